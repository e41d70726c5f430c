"""Finding quotations: what the draft sets between quotation marks or as a block."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from valla.draft.attribution import Reported, asks, is_signed, line_of_attribution, reported, sentence_start
from valla.draft.citations import citations_after, citations_before, citations_in
from valla.draft.marks import Pair, pairs
from valla.draft.reporting import BEING, LINKING, NAMING, TERM_CUES, TITLE_CUES, WORKS, reports
from valla.terms import Citation, Quotation
from valla.text import Block, Passage, Text, is_abbreviated, words

__all__ = ["quotations"]

_PARAGRAPH = re.compile(r"\S[^\n]*(?:\n[^\n]*\S[^\n]*)*")
# A parenthesis that is a paragraph of its own, or nothing, before the next paragraph.
_ALONE = re.compile(r"\s*(?P<reference>\([^()]{2,200}\)\.?(?=[ \t]*(?:\n[ \t]*\n|\n?\Z)))?\s*(?P<next>)")
_REFERENCE = re.compile(r"(?<=[.!?”\"’…])\s+\((?=[^()]*[A-Z\d])(?=[^()]*[,\d])[^()]{3,200}\)\.?\s*\Z")
_BLOCKS = ("quotation", "verse")
_NO_PROSE = (*_BLOCKS, "code", "furniture", "heading")
# A reporting clause that interrupts is short.
_CLAUSE = 14


@dataclass(frozen=True, slots=True)
class _Found:
    """One quotation between marks before its surroundings are read."""

    pieces: tuple[Pair, ...]
    paragraph: tuple[int, int]


def quotations(text: Text) -> tuple[Quotation, ...]:
    """All quotations of a draft, in order. Nested ones are part of the outer one."""
    found = [_block(text, block) for block in _outermost(text)]
    taken = [(item.passage.start, item.passage.end) for item in found]
    for item in _between_marks(text):
        if not any(start <= item.pieces[0].start < end for start, end in taken):
            found.append(_inline(text, item))
    return tuple(sorted((item for item in found if item.pieces), key=lambda item: item.passage.start))


# -- blocks


def _outermost(text: Text) -> list[Block]:
    """The block quotations that stand in no other."""
    kept: list[Block] = []
    for block in text.blocks:
        if block.kind in _BLOCKS and not (kept and block.start < kept[-1].end):
            kept.append(block)
    return kept


def _block(text: Text, block: Block) -> Quotation:
    content = text.content
    end, attribution = line_of_attribution(text, block)
    end = _reference_below(content, block.start, end)
    pieces = [
        Passage(text, match.start(), _trimmed(content, match.end()))
        for match in _PARAGRAPH.finditer(content, block.start, end)
    ]
    pieces = _unmarked(pieces)
    if not pieces:
        whole = Passage(text, block.start, block.end)
        return Quotation(whole, ())
    whole = Passage(text, pieces[0].start, pieces[-1].end)
    before = reported(text, _sentence_before(text, block.start), "", "")
    citations = citations_after(text, whole.end, _citation_below(text, block.end)) + (
        citations_in(text, end, block.end) if end < block.end else ()
    )
    return Quotation(
        whole,
        tuple(pieces),
        block.kind.replace("quotation", "block"),
        True,
        attribution or before.attribution,
        citations,
    )


def _reference_below(content: str, start: int, end: int) -> int:
    """Where the words of a block end, if it closes with a reference in parentheses behind their last sentence."""
    low = max(start, end - 220)
    reference = _REFERENCE.search(content[low:end])
    return low + reference.start() if reference and low + reference.start() > start else end


def _citation_below(text: Text, end: int) -> int:
    """Where a citation ends that stands by itself under a block which ends at `end`; the block's end if none does."""
    content = text.content
    alone = _ALONE.match(content, end)
    limit = alone.start("next") if alone else end
    if alone and alone["reference"]:
        return limit
    following = text.places.begin(limit)[0] if limit < len(content) else 0
    cited = [mark for mark in text.marks if mark.kind == "citation" and end < mark.start <= limit]
    return limit if any(not following or 0 < mark.line < following for mark in cited) else end


def _unmarked(pieces: list[Passage]) -> list[Passage]:
    """The paragraphs of a block without the marks that stand around the whole."""
    if not pieces:
        return pieces
    content, first, last = pieces[0].text.content, pieces[0], pieces[-1]
    opening = content[first.start]
    if opening in '“"«„‘' and content[last.end - 1] in '”"»“’':
        inner = pairs(content, first.start, last.end)
        if len(pieces) > 1 or (len(inner) == 1 and inner[0].outer == (first.start, last.end)):
            stripped = [replace(piece, start=piece.start + (content[piece.start] == opening)) for piece in pieces]
            stripped[-1] = replace(stripped[-1], end=last.end - 1)
            return stripped
    return pieces


def _sentence_before(text: Text, at: int) -> tuple[int, int]:
    """The stretch of the paragraph before `at` that may introduce a block."""
    content = text.content
    end = _trimmed(content, at)
    start = content.rfind("\n\n", max(end - 400, 0), end) + 1
    return max(start, end - 400, 0), end


def _trimmed(content: str, end: int) -> int:
    while end > 0 and content[end - 1].isspace():
        end -= 1
    return end


# -- between marks


def _paragraphs(text: Text) -> Iterator[tuple[int, int]]:
    """The stretches of prose in which marks are paired: what blank lines divide, outside blocks that are no prose."""
    at = 0
    for block in text.blocks:
        if block.kind not in _NO_PROSE or block.end <= at or _within_line(text.content, block):
            continue
        yield from _divided(text.content, at, block.start)
        at = block.end
    yield from _divided(text.content, at, len(text.content))


def _divided(content: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    return ((match.start(), match.end()) for match in _PARAGRAPH.finditer(content, start, end))


def _within_line(content: str, block: Block) -> bool:
    """Is it code in the running text, which may stand within a quotation?"""
    return block.kind == "code" and content[max(block.start - 1, 0)] != "\n"


def _between_marks(text: Text) -> Iterator[_Found]:
    content = text.content
    running: list[Pair] = []
    for start, end in _paragraphs(text):
        begin = start
        mark = ""
        if running:
            mark = running[0].mark
            if content.startswith(mark, start):
                begin = start + len(mark)
            else:
                yield _Found(tuple(running[:1]), (running[0].start, running[0].end))
                running, mark = [], ""
        inside = pairs(content, begin, end, mark)
        if running:
            if inside and inside[0].start == begin:
                running.append(inside.pop(0))
            if running[-1].closed:
                yield _Found(tuple(running), (start, end))
                running = []
            elif inside:
                yield _Found(tuple(running[:1]), (running[0].start, running[0].end))
                running = []
        last_open = bool(inside) and not inside[-1].closed and inside[-1].end == end
        if last_open and not running:
            running = [inside.pop()]
        for group in _joined(content, inside):
            yield _Found(group, (start, end))
    if running:
        yield _Found(tuple(running[:1]), (running[0].start, running[0].end))


def _joined(content: str, inside: list[Pair]) -> Iterator[tuple[Pair, ...]]:
    """The pairs of one paragraph, those that a reporting clause interrupts taken together."""
    group: list[Pair] = []
    for pair in inside:
        if group and _interrupted(content, group[-1], pair):
            group.append(pair)
            continue
        if group:
            yield tuple(group)
        group = [pair]
    if group:
        yield tuple(group)


def _interrupted(content: str, left: Pair, right: Pair) -> bool:
    """Is what stands between two pairs a reporting clause within one sentence?"""
    between = content[left.outer[1] : right.outer[0]]
    if not left.closed or not right.closed or left.mark != right.mark or len(between) > 120 or "\n\n" in between:
        return False
    forms = words(between).forms
    if not 0 < len(forms) <= _CLAUSE or not reports(forms):
        return False
    if forms[0] in BEING or re.search(r";\s*\w|\b(?:and|but|while|whereas|that|und|et)\b", between):
        return False
    clause = between.rstrip()
    leads_in = forms[-1] in LINKING
    goes_on = clause.endswith((",", "—", "–", "--", ";", ":")) or (
        content[right.start : right.start + 1].islower() and not leads_in
    )
    # A question or a cry may go on behind the clause, but not behind a colon.
    ended = content[left.end - 1] == "." or (content[left.end - 1] in "!?" and clause.endswith(":"))
    return (
        goes_on
        and not ended
        and not any(
            match[0] in "!?" or not is_abbreviated(between[: match.end()])
            for match in re.finditer(r"[!?]|\.(?=\s)", between)
        )
    )


def _inline(text: Text, found: _Found) -> Quotation:
    content = text.content
    pieces = tuple(
        Passage(text, start, end)
        for start, end in (_inner(content, pair.start, pair.end) for pair in found.pieces)
        if start < end
    )
    first, last = found.pieces[0], found.pieces[-1]
    whole = Passage(text, pieces[0].start, pieces[-1].end) if pieces else Passage(text, first.start, first.start)
    if not last.closed:
        return Quotation(whole, pieces, aside="unclosed")
    low, high = found.paragraph
    before = (max(low, first.outer[0] - 300), first.outer[0])
    after = content[last.outer[1] : min(max(high, last.outer[1]), last.outer[1] + 160)]
    between = content[first.outer[1] : found.pieces[1].outer[0]] if len(found.pieces) > 1 else ""
    # Behind a full stop within the marks a new sentence begins, which speaks of something else.
    end = content[last.end - 1]
    goes_on = is_signed(after) or not (end == "." or (end in "?!" and not asks(after)))
    said = reported(text, before, between, after if goes_on else "")
    cited = citations_after(text, last.outer[1], min(max(high, last.outer[1]), last.outer[1] + 250))
    if not cited and (said.offered or content[before[0] : before[1]].rstrip().endswith(":")):
        cited = citations_before(text, sentence_start(content, *before), before[1])
    aside = _aside(content, whole, before, after, said, cited)
    form = "verse" if re.search(r"\w[,.;:!?]? / \w", str(whole)) else "inline"
    return Quotation(whole, pieces, form, not aside and (said.offered or bool(cited)), said.attribution, cited, aside)


def _inner(content: str, start: int, end: int) -> tuple[int, int]:
    while start < end and content[start].isspace():
        start += 1
    while end > start and content[end - 1].isspace():
        end -= 1
    return start, end


def _aside(
    content: str, whole: Passage, before: tuple[int, int], after: str, said: Reported, cited: tuple[Citation, ...]
) -> str:
    """Why the words claim nothing of a document: a title, or a term."""
    lead = re.findall(r"[\w'’-]+", content[before[0] : before[1]].lower())[-4:]
    quoted = words(content, whole.start, whole.end)
    count = len(quoted)
    cue = lead[-1] if lead else ""
    if cue in TITLE_CUES or (cue in WORKS and _title_case(whole)) or (cue in NAMING and count <= 8):
        return "title"
    if lead[-2:-1] and lead[-2] in WORKS and cue == "of" and not cited and count <= 8:
        return "title"
    if count <= 2 and _nickname(content, whole):
        return "term"
    if said.offered:
        return ""
    if count <= 4 and TERM_CUES.intersection(lead[-1:]):
        return "term"
    if lead[-2:] in (["known", "as"], ["referred", "to"]) and count <= 6:
        return "term"
    if _title_case(whole) and count >= 2 and (not cited or WORKS.intersection(lead)):
        return "title"
    if count <= 3 and not cited:
        return "term"
    return ""


def _title_case(whole: Passage) -> bool:
    """Is it written as a title: capitals throughout, no stop at the end?"""
    written = re.findall(r"[^\W\d_][\w'’-]*", str(whole))
    long = [word for word in written if len(word) > 3]
    if len(written) < 2 or str(whole).rstrip("”’\"'").endswith((".", "!", ";")):
        return False
    capitals = sum(word[0].isupper() for word in long)
    # One noun with a capital makes no title, least of all in German.
    return written[0][0].isupper() and len(long) > 1 and capitals == len(long)


def _nickname(content: str, whole: Passage) -> bool:
    """Does it stand between two words of a name: William "Bill" Clinton?"""
    before = re.search(r"\b[A-Z][\w.]*[ ]\W?$", content[max(whole.start - 24, 0) : whole.start])
    after = re.match(r"\W?[ ][A-Z]\w", content[whole.end : whole.end + 6])
    return bool(before and after)
