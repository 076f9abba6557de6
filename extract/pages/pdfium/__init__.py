"""The default page source, by PDFium: what a page draws (here), its text (text/), its words (words/)."""
