-- Part of the measuring: which rows break rules that other rows decide.
with broken as (
    select
        {{columns}}
    from {{rows}} as v
    where v.rule in ({{rules}})
    group by {{keys}}
)
