"""Model → findings: pure rules, one small file for each family."""
