"""Verify what was built, then put it in its place by one rename."""
