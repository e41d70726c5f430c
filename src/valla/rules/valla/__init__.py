"""Rules by which valla speaks of its own work: what it could not read, and what was said to it in vain."""
