-- Greenwood's variance on the log–log scale.
with spreads as (
  select *, exp(1.959963984540054 * sqrt(variance) / abs(ln(staying))) as spread from curves
  where staying > 0 and staying < 1)
select dimension, category, y, low(curves.departed, curves.settled), high(curves.departed, curves.settled),
       1 - pow(spreads.staying, 1 / spread), 1 - pow(spreads.staying, spread)
from curves left join spreads using (dimension, category, y)
