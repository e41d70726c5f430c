"""From an alignment to variants: which differences count, what they touch, and which are forgiven."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from itertools import pairwise

from valla.draft.reporting import reports
from valla.evidence.collation import Link, weight
from valla.evidence.edited import as_edited, is_aside, is_note_mark, is_put_right, is_running_head
from valla.evidence.likeness import Judge, Likeness, shapes_apart
from valla.evidence.omission import hides_sense
from valla.evidence.placing import Placement, whole_weight
from valla.evidence.sense import is_negation, is_number, looks_like_name, number_value, sense_of
from valla.evidence.senses import FUNCTION, PRONOUNS, REPORTED, TITLES
from valla.evidence.shorthand import MONEY, abbreviates, contracts, phrase_value
from valla.terms import Forgiven, Sense, Variant
from valla.text import Passage, Text, fold, is_abbreviated, words

__all__ = ["Reading", "read_variants"]

# An omission of so few words that carry a negation, number or name is a change of sense; a longer one is an
# omission first.
_FEW = 2
# Nor is a number, name or qualifier among so many words put in what was put in, or among so many exchanged what was exchanged.
_PUT_IN, _REWRITTEN = 3, 6
# A common word missing here and added so many words off is two changes, not one moved.
_MOVED = 5
_SENTENCE_END = re.compile(r"[.!?…:][\"'”’»)\]]*\s*[\"'“‘«(\[]*\s*$|^\s*$|\n\s*\n\s*[\"'“‘]*$")
# How the witness's quotation marks close before a reporting clause, and open after it.
_CLOSED = re.compile(r"[,.;:!?—-]*[\"”’'»][\s,.;:—-]*")
_OPENED = re.compile(r"[\s,.;:—-]*[\"“‘'«]\s*")
# So many words of person or tense turned make reported speech.
_TURNED = 2
_CURRENCY = "$£€"


@dataclass(slots=True)
class Reading:
    """What was read off one placement."""

    passage: Passage
    variants: list[Variant] = field(default_factory=list)
    forgiven: list[Forgiven] = field(default_factory=list)
    coverage: float = 0.0


@dataclass(slots=True)
class _Collator:
    """One placement being read; `text` is the witness's whole text."""

    placement: Placement
    text: Text
    judge: Judge
    variants: list[Variant] = field(default_factory=list)
    forgiven: list[Forgiven] = field(default_factory=list)
    uncertain: list[tuple[Variant, Forgiven]] = field(default_factory=list)
    restored: float = 0.0
    """The weight of words that answer to words after all, though they are written otherwise."""

    # -- words of both sides, by index: k into the part's words, j into the witness's

    def kept(self, i: int) -> int:
        kept = self.placement.slice.kept
        return kept[i] if i < len(kept) else kept[-1] + 1

    def draft(self, first: int, last: int) -> Passage:
        return self.placement.slice.part.passage(first, last)

    def witness(self, j: int, j_end: int) -> Passage:
        found = self.placement.words
        if j < j_end:
            return Passage(self.text, found.starts[j], found.ends[j_end - 1])
        at = found.ends[j - 1] if j else found.starts[0]
        return Passage(self.text, at, at)

    def draft_name(self, k: int) -> bool:
        word = self.placement.slice.part.words[k]
        before = self.placement.slice.part.text.content[max(word.start - 8, 0) : word.start]
        return looks_like_name(word.written, k == 0 or _ends_sentence(before))

    def witness_name(self, j: int) -> bool:
        found, content, base = self.placement.words, self.placement.content, self.placement.base
        start = found.starts[j] - base
        before = content[max(start - 8, 0) : start]
        return looks_like_name(content[start : found.ends[j] - base], start == 0 or _ends_sentence(before))

    def form(self, j: int) -> str:
        return self.placement.words.forms[j]

    # -- links

    def link(self, link: Link) -> None:
        k, k_end = self.kept(link.i), self.kept(link.i_end - 1) + 1
        draft, witness = self.draft(k, k_end), self.witness(link.j, link.j_end)
        if link.equal:
            if k and str(draft) != str(witness) and str(draft).lower() == str(witness).lower():
                self.forgiven.append(Forgiven("case", draft, witness))
            signs = self._currency(draft), self._currency(witness)
            if all(signs) and signs[0] != signs[1]:
                self.variants.append(Variant("substituted", draft, witness, Sense.NUMBER))
            return
        if link.i_end - link.i != 1 or link.j_end - link.j != 1:
            sides = [words(str(passage)).forms for passage in (draft, witness)]
            # "Not able" is not "notable", nor "now here" "nowhere".
            turned = [any(is_negation(form) for form in forms) for forms in sides]
            if turned[0] != turned[1]:
                self.variants.append(Variant("substituted", draft, witness, Sense.NEGATION))
            else:
                self.forgiven.append(Forgiven("word-division", draft, witness))
            return
        self.pair(k, link.j)

    def _currency(self, passage: Passage) -> str:
        """The sign of money before a number."""
        sign = passage.text.content[max(passage.start - 1, 0) : passage.start]
        return sign if sign in tuple(_CURRENCY) and str(passage)[:1].isdigit() else ""

    def pair(self, k: int, j: int) -> bool:
        """Word `k` of the part and word `j` of the witness stand in the same place: are they one word?"""
        draft, witness = self.draft(k, k + 1), self.witness(j, j + 1)
        word, form = self.placement.slice.part.words[k], self.form(j)
        if word.fixed and form.startswith(word.fixed[0]) and form.endswith(word.fixed[1]):
            self.forgiven.append(Forgiven("bracket", draft, witness))
            return True
        if word.fixed and {word.form, form} <= PRONOUNS:
            self.forgiven.append(Forgiven("bracket", draft, witness))
            return True
        names = self.draft_name(k), self.witness_name(j)
        if as_edited(self.placement, self.text, j, j + 1) == [word.form]:
            self.forgiven.append(Forgiven("alternative", draft, witness))
            return True
        # At the beginning of a sentence a capital tells nothing, unless neither is a word.
        written = str(draft)[:1].isupper() and str(witness)[:1].isupper()
        name = all(names) or (written and not self.judge.is_modern(word.form) and not self.judge.is_modern(form))
        likeness = self.judge.judge(word.form, form, name=name and not {word.form, form} & TITLES)
        if likeness is Likeness.SAME:
            return True
        if likeness in (Likeness.SPELLING, Likeness.OCR):
            self.forgiven.append(Forgiven(likeness.value, draft, witness))
            return True
        if self._abbreviated(k, j):
            self.forgiven.append(Forgiven("abbreviation", draft, witness))
            return True
        sense = sense_of([word.form], [form], [names[0] or name], [names[1] or name])
        variant = Variant("substituted", draft, witness, sense)
        if likeness in (Likeness.PERHAPS_OCR, Likeness.PERHAPS_SPELLING):
            self.uncertain.append((variant, Forgiven(likeness.value.removeprefix("perhaps-"), draft, witness)))
        else:
            self.variants.append(variant)
        return False

    def _abbreviated(self, k: int, j: int) -> bool:
        """Is one of the two words the other, abbreviated?"""
        mine, theirs = self.placement.slice.part, self.placement.words
        word, form, end = mine.words[k], self.form(j), theirs.ends[j]
        known = self.judge.is_word(word.form, True), self.judge.is_word(form, True)
        if contracts(word.form, form, is_word=known[0]) or contracts(form, word.form, is_word=known[1]):
            return True
        if mine.text.content[word.end : word.end + 1] == ".":
            return abbreviates(word.form, form, is_word=known[0])
        return self.placement.between(end, end + 1) == "." and abbreviates(form, word.form, is_word=known[1])

    # -- gaps between links

    def gap(self, i: int, i_end: int, j: int, j_end: int) -> None:
        """The words from `i` of the quotation and from `j` of the witness that answer to none."""
        forms, kept = self.placement.slice.forms, self.placement.slice.kept
        # Common words that chance was not trusted to link answer to one another at the edges of a gap.
        while i < i_end and j < j_end and i < len(kept) and forms[i] == self.form(j):
            i, j = i + 1, j + 1
        while i < i_end and j < j_end and forms[i_end - 1] == self.form(j_end - 1):
            i_end, j_end = i_end - 1, j_end - 1
        first = self.kept(i - 1) + 1 if i else 0
        last = self.kept(i_end)
        part = self.placement.slice.part
        mine = [k for k in range(first, last) if not part.words[k].editorial]
        bracket = len(mine) < last - first
        theirs = [n for n in range(j, j_end) if not (mine and is_note_mark(self.placement, n))]
        if bracket and [part.words[k].form for k in range(first, last)] == [self.form(n) for n in theirs]:
            return
        if not mine and not theirs:
            if bracket and any(is_negation(part.words[k].form) for k in range(first, last)):
                added = Variant("added", self.draft(first, last), self.witness(j, j), Sense.NEGATION, marked=True)
                self.variants.append(added)
            elif bracket:
                self.forgiven.append(Forgiven("bracket", self.draft(first, last), self.witness(j, j)))
            return
        if not mine and is_aside(self.placement, j, j_end):
            self.forgiven.append(Forgiven("bracket", self.draft(first, first), self.witness(j, j_end)))
        elif not mine and is_put_right(self.placement, j, j_end):
            self.forgiven.append(Forgiven("alternative", self.draft(first, first), self.witness(j, j_end)))
        elif not mine and self._is_percent(first, theirs):
            self.forgiven.append(Forgiven("abbreviation", self.draft(first, first), self.witness(j, j_end)))
        elif not mine and self._reports(j, j_end):
            self.forgiven.append(Forgiven("reporting-clause", self.draft(first, first), self.witness(j, j_end)))
        elif mine and not theirs and self._is_own_clause(mine):
            self.forgiven.append(Forgiven("reporting-clause", self.draft(mine[0], mine[-1] + 1), self.witness(j, j)))
            self.restored += sum(weight(part.words[k].form) for k in mine)
        elif not mine and is_running_head(self.placement, j, j_end):
            self.forgiven.append(Forgiven("page-head", self.draft(first, first), self.witness(j, j_end)))
        elif bracket and not mine and len(theirs) <= 15:
            self._bracket(first, last, j, j_end)
        elif not self._same_number(mine, theirs) and not self._follows_editor(mine, j, j_end):
            self._differ(mine, theirs, j)

    def _follows_editor(self, mine: list[int], j: int, j_end: int) -> bool:
        """Are the draft's words those that the witness's editor reads for what is written?"""
        forms = [self.placement.slice.part.words[k].form for k in mine]
        if not mine or forms != as_edited(self.placement, self.text, j, j_end):
            return False
        self.forgiven.append(Forgiven("alternative", self.draft(mine[0], mine[-1] + 1), self.witness(j, j_end)))
        self.restored += sum(map(weight, forms))
        return True

    def _bracket(self, first: int, last: int, j: int, j_end: int) -> None:
        draft, witness = self.draft(first, last), self.witness(j, j_end)
        editorial = [word.form for word in self.placement.slice.part.words[first:last]]
        lost = any(is_negation(self.form(n)) for n in range(j, j_end)) != any(map(is_negation, editorial))
        numbers = [
            {number_value(form) for form in forms} - {None}
            for forms in (editorial, [self.form(n) for n in range(j, j_end)])
        ]
        if all(numbers) and numbers[0] != numbers[1]:
            self.variants.append(Variant("substituted", draft, witness, Sense.NUMBER, marked=True))
            return
        if lost or (j_end - j > 3 and hides_sense(str(witness))):
            self.variants.append(Variant("substituted", draft, witness, Sense.NEGATION, marked=True))
        else:
            self.forgiven.append(Forgiven("bracket", draft, witness))

    def _reports(self, j: int, j_end: int) -> bool:
        """Do the words, outside the witness's own quotation marks, only say who speaks: "Why," says I, "we'll ask"?"""
        if not j or j_end - j > 8 or j_end >= len(self.placement.words):
            return False
        found = self.placement.words
        around = (
            self.placement.between(found.ends[j - 1], found.starts[j]),
            self.placement.between(found.ends[j_end - 1], found.starts[j_end]),
        )
        return (
            bool(_CLOSED.fullmatch(around[0]) and _OPENED.fullmatch(around[1]))
            and reports([self.form(n) for n in range(j, j_end)])
        )  # fmt: skip

    def _is_short_for(self, j: int, i: int) -> bool:
        """Does the witness have an abbreviation for a word of the quotation: "Sept. 1" for "September 1"?"""
        return i >= 0 and self._abbreviated(self.kept(i), j)

    def _is_percent(self, first: int, theirs: list[int]) -> bool:
        """Does the witness say in words what a sign behind the draft's number says?"""
        before = self.placement.slice.part.words[first - 1].end if first else 0
        sign = self.placement.slice.part.text.content[before : before + 2].strip()[:1]
        return sign == "%" and [self.form(n) for n in theirs] in (["percent"], ["per", "cent"], ["per", "centum"])

    def _is_own_clause(self, mine: list[int]) -> bool:
        """Do words of the draft, between its inner quotation marks, only say who speaks?"""
        quoted, content = self.placement.slice.part.words, self.placement.slice.part.text.content
        if mine[0] == 0 or mine[-1] + 1 >= len(quoted) or len(mine) > 8:
            return False
        before = content[quoted[mine[0] - 1].end : quoted[mine[0]].start]
        after = content[quoted[mine[-1]].end : quoted[mine[-1] + 1].start]
        return bool(_CLOSED.fullmatch(before) and _OPENED.fullmatch(after)) and reports([quoted[k].form for k in mine])

    def _same_number(self, mine: list[int], theirs: list[int]) -> bool:
        """Are both one number, in figures here and in words there?"""
        if not mine or not theirs:
            return False
        here, there = [self.placement.slice.part.words[k].form for k in mine], [self.form(n) for n in theirs]
        # What a sign says before the figures stands in words behind them.
        start, at = self.draft(mine[0], mine[0]).start, self.placement.words.starts[theirs[0]]
        if self.placement.slice.part.text.content[start - 1 : start] in tuple(_CURRENCY) and there[-1] in MONEY:
            there = there[:-1]
        elif self.placement.between(max(at - 1, self.placement.base), at) in tuple(_CURRENCY) and here[-1] in MONEY:
            here = here[:-1]
        value = phrase_value(here)
        if value is None or value != phrase_value(there):
            return False
        ours, other = self.draft(mine[0], mine[-1] + 1), self.witness(theirs[0], theirs[-1] + 1)
        self.forgiven.append(Forgiven("spelling", ours, other))
        self.restored += sum(weight(self.placement.slice.part.words[k].form) for k in mine)
        return True

    def _differ(self, mine: list[int], theirs: list[int], j: int) -> None:
        quoted = self.placement.slice.part.words
        if len(mine) == len(theirs) > 1 and sorted(quoted[k].form for k in mine) != sorted(map(self.form, theirs)):
            self._pairs(mine, theirs)
            return
        if len(mine) == len(theirs) == 1:
            self._pairs(mine, theirs)
            return
        here = self.draft(mine[0], mine[-1] + 1) if mine else None
        there = self.witness(theirs[0], theirs[-1] + 1) if theirs else self.witness(j, j)
        if here is None:
            # The point in the draft at which the words are missing.
            at = self._point(theirs[0])
            here = Passage(self.placement.slice.part.text, at, at)
        if not theirs and j == self.placement.first.j:
            start = self.placement.start
            there = Passage(self.text, start, start)
        forms = [quoted[k].form for k in mine], [self.form(n) for n in theirs]
        kind = "substituted" if mine and theirs else "added" if mine else "omitted"
        if kind == "substituted" and sorted(forms[0]) == sorted(forms[1]):
            kind = "transposed"
        sense = sense_of(*forms, [self.draft_name(k) for k in mine], [self.witness_name(n) for n in theirs])
        if kind == "omitted" and len(theirs) > _FEW and not self._governs(theirs):
            sense = Sense.NONE
        if kind == "added" and sense is not Sense.NEGATION and (len(mine) > _PUT_IN or self._is_gloss(mine)):
            sense = Sense.NONE
        if max(len(mine), len(theirs)) > _REWRITTEN and sense is not Sense.NEGATION:
            sense = Sense.NONE
        self.variants.append(Variant(kind, here, there, sense))

    def _is_gloss(self, mine: list[int]) -> bool:
        """Do words of the draft stand in parentheses, as some set what they explain: "they (the Christians) believe"?"""
        quoted, content = self.placement.slice.part.words, self.placement.slice.part.text.content
        start, end = quoted[mine[0]].start, quoted[mine[-1]].end
        return content[max(start - 1, 0) : start] == "(" and content[end : end + 1] == ")"

    def _pairs(self, mine: list[int], theirs: list[int]) -> None:
        for k, n in zip(mine, theirs, strict=True):
            if self.pair(k, n):
                self.restored += weight(self.placement.slice.part.words[k].form)

    def _governs(self, theirs: list[int]) -> bool:
        """Do words left out begin with a negation that reaches what is kept?"""
        found = self.placement.words
        start = found.ends[theirs[0] - 1] if theirs[0] else found.starts[theirs[0]]
        end = found.starts[theirs[-1] + 1] if theirs[-1] + 1 < len(found) else found.ends[theirs[-1]]
        return is_negation(self.form(theirs[0])) and hides_sense(self.placement.between(start, end))

    def _point(self, j: int) -> int:
        """The end of the last word of the draft that answers to a word before `j`."""
        before = [link for link in self.placement.alignment.links if link.j_end <= j]
        k = self.kept(before[-1].i_end - 1) if before else 0
        word = self.placement.slice.part.words[k]
        return word.end if before else word.start

    # -- all of it

    def edges(self) -> tuple[int, int, int, int]:
        """How many words at the two ends answer to none, of the quotation and of the witness beside them."""
        length = len(self.placement.slice.kept)
        lead, trail = self.placement.first.i, length - self.placement.last.i_end
        return (
            lead,
            0 if _is_moved(self.placement, 0, lead) else self._beside(self._in_words(0, lead) or lead, before=True),
            trail,
            0
            if _is_moved(self.placement, length - trail, length)
            else self._beside(self._in_words(length - trail, length) or trail, before=False),
        )

    def _in_words(self, i: int, i_end: int) -> int:
        """How many words of the witness beside the placement say the number that these words of the quotation are; 0 if they are
        none, or the witness has another there."""
        value, found = phrase_value(self.placement.slice.forms[i:i_end]), self.placement.words.forms
        first, last = self.placement.first.j, self.placement.last.j_end
        for count in range(1, 6) if value is not None else ():
            beside = found[max(first - count, 0) : first] if not i else found[last : last + count]
            if phrase_value(beside) == value:
                return count
        return 0

    def bracketed(self, *, before: bool) -> int:
        """How many of the witness's words stand in the place of those in brackets at an end of the quotation: all, if they
        are the same; else one, which is what a name in brackets most often explains."""
        quoted, kept = self.placement.slice.part.words, self.placement.slice.kept
        editorial = quoted[: kept[0]] if before else quoted[kept[-1] + 1 :]
        forms = [word.form for word in editorial]
        # Words of the part that another slice of it has are not in brackets.
        if not forms or not all(word.editorial for word in editorial):
            return 0
        there = self._beside(len(forms), before=before)
        found = self.placement.words.forms
        at = self.placement.first.j if before else self.placement.last.j_end
        same = forms == (found[at - there : at] if before else found[at : at + there])
        return there if same else min(there, 1)

    def _beside(self, wanted: int, *, before: bool) -> int:
        """How many of `wanted` words stand next to the placement within its sentence in the witness."""
        found, count, lead = self.placement.words, 0, self.placement.first.i
        at = self.placement.first.j if before else self.placement.last.j_end - 1
        while count < wanted:
            other = at - 1 if before else at + 1
            if not 0 <= other < len(found):
                break
            left, right = (other, at) if before else (at, other)
            between = self.placement.between(found.ends[left], found.starts[right] + 1)
            # A full stop before a small letter ends an abbreviation.
            if re.search(r"[.!?][\"'”’)]*\s.*[^a-z]$|\n\s*\n", between, re.DOTALL) and not (
                before and self._is_short_for(other, lead - count - 1)
            ):
                break
            at, count = other, count + 1
        return count


def read_variants(placement: Placement, text: Text, judge: Judge) -> Reading:
    """Judge every difference between a slice and the words it was set beside.

    The passage runs over the answering words, and over the words at the edges in whose place the draft has others.
    """
    placement = _untangled(placement)
    collator = _Collator(placement, text, judge)
    links = placement.alignment.links
    lead, lead_beside, trail, trail_beside = collator.edges()
    first, last = placement.first, placement.last
    if lead:
        collator.gap(0, lead, first.j - lead_beside, first.j)
    for n, link in enumerate(links):
        if n:
            collator.gap(links[n - 1].i_end, link.i, links[n - 1].j_end, link.j)
        collator.link(link)
    if trail:
        collator.gap(last.i_end, len(placement.slice.kept), last.j_end, last.j_end + trail_beside)
    _settle_uncertain(collator)
    _settle_reported(collator)
    _join_transposed(collator)
    start = placement.words.starts[first.j - (lead_beside or collator.bracketed(before=True))]
    end = placement.words.ends[last.j_end - 1 + (trail_beside or collator.bracketed(before=False))]
    coverage = placement.coverage + collator.restored / whole_weight([placement.slice])
    return Reading(Passage(text, start, end), collator.variants, collator.forgiven, coverage)


def _ends_sentence(before: str) -> bool:
    """Does a sentence, or what stands before the first, end with these characters?"""
    return bool(_SENTENCE_END.search(before)) and not is_abbreviated(before)


def _is_moved(placement: Placement, first: int, last: int) -> bool:
    """Do the words from `first` to before `last`, which answer to none, stand in a gap within the witness's passage?"""
    moved = sorted(placement.slice.forms[first:last])
    return (
        bool(moved)
        and any(
            left.i_end == right.i
            # Where the draft has put words in brackets it owns to what is gone.
            and placement.slice.kept[right.i] == placement.slice.kept[left.i_end - 1] + 1
            and sorted(placement.words.forms[left.j_end : right.j]) == moved
            and (not FUNCTION.issuperset(moved) or min(abs(right.i - first), abs(right.i - last)) <= _MOVED)
            for left, right in pairwise(placement.alignment.links)
        )
    )


def _untangled(placement: Placement) -> Placement:
    """The placement without links at its ends that only chance made, where the words there were moved from within."""
    links, length = placement.alignment.links, len(placement.slice.kept)
    for dropped in range(1, min(4, len(links) - 1)):
        kept = replace(placement, alignment=replace(placement.alignment, links=links[:-dropped]))
        if _is_moved(kept, kept.last.i_end, length):
            return kept
        kept = replace(placement, alignment=replace(placement.alignment, links=links[dropped:]))
        if _is_moved(kept, 0, kept.first.i):
            return kept
    return placement


def _settle_uncertain(collator: _Collator) -> None:
    """Two real words that machines confuse are noise only in noisy company; two that an earlier age would have written alike
    are one only in the company of old spellings."""
    if not collator.uncertain:
        return
    misread = sum(item.kind == "ocr" for item in collator.forgiven) + _nonwords(collator)
    noisy = misread >= 2 and misread * 12 >= len(collator.placement.slice.kept)
    old = any(_is_old(item, collator.judge) for item in collator.forgiven)
    for variant, forgiven in collator.uncertain:
        shapes = shapes_apart(fold(str(variant.draft)), fold(str(variant.witness)))
        excused = old if forgiven.kind == "spelling" else misread and (noisy or (shapes and not variant.sense))
        if excused:
            collator.forgiven.append(forgiven)
        else:
            collator.variants.append(variant)


def _settle_reported(collator: _Collator) -> None:
    """Where a quotation turns its witness's direct speech into reported ("your" into "their", "is" into "was"), that "shall"
    becomes "should" is of the same kind, and no change of sense."""

    def shifted(variant: Variant) -> bool:
        return variant.kind == "substituted" and fold(str(variant.draft)) in REPORTED.get(
            fold(str(variant.witness)), ()
        )

    turned = [variant for variant in collator.variants if shifted(variant)]
    if sum(not variant.sense for variant in turned) >= _TURNED:
        collator.variants = [
            replace(variant, sense=Sense.NONE) if variant in turned and variant.sense is Sense.QUALIFIER else variant
            for variant in collator.variants
        ]


def _is_old(item: Forgiven, judge: Judge) -> bool:
    """Is a forgiven spelling one that nobody writes today?"""
    return item.kind == "spelling" and not all(judge.is_modern(fold(str(p))) for p in (item.draft, item.witness))


def _nonwords(collator: _Collator) -> int:
    """How many words on either side of the passage are no words."""
    placement = collator.placement
    theirs = placement.words.forms[placement.first.j : placement.last.j_end]
    # A word that both sides have alike is none that was misread.
    forms = {*placement.slice.forms} ^ {*theirs}
    return sum(form.isalpha() and len(form) > 2 and not collator.judge.is_word(form) for form in forms)


def _join_transposed(collator: _Collator) -> None:
    """Words missing at one place and added at another of the same quotation are a change of order."""
    added = [variant for variant in collator.variants if variant.kind == "added"]
    for variant in [variant for variant in collator.variants if variant.kind == "omitted"]:
        for other in added:
            if _forms(variant.witness) == _forms(other.draft) and _is_one_move(collator, variant, other):
                collator.variants.remove(variant)
                collator.variants.remove(other)
                sense = Sense.NUMBER if all(map(is_number, _forms(other.draft))) else Sense.NONE
                collator.variants.append(Variant("transposed", other.draft, variant.witness, sense))
                added.remove(other)
                break


def _is_one_move(collator: _Collator, gone: Variant, come: Variant) -> bool:
    """Were these words moved? Of common ones, of which a sentence has many, only if it was not far."""
    content = collator.placement.slice.part.text.content
    start, end = sorted((gone.draft.start, come.draft.start))
    return not FUNCTION.issuperset(_forms(come.draft)) or len(words(content, start, end)) <= _MOVED


def _forms(passage: Passage) -> list[str]:
    return sorted(words(passage.text.content, passage.start, passage.end).forms)
