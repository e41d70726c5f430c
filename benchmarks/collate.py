"""`python -m benchmarks.collate TEXT [WORDS]`: a text and a copy of it with planted variants, set beside one another.

The copy has words replaced, misread, left out and put in, and paragraphs moved. What is measured: the share of the words of the text that
stand beside their own in the copy, seconds, and memory.
"""

from __future__ import annotations

import random
import resource
import sys
import time
from pathlib import Path

from valla import formats
from valla.collating import align
from valla.text import Places, Text, words

RATES = {"another": 0.01, "misread": 0.02, "left out": 0.005, "put in": 0.005}
"""The share of words that each befalls."""
MOVED = 20
"""Paragraphs moved."""
_MISREAD = (("rn", "m"), ("h", "b"), ("e", "c"), ("u", "n"), ("l", "i"), ("a", "o"), ("s", "f"))


def copy(content: str, seed: int = 7) -> tuple[str, list[int]]:
    """A copy with variants, and for each word of the text the number of its own in the copy (-1: left out)."""
    chance = random.Random(seed)
    paragraphs = [part.split() for part in content.split("\n\n") if part.split()]
    order = list(range(len(paragraphs)))
    for k in chance.sample([k for k in order if 30 < len(paragraphs[k]) < 400], MOVED):
        order.remove(k)
        order.insert(chance.randrange(len(order)), k)
    vocabulary = [word for part in paragraphs for word in part if len(word) > 3]
    made, own, at = [], {}, 0
    for k in order:
        written = []
        for number, word in enumerate(paragraphs[k]):
            given = chance.choices([*RATES, ""], [*RATES.values(), 1 - sum(RATES.values())])[0]
            if given == "left out":
                continue
            if given == "put in":
                written.append(chance.choice(vocabulary))
                at += 1
            own[k, number] = at
            at += 1
            written.append(
                chance.choice(vocabulary) if given == "another" else _misread(word, chance) if given else word
            )
        made.append(" ".join(written))
    return "\n\n".join(made), [own.get((k, n), -1) for k, part in enumerate(paragraphs) for n in range(len(part))]


def _misread(word: str, chance: random.Random) -> str:
    could = [pair for pair in _MISREAD if pair[0] in word]
    return word.replace(*chance.choice(could), 1) if could else word


def sample(content: str, count: int) -> str:
    """At least so many words of a text, each as the collation counts them, in paragraphs; a short text is gone through again with other words."""
    parts, had, turn = [], 0, 0
    while had < count:
        for part in content.split("\n\n"):
            bare = [
                found.form + ("q" + "aiou"[turn % 4] if turn else "") for found in words(part) if found.form.isascii()
            ]
            if bare and had < count:
                had += len(bare)
                parts.append(" ".join(bare))
        turn += 1
    return "\n\n".join(parts)


def measure(content: str) -> dict[str, float]:
    """The figures for one text."""
    changed, own = copy(content)
    texts = [Text(name, made, Places.plain(made)) for name, made in (("one", content), ("other", changed))]
    start = time.perf_counter()
    found = align(*texts)
    seconds = time.perf_counter() - start
    kept = [(k, j) for k, j in enumerate(own) if j >= 0]
    right = sum(found.beside[k] == j for k, j in kept)
    return {
        "words": len(found.first),
        "seconds": seconds,
        "beside their own": right / len(kept),
        "moves": len(found.moves),
        "MB": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    }


if __name__ == "__main__":
    path = Path(sys.argv[1])
    text = formats.read(path.read_bytes(), path.name)
    for size in map(int, sys.argv[2:] or ["100000"]):
        told = measure(sample(text.content[: text.evidence_end], size))
        print(", ".join(f"{name} {value:,.3f}".rstrip("0").rstrip(".") for name, value in told.items()))
