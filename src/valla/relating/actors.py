"""Who acts in a noun phrase: a name, an office, a body, a people, or a pronoun."""

from __future__ import annotations

from collections.abc import Sequence

from valla.evidence.naming import TITLES, is_common_word
from valla.lexicon import stands_small
from valla.relating import english
from valla.relating.english import BODIES, NOT_NAMES, ROLES, TIMES
from valla.relating.parts import Actor, Phrase, Style, Token

__all__ = ["LOW", "SITES", "acting", "by_itself", "by_pronoun"]

LOW = frozenset("de la le du des von van der den della di da al ibn bin el d y".split())


def acting(found: Sequence[Token], first: int, last: int, style: Style) -> list[Actor]:
    """Who acts in a noun phrase: the name at its end, or the person or body that its last word calls."""
    determiner = found[first].form if first < last and found[first].tag in ("determiner", "number") else ""
    while first < last and found[first].tag in ("determiner", "number") and found[first].form not in ("the",):
        if (
            style.letter
            and determiner == "your"
            and found[last - 1].form in ("excellency", "lordship", "honor", "honour", "majesty", "excellencies")
        ):
            return [Actor(found[first].start, found[last - 1].end, "you", found[last - 1].form)]
        first += 1
    while last - first > 1 and found[last - 1].form in _JUNIOR:
        last -= 1
    if first >= last:
        return []
    tail = found[last - 1]
    if last - first == 2 and tail.form in ("latter", "former") and found[first].form == "the":
        return [Actor(found[first].start, tail.end, tail.form, tail.form)]
    if (tail.form in TIMES and tail.tag != "word") or tail.tag == "number":
        return []
    named_so = (
        last - first > 1 and tail.tag == "capital" and tail.form in _SURNAMED and found[last - 2].tag == "capital"
    )
    if named_so and found[first].form != "the" and found[last - 2].form not in english.NATIONAL:
        return [Actor(found[first].start, tail.end, "person", tail.form)]
    if (tail.form in ROLES or _is_party(tail)) and (
        tail.tag == "word"
        or tail.form not in TITLES
        or first == last - 1
        or found[first].form == "the"
        or _is_office(found, last)
    ):
        kind = "body" if tail.form in BODIES else "role"
        named = any(token.tag == "capital" for token in found[first:last])
        if style.letter and kind == "body" and last - first == 1 and not determiner and tail.form in _ABSTRACTED:
            return []
        if (determiner in _LOOSE and not named and not _is_told_of(found, first, last, determiner)) or (
            determiner in ("this", "his", "her", "their", "a", "an")
            and tail.form in _VAGUE
            and not tail.form.startswith("friend")
            and not named
        ):
            # "A committee" is none that was known before; "his friends" are not told.
            return []
        if (
            tail.tag == "word"
            and tail.form in _NAMED_WITH
            and determiner != "the"
            and found[first].form != "the"
            and not named
            and not (first and found[first - 1].owner)
        ):
            return []
        if (
            style.letter
            and (tail.form in _NO_ACTORS or tail.form in ("house", "commission", "commissions"))
            and (tail.form not in ("house", "society", "guard") or determiner in ("my", "your", "our", "own"))
        ):
            # "The Order of Congress", "my own House"
            return []
        if (
            tail.tag == "word"
            and tail.form in BODIES
            and tail.form not in _BARE
            and not determiner
            and last - first == 1
            and not tail.form.endswith("s")
            and not (first and (found[first - 1].owner or found[first - 1].tag == "determiner"))
            and not (first > 2 and found[first - 1].form == "and" and found[first - 3].form == "the")
        ):
            # "Granted administration of the island", but "the governor and council"
            return []
        if tail.tag == "word" and (
            (
                tail.form in _NO_ACTORS
                and not (named and tail.form in _WINGS)
                and not (
                    found[first].form == "the" and any(token.form in english.NATIONAL for token in found[first:last])
                )
            )
            or (
                not determiner
                and last - first == 1
                and tail.form.endswith("s")
                and tail.form not in _GROUPS
                and tail.form != "congress"
                and not (first and found[first - 1].owner)
            )
        ):
            return []
        if (
            tail.tag == "word"
            and tail.form in _VAGUE
            and last - first < 2 + (found[first].form == "the")
            and not (first and found[first - 1].owner and tail.form not in ("head", "heads"))
        ):
            return []
        return [Actor(found[first].start, tail.end, kind, tail.form)]
    if (
        tail.tag != "capital"
        or tail.form.endswith("ism")
        or (
            tail.form in NOT_NAMES
            and not (last - first > 1 and found[last - 2].form in _STYLES)
            and not (tail.form == "islands" and last - first > 1)
        )
        or (style.letter and tail.form in english.THINGS)
        or (
            style.letter
            and last - first == 1
            and tail.form.endswith(_ABSTRACT)
            and (len(tail.form) > 7 or is_common_word(tail.form))
        )
        or (tail.form in english.NATIONAL and found[first].form != "the")
    ):
        return []
    if last - first == 2 and found[first].form == "the" and tail.form in _SIDES:
        return [Actor(tail.start, tail.end, "body", tail.form)]
    if last == 1 and tail.form in _BETWEEN and last < len(found) and found[last].form in ("between", "with"):
        # "Relations with Spain were broken off"
        return []
    start = last - 1
    while (
        start > first
        and (found[start - 1].tag == "capital" or (found[start - 1].form in LOW and found[start - 1].written.islower()))
        and not (found[start - 1].owner)
    ):
        start -= 1
    # Titles are no part of the shortest name.
    while start < last - 1 and found[start].form in TITLES and found[start].form != "st":
        start += 1
    titled = start > first and found[start - 1].form in TITLES | ROLES
    size = last - start
    if (
        size == 1
        and not titled
        and first > 0
        and found[first - 1].tag == "determiner"
        and found[first - 1].form not in ("both", "all")
        and tail.form not in english.LANDS
    ):
        # "Your Favors", "a Stranger"
        return []
    shouted = tail.written.isupper() and len(tail.written) > 1
    things = style.letter and _are_things(tail.form)
    if (
        size == 1
        and not titled
        and not shouted
        and (is_common_word(tail.form) or (style.capitals and stands_small(tail.form)) or things)
    ):
        group = found[first].form == "the" and (
            tail.form in english.NATIONAL or (tail.form.endswith("s") and not style.capitals and not style.letter)
        )
        if not group and (
            style.capitals
            or things
            or found[first].tag == "determiner"
            or (first > 0 and found[first - 1].tag in ("determiner", "word") and found[first - 1].form not in ROLES)
        ):
            return []
    if start > first and found[start - 1].form in SITES | _NAMED_THINGS and found[start - 1].written.islower():
        # "Fort Lee", "the sloop Alfred"
        return []
    if found[start].form == "the" and start < last - 1:
        start += 1
    if size > 1 and found[start].form in _STRONGHOLDS:
        return []
    if size > 1 and (
        found[start].form in _PLACED or (found[start].form in _SHORT_PLACED and tail.form in english.CITIES)
    ):
        titled, size = False, 1
    several = (
        found[first].form == "the" and start <= first + 1 and (tail.form.endswith("s") or tail.form in english.NATIONAL)
    ) or tail.form.endswith(_OF_A_PEOPLE)
    kind = "body" if shouted else "people" if several else "person" if titled or size > 1 else "name"
    return [Actor(found[start].start, tail.end, kind, tail.form)]


def _are_things(form: str) -> bool:
    """Is it the plural of a common noun and no family's name: "Resolves", but not "Gates"?"""
    return (
        form.endswith("s")
        and form not in _IN_S
        and ROLES.isdisjoint((form, form[:-1]))
        and any(map(is_common_word, (form[:-1], form[:-2], f"{form[:-3]}y")))
    )


def _is_party(tail: Token) -> bool:
    """Does a plain word call those of a party: "careerists", "slavocrats"?"""
    return tail.tag == "word" and len(tail.form) > 7 and tail.form.endswith(("ists", "crats"))


def _is_told_of(found: Sequence[Token], first: int, last: int, determiner: str) -> bool:
    """Do persons act who are called by no more than what they are: "several officers", "a merchant wrote", "by a merchant"?"""
    tail = found[last - 1]
    if (
        (tail.form not in english.PEOPLE and not _is_party(tail))
        or tail.form in _VAGUE
        or tail.form in ("friend", "friends", "member", "members")
    ):
        return False
    if determiner in ("a", "an"):
        ahead = next((token.tag for token in found[last : last + 2] if token.tag != "adverb"), "")
        return ahead == "verb" or (first > 1 and found[first - 2].form == "by")
    return determiner in ("many", "several", "some", "certain", "few", "most") and tail.form.endswith(("s", "men"))


def _is_office(found: Sequence[Token], last: int) -> bool:
    """Do two titles make an office: "General Secretary", but not "General Pope"?"""
    return (
        found[last - 2].form in _BEFORE_OFFICES
        and found[last - 1].form in _OFFICES
        and (last == len(found) or found[last].tag != "capital")
    )


def by_pronoun(token: Token, style: Style) -> list[Actor]:
    kind = {"my": "I", "your": "you"}.get(token.form, "") if style.letter else ""
    kind = kind or (
        "he" if token.form == "his" else "she" if token.form == "her" else "they" if token.form == "their" else ""
    )
    return [Actor(token.start, token.end, kind, token.form)] if kind else []


def by_itself(found: Sequence[Token], at: int, style: Style) -> Phrase:
    token = found[at]
    form = token.form
    kind = ""
    if form in english.HE:
        kind = "he"
    elif form in english.SHE:
        kind = "she"
    elif form in english.THEY:
        kind = "they"
    elif style.letter and form in ("i", "me", "myself", *english.WE):
        kind = "I"
    elif style.letter and form in ("you", "ye", "thee", "thou", "yourself"):
        kind = "you"
    actors = [Actor(token.start, token.end, kind, form)] if kind else []
    return Phrase("noun", at, at + 1, form, actors, [], True, form in ("none", "nobody", "nothing", "neither"))


_BETWEEN = frozenset("relations ties talks negotiations clashes contacts links hostilities".split())
"""What is between two, if it begins a sentence."""

_SIDES = frozenset(
    "north south northwest southwest northeast west east union confederacy entente axis porte crown reich admiralty allies".split()
)
"""What acts by one word with "the"."""

_JUNIOR = frozenset("jr sr junr senr esq esqr".split())

_STYLES = frozenset(
    "mr mrs miss messrs gen genl general col colonel capt captain maj major lt lieut lieutenant judge senator dr".split()
)
"""Titles behind which any word is a name: "Mr. Hill"."""

_ABSTRACT = (
    "tion",
    "tions",
    "ment",
    "ments",
    "ness",
    "ity",
    "ities",
    "ances",
    "ences",
    "ency",
    "our",
    "ours",
    "ism",
    "ship",
    "stances",
    "sures",
)
"""Endings of things to which older letters give a capital."""

SITES = frozenset("fort camp cape mount lake point port castle island".split())
"""Written small before a name, these make it that of a place: "fort Lee"."""

_NAMED_THINGS = frozenset(
    "ship sloop brig brigantine schooner frigate steamer steamship gunboat galley cutter barge boat vessel yacht cruiser battleship destroyer submarine privateer novel poem song film movie play opera musical ballet symphony album "
    "single series sitcom comedy drama tragedy horse dog village hamlet hill river creek street".split()
)
"""What has a name that is no one's: "the sloop Alfred"."""

_IN_S = frozenset(
    "gates banks brooks rivers woods sellers waters knights parsons marks rhodes hills hands wells mills sparks bates mathews matthews andrews adams williams roberts richards peters edwards stevens phillips daniels rogers reeves fields flowers "
    "bowles downs meads myers miles giles niles hobbs hicks ross moss cross burgess hughes hayes jones james charles thomas lewis lucas nicholas francis dennis morris harris ellis".split()
)
"""Names that end as a plural does."""

_OF_A_PEOPLE = ("ists", "viks", "viki", "ians", "icans", "crats", "ites", "sheviki", "eers")
"""Endings of those who belong to a party or a people."""

_BEFORE_OFFICES = frozenset(
    "general prime foreign vice attorney lieutenant major brigadier deputy first chief home interior defence defense adjutant surgeon quartermaster inspector under assistant acting provincial colonial".split()
)
_OFFICES = frozenset(
    "secretary minister president general governor commissioner consul justice commander commandant".split()
)
"""Words that together are an office."""

_PLACED = frozenset("new castle point north south east west san santa st los las el la".split())
"""With these begin the names of places."""

_SHORT_PLACED = frozenset("n s e w no so saint".split())
"""The same, shortened before the name of a land or a town: "N. York"."""

_ABSTRACTED = frozenset("alliance government union administration opposition power order".split())
"""Bodies that letters write with a capital where they mean the thing."""

_SURNAMED = frozenset("khan king pope shah dean lord knight parson abbot prior".split())
"""Offices that are names as well: "Mohammed Khan"."""

_STRONGHOLDS = frozenset("fort forts fortress mount lake cape camp port".split())
"""With these begin the names of places that never act."""

_LOOSE = frozenset("a an any every each many more several few another such other its no some certain".split())

_NO_ACTORS = frozenset(
    "power order office force head service union house throne crown column wing reserve order state city town community society honour honor chapter line command staff corps".split()
)

_BARE = frozenset("congress parliament police militia cavalry infantry artillery government management".split())
"""Bodies that act without an article."""

_WINGS = frozenset("wing leadership guard opposition band gang club chapter agency crew".split())
"""What acts where a name stands before it: "the Northern wing"."""

_VAGUE = frozenset(
    "nation nations country man woman power powers house order office agency city town society community family body division column columns elements members member "
    "states union service honor honour heads head friends friend teacher city force guard agent bench wing gang men women".split()
)
"""Common nouns that, written small and alone, say too little of who acts."""

_GROUPS = frozenset(
    "workers workmen soldiers sailors peasants socialists communists anarchists royalists loyalists liberals conservatives democrats republicans nationalists separatists students rebels revolutionaries revolutionists "
    "insurgents settlers colonists planters farmers merchants voters officials policemen gendarmes guards militants activists terrorists demonstrators protesters strikers expansionists abolitionists secessionists "
    "unionists federalists reformers radicals moderates dissidents slaves negroes indians natives catholics protestants jews christians muslims partisans guerrillas mutineers deserters critics opponents supporters followers "
    "friends diplomats historians observers commentators troops police bishops nobles senators congressmen ministers delegates representatives".split()
)
"""Those who act together and are called so without an article."""

_NAMED_WITH = frozenset("party people church state court".split())
"""Bodies that act by "the" alone: "the party", but not "went to court"."""
