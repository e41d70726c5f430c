"""Evidence: what the archive has to set beside a statement, gathered and compared word by word."""
