-- Part of the measuring: which rows break rules that other rows decide.
with broken as (
    select
        {{columns}}
    from (
        {{rows}}
    ) as v
    group by {{keys}}
)
