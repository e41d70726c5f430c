"""Forging: drafts with known faults, made by rule from true documents.

From a folder of witnesses a `Forger` takes true sentences and puts them into a draft, as they are or altered in one named
way, and keeps of each what it did: the label. Given the same documents and seed it forges the same draft.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-Z])")
WORD = re.compile(r"[A-Za-z][A-Za-z'’]*")

NAMES = "Washington Jefferson Madison Monroe Jackson Lincoln Grant Cleveland Roosevelt Wilson Truman Kennedy".split()
PLACES = {"France": "Spain", "England": "Russia", "Mexico": "Canada", "Spain": "France", "Russia": "Germany",
          "Britain": "Austria", "Congress": "Parliament", "Germany": "Italy", "Cuba": "Haiti", "China": "Japan",
          "Japan": "China", "Texas": "Oregon", "Kansas": "Nevada"}  # fmt: skip
QUALIFIERS = {"all": "some", "every": "one", "some": "all", "many": "few", "few": "many", "always": "often",
              "most": "some", "must": "may", "may": "must", "more": "less", "only": "also", "before": "after",
              "after": "before", "often": "always", "sometimes": "always"}  # fmt: skip
NUMBERS = "two three four five six seven eight nine ten twelve twenty thirty forty fifty hundred".split()
BRITISH = {"honor": "honour", "labor": "labour", "favor": "favour", "color": "colour", "neighbor": "neighbour",
           "recognize": "recognise", "organized": "organised", "realize": "realise", "center": "centre",
           "defense": "defence", "harbor": "harbour", "endeavor": "endeavour"}  # fmt: skip
ARCHAIC = [(r"ck\b", "cke"), (r"\b(\w+[^aeiou\W])ic\b", r"\1ick"), (r"\bhave\b", "haue"), (r"\bupon\b", "vpon"),
           (r"\b(\w+[^aeiou\W])ed\b", r"\1'd"), (r"\bour\b", "oure"), (r"y\b", "ie"), (r"\bju", "iu"),
           (r"\bshow", "shew"), (r"\bwar\b", "warre"), (r"\bevery\b", "euery"), (r"\bgovern", "gouern"),
           (r"([aeiou])st\b", r"\1ste")]  # fmt: skip
CONFUSIONS = {"e": "c", "c": "e", "h": "b", "b": "h", "n": "u", "u": "n", "l": "1", "i": "l", "o": "0", "a": "o",
              "s": "5", "t": "f", "f": "t", "g": "q", "m": "rn", "d": "cl", "w": "vv", "r": "t", "v": "y", "p": "n",
              "y": "v", "k": "lc"}  # fmt: skip
INVENTED = [
    "I shall sell the lighthouse to the first sailor who brings me an honest barometer",
    "No clockmaker in this republic ever wound a river by the light of a borrowed candle",
    "Give the orchard to the beekeepers and let the tax collectors count the blossoms",
    "My grandmother's umbrella has seen more treaties than the whole diplomatic service",
    "A senator without a garden is a violin that has swallowed its own strings",
    "We will build the railway out of chalk before we borrow another spoon from the bankers",
    "The comet told me in confidence that the budget would never marry",
    "Let every postman carry a turnip and the nation will have nothing to dread from winter",
    "I would rather lose an election to a goose than win one with a brass band",
    "Whoever teaches the mules arithmetic will own the turnpikes in ten summers",
    "They offered me a balloon and I asked them for a bucket of plain salt",
    "The telegraph is a very thin horse and somebody ought to feed it",
]
TERMS = [
    'It was called the "new departure" in the newspapers.',
    'The so-called "iron ring" of the bosses held the ward.',
    'He used the word "posterity" too often for some tastes.',
    'Friends knew him as "Old Buttons" all his life.',
    'What the engineers call "dead reckoning" guided the surveyors.',
    'She wrote a pamphlet entitled "A Plain Guide to the Tariff".',
    'The song "Hail to the Morning Lamp" was on every street organ.',
    'The article "Harbors and Their Enemies" appeared that spring.',
    'Their "friends" in the lobby had other plans.',
    'He was a "practical" man, or so he liked to say.',
    'The term "carpet tax" is first found in the debates of that winter.',
    'The newspaper "The Evening Ferret" printed the list.',
    'An essay called "On the Dignity of Ditches" circulated in manuscript.',
    'The "third floor", as the clerks named it, decided everything.',
]


@dataclass(frozen=True)
class Document:
    """One witness to forge from: its path, author and year as the archive knows them, and its sentences."""

    path: str
    author: str
    date: str
    sentences: tuple[str, ...]


@dataclass(frozen=True)
class Label:
    """What was done: the `kind`, the rule that ought to speak (empty: none), the document and the true words."""

    kind: str
    rule: str
    path: str
    true: tuple[str, ...]
    line: int


def document(path: str, author: str, date: str, text: str) -> Document:
    """A document, its sentences of 9 to 34 plain words picked out."""
    flat = " ".join(text.split())
    picked = [
        s for s in SENTENCE.split(flat) if 9 <= len(s.split()) <= 34 and re.fullmatch(r"[A-Z][\w ,;:'’.$-]+[.?!]", s)
    ]
    return Document(path, author, date, tuple(picked))


Change = Callable[["Forger", Document, str], "tuple[str, tuple[str, ...]] | None"]


class Forger:
    """Forges one draft. `write(kinds, each)` puts in `each` quotations of every kind; `text` and `labels` are the result."""

    def __init__(self, documents: list[Document], seed: int) -> None:
        self.documents = [item for item in documents if len(item.sentences) > 8]
        self.random = random.Random(seed)
        self.lines: list[str] = ["# A forged draft", ""]
        self.labels: list[Label] = []
        self.used: set[str] = set()

    @property
    def text(self) -> str:
        return "\n".join(self.lines) + "\n"

    def write(self, kinds: Mapping[str, tuple[str, Change]], each: int) -> None:
        """Forge `each` quotations of each kind, in an order of their own."""
        order = [kind for kind in kinds for _ in range(each)]
        self.random.shuffle(order)
        for kind in order:
            self._one(kind, *kinds[kind])

    def _one(self, kind: str, rule: str, change: Change) -> None:
        for _ in range(4000):
            item = self.random.choice(self.documents)
            sentence = self.random.choice(item.sentences)
            if sentence in self.used:
                continue
            made = change(self, item, sentence)
            if made:
                self.used.add(sentence)
                line, true = made
                self.labels.append(Label(kind, rule, item.path, true, len(self.lines) + 1))
                self.lines += [*line.split("\n"), ""]
                return
        raise LookupError(f"no sentence of the documents can be made into {kind}")

    def said(self, item: Document, words: str, *, name: str = "", marks: str = "“”") -> str:
        """A sentence of the draft offering the words as the author's."""
        name = name or item.author
        words = words.rstrip(".")
        return self.random.choice([
            f"{name} said: {marks[0]}{words}.{marks[1]}",
            f"As {name} put it, {marks[0]}{words}.{marks[1]}",
            f"{marks[0]}{words},{marks[1]} {name} told the houses.",
            f"In the message {name} wrote that {marks[0]}{words}{marks[1]}.",
        ])  # fmt: skip


# -- ways of quoting rightly


def exact(forger: Forger, item: Document, s: str):
    return forger.said(item, s), (s,)


def straight(forger: Forger, item: Document, s: str):
    return forger.said(item, s, marks='""'), (s,)


def guillemets(forger: Forger, item: Document, s: str):
    return forger.said(item, s, marks="«»"), (s,)


def short(forger: Forger, item: Document, s: str):
    words = s.rstrip(".?!").split()
    at = forger.random.randrange(len(words) - 5)
    cut = " ".join(words[at : at + 5]).strip(",;:")
    return f"{item.author} spoke of “{cut}” in the message.", (cut,)


def reflowed(forger: Forger, item: Document, s: str):
    words, lines, line = forger.said(item, s).split(), [], ""
    for word in words:
        line = f"{line} {word}".strip()
        if len(line) > forger.random.randrange(20, 50):
            lines.append(line)
            line = ""
    return "\n".join([*lines, line] if line else lines), (s,)


def capitals(forger: Forger, item: Document, s: str):
    return f"{item.author} said that “{s[0].lower()}{s[1:].rstrip('.')}”.", (s,)


def block(forger: Forger, item: Document, s: str):
    return f"{item.author} told the houses:\n\n> {s}", (s,)


def bracket_letter(forger: Forger, item: Document, s: str):
    return f"{item.author} said that “[{s[0].lower()}]{s[1:].rstrip('.')}”.", (s,)


def bracket_name(forger: Forger, item: Document, s: str):
    found = re.search(r"\b(it|they|he|them|this)\b", s)
    if not found or found.start() < 5:
        return None
    return forger.said(item, f"{s[: found.start()]}[the Treasury]{s[found.end() :]}"), (s,)


def sic(forger: Forger, item: Document, s: str):
    words = s.split()
    at = forger.random.randrange(3, len(words) - 2)
    return forger.said(item, " ".join([*words[:at], "[sic]", *words[at:]])), (s,)


def interrupted(forger: Forger, item: Document, s: str):
    comma = [m.start() for m in re.finditer(", ", s) if 12 < m.start() < len(s) - 20]
    if not comma:
        return None
    at = forger.random.choice(comma)
    return f"“{s[:at]},” {item.author} wrote, “{s[at + 2 :]}”", (s[:at], s[at + 2 :])


TURNING = re.compile(
    r"\b(not|no|never|none|nor|neither|without|nothing|if|unless|except|provided|deny|denied|refuse\w*|n't)\b", re.I
)


def ellipsis(forger: Forger, item: Document, s: str):
    words = s.split()
    if len(words) < 14:
        return None
    at = forger.random.randrange(4, len(words) - 8)
    length = forger.random.randrange(2, 6)
    if TURNING.search(" ".join(words[at : at + length])):
        return None
    mark = forger.random.choice(["…", "...", "[...]", "[. . .]", "[…]", ". . ."])
    head, tail = " ".join(words[:at]), " ".join(words[at + length :])
    return forger.said(item, f"{head} {mark} {tail}"), (head, tail)


def british(forger: Forger, item: Document, s: str):
    made = s
    for american, other in BRITISH.items():
        made = re.sub(rf"\b{american}(?!ed)", other, made)
    return (forger.said(item, made), (s,)) if made != s else None


def noise(rate: float) -> Change:
    def misread(forger: Forger, item: Document, s: str):
        out, done = [], 0
        for k, c in enumerate(s):
            if c in CONFUSIONS and forger.random.random() < rate and 0 < k < len(s) - 1:
                out.append(CONFUSIONS[c])
                done += 1
            else:
                out.append(c)
        return (forger.said(item, "".join(out)), (s,)) if done else None

    return misread


def archaic(forger: Forger, item: Document, s: str):
    made = s
    for modern, old in ARCHAIC:
        made = re.sub(modern, old, made)
    return (forger.said(item, made), (s,)) if made != s else None


# -- ways of quoting wrongly


def _swap(forger: Forger, item: Document, s: str, table: Mapping[str, str]):
    found = [m for m in WORD.finditer(s) if m[0] in table and m.start() > 0]
    if not found:
        return None
    m = forger.random.choice(found)
    return forger.said(item, s[: m.start()] + table[m[0]] + s[m.end() :]), (s,)


def another_word(forger: Forger, item: Document, s: str):
    """One word of five letters or more becomes a real word of the documents that no one would misread for it."""
    found = [m for m in WORD.finditer(s) if len(m[0]) >= 5 and m[0].islower()]
    other = forger.random.choice(forger.random.choice(item.sentences).split()).strip(",.;:?!")
    if not found or len(other) < 5 or not other.islower() or not other.isalpha():
        return None
    m = forger.random.choice(found)
    if {m[0], other} & {*QUALIFIERS, "several", "without", "therefore"}:
        return None
    if sum(a != b for a, b in zip(m[0], other, strict=False)) + abs(len(m[0]) - len(other)) < 5:
        return None
    return forger.said(item, s[: m.start()] + other + s[m.end() :]), (s,)


def added_word(forger: Forger, item: Document, s: str):
    words = s.split()
    at = forger.random.randrange(3, len(words) - 2)
    extra = forger.random.choice(["solemnly", "wretched", "glorious", "patiently", "ancient", "cheerfully"])
    return forger.said(item, " ".join([*words[:at], extra, *words[at:]])), (s,)


def reordered(forger: Forger, item: Document, s: str):
    found = re.search(r"\b([a-z]{4,}) (and|or) ([a-z]{4,})\b", s)
    if not found:
        return None
    return forger.said(item, f"{s[: found.start()]}{found[3]} {found[2]} {found[1]}{s[found.end() :]}"), (s,)


def left_out(forger: Forger, item: Document, s: str):
    words = s.split()
    length = forger.random.randrange(3, 8)
    if len(words) < length + 10:
        return None
    at = forger.random.randrange(4, len(words) - length - 4)
    if TURNING.search(" ".join(words[at : at + length])):
        return None
    return forger.said(item, " ".join(words[:at] + words[at + length :])), (s,)


def spliced(forger: Forger, item: Document, s: str):
    other = forger.random.choice(forger.documents)
    second = forger.random.choice(other.sentences)
    if other is item or len(s.split()) < 14 or len(second.split()) < 14:
        return None
    head, tail = " ".join(s.split()[:9]).rstrip(",;:"), " ".join(second.split()[-9:])
    return forger.said(item, f"{head} {tail}"), (head, tail)


def spliced_within(forger: Forger, item: Document, s: str):
    at = item.sentences.index(s)
    if at + 12 >= len(item.sentences) or len(s.split()) < 14:
        return None
    second = item.sentences[at + 12]
    if len(second.split()) < 14:
        return None
    head, tail = " ".join(s.split()[:9]).rstrip(",;:"), " ".join(second.split()[-9:])
    return forger.said(item, f"{head} {tail}"), (head, tail)


def negation_lost(forger: Forger, item: Document, s: str):
    found = re.search(r" (not|never)\b", s)
    return (forger.said(item, s[: found.start()] + s[found.end() :]), (s,)) if found else None


def negation_added(forger: Forger, item: Document, s: str):
    found = re.search(r"\b(is|are|was|were|will|shall|should|can|has|have|may)\b(?! not)", s)
    return (forger.said(item, f"{s[: found.end()]} not{s[found.end() :]}"), (s,)) if found else None


def number_exchanged(forger: Forger, item: Document, s: str):
    found = re.search(rf"\b({'|'.join(NUMBERS)})\b", s)
    if not found:
        return None
    other = forger.random.choice([word for word in NUMBERS if word != found[1]])
    return forger.said(item, s[: found.start()] + other + s[found.end() :]), (s,)


def figure_exchanged(forger: Forger, item: Document, s: str):
    found = re.search(r"\b(\d{2,3})\b(?![,.]?\d)", s)
    if not found:
        return None
    return forger.said(item, s[: found.start()] + str(int(found[1]) + 7) + s[found.end() :]), (s,)


def year_exchanged(forger: Forger, item: Document, s: str):
    found = re.search(r"\b(1[789]\d\d)\b", s)
    if not found:
        return None
    return forger.said(item, s[: found.start()] + str(int(found[1]) - 1) + s[found.end() :]), (s,)


def name_exchanged(forger: Forger, item: Document, s: str):
    return _swap(forger, item, s, PLACES)


def qualifier_exchanged(forger: Forger, item: Document, s: str):
    return _swap(forger, item, s, QUALIFIERS)


def misattributed(forger: Forger, item: Document, s: str):
    surname = item.author.split()[-1]
    name = forger.random.choice([name for name in NAMES if name != surname])
    return f"{name} said: “{s}”", (s,)


def hidden_not(forger: Forger, item: Document, s: str):
    found = re.search(r"\b(?:is|are|was|were|will|shall|can|has|have|may|should|do|does|did) (not)\b", s)
    if not found:
        return None
    return forger.said(item, f"{s[: found.start(1)]}…{s[found.end(1) :]}"), (s,)


def invented(forger: Forger, item: Document, s: str):
    words = forger.random.choice([one for one in INVENTED if one not in forger.used] or INVENTED)
    forger.used.add(words)
    return forger.said(item, words), ()


def term(forger: Forger, item: Document, s: str):
    return forger.random.choice(TERMS), ()


RIGHT: Mapping[str, tuple[str, Change]] = {
    "exact": ("", exact), "straight": ("", straight), "guillemets": ("", guillemets), "short": ("", short),
    "reflowed": ("", reflowed), "capitals": ("", capitals), "block": ("", block), "bracket-letter": ("", bracket_letter),
    "bracket-name": ("", bracket_name), "sic": ("", sic), "interrupted": ("", interrupted), "ellipsis": ("", ellipsis),
    "british": ("", british), "ocr-3": ("", noise(0.03)),
}  # fmt: skip
NOTED: Mapping[str, tuple[str, Change]] = {"ocr-8": ("", noise(0.08)), "archaic": ("", archaic)}
SENSE: Mapping[str, tuple[str, Change]] = {
    "negation-lost": ("Q005", negation_lost), "negation-added": ("Q005", negation_added),
    "number": ("Q005", number_exchanged), "figure": ("Q005", figure_exchanged), "year": ("Q005", year_exchanged),
    "name": ("Q005", name_exchanged), "qualifier": ("Q005", qualifier_exchanged),
}  # fmt: skip
ALTERED: Mapping[str, tuple[str, Change]] = {
    "another-word": ("Q001", another_word), "added-word": ("Q001", added_word), "reordered": ("Q001", reordered),
    "left-out": ("Q003", left_out), "spliced": ("Q004", spliced), "spliced-within": ("Q004", spliced_within),
    "misattributed": ("Q006", misattributed), "hidden-not": ("Q009", hidden_not),
}  # fmt: skip
INVENTIONS: Mapping[str, tuple[str, Change]] = {"invented": ("Q002", invented)}
SCARE: Mapping[str, tuple[str, Change]] = {"term": ("", term)}
