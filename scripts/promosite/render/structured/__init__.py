"""What a page is, for machines: JSON-LD in the words of schema.org, one graph a page.

Types and properties are those of schema.org; which of them are asked for, search engines say (Google Search Central,
“Structured data”). Only what the site states is told: no date, position, price, opening hour or organiser is supplied.
"""
