"""The frame of a page that needs no script: one file, nothing fetched and nothing executed."""

from __future__ import annotations

__all__ = ["sheet"]


def sheet(name: str, style: str, body: str) -> str:
    """A whole page with a heading. `name` and `body` are HTML already, `style` is CSS; `body` ends with a line break."""
    return (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{name}</title>\n<style>{style}</style>\n</head>\n<body>\n<main>\n<h1>{name}</h1>\n"
        f"{body}</main>\n</body>\n</html>\n"
    )
