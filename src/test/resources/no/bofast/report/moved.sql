with counts as (
  select dimension, category,
         coalesce(sum(n) filter (measure = 'settled'), 0) as settled,
         coalesce(sum(n) filter (measure = 'departed' and k <= 5 and sy + k <= $through), 0) as within_5,
         coalesce(sum(n) filter (measure = 'departed' and k between 6 and 7 and sy + k <= $through), 0) as in_6_7
  from people where dimension <> 'settlement_year' group by all)
select dimension, category, settled, within_5, in_6_7, settled - within_5 - in_6_7 from counts
