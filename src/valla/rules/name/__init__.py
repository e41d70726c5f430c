"""Rules on names of persons."""
