"""Running heads, page numbers and feet: what repeats around the text, and what it tells of the pages."""
