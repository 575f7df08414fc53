"""Social cards: a title in the reader's script, the page's picture, the province's mark and its name."""
