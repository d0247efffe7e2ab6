-- Part of the normaliser: columns that are seldom to be changed, as one condition sees.
if {{suspects}}
then
    {{assignments}}
end if;
