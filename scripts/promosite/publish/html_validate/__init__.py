"""html-validate (npm) on the pages of a built site, with its version and all it needs pinned in package-lock.json."""
