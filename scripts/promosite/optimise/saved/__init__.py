"""Pages that readers save: each one a file that stands alone, put together from the built page."""
