"""What headings say: columns of a table, levels of a plan, titles."""
