"""A file -> its pages: words and rulings, from PDFium or pdfplumber."""
