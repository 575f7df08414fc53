"""Pictures on their way to the reader."""
