with newcomers as (
       select * from cohorts where measure = 'settled'),
     kinds as (
       select 'all' as dimension, 'all' as category, sy, municipality, n from newcomers
       union all select 'country', country, sy, municipality, n from newcomers
       union all select dimension, category, sy, municipality, n from newcomers join classes on municipality = code),
     by_year as (
       select dimension, category, coalesce(sy::varchar, 'all') as y, sum(n) as settled,
              case when dimension <> 'country' then count(distinct municipality) filter (municipality <> '0000') end as places
       from kinds group by grouping sets ((dimension, category, sy), (dimension, category))),
     months as (
       select 'month' as dimension, month as category, left(month, 4) as y, sum("count"::int) as settled, null::bigint as places
       from read_csv('$raw/months.csv', all_varchar = true)
       where measure = 'settled' and left(month, 4)::int between $from and $to group by all),
     settling_years as (
       select code, count(distinct sy) filter (n > 0) as years, coalesce(sum(n), 0) as settled
       from municipalities left join newcomers on municipality = code group by code),
     years_settling as (
       select 'years_settling' as dimension, years::varchar as category, 'all' as y, sum(settled) as settled, count(*) as places
       from settling_years group by years),
     everything as (select * from by_year union all select * from months union all select * from years_settling),
     wholes as (select y, settled as whole from by_year where dimension = 'all')
select dimension, category, y, settled, settled / whole, places from everything left join wholes using (y)
