"""Two forms of one word: the same but for an ending, or forms of one irregular word.

No dictionary of forms is asked, so that this holds for the languages of an archive alike; it is told of words that stand in one another's
place, where it is seldom wrong.
"""

from __future__ import annotations

from valla.evidence.senses import FUNCTION

__all__ = ["inflected"]

_ENDINGS = frozenset(
    # English; German; Latin; French, Italian and Spanish
    """s es ed d ing ings er ers est st th eth 's t
    e n en em es ern te ten tet et end
    a as ae am um us i o is os orum arum ibus it at et ent unt ant ur
    ait aient ons ez ais ont ee ees ai al aux ar ir ado ada an ano ono ato ata""".split()
) | {""}
_IRREGULAR = [
    frozenset(forms.split())
    for forms in """
    am is are was were be been being art wast wert / has have had having hath hast / do does did done doing doth / go goes went gone going /
    say says said saith / make makes made / come comes came / take takes took taken / give gives gave given / see sees saw seen /
    know knows knew known / think thinks thought / man men / woman women / child children / foot feet / this these / that those /
    i me my mine / he him his / she her hers / we us our ours / they them their theirs / thou thee thy thine / who whom whose /
    write writes wrote written / speak speaks spoke spake spoken / find finds found / bring brings brought / tell tells told /
    leave leaves left / hold holds held / bear bears bore borne / become becomes became / begin begins began begun / send sends sent /
    lead leads led
    """.split("/")
]
_STEM = 4
"""Letters that a stem has in common at least; one less where one of the forms is the bare stem."""


def inflected(one: str, other: str) -> bool:
    """Are two folded forms one word, inflected?"""
    if any(one in forms and other in forms for forms in _IRREGULAR):
        return True
    if one in FUNCTION or other in FUNCTION:
        return False
    common = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        common += 1
    ends = one[common:], other[common:]
    return common >= _STEM - (not all(ends)) and _ENDINGS.issuperset(ends)
