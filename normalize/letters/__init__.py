"""Damaged text, letters and words: glyphs, scripts, word lists, hyphens, spelling, languages."""
