"""One activity as printed -> its records: numbers, lists of bodies and indicators, funds."""
