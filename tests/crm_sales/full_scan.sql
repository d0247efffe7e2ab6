-- The oracle of the real export: what every rule of examples/crm_sales/crm_sales.yml must count, by plain SQL
-- that shares nothing with dqsql: it calls no function of schema dq and copies no expression that is generated.
--
-- One statement each: `-- rule: <table> <rule id>` counts the rows that break the rule, `-- missing: <table>
-- <column>` the rows that should fill the column and do not. Missing is NULL, blank, or a placeholder.
-- Read by the test that loads the export and by docs/findings-crm-sales.md. Encoding of the database: UTF8.

-- rule: accounts account.required
select count(*) from sales.accounts
where coalesce(lower(trim(both E' \t\n\r\u00A0\u200B\u3000\uFEFF' from normalize(account, nfkc))), '') in
      ('', '-', '--', '---', '.', '*', '/', '\', '?', '??', 'n/a', 'na', 'nil', 'none', 'null', 'pending', 'tbd',
       'unknown', '无', '暂无', '没有', '未知', '不详', '待补充', '待定', '空');

-- rule: accounts account.unique
select coalesce(sum(n), 0) from (
    select count(*) as n from sales.accounts
    where coalesce(lower(trim(both E' \t\n\r\u00A0\u200B\u3000\uFEFF' from normalize(account, nfkc))), '') not in
          ('', '-', '--', '---', '.', '*', '/', '\', '?', '??', 'n/a', 'na', 'nil', 'none', 'null', 'pending', 'tbd',
           'unknown', '无', '暂无', '没有', '未知', '不详', '待补充', '待定', '空')
    group by account having count(*) > 1
) as shared;

-- rule: accounts account.format
select count(*) from sales.accounts
where (left(account, 1) < 'A' collate "C" or left(account, 1) > 'Z' collate "C")
  and coalesce(lower(trim(both E' \t\n\r\u00A0\u200B\u3000\uFEFF' from normalize(account, nfkc))), '') not in
      ('', '-', '--', '---', '.', '*', '/', '\', '?', '??', 'n/a', 'na', 'nil', 'none', 'null', 'pending', 'tbd',
       'unknown', '无', '暂无', '没有', '未知', '不详', '待补充', '待定', '空');

-- rule: accounts sector.required
select count(*) from sales.accounts
where coalesce(lower(trim(both E' \t\n\r\u00A0\u200B\u3000\uFEFF' from normalize(sector, nfkc))), '') in
      ('', '-', '--', '---', '.', '*', '/', '\', '?', '??', 'n/a', 'na', 'nil', 'none', 'null', 'pending', 'tbd',
       'unknown', '无', '暂无', '没有', '未知', '不详', '待补充', '待定', '空');

-- rule: accounts sector.one_of
select count(*) from sales.accounts
where sector not in ('employment', 'entertainment', 'finance', 'marketing', 'medical', 'retail', 'services', 'software',
      'technology', 'telecommunications')
  and coalesce(lower(trim(both E' \t\n\r\u00A0\u200B\u3000\uFEFF' from normalize(sector, nfkc))), '') not in
      ('', '-', '--', '---', '.', '*', '/', '\', '?', '??', 'n/a', 'na', 'nil', 'none', 'null', 'pending', 'tbd',
       'unknown', '无', '暂无', '没有', '未知', '不详', '待补充', '待定', '空');

-- rule: accounts year_established.required
select count(*) from sales.accounts
where year_established is null;

-- rule: accounts year_established.range
select count(*) from sales.accounts
where year_established not between 1900 and 2017;

-- rule: accounts revenue.required
select count(*) from sales.accounts
where revenue is null;

-- rule: accounts revenue.range
select count(*) from sales.accounts
where (revenue < 0 or revenue in ('NaN', 'Infinity'));

-- rule: accounts employees.required
select count(*) from sales.accounts
where employees is null;

-- rule: accounts employees.range
select count(*) from sales.accounts
where employees < 1;

-- rule: accounts office_location.required
select count(*) from sales.accounts
where coalesce(lower(trim(both E' \t\n\r\u00A0\u200B\u3000\uFEFF' from normalize(office_location, nfkc))), '') in
      ('', '-', '--', '---', '.', '*', '/', '\', '?', '??', 'n/a', 'na', 'nil', 'none', 'null', 'pending', 'tbd',
       'unknown', '无', '暂无', '没有', '未知', '不详', '待补充', '待定', '空');

-- rule: accounts office_location.one_of
select count(*) from sales.accounts
where office_location not in ('Belgium', 'Brazil', 'China', 'Germany', 'Italy', 'Japan', 'Jordan', 'Kenya', 'Korea', 'Norway',
      'Panama', 'Philippines', 'Poland', 'Romania', 'United States')
  and coalesce(lower(trim(both E' \t\n\r\u00A0\u200B\u3000\uFEFF' from normalize(office_location, nfkc))), '') not in
      ('', '-', '--', '---', '.', '*', '/', '\', '?', '??', 'n/a', 'na', 'nil', 'none', 'null', 'pending', 'tbd',
       'unknown', '无', '暂无', '没有', '未知', '不详', '待补充', '待定', '空');

-- rule: accounts subsidiary_of.references
select count(*) from sales.accounts as referring
where referring.subsidiary_of is not null
  and referring.subsidiary_of not in (select account from sales.accounts);

-- rule: accounts not_its_own_parent
select count(*) from sales.accounts
where subsidiary_of = account;

-- rule: accounts believable_revenue
select count(*) from sales.accounts
where revenue > employees;

-- missing: accounts account
select count(*) from sales.accounts
where coalesce(lower(trim(both E' \t\n\r\u00A0\u200B\u3000\uFEFF' from normalize(account, nfkc))), '') in
      ('', '-', '--', '---', '.', '*', '/', '\', '?', '??', 'n/a', 'na', 'nil', 'none', 'null', 'pending', 'tbd',
       'unknown', '无', '暂无', '没有', '未知', '不详', '待补充', '待定', '空');

-- missing: accounts sector
select count(*) from sales.accounts
where coalesce(lower(trim(both E' \t\n\r\u00A0\u200B\u3000\uFEFF' from normalize(sector, nfkc))), '') in
      ('', '-', '--', '---', '.', '*', '/', '\', '?', '??', 'n/a', 'na', 'nil', 'none', 'null', 'pending', 'tbd',
       'unknown', '无', '暂无', '没有', '未知', '不详', '待补充', '待定', '空');

-- missing: accounts year_established
select count(*) from sales.accounts
where year_established is null;

-- missing: accounts revenue
select count(*) from sales.accounts
where revenue is null;

-- missing: accounts employees
select count(*) from sales.accounts
where employees is null;

-- missing: accounts office_location
select count(*) from sales.accounts
where coalesce(lower(trim(both E' \t\n\r\u00A0\u200B\u3000\uFEFF' from normalize(office_location, nfkc))), '') in
      ('', '-', '--', '---', '.', '*', '/', '\', '?', '??', 'n/a', 'na', 'nil', 'none', 'null', 'pending', 'tbd',
       'unknown', '无', '暂无', '没有', '未知', '不详', '待补充', '待定', '空');

-- rule: products product.required
select count(*) from sales.products
where coalesce(lower(trim(both E' \t\n\r\u00A0\u200B\u3000\uFEFF' from normalize(product, nfkc))), '') in
      ('', '-', '--', '---', '.', '*', '/', '\', '?', '??', 'n/a', 'na', 'nil', 'none', 'null', 'pending', 'tbd',
       'unknown', '无', '暂无', '没有', '未知', '不详', '待补充', '待定', '空');

-- rule: products product.unique
select coalesce(sum(n), 0) from (
    select count(*) as n from sales.products
    where coalesce(lower(trim(both E' \t\n\r\u00A0\u200B\u3000\uFEFF' from normalize(product, nfkc))), '') not in
          ('', '-', '--', '---', '.', '*', '/', '\', '?', '??', 'n/a', 'na', 'nil', 'none', 'null', 'pending', 'tbd',
           'unknown', '无', '暂无', '没有', '未知', '不详', '待补充', '待定', '空')
    group by product having count(*) > 1
) as shared;

-- rule: products series.required
select count(*) from sales.products
where coalesce(lower(trim(both E' \t\n\r\u00A0\u200B\u3000\uFEFF' from normalize(series, nfkc))), '') in
      ('', '-', '--', '---', '.', '*', '/', '\', '?', '??', 'n/a', 'na', 'nil', 'none', 'null', 'pending', 'tbd',
       'unknown', '无', '暂无', '没有', '未知', '不详', '待补充', '待定', '空');

-- rule: products series.one_of
select count(*) from sales.products
where series not in ('GTK', 'GTX', 'MG')
  and coalesce(lower(trim(both E' \t\n\r\u00A0\u200B\u3000\uFEFF' from normalize(series, nfkc))), '') not in
      ('', '-', '--', '---', '.', '*', '/', '\', '?', '??', 'n/a', 'na', 'nil', 'none', 'null', 'pending', 'tbd',
       'unknown', '无', '暂无', '没有', '未知', '不详', '待补充', '待定', '空');

-- rule: products sales_price.required
select count(*) from sales.products
where sales_price is null;

-- rule: products sales_price.range
select count(*) from sales.products
where (sales_price < 0 or sales_price in ('NaN', 'Infinity'));

-- rule: products priced
select count(*) from sales.products
where sales_price <= 0;

-- rule: products named_after_series
select count(*) from sales.products
where left(product, length(series) + 1) <> series || ' ';

-- missing: products product
select count(*) from sales.products
where coalesce(lower(trim(both E' \t\n\r\u00A0\u200B\u3000\uFEFF' from normalize(product, nfkc))), '') in
      ('', '-', '--', '---', '.', '*', '/', '\', '?', '??', 'n/a', 'na', 'nil', 'none', 'null', 'pending', 'tbd',
       'unknown', '无', '暂无', '没有', '未知', '不详', '待补充', '待定', '空');

-- missing: products series
select count(*) from sales.products
where coalesce(lower(trim(both E' \t\n\r\u00A0\u200B\u3000\uFEFF' from normalize(series, nfkc))), '') in
      ('', '-', '--', '---', '.', '*', '/', '\', '?', '??', 'n/a', 'na', 'nil', 'none', 'null', 'pending', 'tbd',
       'unknown', '无', '暂无', '没有', '未知', '不详', '待补充', '待定', '空');

-- missing: products sales_price
select count(*) from sales.products
where sales_price is null;

-- rule: sales_teams sales_agent.required
select count(*) from sales.sales_teams
where coalesce(lower(trim(both E' \t\n\r\u00A0\u200B\u3000\uFEFF' from normalize(sales_agent, nfkc))), '') in
      ('', '-', '--', '---', '.', '*', '/', '\', '?', '??', 'n/a', 'na', 'nil', 'none', 'null', 'pending', 'tbd',
       'unknown', '无', '暂无', '没有', '未知', '不详', '待补充', '待定', '空');

-- rule: sales_teams sales_agent.unique
select coalesce(sum(n), 0) from (
    select count(*) as n from sales.sales_teams
    where coalesce(lower(trim(both E' \t\n\r\u00A0\u200B\u3000\uFEFF' from normalize(sales_agent, nfkc))), '') not in
          ('', '-', '--', '---', '.', '*', '/', '\', '?', '??', 'n/a', 'na', 'nil', 'none', 'null', 'pending', 'tbd',
           'unknown', '无', '暂无', '没有', '未知', '不详', '待补充', '待定', '空')
    group by sales_agent having count(*) > 1
) as shared;

-- rule: sales_teams sales_agent.format
select count(*) from sales.sales_teams
where (position(' ' in sales_agent) = 0 or sales_agent like '%  %' or sales_agent like ' %' or sales_agent like '% ')
  and coalesce(lower(trim(both E' \t\n\r\u00A0\u200B\u3000\uFEFF' from normalize(sales_agent, nfkc))), '') not in
      ('', '-', '--', '---', '.', '*', '/', '\', '?', '??', 'n/a', 'na', 'nil', 'none', 'null', 'pending', 'tbd',
       'unknown', '无', '暂无', '没有', '未知', '不详', '待补充', '待定', '空');

-- rule: sales_teams manager.required
select count(*) from sales.sales_teams
where coalesce(lower(trim(both E' \t\n\r\u00A0\u200B\u3000\uFEFF' from normalize(manager, nfkc))), '') in
      ('', '-', '--', '---', '.', '*', '/', '\', '?', '??', 'n/a', 'na', 'nil', 'none', 'null', 'pending', 'tbd',
       'unknown', '无', '暂无', '没有', '未知', '不详', '待补充', '待定', '空');

-- rule: sales_teams manager.format
select count(*) from sales.sales_teams
where (position(' ' in manager) = 0 or manager like '%  %' or manager like ' %' or manager like '% ')
  and coalesce(lower(trim(both E' \t\n\r\u00A0\u200B\u3000\uFEFF' from normalize(manager, nfkc))), '') not in
      ('', '-', '--', '---', '.', '*', '/', '\', '?', '??', 'n/a', 'na', 'nil', 'none', 'null', 'pending', 'tbd',
       'unknown', '无', '暂无', '没有', '未知', '不详', '待补充', '待定', '空');

-- rule: sales_teams regional_office.required
select count(*) from sales.sales_teams
where coalesce(lower(trim(both E' \t\n\r\u00A0\u200B\u3000\uFEFF' from normalize(regional_office, nfkc))), '') in
      ('', '-', '--', '---', '.', '*', '/', '\', '?', '??', 'n/a', 'na', 'nil', 'none', 'null', 'pending', 'tbd',
       'unknown', '无', '暂无', '没有', '未知', '不详', '待补充', '待定', '空');

-- rule: sales_teams regional_office.one_of
select count(*) from sales.sales_teams
where regional_office not in ('Central', 'East', 'West')
  and coalesce(lower(trim(both E' \t\n\r\u00A0\u200B\u3000\uFEFF' from normalize(regional_office, nfkc))), '') not in
      ('', '-', '--', '---', '.', '*', '/', '\', '?', '??', 'n/a', 'na', 'nil', 'none', 'null', 'pending', 'tbd',
       'unknown', '无', '暂无', '没有', '未知', '不详', '待补充', '待定', '空');

-- rule: sales_teams not_ones_own_manager
select count(*) from sales.sales_teams
where manager = sales_agent;

-- missing: sales_teams sales_agent
select count(*) from sales.sales_teams
where coalesce(lower(trim(both E' \t\n\r\u00A0\u200B\u3000\uFEFF' from normalize(sales_agent, nfkc))), '') in
      ('', '-', '--', '---', '.', '*', '/', '\', '?', '??', 'n/a', 'na', 'nil', 'none', 'null', 'pending', 'tbd',
       'unknown', '无', '暂无', '没有', '未知', '不详', '待补充', '待定', '空');

-- missing: sales_teams manager
select count(*) from sales.sales_teams
where coalesce(lower(trim(both E' \t\n\r\u00A0\u200B\u3000\uFEFF' from normalize(manager, nfkc))), '') in
      ('', '-', '--', '---', '.', '*', '/', '\', '?', '??', 'n/a', 'na', 'nil', 'none', 'null', 'pending', 'tbd',
       'unknown', '无', '暂无', '没有', '未知', '不详', '待补充', '待定', '空');

-- missing: sales_teams regional_office
select count(*) from sales.sales_teams
where coalesce(lower(trim(both E' \t\n\r\u00A0\u200B\u3000\uFEFF' from normalize(regional_office, nfkc))), '') in
      ('', '-', '--', '---', '.', '*', '/', '\', '?', '??', 'n/a', 'na', 'nil', 'none', 'null', 'pending', 'tbd',
       'unknown', '无', '暂无', '没有', '未知', '不详', '待补充', '待定', '空');

-- rule: sales_pipeline opportunity_id.required
select count(*) from sales.sales_pipeline
where coalesce(lower(trim(both E' \t\n\r\u00A0\u200B\u3000\uFEFF' from normalize(opportunity_id, nfkc))), '') in
      ('', '-', '--', '---', '.', '*', '/', '\', '?', '??', 'n/a', 'na', 'nil', 'none', 'null', 'pending', 'tbd',
       'unknown', '无', '暂无', '没有', '未知', '不详', '待补充', '待定', '空');

-- rule: sales_pipeline opportunity_id.unique
select coalesce(sum(n), 0) from (
    select count(*) as n from sales.sales_pipeline
    where coalesce(lower(trim(both E' \t\n\r\u00A0\u200B\u3000\uFEFF' from normalize(opportunity_id, nfkc))), '') not in
          ('', '-', '--', '---', '.', '*', '/', '\', '?', '??', 'n/a', 'na', 'nil', 'none', 'null', 'pending', 'tbd',
           'unknown', '无', '暂无', '没有', '未知', '不详', '待补充', '待定', '空')
    group by opportunity_id having count(*) > 1
) as shared;

-- rule: sales_pipeline opportunity_id.format
select count(*) from sales.sales_pipeline
where (length(opportunity_id) <> 8
       or translate(opportunity_id, '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ', '') <> '')
  and coalesce(lower(trim(both E' \t\n\r\u00A0\u200B\u3000\uFEFF' from normalize(opportunity_id, nfkc))), '') not in
      ('', '-', '--', '---', '.', '*', '/', '\', '?', '??', 'n/a', 'na', 'nil', 'none', 'null', 'pending', 'tbd',
       'unknown', '无', '暂无', '没有', '未知', '不详', '待补充', '待定', '空');

-- rule: sales_pipeline sales_agent.required
select count(*) from sales.sales_pipeline
where coalesce(lower(trim(both E' \t\n\r\u00A0\u200B\u3000\uFEFF' from normalize(sales_agent, nfkc))), '') in
      ('', '-', '--', '---', '.', '*', '/', '\', '?', '??', 'n/a', 'na', 'nil', 'none', 'null', 'pending', 'tbd',
       'unknown', '无', '暂无', '没有', '未知', '不详', '待补充', '待定', '空');

-- rule: sales_pipeline sales_agent.references
select count(*) from sales.sales_pipeline as referring
where referring.sales_agent is not null
  and referring.sales_agent not in (select sales_agent from sales.sales_teams);

-- rule: sales_pipeline product.required
select count(*) from sales.sales_pipeline
where coalesce(lower(trim(both E' \t\n\r\u00A0\u200B\u3000\uFEFF' from normalize(product, nfkc))), '') in
      ('', '-', '--', '---', '.', '*', '/', '\', '?', '??', 'n/a', 'na', 'nil', 'none', 'null', 'pending', 'tbd',
       'unknown', '无', '暂无', '没有', '未知', '不详', '待补充', '待定', '空');

-- rule: sales_pipeline product.references
select count(*) from sales.sales_pipeline as referring
where referring.product is not null
  and referring.product not in (select product from sales.products);

-- rule: sales_pipeline account.references
select count(*) from sales.sales_pipeline as referring
where referring.account is not null
  and referring.account not in (select account from sales.accounts);

-- rule: sales_pipeline account.unique
select coalesce(sum(n), 0) from (
    select count(*) as n from sales.sales_pipeline
    where engage_date is not null
      and coalesce(lower(trim(both E' \t\n\r\u00A0\u200B\u3000\uFEFF' from normalize(account, nfkc))), '') not in
          ('', '-', '--', '---', '.', '*', '/', '\', '?', '??', 'n/a', 'na', 'nil', 'none', 'null', 'pending', 'tbd',
           'unknown', '无', '暂无', '没有', '未知', '不详', '待补充', '待定', '空')
      and coalesce(lower(trim(both E' \t\n\r\u00A0\u200B\u3000\uFEFF' from normalize(product, nfkc))), '') not in
          ('', '-', '--', '---', '.', '*', '/', '\', '?', '??', 'n/a', 'na', 'nil', 'none', 'null', 'pending', 'tbd',
           'unknown', '无', '暂无', '没有', '未知', '不详', '待补充', '待定', '空')
      and coalesce(lower(trim(both E' \t\n\r\u00A0\u200B\u3000\uFEFF' from normalize(sales_agent, nfkc))), '') not in
          ('', '-', '--', '---', '.', '*', '/', '\', '?', '??', 'n/a', 'na', 'nil', 'none', 'null', 'pending', 'tbd',
           'unknown', '无', '暂无', '没有', '未知', '不详', '待补充', '待定', '空')
    group by account, product, sales_agent, engage_date having count(*) > 1
) as shared;

-- rule: sales_pipeline deal_stage.required
select count(*) from sales.sales_pipeline
where coalesce(lower(trim(both E' \t\n\r\u00A0\u200B\u3000\uFEFF' from normalize(deal_stage, nfkc))), '') in
      ('', '-', '--', '---', '.', '*', '/', '\', '?', '??', 'n/a', 'na', 'nil', 'none', 'null', 'pending', 'tbd',
       'unknown', '无', '暂无', '没有', '未知', '不详', '待补充', '待定', '空');

-- rule: sales_pipeline deal_stage.one_of
select count(*) from sales.sales_pipeline
where deal_stage not in ('Prospecting', 'Engaging', 'Won', 'Lost')
  and coalesce(lower(trim(both E' \t\n\r\u00A0\u200B\u3000\uFEFF' from normalize(deal_stage, nfkc))), '') not in
      ('', '-', '--', '---', '.', '*', '/', '\', '?', '??', 'n/a', 'na', 'nil', 'none', 'null', 'pending', 'tbd',
       'unknown', '无', '暂无', '没有', '未知', '不详', '待补充', '待定', '空');

-- rule: sales_pipeline engage_date.range
select count(*) from sales.sales_pipeline
where (engage_date < date '2016-01-01' or engage_date > date '2017-12-31');

-- rule: sales_pipeline close_date.range
select count(*) from sales.sales_pipeline
where (close_date < date '2016-01-01' or close_date > date '2017-12-31');

-- rule: sales_pipeline close_value.range
select count(*) from sales.sales_pipeline
where (close_value < 0 or close_value in ('NaN', 'Infinity'));

-- rule: sales_pipeline account.stage
select count(*) from sales.sales_pipeline
where deal_stage in ('Prospecting', 'Engaging', 'Won', 'Lost')
  and coalesce(lower(trim(both E' \t\n\r\u00A0\u200B\u3000\uFEFF' from normalize(account, nfkc))), '') in
      ('', '-', '--', '---', '.', '*', '/', '\', '?', '??', 'n/a', 'na', 'nil', 'none', 'null', 'pending', 'tbd',
       'unknown', '无', '暂无', '没有', '未知', '不详', '待补充', '待定', '空');

-- rule: sales_pipeline engage_date.stage
select count(*) from sales.sales_pipeline
where deal_stage in ('Engaging', 'Won', 'Lost')
  and engage_date is null;

-- rule: sales_pipeline close_date.stage
select count(*) from sales.sales_pipeline
where deal_stage in ('Won', 'Lost')
  and close_date is null;

-- rule: sales_pipeline close_value.stage
select count(*) from sales.sales_pipeline
where deal_stage in ('Won', 'Lost')
  and close_value is null;

-- rule: sales_pipeline still_open.close_date
select count(*) from sales.sales_pipeline
where deal_stage in ('Prospecting', 'Engaging')
  and close_date is not null;

-- rule: sales_pipeline still_open.close_value
select count(*) from sales.sales_pipeline
where deal_stage in ('Prospecting', 'Engaging')
  and close_value is not null;

-- rule: sales_pipeline not_engaged_yet.engage_date
select count(*) from sales.sales_pipeline
where deal_stage = 'Prospecting'
  and engage_date is not null;

-- rule: sales_pipeline date_order
select count(*) from sales.sales_pipeline
where close_date < engage_date;

-- rule: sales_pipeline won_value
select count(*) from sales.sales_pipeline
where deal_stage = 'Won'
  and close_value <= 0;

-- rule: sales_pipeline lost_value
select count(*) from sales.sales_pipeline
where deal_stage = 'Lost'
  and close_value <> 0;

-- rule: sales_pipeline discount_on_gtk
select count(*) from sales.sales_pipeline
where product = 'GTK 500'
  and deal_stage = 'Won'
  and close_value < 20000;

-- rule: sales_pipeline long_sale
select count(*) from sales.sales_pipeline
where deal_stage in ('Won', 'Lost')
  and close_date - engage_date > 120;

-- rule: sales_pipeline gone_quiet
select count(*) from sales.sales_pipeline
where deal_stage = 'Engaging'
  and engage_date < date '2017-07-01';

-- missing: sales_pipeline opportunity_id
select count(*) from sales.sales_pipeline
where coalesce(lower(trim(both E' \t\n\r\u00A0\u200B\u3000\uFEFF' from normalize(opportunity_id, nfkc))), '') in
      ('', '-', '--', '---', '.', '*', '/', '\', '?', '??', 'n/a', 'na', 'nil', 'none', 'null', 'pending', 'tbd',
       'unknown', '无', '暂无', '没有', '未知', '不详', '待补充', '待定', '空');

-- missing: sales_pipeline sales_agent
select count(*) from sales.sales_pipeline
where coalesce(lower(trim(both E' \t\n\r\u00A0\u200B\u3000\uFEFF' from normalize(sales_agent, nfkc))), '') in
      ('', '-', '--', '---', '.', '*', '/', '\', '?', '??', 'n/a', 'na', 'nil', 'none', 'null', 'pending', 'tbd',
       'unknown', '无', '暂无', '没有', '未知', '不详', '待补充', '待定', '空');

-- missing: sales_pipeline product
select count(*) from sales.sales_pipeline
where coalesce(lower(trim(both E' \t\n\r\u00A0\u200B\u3000\uFEFF' from normalize(product, nfkc))), '') in
      ('', '-', '--', '---', '.', '*', '/', '\', '?', '??', 'n/a', 'na', 'nil', 'none', 'null', 'pending', 'tbd',
       'unknown', '无', '暂无', '没有', '未知', '不详', '待补充', '待定', '空');

-- missing: sales_pipeline deal_stage
select count(*) from sales.sales_pipeline
where coalesce(lower(trim(both E' \t\n\r\u00A0\u200B\u3000\uFEFF' from normalize(deal_stage, nfkc))), '') in
      ('', '-', '--', '---', '.', '*', '/', '\', '?', '??', 'n/a', 'na', 'nil', 'none', 'null', 'pending', 'tbd',
       'unknown', '无', '暂无', '没有', '未知', '不详', '待补充', '待定', '空');

-- missing: sales_pipeline account
select count(*) from sales.sales_pipeline
where deal_stage in ('Prospecting', 'Engaging', 'Won', 'Lost')
  and coalesce(lower(trim(both E' \t\n\r\u00A0\u200B\u3000\uFEFF' from normalize(account, nfkc))), '') in
      ('', '-', '--', '---', '.', '*', '/', '\', '?', '??', 'n/a', 'na', 'nil', 'none', 'null', 'pending', 'tbd',
       'unknown', '无', '暂无', '没有', '未知', '不详', '待补充', '待定', '空');

-- missing: sales_pipeline engage_date
select count(*) from sales.sales_pipeline
where deal_stage in ('Engaging', 'Won', 'Lost')
  and engage_date is null;

-- missing: sales_pipeline close_date
select count(*) from sales.sales_pipeline
where deal_stage in ('Won', 'Lost')
  and close_date is null;

-- missing: sales_pipeline close_value
select count(*) from sales.sales_pipeline
where deal_stage in ('Won', 'Lost')
  and close_value is null;
