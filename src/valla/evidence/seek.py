"""Seeking: for one quotation, all that the archive has to set beside it.

A quotation is looked for part by part (parts are what ellipses divide). The longest part is looked for in the
whole archive; the others near it in the same witness, and only then elsewhere. Words at the end of a part that do
not stand where the rest does are looked for as a place of their own: a silent omission if they follow soon after,
a splice if they do not.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from valla.archive.holdings import Holdings
from valla.evidence.collation import REACH, weight
from valla.evidence.kinship import KIN, NEARLY, stance
from valla.evidence.likeness import Judge
from valla.evidence.loci import is_cited
from valla.evidence.omission import hides_sense, hides_sense_after, hides_sense_before
from valla.evidence.placing import (
    Placement,
    Slice,
    best_pair,
    cut,
    longest_run,
    place,
    place_anywhere,
    place_near,
    slices,
    whole_weight,
)
from valla.evidence.sense import is_negation
from valla.evidence.senses import language_of
from valla.evidence.soundness import first_lost_quotation, is_foreign, of_gaps
from valla.evidence.variants import Reading, read_variants
from valla.evidence.voices import is_author, voice
from valla.evidence.wording import parts
from valla.terms import Attestation, Candidate, Evidence, Quotation, Sense, Stance, Variant
from valla.text import Passage, Places, Text, fold, trimmed, words

__all__ = ["Seeker", "find"]

_NEAREST = 0.35
# Where a place has less than this of a quotation, two places are tried that have more between them.
_WHOLE = 0.85
# Left-over words that are worth a search of their own.
_LEFT_OVER = 4
_ATTESTATIONS = 8
_LOOKED_THROUGH = 3
_A_PAGE = 10_000
_MOST_WORDS = 2500
# Fewer words than this are no one's in particular.
_A_PHRASE = 3


@dataclass(frozen=True, slots=True)
class _Piece:
    """One slice in its place. `joint` says how it follows the piece before: `start`, `ellipsis`, `silent` (words
    are left out without a sign) or `splice`."""

    placement: Placement
    joint: str


class Seeker:
    """Looks for quotations in one opened archive. Keeps the judges' memory from one to the next, one judge a language, and what witnesses have
    lost."""

    def __init__(self, holdings: Holdings) -> None:
        self.holdings = holdings
        self.judge = Judge(holdings.frequency)
        self._judges = {self.judge.language: self.judge}
        self._lost_in: dict[int, Passage | None] = {}

    def seek(self, statement: Quotation) -> Evidence:
        """The evidence for one quotation."""
        statement = self._claimed(statement)
        wanted = slices(parts(statement.pieces))
        if statement.aside:
            return self._aside(statement, wanted)
        count = sum(len(item.kept) for item in wanted)
        if count > _MOST_WORDS:
            return Evidence(
                statement, reason=f"longer than {_MOST_WORDS} words: hold the document itself against the witness"
            )
        if count < 2:
            return Evidence(statement, reason="too short to be looked for")
        self.judge = self._judge_of(wanted, statement)
        attestations = [self._attest(wanted, pieces) for pieces in self._assemblies(wanted, statement)]
        attestations = [item for item in attestations if item.coverage >= _NEAREST]
        attestations.sort(key=lambda item: self._rank(item, statement))
        judged = [replace(item, stance=stance(item, statement, count, self.holdings)) for item in attestations]
        judged.sort(key=lambda item: _STANCES.index(item.stance))
        known = tuple(
            citation
            for citation in statement.citations
            if any(is_cited(witness, (citation,)) for witness in self.holdings.witnesses)
        )
        best = [item for item in _distinct(judged)[:_ATTESTATIONS] if not all(map(is_foreign, item.passages))]
        silent = all(item.stance is Stance.SILENT for item in best)
        lost = self._lost(statement, best) if silent else None
        return Evidence(statement, tuple(map(voice, best)), known=known, lost=lost)

    def _lost(self, statement: Quotation, nearest: Sequence[Attestation]) -> Passage | None:
        """Where the document that is cited, or that has the nearest words, has lost words that it announces."""
        everyone = self.holdings.witnesses if statement.citations else ()
        cited = [witness for witness in everyone if is_cited(witness, statement.citations)]
        # In a book that is not cited something is always lost somewhere, and it would be no reason.
        near = [item.witness for item in nearest[:1] if item.witness.words <= _A_PAGE]
        for witness in (*cited[:_LOOKED_THROUGH], *near):
            # Many quotations have the same nearest witness, and it is read through to its end.
            if witness.number not in self._lost_in:
                self._lost_in[witness.number] = first_lost_quotation(self.holdings.text(witness))
            found = self._lost_in[witness.number]
            if found:
                return found
        return None

    def _claimed(self, statement: Quotation) -> Quotation:
        """The statement, its speaker made sure of if he is the author of a witness."""
        named = statement.attribution
        if named is None or named.sure:
            return statement
        if any(is_author(named.name, author) for author in self._authors()):
            return replace(statement, offered=True, attribution=replace(named, sure=True))
        return statement

    def _authors(self) -> frozenset[str]:
        return frozenset(witness.author for witness in self.holdings.witnesses if witness.author)

    def _aside(self, statement: Quotation, wanted: list[Slice]) -> Evidence:
        """A title or term claims nothing; but if its words stand somewhere one after the other, that is told."""
        silent = Evidence(statement, reason=_ASIDES.get(statement.aside, statement.aside))
        if statement.aside == "unclosed" or len(wanted) != 1 or len(wanted[0].kept) < _A_PHRASE:
            return silent
        found = [item for item in place_anywhere(wanted[0], self.holdings, 3) if item.verbatim]
        attested = [replace(self._attest(wanted, [_Piece(item, "start")]), stance=Stance.ATTESTS) for item in found]
        claimless = replace(statement, attribution=None, citations=())
        return Evidence(claimless, tuple(map(voice, attested))) if attested else silent

    def _judge_of(self, wanted: list[Slice], statement: Quotation) -> Judge:
        """The judge of the quotation's language, or if it is too short to show one, of the sentences around it."""
        text, start = statement.passage.text, statement.passage.start
        language = language_of(form for item in wanted for form in item.forms)
        if not language:
            language = language_of(words(text.content, max(start - 500, 0), start + 500).forms) or "en"
        return self._judges.setdefault(language, Judge(self.holdings.frequency, language))

    # -- finding the places

    def _assemblies(self, wanted: list[Slice], statement: Quotation) -> Iterable[list[_Piece]]:
        """For each place where the longest part may stand, all the parts in their places."""
        main = max(range(len(wanted)), key=lambda k: sum(map(weight, wanted[k].forms)))
        found = place_anywhere(wanted[main], self.holdings)
        if (not found or found[0].coverage < KIN) and self._is_noisy(wanted[main]):
            # So few of a misread quotation's pairs of words are whole that chance may outvote them.
            asked = [self.judge.read(form) for form in wanted[main].forms]
            found = place_anywhere(wanted[main], self.holdings, 30, asked=asked)
        if not found:
            return
        floor = max(placement.coverage for placement in found)
        pair = best_pair(found) if floor < _WHOLE else None
        if pair:
            yield self._assemble(wanted, main, *pair)
        if floor < KIN:
            # Not the text at all, unless a good run of its words stands there and the rest elsewhere.
            run = longest_run(found[0])
            yield self._assemble(wanted, main, run) if run else [_Piece(found[0], "start")]
            return
        near = [item for item in found if item.coverage >= floor - 0.25]
        cited = [item for item in near[_ATTESTATIONS:] if is_cited(item.witness, statement.citations)]
        for placement in near[:_ATTESTATIONS] + cited:
            yield self._assemble(wanted, main, placement)

    def _is_noisy(self, wanted: Slice) -> bool:
        forms = [form for form in wanted.forms if len(form) > 2]
        return sum(not self.judge.is_word(form) for form in forms) * 5 >= len(forms) > 0

    def _assemble(
        self, wanted: list[Slice], main: int, placement: Placement, second: Placement | None = None
    ) -> list[_Piece]:
        pieces = [_Piece(placement, "start")] if second else self._whole(placement, "start")
        if second:
            pieces.append(_Piece(second, self._joint(placement, second)))
        for k in range(main + 1, len(wanted)):
            pieces += self._follow(wanted[k], pieces[-1].placement)
        for k in range(main - 1, -1, -1):
            pieces = self._precede(wanted[k], pieces)
        return [replace(pieces[0], joint="start"), *pieces[1:]]

    def _follow(self, wanted: Slice, known: Placement) -> list[_Piece]:
        near = place_near(wanted, self.holdings, known, after=True)
        if near and (near.coverage >= 0.75 or len(wanted.kept) < _LEFT_OVER):
            return self._whole(near, "ellipsis")
        far = self._best_elsewhere(wanted, known)
        if far and (near is None or far.coverage > near.coverage + 0.2):
            ahead = far.witness.number == known.witness.number and far.start >= known.end
            return self._whole(far, "ellipsis" if ahead else "splice")
        return self._whole(near, "ellipsis") if near else []

    def _precede(self, wanted: Slice, pieces: list[_Piece]) -> list[_Piece]:
        known = pieces[0].placement
        near = place_near(wanted, self.holdings, known, after=False)
        joint = "ellipsis"
        if near is None or (near.coverage < 0.75 and len(wanted.kept) >= _LEFT_OVER):
            far = self._best_elsewhere(wanted, known)
            if far and (near is None or far.coverage > near.coverage + 0.2):
                behind = far.witness.number == known.witness.number and far.end <= known.start
                near, joint = far, "ellipsis" if behind else "splice"
        if near is None:
            return pieces
        return [*self._whole(near, "start"), replace(pieces[0], joint=joint), *pieces[1:]]

    def _best_elsewhere(self, wanted: Slice, known: Placement) -> Placement | None:
        """The best placement of a slice anywhere, one in the known witness if it is as good."""
        found = [item for item in place_anywhere(wanted, self.holdings) if item.coverage >= 0.75]
        same = [item for item in found if item.witness.number == known.witness.number]
        best = max(found, key=lambda item: item.coverage, default=None)
        if same and best and same[0].coverage >= best.coverage - 0.1:
            return same[0]
        return best

    def _whole(self, placement: Placement, joint: str) -> list[_Piece]:
        """A placement, with the words left over at its ends in places of their own if they have any."""
        length = len(placement.slice.kept)
        lead, trail = placement.first.i, length - placement.last.i_end
        pieces = [_Piece(placement, joint)]
        ragged = _ragged(placement)
        if ragged >= _LEFT_OVER > lead:
            # What answers at the beginning may do so by chance, and stand whole elsewhere.
            front = self._best_elsewhere(placement.slice.cut(0, ragged), placement)
            if front and front.verbatim:
                return [_Piece(front, joint), _Piece(cut(placement, ragged, length), "splice")]
        if trail >= _LEFT_OVER:
            end = placement.last.i_end
            rest = self._left_over(placement.slice.cut(end, length), placement, after=True)
            if rest and rest.joint == "splice":
                end, rest = self._border(placement, rest)
            if rest:
                pieces = [_Piece(cut(placement, 0, end), joint), rest]
        if lead >= _LEFT_OVER:
            rest = self._left_over(placement.slice.cut(0, lead), placement, after=False)
            if rest:
                head = pieces[0]
                pieces = [
                    _Piece(rest.placement, joint),
                    _Piece(cut(head.placement, lead, len(head.placement.slice.kept)), rest.joint),
                    *pieces[1:],
                ]
        return pieces

    def _border(self, placement: Placement, rest: _Piece) -> tuple[int, _Piece]:
        """Where the words of the second place begin: those before, which answer in the first place only past a gap, may stand
        there too."""
        length, links = len(placement.slice.kept), placement.alignment.links
        around = len(" ".join(placement.slice.forms))
        there = rest.placement
        where = Candidate(there.witness, max(there.start - around, 0), there.end + around, 0.0)
        for left, right in reversed(list(pairwise(links))):
            if left.i_end < _LEFT_OVER or (left.i_end, left.j_end) == (right.i, right.j):
                continue
            wider = place(placement.slice.cut(left.i_end, length), self.holdings, where, verbatim=True)
            return (left.i_end, replace(rest, placement=wider[0])) if wider else (links[-1].i_end, rest)
        return links[-1].i_end, rest

    def _left_over(self, wanted: Slice, known: Placement, *, after: bool) -> _Piece | None:
        near = place_near(wanted, self.holdings, known, after=after)
        far = self._best_elsewhere(wanted, known) if near is None or near.coverage < NEARLY else None
        if near and near.coverage >= 0.75 and (far is None or far.coverage <= near.coverage + 0.1):
            return _Piece(near, self._joint(known, near) if after else self._joint(near, known))
        return _Piece(far, "splice") if far else None

    def _joint(self, left: Placement, right: Placement) -> str:
        """How two pieces without a sign between them follow one another: with a few words left out, or far apart."""
        if left.witness.number != right.witness.number or right.start < left.end:
            return "splice"
        gap = len(self.holdings.stretch(left.witness, left.end, right.start).split())
        return "silent" if gap <= REACH else "splice"

    # -- reading what was found

    def _attest(self, wanted: list[Slice], pieces: list[_Piece]) -> Attestation:
        """One attestation of the pieces in their places; the stance is given later."""
        groups: list[list[_Piece]] = []
        for piece in pieces:
            if piece.joint == "splice" or not groups:
                groups.append([])
            groups[-1].append(piece)
        read = [self._read(group) for group in groups]
        coverage = min(sum(item.coverage for item in read) / whole_weight(wanted), 1.0)
        head, others = read[0], tuple(read[1:])
        return replace(
            head,
            coverage=coverage,
            variants=tuple(variant for item in read for variant in item.variants),
            forgiven=tuple(forgiven for item in read for forgiven in item.forgiven),
            joined=others,
        )

    def _read(self, group: list[_Piece]) -> Attestation:
        """The pieces that stand in one witness, one after the other."""
        placement = group[0].placement
        text = self.holdings.text(placement.witness)
        readings = [read_variants(piece.placement, text, self.judge) for piece in group]
        passages: list[Passage] = []
        variants: list[Variant] = []
        for k, (piece, reading) in enumerate(zip(group, readings, strict=True)):
            part = piece.placement.slice.part
            if piece.joint == "silent":
                before = passages.pop()
                variants.append(_silent(group[k - 1], piece, before, reading, text))
                passages.append(Passage(text, before.start, reading.passage.end))
            else:
                passages.append(reading.passage)
            if piece.joint == "ellipsis" and k:
                variants += _hidden(part, readings[k - 1].passage.end, reading.passage.start, text)
            variants += reading.variants
        variants += _hidden_at_edges(group, readings, text)
        variants, broken = of_gaps(variants)
        weights = [whole_weight([piece.placement.slice]) for piece in group]
        return Attestation(
            witness=placement.witness,
            stance=Stance.DIFFERS,
            passages=tuple(passages),
            variants=tuple(variants),
            forgiven=(*(item for reading in readings for item in reading.forgiven), *broken),
            coverage=sum(w * reading.coverage for w, reading in zip(weights, readings, strict=True)),
        )

    def _rank(self, item: Attestation, statement: Quotation) -> tuple[float, ...]:
        """Best first: what is cited, then what differs least, then what covers most."""
        unmarked = sum(not variant.marked for variant in item.variants) + 3 * len(item.joined)
        cited = is_cited(item.witness, statement.citations)
        return (
            unmarked > 0,
            not cited,
            unmarked,
            -round(item.coverage, 3),
            item.witness.number,
            item.passages[0].start,
        )


def _ragged(placement: Placement) -> int:
    """How many words at the beginning of a slice answer only here and there, before the first run of three that follow one
    another on both sides."""
    links = placement.alignment.links
    for one, two, three in zip(links, links[1:], links[2:], strict=False):
        if (one.i_end, one.j_end, two.i_end, two.j_end) == (two.i, two.j, three.i, three.j):
            return one.i
    return 0


_LAST_WORD = re.compile(r"[\s,;:—-]*\b(\w+)[\"'”’)\]]*[.?!;]")
_STANCES = (Stance.ATTESTS, Stance.DIFFERS, Stance.SILENT)
_ASIDES = {
    "title": "a title, not words from a document",
    "term": "a term or a word held at a distance, not words from a document",
    "own words": "the author's own words",
    "unclosed": "the quotation mark is never closed, so it cannot be told where the words end",
}


def _silent(before: _Piece, piece: _Piece, left: Passage, right: Reading, text: Text) -> Variant:
    """The words left out without a sign between two pieces."""
    at = before.placement.slice.part.words[before.placement.slice.kept[-1]].end
    here = Passage(piece.placement.slice.part.text, at, at)
    return Variant("omitted", here, Passage(text, *trimmed(text.content, left.end, right.passage.start)))


def _hidden(part: object, start: int, end: int, text: Text) -> list[Variant]:
    """A marked omission that turns the sense, if the omitted stretch does."""
    if not 0 <= end - start <= 400 or not hides_sense(text.content[start:end]):
        return []
    at = part.words[0].start  # type: ignore[attr-defined]
    here = Passage(part.text, at, at)  # type: ignore[attr-defined]
    return [Variant("omitted", here, Passage(text, *trimmed(text.content, start, end)), Sense.NEGATION, marked=True)]


def _hidden_at_edges(group: list[_Piece], readings: list[Reading], text: Text) -> list[Variant]:
    """What ellipses at the very beginning and end of the quotation cut off from its sentences; and a negation that is their
    last word and was left off without a sign."""
    found = []
    first, last = group[0].placement.slice.part, group[-1].placement.slice.part
    start, end = readings[0].passage.start, readings[-1].passage.end
    if first.opened and group[0].joint == "start" and hides_sense_before(text.content[max(start - 200, 0) : start]):
        here = Passage(first.text, first.words[0].start, first.words[0].start)
        found.append(
            Variant(
                "omitted",
                here,
                Passage(text, *trimmed(text.content, max(start - 60, 0), start)),
                Sense.NEGATION,
                marked=True,
            )
        )
    if last.closed and hides_sense_after(text.content[end : end + 200]):
        here = Passage(last.text, last.words[-1].end, last.words[-1].end)
        found.append(
            Variant("omitted", here, Passage(text, *trimmed(text.content, end, end + 60)), Sense.QUALIFIER, marked=True)
        )
    cut = None if last.closed else _LAST_WORD.match(text.content, end, end + 40)
    if cut and is_negation(fold(cut[1])):
        here = Passage(last.text, last.words[-1].end, last.words[-1].end)
        found.append(Variant("omitted", here, Passage(text, *cut.span(1)), Sense.NEGATION))
    return found


def _distinct(attestations: list[Attestation]) -> list[Attestation]:
    """Without those that show a place already shown."""
    kept: list[Attestation] = []
    for item in attestations:
        here = item.passages[0]
        if not any(
            other.witness.number == item.witness.number
            and other.passages[0].start < here.end
            and here.start < other.passages[0].end
            for other in kept
        ):
            kept.append(item)
    return kept


def find(phrase: str, holdings: Holdings, limit: int = 10) -> list[Attestation]:
    """Where a phrase stands in the archive, in whatever wording: attestations best first, at most `limit`.

    A phrase of one or two words is looked for as it stands, over all the texts; a longer one as a quotation is.
    """
    text = Text("phrase", phrase, Places.plain(phrase))
    whole = Passage(text, 0, len(phrase))
    wanted = slices(parts((whole,)))
    if sum(len(item.kept) for item in wanted) >= 3:
        seeker = Seeker(holdings)
        evidence = seeker.seek(Quotation(whole, (whole,), offered=True))
        return list(evidence.attestations[:limit])
    return _scan(wanted, holdings, limit)


def _scan(wanted: list[Slice], holdings: Holdings, limit: int) -> list[Attestation]:
    written = [re.escape(word.written) for item in wanted for word in item.part.words]
    if not written:
        return []
    pattern = re.compile(r"\b" + r"\W{1,5}".join(written) + r"\b", re.IGNORECASE)
    return [
        Attestation(witness, Stance.ATTESTS, (Passage(holdings.text(witness), start, end),))
        for witness, start, end in holdings.scan(pattern, limit)
    ]
