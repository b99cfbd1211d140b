select dimension, category, y, settled, departed, share, 1 - staying from curves
