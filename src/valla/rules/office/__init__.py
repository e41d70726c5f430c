"""Rules of roles and offices: what the record says of who held what, and when."""
