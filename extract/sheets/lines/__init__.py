"""Words -> printed lines: the gaps between them, what is drawn twice or over others, what reads upward."""
