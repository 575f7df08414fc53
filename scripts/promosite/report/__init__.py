"""One file for each voice that tells people what was found."""
