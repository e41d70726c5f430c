"""What a clause tells beside its verb: at whose word, with whose help, against whose will, in whose defence, and in which letter something was done."""

from __future__ import annotations

from valla.relating import english
from valla.relating.address import Address
from valla.relating.clauses import UNREAL
from valla.relating.lists import verbs
from valla.relating.parts import Actor

__all__ = ["ORDERS", "Circumstances"]

_HELP = "help aid assistance support backing endorsement encouragement blessing"
_STANCES = frozenset(
    "aid agreement alliance cooperation co-operation collaboration concert conjunction league consultation correspondence sympathy conflict partnership contact communication negotiation collusion rebellion revolt defiance support favor favour defense defence opposition protest obedience compliance deference submission disobedience retaliation honor honour praise reply response answer".split()
)
_WILL = frozenset("veto objection objections protest protests opposition advice wish wishes order orders will".split())
_LEAVE = "agreement cooperation co-operation collaboration connivance approval consent sanction permission concurrence blessing approbation"
_BIDDING = "request suggestion instance invitation urging insistence instigation behest advice recommendation command order direction persuasion demand solicitation bidding prompting entreaty"
_CIRCUMSTANCES = {
    "with": frozenset(f"{_HELP} {_LEAVE}".split()),
    **dict.fromkeys(
        ("at", "on", "upon", "by", "following"),
        frozenset(f"{_BIDDING} {_BIDDING.replace(' ', 's ')}s".split()),
    ),
    "through": frozenset(f"{_HELP} intercession mediation intervention kindness generosity patronage".split()),
    "under": frozenset("command commands order orders instructions pressure".split()),
}
"""Nouns that tell, behind a preposition, by whose help or at whose word something is done."""

ORDERS = frozenset(
    "order orders command commands direction directions instructions instigation behest instance".split()
)
"""By these one does what others carry out."""

_CONSENT = frozenset(
    "consent approval sanction permission leave assent concurrence acquiescence connivance cooperation co-operation encouragement blessing approbation".split()
)
"""With these of another one does something."""

_CONFORMING = frozenset("agreeable agreeably agreably agreable pursuant conformable conformably".split())
_NOMINATING = frozenset("recommendation nomination".split())
"""By these one does something for him to whom it is done."""

_BEHESTS = ORDERS | frozenset(
    "request invitation insistence suggestion urging solicitation recommendation advice prompting bidding demand entreaty summons".split()
)
"""At these of another one does something."""


def _is_kind(verb: str) -> bool:
    """Is one better off to whom it is done?"""
    plain = [frame for frame in verbs().get(verb, ()) if "obj" in frame.slots and not frame.more]
    return bool(plain) and all(frame.score > 0 for frame in plain)


class Circumstances(Address):
    """The deeds told by a noun with its preposition."""

    def _is_stance(self, at: int, form: str) -> bool:
        """Does it tell for or against whom the clause tells something: "in defence of Lee"?"""
        return form in _STANCES and self._is_preposition(at - 1, "in") and self._host(at) >= 0

    def _overridden(
        self, at: int, form: str, others: list[Actor]
    ) -> tuple[list[Actor], dict[str, list[Actor]], str] | None:
        """Against whose will the clause tells something, and who did it: "passed the bill over the king's veto"."""
        if form not in _WILL or not others or not self._is_preposition(at - 1, "over", "against", "despite"):
            return None
        host = self._host(at)
        if host < 0:
            return None
        done_by = self._doers(host)
        return done_by, {"of": others, "to": others, "over": others}, self._truth(host)

    def _circumstance(
        self, at: int, form: str, doers: list[Actor]
    ) -> tuple[list[Actor], dict[str, list[Actor]], str] | None:
        """Who helped, asked or allowed what the clause tells, and him who did that: "with the help of the king they won", "at Lee's request they came"."""
        if not doers:
            return None
        if self._is_behest(at, form) and (host := self._carried_out(at)) >= 0:
            done_by = self._doers(host)
            if not done_by and form in _NOMINATING and self._is_passive(host):
                # "Was appointed on the recommendation of the king"
                return doers, {"of": self._subject(host)}, self._truth(host)
            return doers, dict.fromkeys(("to", "of", "for", "with"), done_by), self._truth(host)
        if not self._is_preposition(at - 1) or form not in _CIRCUMSTANCES.get(self._head(at - 1), ()):
            return None
        host = self._host(at)
        if host < 0 or self._kind(host - 1) in ("relative", "that"):
            return doers, {}, UNREAL
        done_by = self._doers(host)
        if not done_by and self._is_passive(host) and _is_kind(self.phrases[host].head):
            # "Was freed with the help of the king"
            return doers, dict.fromkeys(("of", "to", "for"), self._subject(host)), self._truth(host)
        return doers, dict.fromkeys(("to", "of", "for", "with", "on"), done_by), self._outer(host)

    def _is_behest(self, at: int, form: str) -> bool:
        """Is it by whose leave or at whose request the clause tells that something was done?"""
        if not self._is_preposition(at - 1):
            return False
        before = self._head(at - 1)
        if before == "of" and form in _BEHESTS:
            # "In consequence of your orders"
            return self._head(at - 2) in ("consequence", "pursuance") and self._head(at - 3) == "in"
        if before == "to" and form in _BEHESTS:
            # "Agreeably to your request", "pursuant to his orders"
            return self.tokens[max(self.phrases[at - 1].first - 1, 0)].form in _CONFORMING
        if form in ("protection", "patronage"):
            return before == "under"
        if form in _CONSENT:
            return before in ("with", "by", "under")
        return form in _BEHESTS and (before in ("at", "by", "on", "upon") or (before == "under" and form in ("orders", "instructions")))  # fmt: skip

    def _carried_out(self, at: int) -> int:
        """The verb that tells what was done by another's leave; -1 if it is open which."""
        if self._kind(at - 2) in ("that", "sub"):
            return self._next_finite(at)
        host = self._host(at)
        return -1 if any(self._kind(here) == "verb" for here in range(host + 1, at)) and host < at else host

    def _delivered(self, at: int, writers: list[Actor]) -> tuple[list[Actor], dict[str, list[Actor]]] | None:
        """Whose letter came to whom: "a letter came to Congress from Gates", "a letter from Gates reached Congress"."""
        here = self._past(at + 1, 1)
        verb = self._phrase(here)
        if (
            verb is None
            or verb.kind != "verb"
            or verb.form != "finite"
            or verb.unreal
            or verb.head not in ("come", "arrive", "reach", "receive")
        ):
            return None
        slots = self._slots(here + 1)
        writers = writers or slots.get("from", [])
        readers = slots.get("by" if verb.passive else "obj", []) or slots.get("to", [])
        return (writers, {"to": readers}) if writers and readers and (verb.head != "receive" or verb.passive) else None

    def _reduced(self, at: int) -> int:
        """The verb of a relative clause that says whose the deed is; -1 if there is none: "the talk Lee had with"."""
        here = at + 1 + (self._kind(at + 1) in ("relative", "that"))
        verb = self._phrase(here + 1)
        if (
            self._kind(here) == "noun"
            and verb is not None
            and verb.kind == "verb"
            and verb.form == "finite"
            and not verb.passive
            and verb.head in english.LIGHT
            and self._kind(here + 2) == "preposition"
        ):
            return here + 1
        return -1

    def _is_first(self, actor: Actor) -> bool:
        """Is nobody named before?"""
        return not any(other.start < actor.start for phrase in self.phrases for other in phrase.actors)
