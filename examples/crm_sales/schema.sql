-- The tables of the CRM Sales Opportunities export, column for column as the four CSV files have them.
-- Read by load.py, which fills them; primary keys stand only where the export's values are unique.

create schema sales;

create table sales.accounts (
    account          text primary key,
    sector           text,
    year_established integer,
    revenue          numeric,
    employees        integer,
    office_location  text,
    subsidiary_of    text
);

create table sales.products (
    product     text primary key,
    series      text,
    sales_price numeric
);

create table sales.sales_teams (
    sales_agent     text primary key,
    manager         text,
    regional_office text
);

create table sales.sales_pipeline (
    opportunity_id text primary key,
    sales_agent    text,
    product        text,
    account        text,
    deal_stage     text,
    engage_date    date,
    close_date     date,
    close_value    numeric
);

create index sales_pipeline_account_idx on sales.sales_pipeline (account);
create index sales_pipeline_sales_agent_idx on sales.sales_pipeline (sales_agent);

comment on schema sales is 'CRM Sales Opportunities: a fictitious computer-hardware company''s B2B pipeline';
comment on column sales.accounts.revenue is 'Yearly revenue, millions of US dollars';
comment on column sales.accounts.subsidiary_of is 'The parent company''s account; NULL where there is none';
comment on column sales.products.sales_price is 'Suggested price, US dollars';
comment on column sales.sales_pipeline.engage_date is 'Date on which the deal entered stage Engaging';
comment on column sales.sales_pipeline.close_value is 'Revenue of the closed deal, US dollars; 0 where it was lost';
