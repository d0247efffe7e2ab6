-- Fills the tables of schema.sql with the data of an imagined company: 100 000 customers, 150 000 contacts,
-- 200 products, 60 000 opportunities, 80 000 orders, and the dirt that years of typing leave behind.
--
-- Pure SQL and the same rows in every run: what looks random is a hash of the row's number and a salt.
-- Nobody in it exists; e-mail addresses are in the domains that RFC 2606 sets apart.

-- A die with `sides` sides for row n: 0 … sides - 1; another salt is another die.
create function pg_temp.roll(n bigint, salt integer, sides integer) returns integer
language sql immutable parallel safe as $$
    select ((pg_catalog.hashint8extended(n, salt) & 2147483647) % sides)::integer
$$;

create function pg_temp.pick(n bigint, salt integer, choices text[]) returns text
language sql immutable parallel safe as $$
    select choices[1 + ((pg_catalog.hashint8extended(n, salt) & 2147483647) % pg_catalog.cardinality(choices))]
$$;

-- `value`, or in `percent` of the rows one of the ways in which people say nothing.
create function pg_temp.gap(n bigint, salt integer, percent integer, value text) returns text
language sql immutable parallel safe as $$
    select case
        when pg_temp.roll(n, salt, 100) >= percent then value
        else pg_temp.pick(n, salt + 500, array[null, null, null, '', '', E'\u3000\u3000', '无', 'N/A', '待补充'])
    end
$$;

-- The unified social credit code of company i (GB 32100-2015), both check characters right.
create function pg_temp.credit_code(i bigint) returns text
language plpgsql immutable parallel safe as $$
declare
    letters constant text := '0123456789ABCDEFGHJKLMNPQRTUWXY';
    organisation constant text := lpad(((i * 7919 + 20250101) % 100000000)::text, 8, '0');
    code text;
    total integer := 0;
    weight integer := 1;
begin
    for place in 1 .. 8 loop
        total := total + (array[3, 7, 9, 10, 5, 8, 4, 2])[place] * substr(organisation, place, 1)::integer;
    end loop;
    code := '91' || pg_temp.pick(i, 1, array['110108', '310115', '320102', '330106', '440106', '510104'])
        || organisation || substr('0123456789X', (11 - total % 11) % 11 + 1, 1);
    total := 0;
    for place in 1 .. 17 loop
        total := total + weight * (strpos(letters, substr(code, place, 1)) - 1);
        weight := weight * 3 % 31;
    end loop;
    return code || substr(letters, (31 - total % 31) % 31 + 1, 1);
end
$$;

-- The name of company i; every number has a name of its own.
create function pg_temp.company(i bigint) returns text
language sql immutable parallel safe as $$
    select case
        when pg_temp.roll(i, 2, 100) < 12 then
            (array['Northern', 'Golden', 'Silver', 'Blue', 'Green', 'Grand', 'Bright', 'Prime', 'Summit', 'Harbour',
                   'Oriental', 'Pacific', 'Royal', 'United', 'Modern', 'Smart', 'Global', 'First', 'New', 'Swift']
            )[1 + p % 20]
            || ' '
            || (array['Bridge', 'Star', 'River', 'Stone', 'Cloud', 'Wave', 'Tower', 'Field', 'Peak', 'Light',
                      'Forest', 'Lotus', 'Dragon', 'Phoenix', 'Lake', 'Sail', 'Anchor', 'Compass', 'Wing', 'Gate']
            )[1 + p / 20 % 20]
            || ' '
            || (array['Trading', 'Technology', 'Medical', 'Logistics', 'Energy', 'Foods', 'Textile', 'Media',
                      'Machinery', 'Software', 'Chemical', 'Electronics', 'Building', 'Design', 'Travel', 'Education',
                      'Paper', 'Optics', 'Motors', 'Instruments']
            )[1 + p / 400 % 20]
            || ' ('
            || (array['Beijing', 'Shanghai', 'Guangzhou', 'Shenzhen', 'Hangzhou', 'Nanjing', 'Suzhou', 'Chengdu',
                      'Wuhan', 'Xian', 'Tianjin', 'Chongqing', 'Qingdao', 'Xiamen', 'Changsha', 'Ningbo', 'Wuxi',
                      'Dalian', 'Hefei', 'Fuzhou']
            )[1 + p / 8000 % 20]
            || ') Co., Ltd.'
        when pg_temp.roll(i, 2, 100) < 40 then brand || trade || '（' || city || '）有限公司'
        else city || brand || trade || '有限公司'
    end
    from (
        select p,
            substr(marks, 1 + p % 40, 1) || substr(marks, 1 + p / 40 % 40, 1) as brand,
            (array['科技', '贸易', '医疗', '物流', '能源', '食品', '机械', '软件', '建材', '电子'])[1 + p / 1600 % 10]
                as trade,
            (array['北京', '上海', '广州', '深圳', '杭州', '南京', '苏州', '成都', '武汉', '西安'])[1 + p / 16000 % 10]
                as city
        from (
            select (i * 7919 % 160000)::integer as p,
                '华盛泰恒瑞鑫宏远达通利源丰隆兴旺永安康健和信诚博雅嘉美优新创联众智云海天星辰东方' as marks
        ) as numbered
    ) as named
$$;

-- One name as different people type it.
create function pg_temp.respelt(name text, way integer) returns text
language sql immutable parallel safe as $$
    select case way
        when 0 then replace(replace(name, '（', '('), '）', ')') || ' '
        when 1 then translate(
            name,
            'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz()., ',
            'ＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐｑｒｓｔｕｖｗｘｙｚ（）．，　'
        )
        when 2 then ' ' || replace(replace(name, ' ', '  '), '有限公司', ' 有限公司')
        when 3 then name || E'\u3000'
        when 4 then replace(replace(name, '（', ' ('), '）', ') ')
        else name
    end
$$;

create function pg_temp.person(n bigint, salt integer) returns text
language sql immutable parallel safe as $$
    select case
        when pg_temp.roll(n, salt, 100) < 10 then
            pg_temp.pick(n, salt + 1, array['Wei', 'Min', 'Anna', 'David', 'Grace', 'Kevin', 'Linda', 'Tom', 'Vivian'])
            || ' '
            || pg_temp.pick(n, salt + 2, array['Li', 'Wang', 'Zhang', 'Chen', 'Smith', 'Miller', 'Brown', 'Garcia'])
        else
            pg_temp.pick(n, salt + 1, array['王', '李', '张', '刘', '陈', '杨', '黄', '赵', '吴', '周', '欧阳', '司马'])
            || pg_temp.pick(n, salt + 2, array['伟', '芳', '娜', '敏', '静', '强', '磊', '洋', '勇', '艳', '杰', '建国',
                                               '晓明', '丽华', '志强', '雪梅', '海燕', '文博', '子涵', '欣怡', '宇轩'])
    end
$$;

-- The mobile number of subject i as row n has it: mostly clean, sometimes +86, hyphens or full-width digits,
-- and now and then a digit short.
create function pg_temp.mobile(i bigint, n bigint, salt integer) returns text
language sql immutable parallel safe as $$
    select case
        when die < 2 then substr(digits, 1, 10)
        when die < 3 then translate(digits, '0123456789', '０１２３４５６７８９')
        when die < 6 then substr(digits, 1, 3) || '-' || substr(digits, 4, 4) || '-' || substr(digits, 8)
        when die < 10 then '+86 ' || substr(digits, 1, 3) || ' ' || substr(digits, 4, 4) || ' ' || substr(digits, 8)
        else digits
    end
    from (
        select pg_temp.roll(n, salt, 100) as die,
            '1' || pg_temp.pick(i, 3, array['3', '5', '7', '8', '9'])
                || lpad((i * 7919 + 123456789) % 1000000000 || '', 9, '0') as digits
    ) as subject
$$;

-- A landline: 021-12345678 beside +86 21 1234 5678, (021)12345678 and numbers without their area.
create function pg_temp.phone(n bigint, salt integer) returns text
language sql immutable parallel safe as $$
    select case
        when die < 3 then digits
        when die < 20 then '+86 ' || substr(area, 2) || ' ' || substr(digits, 1, 4) || ' ' || substr(digits, 5)
        when die < 28 then '(' || area || ')' || digits
        when die < 34 then area || digits
        else area || '-' || digits
    end
    from (
        select pg_temp.roll(n, salt, 100) as die,
            pg_temp.pick(n, salt + 1, array['010', '020', '021', '022', '023', '025', '027', '028']) as area,
            lpad((20000000 + (n * 104729) % 79999999)::text, 8, '0') as digits
    ) as subject
$$;

create function pg_temp.email(n bigint, salt integer) returns text
language sql immutable parallel safe as $$
    select case pg_temp.roll(n, salt, 100)
        when 0 then account
        when 1 then account || '@'
        when 2 then account || '＠example.com'
        else account || pg_temp.pick(n, salt + 1, array['@example.com', '@example.net', '@example.org'])
    end
    from (
        select pg_temp.pick(n, salt + 2, array['wang', 'li', 'zhang', 'liu', 'chen', 'sales', 'info', 'office'])
            || '.' || n as account
    ) as subject
$$;

-- Four companies and people in a hundred were entered before: `subject` is the number of the first entry.
insert into crm.customer
    (id, code, name, kind, mobile, phone, email, wechat, credit_code, level, region, source, status, owner_id,
     department, last_follow_up, created_at)
select
    n,
    'C' || lpad(n::text, 6, '0'),
    case kind
        when 'company' then pg_temp.respelt(
            pg_temp.company(subject),
            case when subject = n then 5 else pg_temp.roll(n, 12, 6) end
        )
        else pg_temp.person(subject, 13)
    end,
    kind,
    pg_temp.gap(n, 20, 6, pg_temp.mobile(subject, n, 21)),
    pg_temp.gap(n, 30, 12, pg_temp.phone(n, 31)),
    pg_temp.gap(n, 40, 11, pg_temp.email(n, 41)),
    pg_temp.gap(n, 50, 12, 'wx_' || substr(md5(n::text), 1, 8)),
    case
        when kind = 'person' then null
        when pg_temp.roll(n, 60, 100) < 2 then substr(pg_temp.credit_code(subject), 1, 15)
        when pg_temp.roll(n, 60, 100) < 4 then translate(pg_temp.credit_code(subject), '0123456789', '1023456789')
        when pg_temp.roll(n, 60, 100) < 5 then lower(pg_temp.credit_code(subject))
        else pg_temp.gap(n, 61, 8, pg_temp.credit_code(subject))
    end,
    case
        when pg_temp.roll(n, 70, 100) < 3 then pg_temp.pick(n, 71, array['a', 'D', 'VIP', 'Ｂ', '重点'])
        else pg_temp.gap(n, 72, 4, pg_temp.pick(n, 73, array['A', 'B', 'B', 'C', 'C', 'C']))
    end,
    pg_temp.gap(n, 80, 2, pg_temp.pick(n, 81, array['华东', '华南', '华北', '华中', '西南', '西北', '东北'])),
    pg_temp.gap(n, 90, 5, pg_temp.pick(n, 91, array['官网', '展会', '转介绍', '电话营销', '广告', '代理商'])),
    pg_temp.pick(n, 100, array['active', 'active', 'active', 'active', 'dormant', 'blocked']),
    case when pg_temp.roll(n, 110, 100) >= 3 then owner end,
    pg_temp.gap(n, 120, 2, '销售' || (array['一', '二', '三', '四'])[1 + owner % 4] || '部'),
    case
        when pg_temp.roll(n, 130, 100) < 8 then null
        when pg_temp.roll(n, 130, 1000) between 80 and 84 then date '2205-06-01' + pg_temp.roll(n, 131, 28)
        else entered + pg_temp.roll(n, 132, date '2026-01-01' - entered)
    end,
    (entered + time '09:00' + pg_temp.roll(n, 133, 32400) * interval '1 second') at time zone 'Asia/Shanghai'
from (
    select
        n,
        case when n % 10 < 7 then 'company' else 'person' end as kind,
        case when n > 1000 and pg_temp.roll(n, 10, 100) < 4 then n - 10 * (1 + pg_temp.roll(n, 11, 90)) else n end
            as subject,
        1 + pg_temp.roll(n, 14, 40) as owner,
        date '2019-01-01' + (n * 2500 / 100000)::integer as entered
    from generate_series(1::bigint, 100000) as n
) as entry
order by n;

insert into crm.contact (id, customer_id, name, title, mobile, phone, email, birthday, created_at)
select
    n,
    case
        when pg_temp.roll(n, 200, 100) < 1 then null
        when pg_temp.roll(n, 200, 100) < 3 then 100001 + pg_temp.roll(n, 201, 20000)
        else 1 + pg_temp.roll(n, 202, 100000)
    end,
    pg_temp.gap(n, 210, 2, pg_temp.person(n, 211)),
    pg_temp.gap(n, 220, 9, pg_temp.pick(n, 221, array['总经理', '采购经理', '财务', '行政', '工程师', 'Buyer', 'CEO'])),
    pg_temp.gap(n, 230, 8, pg_temp.mobile(1000000 + n, n, 231)),
    pg_temp.gap(n, 240, 12, pg_temp.phone(n, 241)),
    pg_temp.gap(n, 250, 12, pg_temp.email(n, 251)),
    case
        when pg_temp.roll(n, 260, 100) < 8 then null
        when pg_temp.roll(n, 260, 100) < 11 then date '1900-01-01'
        else date '1955-01-01' + pg_temp.roll(n, 261, 16000)
    end,
    (date '2019-01-01' + (n * 2500 / 150000)::integer + time '10:00') at time zone 'Asia/Shanghai'
from generate_series(1::bigint, 150000) as n
order by n;

insert into crm.product (id, code, name, category, unit_price, status)
select
    n,
    'P' || lpad(n::text, 3, '0'),
    pg_temp.pick(n, 300, array['智能', '工业', '便携', '标准', '专业'])
        || pg_temp.pick(n, 301, array['打印机', '传感器', '服务器', '显示器', '扫描仪', '控制器'])
        || ' ' || chr(65 + (n % 26)::integer) || n,
    pg_temp.pick(n, 302, array['硬件', '软件', '服务']),
    50 + pg_temp.roll(n, 303, 995000) / 100.0,
    pg_temp.pick(n, 304, array['on_sale', 'on_sale', 'on_sale', 'retired'])
from generate_series(1::bigint, 200) as n
order by n;

insert into crm.opportunity
    (id, customer_id, title, owner_id, source, stage, amount, opened_on, expected_close, closed_on, contract_code,
     lost_reason, contact_result, next_follow_up)
select
    n,
    1 + pg_temp.roll(n, 400, 100000),
    pg_temp.pick(n, 401, array['采购', '续约', '扩容', '替换', '试用']) || ' ' || opened_on,
    case when pg_temp.roll(n, 410, 100) >= 4 then 1 + pg_temp.roll(n, 411, 40) end,
    pg_temp.gap(n, 420, 6, pg_temp.pick(n, 421, array['官网', '展会', '转介绍', '电话营销', '广告', '代理商'])),
    stage,
    case
        when stage in ('new', 'contacted') and pg_temp.roll(n, 430, 2) = 0 then null
        when pg_temp.roll(n, 431, 100) < 4 then null
        when stage = 'won' and pg_temp.roll(n, 431, 100) < 6 then 0
        else 1000 + pg_temp.roll(n, 432, 50000000) / 100.0
    end,
    opened_on,
    case
        when stage in ('new', 'contacted') and pg_temp.roll(n, 440, 2) = 0 then null
        when pg_temp.roll(n, 441, 100) >= 5 then opened_on + 30 + pg_temp.roll(n, 442, 150)
    end,
    case
        when stage not in ('won', 'lost') or pg_temp.roll(n, 450, 100) < 3 then null
        when pg_temp.roll(n, 450, 100) < 5 then opened_on - 1 - pg_temp.roll(n, 451, 30)
        else opened_on + pg_temp.roll(n, 452, 180)
    end,
    case
        when stage = 'won' then pg_temp.gap(
            n, 460, 6,
            'HT-' || extract(year from opened_on) || '-' || lpad(n::text, 6, '0')
        )
    end,
    case
        when stage = 'lost' then pg_temp.gap(n, 470, 10, pg_temp.pick(n, 471, array['价格', '竞品', '预算取消', '时机不合适']))
    end,
    case
        when stage <> 'new' then pg_temp.gap(n, 480, 5, pg_temp.pick(n, 481, array['有意向', '需报价', '再联系', '转他人']))
    end,
    case
        when stage <> 'new' and pg_temp.roll(n, 490, 100) >= 6 then opened_on + 1 + pg_temp.roll(n, 491, 30)
    end
from (
    select
        n,
        pg_temp.pick(n, 492, array['new', 'new', 'contacted', 'contacted', 'contacted', 'qualified', 'qualified',
                                   'won', 'won', 'lost']) as stage,
        date '2023-01-01' + (n * 1000 / 60000)::integer as opened_on
    from generate_series(1::bigint, 60000) as n
) as deal
order by n;

insert into crm.orders (id, customer_id, product_id, quantity, amount, ordered_on, status)
select
    n,
    1 + pg_temp.roll(n, 600, 100000),
    product.id,
    quantity,
    case
        when pg_temp.roll(n, 610, 100) < 2 then null
        when pg_temp.roll(n, 610, 100) < 6 then 0
        else quantity * product.unit_price
    end,
    date '2022-01-01' + (n * 1400 / 80000)::integer,
    pg_temp.pick(n, 620, array['placed', 'paid', 'paid', 'shipped', 'shipped', 'shipped', 'cancelled'])
from (
    select
        n,
        1 + pg_temp.roll(n, 630, 200) as product_id,
        1 + pg_temp.roll(n, 631, 50) as quantity
    from generate_series(1::bigint, 80000) as n
) as line
join crm.product as product on product.id = line.product_id
order by n;

-- Identities go on behind the rows above.
alter table crm.customer alter column id restart with 100001;
alter table crm.contact alter column id restart with 150001;
alter table crm.product alter column id restart with 201;
alter table crm.opportunity alter column id restart with 60001;
alter table crm.orders alter column id restart with 80001;

analyze crm.customer;
analyze crm.contact;
analyze crm.product;
analyze crm.opportunity;
analyze crm.orders;
