"""How a script that no template wrote is told of on a built page."""

FOREIGN = "data-not-from-a-template"
