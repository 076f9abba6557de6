"""What the rows of a dataset must hold, and what is done about those that do not."""
