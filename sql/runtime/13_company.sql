-- Company names: the legal form that they end in, and a key under which the spellings of one company meet, for rules
-- and for the search of duplicates. dqsql/judges/company.py does the same in Python, says what counts, and explains
-- the constants; tests hold them together. Variables are of collation "C", so that no column's own one matters.

-- How many of the last words, in lower case, are legal forms (w words, i initials, p phrases); not all of them.
create or replace function dq.company_form_words(words text[]) returns integer
language plpgsql immutable parallel safe strict
as $dq$
declare
    last integer := pg_catalog.cardinality(words);
    found integer;
    word pg_catalog.text collate pg_catalog."C";
    joined pg_catalog.text collate pg_catalog."C";
    kind pg_catalog.text collate pg_catalog."C";
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
$dq$;
comment on function dq.company_form_words(text[]) is 'How many of the last words of a name are legal forms.';
revoke all on function dq.company_form_words(text[]) from public;
grant execute on function dq.company_form_words(text[]) to public;

create or replace function dq.company_form(name text) returns text
language plpgsql immutable parallel safe strict
set search_path = pg_catalog, pg_temp
as $dq$
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
$dq$;
comment on function dq.company_form(text) is 'The legal form of a registered company name, as written; NULL for a short form without one.';
revoke all on function dq.company_form(text) from public;
grant execute on function dq.company_form(text) to public;

-- The Chinese place that a text begins with, and what follows; NULL where there is none. x marks two characters that
-- longer names begin with.
create or replace function dq.company_place(value text) returns text[]
language plpgsql immutable parallel safe strict
as $dq$
declare
    size integer;
    level pg_catalog.text collate pg_catalog."C";
    rest pg_catalog.text collate pg_catalog."C" := value;
    place pg_catalog.text collate pg_catalog."C";
    found pg_catalog.text[] collate pg_catalog."C";
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
$dq$;
comment on function dq.company_place(text) is 'The Chinese place that a text begins with, and what follows it; NULL without one.';
revoke all on function dq.company_place(text) from public;
grant execute on function dq.company_place(text) to public;

create or replace function dq.company_key(name text) returns text
language plpgsql immutable parallel safe strict
set search_path = pg_catalog, pg_temp
as $dq$
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
$dq$;
comment on function dq.company_key(text) is 'The key under which spellings of one company meet: core, or core|place; NULL for blank text.';
revoke all on function dq.company_key(text) from public;
grant execute on function dq.company_key(text) to public;
