select year, sum(n), coalesce(sum(n) filter (category = 'PROGRAMME'), 0),
       coalesce(sum(n) filter (category in ('PROGRAMME', 'GRANT')), 0)
from departures where dimension = 'rights' and year <= $through
group by year
