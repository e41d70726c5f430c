"""The forms of a letter in its own text: headings, salutation and address at the head; close, signature and address at the foot.

A letter is not always divided into lines: an edition may run dateline, salutation and text together. What is found is given as it is
written; a salutation of mere courtesy ("Dear Sir") names nobody.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from valla.archive import titles
from valla.archive.titles import GIVEN
from valla.evidence import naming
from valla.evidence.naming import SUFFIXES, TITLES, is_common_word
from valla.text import fold

__all__ = ["FOOT", "HEAD", "Foot", "Head", "foot_of", "head_of", "notes_at"]

HEAD = 2500
"""Characters of a text in which its head is looked for."""
FOOT = 40_000
"""Characters at its end in which its foot is looked for: an editor's notes may be longer than the letter."""
_TAIL = 1200
"""Characters before an editor's notes within which a letter closes."""
_WRITTEN_OUT = 5
"""Characters of a word with a stop behind it, from which on it is no abbreviation."""
_OPENING = 420
"""Characters behind the headings within which a salutation begins."""
_EARLY = 160
"""Characters within which "Sir" is a salutation though it begins no line."""
_BEGINS = 200
"""Characters within which a line shows that an assembly is spoken to."""
_LONG = 160
"""Characters of a heading at most."""


@dataclass(frozen=True, slots=True)
class Head:
    """The head of a text: its headings, what follows them, whether it greets as a letter does (or as a speech does), and whom the
    salutation and the address name, as they are written; empty where they name nobody."""

    headings: tuple[str, ...] = ()
    opening: str = ""
    greets: bool = False
    speaks: bool = False
    saluted: str = ""
    addressed: str = ""


@dataclass(frozen=True, slots=True)
class Foot:
    """The foot of a text: whether it closes as a letter does, whether an editor notes it as a letter sent or copied ("RC", the copy that the
    recipient had), who signed, whether the names of several signers had to be told apart, and
    whom the address below and the cover, as an editor gives it, name."""

    closes: bool = False
    sent: bool = False
    signers: tuple[str, ...] = ()
    apart: bool = False
    addressed: str = ""
    cover: str = ""


# -- the head

_COURTESY = frozenset(
    "sir sirs sr madam mam friend friends frd brother bror brothers sister cousin wife husband son daughter father mother children child uncle aunt nephew "
    "niece papa mamma love girl boy fellow countryman countrymen kinsman neighbor neighbour lady ladies gentlemen gentn gentleman gent lord lords "
    "honorable honourable honored honoured worthy good old young esteemed excellency comrade comrades colleague colleagues madame monsieur mon ma "
    "messieurs mademoiselle ami amie amis freund freundin herr frau fräulein herren damen eltern mutter vater bruder schwester signor signore amico "
    "señor amigo reverend dear dearest beloved and the my partner life heart soul one ones all both".split()
)
"""What a salutation says out of courtesy, and names nobody."""
_RANKS = TITLES | frozenset(
    "coll colo lt lieut majr brig brigr brigadr genls govr secy presdt presidt doctr flag officer attorney postmaster marshals chancellor excellency excely excelly excellcy excy honble hon honbl "
    "honorable his her the right vice adjutant quartermaster provost rear acting assistant commodore surgeon".split()
)
_DEAR = (
    r"(?i:(?:(?:my|our|most|much|very|ever|mon|ma|mein|meine|sehr|caro|mio)[ \n]+)*"
    r"(?:dear(?:est)?|cher|chère|liebe[rs]?|liebste[rs]?|teure[rs]?|werte[rs]?|geehrte[rs]?|hochgeehrte[rs]?|verehrte[rs]?|caro|cara|querid[oa]))\b\.?"
)
_HONOURED = (
    r"(?i:(?:(?:my|our|most|much|very|ever)[ \n]+)*"
    r"(?:dr|honou?r['’]?e?d|hon['’]?d|esteemed|respected|reverend|revd|rev['’]d|worthy|lov['’]?e?d|beloved|good|friend)\b\.?(?:[ ](?:and|&)[ ][a-z]+)?)"
)
_NAMING = r"(?:[ \n]+(?:and |und |et |& )?(?:(?:d['’]|de |von |van |du |la )*[A-Z][\w.'’-]*|(?i:sirs?|sr|madam|friends?|brother|cousin|general)\b))"
_BEFORE = r"(?<![a-z] )(?<![a-z], )(?<![\w'’-])"
_END_OF = r"(?P<end>[ \t]*(?:[,.:;!(—–]|--?|\n|$)?)"
_GREETING = re.compile(rf"{_BEFORE}{_DEAR}(?P<name>{_NAMING}{{1,6}})?{_END_OF}")
_HONOURING = re.compile(rf"(?m)^{_HONOURED}(?P<name>{_NAMING}{{1,6}}){_END_OF}")
_BARE = re.compile(
    rf"{_BEFORE}(?i:(?:sirs?|sr|gentlemen|gentn?|gents|madame?|monsieur|messieurs|my lords?|honou?rable (?:sirs?|gentlemen)|(?:most )?(?:dear|dr|hon['’]?d|honou?red) s(?:i)?rs?"
    r"|your (?:excellency|honou?rs?|grace|majesty|lordships?)|may it please your [\w ]{3,20}|mein herr|meine herren|signore|excellency))"
    r"(?=\.?\s*(?:[,.:;!(—–\[\d]|--?|\n|$|[A-Z]))"
)
_SPEAKS = re.compile(
    r"(?i)(?:\A|\n\s*\n)[\W_]*(?:(?:mr|mister|madam)\.? (?:president|chairman|speaker|mayor|moderator|vice)|ladies|fellow[- ]|friends\b|[^\n]{0,30}\bgentlemen of|gentlemen and fellow|brothers|brethren"
    r"|soldiers|citizens|men of|to all who|to all whom|by the president|whereas|resolved|know ye|your committee|the committee)"
)
_LAID = re.compile(
    r"(?m)^[ \t]*(?:TO|To) (?:THE|the) (?:HON(?:ORABLE|OURABLE) )?(?:THE )?(?:SENATE|HOUSE|CONGRESS|Senate|House of|Congress)\b"
)
"""To whom a message is laid before."""
_ADDRESS = re.compile(
    r"(?m)^[ \t]*(?:TO:?\s+|To:?\s+)?(?P<who>(?:[A-Z][\w'’-]*\.?[ ]|(?:of|the|and|de|OF|THE|AND)[ ]){0,8}[A-Z][\w'’-]*\.?)(?P<where>,[^\n:]{0,80})?"
    r"(?P<end>:(?:--|—|-)?|[.,]?[ \t]*$)"
)


def head_of(content: str, title: str = "") -> Head:
    """What stands at the head of a text. `content` is its beginning without its header, `title` the title it has, which may be repeated."""
    rest = _behind(content, title.strip())
    headings, rest = _headings(rest)
    opening = rest[:_OPENING]
    greeting, named = _greeting(opening)
    address = _address(opening[: opening.find(named)] if named and named in opening else opening)
    speaks = bool(_SPEAKS.search(opening[:_BEGINS]) or _LAID.search(opening[:_BEGINS]))
    return Head(headings, rest, greeting, speaks, named, address)


def _behind(content: str, title: str) -> str:
    at = content.find(title) if title else -1
    end = at + len(title)
    return (
        content[end:] if 0 <= at < 250 and re.match(r"[ \t]*(?:\n|$|  )", content[end : end + 20] or "\n") else content
    )


def _headings(content: str) -> tuple[tuple[str, ...], str]:
    """The lines at the head that are set as headings, and what follows."""
    found: list[str] = []
    rest = content.lstrip()
    while len(found) < 4:
        part = re.match(r"(?:[^\n]+\n?)+", rest)
        words = " ".join(part[0].split()) if part else ""
        if not part or not part[0].endswith("\n") or len(words) > _LONG or not _is_heading(words, first=not found):
            break
        found.append(words)
        rest = rest[part.end() :].lstrip()
    return tuple(found), rest


def _is_heading(words: str, *, first: bool) -> bool:
    if words.endswith((":", ":--", ":-", "—")) or _GREETING.match(words) or _BARE.match(words):
        return False
    if first and titles.read(words).kind == "letter" and not re.search(r"[a-z]\.? [A-Z]\w+ [a-z]+ [a-z]|\[", words):
        return True
    letters = [c for c in words if c.isalpha()]
    if not letters or sum(c.isupper() for c in letters) < 0.7 * len(letters):
        return False
    # A dateline in capitals is none; nor is whom the letter is addressed to.
    return titles.read(words).kind != "" or not (
        re.search(r"\d{4}", words) or fold(words.split()[0].strip(".,")) in TITLES
    )


_DATED = re.compile(r"[ ,.]*(?:\d|\[|Jan|Feb|Mar|Ap|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)")


def _greeting(opening: str) -> tuple[bool, str]:
    """Is there a salutation, and whom does it name?"""
    found = next((match for match in _GREETING.finditer(opening) if match["name"]), None) or _HONOURING.search(opening)
    bare = next(
        (match for match in _BARE.finditer(opening) if match.start() < _EARLY or opening[match.start() - 1] == "\n"),
        None,
    )
    if bare and not (found and found.start() < bare.start()):
        return True, ""
    if not found:
        return False, ""
    parts = found["name"].split()
    ended = bool(found["end"].strip(" \t"))
    plain = fold(parts[0].strip(".,"))
    named_first = plain not in _RANKS and plain not in _COURTESY
    if named_first and parts[0].endswith(".") and len(parts[0]) > _WRITTEN_OUT:
        return True, parts[0].strip(".")  # "Dear Livingston. Camp Valley Forge 5th February"
    date = next((at for at, part in enumerate(parts) if _DATED.match(part)), len(parts))
    is_dated = date < len(parts) or bool(_DATED.match(opening, found.end()))
    kept = [part for part in parts[:date] if fold(part.strip(".,")) not in _COURTESY and part != "&"]
    names = [part for part in kept if fold(part.strip(".,")) not in _RANKS]
    if not names or not (is_dated or ended):
        return True, ""
    # Before a day stands its place: "Dear Morris Philadelphia 20th Octr.", "My dear Brother Philadelphia, May 26th".
    if is_dated and not (named_first and (len(names) > 1 or (kept == parts and ended))):
        return True, ""
    if is_dated:
        kept = names[:1]
    elif any(len(part) > 2 and is_common_word(fold(part.strip(".,"))) for part in names[:-1]):
        return True, ""
    said = " ".join(kept).strip(",;: ")
    told = any(len(word) > 2 and fold(word) not in _RANKS for word in re.findall(r"[^\W\d_]+", said))
    return True, said if told else ""


def _address(opening: str) -> str:
    """Whom the line above the salutation, or in its stead, is addressed to; empty if there is none."""
    for match in _ADDRESS.finditer(opening):
        if opening.count("\n\n", 0, match.start()) > 4:
            break
        who, line = match["who"].strip(), match[0]
        if (
            re.search(r"\d{4}|\d [AP]\.? ?M", line)
            or _SPEAKS.match(who)
            or _BARE.fullmatch(who)
            or _GREETING.match(who)
        ):
            continue
        words = [fold(word.strip(".,")) for word in re.split(r"[\s-]+", who)]
        after = opening[match.end() :]
        told = match["end"].startswith(":") or bool(
            re.match(r"[ .,—\n-]*(?:\Z|\n)", after) and after.startswith("\n\n")
        )
        greeted = bool(_GREETING.match(after.lstrip(" .,-—\n")) or _BARE.match(after.lstrip(" .,-—\n")))
        ranked = words[0] in _RANKS and len(words) > 1
        if (ranked and (told or greeted)) or (
            (greeted or (match["end"].startswith(":") and who.upper() == who))
            and any(name.given for name in naming.read(_who(who)))
        ):
            listed = re.search(r"&|\band\b|\bAND\b", match["where"] or "")
            return _who(who + match["where"].rstrip(".,") if listed and match["where"] else who)
    return ""


def _who(words: str) -> str:
    words = re.sub(r"(?i),?\s*\b(?:Esqr?s?|Esquire)\b\.?.*", "", " ".join(words.split()))
    words = re.split(r"(?i)[.,]?\s(?:my dear|dear|sir)\b", words)[0]
    shouted = re.match(r"(.*\b[A-Z]{3,})[.,]?\s+(?=[A-Z][a-z])", words)
    if (
        shouted
        and naming.read(shouted[1])
        and fold(shouted[1].split()[-1].strip(".")) not in _RANKS
        and "-" not in shouted[1].split()[-1]
    ):
        words = shouted[1]  # a place behind a name in capitals
    named = re.split(
        r"\s(?:of|Of|Keeper|Commander|Commandg|Commanding|Member|Delegate|Agent|Merchant|Director|Aid|Depy|Deputy)\b",
        words,
    )[0]
    if not naming.read(named) or all(fold(word.strip(".,")) in _RANKS for word in named.split()):
        named = words  # an office without a name
    run = re.match(r"(?:[A-Z][\w.'’-]*[ ]?)+", named)
    if run and run.end() < len(named) and any(name.given for name in naming.read(run[0].strip(" ."))):
        named = run[0]
    named = named.strip(" ,;:-")
    return "" if fold(named.strip(".")) in _COURTESY or fold(named.strip(".")) in ("dr", "mr", "mrs") else named


# -- the foot

_KEPT = re.compile(r"\(\s?[A-Z]")
_SIGN_OF_KEPT = re.compile(r"(?<![\w.])(?:RC|FC|LB|Tr|MS|MSS|ALS|LS|AL|ADS|DS)\s?$")
_SENT = ("RC", "LB", "ALS", "LS", "AL")
_PRINTED = re.compile(r"\b(?:Reprinted|reprinted|Abstracted) from\b|\bMS not found\b|\bNEXT SECTION\b|\bMS damaged\b")
"""With what an editor begins to say where the letter is kept, or whence it is printed."""
_COVER = re.compile(r"\b(?:Addressed|Directed)(?: by \w+)?[:;,]?\s*[\"“]([^\"”]{4,140})[\"”]")
_WORD = re.compile(r"&?[^\W\d_]+(?:['’]\w+)?[.]?|&[.]?")
_CLOSING = frozenset(
    "truly ser set svt svts labourer colleague ever forever always brother bror brothers son husband wife father mother cousin sister kinsman countryman uncle nephew daughter your yours yr yrs adieu farewell etc etca &c &ca "
    "& esteem regard regards respect respects sentiments obt hble humble love greeting greetings dévoué dévouée diener freund grüßen frd frds cordially fraternally affly serviteur".split()
)
_CLOSING_STEMS = (
    "serv",
    "sevt",
    "sevr",
    "sevnt",
    "sert",
    "friend",
    "freind",
    "sincer",
    "respectfu",
    "affec",
    "faithful",
    "obed",
    "obd",
    "ergeben",
)
"""The words with which a complimentary close ends."""
_YOURS = re.compile(
    r"(?i)\b(?:yours?|yrs?|y['’]rs|votre|vôtre|ihre?|deine?|i am|we are|am|are|remain|adieu|farewell|believe|with|by order of)\b|&c"
)
_WITHIN = re.compile(r"\[(?!P\.?\s?S|N\.?\s?B)([^\W\d_]{1,12}\.?)\]")
"""Letters that an editor has supplied: "P[resident]"."""
_REFERENCE = re.compile(r"\s?\(\s?[\dlI]\s?\)")
_AFTER = re.compile(r"(?i)\s*[\[(]?(?:\bp\.?\s?s\.|\bn\.?\s?b\.|\bpostscript\b|\bp\.\s?s\b)")
_RUNNING = re.compile(r"\b[A-Z]{3,9} \d[\d ]?, ?1 ?\d{3}\b|Portrait of [A-Z][\w. ]+$")
"""The running head of a page, in the midst of its text."""
_OFFICE = re.compile(
    r"(?i),?\s*(?:\b(?:president|presidt|presit|presid|prsidt|prsit|prsid|prest|presdt|predt|prst|presd|pres|pret|prt|pt|private|secretary|secy|sec['’]?y|chairman|chairn|chn|speaker|governor|clerk|commander|commanding|commissioners?|delegates?|"
    r"minister|attorney|major[- ]general|brigadier[- ]general|lieutenant[- ]general|captain|colonel|major|esq|vice)\b).*$",
    re.DOTALL,
)
_TOKEN = re.compile(r"[A-Z][\w'’]*(?:[.:-]+[\w'’]+)*[.:]*|d['’][A-Z][\w]*[.:]*|(?:de|la|le|du|von|van|der|of|St)\b\.?")
_UNSIGNED = frozenset("mr messrs mssrs dr lady bro complimts compliments presid president".split())
"""With what nobody's signature begins."""
_COMPLIMENT = re.compile(r"(?i)(?:serv|sev[nr]?t?s?\b|sert\b|hum?ble?\b|huml|hbl|obe?d|affec|brothr|brothers)")
"""What belongs to the close and to no name."""
_INITIALS = re.compile(r"(?:[A-Z][.,:]?\s?){2,4}")

_LAST = re.compile(r"[.,!?-]\s+([A-Z][\w'’]+[.:]? (?:[A-Z][\w'’]*\.? )?[A-Z][\w'’]+)\.?$")
"""A name by itself at the end of what runs on: a signature without a close."""


@lru_cache(maxsize=16)
def notes_at(content: str) -> int:
    """The offset at which an editor begins to say where a letter is kept, or whence it is printed; below it stand his notes. The length of the content if he does not."""
    mark = next(
        (
            at.start()
            for at in _KEPT.finditer(content)
            if _SIGN_OF_KEPT.search(content, max(at.start() - 5, 0), at.start())
        ),
        len(content),
    )
    printed = _PRINTED.search(content, 0, mark)
    return printed.start() if printed else mark


def foot_of(content: str) -> Foot:
    """What stands at the foot of a text, given its end."""
    mark = notes_at(content)
    printed = _PRINTED.match(content, mark)
    cover = _COVER.search(content, mark, mark + 600)
    end = (
        re.sub(r"\b[A-Z][A-Za-z]{1,2}\s?$", "", content[max(mark - _TAIL, 0) : mark])
        if mark < len(content) and not printed
        else content[max(mark - _TAIL, 0) : mark]
    )
    sent = content[max(mark - 5, 0) : mark].rstrip().endswith(_SENT)
    tail = _WITHIN.sub(r"\1", _REFERENCE.sub(" ", _RUNNING.sub("", end))).rstrip()
    covered = _covered(_unled(cover[1])) if cover else ""
    closes = False
    postscript = _AFTER.search(tail)
    behind_first = reversed(list(_WORD.finditer(tail)))
    # A postscript has no close of its own, though it may seem to.
    for close in sorted(behind_first, key=lambda word: postscript is not None and word.start() > postscript.start()):
        if not (_is_close(close[0]) and _YOURS.search(tail, max(close.start() - 130, 0), close.end())):
            continue
        signers, apart, address = _signature(tail[close.end() : close.end() + 400])
        if signers:
            return Foot(True, sent, signers, apart, address, covered)
        if not re.search(r"\w", tail[close.end() :]):
            return Foot(True, sent, cover=covered)
        closes |= len(tail) - close.end() < 60
    line = tail.rpartition("\n")[2]
    if "\n" in tail and len(line.split()) > 1:
        signers, apart = _names(line)
        if signers:
            return Foot(closes, sent, signers, apart, "", covered)
    if mark < len(content) and (found := _LAST.search(tail)) and fold(found[1].split()[0].strip(".:")) in GIVEN:
        return Foot(closes, sent, (found[1],), False, "", covered)
    return Foot(closes, sent, cover=covered)


def _is_close(word: str) -> bool:
    plain = word.lower().rstrip(".")
    return plain in _CLOSING or plain.startswith(_CLOSING_STEMS)


def _covered(words: str) -> str:
    """Whom the address of a cover names, without the place."""
    first, _, rest = re.split(r"\s(?:[Aa]t|[Ii]n|[Nn]ear)\s", words)[0].partition(",")
    ranks = all(fold(word.strip(".")) in _RANKS for word in first.split())
    return _who(f"{first} {rest.partition(',')[0]}" if ranks else first)


def _unled(words: str) -> str:
    return re.sub(r"(?i)^(?:on (?:the )?(?:public )?service[^.]*\.\s*)?to:?\s+", "", " ".join(words.split()))


_BY_ORDER = re.compile(
    r"^\W*(?:(?:By|In|On) (?:[Oo]rder|[Bb]ehalf)[^.,]*[.,]|\(?[Ss]igned(?: by [Oo]rder[^,.)]*)?\)?[,.:]?)\s*"
)


_ADDRESS_WORDS = 8
"""Words of a line that only names someone."""


def _signature(rest: str) -> tuple[tuple[str, ...], bool, str]:
    """Who signed behind a close, whether the names had to be told apart, and whom an address below names. Nothing if anything else follows
    than a postscript."""
    stop = _AFTER.search(rest)
    region = _BY_ORDER.sub("", rest[: stop.start()] if stop else rest)
    pieces = [piece.strip() for piece in re.split(r"\n|\s{2,}", region.lstrip(" ,.:;)-\n\t")) if piece.strip()]
    signers: list[str] = []
    apart, address = False, ""
    for number, piece in enumerate(pieces):
        if number and (found := re.match(r"(?:To:?|TO:?)\s+(?=[A-Z])", piece)):
            address = _who(piece[found.end() :].split(",")[0].rstrip("."))
            break
        if number and fold(piece.split()[0].strip(".,")) in (
            "hon",
            "honble",
            "his",
            "the",
            "messrs",
            "general",
            "genl",
            "mr",
            "mrs",
        ):
            address = (
                _who(piece.split(",")[0].rstrip(".")) if len(piece.split(",")[0].split()) <= _ADDRESS_WORDS else ""
            )
            break
        within = re.search(r"\sTo (?=(?:[A-Z][\w.'’]*\s?){1,5}[.,]?$)", piece)
        if within:
            address = _who(piece[within.end() :].rstrip("."))
        names, told = _names(piece[: within.start()] if within else piece)
        if len(names) == 1 and " " not in names[0].strip() and "." not in names[0][:-1] and "\n" not in region:
            names = ()  # in what runs on a word alone is none
        if not names:
            if not number and not _OFFICE.fullmatch(piece):
                return (), False, ""
            continue
        signers += names
        apart |= told
    if len(region) > 80 * max(len(signers), 3):
        return (), False, ""
    return tuple(signers), apart, address


def _names(piece: str) -> tuple[tuple[str, ...], bool]:
    """The names that a line of a signature consists of, and whether they had to be told apart; none if it has anything else."""
    piece = _OFFICE.sub("", piece).strip(" ,;:-)*")
    if not piece or re.search(r"\d", piece):
        return (), False
    if _INITIALS.fullmatch(piece):
        return (piece,), False
    found: list[str] = []
    apart = False
    for part in re.split(rf"\s*(?:,(?!\s*(?:{'|'.join(SUFFIXES)})\b)|;|&|\band\b)\s*", piece, flags=re.IGNORECASE):
        plain = re.sub(r"\s*,\s*", " ", part).strip()
        tokens = _TOKEN.findall(plain)
        if not tokens or re.sub(r"[\W_]", "", "".join(tokens)) != re.sub(r"[\W_]", "", plain) or len(tokens) > 60:
            return (), False
        first = fold(tokens[0].strip(".:"))
        if (
            first in _UNSIGNED
            or any(re.search(r"['’]s$", token) or _COMPLIMENT.match(token) for token in tokens)
            or (len(tokens) == 1 and _is_close(tokens[0]))
        ):
            return (), False
        if (
            (is_common_word(first) and first not in GIVEN and first not in TITLES)
            or (len(tokens) == 1 and len(first) < 3)
            or not tokens[0][0].isupper()
        ):
            return (), False
        told = _apart(tokens)
        apart |= len(told) > 1 or len(tokens) > 4
        found += told
    return tuple(found), apart


def _apart(tokens: list[str]) -> list[str]:
    """The names in a run of them: each begins with a given name or an initial and ends with a name written out."""
    best: list[tuple[float, int]] = [(0.0, 0)]
    for end in range(1, len(tokens) + 1):
        best.append(min((best[start][0] + _oddness(tokens[start:end]), start) for start in range(max(end - 5, 0), end)))
    names: list[str] = []
    end = len(tokens)
    while end:
        start = best[end][1]
        names.append(" ".join(tokens[start:end]))
        end = start
    return names[::-1]


def _oddness(tokens: list[str]) -> float:
    """How unlike one name a run of words is."""
    given = [fold(token.strip(".:")) in GIVEN or token.endswith((".", ":")) or len(token) == 1 for token in tokens]
    suffixed = len(tokens) > 2 and fold(tokens[-1].strip(".:")) in SUFFIXES
    last = len(tokens) - 1 - suffixed
    odd = 0.0 if given[0] or tokens[0].lower().strip(".") in TITLES else 1.5 + 9.0 * tokens[0][0].islower()
    odd += {0: 3.0, 1: 0.0, 2: 0.4}.get(last, 1.2 * last - 1.5)
    short = tokens[last].strip(".:")
    odd += 2.0 * (
        len(short) == 1 or (tokens[last].endswith((".", ":")) and fold(short) in GIVEN) or fold(short) in SUFFIXES
    )
    return odd + sum(0.3 if given[at] else 1.0 for at in range(1, last) if tokens[at][0].isupper())
