"""The part of a theme's stylesheets that the pages of a site use; the rest is most of them."""
