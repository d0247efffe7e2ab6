-- What an entry is made of. In variables, because the plans of their expressions are kept for the session; a transaction makes them ready anew.
kept_in date;
moment timestamptz;
taken name;
person text;
application text;
