"""TEI: one text in which each place of variation has the readings of all witnesses (parallel segmentation, TEI P5, chapter 12.2.3)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from valla import __version__
from valla.collating import Collation, Place, Segment
from valla.reports.xml import PARAGRAPH, attribute, identifiers, inner

__all__ = ["render"]


def render(collation: Collation, width: int | None) -> str:
    """The document. `app/@type` tells accidentals from substantives, `rdg/@type` the kind of each variant. Where there is a base its reading is
    the lemma; what has been moved points to its other place by `@corresp`, and has notes on what
    differs within it."""
    names = identifiers(collation.rows)
    elsewhere = collation.elsewhere()
    title = " ".join(row.siglum for row in collation.rows)
    made = [
        '<?xml version="1.0" encoding="UTF-8"?>\n<TEI xmlns="http://www.tei-c.org/ns/1.0">\n<teiHeader>\n<fileDesc>\n',
        f"<titleStmt><title>Collation of {inner(title)}</title></titleStmt>\n",
        f"<publicationStmt><p>Made by valla {__version__}</p></publicationStmt>\n<sourceDesc>\n<listWit>\n",
        *(
            f'<witness xml:id="{name}">{inner(row.siglum)}: {inner(row.text.name)}</witness>\n'
            for name, row in zip(names, collation.rows, strict=True)
        ),
        "</listWit>\n</sourceDesc>\n</fileDesc>\n<encodingDesc>\n",
        '<variantEncoding method="parallel-segmentation" location="internal"/>\n</encodingDesc>\n</teiHeader>\n',
        "<text>\n<body>\n<p>",
        *(piece for segment in collation.segments() for piece in _segment(segment, collation, names, elsewhere)),
        "</p>\n</body>\n</text>\n</TEI>\n",
    ]
    return "".join(made)


def _segment(
    segment: Segment, collation: Collation, names: list[str], elsewhere: dict[int, list[int]]
) -> Iterator[str]:
    row, cells = collation.rows[collation.reference], collation.table.cells[collation.reference]
    if segment.place is None:
        last = segment.right - 1
        written = row.written(cells[segment.left], cells[last] + 1)
        ends = (
            other.written(numbers[last], numbers[last] + 1)
            for other, numbers in zip(collation.rows, collation.table.cells, strict=True)
        )
        # Where it is the last word of one witness, others go on.
        yield _prose(written if written[-1:].isspace() or not _spaced(ends) else f"{written} ")
        return
    place = segment.place
    yield _app(place, collation, names, elsewhere.get(place.number, []))
    behind = [r.row.written(r.last - 1, r.last) for r in place.readings if r.last > r.first]
    reference = place.readings[collation.reference]
    own = row.written(reference.last - 1, reference.last) if reference.last > reference.first else ""
    if PARAGRAPH.search(own[len(own.rstrip()) :]):
        yield "</p>\n<p>"
    elif _spaced(behind):
        yield "\n"


def _spaced(ends: Iterable[str]) -> bool:
    return any(written[-1:].isspace() for written in ends)


def _prose(written: str) -> str:
    """Words on which all agree; a blank line is the end of a paragraph."""
    parts = [inner(" ".join(part.split())) for part in PARAGRAPH.split(written)]
    opening = " " if written[:1].isspace() and parts[0] else ""
    closing = " " if written[-1:].isspace() and parts[-1] else ""
    return opening + "</p>\n<p>".join(parts) + closing


def _app(place: Place, collation: Collation, names: list[str], elsewhere: list[int]) -> str:
    kind = "substantive" if place.substantive else "accidental"
    made = [f'<app type="{kind}" xml:id="place-{place.number}"{_corresp(elsewhere)}>']
    for alike in place.alike:
        reading, variant = place.readings[alike[0]], place.kinds[alike[0]]
        tag = "lem" if collation.base in alike else "rdg"
        wit = " ".join(f"#{names[k]}" for k in alike)
        typed = f' type="{attribute(variant)}"' if variant else ""
        words = inner(" ".join(reading.row.written(reading.first, reading.last).split()))
        made.append(f'<{tag} wit="{wit}"{typed}>{words}</{tag}>' if words else f'<{tag} wit="{wit}"{typed}/>')
    made += map(_note, place.within)
    return "".join([*made, "</app>"])


def _note(change: Place) -> str:
    """What differs within a moved stretch, in words: its readings stand at two places of the one text."""
    told = " ] ".join(f"{reading.row.siglum} {reading.shown or '–'}" for reading in change.readings)
    return f'<note type="{attribute(change.kind)}">{inner(told)}</note>'


def _corresp(numbers: list[int]) -> str:
    return f' corresp="{" ".join(f"#place-{number}" for number in numbers)}"' if numbers else ""
