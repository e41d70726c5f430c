"""French."""

NEGATIONS = "ne n'est jamais rien personne aucun aucune ni sans guere"
CONDITIONS = "sauf quoique pourvu jusqu'a"
QUALIFIERS = """
tous toutes chaque quelques plusieurs peu beaucoup presque toujours souvent parfois rarement peut-etre probablement
certainement entierement seulement environ
"""
DATES = """
janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre
lundi mardi mercredi jeudi vendredi samedi dimanche
"""
TITLES = "monsieur madame mademoiselle roi reine duc comte baron general ministre docteur citoyen"
PRONOUNS = """
je me moi mon ma il elle lui le la nous notre ils elles leur vous votre
"""
FUNCTION = """
le la les de des du un une et a au aux en dans que qui pour par sur il elle ils est sont etait ce cette ces se sa
son ses leur nous vous je avec mais ou plus ne pas
"""
NUMBERS = {
    2: "deux", 3: "trois", 4: "quatre", 5: "cinq", 7: "sept", 8: "huit", 9: "neuf", 10: "dix", 11: "onze", 12: "douze",
    20: "vingt", 30: "trente", 40: "quarante", 50: "cinquante", 60: "soixante", 100: "cent", 1000: "mille",
}  # fmt: skip
MODALS = {"possible": "peut peuvent pouvait", "due": "doit doivent devait"}
OPPOSITES = """
avant / apres
moins / davantage
toujours / jamais
guerre / paix
victoire / defaite
"""
REPORTED = """
est etait / sont etaient / a avait / ont avaient / sera serait / peut pouvait / doit devait / je il elle / nous ils elles / mon son /
ma sa / mes ses / notre leur / nos leurs / vous ils il / votre leur sa son / vos leurs
"""
