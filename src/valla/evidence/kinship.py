"""Kinship: is a passage the text that a quotation gives, altered or not, or another text that has some of its words?

Three answers: it attests the words, it differs from them, or it is silent. Differing is said only where chance and
formulas can be left out: a linter that accuses a sentence of not being another sentence is switched off.
"""

from __future__ import annotations

from valla.archive.holdings import Holdings
from valla.evidence.sense import is_number
from valla.evidence.senses import FUNCTION
from valla.terms import Attestation, Quotation, Stance, Variant
from valla.text import words

__all__ = ["KIN", "NEARLY", "stance"]

KIN = 0.6
"""Below this share of its words' weight a quotation is not the witness's text altered, but another text."""
NEARLY = 0.9
# A quotation not plainly offered as someone's words must be nearer before its differences are spoken of.
_KIN_LOOSE = 0.8
_FEW = 8
_SOME = 6
_TURN, _TELLING = 7, 3
# A quotation of so few words may be a formula; a word that is one in so many of the archive, and not seldom, is one of formulas.
_FORMULA, _EVERYWHERE, _SELDOM = 30, 4500, 200


def stance(item: Attestation, statement: Quotation, count: int, holdings: Holdings) -> Stance:
    """What the passages do to the quotation, which has `count` words that are not editorial."""
    open_variants = [variant for variant in item.variants if not variant.marked]
    if item.coverage >= 0.999 and not open_variants and not item.joined:
        return Stance.ATTESTS
    if not open_variants and not item.joined and item.coverage >= KIN:
        return Stance.ATTESTS
    if count <= 3:
        return Stance.SILENT
    # Of few words two or three are soon alike by chance.
    kin = _KIN_LOOSE if count <= _FEW or not statement.offered else (KIN + _KIN_LOOSE) / 2 if count <= 12 else KIN
    # A formula is altered in many places; one change in what else stands, or none but the joint, is a change.
    lone = len(open_variants) <= 1 and count >= _FEW
    if count <= _FORMULA and not lone and not _is_particular(item, statement, holdings):
        return Stance.SILENT
    if _but_for_one(item, statement, open_variants, count):
        return Stance.DIFFERS
    changed = sum(_size(v) for v in open_variants if v.kind in ("substituted", "added"))
    if item.coverage < kin or changed * 2 > count:
        return Stance.SILENT
    if count <= _FEW and _by_chance(item, statement, open_variants, count):
        return Stance.SILENT
    # Two places, or one with much between, are the quotation's own only if they have nearly all of it.
    apart = sum(len(str(v.witness).split()) for v in open_variants if v.kind == "omitted")
    if item.joined and not all(map(_is_own_text, (item, *item.joined))):
        return Stance.SILENT
    gaps = len(item.joined) + sum(v.kind == "omitted" for v in open_variants)
    if (item.joined or apart > count) and (item.coverage < NEARLY or changed * 8 > count or gaps * 3 > count):
        return Stance.SILENT
    return Stance.DIFFERS


def _is_particular(item: Attestation, statement: Quotation, holdings: Holdings) -> bool:
    """Are at least two of the words alike such as not every document has? With great regard, and the honour to be the most
    obedient servant of whomever, a letter is no other letter altered."""
    whole = sum(witness.words for witness in holdings.witnesses)
    everywhere = max(whole / _EVERYWHERE, _SELDOM)
    rare = {form for form in _alike(item, statement) if holdings.frequency(form) <= everywhere}
    return len(rare) > 1


def _but_for_one(item: Attestation, statement: Quotation, variants: list[Variant], count: int) -> bool:
    """Do all the words of an offered quotation stand there, one after the other, but for one that is exchanged or two that
    have changed places? Then even few words are the witness's."""
    if not statement.offered or item.joined or count < _SOME:
        return False
    mine = [form for piece in statement.pieces for form in words(str(piece)).forms]
    theirs = [form for passage in item.passages for form in words(str(passage)).forms]
    one = len(variants) == 1 and variants[0].kind == "substituted" and _size(variants[0]) == 1
    return len(_alike(item, statement)) > 1 and (one or sorted(mine) == sorted(theirs))


def _by_chance(item: Attestation, statement: Quotation, variants: list[Variant], count: int) -> bool:
    """Are a few words alike by chance only: too much between them is otherwise, or too little of what is alike tells?"""
    apart = sum(map(_size, variants))
    if len(variants) * 3 > count or (apart * 2 > count and not statement.offered):
        return True
    return len(_alike(item, statement)) < (2 if statement.offered else 3)


def _is_own_text(item: Attestation) -> bool:
    """Is the part of a splice more than a turn of phrase: seven words, or three that tell something?"""
    forms = [form for passage in item.passages for form in words(str(passage)).forms]
    return len(forms) >= _TURN or sum(form not in FUNCTION and not is_number(form) for form in forms) >= _TELLING


def _alike(item: Attestation, statement: Quotation) -> set[str]:
    """The words that both sides have and that tell something."""
    places = [*item.passages, *(passage for other in item.joined for passage in other.passages)]
    theirs = {form for passage in places for form in words(str(passage)).forms}
    mine = {form for piece in statement.pieces for form in words(str(piece)).forms}
    return {form for form in mine & theirs if form not in FUNCTION and not is_number(form)}


def _size(variant: Variant) -> int:
    """The words of a difference, on the side that has more."""
    return max(len(str(side).split()) for side in (variant.draft, variant.witness))
