"""What the tables of a dataset are: their columns, keys and closed lists, and the rows of records in them."""
