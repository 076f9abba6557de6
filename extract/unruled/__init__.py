"""Tables that no upright rules part: their columns and rows from the text itself."""
