"""The state of a text: what it has lost, what has come into it, where another begins; seen from the page alone, without any other witness."""
