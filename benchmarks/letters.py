"""`python -m benchmarks.letters DATA`: are letters known for letters, and do they have the right sender, recipient and date?

DATA holds `delegates/index.csv` (id, title, running_head_date) with `delegates/letters/`, and `lincoln/archive/index.csv` (id, heading, date)
with `lincoln/archive/letters/`. Each is read twice: as it is, and with headers, titles and headings taken away, so that only the text tells.

Right are: a name that has the key's last name (one letter may differ) and no other first letter; a date that is the key's, or a range
that holds it. The delegates' index has as date the running head of a page, which is often that of the next document: where it is not the day
that a plain pattern reads at the document's own head, that day is the key (how often that is so is printed). A key that is a body and not a person is not compared with the persons who signed for it. Where only the text tells, a field
counts as told if the key's last name stands at the letter's head or in its address (recipient) or at its foot (sender), or a year at its
head (date); as wrong without a doubt if it is filled, wrong, and no doubt names the field. With --show what differs is listed.
"""

from __future__ import annotations

import csv
import hashlib
import re
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from valla import edtf
from valla.archive.holdings import Holdings
from valla.evidence.letters import Letter, letters

_NO_LETTER = re.compile(
    r"['’]s?\??\s+(?:Diary|Notes|Speech|Statement|Report|Minutes|Proposed|Draft)|Minutes of|^(?:Speech|Report|Notes)\b",
    re.IGNORECASE,
)
_SPOKEN = re.compile(
    r"(?:LAST PUBLIC |FAREWELL |(?:FIRST|SECOND) INAUGURAL )?(?:SPEECH|ADDRESS|REMARKS|PROCLAMATION|EULOGY|(?:ANNUAL )?MESSAGE|RESPONSE TO A SERENADE|REPORT|\w+ JOINT DEBATE)\b"
)
_BODY = re.compile(
    r"(?i)\b(?:committee|delegates|board|council|congress|convention|assembly|commissioners|states|commander|commanding|officer|governor and|president of|agents?|public|secret|party|society"
    r"|children|friend|unknown|colonies|department|inhabitants|secretary of|postmaster|marshals?|people|others|co|commissary|paymasters|packet|printers?|delegation|editors?|court|firm)\b"
)
_TO_HEADING = re.compile(
    r"(?:(?:TELEGRAMS?|LETTER|DISPATCH|NOTE)\s+)?(?:FROM\s+(?P<by>.+?)\s+)?TO\s+(?P<who>.+)", re.IGNORECASE
)
_MARK = re.compile(r"(?<![\w.])(?:RC|FC|LB|Tr|MS)\s*\((?=[A-Z])|Reprinted from")


@dataclass(frozen=True)
class Key:
    """What the index says of one document: empty where it says nothing. `letter` is None where it does not tell whether it is one."""

    name: str
    letter: bool | None
    sender: str = ""
    recipient: str = ""
    date: str = ""


def delegates(data: Path) -> Iterator[Key]:
    """The key of the delegates' letters: "A to B" titles; diaries, notes, minutes, speeches, reports."""
    for row in _rows(data / "delegates" / "index.csv"):
        title = " ".join(row["title"].split())
        sender, to, recipient = title.partition(" to ")
        if _NO_LETTER.search(title):
            yield Key(row["id"], False)
        elif to and not re.search(r"['’]s? ", sender) and sender[:1].isupper():
            if sender.endswith("ommissioners"):  # "Commissioners to Canada to John Hancock"
                recipient = recipient.partition(" to ")[2]
            yield Key(row["id"], True, sender, recipient, row["running_head_date"])
        else:
            yield Key(row["id"], None)


def lincoln(data: Path) -> Iterator[Key]:
    """The key of Lincoln's papers: headings "TO B", "TELEGRAM TO B", "FROM A TO B"; speeches, messages, proclamations."""
    for row in _rows(data / "lincoln" / "archive" / "index.csv"):
        found = _TO_HEADING.fullmatch(" ".join(row["heading"].split()))
        if _SPOKEN.match(row["heading"]):
            yield Key(row["id"], False)
        elif found and "SENATE AND HOUSE" not in row["heading"]:
            who = re.split(
                r"--|(?<!\b[A-Z])(?<!Gen|Mrs)(?<!Dr|MR|DR|Mr)(?<!HON|GEN|MRS|ESQ)[.,](?:\s|$)", found["who"]
            )[0]
            yield Key(row["id"], True, found["by"] or "", who, row["date"])
        else:
            yield Key(row["id"], None)


_MONTHS = {
    name: number
    for number, names in enumerate("jan feb mar apr may jun jul aug sep oct nov dec".split(), 1)
    for name in names.split("|")
}
_MONTH = r"(Jan|Feb|Mar|Apr|Ap|May|June?|July?|Aug|Sep|Oct|Nov|Dec|Decr)[a-z]{0,6}\.?,?"
_DAY = r"([\dlI] ?[\dl]?)\s?(?:st|nd|rd|th|d|t)?[.,]*"
_OWN = re.compile(
    rf"{_MONTH}\s(?:the )?{_DAY}\s?\??(?:\s\w+\s\w+)?,?\s?[\[(]?(1\s?7\s?\d\s?\d)|{_DAY}\s?(?:of )?{_MONTH}\s?[\[(]?(1\s?7\s?\d\s?\d)"
)


def own_day(text: str) -> str:
    """The day that a plain pattern reads at the head of a letter; empty if it reads none."""
    head = re.sub(r"\w+\.? \[i\.e\. (\w+)\]", r"\1", text[:200])
    found = _OWN.search(re.sub(r"\n.*[A-Z]{3,} \d.*", "", head))
    if not found:
        return ""
    month, day, year = (found[1], found[2], found[3]) if found[1] else (found[5], found[4], found[6])
    number = re.sub(r"\D", "", day.replace("l", "1").replace("I", "1"))
    return (
        f"{re.sub(' ', '', year)}-{_MONTHS[month[:3].lower() if month != 'Ap' else 'apr']:02d}-{int(number or 0):02d}"
    )


def _rows(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        yield from csv.DictReader(lines)


def bare_delegate(text: str) -> str:
    """A delegate's letter without its header and the running head with its title."""
    title = re.search(r"^title: (.*)$", text, re.MULTILINE)
    body = text.split("\n\n", 1)[-1]
    at = body.find(title[1].strip()) if title and title[1].strip() else -1
    return body[at + len(title[1].strip()) :].lstrip() if title and 0 <= at < 250 else body.lstrip()


def bare_lincoln(text: str) -> str:
    """A paper of Lincoln's without its headings in capitals."""
    parts = re.split(r"\n\s*\n", text.strip())
    while (
        len(parts) > 1
        and not parts[0].rstrip().endswith(":")
        and (
            re.match(r"(?:ANNUAL )?MESSAGE|TELEGRAM|PROCLAMATION", parts[0])
            or not re.search(r"[a-z]{3}", re.sub(r"\bMc|Mac", "", parts[0]))
        )
    ):
        if re.search(r"\b1[78]\d\d", parts[0]) and not re.match(r"(?:TELEGRAMS?|LETTER|TO|FROM)\b", parts[0]):
            break
        parts = parts[1:]
    return "\n\n".join(parts) + "\n"


def lines(data: Path) -> Iterator[str]:
    """The figures, a row of a table each."""
    yield "| archive | read | letters | sender | recipient | date | each told | wrong without a doubt | no letters taken for some | s |"
    yield "| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |"
    for name, folder, keys, bare in (
        ("delegates", "delegates/letters", delegates, bare_delegate),
        ("lincoln", "lincoln/archive/letters", lincoln, bare_lincoln),
    ):
        files = sorted((data / folder).rglob("*.txt"))
        digest = hashlib.blake2b(b"".join(path.read_bytes() for path in files), digest_size=6).hexdigest()
        for how, change in (("as it is", str), ("text alone", bare)):
            with tempfile.TemporaryDirectory() as work:
                yield from _measured(f"{name} ({digest})", how, files, Path(work), list(keys(data)), change)


def main() -> None:
    """Measure and print."""
    given = [argument for argument in sys.argv[1:] if not argument.startswith("--")]
    if len(given) != 1 or not Path(given[0]).is_dir():
        sys.exit("name the folder of data: python -m benchmarks.letters DATA [--show]")
    for line in lines(Path(given[0])):
        print(line, flush=True)


def _measured(
    name: str, how: str, files: list[Path], work: Path, keys: list[Key], change: Callable[[str], str]
) -> Iterator[str]:
    texts = {path.stem: change(path.read_text("utf-8")) for path in files}
    for stem, text in texts.items():
        (work / f"{stem}.txt").write_text(text, "utf-8")
    Holdings.open([work]).close()
    with Holdings.open([work]) as holdings:
        start = time.perf_counter()
        found = {letter.witness.key: letter for letter in letters(holdings)}
        taken = time.perf_counter() - start
    counts: Counter[str] = Counter()
    for told in keys:
        own = (
            own_day(bare_delegate(texts[told.name]) if how == "as it is" else texts[told.name])
            if told.date and name.startswith("delegates")
            else ""
        )
        if own and own != told.date:
            counts["another day"] += 1
        key = replace(told, date=own or told.date)
        letter = found.get(key.name)
        if key.letter is False:
            counts["none"] += 1
            counts["taken for"] += letter is not None
            _show(how, "taken for a letter", key, letter, texts, letter is not None)
        elif key.letter:
            counts["key"] += 1
            counts["letters"] += letter is not None
            wrong = False
            doubted = " ".join(letter.doubts) if letter else ""
            for field, said in _fields(key, letter).items():
                is_told = how == "as it is" or _is_told(field, key, texts[key.name])
                right = _is_right(field, said, key)
                if right is None:
                    continue
                counts[f"{field} told"] += is_told
                counts[f"{field} right"] += is_told and right
                wrong |= bool(said) and not right and f"{field}:" not in doubted
                _show(how, f"{field}: {said}", key, letter, texts, is_told and not right)
            counts["wrong"] += wrong
            _show(
                how,
                f"WRONG WITHOUT DOUBT: {letter and (letter.senders, letter.recipients, letter.date)}",
                key,
                letter,
                texts,
                wrong,
            )
    cells = [f"{_part(counts, f'{field} right', f'{field} told')}" for field in ("sender", "recipient", "date")]
    told = " ".join(str(counts[f"{field} told"]) for field in ("sender", "recipient", "date"))
    yield (
        f"| {name} | {how} | {_part(counts, 'letters', 'key')} | {' | '.join(cells)} | {told} | {_part(counts, 'wrong', 'key')}"
        f" | {_part(counts, 'taken for', 'none')} | {taken:.1f} |"
    )
    if counts["another day"]:
        yield f"<!-- {counts['another day']} of the index's dates are another day than the document's own head -->"


def _part(counts: Counter[str], of: str, whole: str) -> str:
    return f"{counts[of] / counts[whole]:.1%}" if counts[whole] else "-"


def _fields(key: Key, letter: Letter | None) -> dict[str, tuple[str, ...]]:
    """What the letter says of each of the fields that the key has."""
    said = {
        "sender": letter.senders if letter else (),
        "recipient": letter.recipients if letter else (),
        "date": (letter.date,) if letter and letter.date else (),
    }
    return {field: names for field, names in said.items() if getattr(key, field)}


def _is_right(field: str, said: tuple[str, ...], key: Key) -> bool | None:
    """Is what is said what the key has? None where the two are not compared."""
    wanted = getattr(key, field)
    if field == "date":
        return bool(said) and _is_on(said[0], wanted)
    if re.search("(?i)unknown", wanted):
        return None
    if _words(" ".join(said)) == [word for word in _words(wanted) if word not in ("and",)] or _words(wanted) == _words(
        " ".join(said)
    ):
        return True
    if _BODY.search(wanted) or any(
        _BODY.search(name) or re.search("(?i)secretary|honble speaker|president of", name) for name in said
    ):
        return None if said else False
    return bool(said) and any(_is_one(name, part) for name in said for part in re.split(r",? (?:and|AND|&) ", wanted))


def _is_on(said: str, day: str) -> bool:
    try:
        told, wanted = edtf.read(said), edtf.read(day)
    except ValueError:
        return False
    return edtf.within(wanted, told) is True and len(said) >= len(day)


def _is_one(said: str, wanted: str) -> bool:
    one, other = _words(said), _words(wanted)
    if not one or not other:
        return False
    if re.fullmatch(r"(?:[A-Z][.,:]*\s?){2,3}", said):  # initials
        return other[0][0] == one[0][0]
    last, known = one[-1], other[-1]
    if last != known and not (len(known) > 4 and _apart(last, known) <= 1):
        return False
    return len(one) < 2 or len(other) < 2 or one[-2][0] == other[-2][0] or one[0][0] == other[0][0]


def _words(name: str) -> list[str]:
    dropped = set(
        "honl brigdr vice jr sr junr jun senr presit prest prst presidt presid pret prt knight messrs esq esqr hon honble mr mrs dr gen genl general major brigadier lieutenant colonel col colo governor govr majorgeneral the his excellency honorable secretary senator president majr brigadr brigr lieut lieutt capt captain coll monsr monsieur doctr doctor miss lady sir hble honbl esquire".split()
    )
    plain = [re.sub(r"[^\w]", "", word).lower() for word in re.split(r"[\s.]+|-(?=[A-Z])", name)]
    return [word for word in plain if word and word not in dropped] or [word for word in plain if word]


def _apart(one: str, other: str) -> int:
    """How many letters differ: 0, 1, or more."""
    if abs(len(one) - len(other)) > 1:
        return 2
    same = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    return (
        int(one != other)
        if one[same + 1 :] in (other[same + 1 :], other[same:]) or one[same:] == other[same + 1 :]
        else 2
    )


def _is_told(field: str, key: Key, text: str) -> bool:
    """Does the text alone have it, as far as a simple look can tell?"""
    mark = _MARK.search(text)
    body, notes = (text[: mark.start()], text[mark.start() : mark.start() + 300]) if mark else (text.rstrip(), "")
    if field == "date":
        return bool(re.search(r"1[78]\d\d", body[:200]))
    last = _words(getattr(key, field))[-1]
    if field == "sender":
        return last in re.sub(r"\W", " ", body[-150:]).lower().split()
    # An address is named at the head, or on the cover.
    return last in re.sub(r"\W", " ", body[: 60 if mark else 110]).lower().split() or bool(
        (cover := re.search(r"Addressed: \"([^\"]*)", notes)) and last in cover[1].lower()
    )


def _show(how: str, what: str, key: Key, letter: Letter | None, texts: dict[str, str], ask: bool) -> None:
    if "--show" in sys.argv and ask:
        text = texts[key.name]
        mark = _MARK.search(text)
        foot = (text[: mark.start() + 250] if mark else text)[-(130 + 250 * bool(mark)) :]
        print(
            f"-- {how} {key.name} {what}\n   key: {key.sender} > {key.recipient} > {key.date}; doubts: {letter and letter.doubts}"
        )
        print("   " + " ".join(text[:200].split()) + " ... " + " ".join(foot.split()))


if __name__ == "__main__":
    main()
