"""The files of a dataset: written, put in place all at once, described, and read again."""
