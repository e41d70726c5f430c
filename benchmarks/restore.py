"""How much of planted damage comes back, from the sound text and from one that was misread.

    python -m benchmarks.restore TEXT...

Of each text about 200,000 characters are taken. In a fifth of the paragraphs each a year is cut out, a quotation behind a verb of saying, or two to eight words; in
a tenth two words are run together; before one in twenty a line of a page's furniture is put. The misread witness has one letter of 200 turned into one of its shape.
A word counts as back if the restored page has it where the sound text does.
"""

from __future__ import annotations

import random
import re
import sys
from pathlib import Path

from valla.collating.table import align
from valla.formats import plain
from valla.restoring.changes import Change, changes
from valla.state import flaws
from valla.text import Text

CUTS = (
    r"\w+ \d{1,2}(?P<cut>,? 1[789]\d\d)|\bin(?P<cut2> 1[789]\d\d)",
    r"(?:said|wrote|replied|answered|asked)[,:]\s(?P<cut>[\"“][^\"”]{10,400}[\"”])",
    r"(?<=[a-z]) (?P<cut>(?:\w+[ ,]+){2,7}\w+)(?= \w)",
)
FURNITURE = ("Primary Menu", "Share this article", "Subscribe to our newsletter", "Stock Footage of the War")
SHAPES = (
    ("h", "b"),
    ("e", "c"),
    ("rn", "m"),
    ("m", "rn"),
    ("l", "1"),
    ("u", "n"),
    ("f", "s"),
    ("o", "0"),
    ("3", "8"),
    ("i", "l"),
    ("c", "e"),
    ("n", "u"),
)
LENGTH, MISREAD = 200_000, 0.005


def damaged(sound: str, chance: random.Random) -> str:
    return "\n\n".join(_paragraph(paragraph, chance) for paragraph in sound.split("\n\n"))


def _paragraph(paragraph: str, chance: random.Random) -> str:
    drawn = chance.random()
    if len(paragraph) < 150:
        return paragraph
    if drawn < 0.6:
        found = list(re.finditer(CUTS[int(drawn * 5)], paragraph))
        if not found:
            return paragraph
        match = chance.choice(found)
        group = "cut" if match["cut"] is not None else "cut2"
        return paragraph[: match.start(group)] + paragraph[match.end(group) :]
    if drawn < 0.7:
        found = list(re.finditer(r"(?<=[a-z]{3})\s(?=[a-z]{3})", paragraph))
        at = chance.choice(found).start() if found else len(paragraph)
        return paragraph[:at] + paragraph[at + 1 :]
    return f"{chance.choice(FURNITURE)}\n\n{paragraph}" if drawn < 0.75 else paragraph


def misread(sound: str, chance: random.Random) -> str:
    made, at = [], 0
    while at < len(sound):
        shapes = [shape for shape in SHAPES if sound.startswith(shape[0], at)] if chance.random() < MISREAD else []
        one, other = chance.choice(shapes) if shapes else (sound[at], sound[at])
        made.append(other)
        at += len(one)
    return "".join(made)


def applied(page: Text, made: list[Change], *, sure: bool) -> str:
    content = page.content
    for change in sorted(made, key=lambda change: -change.passage.start):
        if change.sure or not sure:
            content = content[: change.passage.start] + change.after + content[change.passage.end :]
    return content


def lacking(page: str, sound: str) -> int:
    """How many words of the sound text the page does not have in their places."""
    beside = align(plain.read_string(page, "page.txt"), plain.read_string(sound, "sound.txt"))
    forms = beside.first.forms, beside.second.forms
    return len(forms[1]) - sum(j >= 0 and forms[0][k] == forms[1][j] for k, j in enumerate(beside.beside))


def main(paths: list[str]) -> None:
    for name, turned in (("sound", lambda sound, _: sound), ("misread", misread)):
        lost = back = likely = put = wrong = 0
        for path in paths:
            chance = random.Random(5)
            content = Path(path).read_text("utf-8", "replace")[30_000 : 30_000 + LENGTH]
            sound = content[content.find("\n\n") + 2 :]
            page = plain.read_string(damaged(sound, chance), "page.txt")
            made = changes(page, flaws(page), plain.read_string(turned(sound, chance), "witness.txt"))
            before = lacking(page.content, sound)
            lost += before
            back += before - lacking(applied(page, made, sure=True), sound)
            likely += before - lacking(applied(page, made, sure=False), sound)
            whole = " ".join(re.findall(r"\w+", sound.lower()))
            for change in made:
                if change.sure:
                    put += 1
                    parts = (" ".join(re.findall(r"\w+", part.lower())) for part in change.after.split("[…]"))
                    wrong += any(part not in whole for part in parts)
        print(
            f"{name} witness: {lost} words lost, {back / lost:.1%} back, {likely / lost:.1%} with conjectures; {put} sure changes, {wrong} wrong"
        )


if __name__ == "__main__":
    main(sys.argv[1:])
