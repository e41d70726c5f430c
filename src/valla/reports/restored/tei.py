"""A restored page in TEI (P5, chapter 11): what is put back as `supplied`, what is cut as `surplus`, what is mended as `choice`, what stays lost as
`gap`."""

from __future__ import annotations

from collections.abc import Mapping

from valla import __version__
from valla.reports.restored import pieces
from valla.reports.xml import PARAGRAPH, inner
from valla.restoring import Change, Restoration

__all__ = ["render"]


def render(found: Restoration, codes: Mapping[str, str]) -> str:
    """The document. `@source` points to the witness from which words were taken."""
    names = {witness.path: f"w{k}" for k, witness in enumerate(found.witnesses, 1)}
    listed = "".join(f'<witness xml:id="{name}">{inner(path)}</witness>\n' for path, name in names.items())
    source = f"<listWit>\n{listed}</listWit>" if listed else "<p>No document of the archive holds the page.</p>"
    body = "".join(
        PARAGRAPH.sub("</p>\n<p>", inner(piece)) if isinstance(piece, str) else _change(piece, names) if isinstance(piece, Change)
        else f'<gap reason="lost" resp="#valla"><desc>{inner(piece.ground)}</desc></gap>'
        for piece in pieces(found)
    )  # fmt: skip
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<TEI xmlns="http://www.tei-c.org/ns/1.0">\n<teiHeader>\n<fileDesc>\n'
        f"<titleStmt><title>{inner(found.page.name)}, restored</title>\n"
        f'<respStmt xml:id="valla"><resp>restored by</resp><name>valla {__version__}</name></respStmt></titleStmt>\n'
        f"<publicationStmt><p>Made by valla {__version__}</p></publicationStmt>\n<sourceDesc>\n{source}\n</sourceDesc>\n"
        f"</fileDesc>\n</teiHeader>\n<text>\n<body>\n<p>{body}</p>\n</body>\n</text>\n</TEI>\n"
    )


def _change(change: Change, names: dict[str, str]) -> str:
    name = names.get(change.witness.text.name) if change.witness else None
    by = ' resp="#valla"' + (f' source="#{name}"' if name else "")
    before, after = str(change.passage), change.after
    if not before:
        return f'<supplied reason="lost"{by}>{inner(_flat(after))}</supplied>'
    if not after:
        return f'<surplus reason="{change.what}"{by}>{inner(_flat(before))}</surplus>'
    return f"<choice><sic>{inner(_flat(before))}</sic><corr{by}>{inner(_flat(after))}</corr></choice>"


def _flat(written: str) -> str:
    """A stretch that runs over paragraphs stays within its own element."""
    return PARAGRAPH.sub(" ", written)
