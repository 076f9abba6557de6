"""A reviewer's edits: read, applied to printed plans and clean records, and told where they were not."""
