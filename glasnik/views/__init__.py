"""What a person is shown of a document or of one activity: a page's picture, JSON, text."""
