"""Names as printed -> the bodies that they mean, by the registry of known ones."""
