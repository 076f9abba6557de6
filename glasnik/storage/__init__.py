"""Where the files of a run lie: its inputs, the folder it writes to, here or behind an address."""
