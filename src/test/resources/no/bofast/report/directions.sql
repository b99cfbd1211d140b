select a.dimension, a.category, b.category, sum(n)
from flows join classes a on a.code = origin join classes b on b.code = destination and b.dimension = a.dimension
group by all
