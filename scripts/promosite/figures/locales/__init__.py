"""One table for each language whose figures are read."""
