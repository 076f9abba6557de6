"""Plans beside each other: which activities are the same, what each plan covers, how it is made up."""
