"""Latin."""

NEGATIONS = "non nunquam numquam nihil nemo nullus nulla nullum neque nec sine haud"
CONDITIONS = "nisi quamvis dummodo"
QUALIFIERS = "omnes omnia omnis quidam multi pauci fere semper saepe raro fortasse tantum"
DATES = "kalendis nonis idibus"
TITLES = "rex regina dux comes"
PRONOUNS = """
ego me meus ille illa nos noster illi suus
"""
FUNCTION = "et in est ad ut cum ex quod qui quae de sed ab per aut si hoc se"
NUMBERS = {
    1: "unus", 2: "duo", 3: "tres", 4: "quattuor", 5: "quinque", 7: "septem", 8: "octo", 9: "novem", 10: "decem",
    100: "centum",
}  # fmt: skip
MODALS: dict[str, str] = {}
OPPOSITES = """
ante / post
semper / nunquam numquam
"""
REPORTED = ""
