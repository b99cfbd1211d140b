with known as (
       select a.centrality as c1, b.centrality as c2, a.population as p1, b.population as p2, a.size_band as s1, b.size_band as s2,
              a.region as r1, b.region as r2, n
       from flows join municipalities a on a.code = origin join municipalities b on b.code = destination),
     moves as (
       select 'centrality' as "by", case when c2 < c1 then 'more' when c2 > c1 then 'less' else 'equal' end as direction, n from known
       union all
       select 'size_band', case when s1 = s2 then 'equal' when p2 > p1 then 'larger' else 'smaller' end, n from known
       union all select 'region', case when r1 = r2 then 'same' else 'other' end, n from known),
     sums as (select "by", direction, sum(n)::int as departed from moves group by all)
select "by", direction, departed, departed / sum(departed) over (partition by "by") as share from sums
