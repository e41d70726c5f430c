"""Learn from labelled web pages what tells main text from menus, notices and lists, and write `state/tables/boilerplate.toml`.

    python tools/boilerplate.py PAGES [--folds N]

PAGES is a folder with `ground-truth.json` and `html/*.html.gz` as in the article extraction benchmark of Scrapinghub. Prints the precision,
recall and F1 over runs of four words (means over pages) that pages not learnt from reach, then learns from all of them.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from math import log, log1p
from pathlib import Path
from typing import Any

import lxml.html
import numpy as np

from valla.state.boilerplate import Model, main_text, signs

TABLE = Path(__file__).parents[1] / "src" / "valla" / "state" / "tables" / "boilerplate.toml"
BLOCKS = frozenset(
    "address article aside blockquote body br button center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 "
    "header hr iframe label legend li main nav ol option p pre section select summary table tbody td tfoot th thead tr ul".split()
)
SKIPPED = frozenset("script style noscript head template svg object".split())
PAGES_OF_A_WORD, LEANING, PENALTY = 4, 0.5, 1e-3
Page = tuple[list[str], list[int], str]


def lines_of(html: bytes) -> list[str]:
    """The text of a page, one line for each block."""
    lines: list[str] = []
    pieces: list[str] = []

    def end() -> None:
        line = " ".join("".join(pieces).split())
        pieces.clear()
        if line:
            lines.append(line)

    def walk(element: Any) -> None:
        if not isinstance(element.tag, str) or element.tag in SKIPPED:
            return
        if element.tag in BLOCKS:
            end()
        pieces.append(element.text or "")
        for child in element:
            walk(child)
            pieces.append(child.tail or "")
        if element.tag in BLOCKS:
            end()

    walk(lxml.html.document_fromstring(html, parser=lxml.html.HTMLParser(encoding="utf-8")))
    end()
    return lines


def runs(written: str) -> Counter[tuple[str, ...]]:
    words = re.findall(r"\w+", written)
    return Counter(zip(words, words[1:], words[2:], words[3:], strict=False)) or Counter([tuple(words)])


def labels(lines: Sequence[str], body: str) -> list[int]:
    """Which lines stand in the text that the key gives for the page."""
    inside = set(runs(body))
    short = {" ".join(re.findall(r"\w+", line)) for line in body.split("\n")}
    found = []
    for line in lines:
        words = re.findall(r"\w+", line)
        four = list(zip(words, words[1:], words[2:], words[3:], strict=False))
        found.append(int(sum(f in inside for f in four) * 2 > len(four) if four else " ".join(words) in short - {""}))
    sure = [k for k, line in enumerate(lines) if found[k] and len(re.findall(r"\w+", line)) >= 8]
    return [x if sure and sure[0] - 3 <= k <= sure[-1] + 3 else 0 for k, x in enumerate(found)]


def pages_of(folder: Path) -> Iterator[Page]:
    for name, page in sorted(json.loads((folder / "ground-truth.json").read_text("utf-8")).items()):
        lines = lines_of(gzip.decompress((folder / "html" / f"{name}.html.gz").read_bytes()))
        if lines:
            yield lines, labels(lines, page["articleBody"]), page["articleBody"]


def leanings(pages: Sequence[Page]) -> dict[str, float]:
    """How words lean: the log of how much oftener they stand outside main texts, a page counting three times at most."""
    counts: tuple[Counter[str], Counter[str]] = Counter(), Counter()
    on: Counter[str] = Counter()
    for lines, main, _ in pages:
        here: tuple[Counter[str], Counter[str]] = Counter(), Counter()
        for line, x in zip(lines, main, strict=True):
            here[x].update(set(re.findall(r"[^\W\d_]+", line.lower())))
        on.update(set(here[0]) | set(here[1]))
        for x in (0, 1):
            counts[x].update({word: min(count, 3) for word, count in here[x].items()})
    outside, inside = (sum(count.values()) for count in counts)
    made = {w: log((counts[0][w] + 1) / (counts[1][w] + 1) * inside / outside) for w in on if on[w] >= PAGES_OF_A_WORD}
    return {w: round(min(max(x, -3), 3), 1) for w, x in made.items() if abs(x) >= LEANING}


def learn(pages: Sequence[Page], parts: int = 5) -> Model:
    """Weights of the signs, each page weighed with leanings learnt from other pages, by penalised logistic regression."""
    rows, main, weights = [], [], []
    for part in range(parts):
        known = leanings([page for k, page in enumerate(pages) if k % parts != part])
        for k, (lines, marked, _) in enumerate(pages):
            if k % parts == part:
                rows += signs(lines, known)
                main += marked
                sizes = np.array([log1p(len(line.split())) + 0.3 for line in lines])
                weights += list(sizes / sizes.sum() ** 0.5)
    x, y, w = np.array(rows), np.array(main, float), np.array(weights)
    mean, scale = x.mean(0), x.std(0) + 1e-6
    z = np.hstack([(x - mean) / scale, np.ones((len(x), 1))])
    b = np.zeros(z.shape[1])
    ridge = PENALTY * w.sum()
    for _ in range(30):
        p = 1 / (1 + np.exp(-z @ b))
        b -= np.linalg.solve(
            (z * (w * p * (1 - p))[:, None]).T @ z + ridge * np.eye(len(b)), z.T @ (w * (p - y)) + ridge * b
        )
    return Model(leanings(pages), mean.tolist(), scale.tolist(), b[:-1].tolist(), float(b[-1]))


def measure(pages: Sequence[Page], learnt: Model) -> Iterator[tuple[float, float]]:
    """Precision and recall of each page, over runs of four words."""
    for lines, _, body in pages:
        found = runs("\n".join(line for line, x in zip(lines, main_text(lines, learnt), strict=True) if x))
        right = sum((found & runs(body)).values())
        yield right / max(found.total(), 1), right / max(runs(body).total(), 1)


def write(learnt: Model) -> None:
    groups = defaultdict(list)
    for word, leaning in sorted(learnt.leanings.items()):
        groups[leaning].append(word)
    numbers = {
        name: "[" + ", ".join(f"{x:.4g}" for x in row) + "]"
        for name, row in (("means", learnt.means), ("scales", learnt.scales), ("weights", learnt.weights))
    }
    made = "# Written by tools/boilerplate.py: what main text of web pages is known by.\n\n"
    made += (
        "".join(f"{name} = {row}\n" for name, row in numbers.items())
        + f"constant = {learnt.constant:.4g}\n\n[leanings]\n"
    )
    made += "".join(f'"{leaning}" = "{" ".join(words)}"\n' for leaning, words in sorted(groups.items()))
    TABLE.write_text(made, "utf-8")


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("pages", type=Path)
    arguments.add_argument("--folds", type=int, default=4)
    given = arguments.parse_args()
    pages = list(pages_of(given.pages))
    random.Random(3).shuffle(pages)
    reached = []
    for fold in range(given.folds):
        learnt = learn([page for k, page in enumerate(pages) if k % given.folds != fold])
        reached += list(measure(pages[fold :: given.folds], learnt))
    precision, recall = (sum(x) / len(x) for x in zip(*reached, strict=True))
    print(
        f"{len(pages)} pages: P {precision:.3f} R {recall:.3f} F1 {2 * precision * recall / (precision + recall):.3f}"
    )
    write(learn(pages))


if __name__ == "__main__":
    main()
