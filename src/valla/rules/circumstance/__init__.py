"""Rules of circumstances: who, where, how many and whether, against the passages of witnesses on the same matter."""
