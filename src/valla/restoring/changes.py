"""From two texts side by side to what may be put back: where the page lacks what its witness has between the same words.

A restoration is sure where the words on both sides agree and either the page itself shows the damage or the two are plainly one text; what is
put back must moreover be words that can be trusted. All else is a conjecture.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from itertools import accumulate

from valla import lexicon
from valla.collating.table import Alignment, align
from valla.restoring.trust import KNOWN, Trust
from valla.terms import Flaw
from valla.text import Passage, Text, trimmed

__all__ = ["GAP", "Change", "changes"]

_LOST = ("lost-date", "lost-quotation", "lost-words")
_FOREIGN = ("foreign-matter", "stuffed-heading", "repeated-passage")
_ELLIPSIS = re.compile(r"\[?(?:…|\.\s?\.\s?\.|\* \* \*)\]?")
_NUMBERS = re.compile(r"[\s\[\](){}*.†‡]*\d+[\s\[\](){}*.†‡]*")
_QUOTED = re.compile(r"[\"“„«][^\"”“»]{20,}|\n[ \t]*\n")
_YEAR = re.compile(r"\W*(?:\w+\.? )?\d{1,2}(?:,? \d{4})?\W*|\W*1\d{3}(?:[-–/]\d{2,4})?\W*|\W*20\d\d\W*")

_LOOKED, _AGREE = 6, 4
"""Words looked at on either side of a place, and how many of them must agree."""
_ONE_TEXT = 0.85
"""Share of the words about a place from which on two texts are one, so that what the page lacks was lost and not left out."""
_SAME_MATTER = 0.5
"""The same share from which on a page that shows damage at a place may take words from the other text at all."""
_ABOUT = 60
"""Words on either side by which that is told."""
_LONG = 300
"""Words that a page has lost without a trace at most, for their restoration to be sure."""
_NOISY = 0.004
"""Share of misread words from which on a witness is not believed word by word."""
_FEW, GAP = 3, "[…]"
"""Words of a stretch for each that may be misread, at least, for the rest to be put in; and what stands in its place."""


@dataclass(frozen=True, slots=True)
class Change:
    """One place of a page and what would mend it: `after` stands for what is `passage` (empty where only words are put in). `what` is the name of
    the rule that tells of such damage, `witness` where the words stand (None where no document has them), `ground` why."""

    passage: Passage
    after: str
    what: str
    ground: str
    sure: bool
    witness: Passage | None = None


def changes(page: Text, flaws: Sequence[Flaw], witness: Text) -> list[Change]:
    """What a page lacks or has too much of against a witness of the same text, in order."""
    found = _Beside(align(page, witness), flaws).changes()
    return sorted(found, key=lambda change: (change.passage.start, change.passage.end))


class _Beside:
    """A page beside one witness."""

    def __init__(self, alignment: Alignment, flaws: Sequence[Flaw]) -> None:
        self.page, self.other = alignment.first, alignment.second
        moved = {k for move in alignment.moves for k, _ in move.pairs}
        pairs = [(k, j) for k, j in enumerate(alignment.beside) if j >= 0 and k not in moved]
        self.pairs = self._whole(pairs)
        self.same = [self.page.forms[k] == self.other.forms[j] for k, j in self.pairs]
        self.sums = list(accumulate(self.same, initial=0))
        self.flaws = sorted(flaws, key=lambda flaw: flaw.passage.start)
        self.starts = [flaw.passage.start for flaw in self.flaws]
        misread = sum(
            not same and not lexicon.count(self.other.forms[j]) and lexicon.count(self.page.forms[k]) > KNOWN
            for same, (k, j) in zip(self.same, self.pairs, strict=True)
        )
        self.trust = Trust(self.page, self.other, noisy=misread > _NOISY * max(len(self.pairs), 1))

    def _whole(self, pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
        """The pairs without words that are two of the other's, and without those two: such a word is beside neither of them, and what they stand
        beside instead only fills their place."""
        first, second = self.page.forms, self.other.forms
        alike = [(k, j) for k, j in pairs if first[k] == second[j]]
        taken = {k for k, _ in alike}, {j for _, j in alike}
        loose: tuple[set[int], set[int]] = set(), set()
        for k, j in pairs:
            for side, at, form, forms in ((1, j, first[k], second), (0, k, second[j], first)):
                parts = _parts(form, forms, at, taken[side])
                if parts:
                    loose[side].update(parts)
                    loose[1 - side].add(k if side else j)
        return [(k, j) for k, j in pairs if k not in loose[0] and j not in loose[1]]

    def changes(self) -> Iterator[Change]:
        for at, ((k, j), (k2, j2)) in enumerate(zip(self.pairs, self.pairs[1:], strict=False)):
            if not self._agree(at) or self._alike(at) < _SAME_MATTER:
                continue
            lacks, more = range(j + 1, j2), range(k + 1, k2)
            if lacks and not more:
                slid = self._slid(k, j, j2)
                page, other = self.page, self.other
                yield from self._put_in(
                    at, page.ends[k - slid], page.starts[k2 - slid], other.ends[j - slid], other.starts[j2 - slid]
                )
            elif more and not lacks:
                yield from self._cut(at, more)
            elif more and lacks:
                yield from self._put_right(at, more, lacks)
            else:
                yield from self._parted(k, j)
        for at, (k, j) in enumerate(self.pairs):
            if not self.same[at] and self._alike(at) >= _ONE_TEXT:
                yield from self._corrected(k, j)

    def _agree(self, at: int) -> bool:
        """Do the words on both sides of a place agree?"""
        before, behind = self.same[max(at + 1 - _LOOKED, 0) : at + 1], self.same[at + 1 : at + 1 + _LOOKED]
        return (self.same[at] and self.same[at + 1]) or (sum(before) >= _AGREE and sum(behind) >= _AGREE)

    def _alike(self, at: int) -> float:
        """Which share of the words about a place the two have in common, 0 where too few are."""
        first, last = max(at - _ABOUT, 0), min(at + _ABOUT, len(self.pairs))
        if last - first <= _LOOKED:
            return 0.0
        (k, j), (k2, j2) = self.pairs[first], self.pairs[last - 1]
        return (self.sums[last] - self.sums[first]) / max(min(k2 - k, j2 - j) + 1, 1)

    def _flaws(self, start: int, end: int, kinds: Sequence[str]) -> list[Flaw]:
        """The flaws of some kinds that touch a stretch of the page."""
        first = bisect_left(self.starts, start - 400)
        return [
            flaw
            for flaw in self.flaws[first : bisect_right(self.starts, end)]
            if flaw.what in kinds and flaw.passage.end >= start
        ]

    def _there(self, first: int, last: int) -> Passage:
        """A stretch of the witness, by its offsets, without the white space at its edges."""
        return Passage(self.other.text, *trimmed(self.other.text.content, first, last))

    def _put_in(self, at: int, start: int, end: int, first: int, last: int) -> Iterator[Change]:
        """What the witness has between two words that stand side by side on the page."""
        before, after = self.page.text.content[start:end], self.other.text.content[first:last]
        if _NUMBERS.fullmatch(after) and not any(mark in before for mark in ",.;(") and self._marks_a_page(first, last):
            return
        shown = self._flaws(start - 1, end + 1, _LOST)
        if _ELLIPSIS.search(before) and not shown:
            return
        one_text = self._alike(at) >= _ONE_TEXT
        if not shown and not one_text:
            return
        doubtful = self.trust.doubtful(first, last)
        within = bisect_left(self.other.starts, last) - bisect_left(self.other.starts, first)
        trusted = "\ufffd" not in after and len(doubtful) * _FEW <= within
        if trusted:
            after = self._without(doubtful, first, last)
        put, passage = _least(self.page.text, start, end, after)
        many = len(after.split())
        what = (
            shown[0].what
            if shown
            else "lost-date"
            if _YEAR.fullmatch(after)
            else "lost-quotation"
            if _QUOTED.search(after)
            else "lost-words"
        )
        beside = self.same[at] and self.same[at + 1]
        sure = trusted and beside and (many <= _LONG or bool(shown and one_text)) and not self._is_heading(first, last)
        doubt = ", but the witness may be misread here" if doubtful or not trusted else ""
        ground = "the words on both sides agree" + doubt
        yield Change(passage, put, what, ground, sure, self._there(first, last))

    def _without(self, doubtful: Sequence[int], first: int, last: int) -> str:
        """A stretch of the witness with a gap for each word that may be misread."""
        content, at, made = self.other.text.content, first, []
        for k in doubtful:
            made += [content[at : self.other.starts[k]], GAP]
            at = self.other.ends[k]
        return re.sub(rf"{re.escape(GAP)}(?:\s+{re.escape(GAP)})+", GAP, "".join([*made, content[at:last]]))

    def _slid(self, k: int, j: int, j2: int) -> int:
        """By how many words a gap stands further left (above 0) or right than it was found: where the words beside it on the page stand on both
        sides of what is lost, the page has those that are written as it has them."""
        best, most = 0, 0
        for side in (1, -1):
            gained = 0
            for step in range(1, _LOOKED + 1):
                # The word of the page that changes sides, the word beside which it stands now, and its like across the gap.
                own = k - step + 1 if side > 0 else k + step
                now, then = (j - step + 1, j2 - step) if side > 0 else (j2 + step - 1, j + step)
                if not (0 < own < len(self.page) - 1 and 0 < now < len(self.other) - 1):
                    break
                if not self.page.forms[own] == self.other.forms[now] == self.other.forms[then]:
                    break
                written = self.page.shown(own)
                gained += (written == self.other.shown(then)) - (written == self.other.shown(now))
                if gained > most:
                    best, most = side * step, gained
        return best

    def _marks_a_page(self, first: int, last: int) -> bool:
        """Is the number that stands here a page's or a note's, and not the text's?"""
        written = self.other.text.content[first:last]
        return "\n" in written or any(mark in written for mark in "[]{}*†")

    def _is_heading(self, first: int, last: int) -> bool:
        return any(
            block.kind == "heading" and first <= block.start and block.end <= last for block in self.other.text.blocks
        )

    def _cut(self, at: int, more: range) -> Iterator[Change]:
        """What the page has between two words that stand side by side in the witness."""
        start, end = self.page.starts[more[0]], self.page.ends[more[-1]]
        found = [
            flaw for flaw in self._flaws(start, end, _FOREIGN) if flaw.passage.start >= self.page.ends[more[0] - 1]
        ]
        covered = sum(any(flaw.passage.start <= self.page.starts[k] < flaw.passage.end for flaw in found) for k in more)
        content = self.page.text.content
        first = self.page.ends[more[0] - 1]
        if found and covered == len(more):
            for flaw in found:
                cut_end = flaw.passage.end
                cut_end += content[cut_end : cut_end + 1] == " "
                ground = f"{flaw.ground}; the witness has the words around it side by side"
                yield Change(
                    Passage(self.page.text, flaw.passage.start, cut_end), "", flaw.what, ground, True, self._point(at)
                )
        elif (
            self._alike(at) >= _ONE_TEXT
            and "\n\n" in content[first:start]
            and "\n\n" in content[end : self.page.starts[more[-1] + 1]]
        ):
            ground = "the witness has the words around it side by side"
            cut = Passage(self.page.text, *trimmed(content, start, self.page.begins[more[-1] + 1]))
            yield Change(cut, "", "foreign-matter", ground, False, self._point(at))

    def _point(self, at: int) -> Passage:
        """The words of the witness about a place."""
        return Passage(self.other.text, self.other.starts[self.pairs[at][1]], self.other.ends[self.pairs[at + 1][1]])

    def _put_right(self, at: int, more: range, lacks: range) -> Iterator[Change]:
        """Other words than the witness's: run together, torn apart, or foreign ones where words were lost."""
        start, end = self.page.starts[more[0]], self.page.ends[more[-1]]
        first, last = self.other.starts[lacks[0]], self.other.ends[lacks[-1]]
        own = self._like(more, lacks)
        if own:
            if len(own) < len(lacks) or any(not lexicon.count(self.page.forms[k]) for k in own):
                yield from self._spaced(own, lacks)
            for rest in (range(more[0], own[0]), range(own[-1] + 1, more[-1] + 1)):
                if rest:
                    yield from self._cut(at, rest)
            return
        foreign = self._flaws(start, end, _FOREIGN)
        if foreign and all(any(f.passage.start <= self.page.starts[k] < f.passage.end for f in foreign) for k in more):
            yield from self._cut(at, more)
            place = foreign[0].passage.start
            gap = self._there(first, last)
            yield Change(
                Passage(self.page.text, place, place),
                str(gap) + " ",
                "lost-words",
                "the words on both sides agree",
                False,
                gap,
            )

    def _like(self, more: range, lacks: range) -> range:
        """The first or the last words of some of the page's that have the letters of some of the witness's."""
        ends = list(accumulate((len(self.page.forms[k]) for k in more), initial=0))
        whole = "".join(self.page.forms[k] for k in more)
        letters = "".join(self.other.forms[j] for j in lacks)
        before = len(whole) - len(letters)
        if whole.startswith(letters) and len(letters) in ends:
            return more[: ends.index(len(letters))]
        return more[ends.index(before) :] if whole.endswith(letters) and before in ends else more[:0]

    def _spaced(self, more: range, lacks: range) -> Iterator[Change]:
        """The same letters with other blanks, unless both ways are customary."""
        joined = len(more) < len(lacks)
        words = more if joined else lacks
        if len(words) == 1 and lexicon.count((self.page if joined else self.other).forms[words[0]]) > KNOWN and joined:
            return
        start, end = self.page.starts[more[0]], self.page.ends[more[-1]]
        first, last = self.other.starts[lacks[0]], self.other.ends[lacks[-1]]
        after = " ".join(self.other.text.content[first:last].split())
        before = self.page.text.content[start:end]
        if "-" in before + after or "'" in before + after or "’" in before + after:
            return
        ground = "the witness has the same letters" + (" with a blank" if joined else " in one word")
        yield Change(
            Passage(self.page.text, start, end),
            after,
            "joined-words",
            ground,
            self.trust.whole(first, last),
            self._there(first, last),
        )

    def _parted(self, k: int, j: int) -> Iterator[Change]:
        """A mark without its blank between two words that agree."""
        start, end = self.page.ends[k], self.page.starts[k + 1] if k + 1 < len(self.page) else self.page.ends[k]
        before = self.page.text.content[start:end]
        after = (
            self.other.text.content[self.other.ends[j] : self.other.starts[j + 1]] if j + 1 < len(self.other) else ""
        )
        if (
            before
            and not before[-1:].isspace()
            and after == before + " "
            and self._flaws(start, end, ("joined-words",))
        ):
            here = Passage(self.page.text, end, end)
            yield Change(
                here,
                " ",
                "joined-words",
                "the witness has a blank here",
                True,
                self._there(self.other.starts[j], self.other.ends[j + 1]),
            )

    def _corrected(self, k: int, j: int) -> Iterator[Change]:
        """A word of other letters than the witness's, where the page shows that they are garbled."""
        start, end = self.page.starts[k], self.page.ends[k]
        shown = self._flaws(start, end, ("garbled-characters", "joined-words"))
        unknown = (
            not lexicon.count(self.page.forms[k])
            and self.page.forms[k].isalpha()
            and self.trust.counts[self.page.forms[k]] == 1
        )
        known = lexicon.count(self.other.forms[j]) > KNOWN
        if not shown and not (unknown and known):
            return
        form, other = self.page.forms[k], self.other.forms[j]
        garbled = bool(shown) and shown[0].what == "garbled-characters"
        if not garbled and (form.startswith(other) or form.endswith(other)):
            # One of two words that have run together: the other would be lost.
            return
        trusted = bool(shown) and self.trust.whole(self.other.starts[j], self.other.ends[j])
        if shown:
            start, end = min(start, shown[0].passage.start), max(end, shown[0].passage.end)
            if bisect_left(self.page.starts, end) - bisect_left(self.page.starts, start) > 1:
                return
        after = self.other.word(j)
        what = shown[0].what if shown else "garbled-characters"
        ground = "the witness has the word whole" if shown else "no word is written so, and the witness has another"
        yield Change(
            Passage(self.page.text, start, end),
            after,
            what,
            ground,
            trusted,
            Passage(self.other.text, self.other.starts[j], self.other.ends[j]),
        )


def _parts(form: str, forms: Sequence[str], at: int, taken: Set[int]) -> tuple[int, ...]:
    """The form at a place and one beside it that is not taken, if they make a form together."""
    pairs = ((at - 1, at), (at, at + 1))
    return next(
        (
            pair
            for pair in pairs
            if pair[0] >= 0
            and pair[1] < len(forms)
            and form == forms[pair[0]] + forms[pair[1]]
            and taken.isdisjoint(pair)
        ),
        (),
    )


def _least(page: Text, start: int, end: int, after: str) -> tuple[str, Passage]:
    """The least change by which `page.content[start:end]`, what stands between two words, becomes `after`: its new part, and what it stands for.
    White space counts as one blank, a paragraph's end as itself."""
    after = re.sub(r"[ \t]*\n[ \t]*\n\s*", "\n\n", after)
    after = re.sub(r"(?<!\n)[ \t]*\n[ \t]*(?!\n)|[ \t]+", " ", after)
    while (
        start < end
        and after
        and (page.content[start] == after[0] or (page.content[start].isspace() and after[0] == " "))
    ):
        start, after = start + 1, after[1:]
    while (
        end > start
        and after
        and (page.content[end - 1] == after[-1] or (page.content[end - 1].isspace() and after[-1] == " "))
    ):
        end, after = end - 1, after[:-1]
    return after, Passage(page, start, end)
