-- Standard forms of texts that take more than one expression. dqsql/judges/forms.py and dates.py do the same in Python.

-- Runs of blanks as one space. Characters without width go, but for joiners between letters and symbols that they join.
create or replace function dq.squeeze(value text) returns text
language plpgsql immutable parallel safe strict
as $dq$
declare
    spaced pg_catalog.text collate pg_catalog."C";
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
$dq$;
comment on function dq.squeeze(text) is 'The text with runs of blanks as one space, without invisible characters that mean nothing.';
revoke all on function dq.squeeze(text) from public;
grant execute on function dq.squeeze(text) to public;

-- Chinese and Japanese put no blanks between words, so one beside such a character is a slip.
create or replace function dq.tighten(value text) returns text
language sql immutable parallel safe
return pg_catalog.replace(
    pg_catalog.replace(
        pg_catalog.regexp_replace(
            pg_catalog.translate(value, E'\u3010\u3011\u3014\u3015[]{}', '()()()()'),
            E' *([\u3005-\u3007\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]) *',
            E'\\1',
            'g'
        ),
        '( ',
        '('
    ),
    ' )',
    ')'
);
comment on function dq.tighten(text) is 'The text without spaces beside Chinese characters and inside brackets, all brackets round.';
revoke all on function dq.tighten(text) from public;
grant execute on function dq.tighten(text) to public;

-- A domain in lower case, with dots for ideographic full stops: the letters of Latin, Greek, Cyrillic and Armenian, whatever the
-- locale, as domains are mapped before they are looked up (UTS #46).
create or replace function dq.lower_name(value text) returns text
language sql immutable parallel safe
return case
    when pg_catalog.octet_length(value) operator(pg_catalog.=) pg_catalog.char_length(value)
        then pg_catalog.lower(value collate pg_catalog."C")
    else pg_catalog.translate(
        pg_catalog.lower(value collate pg_catalog."C"),
        '。ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮĲĴĶĹĻĽĿŁŃŅŇŊŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽƁƂƄƆƇƉƊƋƎƏƐƑƓƔƖƗƘƜƝƟƠƢƤƦƧƩƬƮƯƱƲƳƵƷƸƼǄǅǇǈǊǋǍǏǑǓǕǗǙǛǞǠǢǤǦǨǪǬǮǱǲǴǶǷǸǺǼǾȀȂȄȆȈȊȌȎȐȒȔȖȘȚȜȞȠȢȤȦȨȪȬȮȰȲȺȻȽȾɁɃɄɅɆɈɊɌɎͰͲͶͿΆΈΉΊΌΎΏΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩΪΫϏϘϚϜϞϠϢϤϦϨϪϬϮϴϷϹϺϽϾϿЀЁЂЃЄЅІЇЈЉЊЋЌЍЎЏАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯѠѢѤѦѨѪѬѮѰѲѴѶѸѺѼѾҀҊҌҎҐҒҔҖҘҚҜҞҠҢҤҦҨҪҬҮҰҲҴҶҸҺҼҾӀӁӃӅӇӉӋӍӐӒӔӖӘӚӜӞӠӢӤӦӨӪӬӮӰӲӴӶӸӺӼӾԀԂԄԆԈԊԌԎԐԒԔԖԘԚԜԞԠԢԤԦԨԪԬԮԱԲԳԴԵԶԷԸԹԺԻԼԽԾԿՀՁՂՃՄՅՆՇՈՉՊՋՌՍՎՏՐՑՒՓՔՕՖḀḂḄḆḈḊḌḎḐḒḔḖḘḚḜḞḠḢḤḦḨḪḬḮḰḲḴḶḸḺḼḾṀṂṄṆṈṊṌṎṐṒṔṖṘṚṜṞṠṢṤṦṨṪṬṮṰṲṴṶṸṺṼṾẀẂẄẆẈẊẌẎẐẒẔẞẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸỺỼỾ',
        '.àáâãäåæçèéêëìíîïðñòóôõöøùúûüýþāăąćĉċčďđēĕėęěĝğġģĥħĩīĭįĳĵķĺļľŀłńņňŋōŏőœŕŗřśŝşšţťŧũūŭůűųŵŷÿźżžɓƃƅɔƈɖɗƌǝəɛƒɠɣɩɨƙɯɲɵơƣƥʀƨʃƭʈưʊʋƴƶʒƹƽǆǆǉǉǌǌǎǐǒǔǖǘǚǜǟǡǣǥǧǩǫǭǯǳǳǵƕƿǹǻǽǿȁȃȅȇȉȋȍȏȑȓȕȗșțȝȟƞȣȥȧȩȫȭȯȱȳⱥȼƚⱦɂƀʉʌɇɉɋɍɏͱͳͷϳάέήίόύώαβγδεζηθικλμνξοπρστυφχψωϊϋϗϙϛϝϟϡϣϥϧϩϫϭϯθϸϲϻͻͼͽѐёђѓєѕіїјљњћќѝўџабвгдежзийклмнопрстуфхцчшщъыьэюяѡѣѥѧѩѫѭѯѱѳѵѷѹѻѽѿҁҋҍҏґғҕҗҙқҝҟҡңҥҧҩҫҭүұҳҵҷҹһҽҿӏӂӄӆӈӊӌӎӑӓӕӗәӛӝӟӡӣӥӧөӫӭӯӱӳӵӷӹӻӽӿԁԃԅԇԉԋԍԏԑԓԕԗԙԛԝԟԡԣԥԧԩԫԭԯաբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆḁḃḅḇḉḋḍḏḑḓḕḗḙḛḝḟḡḣḥḧḩḫḭḯḱḳḵḷḹḻḽḿṁṃṅṇṉṋṍṏṑṓṕṗṙṛṝṟṡṣṥṧṩṫṭṯṱṳṵṷṹṻṽṿẁẃẅẇẉẋẍẏẑẓẕßạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹỻỽỿ'
    )
end;
comment on function dq.lower_name(text) is 'A domain name in lower case, with dots for ideographic full stops.';
revoke all on function dq.lower_name(text) from public;
grant execute on function dq.lower_name(text) to public;

-- The part before the @ may tell capitals apart (RFC 5321), a domain does not.
create or replace function dq.lower_domain(value text) returns text
language sql immutable parallel safe
return case
    when pg_catalog.strpos(value, '@') operator(pg_catalog.=) 0 then value
    else pg_catalog.left(value, pg_catalog.strpos(value, '@'))
        operator(pg_catalog.||) dq.lower_name(pg_catalog.substr(value, pg_catalog.strpos(value, '@') operator(pg_catalog.+) 1))
end;
comment on function dq.lower_domain(text) is 'An e-mail address with its domain in lower case.';
revoke all on function dq.lower_domain(text) from public;
grant execute on function dq.lower_domain(text) to public;

-- Scheme and host tell no capitals apart; user, path, query and fragment do (RFC 3986, 6.2.2.1).
create or replace function dq.lower_host(value text) returns text
language plpgsql immutable parallel safe strict
set search_path = pg_catalog, pg_temp
as $dq$
declare
    parts text[];
begin
    parts := pg_catalog.regexp_match(
        value collate pg_catalog."C",
        '^([A-Za-z][A-Za-z0-9+.-]*://)?([^/?#@ ]*@)?([^/?#@: ]+[.。][^/?#@: ]+)((?::[0-9]*)?(?:[/?#].*)?)$'
    );
    if parts is null then
        return value;
    end if;
    return pg_catalog.concat(pg_catalog.lower(parts[1] collate pg_catalog."C"), parts[2], dq.lower_name(parts[3]), parts[4]);
end
$dq$;
comment on function dq.lower_host(text) is 'A web address with its scheme and host in lower case.';
revoke all on function dq.lower_host(text) from public;
grant execute on function dq.lower_host(text) to public;

-- The day of a year, month and day as YYYY-MM-DD; NULL for one that does not exist. Never
-- raises. A text, because how a date is written depends on DateStyle.
create or replace function dq.day(year integer, month integer, day integer) returns text
language plpgsql immutable parallel safe strict
as $dq$
begin
    -- BETWEEN and IN would find their operators in the caller's search_path.
    if year operator(pg_catalog.<) 1 or year operator(pg_catalog.>) 9999
        or month operator(pg_catalog.<) 1 or month operator(pg_catalog.>) 12
        or day operator(pg_catalog.<) 1 or day operator(pg_catalog.>) 31
        or (day operator(pg_catalog.=) 31 and month operator(pg_catalog.=) any ('{4,6,9,11}'::pg_catalog.int4[]))
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
$dq$;
comment on function dq.day(integer, integer, integer) is 'The day as YYYY-MM-DD; NULL where there is no such day.';
revoke all on function dq.day(integer, integer, integer) from public;
grant execute on function dq.day(integer, integer, integer) to public;

create or replace function dq.calendar_date(value text, form text) returns boolean
language plpgsql immutable parallel safe strict
set search_path = pg_catalog, pg_temp
as $dq$
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
$dq$;
comment on function dq.calendar_date(text, text) is 'Whether the text is a day that exists, of the years 1800 to 2199, written as YYYY-MM-DD or YYYYMMDD.';
revoke all on function dq.calendar_date(text, text) from public;
grant execute on function dq.calendar_date(text, text) to public;

-- The number of an English month's name, short or long; 0 for another word.
create or replace function dq.month(name text) returns integer
language sql immutable parallel safe
return coalesce(
    ('{"jan":1,"january":1,"feb":2,"february":2,"mar":3,"march":3,"apr":4,"april":4,"may":5,"jun":6,"june":6,"jul":7,"july":7,"aug":8,"august":8,"sep":9,"sept":9,"september":9,"oct":10,"october":10,"nov":11,"november":11,"dec":12,"december":12}'::pg_catalog.jsonb
    operator(pg_catalog.->>) pg_catalog.lower(name collate pg_catalog."C"))::pg_catalog.int4,
    0
);
comment on function dq.month(text) is 'The number of an English month''s name; 0 for another word.';
revoke all on function dq.month(text) from public;
grant execute on function dq.month(text) to public;

-- A date that can be read in one way only becomes YYYY-MM-DD; any other text stays as it is.
create or replace function dq.iso_date(value text) returns text
language plpgsql immutable parallel safe strict
set search_path = pg_catalog, pg_temp
as $dq$
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
$dq$;
comment on function dq.iso_date(text) is 'The text as YYYY-MM-DD where it is a date that can be read in one way only; else as it is.';
revoke all on function dq.iso_date(text) from public;
grant execute on function dq.iso_date(text) to public;
