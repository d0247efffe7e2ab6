-- What ends the transaction is nobody's to hide.
when serialization_failure or deadlock_detected then
    raise;
when others then
    return null;
