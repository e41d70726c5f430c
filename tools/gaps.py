"""Learn from sound texts how places look from which a date, the end of a sentence or a quotation has been taken, and write `state/tables/gaps.z`.

    python tools/gaps.py TEXTS [--lacking TEXTS] [--test TEXTS]

TEXTS is a folder of English texts in any format; from those of `--lacking`, which have lost quotations of their own, dates and sentences alone
are learnt. Prints how many of the gaps made in the texts of `--test` are found at so many false ones in 10,000 words.
"""

from __future__ import annotations

import argparse
import random
import zlib
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import numpy as np

from valla import formats
from valla.state import breaks, gaps
from valla.state.gaps import COLUMNS, Tokens, tokens

TABLE = Path(__file__).parents[1] / "src" / "valla" / "state" / "tables" / "gaps.z"
ROUNDS, BATCH, RATE = 8, 4096, 0.1
"""Passes over all places, places a step, and the step's size."""
LENGTHS = (3_000, 10_000, 30_000, 100_000)
"""Characters of the pages that texts are cut into."""
PLACES = {"date": gaps.date_places, "sentence": breaks.places, "quotation": gaps.quotation_places}
LONGEST = 500
"""Tokens of the longest quotation that is taken out."""
CLOSING = {'"': '"', "“": "”", "«": "»", "‘": "’"}
Signs = tuple[int, ...]


def folder(path: Path) -> list[Tokens]:
    """The texts of a folder, in the order of their names, cut into pages of many lengths: a text's own habits tell less where it is short."""
    chance = random.Random(0)
    pages: list[Tokens] = []
    for file in sorted(path.rglob("*")):
        if not file.is_file():
            continue
        text = formats.read(file.read_bytes(), file.name)
        start, end = 0, text.evidence_end
        while start < end:
            cut = text.content.find("\n\n", start + chance.choice(LENGTHS), end)
            pages.append(tokens.__wrapped__(text.content[start : cut if cut > 0 else end]))
            start = cut if cut > 0 else end
    return pages


def made(read: Tokens, kind: str, chance: random.Random) -> Iterator[Signs]:
    """The signs of places from which something has been taken."""
    yield from {"date": _without_dates, "sentence": _without_ends, "quotation": _without_quotations}[kind](read, chance)


def _without_dates(read: Tokens, _: random.Random) -> Iterator[Signs]:
    words = read.words
    for at in range(3, len(words) - 6):
        if words[at - 1].lower() not in gaps.PREPOSITIONS:
            continue
        if gaps.YEAR.fullmatch(words[at]) and words[at + 1] not in "-–—/":
            yield gaps.date_signs(words[at - 3 : at], words[at + 1 : at + 4])
        elif (
            words[at].lower() in gaps.MONTH_NAMES
            and words[at + 1].isdigit()
            and words[at + 2] == ","
            and gaps.YEAR.fullmatch(words[at + 3])
        ):
            yield gaps.date_signs(words[at - 3 : at], words[at + 4 : at + 7])


def _without_ends(read: Tokens, chance: random.Random) -> Iterator[Signs]:
    words, written = read.words, gaps.forms(read)
    heads = [
        at
        for at in range(3, len(words) - 4)
        if words[at - 1] in ".!?"
        and words[at][0].isupper()
        and len(words[at]) > 1
        and words[at - 2][0].isalpha()
        and len(words[at - 2]) > 2
        and gaps.END not in words[at : at + 4]
    ]
    for head, following in pairwise(heads):
        if not 9 < following - head < 80 or gaps.END in words[head:following] or chance.random() > 0.3:
            continue
        cut = head + chance.randrange(4, following - head - 3)
        if words[cut - 1][0].isalpha():
            end = read.spans[cut - 1][1]
            announced = breaks.ANNOUNCED.search(read.content, max(end - 120, 0), end) is not None
            yield gaps.sentence_signs(words[cut - 3 : cut], words[following : following + 3], written, announced, 0)


def _without_quotations(read: Tokens, _: random.Random) -> Iterator[Signs]:
    words, set_so = read.words, gaps.settings(read)
    at = gaps.CLAUSE
    while at < len(words) - gaps.AHEAD:
        apart = words[at + 1] == gaps.END
        opened = at + 1 + apart
        if words[at] in ",:" and words[at - 1][0].isalpha() and words[opened] in CLOSING:
            ends = (
                k
                for k in range(opened + 1, min(opened + LONGEST, len(words) - 4))
                if words[k] == CLOSING[words[opened]]
            )
            closed = next(ends, None)
            if closed and closed - opened > 3:
                after = words[closed + 1 : closed + 2 + gaps.AHEAD]
                if not (apart and after[0] != gaps.END) and after[after[0] == gaps.END] not in gaps.OPENING:
                    yield gaps.quotation_signs(words[at - gaps.CLAUSE : at + 1], after, set_so)
                at = closed
        at += 1


def places(texts: list[Tokens], kind: str) -> tuple[np.ndarray, np.ndarray]:
    """The signs of all places, sound ones and made ones, and which are which."""
    chance = random.Random(kind)
    signs: list[Signs] = []
    lost: list[bool] = []
    for read in texts:
        sound = [place.signs for place in PLACES[kind](read)]
        broken = list(made(read, kind, chance))
        signs += sound + broken
        lost += [False] * len(sound) + [True] * len(broken)
    return np.array(signs, dtype=np.int32), np.array(lost, dtype=np.float64)


def learn(signs: np.ndarray, lost: np.ndarray, columns: int) -> np.ndarray:
    """Logistic regression by steps of AdaGrad (Duchi et al. 2011): the weights of all columns, in steps of the table."""
    weights, sizes = np.zeros(columns), np.full(columns, 1e-6)
    order = np.random.default_rng(0)
    for _ in range(ROUNDS):
        shuffled = order.permutation(len(lost))
        for start in range(0, len(lost), BATCH):
            rows = shuffled[start : start + BATCH]
            error = 1 / (1 + np.exp(-weights[signs[rows]].sum(1))) - lost[rows]
            slope = np.bincount(signs[rows].ravel(), np.repeat(error, signs.shape[1]), columns)
            touched = slope != 0
            sizes[touched] += slope[touched] ** 2
            weights[touched] -= RATE * slope[touched] / np.sqrt(sizes[touched])
    return np.clip(np.round(weights / gaps.STEP), -127, 127).astype(np.int8)


def main() -> None:
    """Learn, write the table, and say how well it finds."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("texts", type=Path)
    parser.add_argument("--lacking", type=Path)
    parser.add_argument("--test", type=Path)
    told = parser.parse_args()
    sound = folder(told.texts)
    lacking = folder(told.lacking) if told.lacking else []
    table = {}
    for kind in COLUMNS:
        signs, lost = places(sound + (lacking if kind != "quotation" else []), kind)
        table[kind] = learn(signs, lost, COLUMNS[kind])
        print(f"{kind}: {len(lost)} places, {int(lost.sum())} made")
    TABLE.write_bytes(zlib.compress(b"".join(weights.tobytes() for weights in table.values()), 9))
    if told.test:
        tested = folder(told.test)
        count = sum(sum(word[0].isalpha() for word in read.words) for read in tested)
        for kind, weights in table.items():
            signs, lost = places(tested, kind)
            odds = gaps.STEP * weights.astype(np.int64)[signs].sum(1)
            sound_odds = np.sort(odds[lost == 0])[::-1]
            for often in (0.05, 0.1, 0.2, 0.4):
                least = sound_odds[int(count * often / 10_000)]
                print(
                    f"{kind}: {often} false in 10,000 words, odds over {least:.2f}: {(odds[lost == 1] > least).mean():.3f} found"
                )


if __name__ == "__main__":
    main()
