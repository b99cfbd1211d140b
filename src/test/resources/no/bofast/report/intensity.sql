select municipality, settled, population, per_1000, quartile from intensity join quartile_names using (q)
