"""Rules of the state of a text: what it has lost, and what is not its own."""
