"""What a text file says of itself in its first lines: front matter, or lines of `key: value`."""

from __future__ import annotations

import re

__all__ = ["header_of"]

_FIELD = re.compile(r"([A-Za-z][\w .-]{0,30}):[ \t]*(.*)")
_KNOWN = frozenset(
    "id title author date year creator recipient kind type key siglum volume source from to language editor place".split()
)
_FENCES = {"---": ("---", "..."), "+++": ("+++",)}
_ITEM = re.compile(r"[ \t]+-[ \t]+(.*)|-[ \t]+(.*)")
_NAMED = re.compile(r"(?:name|literal|full)[ \t]*:[ \t]*(.*)")
_LONGEST = 200
"""Lines of a header at most: what goes on longer is the text."""


def header_of(content: str) -> tuple[dict[str, str], int]:
    """What the head of a file says of it, keys in lower case, and the offset at which the head ends (0: there is none).

    A head is front matter, in YAML between `---` or in TOML between `+++`, or lines of `key: value` up to the first blank
    line, all of them with keys that are known. Of the values only text and lists of text are taken; a list is joined
    with "; ".
    """
    lines, ends = _first_lines(content)
    closing = _FENCES.get(lines[0].rstrip()) if lines else None
    if closing is None:
        return _bare(lines, ends)
    for number, line in enumerate(lines[1:], 1):
        if line.rstrip() in closing:
            inside = lines[1:number]
            if inside and not inside[0].strip():
                break
            return (_toml(inside) if closing == ("+++",) else _yaml(inside)), ends[number]
    return {}, 0


def _first_lines(content: str) -> tuple[list[str], list[int]]:
    """The first lines, and for each the offset past its end."""
    lines: list[str] = []
    ends: list[int] = []
    at = 0
    while at < len(content) and len(lines) < _LONGEST:
        end = content.find("\n", at)
        end = len(content) if end < 0 else end
        lines.append(content[at:end])
        at = min(end + 1, len(content))
        ends.append(at)
    return lines, ends


def _bare(lines: list[str], ends: list[int]) -> tuple[dict[str, str], int]:
    found: dict[str, str] = {}
    for number, line in enumerate(lines):
        field = _FIELD.fullmatch(line)
        if field and field[1].strip().lower() in _KNOWN:
            found[field[1].strip().lower()] = _value(field[2])
        elif found and not line.strip():
            return found, ends[number - 1]
        else:
            return {}, 0
    return (found, ends[-1]) if found and len(lines) < _LONGEST else ({}, 0)


def _yaml(lines: list[str]) -> dict[str, str]:
    """The part of YAML that front matter is written in: scalars, folded scalars, lists, and lists of persons."""
    found: dict[str, list[str]] = {}
    key, named = "", False
    for line in lines:
        field = _FIELD.fullmatch(line)
        item = _ITEM.fullmatch(line)
        if field:
            key, value = field[1].strip().lower(), field[2].strip()
            found[key] = [] if value in ("", "|", ">", "|-", ">-") else _values(value)
        elif key and item:
            value = (item[1] or item[2] or "").strip()
            person = _NAMED.fullmatch(value)
            named = bool(person) or bool(_FIELD.fullmatch(value))
            if person or not named:
                found[key].append(_value(person[1] if person else value))
        elif key and line[:1].isspace() and line.strip():
            person = _NAMED.fullmatch(line.strip())
            if person:
                found[key].append(_value(person[1]))
            elif not named and not _FIELD.fullmatch(line.strip()):
                found[key] = [" ".join([*found[key], line.strip()])]
    return {key: "; ".join(value for value in values if value) for key, values in found.items()}


def _values(written: str) -> list[str]:
    if written.startswith("[") and written.endswith("]"):
        return [_value(one) for one in re.findall(r"\"[^\"]*\"|'[^']*'|[^,]+", written[1:-1])]
    return [_value(written)]


def _value(written: str) -> str:
    written = written.strip()
    if len(written) > 1 and written[0] == written[-1] and written[0] in "\"'":
        return written[1:-1]
    return written


def _toml(lines: list[str]) -> dict[str, str]:
    import tomllib

    try:
        found = tomllib.loads("\n".join(lines))
    except (tomllib.TOMLDecodeError, RecursionError):
        return {}
    header = {}
    for key, value in found.items():
        values = value if isinstance(value, list) else [value]
        header[key.lower()] = "; ".join(str(one) for one in values if not isinstance(one, dict | list))
    return header
