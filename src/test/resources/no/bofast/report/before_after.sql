select dimension, category, coalesce(sum(settled), 0), coalesce(sum(living), 0), sum(population)
from classes join municipalities using (code)
  left join settling on settling.municipality = code
  left join (select municipality, sum(n) as living from residents group by municipality) r on r.municipality = code
group by dimension, category
