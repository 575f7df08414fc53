"""The dashboard: a matrix of pages and locales, and a page for each translation, to be opened from a folder."""
