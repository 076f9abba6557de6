"""A page's text as PDFium gives it, character by character, and what of it has to be set right."""
