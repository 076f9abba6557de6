"""For people: pages that show every row beside its picture, corrections, and plans compared."""
