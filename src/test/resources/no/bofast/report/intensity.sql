select municipality, settled, population, per_1000, quartile, report_class from intensity join quartile_names using (q)
