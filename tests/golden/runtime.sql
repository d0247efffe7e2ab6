CREATE SCHEMA dq;
COMMENT ON SCHEMA dq IS 'dqsql runtime: functions that rules call and the views that report on them.';
CREATE TYPE dq.completeness_by_slice_row AS (
	spec text,
	table_schema text,
	table_name text,
	slice text,
	value text,
	field text,
	title text,
	process text,
	department text,
	steward text,
	rows bigint,
	applicable bigint,
	populated bigint,
	missing bigint,
	missing_rate double precision,
	missing_percent numeric(5,2),
	threshold double precision,
	status text,
	measured_at timestamp with time zone
);
COMMENT ON TYPE dq.completeness_by_slice_row IS 'Columns of dq.completeness_by_slice.';
CREATE TYPE dq.completeness_row AS (
	spec text,
	table_schema text,
	table_name text,
	field text,
	title text,
	process text,
	department text,
	steward text,
	rows bigint,
	applicable bigint,
	populated bigint,
	missing bigint,
	missing_rate double precision,
	missing_percent numeric(5,2),
	threshold double precision,
	status text,
	measured_at timestamp with time zone
);
COMMENT ON TYPE dq.completeness_row IS 'Columns of dq.completeness.';
CREATE TYPE dq.missing_rows_row AS (
	spec text,
	table_schema text,
	table_name text,
	key text,
	field text,
	title text,
	owner text,
	source text,
	steward text
);
COMMENT ON TYPE dq.missing_rows_row IS 'Columns of dq.missing_rows.';
CREATE TYPE dq.rule_violations_row AS (
	spec text,
	table_schema text,
	table_name text,
	rule text,
	code text,
	field text,
	title text,
	dimension text,
	severity text,
	action text,
	enforced_by text,
	process text,
	department text,
	steward text,
	applicable bigint,
	violations bigint,
	violation_rate double precision,
	violation_percent numeric(5,2),
	threshold double precision,
	status text,
	measured_at timestamp with time zone
);
COMMENT ON TYPE dq.rule_violations_row IS 'Columns of dq.rule_violations.';
CREATE FUNCTION dq.as_boolean(value text) RETURNS boolean
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN CASE btrim(value, ' '::text) WHEN 'true'::text THEN true WHEN 'false'::text THEN false ELSE NULL::boolean END;
COMMENT ON FUNCTION dq.as_boolean(value text) IS 'The truth value that a text is: true or false; NULL for another text.';
CREATE FUNCTION dq.as_date(value text) RETURNS date
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
declare
    written constant text collate pg_catalog."C" := pg_catalog.btrim(value, ' ');
begin
    if written operator(pg_catalog.~) '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' and dq.day(
        pg_catalog.substr(written, 1, 4)::pg_catalog.int4,
        pg_catalog.substr(written, 6, 2)::pg_catalog.int4,
        pg_catalog.substr(written, 9, 2)::pg_catalog.int4
    ) is not null then
        return pg_catalog.make_date(
            pg_catalog.substr(written, 1, 4)::pg_catalog.int4,
            pg_catalog.substr(written, 6, 2)::pg_catalog.int4,
            pg_catalog.substr(written, 9, 2)::pg_catalog.int4
        );
    end if;
    return null;
end
$_$;
COMMENT ON FUNCTION dq.as_date(value text) IS 'The day that a text is, as YYYY-MM-DD; NULL for another text.';
CREATE FUNCTION dq.as_datetime(value text) RETURNS timestamp without time zone
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
declare
    written constant text collate pg_catalog."C" := pg_catalog.btrim(value, ' ');
    parts text[] collate pg_catalog."C";
begin
    parts := pg_catalog.regexp_match(
        written,
        '^([0-9]{4}-[0-9]{2}-[0-9]{2})(?:[ T]([01][0-9]|2[0-3]):([0-5][0-9])(?::([0-5][0-9](?:[.][0-9]{1,6})?))?(?:Z|[+-](?:0[0-9]|1[0-5])(?::?[0-5][0-9])?)?)?$'
    );
    if dq.as_date(parts[1]) is null then
        return null;
    end if;
    return pg_catalog.make_timestamp(
        pg_catalog.substr(written, 1, 4)::pg_catalog.int4,
        pg_catalog.substr(written, 6, 2)::pg_catalog.int4,
        pg_catalog.substr(written, 9, 2)::pg_catalog.int4,
        coalesce(parts[2], '0')::pg_catalog.int4,
        coalesce(parts[3], '0')::pg_catalog.int4,
        coalesce(parts[4], '0')::pg_catalog.float8
    );
end
$_$;
COMMENT ON FUNCTION dq.as_datetime(value text) IS 'The time that a text is, as YYYY-MM-DD HH:MM:SS, an offset read over; NULL for another text.';
CREATE FUNCTION dq.as_number(value text) RETURNS numeric
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
declare
    written constant text collate pg_catalog."C" := pg_catalog.btrim(value, ' ');
begin
    if pg_catalog.octet_length(written) operator(pg_catalog.<=) 100
        and (
            written operator(pg_catalog.~) '^[+-]?([0-9]+([.][0-9]*)?|[.][0-9]+)([eE][+-]?[0-9]{1,3})?$'
            or pg_catalog.lower(written collate pg_catalog."C") in ('nan', 'infinity', '-infinity')
        )
    then
        return written::pg_catalog.numeric;
    end if;
    return null;
end
$_$;
COMMENT ON FUNCTION dq.as_number(value text) IS 'The number that a text is; NULL for another text.';
CREATE FUNCTION dq.bare(value text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE WHEN (octet_length(value) = char_length(value)) THEN btrim(lower((value COLLATE "C")), '	

 !"#''()*,-./:;<>?[\]^_`{|}~'::text) WHEN ((value COLLATE "C") ~ '^[0-9A-Za-z一-鿿]+$'::text) THEN lower((value COLLATE "C")) ELSE regexp_replace(lower("normalize"(regexp_replace((value COLLATE "C"), '[­؜᠎​‎-‏‪-‮⁠-⁯﻿‌-‍͏឴-឵᠋-᠍᠏︀-️￰-￻𓐰-𓐿𛲠-𛲣𝅳-𝅺󠀀-󠿿]+'::text, ''::text, 'g'::text), 'nfkc'::text)), '^[!"\#''\(\)\*,\-\./:;<>\?\[\\\]\^_`\{\|\}\~·・…⋯。、“”‘’«»‹›「」『』【】〈〉《》〔〕–—―‐−─━〜- - ­؜ᅟ-ᅠ ᠎ - ​‌-‍‎-‏
-
‪-‮  ⁠-⁯⠀　ㅤ﻿ﾠ]+|[!"\#''\(\)\*,\-\./:;<>\?\[\\\]\^_`\{\|\}\~·・…⋯。、“”‘’«»‹›「」『』【】〈〉《》〔〕–—―‐−─━〜- - ­؜ᅟ-ᅠ ᠎ - ​‌-‍‎-‏
-
‪-‮  ⁠-⁯⠀　ㅤ﻿ﾠ]+$'::text, ''::text, 'g'::text) END;
COMMENT ON FUNCTION dq.bare(value text) IS 'The text as placeholders are compared: folded, without the signs around it.';
CREATE FUNCTION dq.calendar_date(value text, form text) RETURNS boolean
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
declare
    compact text collate pg_catalog."C";
begin
    if form operator(pg_catalog.=) 'YYYYMMDD' and (value collate pg_catalog."C") operator(pg_catalog.~) '^(1[89]|2[01])[0-9]{6}$' then
        compact := value;
    elsif form operator(pg_catalog.=) 'YYYY-MM-DD' and (value collate pg_catalog."C") operator(pg_catalog.~) '^(1[89]|2[01])[0-9]{2}-[0-9]{2}-[0-9]{2}$' then
        compact := pg_catalog.replace(value collate pg_catalog."C", '-', '');
    else
        return false;
    end if;
    return dq.day(
        pg_catalog.substr(compact, 1, 4)::pg_catalog.int4,
        pg_catalog.substr(compact, 5, 2)::pg_catalog.int4,
        pg_catalog.substr(compact, 7, 2)::pg_catalog.int4
    ) is not null;
end
$_$;
COMMENT ON FUNCTION dq.calendar_date(value text, form text) IS 'Whether the text is a day that exists, of the years 1800 to 2199, written as YYYY-MM-DD or YYYYMMDD.';
CREATE FUNCTION dq.can_advance(target regclass, key jsonb, stage text) RETURNS jsonb
    LANGUAGE plpgsql STABLE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
declare
    judge constant regproc := dq.judge_of(target, 'can_advance');
    violations jsonb;
begin
    if judge is null then
        raise exception using
            errcode = 'undefined_object',
            message = format('no spec has stages for %s', target),
            hint = 'Give the table `stages` in its spec, and run `dqsql apply`.';
    end if;
    execute format('select %s($1, $2)', judge) into violations using key, stage;
    return violations;
end
$_$;
COMMENT ON FUNCTION dq.can_advance(target regclass, key jsonb, stage text) IS 'What the row with this key would break at a stage; an empty array where it can advance.';
CREATE FUNCTION dq.can_advance(target regclass, key bigint, stage text) RETURNS jsonb
    LANGUAGE sql STABLE
    SET search_path TO 'pg_catalog', 'pg_temp'
    RETURN dq.can_advance(target, to_jsonb(key), stage);
COMMENT ON FUNCTION dq.can_advance(target regclass, key bigint, stage text) IS 'What the row with this key would break at a stage; an empty array where it can advance.';
CREATE FUNCTION dq.can_advance(target regclass, key text, stage text) RETURNS jsonb
    LANGUAGE sql STABLE
    SET search_path TO 'pg_catalog', 'pg_temp'
    RETURN dq.can_advance(target, to_jsonb(key), stage);
COMMENT ON FUNCTION dq.can_advance(target regclass, key text, stage text) IS 'What the row with this key would break at a stage; an empty array where it can advance.';
CREATE FUNCTION dq.check_row(target regclass, given jsonb, key jsonb DEFAULT NULL::jsonb) RETURNS jsonb
    LANGUAGE plpgsql STABLE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
declare
    judge constant regproc := dq.judge_of(target, 'check_row');
    violations jsonb;
begin
    if judge is null then
        raise exception using
            errcode = 'undefined_object',
            message = format('no spec has rules for %s', target),
            hint = 'dq.rule_violations lists the tables that have; `dqsql apply` installs a spec.';
    end if;
    execute format('select %s($1, $2)', judge) into violations using given, key;
    return violations;
end
$_$;
COMMENT ON FUNCTION dq.check_row(target regclass, given jsonb, key jsonb) IS 'The violations of a row before it is written; with a key, of that row changed by what is given.';
CREATE FUNCTION dq.check_row(target regclass, given jsonb, key bigint) RETURNS jsonb
    LANGUAGE sql STABLE
    SET search_path TO 'pg_catalog', 'pg_temp'
    RETURN dq.check_row(target, given, to_jsonb(key));
COMMENT ON FUNCTION dq.check_row(target regclass, given jsonb, key bigint) IS 'The violations of the row with this key, changed by what is given, before it is written.';
CREATE FUNCTION dq.check_row(target regclass, given jsonb, key text) RETURNS jsonb
    LANGUAGE sql STABLE
    SET search_path TO 'pg_catalog', 'pg_temp'
    RETURN dq.check_row(target, given, to_jsonb(key));
COMMENT ON FUNCTION dq.check_row(target regclass, given jsonb, key text) IS 'The violations of the row with this key, changed by what is given, before it is written.';
CREATE FUNCTION dq.compact(target regclass) RETURNS bigint
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
    compactor constant regprocedure := dq.function_of(target, 'compact');
    folded bigint := 0;
begin
    if compactor is null then
        raise exception using
            errcode = 'undefined_object',
            message = format('%s has no counters', target),
            hint = 'dq.completeness lists the tables that have.';
    end if;
    if current_setting('transaction_isolation') in ('read committed', 'read uncommitted')
        and pg_try_advisory_xact_lock(compactor::oid::bigint)
    then
        execute format('select %s()', compactor::regproc) into folded;
    end if;
    return folded;
end
$$;
COMMENT ON FUNCTION dq.compact(target regclass) IS 'Folds the table''s change log; returns the number of rows taken away.';
CREATE FUNCTION dq.company_form(name text) RETURNS text
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
declare
    written text collate pg_catalog."C" := name;
    bare text collate pg_catalog."C";
    before text collate pg_catalog."C";
    form text collate pg_catalog."C";
    endings text[] collate pg_catalog."C";
    words text[] collate pg_catalog."C";
    amount integer;
begin
    if pg_catalog.char_length(name) operator(pg_catalog.>) 300 then
        return null;
    end if;
    if written operator(pg_catalog.!~) E'^[0-9A-Za-z\\u4e00-\\u9fff]+$' then
        if pg_catalog.octet_length(written) operator(pg_catalog.>) pg_catalog.char_length(written) then
            written := pg_catalog.normalize(written, 'nfkc');
        end if;
        written := pg_catalog.btrim(pg_catalog.regexp_replace(written, E'[\\u0001-\\u0020\\u007f-\\u00a0\\u00ad\\u061c\\u115f\\u1160\\u1680\\u180e\\u2000-\\u200f\\u2028-\\u202f\\u205f-\\u206f\\u2800\\u3000\\u3164\\ufeff\\uffa0]+', ' ', 'g'), ' ');
    end if;
    bare := pg_catalog.rtrim(written, ' )');
    if pg_catalog.right(bare, 1) operator(pg_catalog.=) '厂' then
        -- 药厂 and 梦工厂 are short names, 木材加工厂 is not.
        if pg_catalog.char_length(bare) operator(pg_catalog.>=) 4
            and (pg_catalog.right(bare, 2) operator(pg_catalog.<>) '工厂'
                or pg_catalog.right(bare, 3) operator(pg_catalog.=) '加工厂')
        then
            return '厂';
        end if;
    else
        -- By their last two characters, the longer ones first.
        endings := pg_catalog.string_to_array(
            '{"企业":"个人独资企业|有限合伙企业|合伙企业","公司":"有限責任公司|有限责任公司|股份合作公司|股份有限公司|有限公司|股份公司|集团公司|集團公司|分公司|总公司|支公司|總公司","合伙":"特殊普通合伙|普通合伙|有限合伙","商户":"个体工商户","联社":"合作联社","会社":"合同会社|合名会社|合資会社|有限会社|株式会社","會社":"合同會社|合名會社|合資會社|有限會社|株式會社","中心":"咨询中心|培训中心|批发中心|投资中心|推广中心|服务中心|策划中心|管理中心|经营中心|维修中心|设计中心|配送中心|销售中心","회사":"유한회사|주식회사","卖店":"专卖店","务所":"事务所","金店":"五金店","表处":"代表处","销社":"供销社","利店":"便利店","理店":"修理店","身馆":"健身馆","生馆":"养生馆","事处":"办事处","工部":"加工部","盟店":"加盟店","作社":"合作社","贸部":"商贸部","茶店":"奶茶店","物店":"宠物店","具店":"家具店|文具店","吃店":"小吃店","作室":"工作室","材店":"建材店","餐店":"快餐店|早餐店","机店":"手机店","发部":"批发部","舰店":"旗舰店","务部":"服务部","装店":"服装店","货店":"杂货店|百货店","婴店":"母婴店","果店":"水果店","衣店":"洗衣店","锅店":"火锅店","酒店":"烟酒店","烤店":"烧烤店","相馆":"照相馆","发店":"理发店|美发店","营店":"直营店|经营店","镜店":"眼镜店","营部":"经营部","销部":"经销部","修店":"维修店","修部":"维修部","容店":"美容店","容馆":"美容馆","合社":"联合社","叶店":"茶叶店","业部":"营业部","糕店":"蛋糕店","运行":"货运行","易行":"贸易行","售部":"销售部","市部":"门市部","包店":"面包店","品店":"食品店","饮店":"餐饮店","(同":"(同","(名":"(名","(有":"(有","(株":"(株","(資":"(資","(유":"(유","(주":"(주","书店":"书店","分厂":"分厂","分店":"分店","分所":"分所","分社":"分社","分行":"分行","商店":"商店","商行":"商行","支行":"支行","洋行":"洋行","花店":"花店","茶馆":"茶馆","药店":"药店","车行":"车行","面馆":"面馆","鞋店":"鞋店","餐馆":"餐馆","饭馆":"饭馆"}'::pg_catalog.jsonb
                operator(pg_catalog.->>) pg_catalog.right(bare, 2),
            '|'
        );
        for place in 1..coalesce(pg_catalog.cardinality(endings), 0) loop
            form := endings[place];
            continue when pg_catalog.right(bare, pg_catalog.char_length(form)) operator(pg_catalog.<>) form;
            before := pg_catalog.left(bare, pg_catalog.char_length(bare) operator(pg_catalog.-) pg_catalog.char_length(form));
            if pg_catalog.right(form, 2) operator(pg_catalog.=) '合伙' and pg_catalog.right(before, 5) operator(pg_catalog.=) '合伙企业(' then
                form := ('合伙企业(' operator(pg_catalog.||) form) operator(pg_catalog.||) ')';
                before := pg_catalog.left(before, -5);
            elsif pg_catalog.left(form, 1) operator(pg_catalog.=) '(' then
                form := form operator(pg_catalog.||) ')';
            elsif pg_catalog.right(form, 4) operator(pg_catalog.=) any (array['有限公司', '责任公司', '責任公司']) then
                if pg_catalog.right(before, 2) operator(pg_catalog.=) any (array['集团', '集團']) then
                    form := pg_catalog.right(before, 2) operator(pg_catalog.||) form;
                    before := pg_catalog.left(before, -2);
                elsif pg_catalog.right(before, 4) operator(pg_catalog.=) any (array['(集团)', '(集團)']) then
                    form := pg_catalog.right(before, 4) operator(pg_catalog.||) form;
                    before := pg_catalog.left(before, -4);
                end if;
            end if;
            -- A form alone is no name.
            exit when pg_catalog.btrim(before, ' (') operator(pg_catalog.=) '';
            return form;
        end loop;
    end if;
    for size in reverse 4..3 loop
        if pg_catalog.char_length(bare) operator(pg_catalog.>) size
            and pg_catalog.left(written, size) operator(pg_catalog.=) any (array['株式会社', '株式會社', '有限会社', '有限會社', '合同会社', '合同會社', '合資会社', '合資會社', '合名会社', '合名會社', '주식회사', '유한회사', '(株)', '(有)', '(同)', '(資)', '(名)', '(주)', '(유)'])
        then
            return pg_catalog.left(written, size);
        end if;
    end loop;
    written := pg_catalog.btrim(written, ' ,;()');
    words := pg_catalog.string_to_array(
        pg_catalog.regexp_replace(pg_catalog.lower(written), E'[\\u0001-\\u0020\\u007f-\\u00a0\\u00ad\\u061c\\u115f\\u1160\\u1680\\u180e\\u2000-\\u200f\\u2028-\\u202f\\u205f-\\u206f\\u2800\\u3000\\u3164\\ufeff\\uffa0,;()]+', ' ', 'g'),
        ' '
    );
    amount := dq.company_form_words(words);
    if amount operator(pg_catalog.>) 0 then
        form := pg_catalog.substring(
            written,
            ('[^ ,;()]+(?:[ ,;()]+[^ ,;()]+){' operator(pg_catalog.||) (amount operator(pg_catalog.-) 1)::pg_catalog.text)
                operator(pg_catalog.||) '}$'
        );
        -- A Spa is a bath; the Italian form is S.p.A., SpA or SPA.
        return case when form operator(pg_catalog.<>) all (array['Spa', 'spa']) then form end;
    end if;
    if pg_catalog.cardinality(words) operator(pg_catalog.>) 1
        and pg_catalog.translate(words[1], './&', '') operator(pg_catalog.=) any (array['pt', 'uab', 'sia', 'ooo', 'oao', 'zao', 'pao', 'ООО', 'ОАО', 'ЗАО', 'ПАО', 'АО'])
    then
        return pg_catalog.left(written, pg_catalog.char_length(words[1]));
    end if;
    return null;
end
$_$;
COMMENT ON FUNCTION dq.company_form(name text) IS 'The legal form of a registered company name, as written; NULL for a short form without one.';
CREATE FUNCTION dq.company_form_words(words text[]) RETURNS integer
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
    AS $$
declare
    last integer := pg_catalog.cardinality(words);
    found integer;
    word text collate pg_catalog."C";
    joined text collate pg_catalog."C";
    kind text collate pg_catalog."C";
    dotted boolean;
begin
    for round in 1..4 loop
        found := 0;
        joined := '';
        dotted := true;
        for size in 1..least(5, last operator(pg_catalog.-) 1) loop
            word := words[(last operator(pg_catalog.-) size) operator(pg_catalog.+) 1];
            joined := pg_catalog.translate(word, './&', '') operator(pg_catalog.||) joined;
            dotted := dotted and (size operator(pg_catalog.=) 1 or pg_catalog.right(word, 1) operator(pg_catalog.=) '.');
            kind := '{"ltd":"w","limited":"w","inc":"w","incorporated":"w","corp":"w","corporation":"w","pte":"w","pty":"w","pvt":"w","proprietary":"w","private":"w","gmbh":"w","mbh":"w","gesmbh":"w","kgaa":"w","ohg":"w","gbr":"w","sasu":"w","eurl":"w","ltda":"w","lda":"w","eireli":"w","ltée":"w","ltee":"w","bvba":"w","cvba":"w","vof":"w","oyj":"w","asa":"w","aps":"w","ehf":"w","kft":"w","zrt":"w","nyrt":"w","ood":"w","eood":"w","uab":"w","sia":"w","tbk":"w","sdn":"w","bhd":"w","berhad":"w","jsc":"w","ojsc":"w","cjsc":"w","pjsc":"w","ulc":"w","pllc":"w","fze":"w","fzco":"w","dmcc":"w","sti":"w","şti":"w","Şti":"w","san":"w","tic":"w","oü":"w","oÜ":"w","coltd":"w","sa":"i","sas":"i","srl":"i","spa":"i","slu":"i","sau":"i","sl":"i","scs":"i","sca":"i","snc":"i","bv":"i","nv":"i","cv":"i","kk":"i","gk":"i","yk":"i","llc":"i","llp":"i","lllp":"i","lp":"i","plc":"i","pc":"i","ag":"i","ab":"i","as":"i","kg":"i","se":"i","ug":"i","ev":"i","ek":"i","oy":"i","ks":"i","hf":"i","bt":"i","rt":"i","dd":"i","ad":"i","aş":"i","aŞ":"i","sro":"i","doo":"i","nl":"i","eg":"i","co":"p","company":"p","cie":"p","andco":"p","undco":"p","etco":"p","etcie":"p","andcompany":"p","publiclimitedcompany":"p","publiccompanylimited":"p","jointstockcompany":"p","joint-stockcompany":"p","sarl":"p","sàrl":"p","sÀrl":"p","spzoo":"p","spk":"p","spj":"p","spolsro":"p","sadecv":"p","sabdecv":"p","sapidecv":"p","sderl":"p","sderldecv":"p"}'::pg_catalog.jsonb
                operator(pg_catalog.->>) joined;
            if size operator(pg_catalog.=) 1 or kind operator(pg_catalog.=) 'p' or (kind operator(pg_catalog.=) 'i' and dotted) then
                found := case when kind is null then found else size end;
            end if;
            -- Phrases and spaced initials end in a short word or in one of these.
            exit when size operator(pg_catalog.=) 1
                and pg_catalog.char_length(joined) operator(pg_catalog.>) 3
                and joined operator(pg_catalog.<>) all (array['company', 'limited']);
        end loop;
        exit when found operator(pg_catalog.=) 0;
        last := last operator(pg_catalog.-) found;
    end loop;
    return pg_catalog.cardinality(words) operator(pg_catalog.-) last;
end
$$;
COMMENT ON FUNCTION dq.company_form_words(words text[]) IS 'How many of the last words of a name are legal forms.';
CREATE FUNCTION dq.company_key(name text) RETURNS text
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
declare
    -- Text of ASCII letters, digits and unified ideographs needs no folding but of case.
    plain constant boolean := (name collate pg_catalog."C") operator(pg_catalog.~) E'^[0-9A-Za-z\\u4e00-\\u9fff]+$';
    folded text collate pg_catalog."C" := name;
    core text collate pg_catalog."C";
    pieces text[] collate pg_catalog."C";
    inside text collate pg_catalog."C";
    behind text collate pg_catalog."C";
    split text[] collate pg_catalog."C";
    places text[] collate pg_catalog."C";
begin
    if plain then
        folded := pg_catalog.lower(folded);
        core := folded;
    elsif pg_catalog.octet_length(name) operator(pg_catalog.=) pg_catalog.char_length(name) then
        folded := pg_catalog.lower(folded);
    else
        folded := pg_catalog.lower(
            pg_catalog.normalize(pg_catalog.regexp_replace(folded, E'[\\u00a8\\u00af\\u00b4\\u00b8\\u2120\\u2122]+', '', 'g'), 'nfkc')
        );
    end if;
    if pg_catalog.char_length(name) operator(pg_catalog.>) 300 then
        core := '';
    elsif plain or folded operator(pg_catalog.~) E'[\\u2e80-\\u9fff\\uac00-\\ud7af\\uf900-\\ufaff\\U00020000-\\U0003ffff]' then
        if not plain then
            -- The separator of the key reads as a bracket too, so that a key is its own key.
            pieces := pg_catalog.string_to_array(
                pg_catalog.regexp_replace(
                    pg_catalog.translate(
                        pg_catalog.replace(folded, '&', 'and'),
                        '([{<|【〔〖《〈「『)]}>】〕〗》〉」』',
                        '(((((((((((()))))))))))'
                    ),
                    E'[\\u0001-\\u0022\\u0027\\u002a\\u002c-\\u002f\\u003a\\u003b\\u003d\\u003f\\u005c\\u005e-\\u0060\\u007e-\\u00a1\\u00a6-\\u00a9\\u00ab-\\u00b0\\u00b4\\u00b6-\\u00b8\\u00bb\\u00bf\\u02bb\\u02bc\\u061c\\u115f\\u1160\\u1680\\u180e\\u2000-\\u206f\\u2212\\u2800\\u2e00-\\u2e7f\\u3000-\\u3004\\u3008-\\u3020\\u3030\\u303d\\u30a0\\u30fb\\u3164\\ufe00-\\ufe0f\\ufeff\\uffa0\\U000e0100-\\U000e01ef]+',
                    '',
                    'g'
                ),
                '('
            );
            core := coalesce(pieces[1], '');
            for piece in 2..pg_catalog.cardinality(pieces) loop
                inside := pg_catalog.split_part(pieces[piece], ')', 1);
                behind := pg_catalog.substr(pieces[piece], pg_catalog.char_length(inside) operator(pg_catalog.+) 2);
                split := dq.company_place(inside);
                if split[2] operator(pg_catalog.=) '' then
                    places := pg_catalog.array_append(places, split[1]);
                elsif inside operator(pg_catalog.<>) all (array['株', '有', '同', '資', '名', '주', '유']) then
                    core := core operator(pg_catalog.||) inside;
                end if;
                core := core operator(pg_catalog.||) behind;
            end loop;
            core := pg_catalog.replace(core, ')', '');
        end if;
        core := pg_catalog.regexp_replace(core, E'股份有限公司|股份合作公司|股份公司|有限责任公司|有限責任公司|有限合伙企业|有限公司|有限合伙|有限会社|有限會社|特殊普通合伙|普通合伙|合伙企业|合同会社|合同會社|合資会社|合資會社|合名会社|合名會社|个人独资企业|个人独资|个体工商户|株式会社|株式會社|주식회사|유한회사', '', 'g');
        while pg_catalog.right(core, 2) operator(pg_catalog.=) '公司'
            and pg_catalog.substr(core, pg_catalog.char_length(core) operator(pg_catalog.-) 2, 1) operator(pg_catalog.<>) all (array['', '分', '支', '子'])
        loop
            core := pg_catalog.left(core, -2);
            if pg_catalog.right(core, 1) operator(pg_catalog.=) any (array['总', '總']) and pg_catalog.char_length(core) operator(pg_catalog.>) 2 then
                core := pg_catalog.left(core, -1);
            end if;
        end loop;
        if pg_catalog.right(core, 2) operator(pg_catalog.=) '股份' and pg_catalog.char_length(core) operator(pg_catalog.>) 3 then
            core := pg_catalog.left(core, -2);
        end if;
        if plain or pg_catalog.strpos(folded, '|') operator(pg_catalog.=) 0 then
            split := dq.company_place(core);
            -- With a place in brackets, one in front is part of the name.
            if split is not null and (places is null or split[1] operator(pg_catalog.=) all (places)) then
                places := array[split[1]];
                core := split[2];
                if core operator(pg_catalog.=) '' then
                    return split[1];
                end if;
            end if;
        end if;
    else
        -- Tiffany&Co. is Tiffany & Co.
        pieces := pg_catalog.string_to_array(
            pg_catalog.btrim(
                pg_catalog.regexp_replace(pg_catalog.replace(folded, '&', ' & '), E'[\\u0001-\\u0020\\u007f-\\u00a0\\u00ad\\u061c\\u115f\\u1160\\u1680\\u180e\\u2000-\\u200f\\u2028-\\u202f\\u205f-\\u206f\\u2800\\u3000\\u3164\\ufeff\\uffa0,;()]+', ' ', 'g'),
                ' '
            ),
            ' '
        );
        pieces := pieces[1 : pg_catalog.cardinality(pieces) operator(pg_catalog.-) dq.company_form_words(pieces)];
        if pg_catalog.cardinality(pieces) operator(pg_catalog.>) 1
            and pg_catalog.translate(pieces[1], './&', '') operator(pg_catalog.=) any (array['pt', 'uab', 'sia', 'ooo', 'oao', 'zao', 'pao', 'ООО', 'ОАО', 'ЗАО', 'ПАО', 'АО'])
        then
            pieces := pieces[2:];
        end if;
        core := pg_catalog.regexp_replace(
            pg_catalog.replace(pg_catalog.array_to_string(pieces, ''), '&', 'and'),
            E'[\\u0001-\\u0022\\u0027\\u002a\\u002c-\\u002f\\u003a\\u003b\\u003d\\u003f\\u005c\\u005e-\\u0060\\u007e-\\u00a1\\u00a6-\\u00a9\\u00ab-\\u00b0\\u00b4\\u00b6-\\u00b8\\u00bb\\u00bf\\u02bb\\u02bc\\u061c\\u115f\\u1160\\u1680\\u180e\\u2000-\\u206f\\u2212\\u2800\\u2e00-\\u2e7f\\u3000-\\u3004\\u3008-\\u3020\\u3030\\u303d\\u30a0\\u30fb\\u3164\\ufe00-\\ufe0f\\ufeff\\uffa0\\U000e0100-\\U000e01ef\\u0028\\u0029\\u003c\\u003e\\u005b\\u005d\\u007b-\\u007d]+',
            '',
            'g'
        );
    end if;
    if coalesce(core, '') operator(pg_catalog.=) '' then
        core := pg_catalog.regexp_replace(pg_catalog.replace(folded, '&', 'and'), E'[\\u0001-\\u0022\\u0027\\u002a\\u002c-\\u002f\\u003a\\u003b\\u003d\\u003f\\u005c\\u005e-\\u0060\\u007e-\\u00a1\\u00a6-\\u00a9\\u00ab-\\u00b0\\u00b4\\u00b6-\\u00b8\\u00bb\\u00bf\\u02bb\\u02bc\\u061c\\u115f\\u1160\\u1680\\u180e\\u2000-\\u206f\\u2212\\u2800\\u2e00-\\u2e7f\\u3000-\\u3004\\u3008-\\u3020\\u3030\\u303d\\u30a0\\u30fb\\u3164\\ufe00-\\ufe0f\\ufeff\\uffa0\\U000e0100-\\U000e01ef\\u0028\\u0029\\u003c\\u003e\\u005b\\u005d\\u007b-\\u007d]+', '', 'g');
        if core operator(pg_catalog.=) '' then
            -- Of nothing but signs: as it stands.
            core := pg_catalog.lower(
                pg_catalog.normalize(pg_catalog.regexp_replace(name collate pg_catalog."C", E'[\\u0001-\\u0020\\u007f-\\u00a0\\u00ad\\u061c\\u115f\\u1160\\u1680\\u180e\\u2000-\\u200f\\u2028-\\u202f\\u205f-\\u206f\\u2800\\u3000\\u3164\\ufeff\\uffa0]+', '', 'g'), 'nfkc') collate pg_catalog."C"
            );
        end if;
        return case when core operator(pg_catalog.=) '' then null else core end;
    end if;
    if pg_catalog.cardinality(places) operator(pg_catalog.>) 1 then
        places := array(
            select distinct place collate pg_catalog."C" from pg_catalog.unnest(places) as listed (place) order by 1
        );
    end if;
    return case
        when places is null then core
        else (core operator(pg_catalog.||) '|') operator(pg_catalog.||) pg_catalog.array_to_string(places, '|')
    end;
end
$_$;
COMMENT ON FUNCTION dq.company_key(name text) IS 'The key under which spellings of one company meet: core, or core|place; NULL for blank text.';
CREATE FUNCTION dq.company_place(value text) RETURNS text[]
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
    AS $$
declare
    size integer;
    level text collate pg_catalog."C";
    rest text collate pg_catalog."C" := value;
    place text collate pg_catalog."C";
    found text[] collate pg_catalog."C";
begin
    for pass in 1..2 loop
        size := 2;
        loop
            level := '{"七台河":"c","万宁":"c","三亚":"c","三明":"c","三沙":"c","三门峡":"c","上海":"m","上饶":"c","东莞":"c","东营":"c","中卫":"c","中山":"c","临夏":"d","临汾":"c","临沂":"c","临沧":"c","临海":"c","丹东":"c","丹阳":"c","丽水":"c","丽江":"c","义乌":"c","乌兰察布":"c","乌海":"c","乌鲁木齐":"c","乐山":"c","乐清":"c","九江":"c","二连浩特":"c","云南":"p","云浮":"c","五大连池":"c","五家渠":"c","亳州":"c","仁怀":"c","介休":"c","从化":"c","仙桃":"c","任丘":"c","伊春":"c","伊犁":"d","余姚":"c","佛山":"c","佳木斯":"c","保定":"c","保山":"c","信阳":"c","儋州":"c","克孜勒苏":"d","克拉玛依":"c","公主岭":"c","六安":"c","六盘水":"c","兰州":"c","兴安":"d","内江":"c","内蒙古":"p","凉山":"d","凭祥":"c","凯里":"c","包头":"c","北京":"m","北海":"c","十堰":"c","南京":"c","南充":"c","南宁":"c","南平":"c","南昌":"c","南通":"c","南阳":"c","博尔塔拉":"d","即墨":"c","厦门":"c","双鸭山":"c","台中":"c","台北":"c","台南":"c","台州":"c","台湾":"p","合肥":"c","吉安":"c","吉林":"p","吐鲁番":"c","吕梁":"c","启东":"c","吴忠":"c","周口":"c","呼伦贝尔":"c","呼和浩特":"c","和田":"d","咸宁":"c","咸阳":"c","哈密":"c","哈尔滨":"c","唐山":"c","商丘":"c","商洛":"c","喀什":"d","嘉义":"c","嘉兴":"c","嘉峪关":"c","四川":"p","四平":"c","固原":"c","基隆":"c","塔城":"d","增城":"c","大兴安岭":"d","大冶":"c","大同":"c","大庆":"c","大理":"d","大连":"c","天水":"c","天津":"m","太仓":"c","太原":"c","如皋":"c","威海":"c","娄底":"c","孝义":"c","孝感":"c","宁乡":"c","宁夏":"p","宁德":"c","宁波":"c","安庆":"c","安康":"c","安徽":"p","安阳":"c","安顺":"c","定州":"c","定西":"c","宜兴":"c","宜宾":"c","宜昌":"c","宜春":"c","宜都":"c","宝鸡":"c","宣城":"c","宿州":"c","宿迁":"c","寿光":"c","山东":"p","山南":"c","山西":"p","岳阳":"c","峨眉山":"c","崇左":"c","嵊州":"c","巢湖":"c","巩义":"c","巴中":"c","巴彦淖尔":"c","巴音郭楞":"d","常州":"c","常德":"c","常熟":"c","平凉":"c","平度":"c","平湖":"c","平顶山":"c","广东":"p","广元":"c","广安":"c","广州":"c","广西":"p","庆阳":"c","库尔勒":"c","廊坊":"c","延吉":"c","延安":"c","延边":"d","开封":"c","张家口":"c","张家港":"c","张家界":"c","张掖":"c","彭州":"c","徐州":"c","德宏":"d","德州":"c","德阳":"c","忻州":"c","怀化":"c","怒江":"d","恩施":"d","惠州":"c","慈溪":"c","成都":"c","扬州":"c","承德":"c","抚州":"c","抚顺":"c","拉萨":"c","招远":"c","揭阳":"c","攀枝花":"c","敦煌":"c","文山":"d","文昌":"c","新乡":"c","新余":"c","新北":"c","新疆":"p","新竹":"c","新郑":"c","无锡":"c","日喀则":"c","日照":"c","昆山":"c","昆明":"c","昌吉":"d","昌都":"c","昭通":"c","晋中":"c","晋城":"c","晋江":"c","普洱":"c","景德镇":"c","曲靖":"c","朔州":"c","朝阳":"c","本溪":"c","来宾":"c","杭州":"c","松原":"c","林芝":"c","果洛":"d","枝江":"c","枣庄":"c","柳州":"c","株洲":"c","格尔木":"c","桂林":"c","桃园":"c","桐乡":"c","桐城":"c","梅州":"c","梧州":"c","楚雄":"d","榆林":"c","武威":"c","武汉":"c","毕节":"c","永州":"c","汉中":"c","汕头":"c","汕尾":"c","汝州":"c","江油":"c","江苏":"p","江西":"p","江门":"c","江阴":"c","池州":"c","沈阳":"c","沧州":"c","河北":"p","河南":"p","河池":"c","河源":"c","泉州":"c","泰安":"c","泰州":"c","泸州":"c","洛阳":"c","济南":"c","济宁":"c","济源":"c","浏阳":"c","浙江":"p","海东":"c","海北":"d","海南":"p","海口":"c","海宁":"c","海西":"d","海门":"c","涿州":"c","淄博":"c","淮北":"c","淮南":"c","淮安":"c","深圳":"c","清远":"c","温岭":"c","温州":"c","渭南":"c","湖北":"p","湖南":"p","湖州":"c","湘潭":"c","湘西":"d","湛江":"c","溧阳":"c","滁州":"c","滕州":"c","满洲里":"c","滨州":"c","漯河":"c","漳州":"c","潍坊":"c","潜江":"c","潮州":"c","澳门":"m","濮阳":"c","烟台":"c","焦作":"c","牡丹江":"c","玉林":"c","玉树":"d","玉溪":"c","珠海":"c","珲春":"c","琼海":"c","瑞丽":"c","瑞安":"c","瑞金":"c","瓦房店":"c","甘南":"d","甘孜":"d","甘肃":"p","番禺":"c","登封":"c","白城":"c","白山":"c","白银":"c","百色":"c","益阳":"c","盐城":"c","盘锦":"c","眉山":"c","石嘴山":"c","石家庄":"c","石河子":"c","石狮":"c","神农架":"d","福州":"c","福建":"p","福清":"c","秦皇岛":"c","章丘":"c","简阳":"c","红河":"d","绍兴":"c","绥化":"c","绥芬河":"c","绵阳":"c","聊城":"c","肇庆":"c","肥城":"c","胶州":"c","自贡":"c","舟山":"c","芒市":"c","芜湖":"c","苏州":"c","茂名":"c","荆州":"c","荆门":"c","荣成":"c","荥阳":"c","莆田":"c","莱芜":"c","莱西":"c","菏泽":"c","萍乡":"c","营口":"c","葫芦岛":"c","蚌埠":"c","衡水":"c","衡阳":"c","衢州":"c","襄阳":"c","西双版纳":"d","西宁":"c","西安":"c","西藏":"p","许昌":"c","诸城":"c","诸暨":"c","贵州":"p","贵港":"c","贵阳":"c","贺州":"c","资阳":"c","赣州":"c","赤峰":"c","辛集":"c","辽宁":"p","辽源":"c","辽阳":"c","达州":"c","迁安":"c","运城":"c","连云港":"c","迪庆":"d","通化":"c","通辽":"c","遂宁":"c","遵义":"c","遵化":"c","邢台":"c","那曲":"c","邯郸":"c","邳州":"c","邵武":"c","邵阳":"c","郑州":"c","郴州":"c","都匀":"c","都江堰":"c","鄂尔多斯":"c","鄂州":"c","酒泉":"c","醴陵":"c","重庆":"m","金华":"c","金昌":"c","钦州":"c","铁岭":"c","铜仁":"c","铜川":"c","铜陵":"c","银川":"c","锡林郭勒":"d","锦州":"c","镇江":"c","长春":"c","长沙":"c","长治":"c","阜新":"c","阜阳":"c","防城港":"c","阳江":"c","阳泉":"c","阿克苏":"d","阿勒泰":"d","阿坝":"d","阿拉善":"d","阿拉尔":"c","陇南":"c","陕西":"p","随州":"c","雅安":"c","霸州":"c","青岛":"c","青海":"p","靖江":"c","靖西":"c","鞍山":"c","韩城":"c","韶关":"c","顺德":"c","香格里拉":"c","香港":"m","马鞍山":"c","驻马店":"c","高雄":"c","鸡西":"c","鹤壁":"c","鹤岗":"c","鹰潭":"c","黄冈":"c","黄南":"d","黄山":"c","黄石":"c","黑河":"c","黑龙江":"p","黔东南":"d","黔南":"d","黔西南":"d","齐齐哈尔":"c","龙口":"c","龙岩":"c","锡林":"x","阿拉":"x","大兴":"x","神农":"x","黔西":"x","黔东":"x","西双":"x","博尔":"x","巴音":"x","阿克":"x","克孜":"x","阿勒":"x","石家":"x","秦皇":"x","张家":"x","呼和":"x","鄂尔":"x","呼伦":"x","巴彦":"x","乌兰":"x","葫芦":"x","哈尔":"x","齐齐":"x","双鸭":"x","佳木":"x","七台":"x","牡丹":"x","连云":"x","马鞍":"x","景德":"x","平顶":"x","三门":"x","驻马":"x","防城":"x","攀枝":"x","六盘":"x","日喀":"x","嘉峪":"x","石嘴":"x","乌鲁":"x","克拉":"x","吐鲁":"x","都江":"x","峨眉":"x","香格":"x","格尔":"x","石河":"x","库尔":"x","五家":"x","满洲":"x","二连":"x","瓦房":"x","公主":"x","绥芬":"x","五大":"x","内蒙":"x","黑龙":"x"}'::pg_catalog.jsonb
                operator(pg_catalog.->>) pg_catalog.left(rest, size);
            -- Of the longer names the longest first.
            exit when size operator(pg_catalog.=) 3
                or case
                    when size operator(pg_catalog.=) 2 then coalesce(level operator(pg_catalog.<>) 'x', true)
                    else coalesce(level operator(pg_catalog.<>) 'x', false)
                end;
            size := case when size operator(pg_catalog.=) 2 then 4 else size operator(pg_catalog.-) 1 end;
        end loop;
        exit when coalesce(level operator(pg_catalog.=) 'x', true);
        place := pg_catalog.left(rest, size);
        rest := pg_catalog.regexp_replace(
            pg_catalog.substr(rest, size operator(pg_catalog.+) 1),
            case
                when level operator(pg_catalog.=) 'd' then E'^(?:[\\u4e00-\\u9fff]{0,9}自治[州区]|特别行政区|市(?![场政容值郊])|省(?![心钱力事油时])|地区|盟|州|林区)'
                else E'^(?:[\\u4e00-\\u9fff]{0,9}自治[州区]|特别行政区|市(?![场政容值郊])|省(?![心钱力事油时]))'
            end,
            ''
        );
        exit when pg_catalog.char_length(rest) operator(pg_catalog.=) 1 or rest operator(pg_catalog.~) E'^[东西南北中]路';
        found := array[place, rest];
        -- A place of the province may follow, which says more.
        exit when level operator(pg_catalog.<>) 'p';
    end loop;
    return found;
end
$$;
COMMENT ON FUNCTION dq.company_place(value text) IS 'The Chinese place that a text begins with, and what follows it; NULL without one.';
CREATE FUNCTION dq.day(year integer, month integer, day integer) RETURNS text
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
    AS $$
begin
    if year not between 1 and 9999 or month not between 1 and 12 or day not between 1 and 31
        or (day operator(pg_catalog.=) 31 and month in (4, 6, 9, 11))
        or (
            month operator(pg_catalog.=) 2
            and day operator(pg_catalog.>) case
                when (year operator(pg_catalog.%) 4) operator(pg_catalog.=) 0
                    and ((year operator(pg_catalog.%) 100) operator(pg_catalog.<>) 0
                        or (year operator(pg_catalog.%) 400) operator(pg_catalog.=) 0)
                    then 29
                else 28
            end
        )
    then
        return null;
    end if;
    return pg_catalog.concat_ws(
        '-',
        pg_catalog.lpad(year::pg_catalog.text, 4, '0'),
        pg_catalog.lpad(month::pg_catalog.text, 2, '0'),
        pg_catalog.lpad(day::pg_catalog.text, 2, '0')
    );
end
$$;
COMMENT ON FUNCTION dq.day(year integer, month integer, day integer) IS 'The day as YYYY-MM-DD; NULL where there is no such day.';
CREATE FUNCTION dq.defaults(target regclass, given jsonb) RETURNS jsonb
    LANGUAGE plpgsql STABLE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
    part record;
    one jsonb;
    made jsonb := '{}';
    unknown jsonb := '[]';
begin
    for part in
        select
            a.attname::text as name,
            pg_get_expr(d.adbin, d.adrelid) as expression,
            a.attidentity <> '' or exists (
                select from regexp_matches(d.adbin::text, ':(?:funcid|opfuncid) (\d+)', 'g') as found (part)
                join pg_proc as p on p.oid = found.part[1]::oid
                where p.provolatile = 'v'
            ) as volatile
        from pg_attribute as a
        left join pg_attrdef as d on d.adrelid = a.attrelid and d.adnum = a.attnum
        where a.attrelid = target and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
        and (d.adrelid is not null or a.attidentity <> '')
        and not given ? a.attname::text
    loop
        if part.volatile then
            unknown := unknown || to_jsonb(part.name);
        else
            begin
                execute format('select to_jsonb(%s)', part.expression) into one;
                made := made || jsonb_build_object(part.name, one);
            exception
                when others then
                    unknown := unknown || to_jsonb(part.name);
            end;
        end if;
    end loop;
    return jsonb_build_object('row', made, 'unknown', unknown);
end
$$;
COMMENT ON FUNCTION dq.defaults(target regclass, given jsonb) IS 'The defaults of the columns that are not given, and the columns whose default is not known before the write.';
CREATE FUNCTION dq.language(fallback text) RETURNS text
    LANGUAGE sql STABLE PARALLEL SAFE
    SET search_path TO 'pg_catalog', 'pg_temp'
    RETURN CASE lower(("left"(current_setting('dq.locale'::text, true), 2) COLLATE "C")) WHEN 'en'::text THEN 'en'::text WHEN 'zh'::text THEN 'zh'::text ELSE fallback END;
COMMENT ON FUNCTION dq.language(fallback text) IS 'Language of messages: first two letters of setting dq.locale, else the one given.';
CREATE FUNCTION dq.localized(texts jsonb, fallback text) RETURNS text
    LANGUAGE sql STABLE PARALLEL SAFE
    SET search_path TO 'pg_catalog', 'pg_temp'
    RETURN COALESCE((texts ->> dq.language(fallback)), (texts ->> fallback), (texts ->> 'en'::text));
COMMENT ON FUNCTION dq.localized(texts jsonb, fallback text) IS 'The text in the client''s language, else in the given one, else in English.';
CREATE FUNCTION dq.detail(violations jsonb, fallback text) RETURNS text
    LANGUAGE sql STABLE PARALLEL SAFE
    SET search_path TO 'pg_catalog', 'pg_temp'
    RETURN (SELECT (jsonb_agg(((listed.entry - 'messages'::text) || jsonb_build_object('message', dq.localized((listed.entry -> 'messages'::text), detail.fallback))) ORDER BY listed."position"))::text AS jsonb_agg FROM jsonb_array_elements(detail.violations) WITH ORDINALITY listed(entry, "position"));
COMMENT ON FUNCTION dq.detail(violations jsonb, fallback text) IS 'The DETAIL of an error or warning: a JSON array with one object for each violation.';
CREATE FUNCTION dq.dialled(value text) RETURNS text
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
    AS $_$
declare
    written text collate pg_catalog."C" := value;
    parts text[] collate pg_catalog."C";
begin
    if pg_catalog.char_length(value) operator(pg_catalog.>) 80 then
        return null;
    end if;
    if pg_catalog.octet_length(value) operator(pg_catalog.<>) pg_catalog.char_length(value) then
        written := pg_catalog.normalize(value, 'nfkc');
    end if;
    -- Most numbers are plain digits.
    if written operator(pg_catalog.~) '^[+]?[0-9]{3,20}$' then
        return written;
    end if;
    written := pg_catalog.btrim(pg_catalog.lower(written collate pg_catalog."C"), E' \t');
    if pg_catalog.starts_with(written, 'tel:') then
        written := pg_catalog.substr(written, 5);
    end if;
    if written operator(pg_catalog.~) '[0-9]{1,7}#?$' and written operator(pg_catalog.~) '[;,x#转线nt]' then
        parts := pg_catalog.regexp_match(written, '^(.*[0-9)])(?:;ext=|[ ,;]*(?:extension|extn|ext|x|#|转分机|转|分机|内线)[.:]? ?|,+ ?)([0-9]{1,7})#?$');
        if parts is not null then
            written := parts[1];
        end if;
    end if;
    written := pg_catalog.translate(written, E' -./()~\t·‐‑‒–—―−ー\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202c\u2060\ufeff', '');
    if written operator(pg_catalog.!~) '^[+]?[0-9]{3,20}$' then
        return null;
    end if;
    return written operator(pg_catalog.||) coalesce(';ext=' operator(pg_catalog.||) parts[2], '');
end
$_$;
COMMENT ON FUNCTION dq.dialled(value text) IS 'The digits of a telephone number with its + and its extension; NULL for another text.';
CREATE FUNCTION dq.explain(standard text, value text, params jsonb DEFAULT '{}'::jsonb) RETURNS jsonb
    LANGUAGE plpgsql STABLE PARALLEL SAFE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
    asked constant text := standard;
    judged constant text := value;
    known dq.standard;
    unknown text;
    verdict jsonb;
begin
    select s.* into known from dq.standard as s where s.name = asked;
    if known.name is null then
        raise exception using
            errcode = 'invalid_parameter_value',
            message = format('there is no standard %L', asked),
            hint = 'select name, title from dq.standard lists them.';
    end if;
    select k.key into unknown
    from jsonb_object_keys(coalesce(params, '{}')) as k (key)
    where not known.parameters ? k.key
    limit 1;
    if unknown is not null then
        raise exception using
            errcode = 'invalid_parameter_value',
            message = format('standard %s has no parameter %L', known.name, unknown),
            hint = coalesce(
                (select 'It has: ' || string_agg(k.key, ', ') from jsonb_object_keys(known.parameters) as k (key)),
                'It has no parameters.'
            );
    end if;
    select p.key into unknown
    from jsonb_each_text(coalesce(params, '{}')) as p (key, given)
    where jsonb_typeof(known.parameters -> p.key) = 'array' and not (known.parameters -> p.key) ? p.given
    limit 1;
    if unknown is not null then
        raise exception using
            errcode = 'invalid_parameter_value',
            message = format('%s cannot be %L', unknown, params ->> unknown),
            hint = format(
                'It can be: %s',
                (select string_agg(v.choice, ', ') from jsonb_array_elements_text(known.parameters -> unknown) as v (choice))
            );
    end if;
    execute known.query into verdict using judged, coalesce(params, '{}'::jsonb);
    return verdict;
end
$$;
COMMENT ON FUNCTION dq.explain(standard text, value text, params jsonb) IS 'What a field standard says of a value, and why: value, normalized, missing, valid, reasons.';
CREATE FUNCTION dq."trim"(value text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN btrim(value, '	

 
 ­؜ᅟᅠ ᠎           ​‌‍‎‏
‪‫‬‭‮  ⁠⁡⁢⁣⁤⁥⁦⁧⁨⁩⁪⁫⁬⁭⁮⁯⠀　ㅤ﻿ﾠ'::text);
COMMENT ON FUNCTION dq."trim"(value text) IS 'The text without blanks and invisible characters at both ends.';
CREATE FUNCTION dq.fold(value text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE WHEN (octet_length(value) = char_length(value)) THEN lower((dq."trim"(value) COLLATE "C")) WHEN ((value COLLATE "C") ~ '^[0-9A-Za-z一-鿿]+$'::text) THEN lower((value COLLATE "C")) ELSE lower(("normalize"(dq."trim"(regexp_replace((value COLLATE "C"), '[­؜᠎​‎-‏‪-‮⁠-⁯﻿‌-‍͏឴-឵᠋-᠍᠏︀-️￰-￻𓐰-𓐿𛲠-𛲣𝅳-𝅺󠀀-󠿿]+'::text, ''::text, 'g'::text)), 'nfkc'::text) COLLATE "C")) END;
COMMENT ON FUNCTION dq.fold(value text) IS 'The text as placeholders and synonyms are compared: NFKC, trimmed, ASCII letters in lower case.';
CREATE FUNCTION dq.marker(description text) RETURNS jsonb
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    SET search_path TO 'pg_catalog', 'pg_temp'
    RETURN CASE WHEN (description ~ '\ndqsql:\{"spec": "\w+", "table": "(?:[^"\\]|\\["\\])*", "role": "(?:[^"\\]|\\["\\])*", "hash": "\w+"(?:, "body": "\w+")?(?:, "shape": "\w+")?(?:, "violation": "(?:[^"\\]|\\["\\])*")?\}$'::text) THEN ("substring"(description, '\ndqsql:(\{[^\n]*\})$'::text))::jsonb ELSE NULL::jsonb END;
COMMENT ON FUNCTION dq.marker(description text) IS 'The marker in a COMMENT that dqsql wrote; NULL in any other.';
CREATE VIEW dq.objects AS
 SELECT ((described.classoid)::regclass)::text AS catalog,
    described.objoid AS oid,
    (marked.marker ->> 'spec'::text) AS spec,
    (marked.marker ->> 'table'::text) AS table_name,
    (marked.marker ->> 'role'::text) AS role,
    (marked.marker ->> 'hash'::text) AS hash
   FROM (pg_description described
     CROSS JOIN LATERAL ( SELECT dq.marker(described.description) AS marker) marked)
  WHERE ((described.objsubid = 0) AND (described.description ~~ '%dqsql:{%'::text) AND (marked.marker IS NOT NULL));
COMMENT ON VIEW dq.objects IS 'Objects that dqsql made: what each belongs to and the hash of its text.';
COMMENT ON COLUMN dq.objects.catalog IS 'System catalog that holds the object (pg_class, pg_proc, pg_constraint, pg_trigger).';
COMMENT ON COLUMN dq.objects.oid IS 'The object''s oid in that catalog.';
COMMENT ON COLUMN dq.objects.spec IS 'Spec that the object was compiled from.';
COMMENT ON COLUMN dq.objects.table_name IS 'Table that the object serves, quoted.';
COMMENT ON COLUMN dq.objects.role IS 'What the object does for the table.';
COMMENT ON COLUMN dq.objects.hash IS 'Hash of the text that made the object.';
CREATE FUNCTION dq.function_of(target regclass, role text) RETURNS regprocedure
    LANGUAGE sql STABLE
    SET search_path TO 'pg_catalog', 'pg_temp'
    RETURN (SELECT (max(listed.oid))::regprocedure AS max FROM dq.objects listed WHERE ((listed.catalog = 'pg_proc'::text) AND (listed.role = function_of.role) AND ((to_regclass(listed.table_name))::oid = (function_of.target)::oid)));
COMMENT ON FUNCTION dq.function_of(target regclass, role text) IS 'The generated function that plays a role for a table.';
CREATE FUNCTION dq.headline(title jsonb, violations jsonb, fallback text) RETURNS text
    LANGUAGE plpgsql STABLE PARALLEL SAFE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
    chinese constant boolean := dq.language(fallback) = 'zh';
    amount constant integer := jsonb_array_length(violations);
    messages text;
begin
    select string_agg(dq.localized(entry -> 'messages', fallback), case when chinese then '；' else '; ' end order by position)
    into messages
    from jsonb_array_elements(violations) with ordinality as listed (entry, position);
    return dq.localized(title, fallback)
        || case
            when chinese then '：' || amount || ' 项不合格：'
            when amount = 1 then ': 1 problem: '
            else ': ' || amount || ' problems: '
        end
        || messages;
end
$$;
COMMENT ON FUNCTION dq.headline(title jsonb, violations jsonb, fallback text) IS 'The message of an error or warning, in the client''s language.';
CREATE FUNCTION dq.iban(value text) RETURNS boolean
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
declare
    account text collate pg_catalog."C" := substr(value, 5);
    b bytea;
begin
    if octet_length(value) > 34
        or not coalesce((value collate pg_catalog."C") ~ ('{"AD": "^AD(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{8}[0-9A-Z]{12}$", "AE": "^AE(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{19}$", "AL": "^AL(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{8}[0-9A-Z]{16}$", "AT": "^AT(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{16}$", "AZ": "^AZ(?:0[2-9]|[1-8][0-9]|9[0-8])[A-Z]{4}[0-9A-Z]{20}$", "BA": "^BA(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{16}$", "BE": "^BE(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{12}$", "BG": "^BG(?:0[2-9]|[1-8][0-9]|9[0-8])[A-Z]{4}[0-9]{6}[0-9A-Z]{8}$", "BH": "^BH(?:0[2-9]|[1-8][0-9]|9[0-8])[A-Z]{4}[0-9A-Z]{14}$", "BI": "^BI(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{23}$", "BR": "^BR(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{23}[A-Z]{1}[0-9A-Z]{1}$", "BY": "^BY(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9A-Z]{4}[0-9]{4}[0-9A-Z]{16}$", "CH": "^CH(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{5}[0-9A-Z]{12}$", "CR": "^CR(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{18}$", "CY": "^CY(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{8}[0-9A-Z]{16}$", "CZ": "^CZ(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{20}$", "DE": "^DE(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{18}$", "DJ": "^DJ(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{23}$", "DK": "^DK(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{14}$", "DO": "^DO(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9A-Z]{4}[0-9]{20}$", "EE": "^EE(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{16}$", "EG": "^EG(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{25}$", "ES": "^ES(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{20}$", "FI": "^FI(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{14}$", "FK": "^FK(?:0[2-9]|[1-8][0-9]|9[0-8])[A-Z]{2}[0-9]{12}$", "FO": "^FO(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{14}$", "FR": "^FR(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{10}[0-9A-Z]{11}[0-9]{2}$", "GB": "^GB(?:0[2-9]|[1-8][0-9]|9[0-8])[A-Z]{4}[0-9]{14}$", "GE": "^GE(?:0[2-9]|[1-8][0-9]|9[0-8])[A-Z]{2}[0-9]{16}$", "GI": "^GI(?:0[2-9]|[1-8][0-9]|9[0-8])[A-Z]{4}[0-9A-Z]{15}$", "GL": "^GL(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{14}$", "GR": "^GR(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{7}[0-9A-Z]{16}$", "GT": "^GT(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9A-Z]{24}$", "HN": "^HN(?:0[2-9]|[1-8][0-9]|9[0-8])[A-Z]{4}[0-9]{20}$", "HR": "^HR(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{17}$", "HU": "^HU(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{24}$", "IE": "^IE(?:0[2-9]|[1-8][0-9]|9[0-8])[A-Z]{4}[0-9]{14}$", "IL": "^IL(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{19}$", "IQ": "^IQ(?:0[2-9]|[1-8][0-9]|9[0-8])[A-Z]{4}[0-9]{15}$", "IS": "^IS(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{22}$", "IT": "^IT(?:0[2-9]|[1-8][0-9]|9[0-8])[A-Z]{1}[0-9]{10}[0-9A-Z]{12}$", "JO": "^JO(?:0[2-9]|[1-8][0-9]|9[0-8])[A-Z]{4}[0-9]{4}[0-9A-Z]{18}$", "KW": "^KW(?:0[2-9]|[1-8][0-9]|9[0-8])[A-Z]{4}[0-9A-Z]{22}$", "KZ": "^KZ(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{3}[0-9A-Z]{13}$", "LB": "^LB(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{4}[0-9A-Z]{20}$", "LC": "^LC(?:0[2-9]|[1-8][0-9]|9[0-8])[A-Z]{4}[0-9A-Z]{24}$", "LI": "^LI(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{5}[0-9A-Z]{12}$", "LT": "^LT(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{16}$", "LU": "^LU(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{3}[0-9A-Z]{13}$", "LV": "^LV(?:0[2-9]|[1-8][0-9]|9[0-8])[A-Z]{4}[0-9A-Z]{13}$", "LY": "^LY(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{21}$", "MC": "^MC(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{10}[0-9A-Z]{11}[0-9]{2}$", "MD": "^MD(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9A-Z]{20}$", "ME": "^ME(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{18}$", "MK": "^MK(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{3}[0-9A-Z]{10}[0-9]{2}$", "MN": "^MN(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{16}$", "MR": "^MR(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{23}$", "MT": "^MT(?:0[2-9]|[1-8][0-9]|9[0-8])[A-Z]{4}[0-9]{5}[0-9A-Z]{18}$", "MU": "^MU(?:0[2-9]|[1-8][0-9]|9[0-8])[A-Z]{4}[0-9]{19}[A-Z]{3}$", "NI": "^NI(?:0[2-9]|[1-8][0-9]|9[0-8])[A-Z]{4}[0-9]{20}$", "NL": "^NL(?:0[2-9]|[1-8][0-9]|9[0-8])[A-Z]{4}[0-9]{10}$", "NO": "^NO(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{11}$", "OM": "^OM(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{3}[0-9A-Z]{16}$", "PK": "^PK(?:0[2-9]|[1-8][0-9]|9[0-8])[A-Z]{4}[0-9A-Z]{16}$", "PL": "^PL(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{24}$", "PS": "^PS(?:0[2-9]|[1-8][0-9]|9[0-8])[A-Z]{4}[0-9A-Z]{21}$", "PT": "^PT(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{21}$", "QA": "^QA(?:0[2-9]|[1-8][0-9]|9[0-8])[A-Z]{4}[0-9A-Z]{21}$", "RO": "^RO(?:0[2-9]|[1-8][0-9]|9[0-8])[A-Z]{4}[0-9A-Z]{16}$", "RS": "^RS(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{18}$", "RU": "^RU(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{14}[0-9A-Z]{15}$", "SA": "^SA(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{2}[0-9A-Z]{18}$", "SC": "^SC(?:0[2-9]|[1-8][0-9]|9[0-8])[A-Z]{4}[0-9]{20}[A-Z]{3}$", "SD": "^SD(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{14}$", "SE": "^SE(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{20}$", "SI": "^SI(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{15}$", "SK": "^SK(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{20}$", "SM": "^SM(?:0[2-9]|[1-8][0-9]|9[0-8])[A-Z]{1}[0-9]{10}[0-9A-Z]{12}$", "SO": "^SO(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{19}$", "ST": "^ST(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{21}$", "SV": "^SV(?:0[2-9]|[1-8][0-9]|9[0-8])[A-Z]{4}[0-9]{20}$", "TL": "^TL(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{19}$", "TN": "^TN(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{20}$", "TR": "^TR(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{6}[0-9A-Z]{16}$", "UA": "^UA(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{6}[0-9A-Z]{19}$", "VA": "^VA(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{18}$", "VG": "^VG(?:0[2-9]|[1-8][0-9]|9[0-8])[A-Z]{4}[0-9]{16}$", "XK": "^XK(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{16}$", "YE": "^YE(?:0[2-9]|[1-8][0-9]|9[0-8])[A-Z]{4}[0-9]{4}[0-9A-Z]{18}$"}'::pg_catalog.jsonb ->> left(value, 2)), false)
        or not dq.mod_97_10(account || left(value, 4))
    then
        return false;
    end if;
    case left(value, 2)
    when 'BE' then
        return coalesce(nullif(left(account, 10)::bigint % 97, 0), 97) = right(account, 2)::bigint;
    when 'ES' then
        b := convert_to(account, 'UTF8');
        return substr(account, 9, 1) = substr('01987654321', (
                4 * get_byte(b, 0) + 8 * get_byte(b, 1) + 5 * get_byte(b, 2) + 10 * get_byte(b, 3) + 9 * get_byte(b, 4)
                + 7 * get_byte(b, 5) + 3 * get_byte(b, 6) + 6 * get_byte(b, 7) - 48 * 52
            ) % 11 + 1, 1)
            and substr(account, 10, 1) = substr('01987654321', (
                get_byte(b, 10) + 2 * get_byte(b, 11) + 4 * get_byte(b, 12) + 8 * get_byte(b, 13) + 5 * get_byte(b, 14)
                + 10 * get_byte(b, 15) + 9 * get_byte(b, 16) + 7 * get_byte(b, 17) + 3 * get_byte(b, 18)
                + 6 * get_byte(b, 19) - 48 * 55
            ) % 11 + 1, 1);
    when 'ME' then
        return account::bigint % 97 = 1;
    when 'NO' then
        if account ~ '^0000' then
            return dq.luhn(substr(account, 5));
        end if;
        b := convert_to(account, 'UTF8');
        return (
            6 * get_byte(b, 0) + 7 * get_byte(b, 1) + 8 * get_byte(b, 2) + 9 * get_byte(b, 3) + 4 * get_byte(b, 4)
            + 5 * get_byte(b, 5) + 6 * get_byte(b, 6) + 7 * get_byte(b, 7) + 8 * get_byte(b, 8) + 9 * get_byte(b, 9)
            - 48 * 69
        ) % 11 = get_byte(b, 10) - 48;
    else
        return true;
    end case;
end
$_$;
COMMENT ON FUNCTION dq.iban(value text) IS 'Whether a compact IBAN in capitals is right: country, length, structure, check digits (ISO 13616-1).';
CREATE FUNCTION dq.iban_form(value text) RETURNS boolean
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
begin
    if octet_length(value) > 34 then
        return false;
    end if;
    return coalesce((value collate pg_catalog."C") ~ ('{"AD": "^AD(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{8}[0-9A-Z]{12}$", "AE": "^AE(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{19}$", "AL": "^AL(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{8}[0-9A-Z]{16}$", "AT": "^AT(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{16}$", "AZ": "^AZ(?:0[2-9]|[1-8][0-9]|9[0-8])[A-Z]{4}[0-9A-Z]{20}$", "BA": "^BA(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{16}$", "BE": "^BE(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{12}$", "BG": "^BG(?:0[2-9]|[1-8][0-9]|9[0-8])[A-Z]{4}[0-9]{6}[0-9A-Z]{8}$", "BH": "^BH(?:0[2-9]|[1-8][0-9]|9[0-8])[A-Z]{4}[0-9A-Z]{14}$", "BI": "^BI(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{23}$", "BR": "^BR(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{23}[A-Z]{1}[0-9A-Z]{1}$", "BY": "^BY(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9A-Z]{4}[0-9]{4}[0-9A-Z]{16}$", "CH": "^CH(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{5}[0-9A-Z]{12}$", "CR": "^CR(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{18}$", "CY": "^CY(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{8}[0-9A-Z]{16}$", "CZ": "^CZ(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{20}$", "DE": "^DE(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{18}$", "DJ": "^DJ(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{23}$", "DK": "^DK(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{14}$", "DO": "^DO(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9A-Z]{4}[0-9]{20}$", "EE": "^EE(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{16}$", "EG": "^EG(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{25}$", "ES": "^ES(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{20}$", "FI": "^FI(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{14}$", "FK": "^FK(?:0[2-9]|[1-8][0-9]|9[0-8])[A-Z]{2}[0-9]{12}$", "FO": "^FO(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{14}$", "FR": "^FR(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{10}[0-9A-Z]{11}[0-9]{2}$", "GB": "^GB(?:0[2-9]|[1-8][0-9]|9[0-8])[A-Z]{4}[0-9]{14}$", "GE": "^GE(?:0[2-9]|[1-8][0-9]|9[0-8])[A-Z]{2}[0-9]{16}$", "GI": "^GI(?:0[2-9]|[1-8][0-9]|9[0-8])[A-Z]{4}[0-9A-Z]{15}$", "GL": "^GL(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{14}$", "GR": "^GR(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{7}[0-9A-Z]{16}$", "GT": "^GT(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9A-Z]{24}$", "HN": "^HN(?:0[2-9]|[1-8][0-9]|9[0-8])[A-Z]{4}[0-9]{20}$", "HR": "^HR(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{17}$", "HU": "^HU(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{24}$", "IE": "^IE(?:0[2-9]|[1-8][0-9]|9[0-8])[A-Z]{4}[0-9]{14}$", "IL": "^IL(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{19}$", "IQ": "^IQ(?:0[2-9]|[1-8][0-9]|9[0-8])[A-Z]{4}[0-9]{15}$", "IS": "^IS(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{22}$", "IT": "^IT(?:0[2-9]|[1-8][0-9]|9[0-8])[A-Z]{1}[0-9]{10}[0-9A-Z]{12}$", "JO": "^JO(?:0[2-9]|[1-8][0-9]|9[0-8])[A-Z]{4}[0-9]{4}[0-9A-Z]{18}$", "KW": "^KW(?:0[2-9]|[1-8][0-9]|9[0-8])[A-Z]{4}[0-9A-Z]{22}$", "KZ": "^KZ(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{3}[0-9A-Z]{13}$", "LB": "^LB(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{4}[0-9A-Z]{20}$", "LC": "^LC(?:0[2-9]|[1-8][0-9]|9[0-8])[A-Z]{4}[0-9A-Z]{24}$", "LI": "^LI(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{5}[0-9A-Z]{12}$", "LT": "^LT(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{16}$", "LU": "^LU(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{3}[0-9A-Z]{13}$", "LV": "^LV(?:0[2-9]|[1-8][0-9]|9[0-8])[A-Z]{4}[0-9A-Z]{13}$", "LY": "^LY(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{21}$", "MC": "^MC(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{10}[0-9A-Z]{11}[0-9]{2}$", "MD": "^MD(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9A-Z]{20}$", "ME": "^ME(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{18}$", "MK": "^MK(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{3}[0-9A-Z]{10}[0-9]{2}$", "MN": "^MN(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{16}$", "MR": "^MR(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{23}$", "MT": "^MT(?:0[2-9]|[1-8][0-9]|9[0-8])[A-Z]{4}[0-9]{5}[0-9A-Z]{18}$", "MU": "^MU(?:0[2-9]|[1-8][0-9]|9[0-8])[A-Z]{4}[0-9]{19}[A-Z]{3}$", "NI": "^NI(?:0[2-9]|[1-8][0-9]|9[0-8])[A-Z]{4}[0-9]{20}$", "NL": "^NL(?:0[2-9]|[1-8][0-9]|9[0-8])[A-Z]{4}[0-9]{10}$", "NO": "^NO(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{11}$", "OM": "^OM(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{3}[0-9A-Z]{16}$", "PK": "^PK(?:0[2-9]|[1-8][0-9]|9[0-8])[A-Z]{4}[0-9A-Z]{16}$", "PL": "^PL(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{24}$", "PS": "^PS(?:0[2-9]|[1-8][0-9]|9[0-8])[A-Z]{4}[0-9A-Z]{21}$", "PT": "^PT(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{21}$", "QA": "^QA(?:0[2-9]|[1-8][0-9]|9[0-8])[A-Z]{4}[0-9A-Z]{21}$", "RO": "^RO(?:0[2-9]|[1-8][0-9]|9[0-8])[A-Z]{4}[0-9A-Z]{16}$", "RS": "^RS(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{18}$", "RU": "^RU(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{14}[0-9A-Z]{15}$", "SA": "^SA(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{2}[0-9A-Z]{18}$", "SC": "^SC(?:0[2-9]|[1-8][0-9]|9[0-8])[A-Z]{4}[0-9]{20}[A-Z]{3}$", "SD": "^SD(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{14}$", "SE": "^SE(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{20}$", "SI": "^SI(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{15}$", "SK": "^SK(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{20}$", "SM": "^SM(?:0[2-9]|[1-8][0-9]|9[0-8])[A-Z]{1}[0-9]{10}[0-9A-Z]{12}$", "SO": "^SO(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{19}$", "ST": "^ST(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{21}$", "SV": "^SV(?:0[2-9]|[1-8][0-9]|9[0-8])[A-Z]{4}[0-9]{20}$", "TL": "^TL(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{19}$", "TN": "^TN(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{20}$", "TR": "^TR(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{6}[0-9A-Z]{16}$", "UA": "^UA(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{6}[0-9A-Z]{19}$", "VA": "^VA(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{18}$", "VG": "^VG(?:0[2-9]|[1-8][0-9]|9[0-8])[A-Z]{4}[0-9]{16}$", "XK": "^XK(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{16}$", "YE": "^YE(?:0[2-9]|[1-8][0-9]|9[0-8])[A-Z]{4}[0-9]{4}[0-9A-Z]{18}$"}'::pg_catalog.jsonb ->> left(value, 2)), false);
end
$_$;
COMMENT ON FUNCTION dq.iban_form(value text) IS 'Whether a compact text in capitals has the length and structure of an IBAN of its country.';
CREATE FUNCTION dq.is_blank(value text) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE WHEN (value IS NULL) THEN true WHEN ((ascii(value) >= 33) AND (ascii(value) <= 126)) THEN false WHEN ((ascii(value) >= 19968) AND (ascii(value) <= 40959)) THEN false ELSE ((value COLLATE "C") !~ '[^- - ­؜ᅟ-ᅠ ᠎ - ​‌-‍‎-‏
-
‪-‮  ⁠-⁯⠀　ㅤ﻿ﾠ͏឴-឵᠋-᠍᠏︀-️￰-￻𓐰-𓐿𛲠-𛲣𝅳-𝅺󠀀-󠿿]'::text) END;
COMMENT ON FUNCTION dq.is_blank(value text) IS 'True for NULL and for text of nothing but blanks and invisible characters.';
CREATE FUNCTION dq.is_missing(value jsonb) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN ((value IS NULL) OR (value = ANY ('{"null","\"\"","{}",[]}'::jsonb[])));
COMMENT ON FUNCTION dq.is_missing(value jsonb) IS 'True for NULL and the JSON values null, "", {} and [].';
CREATE FUNCTION dq.is_missing(value text, others text[]) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE WHEN (value IS NULL) THEN true WHEN ((NOT (((ascii(value) >= 97) AND (ascii(value) <= 122)) OR ((ascii(value) >= 65) AND (ascii(value) <= 90)) OR ((ascii(value) >= 48) AND (ascii(value) <= 57)) OR ((ascii(value) >= 19968) AND (ascii(value) <= 40959)))) AND ((value COLLATE "C") !~ '[^- - ­؜ᅟ-ᅠ ᠎ - ​‌-‍‎-‏
-
‪-‮  ⁠-⁯⠀　ㅤ﻿ﾠ͏឴-឵᠋-᠍᠏︀-️￰-￻𓐰-𓐿𛲠-𛲣𝅳-𝅺󠀀-󠿿\-_\.\?\*/\\\~？／＼．＿－＊～〜。｡、､…⋯‥·・･‐‑‒–—―−─━﹣''"`‘’“”＇＂\(\)\[\]\{\}（）［］｛｝「」『』【】]'::text)) THEN true WHEN ((char_length(value) <= 40) AND (dq.bare(value) = ANY (ARRAY['n / a'::text, 'n.a'::text, 'n/a'::text, 'n\a'::text, 'na'::text, 'nil'::text, 'no data'::text, 'none'::text, 'not applicable'::text, 'not available'::text, 'not known'::text, 'not provided'::text, 'not specified'::text, 'null'::text, 'tba'::text, 'tbd'::text, 'to be advised'::text, 'to be confirmed'::text, 'to be determined'::text, 'undefined'::text, 'unknown'::text, 'unspecified'::text, '不明'::text, '不詳'::text, '不详'::text, '不适用'::text, '不適用'::text, '待填'::text, '待填写'::text, '待定'::text, '待补'::text, '待补充'::text, '待補充'::text, '无'::text, '无信息'::text, '无内容'::text, '无数据'::text, '无无'::text, '暂无'::text, '暂无信息'::text, '暂无数据'::text, '暂未提供'::text, '暂没有'::text, '暂缺'::text, '暫無'::text, '未填'::text, '未填写'::text, '未填寫'::text, '未录入'::text, '未提供'::text, '未知'::text, '沒有'::text, '没填'::text, '没有'::text, '無'::text, '空'::text, '空值'::text, '空白'::text]))) THEN true WHEN (others = '{}'::text[]) THEN false ELSE (dq.fold(value) = ANY (others)) END;
COMMENT ON FUNCTION dq.is_missing(value text, others text[]) IS 'True for NULL, blank text, placeholders such as N/A, and the words given (folded).';
CREATE FUNCTION dq.is_missing(value text) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN dq.is_missing(value, '{}'::text[]);
COMMENT ON FUNCTION dq.is_missing(value text) IS 'True for NULL, blank text and placeholders such as N/A.';
CREATE FUNCTION dq.iso_date(value text) RETURNS text
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
declare
    parts text[] collate pg_catalog."C";
    found text collate pg_catalog."C";
    other text collate pg_catalog."C";
    written text collate pg_catalog."C";
begin
    -- What is in standard form already, and what holds no digit, is most of what comes.
    if (value collate pg_catalog."C") operator(pg_catalog.~) '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'
        or (value collate pg_catalog."C") operator(pg_catalog.!~) '[0-9]{4}'
        or pg_catalog.char_length(value) operator(pg_catalog.>) 60
    then
        return value;
    end if;
    written := pg_catalog.regexp_replace(value collate pg_catalog."C", '[ T]00?:00(:00([.]0+)?)?(Z|[+]00:00)?$', '');
    if pg_catalog.octet_length(written) operator(pg_catalog.<>) pg_catalog.char_length(written) then
        -- Dashes that look like hyphens, and the blanks that word processors put beside 年, 月 and 日.
        written := pg_catalog.regexp_replace(written, '[\u2010-\u2015\u2212]', '-', 'g');
        written := pg_catalog.regexp_replace(written, ' ?([年月日号]) ?', '\1', 'g');
    end if;
    parts := coalesce(
        pg_catalog.regexp_match(written, '^((?:1[89]|2[01])[0-9]{2})([-/.])([0-9]{1,2})([-/.])([0-9]{1,2})$'),
        pg_catalog.regexp_match(written, '^((?:1[89]|2[01])[0-9]{2})(年)([0-9]{1,2})(月)([0-9]{1,2})(?:日|号)?$'),
        pg_catalog.regexp_match(written, '^((?:1[89]|2[01])[0-9]{2})()([0-9]{2})()([0-9]{2})$')
    );
    if parts is not null then
        if parts[2] operator(pg_catalog.=) parts[4] or parts[2] operator(pg_catalog.=) '年' then
            found := dq.day(parts[1]::pg_catalog.int4, parts[3]::pg_catalog.int4, parts[5]::pg_catalog.int4);
        end if;
        return coalesce(found, value);
    end if;
    parts := pg_catalog.regexp_match(written, '^([0-9]{1,2})([-/.])([0-9]{1,2})([-/.])((?:1[89]|2[01])[0-9]{2})$');
    if parts is not null then
        if parts[2] operator(pg_catalog.=) parts[4] then
            found := dq.day(parts[5]::pg_catalog.int4, parts[1]::pg_catalog.int4, parts[3]::pg_catalog.int4);
            other := dq.day(parts[5]::pg_catalog.int4, parts[3]::pg_catalog.int4, parts[1]::pg_catalog.int4);
            if found is not null and other is not null and found operator(pg_catalog.<>) other then
                return value;
            end if;
        end if;
        return coalesce(found, other, value);
    end if;
    parts := pg_catalog.regexp_match(written, '^([0-9]{1,2})(?:st|nd|rd|th)?[ -]([A-Za-z]{3,9})[., -] ?((?:1[89]|2[01])[0-9]{2})$');
    if parts is not null then
        found := dq.day(parts[3]::pg_catalog.int4, dq.month(parts[2]), parts[1]::pg_catalog.int4);
        return coalesce(found, value);
    end if;
    parts := pg_catalog.regexp_match(written, '^([A-Za-z]{3,9})[.]? ([0-9]{1,2})(?:st|nd|rd|th)?,? ((?:1[89]|2[01])[0-9]{2})$');
    if parts is not null then
        found := dq.day(parts[3]::pg_catalog.int4, dq.month(parts[1]), parts[2]::pg_catalog.int4);
    end if;
    return coalesce(found, value);
end
$_$;
COMMENT ON FUNCTION dq.iso_date(value text) IS 'The text as YYYY-MM-DD where it is a date that can be read in one way only; else as it is.';
CREATE FUNCTION dq.judge_of(target regclass, role text) RETURNS regproc
    LANGUAGE sql STABLE
    SET search_path TO 'pg_catalog', 'pg_temp'
    RETURN (SELECT (max(p.oid))::regproc AS max FROM (pg_proc p CROSS JOIN LATERAL (SELECT ("substring"(obj_description(p.oid, 'pg_proc'::name), '\ndqsql:(\{[^\n]*\})$'::text))::jsonb AS marker) m) WHERE ((p.pronamespace = (to_regnamespace('dq_gen'::text))::oid) AND ("right"((p.proname)::text, char_length(judge_of.role)) = judge_of.role) AND ((m.marker ->> 'role'::text) = judge_of.role) AND ((to_regclass((m.marker ->> 'table'::text)))::oid = (judge_of.target)::oid)));
COMMENT ON FUNCTION dq.judge_of(target regclass, role text) IS 'The generated function that judges rows of a table before they are written.';
CREATE FUNCTION dq.judged(judged jsonb, types jsonb, row_to_be jsonb, fallback text) RETURNS jsonb
    LANGUAGE sql STABLE
    SET search_path TO 'pg_catalog', 'pg_temp'
    RETURN (SELECT COALESCE((dq.detail(jsonb_agg(listed.entry ORDER BY listed.place), judged.fallback))::jsonb, '[]'::jsonb) AS "coalesce" FROM (SELECT i.place, COALESCE((judged.types -> i.name), jsonb_build_object('rule', (i.name || '.type'::text), 'column', i.name, 'code', 'type', 'action', 'reject', 'params', '{}'::jsonb, 'messages', jsonb_build_object('en', (i.name || ' does not fit its type'::text), 'zh', (i.name || '与字段类型不符'::text)))) AS entry FROM jsonb_array_elements_text((judged.row_to_be -> 'illegible'::text)) WITH ORDINALITY i(name, place) UNION ALL SELECT (10000 + j.place), (j.one -> 'entry'::text) FROM jsonb_array_elements(judged.judged) WITH ORDINALITY j(one, place) WHERE (((j.one ->> 'broken'::text))::boolean AND (NOT (EXISTS (SELECT FROM jsonb_array_elements_text((j.one -> 'reads'::text)) r(name) WHERE ((judged.row_to_be -> 'unknown'::text) ? r.name)))))) listed);
COMMENT ON FUNCTION dq.judged(judged jsonb, types jsonb, row_to_be jsonb, fallback text) IS 'What dq.check_row answers, out of the verdicts on a row.';
CREATE FUNCTION dq.lower_name(value text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE WHEN (octet_length(value) = char_length(value)) THEN lower((value COLLATE "C")) ELSE translate(lower((value COLLATE "C")), '。ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮĲĴĶĹĻĽĿŁŃŅŇŊŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽƁƂƄƆƇƉƊƋƎƏƐƑƓƔƖƗƘƜƝƟƠƢƤƦƧƩƬƮƯƱƲƳƵƷƸƼǄǅǇǈǊǋǍǏǑǓǕǗǙǛǞǠǢǤǦǨǪǬǮǱǲǴǶǷǸǺǼǾȀȂȄȆȈȊȌȎȐȒȔȖȘȚȜȞȠȢȤȦȨȪȬȮȰȲȺȻȽȾɁɃɄɅɆɈɊɌɎͰͲͶͿΆΈΉΊΌΎΏΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩΪΫϏϘϚϜϞϠϢϤϦϨϪϬϮϴϷϹϺϽϾϿЀЁЂЃЄЅІЇЈЉЊЋЌЍЎЏАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯѠѢѤѦѨѪѬѮѰѲѴѶѸѺѼѾҀҊҌҎҐҒҔҖҘҚҜҞҠҢҤҦҨҪҬҮҰҲҴҶҸҺҼҾӀӁӃӅӇӉӋӍӐӒӔӖӘӚӜӞӠӢӤӦӨӪӬӮӰӲӴӶӸӺӼӾԀԂԄԆԈԊԌԎԐԒԔԖԘԚԜԞԠԢԤԦԨԪԬԮԱԲԳԴԵԶԷԸԹԺԻԼԽԾԿՀՁՂՃՄՅՆՇՈՉՊՋՌՍՎՏՐՑՒՓՔՕՖḀḂḄḆḈḊḌḎḐḒḔḖḘḚḜḞḠḢḤḦḨḪḬḮḰḲḴḶḸḺḼḾṀṂṄṆṈṊṌṎṐṒṔṖṘṚṜṞṠṢṤṦṨṪṬṮṰṲṴṶṸṺṼṾẀẂẄẆẈẊẌẎẐẒẔẞẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸỺỼỾ'::text, '.àáâãäåæçèéêëìíîïðñòóôõöøùúûüýþāăąćĉċčďđēĕėęěĝğġģĥħĩīĭįĳĵķĺļľŀłńņňŋōŏőœŕŗřśŝşšţťŧũūŭůűųŵŷÿźżžɓƃƅɔƈɖɗƌǝəɛƒɠɣɩɨƙɯɲɵơƣƥʀƨʃƭʈưʊʋƴƶʒƹƽǆǆǉǉǌǌǎǐǒǔǖǘǚǜǟǡǣǥǧǩǫǭǯǳǳǵƕƿǹǻǽǿȁȃȅȇȉȋȍȏȑȓȕȗșțȝȟƞȣȥȧȩȫȭȯȱȳⱥȼƚⱦɂƀʉʌɇɉɋɍɏͱͳͷϳάέήίόύώαβγδεζηθικλμνξοπρστυφχψωϊϋϗϙϛϝϟϡϣϥϧϩϫϭϯθϸϲϻͻͼͽѐёђѓєѕіїјљњћќѝўџабвгдежзийклмнопрстуфхцчшщъыьэюяѡѣѥѧѩѫѭѯѱѳѵѷѹѻѽѿҁҋҍҏґғҕҗҙқҝҟҡңҥҧҩҫҭүұҳҵҷҹһҽҿӏӂӄӆӈӊӌӎӑӓӕӗәӛӝӟӡӣӥӧөӫӭӯӱӳӵӷӹӻӽӿԁԃԅԇԉԋԍԏԑԓԕԗԙԛԝԟԡԣԥԧԩԫԭԯաբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆḁḃḅḇḉḋḍḏḑḓḕḗḙḛḝḟḡḣḥḧḩḫḭḯḱḳḵḷḹḻḽḿṁṃṅṇṉṋṍṏṑṓṕṗṙṛṝṟṡṣṥṧṩṫṭṯṱṳṵṷṹṻṽṿẁẃẅẇẉẋẍẏẑẓẕßạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹỻỽỿ'::text) END;
COMMENT ON FUNCTION dq.lower_name(value text) IS 'A domain name in lower case, with dots for ideographic full stops.';
CREATE FUNCTION dq.lower_domain(value text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE WHEN (strpos(value, '@'::text) = 0) THEN value ELSE ("left"(value, strpos(value, '@'::text)) || dq.lower_name(substr(value, (strpos(value, '@'::text) + 1)))) END;
COMMENT ON FUNCTION dq.lower_domain(value text) IS 'An e-mail address with its domain in lower case.';
CREATE FUNCTION dq.lower_host(value text) RETURNS text
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
declare
    parts text[];
begin
    parts := pg_catalog.regexp_match(
        value,
        '^([A-Za-z][A-Za-z0-9+.-]*://)?([^/?#@ ]*@)?([^/?#@: ]+[.。][^/?#@: ]+)((?::[0-9]*)?(?:[/?#].*)?)$'
    );
    if parts is null then
        return value;
    end if;
    return pg_catalog.concat(pg_catalog.lower(parts[1] collate pg_catalog."C"), parts[2], dq.lower_name(parts[3]), parts[4]);
end
$_$;
COMMENT ON FUNCTION dq.lower_host(value text) IS 'A web address with its scheme and host in lower case.';
CREATE FUNCTION dq.luhn(value text) RETURNS boolean
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
declare
    bytes bytea;
    size integer;
    total integer := 0;
    digit integer;
begin
    if pg_catalog.octet_length(value) operator(pg_catalog.<) 2 or pg_catalog.octet_length(value) operator(pg_catalog.>) 64
        or (value collate pg_catalog."C") operator(pg_catalog.!~) '^[0-9]+$'
    then
        return false;
    end if;
    bytes := pg_catalog.convert_to(value, 'UTF8');
    size := pg_catalog.octet_length(bytes);
    for place in 0..size operator(pg_catalog.-) 1 loop
        digit := pg_catalog.get_byte(bytes, place) operator(pg_catalog.-) 48;
        if ((size operator(pg_catalog.-) place) operator(pg_catalog.%) 2) operator(pg_catalog.=) 0 then
            digit := digit operator(pg_catalog.*) 2;
            if digit operator(pg_catalog.>) 9 then
                digit := digit operator(pg_catalog.-) 9;
            end if;
        end if;
        total := total operator(pg_catalog.+) digit;
    end loop;
    return (total operator(pg_catalog.%) 10) operator(pg_catalog.=) 0;
end
$_$;
COMMENT ON FUNCTION dq.luhn(value text) IS 'Whether the check digit after Luhn fits: bank cards (ISO/IEC 7812-1).';
CREATE FUNCTION dq.mod_11_10(value text) RETURNS boolean
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
declare
    bytes bytea;
    size integer;
    rest integer := 10;
    digit integer;
begin
    if pg_catalog.octet_length(value) operator(pg_catalog.<) 2 or pg_catalog.octet_length(value) operator(pg_catalog.>) 64
        or (value collate pg_catalog."C") operator(pg_catalog.!~) '^[0-9]+$'
    then
        return false;
    end if;
    bytes := pg_catalog.convert_to(value, 'UTF8');
    size := pg_catalog.octet_length(bytes);
    for place in 0..size operator(pg_catalog.-) 2 loop
        digit := (rest operator(pg_catalog.+) (pg_catalog.get_byte(bytes, place) operator(pg_catalog.-) 48)) operator(pg_catalog.%) 10;
        if digit operator(pg_catalog.=) 0 then
            digit := 10;
        end if;
        rest := (digit operator(pg_catalog.*) 2) operator(pg_catalog.%) 11;
    end loop;
    digit := pg_catalog.get_byte(bytes, size operator(pg_catalog.-) 1) operator(pg_catalog.-) 48;
    return ((rest operator(pg_catalog.+) digit) operator(pg_catalog.%) 10) operator(pg_catalog.=) 1;
end
$_$;
COMMENT ON FUNCTION dq.mod_11_10(value text) IS 'Whether the check digit of ISO/IEC 7064 MOD 11,10 fits.';
CREATE FUNCTION dq.mod_11_2(value text) RETURNS boolean
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
declare
    bytes bytea;
    byte integer;
    rest integer := 0;
begin
    if pg_catalog.octet_length(value) operator(pg_catalog.<) 2 or pg_catalog.octet_length(value) operator(pg_catalog.>) 64
        or (value collate pg_catalog."C") operator(pg_catalog.!~) '^[0-9]+[0-9X]$'
    then
        return false;
    end if;
    bytes := pg_catalog.convert_to(value, 'UTF8');
    for place in 0..pg_catalog.octet_length(bytes) operator(pg_catalog.-) 1 loop
        byte := pg_catalog.get_byte(bytes, place);
        rest := (
            (rest operator(pg_catalog.*) 2)
            operator(pg_catalog.+) case when byte operator(pg_catalog.=) 88 then 10 else byte operator(pg_catalog.-) 48 end
        ) operator(pg_catalog.%) 11;
    end loop;
    return rest operator(pg_catalog.=) 1;
end
$_$;
COMMENT ON FUNCTION dq.mod_11_2(value text) IS 'Whether the check character of ISO/IEC 7064 MOD 11-2 fits: citizen ids (GB 11643).';
CREATE FUNCTION dq.mod_31(value text) RETURNS boolean
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
declare
    -- By byte, from '0' on: the value of the character; 99 stands for none.
    places constant bytea := '\x00010203040506070809636363636363630a0b0c0d0e0f101163121314151663171819631a1b631c1d1e63';
    bytes bytea;
begin
    if (value collate pg_catalog."C") operator(pg_catalog.!~) '^[0-9A-HJ-NPQRTUWXY]{18}$' then
        return false;
    end if;
    bytes := pg_catalog.convert_to(value, 'UTF8');
    -- One expression costs half of a loop.
    return ((
        pg_catalog.get_byte(places, pg_catalog.get_byte(bytes, 0) operator(pg_catalog.-) 48)
        operator(pg_catalog.+) (3 operator(pg_catalog.*) pg_catalog.get_byte(places, pg_catalog.get_byte(bytes, 1) operator(pg_catalog.-) 48))
        operator(pg_catalog.+) (9 operator(pg_catalog.*) pg_catalog.get_byte(places, pg_catalog.get_byte(bytes, 2) operator(pg_catalog.-) 48))
        operator(pg_catalog.+) (27 operator(pg_catalog.*) pg_catalog.get_byte(places, pg_catalog.get_byte(bytes, 3) operator(pg_catalog.-) 48))
        operator(pg_catalog.+) (19 operator(pg_catalog.*) pg_catalog.get_byte(places, pg_catalog.get_byte(bytes, 4) operator(pg_catalog.-) 48))
        operator(pg_catalog.+) (26 operator(pg_catalog.*) pg_catalog.get_byte(places, pg_catalog.get_byte(bytes, 5) operator(pg_catalog.-) 48))
        operator(pg_catalog.+) (16 operator(pg_catalog.*) pg_catalog.get_byte(places, pg_catalog.get_byte(bytes, 6) operator(pg_catalog.-) 48))
        operator(pg_catalog.+) (17 operator(pg_catalog.*) pg_catalog.get_byte(places, pg_catalog.get_byte(bytes, 7) operator(pg_catalog.-) 48))
        operator(pg_catalog.+) (20 operator(pg_catalog.*) pg_catalog.get_byte(places, pg_catalog.get_byte(bytes, 8) operator(pg_catalog.-) 48))
        operator(pg_catalog.+) (29 operator(pg_catalog.*) pg_catalog.get_byte(places, pg_catalog.get_byte(bytes, 9) operator(pg_catalog.-) 48))
        operator(pg_catalog.+) (25 operator(pg_catalog.*) pg_catalog.get_byte(places, pg_catalog.get_byte(bytes, 10) operator(pg_catalog.-) 48))
        operator(pg_catalog.+) (13 operator(pg_catalog.*) pg_catalog.get_byte(places, pg_catalog.get_byte(bytes, 11) operator(pg_catalog.-) 48))
        operator(pg_catalog.+) (8 operator(pg_catalog.*) pg_catalog.get_byte(places, pg_catalog.get_byte(bytes, 12) operator(pg_catalog.-) 48))
        operator(pg_catalog.+) (24 operator(pg_catalog.*) pg_catalog.get_byte(places, pg_catalog.get_byte(bytes, 13) operator(pg_catalog.-) 48))
        operator(pg_catalog.+) (10 operator(pg_catalog.*) pg_catalog.get_byte(places, pg_catalog.get_byte(bytes, 14) operator(pg_catalog.-) 48))
        operator(pg_catalog.+) (30 operator(pg_catalog.*) pg_catalog.get_byte(places, pg_catalog.get_byte(bytes, 15) operator(pg_catalog.-) 48))
        operator(pg_catalog.+) (28 operator(pg_catalog.*) pg_catalog.get_byte(places, pg_catalog.get_byte(bytes, 16) operator(pg_catalog.-) 48))
        operator(pg_catalog.+) pg_catalog.get_byte(places, pg_catalog.get_byte(bytes, 17) operator(pg_catalog.-) 48)
    ) operator(pg_catalog.%) 31) operator(pg_catalog.=) 0;
end
$_$;
COMMENT ON FUNCTION dq.mod_31(value text) IS 'Whether the check character of a unified social credit code fits (GB 32100-2015).';
CREATE FUNCTION dq.mod_97_10(value text) RETURNS boolean
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
declare
    bytes bytea;
    byte integer;
    rest integer := 0;
begin
    if pg_catalog.octet_length(value) operator(pg_catalog.<) 2 or pg_catalog.octet_length(value) operator(pg_catalog.>) 64
        or (value collate pg_catalog."C") operator(pg_catalog.!~) '^[0-9A-Z]+$'
    then
        return false;
    end if;
    bytes := pg_catalog.convert_to(value, 'UTF8');
    for place in 0..pg_catalog.octet_length(bytes) operator(pg_catalog.-) 1 loop
        byte := pg_catalog.get_byte(bytes, place);
        if byte operator(pg_catalog.<) 58 then
            rest := ((rest operator(pg_catalog.*) 10) operator(pg_catalog.+) (byte operator(pg_catalog.-) 48)) operator(pg_catalog.%) 97;
        else
            rest := ((rest operator(pg_catalog.*) 100) operator(pg_catalog.+) (byte operator(pg_catalog.-) 55)) operator(pg_catalog.%) 97;
        end if;
    end loop;
    return rest operator(pg_catalog.=) 1;
end
$_$;
COMMENT ON FUNCTION dq.mod_97_10(value text) IS 'Whether the check digits of ISO/IEC 7064 MOD 97-10 fit: LEI.';
CREATE FUNCTION dq.month(name text) RETURNS integer
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN COALESCE((('{"apr": 4, "aug": 8, "dec": 12, "feb": 2, "jan": 1, "jul": 7, "jun": 6, "mar": 3, "may": 5, "nov": 11, "oct": 10, "sep": 9, "july": 7, "june": 6, "sept": 9, "april": 4, "march": 3, "august": 8, "january": 1, "october": 10, "december": 12, "february": 2, "november": 11, "september": 9}'::jsonb ->> lower((name COLLATE "C"))))::integer, 0);
COMMENT ON FUNCTION dq.month(name text) IS 'The number of an English month''s name; 0 for another word.';
CREATE FUNCTION dq.nearest(word text, choices text[]) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    SET search_path TO 'pg_catalog', 'pg_temp'
    RETURN (SELECT scored.choice FROM (SELECT c.choice, ((2.0 * ((SELECT count(*) AS count FROM (SELECT substr((('^'::text || lower(nearest.word)) || '$'::text), n.n, 2) AS substr FROM generate_series(1, (char_length(nearest.word) + 1)) n(n) INTERSECT SELECT substr((('^'::text || lower(c.choice)) || '$'::text), n.n, 2) AS substr FROM generate_series(1, (char_length(c.choice) + 1)) n(n)) common))::numeric) / (((char_length(nearest.word) + char_length(c.choice)) + 2))::numeric) AS likeness FROM unnest(nearest.choices) c(choice)) scored WHERE (scored.likeness >= 0.4) ORDER BY scored.likeness DESC, scored.choice LIMIT 1);
COMMENT ON FUNCTION dq.nearest(word text, choices text[]) IS 'The choice most like a word; NULL where none is alike.';
CREATE FUNCTION dq.person_title(name text) RETURNS boolean
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN (((dq.fold(name) COLLATE "C") ~ '^(?:(?:(?:[王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储張劉陳楊黃趙吳孫馬羅鄭謝許韓鄧馮蕭葉蘇呂盧鍾譚陸賈韋鄒龍賀顧龔萬錢嚴湯溫龐顏莊聶魯齊喬關蘭畢單閻]|欧阳|歐陽|司马|上官|诸葛|皇甫|尉迟|公孙|慕容|司徒|令狐|夏侯|端木|南宫|长孙|宇文|轩辕|澹台|申屠|仲孙|独孤|拓跋|百里|东郭|东方|西门|呼延|万俟|闻人|赫连|钟离|淳于|公冶|濮阳|宗政|鲜于|闾丘|司空|亓官|颛孙|巫马|漆雕|乐正|梁丘|左丘) ?(?:总|總|工|董|局|处|哥|姐|叔|姨|婶|嫂|爷|老|氏|某|某某|某人|副总|总工|老总|先生|女士|小姐|太太|夫人|经理|經理|总经理|總經理|副总经理|副经理|客户经理|项目经理|销售经理|采购经理|产品经理|店长|厂长|老师|老師|老板|老闆|老板娘|主任|副主任|主管|总监|总裁|副总裁|董事|董事长|董事長|工程师|总工程师|高工|医生|醫生|大夫|护士|护士长|教授|副教授|博士|院长|校长|局长|处长|科长|部长|司长|厅长|市长|省长|县长|镇长|村长|区长|会长|社长|所长|站长|行长|组长|队长|班长|书记|秘书|秘书长|助理|顾问|律师|会计|出纳|师傅|师父|同学|同志|司机|教练|导游|编辑|记者|警官|法官|大哥|大姐|大爷|大妈|大叔|大婶|大嫂|阿姨|叔叔|伯伯|爷爷|奶奶|姐姐|哥哥|妈妈|爸爸|帅哥|美女|老总|副总|总工|老太太|老先生|师母|家长|[*]+|x{1,4}|[○〇?]+|sir|[(](?:总|總|工|董|局|处|哥|姐|叔|姨|婶|嫂|爷|老|氏|某|某某|某人|副总|总工|老总|先生|女士|小姐|太太|夫人|经理|經理|总经理|總經理|副总经理|副经理|客户经理|项目经理|销售经理|采购经理|产品经理|店长|厂长|老师|老師|老板|老闆|老板娘|主任|副主任|主管|总监|总裁|副总裁|董事|董事长|董事長|工程师|总工程师|高工|医生|醫生|大夫|护士|护士长|教授|副教授|博士|院长|校长|局长|处长|科长|部长|司长|厅长|市长|省长|县长|镇长|村长|区长|会长|社长|所长|站长|行长|组长|队长|班长|书记|秘书|秘书长|助理|顾问|律师|会计|出纳|师傅|师父|同学|同志|司机|教练|导游|编辑|记者|警官|法官|大哥|大姐|大爷|大妈|大叔|大婶|大嫂|阿姨|叔叔|伯伯|爷爷|奶奶|姐姐|哥哥|妈妈|爸爸|帅哥|美女|老总|副总|总工|老太太|老先生|师母|家长)[)])|[a-z][a-z.'' -]* ?(?:总|總|工|董|哥|姐|先生|女士|小姐|太太|夫人|经理|經理|总经理|總經理|副总经理|副经理|客户经理|项目经理|销售经理|采购经理|产品经理|店长|厂长|老师|老師|老板|老闆|老板娘|主任|副主任|主管|总监|总裁|副总裁|董事|董事长|董事長|工程师|总工程师|高工|医生|醫生|大夫|护士|护士长|教授|副教授|博士|院长|校长|局长|处长|科长|部长|司长|厅长|市长|省长|县长|镇长|村长|区长|会长|社长|所长|站长|行长|组长|队长|班长|书记|秘书|秘书长|助理|顾问|律师|会计|出纳|师傅|师父|同学|同志|司机|教练|导游|编辑|记者|警官|法官|大哥|大姐|大爷|大妈|大叔|大婶|大嫂|阿姨|叔叔|伯伯|爷爷|奶奶|姐姐|哥哥|妈妈|爸爸|帅哥|美女|老总|副总|总工|老太太|老先生|师母|家长))(?: ?(?:[,、/;&+]|和|或).*)?|[小老][王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储張劉陳楊黃趙吳孫馬羅鄭謝許韓鄧馮蕭葉蘇呂盧鍾譚陸賈韋鄒龍賀顧龔萬錢嚴湯溫龐顏莊聶魯齊喬關蘭畢單閻]|(?:尊敬的)?(?:先生|女士|小姐|太太|夫人|经理|經理|总经理|總經理|副总经理|副经理|客户经理|项目经理|销售经理|采购经理|产品经理|店长|厂长|老师|老師|老板|老闆|老板娘|主任|副主任|主管|总监|总裁|副总裁|董事|董事长|董事長|工程师|总工程师|高工|医生|醫生|大夫|护士|护士长|教授|副教授|博士|院长|校长|局长|处长|科长|部长|司长|厅长|市长|省长|县长|镇长|村长|区长|会长|社长|所长|站长|行长|组长|队长|班长|书记|秘书|秘书长|助理|顾问|律师|会计|出纳|师傅|师父|同学|同志|司机|教练|导游|编辑|记者|警官|法官|大哥|大姐|大爷|大妈|大叔|大婶|大嫂|阿姨|叔叔|伯伯|爷爷|奶奶|姐姐|哥哥|妈妈|爸爸|帅哥|美女|老总|副总|总工|老太太|老先生|师母|家长)|客户|顾客|用户|会员|买家|卖家|业主|房东|租客|患者|家属|本人|朋友|同事|亲戚|邻居|员工|学生|老公|老婆|联系人|收件人|收货人|发件人|寄件人|负责人|经办人|代理人|代理商|供应商|经销商|法人|法人代表|法定代表人|前台|总机|总台|门卫|保安|传达室|收发室|值班室|办公室|总经办|董事会|文员|内勤|店主|店员|营业员|业务员|采购员|销售员|仓管员|客服|售后|仓库|仓管|快递|物流|某先生|某女士|某某先生|某某女士|(?:采购|财务|销售|市场|技术|研发|生产|行政|人事|人力资源|人力|物流|客服|售后|工程|质量|质检|品质|品管|法务|业务|运营|设备|仓储|后勤|综合|商务|外贸|信息|网络|策划|设计|培训|招商|储运|项目|管理)(?:部|部门|科|处|室|中心|组|主管|经理|总监)|采购|财务|销售|行政|人事|人力资源|业务|商务|后勤|法务|(?:mr|mrs|ms|miss|mx|mister|missus|dr|doctor|prof|professor|mr and mrs|mr[.]? & mrs|dr and mrs|herr|frau|monsieur|madame|mme|mlle|señor|señora|señorita|manager|director|engineer|teacher)(?:[.]? [^ ]+|[.][^ ]*)?|sir|madam|sir or madam|sir/madam|dear sir|dear sirs|dear madam|dear sir or madam|ladies and gentlemen|boss|admin|administrator|customer|client|contact|contact person|owner|user|guest|reception|receptionist|front desk|office|hr|human resources|(?:hr|sales|purchasing|procurement|accounting|accounts|finance|marketing|it|logistics|customer service|support|personnel|legal|quality|engineering|production)(?: (?:dept[.]?|department|team|manager|director|office))|sales|purchasing|procurement|accounting|accounts payable|finance|marketing|logistics|customer service|secretary|general manager|sales manager|ceo|cfo|cto|coo|president)(?: ?[(][^()]*[)])?$|[0-9@*<>=]|://|^[\u0001-\u0040\u005b-\u0060\u007b-\u00bf\u2000-\u2bff\u3000-\u3004\u3008-\u303f\ufe00-\ufe6f\U0001f000-\U0001faff]+$'::text) OR ((char_length(name) > 2) AND ((name COLLATE "C") = repeat("left"(name, 1), char_length(name)))));
COMMENT ON FUNCTION dq.person_title(name text) IS 'Whether the text is a form of address, a role or a department, or typed to fill the field, rather than a name.';
CREATE FUNCTION dq.phone(value text, region text, accepted text[], types text[]) RETURNS text
    LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
declare
    wanted constant bigint := (case when types is null or 'fixed' operator(pg_catalog.=) any (types) then 1::pg_catalog.int8 else 0 end) operator(pg_catalog.|) (case when types is null or 'mobile' operator(pg_catalog.=) any (types) then 65536::pg_catalog.int8 else 0 end) operator(pg_catalog.|) (case when types is null or 'other' operator(pg_catalog.=) any (types) then 4294967296::pg_catalog.int8 else 0 end);
    codes jsonb;
    home jsonb;
    attempt text collate pg_catalog."C" := value;
    dialled text collate pg_catalog."C";
    extension text collate pg_catalog."C";
    digits text collate pg_catalog."C";
    candidates text[] collate pg_catalog."C";
    candidate text collate pg_catalog."C";
    national text collate pg_catalog."C";
    place integer;
begin
    for pass in 0..2 loop
        candidates := '{}';
        if pass operator(pg_catalog.=) 0 then
            -- What is in standard form already needs no reading.
            continue when (value collate pg_catalog."C") operator(pg_catalog.!~) '^[+][0-9]{4,15}$';
            candidates := array[pg_catalog.substr(value collate pg_catalog."C", 2)];
            extension := '';
        else
            dialled := dq.dialled(attempt);
        end if;
        if dialled is not null then
            -- Calling codes with their trunk prefixes; where numbers without a calling code are at home.
            codes := E'{"1":["1"],"20":["0"],"211":["0"],"212":["0"],"213":["0"],"216":[],"218":["0"],"220":[],"221":[],"222":[],"223":[],"224":[],"225":[],"226":[],"227":[],"228":[],"229":[],"230":[],"231":["0"],"232":["0"],"233":["0"],"234":["0"],"235":[],"236":[],"237":[],"238":[],"239":[],"240":[],"241":["0(11[0-9]{6}|60[0-9]{6}|61[0-9]{6}|6[256][0-9]{6}|7[467][0-9]{6})","\\\\1"],"242":[],"243":["0"],"244":[],"245":[],"246":[],"247":[],"248":[],"249":["0"],"250":["0"],"251":["0"],"252":["0"],"253":[],"254":["0"],"255":["0"],"256":["0"],"257":[],"258":[],"260":["0"],"261":["([24-9][0-9]{6})$|0","20\\\\1"],"262":["0"],"263":["0"],"264":["0"],"265":["0"],"266":[],"267":[],"268":[],"269":[],"27":["0"],"290":[],"291":["0"],"297":[],"298":["(10(?:01|[12]0|88))"],"299":[],"30":[],"31":["0"],"32":["0"],"33":["0"],"34":[],"350":[],"351":[],"352":["(15(?:0[06]|1[12]|[35]5|4[04]|6[26]|77|88|99)[0-9])"],"353":["0"],"354":[],"355":["0"],"356":[],"357":[],"358":["0"],"359":["0"],"36":["06"],"370":["[08]"],"371":[],"372":[],"373":["0"],"374":["0"],"375":["0|80?"],"376":[],"377":["0"],"378":["([89][0-9]{5})$","0549\\\\1"],"380":["0"],"381":["0"],"382":["0"],"383":["0"],"385":["0"],"386":["0"],"387":["0"],"389":["0"],"39":[],"40":["0"],"41":["0"],"420":[],"421":["0"],"423":["(1001)|0"],"43":["0"],"44":["0|180020"],"45":[],"46":["0"],"47":[],"48":[],"49":["0"],"500":[],"501":[],"502":[],"503":[],"504":[],"505":[],"506":["(19(?:0[0-2468]|1[09]|20|66|77|99))"],"507":[],"508":["0"],"509":[],"51":["0"],"52":[],"53":["0"],"54":["0?(?:(11|2(?:2(?:02?|[13]|2[13-79]|4[1-6]|5[2457]|6[124-8]|7[1-4]|8[13-6]|9[1267])|3(?:02?|1[467]|2[03-6]|3[13-8]|[49][2-6]|5[2-8]|[67])|4(?:7[3-578]|9)|6(?:[0136]|2[24-6]|4[6-8]?|5[15-8])|80|9(?:0[1-3]|[19]|2[0-9]|3[1-6]|4[02568]?|5[2-4]|6[2-46]|72?|8[23]?))|3(?:3(?:2[79]|6|8[2578])|4(?:0[0-24-9]|[12]|3[5-8]?|4[24-7]|5[4-68]?|6[02-9]|7[126]|8[2379]?|9[1-36-8])|5(?:1|2[1245]|3[237]?|4[1-46-9]|6[2-4]|7[1-6]|8[2-5]?)|6[24]|7(?:[069]|1[1568]|2[15]|3[145]|4[13]|5[14-8]|7[2-57]|8[126])|8(?:[01]|2[15-7]|3[2578]?|4[13-6]|5[4-8]?|6[1-357-9]|7[36-8]?|8[5-8]?|9[124])))15)?","9\\\\1"],"55":["(?:0|90)(?:(1[245]|2[1-35]|31|4[13]|[56]5|99)([0-9]{10,11}))?","\\\\2"],"56":[],"57":["0([3579]|4(?:[14]4|56))?"],"58":["0"],"590":["0"],"591":["0(1[0-9])?"],"592":[],"593":["0"],"594":["0"],"595":["0"],"596":["0"],"597":[],"598":["0"],"599":[],"60":["0"],"61":["(183[12])|0"],"62":["0"],"63":["0"],"64":["0"],"65":[],"66":["0"],"670":[],"672":["([0-258][0-9]{4})$","3\\\\1"],"673":[],"674":[],"675":[],"676":[],"677":[],"678":[],"679":[],"680":[],"681":[],"682":[],"683":[],"685":[],"686":["0"],"687":[],"688":[],"689":[],"690":[],"691":[],"692":["1"],"7":["8"],"800":[],"808":[],"81":["(000[2569][0-9]{4,6})$|(?:(?:003768)0?)|0","\\\\1"],"82":["0(8(?:[1-46-8]|5[0-9][0-9]))?"],"84":["0"],"850":["0"],"852":[],"853":[],"855":["0"],"856":["0"],"86":["(1(?:[12][0-9]|79)[0-9][0-9])|0"],"870":[],"878":[],"880":["0"],"881":[],"882":[],"883":[],"886":["0"],"888":[],"90":["0"],"91":["0"],"92":["0"],"93":["0"],"94":["0"],"95":["0"],"960":[],"961":["0"],"962":["0"],"963":["0"],"964":["0"],"965":[],"966":["0"],"967":["0"],"968":[],"970":["0"],"971":["0"],"972":["0"],"973":[],"974":[],"975":[],"976":["0"],"977":["0"],"979":[],"98":["0"],"992":[],"993":["8"],"994":["0"],"995":["0"],"996":["0"],"998":[]}'::pg_catalog.jsonb;
            home := (E'{"AC":{"code":"247","abroad":"00"},"AD":{"code":"376","abroad":"00"},"AE":{"code":"971","trunk":"0","abroad":"00"},"AF":{"code":"93","trunk":"0","abroad":"00"},"AG":{"code":"1","trunk":"([457][0-9]{6})$|1","abroad":"011","transform":"268\\\\1"},"AI":{"code":"1","trunk":"([2457][0-9]{6})$|1","abroad":"011","transform":"264\\\\1"},"AL":{"code":"355","trunk":"0","abroad":"00"},"AM":{"code":"374","trunk":"0","abroad":"00"},"AO":{"code":"244","abroad":"00"},"AR":{"code":"54","trunk":"0?(?:(11|2(?:2(?:02?|[13]|2[13-79]|4[1-6]|5[2457]|6[124-8]|7[1-4]|8[13-6]|9[1267])|3(?:02?|1[467]|2[03-6]|3[13-8]|[49][2-6]|5[2-8]|[67])|4(?:7[3-578]|9)|6(?:[0136]|2[24-6]|4[6-8]?|5[15-8])|80|9(?:0[1-3]|[19]|2[0-9]|3[1-6]|4[02568]?|5[2-4]|6[2-46]|72?|8[23]?))|3(?:3(?:2[79]|6|8[2578])|4(?:0[0-24-9]|[12]|3[5-8]?|4[24-7]|5[4-68]?|6[02-9]|7[126]|8[2379]?|9[1-36-8])|5(?:1|2[1245]|3[237]?|4[1-46-9]|6[2-4]|7[1-6]|8[2-5]?)|6[24]|7(?:[069]|1[1568]|2[15]|3[145]|4[13]|5[14-8]|7[2-57]|8[126])|8(?:[01]|2[15-7]|3[2578]?|4[13-6]|5[4-8]?|6[1-357-9]|7[36-8]?|8[5-8]?|9[124])))15)?","abroad":"00","transform":"9\\\\1"},"AS":{"code":"1","trunk":"([267][0-9]{6})$|1","abroad":"011","transform":"684\\\\1"},"AT":{"code":"43","trunk":"0","abroad":"00"},"AU":{"code":"61","trunk":"(183[12])|0","abroad":"001[14-689]|14(?:1[14]|34|4[17]|[56]6|7[47]|88)0011"},"AW":{"code":"297","abroad":"00"},"AX":{"code":"358","trunk":"0","abroad":"00|99(?:[01469]|5(?:[14]1|3[23]|5[59]|77|88|9[09]))"},"AZ":{"code":"994","trunk":"0","abroad":"00"},"BA":{"code":"387","trunk":"0","abroad":"00"},"BB":{"code":"1","trunk":"([2-9][0-9]{6})$|1","abroad":"011","transform":"246\\\\1"},"BD":{"code":"880","trunk":"0","abroad":"00"},"BE":{"code":"32","trunk":"0","abroad":"00"},"BF":{"code":"226","abroad":"00"},"BG":{"code":"359","trunk":"0","abroad":"00"},"BH":{"code":"973","abroad":"00"},"BI":{"code":"257","abroad":"00"},"BJ":{"code":"229","abroad":"00"},"BL":{"code":"590","trunk":"0","abroad":"00"},"BM":{"code":"1","trunk":"([2-9][0-9]{6})$|1","abroad":"011","transform":"441\\\\1"},"BN":{"code":"673","abroad":"00"},"BO":{"code":"591","trunk":"0(1[0-9])?","abroad":"00(?:1[0-9])?"},"BQ":{"code":"599","abroad":"00"},"BR":{"code":"55","trunk":"(?:0|90)(?:(1[245]|2[1-35]|31|4[13]|[56]5|99)([0-9]{10,11}))?","abroad":"00(?:1[245]|2[1-35]|31|4[13]|[56]5|99)","transform":"\\\\2"},"BS":{"code":"1","trunk":"([3-8][0-9]{6})$|1","abroad":"011","transform":"242\\\\1"},"BT":{"code":"975","abroad":"00"},"BW":{"code":"267","abroad":"00"},"BY":{"code":"375","trunk":"0|80?","abroad":"810"},"BZ":{"code":"501","abroad":"00"},"CA":{"code":"1","trunk":"1","abroad":"011"},"CC":{"code":"61","trunk":"([59][0-9]{7})$|0","abroad":"001[14-689]|14(?:1[14]|34|4[17]|[56]6|7[47]|88)0011","transform":"8\\\\1"},"CD":{"code":"243","trunk":"0","abroad":"00"},"CF":{"code":"236","abroad":"00"},"CG":{"code":"242","abroad":"00"},"CH":{"code":"41","trunk":"0","abroad":"00"},"CI":{"code":"225","abroad":"00"},"CK":{"code":"682","abroad":"00"},"CL":{"code":"56","abroad":"(?:0|1(?:1[0-69]|2[02-5]|5[13-58]|69|7[0167]|8[018]))0"},"CM":{"code":"237","abroad":"00"},"CN":{"code":"86","trunk":"(1(?:[12][0-9]|79)[0-9][0-9])|0","abroad":"00|1(?:[12][0-9]|79)[0-9][0-9]00"},"CO":{"code":"57","trunk":"0([3579]|4(?:[14]4|56))?","abroad":"00(?:4(?:[14]4|56)|[579])"},"CR":{"code":"506","trunk":"(19(?:0[0-2468]|1[09]|20|66|77|99))","abroad":"00"},"CU":{"code":"53","trunk":"0","abroad":"119"},"CV":{"code":"238","abroad":"0"},"CW":{"code":"599","abroad":"00"},"CX":{"code":"61","trunk":"([59][0-9]{7})$|0","abroad":"001[14-689]|14(?:1[14]|34|4[17]|[56]6|7[47]|88)0011","transform":"8\\\\1"},"CY":{"code":"357","abroad":"00"},"CZ":{"code":"420","abroad":"00"},"DE":{"code":"49","trunk":"0","abroad":"00"},"DJ":{"code":"253","abroad":"00"},"DK":{"code":"45","abroad":"00"},"DM":{"code":"1","trunk":"([2-7][0-9]{6})$|1","abroad":"011","transform":"767\\\\1"},"DO":{"code":"1","trunk":"1","abroad":"011"},"DZ":{"code":"213","trunk":"0","abroad":"00"},"EC":{"code":"593","trunk":"0","abroad":"00"},"EE":{"code":"372","abroad":"00"},"EG":{"code":"20","trunk":"0","abroad":"00"},"EH":{"code":"212","trunk":"0","abroad":"00"},"ER":{"code":"291","trunk":"0","abroad":"00"},"ES":{"code":"34","abroad":"00"},"ET":{"code":"251","trunk":"0","abroad":"00"},"FI":{"code":"358","trunk":"0","abroad":"00|99(?:[01469]|5(?:[14]1|3[23]|5[59]|77|88|9[09]))"},"FJ":{"code":"679","abroad":"0(?:0|52)"},"FK":{"code":"500","abroad":"00"},"FM":{"code":"691","abroad":"00"},"FO":{"code":"298","trunk":"(10(?:01|[12]0|88))","abroad":"00"},"FR":{"code":"33","trunk":"0","abroad":"00"},"GA":{"code":"241","trunk":"0(11[0-9]{6}|60[0-9]{6}|61[0-9]{6}|6[256][0-9]{6}|7[467][0-9]{6})","abroad":"00","transform":"\\\\1"},"GB":{"code":"44","trunk":"0|180020","abroad":"00"},"GD":{"code":"1","trunk":"([2-9][0-9]{6})$|1","abroad":"011","transform":"473\\\\1"},"GE":{"code":"995","trunk":"0","abroad":"00"},"GF":{"code":"594","trunk":"0","abroad":"00"},"GG":{"code":"44","trunk":"([25-9][0-9]{5})$|0|180020","abroad":"00","transform":"1481\\\\1"},"GH":{"code":"233","trunk":"0","abroad":"00"},"GI":{"code":"350","abroad":"00"},"GL":{"code":"299","abroad":"00"},"GM":{"code":"220","abroad":"00"},"GN":{"code":"224","abroad":"00"},"GP":{"code":"590","trunk":"0","abroad":"00"},"GQ":{"code":"240","abroad":"00"},"GR":{"code":"30","abroad":"00"},"GT":{"code":"502","abroad":"00"},"GU":{"code":"1","trunk":"([2-9][0-9]{6})$|1","abroad":"011","transform":"671\\\\1"},"GW":{"code":"245","abroad":"00"},"GY":{"code":"592","abroad":"001"},"HK":{"code":"852","abroad":"00(?:30|5[09]|[126-9]?)"},"HN":{"code":"504","abroad":"00"},"HR":{"code":"385","trunk":"0","abroad":"00"},"HT":{"code":"509","abroad":"00"},"HU":{"code":"36","trunk":"06","abroad":"00"},"ID":{"code":"62","trunk":"0","abroad":"00[89]"},"IE":{"code":"353","trunk":"0","abroad":"00"},"IL":{"code":"972","trunk":"0","abroad":"0(?:0|1(?:05|[2-9]))"},"IM":{"code":"44","trunk":"([25-8][0-9]{5})$|0|180020","abroad":"00","transform":"1624\\\\1"},"IN":{"code":"91","trunk":"0","abroad":"00"},"IO":{"code":"246","abroad":"00"},"IQ":{"code":"964","trunk":"0","abroad":"00"},"IR":{"code":"98","trunk":"0","abroad":"00"},"IS":{"code":"354","abroad":"00|1(?:0(?:01|[12]0)|100)"},"IT":{"code":"39","abroad":"00"},"JE":{"code":"44","trunk":"([0-24-8][0-9]{5})$|0|180020","abroad":"00","transform":"1534\\\\1"},"JM":{"code":"1","trunk":"1","abroad":"011"},"JO":{"code":"962","trunk":"0","abroad":"00"},"JP":{"code":"81","trunk":"(000[2569][0-9]{4,6})$|(?:(?:003768)0?)|0","abroad":"010","transform":"\\\\1"},"KE":{"code":"254","trunk":"0","abroad":"000"},"KG":{"code":"996","trunk":"0","abroad":"00"},"KH":{"code":"855","trunk":"0","abroad":"00[14-9]"},"KI":{"code":"686","trunk":"0","abroad":"00"},"KM":{"code":"269","abroad":"00"},"KN":{"code":"1","trunk":"([2-7][0-9]{6})$|1","abroad":"011","transform":"869\\\\1"},"KP":{"code":"850","trunk":"0","abroad":"00|99"},"KR":{"code":"82","trunk":"0(8(?:[1-46-8]|5[0-9][0-9]))?","abroad":"00(?:[125689]|3(?:[46]5|91)|7(?:00|27|3|55|6[126]))"},"KW":{"code":"965","abroad":"00"},"KY":{"code":"1","trunk":"([2-9][0-9]{6})$|1","abroad":"011","transform":"345\\\\1"},"KZ":{"code":"7","trunk":"8","abroad":"810"},"LA":{"code":"856","trunk":"0","abroad":"00"},"LB":{"code":"961","trunk":"0","abroad":"00"},"LC":{"code":"1","trunk":"([2-8][0-9]{6})$|1","abroad":"011","transform":"758\\\\1"},"LI":{"code":"423","trunk":"(1001)|0","abroad":"00"},"LK":{"code":"94","trunk":"0","abroad":"00"},"LR":{"code":"231","trunk":"0","abroad":"00"},"LS":{"code":"266","abroad":"00"},"LT":{"code":"370","trunk":"[08]","abroad":"00"},"LU":{"code":"352","trunk":"(15(?:0[06]|1[12]|[35]5|4[04]|6[26]|77|88|99)[0-9])","abroad":"00"},"LV":{"code":"371","abroad":"00"},"LY":{"code":"218","trunk":"0","abroad":"00"},"MA":{"code":"212","trunk":"0","abroad":"00"},"MC":{"code":"377","trunk":"0","abroad":"00"},"MD":{"code":"373","trunk":"0","abroad":"00"},"ME":{"code":"382","trunk":"0","abroad":"00"},"MF":{"code":"590","trunk":"0","abroad":"00"},"MG":{"code":"261","trunk":"([24-9][0-9]{6})$|0","abroad":"00","transform":"20\\\\1"},"MH":{"code":"692","trunk":"1","abroad":"011"},"MK":{"code":"389","trunk":"0","abroad":"00"},"ML":{"code":"223","abroad":"00"},"MM":{"code":"95","trunk":"0","abroad":"00"},"MN":{"code":"976","trunk":"0","abroad":"001"},"MO":{"code":"853","abroad":"00"},"MP":{"code":"1","trunk":"([2-9][0-9]{6})$|1","abroad":"011","transform":"670\\\\1"},"MQ":{"code":"596","trunk":"0","abroad":"00"},"MR":{"code":"222","abroad":"00"},"MS":{"code":"1","trunk":"([34][0-9]{6})$|1","abroad":"011","transform":"664\\\\1"},"MT":{"code":"356","abroad":"00"},"MU":{"code":"230","abroad":"0(?:0|[24-7]0|3[03])"},"MV":{"code":"960","abroad":"0(?:0|19)"},"MW":{"code":"265","trunk":"0","abroad":"00"},"MX":{"code":"52","abroad":"0[09]"},"MY":{"code":"60","trunk":"0","abroad":"00"},"MZ":{"code":"258","abroad":"00"},"NA":{"code":"264","trunk":"0","abroad":"00"},"NC":{"code":"687","abroad":"00"},"NE":{"code":"227","abroad":"00"},"NF":{"code":"672","trunk":"([0-258][0-9]{4})$","abroad":"00","transform":"3\\\\1"},"NG":{"code":"234","trunk":"0","abroad":"009"},"NI":{"code":"505","abroad":"00"},"NL":{"code":"31","trunk":"0","abroad":"00"},"NO":{"code":"47","abroad":"00"},"NP":{"code":"977","trunk":"0","abroad":"00"},"NR":{"code":"674","abroad":"00"},"NU":{"code":"683","abroad":"00"},"NZ":{"code":"64","trunk":"0","abroad":"0(?:0|161)"},"OM":{"code":"968","abroad":"00"},"PA":{"code":"507","abroad":"00"},"PE":{"code":"51","trunk":"0","abroad":"00|19(?:1[124]|77|90)00"},"PF":{"code":"689","abroad":"00"},"PG":{"code":"675","abroad":"00|140[1-3]"},"PH":{"code":"63","trunk":"0","abroad":"00"},"PK":{"code":"92","trunk":"0","abroad":"00"},"PL":{"code":"48","abroad":"00"},"PM":{"code":"508","trunk":"0","abroad":"00"},"PR":{"code":"1","trunk":"1","abroad":"011"},"PS":{"code":"970","trunk":"0","abroad":"00"},"PT":{"code":"351","abroad":"00"},"PW":{"code":"680","abroad":"01[12]"},"PY":{"code":"595","trunk":"0","abroad":"00"},"QA":{"code":"974","abroad":"00"},"RE":{"code":"262","trunk":"0","abroad":"00"},"RO":{"code":"40","trunk":"0","abroad":"00"},"RS":{"code":"381","trunk":"0","abroad":"00"},"RU":{"code":"7","trunk":"8","abroad":"810"},"RW":{"code":"250","trunk":"0","abroad":"00"},"SA":{"code":"966","trunk":"0","abroad":"00"},"SB":{"code":"677","abroad":"0[01]"},"SC":{"code":"248","abroad":"010|0[0-2]"},"SD":{"code":"249","trunk":"0","abroad":"00"},"SE":{"code":"46","trunk":"0","abroad":"00"},"SG":{"code":"65","abroad":"0[0-3][0-9]"},"SH":{"code":"290","abroad":"00"},"SI":{"code":"386","trunk":"0","abroad":"00|10(?:22|66|88|99)"},"SJ":{"code":"47","abroad":"00"},"SK":{"code":"421","trunk":"0","abroad":"00"},"SL":{"code":"232","trunk":"0","abroad":"00"},"SM":{"code":"378","trunk":"([89][0-9]{5})$","abroad":"00","transform":"0549\\\\1"},"SN":{"code":"221","abroad":"00"},"SO":{"code":"252","trunk":"0","abroad":"00"},"SR":{"code":"597","abroad":"00"},"SS":{"code":"211","trunk":"0","abroad":"00"},"ST":{"code":"239","abroad":"00"},"SV":{"code":"503","abroad":"00"},"SX":{"code":"1","trunk":"(5[0-9]{6})$|1","abroad":"011","transform":"721\\\\1"},"SY":{"code":"963","trunk":"0","abroad":"00"},"SZ":{"code":"268","abroad":"00"},"TA":{"code":"290","abroad":"00"},"TC":{"code":"1","trunk":"([2-479][0-9]{6})$|1","abroad":"011","transform":"649\\\\1"},"TD":{"code":"235","abroad":"00|16"},"TG":{"code":"228","abroad":"00"},"TH":{"code":"66","trunk":"0","abroad":"00[1-9]"},"TJ":{"code":"992","abroad":"810"},"TK":{"code":"690","abroad":"00"},"TL":{"code":"670","abroad":"00"},"TM":{"code":"993","trunk":"8","abroad":"810"},"TN":{"code":"216","abroad":"00"},"TO":{"code":"676","abroad":"00"},"TR":{"code":"90","trunk":"0","abroad":"00"},"TT":{"code":"1","trunk":"([2-46-8][0-9]{6})$|1","abroad":"011","transform":"868\\\\1"},"TV":{"code":"688","abroad":"00"},"TW":{"code":"886","trunk":"0","abroad":"0(?:0[25-79]|19)"},"TZ":{"code":"255","trunk":"0","abroad":"00[056]"},"UA":{"code":"380","trunk":"0","abroad":"00"},"UG":{"code":"256","trunk":"0","abroad":"00[057]"},"US":{"code":"1","trunk":"1","abroad":"011"},"UY":{"code":"598","trunk":"0","abroad":"0(?:0|1[3-9][0-9])"},"UZ":{"code":"998","abroad":"00"},"VA":{"code":"39","abroad":"00"},"VC":{"code":"1","trunk":"([2-7][0-9]{6})$|1","abroad":"011","transform":"784\\\\1"},"VE":{"code":"58","trunk":"0","abroad":"00"},"VG":{"code":"1","trunk":"([2-578][0-9]{6})$|1","abroad":"011","transform":"284\\\\1"},"VI":{"code":"1","trunk":"([2-9][0-9]{6})$|1","abroad":"011","transform":"340\\\\1"},"VN":{"code":"84","trunk":"0","abroad":"00"},"VU":{"code":"678","abroad":"00"},"WF":{"code":"681","abroad":"00"},"WS":{"code":"685","abroad":"0"},"XK":{"code":"383","trunk":"0","abroad":"00"},"YE":{"code":"967","trunk":"0","abroad":"00"},"YT":{"code":"262","trunk":"0","abroad":"00"},"ZA":{"code":"27","trunk":"0","abroad":"00"},"ZM":{"code":"260","trunk":"0","abroad":"00"},"ZW":{"code":"263","trunk":"0","abroad":"00"}}'::pg_catalog.jsonb operator(pg_catalog.->) region);
            digits := pg_catalog.split_part(dialled, ';', 1);
            extension := pg_catalog.substr(dialled, pg_catalog.char_length(digits) operator(pg_catalog.+) 1);
            if pg_catalog.left(digits, 1) operator(pg_catalog.=) '+' then
                candidates := dq.phone_candidates(pg_catalog.substr(digits, 2), codes);
            elsif home is null then
                if pg_catalog.left(digits, 2) operator(pg_catalog.=) '00' then
                    candidates := dq.phone_candidates(pg_catalog.substr(digits, 3), codes);
                end if;
            else
                national := dq.without_trunk(digits, home operator(pg_catalog.->>) 'abroad', null);
                if national is not null then
                    candidates := dq.phone_candidates(national, codes);
                end if;
                candidates := pg_catalog.array_append(
                    candidates, (home operator(pg_catalog.->>) 'code') operator(pg_catalog.||) digits
                );
                national := dq.without_trunk(
                    digits, home operator(pg_catalog.->>) 'trunk', home operator(pg_catalog.->>) 'transform'
                );
                if national is not null then
                    candidates := pg_catalog.array_append(
                        candidates, (home operator(pg_catalog.->>) 'code') operator(pg_catalog.||) national
                    );
                end if;
                if pg_catalog.starts_with(digits, home operator(pg_catalog.->>) 'code') then
                    candidates := pg_catalog.array_cat(candidates, dq.phone_candidates(digits, codes));
                end if;
            end if;
        end if;
        -- Leading digits in rising order; for each the place of the lengths that it allows.
        foreach candidate in array candidates loop
            if pg_catalog.char_length(candidate) between 4 and 15 then
                place := pg_catalog.width_bucket(
                    pg_catalog.rpad(pg_catalog.left(candidate, 7), 7, '0')::pg_catalog.int4,
                    '{1000000,1201200,1202000,1202200,1203000,1203200,1204000,1204200,1205000,1205200,1206000,1206200,1207000,1207200,1208000,1208200,1209000,1209200,1210000,1210200,1211000,1212200,1213000,1213200,1214000,1214200,1215000,1215200,1216000,1216200,1217000,1217200,1218000,1218200,1219000,1219200,1220000,1220200,1221000,1223200,1224000,1224200,1225000,1225200,1226000,1226200,1227000,1227200,1228000,1228200,1229000,1229200,1230000,1231200,1232000,1234200,1235000,1235200,1236000,1236200,1237000,1239200,1240000,1240200,1241000,1242200,1242300,1242400,1242800,1242900,1246200,1246300,1246400,1246500,1246700,1246800,1246900,1247000,1248200,1249000,1249200,1250000,1250200,1251000,1251200,1252000,1252200,1253000,1253200,1254000,1254200,1255000,1256200,1257000,1257200,1258000,1260200,1261000,1262200,1263000,1263200,1264000,1264200,1264300,1264400,1264500,1264600,1264700,1264800,1267200,1268000,1268400,1268500,1268600,1268700,1268800,1269200,1270000,1270200,1271000,1272200,1273000,1273200,1274000,1274200,1275000,1276200,1277000,1279200,1280000,1281200,1282000,1283200,1284000,1284200,1284300,1284400,1284500,1284600,1284700,1284900,1289200,1290000,1301200,1302000,1302200,1303000,1303200,1304000,1304200,1305000,1305200,1306000,1306200,1307000,1307200,1308000,1308200,1309000,1309200,1310000,1310200,1311000,1312200,1313000,1313200,1314000,1314200,1315000,1315200,1316000,1316200,1317000,1317200,1318000,1318200,1319000,1319200,1320000,1320200,1321000,1321200,1322000,1323200,1324000,1324200,1325000,1325200,1326000,1326200,1327000,1327200,1328000,1329200,1330000,1330200,1331000,1331200,1332000,1332200,1333000,1334200,1335000,1336200,1337000,1337200,1338000,1339200,1340000,1340200,1341000,1341200,1342000,1343200,1344000,1345200,1345300,1345500,1345600,1345700,1345800,1345900,1346000,1346200,1347000,1347200,1348000,1350200,1351000,1351200,1352000,1352200,1353000,1353200,1354000,1354200,1355000,1360200,1361000,1361200,1362000,1363200,1364000,1364200,1365000,1365200,1366000,1367200,1368000,1368200,1369000,1369200,1370000,1380200,1381000,1382200,1383000,1385200,1386000,1386200,1387000,1401200,1402000,1402200,1403000,1403200,1404000,1404200,1405000,1405200,1406000,1406200,1407000,1407200,1408000,1408200,1409000,1409200,1410000,1410200,1411000,1412200,1413000,1413200,1414000,1414200,1415000,1415200,1416000,1416200,1417000,1417200,1418000,1418200,1419000,1419200,1420000,1423200,1424000,1424200,1425000,1425200,1426000,1428200,1429000,1430200,1431000,1431200,1432000,1432200,1433000,1434200,1435000,1435200,1436000,1437200,1438000,1438200,1439000,1440200,1441000,1441200,1441400,1441500,1441600,1441700,1442000,1442200,1443000,1443200,1444000,1445200,1446000,1447200,1448000,1448200,1449000,1450200,1451000,1458200,1459000,1463200,1464000,1464200,1465000,1468200,1469000,1469200,1470000,1470200,1471000,1472200,1473000,1473200,1473400,1473500,1473600,1473900,1474000,1474200,1475000,1475200,1476000,1478200,1479000,1479200,1480000,1480200,1481000,1484200,1485000,1500200,1501000,1501200,1502000,1502200,1503000,1503200,1504000,1504200,1505000,1505200,1506000,1506200,1507000,1507200,1508000,1508200,1509000,1509200,1510000,1510200,1511000,1512200,1513000,1513200,1514000,1514200,1515000,1515200,1516000,1516200,1517000,1517200,1518000,1518200,1519000,1519200,1520000,1520200,1521000,1521200,1522000,1522200,1523000,1523200,1524000,1524200,1525000,1525200,1526000,1526200,1527000,1527200,1528000,1528200,1529000,1529200,1530000,1530200,1531000,1531200,1532000,1532200,1533000,1533200,1534000,1534200,1535000,1539200,1540000,1540200,1541000,1541200,1542000,1544200,1545000,1548200,1549000,1551200,1552000,1557200,1558000,1559200,1560000,1561200,1562000,1562200,1563000,1563200,1564000,1564200,1565000,1566200,1567000,1567200,1568000,1570200,1571000,1571200,1572000,1572200,1573000,1573200,1574000,1574200,1575000,1575200,1576000,1577200,1578000,1579200,1580000,1580200,1581000,1581200,1582000,1582200,1583000,1584200,1585000,1585200,1586000,1586200,1587000,1587200,1588000,1588200,1589000,1600200,1601000,1601200,1602000,1602200,1603000,1603200,1604000,1604200,1605000,1605200,1606000,1606200,1607000,1607200,1608000,1608200,1609000,1609200,1610000,1610200,1611000,1612200,1613000,1613200,1614000,1614200,1615000,1615200,1616000,1616200,1617000,1617200,1618000,1618200,1619000,1619200,1620000,1620200,1621000,1622200,1623000,1623200,1624000,1626200,1627000,1628200,1629000,1629200,1630000,1630200,1631000,1631200,1632000,1633200,1634000,1636200,1637000,1639200,1640000,1640200,1641000,1641200,1642000,1645200,1646000,1646200,1647000,1647200,1648000,1649200,1649300,1649500,1649700,1649800,1649900,1650000,1650200,1651000,1651200,1652000,1656200,1657000,1657200,1658000,1658200,1658300,1659000,1659200,1660000,1660200,1661000,1661200,1662000,1662200,1663000,1664300,1664400,1664500,1667200,1668000,1669200,1670000,1670200,1671000,1671200,1672000,1672200,1673000,1678200,1679000,1680200,1681000,1681200,1682000,1682200,1683000,1683200,1684000,1684200,1684300,1684600,1684700,1684800,1686200,1687000,1689200,1690000,1701200,1702000,1702200,1703000,1703200,1704000,1704200,1705000,1705200,1706000,1706200,1707000,1707200,1708000,1708200,1709000,1709200,1710000,1712200,1713000,1713200,1714000,1714200,1715000,1715200,1716000,1716200,1717000,1717200,1718000,1718200,1719000,1719200,1720000,1720200,1721000,1721500,1721600,1724200,1725000,1725200,1726000,1726200,1727000,1727200,1728000,1728200,1729000,1730200,1731000,1731200,1732000,1732200,1733000,1734200,1735000,1737200,1738000,1738200,1739000,1740200,1741000,1742200,1743000,1743200,1744000,1747200,1748000,1748200,1749000,1753200,1754000,1754200,1755000,1757200,1758000,1758200,1758300,1758400,1758600,1758700,1758800,1758900,1760200,1761000,1762200,1763000,1763200,1764000,1765200,1766000,1767200,1767300,1767400,1767600,1767800,1769200,1770000,1770200,1771000,1771200,1772000,1772200,1773000,1773200,1774000,1774200,1775000,1775200,1776000,1778200,1779000,1779200,1780000,1780200,1781000,1781200,1782000,1782200,1783000,1784200,1784400,1784500,1784600,1784700,1784800,1785200,1786000,1786200,1787000,1787200,1788000,1800100,1801000,1801200,1802000,1802200,1803000,1803200,1804000,1804200,1805000,1805200,1806000,1806200,1807000,1807200,1808000,1808200,1809000,1809200,1810000,1810200,1811000,1812200,1813000,1813200,1814000,1814200,1815000,1815200,1816000,1816200,1817000,1817200,1818000,1818200,1819000,1819200,1820000,1820200,1821000,1821200,1822000,1825200,1826000,1826200,1827000,1828200,1829000,1829200,1830000,1830200,1831000,1831200,1832000,1832200,1833000,1833200,1834000,1835200,1836000,1838200,1839000,1839200,1840000,1840200,1841000,1843200,1844000,1844200,1845000,1845200,1846000,1847200,1848000,1848200,1849000,1849200,1850000,1850200,1851000,1854200,1855000,1855200,1856000,1856200,1857000,1857200,1858000,1858200,1859000,1859200,1860000,1860200,1861000,1862200,1863000,1863200,1864000,1864200,1865000,1865200,1866000,1866200,1867000,1867200,1868000,1868200,1868300,1868500,1868600,1868700,1868800,1868900,1869200,1869400,1869600,1869800,1870200,1871000,1872200,1873000,1873200,1874000,1876200,1876500,1876800,1876900,1877000,1877200,1878000,1878200,1879000,1879200,1880000,1888200,1889000,1900200,1901000,1901200,1902000,1902200,1903000,1903200,1904000,1904200,1905000,1905200,1906000,1906200,1907000,1907200,1908000,1908200,1909000,1909200,1910000,1910200,1911000,1912200,1913000,1913200,1914000,1914200,1915000,1915200,1916000,1916200,1917000,1917200,1918000,1918200,1919000,1919200,1920000,1920200,1921000,1925200,1926000,1928200,1929000,1929200,1930000,1930200,1931000,1931200,1932000,1934200,1935000,1936200,1937000,1937200,1938000,1938200,1939000,1939200,1940000,1940200,1941000,1941200,1942000,1942200,1943000,1943200,1944000,1945200,1946000,1947200,1948000,1948200,1949000,1949200,1950000,1951200,1952000,1952200,1953000,1954200,1955000,1956200,1957000,1959200,1960000,1970200,1971000,1971200,1972000,1972200,1973000,1973200,1974000,1975200,1976000,1978200,1979000,1979200,1980000,1980200,1981000,1983200,1983600,1983700,1984000,1984200,1985000,1985200,1986000,1986200,1987000,1989200,1990000,2010000,2013000,2013200,2013400,2015000,2016000,2020000,2030000,2040000,2041000,2045000,2049000,2050000,2051000,2055000,2056000,2057000,2058000,2062000,2063000,2064000,2067000,2068000,2070000,2080000,2080100,2082000,2083000,2084000,2085000,2086000,2087000,2088000,2089000,2090000,2090100,2092000,2094000,2095000,2098000,2111200,2111300,2111800,2112000,2119100,2119300,2119500,2119600,2119700,2120000,2125180,2125190,2125200,2125230,2125231,2125236,2125237,2125239,2125240,2125241,2125242,2125245,2125246,2125249,2125250,2125281,2125282,2125284,2125285,2125351,2125352,2125361,2125362,2125369,2125370,2125382,2125384,2125390,2125393,2125410,2125460,2125480,2125490,2125510,2125530,2125540,2125924,2125925,2125929,2125930,2126000,2126830,2126840,2126850,2126870,2127290,2127300,2127320,2127500,2127560,2127600,2127900,2128000,2128100,2128900,2129000,2131000,2134200,2134300,2134700,2134800,2135000,2135400,2135430,2135490,2135650,2136000,2137000,2137700,2138000,2138010,2138011,2138012,2138021,2138022,2138031,2138032,2138041,2138042,2138051,2138052,2138061,2138062,2138081,2138082,2138091,2138092,2139619,2139620,2139820,2139840,2162000,2163000,2163001,2163002,2163110,2163141,2163150,2163160,2163240,2163241,2163300,2163600,2163650,2163910,2163920,2164000,2164900,2165000,2166000,2167000,2168000,2168010,2168011,2168110,2168111,2168120,2168121,2168210,2168211,2168800,2168900,2169000,2170000,2182050,2182070,2182100,2182700,2182710,2182730,2182740,2182760,2182770,2182780,2182790,2182800,2182810,2182830,2182840,2182850,2183100,2183200,2183220,2183240,2183250,2183270,2184100,2184200,2184210,2184240,2184250,2184260,2184270,2184280,2184520,2184550,2184700,2184800,2184810,2184830,2184840,2184850,2185100,2185200,2185210,2185250,2185260,2185270,2185290,2185500,2185510,2185520,2185530,2185560,2185700,2185800,2185810,2185850,2186100,2186500,2186520,2186560,2186570,2186580,2186700,2186800,2186810,2186860,2186900,2187000,2187100,2187200,2187210,2187220,2187230,2187280,2187290,2187400,2188100,2188300,2188400,2188500,2188510,2188530,2188540,2188550,2188840,2188850,2189100,2189700,2202000,2204200,2204400,2204410,2204411,2204412,2204413,2204414,2204415,2204416,2204418,2204419,2204420,2204442,2204445,2204447,2204450,2204455,2204458,2204460,2204480,2204484,2204488,2204490,2204500,2204600,2205000,2205500,2205530,2205548,2205560,2205570,2205660,2205680,2205710,2205711,2205714,2205715,2205720,2205721,2205723,2205724,2205725,2205726,2205735,2205736,2205738,2205739,2205748,2205749,2205800,2208000,2208330,2208340,2208350,2208360,2208400,2208660,2208670,2208680,2208690,2208720,2208730,2208740,2208742,2208745,2208746,2208770,2208780,2208800,2208990,2209000,2210000,2213000,2213100,2213200,2213300,2213380,2213400,2213600,2213700,2213900,2214000,2217000,2217200,2217210,2217220,2217500,2217910,2218000,2218010,2218100,2218110,2218120,2218130,2218140,2218150,2218160,2218170,2218180,2218190,2218840,2218850,2218860,2218870,2218880,2218900,2219300,2219400,2222000,2222500,2222510,2222580,2222590,2222600,2223500,2223600,2224500,2224510,2224580,2224600,2225000,2228000,2228010,2232001,2232002,2232020,2232030,2232070,2232079,2232080,2232126,2232128,2232140,2232170,2232180,2232200,2234000,2234050,2234410,2234470,2234490,2234500,2235000,2235400,2236000,2238000,2238100,2238200,2238600,2238900,2240000,2243024,2243025,2243031,2243033,2243041,2243044,2243045,2243048,2243051,2243052,2243053,2243054,2243061,2243062,2243068,2243070,2243071,2243072,2243081,2243082,2243091,2243092,2243094,2243095,2243097,2243099,2243100,2243200,2246000,2246400,2246500,2246700,2247220,2247230,2250100,2250200,2250500,2250600,2250700,2250800,2252100,2252200,2252500,2252600,2252720,2252725,2252730,2252737,2260100,2260800,2262049,2262050,2262052,2262054,2262065,2262068,2262090,2262092,2262096,2262100,2262445,2262447,2262449,2262450,2262454,2262457,2262465,2262468,2262470,2262472,2262477,2262478,2262479,2262480,2262530,2262551,2262565,2262569,2264400,2264700,2265000,2265900,2266000,2268000,2270800,2271000,2272020,2272021,2272031,2272039,2272041,2272042,2272043,2272046,2272051,2272052,2272054,2272055,2272061,2272062,2272064,2272066,2272067,2272069,2272071,2272076,2272077,2272079,2272141,2272142,2272144,2272146,2272151,2272152,2272154,2272155,2272161,2272162,2272164,2272167,2272168,2272169,2272171,2272172,2272176,2272177,2272179,2272180,2272188,2272189,2272300,2272400,2277000,2277100,2277400,2277500,2277600,2277800,2278000,2280000,2282220,2282280,2282320,2282340,2282440,2282460,2282550,2282560,2282660,2282680,2282770,2282780,2287000,2287400,2287800,2288000,2289000,2289400,2289600,2290000,2290120,2290125,2290130,2290140,2290170,2290190,2290200,2302000,2302190,2302200,2302300,2302500,2302600,2302900,2303000,2303100,2303200,2303210,2303900,2304000,2304230,2304240,2304290,2304300,2304400,2304500,2304700,2304710,2304720,2304800,2304910,2305250,2305300,2305421,2305424,2305428,2305430,2305460,2305470,2305471,2305472,2305600,2305700,2305870,2305871,2305872,2305875,2305879,2305880,2305990,2306000,2307000,2307080,2307300,2307320,2307330,2307340,2308000,2308020,2308030,2308140,2308150,2308310,2308330,2308390,2308400,2312000,2312200,2312210,2313000,2313300,2313310,2313320,2313321,2313323,2313325,2314240,2314241,2314600,2314800,2315000,2315550,2315560,2317000,2317600,2317620,2317700,2317800,2318800,2318900,2322222,2322230,2322232,2322240,2322242,2322250,2322500,2322600,2323000,2323600,2326600,2326700,2327000,2328100,2328800,2328900,2329000,2329100,2329900,2330000,2332000,2332100,2332300,2332500,2332560,2332580,2332600,2333000,2333020,2333040,2333060,2333061,2333070,2333100,2333120,2333127,2333170,2333182,2333220,2333226,2333270,2333286,2333320,2333324,2333370,2333382,2333420,2333422,2333423,2333432,2333470,2333481,2333520,2333528,2333570,2333581,2333620,2333627,2333670,2333681,2333720,2333727,2333770,2333781,2333820,2333823,2333870,2333881,2333920,2333921,2333970,2333981,2335000,2335100,2335300,2335800,2335910,2336000,2338000,2338010,2342010,2342032,2342033,2342040,2342041,2342049,2342050,2342061,2342062,2342063,2342064,2342067,2342068,2342070,2342071,2342078,2342079,2342080,2342082,2342100,2347000,2347010,2347023,2347024,2347300,2348000,2348010,2348192,2349010,2349170,2352230,2352231,2352250,2352256,2352268,2352271,2352280,2352281,2352290,2352291,2353000,2353200,2356000,2357000,2357700,2357800,2358500,2358800,2359000,2360000,2362100,2362300,2366100,2366200,2367000,2367100,2367200,2367800,2368776,2368777,2372220,2372230,2372330,2372340,2372420,2372440,2376200,2376300,2376400,2376430,2376500,2377000,2378800,2378900,2382210,2382280,2382300,2382390,2382410,2382430,2382510,2382530,2382550,2382570,2382600,2382700,2382710,2382740,2382810,2382860,2383300,2383600,2383700,2384300,2384400,2384500,2384700,2385100,2385400,2385700,2386000,2388000,2388010,2389000,2390000,2392200,2392300,2399005,2399100,2399800,2400000,2402220,2402230,2403300,2403400,2403500,2403600,2405500,2405600,2408001,2408010,2408011,2408020,2408021,2408030,2408031,2408040,2408041,2408050,2408051,2408060,2408061,2408070,2408071,2408080,2408081,2408090,2408091,2408100,2409001,2409010,2409011,2409020,2409021,2409030,2409031,2409040,2409041,2409050,2409051,2409060,2409061,2409070,2409071,2409080,2409081,2409090,2409091,2409100,2410100,2410200,2410800,2411100,2411200,2412000,2416000,2416050,2416100,2416110,2416200,2416300,2416500,2416700,2417400,2417500,2417600,2417800,2418000,2420100,2420200,2420240,2420241,2420255,2420259,2420260,2420262,2420266,2420270,2420400,2420700,2422221,2422226,2422228,2422230,2428000,2428030,2431000,2431200,2431300,2432760,2432770,2435730,2435740,2437000,2438000,2438800,2438900,2439200,2439600,2440000,2442002,2442003,2442005,2442010,2442012,2442013,2442015,2442030,2442032,2442033,2442035,2442040,2442042,2442043,2442045,2442100,2442102,2442103,2442105,2442110,2442112,2442113,2442115,2442130,2442132,2442133,2442135,2442140,2442142,2442143,2442145,2442200,2442202,2442203,2442205,2442210,2442212,2442213,2442215,2442230,2442232,2442233,2442235,2442240,2442242,2442243,2442245,2442300,2442302,2442303,2442305,2442310,2442312,2442313,2442315,2442330,2442332,2442333,2442335,2442340,2442342,2442343,2442345,2442400,2442402,2442403,2442405,2442410,2442412,2442413,2442415,2442430,2442432,2442433,2442435,2442440,2442442,2442443,2442445,2442500,2442502,2442503,2442505,2442510,2442512,2442513,2442515,2442530,2442532,2442533,2442535,2442540,2442542,2442543,2442545,2442600,2442602,2442603,2442605,2442610,2442612,2442613,2442615,2442630,2442632,2442633,2442635,2442640,2442642,2442643,2442645,2442700,2442702,2442703,2442705,2442710,2442712,2442713,2442715,2442730,2442732,2442733,2442735,2442740,2442742,2442743,2442745,2442800,2442802,2442803,2442805,2442810,2442812,2442813,2442815,2442830,2442832,2442833,2442835,2442840,2442842,2442843,2442845,2442900,2442902,2442903,2442905,2442910,2442912,2442913,2442915,2442930,2442932,2442933,2442935,2442940,2442942,2442943,2442945,2443000,2449100,2449800,2449900,2450000,2454000,2454100,2454430,2454440,2459500,2459600,2459650,2459670,2459690,2459700,2459770,2459780,2463700,2463800,2463900,2470100,2472000,2475000,2476000,2477000,2478000,2480000,2482100,2482300,2482500,2482900,2484200,2484500,2484600,2484700,2486400,2486500,2488000,2488001,2488008,2488009,2488500,2488600,2489500,2489600,2489710,2489720,2491000,2491300,2491500,2491600,2491830,2491840,2491850,2491880,2499000,2499400,2499500,2499700,2499900,2500000,2500600,2500700,2502200,2502400,2502500,2502700,2502800,2502900,2507200,2507400,2507700,2508000,2508010,2509000,2509010,2511110,2511170,2512211,2512212,2512222,2512223,2512233,2512234,2512244,2512245,2512266,2512267,2512511,2512512,2512533,2512534,2512544,2512545,2512555,2512556,2512566,2512567,2512577,2512578,2512588,2512589,2513311,2513312,2513322,2513323,2513333,2513334,2513344,2513345,2513355,2513356,2513366,2513367,2513444,2513445,2513455,2513456,2513466,2513467,2513477,2513478,2514611,2514612,2514622,2514623,2514633,2514634,2514644,2514645,2514655,2514656,2514666,2514667,2514688,2514689,2514711,2514712,2514722,2514723,2514733,2514734,2514744,2514745,2514755,2514756,2515722,2515723,2515755,2515756,2515766,2515767,2515777,2515778,2515811,2515812,2515822,2515823,2515833,2515834,2515844,2515845,2515855,2515856,2515866,2515867,2515877,2515878,2517000,2517190,2517210,2517240,2517250,2517280,2517290,2517400,2517770,2517780,2517860,2517870,2517990,2518200,2519000,2520000,2521000,2521500,2521600,2522000,2522400,2522500,2522800,2522900,2523000,2523500,2523600,2523900,2524000,2524800,2525000,2525500,2525600,2525700,2526000,2527400,2527500,2528000,2528100,2528300,2528500,2528600,2528800,2528900,2529000,2529040,2529050,2529100,2529200,2530000,2532120,2532160,2532740,2532760,2537700,2537800,2541000,2541090,2541100,2541220,2541240,2541250,2541300,2541310,2541350,2541470,2541800,2541900,2542000,2542100,2544000,2544100,2544200,2544300,2544400,2544600,2544700,2545000,2545100,2545800,2545900,2546200,2546300,2546400,2546600,2546700,2547000,2548000,2548001,2548002,2548009,2549000,2549001,2549002,2549010,2552200,2552900,2554100,2554200,2556000,2556400,2556500,2558000,2558010,2558080,2558090,2558400,2558410,2558600,2558620,2559000,2559100,2562000,2562020,2562024,2562035,2562050,2562055,2562060,2562062,2562063,2562064,2562065,2562080,2563000,2565000,2567000,2567220,2567240,2567250,2567260,2567281,2567300,2567330,2567340,2567341,2567360,2567380,2567400,2567960,2567980,2568000,2568001,2568004,2569010,2569040,2572200,2572300,2572900,2573000,2573100,2573200,2576100,2577000,2577100,2577300,2577500,2578000,2582100,2582200,2582300,2582530,2582600,2582700,2582710,2582730,2582810,2582830,2582930,2582940,2588000,2588010,2588200,2589000,2602110,2602190,2605500,2605900,2606300,2606400,2607500,2608000,2608010,2609500,2609900,2612020,2612030,2612044,2612045,2612047,2612048,2612053,2612055,2612056,2612058,2612062,2612063,2612067,2612068,2612069,2612070,2612072,2612074,2612075,2612077,2612082,2612083,2612086,2612087,2612088,2612089,2612092,2612093,2612094,2612096,2612097,2612098,2612200,2612300,2613200,2614000,2622620,2622632,2622688,2622692,2622695,2622699,2626390,2626398,2626399,2626400,2626920,2626940,2627092,2627094,2628000,2628120,2628190,2628220,2628250,2628270,2628840,2628850,2628900,2628940,2628970,2629000,2629398,2629400,2629478,2629480,2629762,2629764,2629769,2629770,2632020,2632022,2632024,2632025,2632420,2632430,2632520,2632521,2632620,2632621,2632720,2632721,2632723,2632724,2632900,2633000,2633123,2633124,2633920,2633930,2635420,2635430,2635525,2635526,2636121,2636122,2636520,2636522,2636523,2636524,2636621,2636622,2636721,2636722,2636821,2636822,2637100,2637300,2637310,2637400,2637510,2637520,2637700,2637920,2638000,2638021,2638080,2638089,2638128,2638129,2638328,2638329,2638428,2638429,2638523,2638524,2638611,2638613,2638622,2638623,2638630,2638631,2638644,2638645,2638655,2638656,2638677,2638678,2638683,2638684,2638686,2638687,2638688,2638689,2638928,2638929,2646000,2646100,2646110,2646117,2646118,2646120,2646122,2646128,2646130,2646132,2646133,2646134,2646137,2646139,2646140,2646145,2646150,2646169,2646172,2646174,2646175,2646217,2646218,2646250,2646254,2646255,2646256,2646259,2646269,2646271,2646317,2646318,2646320,2646321,2646322,2646324,2646327,2646328,2646330,2646334,2646335,2646362,2646363,2646368,2646372,2646381,2646382,2646417,2646418,2646420,2646423,2646427,2646428,2646440,2646441,2646442,2646443,2646446,2646447,2646450,2646452,2646453,2646454,2646455,2646456,2646457,2646458,2646469,2646472,2646517,2646518,2646520,2646521,2646522,2646524,2646526,2646529,2646530,2646569,2646572,2646617,2646618,2646625,2646626,2646627,2646638,2646639,2646642,2646643,2646669,2646672,2646717,2646718,2646722,2646725,2646727,2646729,2646730,2646731,2646732,2646733,2646734,2646768,2646772,2648000,2648100,2648300,2648400,2648600,2648701,2648702,2648860,2648870,2651110,2651120,2651200,2652000,2652100,2652300,2653100,2653200,2657700,2657800,2658800,2659000,2659800,2660000,2662000,2663000,2665000,2667000,2668001,2668003,2668005,2668007,2670800,2670801,2672100,2672120,2672310,2672320,2672400,2672530,2672600,2672700,2672750,2672780,2672890,2673000,2673100,2673200,2673210,2673260,2673450,2673460,2673500,2673860,2673900,2674000,2674300,2674310,2674420,2674430,2674510,2674520,2674600,2674810,2674900,2675020,2675120,2675140,2675200,2675210,2675230,2675250,2675300,2675520,2675600,2675620,2675700,2676020,2676200,2676310,2676400,2676410,2676500,2676610,2676630,2676640,2676800,2676900,2677100,2677914,2677920,2677928,2677930,2677940,2678000,2678010,2679000,2679100,2680800,2680801,2682200,2682600,2683200,2683600,2687000,2687100,2687500,2688000,2689000,2689010,2693000,2695000,2697400,2697800,2698000,2699000,2710000,2710490,2710500,2712490,2712500,2713490,2713500,2714490,2714500,2715490,2715500,2716490,2716500,2717490,2717500,2718490,2718500,2719000,2719100,2719300,2720330,2720340,2721000,2721490,2721500,2722490,2722500,2724000,2724300,2724310,2727000,2727490,2727500,2728490,2728500,2729000,2731000,2731490,2731500,2732490,2732500,2733490,2733500,2734490,2734500,2735490,2735500,2736490,2736500,2737000,2739000,2739490,2739500,2740490,2740500,2741490,2741500,2742490,2742500,2743490,2743500,2744490,2744500,2745490,2745500,2746490,2746500,2747490,2747500,2748490,2748500,2749490,2749500,2750000,2750300,2751000,2751490,2751500,2752000,2752080,2752090,2753000,2753490,2753500,2754490,2754500,2755000,2756000,2756490,2756500,2757490,2757500,2758490,2758500,2759000,2760000,2780000,2781000,2785000,2786000,2786100,2786200,2787080,2787090,2787150,2787160,2787280,2787290,2787310,2787320,2788000,2790000,2793000,2902000,2902600,2902620,2902630,2902640,2903000,2905000,2907000,2908000,2909000,2910000,2911110,2911130,2911150,2911170,2911180,2911190,2911200,2911210,2911400,2911410,2911550,2911560,2911610,2911620,2911640,2911650,2911660,2911670,2911710,2911740,2917000,2918000,2919000,2972800,2972900,2972910,2975010,2975020,2975200,2975300,2975600,2975700,2975810,2975900,2976010,2976220,2976230,2976300,2976310,2976400,2976430,2976600,2976700,2976900,2977000,2977300,2977500,2977700,2977710,2977770,2977780,2978000,2978010,2979000,2979010,2979640,2979660,2979940,2979990,2982000,2982100,2983000,2985000,2986000,2986400,2986600,2986700,2987100,2988000,2988020,2988030,2988050,2988060,2988070,2988100,2988200,2988900,2989000,2989011,2989012,2989015,2989018,2989021,2989023,2989025,2989028,2989031,2989032,2989035,2989038,2989041,2989042,2989045,2989048,2989051,2989052,2989055,2989058,2989090,2989100,2989200,2989600,2989700,2991900,2992000,2993000,2993100,2993800,2994000,2996000,2996100,2997100,2998000,2998100,3000000,3021000,3022000,3022210,3022250,3022260,3022300,3022310,3022390,3022410,3022480,3022510,3022550,3022610,3022690,3022710,3022760,3022810,3022900,3022910,3023000,3023100,3023200,3023210,3023260,3023270,3023280,3023310,3023340,3023410,3023420,3023430,3023440,3023510,3023540,3023710,3023780,3023810,3023830,3023840,3023870,3023910,3023980,3023990,3024000,3024100,3024200,3024210,3024290,3024310,3024350,3024410,3024420,3024430,3024460,3024610,3024660,3024670,3024690,3024910,3024960,3025100,3025200,3025210,3025250,3025310,3025360,3025410,3025430,3025440,3025450,3025510,3025570,3025910,3025950,3026100,3026200,3026210,3026270,3026310,3026330,3026340,3026360,3026410,3026480,3026510,3026520,3026530,3026600,3026610,3026670,3026710,3026720,3026740,3026750,3026810,3026860,3026910,3026970,3027100,3027200,3027210,3027260,3027310,3027370,3027410,3027480,3027510,3027560,3027570,3027580,3027610,3027620,3027630,3027640,3027650,3027660,3027910,3027930,3027950,3027980,3028100,3028200,3028210,3028260,3028310,3028350,3028410,3028450,3028910,3028960,3028970,3028980,3050050,3050060,3068500,3068600,3068700,3070000,3071000,3080000,3080100,3080200,3080600,3080700,3081200,3081300,3082500,3082600,3085000,3085100,3087500,3087600,3090100,3090200,3090900,3091000,3094000,3095000,3110000,3111000,3111100,3111200,3111300,3111600,3111700,3111900,3113000,3114000,3114010,3114060,3114070,3114090,3115000,3116000,3116100,3116300,3116400,3116900,3117200,3117300,3117400,3117500,3118000,3118500,3118600,3118800,3120000,3121000,3122200,3122500,3122600,3125000,3125100,3125300,3125500,3125600,3126000,3127000,3129400,3129500,3129700,3129800,3129900,3131000,3131300,3131900,3132000,3132200,3133000,3134000,3134100,3134900,3135000,3137000,3138000,3139000,3140000,3141000,3141100,3141400,3141600,3141700,3141800,3141900,3143000,3144000,3145000,3147000,3147500,3147600,3147800,3147900,3148100,3148200,3148500,3148900,3149200,3149400,3149500,3149600,3149700,3149800,3149900,3151000,3151100,3152000,3152100,3152600,3152700,3154000,3154100,3154200,3154300,3154900,3155000,3156000,3156100,3156300,3156600,3156700,3157000,3157400,3157500,3157600,3157700,3157900,3158000,3159000,3159100,3160000,3161000,3166000,3167000,3168000,3169000,3170000,3180000,3180100,3184000,3186000,3187000,3189000,3190000,3190100,3190600,3190700,3190900,3191000,3192000,3197000,3197100,3210000,3217000,3219000,3220000,3222000,3229000,3232000,3239000,3242000,3244000,3245000,3250000,3262000,3263000,3266000,3267000,3270000,3270200,3270260,3270270,3270280,3270300,3270310,3270340,3270380,3270440,3270450,3270600,3270610,3270640,3270670,3270690,3270710,3270750,3270760,3270770,3270780,3270790,3270800,3271000,3272000,3278050,3278060,3278070,3278090,3278100,3278120,3278140,3278190,3278220,3278230,3278250,3278260,3278310,3278320,3278350,3278390,3278480,3278490,3278500,3278510,3278550,3278560,3278600,3278610,3278700,3278710,3278760,3278800,3278900,3279000,3280010,3280100,3280200,3280900,3281000,3288000,3289000,3290000,3291000,3292000,3295000,3310000,3326200,3326300,3340000,3341000,3359000,3359100,3359400,3359500,3360000,3363900,3364000,3369000,3369500,3369600,3369800,3370000,3373000,3380000,3384100,3384200,3384300,3384400,3384500,3385000,3387000,3388000,3400000,3440000,3440100,3451000,3452000,3460000,3470000,3471000,3475000,3478000,3479000,3480000,3480100,3480300,3480400,3480600,3480800,3481000,3482900,3483000,3484000,3484100,3487000,3487100,3488900,3490000,3490300,3491000,3492900,3493000,3494000,3494100,3496900,3496910,3497000,3497100,3497390,3497400,3498900,3502000,3502010,3502020,3502032,3502162,3502163,3502164,3502170,3502190,3502191,3502220,3502260,3505100,3505200,3505250,3505252,3505400,3505500,3505600,3505900,3506010,3506012,3506060,3506070,3511693,3511694,3512100,3512300,3512310,3512370,3512380,3512400,3512410,3512460,3512490,3512500,3512510,3512600,3512610,3512640,3512650,3512670,3512680,3512700,3512710,3512800,3512810,3512870,3512890,3512900,3512910,3512930,3512950,3512970,3513000,3513100,3516000,3516020,3516070,3516090,3516092,3516093,3516094,3516222,3516223,3516392,3516394,3516460,3516470,3516480,3516490,3516592,3516594,3516692,3516693,3516694,3516890,3516891,3516898,3516900,3517038,3517039,3517059,3517060,3517070,3517080,3517081,3517082,3517087,3517088,3517601,3517606,3517607,3517608,3517612,3517615,3517617,3517618,3517621,3517624,3517627,3517628,3518000,3518010,3518020,3518030,3518080,3518090,3518091,3518092,3518095,3518096,3518097,3518098,3518099,3518100,3518840,3518845,3518846,3518847,3518848,3518850,3519100,3519400,3519480,3519481,3519600,3519700,3522010,3522020,3522070,3522080,3522100,3522200,3523520,3523530,3526000,3526210,3526220,3526280,3526290,3526510,3526520,3526550,3526570,3526580,3526590,3526610,3526620,3526680,3526690,3526710,3526720,3526780,3526800,3526810,3526820,3526910,3526930,3526980,3526990,3527000,3528000,3528020,3528200,3528300,3529000,3529020,3529050,3529060,3529080,3529100,3529200,3529600,3529700,3529800,3529900,3530000,3531000,3531512,3531519,3531520,3531521,3531530,3531531,3531540,3531541,3531550,3531551,3531560,3531561,3531570,3531571,3531580,3531581,3531590,3531591,3531598,3531600,3531800,3531801,3531850,3531851,3531890,3531891,3532000,3532100,3532200,3532300,3532400,3533000,3534020,3534030,3534040,3534050,3534100,3534500,3534600,3534700,3534800,3534900,3535000,3535040,3535060,3535100,3535200,3535400,3535600,3535800,3535900,3536000,3536100,3536200,3536400,3536700,3537000,3537010,3537100,3537200,3537400,3537500,3537600,3537700,3538180,3538190,3538220,3538230,3538300,3538350,3538360,3538400,3538500,3538550,3538560,3538650,3538660,3538750,3538760,3538800,3538900,3538950,3538960,3539000,3539100,3539200,3539300,3539400,3539500,3540000,3543850,3543860,3543880,3543900,3544100,3544130,3544140,3544170,3544190,3544280,3544300,3544390,3544400,3544430,3544440,3544460,3544480,3544570,3544580,3544590,3544600,3544790,3544800,3544840,3544860,3544890,3544900,3544930,3544940,3544980,3544990,3545000,3545050,3545060,3545100,3545210,3545220,3545230,3545250,3545260,3545270,3545290,3545300,3545360,3545370,3545380,3545390,3545410,3545430,3545480,3545500,3545730,3545750,3545760,3545770,3545790,3545800,3545840,3545850,3545920,3545930,3545970,3545980,3546000,3546110,3546190,3546200,3546270,3546300,3546310,3546320,3546330,3546360,3546420,3546440,3546450,3546460,3546480,3546490,3546520,3546550,3546560,3546590,3546670,3546690,3546710,3546800,3546810,3546860,3546890,3546900,3547000,3547500,3547510,3547550,3547560,3547570,3547580,3547600,3548000,3548100,3548200,3548260,3548290,3548700,3548710,3548720,3548730,3548780,3548790,3548800,3548810,3548820,3548840,3548880,3548890,3548900,3549000,3549010,3549015,3549018,3549019,3549022,3549025,3549028,3549029,3549030,3549031,3549032,3549033,3549034,3549035,3549038,3549039,3549040,3549041,3549043,3549045,3549048,3549052,3549053,3549055,3549058,3549059,3549060,3549071,3549074,3549077,3549078,3549080,3549084,3549085,3549088,3549540,3549550,3549580,3549590,3552102,3552110,3552112,3552120,3552122,3552130,3552132,3552140,3552142,3552150,3552152,3552160,3552162,3552170,3552172,3552180,3552182,3552190,3552192,3552200,3552220,3552300,3552320,3552400,3552420,3552500,3552520,3552600,3552602,3552610,3552612,3552620,3552622,3552630,3552632,3552640,3552642,3552650,3552652,3552660,3552662,3552670,3552672,3552680,3552682,3552690,3552692,3552700,3552702,3552710,3552712,3552720,3552722,3552730,3552732,3552740,3552742,3552750,3552752,3552760,3552762,3552770,3552772,3552780,3552782,3552790,3552792,3552800,3552802,3552810,3552812,3552820,3552822,3552830,3552832,3552840,3552842,3552850,3552852,3552860,3552862,3552870,3552872,3552880,3552882,3552890,3552892,3552900,3552902,3552910,3552912,3552920,3552922,3552930,3552932,3552940,3552942,3552950,3552952,3552960,3552962,3552970,3552972,3552980,3552982,3552990,3552992,3553000,3553102,3553110,3553112,3553120,3553122,3553130,3553132,3553140,3553142,3553150,3553152,3553160,3553162,3553170,3553172,3553180,3553182,3553190,3553192,3553200,3553220,3553300,3553320,3553400,3553420,3553500,3553520,3553600,3553602,3553610,3553612,3553620,3553622,3553630,3553632,3553640,3553642,3553650,3553652,3553660,3553662,3553670,3553672,3553680,3553682,3553690,3553692,3553700,3553702,3553710,3553712,3553720,3553722,3553730,3553732,3553740,3553742,3553750,3553752,3553760,3553762,3553770,3553772,3553780,3553782,3553790,3553792,3553800,3553802,3553810,3553812,3553820,3553822,3553830,3553832,3553840,3553842,3553850,3553852,3553860,3553862,3553870,3553872,3553880,3553882,3553890,3553892,3553900,3553902,3553910,3553912,3553920,3553922,3553930,3553932,3553940,3553942,3553950,3553952,3553960,3553962,3553970,3553972,3553980,3553982,3553990,3553992,3554000,3554220,3554300,3554320,3554400,3554410,3554411,3554420,3554500,3554505,3554506,3554520,3554700,3554720,3554800,3554820,3554900,3554920,3555000,3555102,3555110,3555112,3555120,3555122,3555130,3555132,3555140,3555142,3555150,3555152,3555160,3555162,3555170,3555172,3555180,3555182,3555190,3555192,3555200,3555220,3555300,3555320,3555400,3555420,3555500,3555520,3555600,3555602,3555610,3555612,3555620,3555622,3555630,3555632,3555640,3555642,3555650,3555652,3555660,3555662,3555670,3555672,3555680,3555682,3555690,3555692,3555700,3555702,3555710,3555712,3555720,3555722,3555730,3555732,3555740,3555742,3555750,3555752,3555760,3555762,3555770,3555772,3555780,3555782,3555790,3555792,3555800,3555802,3555810,3555812,3555820,3555822,3555830,3555832,3555840,3555842,3555850,3555852,3555860,3555862,3555870,3555872,3555880,3555882,3555890,3555892,3555900,3555902,3555910,3555912,3555920,3555922,3555930,3555932,3555940,3555942,3555950,3555952,3555960,3555962,3555970,3555972,3555980,3555982,3555990,3555992,3556000,3556720,3556800,3556820,3557000,3557002,3557010,3558000,3558010,3558081,3558090,3558102,3558110,3558112,3558120,3558122,3558130,3558132,3558140,3558142,3558150,3558152,3558160,3558162,3558170,3558172,3558180,3558182,3558190,3558192,3558200,3558220,3558300,3558320,3558400,3558420,3558500,3558520,3558600,3558602,3558610,3558612,3558620,3558622,3558630,3558632,3558640,3558642,3558650,3558652,3558660,3558662,3558670,3558672,3558680,3558682,3558690,3558692,3558700,3558702,3558710,3558712,3558720,3558722,3558730,3558732,3558740,3558742,3558750,3558752,3558760,3558762,3558770,3558772,3558780,3558782,3558790,3558792,3558800,3558802,3558810,3558812,3558820,3558822,3558830,3558832,3558840,3558842,3558850,3558852,3558860,3558862,3558870,3558872,3558880,3558882,3558890,3558892,3558900,3558902,3558910,3558912,3558920,3558922,3558930,3558932,3558940,3558942,3558950,3558952,3558960,3558962,3558970,3558972,3558980,3558982,3558990,3558992,3559000,3559001,3559010,3562010,3562020,3562031,3562035,3562060,3562061,3562065,3562066,3562069,3562070,3562090,3562400,3562500,3562610,3562700,3562800,3563550,3563551,3565003,3565005,3565010,3565020,3565060,3565071,3565090,3565092,3565096,3565097,3565098,3565099,3565100,3565101,3565110,3565111,3565120,3565121,3565130,3565131,3565140,3565141,3565150,3565151,3565160,3565161,3565170,3565171,3565180,3565181,3565190,3565191,3565200,3565201,3565210,3565211,3565220,3565221,3565230,3565231,3565240,3565241,3565250,3565251,3565260,3565261,3565270,3565271,3565280,3565281,3565290,3565291,3567117,3567118,3567210,3567211,3567700,3567800,3567900,3568000,3568001,3568003,3568005,3568006,3568008,3569200,3569300,3569696,3569698,3569811,3569814,3569889,3569890,3569897,3569898,3569900,3570000,3572200,3572700,3575000,3575100,3577000,3577010,3577700,3577800,3578000,3578100,3579000,3579010,3579090,3579100,3579110,3579400,3579800,3579900,3580000,3581000,3581100,3581310,3581390,3581410,3581490,3581510,3581590,3581610,3581690,3581710,3581790,3581810,3581890,3581910,3581990,3582000,3582020,3582060,3582090,3582100,3582900,3583100,3583900,3584000,3584900,3585000,3585100,3585900,3586000,3586030,3586060,3586070,3586100,3586900,3587000,3587010,3587060,3587070,3587090,3587099,3587100,3587200,3587300,3587400,3587500,3587510,3587530,3587600,3588000,3588010,3588100,3588900,3589000,3589010,3589100,3589900,3590080,3590081,3592000,3593000,3594000,3594100,3594300,3594310,3594370,3594400,3594800,3595100,3597000,3597010,3598000,3598010,3598100,3598700,3599000,3599100,3599800,3599900,3599960,3599970,3599990,3600000,3610000,3620000,3621000,3622000,3630000,3632000,3638000,3639000,3640000,3641000,3642000,3643000,3644000,3650000,3651000,3652000,3658000,3659000,3660000,3662000,3664000,3666000,3667000,3668000,3668020,3668030,3668090,3668100,3670000,3671000,3672000,3680000,3681000,3682000,3686000,3687000,3690000,3692000,3697000,3699000,3700000,3703100,3703200,3703400,3703500,3703700,3703900,3704100,3704300,3704400,3704700,3705200,3705300,3706000,3707000,3707010,3707050,3707080,3708000,3708030,3708080,3708090,3709000,3709040,3709090,3709110,3712000,3712301,3712307,3712308,3712310,3712321,3712322,3713000,3716000,3717000,3718000,3718200,3719000,3719100,3723200,3723400,3723500,3723600,3723800,3724000,3724100,3724300,3724900,3725000,3725190,3725195,3725196,3725200,3725300,3725500,3725550,3725570,3725590,3725640,3725645,3725651,3725656,3725658,3725660,3726000,3727000,3727030,3727100,3728000,3728001,3728002,3728010,3728100,3728101,3728103,3728112,3728120,3728180,3728190,3728208,3728210,3728230,3728235,3728280,3728282,3728288,3728290,3728500,3728800,3728900,3729000,3729010,3732100,3733000,3733100,3733800,3733900,3734000,3735330,3735340,3735520,3735530,3735550,3735560,3735570,3735580,3735620,3735630,3736000,3737000,3737100,3737200,3737600,3738000,3738010,3738030,3738040,3738080,3738090,3739000,3739010,3739050,3739070,3741000,3741300,3741500,3741600,3742220,3742250,3742260,3742270,3742310,3742390,3742420,3742470,3742490,3742500,3742520,3742580,3742610,3742700,3742810,3742880,3743120,3743130,3743220,3743230,3743300,3743400,3744100,3744200,3744300,3744500,3744700,3744800,3744900,3745000,3745500,3745600,3746027,3746029,3746035,3746041,3746042,3746055,3746056,3746093,3747700,3747800,3748000,3748050,3748800,3748900,3749000,3749020,3749060,3749070,3749100,3749200,3749300,3750000,3751511,3751516,3751520,3751530,3751540,3751550,3751562,3751565,3751591,3751598,3751620,3751640,3751641,3751648,3751650,3751660,3751700,3751800,3752120,3752134,3752135,3752150,3752151,3752170,3752220,3752249,3752250,3752260,3752320,3752331,3752332,3752338,3752339,3752341,3752342,3752343,3752344,3752348,3752350,3752351,3752353,3752358,3752360,3752370,3752490,3752500,3752550,3752580,3752590,3752600,3752910,3753000,3753300,3753400,3754400,3754500,3758000,3758010,3758020,3758030,3758040,3758100,3758110,3758200,3758210,3759020,3759030,3761000,3761800,3761801,3761802,3761803,3762000,3763000,3764000,3765000,3766900,3766910,3767000,3769000,3770000,3773000,3774000,3774400,3774500,3774510,3774700,3776000,3778000,3778010,3778700,3778710,3779000,3779100,3779200,3779500,3779700,3780000,3780549,3780550,3785100,3785200,3785500,3785600,3785800,3785900,3786100,3786200,3786600,3786700,3787100,3787200,3787700,3787900,3803100,3803900,3804000,3804100,3804200,3804300,3804900,3805000,3805100,3805800,3806100,3806300,3806400,3806600,3806900,3807000,3807100,3807400,3807500,3807600,3807700,3807800,3807900,3807910,3808001,3808009,3808910,3808960,3808970,3808980,3808990,3809000,3809002,3809004,3809009,3809010,3809100,3810000,3811020,3811100,3811110,3811200,3811220,3811300,3811320,3811400,3811420,3811500,3811520,3811600,3811620,3811700,3811720,3811800,3811820,3811900,3811920,3812000,3812020,3812100,3812120,3812200,3812220,3812300,3812302,3812310,3812320,3812400,3812420,3812500,3812520,3812600,3812620,3812700,3812720,3812800,3812802,3812810,3812820,3812900,3812902,3812910,3812920,3813000,3813020,3813100,3813120,3813200,3813220,3813300,3813320,3813400,3813420,3813500,3813520,3813600,3813620,3813700,3813720,3813800,3813820,3813900,3813902,3813910,3813920,3814000,3816000,3816700,3816800,3817000,3817100,3817600,3817700,3817800,3817900,3818000,3818010,3819000,3819020,3819060,3819070,3819090,3819100,3822020,3822090,3823020,3823080,3823120,3823180,3823220,3823280,3823320,3823330,3823340,3823380,3824020,3824050,3824060,3824080,3824120,3824130,3824140,3824150,3824160,3824180,3825020,3825030,3825040,3825050,3825060,3825080,3825120,3825130,3825140,3825180,3825220,3825250,3825260,3825280,3826000,3826100,3826300,3826310,3826320,3826330,3826340,3826350,3826600,3826630,3826650,3826660,3826700,3827000,3827710,3827800,3827810,3827850,3827890,3827900,3828000,3828030,3828050,3828060,3828070,3828090,3828100,3829410,3829420,3829450,3829470,3829480,3829490,3829510,3829520,3829570,3829590,3832800,3832810,3832900,3832910,3833000,3833800,3833900,3833910,3834000,3834300,3835000,3838000,3838010,3839000,3839010,3851000,3852000,3852400,3853100,3853600,3854000,3854100,3854200,3854500,3854700,3855000,3855100,3855400,3856000,3856200,3856300,3856400,3856600,3856900,3857000,3857200,3857300,3857400,3857600,3858000,3858100,3859010,3859300,3859500,3859600,3859700,3859710,3859750,3859752,3859754,3859756,3859757,3859758,3859759,3859780,3859790,3859800,3859900,3860000,3861200,3861900,3862200,3862900,3863000,3863200,3863900,3864000,3864200,3864300,3864400,3864900,3865100,3865200,3865900,3866000,3866400,3866500,3866510,3866520,3866555,3866557,3866560,3866562,3866570,3866590,3866800,3867200,3867900,3868000,3868100,3868160,3868186,3868188,3868190,3868200,3868210,3868220,3868224,3868227,3868230,3868280,3868283,3868284,3868285,3868288,3868290,3868330,3868340,3868380,3868400,3868910,3868940,3869000,3869100,3873020,3873100,3873140,3873160,3873170,3873180,3873190,3873200,3873220,3873230,3873240,3873300,3873320,3873330,3873340,3873400,3873420,3873450,3873460,3873470,3873480,3873500,3873520,3873600,3873620,3873700,3873720,3873800,3873820,3873830,3873840,3873860,3873870,3873900,3873920,3874000,3874920,3874960,3874970,3874980,3874990,3875000,3875020,3875050,3875090,3875100,3875120,3875200,3875220,3875250,3875260,3875280,3875290,3875300,3875320,3875400,3875440,3875450,3875460,3875470,3875480,3875500,3875520,3875580,3875590,3875600,3875620,3875650,3875660,3875680,3875690,3875700,3875720,3875770,3875790,3875800,3875820,3875850,3875860,3875880,3875890,3875900,3875920,3875950,3875960,3875970,3875980,3876000,3876030,3876041,3876100,3876400,3876440,3876450,3876500,3876700,3876800,3877020,3877026,3877030,3877037,3877050,3877051,3877060,3877061,3878000,3878300,3878800,3878900,3879000,3879100,3879200,3879300,3879400,3879500,3879600,3879700,3892000,3892400,3892500,3892560,3892570,3892590,3892600,3892621,3892770,3892771,3892820,3892830,3893130,3893170,3893180,3893190,3893220,3893270,3893280,3893290,3893320,3893370,3893380,3893390,3893420,3893440,3893444,3893445,3893450,3893471,3893480,3893490,3894220,3894270,3894280,3894290,3894320,3894371,3894380,3894390,3894430,3894470,3894480,3894490,3894520,3894530,3894544,3894545,3894550,3894571,3894580,3894590,3894620,3894630,3894644,3894645,3894650,3894690,3894720,3894730,3894740,3894771,3894780,3894790,3894840,3894870,3894880,3894890,3895000,3896000,3897000,3897300,3897310,3897350,3897355,3897356,3897360,3897362,3897370,3897390,3897420,3897430,3897460,3897461,3897470,3897472,3897474,3897476,3897477,3897479,3897500,3897900,3897907,3897908,3897917,3897918,3897920,3897952,3897970,3897972,3897975,3897976,3897997,3897998,3898000,3899000,3901000,3901200,3901210,3901260,3901310,3901320,3901410,3901450,3901500,3901600,3901610,3901620,3901630,3901640,3901650,3901670,3901710,3901760,3901820,3901860,3901870,3901880,3901900,3903200,3903210,3903250,3903310,3903330,3903410,3903470,3903500,3903600,3903620,3903660,3903690,3903700,3903710,3903780,3903810,3903870,3903900,3904200,3904210,3904300,3904310,3904400,3904420,3904430,3904440,3904460,3904500,3904600,3904610,3904660,3904710,3904750,3904810,3904820,3904900,3905200,3905210,3905260,3905320,3905370,3905410,3905480,3905490,3905600,3905640,3905670,3905710,3905760,3905770,3905790,3905830,3905890,3905900,3907200,3907210,3907230,3907310,3907380,3907420,3907450,3907460,3907470,3907500,3907600,3907610,3907620,3907630,3907640,3907650,3907670,3907690,3907700,3907710,3907720,3907730,3907770,3907810,3907860,3907890,3908200,3908230,3908260,3908270,3908290,3908310,3908320,3908340,3908350,3908370,3908500,3908600,3908610,3908660,3908710,3908760,3908780,3908790,3908810,3908860,3908900,3909200,3909210,3909260,3909310,3909360,3909410,3909430,3909500,3909600,3909610,3909690,3909710,3909770,3909810,3909860,3909900,3910000,3914400,3914500,3916300,3916500,3916600,3916700,3917800,3917900,3919900,3920000,3931000,3932000,3939000,3940000,3943000,3944000,3955000,3956000,3980000,3980100,3980300,3980400,3984000,3984100,3984200,3984700,3984800,3984900,3989200,3989310,3989340,3989350,3989380,3989390,3989400,3989450,3989500,3989550,3989600,3989900,3990000,4021000,4021900,4022000,4023000,4023090,4023100,4023190,4023200,4023290,4023300,4023390,4023400,4023490,4023500,4023590,4023600,4023690,4023700,4023790,4023800,4023890,4023900,4023990,4024000,4024090,4024100,4024190,4024200,4024290,4024300,4024390,4024400,4024490,4024500,4024590,4024600,4024690,4024700,4024790,4024800,4024890,4024900,4024990,4025000,4025090,4025100,4025190,4025200,4025290,4025300,4025390,4025400,4025490,4025500,4025590,4025600,4025690,4025700,4025790,4025800,4025890,4025900,4025990,4026000,4026090,4026100,4026190,4026200,4026290,4026300,4026390,4026400,4026490,4026500,4026590,4026600,4026690,4026700,4026790,4026800,4026890,4026900,4026990,4027000,4031000,4032000,4033000,4037000,4038000,4070000,4070210,4070300,4071400,4072000,4078100,4078300,4078900,4079000,4079400,4079900,4080000,4080200,4080500,4080600,4080700,4080900,4090000,4090200,4090300,4090400,4090600,4090700,4121000,4123000,4124000,4125000,4126000,4128000,4131000,4135000,4141000,4142000,4143000,4145000,4151000,4152000,4153000,4155000,4157000,4158000,4159000,4161000,4163000,4168000,4170000,4171000,4172000,4174000,4174100,4174200,4174300,4174400,4174500,4174800,4174900,4175000,4180000,4180100,4181000,4182000,4184000,4184100,4184200,4184300,4184400,4184500,4184800,4184900,4186000,4186100,4187800,4187900,4190000,4190200,4190600,4190700,4191000,4192000,4202000,4203000,4203100,4203300,4203500,4203600,4203700,4204000,4204100,4204200,4204600,4205000,4205100,4205200,4205300,4206000,4206010,4206090,4207000,4207020,4207061,4207190,4207400,4207700,4207800,4207900,4208000,4208010,4208100,4208200,4208300,4208500,4209000,4209010,4209050,4209070,4209080,4209110,4209300,4209400,4209500,4209600,4209700,4209710,4209720,4209750,4209760,4209770,4212160,4212170,4212180,4212200,4213000,4213100,4213116,4213117,4213118,4213216,4213217,4213218,4213316,4213317,4213318,4213416,4213417,4213418,4213516,4213517,4213518,4213616,4213617,4213618,4213716,4213717,4213718,4213816,4213817,4213818,4213900,4214100,4214116,4214117,4214118,4214216,4214217,4214218,4214316,4214317,4214318,4214416,4214417,4214418,4214516,4214517,4214518,4214616,4214617,4214618,4214716,4214717,4214718,4214816,4214817,4214818,4214900,4215100,4215116,4215117,4215118,4215216,4215217,4215218,4215316,4215317,4215318,4215416,4215417,4215418,4215516,4215517,4215518,4215616,4215617,4215618,4215716,4215717,4215718,4215816,4215817,4215818,4215900,4216011,4216016,4216020,4216030,4216500,4216550,4216900,4216970,4218000,4218010,4218190,4218200,4218500,4219010,4219090,4219091,4219130,4219140,4219200,4219400,4219410,4219430,4219460,4219470,4219600,4219900,4232010,4232020,4232120,4232130,4232170,4232180,4232200,4232210,4232220,4232230,4232240,4232250,4232300,4232400,4232600,4232610,4232620,4232660,4232670,4232690,4232900,4232910,4232960,4232970,4233200,4233210,4233330,4233340,4233400,4233410,4233700,4233720,4233730,4233740,4233750,4233780,4233800,4233810,4233840,4233850,4233880,4233890,4233900,4233910,4233920,4233930,4233960,4233970,4233990,4234000,4236450,4236612,4236620,4236630,4236637,4236671,4236672,4236673,4236680,4236690,4236974,4236976,4236977,4236979,4237300,4237400,4237420,4237430,4237560,4237570,4237700,4238000,4238002,4238003,4238005,4238006,4238090,4238100,4238702,4238703,4238708,4238709,4239002,4239003,4239012,4239014,4239066,4239067,4311100,4311200,4312000,4320000,4321400,4321500,4321600,4321800,4322100,4322200,4322300,4322900,4325200,4325400,4325500,4325600,4325700,4325800,4326100,4326500,4326600,4326900,4327100,4327900,4328100,4328300,4328400,4328800,4329100,4329200,4329400,4329600,4329800,4329900,4331100,4331600,4331700,4331900,4333200,4333400,4333500,4333700,4333800,4333900,4334500,4334800,4335100,4335200,4335300,4335400,4335700,4335900,4336100,4336400,4336800,4336900,4338300,4338700,4338800,4338900,4342100,4342900,4343500,4343600,4346300,4346400,4347100,4347200,4347300,4347400,4347600,4347700,4347800,4347900,4348200,4348300,4348400,4348600,4348700,4348800,4350100,4351000,4351200,4351300,4351700,4351800,4352100,4352900,4353300,4353400,4353500,4353600,4353700,4353800,4354100,4354200,4354400,4354500,4354700,4354800,4355100,4355300,4355500,4355600,4355700,4355900,4356300,4356400,4356700,4356800,4357000,4358000,4359000,4360000,4361300,4361400,4362100,4362500,4362700,4362800,4364100,4364200,4364300,4364400,4364500,4364800,4364830,4364850,4364860,4365000,4365400,4365500,4365600,4365700,4365800,4365900,4366200,4366300,4370000,4372000,4372100,4372900,4373200,4373300,4373500,4373600,4374100,4374200,4374300,4374500,4374700,4374900,4375600,4375700,4375800,4375900,4376100,4376200,4376600,4376900,4377100,4377700,4378000,4378100,4379400,4379600,4380000,4380100,4381000,4381100,4382000,4382200,4382800,4382900,4386200,4386700,4386800,4386900,4389200,4389700,4389800,4389900,4390000,4390200,4393000,4393200,4393900,4394000,4411300,4411360,4411370,4411390,4411400,4411480,4411500,4411530,4411560,4411660,4411700,4411750,4411790,4411850,4411890,4411900,4412000,4412010,4412020,4412030,4412040,4412050,4412080,4412090,4412190,4412230,4412300,4412330,4412380,4412390,4412400,4412410,4412470,4412480,4412510,4412520,4412540,4412550,4412650,4412670,4412720,4412730,4412760,4412770,4412810,4412820,4412970,4412990,4413190,4413200,4413210,4413220,4413310,4413320,4413360,4413370,4413380,4413390,4413450,4413460,4413510,4413520,4413630,4413650,4413660,4413700,4413710,4413740,4413750,4413780,4413790,4413840,4413850,4413860,4413870,4413900,4413920,4413960,4413970,4413990,4414000,4414010,4414030,4414040,4414050,4414200,4414210,4414220,4414260,4414270,4414410,4414420,4414470,4414490,4414590,4414600,4414620,4414680,4414690,4414800,4414810,4414860,4414870,4414880,4414890,4414980,4414990,4415000,4415010,4415040,4415050,4415210,4415220,4415230,4415240,4415250,4415270,4415280,4415320,4415340,4415370,4415380,4415410,4415420,4415510,4415530,4415620,4415630,4415660,4415670,4415740,4415750,4415850,4415860,4415870,4415880,4415890,4415900,4415960,4415970,4416010,4416030,4416050,4416060,4416070,4416080,4416270,4416280,4416290,4416300,4416320,4416330,4416350,4416360,4416400,4416410,4416450,4416460,4416470,4416480,4416500,4416570,4416590,4416600,4416610,4416620,4416630,4416790,4416800,4416820,4416830,4416930,4416940,4416950,4416960,4416970,4416980,4416990,4417000,4417010,4417020,4417030,4417040,4417050,4417060,4417100,4417200,4417260,4417270,4417310,4417320,4417340,4417360,4417390,4417400,4417410,4417430,4417440,4417450,4417500,4417510,4417550,4417560,4417620,4417630,4417680,4417690,4417740,4417750,4417810,4417820,4417830,4417840,4417910,4417920,4418000,4418030,4418040,4418050,4418100,4418210,4418260,4418270,4418280,4418310,4418320,4418360,4418370,4418380,4418390,4418400,4418460,4418470,4418490,4418510,4418530,4418540,4418600,4418620,4418670,4418690,4418810,4418820,4418840,4418850,4418910,4418920,4418930,4418950,4418970,4418990,4419000,4419010,4419020,4419050,4419060,4419080,4419210,4419220,4419270,4419280,4419300,4419310,4419350,4419360,4419370,4419400,4419420,4419460,4419470,4419490,4419500,4419560,4419570,4419580,4419590,4419600,4419620,4419630,4419640,4419650,4419670,4419730,4419740,4419760,4419770,4419790,4419800,4419900,4419920,4419950,4419960,4419970,4419980,4420000,4420200,4420300,4420500,4420700,4420900,4423000,4423200,4423800,4424200,4424700,4424800,4428000,4428500,4428600,4429300,4430000,4431000,4433000,4435000,4437000,4438000,4455000,4457000,4470000,4471000,4476000,4476030,4476080,4476090,4476230,4476240,4476250,4476270,4476340,4476350,4476400,4476420,4476430,4476450,4476460,4476480,4476540,4476550,4476590,4476640,4476650,4476670,4476690,4476700,4476770,4476780,4476810,4476820,4476840,4476850,4476910,4476920,4476930,4476940,4476990,4477000,4480000,4480010,4480020,4480100,4480800,4480900,4484200,4484540,4484550,4484600,4487000,4487400,4490000,4492000,4498000,4498500,4498900,4499000,4520100,4521000,4521100,4522000,4522100,4523000,4523100,4524000,4524100,4525000,4525100,4529000,4529100,4530000,4530100,4531000,4531100,4532000,4532100,4533000,4533100,4534000,4534100,4534200,4534300,4534400,4535000,4535100,4535600,4535800,4535900,4536000,4536100,4536200,4536300,4536500,4536700,4537000,4538100,4538900,4539000,4539100,4539800,4539900,4540000,4540100,4541000,4541100,4542000,4542100,4543000,4543100,4543200,4544000,4544100,4544200,4545000,4545100,4546000,4546100,4546200,4546300,4546600,4546700,4546800,4546900,4547000,4547100,4547200,4547300,4547400,4547500,4547600,4547700,4547800,4547900,4548000,4548100,4548500,4548700,4548800,4549000,4549100,4549300,4549700,4549800,4550000,4550100,4551000,4551100,4552000,4552100,4553000,4553100,4554000,4554100,4554200,4554400,4554500,4554600,4555000,4555100,4555300,4555600,4555700,4556000,4556100,4557000,4557100,4557500,4557700,4557800,4557900,4558000,4558100,4558400,4558500,4558600,4558800,4558900,4559000,4559100,4559700,4559900,4560000,4560100,4561000,4561100,4562000,4562100,4562700,4562800,4562900,4563000,4563100,4564000,4564100,4564200,4564900,4565000,4565100,4566000,4566100,4566200,4566600,4566700,4566800,4569000,4569100,4569200,4569500,4569700,4569800,4570000,4570100,4571000,4571100,4572000,4572100,4573000,4573100,4574000,4574100,4575000,4575100,4576000,4576100,4577000,4577100,4577300,4578000,4578100,4578200,4578400,4578500,4578700,4578800,4579000,4579100,4580000,4581000,4581100,4582000,4582100,4582600,4582800,4582900,4583000,4586100,4587000,4587100,4588000,4588100,4589000,4589100,4590000,4591000,4591100,4592000,4592100,4593000,4593100,4594000,4594100,4595000,4596000,4597000,4597100,4598000,4598100,4599000,4599100,4600000,4610100,4610900,4611000,4612000,4612400,4612500,4612600,4613000,4614000,4614500,4615000,4615300,4615500,4616000,4617000,4617100,4617200,4617300,4617700,4618000,4620000,4621000,4622000,4622800,4623000,4624000,4624200,4624300,4624400,4624600,4624900,4625000,4625200,4625300,4625400,4625600,4625800,4625900,4626000,4627000,4627200,4627800,4627900,4628000,4628200,4629000,4629600,4629700,4629800,4630000,4630500,4631000,4632300,4632500,4632600,4633000,4634000,4634100,4634500,4634700,4635000,4637000,4637300,4638000,4638400,4639000,4639100,4639200,4639400,4640000,4641000,4641200,4641300,4641900,4642000,4643000,4643200,4643300,4643400,4643500,4643600,4644000,4645000,4645100,4645200,4645400,4645800,4645900,4646000,4647000,4647300,4647400,4647500,4647600,4648200,4648500,4648700,4649000,4649700,4649800,4650700,4651000,4651600,4652000,4652700,4652800,4652900,4653000,4653500,4654000,4655600,4656000,4656100,4656300,4656600,4657000,4657200,4657300,4657400,4658000,4658800,4658900,4659200,4660000,4661000,4661100,4661400,4662000,4662500,4663000,4664000,4664100,4664200,4664600,4664700,4664800,4664900,4665000,4665400,4665700,4665800,4666000,4666400,4667000,4667300,4667700,4667800,4667900,4668000,4668100,4668200,4668300,4668400,4668500,4668700,4668800,4669000,4669400,4669500,4669700,4670000,4671000,4672000,4674000,4674100,4674200,4675000,4675100,4675900,4676000,4677000,4677800,4678000,4680000,4690000,4690010,4690090,4690100,4691000,4691700,4691800,4691900,4692000,4693100,4693200,4693600,4693910,4693990,4694000,4694400,4694410,4694490,4695000,4695500,4696000,4696200,4697000,4697200,4697300,4697400,4697500,4697900,4698000,4698200,4699100,4699600,4699900,4700000,4702000,4704000,4705000,4710000,4721000,4725000,4731000,4734000,4735000,4736000,4737000,4739000,4740000,4742000,4745000,4745360,4745370,4749000,4751000,4754000,4755000,4758000,4761000,4765000,4766000,4780000,4780200,4781000,4781090,4781200,4781400,4781500,4781600,4782000,4782100,4782900,4783000,4785000,4785600,4788000,4788100,4790000,4800000,4812000,4812190,4812200,4813190,4813200,4814190,4814200,4815190,4815200,4816190,4816200,4817190,4817200,4818190,4818200,4819000,4821100,4821120,4821130,4821160,4821200,4821300,4821310,4821400,4822000,4822190,4822200,4823190,4823200,4824190,4824200,4825190,4825200,4826190,4826200,4827000,4829000,4829190,4829200,4830000,4831000,4832000,4832190,4832200,4833190,4833200,4834190,4834200,4835000,4839000,4840000,4841000,4841190,4841200,4842190,4842200,4843190,4843200,4844190,4844200,4845000,4846000,4846190,4846200,4848190,4848200,4849000,4850000,4852000,4852190,4852200,4853000,4854000,4854190,4854200,4855190,4855200,4856190,4856200,4857000,4858000,4858190,4858200,4859190,4859200,4860000,4861000,4861190,4861200,4862190,4862200,4863190,4863200,4864000,4865000,4865190,4865200,4866000,4867000,4867190,4867200,4868190,4868200,4869000,4870000,4870200,4870300,4870500,4870600,4870900,4871000,4871190,4871200,4872000,4874000,4874190,4874200,4875190,4875200,4876190,4876200,4877190,4877200,4878000,4880000,4880100,4880200,4880400,4880500,4881000,4881190,4881200,4882190,4882200,4883190,4883200,4884190,4884200,4885190,4885200,4886190,4886200,4887190,4887200,4888000,4889000,4889190,4889200,4890000,4891000,4891190,4891200,4892000,4894000,4894190,4894200,4895190,4895200,4896000,4913710,4913800,4913900,4915000,4915010,4915110,4915120,4915200,4915300,4915310,4915320,4915330,4915340,4915400,4915410,4915420,4915500,4915510,4915600,4915610,4915700,4915810,4915900,4916000,4916010,4916020,4916100,4916200,4916250,4916260,4916390,4916400,4916500,4916800,4917000,4917010,4917020,4917110,4917120,4917250,4917260,4917350,4917360,4917450,4917460,4917510,4917520,4917630,4917640,4917790,4917800,4917890,4917900,4917930,4917940,4918000,4918200,4919000,4920100,4920700,4920800,4924900,4925000,4927000,4927100,4927800,4928000,4928800,4929000,4930000,4931000,4932000,4932200,4932300,4933000,4934800,4934900,4937000,4937100,4937800,4938100,4938900,4939000,4940000,4941000,4941100,4941200,4945700,4946000,4946900,4947000,4947800,4947900,4949000,4949100,4949700,4949800,4950200,4950900,4951000,4953900,4954000,4957800,4958000,4958900,4959000,4959800,4960000,4960100,4960200,4964900,4965000,4966000,4966100,4967900,4968000,4969000,4970000,4970100,4970200,4970900,4971100,4972800,4973000,4974900,4975000,4975900,4976000,4976900,4977000,4977800,4978000,4978600,4979000,4979200,4979300,4979800,4980000,4980100,4980200,4981800,4981900,4983500,4983600,4984700,4985000,4985200,4985300,4986000,4986100,4986900,4987000,4987900,4988000,4988300,4988400,4988700,4989000,4990000,4990010,4990020,4990030,4990040,4990050,4990060,4990090,4990100,4990600,4995800,4996000,4996900,4997000,4997500,4997600,4997800,4998000,4998800,4999000,4999800,5002000,5005000,5007000,5008000,5010800,5010801,5012000,5012100,5012200,5012300,5012360,5012370,5012600,5012610,5012800,5012810,5013000,5013100,5013200,5013300,5013600,5013610,5013800,5013810,5014000,5014100,5014200,5014300,5014600,5014610,5014800,5014810,5015000,5015100,5015200,5015300,5015600,5015610,5015800,5015810,5016000,5016400,5016500,5016800,5017000,5017100,5017200,5017300,5017320,5017330,5017600,5017610,5017800,5017810,5018000,5018100,5018200,5018300,5018600,5018610,5018800,5018810,5021800,5021820,5021900,5022000,5022200,5023000,5026000,5026200,5027000,5027200,5028000,5028050,5032100,5033000,5035000,5038000,5038010,5038020,5039000,5039010,5042200,5042206,5042209,5042210,5042211,5042241,5042242,5042249,5042255,5042256,5042257,5042258,5042262,5042263,5042264,5042266,5042268,5042269,5042270,5042272,5042273,5042274,5042275,5042277,5042278,5042282,5042283,5042285,5042286,5042293,5042405,5042406,5042407,5042409,5042423,5042426,5042429,5042430,5042431,5042432,5042433,5042447,5042448,5042449,5042451,5042454,5042455,5042456,5042458,5042460,5042480,5042481,5042502,5042504,5042505,5042506,5042507,5042510,5042511,5042517,5042540,5042541,5042543,5042546,5042548,5042549,5042550,5042562,5042564,5042567,5042569,5042571,5042574,5042575,5042580,5042581,5042600,5042610,5042617,5042618,5042620,5042621,5042626,5042628,5042630,5042631,5042634,5042635,5042637,5042638,5042640,5042644,5042647,5042649,5042650,5042679,5042680,5042689,5042690,5042692,5042705,5042708,5042709,5042710,5042720,5042722,5042764,5042765,5042766,5042771,5042772,5042781,5042783,5042785,5042791,5042792,5042879,5042884,5042885,5042886,5042887,5042890,5042891,5042896,5042897,5042900,5043000,5044000,5047000,5048002,5048003,5050000,5051800,5051801,5052000,5053000,5055500,5055580,5055700,5055900,5056200,5056210,5056300,5056310,5056330,5056340,5056350,5056360,5056400,5056410,5056440,5056460,5056500,5056510,5056550,5056560,5056770,5056780,5056810,5056910,5056950,5056960,5056990,5057000,5057500,5057900,5058000,5059000,5062000,5062004,5062010,5062011,5062100,5062107,5062300,5062400,5062800,5063005,5063006,5064000,5065000,5065100,5065101,5065700,5065800,5066000,5066501,5067000,5067400,5068000,5068010,5068300,5069000,5069010,5069050,5069060,5069090,5069100,5070080,5070081,5071000,5071110,5071120,5071140,5071150,5071170,5071180,5071190,5071200,5071230,5071240,5071270,5071280,5071300,5071320,5071330,5071340,5071370,5071380,5071410,5071420,5071440,5071450,5071470,5071480,5071500,5071510,5071550,5071560,5071600,5071610,5071620,5071650,5071660,5071680,5071690,5071700,5071720,5071760,5071780,5071820,5071840,5071850,5071860,5071880,5071890,5071910,5071920,5071930,5071940,5071980,5072180,5072200,5072420,5072430,5072810,5072820,5073260,5073330,5073340,5073400,5073560,5073600,5073610,5073660,5073670,5073680,5073690,5073700,5074010,5074300,5074360,5074370,5074380,5074390,5074500,5074700,5074760,5074770,5074800,5075000,5075280,5075500,5075510,5075600,5075610,5075790,5075800,5076000,5077000,5077010,5077090,5077100,5077200,5077230,5077260,5077290,5077300,5077310,5077330,5077340,5077400,5077410,5077440,5077450,5077500,5077510,5077550,5077620,5077650,5077670,5077700,5077730,5077740,5077800,5077840,5077910,5078000,5078010,5078090,5078100,5078120,5078220,5078230,5078280,5078430,5078440,5078470,5078480,5078520,5078540,5078550,5078560,5078600,5078610,5078720,5078740,5078770,5078790,5078800,5078810,5078820,5078830,5078860,5078870,5079000,5079010,5079050,5079140,5079150,5079190,5079200,5079210,5079230,5079240,5079260,5079300,5079330,5079340,5079350,5079380,5079390,5079410,5079500,5079510,5079540,5079560,5079570,5079610,5079650,5079710,5079740,5079800,5079810,5079820,5079840,5079850,5079890,5079900,5080000,5082000,5084000,5084100,5084200,5084400,5084500,5084800,5085100,5085200,5085500,5085700,5087084,5087086,5088000,5088060,5088100,5088300,5088900,5089000,5090000,5092200,5092300,5092510,5092560,5092810,5092820,5092910,5092920,5092940,5092950,5092990,5093000,5095000,5095500,5095700,5095800,5095900,5098000,5099000,5099600,5099650,5099700,5099750,5099800,5099840,5099850,5099860,5099880,5100000,5110000,5119100,5119200,5119700,5119800,5119900,5141000,5143900,5144000,5144900,5151000,5151900,5152000,5154900,5156000,5157000,5161000,5168000,5168700,5168800,5171730,5171740,5172000,5173900,5174000,5175000,5175500,5175600,5176000,5177000,5180000,5180300,5180400,5180600,5181000,5181010,5181050,5181070,5181080,5181100,5182000,5185000,5186000,5186010,5186060,5186100,5186160,5186200,5186290,5186300,5187000,5187010,5187050,5187070,5187090,5187100,5187500,5187510,5187600,5187610,5190000,5200000,5220000,5220200,5222000,5223000,5223100,5223400,5223500,5223900,5224100,5224200,5224300,5225000,5227100,5227700,5227800,5228000,5228100,5228600,5228700,5228900,5229400,5229500,5229600,5229800,5230000,5230100,5231100,5231800,5231900,5232000,5232100,5234000,5234100,5235000,5235100,5236000,5237100,5237900,5238100,5239000,5239100,5239600,5241100,5241600,5241700,5242000,5242100,5243000,5243100,5243900,5244000,5246000,5246100,5247000,5247100,5248000,5248100,5248400,5248500,5249000,5249200,5249700,5249800,5250000,5250100,5255000,5257000,5258800,5258900,5259100,5259800,5259900,5260000,5261200,5261700,5261800,5261900,5262100,5263000,5263100,5264000,5264100,5265000,5265100,5265400,5265600,5266600,5266700,5267000,5267100,5267800,5268600,5268800,5269400,5269900,5271100,5273000,5273100,5274000,5274100,5275000,5275100,5275200,5275300,5276000,5276100,5278000,5278100,5278700,5278900,5279000,5279100,5279200,5279700,5279800,5280000,5280100,5281000,5282000,5282100,5282200,5282300,5282700,5282800,5283000,5283100,5283700,5284100,5284300,5284400,5284700,5286100,5286300,5286400,5286500,5286600,5287400,5287700,5287900,5288800,5288900,5289100,5289300,5289400,5289500,5289700,5289800,5289900,5290000,5290100,5291300,5291500,5291600,5292000,5292100,5292500,5293200,5293500,5293600,5293900,5295100,5295200,5295300,5295500,5295800,5295900,5296000,5297000,5297100,5297300,5298100,5298900,5299000,5300000,5321000,5325000,5331000,5332000,5334000,5341000,5343000,5344000,5345000,5346000,5347000,5348000,5350000,5360000,5362000,5365000,5370000,5380000,5380100,5380200,5380300,5380500,5380600,5380700,5380800,5387800,5387900,5411000,5411900,5422020,5422030,5422040,5422060,5422120,5422170,5422210,5422220,5422230,5422280,5422290,5422300,5422330,5422370,5422410,5422470,5422520,5422530,5422540,5422560,5422570,5422580,5422610,5422630,5422640,5422690,5422710,5422750,5422810,5422820,5422830,5422870,5422910,5422930,5422960,5422980,5423020,5423030,5423040,5423050,5423140,5423150,5423160,5423180,5423200,5423210,5423230,5423270,5423310,5423320,5423330,5423390,5423420,5423470,5423520,5423590,5423640,5423650,5423740,5423760,5423920,5423970,5424730,5424760,5424770,5424790,5424940,5424950,5426040,5426050,5426120,5426190,5426220,5426230,5426240,5426270,5426340,5426360,5426430,5426490,5426510,5426520,5426550,5426590,5426640,5426660,5428040,5428060,5429010,5429040,5429140,5429170,5429200,5429300,5429310,5429370,5429400,5429410,5429420,5429430,5429440,5429470,5429480,5429490,5429520,5429550,5429620,5429650,5429660,5429670,5429720,5429730,5429740,5429770,5429820,5429860,5429930,5429970,5433270,5433280,5433290,5433300,5433640,5433650,5433820,5433830,5433850,5433860,5433870,5433890,5434000,5434030,5434040,5434100,5434120,5434190,5434240,5434270,5434330,5434390,5434420,5434430,5434440,5434480,5434540,5434570,5434580,5434590,5434600,5434610,5434620,5434700,5434710,5434730,5434760,5434770,5434820,5434850,5434870,5434880,5434890,5434900,5434910,5434940,5434960,5434990,5435120,5435200,5435210,5435230,5435240,5435260,5435320,5435380,5435410,5435450,5435460,5435500,5435620,5435650,5435710,5435770,5435820,5435870,5436240,5436260,5436440,5436450,5437040,5437060,5437110,5437120,5437150,5437170,5437180,5437190,5437210,5437220,5437250,5437260,5437310,5437320,5437340,5437360,5437410,5437420,5437430,5437440,5437510,5437520,5437540,5437590,5437640,5437660,5437720,5437760,5437770,5437780,5437810,5437830,5437860,5437870,5437940,5437960,5438040,5438060,5438120,5438180,5438210,5438220,5438250,5438280,5438320,5438330,5438340,5438390,5438410,5438420,5438430,5438470,5438530,5438590,5438610,5438640,5438650,5438660,5438670,5438700,5438720,5438790,5438830,5438890,5438910,5438930,5438940,5438950,5460000,5460100,5460400,5460600,5460700,5460800,5460900,5461000,5467000,5467100,5467500,5467600,5480000,5480100,5481000,5481100,5491100,5491190,5492200,5492380,5492390,5492400,5492470,5492480,5492490,5492500,5492600,5492670,5492800,5492810,5492900,5493000,5493320,5493330,5493360,5493370,5493380,5493390,5493400,5493500,5493510,5493550,5493560,5493590,5493620,5493630,5493640,5493650,5493700,5493900,5511200,5511600,5511700,5511800,5511900,5512000,5512200,5512600,5512700,5512800,5512900,5513000,5513200,5513600,5513700,5513800,5513900,5514000,5514200,5514600,5514700,5514800,5514900,5515000,5515200,5515600,5515700,5515800,5515900,5516000,5516200,5516600,5516700,5516800,5516900,5517000,5517200,5517600,5517700,5517800,5517900,5518000,5518200,5518600,5518700,5518800,5518900,5519000,5519200,5519600,5519700,5519800,5519900,5520000,5521200,5521600,5521700,5521800,5521900,5522000,5522200,5522600,5522700,5522800,5522900,5523000,5524200,5524600,5524700,5524800,5524900,5525000,5527200,5527600,5527700,5527800,5527900,5528000,5528200,5528600,5528700,5528800,5528900,5529000,5530000,5530100,5530300,5530400,5531200,5531600,5531700,5531800,5531900,5532000,5532200,5532600,5532700,5532800,5532900,5533000,5533200,5533600,5533700,5533800,5533900,5534000,5534200,5534600,5534700,5534800,5534900,5535000,5535200,5535600,5535700,5535800,5535900,5536000,5537200,5537600,5537700,5537800,5537900,5538000,5538200,5538600,5538700,5538800,5538900,5539000,5540000,5540100,5540200,5540210,5541200,5541600,5541700,5541800,5541900,5542000,5542200,5542600,5542700,5542800,5542900,5543000,5543200,5543600,5543700,5543710,5543800,5543900,5544000,5544200,5544600,5544700,5544800,5544900,5545000,5545200,5545600,5545700,5545800,5545900,5546000,5546200,5546600,5546700,5546800,5546900,5547000,5547200,5547600,5547700,5547800,5547900,5548000,5548200,5548600,5548640,5548650,5548700,5548800,5548900,5549000,5549200,5549600,5549700,5549800,5549900,5550000,5550100,5551200,5551600,5551700,5551800,5551900,5552000,5553200,5553600,5553700,5553800,5553900,5554000,5554200,5554600,5554700,5554800,5554900,5555000,5555200,5555600,5555700,5555800,5555900,5556000,5561200,5561600,5561700,5561800,5561900,5562000,5562200,5562600,5562700,5562800,5562900,5563000,5563200,5563600,5563700,5563800,5563900,5564000,5564200,5564600,5564700,5564800,5564900,5565000,5565200,5565600,5565700,5565800,5565900,5566000,5566200,5566600,5566700,5566800,5566900,5567000,5567200,5567600,5567700,5567800,5567900,5568000,5568200,5568600,5568700,5568800,5568900,5569000,5569200,5569600,5569700,5569800,5569900,5570000,5571200,5571600,5571700,5571800,5571900,5572000,5573200,5573600,5573700,5573800,5573900,5574000,5574200,5574600,5574700,5574800,5574900,5575000,5575200,5575600,5575700,5575800,5575900,5576000,5577200,5577600,5577700,5577800,5577900,5578000,5579200,5579600,5579700,5579800,5579900,5580000,5580100,5581200,5581600,5581700,5581800,5581900,5582000,5582200,5582600,5582700,5582800,5582900,5583000,5583200,5583600,5583700,5583800,5583900,5584000,5584200,5584600,5584700,5584800,5584900,5585000,5585200,5585600,5585700,5585800,5585900,5586000,5586200,5586600,5586700,5586800,5586900,5587000,5587200,5587600,5587700,5587800,5587900,5588000,5588200,5588600,5588700,5588800,5588900,5589000,5589200,5589600,5589700,5589800,5589900,5590000,5590100,5591200,5591600,5591700,5591800,5591900,5592000,5592200,5592600,5592700,5592800,5592900,5593000,5593200,5593600,5593700,5593800,5593900,5594000,5594200,5594600,5594700,5594800,5594900,5595000,5595200,5595600,5595700,5595800,5595900,5596000,5596200,5596600,5596700,5596800,5596900,5597000,5597200,5597600,5597700,5597800,5597900,5598000,5598200,5598600,5598700,5598800,5598900,5599000,5599200,5599600,5599700,5599800,5599900,5600000,5612300,5612310,5621160,5621170,5621960,5621970,5621980,5621990,5622000,5623000,5623200,5623510,5623600,5623610,5626460,5626470,5632000,5636000,5641000,5644000,5645000,5646000,5651000,5654000,5655000,5656000,5657000,5659000,5660000,5660100,5661000,5662000,5663000,5666000,5667000,5668000,5671000,5674000,5675000,5676000,5680000,5680100,5680900,5681000,5690000,5691000,5691030,5692000,5696980,5696990,5697000,5697100,5699110,5699120,5700000,5718000,5718010,5719000,5719020,5719470,5719490,5730000,5730600,5731000,5732400,5732410,5732500,5733000,5733010,5733300,5733400,5735000,5735200,5737000,5737100,5746000,5747000,5760100,5760200,5760220,5760300,5760420,5760500,5760520,5760600,5760620,5760700,5760720,5760800,5760810,5760900,5790100,5790200,5794080,5794090,5821200,5821300,5823400,5823600,5823700,5825000,5825100,5828000,5828100,5829000,5829100,5829700,5840000,5840100,5841200,5841300,5841400,5841900,5842200,5842300,5842400,5842500,5842600,5842700,5850000,5850100,5850200,5860000,5860100,5880000,5880100,5890000,5890200,5905900,5905910,5905987,5905988,5906900,5906910,5906912,5906914,5907090,5907091,5908000,5908060,5908100,5908300,5908900,5909000,5909395,5909398,5909475,5909476,5909760,5909762,5909768,5909769,5912200,5912300,5912511,5912512,5912520,5912530,5912550,5912560,5912580,5912590,5912596,5912598,5912612,5912613,5912620,5912630,5912693,5912695,5912823,5912825,5912839,5912840,5912862,5912863,5913300,5913400,5913460,5913470,5913482,5913483,5913484,5913485,5913825,5913826,5913842,5913843,5913852,5913853,5913855,5913856,5913857,5913858,5913886,5913887,5913892,5913893,5913895,5913896,5913920,5913930,5913932,5913935,5913942,5913943,5913944,5913945,5913948,5913949,5913952,5913953,5913954,5913955,5913962,5913967,5913970,5913980,5914400,5914500,5914611,5914612,5914620,5914630,5914640,5914650,5914660,5914670,5914672,5914673,5914680,5914700,5915000,5915100,5915700,5915800,5916000,5918000,5918001,5918002,5922160,5922240,5922250,5922300,5922310,5922350,5922530,5922780,5922790,5922800,5922890,5922900,5923220,5923230,5923250,5923400,5924400,5924430,5924440,5924450,5924550,5924570,5925000,5925070,5925100,5925120,5925150,5925160,5925170,5926000,5927710,5927760,5927770,5927780,5927800,5927820,5927860,5927880,5928000,5928010,5928620,5928630,5928680,5928690,5928880,5928890,5928990,5929000,5929008,5929009,5931700,5931701,5931800,5931801,5932200,5932800,5932890,5932891,5933200,5933800,5933890,5933891,5934200,5934800,5934890,5934891,5935200,5935800,5935890,5935891,5936200,5936800,5936890,5936891,5937200,5937800,5937890,5937891,5939300,5939330,5939390,5939400,5939580,5939643,5939660,5939700,5939780,5940000,5945940,5945947,5945948,5945950,5945988,5945989,5946940,5946945,5946949,5946950,5947093,5947094,5948000,5948060,5948100,5948300,5948900,5949000,5949396,5949397,5949476,5949477,5949760,5949770,5952000,5952100,5952200,5952240,5952270,5952280,5952290,5952400,5952700,5952710,5952720,5952750,5952760,5952800,5952900,5952910,5952960,5953000,5953100,5953180,5953190,5953200,5953300,5953310,5953320,5953360,5953380,5953420,5953440,5953450,5953460,5953470,5953480,5953510,5953520,5953600,5953800,5954000,5954100,5954200,5954300,5954310,5954330,5954400,5954500,5954510,5954520,5954530,5954540,5954600,5954900,5954910,5954950,5954970,5954980,5955000,5955100,5955510,5955520,5955550,5956000,5956100,5956200,5956310,5956340,5956440,5956450,5956710,5956790,5957000,5957100,5957400,5957450,5957500,5957600,5957610,5957660,5957670,5957690,5957750,5957760,5957800,5957890,5958000,5958100,5958400,5958580,5958590,5958600,5958700,5958701,5959000,5959100,5959510,5959520,5959610,5959630,5959690,5959700,5959710,5959770,5959800,5959801,5959810,5959880,5959881,5959882,5959910,5959960,5965960,5965970,5965989,5965990,5966960,5966980,5967091,5967092,5968000,5968060,5968100,5968300,5968900,5969000,5969397,5969398,5969477,5969478,5969766,5969767,5969768,5972100,5972400,5973000,5973800,5974000,5975000,5975200,5975600,5975700,5975900,5976000,5976100,5976800,5976900,5977100,5977800,5977900,5978000,5978100,5979000,5979200,5980004,5980005,5981770,5981771,5981920,5981921,5981987,5981988,5981997,5981998,5982000,5982100,5982200,5983000,5984050,5984060,5984200,5984800,5988000,5988010,5988050,5988060,5989000,5989090,5989100,5990000,5993180,5993181,5993182,5993184,5993189,5993191,5993192,5993194,5993196,5993197,5993199,5994160,5994161,5994162,5994164,5994170,5994171,5996000,5996030,5997000,5997020,5997150,5997160,5997170,5997190,5997200,5997210,5997250,5997260,5997500,5997510,5997700,5997710,5997770,5997780,5997800,5997910,5997950,5997970,5999430,5999436,5999441,5999442,5999444,5999445,5999460,5999470,5999500,5999510,5999532,5999540,5999550,5999560,5999580,5999650,5999700,5999720,5999722,5999724,5999725,5999730,5999731,5999732,5999740,5999744,5999750,5999763,5999764,5999765,5999766,5999767,5999768,5999777,5999778,5999787,5999790,5999833,5999834,5999839,5999850,5999860,5999872,5999885,5999886,5999887,5999890,6010200,6010470,6010500,6010720,6010760,6010990,6011100,6011770,6011780,6011790,6011880,6011890,6012000,6013000,6013010,6013100,6014000,6014200,6014410,6014500,6015000,6015310,6015320,6015460,6015470,6015480,6015490,6015630,6015640,6015670,6015680,6015900,6016000,6016010,6017000,6017010,6017100,6018000,6018010,6018120,6018140,6018200,6018410,6018460,6018480,6018540,6018550,6018570,6018720,6018760,6018830,6018870,6018880,6018900,6018990,6019000,6020000,6032000,6032400,6032600,6033400,6033600,6033700,6033800,6033900,6034000,6034300,6034700,6034900,6035000,6035300,6035400,6035900,6036000,6036500,6036600,6036800,6037100,6037300,6037400,6037500,6037600,6039600,6039700,6039800,6042000,6042720,6042800,6048000,6048100,6048400,6048500,6048700,6048800,6050000,6052000,6052600,6052800,6055500,6055800,6057000,6057100,6059000,6059200,6059400,6062200,6063000,6063100,6063200,6063300,6063400,6063500,6063600,6063700,6065700,6066000,6067400,6067500,6068000,6068500,6068600,6069000,6069200,6069500,6069900,6072000,6073100,6073300,6073700,6073800,6073900,6074000,6074900,6075000,6076000,6076500,6078400,6078500,6080000,6082200,6082900,6083200,6083600,6084200,6084900,6085200,6085800,6086200,6086600,6086800,6087000,6087200,6087600,6087700,6087900,6088200,6089000,6089200,6090000,6090500,6090600,6090700,6090800,6091300,6091400,6092000,6093900,6094000,6094900,6095000,6098900,6099000,6099900,6113000,6113010,6113450,6113460,6114000,6114510,6114540,6114710,6114720,6116300,6116400,6118000,6118010,6118020,6118030,6119000,6119030,6119060,6119070,6120000,6123900,6124000,6124110,6124200,6125200,6125300,6125400,6125500,6134600,6134700,6134910,6135000,6136000,6136100,6137400,6137500,6140000,6144100,6144400,6144500,6144700,6145300,6145400,6147100,6147200,6147920,6148000,6148340,6148360,6149540,6149600,6149650,6149700,6150000,6170000,6172900,6173000,6176000,6177000,6180000,6185100,6185150,6185500,6185600,6186000,6186900,6187000,6190000,6200180,6200190,6200780,6200790,6215000,6215010,6217700,6217800,6221000,6221140,6221150,6221500,6221510,6222000,6223000,6223100,6223500,6224000,6225000,6225100,6225500,6226000,6226900,6227100,6227700,6228000,6229000,6229100,6229900,6231000,6232000,6232100,6232900,6233100,6233700,6233800,6233900,6234100,6234400,6235100,6235900,6236100,6236400,6236500,6236700,6236800,6236900,6237000,6237500,6237600,6237700,6237900,6239000,6240100,6240600,6240800,6241200,6241300,6241500,6241700,6242400,6242600,6242900,6243000,6243300,6243400,6243700,6243800,6243900,6244300,6244400,6245100,6245400,6245700,6245900,6246100,6246600,6247100,6247200,6247300,6247500,6248100,6248300,6248400,6248600,6251100,6251400,6251500,6252000,6252200,6252300,6252500,6252900,6253100,6253300,6253400,6254000,6254100,6254400,6254500,6254600,6254800,6255000,6255100,6255500,6255600,6255700,6256100,6256900,6261000,6261900,6262000,6263000,6263100,6263700,6263900,6264000,6264100,6264700,6265000,6266000,6270200,6270300,6271100,6272000,6272100,6274000,6274100,6274900,6275100,6277400,6277600,6278000,6280000,6280100,6280400,6280500,6280710,6280720,6280900,6281000,6284000,6285000,6290000,6290100,6290300,6291000,6291200,6291300,6291900,6292000,6292500,6292700,6292800,6292900,6293000,6295100,6295300,6295500,6295900,6296200,6296400,6296600,6296800,6296900,6297000,6297100,6297200,6297500,6297600,6297900,6298200,6298300,6298500,6298600,6298700,6318000,6318010,6320000,6323000,6329000,6330000,6332000,6337000,6338000,6339000,6342000,6350000,6352000,6357000,6362000,6366000,6368000,6369000,6372000,6373000,6374000,6376000,6377000,6379000,6381300,6381400,6381700,6381800,6382000,6388220,6388230,6388420,6388430,6389000,6389500,6389900,6390500,6391300,6391400,6394000,6394200,6398000,6398100,6398200,6398300,6398400,6398500,6399000,6399100,6400000,6411000,6412000,6413000,6416000,6417000,6420000,6421000,6422000,6423000,6424000,6424100,6426000,6427000,6427500,6427600,6430000,6432000,6438000,6439000,6440000,6442000,6450000,6450010,6450080,6450090,6450300,6450310,6450660,6450670,6450770,6450780,6450800,6450880,6450890,6450900,6462000,6464000,6465000,6470000,6471000,6472000,6476000,6477000,6480000,6481000,6481100,6481200,6481600,6482000,6482200,6482300,6483000,6484100,6484400,6484600,6485400,6485600,6485900,6486000,6486200,6486400,6486500,6487400,6487500,6487600,6487700,6487800,6487900,6488000,6489000,6489100,6490000,6491000,6492000,6500000,6518000,6518010,6519000,6519010,6531000,6533000,6560000,6566230,6566240,6566600,6566700,6569400,6569500,6570000,6570010,6580000,6580100,6599000,6600180,6600190,6610000,6611000,6614000,6615000,6616000,6617000,6618000,6618010,6619000,6619010,6630000,6632000,6640000,6642000,6646000,6652000,6657000,6660000,6661000,6667000,6667100,6667190,6667240,6667280,6667310,6667370,6668000,6669000,6673000,6678000,6680000,6700000,6702100,6702600,6703100,6704000,6704100,6704500,6707000,6707100,6707200,6707900,6708000,6708100,6709000,6709100,6721060,6721070,6721170,6721180,6721280,6721290,6721390,6721400,6721500,6723000,6723300,6723500,6723600,6723800,6723900,6732000,6732280,6732300,6735300,6735500,6736000,6737000,6739000,6742220,6742230,6744440,6744450,6745530,6745600,6746660,6746670,6747770,6747780,6748000,6749000,6749990,6750000,6751800,6751810,6752000,6752080,6752700,6752720,6752750,6752770,6752780,6752790,6753000,6753300,6754200,6754300,6754500,6754600,6754700,6754800,6755300,6755500,6756410,6756500,6757000,6758000,6758100,6758500,6758510,6758520,6758550,6758560,6758600,6758800,6758900,6759700,6759900,6760800,6760801,6762000,6763900,6764000,6764500,6765000,6765100,6765400,6765460,6765500,6765540,6765570,6765600,6766000,6766100,6766300,6766310,6766320,6766330,6766810,6766820,6766850,6766900,6767300,6767400,6767700,6767900,6768000,6768100,6768400,6768500,6768600,6769000,6769990,6770000,6771300,6771400,6771800,6771900,6774300,6774800,6774900,6775000,6775100,6775300,6775400,6776000,6776400,6776700,6776800,6777000,6777100,6778000,6778400,6779990,6782000,6782100,6782200,6783000,6783100,6783300,6783400,6783890,6784840,6784900,6785000,6786000,6787000,6787800,6788000,6788110,6788120,6788180,6788190,6788800,6788900,6789000,6789120,6790800,6790801,6792000,6793000,6793700,6794500,6794600,6795000,6795200,6795500,6795700,6795800,6795900,6796030,6796040,6796200,6796300,6796500,6796800,6797000,6798100,6798300,6798500,6798600,6798800,6798900,6800000,6802550,6802560,6802770,6802780,6803450,6803460,6804500,6804660,6804880,6804890,6805350,6805360,6805440,6805450,6805870,6805880,6806200,6806210,6806220,6806230,6806300,6806310,6806400,6806410,6806540,6806550,6806600,6806610,6806790,6806800,6806810,6806900,6806910,6807330,6807340,6807470,6807480,6807700,6807810,6808240,6808250,6808300,6808360,6808550,6808560,6808760,6808770,6808800,6808900,6809000,6809010,6814000,6814100,6817200,6817300,6818000,6818060,6818100,6818200,6818400,6819200,6819400,6822000,6823000,6823100,6823200,6823300,6823800,6824100,6824600,6825000,6826000,6827000,6829000,6834000,6835000,6837000,6838000,6838881,6838890,6852000,6856000,6856100,6857000,6857100,6857400,6857500,6857900,6858000,6858010,6858300,6858800,6858900,6859000,6862000,6863000,6863002,6863012,6863013,6863100,6865100,6866200,6866201,6866300,6866400,6866502,6866503,6866512,6866513,6866522,6866523,6866530,6866531,6866540,6866541,6866550,6866551,6867000,6867270,6867280,6867310,6867311,6867502,6867503,6867512,6867513,6867522,6867523,6867530,6867531,6867538,6867539,6867540,6867541,6867548,6867549,6867550,6867551,6868000,6868600,6870500,6870510,6872000,6872100,6872300,6873600,6873700,6874100,6874800,6875000,6876000,6877000,6878800,6878900,6880000,6882000,6882100,6882200,6883000,6887000,6887200,6889000,6889100,6894040,6894070,6894080,6894100,6894400,6894500,6894940,6894970,6894980,6894990,6895000,6898000,6898060,6898700,6899000,6902200,6902500,6903000,6905000,6907200,6907500,6913100,6913101,6913120,6913121,6913130,6913131,6913201,6913210,6913301,6913310,6913501,6913510,6913602,6913603,6913701,6913710,6913804,6913805,6913905,6913906,6918200,6918210,6919200,6919700,6919800,6922350,6922360,6922470,6922480,6923290,6923300,6924530,6924540,6924550,6924590,6925280,6925290,6925450,6925460,6926250,6926260,6926350,6926360,7301000,7303000,7336000,7337000,7341000,7344000,7345000,7348000,7349000,7350000,7351000,7354000,7365000,7366000,7381000,7386000,7388000,7389000,7390000,7392000,7394000,7396000,7401000,7402000,7411000,7412000,7413000,7414000,7415000,7417000,7421000,7422000,7423000,7425000,7426000,7428000,7471000,7476000,7481000,7488000,7491000,7497000,7498000,7500000,7700000,7703000,7705000,7709000,7710200,7710700,7711200,7711600,7712200,7712400,7712500,7712600,7713200,7713600,7714200,7714600,7714900,7715000,7715200,7715600,7716200,7716700,7717200,7717300,7718200,7718600,7718700,7718800,7721200,7721600,7722200,7722600,7723200,7723600,7724200,7724400,7724500,7724600,7725200,7725700,7726200,7726600,7727200,7727600,7727700,7727800,7727900,7728000,7728200,7728600,7729200,7729400,7729500,7729600,7747000,7748000,7751000,7752000,7760000,7765000,7771000,7772000,7775000,7779000,7785000,7786000,7800000,7801000,7803000,7805000,7808000,7810000,7810800,7810900,7811000,7819000,7820000,7822000,7831000,7832000,7833000,7837000,7840000,7849000,7851000,7852000,7855000,7858000,7860000,7864000,7865000,7868000,7869000,7870000,7871000,7874000,7877000,7880000,7900000,8000000,8000100,8001000,8010000,8081000,8090000,8100370,8100380,8100660,8100670,8100770,8100780,8100790,8100880,8100890,8111200,8111400,8111500,8111900,8112000,8112100,8112300,8112700,8113300,8114000,8114200,8114700,8115200,8115900,8116200,8116800,8117200,8118000,8118200,8118900,8119100,8120000,8121000,8122000,8130000,8131000,8140000,8142000,8146100,8146200,8146900,8147000,8149000,8149200,8149600,8149900,8150000,8150100,8151000,8152000,8156000,8156100,8157000,8157100,8157200,8157900,8158000,8160000,8160100,8161000,8170000,8170100,8171000,8172000,8173000,8173400,8174100,8174200,8180000,8180100,8181000,8182000,8183000,8183200,8184000,8184500,8185000,8185100,8188100,8188300,8190000,8190100,8191000,8192000,8196000,8196100,8197000,8197100,8199000,8199100,8200000,8200300,8200310,8200360,8200370,8200790,8200800,8210000,8212200,8212210,8212220,8212230,8212240,8212300,8213000,8215000,8215220,8215230,8215330,8215340,8215440,8215450,8215660,8215670,8215770,8215780,8215880,8215890,8215990,8216000,8216010,8216440,8216450,8216600,8216620,8216660,8216670,8216680,8216690,8216700,8216710,8216880,8216890,8218000,8218010,8218330,8218340,8218550,8218560,8218770,8218780,8218990,8219000,8220000,8221000,8230000,8231000,8231100,8231200,8232000,8232100,8232200,8233000,8233100,8233200,8234000,8241100,8241200,8242000,8242100,8242200,8243000,8243100,8243200,8244000,8244100,8244200,8245000,8250000,8251000,8251100,8251200,8252000,8252100,8252200,8253000,8253100,8253200,8254000,8254100,8254200,8255000,8255100,8255200,8256000,8260200,8261000,8261100,8261200,8262000,8262100,8262200,8263000,8263100,8263200,8264000,8264100,8264200,8265000,8270000,8271000,8280000,8281000,8412010,8412020,8412030,8412040,8412100,8412140,8412280,8412290,8414000,8414100,8416000,8416100,8418000,8418010,8419000,8419010,8419900,8420000,8420300,8421700,8421800,8422300,8422500,8423000,8423200,8424000,8424200,8424900,8425100,8425300,8425400,8426400,8426900,8427800,8428200,8429500,8429600,8429800,8429900,8430000,8440000,8451000,8452000,8452200,8452400,8452800,8452900,8455900,8457000,8458000,8460000,8467200,8467300,8469000,8470000,8471000,8476000,8479900,8480000,8481000,8489000,8489600,8499200,8499300,8500000,8501910,8501940,8501950,8501960,8502000,8503000,8503100,8503200,8503900,8504000,8504100,8504200,8504500,8504600,8504900,8505000,8505300,8505400,8505700,8505800,8506100,8506200,8506700,8506800,8507300,8507400,8507900,8508000,8508500,8508600,8522100,8522220,8522230,8523000,8523001,8523021,8523024,8523025,8523027,8523028,8523050,8523080,8523089,8523090,8523100,8523130,8523140,8523200,8523400,8523430,8523440,8523450,8523460,8523530,8523540,8523630,8523640,8523730,8523740,8523770,8523790,8523800,8523840,8523849,8523850,8523866,8523870,8523880,8523890,8523930,8523940,8524000,8524060,8524064,8524093,8524097,8524243,8524247,8524400,8524444,8524445,8524500,8524600,8524646,8524647,8524667,8524670,8524745,8524748,8524749,8524750,8524766,8525100,8525150,8525160,8525250,8525253,8525258,8525260,8525350,8525354,8525359,8525360,8525450,8525460,8525550,8525560,8525650,8525660,8525670,8525680,8525737,8525740,8525750,8525760,8525800,8525801,8525810,8525812,8525820,8525900,8525959,8525960,8526000,8526010,8526262,8526263,8526269,8526270,8526666,8526670,8526786,8526790,8526860,8526870,8527000,8527010,8527060,8527071,8527079,8527080,8527089,8527090,8527100,8527101,8527105,8527108,8527109,8527110,8527114,8527116,8527118,8527119,8527120,8527130,8527132,8527133,8527134,8527169,8527170,8527190,8527192,8527193,8527194,8527196,8527197,8527200,8527210,8527211,8527212,8527218,8527219,8527220,8527240,8527272,8527273,8527277,8527340,8527370,8527374,8527376,8527377,8527379,8527390,8527392,8527394,8527395,8527396,8527397,8527400,8527470,8527480,8527510,8527520,8527550,8527556,8527570,8527590,8527600,8527608,8527622,8527624,8527626,8527640,8527650,8527660,8527720,8527730,8527770,8527780,8527787,8527790,8527820,8527840,8527860,8527870,8527871,8527910,8527920,8527930,8527950,8527963,8527964,8527965,8527966,8527969,8527970,8527974,8527976,8527980,8527982,8527984,8527988,8527989,8528000,8528010,8528100,8528150,8528160,8528180,8528190,8528240,8528260,8528275,8528300,8528310,8528320,8528321,8528329,8528350,8528370,8528371,8528400,8528443,8528480,8528484,8528485,8528500,8529000,8529003,8529004,8529010,8529110,8529120,8529292,8529293,8529392,8529394,8529595,8529596,8529598,8529600,8529890,8529899,8529900,8530800,8530801,8532820,8532900,8536200,8536400,8536500,8536606,8536610,8536700,8536800,8536820,8536825,8536835,8536840,8536895,8538110,8538120,8538200,8538600,8538700,8539000,8551000,8551200,8551300,8551800,8551801,8551900,8551901,8552000,8552320,8552340,8552342,8552345,8552347,8552348,8552349,8552350,8552360,8552370,8552380,8552390,8552400,8552420,8552440,8552445,8552447,8552448,8552449,8552450,8552460,8552470,8552500,8552520,8552540,8552545,8552547,8552548,8552549,8552550,8552560,8552570,8552600,8552620,8552640,8552645,8552647,8552648,8552649,8552650,8552660,8552670,8552700,8553100,8553200,8553220,8553240,8553245,8553247,8553248,8553249,8553250,8553260,8553270,8553300,8553320,8553340,8553345,8553347,8553348,8553349,8553350,8553360,8553370,8553400,8553420,8553440,8553445,8553447,8553448,8553449,8553450,8553460,8553470,8553500,8553520,8553540,8553545,8553547,8553548,8553549,8553550,8553560,8553570,8553600,8553620,8553640,8553645,8553647,8553648,8553649,8553650,8553660,8553670,8553700,8553800,8553900,8554220,8554240,8554245,8554247,8554248,8554249,8554250,8554260,8554270,8554300,8554320,8554340,8554345,8554347,8554348,8554349,8554350,8554360,8554370,8554400,8554420,8554440,8554445,8554447,8554448,8554449,8554450,8554460,8554470,8554500,8555220,8555240,8555245,8555247,8555248,8555249,8555250,8555260,8555270,8555300,8555320,8555340,8555345,8555347,8555348,8555349,8555350,8555360,8555370,8555400,8555420,8555440,8555445,8555447,8555448,8555449,8555450,8555460,8555470,8555500,8555520,8555540,8555545,8555547,8555548,8555549,8555550,8555560,8555570,8555600,8556000,8556200,8556220,8556240,8556245,8556247,8556248,8556249,8556250,8556260,8556270,8556300,8556320,8556340,8556345,8556347,8556348,8556349,8556350,8556360,8556370,8556400,8556420,8556440,8556445,8556447,8556448,8556449,8556450,8556460,8556470,8556500,8556520,8556540,8556545,8556547,8556548,8556549,8556550,8556560,8556570,8556600,8557100,8557200,8557220,8557240,8557245,8557247,8557248,8557249,8557250,8557260,8557270,8557300,8557320,8557340,8557345,8557347,8557348,8557349,8557350,8557360,8557370,8557400,8557420,8557440,8557445,8557447,8557448,8557449,8557450,8557460,8557470,8557500,8557520,8557540,8557545,8557547,8557548,8557549,8557550,8557560,8557570,8557600,8557700,8558200,8558300,8558800,8558900,8559600,8559700,8559800,8560000,8562020,8562040,8562050,8562060,8562070,8562080,8562087,8562089,8562090,8562100,8562200,8562300,8562400,8563000,8563100,8563200,8563400,8563500,8564100,8564200,8565100,8565200,8565400,8565500,8566100,8566200,8566400,8566500,8567100,8567200,8567400,8567500,8568100,8568200,8568400,8568500,8568600,8568700,8568800,8568900,8610000,8610100,8610110,8610120,8610130,8610800,8610810,8610950,8610960,8610970,8611000,8613000,8614000,8614500,8614600,8614700,8614800,8615000,8615400,8615500,8616000,8616100,8616110,8616200,8616300,8616500,8616800,8616900,8617000,8617410,8617500,8617900,8618000,8619400,8619500,8620000,8620100,8620110,8620120,8620130,8620950,8620960,8620970,8621000,8621100,8621110,8621120,8621130,8621800,8621810,8621950,8621960,8621970,8622100,8622110,8622120,8622130,8622950,8622960,8622970,8623100,8623110,8623120,8623130,8623950,8623960,8623970,8624100,8624110,8624120,8624130,8624950,8624960,8624970,8625100,8625110,8625120,8625130,8625950,8625960,8625970,8626000,8627000,8627100,8627110,8627120,8627130,8627950,8627960,8627970,8628100,8628110,8628120,8628130,8628950,8628960,8628970,8629100,8629110,8629120,8629130,8629950,8629960,8629970,8630000,8631000,8631010,8631020,8631090,8631100,8631110,8631120,8631190,8631200,8631210,8631220,8631290,8631300,8631310,8631320,8631390,8631400,8631410,8631420,8631490,8631500,8631510,8631520,8631590,8631600,8631610,8631620,8631690,8631700,8631710,8631720,8631790,8631800,8631810,8631820,8631890,8631900,8631910,8631920,8631990,8632000,8633500,8633510,8633520,8633590,8633600,8634900,8634910,8634920,8634990,8635000,8635010,8635020,8635090,8635100,8635110,8635120,8635190,8635200,8635210,8635220,8635290,8635300,8635310,8635320,8635390,8635400,8635410,8635420,8635490,8635500,8635510,8635520,8635590,8635600,8635610,8635620,8635690,8635700,8635710,8635720,8635790,8635800,8635810,8635820,8635890,8635900,8635910,8635920,8635990,8636000,8637000,8637010,8637020,8637090,8637100,8637110,8637120,8637190,8637200,8637210,8637220,8637290,8637300,8637310,8637320,8637390,8637400,8637410,8637420,8637490,8637500,8637510,8637520,8637590,8637600,8637610,8637620,8637690,8637700,8637710,8637720,8637790,8637800,8637900,8637910,8637920,8637990,8638000,8639100,8639110,8639120,8639190,8639200,8639210,8639220,8639290,8639300,8639310,8639320,8639390,8639400,8639410,8639420,8639490,8639500,8639510,8639520,8639590,8639600,8639610,8639620,8639690,8639700,8639800,8639810,8639820,8639890,8639900,8640000,8640100,8641100,8641110,8641120,8641190,8641200,8641210,8641220,8641290,8641300,8641500,8641510,8641520,8641590,8641600,8641610,8641620,8641690,8641700,8641710,8641720,8641790,8641800,8641810,8641820,8641890,8641900,8641910,8641920,8641990,8642000,8642100,8642110,8642120,8642190,8642200,8642700,8642710,8642720,8642790,8642800,8642900,8642910,8642920,8642990,8643000,8643100,8643110,8643120,8643190,8643200,8643210,8643220,8643290,8643300,8643310,8643320,8643390,8643400,8643410,8643420,8643490,8643500,8643510,8643520,8643590,8643600,8643610,8643620,8643690,8643700,8643710,8643720,8643790,8643800,8643810,8643820,8643890,8643900,8643910,8643920,8643990,8644000,8645100,8645110,8645120,8645190,8645200,8645210,8645220,8645290,8645300,8645310,8645320,8645390,8645400,8645410,8645420,8645490,8645500,8645510,8645520,8645590,8645600,8645610,8645620,8645690,8645700,8645710,8645720,8645790,8645800,8645810,8645820,8645890,8645900,8645910,8645920,8645990,8646000,8646400,8646410,8646420,8646490,8646500,8646700,8646710,8646720,8646790,8646800,8646810,8646820,8646890,8646900,8646910,8646920,8646990,8647000,8647010,8647020,8647090,8647100,8647110,8647120,8647190,8647200,8647210,8647220,8647290,8647300,8647310,8647320,8647390,8647400,8647410,8647420,8647490,8647500,8647510,8647520,8647590,8647600,8647610,8647620,8647690,8647700,8647710,8647720,8647790,8647800,8647810,8647820,8647890,8647900,8647910,8647920,8647990,8648000,8648200,8648210,8648220,8648290,8648300,8648310,8648320,8648390,8648400,8651000,8651010,8651020,8651090,8651100,8651110,8651120,8651190,8651200,8651210,8651220,8651290,8651300,8651310,8651320,8651390,8651400,8651410,8651420,8651490,8651500,8651510,8651520,8651590,8651600,8651610,8651620,8651690,8651700,8651710,8651720,8651790,8651800,8651810,8651820,8651890,8651900,8651910,8651920,8651990,8652000,8652300,8652310,8652320,8652390,8652400,8652700,8652710,8652720,8652790,8652800,8653000,8653010,8653020,8653090,8653100,8653110,8653120,8653190,8653200,8653210,8653220,8653290,8653300,8653310,8653320,8653390,8653400,8653410,8653420,8653490,8653500,8653510,8653520,8653590,8653600,8653610,8653620,8653690,8653700,8653710,8653720,8653790,8653800,8653810,8653820,8653890,8653900,8653910,8653920,8653990,8654000,8654300,8654310,8654320,8654390,8654400,8654600,8654610,8654620,8654690,8654700,8655000,8655010,8655020,8655090,8655100,8655110,8655120,8655190,8655200,8655210,8655220,8655290,8655300,8655310,8655320,8655390,8655400,8655410,8655420,8655490,8655500,8655510,8655520,8655590,8655600,8655610,8655620,8655690,8655700,8655710,8655720,8655790,8655800,8655810,8655820,8655890,8655900,8655910,8655920,8655990,8656000,8656100,8656110,8656120,8656190,8656200,8656210,8656220,8656290,8656300,8656310,8656320,8656390,8656400,8656410,8656420,8656490,8656500,8656600,8656610,8656620,8656690,8656700,8657000,8657010,8657020,8657090,8657100,8657110,8657120,8657190,8657200,8657210,8657220,8657290,8657300,8657310,8657320,8657390,8657400,8657410,8657420,8657490,8657500,8657510,8657520,8657590,8657600,8657610,8657620,8657690,8657700,8657710,8657720,8657790,8657800,8657810,8657820,8657890,8657900,8657910,8657920,8657990,8658000,8658010,8658020,8658090,8658100,8659100,8659110,8659120,8659190,8659200,8659210,8659220,8659290,8659300,8659310,8659320,8659390,8659400,8659410,8659420,8659490,8659500,8659510,8659520,8659590,8659600,8659610,8659620,8659690,8659700,8659710,8659720,8659790,8659800,8659810,8659820,8659890,8659900,8659910,8659920,8659990,8660000,8663100,8663110,8663120,8663190,8663200,8663210,8663220,8663290,8663300,8663310,8663320,8663390,8663400,8663500,8663510,8663520,8663590,8663600,8666000,8666010,8666020,8666090,8666100,8666200,8666210,8666220,8666290,8666300,8666310,8666320,8666390,8666400,8666800,8666810,8666820,8666890,8666900,8669100,8669110,8669120,8669190,8669200,8669210,8669220,8669290,8669300,8670100,8670110,8670120,8670190,8670200,8671000,8671010,8671020,8671090,8671100,8671110,8671120,8671190,8671200,8671210,8671220,8671290,8671300,8671310,8671320,8671390,8671400,8671410,8671420,8671490,8671500,8671510,8671520,8671590,8671600,8671610,8671620,8671690,8671700,8671710,8671720,8671790,8671800,8671810,8671820,8671890,8671900,8671910,8671920,8671990,8672000,8672200,8672210,8672220,8672290,8672300,8672400,8672410,8672420,8672490,8672500,8672800,8672810,8672820,8672890,8672900,8673000,8673010,8673020,8673090,8673100,8673110,8673120,8673190,8673200,8673400,8673410,8673420,8673490,8673500,8673510,8673520,8673590,8673600,8673610,8673620,8673690,8673700,8673710,8673720,8673790,8673800,8673810,8673820,8673890,8673900,8673910,8673920,8673990,8674000,8674300,8674310,8674320,8674390,8674400,8674410,8674420,8674490,8674500,8674510,8674520,8674590,8674600,8674610,8674620,8674690,8674700,8675000,8675010,8675020,8675090,8675100,8675110,8675120,8675190,8675200,8675210,8675220,8675290,8675300,8675310,8675320,8675390,8675400,8675410,8675420,8675490,8675500,8675510,8675520,8675590,8675600,8675610,8675620,8675690,8675700,8675710,8675720,8675790,8675800,8675810,8675820,8675890,8675900,8675910,8675920,8675990,8676000,8676010,8676020,8676090,8676100,8676200,8676210,8676220,8676290,8676300,8676310,8676320,8676390,8676400,8676600,8676610,8676620,8676690,8676700,8676800,8676810,8676820,8676890,8676900,8676910,8676920,8676990,8677000,8677010,8677020,8677090,8677100,8677110,8677120,8677190,8677200,8677210,8677220,8677290,8677300,8677310,8677320,8677390,8677400,8677410,8677420,8677490,8677500,8677510,8677520,8677590,8677600,8677610,8677620,8677690,8677700,8677710,8677720,8677790,8677800,8677810,8677820,8677890,8677900,8677910,8677920,8677990,8678000,8679000,8679010,8679020,8679090,8679100,8679110,8679120,8679190,8679200,8679210,8679220,8679290,8679300,8679310,8679320,8679390,8679400,8679410,8679420,8679490,8679500,8679510,8679520,8679590,8679600,8679610,8679620,8679690,8679700,8679710,8679720,8679790,8679800,8679810,8679820,8679890,8679900,8679910,8679920,8679990,8680000,8680100,8681200,8681210,8681220,8681290,8681300,8681310,8681320,8681390,8681400,8681600,8681610,8681620,8681690,8681700,8681710,8681720,8681790,8681800,8681810,8681820,8681890,8681900,8682500,8682510,8682520,8682590,8682600,8682610,8682620,8682690,8682700,8682710,8682720,8682790,8682800,8683000,8683010,8683020,8683090,8683100,8683110,8683120,8683190,8683200,8683210,8683220,8683290,8683300,8683310,8683320,8683390,8683400,8683410,8683420,8683490,8683500,8683510,8683520,8683590,8683600,8683610,8683620,8683690,8683700,8683710,8683720,8683790,8683800,8683810,8683820,8683890,8683900,8683910,8683920,8683990,8684000,8685100,8685110,8685120,8685190,8685200,8685400,8685410,8685420,8685490,8685500,8685510,8685520,8685590,8685600,8685610,8685620,8685690,8685700,8685710,8685720,8685790,8685800,8685810,8685820,8685890,8685900,8685910,8685920,8685990,8686000,8687000,8687010,8687020,8687090,8687100,8687110,8687120,8687190,8687200,8687210,8687220,8687290,8687300,8687310,8687320,8687390,8687400,8687410,8687420,8687490,8687500,8687510,8687520,8687590,8687600,8687610,8687620,8687690,8687700,8687710,8687720,8687790,8687800,8687810,8687820,8687890,8687900,8687910,8687920,8687990,8688000,8688300,8688310,8688320,8688390,8688400,8688600,8688610,8688620,8688690,8688700,8688710,8688720,8688790,8688800,8688810,8688820,8688890,8688900,8689100,8689110,8689120,8689190,8689200,8689210,8689220,8689290,8689300,8689310,8689320,8689390,8689400,8689410,8689420,8689490,8689500,8689510,8689520,8689590,8689600,8689610,8689620,8689690,8689700,8689710,8689720,8689790,8689800,8689810,8689820,8689890,8689900,8690100,8690110,8690120,8690190,8690200,8690210,8690220,8690290,8690300,8690310,8690320,8690390,8690400,8690600,8690610,8690620,8690690,8690700,8690800,8690810,8690820,8690890,8690900,8690910,8690920,8690990,8691000,8691100,8691110,8691120,8691190,8691200,8691210,8691220,8691290,8691300,8691310,8691320,8691390,8691400,8691410,8691420,8691490,8691500,8691510,8691520,8691590,8691600,8691610,8691620,8691690,8691700,8691710,8691720,8691790,8691800,8691900,8691910,8691920,8691990,8692000,8693000,8693010,8693020,8693090,8693100,8693110,8693120,8693190,8693200,8693210,8693220,8693290,8693300,8693310,8693320,8693390,8693400,8693410,8693420,8693490,8693500,8693510,8693520,8693590,8693600,8693610,8693620,8693690,8693700,8693710,8693720,8693790,8693800,8693810,8693820,8693890,8693900,8693910,8693920,8693990,8694000,8694100,8694110,8694120,8694190,8694200,8694300,8694310,8694320,8694390,8694400,8695000,8695100,8695110,8695120,8695190,8695200,8695210,8695220,8695290,8695300,8695310,8695320,8695390,8695400,8695410,8695420,8695490,8695500,8695510,8695520,8695590,8695600,8697000,8697010,8697020,8697090,8697100,8697110,8697120,8697190,8697200,8697210,8697220,8697290,8697300,8697310,8697320,8697390,8697400,8697410,8697420,8697490,8697500,8697510,8697520,8697590,8697600,8697610,8697620,8697690,8697700,8697710,8697720,8697790,8697800,8697810,8697820,8697890,8697900,8697910,8697920,8697990,8698000,8699000,8699010,8699020,8699090,8699100,8699110,8699120,8699190,8699200,8699210,8699220,8699290,8699300,8699310,8699320,8699390,8699400,8699410,8699420,8699490,8699500,8699510,8699520,8699590,8699600,8699610,8699620,8699690,8699700,8699710,8699720,8699790,8699800,8699810,8699820,8699890,8699900,8699910,8699920,8699990,8700000,8702000,8703000,8704000,8705000,8707000,8707600,8707744,8707746,8707900,8781000,8781100,8801100,8801200,8801300,8802000,8802200,8802400,8802600,8802710,8802713,8802716,8802718,8802720,8802723,8802728,8802733,8802739,8802742,8802751,8802754,8802760,8802762,8802763,8802764,8802770,8802772,8802777,8802779,8802791,8802792,8802801,8802803,8802805,8802806,8802811,8802817,8802820,8802822,8802825,8802826,8802827,8802830,8802831,8802837,8802839,8802840,8802841,8802842,8802861,8802864,8802865,8802866,8802871,8802876,8802881,8802889,8802890,8802897,8802900,8802903,8802910,8802915,8802925,8802927,8802928,8802929,8802933,8802937,8802955,8802958,8802960,8802962,8802963,8802964,8802966,8802978,8802980,8802982,8802984,8802990,8803020,8803021,8803022,8803023,8803025,8803028,8803029,8803030,8803032,8803035,8803037,8803125,8803128,8803150,8803180,8803181,8803182,8803210,8803220,8803221,8803223,8803224,8803225,8803226,8803310,8803320,8803322,8803324,8803325,8803327,8803410,8803420,8803422,8803423,8803424,8803425,8803426,8803427,8803428,8803510,8803520,8803529,8803530,8803610,8803620,8803700,8803710,8803720,8803810,8803820,8803822,8803823,8803824,8803825,8803900,8804020,8804021,8804027,8804028,8804029,8804030,8804033,8804034,8804100,8804200,8804210,8804220,8804222,8804223,8804225,8804226,8804228,8804229,8804310,8804320,8804321,8804322,8804324,8804326,8804330,8804332,8804333,8804400,8804410,8804420,8804422,8804423,8804424,8804425,8804426,8804427,8804452,8804453,8804455,8804456,8804480,8804490,8804500,8804510,8804520,8804523,8804524,8804525,8804526,8804610,8804620,8804623,8804624,8804625,8804626,8804627,8804628,8804652,8804653,8804654,8804655,8804656,8804657,8804658,8804659,8804662,8804663,8804680,8804690,8804710,8804720,8804810,8804820,8804823,8804824,8804854,8804855,8804880,8804890,8804910,8804920,8804922,8804926,8804953,8804954,8804980,8804990,8805020,8805021,8805023,8805025,8805028,8805030,8805100,8805200,8805210,8805220,8805222,8805223,8805224,8805226,8805227,8805228,8805310,8805320,8805323,8805324,8805325,8805328,8805329,8805330,8805410,8805420,8805424,8805425,8805426,8805427,8805510,8805520,8805526,8805527,8805610,8805620,8805630,8805653,8805654,8805680,8805690,8805710,8805720,8805724,8805725,8805810,8805820,8805826,8805827,8805910,8805920,8806010,8806020,8806023,8806024,8806025,8806222,8806226,8806253,8806256,8806257,8806258,8806280,8806290,8806310,8806320,8806323,8806325,8806327,8806329,8806400,8806410,8806420,8806423,8806425,8806500,8806510,8806520,8806524,8806525,8806527,8806528,8806600,8806610,8806620,8806662,8806663,8806665,8806666,8806680,8806690,8806700,8806722,8806726,8806810,8806820,8806822,8806826,8806910,8806920,8806922,8806927,8807020,8807030,8807153,8807156,8807161,8807163,8807171,8807172,8807175,8807177,8807189,8807190,8807210,8807220,8807225,8807226,8807227,8807230,8807310,8807320,8807330,8807410,8807420,8807425,8807427,8807510,8807520,8807522,8807523,8807525,8807527,8807528,8807530,8807610,8807630,8807716,8807719,8807722,8807723,8807724,8807725,8807810,8807820,8807823,8807824,8807825,8807826,8807910,8807920,8807923,8807924,8808000,8808010,8808030,8808040,8808100,8808200,8808217,8808219,8808220,8808221,8808222,8808228,8808229,8808230,8808232,8808233,8808310,8808330,8808332,8808333,8808410,8808430,8808510,8808520,8808530,8808610,8808620,8808630,8808710,8808720,8808730,8809020,8809030,8809032,8809034,8809100,8809200,8809210,8809220,8809230,8809232,8809234,8809310,8809320,8809410,8809420,8809430,8809510,8809520,8809524,8809526,8809528,8809530,8809601,8809607,8809609,8809615,8809617,8809618,8809619,8809620,8809622,8809623,8809627,8809629,8809631,8809632,8809633,8809645,8809647,8809650,8809654,8809655,8809666,8809667,8809669,8809670,8809677,8809679,8809688,8809689,8809810,8809820,8810000,8814000,8816000,8817000,8820000,8821000,8821100,8821300,8821301,8821303,8821305,8821307,8821308,8821310,8821312,8821313,8821314,8821319,8821321,8821323,8821324,8821325,8821326,8821330,8821332,8821333,8821334,8821339,8821342,8821343,8821344,8821345,8821347,8821348,8821349,8821360,8821361,8821364,8821366,8821369,8821371,8821376,8821377,8821381,8821382,8821385,8821389,8821390,8821391,8821396,8821397,8821398,8821400,8821600,8821700,8822300,8822400,8822850,8822860,8823100,8823200,8823300,8823370,8823380,8823420,8823430,8823450,8823460,8823470,8823480,8823485,8823486,8823487,8823488,8823500,8823600,8823700,8823800,8823900,8824000,8824100,8824200,8824500,8824900,8825000,8825100,8825200,8825230,8829800,8830000,8831000,8831010,8831100,8831110,8831200,8831210,8831300,8831310,8831400,8831410,8831500,8831510,8831600,8831610,8831700,8831710,8831900,8831910,8832000,8832010,8832100,8832110,8832200,8832210,8832400,8832410,8832500,8832510,8832600,8832610,8832800,8832810,8832900,8832910,8833000,8833010,8833200,8833210,8833300,8833310,8833400,8833410,8833500,8833510,8833600,8833610,8833701,8833710,8833800,8833810,8833900,8833910,8834000,8834010,8834100,8834110,8834200,8834210,8834300,8834310,8834400,8834410,8835100,8835101,8835110,8835111,8835120,8835121,8835130,8835131,8835140,8835141,8835150,8835151,8835160,8835161,8835170,8835171,8835180,8835181,8835190,8835191,8862000,8862020,8862030,8862100,8862200,8862210,8862240,8862241,8862242,8862247,8862249,8862250,8862300,8862315,8862390,8862550,8862590,8862630,8862690,8862760,8862900,8863200,8863700,8863710,8864000,8864001,8864010,8864020,8864050,8864080,8864090,8864100,8864110,8864120,8864140,8864200,8864210,8864271,8864350,8864400,8864405,8864407,8864412,8864413,8864449,8864450,8864700,8864900,8864920,8865000,8865050,8865060,8865100,8865200,8865500,8865520,8865900,8866000,8866200,8866400,8866405,8866407,8866412,8866413,8866424,8866425,8866440,8866441,8866449,8866450,8866500,8866800,8866900,8867000,8867010,8867011,8867100,8868000,8868010,8868080,8868090,8868100,8868230,8868243,8868246,8868247,8868249,8868251,8868266,8868267,8868270,8868271,8868280,8868281,8868362,8868363,8868364,8868370,8868405,8868407,8868412,8868413,8868424,8868425,8868440,8868441,8868449,8868450,8868700,8868900,8868910,8869000,8869900,8870000,8880000,8890000,9021200,9021300,9021600,9021700,9022200,9022300,9022400,9022500,9022600,9022700,9022800,9022900,9023200,9023300,9023600,9023700,9023800,9023900,9024200,9024300,9024600,9024700,9024800,9024900,9025200,9025300,9025600,9025700,9025800,9025900,9026200,9026300,9026400,9026500,9026600,9026700,9027200,9027300,9027400,9027500,9027600,9027700,9028200,9028300,9028400,9028500,9028600,9028700,9028800,9028900,9031200,9031300,9031800,9031900,9032200,9032300,9032400,9032500,9032600,9032700,9032800,9032900,9033200,9033300,9033800,9033900,9034200,9034300,9034400,9034500,9034600,9034700,9034800,9034900,9035200,9035300,9035400,9035500,9035600,9035700,9035800,9035900,9036200,9036300,9036400,9036500,9036600,9036700,9036800,9036900,9037000,9037100,9037200,9037300,9037400,9037500,9037600,9037700,9037800,9037900,9038000,9038100,9038200,9038300,9038400,9038500,9038600,9038700,9038800,9038900,9039200,9039300,9041200,9041300,9041400,9041500,9041600,9041700,9042200,9042300,9042400,9042500,9042600,9042700,9042800,9042900,9043200,9043300,9043400,9043500,9043600,9043700,9043800,9043900,9044200,9044300,9044400,9044500,9044600,9044700,9045200,9045300,9045400,9045500,9045600,9045700,9045800,9045900,9046200,9046300,9046400,9046500,9046600,9046700,9047200,9047300,9047400,9047500,9047600,9047700,9047800,9047900,9048200,9048300,9048400,9048500,9048600,9048700,9048800,9048900,9050000,9051100,9051200,9051300,9051600,9051700,9052400,9052500,9053000,9056000,9056100,9056110,9056160,9056170,9056200,9056300,9056400,9056500,9057200,9057300,9057400,9057600,9058220,9058260,9059220,9059230,9059240,9059250,9059400,9059500,9059600,9059700,9080000,9080100,9081100,9081200,9085000,9085100,9088800,9088900,9089800,9089900,9090000,9090100,9100080,9100090,9111200,9111800,9112020,9112080,9112120,9112180,9112220,9112280,9112300,9112400,9112420,9112480,9112500,9112900,9112920,9112980,9113020,9113080,9113120,9113180,9113220,9113280,9113300,9113500,9113520,9113580,9113600,9114000,9114100,9114120,9114180,9114200,9114400,9114420,9114480,9114520,9114580,9114600,9115100,9115120,9115180,9115200,9115400,9115420,9115480,9115500,9116000,9116020,9116080,9116120,9116180,9116200,9116400,9116420,9116480,9116500,9117000,9117020,9117030,9117040,9117050,9117120,9117180,9117220,9117280,9117300,9117500,9117520,9117580,9117600,9117700,9117720,9117780,9117800,9118000,9118010,9118020,9118030,9118040,9118080,9118120,9118180,9118200,9118300,9118320,9118380,9118420,9118480,9118500,9118600,9118610,9118620,9118630,9118680,9118700,9119100,9119120,9119180,9119200,9119400,9119420,9119480,9119500,9120000,9120200,9120800,9120900,9121000,9121100,9121200,9121220,9121280,9121300,9121500,9121520,9121580,9121600,9121700,9121720,9121780,9121800,9122000,9122200,9122800,9122900,9123000,9123020,9123080,9123120,9123180,9123200,9123300,9123320,9123380,9123400,9123900,9124020,9124080,9124120,9124180,9124200,9124900,9125020,9125080,9125120,9125180,9125200,9125300,9125320,9125380,9125500,9125700,9125720,9125780,9125800,9126000,9126020,9126080,9126120,9126180,9126200,9126500,9126520,9126580,9126600,9126800,9126820,9126880,9126900,9127000,9127100,9127200,9127300,9127800,9127820,9127880,9127900,9128000,9128010,9128020,9128030,9128050,9128060,9128070,9128080,9128090,9128120,9128180,9128200,9128500,9128520,9128580,9128620,9128680,9128700,9128800,9128820,9128880,9128900,9129100,9129120,9129180,9129200,9129400,9129420,9129480,9129500,9130000,9130100,9130200,9131700,9131800,9131900,9132000,9132100,9132600,9132620,9132680,9133200,9133800,9134120,9134180,9134200,9134300,9134320,9134380,9134500,9134900,9135100,9135300,9135320,9135380,9135420,9135480,9135500,9135700,9135800,9136000,9136020,9136080,9136120,9136180,9136200,9136400,9136420,9136480,9136500,9136800,9136820,9136880,9136920,9136980,9137020,9137080,9137100,9137200,9137220,9137280,9137320,9137380,9137420,9137480,9137500,9137600,9137620,9137680,9137700,9138100,9138120,9138180,9138200,9138500,9138520,9138580,9138600,9138900,9138920,9138980,9140200,9140800,9141100,9141200,9141320,9141380,9141400,9141600,9141620,9141680,9141700,9141900,9142020,9142030,9142040,9142050,9142120,9142180,9142220,9142280,9142320,9142380,9142420,9142480,9142500,9142700,9142720,9142780,9142800,9143000,9143120,9143180,9143200,9143500,9143520,9143580,9143600,9143800,9144200,9144800,9145120,9145180,9145220,9145280,9145400,9145800,9146020,9146080,9146120,9146180,9146220,9146280,9146300,9146400,9146500,9146600,9146620,9146680,9146720,9146780,9146820,9146880,9146920,9146980,9147020,9147080,9147120,9147180,9147220,9147290,9147300,9147400,9147420,9147480,9147520,9147580,9147620,9147680,9147720,9147780,9147820,9147880,9147920,9147980,9148020,9148080,9148120,9148180,9148200,9148300,9148320,9148380,9148420,9148480,9148520,9148580,9148600,9148700,9148720,9148780,9148800,9149000,9149020,9149080,9149120,9149180,9149200,9149400,9149420,9149480,9149520,9149580,9149620,9149680,9149720,9149780,9149800,9150000,9151020,9151080,9151100,9151200,9151220,9151280,9151400,9151500,9151520,9151580,9151600,9152000,9152100,9152200,9152220,9152280,9152400,9152900,9153100,9153200,9153220,9153280,9153300,9153500,9153520,9153580,9153600,9153700,9154100,9154200,9154220,9154280,9154400,9154700,9154820,9154880,9154900,9155000,9155120,9155180,9155210,9155280,9155400,9155500,9155600,9155700,9156100,9156200,9156220,9156280,9156400,9156500,9156520,9156580,9156600,9157000,9157120,9157180,9157200,9157500,9158120,9158180,9158200,9158900,9159120,9159180,9159200,9159300,9159400,9159500,9159520,9159580,9159600,9159700,9160000,9161100,9161200,9161220,9161270,9161280,9161300,9161400,9161500,9161600,9161800,9161900,9162120,9162180,9162200,9162300,9162400,9162600,9162700,9162800,9163120,9163180,9163200,9163500,9164120,9164180,9164200,9164400,9164500,9164800,9165120,9165180,9165200,9165700,9165720,9165780,9165800,9166000,9166120,9166180,9166200,9166300,9166320,9166380,9166400,9166600,9166700,9166900,9167120,9167180,9167200,9167420,9167480,9167700,9167800,9168000,9168020,9168080,9168100,9168300,9168400,9168700,9171000,9171200,9171220,9171280,9171300,9172100,9172120,9172180,9172200,9172400,9172420,9172480,9172500,9173000,9173120,9173170,9173180,9173200,9173300,9173320,9173370,9173380,9173420,9173470,9173480,9173600,9173800,9173900,9174000,9174100,9174400,9174420,9174480,9174500,9174700,9174720,9174780,9174800,9175000,9175120,9175170,9175180,9175200,9175500,9175520,9175570,9175580,9175600,9176100,9176120,9176130,9176150,9176160,9176170,9176180,9176200,9177100,9177120,9177180,9177200,9178270,9178300,9178820,9178870,9178900,9179000,9179100,9179310,9179320,9179600,9180200,9180500,9180600,9180660,9180680,9180700,9180710,9180720,9180800,9181100,9181200,9181300,9181400,9181500,9181600,9181620,9181670,9181680,9181700,9182000,9182020,9182070,9182080,9182120,9182170,9182180,9182200,9182400,9182420,9182470,9182480,9182500,9182900,9183000,9183100,9183120,9183170,9183180,9183220,9183270,9183280,9183300,9183600,9183620,9183670,9183680,9183700,9184300,9184400,9186000,9186120,9186170,9186180,9186200,9186300,9186320,9186370,9186380,9186400,9186600,9186620,9186670,9186680,9186700,9187000,9187020,9187070,9187080,9187100,9187700,9187720,9187770,9187780,9187820,9187870,9187880,9188100,9188300,9188320,9188370,9188380,9188420,9188440,9188450,9188470,9188480,9188500,9188700,9189120,9189130,9189170,9189180,9189200,9189500,9200000,9212200,9212300,9221110,9221120,9221200,9222000,9222110,9222120,9222200,9223000,9223210,9223220,9223300,9223310,9223320,9223400,9223510,9223520,9223600,9223810,9223820,9223900,9224210,9224220,9224300,9224310,9224320,9224400,9224410,9224420,9224500,9225110,9225120,9225200,9226000,9229210,9229220,9229300,9229310,9229320,9229400,9229410,9229420,9229500,9229510,9229520,9229600,9229610,9229620,9229700,9229710,9229720,9229800,9229810,9229820,9229900,9230000,9233800,9233900,9235000,9235500,9235600,9236400,9236500,9237000,9238000,9240110,9240120,9240200,9241000,9241110,9241120,9241200,9242000,9242110,9242120,9242200,9243000,9244110,9244120,9244200,9245000,9245310,9245320,9245400,9245410,9245420,9245500,9245710,9245720,9245800,9245910,9245920,9246000,9246110,9246120,9246200,9247000,9247110,9247120,9247200,9248000,9248110,9248120,9248200,9249000,9249110,9249120,9249200,9250000,9251110,9251120,9251200,9252000,9252110,9252120,9252200,9253000,9253110,9253120,9253200,9254000,9254210,9254220,9254300,9254310,9254320,9254400,9254410,9254420,9254500,9254610,9254620,9254700,9254710,9254720,9254800,9255110,9255120,9255200,9256000,9256110,9256120,9256200,9257000,9257110,9257120,9257200,9258000,9258100,9258300,9258600,9258700,9260410,9260420,9260500,9260610,9260620,9260700,9260810,9260820,9260900,9261110,9261120,9261200,9262000,9262110,9262120,9262200,9263000,9263110,9263120,9263200,9264000,9264110,9264120,9264200,9265000,9265110,9265120,9265200,9266000,9266110,9266120,9266200,9267000,9267110,9267120,9267200,9268000,9268110,9268120,9268200,9269000,9271110,9271120,9271200,9272000,9272210,9272220,9272300,9272310,9272320,9272400,9272610,9272620,9272700,9274110,9274120,9274200,9275000,9280000,9280100,9281110,9281120,9281200,9282000,9282210,9282220,9282300,9282310,9282320,9282400,9282410,9282420,9282500,9282510,9282520,9282600,9282610,9282620,9282700,9282810,9282820,9282900,9282910,9282920,9283000,9283210,9283220,9283300,9283310,9283320,9283400,9283510,9283520,9283600,9283710,9283720,9283800,9283810,9283820,9283900,9284310,9284320,9284400,9284410,9284420,9284500,9284710,9284720,9284800,9284810,9284820,9284900,9285210,9285220,9285300,9285310,9285320,9285400,9285510,9285520,9285600,9285610,9285620,9285700,9286110,9286120,9286200,9287000,9290000,9290100,9291110,9291120,9291200,9292000,9292210,9292220,9292300,9292320,9292400,9292420,9292500,9292520,9292600,9292620,9292700,9292720,9292800,9292820,9292900,9293210,9293220,9293300,9293710,9293720,9293800,9293810,9293820,9293900,9293910,9293920,9294000,9294210,9294220,9294300,9294310,9294320,9294400,9294410,9294420,9294500,9294510,9294520,9294600,9294610,9294620,9294700,9296310,9296320,9296400,9296510,9296520,9296600,9296610,9296620,9296700,9296910,9296920,9297000,9299210,9299220,9299300,9299310,9299320,9299410,9299420,9299510,9299520,9299600,9299610,9299620,9299700,9299710,9299720,9299800,9299820,9299900,9320200,9321000,9321200,9322000,9322200,9323000,9323200,9324000,9324200,9325000,9325200,9326000,9326200,9327000,9327200,9328000,9328200,9329000,9330200,9331000,9331200,9332000,9332200,9333000,9333200,9334000,9334200,9335000,9340200,9341000,9341200,9342000,9342200,9343000,9343200,9344000,9344200,9345000,9350200,9351000,9351200,9352000,9352200,9353000,9353200,9354000,9354200,9355000,9355200,9356000,9356200,9357000,9357200,9358000,9358200,9359000,9360200,9361000,9361200,9362000,9362200,9363000,9363200,9364000,9364200,9365000,9365200,9366000,9370000,9380000,9411200,9411600,9411700,9411800,9412200,9413000,9419730,9419740,9421200,9421600,9421700,9421800,9423200,9423600,9423700,9423800,9424200,9424600,9424700,9424800,9425200,9425600,9425700,9425800,9426200,9426600,9426700,9426800,9427200,9427600,9427700,9427800,9431200,9431600,9431700,9431800,9432200,9432600,9432700,9432800,9433200,9433600,9433700,9433800,9434200,9434600,9434700,9434800,9435200,9435600,9435700,9435800,9436200,9436600,9436700,9436800,9437200,9437600,9437700,9437800,9438200,9438600,9438700,9438800,9441200,9441600,9441700,9441800,9445200,9445600,9445700,9445800,9447200,9447600,9447700,9447800,9451200,9451600,9451700,9451800,9452200,9452600,9452700,9452800,9454200,9454600,9454700,9454800,9455200,9455600,9455700,9455800,9457200,9457600,9457700,9457800,9460200,9460300,9463200,9463600,9463700,9463800,9465200,9465600,9465700,9465800,9466200,9466600,9466700,9466800,9467200,9467600,9467700,9467800,9470000,9473000,9474000,9474500,9475000,9479000,9481000,9483000,9491000,9492000,9492200,9492300,9499200,9499300,9499400,9499600,9511200,9511300,9512000,9513000,9513330,9513340,9513500,9513700,9514220,9514230,9514290,9514300,9514700,9514730,9514830,9514840,9516000,9517000,9517200,9517300,9517700,9518000,9519700,9522000,9522010,9522830,9522850,9524000,9524100,9524220,9524230,9524700,9524730,9524830,9524840,9525000,9525100,9525200,9526000,9530000,9542200,9542300,9542400,9542480,9542490,9542900,9543200,9543210,9543470,9543490,9543560,9543570,9543800,9544200,9544210,9544700,9545200,9545300,9545470,9545480,9545600,9546200,9546700,9552200,9552300,9552470,9552480,9552900,9553200,9553470,9553480,9553700,9553800,9553900,9554200,9554210,9554220,9554280,9554290,9554300,9554400,9554470,9554480,9554900,9555200,9555220,9555230,9555400,9556200,9556210,9556480,9556490,9556500,9557200,9557210,9557480,9557490,9557900,9558200,9558210,9558300,9558400,9558470,9558480,9558800,9559200,9559210,9559470,9559480,9559800,9560200,9560400,9560880,9560890,9561200,9561210,9561240,9561250,9561400,9561500,9561700,9562200,9562470,9562480,9562700,9563200,9563210,9563300,9563400,9563470,9563480,9563700,9564200,9564210,9564230,9564240,9564250,9564270,9564470,9564480,9564700,9565200,9565300,9565500,9566200,9566300,9566900,9567200,9567300,9567400,9567460,9567480,9567500,9567600,9567800,9567820,9567840,9567860,9567880,9567890,9567900,9568200,9568300,9568400,9568600,9569200,9569210,9569300,9569400,9569500,9570200,9570300,9570400,9570470,9570480,9570900,9571200,9571210,9571470,9571490,9571800,9572200,9572300,9573200,9573500,9574200,9574250,9574260,9574300,9574400,9574470,9574480,9574900,9575200,9575210,9575470,9575480,9575800,9575960,9575970,9580080,9580090,9581200,9581300,9581410,9581420,9581470,9581480,9581700,9581800,9582000,9582200,9582300,9582320,9582330,9582490,9582500,9582900,9583200,9583300,9583400,9583470,9583480,9583500,9584200,9584300,9584400,9584800,9585200,9585300,9585400,9585410,9585500,9585510,9585520,9585600,9586200,9586400,9586500,9592000,9592500,9592700,9593000,9593400,9593500,9593600,9593700,9594000,9594100,9594200,9594300,9594400,9594600,9594700,9594800,9594880,9594890,9594900,9595000,9595700,9596000,9596100,9596200,9597000,9597300,9597400,9597410,9597500,9598000,9598800,9599000,9599100,9599200,9599400,9599800,9599900,9600000,9603000,9603050,9603300,9603360,9603390,9603400,9604000,9604020,9604500,9604510,9604640,9604650,9604660,9604670,9606500,9606510,9606520,9606530,9606540,9606550,9606560,9606570,9606580,9606610,9606620,9606630,9606640,9606670,9606680,9606690,9606700,9606710,9606720,9606730,9606740,9606750,9606760,9606770,9606780,9606790,9606800,9606810,9606820,9606830,9606840,9606850,9606860,9606870,9606880,9606900,9607000,9608000,9608010,9609000,9609010,9610000,9611000,9612000,9612100,9612200,9612400,9612700,9612710,9612800,9612810,9613000,9614000,9617000,9617200,9617600,9617620,9617630,9617700,9617870,9617900,9617910,9617940,9617950,9618000,9618100,9618200,9619000,9619200,9620000,9622620,9622624,9622625,9622636,9622637,9622639,9622642,9622643,9622644,9622648,9622650,9622653,9622654,9622659,9622660,9622661,9622662,9622664,9622670,9622671,9622672,9622674,9622680,9622681,9622682,9622684,9622690,9622694,9622701,9622708,9622709,9622711,9622720,9622722,9622724,9622728,9622730,9622737,9622738,9622742,9622749,9622754,9622755,9622756,9622757,9622759,9623201,9623207,9623209,9623210,9623211,9623214,9623215,9623218,9623220,9623221,9623222,9623223,9623224,9623228,9623230,9623244,9623250,9623251,9623252,9623254,9623260,9623261,9623262,9623264,9623270,9623271,9623272,9623274,9624270,9624280,9625300,9625304,9625310,9625311,9625312,9625314,9625320,9625326,9625329,9625331,9625332,9625334,9625349,9625354,9625355,9625360,9625361,9625362,9625365,9625366,9625374,9625376,9625381,9625387,9625390,9625394,9625396,9625400,9626200,9626201,9626222,9626223,9626250,9626251,9626300,9626301,9626333,9626334,9626400,9626403,9626405,9626406,9626412,9626418,9626420,9626421,9626425,9626427,9626429,9626431,9626437,9626441,9626442,9626443,9626445,9626447,9626448,9626450,9626460,9626466,9626468,9626481,9626487,9626493,9626500,9626501,9626505,9626507,9626510,9626511,9626515,9626517,9626520,9626521,9626523,9626525,9626530,9626536,9626537,9626540,9626541,9626542,9626547,9626549,9626550,9626557,9626559,9626564,9626565,9626570,9626571,9626574,9626577,9626578,9626579,9626587,9626588,9626589,9626590,9626591,9626592,9626594,9626599,9626600,9627000,9627100,9627110,9627120,9627200,9627300,9627466,9627467,9627477,9627478,9627700,9627730,9627750,9627830,9627850,9628000,9628110,9628500,9628600,9628700,9628701,9628720,9628721,9628770,9628771,9628777,9628779,9628790,9628791,9628799,9628800,9628900,9629000,9630000,9631100,9631200,9631400,9631500,9631700,9631900,9632100,9632200,9632600,9633100,9633200,9633300,9633400,9633500,9634100,9634200,9634300,9634500,9635000,9635100,9635400,9639000,9639100,9639300,9639700,9639800,9640000,9641000,9642000,9642100,9642200,9642300,9642600,9643000,9643100,9643200,9643400,9643600,9643800,9644000,9644100,9644200,9644400,9645000,9645100,9645300,9645400,9646000,9646100,9646200,9646300,9646600,9646700,9647300,9648000,9651800,9651900,9652200,9652400,9652410,9652440,9652444,9652445,9652450,9652501,9652503,9652505,9652520,9652550,9652551,9652554,9652560,9652570,9652571,9652578,9654100,9654200,9655000,9655180,9655222,9655223,9655252,9655253,9655255,9655256,9655500,9655600,9655650,9655670,9655755,9655756,9655777,9655778,9655885,9655886,9655888,9655889,9655999,9656010,9656030,9656050,9656060,9656080,9656090,9656101,9656111,9656112,9656161,9656162,9656166,9656167,9656222,9656223,9656262,9656263,9656333,9656334,9656363,9656364,9656444,9656445,9656464,9656465,9656500,9656520,9656550,9656702,9656703,9656710,9656760,9656780,9656868,9656869,9656888,9656889,9656900,9656910,9656930,9656931,9656933,9656934,9656939,9656940,9656960,9656970,9656990,9657000,9659000,9659101,9659110,9659112,9659199,9659201,9659220,9659230,9659300,9659301,9659330,9659331,9659333,9659334,9659400,9659501,9659550,9659560,9659600,9659810,9659850,9659860,9659870,9660000,9661100,9661200,9661220,9661230,9661240,9661290,9661330,9661340,9661350,9661390,9661430,9661470,9661480,9661490,9661620,9661660,9661720,9661740,9661750,9661780,9665000,9665200,9665300,9665799,9665800,9666000,9668000,9668010,9669200,9669210,9669250,9669260,9671200,9671700,9671800,9671900,9672200,9672700,9672800,9672900,9673200,9673400,9673500,9673600,9673800,9673900,9674200,9674600,9674800,9674900,9675200,9675700,9676300,9676600,9676800,9676900,9677000,9677200,9677300,9677400,9677700,9677800,9677880,9677900,9681505,9681506,9682100,9682700,9685000,9685010,9687100,9687300,9687400,9688000,9688001,9688005,9688006,9688007,9688008,9689000,9689010,9690000,9701700,9701701,9701800,9701801,9702220,9702250,9702270,9702300,9704240,9704260,9705600,9705700,9705900,9706000,9708200,9708220,9708240,9708270,9708280,9708290,9709230,9709240,9709250,9709270,9709290,9709300,9712200,9712900,9713200,9713900,9714000,9714010,9714200,9714900,9715000,9715100,9715200,9715700,9715800,9715900,9716002,9716003,9716005,9716006,9716200,9716900,9717000,9717001,9717005,9717006,9717200,9717900,9718000,9718010,9719000,9719001,9719002,9719003,9719200,9719900,9721200,9721201,9721212,9721213,9721255,9721256,9721510,9721520,9721530,9721540,9721599,9721600,9721700,9721701,9721800,9721802,9721809,9721810,9721900,9721903,9721919,9721920,9721990,9722000,9722900,9722910,9725000,9725010,9725020,9725110,9725120,9725210,9725220,9725400,9725420,9725500,9725501,9725502,9725520,9725534,9725540,9725542,9725543,9725547,9725550,9725553,9725555,9725560,9725566,9725569,9725570,9725573,9725576,9725578,9725580,9725581,9725586,9725590,9725591,9725700,9725830,9725880,9725920,9726000,9727180,9727190,9727220,9727240,9727280,9727281,9727320,9727340,9727370,9727381,9727385,9727386,9727388,9727389,9727470,9727480,9727620,9727630,9727650,9727660,9727680,9727690,9727700,9727800,9727820,9727830,9727833,9727834,9727855,9727856,9727877,9727878,9727881,9727882,9727920,9728000,9730000,9731310,9731320,9731330,9731340,9731350,9731370,9731600,9731620,9731650,9731670,9731700,9731800,9733000,9733860,9733870,9734000,9736110,9736120,9736160,9736170,9736300,9736301,9736333,9736334,9736361,9736362,9736366,9736367,9736441,9736442,9736500,9736501,9736600,9736610,9736630,9736631,9736633,9736640,9736644,9736645,9736655,9736656,9736660,9736677,9736678,9736680,9736688,9736689,9736690,9736700,9736966,9736967,9736969,9736970,9736996,9736997,9736999,9737100,9737111,9737112,9737178,9737179,9737700,9737800,9738000,9738100,9738200,9738500,9738600,9738800,9738900,9739900,9740080,9740081,9742100,9742200,9742300,9742400,9742600,9742700,9743000,9744000,9744200,9744202,9744203,9744400,9744500,9744999,9745000,9748000,9748010,9751600,9751800,9752300,9752700,9753500,9753800,9754500,9754800,9755200,9755400,9755600,9755700,9756200,9756500,9756600,9756700,9757200,9757300,9757400,9757500,9757600,9757700,9757800,9758200,9758500,9758700,9758800,9761100,9761200,9761210,9761240,9761270,9761280,9761320,9761390,9761420,9761470,9761480,9761490,9761510,9761550,9761560,9761570,9761580,9761600,9762100,9762200,9762210,9762240,9762270,9762280,9762320,9762390,9762420,9762470,9762480,9762490,9762510,9762550,9762560,9762570,9762580,9762600,9762700,9765000,9765100,9765300,9765400,9765500,9765600,9765700,9765800,9765900,9766000,9766100,9766600,9766700,9766900,9767000,9767060,9767070,9767071,9767077,9767079,9767080,9767081,9767100,9767128,9767129,9767200,9767300,9767500,9767800,9767900,9768000,9768200,9768300,9768400,9768500,9768720,9768800,9769220,9769230,9769240,9769290,9770000,9771000,9771660,9771661,9771700,9771800,9771801,9772120,9772170,9772320,9772370,9772420,9772470,9772520,9772570,9772620,9772670,9772720,9772770,9772920,9772970,9773120,9773170,9773320,9773370,9773520,9773570,9773620,9773670,9773720,9773770,9773820,9773870,9774120,9774170,9774420,9774470,9774620,9774670,9774720,9774770,9774820,9774870,9774920,9774970,9775120,9775170,9775320,9775370,9775520,9775570,9775620,9775670,9775720,9775770,9776120,9776170,9776320,9776370,9776420,9776470,9776520,9776570,9776620,9776670,9776720,9776770,9776820,9776870,9776920,9776970,9777120,9777170,9777520,9777570,9777620,9777670,9777720,9777770,9777820,9777870,9777920,9777970,9778120,9778170,9778220,9778270,9778320,9778370,9778420,9778470,9778620,9778670,9778720,9778770,9778820,9778870,9778920,9778970,9779000,9779010,9779120,9779170,9779220,9779270,9779320,9779370,9779420,9779470,9779520,9779570,9779600,9779620,9779640,9779670,9779700,9779720,9779730,9779740,9779770,9779800,9779830,9779840,9779870,9779880,9779890,9779900,9779910,9779920,9779970,9791000,9792000,9793000,9794000,9795000,9796000,9799000,9800000,9811000,9811100,9811200,9811300,9811600,9811700,9811800,9812000,9813000,9813100,9813200,9813300,9813600,9813700,9813800,9814000,9817000,9817100,9817200,9817300,9817600,9817700,9817800,9818000,9821000,9821100,9821200,9821300,9821600,9821700,9821800,9822000,9823000,9823100,9823200,9823300,9823600,9823700,9823800,9824000,9824100,9824200,9824300,9824600,9824700,9824800,9825000,9825100,9825200,9825300,9825600,9825700,9825800,9826000,9826100,9826200,9826300,9826600,9826700,9826800,9827000,9828000,9828100,9828200,9828300,9828600,9828700,9828800,9829000,9831000,9831100,9831200,9831300,9831600,9831700,9831800,9832000,9834000,9834100,9834200,9834300,9834600,9834700,9834800,9835000,9835100,9835200,9835300,9835600,9835700,9835800,9836000,9838000,9838100,9838200,9838300,9838600,9838700,9838800,9839000,9841000,9841100,9841200,9841300,9841600,9841700,9841800,9842000,9844000,9844100,9844200,9844300,9844600,9844700,9844800,9845000,9845100,9845200,9845300,9845600,9845700,9845800,9846000,9851000,9851100,9851200,9851300,9851600,9851700,9851800,9852000,9854000,9854100,9854200,9854300,9854600,9854700,9854800,9855000,9856000,9856100,9856200,9856300,9856600,9856700,9856800,9857000,9858000,9858100,9858200,9858300,9858600,9858700,9858800,9859000,9861000,9861100,9861200,9861300,9861600,9861700,9861800,9862000,9866000,9866100,9866200,9866300,9866600,9866700,9866800,9867000,9871000,9871100,9871200,9871300,9871600,9871700,9871800,9872000,9874000,9874100,9874200,9874300,9874600,9874700,9874800,9875000,9876000,9876100,9876200,9876300,9876600,9876700,9876800,9877000,9877100,9877200,9877300,9877600,9877700,9877800,9878000,9881000,9881100,9881200,9881300,9881600,9881700,9881800,9882000,9883000,9883100,9883200,9883300,9883600,9883700,9883800,9884000,9884100,9884200,9884300,9884600,9884700,9884800,9885000,9886000,9886100,9886200,9886300,9886600,9886700,9886800,9887000,9887100,9887200,9887300,9887600,9887700,9887800,9888000,9890000,9890600,9891000,9892400,9893000,9894000,9894010,9894120,9894130,9894200,9894230,9894260,9894270,9894280,9894310,9894410,9894420,9894440,9894450,9896010,9896030,9896210,9896220,9896260,9896290,9896300,9896320,9896340,9896350,9896360,9896370,9896400,9896410,9896480,9896490,9896500,9896520,9896680,9896700,9896860,9896870,9896910,9896920,9896990,9897000,9899000,9899500,9899510,9899520,9899550,9899560,9899600,9899700,9899810,9899840,9899880,9899890,9899900,9899940,9899950,9900000,9920000,9921300,9921700,9922300,9922700,9922800,9923000,9923100,9923130,9923160,9923220,9923230,9923240,9923260,9923300,9923310,9923330,9923400,9923420,9923430,9923440,9923480,9923520,9923530,9923550,9923560,9923720,9923730,9923800,9923900,9924000,9924100,9924110,9924120,9924180,9924190,9924400,9924410,9924420,9924450,9924460,9924470,9924480,9924490,9924500,9924740,9924750,9924870,9924880,9925000,9925100,9925500,9925600,9926600,9926700,9927000,9927200,9927500,9927600,9927700,9928100,9928110,9928200,9928700,9930000,9931200,9931300,9931310,9931400,9932220,9932230,9932400,9932440,9932450,9932490,9933220,9933230,9933400,9933410,9933430,9933500,9934220,9934230,9934310,9934330,9934380,9934390,9934400,9934500,9934610,9934620,9934650,9934660,9935220,9935230,9935570,9935620,9935640,9935670,9935680,9935700,9936000,9937000,9937100,9937300,9941000,9941100,9941200,9941300,9941800,9941900,9942020,9942030,9942120,9942130,9942142,9942143,9942220,9942228,9942229,9942240,9942242,9942243,9942330,9942340,9942420,9942430,9942520,9942530,9942620,9942633,9942638,9942639,9943654,9943655,9943656,9944000,9944100,9944400,9944500,9944600,9944700,9945000,9945200,9945500,9945600,9946000,9946100,9947000,9947100,9947700,9947800,9948800,9948900,9949002,9949003,9949900,9950000,9953200,9953300,9953410,9953430,9953440,9953750,9954100,9954200,9954220,9954280,9954310,9954380,9954390,9954400,9954420,9954490,9954720,9954740,9954790,9954800,9954910,9954980,9955000,9955006,9955007,9955020,9955022,9955023,9955040,9955051,9955055,9955056,9955077,9955078,9955088,9955089,9955100,9955102,9955110,9955116,9955117,9955118,9955140,9955150,9955155,9955156,9955177,9955178,9955200,9955201,9955202,9955203,9955222,9955223,9955225,9955226,9955255,9955256,9955300,9955301,9955303,9955304,9955333,9955334,9955335,9955336,9955355,9955356,9955400,9955401,9955404,9955405,9955440,9955450,9955455,9955456,9955500,9955521,9955522,9955523,9955533,9955534,9955544,9955546,9955550,9955560,9955570,9955600,9955680,9955720,9955722,9955723,9955740,9955751,9955755,9955756,9955757,9955758,9955770,9955803,9955808,9955809,9955855,9955856,9955858,9955859,9955885,9955886,9955888,9955889,9955900,9955901,9955909,9955940,9955950,9956000,9957060,9957080,9957900,9957910,9958000,9958010,9962000,9962040,9962050,9962060,9962200,9962300,9963120,9963125,9963126,9963129,9963130,9963131,9963140,9963147,9963148,9963150,9963170,9963222,9963223,9963230,9963235,9963237,9963238,9963239,9963240,9963260,9963268,9963422,9963423,9963456,9963470,9963522,9963523,9963534,9963538,9963559,9963570,9963622,9963623,9963653,9963654,9963655,9963658,9963660,9963670,9963722,9963723,9963734,9963735,9963736,9963737,9963738,9963739,9963741,9963750,9963759,9963780,9963922,9963923,9963941,9963949,9963960,9963970,9965000,9965300,9965400,9965800,9966000,9966010,9966090,9966100,9966120,9966130,9966220,9966250,9967000,9967100,9967550,9967560,9967700,9967800,9968000,9968010,9968800,9968810,9968880,9968890,9969120,9969130,9969900,9969910,9969950,9970000,9982000,9982100,9983300,9983400,9985000,9985100,9985500,9985600,9986122,9986123,9986129,9986130,9986131,9986133,9986134,9986135,9986136,9986141,9986145,9986150,9986151,9986154,9986155,9986156,9986157,9986159,9986161,9986162,9986164,9986165,9986170,9986172,9986174,9986176,9986179,9986180,9986211,9986212,9986221,9986222,9986223,9986229,9986230,9986236,9986237,9986240,9986241,9986242,9986251,9986254,9986256,9986257,9986270,9986280,9986519,9986520,9986522,9986523,9986529,9986531,9986533,9986538,9986550,9986551,9986552,9986553,9986554,9986559,9986560,9986570,9986580,9986600,9986621,9986627,9986637,9986638,9986639,9986640,9986645,9986646,9986648,9986649,9986670,9986672,9986673,9986680,9986690,9986694,9986700,9986720,9986722,9986725,9986727,9986728,9986740,9986757,9986759,9986770,9986771,9986773,9986774,9986776,9986777,9986779,9986780,9986790,9986791,9986797,9986798,9986900,9987000,9987100,9987200,9987222,9987223,9987229,9987230,9987231,9987232,9987233,9987236,9987237,9987240,9987241,9987244,9987245,9987246,9987247,9987248,9987249,9987250,9987251,9987252,9987254,9987255,9987257,9987258,9987270,9987277,9987278,9987279,9987320,9987321,9987324,9987327,9987328,9987330,9987331,9987332,9987333,9987334,9987335,9987336,9987337,9987339,9987341,9987344,9987345,9987348,9987350,9987351,9987355,9987356,9987357,9987358,9987359,9987360,9987361,9987362,9987370,9987380,9987394,9987397,9987420,9987422,9987423,9987425,9987428,9987430,9987431,9987436,9987437,9987438,9987439,9987440,9987451,9987452,9987458,9987460,9987470,9987471,9987478,9987479,9987480,9987497,9987500,9987511,9987512,9987520,9987521,9987522,9987523,9987524,9987525,9987529,9987530,9987531,9987532,9987535,9987537,9987538,9987539,9987551,9987552,9987553,9987560,9987561,9987562,9987564,9987566,9987567,9987568,9987570,9987580,9987600,9987700,9987800,9987900,9987922,9987923,9987932,9987933,9987937,9987938,9987951,9987957,9987958,9987960,9987972,9987975,9987976,9987980,9988000,9988100,9988700,9988900,9989000,9989600,9989700,9990000}'::pg_catalog.int4[]
                );
                if place operator(pg_catalog.>) 0
                    and (
                        (
                            ('{0,64,128,256,512,768,1024,1280,1536,1792,1920,2048,2304,2560,3072,3584,3840,4096,4352,4608,4864,5120,5632,6144,6528,6656,7168,7680,7936,8192,9216,9728,10240,12288,13824,15360,15872,16128,32512,32640,49152,57344,59392,63488,64512,65024,65280,65408,8388608,16777216,33554432,33554944,33559040,67108864,67109120,67109888,125829120,134217728,134218752,134219264,134219776,201326592,260046848,268435456,268435968,268436480,268437504,268438528,268439552,301989888,301990400,335544320,402653184,469762048,536870912,536871936,536872960,536875008,536876032,536879104,536883200,805306368,1040187392,2013265920,2147483648,2415919104,4261412864,274877906944,549755813888,1099511627776,1099578736640,1099645847552,1649267441664,1649267443712,2199023255552,2199157473280,4398046511104,4398046511616,4398046515712,4398314946560,4398449164288,5497558138880,6597069766656,6597069770752,8796093022208,8796093023232,8796093024256,8796227239936,8796227241984,8796361457664,10995116277760,13194139533312,13194139540480,13194139544576,13194139548672,15393162788864,16492674416640,17042430230528,17592186044416,17592186045440,17592186048512,17592219599360,17592320262144,17592454479872,19791209299968,21990232555520,26388279066624,28587302322176,30786325577728,32985348833280,34634616274944,35184372088832,35184372094976,35184439197696,35184506306560,35184640524288,35184774742016,39582418599936,48378511622144,52776558133248,52776558135296,61572651155456,68169720922112,69269232549888,69818988363776,70368744177664,70368744179712,70368744181760,70368878395392,74766790688768,89060441849856,105553116266496,105553518919680,123145302310912,140737488355328,140737488359424,140738025226240,158329674399744,211106232532992,211107037839360,228698418577408,246290604621824,263882790666240,272678883688448,277076930199552,279275953455104,280375465082880,280925220896768,281200098803712}'::pg_catalog.int8[])[pg_catalog.get_byte('\x003c003c003c003c003c003c003c003c003c003c003c003c003c003c003c003c003c003c003c003c003c003c003c003c003c003c003c003c003c003c003c003c00686c3c39006c6b6c3c6a396a003c003c003c003c003c003c003c003c003c003c003c003c003c003c39006b003c006c0b0039003c003c003c003c003c003c003c003c003c003c393c39000b003c003c003c003c003c003c003c003c003c003c595b003c003c003c003c003c003c003c003c003c003c003c003c003c003c003c003c003c003c003c003c003c003c003c003c003c003c000b3c393c0b3c6c003c003c003c003c003c003c003c003c003c003c003c003c003c003c003c003c003c003c003c003c003c003c003c003c003c003c003c003c003c003c003c003c003c003c003c003c003c003c003c003c003c003c003c003c003c003c003c003c003c00390b3c0b39003c003c003c003c003c003c003c003c003c003c003c003c003c000b3c390b3c003c003c003c003c003c003c0068003c003c003c003c003c003c003c003c003c003c003c003c003c003c003c003c003c003c003c006800680068006800680068006800680068003c003c00680068003c003c003c003c0068003c003c003c003c003c003c003c003c0068003c003c003c003c003c003c003c0068003c003c003c003c003c003c003c003c00680068003c003c003c003c003c003c003c003c003c003c003c003c003c003c003c003c003c003c003c0068003c003c003c003c003c003c0068003c003c003c003c003c003c003c003c39006a006a003c003c003c003c003c0b003c003c003c003c00393c003c003c003c003c003c003c003c003c003c003c003c000b39003c003c003c003c003c003c003c003c003c003c003c003c003c003c003c003c003c003c003c003c003c003c003c003c003c003c003c003c003c003c003c003c003c003c003c003c003c003c003c003c003c393c0b3c39003c003c003c003c003c390b39003c003c003c003c003c003c003c003c003c003c003c003c000b3c6c0b3c003c003c003c0068003c003c003c003c003c003c003c003c683c003c003c003c003c003c003c003c003c003c003c003c003c003c003c683c003c003c003c0068003c003c003c003c003c0068003c003c003c683c003c003c0068003c003c003c003c003c003c003c003c003c0068003c003c39006c396a000b3c39003c003c003c00393c393c0068003c003c00680068003c003c003c003c003c003c003c003c003c003c003c003c003c003c003c003c003c003c003c003c003c003c003c003c003c003c003c003c003c003c003c003c003c003c003c003c003c003c003c003c003c003c003c003c003c003c003c003c003c003c003c003c003c003c003c003c003f000b0043000b060b000b000b000b000e000b000b000b0076000b000b000b000b0076000b000b003f0011003f003f003f00110011001100110011001100110011001100110011001100110011001100110011001100760076003f003f003f003f003f003f00760076000b000b000b003f003f003f003f76007600760076007600760076007600760011007600390b3c0b3c0b3c0b3c0b0039003900390039000b00680068000b006800680039001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011003f0035060006000600060006000600110011001100061506150635003500060035000600060006000600060006000600060006003506410641063547354735473547354735473506413500110011001100110076003f003f003f007600760076007600760076007600760076007600390b000b00390b39000b003900680039000b000b39000b000b390b000b000b000b003900396800390039000b000b000b000b000b000b000b000b000b000b000b000b000b000b003f003f0076004a004a004a001d001d001d001d0039000b000b000b000b000b000b000b000b000b000b000b000b000b000b0039003900390068000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b00390039003900390039000b000b000b000b000b000b0039003900390039001d4f004a004a0006600006000600600060006006000600060006000600060039003900393c39003c39003900390039003900063900390039006089000600060006000b420b003f00760076003f003500354735003f003f003f000b000b000b0039003900390039003900390039003f003f003f003f0011001100110011001100110011001100110011001100110011001100110011001100110011001100110011003f003f003f007e001d001d001d001d001d001d001d001d001d001d00a14a004a00a14a004a000b000b000b000b000b00390039003900390039000b000b00390039006800110011003f003f003f003f007e00060006000600060006000600060006006035006000600035003500600035000600350035003f00110011003f00760076007600760076007600760076007600760076007600760076007600760076007600760076000b39000b00353d353d353d353d353d353d35003f003f003f003f003f003f001100110076000615060e061e06003f353f003f00110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011003f003f00600011003f003f003f003f000635005e315e03315e0035003500060006006000600060006000600060003f001100110011003f003f003f000b001100110011003f003f7600760011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011003f003f003f003f003f003f003f003f00083b08063a063506084008400840000600064839483f040004003f003f483f0039000b000b0039003f003f003f003f003f003f00170017111a111a1100111a111a11001a171a3f8b008b0076007600110076003f003f7600760076007600760011001100110011001100110011003f003f003f003f003f003f003f003f00760076000b0039000b003900390039000b000b000b000b000b000b0076003f0011003f0076003f76003f00110011001100110011001100110011001100110011001100110011001100110076003f001100110011003f003f003f003f0076007600760076007600760076007600760076001100110011001100110011001100110011001100110011001100110011001100110011003f003f003f003f0060006000110011001100110083008300830083008300830083008300830011003f11000b001117111711171117111711000b000b000b000b17000b000b000b00170b170b170b000b000b000b000b000b000b0017000b170b000b000b170b0017000b000b000b000b00170b170b000b000b000b17000b000b000b000b00170b000b170b000b000b00763f763f00760068003f0006003f003f003f003f003f000b0039006800680083000600060006000600060006000600060006000600060006000600060006000600060006000600060006000600060006000600060006003900390039008300600068000b000b006800390076003500060060000b3c0b3c0b3c0b3c0b3c0b3c0b3c0b3c0b0039000b000b3c0b3c0b000b000b3c0b3c0b000b3c0b3c0b3c0b3c0b3c0b3c0b000b3c0b3c0b3c0b3c0b3c0b3c0b3c0b3c0b3c0b3c0b3c0b39000b3c0b000b000b3c0b3c0b000b3c0b3c0b3c0b0039683e39687e686b686b686b686b6800680003005900030031000231000600060006000600060006000600060006003500350600603500600006003500063500350035003500350035003500350035006000600035003500043204325e005e0032005e005e005e040004005e005e005e005e005e005e005e005e005e005e005e32003200043200045e320004005e040011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110076003f003f760099760076007600760076007600760076003f000b000b000b000b000b005c0058000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b0039680039000b810068006800810081008168004a00060006000600060006003906000600060060006000600060006000600060006000600060006000060060006000600060006000600060006000600060006000600060006000600060000600060006600006000b000b000b000b000b390039003900390039680068006800680068000b0068003968390039006800680068000b000b000b000b0068000b000b000b3c0b000b3c0b000b000b000b000b000b000b003900390039003900390039003f00110011001100110011001100110011001100110011001100110011007600760076007b3f0076003f00760076003f007b3f00760076007600760076007600760076007600760076007600760076007600760076007600760076007600760076003f003f003f006890009000270027003f003f003f003f003f003f003f003f003f003f003f003f0027682700276800680027002700270027001784178417841784178417841784178417841784178417841784170017061106000b000b00110b11061d11000b000b1100110611000b061106760011001100760076003f003f873f003f873f873f873f873f873f110b00061106003f003f000600060006000600060006000600060006000600060060006000600006000600060006000600060006000600060006000600060006000600060006003500350035003500350035003500350035003500350035003560350035003500350035600035003500600600600060003500350035600060006000600060006000600060006000600060006000600060006000600060006000600060000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b003f003f00680060005e000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b005e000b000b000b000b000b000b000b000b00680068006800680068006800680068006800680068006800680068006800680068006800680068006800680068006800680068006800680039003900396800680068003900390039003900390039000b0068006800680068006800683900390039008e001b001b001b001b001b001b001c008e8f8e8f1c8e1c8e5200521c007e0083001c007ea30083007e760083008e008e0080001c001c001c009a000f0e000e390e390e000e680e68000e3f680e3f003f003f0006396806390668006000060006390006000600060006000669066906390006600006000660060006000b000b000b000b000b000b003968006800680068006800680039003900390039000b00680068000600060006680006003d393d393d393d393d393d393d393d39066800068368600039003900390039003900390039003900063960000b680b680b000b000b000b000b0039003900390039680068006800680068000b000b000b000b000b000b000b000b000b000b000b000b003900390039000b003900390068006800680068003900680039006800680039003900110011001100110011001100110011001100110011001100110011001100110011001100110011001100110076003f003f003f003f003f008e830083008300910083005e6e5e6e5e003200324532045e003900390039003f68000b0068000b000b001d006800680068003900390068006800113f00110011003f1100113f113f11003f003f003f003f008b007600760076008b008b003f002c002c002c002c002c002c002c002c002c002c002c002c002c002c002c002c002c002c002c002c002c002c002c002c002c002c002c002c002c002c002c002c002c002c00485148a500a5008e00a5008e008e008e000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b0039003900390039003900390039006800680068006800680068760068006800680068006800170b170b002b170b003900680068000b1700170017001700170017006f7e00680068006800680080003f003f003f003f003f003f003f003f483f000b000b00390b00390b390b00390b680039003900390039003900390b0073006800680068006800680068006800680068006800740073000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b003f0039003f00393f0068006800680068006800680068006800680068000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b006800390039003900390039003900390039003900390039003900390039003900390039006800250025002500250025002500250025002500250025002500250025002500250025002500250025002500250025002500250025002500250025002500250025002500250025002500250025002500250025002500250025002500250025002500250025002500250025002500262500250025002500250068002500250025002500250025002500250025002500680068006800760068003f9848003f00760068005900685900596800590059007600596059760068000b0c000b0c0b0c0b0c0b0c0b0c0b0c0b0c0b0c0b0c0b0c0b0c0b0c0b0c0b0c0b0c0b0c0b0c0b0c0b0c0b0c0b0c0b0c0b0c0b0c0b0c0b0c0b0c0b0c0b0c0b0c0b0c0b0c0b0c0b0c0b0c0b0c0b0c0b0c0b0c0b0c000c000b680039003900390039003900396800680068006800680068000b000b000b000b000b000b00680b000b0068000b0039000b3968006800680068003968000b00680068006800680091006800680068000b00110011001100110011001100110011003f00763f003f003f003f760076007600760076007600910076a27600760076000804001100111615111615111615111615111615111615111615111615110011161511161511161511161511161511161511161511161511001116151116151116151116151116151116151116151116151100110076007600760076001100763f603f003f003f003f003f760006000600060006000600060006000600060006000600060006000600060006000600060006000600060006000600060006003f003f003f003f003f007600760035003500350035006000760060006000600060006000600001002f002d002d002d002d002d002d002d002d002d002d002d002d002d002d002d002d2e2d002d002d002d002d002d002d002d002d002d002d002d002d002d002e002d002d002d002d002d002d002d00a7002e00a7002d002d002d002d002d002d002d002d002d002d002d002d00a700a7002d002d002d002d002d002d002d5600562d562d562d562e5600a32d002e002d002d002d002d002d002d002d002d002d00a3002d00a300a300a300a400a300a300a300a300a300a300a300110011001100110011001100110011001100110017111711001100110011001100110011171100110011171100111711001100110011001100110011001117001100110011001117001711001100110011001117111700110011001100110017110011171100111711001100110011001100171117110011001100110011171117110011001100110011001100110017001100111711001117110011001117001100170011001100110011001117001711001100110011001100111711001100110011001117111711001100111711001100110011001100110011001100171100110017110011001100110011001100110011171100110011001117001117001100110011001117001100111711171100110011001117110011001100110011001117001100110011001100110011001100110011007600760076007600763f76007600763f76007600760076007600760076007600760076007600760076007600763f7e7f7e007600767c7600760076007600760037003700370037003700370037003700370037003700373537350037353735003735373537003735003735370037003700370035370035370037003735373537353700373537353735373537003735373500373537350037003700370037003735373537003537353700370035373537350037353735373500373537003700370037353735003700353735003700373537353700373537353700370037003700370037003700370035370037353735373500376000370037353735003700370037003760003700370037003700370037003700370068000f0e000e000f0e000e000e0f000e000e000e740f0e000f0e000e000e000e910e91000e000f0e000e000e000e000e000e000e000e000f0e000e000f0e000e000e000e000f0e000e000f0e000e000e000f000e000e000e0f0e000e000e000e000e000e000e000e000e000e000e000e000e000e000e000e000e000f000e000e000f0e000e000e00680e000e000e000e910091000e000e000e000e000e000e00390039680068006800396800390f0081000f0e000e000e000e0081000e0081000e000e000e000e000e000e007c007c00580058000600060006000600350035003500060006000600066000600060006000600060006000600035000b0d0b0d0b0d0b0d0b0d0b0d0b0d0b0039003900390039000b0d0b0d0b0d0b0d0b0d0b000b0d0b04000b0d0b0d0b0d0b0068000b0d0b0d0b0d0b0d0b390b0d0b0d0b00390b0d0b390b0d0b0d0b0d0b390b0d0b0d0b390b0d0b0d0b0d0b740b0d0b390b0d0b0d0b396800680068000b0d0b390b0d0b0d0b0d0b0d0b397e680068000b0d0b0d0b0d0b0d0b0d0b0d0b0d0b390b0d0b000b0d0b000b0d0b0d0b00765e009c4a9c4a9c9a4a004a009a4a009c4a9c4a9c4a9c519f5100519f519fa800a8519f519f519f519f519f519f519f519f519f519f51a483002e002e002e002e002e002e2f00292a292e002e002e002e002e2f2e002e002e002e002e262e26002e002e002e002e002e002e002e002e002e002e2f83002e002e002e002e002e002e002e002e002e00a2002e002e002e002e002e002e002e002e002e002f0076007600760083002e002e002e002e002e002e000331030091000600060006000600060006000600060006000600060006000600060006000600060035003500060006000600060006000600060006000600910091000b39000b000b39000b003995600095000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b0039003994390068000b00390039003900390039003900390039003900390039003900390039003900390068000b00680b000b0039006839680039003900390083003983008300830091000635000600060006000600060006000600060006000600060006000600063500060006000600060006000600060006000600063506000600060006000600060006000600060006000600060006000600060006000600060039060006000600060006000600060006000600060006000600060006008a000635006000060006000600066000600035006000060006006000600006000600060006000600060006000600060006000600060006006006000600060033320433320433043332334633793479337933000b000b000b000b000b000b3900390039006800680068006800680068000600060006000600060006000600060006000600060006000600060006006000600006000600060006000600060006000600060006000600060006003900110044004400440044004400440044004400440044004400760044004400440044004400440044004400440044004400440044004400440044004400440044760044004400440044004400440044004400440044004400440044004400440044004400440044004400440044004400440044007600440044004400440044004400440044004400440044007600440044004400447600440044004400440044004400440044004400440044004400080006090008060008060809350035000876001100110076001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100760076007600760011003f008b0076004a004a004a004a004a004a004a004a004a004a004a004a004a004a004a004a004a0011003f004a0011003f004a0011003f004a0011003f004a0011003f004a0011003f004a0011003f004a0011003f004a0011003f004a0011003f004a0011003f004a0011003f004a0011003f004a0011003f004a007d00760011003f004a0011003f004a0011003f004a0011003f004a0011003f004a0011003f004a0011003f004a006000600011003f004a0011003f004a001100633f004a0011003f004a0011003f004a0011003f004a0011003f004a00110060003f004a0011003f004a7e0011003f004a0011003f004a0011003f004a0011003f004a0011003f004a0011003f004a0011003f004a0011003f004a0011003f004a0011003f004a0011003f004a0011003f004a0011003f004a0011003f004a0011003f004a0011003f004a0011003f004a0011003f004a0011003f004a7e0011003f004a0011003f004a0011003f004a0011003f004a0011003f004a0011003f004a0011003f004a0011003f004a0011003f004a7e0011003f004a0011003f004a0011003f004a0011003f004a0011003f004a0011003f004a0011003f004a0011003f004a0011003f004a0083003c003c003c003c003c003c003c003c003c683c003c003c003c008c003c003c003c003c003c00683c0b3c003c003c003c003c003c008300830083003f003f003f003f003f003f003f000600110011001100110011001100110076003f0011001100110011001100110011003f003f003f003f003f00117600110076007600110011003f003f003f0076117600760076007600760076000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b0068003900390076000600060006000600060060000600060006000600060006003500600600350600060035003500600060006000600060006000830097000b0068000b0068000b0068000b0068000b0068000b0068003f003f003f003f003f001100110011003f003f003f007611760076007600760076007e17001700170017001700170017001700810017001a00170017001700170017001700171a7e171a0017001a00170017001a00170017007e17001700811a00170017001700811a170017001700170017001700811a0017001a760081003f003f003f003f0099003f003f003f00110011003f003f0076117600760076007800767800040004000400045e04003500350035003560356000a5000b000b000b000b000b5d0b0060000b0060006000600039000635063500350035003500063506350600600035000600060006000600060035003500350035000b000b000b000b000b39003968390039000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b003900390039003f003f003f00397600390039003900390076007600760076003f7a3976003976003900390039003f00390039003900390048000b000b000b000b000b000b000b000b000b000b000b000b000b000b0006000600060006000600060006000600060006000600060006000600060006000600060006000600060006000600060006000600060006000600060006000600060006000600060006000600060006000600060006000600965965590068006800750076005e00760076000b000b000b000b000b000b000b000b000b3900390039003900390039003900390039000b000b000b000b000b000b000b00a1009a005e008d001719171a171a0023001700230023002300230023001b002300230023002300230023002300230023002300230023002300230023002300230023002300230023002300230023002300230023002300230023002300230023002300230023002300230023001b242300230023002300230023002300230023002300230080007600760076530053002300230023002300230023002300230023002300230023002300230023002300a100030c03000b000b000b000b000b000b000b000b000b003f003f000b170b0e0b003f003f003f003f003f003f003f003f0076007600764849480006003d4849480006000600065e005e005e005e005e007e7f7e00060006680006000680008200820082008200820082008200820082008200820082008200800006008300830060000600066006000683007635009a000600390006007706770600060006000600683900390039003900680006003900060006000600600039006000600004000400040004320004003200320006350660060035003500060035003500350035003500600060006000600060000600060006000600060006003900393a393a393a003900060060000300030003003500603560003600350035003500353635363536030035033500350059035903003100035903000300033500350035000300035900590300030035003500355a355a35363560009100350600350035003500350006000600060035003506350635000600060006003500060006000600060035000600350035000600350006350035000600060035000600350006000600350006005e0033007c5e0032005e0003000300030003003100310002300200350003040300350035005e0035004a0003680068000300390039000b000b000b000b000b000b00390b393c393c393c393c393c393c393c393c393c3903005e000400045e00040032003204320003000300350032000b000b005e000b000b6800760039000a000a003800370037003700370037003700370037003700370037003735003500060035003500350006003500060060000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b00390039000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b003900680039003900390039006800680068009a000b000b000b000b000b000b000b000b000b000b000b000b0039680068006800a200a20080a20076000b000b0068000b000b000b000b000b000b000b000b76000b000b000b000b000b000b000b0076000b000b68000b000b686d0b003f000b000b000b763f000b000b000b000b000b003f000b000b000b680b00970091009e0048004800480048007e807e807e807e807e807e807e80644864486448644864486448644864486448644864486448000e68001817001817001817001817001817001817001817008b00181700181700181700181700181700680018170018170018170018170076006800600060003900600039003900800080005e001100110011001100110011001100110011001100113900390039003900390039006800663900395f003900390039004a001d000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b00680068006800680068000b000b000b000b000b000b000b000b000b000b000b000b000b000b0039003900390039003900390039003900390039003900390039003900390039003900390039003900390039000b000b00390039003900390039003900390039003900390039003968390068006800680068006800680068006800680068006800680068006800680068006800680068006800680068006800680068006800680068006800680068006800680068006800680068006800680068006800680068006800760068006800680068006800680068006800390039003900917491390039003900390039003900390060000b003900390039003900390039000b000b000b0039483988488639000b000b11003f0011170b170b000b0011003f0011170b000b0011003f0011170b000b0011003f0011170b003f000b0011003f0011170b000b0011003f0011170b000b0011003f0011170b000b0011003f0011170b000b0011003f0011170b003f000b0011003f0011170b000b0011003f0011170b000b0011003f0011170b000b0011003f0011170b000b0011003f0011170b000b0011003f0011170b000b0011003f0011170b0039000b0011003f0011170b000b0011003f0011170b000b0011003f0011170b000b0011003f0011170b393f000b0011003f0011170b000b0011003f0011170b000b0011003f0011170b000b0011003f0011170b3f3900393f393f4839004a004a004a004a004a0b000b003f0b000b000b000b000b000b000b000b000b000b000b000b000b0011621113119311166711004a004a004a004a004a604a004a004a60004a004a004a004a11131113111667110013111311931116671113111311166711131113111667111311131116671113111311166711001113111311166711131113111667111311131116671100111611701d1f1d711116117011161170111611701116117011161170111611701116117011161170001116117000111611701116117011161170111611701116117011161170111611701116117011161170111611701116117000111611701d1f1d7111161170111611701116117011161170111611701d1f1d71001d1f1d710011161170111611701116117011161170111611701116117000111611700076001d1f1d7111161170001116117011161170111611701116117011161170001116117000111611700011161170001d1f1d711d1f1d7121222172111611702122217211161170111611701116117011161170001d1f1d71111611701116117011161170111611701116117011161170111611701116117000111611700011161170111611701116117011161170111611701116117011161170111611701116117011161170111611701116117011161170001116117011161170001d1f1d711d1f1d711d1f1d711d1f1d711d1f1d711d1f1d711d1f1d711d1f1d711d1f1d711d1f1d71001d1f1d71001d1f1d7100111611701d1f1d711d1f1d71111611701116117011161170111611701116117011161170111611700011161170001116117000111611701d1f1d7111161170111611701116117011161170111611701116117011161170111611700011161170111611701116117011161170001116117000111611701d1f1d71111611701d1f1d711d1f1d711d1f1d711d1f1d711d1f1d71111611701d1f1d7111161170001d1f1d711116117011161170111611701d1f1d7111161170111611701116117011161170001116117011161170111611700011161170001116117000111611701116117000111611700011161170111611700011161170001116117011161170111611701116117011161170111611701116117011161170111611701116117000111611700011161170001116117000111611701d1f1d710011161170111611701116117011161170111611701116117000111611701116117011161170111611700011161170111611701116117011161170212221721d1f1d71111611701d1f1d7111161170111611701d1f1d71001116117011161170001116117000111611701d1f1d711116117011161170111611701116117011161170111611701116117011161170111611701116117000111611701d1f1d711116117011161170111611701116117011161170111611701116117011161170760011161170111611700011161170111611701116117000111611701116117011161170001116117011161170111611701116117011161170111611701116117011161170111611701116117000212221720011161170111611701116117011161170111611701116117000111611701d1f1d71111611701116117011161170111611701116117011161170111611701116117000111611700011161170111611701116117000111611701116117011161170111611701116117011161170111611701d1f1d7100111611701116117011161170001116117000111611701116117000111611701116117011161170111611701116117011161170111611700011161170001116117011161170111611701116117011161170111611701116117011161170111611701116117000111611700011161170008b11161170111611701116117011161170111611700011161170111611701116117011161170111611701116117011161170111611701115117011161170001116117011161170111611701116117011151170111611701116117011161170111611701116117000763f003f003f553f009a004a004a001d11000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b170b170b000b0e0011000b000b000b000b170e17000b000b170b000b00170006110006000b0006000b004a0b4a0b4a4d4b4c4a000b0006000b0011000b000b000e0b0e170b00200b00170b170011004a0b4a4d4e4d4a4d4a4d4a4d4a4c4a000b000b0006000b00111711170b000b0e0b171117060011000b000b000b00110011000b000b00110017000b0011001100110006000b001500110011000b001100110011000b00110011000b0017000b040011000b000b0011000b0011000b000b001117001100110006000b000b00110011004a4c4a4d4a000b00110011004a0b4a504a504a4c4a0011000b0011000b0011000b00060006000600060006001100110011000b04000b0011000b00170b170b17000b000b00110011000b00110011000b001100830683060800110011001100110011000b00060006000b06000b06000b06000600110006000b0600110004000b06000400110011008300830083008300830083008300830083008300830083008300830006003f00513f00830068006800680068006800680068006800680068006800680068006800680068006800680068006800680068006800a40083009a00833f003f00350083004a0091009100839a54009a008300833954834a006800a300a300a300a300a300a300a300a300a3009a008300a300a300a300a300a300a300a300a300a300a300a300a3009a00a300a300a300a300a300a300a3009d009a00a3009a00a300a300a300a300a300a3007660760017111711171117111711171117111711000b170b3f1700170017001700170017111711001100110011000b1711760076000b170b00170b00170017001700170017000b000b8397830b7e760076000b000b000b000b000b000b000b000b00170017001700170017000b170b3f76009100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011005e0011001100110011001100110011001100110011001100110011001100110011003f0076003f003f003f003f003f003f003f003f003f003f00760076003f003f00a000760076007600760076009a00110011001100110011001100110011001100110011001100110011760011001100110011001100110011001100113f110011001100110011001100110011001100110011001100110011a400119b1100110011001100110011839a9b1100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011003f443f11443f443f443f443f113f443f443f443f113f443f113f443f443f113f443f113f443f113f443f113f443f443f113f4411443f443f113f4411443f443f113f443f443f443f443f443f11443f443f11443f11443f443f443f443f443f443f443f443f11443f443f11443f443f44114411443f443f443f443f4411443f441144113f11441144114411443f443f443f443f11443f443f11443f11443f443f11443f443f443f11443f11443f443f11443f443f443f11443f443f11443f443f11443f443f11443f443f11443f11443f443f11443f114411443f443f4411443f443f0068008300110083001700911700911700911700911700911700911700911700830017009117009117009117009117009117009117009117003f003f003f003f003f0083001700830017008300110083001700911700911700911700911700830017008300170083001700830017008300170083001700830017009117009117009117009117009117008300170083001700830017001100110091170091170091170083001700830017008300170083001700830017008300170083001700830017008300170091170091170091170083001700890083001700911700911700911700911700911700911700911700911700911700911700911700911700911700911700911700911700911700911700911700911700830017006000830017009117001700170017001700170017009117009117009117009117009117009117009117009117009117009117009117009117009117009117009100910091170091170091170017000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b0039000b000b000b0068000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b003900390039000b000b000b000b000b00060008046104080408040804080408040532000600060007030703070307030703070309100903000d00040d04000d040d040804000d040006040d040004000f040d0400040d040004000408040d0400040d0400040d04000d040d04000d040d04000d0400040d04000d040d040004000b0008040d04000400040d04000d0400040d04000f04080f08040d04000f04000d0400040d060e0608040b000b00060b000400040008040004000400040d04000f040d040004000400040d0400040d04000d040d04000b0076000f0408040d040004000f0408040d04000f00040d0400040004000f00040d040d0400040600353f00393f0039003f393f393f003900390039350047494700393f003f35473539003f473500060006000600600060003500350006000600060006000600060006000600060006000600060006000600060006000600060035830085350006000b000b000b000b3506390639063906393a393a066939066906000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b003f000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b0076003f003f00760076003f003f003f680068000b000b000b000b000b000b68006800110b110b1100170b001100110b000b000b003f0b003f003f003f000b001700170017001700170017001700170017001700170017004a0060000b000b000b000b000b000b000b000b000b0039003900390039003900390039003900390039003900390039003900390039003900390039003900390039003900390039003900390039003900390039003900390039003900390039003900390039003900390039003900390039003900390011001100110011001100110011001100110011003f003f003f00830076007600060b060006000600060006000600060006000600060006003f063f063f413f0039000b006000390039680068007e00683900830083000b000b000b003f003f000b000b000b000b000b000b000b000b0076000b003f003f003f00760076000b00760076000b00a600760076000b008300680060009e002800830083008300830083008300830b000b3f003f003f003f003f003f003f003f003f003f003f003f003f003f003f003f003f003f003f0076007600760076007600760076007600760076007600760076007600760076007600760b000b000b000b000b000b000b00390039000b000b00390039003900390039000b000b00390b39000b000b00390b3c000b0039000b000b000b000b000b000b000b0068006800680068009100600060006000390b000b000b000b397d003900060006000600060006000600060006000600063900060039000b00170011002100210021002100210021000b001700110021002100210021002100210b0039000b00390b000b0039003900390b000b000b000b00680b6839006839683900390039003900390039000b920b0091000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b004a000b000b000b000b000b004a4c0b004a4c0b4c004a004a004a000b000b0076007600760076001112141112111400111214111211140011121411121114001112141112111400111214111211141112141112111411121411121114111214111211140011121411121114001112141112111400111214111211141112141112111400111214111211140011121411121114001112141112111411121411121114001112141112111400111214111211140011121411121114001112141112111400111214111211140011121411121114001112141112111400111214111211140011121411121114111214111211140011121411121114001112141112111411121411121114001112141112111411121411121114003f003f003f110011001100110011001100110057005700570058575800580057005800570057005700570057003f003f003f003f003f003f003f003f003f003f003f003f001100110011003f113f00110011001100110011003f003f003f003f003f003f00113f003f00110011003f003f003f003f003f003f003f003f000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b00390039003f0011001100110011001100110011001100110011001100110011001144003f003f0011003f003f003f003f003f00760076003f00110011001100110011001100110011001100110011003f003f003f003f003f003f003f003f003f003f003f003f003f003f003f003f003f003f003f003f003f003f003f003f003f003f003f003f003f003f003f003f003f003f003f003f003f003f003f003f003f003f003f003f003f003f003f0076003f0076003f003f003f001144114400110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011003f003f003f001100110011003f003f003f008b003f003f003f003f003f003f003f003f00110044003f001100113f0011003f1100110011003f0011003f003f003f003f003f44003f1100110011003f003f003f003f0044003f00110011001100113f003f001144114411441144114411441144114411001144114411003f003f003f00110044003f003f00113f110044003f00113f113f11001100110011001100110011003f003f003f0011441144110011003f0011001100110011003f11440011003f0011003f003f001144114411001100110011003f003f003f440044003f003f003f0044003f003f003f003f003f00114411001100110011003f00113f110044003f003f00114411003f003f003f003f003f003f00'::pg_catalog.bytea, place operator(pg_catalog.-) 1) operator(pg_catalog.+) 1]
                            operator(pg_catalog.>>) pg_catalog.char_length(candidate)
                        ) operator(pg_catalog.&) wanted
                    ) operator(pg_catalog.<>) 0
                    and (accepted is null or exists (select from pg_catalog.unnest(accepted) as a (region)
                        where pg_catalog.starts_with(
                            candidate, E'{"AC":{"code":"247","abroad":"00"},"AD":{"code":"376","abroad":"00"},"AE":{"code":"971","trunk":"0","abroad":"00"},"AF":{"code":"93","trunk":"0","abroad":"00"},"AG":{"code":"1","trunk":"([457][0-9]{6})$|1","abroad":"011","transform":"268\\\\1"},"AI":{"code":"1","trunk":"([2457][0-9]{6})$|1","abroad":"011","transform":"264\\\\1"},"AL":{"code":"355","trunk":"0","abroad":"00"},"AM":{"code":"374","trunk":"0","abroad":"00"},"AO":{"code":"244","abroad":"00"},"AR":{"code":"54","trunk":"0?(?:(11|2(?:2(?:02?|[13]|2[13-79]|4[1-6]|5[2457]|6[124-8]|7[1-4]|8[13-6]|9[1267])|3(?:02?|1[467]|2[03-6]|3[13-8]|[49][2-6]|5[2-8]|[67])|4(?:7[3-578]|9)|6(?:[0136]|2[24-6]|4[6-8]?|5[15-8])|80|9(?:0[1-3]|[19]|2[0-9]|3[1-6]|4[02568]?|5[2-4]|6[2-46]|72?|8[23]?))|3(?:3(?:2[79]|6|8[2578])|4(?:0[0-24-9]|[12]|3[5-8]?|4[24-7]|5[4-68]?|6[02-9]|7[126]|8[2379]?|9[1-36-8])|5(?:1|2[1245]|3[237]?|4[1-46-9]|6[2-4]|7[1-6]|8[2-5]?)|6[24]|7(?:[069]|1[1568]|2[15]|3[145]|4[13]|5[14-8]|7[2-57]|8[126])|8(?:[01]|2[15-7]|3[2578]?|4[13-6]|5[4-8]?|6[1-357-9]|7[36-8]?|8[5-8]?|9[124])))15)?","abroad":"00","transform":"9\\\\1"},"AS":{"code":"1","trunk":"([267][0-9]{6})$|1","abroad":"011","transform":"684\\\\1"},"AT":{"code":"43","trunk":"0","abroad":"00"},"AU":{"code":"61","trunk":"(183[12])|0","abroad":"001[14-689]|14(?:1[14]|34|4[17]|[56]6|7[47]|88)0011"},"AW":{"code":"297","abroad":"00"},"AX":{"code":"358","trunk":"0","abroad":"00|99(?:[01469]|5(?:[14]1|3[23]|5[59]|77|88|9[09]))"},"AZ":{"code":"994","trunk":"0","abroad":"00"},"BA":{"code":"387","trunk":"0","abroad":"00"},"BB":{"code":"1","trunk":"([2-9][0-9]{6})$|1","abroad":"011","transform":"246\\\\1"},"BD":{"code":"880","trunk":"0","abroad":"00"},"BE":{"code":"32","trunk":"0","abroad":"00"},"BF":{"code":"226","abroad":"00"},"BG":{"code":"359","trunk":"0","abroad":"00"},"BH":{"code":"973","abroad":"00"},"BI":{"code":"257","abroad":"00"},"BJ":{"code":"229","abroad":"00"},"BL":{"code":"590","trunk":"0","abroad":"00"},"BM":{"code":"1","trunk":"([2-9][0-9]{6})$|1","abroad":"011","transform":"441\\\\1"},"BN":{"code":"673","abroad":"00"},"BO":{"code":"591","trunk":"0(1[0-9])?","abroad":"00(?:1[0-9])?"},"BQ":{"code":"599","abroad":"00"},"BR":{"code":"55","trunk":"(?:0|90)(?:(1[245]|2[1-35]|31|4[13]|[56]5|99)([0-9]{10,11}))?","abroad":"00(?:1[245]|2[1-35]|31|4[13]|[56]5|99)","transform":"\\\\2"},"BS":{"code":"1","trunk":"([3-8][0-9]{6})$|1","abroad":"011","transform":"242\\\\1"},"BT":{"code":"975","abroad":"00"},"BW":{"code":"267","abroad":"00"},"BY":{"code":"375","trunk":"0|80?","abroad":"810"},"BZ":{"code":"501","abroad":"00"},"CA":{"code":"1","trunk":"1","abroad":"011"},"CC":{"code":"61","trunk":"([59][0-9]{7})$|0","abroad":"001[14-689]|14(?:1[14]|34|4[17]|[56]6|7[47]|88)0011","transform":"8\\\\1"},"CD":{"code":"243","trunk":"0","abroad":"00"},"CF":{"code":"236","abroad":"00"},"CG":{"code":"242","abroad":"00"},"CH":{"code":"41","trunk":"0","abroad":"00"},"CI":{"code":"225","abroad":"00"},"CK":{"code":"682","abroad":"00"},"CL":{"code":"56","abroad":"(?:0|1(?:1[0-69]|2[02-5]|5[13-58]|69|7[0167]|8[018]))0"},"CM":{"code":"237","abroad":"00"},"CN":{"code":"86","trunk":"(1(?:[12][0-9]|79)[0-9][0-9])|0","abroad":"00|1(?:[12][0-9]|79)[0-9][0-9]00"},"CO":{"code":"57","trunk":"0([3579]|4(?:[14]4|56))?","abroad":"00(?:4(?:[14]4|56)|[579])"},"CR":{"code":"506","trunk":"(19(?:0[0-2468]|1[09]|20|66|77|99))","abroad":"00"},"CU":{"code":"53","trunk":"0","abroad":"119"},"CV":{"code":"238","abroad":"0"},"CW":{"code":"599","abroad":"00"},"CX":{"code":"61","trunk":"([59][0-9]{7})$|0","abroad":"001[14-689]|14(?:1[14]|34|4[17]|[56]6|7[47]|88)0011","transform":"8\\\\1"},"CY":{"code":"357","abroad":"00"},"CZ":{"code":"420","abroad":"00"},"DE":{"code":"49","trunk":"0","abroad":"00"},"DJ":{"code":"253","abroad":"00"},"DK":{"code":"45","abroad":"00"},"DM":{"code":"1","trunk":"([2-7][0-9]{6})$|1","abroad":"011","transform":"767\\\\1"},"DO":{"code":"1","trunk":"1","abroad":"011"},"DZ":{"code":"213","trunk":"0","abroad":"00"},"EC":{"code":"593","trunk":"0","abroad":"00"},"EE":{"code":"372","abroad":"00"},"EG":{"code":"20","trunk":"0","abroad":"00"},"EH":{"code":"212","trunk":"0","abroad":"00"},"ER":{"code":"291","trunk":"0","abroad":"00"},"ES":{"code":"34","abroad":"00"},"ET":{"code":"251","trunk":"0","abroad":"00"},"FI":{"code":"358","trunk":"0","abroad":"00|99(?:[01469]|5(?:[14]1|3[23]|5[59]|77|88|9[09]))"},"FJ":{"code":"679","abroad":"0(?:0|52)"},"FK":{"code":"500","abroad":"00"},"FM":{"code":"691","abroad":"00"},"FO":{"code":"298","trunk":"(10(?:01|[12]0|88))","abroad":"00"},"FR":{"code":"33","trunk":"0","abroad":"00"},"GA":{"code":"241","trunk":"0(11[0-9]{6}|60[0-9]{6}|61[0-9]{6}|6[256][0-9]{6}|7[467][0-9]{6})","abroad":"00","transform":"\\\\1"},"GB":{"code":"44","trunk":"0|180020","abroad":"00"},"GD":{"code":"1","trunk":"([2-9][0-9]{6})$|1","abroad":"011","transform":"473\\\\1"},"GE":{"code":"995","trunk":"0","abroad":"00"},"GF":{"code":"594","trunk":"0","abroad":"00"},"GG":{"code":"44","trunk":"([25-9][0-9]{5})$|0|180020","abroad":"00","transform":"1481\\\\1"},"GH":{"code":"233","trunk":"0","abroad":"00"},"GI":{"code":"350","abroad":"00"},"GL":{"code":"299","abroad":"00"},"GM":{"code":"220","abroad":"00"},"GN":{"code":"224","abroad":"00"},"GP":{"code":"590","trunk":"0","abroad":"00"},"GQ":{"code":"240","abroad":"00"},"GR":{"code":"30","abroad":"00"},"GT":{"code":"502","abroad":"00"},"GU":{"code":"1","trunk":"([2-9][0-9]{6})$|1","abroad":"011","transform":"671\\\\1"},"GW":{"code":"245","abroad":"00"},"GY":{"code":"592","abroad":"001"},"HK":{"code":"852","abroad":"00(?:30|5[09]|[126-9]?)"},"HN":{"code":"504","abroad":"00"},"HR":{"code":"385","trunk":"0","abroad":"00"},"HT":{"code":"509","abroad":"00"},"HU":{"code":"36","trunk":"06","abroad":"00"},"ID":{"code":"62","trunk":"0","abroad":"00[89]"},"IE":{"code":"353","trunk":"0","abroad":"00"},"IL":{"code":"972","trunk":"0","abroad":"0(?:0|1(?:05|[2-9]))"},"IM":{"code":"44","trunk":"([25-8][0-9]{5})$|0|180020","abroad":"00","transform":"1624\\\\1"},"IN":{"code":"91","trunk":"0","abroad":"00"},"IO":{"code":"246","abroad":"00"},"IQ":{"code":"964","trunk":"0","abroad":"00"},"IR":{"code":"98","trunk":"0","abroad":"00"},"IS":{"code":"354","abroad":"00|1(?:0(?:01|[12]0)|100)"},"IT":{"code":"39","abroad":"00"},"JE":{"code":"44","trunk":"([0-24-8][0-9]{5})$|0|180020","abroad":"00","transform":"1534\\\\1"},"JM":{"code":"1","trunk":"1","abroad":"011"},"JO":{"code":"962","trunk":"0","abroad":"00"},"JP":{"code":"81","trunk":"(000[2569][0-9]{4,6})$|(?:(?:003768)0?)|0","abroad":"010","transform":"\\\\1"},"KE":{"code":"254","trunk":"0","abroad":"000"},"KG":{"code":"996","trunk":"0","abroad":"00"},"KH":{"code":"855","trunk":"0","abroad":"00[14-9]"},"KI":{"code":"686","trunk":"0","abroad":"00"},"KM":{"code":"269","abroad":"00"},"KN":{"code":"1","trunk":"([2-7][0-9]{6})$|1","abroad":"011","transform":"869\\\\1"},"KP":{"code":"850","trunk":"0","abroad":"00|99"},"KR":{"code":"82","trunk":"0(8(?:[1-46-8]|5[0-9][0-9]))?","abroad":"00(?:[125689]|3(?:[46]5|91)|7(?:00|27|3|55|6[126]))"},"KW":{"code":"965","abroad":"00"},"KY":{"code":"1","trunk":"([2-9][0-9]{6})$|1","abroad":"011","transform":"345\\\\1"},"KZ":{"code":"7","trunk":"8","abroad":"810"},"LA":{"code":"856","trunk":"0","abroad":"00"},"LB":{"code":"961","trunk":"0","abroad":"00"},"LC":{"code":"1","trunk":"([2-8][0-9]{6})$|1","abroad":"011","transform":"758\\\\1"},"LI":{"code":"423","trunk":"(1001)|0","abroad":"00"},"LK":{"code":"94","trunk":"0","abroad":"00"},"LR":{"code":"231","trunk":"0","abroad":"00"},"LS":{"code":"266","abroad":"00"},"LT":{"code":"370","trunk":"[08]","abroad":"00"},"LU":{"code":"352","trunk":"(15(?:0[06]|1[12]|[35]5|4[04]|6[26]|77|88|99)[0-9])","abroad":"00"},"LV":{"code":"371","abroad":"00"},"LY":{"code":"218","trunk":"0","abroad":"00"},"MA":{"code":"212","trunk":"0","abroad":"00"},"MC":{"code":"377","trunk":"0","abroad":"00"},"MD":{"code":"373","trunk":"0","abroad":"00"},"ME":{"code":"382","trunk":"0","abroad":"00"},"MF":{"code":"590","trunk":"0","abroad":"00"},"MG":{"code":"261","trunk":"([24-9][0-9]{6})$|0","abroad":"00","transform":"20\\\\1"},"MH":{"code":"692","trunk":"1","abroad":"011"},"MK":{"code":"389","trunk":"0","abroad":"00"},"ML":{"code":"223","abroad":"00"},"MM":{"code":"95","trunk":"0","abroad":"00"},"MN":{"code":"976","trunk":"0","abroad":"001"},"MO":{"code":"853","abroad":"00"},"MP":{"code":"1","trunk":"([2-9][0-9]{6})$|1","abroad":"011","transform":"670\\\\1"},"MQ":{"code":"596","trunk":"0","abroad":"00"},"MR":{"code":"222","abroad":"00"},"MS":{"code":"1","trunk":"([34][0-9]{6})$|1","abroad":"011","transform":"664\\\\1"},"MT":{"code":"356","abroad":"00"},"MU":{"code":"230","abroad":"0(?:0|[24-7]0|3[03])"},"MV":{"code":"960","abroad":"0(?:0|19)"},"MW":{"code":"265","trunk":"0","abroad":"00"},"MX":{"code":"52","abroad":"0[09]"},"MY":{"code":"60","trunk":"0","abroad":"00"},"MZ":{"code":"258","abroad":"00"},"NA":{"code":"264","trunk":"0","abroad":"00"},"NC":{"code":"687","abroad":"00"},"NE":{"code":"227","abroad":"00"},"NF":{"code":"672","trunk":"([0-258][0-9]{4})$","abroad":"00","transform":"3\\\\1"},"NG":{"code":"234","trunk":"0","abroad":"009"},"NI":{"code":"505","abroad":"00"},"NL":{"code":"31","trunk":"0","abroad":"00"},"NO":{"code":"47","abroad":"00"},"NP":{"code":"977","trunk":"0","abroad":"00"},"NR":{"code":"674","abroad":"00"},"NU":{"code":"683","abroad":"00"},"NZ":{"code":"64","trunk":"0","abroad":"0(?:0|161)"},"OM":{"code":"968","abroad":"00"},"PA":{"code":"507","abroad":"00"},"PE":{"code":"51","trunk":"0","abroad":"00|19(?:1[124]|77|90)00"},"PF":{"code":"689","abroad":"00"},"PG":{"code":"675","abroad":"00|140[1-3]"},"PH":{"code":"63","trunk":"0","abroad":"00"},"PK":{"code":"92","trunk":"0","abroad":"00"},"PL":{"code":"48","abroad":"00"},"PM":{"code":"508","trunk":"0","abroad":"00"},"PR":{"code":"1","trunk":"1","abroad":"011"},"PS":{"code":"970","trunk":"0","abroad":"00"},"PT":{"code":"351","abroad":"00"},"PW":{"code":"680","abroad":"01[12]"},"PY":{"code":"595","trunk":"0","abroad":"00"},"QA":{"code":"974","abroad":"00"},"RE":{"code":"262","trunk":"0","abroad":"00"},"RO":{"code":"40","trunk":"0","abroad":"00"},"RS":{"code":"381","trunk":"0","abroad":"00"},"RU":{"code":"7","trunk":"8","abroad":"810"},"RW":{"code":"250","trunk":"0","abroad":"00"},"SA":{"code":"966","trunk":"0","abroad":"00"},"SB":{"code":"677","abroad":"0[01]"},"SC":{"code":"248","abroad":"010|0[0-2]"},"SD":{"code":"249","trunk":"0","abroad":"00"},"SE":{"code":"46","trunk":"0","abroad":"00"},"SG":{"code":"65","abroad":"0[0-3][0-9]"},"SH":{"code":"290","abroad":"00"},"SI":{"code":"386","trunk":"0","abroad":"00|10(?:22|66|88|99)"},"SJ":{"code":"47","abroad":"00"},"SK":{"code":"421","trunk":"0","abroad":"00"},"SL":{"code":"232","trunk":"0","abroad":"00"},"SM":{"code":"378","trunk":"([89][0-9]{5})$","abroad":"00","transform":"0549\\\\1"},"SN":{"code":"221","abroad":"00"},"SO":{"code":"252","trunk":"0","abroad":"00"},"SR":{"code":"597","abroad":"00"},"SS":{"code":"211","trunk":"0","abroad":"00"},"ST":{"code":"239","abroad":"00"},"SV":{"code":"503","abroad":"00"},"SX":{"code":"1","trunk":"(5[0-9]{6})$|1","abroad":"011","transform":"721\\\\1"},"SY":{"code":"963","trunk":"0","abroad":"00"},"SZ":{"code":"268","abroad":"00"},"TA":{"code":"290","abroad":"00"},"TC":{"code":"1","trunk":"([2-479][0-9]{6})$|1","abroad":"011","transform":"649\\\\1"},"TD":{"code":"235","abroad":"00|16"},"TG":{"code":"228","abroad":"00"},"TH":{"code":"66","trunk":"0","abroad":"00[1-9]"},"TJ":{"code":"992","abroad":"810"},"TK":{"code":"690","abroad":"00"},"TL":{"code":"670","abroad":"00"},"TM":{"code":"993","trunk":"8","abroad":"810"},"TN":{"code":"216","abroad":"00"},"TO":{"code":"676","abroad":"00"},"TR":{"code":"90","trunk":"0","abroad":"00"},"TT":{"code":"1","trunk":"([2-46-8][0-9]{6})$|1","abroad":"011","transform":"868\\\\1"},"TV":{"code":"688","abroad":"00"},"TW":{"code":"886","trunk":"0","abroad":"0(?:0[25-79]|19)"},"TZ":{"code":"255","trunk":"0","abroad":"00[056]"},"UA":{"code":"380","trunk":"0","abroad":"00"},"UG":{"code":"256","trunk":"0","abroad":"00[057]"},"US":{"code":"1","trunk":"1","abroad":"011"},"UY":{"code":"598","trunk":"0","abroad":"0(?:0|1[3-9][0-9])"},"UZ":{"code":"998","abroad":"00"},"VA":{"code":"39","abroad":"00"},"VC":{"code":"1","trunk":"([2-7][0-9]{6})$|1","abroad":"011","transform":"784\\\\1"},"VE":{"code":"58","trunk":"0","abroad":"00"},"VG":{"code":"1","trunk":"([2-578][0-9]{6})$|1","abroad":"011","transform":"284\\\\1"},"VI":{"code":"1","trunk":"([2-9][0-9]{6})$|1","abroad":"011","transform":"340\\\\1"},"VN":{"code":"84","trunk":"0","abroad":"00"},"VU":{"code":"678","abroad":"00"},"WF":{"code":"681","abroad":"00"},"WS":{"code":"685","abroad":"0"},"XK":{"code":"383","trunk":"0","abroad":"00"},"YE":{"code":"967","trunk":"0","abroad":"00"},"YT":{"code":"262","trunk":"0","abroad":"00"},"ZA":{"code":"27","trunk":"0","abroad":"00"},"ZM":{"code":"260","trunk":"0","abroad":"00"},"ZW":{"code":"263","trunk":"0","abroad":"00"}}'::pg_catalog.jsonb operator(pg_catalog.->) a.region operator(pg_catalog.->>) 'code'
                        )))
                then
                    return '+' operator(pg_catalog.||) candidate operator(pg_catalog.||) extension;
                end if;
            end if;
        end loop;
        -- 021-12345678-8001: only where the whole is no number.
        continue when pass operator(pg_catalog.=) 0;
        exit when (value collate pg_catalog."C") operator(pg_catalog.!~) '^.*[0-9]{7,8}-[0-9]{1,6}$' or dialled operator(pg_catalog.~) ';ext=';
        attempt := pg_catalog.regexp_replace(value collate pg_catalog."C", '^(.*[0-9]{7,8})-([0-9]{1,6})$', E'\\1;ext=\\2');
    end loop;
    return null;
end
$_$;
COMMENT ON FUNCTION dq.phone(value text, region text, accepted text[], types text[]) IS 'A telephone number in E.164, by the numbering plans of the world; NULL for a text that is none.';
CREATE FUNCTION dq.phone_candidates(digits text, codes jsonb) RETURNS text[]
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
    AS $$
declare
    trunk jsonb;
    national text collate pg_catalog."C";
begin
    for size in 1..3 loop
        trunk := codes operator(pg_catalog.->) pg_catalog.left(digits, size);
        if trunk is not null then
            national := dq.without_trunk(
                pg_catalog.substr(digits, size operator(pg_catalog.+) 1),
                trunk operator(pg_catalog.->>) 0,
                trunk operator(pg_catalog.->>) 1
            );
            if national is not null then
                return array[digits, pg_catalog.left(digits, size) operator(pg_catalog.||) national];
            end if;
            exit;
        end if;
    end loop;
    return array[digits];
end
$$;
COMMENT ON FUNCTION dq.phone_candidates(digits text, codes jsonb) IS 'The numbers in E.164, without +, that digits after a + may stand for.';
CREATE FUNCTION dq.postal_code(value text, country text) RETURNS boolean
    LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
declare
    pattern text collate pg_catalog."C" := '[0-9A-Z]{2,5}(?:[ -]?[0-9A-Z]{2,5})?';
begin
    if pg_catalog.octet_length(value) operator(pg_catalog.>) 12 then
        return false;
    end if;
    if country operator(pg_catalog.<>) '' then
        pattern := (
            '{"AD":"AD[1-7]0[0-9]","AF":"[0-9]{4}","AL":"[0-9]{4}","AM":"[0-9]{4}","AR":"[0-9]{4}|[A-HJ-NP-Z][0-9]{4}[A-Z]{3}","AS":"96799(?:-?[0-9]{4})?","AT":"[1-9][0-9]{3}","AU":"[0-9]{4}","AX":"22[0-9]{3}","AZ":"(?:AZ ?)?[0-9]{4}","BA":"[7-8][0-9]{4}","BB":"BB ?[0-9]{5}","BD":"[0-9]{4}","BE":"[1-9][0-9]{3}","BG":"[1-9][0-9]{3}","BH":"(?:1[0-2]|[1-9])[0-9]{2}","BL":"97133","BM":"[A-Z]{2} ?[A-Z0-9]{2}","BN":"[A-Z]{2} ?[0-9]{4}","BR":"[0-9]{5}-?[0-9]{3}","BT":"[0-9]{5}","BY":"2[0-9]{5}","CA":"[ABCEGHJ-NPRSTVXY][0-9][ABCEGHJ-NPRSTV-Z] ?[0-9][ABCEGHJ-NPRSTV-Z][0-9]","CC":"6799","CH":"[1-9][0-9]{3}","CL":"[0-9]{3}-?[0-9]{4}","CN":"[0-8][0-9]{5}","CO":"[0-9]{6}","CR":"[1-7][0-9]{4}","CU":"[0-9]{5}","CV":"[0-9]{4}","CX":"6798","CY":"[1-9][0-9]{3}","CZ":"[1-7][0-9]{2} ?[0-9]{2}","DE":"(?!00)[0-9]{5}","DK":"[0-9]{4}","DO":"[0-9]{5}","DZ":"[0-9]{5}","EC":"[0-9]{6}","EE":"[0-9]{5}","EG":"[0-9]{5}|[0-9]{7}","ES":"(?:0[1-9]|[1-4][0-9]|5[0-2])[0-9]{3}","ET":"[0-9]{4}","FI":"[0-9]{5}","FK":"FIQQ ?1ZZ","FM":"9694[1-4](?:-?[0-9]{4})?","FO":"[1-9][0-9]{2}","FR":"(?:0[1-9]|[1-8][0-9]|9[0-8])[0-9]{3}","GB":"GIR ?0AA|(?:[A-PR-UWYZ](?:[0-9]{1,2}|[0-9][A-HJKPSTUW]|[A-HK-Y][0-9]{1,2}|[A-HK-Y][0-9][ABEHMNPRVWXY])) ?[0-9][ABD-HJLNP-UW-Z]{2}|BFPO ?[0-9]{1,4}","GE":"[0-9]{4}","GF":"973[0-9]{2}","GG":"GY[0-9]{1,2} ?[0-9][ABD-HJLNP-UW-Z]{2}","GI":"GX11 ?1AA","GL":"39[0-9]{2}","GN":"[0-9]{3}","GP":"971[0-9]{2}","GR":"[1-8][0-9]{2} ?[0-9]{2}","GT":"[0-9]{5}","GU":"969(?:[12][0-9]|3[0-2])(?:-?[0-9]{4})?","GW":"[0-9]{4}","HN":"[0-9]{5}","HR":"[1-5][0-9]{4}","HT":"(?:HT ?)?[0-9]{4}","HU":"[1-9][0-9]{3}","ID":"[1-9][0-9]{4}","IE":"(?:D6W|[AC-FHKNPRTV-Y][0-9]{2}) ?[0-9AC-FHKNPRTV-Y]{4}","IL":"[0-9]{7}|[0-9]{5}","IM":"IM[0-9]{1,2} ?[0-9][ABD-HJLNP-UW-Z]{2}","IN":"[1-9][0-9]{2} ?[0-9]{3}","IQ":"[0-9]{5}","IR":"[1-9][0-9]{4}-?[0-9]{5}","IS":"[1-9][0-9]{2}","IT":"[0-9]{5}","JE":"JE[0-9]{1,2} ?[0-9][ABD-HJLNP-UW-Z]{2}","JO":"[0-9]{5}","JP":"[0-9]{3}-?[0-9]{4}","KE":"[0-9]{5}","KG":"[0-9]{6}","KH":"[0-9]{5,6}","KR":"[0-6][0-9]{4}","KW":"[0-9]{5}","KY":"KY[0-9]-?[0-9]{4}","KZ":"[0-9]{6}|[A-Z][0-9]{2}[A-Z][0-9][A-Z][0-9]","LA":"[0-9]{5}","LB":"[0-9]{4}(?: ?[0-9]{4})?","LI":"94(?:8[5-9]|9[0-8])","LK":"[0-9]{5}","LR":"[0-9]{4}","LS":"[0-9]{3}","LT":"(?:LT-?)?[0-9]{5}","LU":"(?:L-?)?[0-9]{4}","LV":"(?:LV-?)?[0-9]{4}","MA":"[1-9][0-9]{4}","MC":"980[0-9]{2}","MD":"(?:MD-?)?[0-9]{4}","ME":"8[0-9]{4}","MF":"97150","MG":"[0-9]{3}","MH":"969[67]0(?:-?[0-9]{4})?","MK":"[1-7][0-9]{3}","MM":"[0-9]{5}","MN":"[1-8][0-9]{4}","MP":"9695[012](?:-?[0-9]{4})?","MQ":"972[0-9]{2}","MT":"[A-Z]{3} ?[0-9]{4}","MU":"[0-9A-Z][0-9]{4}","MV":"[0-9]{5}","MX":"[0-9]{5}","MY":"[0-9]{5}","MZ":"[0-9]{4}","NA":"[0-9]{5}","NC":"988[0-9]{2}","NE":"[0-9]{4}","NF":"2899","NG":"[1-9][0-9]{5}","NI":"[0-9]{5}","NL":"[1-9][0-9]{3} ?(?!S[ADS])[A-Z]{2}","NO":"[0-9]{4}","NP":"[1-9][0-9]{4}","NZ":"[0-9]{4}","OM":"[0-9]{3}","PE":"[0-2][0-9]{4}","PF":"987[0-9]{2}","PG":"[0-9]{3}","PH":"[0-9]{4}","PK":"[1-9][0-9]{4}","PL":"[0-9]{2}-?[0-9]{3}","PM":"97500","PN":"PCRN ?1ZZ","PR":"00[679][0-9]{2}(?:-?[0-9]{4})?","PT":"[1-9][0-9]{3}-?[0-9]{3}","PW":"96940(?:-?[0-9]{4})?","PY":"[0-9]{4}","RE":"974[0-9]{2}","RO":"[0-9]{6}","RS":"[1-3][0-9]{4,5}","RU":"[1-6][0-9]{5}","SA":"[1-8][0-9]{4}(?:-[0-9]{4})?","SD":"[0-9]{5}","SE":"[1-9][0-9]{2} ?[0-9]{2}","SG":"(?:0[1-9]|[1-7][0-9]|8[0-2])[0-9]{4}","SH":"(?:ASCN|STHL|TDCU) ?1ZZ","SI":"(?:SI-?)?[1-9][0-9]{3}","SJ":"[0-9]{4}","SK":"[089][0-9]{2} ?[0-9]{2}","SM":"4789[0-9]","SN":"[0-9]{5}","SV":"(?:CP ?)?[1-3][0-9]{3}","SZ":"[HLMS][0-9]{3}","TC":"TKCA ?1ZZ","TH":"[1-9][0-9]{4}","TJ":"[0-9]{6}","TM":"[0-9]{6}","TN":"[1-9][0-9]{3}","TR":"(?:0[1-9]|[1-7][0-9]|8[01])[0-9]{3}","TW":"[1-9][0-9]{2}(?:-?[0-9]{2,3})?","TZ":"[0-9]{5}","UA":"[0-9]{5}","US":"[0-9]{5}(?:-?[0-9]{4})?","UY":"[1-9][0-9]{4}","UZ":"[1-9][0-9]{5}","VA":"00120","VC":"VC ?[0-9]{4}","VE":"[1-8][0-9]{3}","VG":"VG ?[0-9]{4}","VI":"008(?:[0-4][0-9]|5[01])(?:-?[0-9]{4})?","VN":"[0-9]{5,6}","WF":"986[0-9]{2}","YT":"976[0-9]{2}","ZA":"(?!0000)[0-9]{4}","ZM":"[0-9]{5}"}'::pg_catalog.jsonb
            operator(pg_catalog.->>) country
        );
    end if;
    return coalesce((value collate pg_catalog."C") operator(pg_catalog.~) ('^(?:' operator(pg_catalog.||) pattern operator(pg_catalog.||) ')$'), false);
end
$_$;
COMMENT ON FUNCTION dq.postal_code(value text, country text) IS 'Whether a text in capitals is a postal code of the country (ISO 3166-1 alpha-2), of any shape for NULL.';
CREATE FUNCTION dq.publish() RETURNS void
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
    contract record;
    columns text;
    parts text;
begin
    for contract in
        select name, by_rows from (values
            ('completeness', false), ('completeness_by_slice', false), ('rule_violations', false), ('missing_rows', true)
        ) as listed (name, by_rows)
    loop
        -- With their types spelt out: a union keeps numeric(5, 2) only where every part has it.
        select string_agg(
            format('listed.%I::%s', attribute.attname, format_type(attribute.atttypid, attribute.atttypmod)), ', '
            order by attribute.attnum
        )
        into strict columns
        from pg_attribute as attribute
        join pg_type as row_type on row_type.typrelid = attribute.attrelid
        where row_type.oid = format('dq.%I', contract.name || '_row')::regtype
        and attribute.attnum > 0;
        select coalesce(string_agg(
            format(E'\nunion all select %s from %s as listed', columns, part.oid::regclass), '' order by part.table_name
        ), '')
        into strict parts
        from dq.objects as part
        where part.catalog = 'pg_class'
        and part.role = contract.name;
        execute format(
            'create or replace view dq.%I %s as select %s from unnest(array[]::dq.%I[]) as listed%s',
            contract.name,
            -- Rows, unlike totals, are shown only to those who may read them in the table itself.
            case when contract.by_rows and current_setting('server_version_num')::integer >= 150000
                then 'with (security_invoker = true)' else '' end,
            columns, contract.name || '_row', parts
        );
    end loop;
end
$$;
COMMENT ON FUNCTION dq.publish() IS 'Rebuilds the views of schema dq from the tables that are ruled now.';
CREATE FUNCTION dq.recount(target regclass) RETURNS bigint
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
    recounter constant regprocedure := dq.function_of(target, 'recount');
    corrected bigint;
begin
    if recounter is null then
        raise exception using
            errcode = 'undefined_object',
            message = format('%s has no counters', target),
            hint = 'dq.completeness lists the tables that have.';
    end if;
    if current_setting('transaction_isolation') not in ('read committed', 'read uncommitted') then
        raise exception using
            errcode = 'active_sql_transaction',
            message = 'dq.recount needs READ COMMITTED',
            hint = 'Call it in a transaction of its own.';
    end if;
    perform pg_advisory_xact_lock(recounter::oid::bigint);
    execute format('select %s()', recounter::regproc) into corrected;
    return corrected;
end
$$;
COMMENT ON FUNCTION dq.recount(target regclass) IS 'Counts the table in full, corrects its counters, returns the number of groups that were wrong.';
CREATE FUNCTION dq.typed(target regclass, given jsonb) RETURNS jsonb
    LANGUAGE plpgsql STABLE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
declare
    columns text;
    part record;
    one jsonb;
    typed jsonb := '{}';
    illegible jsonb := '[]';
begin
    select string_agg(format('%I %s', a.attname, format_type(a.atttypid, a.atttypmod)), ', ' order by a.attnum)
    into columns
    from pg_attribute as a
    where a.attrelid = target and a.attnum > 0 and not a.attisdropped and given ? a.attname::text;
    if columns is null then
        return jsonb_build_object('row', typed, 'illegible', illegible);
    end if;
    begin
        execute format('select to_jsonb(r) from jsonb_to_record($1) as r (%s)', columns) into strict typed using given;
        return jsonb_build_object('row', typed, 'illegible', illegible);
    exception
        when data_exception or integrity_constraint_violation or program_limit_exceeded or cannot_coerce then
            typed := '{}';
    end;
    for part in
        select a.attname::text as name, format_type(a.atttypid, a.atttypmod) as type
        from pg_attribute as a
        where a.attrelid = target and a.attnum > 0 and not a.attisdropped and given ? a.attname::text
        order by a.attnum
    loop
        begin
            execute format('select to_jsonb(r) from jsonb_to_record($1) as r (%I %s)', part.name, part.type)
            into strict one using given;
            typed := typed || one;
        exception
            when data_exception or integrity_constraint_violation or program_limit_exceeded or cannot_coerce then
                illegible := illegible || to_jsonb(part.name);
        end;
    end loop;
    return jsonb_build_object('row', typed, 'illegible', illegible);
end
$_$;
COMMENT ON FUNCTION dq.typed(target regclass, given jsonb) IS 'Values as a table''s columns would hold them, and the columns that could not.';
CREATE FUNCTION dq.refitted(target regclass, row_to_be jsonb, formed jsonb) RETURNS jsonb
    LANGUAGE sql STABLE
    SET search_path TO 'pg_catalog', 'pg_temp'
    RETURN (SELECT (refitted.row_to_be || jsonb_build_object('illegible', ((refitted.row_to_be -> 'illegible'::text) || f.narrow), 'unknown', ((refitted.row_to_be -> 'unknown'::text) || f.narrow))) FROM (SELECT (dq.typed(refitted.target, jsonb_strip_nulls(refitted.formed)) -> 'illegible'::text) AS narrow) f);
COMMENT ON FUNCTION dq.refitted(target regclass, row_to_be jsonb, formed jsonb) IS 'A row to be, with the columns that are too narrow for their standard form.';
CREATE FUNCTION dq.reject(table_schema text, table_name text, constraint_name text, title jsonb, fallback text, violations jsonb) RETURNS void
    LANGUAGE plpgsql STABLE PARALLEL SAFE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
    raise exception using
        errcode = 'check_violation',
        message = dq.headline(title, violations, fallback),
        detail = dq.detail(violations, fallback),
        schema = table_schema,
        table = table_name,
        column = case when jsonb_array_length(violations) = 1 then coalesce(violations #>> '{0,column}', '') else '' end,
        constraint = constraint_name;
end
$$;
COMMENT ON FUNCTION dq.reject(table_schema text, table_name text, constraint_name text, title jsonb, fallback text, violations jsonb) IS 'Refuses a write with one error that lists every violation.';
CREATE FUNCTION dq.row_to_be(target regclass, keys text[], given jsonb, key jsonb) RETURNS jsonb
    LANGUAGE plpgsql STABLE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
    known text[];
    wrong text;
    generated text[];
    typed jsonb;
    defaults jsonb := '{"row": {}, "unknown": []}';
    stored jsonb := '{}';
    whole jsonb;
begin
    if jsonb_typeof(given) is distinct from 'object' then
        raise exception using
            errcode = 'invalid_parameter_value',
            message = 'the row is no JSON object',
            hint = 'Give the values by column, as in {"name": "Acme", "amount": 12}.';
    end if;
    select
        array_agg(a.attname::text order by a.attnum),
        array_agg(a.attname::text) filter (where a.attgenerated <> '')
    into known, generated
    from pg_attribute as a
    where a.attrelid = target and a.attnum > 0 and not a.attisdropped;
    select k.name into wrong from jsonb_object_keys(given) as k (name) where k.name <> all (known) order by 1 limit 1;
    if wrong is not null then
        raise exception using
            errcode = 'undefined_column',
            message = format('%s has no column %I', target, wrong),
            hint = coalesce(
                'Did you mean ' || quote_ident(dq.nearest(wrong, known)) || '?',
                format('Its columns are %s.', array_to_string(known, ', '))
            );
    end if;
    typed := dq.typed(target, given - coalesce(generated, '{}'));
    if key is null then
        defaults := dq.defaults(target, given);
    else
        stored := dq.stored_row(target, keys, key);
    end if;
    whole := dq.with_generated(
        target, stored || (defaults -> 'row') || (typed -> 'row'), (typed -> 'illegible') || (defaults -> 'unknown')
    );
    return jsonb_build_object(
        'row', whole -> 'row', 'stored', stored, 'illegible', typed -> 'illegible',
        'unknown', (typed -> 'illegible') || (defaults -> 'unknown') || (whole -> 'unknown')
    );
end
$$;
COMMENT ON FUNCTION dq.row_to_be(target regclass, keys text[], given jsonb, key jsonb) IS 'The row that a write would store, its unreadable values, and the columns not known before the write.';
CREATE FUNCTION dq.spellings(value text, synonyms text[]) RETURNS text[]
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN (SELECT array_agg(DISTINCT dq.fold(s.spelling)) AS array_agg FROM unnest(array_append(spellings.synonyms, spellings.value)) s(spelling));
COMMENT ON FUNCTION dq.spellings(value text, synonyms text[]) IS 'Every spelling of a list''s value, folded.';
CREATE FUNCTION dq.squeeze(value text) RETURNS text
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
    AS $$
declare
    spaced text collate pg_catalog."C";
begin
    if pg_catalog.octet_length(value) operator(pg_catalog.=) pg_catalog.char_length(value) then
        return pg_catalog.regexp_replace(value collate pg_catalog."C", E'[\x01- \x7f]+', ' ', 'g');
    end if;
    spaced := pg_catalog.regexp_replace(value collate pg_catalog."C", E'[\u00ad\u061c\u180e\u200b\u200e-\u200f\u202a-\u202e\u2060-\u206f\ufeff]+', '', 'g');
    spaced := pg_catalog.regexp_replace(spaced, E'[\x01- \x7f-\u00a0\u115f-\u1160\u1680\u2000-\u200a\u2028-\u2029\u202f\u205f\u2800\u3000\u3164\uffa0]+', ' ', 'g');
    if spaced operator(pg_catalog.~) E'[\u200c-\u200d]' then
        spaced := pg_catalog.regexp_replace(spaced, E'(?<![̀-῿←-⟿⤀-⹿ꀀ-꯿יִ-\ufe0f𐀀-🿿\U000e0000-\U000e0fff])[\u200c-\u200d]+|[\u200c-\u200d]+(?![̀-῿←-⟿⤀-⹿ꀀ-꯿יִ-\ufe0f𐀀-🿿\U000e0000-\U000e0fff])', '', 'g');
        spaced := pg_catalog.regexp_replace(spaced, '  +', ' ', 'g');
    end if;
    return spaced;
end
$$;
COMMENT ON FUNCTION dq.squeeze(value text) IS 'The text with runs of blanks as one space, without invisible characters that mean nothing.';
CREATE FUNCTION dq.stored_row(target regclass, keys text[], key jsonb) RETURNS jsonb
    LANGUAGE plpgsql STABLE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
declare
    wanted jsonb := key;
    typed jsonb;
    columns text;
    same text;
    found jsonb;
begin
    if cardinality(keys) = 1 and jsonb_typeof(key) <> 'object' then
        wanted := jsonb_build_object(keys[1], key);
    end if;
    if jsonb_typeof(wanted) <> 'object'
        or (select array_agg(k.name order by k.name) from jsonb_object_keys(wanted) as k (name))
            is distinct from (select array_agg(k.name order by k.name) from unnest(keys) as k (name))
    then
        raise exception using
            errcode = 'invalid_parameter_value',
            message = format('the key of %s is (%s)', target, array_to_string(keys, ', ')),
            hint = 'Give it as a JSON object with one value for each of these columns.';
    end if;
    typed := dq.typed(target, wanted);
    if typed -> 'illegible' = '[]' then
        select
            string_agg(format('%I %s', a.attname, format_type(a.atttypid, a.atttypmod)), ', '),
            string_agg(format('t.%1$I = k.%1$I', a.attname), ' and ')
        into columns, same
        from pg_attribute as a
        where a.attrelid = target and a.attname = any (keys);
        execute format(
            'select jsonb_agg(to_jsonb(found)) from ('
            'select t.* from %s as t join jsonb_to_record($1) as k (%s) on %s limit 2) as found', target, columns, same
        ) into found using typed -> 'row';
    end if;
    if jsonb_array_length(found) = 1 then
        return found -> 0;
    end if;
    raise exception using
        errcode = case when found is null then 'no_data_found' else 'cardinality_violation' end,
        message = format(
            case when found is null then 'no row of %s has this key (%s)' else 'several rows of %s have this key (%s)' end,
            target, array_to_string(keys, ', ')
        ),
        hint = case when found is null then 'Row-level security may hide it from you.' end;
end
$_$;
COMMENT ON FUNCTION dq.stored_row(target regclass, keys text[], key jsonb) IS 'The row of a table with the given key, as the caller may see it.';
CREATE FUNCTION dq.tighten(value text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN replace(replace(regexp_replace(translate(value, '【】〔〕[]{}'::text, '()()()()'::text), ' *([々-〇぀-ヿ㐀-鿿豈-﫿]) *'::text, '\1'::text, 'g'::text), '( '::text, '('::text), ' )'::text, ')'::text);
COMMENT ON FUNCTION dq.tighten(value text) IS 'The text without spaces beside Chinese characters and inside brackets, all brackets round.';
CREATE FUNCTION dq.vat(value text, country text) RETURNS boolean
    LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
declare
    prefixes constant jsonb := '{"AT": "AT", "BE": "BE", "CHE": "CH", "CZ": "CZ", "DE": "DE", "DK": "DK", "ES": "ES", "FI": "FI", "FR": "FR", "GB": "GB", "XI": "GB", "EL": "GR", "GR": "GR", "HU": "HU", "IE": "IE", "IT": "IT", "NL": "NL", "NO": "NO", "PL": "PL", "PT": "PT", "SE": "SE"}'::pg_catalog.jsonb;
    number text collate pg_catalog."C" := value;
    letters constant text := '0123456789ABCDEFGHJKLMNPQRSTUVWXYZ';
    b bytea;
    key integer;
begin
    if value is null or octet_length(value) > 20 then
        return value is null and null;
    end if;
    case coalesce(nullif(country, ''), prefixes ->> left(value, 3), prefixes ->> left(value, 2))
    when 'AT' then
        if left(value, 2) in ('AT') then number := substr(value, 3); end if;
        if number !~ '^(?!0*$)(?:U[0-9]{8})$' then return false; end if;
        b := convert_to(number, 'UTF8');
        return (get_byte('\x36353433323130393837', (get_byte('\x00010203040506070809', get_byte(b, 1) - 48) + get_byte('\x00020406080103050709', get_byte(b, 2) - 48) + get_byte('\x00010203040506070809', get_byte(b, 3) - 48) + get_byte('\x00020406080103050709', get_byte(b, 4) - 48) + get_byte('\x00010203040506070809', get_byte(b, 5) - 48) + get_byte('\x00020406080103050709', get_byte(b, 6) - 48) + get_byte('\x00010203040506070809', get_byte(b, 7) - 48) + 0) % 10) = get_byte(b, 8));
    when 'AU' then
        if number !~ '^(?!0*$)(?:(?:1[1-9]|[2-9][0-9])[0-9]{9})$' then return false; end if;
        b := convert_to(number, 'UTF8');
        return ((10 * get_byte(b, 0) + get_byte(b, 1) + 3 * get_byte(b, 2) + 5 * get_byte(b, 3) + 7 * get_byte(b, 4) + 9 * get_byte(b, 5) + 11 * get_byte(b, 6) + 13 * get_byte(b, 7) + 15 * get_byte(b, 8) + 17 * get_byte(b, 9) + 19 * get_byte(b, 10) + 60) % 89 in (10));
    when 'BE' then
        if left(value, 2) in ('BE') then number := substr(value, 3); end if;
        if number !~ '^(?!0*$)(?:[01][0-9]{9})$' then return false; end if;
        b := convert_to(number, 'UTF8');
        return ((76 * get_byte(b, 0) + 27 * get_byte(b, 1) + 90 * get_byte(b, 2) + 9 * get_byte(b, 3) + 30 * get_byte(b, 4) + 3 * get_byte(b, 5) + 10 * get_byte(b, 6) + get_byte(b, 7) + 10 * get_byte(b, 8) + get_byte(b, 9) + 80) % 97 in (0));
    when 'BR' then
        if number !~ '^(?!0*$)(?:[0-9A-Z]{12}[0-9]{2})$' then return false; end if;
        b := convert_to(number, 'UTF8');
        return (get_byte('\x3030393837363534333231', (get_byte('\x00050a040903080207010600050a040903080207010600050a040903080207010600050a04090308020701', get_byte(b, 0) - 48) + get_byte('\x00040801050902060a030700040801050902060a030700040801050902060a030700040801050902060a03', get_byte(b, 1) - 48) + get_byte('\x000306090104070a020508000306090104070a020508000306090104070a020508000306090104070a0205', get_byte(b, 2) - 48) + get_byte('\x00020406080a010305070900020406080a010305070900020406080a010305070900020406080a01030507', get_byte(b, 3) - 48) + get_byte('\x0009070503010a080604020009070503010a080604020009070503010a080604020009070503010a080604', get_byte(b, 4) - 48) + get_byte('\x000805020a070401090603000805020a070401090603000805020a070401090603000805020a0704010906', get_byte(b, 5) - 48) + get_byte('\x0007030a060209050108040007030a060209050108040007030a060209050108040007030a060209050108', get_byte(b, 6) - 48) + get_byte('\x0006010702080309040a050006010702080309040a050006010702080309040a050006010702080309040a', get_byte(b, 7) - 48) + get_byte('\x00050a040903080207010600050a040903080207010600050a040903080207010600050a04090308020701', get_byte(b, 8) - 48) + get_byte('\x00040801050902060a030700040801050902060a030700040801050902060a030700040801050902060a03', get_byte(b, 9) - 48) + get_byte('\x000306090104070a020508000306090104070a020508000306090104070a020508000306090104070a0205', get_byte(b, 10) - 48) + get_byte('\x00020406080a010305070900020406080a010305070900020406080a010305070900020406080a01030507', get_byte(b, 11) - 48) + 0) % 11) = get_byte(b, 12)) and (get_byte('\x3030393837363534333231', (get_byte('\x0006010702080309040a050006010702080309040a050006010702080309040a050006010702080309040a', get_byte(b, 0) - 48) + get_byte('\x00050a040903080207010600050a040903080207010600050a040903080207010600050a04090308020701', get_byte(b, 1) - 48) + get_byte('\x00040801050902060a030700040801050902060a030700040801050902060a030700040801050902060a03', get_byte(b, 2) - 48) + get_byte('\x000306090104070a020508000306090104070a020508000306090104070a020508000306090104070a0205', get_byte(b, 3) - 48) + get_byte('\x00020406080a010305070900020406080a010305070900020406080a010305070900020406080a01030507', get_byte(b, 4) - 48) + get_byte('\x0009070503010a080604020009070503010a080604020009070503010a080604020009070503010a080604', get_byte(b, 5) - 48) + get_byte('\x000805020a070401090603000805020a070401090603000805020a070401090603000805020a0704010906', get_byte(b, 6) - 48) + get_byte('\x0007030a060209050108040007030a060209050108040007030a060209050108040007030a060209050108', get_byte(b, 7) - 48) + get_byte('\x0006010702080309040a050006010702080309040a050006010702080309040a050006010702080309040a', get_byte(b, 8) - 48) + get_byte('\x00050a040903080207010600050a040903080207010600050a040903080207010600050a04090308020701', get_byte(b, 9) - 48) + get_byte('\x00040801050902060a030700040801050902060a030700040801050902060a030700040801050902060a03', get_byte(b, 10) - 48) + get_byte('\x000306090104070a020508000306090104070a020508000306090104070a020508000306090104070a0205', get_byte(b, 11) - 48) + get_byte('\x00020406080a010305070900020406080a010305070900020406080a010305070900020406080a01030507', get_byte(b, 12) - 48) + 0) % 11) = get_byte(b, 13));
    when 'CA' then
        if number !~ '^(?!0*$)(?:[0-9]{9}(?:R[CMPT][0-9]{4})?)$' then return false; end if;
        b := convert_to(number, 'UTF8');
        return ((get_byte('\x00010203040506070809', get_byte(b, 0) - 48) + get_byte('\x00020406080103050709', get_byte(b, 1) - 48) + get_byte('\x00010203040506070809', get_byte(b, 2) - 48) + get_byte('\x00020406080103050709', get_byte(b, 3) - 48) + get_byte('\x00010203040506070809', get_byte(b, 4) - 48) + get_byte('\x00020406080103050709', get_byte(b, 5) - 48) + get_byte('\x00010203040506070809', get_byte(b, 6) - 48) + get_byte('\x00020406080103050709', get_byte(b, 7) - 48) + get_byte('\x00010203040506070809', get_byte(b, 8) - 48) + 0) % 10 in (0));
    when 'CH' then
        if left(value, 3) in ('CHE') then number := substr(value, 4); end if;
        if number !~ '^(?!0*$)(?:[0-9]{9}(?:MWST|TVA|IVA|TPV)?)$' then return false; end if;
        b := convert_to(number, 'UTF8');
        return (get_byte('\x3000393837363534333231', (5 * get_byte(b, 0) + 4 * get_byte(b, 1) + 3 * get_byte(b, 2) + 2 * get_byte(b, 3) + 7 * get_byte(b, 4) + 6 * get_byte(b, 5) + 5 * get_byte(b, 6) + 4 * get_byte(b, 7) + 10) % 11) = get_byte(b, 8));
    when 'CN' then
        if number !~ '^(?!0*$)(?:[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10})$' then return false; end if;
        b := convert_to(number, 'UTF8');
        return ((get_byte('\x00010203040506070809000000000000000a0b0c0d0e0f101100121314151600171819001a1b001c1d1e', get_byte(b, 0) - 48) + get_byte('\x000306090c0f1215181b000000000000001e0205080b0e111400171a1d010400070a0d0010130016191c', get_byte(b, 1) - 48) + get_byte('\x0009121b050e17010a13000000000000001c060f18020b141d00071019030c00151e0800111a00040d16', get_byte(b, 2) - 48) + get_byte('\x001b17130f0b07031e1a0000000000000016120e0a06021d190015110d090500011c18001410000c0804', get_byte(b, 3) - 48) + get_byte('\x0013071a0e0215091c100000000000000004170b1e1206190d000114081b0f0003160a001d110005180c', get_byte(b, 4) - 48) + get_byte('\x001a15100b06011b1611000000000000000c07021c17120d0800031d18130e0009041e001914000f0a05', get_byte(b, 5) - 48) + get_byte('\x001001110212031304140000000000000005150616071708180009190a1a0b001b0c1c000d1d000e1e0f', get_byte(b, 6) - 48) + get_byte('\x001103140617091a0c1d000000000000000f0112041507180a001b0d1e100200130516000819000b1c0e', get_byte(b, 7) - 48) + get_byte('\x0014091d12071b100519000000000000000e03170c01150a1e0013081c1106001a0f0400180d0002160b', get_byte(b, 8) - 48) + get_byte('\x001d1b19171513110f0d000000000000000b09070503011e1c001a1816141200100e0c000a0800060402', get_byte(b, 9) - 48) + get_byte('\x0019130d07011a140e0800000000000000021b150f09031c1600100a041d1700110b05001e1800120c06', get_byte(b, 10) - 48) + get_byte('\x000d1a081503101d0b18000000000000000613010e1b09160400111e0c19070014020f001c0a00170512', get_byte(b, 11) - 48) + get_byte('\x0008101801091119020a00000000000000121a030b131b040c00141c050d15001d060e00161e00070f17', get_byte(b, 12) - 48) + get_byte('\x0018110a031b140d061e00000000000000171009021a130c05001d160f08010019120b00041c00150e07', get_byte(b, 13) - 48) + get_byte('\x000a141e09131d08121c0000000000000007111b06101a050f0019040e1803000d1702000c1600010b15', get_byte(b, 14) - 48) + get_byte('\x001e1d1c1b1a19181716000000000000001514131211100f0e000d0c0b0a090008070600050400030201', get_byte(b, 15) - 48) + get_byte('\x001c191613100d0a070400000000000000011d1a1714110e0b000805021e1b00181512000f0c00090603', get_byte(b, 16) - 48) + get_byte('\x00010203040506070809000000000000000a0b0c0d0e0f101100121314151600171819001a1b001c1d1e', get_byte(b, 17) - 48) + 0) % 31 in (0));
    when 'CZ' then
        if left(value, 2) in ('CZ') then number := substr(value, 3); end if;
        if number !~ '^(?!0*$)(?:[0-8][0-9]{7}|6[0-9]{8}|[0-9]{2}(?:(?:[0257][13578]|[1368][02])(?:(?:0[1-9]|1[0-9]|2[0-8])|29|30|31)|(?:[0257][469]|[1368]1)(?:(?:0[1-9]|1[0-9]|2[0-8])|29|30)|[0257]2(?:0[1-9]|1[0-9]|2[0-8]))[0-9]{4}|(?:[02468][048]|[13579][26])[0257]229[0-9]{4}|(?:[0-4][0-9]|5[0-3]|[89][0-9])(?:(?:[0257][13578]|[1368][02])(?:(?:0[1-9]|1[0-9]|2[0-8])|29|30|31)|(?:[0257][469]|[1368]1)(?:(?:0[1-9]|1[0-9]|2[0-8])|29|30)|[0257]2(?:0[1-9]|1[0-9]|2[0-8]))[0-9]{3}|(?!00)(?:[024][048]|[13][26]|52|8[048]|9[26])[0257]229[0-9]{3})$' then return false; end if;
        b := convert_to(number, 'UTF8');
        return case when number ~ '^(?:[0-9]{8}$)' then get_byte('\x3130393837363534333231', (8 * get_byte(b, 0) + 7 * get_byte(b, 1) + 6 * get_byte(b, 2) + 5 * get_byte(b, 3) + 4 * get_byte(b, 4) + 3 * get_byte(b, 5) + 2 * get_byte(b, 6) + 3) % 11) = get_byte(b, 7) when number ~ '^(?:6[0-9]{8}$)' then get_byte('\x3839303132333435363738', (8 * get_byte(b, 1) + 7 * get_byte(b, 2) + 6 * get_byte(b, 3) + 5 * get_byte(b, 4) + 4 * get_byte(b, 5) + 3 * get_byte(b, 6) + 2 * get_byte(b, 7) + 3) % 11) = get_byte(b, 8) when number ~ '^(?:[0-9]{10}$)' then get_byte('\x3031323334353637383930', (get_byte(b, 0) + 10 * get_byte(b, 1) + get_byte(b, 2) + 10 * get_byte(b, 3) + get_byte(b, 4) + 10 * get_byte(b, 5) + get_byte(b, 6) + 10 * get_byte(b, 7) + get_byte(b, 8) + 7) % 11) = get_byte(b, 9) else true end;
    when 'DE' then
        if left(value, 2) in ('DE') then number := substr(value, 3); end if;
        if number !~ '^(?!0*$)(?:[1-9][0-9]{8})$' then return false; end if;
        b := convert_to(number, 'UTF8');
        if not dq.mod_11_10(number) then return false; end if;
        return true;
    when 'DK' then
        if left(value, 2) in ('DK') then number := substr(value, 3); end if;
        if number !~ '^(?!0*$)(?:[1-9][0-9]{7})$' then return false; end if;
        b := convert_to(number, 'UTF8');
        return ((2 * get_byte(b, 0) + 7 * get_byte(b, 1) + 6 * get_byte(b, 2) + 5 * get_byte(b, 3) + 4 * get_byte(b, 4) + 3 * get_byte(b, 5) + 2 * get_byte(b, 6) + get_byte(b, 7) + 1) % 11 in (0));
    when 'ES' then
        if left(value, 2) in ('ES') then number := substr(value, 3); end if;
        if number !~ '^(?!0*$)(?:[0-9]{8}[A-Z]|[K-MX-Z][0-9]{7}[A-Z]|[A-HJNP-SUVW][0-9]{7}[0-9A-J])$' then return false; end if;
        b := convert_to(number, 'UTF8');
        return case when number ~ '^(?:[0-9])' then get_byte('\x54525741474d5946504458424e4a5a535156484c434b45', (14 * get_byte(b, 0) + 6 * get_byte(b, 1) + 19 * get_byte(b, 2) + 18 * get_byte(b, 3) + 11 * get_byte(b, 4) + 8 * get_byte(b, 5) + 10 * get_byte(b, 6) + get_byte(b, 7) + 10) % 23) = get_byte(b, 8) else true end and case when number ~ '^(?:[K-MX])' then get_byte('\x54525741474d5946504458424e4a5a535156484c434b45', (6 * get_byte(b, 1) + 19 * get_byte(b, 2) + 18 * get_byte(b, 3) + 11 * get_byte(b, 4) + 8 * get_byte(b, 5) + 10 * get_byte(b, 6) + get_byte(b, 7) + 15) % 23) = get_byte(b, 8) else true end and case when number ~ '^(?:Y)' then get_byte('\x54525741474d5946504458424e4a5a535156484c434b45', (6 * get_byte(b, 1) + 19 * get_byte(b, 2) + 18 * get_byte(b, 3) + 11 * get_byte(b, 4) + 8 * get_byte(b, 5) + 10 * get_byte(b, 6) + get_byte(b, 7) + 6) % 23) = get_byte(b, 8) else true end and case when number ~ '^(?:Z)' then get_byte('\x54525741474d5946504458424e4a5a535156484c434b45', (6 * get_byte(b, 1) + 19 * get_byte(b, 2) + 18 * get_byte(b, 3) + 11 * get_byte(b, 4) + 8 * get_byte(b, 5) + 10 * get_byte(b, 6) + get_byte(b, 7) + 20) % 23) = get_byte(b, 8) else true end and case when number ~ '^(?:[A-HJNP-SUVW][0-9]{7})' then get_byte('\x30393837363534333231', (get_byte('\x00020406080103050709', get_byte(b, 1) - 48) + get_byte('\x00010203040506070809', get_byte(b, 2) - 48) + get_byte('\x00020406080103050709', get_byte(b, 3) - 48) + get_byte('\x00010203040506070809', get_byte(b, 4) - 48) + get_byte('\x00020406080103050709', get_byte(b, 5) - 48) + get_byte('\x00010203040506070809', get_byte(b, 6) - 48) + get_byte('\x00020406080103050709', get_byte(b, 7) - 48) + 0) % 10) = get_byte(b, 8) or get_byte('\x4a494847464544434241', (get_byte('\x00020406080103050709', get_byte(b, 1) - 48) + get_byte('\x00010203040506070809', get_byte(b, 2) - 48) + get_byte('\x00020406080103050709', get_byte(b, 3) - 48) + get_byte('\x00010203040506070809', get_byte(b, 4) - 48) + get_byte('\x00020406080103050709', get_byte(b, 5) - 48) + get_byte('\x00010203040506070809', get_byte(b, 6) - 48) + get_byte('\x00020406080103050709', get_byte(b, 7) - 48) + 0) % 10) = get_byte(b, 8) else true end;
    when 'FI' then
        if left(value, 2) in ('FI') then number := substr(value, 3); end if;
        if number !~ '^(?!0*$)(?:[0-9]{8})$' then return false; end if;
        b := convert_to(number, 'UTF8');
        return (get_byte('\x3000393837363534333231', (7 * get_byte(b, 0) + 9 * get_byte(b, 1) + 10 * get_byte(b, 2) + 5 * get_byte(b, 3) + 8 * get_byte(b, 4) + 4 * get_byte(b, 5) + 2 * get_byte(b, 6) + 7) % 11) = get_byte(b, 7));
    when 'FR' then
        if left(value, 2) in ('FR') then number := substr(value, 3); end if;
        if number !~ '^(?!0*$)(?:(?!9[789])[0-9A-HJ-NP-Z]{2}[0-9]{9})$' then return false; end if;
        b := convert_to(number, 'UTF8');
        if number !~ '^[0-9]{2}' then
            key := (strpos(letters, substr(number, 1, 1)) - 1) * case when number ~ '^[0-9]' then 24 else 34 end
                + strpos(letters, substr(number, 2, 1)) - 1 - case when number ~ '^[0-9]' then 10 else 100 end;
            if (substr(number, 3)::integer + 1 + key / 11 - key) % 11 <> 0 then return false; end if;
        end if;
        return case when number ~ '^(?:[0-9]{2})' then (87 * get_byte(b, 0) + 96 * get_byte(b, 1) + 49 * get_byte(b, 2) + 34 * get_byte(b, 3) + 81 * get_byte(b, 4) + 76 * get_byte(b, 5) + 27 * get_byte(b, 6) + 90 * get_byte(b, 7) + 9 * get_byte(b, 8) + 30 * get_byte(b, 9) + 3 * get_byte(b, 10) + 0) % 97 in (85) else true end and case when number ~ '^(?:..(?!000))' then (get_byte('\x00010203040506070809', get_byte(b, 2) - 48) + get_byte('\x00020406080103050709', get_byte(b, 3) - 48) + get_byte('\x00010203040506070809', get_byte(b, 4) - 48) + get_byte('\x00020406080103050709', get_byte(b, 5) - 48) + get_byte('\x00010203040506070809', get_byte(b, 6) - 48) + get_byte('\x00020406080103050709', get_byte(b, 7) - 48) + get_byte('\x00010203040506070809', get_byte(b, 8) - 48) + get_byte('\x00020406080103050709', get_byte(b, 9) - 48) + get_byte('\x00010203040506070809', get_byte(b, 10) - 48) + 0) % 10 in (0) else true end;
    when 'GB' then
        if left(value, 2) in ('GB', 'XI') then number := substr(value, 3); end if;
        if number !~ '^(?!0*$)(?:[0-9]{9}(?:[0-9]{3})?|GD[0-4][0-9]{2}|HA[5-9][0-9]{2}|(?:GD8888[0-4]|HA8888[5-9])[0-9]{2}(?!9[789])[0-9]{2})$' then return false; end if;
        b := convert_to(number, 'UTF8');
        return case when number ~ '^(?:[1-9])' then (8 * get_byte(b, 0) + 7 * get_byte(b, 1) + 6 * get_byte(b, 2) + 5 * get_byte(b, 3) + 4 * get_byte(b, 4) + 3 * get_byte(b, 5) + 2 * get_byte(b, 6) + 10 * get_byte(b, 7) + get_byte(b, 8) + 23) % 97 in (0, 42, 55) when number ~ '^(?:0)' then (8 * get_byte(b, 0) + 7 * get_byte(b, 1) + 6 * get_byte(b, 2) + 5 * get_byte(b, 3) + 4 * get_byte(b, 4) + 3 * get_byte(b, 5) + 2 * get_byte(b, 6) + 10 * get_byte(b, 7) + get_byte(b, 8) + 23) % 97 in (0) when number ~ '^(?:..8888)' then (3 * get_byte(b, 6) + 10 * get_byte(b, 7) + get_byte(b, 8) + 87 * get_byte(b, 9) + 96 * get_byte(b, 10) + 50) % 97 in (0) else true end;
    when 'GR' then
        if left(value, 2) in ('EL', 'GR') then number := substr(value, 3); end if;
        if number !~ '^(?!0*$)(?:[0-9]{9})$' then return false; end if;
        b := convert_to(number, 'UTF8');
        return (get_byte('\x3031323334353637383930', (256 * get_byte(b, 0) + 128 * get_byte(b, 1) + 64 * get_byte(b, 2) + 32 * get_byte(b, 3) + 16 * get_byte(b, 4) + 8 * get_byte(b, 5) + 4 * get_byte(b, 6) + 2 * get_byte(b, 7) + 6) % 11) = get_byte(b, 8));
    when 'HU' then
        if left(value, 2) in ('HU') then number := substr(value, 3); end if;
        if number !~ '^(?!0*$)(?:[0-9]{8})$' then return false; end if;
        b := convert_to(number, 'UTF8');
        return (get_byte('\x30393837363534333231', (9 * get_byte(b, 0) + 7 * get_byte(b, 1) + 3 * get_byte(b, 2) + get_byte(b, 3) + 9 * get_byte(b, 4) + 7 * get_byte(b, 5) + 3 * get_byte(b, 6) + 8) % 10) = get_byte(b, 7));
    when 'IE' then
        if left(value, 2) in ('IE') then number := substr(value, 3); end if;
        if number !~ '^(?!0*$)(?:[0-9]{7}[A-W][A-W]?|[0-9][A-Z+*][0-9]{5}[A-W])$' then return false; end if;
        b := convert_to(number, 'UTF8');
        return case when number ~ '^(?:[0-9]{7}.$)' then get_byte('\x574142434445464748494a4b4c4d4e4f50515253545556', (8 * get_byte(b, 0) + 7 * get_byte(b, 1) + 6 * get_byte(b, 2) + 5 * get_byte(b, 3) + 4 * get_byte(b, 4) + 3 * get_byte(b, 5) + 2 * get_byte(b, 6) + 22) % 23) = get_byte(b, 7) when number ~ '^(?:[0-9]{7})' then get_byte('\x574142434445464748494a4b4c4d4e4f50515253545556', (get_byte('\x000810010911020a1203000000000000000810010911020a12030b13040c14050d15060e16070f00', get_byte(b, 0) - 48) + get_byte('\x00070e15050c13030a1100000000000000070e15050c13030a1101080f16060d14040b1202091000', get_byte(b, 1) - 48) + get_byte('\x00060c1201070d13020800000000000000060c1201070d1302080e1403090f15040a1016050b1100', get_byte(b, 2) - 48) + get_byte('\x00050a0f1402070c111600000000000000050a0f1402070c111604090e1301060b101503080d1200', get_byte(b, 3) - 48) + get_byte('\x0004080c10140105090d0000000000000004080c10140105090d111502060a0e121603070b0f1300', get_byte(b, 4) - 48) + get_byte('\x000306090c0f12150104000000000000000306090c0f12150104070a0d1013160205080b0e111400', get_byte(b, 5) - 48) + get_byte('\x00020406080a0c0e101200000000000000020406080a0c0e1012141601030507090b0d0f11131500', get_byte(b, 6) - 48) + get_byte('\x000912040d160811030c000000000000000912040d160811030c150710020b14060f010a13050e00', get_byte(b, 8) - 48) + 0) % 23) = get_byte(b, 7) else get_byte('\x574142434445464748494a4b4c4d4e4f50515253545556', (2 * get_byte(b, 0) + 7 * get_byte(b, 2) + 6 * get_byte(b, 3) + 5 * get_byte(b, 4) + 4 * get_byte(b, 5) + 3 * get_byte(b, 6) + 15) % 23) = get_byte(b, 7) end;
    when 'IN' then
        if number !~ '^(?!0*$)(?:(?:0[1-9]|[12][0-9]|3[0-8]|97)[A-Z]{3}[A-CFGHJKLPT][A-Z](?!0000)[0-9]{4}[A-Z][1-9A-Z]Z[0-9A-Z])$' then return false; end if;
        b := convert_to(number, 'UTF8');
        return ((get_byte('\x00010203040506070809000000000000000a0b0c0d0e0f101112131415161718191a1b1c1d1e1f20212223', get_byte(b, 0) - 48) + get_byte('\x00020406080a0c0e1012000000000000001416181a1c1e202201030507090b0d0f11131517191b1d1f2123', get_byte(b, 1) - 48) + get_byte('\x00010203040506070809000000000000000a0b0c0d0e0f101112131415161718191a1b1c1d1e1f20212223', get_byte(b, 2) - 48) + get_byte('\x00020406080a0c0e1012000000000000001416181a1c1e202201030507090b0d0f11131517191b1d1f2123', get_byte(b, 3) - 48) + get_byte('\x00010203040506070809000000000000000a0b0c0d0e0f101112131415161718191a1b1c1d1e1f20212223', get_byte(b, 4) - 48) + get_byte('\x00020406080a0c0e1012000000000000001416181a1c1e202201030507090b0d0f11131517191b1d1f2123', get_byte(b, 5) - 48) + get_byte('\x00010203040506070809000000000000000a0b0c0d0e0f101112131415161718191a1b1c1d1e1f20212223', get_byte(b, 6) - 48) + get_byte('\x00020406080a0c0e1012000000000000001416181a1c1e202201030507090b0d0f11131517191b1d1f2123', get_byte(b, 7) - 48) + get_byte('\x00010203040506070809000000000000000a0b0c0d0e0f101112131415161718191a1b1c1d1e1f20212223', get_byte(b, 8) - 48) + get_byte('\x00020406080a0c0e1012000000000000001416181a1c1e202201030507090b0d0f11131517191b1d1f2123', get_byte(b, 9) - 48) + get_byte('\x00010203040506070809000000000000000a0b0c0d0e0f101112131415161718191a1b1c1d1e1f20212223', get_byte(b, 10) - 48) + get_byte('\x00020406080a0c0e1012000000000000001416181a1c1e202201030507090b0d0f11131517191b1d1f2123', get_byte(b, 11) - 48) + get_byte('\x00010203040506070809000000000000000a0b0c0d0e0f101112131415161718191a1b1c1d1e1f20212223', get_byte(b, 12) - 48) + get_byte('\x00020406080a0c0e1012000000000000001416181a1c1e202201030507090b0d0f11131517191b1d1f2123', get_byte(b, 13) - 48) + get_byte('\x00010203040506070809000000000000000a0b0c0d0e0f101112131415161718191a1b1c1d1e1f20212223', get_byte(b, 14) - 48) + 0) % 36 in (0));
    when 'IT' then
        if left(value, 2) in ('IT') then number := substr(value, 3); end if;
        if number !~ '^(?!0*$)(?:(?!0{7})[0-9]{7}(?:0(?!00)[0-9]{2}|100|12[01]|888|999)[0-9])$' then return false; end if;
        b := convert_to(number, 'UTF8');
        return ((get_byte('\x00010203040506070809', get_byte(b, 0) - 48) + get_byte('\x00020406080103050709', get_byte(b, 1) - 48) + get_byte('\x00010203040506070809', get_byte(b, 2) - 48) + get_byte('\x00020406080103050709', get_byte(b, 3) - 48) + get_byte('\x00010203040506070809', get_byte(b, 4) - 48) + get_byte('\x00020406080103050709', get_byte(b, 5) - 48) + get_byte('\x00010203040506070809', get_byte(b, 6) - 48) + get_byte('\x00020406080103050709', get_byte(b, 7) - 48) + get_byte('\x00010203040506070809', get_byte(b, 8) - 48) + get_byte('\x00020406080103050709', get_byte(b, 9) - 48) + get_byte('\x00010203040506070809', get_byte(b, 10) - 48) + 0) % 10 in (0));
    when 'JP' then
        if number !~ '^(?!0*$)(?:[1-9][0-9]{12})$' then return false; end if;
        b := convert_to(number, 'UTF8');
        return (get_byte('\x393837363534333231', (2 * get_byte(b, 1) + get_byte(b, 2) + 2 * get_byte(b, 3) + get_byte(b, 4) + 2 * get_byte(b, 5) + get_byte(b, 6) + 2 * get_byte(b, 7) + get_byte(b, 8) + 2 * get_byte(b, 9) + get_byte(b, 10) + 2 * get_byte(b, 11) + get_byte(b, 12) + 0) % 9) = get_byte(b, 0));
    when 'KR' then
        if number !~ '^(?!0*$)(?:(?:[2-9][0-9]{2}|1[1-9][0-9]|10[1-9])(?!00)[0-9]{2}(?!0000)[0-9]{5})$' then return false; end if;
        b := convert_to(number, 'UTF8');
        return ((get_byte(b, 0) + 3 * get_byte(b, 1) + 7 * get_byte(b, 2) + get_byte(b, 3) + 3 * get_byte(b, 4) + 7 * get_byte(b, 5) + get_byte(b, 6) + 3 * get_byte(b, 7) + get_byte('\x00050106020703080409', get_byte(b, 8) - 48) + get_byte(b, 9) + 4) % 10 in (0));
    when 'NL' then
        if left(value, 2) in ('NL') then number := substr(value, 3); end if;
        if number !~ '^(?!0*$)(?:(?!000000000)[0-9]{9}B(?!00)[0-9]{2})$' then return false; end if;
        b := convert_to(number, 'UTF8');
        return ((9 * get_byte(b, 0) + 8 * get_byte(b, 1) + 7 * get_byte(b, 2) + 6 * get_byte(b, 3) + 5 * get_byte(b, 4) + 4 * get_byte(b, 5) + 3 * get_byte(b, 6) + 2 * get_byte(b, 7) + 10 * get_byte(b, 8) + 4) % 11 in (0) or (get_byte('\x003203350638093b0c3e00000000000000000f', get_byte(b, 0) - 48) + get_byte('\x00050a0f14191e23282d000000000000000032', get_byte(b, 1) - 48) + get_byte('\x00310132023303340435000000000000000005', get_byte(b, 2) - 48) + get_byte('\x0022440527490a2c4e0f000000000000000031', get_byte(b, 3) - 48) + get_byte('\x00514131211101524232000000000000000022', get_byte(b, 4) - 48) + get_byte('\x004c37220d59442f1a05000000000000000051', get_byte(b, 5) - 48) + get_byte('\x001b36510b26415c163100000000000000004c', get_byte(b, 6) - 48) + get_byte('\x005a534c453e3730292200000000000000001b', get_byte(b, 7) - 48) + get_byte('\x0009121b242d363f485100000000000000005a', get_byte(b, 8) - 48) + get_byte('\x000a141e28323c46505a000000000000000003', get_byte(b, 10) - 48) + get_byte('\x0001020304050607080900000000000000000a', get_byte(b, 11) - 48) + 25) % 97 in (1));
    when 'NO' then
        if left(value, 2) in ('NO') then number := substr(value, 3); end if;
        if number !~ '^(?!0*$)(?:[89][0-9]{8}(?:MVA)?)$' then return false; end if;
        b := convert_to(number, 'UTF8');
        return (get_byte('\x3000393837363534333231', (3 * get_byte(b, 0) + 2 * get_byte(b, 1) + 7 * get_byte(b, 2) + 6 * get_byte(b, 3) + 5 * get_byte(b, 4) + 4 * get_byte(b, 5) + 3 * get_byte(b, 6) + 2 * get_byte(b, 7) + 4) % 11) = get_byte(b, 8));
    when 'PL' then
        if left(value, 2) in ('PL') then number := substr(value, 3); end if;
        if number !~ '^(?!0*$)(?:[0-9]{10})$' then return false; end if;
        b := convert_to(number, 'UTF8');
        return (get_byte('\x3031323334353637383900', (6 * get_byte(b, 0) + 5 * get_byte(b, 1) + 7 * get_byte(b, 2) + 2 * get_byte(b, 3) + 3 * get_byte(b, 4) + 4 * get_byte(b, 5) + 5 * get_byte(b, 6) + 6 * get_byte(b, 7) + 7 * get_byte(b, 8) + 7) % 11) = get_byte(b, 9));
    when 'PT' then
        if left(value, 2) in ('PT') then number := substr(value, 3); end if;
        if number !~ '^(?!0*$)(?:[1-9][0-9]{8})$' then return false; end if;
        b := convert_to(number, 'UTF8');
        return (get_byte('\x3030393837363534333231', (9 * get_byte(b, 0) + 8 * get_byte(b, 1) + 7 * get_byte(b, 2) + 6 * get_byte(b, 3) + 5 * get_byte(b, 4) + 4 * get_byte(b, 5) + 3 * get_byte(b, 6) + 2 * get_byte(b, 7) + 0) % 11) = get_byte(b, 8));
    when 'RU' then
        if number !~ '^(?!0*$)(?:[0-9]{10}|[0-9]{12})$' then return false; end if;
        b := convert_to(number, 'UTF8');
        return case when number ~ '^(?:[0-9]{10}$)' then get_byte('\x3031323334353637383930', (2 * get_byte(b, 0) + 4 * get_byte(b, 1) + 10 * get_byte(b, 2) + 3 * get_byte(b, 3) + 5 * get_byte(b, 4) + 9 * get_byte(b, 5) + 4 * get_byte(b, 6) + 6 * get_byte(b, 7) + 8 * get_byte(b, 8) + 5) % 11) = get_byte(b, 9) else get_byte('\x3031323334353637383930', (7 * get_byte(b, 0) + 2 * get_byte(b, 1) + 4 * get_byte(b, 2) + 10 * get_byte(b, 3) + 3 * get_byte(b, 4) + 5 * get_byte(b, 5) + 9 * get_byte(b, 6) + 4 * get_byte(b, 7) + 6 * get_byte(b, 8) + 8 * get_byte(b, 9) + 10) % 11) = get_byte(b, 10) end and case when number ~ '^(?:[0-9]{12}$)' then get_byte('\x3031323334353637383930', (3 * get_byte(b, 0) + 7 * get_byte(b, 1) + 2 * get_byte(b, 2) + 4 * get_byte(b, 3) + 10 * get_byte(b, 4) + 3 * get_byte(b, 5) + 5 * get_byte(b, 6) + 9 * get_byte(b, 7) + 4 * get_byte(b, 8) + 6 * get_byte(b, 9) + 8 * get_byte(b, 10) + 9) % 11) = get_byte(b, 11) else true end;
    when 'SE' then
        if left(value, 2) in ('SE') then number := substr(value, 3); end if;
        if number !~ '^(?!0*$)(?:[0-9]{10}(?:0[1-9]|[1-8][0-9]|9[0-4]))$' then return false; end if;
        b := convert_to(number, 'UTF8');
        return ((get_byte('\x00020406080103050709', get_byte(b, 0) - 48) + get_byte('\x00010203040506070809', get_byte(b, 1) - 48) + get_byte('\x00020406080103050709', get_byte(b, 2) - 48) + get_byte('\x00010203040506070809', get_byte(b, 3) - 48) + get_byte('\x00020406080103050709', get_byte(b, 4) - 48) + get_byte('\x00010203040506070809', get_byte(b, 5) - 48) + get_byte('\x00020406080103050709', get_byte(b, 6) - 48) + get_byte('\x00010203040506070809', get_byte(b, 7) - 48) + get_byte('\x00020406080103050709', get_byte(b, 8) - 48) + get_byte('\x00010203040506070809', get_byte(b, 9) - 48) + 0) % 10 in (0));
    else
        return false;
    end case;
end
$_$;
COMMENT ON FUNCTION dq.vat(value text, country text) IS 'Whether a compact text in capitals is a business''s VAT or tax number in the country; by its own prefix for NULL.';
CREATE FUNCTION dq.vat_form(value text, country text) RETURNS boolean
    LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
declare
    prefixes constant jsonb := '{"AT": "AT", "BE": "BE", "CHE": "CH", "CZ": "CZ", "DE": "DE", "DK": "DK", "ES": "ES", "FI": "FI", "FR": "FR", "GB": "GB", "XI": "GB", "EL": "GR", "GR": "GR", "HU": "HU", "IE": "IE", "IT": "IT", "NL": "NL", "NO": "NO", "PL": "PL", "PT": "PT", "SE": "SE"}'::pg_catalog.jsonb;
begin
    if value is null or octet_length(value) > 20 then
        return value is null and null;
    end if;
    return coalesce(
        (value collate pg_catalog."C") ~ (
            '{"AT": "^(?:AT|(?!AT))(?!0*$)(?:U[0-9]{8})$", "AU": "^(?!0*$)(?:(?:1[1-9]|[2-9][0-9])[0-9]{9})$", "BE": "^(?:BE|(?!BE))(?!0*$)(?:[01][0-9]{9})$", "BR": "^(?!0*$)(?:[0-9A-Z]{12}[0-9]{2})$", "CA": "^(?!0*$)(?:[0-9]{9}(?:R[CMPT][0-9]{4})?)$", "CH": "^(?:CHE|(?!CHE))(?!0*$)(?:[0-9]{9}(?:MWST|TVA|IVA|TPV)?)$", "CN": "^(?!0*$)(?:[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10})$", "CZ": "^(?:CZ|(?!CZ))(?!0*$)(?:[0-8][0-9]{7}|6[0-9]{8}|[0-9]{2}(?:(?:[0257][13578]|[1368][02])(?:(?:0[1-9]|1[0-9]|2[0-8])|29|30|31)|(?:[0257][469]|[1368]1)(?:(?:0[1-9]|1[0-9]|2[0-8])|29|30)|[0257]2(?:0[1-9]|1[0-9]|2[0-8]))[0-9]{4}|(?:[02468][048]|[13579][26])[0257]229[0-9]{4}|(?:[0-4][0-9]|5[0-3]|[89][0-9])(?:(?:[0257][13578]|[1368][02])(?:(?:0[1-9]|1[0-9]|2[0-8])|29|30|31)|(?:[0257][469]|[1368]1)(?:(?:0[1-9]|1[0-9]|2[0-8])|29|30)|[0257]2(?:0[1-9]|1[0-9]|2[0-8]))[0-9]{3}|(?!00)(?:[024][048]|[13][26]|52|8[048]|9[26])[0257]229[0-9]{3})$", "DE": "^(?:DE|(?!DE))(?!0*$)(?:[1-9][0-9]{8})$", "DK": "^(?:DK|(?!DK))(?!0*$)(?:[1-9][0-9]{7})$", "ES": "^(?:ES|(?!ES))(?!0*$)(?:[0-9]{8}[A-Z]|[K-MX-Z][0-9]{7}[A-Z]|[A-HJNP-SUVW][0-9]{7}[0-9A-J])$", "FI": "^(?:FI|(?!FI))(?!0*$)(?:[0-9]{8})$", "FR": "^(?:FR|(?!FR))(?!0*$)(?:(?!9[789])[0-9A-HJ-NP-Z]{2}[0-9]{9})$", "GB": "^(?:GB|XI|(?!GB|XI))(?!0*$)(?:[0-9]{9}(?:[0-9]{3})?|GD[0-4][0-9]{2}|HA[5-9][0-9]{2}|(?:GD8888[0-4]|HA8888[5-9])[0-9]{2}(?!9[789])[0-9]{2})$", "GR": "^(?:EL|GR|(?!EL|GR))(?!0*$)(?:[0-9]{9})$", "HU": "^(?:HU|(?!HU))(?!0*$)(?:[0-9]{8})$", "IE": "^(?:IE|(?!IE))(?!0*$)(?:[0-9]{7}[A-W][A-W]?|[0-9][A-Z+*][0-9]{5}[A-W])$", "IN": "^(?!0*$)(?:(?:0[1-9]|[12][0-9]|3[0-8]|97)[A-Z]{3}[A-CFGHJKLPT][A-Z](?!0000)[0-9]{4}[A-Z][1-9A-Z]Z[0-9A-Z])$", "IT": "^(?:IT|(?!IT))(?!0*$)(?:(?!0{7})[0-9]{7}(?:0(?!00)[0-9]{2}|100|12[01]|888|999)[0-9])$", "JP": "^(?!0*$)(?:[1-9][0-9]{12})$", "KR": "^(?!0*$)(?:(?:[2-9][0-9]{2}|1[1-9][0-9]|10[1-9])(?!00)[0-9]{2}(?!0000)[0-9]{5})$", "NL": "^(?:NL|(?!NL))(?!0*$)(?:(?!000000000)[0-9]{9}B(?!00)[0-9]{2})$", "NO": "^(?:NO|(?!NO))(?!0*$)(?:[89][0-9]{8}(?:MVA)?)$", "PL": "^(?:PL|(?!PL))(?!0*$)(?:[0-9]{10})$", "PT": "^(?:PT|(?!PT))(?!0*$)(?:[1-9][0-9]{8})$", "RU": "^(?!0*$)(?:[0-9]{10}|[0-9]{12})$", "SE": "^(?:SE|(?!SE))(?!0*$)(?:[0-9]{10}(?:0[1-9]|[1-8][0-9]|9[0-4]))$"}'::pg_catalog.jsonb
            ->> coalesce(nullif(country, ''), prefixes ->> left(value, 3), prefixes ->> left(value, 2))
        ),
        false
    );
end
$_$;
COMMENT ON FUNCTION dq.vat_form(value text, country text) IS 'Whether a compact text in capitals has the form of a VAT or tax number of the country; by its own prefix for NULL.';
CREATE FUNCTION dq.violations_of(constraint_schema text, constraint_name text) RETURNS jsonb
    LANGUAGE sql STABLE PARALLEL SAFE
    SET search_path TO 'pg_catalog', 'pg_temp'
    RETURN (SELECT COALESCE(jsonb_agg(((listed.violation - ARRAY['messages'::text, 'language'::text]) || jsonb_build_object('message', dq.localized((listed.violation -> 'messages'::text), (listed.violation ->> 'language'::text))))), '[]'::jsonb) AS "coalesce" FROM (SELECT ((dq.marker(described.comment) ->> 'violation'::text))::jsonb AS violation FROM (SELECT obj_description(c.oid, 'pg_class'::name) AS comment FROM pg_class c WHERE ((c.relname = violations_of.constraint_name) AND (c.relnamespace = (to_regnamespace(quote_ident(violations_of.constraint_schema)))::oid)) UNION ALL SELECT obj_description(k.oid, 'pg_constraint'::name) AS obj_description FROM pg_constraint k WHERE ((k.conname = violations_of.constraint_name) AND (k.connamespace = (to_regnamespace(quote_ident(violations_of.constraint_schema)))::oid))) described) listed WHERE (listed.violation IS NOT NULL));
COMMENT ON FUNCTION dq.violations_of(constraint_schema text, constraint_name text) IS 'What a duplicate or broken reference violates, by the index or foreign key that the error names; a JSON array like the DETAIL of other errors.';
CREATE FUNCTION dq.warn(table_schema text, table_name text, title jsonb, fallback text, violations jsonb) RETURNS void
    LANGUAGE plpgsql STABLE PARALLEL RESTRICTED
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
    raise warning using
        errcode = '01000',
        message = dq.headline(title, violations, fallback),
        detail = dq.detail(violations, fallback),
        schema = table_schema,
        table = table_name;
end
$$;
COMMENT ON FUNCTION dq.warn(table_schema text, table_name text, title jsonb, fallback text, violations jsonb) IS 'Warns the client about violations that the spec lets through.';
CREATE FUNCTION dq.with_generated(target regclass, given jsonb, missing jsonb) RETURNS jsonb
    LANGUAGE plpgsql STABLE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
declare
    part record;
    columns text;
    one jsonb;
    unknown jsonb := '[]';
begin
    for part in
        select a.attname::text as name, pg_get_expr(d.adbin, d.adrelid) as expression
        from pg_attribute as a
        join pg_attrdef as d on d.adrelid = a.attrelid and d.adnum = a.attnum
        where a.attrelid = target and a.attnum > 0 and not a.attisdropped and a.attgenerated <> ''
    loop
        if columns is null then
            select string_agg(format('%I %s', a.attname, format_type(a.atttypid, a.atttypmod)), ', ')
            into columns
            from pg_attribute as a
            where a.attrelid = target and a.attnum > 0 and not a.attisdropped and a.attgenerated = '';
        end if;
        begin
            if exists (
                select from jsonb_array_elements_text(missing) as m (name)
                where strpos(part.expression, quote_ident(m.name)) > 0
            ) then
                unknown := unknown || to_jsonb(part.name);
            else
                execute format('select to_jsonb(%s) from jsonb_to_record($1) as r (%s)', part.expression, columns)
                into one using given;
                given := given || jsonb_build_object(part.name, one);
            end if;
        exception
            when others then
                unknown := unknown || to_jsonb(part.name);
        end;
    end loop;
    return jsonb_build_object('row', given, 'unknown', unknown);
end
$_$;
COMMENT ON FUNCTION dq.with_generated(target regclass, given jsonb, missing jsonb) IS 'A row with its generated columns, and those that cannot be known before the write.';
CREATE FUNCTION dq.without_trunk(number text, trunk text, transform text) RETURNS text
    LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE
    AS $$
declare
    pattern text collate pg_catalog."C";
    parts text[] collate pg_catalog."C";
begin
    if trunk operator(pg_catalog.=) '0' then
        return case when pg_catalog.left(number, 1) operator(pg_catalog.=) '0' then pg_catalog.substr(number, 2) end;
    end if;
    pattern := '^(?:' operator(pg_catalog.||) trunk operator(pg_catalog.||) ')';
    parts := pg_catalog.regexp_match(number collate pg_catalog."C", pattern);
    if parts is null then
        return null;
    end if;
    if transform is null or coalesce(parts[pg_catalog.array_length(parts, 1)], '') operator(pg_catalog.=) '' then
        return pg_catalog.regexp_replace(number collate pg_catalog."C", pattern, '');
    end if;
    return pg_catalog.regexp_replace(number collate pg_catalog."C", pattern, transform);
end
$$;
COMMENT ON FUNCTION dq.without_trunk(number text, trunk text, transform text) IS 'A telephone number without its trunk prefix; NULL where it has none.';
CREATE TABLE dq.alembic_version (
    version_num character varying(32) NOT NULL
);
CREATE VIEW dq.completeness AS
 SELECT spec,
    table_schema,
    table_name,
    field,
    title,
    process,
    department,
    steward,
    rows,
    applicable,
    populated,
    missing,
    missing_rate,
    missing_percent,
    threshold,
    status,
    measured_at
   FROM unnest(ARRAY[]::dq.completeness_row[]) listed(spec, table_schema, table_name, field, title, process, department, steward, rows, applicable, populated, missing, missing_rate, missing_percent, threshold, status, measured_at);
CREATE VIEW dq.completeness_by_slice AS
 SELECT spec,
    table_schema,
    table_name,
    slice,
    value,
    field,
    title,
    process,
    department,
    steward,
    rows,
    applicable,
    populated,
    missing,
    missing_rate,
    missing_percent,
    threshold,
    status,
    measured_at
   FROM unnest(ARRAY[]::dq.completeness_by_slice_row[]) listed(spec, table_schema, table_name, slice, value, field, title, process, department, steward, rows, applicable, populated, missing, missing_rate, missing_percent, threshold, status, measured_at);
CREATE TABLE dq.industry (
    value text NOT NULL,
    title text,
    synonyms text[] DEFAULT '{}'::text[] NOT NULL,
    spellings text[] GENERATED ALWAYS AS (dq.spellings(value, synonyms)) STORED
);
COMMENT ON TABLE dq.industry IS 'Value list: industries (GB/T 4754-2017, sections). Add, rename and give synonyms as you like.';
COMMENT ON COLUMN dq.industry.value IS 'The value, as columns hold it.';
COMMENT ON COLUMN dq.industry.title IS 'What it means, in English.';
COMMENT ON COLUMN dq.industry.synonyms IS 'Other spellings; replaced by the value when a row is written.';
COMMENT ON COLUMN dq.industry.spellings IS 'The value and its synonyms as they are compared; kept by the database.';
CREATE TABLE dq.job_title (
    value text CONSTRAINT industry_value_not_null NOT NULL,
    title text,
    synonyms text[] DEFAULT '{}'::text[] CONSTRAINT industry_synonyms_not_null NOT NULL,
    spellings text[] GENERATED ALWAYS AS (dq.spellings(value, synonyms)) STORED
);
COMMENT ON TABLE dq.job_title IS 'Value list: titles that are common in business. Add, rename and give synonyms as you like.';
COMMENT ON COLUMN dq.job_title.value IS 'The value, as columns hold it.';
COMMENT ON COLUMN dq.job_title.title IS 'What it means, in English.';
COMMENT ON COLUMN dq.job_title.synonyms IS 'Other spellings; replaced by the value when a row is written.';
COMMENT ON COLUMN dq.job_title.spellings IS 'The value and its synonyms as they are compared; kept by the database.';
CREATE VIEW dq.missing_rows WITH (security_invoker='true') AS
 SELECT spec,
    table_schema,
    table_name,
    key,
    field,
    title,
    owner,
    source,
    steward
   FROM unnest(ARRAY[]::dq.missing_rows_row[]) listed(spec, table_schema, table_name, key, field, title, owner, source, steward);
CREATE TABLE dq.region (
    value text CONSTRAINT industry_value_not_null NOT NULL,
    title text,
    synonyms text[] DEFAULT '{}'::text[] CONSTRAINT industry_synonyms_not_null NOT NULL,
    spellings text[] GENERATED ALWAYS AS (dq.spellings(value, synonyms)) STORED
);
COMMENT ON TABLE dq.region IS 'Value list: provinces of China (GB/T 2260). Add, rename and give synonyms as you like.';
COMMENT ON COLUMN dq.region.value IS 'The value, as columns hold it.';
COMMENT ON COLUMN dq.region.title IS 'What it means, in English.';
COMMENT ON COLUMN dq.region.synonyms IS 'Other spellings; replaced by the value when a row is written.';
COMMENT ON COLUMN dq.region.spellings IS 'The value and its synonyms as they are compared; kept by the database.';
CREATE VIEW dq.rule_violations AS
 SELECT spec,
    table_schema,
    table_name,
    rule,
    code,
    field,
    title,
    dimension,
    severity,
    action,
    enforced_by,
    process,
    department,
    steward,
    applicable,
    violations,
    violation_rate,
    violation_percent,
    threshold,
    status,
    measured_at
   FROM unnest(ARRAY[]::dq.rule_violations_row[]) listed(spec, table_schema, table_name, rule, code, field, title, dimension, severity, action, enforced_by, process, department, steward, applicable, violations, violation_rate, violation_percent, threshold, status, measured_at);
CREATE TABLE dq.standard (
    name text NOT NULL,
    version integer NOT NULL,
    type text NOT NULL,
    title jsonb NOT NULL,
    description jsonb NOT NULL,
    source text,
    parameters jsonb NOT NULL,
    query text NOT NULL
);
COMMENT ON TABLE dq.standard IS 'The field standards that ship with dqsql; dq.explain judges values by them.';
COMMENT ON COLUMN dq.standard.name IS 'Name, as specs have it.';
COMMENT ON COLUMN dq.standard.version IS 'Goes up when the verdict on some value changes.';
COMMENT ON COLUMN dq.standard.type IS 'Columns that it fits: text, number, date, datetime or boolean.';
COMMENT ON COLUMN dq.standard.title IS 'What people call the field, by language.';
COMMENT ON COLUMN dq.standard.description IS 'What a good value looks like, by language.';
COMMENT ON COLUMN dq.standard.source IS 'The norm behind it.';
COMMENT ON COLUMN dq.standard.parameters IS 'What dq.explain may be told as params: the values that each may have, null for any.';
COMMENT ON COLUMN dq.standard.query IS 'The query that gives the verdict; $1 is the value, $2 the parameters.';
ALTER TABLE ONLY dq.alembic_version
    ADD CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num);
ALTER TABLE ONLY dq.industry
    ADD CONSTRAINT industry_pkey PRIMARY KEY (value);
ALTER TABLE ONLY dq.job_title
    ADD CONSTRAINT job_title_pkey PRIMARY KEY (value);
ALTER TABLE ONLY dq.region
    ADD CONSTRAINT region_pkey PRIMARY KEY (value);
ALTER TABLE ONLY dq.standard
    ADD CONSTRAINT standard_pkey PRIMARY KEY (name);
CREATE INDEX industry_spellings ON dq.industry USING gin (spellings);
CREATE INDEX job_title_spellings_idx ON dq.job_title USING gin (spellings);
CREATE INDEX region_spellings_idx ON dq.region USING gin (spellings);
GRANT USAGE ON SCHEMA dq TO PUBLIC;
REVOKE ALL ON FUNCTION dq.compact(target regclass) FROM PUBLIC;
REVOKE ALL ON FUNCTION dq.function_of(target regclass, role text) FROM PUBLIC;
REVOKE ALL ON FUNCTION dq.publish() FROM PUBLIC;
REVOKE ALL ON FUNCTION dq.recount(target regclass) FROM PUBLIC;
GRANT SELECT ON TABLE dq.industry TO PUBLIC;
GRANT SELECT ON TABLE dq.job_title TO PUBLIC;
GRANT SELECT ON TABLE dq.region TO PUBLIC;
GRANT SELECT ON TABLE dq.standard TO PUBLIC;
