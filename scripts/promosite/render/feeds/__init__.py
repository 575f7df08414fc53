"""Feeds of a locale: the issues of the bulletin and the news, as Atom and as JSON Feed."""
