"""Italian."""

NEGATIONS = "non mai nulla niente nessuno nessuna senza ne"
CONDITIONS = "eccetto tranne benche purche"
QUALIFIERS = "tutti tutte ogni alcuni alcune molti molte pochi poche quasi sempre spesso talvolta forse soltanto"
DATES = """
gennaio febbraio marzo aprile maggio giugno luglio settembre ottobre novembre dicembre
lunedi martedi mercoledi giovedi venerdi sabato domenica
"""
TITLES = "signor signora don re regina duca conte ministro"
PRONOUNS = """
io mi mio egli lui ella noi nostro essi loro voi
"""
FUNCTION = "il lo la i gli le di del della dei delle un una e a in che per con si su sono era fu al come ma o nel nella"
NUMBERS = {
    2: "due", 3: "tre", 4: "quattro", 5: "cinque", 6: "sei", 7: "sette", 8: "otto", 9: "nove", 10: "dieci", 20: "venti",
    30: "trenta", 50: "cinquanta", 100: "cento", 1000: "mille",
}  # fmt: skip
MODALS = {"possible": "puo possono poteva", "due": "deve devono doveva"}
OPPOSITES = """
prima / dopo
sempre / mai
guerra / pace
"""
REPORTED = """
e era / sono erano / ha aveva / puo poteva / deve doveva / io egli lei / noi essi loro / mio suo / nostro loro
"""
