select municipality, settled, departed, share, quartile, continuous
from out_migration join quartile_names using (q) join continuity using (municipality)
