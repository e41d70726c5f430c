"""Words announced and not given: a colon with no words behind it, a reply to nothing, marks that open nothing.

Block quotations are the first thing that a converter drops. What stands around them closes up.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from valla.state.breaks import is_verse, opens_sentences
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
_SAID = re.compile(
    rf"\b(?:{_VERB}|words|remark|reply|answer|message)(?: [\w’'-]+){{0,6}}(?P<mark>[,:])(?:[ \n]*\[\d+\])?(?P<blank>\s+)(?P<next>\w+|\S)"
)
_OPENED_QUOTE = re.compile(r"(?P<mark>[,:])(?P<blank>\s+)(?:[-—] ?)?[\"“„«‘']")
_UNENDED = re.compile(rf"\b{_VERB}(?: [\w’'-]+){{0,4}}(?P<mark>,)\s*(?:\n\s*\n|\Z)(?!\s*[\"“„«‘'*>–—(-])")
_HABIT, _UNUSUAL = 3, 8
"""Quotations between marks that make a habit, and how many times rarer than these words without marks must be."""
_SPOKEN_SELF = re.compile(r"\b(?:I|me|my|we|us|our|you|your|thou|thy|thee|shall|let)\b", re.IGNORECASE)
"""What words say of themselves, and an account does not of whom it tells."""
_SENTENCE = re.compile(r"[^.!?]{0,200}")
_MANY = 4
"""Quotations that a page surely has lost, from which on less shows another."""
_ANNOUNCES = re.compile(rf"\b(?:{_ANNOUNCED}|name)\b")
_TOLD = re.compile(r"\b(?:was|were|had|did|could|would|wrote|said|[a-z]{3,}ed)\b")
_SPEAKER_SELF = re.compile(r"\b(?:I|me|my|we|us|our)\b")
_GOES_ON = re.compile(r"(?<=[a-z]):(?= [A-ZÀ-Þ][a-zà-þ’]+(?:,? [a-zà-þ]| [A-ZÀ-Þ]))")


def lost_quotations(text: Text) -> list[Flaw]:
    """Places where words are announced, or answered, and do not stand. On a page that has lost many, a colon behind which the account goes on is
    enough."""
    found = list(_lost(text))
    if sum(flaw.sure for flaw in found) < _MANY:
        return found
    known = {flaw.passage.start for flaw in found}
    for match in _GOES_ON.finditer(text.content, 0, text.evidence_end):
        lead = text.content[_sentence(text.content, match.start()) : match.start()]
        following = _SENTENCE.match(text.content, match.end())
        if match.start() in known or following is None or not _ANNOUNCES.search(lead):
            continue
        if _TOLD.search(following[0]) and not _SPEAKER_SELF.search(following[0]):
            found.append(_at(text, match.start(), "words are announced, on a page that has lost many", False))
    return found


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
            and _looks_back(content, match.end())
        ):
            yield _at(
                text, content.rindex(":", match.start(), match.end()), "words are announced and none follow", True
            )
    for match in _UNENDED.finditer(content, 0, end):
        yield _at(text, match.start("mark"), "words are announced, and the paragraph ends", True)
    yield from _bare(text)
    for pattern, ground in (
        (_EMPTY, "quotation marks with nothing between them"),
        (_CLASH, "words are announced and a mark follows"),
    ):
        found = list(pattern.finditer(content, 0, end))
        if habits(content).is_rare(len(found)):
            for match in found:
                yield _at(text, match.start(), ground, True, match.end())


def _bare(text: Text) -> Iterator[Flaw]:
    """Words announced behind which the account goes on, in a text that sets the words it gives between marks."""
    content, end = text.content, text.evidence_end
    quoted = Counter(map(_setting, _OPENED_QUOTE.finditer(content, 0, end)))
    bare: dict[str, list[int]] = {}
    verse = is_verse(content)
    for match in _SAID.finditer(content, 0, end):
        if verse and "\n" in match["blank"]:
            continue
        if match["next"][0].isupper() and _tells(content, match):
            bare.setdefault(_setting(match), []).append(match.start("mark"))
    for setting, found in bare.items():
        own = quoted[setting] if "paragraph" in setting else quoted[":"] + quoted[","]
        if own >= max(_HABIT, _UNUSUAL * len(found)):
            for at in found:
                yield _at(text, at, "words are announced, and no marks open as elsewhere in this text", False)


def _setting(match: re.Match[str]) -> str:
    """How words that are announced are set: behind which mark, in the line or in a paragraph of their own."""
    return match["mark"] + ("paragraph" if match["blank"].count("\n") > 1 else "")


def _tells(content: str, match: re.Match[str]) -> bool:
    """Does the account go on behind words that were announced, and not the words themselves?"""
    following = _SENTENCE.match(content, match.start("next"))
    if following is None or len(following[0].split()) < 4 or _SPOKEN_SELF.search(following[0]):
        return False
    if match["mark"] == ",":
        return opens_sentences(match["next"]) and match["next"] not in (
            "No",
            "That",
            "Why",
            "What",
            "How",
            "Where",
            "When",
        )
    return not ("\n" in match["blank"] and match["blank"].endswith("  "))


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


def _block_behind(text: Text, offset: int) -> bool:
    return any(
        block.kind in ("quotation", "verse", "code") and offset <= block.start <= offset + 4 for block in text.blocks
    )
