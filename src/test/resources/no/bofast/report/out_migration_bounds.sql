select municipality, share, low(departed, settled), high(departed, settled) from out_migration
