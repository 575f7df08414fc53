"""The guest in MkDocs' house: the only sub-package that knows the host."""
