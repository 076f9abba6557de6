"""Pages -> sheets: tables with text in their cells, lines, running heads; which pages are read at all."""
