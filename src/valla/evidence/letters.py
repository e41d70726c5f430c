"""Which witnesses are letters, and who wrote to whom, when.

A letter, a telegram, a note or a dispatch has a sender, a recipient and a day. Each is taken from the best ground that has it: the header
or the table beside the file, the title, a heading of the text; then from the text alone, by its dateline, its salutation and address, its
signature. Where two grounds differ, or one is weak, a doubt says so; what no ground has stays empty.

What is laid before a body (a message to Congress), proclaimed, or spoken is no letter. An order or an answer to one person is, if it
greets or addresses him and closes as letters do; a volume or a diary that quotes letters is not.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath
from weakref import WeakKeyDictionary

from valla import edtf
from valla.archive import titles
from valla.archive.holdings import Holdings
from valla.archive.titles import GIVEN, Title
from valla.dates import read_date
from valla.evidence import naming
from valla.evidence.letterforms import FOOT, HEAD, Foot, Head, foot_of, head_of, notes_at
from valla.evidence.likeness import distance
from valla.evidence.written import span
from valla.formats.header import header_of
from valla.terms import Witness
from valla.text import Passage, fold

__all__ = ["Letter", "is_noted", "letter_of", "letters"]

_LETTERS = frozenset(
    "letter telegram dispatch despatch note cable postcard correspondence epistle lettre brief".split()
)
_UNKNOWN = re.compile(r"(?:an? |the )?(?:unknown|unidentified|\?+|-+)(?: \w+)?", re.IGNORECASE)
_JOINED = re.compile(r",?\s+(?:and|AND|&)\s+|,\s+(?!(?:[JS]r|[JS]R|Esq|Junr|Senr)\b)")
_LONGEST = 4
"""Words of a name that may have a place among them."""
_FEWEST = 5
"""Letters of a collection that must be signed before its other letters are taken for the same sender's."""


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter. `senders` and `recipients` are named as the header or the letter names them; `date` is in EDTF. What is not known is empty.
    `grounds` say in words where each is taken from, `doubts` where two grounds differ or one is weak."""

    witness: Witness
    senders: tuple[str, ...]
    recipients: tuple[str, ...]
    date: str
    grounds: tuple[str, ...]
    doubts: tuple[str, ...]


def letters(holdings: Holdings) -> Iterator[Letter]:
    """All the letters of an archive, in the order of its witnesses."""
    for witness in holdings.witnesses:
        letter = letter_of(witness, holdings)
        if letter:
            yield letter


def letter_of(witness: Witness, holdings: Holdings) -> Letter | None:
    """What is known of a witness as a letter; None if it is none: a diary, minutes, a report, a speech, a proclamation, a memoir."""
    read = _read(witness, holdings)
    if read is None:
        return None
    doubts: list[str] = []
    grounds: list[str] = []
    senders = _senders(read, holdings, grounds, doubts)
    recipients = _recipients(read, senders, grounds, doubts)
    date = _date(witness, read.head.opening, grounds, doubts)
    if "?" in witness.title and (senders or recipients):
        doubts.append("sender or recipient: its title is not sure of all that it says")
    if read.told.kind == "formal":
        doubts.append("it may be an order or an answer rather than a letter")
    return Letter(witness, senders, recipients, date, tuple(grounds), tuple(doubts))


def is_noted(witness: Witness, passage: Passage) -> bool:
    """Does a passage stand among what an editor notes beneath a letter, so that it is not the writer's word?"""
    return bool(witness.recipient or witness.dateline) and passage.start >= notes_at(passage.text.content)


@dataclass(frozen=True, slots=True)
class _Read:
    """A letter as it was read: `told` is what its title, or else a heading, says, and `where` which of them."""

    witness: Witness
    told: Title
    where: str
    head: Head
    foot: Foot


def _read(witness: Witness, holdings: Holdings) -> _Read | None:
    title = titles.read(witness.title)
    is_called_letter = any(word in _LETTERS for word in fold(witness.kind).split())
    if not is_called_letter and (title.kind == "paper" or titles.is_paper(witness.kind)):
        return None
    content = holdings.stretch(witness, 0, HEAD)
    head = head_of(content[header_of(content)[1] :], witness.title)
    told, where = (title, "its title") if title.kind else _first(head)
    if told.kind == "paper" and not is_called_letter:
        return None
    foot = foot_of(holdings.foot(witness, FOOT))
    greeted = (head.greets or bool(head.addressed)) and not head.speaks
    if told.kind == "letter":
        # "To the Senate and the House", and then a message.
        is_letter = bool(told.sender) or not head.speaks
    elif told.kind == "formal":
        is_letter = greeted and bool(witness.dateline) and (bool(head.addressed) or foot.closes)
    else:
        is_letter = greeted and (bool(witness.dateline) or foot.closes)
        is_letter |= bool(witness.dateline) and not head.speaks and (foot.sent or (foot.closes and bool(foot.signers)))
    return _Read(witness, told, where, head, foot) if is_letter or is_called_letter else None


def _first(head: Head) -> tuple[Title, str]:
    """What the headings say: the one that tells of a letter, else the first that tells of anything."""
    told = [found for found in map(titles.read, head.headings) if found.kind]
    chosen = next((found for found in told if found.kind == "letter"), told[0] if told else Title())
    return chosen, "its heading"


# -- who wrote


def _senders(read: _Read, holdings: Holdings, grounds: list[str], doubts: list[str]) -> tuple[str, ...]:
    witness, told, signers = read.witness, read.told, read.foot.signers
    named, ground = told.sender, read.where
    if witness.author and witness.author != titles.read(witness.title).sender:
        named, ground = witness.author, "its header"
    if named and _UNKNOWN.fullmatch(named):
        doubts.append(f"sender: {ground} says that its sender is unknown")
    elif named and not named.startswith("and "):
        grounds.append(f"sender: {ground}")
        found = _each(named)
        if signers and all(_are_others(one, signer) for one in found for signer in signers):
            doubts.append(f"sender: {ground} has {named} as its sender, its signature {'; '.join(signers)}")
        return found
    elif signers:
        grounds.append("sender: its signature")
        if read.foot.apart:
            doubts.append("sender: the names of its signers run into one another")
        if any(len(re.sub(r"[\W_]", "", one)) < 4 for one in signers):
            doubts.append("sender: it is signed with initials")
        if not read.foot.closes:
            doubts.append("sender: no complimentary close stands before its signature")
        return signers
    elif told.kind == "letter" and told.recipient and not told.cut:
        of_all = _collector(witness, holdings)
        if of_all:
            grounds.append("sender: the signatures of the letters beside it")
            doubts.append("sender: it is not signed; the letters beside it are all one sender's")
            return (of_all,)
    if named.startswith("and "):
        grounds.append(f"sender: {ground}")
        doubts.append(f"sender: {ground} has lost the first of its senders")
        return _each(named.removeprefix("and "))
    return ()


_COLLECTORS: WeakKeyDictionary[Holdings, dict[str, str]] = WeakKeyDictionary()


def _collector(witness: Witness, holdings: Holdings) -> str:
    """The one who signed (nearly) all the letters of the witness's folder whose headings name only whom they are to; empty if there is none."""
    known = _COLLECTORS.setdefault(holdings, {})
    folder = str(PurePosixPath(witness.path).parent)
    if folder not in known:
        signed: Counter[str] = Counter()
        for other in holdings.witnesses:
            if str(PurePosixPath(other.path).parent) == folder and not other.author:
                read = _read(other, holdings)
                if read and read.told.recipient and not read.told.sender and len(read.foot.signers) == 1:
                    signed[read.foot.signers[0]] += 1
        known[folder] = _chief(signed)
    return known[folder]


def _chief(signed: Counter[str]) -> str:
    if not signed:
        return ""
    # Of the forms of one name the commonest that has a first name, or its letter, stands for all.
    forms = sorted(signed, key=lambda form: (len(form.split()) < 2, -signed[form], form))
    same = sum(count for form, count in signed.items() if not _are_others(form, forms[0]))
    return forms[0] if same >= _FEWEST and same >= 0.9 * signed.total() else ""


# -- to whom


def _recipients(read: _Read, senders: tuple[str, ...], grounds: list[str], doubts: list[str]) -> tuple[str, ...]:
    witness, told = read.witness, read.told
    named, ground = told.recipient, read.where
    if witness.recipient and witness.recipient != titles.read(witness.title).recipient:
        named, ground = witness.recipient, "its header"
    in_text = [
        (who, where)
        for who, where in (
            (read.head.addressed, "its address"),
            (read.foot.addressed, "the address at its foot"),
            (read.foot.cover, "the address of its cover"),
            (read.head.saluted, "its salutation"),
        )
        if who
    ]
    if named and _UNKNOWN.fullmatch(named):
        doubts.append(f"recipient: {ground} says that its recipient is unknown")
        named = ""
    if not named and not told.kind and witness.title:
        named, ground = _half(witness.title, senders, doubts), "its title"
    if named:
        grounds.append(f"recipient: {ground}")
        found = _each(named)
        for who, where in in_text:
            if all(_are_others(one, other) for one in found for other in _each(who)):
                doubts.append(f"recipient: {ground} has {named} as its recipient, {where} {who}")
        return found
    if not in_text:
        return ()
    who, where = in_text[0]
    for other, elsewhere in in_text[1:]:
        if _are_others(who, other):
            doubts.append(f"recipient: {where} has {who}, {elsewhere} {other}")
    if "salutation" in where and len(who.split()) == 1:
        doubts.append("recipient: its salutation has one name alone")
    if "cover" in where and len(who.split()) >= _LONGEST:
        doubts.append("recipient: the address of its cover may run on into a place")
    grounds.append(f"recipient: {where}")
    return _each(who)


def _half(title: str, senders: tuple[str, ...], doubts: list[str]) -> str:
    """The recipient of a letter whose title is a name alone, and not that of its sender."""
    named = titles.party(title.removeprefix("and "))
    if not named or (_plainly(named) and any(not _are_others(named, sender) for sender in senders)):
        return ""
    doubts.append("recipient: its title is a name and does not say whether the sender's or the recipient's")
    return named


# -- when


def _date(witness: Witness, opening: str, grounds: list[str], doubts: list[str]) -> str:
    told = span(witness.written)
    said = str(told) if told else ""
    own = witness.dateline
    if own and said == own:
        said = _as_supplied(opening, own, doubts)
        grounds.append("date: its dateline")
        return said
    if own and said and not own.startswith(said):
        doubts.append(f"date: its header has {said}, its dateline {own}")
        if len(said) == 4 and abs(int(own[:4]) - int(said)) <= _NEAR:  # the header may tell of the volume
            grounds.append("date: its dateline")
            return own
    elif len(said) <= 7:
        supplied = _as_supplied(opening, "", doubts) or _mended(opening, said, doubts) or _day_of(opening, said, doubts)
        if supplied:
            grounds.append("date: its dateline")
            return supplied
    if said:
        grounds.append("date: its header")
    if 0 < len(said) < 10:
        doubts.append("date: its header has no day, and no dateline was read")
    return said


_SUPPLIED = re.compile(
    r"\[(?P<sort>ante|before|post|after|ca\.?|circa|about)?\s*(?P<month>[A-Z][a-z]{2,8})\.?\s+(?P<day>\d{1,2})(?P<first>\s?\?)?"
    r"(?:\s?[-–&]\s?(?:(?P<month2>[A-Z][a-z]{2,8})\.?\s+)?(?P<day2>\d{1,2}))?(?P<doubt>\s?\?)?,?\s+(?P<year>1[0-9]{3})\s?\??\]"
)


def _as_supplied(opening: str, own: str, doubts: list[str]) -> str:
    """The date that an editor has supplied in brackets at the head, with its doubt or its range; else the dateline's own."""
    found = _SUPPLIED.search(opening, 0, 200)
    if not found:
        return _corrected(opening, doubts) or own
    first = _day(f"{found['month']} {found['day']}, {found['year']}")
    if not first:
        return own
    if found["day2"]:
        last = _day(f"{found['month2'] or found['month']} {found['day2']}, {found['year']}")
        if not last or last < first:
            return own
        doubts.append("date: the editor's date is a range")
        return f"{first}/{last}"
    sort = (found["sort"] or "").rstrip(".")
    if sort in ("ante", "before", "post", "after"):
        doubts.append("date: the editor's date is a limit")
        return f"../{first}" if sort in ("ante", "before") else f"{first}/.."
    if sort:
        return f"{first}~"
    if found["doubt"] or found["first"]:
        doubts.append("date: the editor's date is in doubt")
        return f"{first}?"
    return first


_INSTEAD = re.compile(r"(\w+)\.?\s*\[i\.?\s?e\.,?\s*([\w ]+)\]")


def _corrected(opening: str, doubts: list[str]) -> str:
    """The date of a dateline in which an editor has put right a word ("15th April [i.e. May] 1779"); empty if none has."""
    found = _INSTEAD.search(opening, 0, _DATELINE)
    if not found:
        return ""
    doubts.append("date: an editor corrects its dateline")
    return _first_day(f"{opening[: found.start()]}{found[2]}{opening[found.end() : found.end() + 30]}")


def _first_day(written: str) -> str:
    """The first whole date in a few words."""
    return next((item.value for item in read_date(written) if len(item.value) == 10), "")


def _day(written: str) -> str:
    values = [item.value for item in read_date(written) if item.value]
    return values[0] if len(values) == 1 and len(values[0]) == 10 else ""


_MENDED = (
    (re.compile(r"\[(?!i\.)([^\[\]]{1,12}?)\s?\??\]"), r"\1"),  # what an editor has supplied: "[Fe]by", "[14?]"
    (re.compile(r"(?<=\d)(?=[A-Z][a-z]{2})|(?<=\dst|\dnd|\drd|\dth)(?=[A-Z])|(?<=[178]\d\d\d)\.(?=\d)"), " "),
    (re.compile(r"\b[lI](?=\d|t?h?\b)"), "1"),
    (re.compile(r"(?<=\d)[lI](?=\W|t|s)"), "1"),
    (re.compile(r"\b(\d{1,2}) ?[th]\b\.?|\b(\d{1,2})[th](?=[A-Z])"), r"\1\2 "),
    (re.compile(r"(?<=\w)['’](?=[rdt]\b)|(?<=\d)['’](?=\s)"), ""),
    (re.compile(r"\b1 ?([78]) ?(\d) ?(\d)\b"), r"1\1\2\3"),
    (re.compile(r"\.\."), "."),
    *(
        (re.compile(rf"\b{month[:3]}[a-z]{{0,6}}\b\.?(?=,? ?\d)|(?<=[\dthsdr] ){month[:3]}[a-z]{{0,6}}\b\.?"), month)
        for month in "January February March April August September October November December".split()
    ),
    (re.compile(r"\bAp\.?(?= ?\d)|(?<=[\dthsdr] )Ap\b\.?"), "April"),
    (re.compile(r"\bMh\.?(?= ?\d)"), "March"),
)
"""What keeps a dateline from being read: words that run together, figures misread, what an editor has put in brackets."""


def _mended(opening: str, year: str, doubts: list[str]) -> str:
    """The date of a dateline that can be read once small damage is made good, in the year of the header where it has one; else empty."""
    parted = opening[:_DATELINE]
    for pattern, instead in _MENDED:
        parted = pattern.sub(instead, parted)
    if len(year) == 4:
        parted = re.sub(rf"(?<=[ ,.])['’]?{year[2:]}\b(?![-\d])", year, parted)
    found = next((item for item in read_date(parted) if len(item.value) == 10), None)
    if (
        not found
        or not found.value.startswith(year[:4])
        or (parted == opening[:_DATELINE] and found.passage.end > _EARLY)
    ):
        return ""
    doubts.append("date: its dateline is damaged, or runs on")
    return found.value


_NEAR = 3
"""Years between header and dateline of which the dateline's is the letter's; more are a misreading."""
_EARLY = 60
"""Characters of it within which a date that is not set apart is still a dateline's."""
_DATELINE = 90
"""Characters of the head within which a day without a year is looked for."""


def _day_of(opening: str, year: str, doubts: list[str]) -> str:
    """The day and month at the head of a text, in the year that its header tells; empty if there is none, or more than one."""
    if len(year) != 4:
        return ""
    days = {
        f"{year}-{item.meaning.month:02d}-{item.meaning.day:02d}"
        for item in read_date(opening[:_EARLY])
        if item.kind == "date"
        and item.meaning.month
        and item.meaning.day
        and not item.meaning.year
        and not re.search(r"\b(?:of|the|from)\s$", opening[: item.passage.start])
        and not re.match(r"[\s,.’']{1,3}\d\d\b", opening[item.passage.end :])
    }
    if len(days) != 1:
        return ""
    try:
        found = str(edtf.read(days.pop()))
    except ValueError:
        return ""
    doubts.append("date: its dateline has no year, its header no day")
    return found


# -- names


def _each(named: str) -> tuple[str, ...]:
    """The persons of a list of names; what is not a list of names is one party."""
    parts = [part.strip() for part in _JOINED.split(named) if part.strip()]
    full = [one for part in parts for one in naming.read(part) if one.given or one.titles]
    return tuple(parts) if len(parts) > 1 and len(full) == len(parts) else (named,)


def _are_others(one: str, other: str) -> bool:
    """Are two names surely those of two persons? Bodies and offices are not compared with persons, nor is a first name alone with a whole one."""
    return any(_differ(a, b) for a in _plainly(one) for b in _plainly(other))


def _differ(one: naming.Name, other: naming.Name) -> bool:
    if one.last in other.given or other.last in one.given:
        return False
    # Writers shorten first names as they like; of a last name one letter may be misread.
    if distance(one.last, other.last, 1) > 1:
        return True
    return bool(one.given and other.given) and one.given[0][0] != other.given[0][0]


def _plainly(named: str) -> tuple[naming.Name, ...]:
    """The name without what stands about it, as far as it can be read; that of a body or an office is none."""
    if not titles.party(named):
        return ()
    named = re.sub(r"^(?:the|THE|The)\s+|,?\s+Esq\w*\.?$", "", named)
    named = re.sub(r"\b([A-Z])(?=\s)", r"\1.", named)
    found = naming.read(named)
    words = [fold(word) for word in re.findall(r"[^\W\d_]+", named)]
    if not found and len(words) > 1 and words[0] in GIVEN:
        found = (naming.Name(named, (words[0],), words[-1]),)  # a given name that is a word besides
    return tuple(name for name in found if len(name.last) > 2)
