"""What is measured, runnable by hand: `make bench`."""
