"""A page's text by PDFium -> its words with boxes, each as it is printed."""
