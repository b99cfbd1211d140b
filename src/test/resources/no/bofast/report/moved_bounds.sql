with reached as (
  select dimension, category,
         sum(n) filter (measure = 'settled' and sy + 5 <= $through) as settled_5,
         sum(n) filter (measure = 'settled' and sy + 7 <= $through) as settled_7,
         coalesce(sum(n) filter (measure = 'departed' and k <= 5 and sy + 5 <= $through), 0) as within_5,
         coalesce(sum(n) filter (measure = 'departed' and k <= 5 and sy + 7 <= $through), 0) as of_them_within_5,
         coalesce(sum(n) filter (measure = 'departed' and k <= 7 and sy + 7 <= $through), 0) as within_7
  from people where dimension <> 'settlement_year' group by all),
parts as (
  select dimension, category, 'within_5_years' as measure, settled_5 as whole, within_5 as part from reached
  union all select dimension, category, 'years_6_to_7', settled_7, within_7 - of_them_within_5 from reached
  union all select dimension, category, 'stayers_7', settled_7, settled_7 - within_7 from reached)
select dimension, category, measure, whole, part, part / whole, low(part, whole), high(part, whole)
from parts where whole > 0
