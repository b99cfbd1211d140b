with newcomers as (
       select c.*, m.region from cohorts c left join municipalities m on municipality = code where measure = 'settled'),
     places as (
       select 'all' as place, newcomers.* from newcomers union all
       select region, newcomers.* from newcomers where region is not null),
     kinds as (
       select 'all' as dimension, 'all' as category, place, n from places
       union all select 'sex', sex, place, n from places
       union all select 'age_band', age_band, place, n from places
       union all select 'household', household, place, n from places
       union all select 'country', country, place, n from places
       union all select 'ground', ground, place, n from places),
     counts as (select dimension, category, place, sum(n) as settled from kinds group by all)
select dimension, category, place, settled, settled / sum(settled) filter (dimension = 'all') over (partition by place)
from counts where settled > 0
