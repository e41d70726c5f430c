"""Foreign matter: what stands on a page and is not the text's own. Menus, captions of other articles, appeals to readers, headings written for
search engines.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from valla import lexicon
from valla.state.boilerplate import is_page, main_text
from valla.terms import Flaw
from valla.text import Passage, Text

__all__ = ["foreign", "may_be_foreign", "units"]

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_LINE = re.compile(r"\S[^\n]*")
_ENDS = re.compile(r"[.!?:;,…][\"'”’)\]\s]*$")
_SENTENCE = re.compile(r"\S.*?(?:[.!?][\"'”’)\]]*(?=\s+[\"“A-ZÀ-Þ])|$)", re.DOTALL)

# What only a page says of itself and of its reader: each by itself shows foreign matter if the unit is short, or two of them together.
_PAGE = re.compile(
    r"\b(?:(?:primary|main|site|mobile|footer|top) (?:menu|navigation)|skip to (?:main )?(?:content|navigation)|toggle navigation|stock (?:footage|"
    r"photos?|images?|video)|getty images|shutterstock|image (?:credit|source|copyright)|photo (?:credit|by|courtesy)|read (?:more|next|also)|"
    r"^related (?:articles?|posts?|stories|topics|content|links)|you (?:may|might) also like|(?:most|also) (?:popular|read|viewed)|recommended for you|more from|"
    r"share (?:this|on|via)|tweet this|pin it|follow us|like us on|(?:leave|post) a (?:comment|reply)|view comments|\d+ comments?|sponsored (?:content|links?)|"
    r"advertisement|(?:privacy|cookies?) (?:policy|notice|settings)|terms (?:of (?:use|service)|and conditions)|all rights reserved|log ?in|sign (?:in|up)|"
    r"my account|shopping cart|add to cart|search for:|e-?mail address|newsletter|subscribe|print this page|back to top|previous (?:post|article)|next (?:post|article)|"
    r"posted (?:in|on|by)|filed under|tagged (?:with|as)|powered by|download (?:the|our) app|click here|watch (?:now|the video)|(?:site|page) map)\b|© ?\d{4}",
    re.IGNORECASE,
)
_APPEAL = re.compile(
    r"\b(?:paywall|ad-free|(?:we|this (?:site|website)|our (?:site|website)) uses? cookies|(?:continu\w+ to (?:use|browse)|by (?:using|clicking))|our journalism|"
    r"news(?: and analys[ei]s)? (?:organi[sz]ations?|from the frontlines?)|(?:one of )?our (?:\w+ )?(?:readers|subscribers|supporters|members|community)|"
    r"be(?:come)? (?:our|a|an) (?:\w+ )?(?:partner|member|patron|supporter|subscriber)|support (?:our|us|independent)|(?:subscribe|sign up|donate|register)\b|"
    r"newsletter|free trial|unlimited access|click (?:here|below|on)|follow us|(?:your )?inbox|in your browser|enable javascript|make a (?:donation|contribution)|"
    r"keep (?:our|us|this)\b[^.]{0,40}\b(?:free|open|independent|accessible)|share this (?:article|story|page|post)|download (?:the|our) app)\b",
    re.IGNORECASE,
)
# What no writer before the web said.
_MODERN = re.compile(
    r"\b(?:paywall|ad-free|cookies|online|website|newsletter|free trial|click|inbox|browser|javascript|app|facebook|twitter|our journalism|news organi[sz]ations?)\b",
    re.IGNORECASE,
)
_SITE = re.compile(r"(?<![/\w.@-])[\w-]{4,}\.(?:com|org|net|info|biz|tv)\b", re.IGNORECASE)
_BAR = re.compile(r"\S \| \S|\S [»›] \S|[^\W\d] [-–—] [^\W\d]")
_CATEGORIES = re.compile(r"\[{0,2}Category:\w")
_NOTE = re.compile(r"\[\d{1,3}\]")
_NO_NAMES = frozenset("i a the and of in on to".split())

_WIDE = 160
"""Characters of a line of wrapped text at most."""
_SHORT, _PROSE = 25, 20
"""Words of a unit that may be a line of furniture, and of the middle unit of a text in prose."""
_FOUL = 3
"""Places that surely are not the text's own, from which on headings are looked at as well."""
_FOULED = 50
"""Paragraphs for each such place, at most."""
_NAMED = 3
"""Times that a word stands with a capital within a sentence and is a name."""
_SEARCHED = 2
"""Names in small letters that make a line one of search words."""


def foreign(text: Text) -> list[Flaw]:
    """What on a page is not the text's own, in order."""
    found = units(text)
    lines = [" ".join(str(unit).split()) for unit in found]
    if is_page(lines):
        main = main_text(lines)
        return [*_outside(text, found, main), *_stuffed(found, lines)]
    if not _is_prose(lines):
        return []
    stuffed = list(_stuffed(found, lines))
    made = [*_furniture(found, lines), *_appeals(text, found)]
    if sum(flaw.sure for flaw in (*made, *stuffed)) >= max(_FOUL, len(lines) // _FOULED):
        made += _astray(found, lines, {flaw.passage.start for flaw in (*made, *stuffed)})
    return [*stuffed, *made]


def may_be_foreign(line: str) -> bool:
    """Is a paragraph worth to be looked at with what stands about it: short, or with words that a site says to its reader?"""
    return len(line.split()) <= _SHORT or bool(_PAGE.search(line) or _APPEAL.search(line))


def units(text: Text) -> list[Passage]:
    """The lines of a page: its paragraphs, or the lines of a paragraph that are none of a wrapped one."""
    found = []
    end = 0
    for block in text.blocks:
        if block.kind in ("furniture", "note", "code") or block.start < end or block.start >= text.evidence_end:
            continue
        end = block.end
        lines = [match.span() for match in _LINE.finditer(text.content, block.start, block.end)]
        if _is_wrapped([last - first for first, last in lines]):
            found.append(Passage(text, block.start, block.end))
        else:
            found += [Passage(text, first, last) for first, last in lines]
    return found


def _is_wrapped(lengths: Sequence[int]) -> bool:
    """Are lines of these lengths the parts of one paragraph, each but the last filled?"""
    longest = max(lengths, default=0)
    return longest <= _WIDE and sum(length >= 0.6 * longest for length in lengths[:-1]) * 3 >= 2 * (len(lengths) - 1)


def _is_prose(lines: Sequence[str]) -> bool:
    """Is the middle unit a paragraph, so that a short one without an end stands out?"""
    sizes = sorted(len(line.split()) for line in lines)
    return bool(sizes) and sizes[len(sizes) // 2] >= _PROSE


def _outside(text: Text, found: Sequence[Passage], main: Sequence[bool]) -> Iterator[Flaw]:
    """What is not the main text of a web page, each run of its lines as one."""
    first = None
    for k in range(len(found) + 1):
        if k < len(found) and not main[k]:
            first = k if first is None else first
        elif first is not None:
            yield Flaw(
                Passage(text, found[first].start, found[k - 1].end),
                "foreign-matter",
                "outside the main text of the page",
            )
            first = None


def _furniture(found: Sequence[Passage], lines: Sequence[str]) -> Iterator[Flaw]:
    """Lines among paragraphs that only a page says, or that name another site or article."""
    sizes = [len(line.split()) for line in lines]
    for k, (passage, line) in enumerate(zip(found, lines, strict=True)):
        if _CATEGORIES.match(line):
            yield Flaw(passage, "foreign-matter", "a line of a page's furniture")
            continue
        if sizes[k] > _SHORT or _ENDS.search(line) or _NOTE.match(line):
            continue
        alone = 0 < k < len(lines) - 1 and min(sizes[k - 1], sizes[k + 1]) >= _PROSE
        if _PAGE.search(line):
            yield Flaw(passage, "foreign-matter", "a line of a page's furniture")
        elif alone and _SITE.search(line):
            yield Flaw(passage, "foreign-matter", "a line that names a site", sure=False)
        elif alone and _BAR.search(line):
            yield Flaw(passage, "foreign-matter", "the title of another page", sure="|" in line)


def _appeals(text: Text, found: Sequence[Passage]) -> Iterator[Flaw]:
    """Sentences in which a site speaks to its reader, among the sentences of an account: two at least with nothing between them."""
    run: list[tuple[int, int]] = []
    for start, end in (*_sentences(found), (-1, -1)):
        written = text.content[max(start, 0) : max(end, 0)]
        if start >= 0 and _APPEAL.search(written):
            run.append((start, end))
            continue
        said = text.content[run[0][0] : run[-1][1]] if run else ""
        if len(run) > 1 and _MODERN.search(said):
            yield Flaw(Passage(text, run[0][0], run[-1][1]), "foreign-matter", "a site speaks to its reader")
        run = []


def _sentences(found: Sequence[Passage]) -> Iterator[tuple[int, int]]:
    for passage in found:
        for match in _SENTENCE.finditer(passage.text.content, passage.start, passage.end):
            yield match.span()


def _stuffed(found: Sequence[Passage], lines: Sequence[str]) -> Iterator[Flaw]:
    """Headings made of search words: names in small letters that the text writes with capitals, or the same words again and again; and the
    paragraph beneath that was made for them."""
    names = _names(lines)
    under: set[str] = set()
    for passage, line in zip(found, lines, strict=True):
        words = [word.lower() for word in _WORD.findall(line)]
        if len(words) <= _SHORT and not _ENDS.search(line):
            lowered = {word for word in _WORD.findall(line) if word in names}
            repeated = (
                len(words) >= 6
                and "   " not in str(passage)
                and len(set(words) - _NO_NAMES) * 2 <= len([w for w in words if w not in _NO_NAMES])
            )
            if len(lowered) >= _SEARCHED or repeated:
                ground = (
                    "names in small letters, as they are searched for" if lowered else "the same words again and again"
                )
                yield Flaw(passage, "stuffed-heading", ground)
                under = set(words) - _NO_NAMES
                continue
        if len(under) > 2 and len(under & set(words)) * 4 >= len(under) * 3 and len(words) > _SHORT:
            yield Flaw(passage, "stuffed-heading", "made of the search words of the heading above it", sure=False)
        under = under if line.count(" ") < _SHORT else set()


def _names(lines: Sequence[str]) -> set[str]:
    """The words that the paragraphs write with a capital within their sentences and hardly ever without, in small letters."""
    capitals: Counter[str] = Counter()
    small: Counter[str] = Counter()
    for line in lines:
        if len(line.split()) > _SHORT:
            capitals.update(match.lower() for match in re.findall(r"(?<=[a-zà-þ,;] )[A-ZÀ-Þ][^\W\d_]{2,}", line))
            small.update(re.findall(r"\b[a-zà-þ][^\W\d_]{2,}", line))
    return {word for word, count in capitals.items() if count >= _NAMED and small[word] * 10 <= count}


def _astray(found: Sequence[Passage], lines: Sequence[str], known: set[int]) -> Iterator[Flaw]:
    """On a page where foreign matter stands: headings none of whose words are taken up near them."""
    headings = {block.start for block in found[0].text.blocks if block.kind == "heading"} if found else set()
    stems = [{lexicon.stem(w.lower()) for w in _WORD.findall(line) if len(w) > 3} for line in lines]
    for k, (passage, line) in enumerate(zip(found, lines, strict=True)):
        if (
            k == 0
            or passage.start in known | headings
            or line[:1].islower()
            or not 3 < len(line.split()) <= _SHORT // 2
            or _ENDS.sub("", line) != line.rstrip("?")
        ):
            continue
        about = set().union(*stems[max(k - 2, 0) : k], *stems[k + 1 : k + 3])
        if len(stems[k] & about) * 2 < len(stems[k]):
            yield Flaw(passage, "stuffed-heading", "a heading whose words are not taken up about it", sure=False)
