with standings as (
       select 'out_migration' as measure, municipality, q from out_migration
       union all select 'in_migration', municipality, q from in_migration
       union all select 'intensity', municipality, q from intensity),
     kinds as (
       select code as municipality, dimension, category from classes
       union all select municipality, 'continuity', continuous from continuity)
select measure, dimension, category, quartile, count(*)
from standings join kinds using (municipality) join quartile_names using (q)
group by all
