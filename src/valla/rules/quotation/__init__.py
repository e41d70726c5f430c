"""Rules about quotations: are these the words, whose are they, where do they stand, and what was left out?"""
