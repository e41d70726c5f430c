"""Rules of dating: the calendar, intervals and order, and what the documents say of their own days."""
