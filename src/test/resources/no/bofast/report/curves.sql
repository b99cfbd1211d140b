with points as (
       select distinct dimension, category, y from people, range(0, $through - $from + 1) as years (y)),
     sums as (
       select dimension, category, y,
              coalesce(sum(n) filter (measure = 'settled'), 0) as settled,
              coalesce(sum(n) filter (measure = 'departed' and k <= y), 0) as departed,
              coalesce(sum(n) filter (measure = 'departed' and k = y), 0) as d,
              coalesce(sum(n) filter (measure in ('departed', 'emigrated', 'died') and k < y), 0) as gone
       from points join people using (dimension, category)
       where sy + y <= $through group by all),
     factors as (
       select *, case when settled - gone > 0 then 1 - d / (settled - gone) else 1 end as factor from sums)
select dimension, category, y, settled, departed, departed / settled,
       1 - (select product(factor) from factors earlier
            where earlier.dimension = factors.dimension and earlier.category = factors.category and earlier.y <= factors.y)
from factors where settled > 0
