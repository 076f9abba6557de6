"""A deadline as printed -> its kind, the days that it names, how often it comes again."""
