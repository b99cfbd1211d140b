-- The raw tables of replay, and the places' classes; $raw is their directory, $from, $to and $through are the request.
create table cohorts as
  select settlement_year::int as sy, municipality, sex, age_band, household, country, ground, measure,
         coalesce(years::int, 0) as k, "count"::int as n
  from read_csv('$raw/cohorts.csv', all_varchar = true)
  where settlement_year::int between $from and $to;

create table flows as
  select settlement_municipality as origin, destination, "count"::int as n
  from read_csv('$raw/flows.csv', all_varchar = true)
  where settlement_year::int between $from and $to and settlement_year::int + years::int <= $through;

create table residents as
  select municipality, "count"::int as n
  from read_csv('$raw/residents.csv', all_varchar = true)
  where settlement_year::int between $from and $to;

create table municipalities as
  select code, region, centrality, population_2024::int as population,
         case when population >= 50000 then '50000+' when population >= 20000 then '20000-49999'
              when population >= 10000 then '10000-19999' when population >= 5000 then '5000-9999'
              when population >= 2000 then '2000-4999' else '<2000' end as size_band
  from read_csv('$municipalities', all_varchar = true);

create table classes as
  select code, 'centrality' as dimension, centrality as category from municipalities
  union all select code, 'region', region from municipalities
  union all select code, 'size_band', size_band from municipalities;

create table people as
  select 'all' as dimension, 'all' as category, sy, measure, k, n from cohorts
  union all select 'sex', sex, sy, measure, k, n from cohorts
  union all select 'age_band', age_band, sy, measure, k, n from cohorts
  union all select 'household', household, sy, measure, k, n from cohorts
  union all select 'country', country, sy, measure, k, n from cohorts
  union all select 'ground', ground, sy, measure, k, n from cohorts
  union all select 'settlement_year', sy::varchar, sy, measure, k, n from cohorts
  union all select dimension, category, sy, measure, k, n from cohorts join classes on municipality = code;

create table settling as
  select municipality, sum(n)::int as settled from cohorts
  where measure = 'settled' and municipality <> '0000' group by municipality;

create table continuity as
  with missing as (
         select municipality, y from settling, range($from, $to + 1) as years (y)
         where not exists (select 1 from cohorts c
                           where c.municipality = settling.municipality and measure = 'settled' and sy = y)),
       pauses as (select municipality, y - row_number() over (partition by municipality order by y) as pause from missing),
       longest as (select municipality, max(years) as years
                   from (select municipality, count(*) as years from pauses group by municipality, pause)
                   group by municipality)
  select municipality, case when coalesce(years, 0) >= 3 then 'no' else 'yes' end as continuous
  from settling left join longest using (municipality);

create table out_migration as
  with departed as (select municipality, sum(n) as departed from cohorts
                    where measure = 'departed' and sy + k <= $through group by municipality),
       shares as (select municipality, settled, coalesce(departed, 0)::int as departed,
                         coalesce(departed, 0) / settled as share
                  from settling left join departed using (municipality))
  select *, 4 * (row_number() over (order by share, municipality) - 1) // count(*) over () as q from shares;

create table in_migration as
  with arrivals as (select destination as municipality, sum(n) as arrived from flows group by destination),
       shares as (select municipality, settled, coalesce(arrived, 0)::int as arrived,
                         100 * coalesce(arrived, 0) / settled as per_100
                  from settling left join arrivals using (municipality))
  select *, 4 * (row_number() over (order by per_100, municipality) - 1) // count(*) over () as q from shares;

create table intensity as
  select municipality, settled, population, 1000 * settled / population as per_1000,
         case when $from <> 2010 or $to <> 2023 then '' when per_1000 <= 26 then 'low' when per_1000 <= 39 then 'medium low'
              when per_1000 <= 55 then 'medium high' else 'high' end as report_class,
         4 * (row_number() over (order by per_1000, municipality) - 1) // count(*) over () as q
  from settling join municipalities on municipality = code;

create table quartile_names (q int, quartile varchar);
insert into quartile_names values (0, 'low'), (1, 'medium low'), (2, 'medium high'), (3, 'high');

create table with_rights as
  select settlement_year::int as sy, municipality, sex, age_band, household, country, ground, rights, "count"::int as n
  from read_csv('$raw/departures_with_rights.csv', all_varchar = true)
  where settlement_year::int between $from and $to and settlement_year::int + years::int <= $through;

create table people_with_rights as
  select 'all' as dimension, 'all' as category, rights, n from with_rights
  union all select 'sex', sex, rights, n from with_rights
  union all select 'age_band', age_band, rights, n from with_rights
  union all select 'household', household, rights, n from with_rights
  union all select 'country', country, rights, n from with_rights
  union all select 'ground', ground, rights, n from with_rights
  union all select dimension, category, rights, n from with_rights join classes on municipality = code;

-- Wilson's interval: 1.959964 standard errors around a centre drawn towards one half.
create macro centre(part, whole) as (part / whole + 1.959963984540054 ^ 2 / whole / 2) / (1 + 1.959963984540054 ^ 2 / whole);
create macro half(part, whole) as
  1.959963984540054 / (1 + 1.959963984540054 ^ 2 / whole)
  * sqrt(part / whole * (1 - part / whole) / whole + 1.959963984540054 ^ 2 / (4 * whole * whole));
create macro low(part, whole) as greatest(0, centre(part, whole) - half(part, whole));
create macro high(part, whole) as least(1, centre(part, whole) + half(part, whole));

-- The curves: at years y, over the settlement years that have reached them.
create table curves as
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
       select *, case when settled - gone > 0 then 1 - d / (settled - gone) else 1 end as factor,
              case when settled - gone > 0 then d / ((settled - gone) * (settled - gone - d)) else 0 end as term
       from sums)
select dimension, category, y, settled, departed, departed / settled as share,
       (select product(factor) from factors earlier
        where earlier.dimension = factors.dimension and earlier.category = factors.category and earlier.y <= factors.y)
         as staying,
       (select sum(term) from factors earlier
        where earlier.dimension = factors.dimension and earlier.category = factors.category and earlier.y <= factors.y)
         as variance
from factors where settled > 0;
