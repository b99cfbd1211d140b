select municipality, settled, arrived, per_100, quartile from in_migration join quartile_names using (q)
