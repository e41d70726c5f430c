"""Relations as one HTML page: the picture in SVG, the tables behind it. Nothing is fetched and nothing is executed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from valla.dates.reading import iso_day
from valla.relating import Contact, Relation, Turn
from valla.reports.related.circle import circle
from valla.reports.related.curve import STYLE, curve
from valla.reports.related.register import Entry, register
from valla.reports.related.shown import Pair, pairs, shares, words
from valla.reports.sheet import TABLES, sheet, shown, table
from valla.reports.shown import counted

__all__ = ["as_html"]

_LISTED = 500
"""Pairs that the page of a whole archive lists, those with the most contacts; the register has all."""
_STYLE = """
:root{color-scheme:light dark;--ink:#1d1c1a;--paper:#fdfcf9;--faint:#5f5b54;--rule:#d9d4c8;--good:#2f6b4f;--bad:#9c2b22;--line:#3d6b99}
@media screen and (prefers-color-scheme:dark){:root{--ink:#e9e6df;--paper:#1a1917;--faint:#a9a399;--rule:#3c3934;--good:#8fcfae;--bad:#ff9c92;--line:#86b3e0}}
*{box-sizing:border-box}
body{margin:0 auto;padding:1.5rem;max-width:72rem;background:var(--paper);color:var(--ink);font:1rem/1.55 Georgia,serif;overflow-wrap:anywhere}
h1{font-size:1.6rem;font-weight:500;margin:0 0 .5rem}h2{font-size:1.25rem;margin:2.2rem 0 .6rem}a{color:inherit}
.told,.note,.at,td.n,td.d{font:.9rem/1.5 system-ui,sans-serif}.note,.at{color:var(--faint)}td.n{font-variant-numeric:tabular-nums}td.d,td.n{white-space:nowrap}
.picture,.scroll{overflow-x:auto}.picture svg{overflow:visible;width:100%;min-width:44rem;height:auto;font:12px system-ui,sans-serif}
svg text{fill:var(--faint)}svg .name{fill:var(--ink)}.tick{stroke:var(--rule)}svg path{fill:none}
table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.4rem .9rem .4rem 0;border-bottom:1px solid var(--rule)}
th{font:600 .85rem/1.5 system-ui,sans-serif;color:var(--faint)}tbody th{color:var(--ink);min-width:9rem}td.what{min-width:6.5rem}td p{margin:0 0 .5rem}td.who{min-width:9rem}td.text{min-width:16rem}
.letter th{font-size:1.1rem;padding-top:1.2rem}.letters a{padding:.2rem .35rem}.with{font-size:.95rem;min-width:16rem}
tr:target{outline:2px solid var(--faint)}:focus-visible{outline:2px solid var(--ink);outline-offset:2px}
@media print{:root{--ink:#000;--paper:#fff;--faint:#333;--rule:#bbb}body{max-width:none;padding:0}nav{display:none}th,td{padding:.2rem .9rem .2rem 0}.with{font-size:.8rem}}
"""


def as_html(found: Relation | Sequence[Contact]) -> str:
    """The page: of two, the curve with every point leading to its passage; of an archive, the circle of its persons, and a register of them all."""
    return _of_two(found) if isinstance(found, Relation) else _of_all(found)


# -- two


def _of_two(found: Relation) -> str:
    course = found.course
    at = {id(item): f"c{number}" for number, item in enumerate(found.contacts, 1)}
    told = [counted(len(found.contacts), "contact")]
    if course.undated:
        told.append(f"{len(course.undated)} of them without a day")
    if found.undecided:
        told.append(f"{counted(found.undecided, 'passage')} not counted, where a name may be theirs or another's")
    third = (
        f'<p class="note">Both had to do with {", ".join(f"{shown(name)} ({count})" for name, count in found.third)}.</p>\n'
        if found.third
        else ""
    )
    years = "".join(
        f'<tr><td class="d">{one.years}</td><td class="n">{len(one.contacts)}</td>'
        f'<td class="n">{one.balance:+.1f}</td><td class="at">{shares(one)}</td></tr>\n'
        for one in course.periods
    )
    silences = "".join(f"<li>between {iso_day(one.first)} and {iso_day(one.last)}</li>\n" for one in course.silences)
    body = (
        f'<p class="told">{"; ".join(told)}.</p>\n{curve(found, list(at.values()))}{third}'
        + table("turns", "Turning points", ("Date", "Change", "Balance", "Passages"), "".join(_turn(turn, at) for turn in course.turns), (2,))
        + table("years", "Year by year", ("Years", "Contacts", "Balance", "Rests on"), years, (1, 2))
        + (f'<h2>Where the documents are silent</h2>\n<p class="note">That is no proof that nothing passed.</p>\n<ul>\n{silences}</ul>\n' if silences else "")
        + table("all", "All that passed", ("Date", "Who", "What", "Passage"), "".join(_row(at, item) for at, item in enumerate(found.contacts, 1)))
    )  # fmt: skip
    return sheet(f"{shown(found.a)} and {shown(found.b)}", _STYLE + TABLES + STYLE, body)


def _row(number: int, item: Contact) -> str:
    grounds = f" ({shown(', '.join(item.grade.grounds))})" if item.grade.grounds else ""
    what = f"{item.change or item.kind.lower()}{', reported' if item.mode == 'reported' else ''} {item.score:+.1f}"
    return (
        f'<tr id="c{number}"><td class="d">{shown(item.date) or "undated"}</td><td class="who">{shown(item.source)} {"↔" if item.mutual else "→"} {shown(item.target)}</td><td class="what">{shown(what)}</td>'
        f'<td class="text">{shown(str(item.passage))} <span class="at">{shown(str(item.passage.locus))}; {item.grade.name}{grounds}</span></td></tr>\n'
    )


def _turn(turn: Turn, at: Mapping[int, str]) -> str:
    passages = "".join(
        f'<p><a href="#{at[id(item)]}">{label}</a>: {shown(words(item))} <span class="at">{shown(item.date)} {shown(str(item.passage.locus))}</span></p>'
        for label, items in (("Before", turn.last), ("After", turn.first))
        for item in items
    )
    return (
        f'<tr><td class="d">{shown(turn.date) or iso_day(turn.day)}</td><td class="what">{shown(turn.change) or "by the scores"}</td>'
        f'<td class="n">{"" if turn.before is None else f"{turn.before:+.1f} "}→ {turn.after:+.1f}</td><td class="text">{passages}</td></tr>\n'
    )


# -- all


def _of_all(contacts: Sequence[Contact]) -> str:
    found = pairs(contacts)
    counts = Counter(name for item in contacts for name in (item.source, item.target))
    entries = register(found, counts)
    at = {one.name: f"n{number}" for number, one in enumerate(entries, 1)}
    picture = circle(found, dict(counts.most_common()), at)
    listed = [(number, one) for number, one in enumerate(found, 1) if number <= _LISTED or number in picture.pairs]
    rows = "".join(_pair(number, one, at) for number, one in listed)
    rest = f" Listed are {len(listed):,} of {len(found):,} pairs; the register has all." if len(listed) < len(found) else ""  # fmt: skip
    ways = (("pairs", "Who had to do with whom"), ("register", "Register of persons and bodies"))
    body = (
        f'<p class="told">{counted(len(contacts), "contact")} of {len(counts):,} persons and bodies.</p>\n'
        f'<nav class="told" aria-label="This page"><a href="#pairs">{ways[0][1]}</a> · <a href="#register">{ways[1][1]}</a></nav>\n'
        + picture.drawn
        + table("pairs", ways[0][1], ("One", "The other", "There", "Back", "First", "Last", "Balance"), rows, (2, 3, 6))
        + f'<p class="note">The balance is the mean on Goldstein\'s scale, from -10 to +10. A letter counts +1 by its existence; what it says is read by <code>valla relations "One" "The other"</code>. A 0 says that the archive has nothing, not that there was nothing.{rest}</p>\n'
        + _register(entries, at)
    )
    return sheet("Who had to do with whom", _STYLE + TABLES + picture.style, body)


def _pair(number: int, one: Pair, at: Mapping[str, str]) -> str:
    names = "".join(f'<td><a href="#{at[name]}">{shown(name)}</a></td>' for name in (one.one, one.other))
    return (
        f'<tr id="p{number}">{names}<td class="n">{one.there}</td><td class="n">{one.back}</td>'
        f'<td class="d">{one.first}</td><td class="d">{one.last}</td><td class="n">{one.balance:+.1f}</td></tr>\n'
    )


def _register(entries: Sequence[Entry], at: Mapping[str, str]) -> str:
    """Everyone, by last names, with all with whom he had to do; bodies by their first word."""
    rows: list[str] = []
    letters: list[str] = []
    for one in entries:
        if one.letter not in letters[-1:]:
            letters.append(one.letter)
            rows.append(f'<tr class="letter"><th scope="rowgroup" colspan="4" id="r{len(letters)}">{shown(one.letter)}</th></tr>\n')  # fmt: skip
        others = ", ".join(f'<a href="#{at[name]}">{shown(name)}</a> {told}' for name, told in one.others)
        rows.append(
            f'<tr id="{at[one.name]}"><th scope="row">{shown(one.name)}</th><td class="n">{one.contacts}</td>'
            f'<td class="d">{one.years}</td><td class="text with">{others}</td></tr>\n'
        )
    marks = " ".join(f'<a href="#r{number}">{shown(letter)}</a>' for number, letter in enumerate(letters, 1))
    return (
        table("register", "Register of persons and bodies", ("Name", "Contacts", "Years", "With"), "".join(rows), (1,), f'<nav class="letters told" aria-label="Letters of the register">{marks}</nav>\n')
        + '<p class="note">To: sent or done to the other; from: by the other. By a search in the page (Ctrl-F) a name is found here.</p>\n'
    )  # fmt: skip
