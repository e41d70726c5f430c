"""Learn from sound texts how places look from which a date, the end of a sentence or a quotation has been taken, and write `state/tables/gaps.z`.

    python tools/gaps.py TEXTS [--lacking TEXTS] [--test TEXTS]

TEXTS is a folder of English texts in any format; from those of `--lacking`, which have lost quotations of their own, dates and sentences alone
are learnt. Prints how many of the gaps made in the texts of `--test` are found at so many false ones in 10,000 words.
"""

from __future__ import annotations

import argparse
import random
import zlib
from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path

import numpy as np

from valla import formats
from valla.state import breaks, gaps
from valla.state.gaps import COLUMNS, Tokens, tokens

TABLE = Path(__file__).parents[1] / "src" / "valla" / "state" / "tables" / "gaps.z"
BATCH = 8192
"""Places a step."""
PASSES = {"date": (6, 0.2, 0.003), "sentence": (3, 0.1, 0.002), "quotation": (3, 0.1, 0.002)}
"""How often all places of a kind are passed over, how large the steps are, and what each takes from a weight, by which those of signs that tell next to
nothing come to naught and the table stays small (Langford et al. 2009)."""
LENGTHS = (1_500, 3_000, 10_000, 30_000, 100_000)
"""Characters of the pages that texts are cut into."""
UNKNOWN = gaps.Forms(Counter(), Counter(), "0")
LONGEST = 500
"""Tokens of the longest quotation that is taken out."""
CLOSING = {'"': '"', "“": "”", "«": "»", "‘": "’"}
Signs = tuple[int, ...]


def folder(path: Path) -> Iterator[Tokens]:
    """The texts of a folder, in the order of their names, cut into pages of many lengths: a text's own habits tell less where it is short."""
    chance = random.Random(0)
    for file in sorted(path.rglob("*")):
        if not file.is_file():
            continue
        text = formats.read(file.read_bytes(), file.name)
        start, end = 0, text.evidence_end
        while start < end:
            cut = text.content.find("\n\n", start + chance.choice(LENGTHS), end)
            yield tokens.__wrapped__(text.content[start : cut if cut > 0 else end])
            start = cut if cut > 0 else end


def sound(read: Tokens, kind: str, known: bool) -> Iterator[Signs]:
    """The signs of places where nothing is missing; with the habits of the page `known`, or as on a page too short to show any."""
    if kind == "date":
        places = gaps.date_places(read)
    elif kind == "sentence":
        places = breaks.places(read, None if known else UNKNOWN)
    else:
        places = gaps.quotation_places(read, None if known else {})
    return (place.signs for place in places)


def made(read: Tokens, kind: str, known: bool) -> Iterator[Signs]:
    """The signs of places from which something has been taken."""
    if kind == "date":
        return _without_dates(read)
    if kind == "sentence":
        return _without_ends(read, gaps.forms(read) if known else UNKNOWN)
    return _without_quotations(read, gaps.settings(read) if known else {})


def _without_dates(read: Tokens) -> Iterator[Signs]:
    words = read.words
    for at in range(1, len(words) - 4):
        if words[at - 1].lower() not in gaps.PREPOSITIONS:
            continue
        if gaps.YEAR.fullmatch(words[at]) and words[at + 1] not in "-–—/":
            behind = at + 1
        elif (
            words[at].lower() in gaps.MONTH_NAMES
            and words[at + 1].isdigit()
            and words[at + 2] == ","
            and gaps.YEAR.fullmatch(words[at + 3])
        ):
            behind = at + 4
        else:
            continue
        yield gaps.date_signs(
            gaps.window(words, at - gaps.BEFORE, at), gaps.window(words, behind, behind + gaps.BEHIND)
        )


def _without_ends(read: Tokens, written: gaps.Forms) -> Iterator[Signs]:
    words, chance = read.words, random.Random(len(read.words))
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


def _without_quotations(read: Tokens, set_so: gaps.Settings) -> Iterator[Signs]:
    words, set_in = read.words, gaps.sets_in(read)
    at = 1
    while at < len(words) - gaps.AHEAD:
        if words[at] in ",:" and words[at - 1][0].isalpha() and (closed := _closed(read, at, set_in)):
            apart = words[at + 1] == gaps.END
            after = gaps.window(words, closed, closed + 1 + gaps.AHEAD)
            if not (apart and after[0] != gaps.END) and after[after[0] == gaps.END] not in gaps.OPENING:
                yield gaps.quotation_signs(gaps.window(words, at - gaps.CLAUSE, at + 1), after, set_so)
            at = closed - 1
        at += 1


def _closed(read: Tokens, mark: int, set_in: bool) -> int:
    """Behind which token the words end that a mark announces, between marks or set in; 0 if there are none."""
    words, last = read.words, min(mark + LONGEST, len(read.words) - 4)
    apart = words[mark + 1] == gaps.END
    opened = mark + 1 + apart
    if words[opened] in CLOSING:
        close = next((k for k in range(opened + 1, last) if words[k] == CLOSING[words[opened]]), 0)
        return close + 1 if close - opened > 3 else 0
    if apart and set_in and words[mark] == ":" and read.indent(mark + 1) > 1:
        end = next((k for k in range(opened + 1, last) if words[k] == gaps.END and read.indent(k) < 2), 0)
        return end if end - opened > 6 else 0
    return 0


@dataclass(frozen=True, slots=True)
class Gathered:
    """The signs of places of one kind, and which of them have lost something."""

    signs: array[int] = field(default_factory=lambda: array("i"))
    lost: array[int] = field(default_factory=lambda: array("b"))

    def add(self, places: Iterator[Signs], lost: bool) -> None:
        for place in places:
            self.signs.extend(place)
            self.lost.append(lost)

    def table(self) -> tuple[np.ndarray, np.ndarray]:
        return np.frombuffer(self.signs, np.int32).reshape(len(self.lost), -1), np.frombuffer(self.lost, np.int8)


def gather(texts: Iterable[Tokens], kinds: Sequence[str], known: Sequence[bool]) -> tuple[dict[str, Gathered], int]:
    """The places of texts, read one by one, and the words of all. A date is known by its neighbours alone, whatever the habits of its page."""
    every = {kind: Gathered() for kind in kinds}
    count = 0
    for read in texts:
        count += sum(word[0].isalpha() for word in read.words)
        for kind, gathered in every.items():
            for habits in known[:1] if kind == "date" else known:
                gathered.add(sound(read, kind, habits), False)
                gathered.add(made(read, kind, habits), True)
    return every, count


def learn(signs: np.ndarray, lost: np.ndarray, columns: int, passes: tuple[int, float, float]) -> np.ndarray:
    """Logistic regression by steps of AdaGrad (Duchi et al. 2011): the weights of all columns, in steps of the table."""
    weights, sizes = np.zeros(columns), np.full(columns, 1e-6)
    order = np.random.default_rng(0)
    rounds, rate, least = passes
    for _ in range(rounds):
        shuffled = order.permutation(len(lost))
        for start in range(0, len(lost), BATCH):
            rows = shuffled[start : start + BATCH]
            error = 1 / (1 + np.exp(-weights[signs[rows]].sum(1))) - lost[rows]
            slopes = np.bincount(signs[rows].ravel(), np.repeat(error, signs.shape[1]), columns)
            touched = np.flatnonzero(slopes)
            slope = slopes[touched]
            sizes[touched] += slope**2
            step = rate / np.sqrt(sizes[touched])
            moved = weights[touched] - step * slope
            weights[touched] = np.sign(moved) * np.maximum(np.abs(moved) - least * step, 0)
    return np.clip(np.round(weights / gaps.STEP), -127, 127).astype(np.int8)


def main() -> None:
    """Learn, write the table, and say how well it finds."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("texts", type=Path)
    parser.add_argument("--lacking", type=Path)
    parser.add_argument("--test", type=Path)
    told = parser.parse_args()
    every, _ = gather(folder(told.texts), list(COLUMNS), (True, False))
    if told.lacking:
        more, _ = gather(folder(told.lacking), ["date", "sentence"], (True, False))
        for kind, gathered in more.items():
            every[kind].signs.extend(gathered.signs)
            every[kind].lost.extend(gathered.lost)
    table = {}
    for kind, gathered in every.items():
        signs, lost = gathered.table()
        table[kind] = learn(signs, lost, COLUMNS[kind], PASSES[kind])
        print(f"{kind}: {len(lost)} places, {int(lost.sum())} made")
    TABLE.write_bytes(zlib.compress(b"".join(weights.tobytes() for weights in table.values()), 9))
    if told.test:
        tested, count = gather(folder(told.test), list(COLUMNS), (True,))
        for kind, weights in table.items():
            signs, lost = tested[kind].table()
            odds = gaps.STEP * weights.astype(np.int64)[signs].sum(1)
            sound_odds = np.sort(odds[lost == 0])[::-1]
            for often in (0.05, 0.1, 0.2, 0.4):
                least = sound_odds[int(count * often / 10_000)]
                print(
                    f"{kind}: {often} false in 10,000 words, odds over {least:.2f}: {(odds[lost == 1] > least).mean():.3f} found"
                )


if __name__ == "__main__":
    main()
