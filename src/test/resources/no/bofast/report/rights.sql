select year, sum(n), coalesce(sum(n) filter (category = 'INTRODUCTION'), 0),
       coalesce(sum(n) filter (category in ('INTRODUCTION', 'GRANT')), 0)
from departures where dimension = 'rights' and year <= $through
group by year
