"""In what language is a stretch of a text? What is known of English words is not held against words of another language."""

from __future__ import annotations

import re

__all__ = ["is_english"]

_WORD = re.compile(r"[^\W\d_]+")
_AROUND = 300
"""Characters on each side of a place that tell its language."""

_ENGLISH = frozenset(
    "the and of to that was he for his with is it as at by which had were from not this have be they you my i".split()
)
_OTHERS = tuple(
    frozenset(words.split())
    for words in (
        "der die und den von zu das mit sich des auf für ist im dem nicht ein eine als ich er sie es war",
        "de la le et les des en un du une que est pour qui dans par sur au il plus ne pas je vous se à",
        "de que el en y los del se las por un para con una su al lo la es como más pero le",
        "di e che il un per una mi sono ho non ma lo ha le si con del della la",
        "et est non ut ad cum quod si sed qui quae ex ab per esse sunt atque enim anno",
        "de het een en van te dat niet zijn op aan met voor er ook als bij",
    )
)


def is_english(content: str, start: int, end: int, about: int = _AROUND) -> bool:
    """Is what stands so many characters about a place English, as far as its commonest words tell?"""
    around = [word.lower() for word in _WORD.findall(content[max(start - about, 0) : end + about])]
    english = sum(word in _ENGLISH for word in around)
    return all(sum(word in other for word in around) <= english for other in _OTHERS)
