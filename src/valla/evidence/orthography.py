"""One word in two spellings: archaic and modern, British and American, transliterated this way and that.

A rewriting gives the spellings that writers of one age, country or alphabet use for what another writes; two words
are the same if some rewriting of the one is some rewriting of the other. Rewritings are loose (`note` and `not`
meet when a final e is dropped), so `same_spelling` is only half of the judgement: `likeness` asks besides whether
both forms are words of the present language, which loose rewritings must not merge.
"""

from __future__ import annotations

import re
from functools import lru_cache

__all__ = ["consonants", "loose", "loosely_same", "plainly_same", "transliterated"]

# Pairs and groups that are one word beyond doubt, though each is a word today.
_GROUPS = """
gray grey / plow plough / jail gaol / curb kerb / tire tyre / story storey / skeptic sceptic / program programme /
check cheque / draft draught / mold mould / molt moult / smolder smoulder / pajamas pyjamas / aluminum aluminium /
connection connexion / reflection reflexion / inflection inflexion / inquire enquire / inquiry enquiry /
toward towards / afterward afterwards / backward backwards / forward forwards / upward upwards / downward downwards /
amid amidst / among amongst / while whilst / learned learnt / burned burnt / spelled spelt / dreamed dreamt /
spoiled spoilt / show shew shewe / shows shews / showed shewed / shown shewn / showing shewing / choose chuse /
though tho / although altho / through thro thru / over o'er / ever e'er / never ne'er / even e'en / the th' ye /
that yt / them ym em / and & / you yow / your yr / which wch / with wth / would wou'd wd / could cou'd cd /
should shou'd shd / been bin / be bee / he hee / me mee / we wee / she shee / do doe / go goe / so soe / son sonne /
sun sunne / sin sinne / man manne / men menne / complete compleat / increase encrease / increased encreased /
surprise surprize / public publick / ancient antient / cloth cloath / clothes cloaths / entire intire /
entirely intirely / enclose inclose / enclosed inclosed / endorse indorse / engraft ingraft / ensure insure /
control controul / expense expence / style stile / sovereign soveraign / parliament parlement / subject subiect /
virtue vertue / perfect perfit / mr mister / mrs mistress / dr doctor / st saint / gen genl general /
gov govr governor / capt captain / col coll colonel / lt lieutenant lieut / sec secretary / pres president / rev reverend /
hon honorable honourable / prof professor / jan jany january / feb feby february / mar march / apr apl april / aug augt august /
sept septr september sep / oct octr october / nov novr november / dec decr december / okay ok / curtsy curtsey / whisky whiskey / ax axe /
catalog catalogue / dialog dialogue / analog analogue / practice practise / license licence / defense defence /
offense offence / pretense pretence / judgment judgement / acknowledgment acknowledgement / abridgment abridgement /
instill instil / fulfill fulfil / enroll enrol / skillful skilful / willful wilful / woolen woollen /
jewelry jewellery / maneuver manoeuvre / czar tsar tzar / czarist tsarist / vizier vizir / mohammed muhammad mahomet /
dispatch despatch / dispatched despatched / dispatches despatches / dispatching despatching /
koran quran / yong young / etc c / college colledge / thomas thom thos / esquire esqr esq / o oh / jas james / wm william / chas charles / geo george / jno john / benj benjamin /
saml sam'l samuel / danl daniel / robt robert / richd richard / alexr alexander / edwd edward / jos joseph / nathl nathaniel /
phila philada philadelphia / penna pennsylvania / mass massachusetts / moslem muslim / hindoo hindu / gipsy gypsy / nought naught / wreck wrack / council councel / loth loath
"""

_GROUP: dict[str, set[int]] = {}
for _number, _group in enumerate(_GROUPS.split("/")):
    for _form in _group.split():
        _GROUP.setdefault(_form, set()).add(_number)

# British and American endings, safe whatever the word.
_PLAIN = [
    (re.compile(r"'d$"), "ed"),
    # Of longer words others double the letter too: worshiped, worshipped.
    (re.compile(r"(^[^aeiouy]*[aeiouy]+p|^[^aeiouy]*[aeiouy]+s|es)(?<=(.))\2ed$"), r"\1t"),
    (re.compile(r"(?<=[lms]p|[a-z][kxh])ed$"), "t"),
    (re.compile(r"(?<=[a-z]{2})our(?=s?$|ed$|ing$|ably$|able$|ites?$|less$|ful$|ers?$|ly$|hoods?$|ists?$|ism$)"), "or"),
    (re.compile(r"(?<=[a-z]{2}t)ic(?=e$|ed$|es$|ing$|ers?$)"), "is"),
    (re.compile(r"(?<=l)ph(?=u)"), "f"),
    (re.compile(r"(?<=r)th(?=en$|ens$|ens?ome$|er$|ers$|er(?:ed|ing|ous)$)"), "d"),
    (re.compile(r"^o'er(?=[a-z])"), "over"),
    (re.compile(r"(?<=[a-z])e'er$"), "ever"),
    (re.compile(r"(?<=[a-z]{2})ys(?=e$|ed$|es$|ing$|er$)"), "yz"),
    (re.compile(r"(?<=[a-z]{2})is(?=e$|ed$|es$|ing$|er$|ers$|ation$|ations$|able$)"), "iz"),
    (re.compile(r"(?<=[bcdfghklmnpstv])re(?=s?$|d$|ing$)"), "er"),
    (re.compile(r"ll(?=ed$|ing$|er$|ers$|ous$|or$|ors$)"), "l"),
    (re.compile(r"(?<=[a-z])ogue(?=s?$)"), "og"),
    (re.compile(r"ll(?=ness$|ments?$|ful$|some$)"), "l"),
    (re.compile(r"^fore(?=[a-z]{2})"), "for"),
    (re.compile(r"pp(?=ed$|ing$|er$|ers$)"), "p"),
    (re.compile(r"tt(?=ed$|ing$)"), "t"),
    (re.compile(r"ss(?=ed$|ing$)"), "s"),
    (re.compile(r"gement"), "gment"),
    (re.compile(r"(?<=[a-z]{2})ence(?='?s?$|less)"), "ense"),
    (re.compile(r"'n$"), "en"),
    (re.compile(r"ick(?=$|s$)"), "ic"),
    (re.compile(r"^in(?=clos|dors|graft|quir|tir|trench|trust|wrap|roll|creas|camp|dow|list|larg|force)"), "en"),
    (re.compile(r"^haem"), "hem"),
    (re.compile(r"(?<=p)aed"), "ed"),
    (re.compile(r"^oe(?=c)"), "e"),
    (re.compile(r"(?<=[a-z]{3})(?:ij|ii|iy|yi|yj|y)$"), "i"),
]

# What writers of an earlier age, or of another alphabet, do; too loose to be believed where both forms are words.
_LOOSE = [
    ("'", ""),
    ("vv", "w"),
    ("v", "u"),
    ("j", "i"),
    ("sch", "sh"),
    ("tsch", "ch"),
    ("tch", "ch"),
    ("kh", "h"),
    ("zh", "g"),
    ("ph", "f"),
    ("ck", "k"),
    ("que", "k"),
    ("qu", "k"),
    ("x", "ks"),
    ("ct", "kt"),
    ("c", "k"),
    ("w", "u"),
    ("tz", "ts"),
    ("z", "s"),
    ("ae", "e"),
    ("oe", "e"),
    ("ea", "e"),
    ("ee", "e"),
    ("ie", "i"),
    ("ei", "i"),
    ("ey", "i"),
    ("y", "i"),
    ("ou", "u"),
    ("oo", "u"),
    ("tion", "sion"),
]
_TRANSLITERATED = [
    (re.compile(written), other)
    for written, other in (
        ("'", ""), ("tsch|tch|cz", "ch"), ("sch|sz", "sh"), ("zh|j(?=[^aeiouy]|[aeiouy].)", "j"), ("kh", "h"), ("x", "ks"),
        ("ph", "f"), ("ff|w", "v"), ("ff?$", "v"), ("tz|ts|c(?=[eiy])", "z"), ("ou|oo", "u"), ("[iy]e(?=.)", "e"),
        ("[iy](?=[aou])", "i"), ("(?:ii|ij|iy|yi|yj|y|i|j)$", "i"), ("y", "i"), ("(.)\\1+", "\\1"),
    )
]  # fmt: skip
_VOWELS = re.compile("[aeiou]")
_DOUBLE = re.compile(r"(.)\1+")
_PREFIX = re.compile(r"^(?:in|im|em)(?=[a-z]{3})")
_FINAL = re.compile(r"e(?=$|s$|d$)|(?<=i)i$")
_PAST = re.compile(r"(?<=[pksfxh])t$")


@lru_cache(maxsize=1 << 15)
def _plain(form: str) -> str:
    for pattern, other in _PLAIN:
        form = pattern.sub(other, form)
    return form


@lru_cache(maxsize=1 << 15)
def loose(form: str) -> str:
    """The spelling in which forms meet that an earlier age or another alphabet may have taken for one word."""
    form = _PREFIX.sub("en", _plain(form))
    for written, other in _LOOSE:
        form = form.replace(written, other)
    if len(form) > 2:
        form = _PAST.sub("d", _FINAL.sub("", form))
    return _DOUBLE.sub(r"\1", form)


def consonants(form: str) -> str:
    """The loose spelling without its vowels, but for one that begins the word: what is left when an earlier age's endings and
    diphthongs are not told apart."""
    spelt = loose(form)
    return spelt[:1] + _VOWELS.sub("", spelt[1:])


def transliterated(name: str) -> str:
    """The form in which a name meets itself that one writer took over from another alphabet thus, and another so:
    Tchekhoff and Chekhov, Nijni and Nizhny. After the tables of the Library of Congress and the usage of the French, German
    and English newspapers before them."""
    for written, other in _TRANSLITERATED:
        name = written.sub(other, name)
    return name


def plainly_same(one: str, other: str) -> bool:
    """Are two folded forms one word in two accepted spellings, whatever else they may be? Safe to believe."""
    short = min(len(one), len(other))
    return (
        bool(_GROUP.get(one, set()) & _GROUP.get(other, set()))
        or (short > 3 and _plain(one) == _plain(other))
        # Of long words none differs from another by a doubled letter alone.
        or (short > 8 and _DOUBLE.sub(r"\1", one) == _DOUBLE.sub(r"\1", other))
    )


def loosely_same(one: str, other: str) -> bool:
    """Would an earlier age or another transliteration have taken the two folded forms for one word?"""
    return plainly_same(one, other) or (min(len(one), len(other)) > 1 and loose(one) == loose(other))
