"""The lists of `verbs/`: which words tell an interaction, of which type, and where stands toward whom.

A file is a type of event of the PLOVER ontology. A line is a word, "the" before it if it is a noun, further words that must follow it, and behind an
arrow the places where the target is looked for, in this order: "obj" is the direct object, "obj's" whose the object is, else a preposition ("on's": whose the thing
behind "on" is; "beside" is also "on the side of"), "deed" toward whom what is refused would be. Behind a semicolon stands what else holds:

    mutual          both do it
    reverse         the subject has it done by the target
    agent           the noun is who does it ("a critic of the government")
    standing        so it is, but being that is no deed: only who becomes or acts as one does something ("a colleague of Lee")
    person          the target is no bare name of one word, which may be a place
    human           the target is a person, no body, people or bare name
    body            the target is a party or another body
    bare            nothing stands between the word and the preposition ("submitted to the king" is not "submitted a plan to the king")
    needs WORDS     one of the words follows ("charged him with")
    unless WORDS    none of the words stands in the sentence (who is defeated in an election is not attacked)

and behind "@" the root code of CAMEO where it is not that of the file.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from importlib.resources import files

from valla.relating.english import (
    ARTICLES,
    COMMON_VERBS,
    COPULAS,
    LIGHT,
    POSSESSIVES,
    REFLEXIVES,
    SAYING,
    TAKING,
    UNREAL,
)
from valla.relating.inflection import forms
from valla.relating.stance import BLAME, BLAMED_FOR, CALLING, FAULTS, PRAISE, PRAISED_FOR
from valla.text import fold

__all__ = ["Frame", "inflected", "nouns", "scale", "states", "telling", "verbs"]


@dataclass(frozen=True, slots=True)
class Frame:
    """A line of a list. `more` are the words that follow the first, `slots` where the target stands."""

    kind: str
    word: str
    more: tuple[str, ...]
    slots: tuple[str, ...]
    root: str
    noun: bool = False
    mutual: bool = False
    reverse: bool = False
    agent: bool = False
    standing: bool = False
    person: bool = False
    human: bool = False
    body: bool = False
    bare: bool = False
    needs: frozenset[str] = frozenset()
    unless: frozenset[str] = frozenset()

    kept: tuple[str, ...] = ()
    """The further words without articles."""
    key: str = ""
    """The longest of them, which stands in the sentence as it is written here."""

    @property
    def score(self) -> float:
        """How far it is conflict (-10) or cooperation (+10)."""
        return scale()[self.root]


@lru_cache(maxsize=1)
def scale() -> dict[str, float]:
    """Goldstein's scores, by the root codes of CAMEO."""
    listed = files("valla.relating").joinpath("goldstein.txt").read_text("utf-8").splitlines()
    return {line.split()[0]: float(line.split()[1]) for line in listed if line and line[0] != "#"}


@lru_cache(maxsize=1)
def _frames() -> tuple[Frame, ...]:
    found = []
    for file in sorted(files("valla.relating.verbs").iterdir(), key=lambda item: item.name):
        if not file.name.endswith(".txt"):
            continue
        root = ""
        for line in file.read_text("utf-8").splitlines():
            if line.startswith("# root"):
                root = line.split()[-1]
            elif line and line[0] != "#":
                frame = _frame(file.name.removesuffix(".txt").upper(), root, line)
                found.append(frame)
                if frame.word == "be":
                    found += [replace(frame, word=verb) for verb in COPULAS]
    # What asks for more words is tried before what asks for fewer.
    return tuple(sorted(found, key=lambda frame: (-len(frame.more), not frame.needs, not frame.bare)))


def _frame(kind: str, root: str, line: str) -> Frame:
    line, _, own = line.partition("@")
    word, _, rest = line.partition("->")
    slots, _, marks = rest.partition(";")
    # As the words of a text are read: "co-operate" is "cooperate".
    words = [fold(part) for part in word.split()]
    first = int(words[0] == "the")
    marks, _, unless = marks.partition("unless")
    marks, _, needs = marks.partition("needs")
    flags = marks.split()
    kept = tuple(word for word in words[first + 1 :] if word not in ARTICLES)
    return Frame(
        kind,
        words[first],
        tuple(words[first + 1 :]),
        tuple(slot.strip() for slot in slots.split("|")),
        own.strip() or root,
        words[0] == "the",
        "mutual" in flags,
        "reverse" in flags,
        not {"agent", "standing"}.isdisjoint(flags),
        "standing" in flags,
        "person" in flags,
        "human" in flags,
        "body" in flags,
        "bare" in flags,
        frozenset(needs.split()),
        frozenset(unless.split()),
        kept,
        max((word for word in kept if word not in REFLEXIVES | POSSESSIVES), key=len, default=""),
    )


@lru_cache(maxsize=1)
def verbs() -> dict[str, tuple[Frame, ...]]:
    """The frames of each verb."""
    return _by_word(noun=False)


@lru_cache(maxsize=1)
def nouns() -> dict[str, tuple[Frame, ...]]:
    """The frames of each noun, by its singular and its plural."""
    single = _by_word(noun=True)
    plural = {f"{word[:-1]}ies" if word.endswith("y") else f"{word}es" if word.endswith(("s", "ch", "sh")) else f"{word}s": frames for word, frames in single.items()}  # fmt: skip
    return plural | single


def _by_word(noun: bool) -> dict[str, tuple[Frame, ...]]:
    found: dict[str, list[Frame]] = {}
    for frame in _frames():
        if frame.noun == noun:
            found.setdefault(frame.word, []).append(frame)
    return {word: tuple(frames) for word, frames in found.items()}


@lru_cache(maxsize=1)
def states() -> frozenset[str]:
    """Words that say what someone is toward another: the "dissatisfied" of "was dissatisfied with", the "terms" of "was on good terms with"."""
    return frozenset(word for frame in verbs()["be"] for word in (*frame.more[:1], *frame.kept[1:]))


@lru_cache(maxsize=1)
def inflected() -> dict[str, dict[str, str]]:
    """The forms of all verbs that are known, those of the lists before others."""
    return forms(
        [*verbs(), *COMMON_VERBS, *sorted(SAYING | UNREAL | LIGHT | TAKING | BLAMED_FOR | PRAISED_FOR | CALLING)]
    )


@lru_cache(maxsize=1)
def telling() -> frozenset[str]:
    """Words of which one at least stands in a sentence that tells something: the forms of the verbs and nouns, or the longest word of those that stand only with others."""
    # The forms of "be" stand in nearly every sentence.
    alone = [word for word, frames in verbs().items() if word != "be" and any(not frame.more for frame in frames)]
    others = {
        max(frame.more, key=len)
        for word, frames in verbs().items()
        if word not in alone
        for frame in frames
        if frame.more
    }
    return (
        frozenset(forms(alone)) | frozenset(nouns()) | others | BLAME | FAULTS | PRAISE | frozenset(forms(BLAMED_FOR))
    )
