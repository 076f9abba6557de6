"""The second page source, by pdfplumber: for looking closely and for cross-checking."""
