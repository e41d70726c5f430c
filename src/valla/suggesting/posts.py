"""Offices, who held them and when, and the bodies they belong to, as one document tells them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from valla import edtf
from valla.suggesting.moments import moment
from valla.suggesting.people import People, sentence_start
from valla.suggesting.tellings import Telling
from valla.text import Passage, Text

__all__ = ["bodies", "tenures"]

_RANKS = r"(?:(?:vice|deputy|assistant|under|lieutenant|first|second|third|chief|lord|general|prime|foreign|attorney|solicitor|associate|united states|u\.s\.|people[’']s)[ \n-])*"
_HEADS = (
    r"(?:president|vice-president|minister|secretary|governor|governor-general|mayor|lord mayor|chairman|chairwoman|chancellor|commissar|ambassador|attorney general|"
    r"solicitor general|justice|speaker|premier|commander-in-chief|commander|postmaster general|postmaster|archbishop|bishop|king|queen|emperor|director|dean|rector|viceroy|consul|"
    r"treasurer|surveyor|comptroller|senator|head coach|manager|governor general|leader|regent|sheriff|master|provost|principal|warden|superintendent|president pro tempore)"
)
_PROPER = r"(?:the[ \n])?(?:U\.S\.|[A-Z][\w’'-]*)(?:[ \n](?:of[ \n](?:the[ \n])?|and[ \n](?:the[ \n])?|for[ \n](?:the[ \n])?)?[A-Z][\w’'-]*)*"
_OFFICE = re.compile(
    rf"(?P<office>(?i:{_RANKS}{_HEADS})(?:[ \n](?:of|for|to)[ \n]{_PROPER})?)(?![\w-]|[ \n](?:of|for|to)\b|[ \n](?:elect|designate)\b)"
)
_ALONE = re.compile(
    r"(?:general secretary|secretary[- ]general|lord chancellor|secretary of state|postmaster general|chancellor of the exchequer)",
    re.IGNORECASE,
)
"""Offices that need no "of" to be told from others; there is a prime minister in many countries."""
_BEGAN = re.compile(
    r"(?:(?:was|were)[ \n](?:then[ \n])?(?:appointed|named|made|installed[ \n]as|sworn[ \n]in[ \n]as|inaugurated[ \n]as)|became|took[ \n]office[ \n]as)(?:[ \n]as)?(?:[ \n]to[ \n]be)?[ \n](?:the[ \n]|a[ \n])?"
    r"(?:(?:\d+(?:st|nd|rd|th)|first|new)[ \n])?"
)
_SERVED = re.compile(
    r"(?:served|acted|continued|remained)[ \n](?:as[ \n])?(?:the[ \n]|a[ \n])?(?:(?:\d+(?:st|nd|rd|th))[ \n])?|(?:was|is)[ \n](?:the[ \n]|a[ \n])?(?:(?:\d+(?:st|nd|rd|th)|first)[ \n])?"
)
_ON = re.compile(r",?[ \n](?:on|in|from)[ \n](?:the[ \n])?(?=\w)")
_TO = re.compile(r"[ \n](?:to|until|till|through)[ \n](?=\d|[A-Z])|[ ]?[–—-][ ]?(?=\d|[A-Z])")
_FROM = re.compile(r",?[ \n](?:serving[ \n](?:in[ \n]this[ \n]role[ \n])?)?(?:from|between)[ \n](?=\w)")
_BRACKETED = re.compile(r",?[ \n]\((?=\d)")
_AND = re.compile(r"[ \n]and[ \n](?=\d|[A-Z])")
_VERB = re.compile(rf"\b(?:{_BEGAN.pattern}|{_SERVED.pattern})(?={_RANKS}{_HEADS})", re.IGNORECASE)
_UNREAL = re.compile(
    r"\b(?:not|never|if|would|could|might|may|almost|nearly|hoped|wished|declined|refused|had[ \n]hoped)\b",
    re.IGNORECASE,
)


def tenures(text: Text, people: People) -> Iterator[Telling]:
    """Who held an office, and since when or from when until when."""
    content = text.content
    for verb in _VERB.finditer(content, 0, text.evidence_end):
        office = _OFFICE.match(content, verb.end())
        subject = people.before(verb.start())
        if not office or not subject or not _is_told_apart(office["office"]):
            continue
        began = _BEGAN.match(content, verb.start()) is not None
        found = _since(content, office.end()) if began else _span(content, office.end())
        if began and found is None:
            found = _span(content, office.end()) or _told_before(content, verb.start(), office.end())
        if found is None or _UNREAL.search(content, max(verb.start() - 30, 0), verb.end()):
            continue
        begins, ends, end = found
        told = {"office": _titled(office["office"]), "from": begins, "to": ends, "body": _body_of(office["office"])}
        start = sentence_start(text, verb.start())
        yield Telling("tenure", Passage(text, start, end), told, *subject)


def _told_before(content: str, at: int, end: int) -> tuple[str, str, int] | None:
    """The date that opens the sentence: "On 3 April 1922, Otto Mercer became"."""
    openings = list(_OPENS.finditer(content, max(at - 110, 0), at))
    found = moment(content, openings[-1].end()) if openings else None
    return (found[0], "", end) if found and _SUBJECT.fullmatch(content, found[1], at) else None


_SUBJECT = re.compile(r",?[ \n](?:[A-Z][\w.’'-]*[ \n]?){1,5}")
_OPENS = re.compile(r"(?:^|(?<=[.!?\]][ \n])|(?<=\n))(?:On|In)[ \n](?:the[ \n])?(?=\w)", re.MULTILINE)


def _is_told_apart(office: str) -> bool:
    """Is the office one, by what it is of, or by itself?"""
    flat = " ".join(office.split())
    return re.search(r" (?:of|for|to) (?:the )?[A-Z]", flat) is not None or _ALONE.fullmatch(flat) is not None


def _titled(office: str) -> str:
    """An office as a record names it, with capitals: "President of the United States"."""
    return " ".join(
        word if word in ("of", "for", "to", "the", "and") else word[:1].upper() + word[1:] for word in office.split()
    )


_BODY = re.compile(
    r"(?:committee|council|party|ministry|department|army|university|commission|bank|company|academy|senate|house|congress|assembly|society|church|union|"
    r"association|league|board|college|school|institute|bureau|agency|federation|corps|fleet|navy)\b",
    re.IGNORECASE,
)


def _body_of(office: str) -> str:
    """The body that an office is of, if that is what stands behind "of"."""
    _, _, body = " ".join(office.split()).partition(" of the ")
    return body if _BODY.search(body) and not re.search(r"\b(?:of|for|and)\b", body) else ""


def _since(content: str, at: int) -> tuple[str, str, int] | None:
    on = _ON.match(content, at)
    found = moment(content, on.end()) if on else None
    return (found[0], "", found[1]) if found and on and not _TO.match(content, found[1]) else None


def _span(content: str, at: int) -> tuple[str, str, int] | None:
    """From when until when; both with their years, and in their order."""
    begins = _FROM.match(content, at) or _BRACKETED.match(content, at)
    if not begins:
        return None
    piece = content[begins.end() : begins.end() + 70].split("\n\n")[0]
    first = _lenient(piece, 0)
    if not first:
        return None
    to = _TO.match(piece, first[1]) or ("between" in begins[0] and _AND.match(piece, first[1])) or None
    second = _lenient(piece, to.end()) if to else None
    if not second:
        return None
    one, other = edtf.read(first[0]), edtf.read(second[0])
    if one.latest is None or other.earliest is None or other.earliest <= (one.earliest or 0):
        return None
    closes = begins.end() + second[1]
    if re.match(r"[ ]?[–—-][ ]?\d|,?[ \n](?:and|or)[ \n](?:again|from|\d)|,[ ]\d", content[closes : closes + 12]):
        return None
    return first[0], second[0], closes


def _lenient(piece: str, at: int) -> tuple[str, int] | None:
    """A date at a place, which may be the first end of a span."""
    for length in (len(piece), 24, 18, 14, 4):
        cut = piece[at : at + length]
        found = moment(cut + " ", 0)
        if found:
            return found[0], at + found[1]
    return None


_FOUNDED = re.compile(
    r"(?:was|were)[ \n](?:first[ \n]|formally[ \n]|officially[ \n])?(?P<what>founded|established|formed|created|dissolved|abolished|disbanded)(?P<gap>[ \n]in[ \n][A-Z]\w+)?,?[ \n](?:on|in)[ \n](?=\w)"
)
_NAMED_BODY = re.compile(
    r"(?:[Tt]he[ \n])(?P<name>(?:[A-Z][\w’'-]+[ \n])(?:(?:of[ \n](?:the[ \n])?|for[ \n](?:the[ \n])?|and[ \n])?[A-Z][\w’'-]+[ \n])*)$"
)


def bodies(text: Text) -> Iterator[Telling]:
    """Bodies of which the text tells when they began or ended."""
    content = text.content
    for match in _FOUNDED.finditer(content, 0, text.evidence_end):
        before = _NAMED_BODY.search(content[max(match.start() - 90, 0) : match.start()])
        name = " ".join(before["name"].split()) if before else ""
        found = moment(content, match.end())
        if not before or not found or len(name.split()) < 2 or not _BODY.search(name):
            continue
        lead = content[max(match.start() - 90, 0) : match.start()][: before.start()]
        if re.search(r"(?:[a-z,]|\b(?:of|in|by|for|to|and))[ \n]$", lead[-12:]) and not lead.rstrip().endswith(
            (".", "\n")
        ):
            continue
        ends = match["what"] in ("dissolved", "abolished", "disbanded")
        start = max(match.start() - 90, 0) + before.start()
        yield Telling("body", Passage(text, start, found[1]), {"name": name, "to" if ends else "from": found[0]})
