"""A table under a known head -> its rows, headings and totals; rows joined over pages."""
