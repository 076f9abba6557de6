"""What spreads the documents of a run: over this machine's cores, or over a cluster."""
