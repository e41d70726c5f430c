"""Words that have run together, and letters that are not those that were written: what converters, scanners and tricksters leave in a line."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from valla import lexicon
from valla.state.habits import habits
from valla.terms import Flaw
from valla.text import Passage, Text

__all__ = ["garbled", "joined"]

_NO_BLANK = re.compile(
    r"(?<![\w./@:])(?:[^\W\d_]{3,}[.;!?][A-ZÀ-Þ][a-zà-þ]{2,}|\d,[A-ZÀ-Þ][a-zà-þ]{2,})\b(?![.@/(])|(?<![\w./@:])[a-zà-þ]{3,}(?:,|;)[a-zà-þ]{3,}\b"
)
_HUMPED = re.compile(r"\b[a-zà-þ]{3,}[A-ZÀ-Þ][a-zà-þ]{3,}\b")
_LONG = re.compile(r"\b[^\W\d_]{7,}\b")
_SMALL = frozenset(
    "the and of to in that was for with his from which this were have had they but not are been their who when there she more will would after other "
    "each into only some them then than under upon what could about before where while against between through without also such being during".split()
)
_FREQUENT, _KNOWN = 200_000, 20_000
"""How often a word must stand in the word list to be one that others run into, and one that runs into others."""


def joined(text: Text) -> Iterator[Flaw]:
    """Two words with no blank between them. English, where the two are known by a word list alone."""
    content, end = text.content, text.evidence_end
    for pattern, ground in ((_NO_BLANK, "no blank behind a mark"), (_HUMPED, "a capital within a word")):
        found = list(pattern.finditer(content, 0, end))
        if habits(content).is_rare(len(found)):
            for match in found:
                yield Flaw(Passage(text, match.start(), match.end()), "joined-words", ground)
    words = Counter(match[0] for match in re.finditer(r"[^\W\d_]+", content))
    for match in _LONG.finditer(content, 0, end):
        word = match[0]
        if words[word] > 1 or word[1:] != word[1:].lower() or lexicon.count(word.lower()):
            continue
        parts = _parted(word, words)
        if parts:
            yield Flaw(
                Passage(text, match.start(), match.end()),
                "joined-words",
                f'"{parts[0]}" and "{parts[1]}" have run together',
            )


def _parted(word: str, words: Counter[str]) -> tuple[str, str] | None:
    """The two words that a word is made of, if one of them is a small one, or if the first is a name or title that the text has elsewhere."""
    for at in range(3, len(word) - 2):
        one, other = word[:at], word[at:]
        counts = lexicon.count(one.lower()), lexicon.count(other)
        if min(counts) < _KNOWN // (10 if words[one] >= _AGAIN else 1):
            continue
        if one[0].islower() and (one in _SMALL or other in _SMALL) and max(counts) >= _FREQUENT:
            return one, other
        if one[0].isupper() and words[one] >= _AGAIN and (other in _SMALL or other.endswith("ing")):
            return one, other
    return None


_AGAIN = 3
"""Times that a text must have a word with its capital for another to have run into it."""

_GARBLED: tuple[tuple[re.Pattern[str], str, bool], ...] = tuple(
    (re.compile(pattern), ground, sure)
    for pattern, ground, sure in (
        (
            r"\w*(?:Ã[\u0080-\u00bf\u0192\u2018-\u2030]|â€[\u0080-\u00bf™œ\"“”˜¢¦–—š]|Â[\u00a0-\u00bf]|[ÐÑ][\u0080-\u00bf‚-™]|Ã¢â)[\w™œ]*",
            "UTF-8 read in another encoding",
            True,
        ),
        (r"\S*\ufffd\S*", "a character that could not be read", True),
        (r"[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f]+", "a control character", True),
        (r"[\u202a-\u202e\u2066-\u2069]", "a character that turns the direction of writing", True),
        (
            r"(?<=[A-Za-zÀ-ÿ])[\u200b\u2060\ufeff\u200c\u200d](?=[A-Za-zÀ-ÿ])",
            "a character that cannot be seen, within a word",
            True,
        ),
        (r"\w+\u00ad\w+", "a soft hyphen within a word", True),
        (r"\w*[\ufb00-\ufb06]\w*", "a ligature in the place of its letters", True),
        (
            r"\b(?=\w*[A-Za-z])(?=\w*[\u0370-\u03ff\u0400-\u04ff])[A-Za-z\u0370-\u03ff\u0400-\u04ff]{3,}\b",
            "letters of two scripts within one word",
            True,
        ),
    )
)


def garbled(text: Text) -> Iterator[Flaw]:
    """Letters that are not those that were written."""
    for pattern, ground, sure in _GARBLED:
        for match in pattern.finditer(text.content, 0, text.evidence_end):
            yield Flaw(Passage(text, match.start(), match.end()), "garbled-characters", ground, sure)
