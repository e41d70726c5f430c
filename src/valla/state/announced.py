"""Words announced and not given: a colon with no words behind it, a reply to nothing, marks that open nothing.

Block quotations are the first thing that a converter drops. What stands around them closes up.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from valla.state.breaks import is_verse
from valla.state.gaps import END, gaps, quotation_places, tokens
from valla.state.habits import habits
from valla.terms import Flaw
from valla.text import Passage, Text

__all__ = ["lost_quotations"]

_ANNOUNCED = (
    r"(?:says?|said|writes?|wrote|written|remarks?|remarked|declare[sd]?|add(?:s|ed)?|answer(?:s|ed)|repl(?:y|ies|ied)|ask(?:s|ed)|cite[sd]?|quote[sd]?|"
    r"state[sd]?|occurr?ed|occurs|exclaim(?:s|ed)|continue[sd]?|conclude[sd]?|announce[sd]?|proclaim(?:s|ed)|warn(?:s|ed)|explain(?:s|ed)|noted?|notes|"
    r"recall(?:s|ed)|words?|phrases?|remark|statement|sentences?|lines?|follows|following|letter|note|message|reply|answer|text|testament|telegram|"
    r"declaration|resolution|formula|passage|characterization|opinion|verse|inscription|motto|himself|herself)"
)
_BACK = (
    r"(?:(?:This|These|Those|Such) (?:[a-z]+ ){0,2}?(?:words?|warning|phrases?|remarks?|statements?|sentences?|lines|answer|letter|hints?|reply|passage|quotation|"
    r"testimony|argument|appeal|confession|description|declaration|question|proposal|advice|message|verdict|judge?ment|opinion|speech|story|account|"
    r"formula|document|resolution|telegram|note|verses?|text|characterization|utterance|order|view|definition)\b"
    r"|(?:Those|These) (?:were|are) (?:the|his|her|their) (?:\w+ )?words|(?:At|Upon|On|To|In|With|From|By|After) (?:this|that|these|those) |It was here|So (?:he|she|they|it) "
    r"(?:wrote|said|spoke|ran|read)|Thus (?:he|she|it|they|wrote|ran|spoke|far))"
)
"""What looks back at words that have just been read."""
_INLINE = re.compile(rf"(?<= )[^\W\d_][\w’'-]*(?P<mark>:)(?= {_BACK})")
_LOOKS_BACK = re.compile(rf" {_BACK}")
_ANNOUNCER = re.compile(rf"\b{_ANNOUNCED}\b(?:\W+\w+){{0,8}}\W*$")
_WARMER = re.compile(
    r"(?: \w+[’'\w-]*){1,5}? (?:these|this|those|such) (?:words|hints|lines|warning|phrase|remark|words|statement|sentence|letter)\b|(?: the)?(?: [A-Z]?[\w’'-]+){0,4} (?:these|those) (?:words|hints|lines)\b"
)
_SPEAKER = re.compile(
    r":(?= (?P<name>[A-ZÀ-Þ][\w’'-]+) (?P<verb>(?:[a-z]+s|[a-z]+ed|became|was|had|has|gave|made|went|took|said|wrote)) )"
)
_AT_END = re.compile(rf"\b{_ANNOUNCED}[^\n.!?\"“”«»]{{0,60}}:\s*\n(?=\s*\n)")
_OPENED = re.compile(r"\s*(?:[>\"“„«‘'*\-–—•\[(]|\d+[.)]|[ \t]{2,}\S|[a-z])")
_EMPTY = re.compile(r"“\s*”|(?<![\w\"])\"\s?\"(?![\w\"])|«\s*»|„\s*[“”]|‘\s*’")
_CLASH = re.compile(
    rf"\b{_ANNOUNCED}\s?[:,]\s?(?=[.;](?!\.))|\b(?:said|wrote|replied|answered|added|declared|asked|exclaimed)\s?:\s?(?=[,)]|(?:and|but) [a-z])"
)
_VERB = r"(?:said|says|wrote|writes|replied|answered|asked|cried|exclaimed|declared|remarked|added|continued)"
_UNENDED = re.compile(rf"\b{_VERB}(?: [\w’'-]+){{0,4}}(?P<mark>,)\s*(?:\n\s*\n|\Z)(?!\s*[\"“„«‘'*>–—(-])")
_MANY = 4
"""Quotations that a page surely has lost, from which on less shows another."""
_ANNOUNCES = re.compile(rf"\b(?:{_ANNOUNCED}|name)\b")
_TOLD = re.compile(r"\b(?:was|were|had|did|could|would|wrote|said|[a-z]{3,}ed)\b")
_SPEAKER_SELF = re.compile(r"\b(?:I|me|my|we|us|our)\b")
_GOES_ON = re.compile(r"(?<=[a-z]):(?= [A-ZÀ-Þ][a-zà-þ’]+(?:,? [a-zà-þ]| [A-ZÀ-Þ]))")
_SENTENCE = re.compile(r"[^.!?]{0,200}")


def lost_quotations(text: Text) -> list[Flaw]:
    """Places where words are announced, or answered, and do not stand. On a page that surely has lost many, a colon behind which the account goes on
    is enough."""
    found = list(_lost(text))
    known = {flaw.passage.start for flaw in found}
    less = list(_gone_on(text)) if sum(flaw.sure for flaw in found) >= _MANY else []
    for at, ground in (*_bare(text), *less):
        if at not in known:
            known.add(at)
            found.append(_at(text, at, ground, False))
    return found


def _bare(text: Text) -> Iterator[tuple[int, str]]:
    """The marks behind which, by what stands around them, the words are lost that were announced."""
    read, verse = tokens(text.content[: text.evidence_end]), is_verse(text.content)
    habit = habits(text.content)
    wide = _WIDE if habit.is_rare(habit.double) else 0
    for gap in gaps(read, quotation_places(read), "quotation", _ODDS - wide):
        between = read.between(gap.left)
        if gap.odds < (_APART if read.words[gap.left + 1] == END else _ODDS) and between != "  ":
            continue
        if _block_behind(text, gap.end):
            continue
        if verse and read.between(gap.left).strip(" \t") == "\n":
            continue
        following = _SENTENCE.match(text.content, gap.end)
        # Who speaks of himself behind "he wrote:" is quoted without marks.
        if gap.odds >= _SURELY or not (following and _SPEAKER_SELF.search(following[0])):
            yield gap.start, "words are announced, and the account goes on without them"


_ODDS, _APART, _SURELY, _WIDE = 1.6, 2.2, 4.5, 2
"""The log odds from which on a gap is told, found twice in 100,000 words of sound prose; those before the end of a paragraph, behind which words may
be quoted without marks; those from which on it is told whoever speaks; and what a wide blank adds to them."""


def _gone_on(text: Text) -> Iterator[tuple[int, str]]:
    """The colons behind which an account goes on."""
    for match in _GOES_ON.finditer(text.content, 0, text.evidence_end):
        lead = text.content[_sentence(text.content, match.start()) : match.start()]
        following = _SENTENCE.match(text.content, match.end())
        if (
            following
            and _ANNOUNCES.search(lead)
            and _TOLD.search(following[0])
            and not _SPEAKER_SELF.search(following[0])
        ):
            yield match.start(), "words are announced, on a page that has lost many"


def _lost(text: Text) -> Iterator[Flaw]:
    content, end = text.content, text.evidence_end
    for match in _INLINE.finditer(content, 0, end):
        sure = bool(
            _ANNOUNCER.search(content, max(match.start() - 160, _sentence(content, match.start())), match.end() - 1)
        )
        yield _at(text, match.start("mark"), "what follows speaks of words that do not stand here", sure)
    for match in re.finditer(r"(?<=[a-z]):(?= [A-ZÀ-Þ])", content[:end]):
        lead = content[_sentence(content, match.start()) : match.start()]
        if not _ANNOUNCER.search(lead) or _LOOKS_BACK.match(content, match.end()):
            continue
        named = _SPEAKER.match(content, match.start())
        if _WARMER.match(content, match.end()):
            yield _at(text, match.start(), "what follows speaks of words that do not stand here", True)
        elif named and re.search(rf"\b{re.escape(named['name'])}\b", lead) and named["verb"] != "was":
            yield _at(text, match.start(), "words are announced, and the account goes on of who announced them", True)
    for match in _AT_END.finditer(content, 0, end):
        if (
            not _OPENED.match(content, match.end())
            and not _block_behind(text, match.end())
            and (_looks_back(content, match.end()) or _heading_behind(text, match.end()))
        ):
            yield _at(
                text, content.rindex(":", match.start(), match.end()), "words are announced and none follow", True
            )
    for match in _UNENDED.finditer(content, 0, end):
        yield _at(text, match.start("mark"), "words are announced, and the paragraph ends", True)
    for pattern, ground in (
        (_EMPTY, "quotation marks with nothing between them"),
        (_CLASH, "words are announced and a mark follows"),
    ):
        found = list(pattern.finditer(content, 0, end))
        if habits(content).is_rare(len(found)):
            for match in found:
                yield _at(text, match.start(), ground, True, match.end())


def _at(text: Text, offset: int, ground: str, sure: bool, end: int = 0) -> Flaw:
    return Flaw(Passage(text, offset, end or offset + 1), "lost-quotation", ground, sure)


def _sentence(content: str, offset: int) -> int:
    """Where the sentence begins that an offset stands in."""
    return max(content.rfind(mark, max(offset - 300, 0), offset) for mark in (". ", "! ", "? ", "\n")) + 1 or max(
        offset - 300, 0
    )


def _looks_back(content: str, offset: int) -> bool:
    following = content[offset : offset + 80].strip()
    return not following or bool(re.match(_BACK, following))


def _heading_behind(text: Text, offset: int) -> bool:
    return any(
        block.kind == "heading" and offset <= block.start and not text.content[offset : block.start].strip(" #\n")
        for block in text.blocks
    )


def _block_behind(text: Text, offset: int) -> bool:
    return any(
        block.kind in ("quotation", "verse", "code") and offset <= block.start <= offset + 4 for block in text.blocks
    )
