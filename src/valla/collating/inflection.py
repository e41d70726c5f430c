"""Two forms of one word: the same but for an ending, or forms of one irregular word.

But for the irregular words no dictionary of forms is asked, so that this holds for the languages of an archive alike; it is told of words
that stand in one another's place, where it is seldom wrong.
"""

from __future__ import annotations

from functools import lru_cache

from valla.evidence.senses import FUNCTION
from valla.lexicon import stem

__all__ = ["inflected"]

_ENDINGS = frozenset(
    # English; German; Latin; French, Italian and Spanish
    """s es ed d ing ings er r ers est st th eth 's t
    e n en em es ern te ten tet et end
    a as ae am um us i o is os orum arum ibus it at et ent unt ant ur
    ait aient ons ez ais ont ee ees ai al aux ar ir ado ada an ano ono ato ata""".split()
) | {""}
_IRREGULAR = """
am is are was were be been being art wast wert / has have had having hath hast / do does did done doing doth dost didst / go goes went gone / can could canst /
will would wilt wouldst / shall should shalt / may might mayst / say said saith / make made / take took taken / give gave given / see saw seen /
come came / know knew known / think thought / get got gotten / bring brought / buy bought / seek sought / teach taught / catch caught / fight fought /
work wrought / write writ wrote written / ride rode ridden / rise rose risen / drive drove driven / strive strove striven / smite smote smitten /
shine shone / bide bode / abide abode / bite bit bitten / hide hid hidden / slide slid / light lit / find found / bind bound / wind wound / grind ground /
speak spoke spake spoken / break broke brake broken / steal stole stolen / tread trod trodden / weave wove woven / freeze froze frozen /
choose chose chosen / bear bore bare borne born / tear tore torn / wear wore worn / swear swore sware sworn / shear shore shorn /
begin began begun / sing sang sung / ring rang rung / spring sprang sprung / drink drank drunk drunken / sink sank sunk sunken /
shrink shrank shrunk / swim swam swum / win won / run ran / spin span spun / cling clung / fling flung / sting stung / swing swung / string strung /
hang hung / dig dug / stick stuck / strike struck stricken / grow grew grown / throw threw thrown / blow blew blown / draw drew drawn /
fly flew flown / slay slew slain / show shown / shew shewn / sow sown / mow mown / hew hewn / fall fell fallen / hold held / stand stood / sit sat / lie lay lain lying /
die dying / tie tying / lay laid / pay paid / eat ate eaten / bid bade bidden / forget forgot forgotten / shake shook shaken / wake woke woken / swell swollen /
help holp holpen / melt molten / leave left / lose lost / keep kept / sleep slept / weep wept / sweep swept / creep crept / feel felt / kneel knelt / deal dealt / mean meant /
dwell dwelt / bend bent / lend lent / rend rent / send sent / spend spent / build built / gird girt / feed fed / lead led / meet met / bleed bled / breed bred / speed sped /
flee fled / shoot shot / sell sold / tell told / hear heard /
man men / woman women / child children / foot feet / tooth teeth / goose geese / mouse mice / ox oxen / brother brethren / penny pence / die dice /
good better best / well better best / bad worse worst / ill worse worst / much more most / many more most / little less lesser least / far farther further farthest furthest /
old elder eldest / late latter last / this these / that those / a an /
i me my mine myself / he him his himself / she her hers herself / it its itself / we us our ours / they them their theirs / thou thee thy thine /
you your yours / ye you / who whom whose
"""
_GROUPS: dict[str, set[int]] = {}
for _number, _group in enumerate(_IRREGULAR.split("/")):
    for _form in _group.split():
        _GROUPS.setdefault(_form, set()).add(_number)
_PREFIXES = ("a", "be", "for", "fore", "mis", "out", "over", "re", "un", "under", "up", "with")
_STEM = 4
"""Letters that a stem has in common at least; one less where one of the forms is the bare stem."""


def inflected(one: str, other: str) -> bool:
    """Are two folded forms one word, inflected?"""
    if _groups(one) & _groups(other):
        return True
    if one in FUNCTION or other in FUNCTION:
        return False
    common = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        common += 1
    ends = one[common:], other[common:]
    long_enough = common >= _STEM - (not all(ends)) or stem(one) == stem(other)
    return long_enough and _ENDINGS.issuperset(ends)


@lru_cache(maxsize=1 << 12)
def _groups(form: str) -> frozenset[tuple[str, int]]:
    """The irregular words that a form is of, each with the prefix before it: "understood" is of "stand" with "under"."""
    found = set()
    for prefix in ("", *(prefix for prefix in _PREFIXES if form.startswith(prefix))):
        bare = form.removeprefix(prefix)
        found |= {(prefix, number) for head in (bare, stem(bare)) for number in _GROUPS.get(head, ())}
    return frozenset(found)
