"""German."""

NEGATIONS = "nicht kein keine keinen keiner keinem keines nie niemals niemand nichts ohne weder nirgends kaum"
CONDITIONS = "wenn falls sofern ausser obwohl obgleich bis"
QUALIFIERS = """
alle alles jeder jede jedes einige manche viele wenige fast beinahe immer oft manchmal selten vielleicht wahrscheinlich
vermutlich sicher gewiss ganz teilweise nur ungefahr etwa genau beide
"""
DATES = """
januar februar marz april mai juni juli august september oktober november dezember
montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag
"""
TITLES = "herr frau graf konig kaiser furst baron general oberst minister doktor professor genosse"
PRONOUNS = """
ich mich mir mein er ihn ihm sein sie ihr wir uns unser
"""
FUNCTION = """
der die das und den dem des von zu mit sich auf fur ist im eine ein als auch es an werden aus er hat dass sie nach
wird bei einer um am sind noch wie einem uber einen so zum war haben oder aber vor zur bis mehr durch man sein
wurde ich wir ihr
"""
NUMBERS = {
    1: "eins", 2: "zwei", 3: "drei", 4: "vier", 5: "funf", 6: "sechs", 7: "sieben", 8: "acht", 9: "neun", 10: "zehn",
    11: "elf", 12: "zwolf", 20: "zwanzig", 30: "dreissig", 40: "vierzig", 50: "funfzig", 60: "sechzig", 70: "siebzig",
    80: "achtzig", 90: "neunzig", 100: "hundert", 1000: "tausend", 1000000: "millionen",
}  # fmt: skip
MODALS = {"possible": "kann konnen konnte darf durfen", "due": "soll sollen sollte", "bound": "muss mussen musste"}
OPPOSITES = """
vor / nach
mehr / weniger
immer / nie niemals
fur / gegen
krieg / frieden
sieg / niederlage
freund freunde / feind feinde
"""
REPORTED = """
ist sei ware war / sind seien waren / hat habe hatte / haben hatten / kann konne konnte / wird werde wurde / soll solle sollte /
muss musse musste / ich er sie / wir sie / mein sein ihr / unser ihr
"""
