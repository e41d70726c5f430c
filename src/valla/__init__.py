"""valla: a linter for accounts of the past."""
