"""Words that have run together, and letters that are not those that were written: what converters, scanners and tricksters leave in a line."""

from __future__ import annotations

import re
from collections.abc import Iterator

from valla import lexicon
from valla.state.habits import habits
from valla.state.wording import is_known
from valla.terms import Flaw
from valla.text import Passage, Text

__all__ = ["garbled", "joined"]

_NO_BLANK = re.compile(
    r"(?<![\w./@:])(?:[^\W\d_]{3,}[.;!?,][A-ZÀ-Þ][a-zà-þ]+|\d,[A-ZÀ-Þ][a-zà-þ]{2,})\b(?![.@/(])|(?<![\w./@:])[a-zà-þ]{2,}(?:,|;)[a-zà-þ]{2,}\b"
)
_HUMPED = re.compile(r"\b[a-zà-þ]{3,}[A-ZÀ-Þ][a-zà-þ]{3,}\b")


def joined(text: Text) -> Iterator[Flaw]:
    """Two words with no blank behind the mark between them, or a capital within a word."""
    content, end = text.content, text.evidence_end
    for pattern, ground in ((_NO_BLANK, "no blank behind a mark"), (_HUMPED, "a capital within a word")):
        found = list(pattern.finditer(content, 0, end))
        if habits(content).is_rare(len(found)):
            for match in found:
                if not _ADDRESS.search(content, max(match.start() - _TOKEN, 0), match.end()):
                    yield Flaw(Passage(text, match.start(), match.end()), "joined-words", ground)


# What runs together by intention: the addresses of sites, whatever commas they hold.
_ADDRESS = re.compile(r"(?:https?://|www\.|/)\S*$|\.(?:Com|Net|Org)$")
_TOKEN = 300


_GARBLED: tuple[tuple[re.Pattern[str], str, bool], ...] = tuple(
    (re.compile(pattern), ground, sure)
    for pattern, ground, sure in (
        (
            r"\w{0,40}(?:Ã[\u0080-\u00bf\u0192\u2018-\u2030]|â€[\u0080-\u00bf™œ\"“”˜¢¦–—š]|Â[\u00a0-\u00bf]|[ÐÑ][\u0080-\u00bf‚-™]|Ã¢â)[\w™œ]{0,40}",
            "UTF-8 read in another encoding",
            True,
        ),
        (r"\S{0,40}\ufffd\S{0,40}", "a character that could not be read", True),
        (r"[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f]+", "a control character", True),
        (r"[\u202a-\u202e\u2066-\u2069]", "a character that turns the direction of writing", True),
        (
            r"(?<=[A-Za-zÀ-ÿ])[\u200b\u2060\ufeff\u200c\u200d](?=[A-Za-zÀ-ÿ])",
            "a character that cannot be seen, within a word",
            True,
        ),
        (r"\w{1,40}\u00ad\w{1,40}", "a soft hyphen within a word", True),
        (r"\w{0,40}[\ufb00-\ufb06]\w{0,40}", "a ligature in the place of its letters", True),
        (
            r"\b(?=\w{0,40}[A-Za-z])(?=\w{0,40}[\u0370-\u03ff\u0400-\u04ff])[A-Za-z\u0370-\u03ff\u0400-\u04ff]{3,}\b",
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
    for match in _FIGURED.finditer(text.content, 0, text.evidence_end):
        read, bare = match[0].translate(_AS_LETTERS), match[0].rstrip("01")
        # Behind a word that is one without it the figure is a note's.
        noted = bare != match[0] and lexicon.share(bare) * _LIKELIER > lexicon.share(read)
        if not noted and (lexicon.count(read) >= _KNOWN or (len(read) > _SHORT and is_known(read))):
            yield Flaw(
                Passage(text, match.start(), match.end()), "garbled-characters", "a figure in the place of a letter"
            )


_FIGURED = re.compile(r"(?<![\w.,/'’#&=-])(?:[a-z]+[01][a-z]+|[a-z]{2,}[01]|[01][a-z]{2,})(?!\w|[/@=-]|\.\w)")
_AS_LETTERS = str.maketrans("01", "ol")
_KNOWN, _SHORT, _LIKELIER = 1_000, 4, 100
"""How often the word list must have a short word for a figure to stand in it for a letter, and how much likelier it must be than what is left
without the figure."""
