"""Whom one document names, and under which forms: a last name alone is a person's where only one person of the document bears it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter

from valla.evidence.naming import Named, may_be_one, names_in
from valla.text import Text, is_abbreviated

__all__ = ["People", "sentence_start"]

_BETWEEN = re.compile(
    r"(?:[ \n]?[(\[][^()\[\]\n]{0,80}[)\]])?(?:,[ \n][^,;.()\n]{1,60},)?[ \n](?:(?:himself|then|also|first|later|soon|again)[ \n])?"
)
"""What may stand between a person and the verb: a parenthesis, an apposition, a small word."""


class People:
    """The persons of a document."""

    def __init__(self, text: Text) -> None:
        self.text = text
        self.mentions: list[Named] = [
            item for item in names_in(text) if item.name.given or len(item.name.last) > 2 or item.name.titles
        ]
        self._starts = [item.passage.start for item in self.mentions]
        self._ends = [item.passage.end for item in self.mentions]
        self.full: dict[tuple[str, str], list[Named]] = {}
        for item in self.mentions:
            if item.name.is_full and len(item.name.given[0]) > 1:
                self.full.setdefault(item.name.key, []).append(item)
        borne = Counter(
            last
            for key, named in self.full.items()
            for last in [key[1]] * len({item.name.apart for item in named if item.name.apart} or {""})
        )
        # Initials before a last name are another bearer of it, unless they are those of the one.
        self._alone = {last: key for key in self.full for last in [key[1]] if borne[last] == 1}
        for item in self.mentions:
            key = self._alone.get(item.name.last)
            if (
                key
                and item.name.given
                and may_be_one(item.name, self.full[key][0].name) is False
                and item.name.key != key
            ):
                self._alone.pop(item.name.last)

    def before(self, at: int) -> tuple[Named, bool] | None:
        """The person who is named directly before an offset, as the document first names him in full, and whether it is there named so."""
        number = bisect_right(self._ends, at) - 1
        for item in reversed(self.mentions[max(number - 2, 0) : number + 1]):
            if _BETWEEN.fullmatch(self.text.content, item.passage.end, at) and not self._is_listed(item):
                return self.bearer(item)
        pronoun = _PRONOUN.search(self.text.content, max(at - 4, 0), at)
        only = self._only_one_before(pronoun.start()) if pronoun and pronoun.end() == at else None
        return (only, False) if only else None

    def _only_one_before(self, at: int) -> Named | None:
        """The one person whom the paragraph has named before a pronoun; none where it speaks of anybody else."""
        start = max(self.text.content.rfind("\n\n", 0, at), 0)
        if at - start > _NEAR or _ANYBODY.search(self.text.content, start, at):
            return None
        found: dict[tuple[str, str], Named] = {}
        for item in self.mentions[bisect_left(self._starts, start) : bisect_left(self._starts, at)]:
            bearer = self.bearer(item)
            if bearer:
                found.setdefault(bearer[0].name.key, bearer[0])
            elif item.name.given or item.name.titles:
                return None
        return next(iter(found.values())) if len(found) == 1 else None

    def behind(self, at: int) -> tuple[Named, bool] | None:
        """The person whose name begins at an offset."""
        number = bisect_left(self._starts, at)
        item = self.mentions[number] if number < len(self.mentions) else None
        return self.bearer(item) if item and item.passage.start == at else None

    def bearer(self, item: Named) -> tuple[Named, bool] | None:
        """Whose name it is: itself, if it is full, or the one person of the document who has this last name."""
        if item.name.key in self.full:
            return item, True
        if item.name.given or item.name.suffix:
            return None
        key = self._alone.get(item.name.last)
        return (self.full[key][0], False) if key else None

    def _is_listed(self, item: Named) -> bool:
        """Does the name end a list or belong to another's: "Otto Mercer and Ruth Coffin was", "the son of Otto Mercer was"?"""
        before = self.text.content[max(item.passage.start - 24, 0) : item.passage.start]
        return _OF_ANOTHER.search(before) is not None


_PRONOUN = re.compile(r"(?<=[.\n\]][ \n])(?:He|She)(?=[ \n])")
_NEAR = 600
_ANYBODY = re.compile(
    r"\b(?:father|mother|son|sons|daughter|brother|sister|uncle|nephew|cousin|friend|successor|predecessor|colleague|wife|husband|man|woman|king|queen|"
    r"general|minister|president|who|whom|whose|another|rival|leader|assistant|teacher|student|pupil|master)\b"
)
_OF_ANOTHER = re.compile(
    r"(?:\b(?:and|or|of|by|with|to|for|from|than|like|as|after|against|under|when|that|whose|whom|son|daughter|wife|brother|sister|father|mother|widow|near|in|at)|&|"
    r"[’']s?)[ \n](?:the[ \n])?$"
)


def sentence_start(text: Text, at: int) -> int:
    """Where the sentence begins in which an offset lies, or 200 characters before it."""
    low = max(at - 200, 0)
    ends = [match.end() for match in _SENTENCE_END.finditer(text.content, low, at)]
    ends = [end for end in ends if not is_abbreviated(text.content[low:end].rstrip())]
    return ends[-1] if ends else low


_SENTENCE_END = re.compile(r"[.!?](?:[”\"’')]|\[\d+\])*[ \n]+|\n[ \t]*\n")
