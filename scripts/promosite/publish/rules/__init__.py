"""S0: the rules on the built site, one small file for each family."""
