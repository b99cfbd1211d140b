with whole as (
       select dimension, category, sum(n) filter (measure = 'settled') as settled,
              coalesce(sum(n) filter (measure = 'departed' and sy + k <= $through), 0) as departed
       from people where dimension <> 'settlement_year' group by all),
     part as (
       select dimension, category, coalesce(sum(n) filter (rights = 'programme'), 0) as programme,
              coalesce(sum(n) filter (rights = 'grant'), 0) as granted
       from people_with_rights group by all)
select dimension, category, settled, coalesce(programme, 0), coalesce(granted, 0),
       departed - coalesce(programme, 0) - coalesce(granted, 0)
from whole left join part using (dimension, category) where settled > 0
