"""The forms of English verbs: a table from each form to the verbs that it may be of, and as what."""

from __future__ import annotations

from collections.abc import Iterable

from valla.relating.english import IRREGULAR

__all__ = ["forms"]

_VOWELS = frozenset("aeiou")
_KEPT = frozenset(
    "visit benefit credit edit exhibit inherit limit merit profit prohibit solicit spirit suffer offer order murder render enter answer gather deliver consider discover encounter "
    "differ proffer hinder alter utter favor honor labor harbor favour honour labour harbour succor succour pardon summon abandon reason season imprison open happen threaten listen "
    "strengthen weaken garrison question mention petition commission sanction envelop develop gallop interpret budget target market forfeit discredit plunder slaughter conquer "
    "besiege batter shelter scatter slander minister register master muster quarter enlighten hasten chasten burden poison ransom question reconnoiter better".split()
)
"""Verbs that end in one consonant behind one vowel and yet do not double it."""
_IRREGULAR = [tuple(line.split()) for line in IRREGULAR.replace("\n", "").split("/") if line.strip()]


def forms(verbs: Iterable[str]) -> dict[str, dict[str, str]]:
    """For each form the parts of a verb that it may be ("base", "s", "past", "part", "ing"), and of which verb."""
    table: dict[str, dict[str, str]] = {}
    irregular: dict[str, list[tuple[str, str]]] = {}
    for base, past, part in _IRREGULAR:
        irregular.setdefault(base, []).append((past, part))
    for verb in verbs:
        stem = _doubled(verb)
        _add(table, verb, "base", verb)
        _add(table, _plural(verb), "s", verb)
        _add(table, _with(stem, "ing"), "ing", verb)
        for past, part in irregular.get(verb, [(_with(stem, "ed"), _with(stem, "ed"))]):
            _add(table, past, "past", verb)
            _add(table, part, "part", verb)
        if stem != verb and stem.endswith("ll"):
            # "Traveled" and "travelled" are both written.
            _add(table, f"{verb}ed", "past", verb)
            _add(table, f"{verb}ed", "part", verb)
            _add(table, f"{verb}ing", "ing", verb)
    return table


def _add(table: dict[str, dict[str, str]], form: str, part: str, verb: str) -> None:
    table.setdefault(form, {}).setdefault(part, verb)


def _plural(verb: str) -> str:
    if verb.endswith("y") and verb[-2:-1] not in _VOWELS:
        return f"{verb[:-1]}ies"
    return f"{verb}es" if verb.endswith(("s", "x", "z", "ch", "sh", "o")) else f"{verb}s"


def _doubled(verb: str) -> str:
    """The verb with its last letter doubled, where its forms have it so."""
    short = len(verb) > 2 and verb[-1] not in "aeiouwxy" and verb[-2] in _VOWELS and verb[-3] not in _VOWELS
    syllables = sum(
        1 for at, letter in enumerate(verb) if letter in _VOWELS and (not at or verb[at - 1] not in _VOWELS)
    )
    if (
        not short
        or verb in _KEPT
        or (syllables > 1 and verb.endswith(("en", "er", "on", "op", "or", "om", "et", "it")) and verb not in _STRESSED)
    ):
        return verb
    return verb if syllables > 1 and verb.endswith(("ow", "ew", "id", "ish")) else verb + verb[-1]


_STRESSED = frozenset(
    "admit commit permit submit omit emit remit refer confer defer prefer infer deter transfer abhor forget regret abet acquit transmit inter beget outwit".split()
)


def _with(verb: str, ending: str) -> str:
    if verb.endswith("ie") and ending == "ing":
        return f"{verb[:-2]}ying"
    if verb.endswith("e") and not verb.endswith(("ee", "oe", "ye")):
        return f"{verb[:-1]}{ending}"
    if verb.endswith(("ee", "oe", "ye")) and ending == "ed":
        return f"{verb}d"
    if verb.endswith("y") and verb[-2:-1] not in _VOWELS and ending == "ed":
        return f"{verb[:-1]}ied"
    if verb.endswith("c"):
        return f"{verb}k{ending}"
    return f"{verb}{ending}"
