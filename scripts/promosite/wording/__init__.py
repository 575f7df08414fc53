"""Values in each reader's language: pure functions from a value and a locale code to text."""
