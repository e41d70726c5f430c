"""The main text of a web page whose markup is lost: menus, notices, lists of other articles and comments told from it line by line.

Each line is weighed by what it is made of and by what stands about it, as in boilerplate detection by shallow text features (Kohlschütter,
Fankhauser and Nejdl 2010); the weights were fitted on labelled pages (`tools/boilerplate.py`) and stand with the words they were fitted with in
`tables/boilerplate.toml`. Of the lines the stretch is taken in which the main text outweighs the rest.
"""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate
from math import exp, log, log1p
from pathlib import Path

from valla import lexicon

__all__ = ["Model", "is_page", "main_text", "model", "signs"]

_WORD = re.compile(r"[^\W\d_]+")
_DATE = re.compile(
    r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}|\d\d?:\d\d|\bago\b"
)
_ENDS = (".", "!", "?", '"', "”", "’", ")", "…")

_SMALL = 1_500_000
"""Times that the word list has a word that says nothing of a text's matter."""
_LONG = 25
"""Words of a line that is surely running text if it ends as a sentence does."""
_PLAIN = 12
"""Words from which on a line that ends as a sentence does may be running text."""
_SIGN, _SIGN_WORDS = 1.0, 8
"""Leaning of a word that is a sign of what is not the main text, and words of a line that may be one."""
_STRONG = 8
"""Words of a line that lean most and are looked at."""
_SIGNS, _SHARE = 4, 0.07
"""Lines of furniture that make a text a web page, and their share of its lines."""
_INSIDE, _OUTSIDE, _LEAN = 0.15, 0.8, 0.5
"""How likely a line must be main text within the main stretch, and outside; what is added to the log odds in looking for the stretch."""
_SHORTEST = 40
"""Words of a main stretch at least: a page whose text is not found by the weights alone has what is likeliest."""


@dataclass(frozen=True, slots=True)
class Model:
    """What was learnt: how words lean (above 0: to what is not the main text), and what each sign of a line weighs."""

    leanings: Mapping[str, float]
    means: Sequence[float]
    scales: Sequence[float]
    weights: Sequence[float]
    constant: float


@lru_cache(maxsize=1)
def model() -> Model:
    """What was learnt from labelled pages."""
    table = tomllib.loads((Path(__file__).parent / "tables" / "boilerplate.toml").read_text("utf-8"))
    leanings = {word: float(leaning) for leaning, words in table["leanings"].items() for word in words.split()}
    return Model(leanings, table["means"], table["scales"], table["weights"], table["constant"])


def signs(lines: Sequence[str], leanings: Mapping[str, float]) -> list[list[float]]:
    """What tells of each line whether it is main text. Lines are those of the page with white space folded, none empty."""
    words = [[word.lower() for word in _WORD.findall(line)] for line in lines]
    ends = [line.endswith(_ENDS) for line in lines]
    counts = [len(found) for found in words]
    size = [log1p(count) for count in counts]
    matter = [{w for w in found if len(w) > 3 and lexicon.count(w) < _SMALL} for found in words]
    body = Counter(w for k, found in enumerate(matter) if counts[k] >= _LONG and ends[k] for w in found)
    lean = [_leanings(found, leanings) for found in words]
    cues = [float(bool(one) and one[0] > _SIGN and counts[k] < _SIGN_WORDS) for k, one in enumerate(lean)]
    mean = [sum(one) / len(one) if one else 0.0 for one in lean]
    running = [float(min(count, 60)) if ends[k] and count >= _PLAIN else 0.0 for k, count in enumerate(counts)]
    written = list(accumulate((count if count >= _PLAIN else 0 for count in counts), initial=0))
    good, cue = list(accumulate(running, initial=0.0)), list(accumulate(cues, initial=0.0))
    leaned = list(accumulate((m * s for m, s in zip(mean, size, strict=True)), initial=0.0))
    many = len(lines)

    def between(sums: Sequence[float], first: int, last: int) -> float:
        return sums[min(max(last, 0), many)] - sums[min(max(first, 0), many)]

    found = []
    for k, line in enumerate(lines):
        about = log1p(between(good, k - 15, k + 16))
        found.append(
            [
                sum(lexicon.count(w) >= _SMALL for w in words[k]) / max(counts[k], 1),
                sum(map(str.isdigit, line)) / len(line),
                float(bool(_DATE.search(line.lower()[:300]))),
                sum(body[w] >= 2 for w in matter[k]) / max(len(matter[k]), 1),
                size[k - 1] if k else 0.0,
                size[k + 1] if k + 1 < many else 0.0,
                log1p(written[k]),
                log1p(written[many] - written[k + 1]),
                k / many,
                float(line[:3].lower() == "by "),
                mean[k],
                sum(lean[k]) / _STRONG,
                mean[k + 2] if k + 2 < many else 0.0,
                float(ends[k + 2]) if k + 2 < many else 0.0,
                size[k] * ends[k],
                between(cue, k - 6, k),
                between(leaned, k - 8, k) / 8,
                log1p(good[many]),
                about / (log1p(good[many]) + 0.1),
            ]
        )
    return found


def _leanings(words: Sequence[str], leanings: Mapping[str, float]) -> list[float]:
    """How the words of a line lean, those that lean most first: of what is not the main text, then the others."""
    strong = sorted((leanings.get(word, 0.0) for word in set(words)), key=abs, reverse=True)[:_STRONG]
    return sorted(strong, reverse=True)


def is_page(lines: Sequence[str]) -> bool:
    """Do lines of menus and notices stand among these, as on a web page?"""
    leanings = model().leanings
    furniture = 0
    for line in set(lines):
        words = _WORD.findall(line.lower())
        if 0 < len(words) < _SIGN_WORDS and line[0].isalpha() and not line.endswith((".", ",", ";", ":")):
            lean = _leanings(words, leanings)
            furniture += sum(lean) / len(lean) > _SIGN
    return furniture >= max(_SIGNS, _SHARE * len(lines))


def main_text(lines: Sequence[str], learnt: Model | None = None) -> list[bool]:
    """For each line of a page: is it main text? Lines as for `signs`."""
    learnt = learnt or model()
    odds = [
        learnt.constant
        + sum((s - m) / d * w for s, m, d, w in zip(one, learnt.means, learnt.scales, learnt.weights, strict=True))
        for one in signs(lines, learnt.leanings)
    ]
    counts = [len(_WORD.findall(line)) for line in lines]
    sizes = [log1p(count) for count in counts]
    first, last = _stretch(odds, sizes, _LEAN)
    if sum(counts[first:last]) < _SHORTEST and odds:
        first, last = _stretch(odds, sizes, 2.0 - max(odds))
    return [
        1 / (1 + exp(-min(max(odd, -30.0), 30.0))) > (_INSIDE if first <= k < last else _OUTSIDE)
        for k, odd in enumerate(odds)
    ]


def _stretch(odds: Sequence[float], sizes: Sequence[float], lean: float) -> tuple[int, int]:
    """The stretch of lines in which the main text outweighs the rest by most, each line by its size."""
    best, stretch, total, start = 0.0, (0, 0), 0.0, 0
    bound = log(1e3)
    for k, (odd, size) in enumerate(zip(odds, sizes, strict=True)):
        if total <= 0:
            total, start = 0.0, k
        total += (min(max(odd, -bound), bound) + lean) * size
        if total > best:
            best, stretch = total, (start, k + 1)
    return stretch
