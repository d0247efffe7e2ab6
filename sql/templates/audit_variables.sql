-- What an entry is made of. In variables, because their expressions are set up once in a session, those of a query with every statement.
kept_in date;
moment timestamptz;
row_key text;
before jsonb;
after jsonb;
channel text;
taken name;
person text;
application text;
