"""The clauses of a sentence by its grammar, where the extra `parse` is there: who hangs on a verb or noun, and under which words it hangs.

Who acts is told by the same phrases as without a grammar (`phrases`); the tree says what they are to the deed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from valla.parsing import Told
from valla.relating import english
from valla.relating.clauses import FACT, REPORTED, UNREAL, Clause
from valla.relating.lists import inflected, nouns, verbs
from valla.relating.parts import Actor, Phrase, Token

__all__ = ["clauses"]

_DEEP = 12
_AFTER = 14


def clauses(
    words: Sequence[Told], found: Sequence[Token], phrases: Sequence[Phrase], told: str, letter: bool
) -> list[Clause]:
    """The clauses of a sentence whose verb or noun stands in the lists; `told` is what the whole sentence is, `phrases` tell who acts in it."""
    return list(_Tree(words, found, phrases, told, letter).clauses())


class _Tree:
    def __init__(
        self, words: Sequence[Told], found: Sequence[Token], phrases: Sequence[Phrase], told: str, letter: bool
    ) -> None:
        self.words, self.told, self.letter = words, told, letter
        self.tokens = found
        self.below: list[list[int]] = [[] for _ in words]
        for at, word in enumerate(words):
            if word.head != at:
                self.below[word.head].append(at)
        shift = self.shift = found[0].start - words[0].start if found and words else 0
        self.actors: dict[int, Actor] = {}
        self.denied: set[int] = set()
        self.wishes: set[int] = set()
        for phrase in phrases:
            for actor in (*phrase.actors, *phrase.owners):
                for at, word in enumerate(words):
                    if actor.start <= word.start + shift < actor.end:
                        self.actors.setdefault(at, actor)
            if phrase.denied:
                self.denied |= {
                    at
                    for at, word in enumerate(words)
                    if found[phrase.first].start <= word.start + shift < found[phrase.last - 1].end
                }

    def clauses(self) -> Iterator[Clause]:
        for at, word in enumerate(self.words):
            if word.tag.startswith("VB") and self._lemma(at) in verbs():
                yield self._verb(at)
            elif word.tag in ("NN", "NNS") and self._form(at) in nouns():
                yield from self._noun(at)

    def _form(self, at: int) -> str:
        word = self.words[at]
        token = next((token for token in self.tokens if token.start <= word.start + self.shift < token.end), None)
        return token.form if token else word.lemma

    def _lemma(self, at: int) -> str:
        return self.words[at].lemma if self.words[at].lemma in verbs() else self._listed(at)

    def _listed(self, at: int) -> str:
        """The infinitive of a verb as the lists have it, where the parser has another."""
        parts = inflected().get(self._form(at), {})
        return next((verb for verb in parts.values() if verb in verbs()), self.words[at].lemma)

    def _hanging(self, at: int, *relations: str) -> list[int]:
        return [other for other in self.below[at] if self.words[other].relation in relations]

    def _made(self, at: int, noun: bool) -> Clause:
        word = self.words[at]
        start, end = word.start + self.shift, word.end + self.shift
        after: list[str] = []
        for token in (token for token in self.tokens if token.start >= end):
            if token.tag == ";" or len(after) >= _AFTER:
                break
            after.append("unto" if token.form == "to" and token.tag == "preposition" else token.form)
        return Clause(self._form(at) if noun else self._lemma(at), noun, start, end, after=tuple(after))

    # who

    def _who(self, at: int, depth: int = 0) -> list[Actor]:
        """Who acts in a noun and in those joined to it."""
        word = self.words[at]
        if at in self.denied or any(
            self.words[other].lemma in ("not", "no", "neither") for other in self._hanging(at, "neg", "det", "preconj")
        ):
            return []
        found = []
        if at in self.actors:
            found.append(self.actors[at])
        elif word.lemma in english.PARTS or word.tag in ("CD", "DT"):
            found += [
                actor
                for link in self._hanging(at, "prep")
                if self.words[link].lemma == "of"
                for noun in self._hanging(link, "pobj")
                for actor in self._who(noun, depth + 1)
            ]
        elif word.tag in ("WP", "WDT") and depth < 3:
            found += self._antecedent(at)
        if depth < _DEEP:
            for other in self._hanging(at, "conj"):
                found += self._who(other, depth + 1)
        return list({actor.start: actor for actor in found}.values())

    def _antecedent(self, at: int) -> list[Actor]:
        """Whom a relative pronoun means: what the verb of its clause hangs on."""
        here = at
        for _ in range(_DEEP):
            if self.words[here].relation == "relcl":
                head = self.words[here].head
                return (
                    [self.actors[head]]
                    + [actor for other in self._hanging(head, "conj") if other < at for actor in self._who(other, 3)]
                    if head in self.actors
                    else []
                )
            if self.words[here].head == here:
                return []
            here = self.words[here].head
        return []

    def _subject(self, at: int, depth: int = 0) -> list[Actor]:
        """Who does what a verb tells, or suffers it in the passive."""
        own = self._hanging(at, "nsubj", "nsubjpass", "csubj")
        if own:
            return [actor for noun in own for actor in self._who(noun)]
        word = self.words[at]
        if depth > _DEEP or word.head == at:
            return []
        head = word.head
        if word.relation == "conj":
            return self._subject(head, depth + 1)
        if word.relation in ("xcomp", "advcl", "ccomp") and self.words[head].tag.startswith("VB"):
            objects = self._hanging(head, "dobj") if word.relation == "xcomp" else []
            if objects and self.words[head].lemma in english.UNREAL | _FORCED:
                return [actor for noun in objects for actor in self._who(noun)]
            return self._subject(head, depth + 1)
        if word.relation == "acl":
            if word.tag == "VBN":
                return self._who(head)
            if at_letter := self._letter(head):
                return at_letter
            return self._who(head)
        if word.relation == "pcomp":
            above = self.words[head].head
            return self._subject(above, depth + 1) if self.words[above].tag.startswith("VB") else []
        if word.relation == "relcl":
            return []
        return []

    def _letter(self, at: int) -> list[Actor]:
        """Who wrote a letter."""
        if self._form(at) not in english.LETTERS:
            return []
        slots = self._slots(at)
        owners = [actor for other in self._hanging(at, "poss") for actor in self._who(other)]
        if found := owners or slots.get("from") or slots.get("by"):
            return found
        word = self.words[at]
        return (
            self._subject(word.head) if word.relation == "dobj" and self._lemma_of(word.head) in english.LIGHT else []
        )

    def _lemma_of(self, at: int) -> str:
        return self.words[at].lemma

    def _is_passive(self, at: int) -> bool:
        if self._hanging(at, "auxpass", "nsubjpass", "agent"):
            return True
        word = self.words[at]
        if word.relation == "acl" and word.tag == "VBN":
            return True
        return (
            word.relation == "conj"
            and word.tag == "VBN"
            and not self._hanging(at, "aux", "nsubj")
            and self._is_passive(word.head)
            and not self._hanging(at, "dobj")
        )

    def _slots(self, at: int) -> dict[str, list[Actor]]:
        slots: dict[str, list[Actor]] = {}

        def put(place: str, actors: list[Actor]) -> None:
            if actors:
                slots.setdefault(place, []).extend(actor for actor in actors if actor not in slots.get(place, ()))

        for link in [
            *self._hanging(at, "prep", "agent", "dative"),
            *(
                deep
                for noun in self._hanging(at, "dobj")
                for deep in self._hanging(noun, "prep")
                if self.words[deep].lemma not in ("of",)
            ),
        ]:
            form = self.words[link].lemma
            if self.words[link].relation == "dative" and self.words[link].tag not in ("IN", "TO"):
                put("obj", self._who(link))
                continue
            if form == "to" and any(self._form(noun) in english.TO_NOUNS for noun in self._hanging(at, "dobj")):
                # "Announced the transfer of power to the king"
                continue
            for noun in self._hanging(link, "pobj"):
                actors = self._who(noun)
                if form in english.LOCATIVE:
                    actors = [actor for actor in actors if actor.kind != "name"]
                put(form, actors)
            for deeper in self._hanging(link, "prep"):
                for noun in self._hanging(deeper, "pobj"):
                    put(self.words[deeper].lemma, self._who(noun))
        for noun in self._hanging(at, "dobj"):
            actors = self._who(noun)
            put("obj", actors)
            if not actors:
                put("obj's", self._owners(noun))
        for told in self._hanging(at, "ccomp"):
            if any(self.words[other].lemma == "that" for other in self._hanging(told, "mark")):
                put("that", self._subject(told))
                self.wishes |= {at} if self._is_wish(told) else set()
            elif (
                not self._hanging(told, "mark")
                and self._hanging(at, "dobj") == []
                and any(self.words[other].lemma == "to" for other in self._hanging(told, "aux"))
            ):
                # "Ordered Lewis to return": the object stands as the subject of what follows.
                put("obj", [actor for noun in self._hanging(told, "nsubj") for actor in self._who(noun)])
        return slots

    def _owners(self, at: int) -> list[Actor]:
        """Whose a noun is: "the king's plan", "the plan of the king"."""
        found = [actor for other in self._hanging(at, "poss") for actor in self._who(other)]
        for link in self._hanging(at, "prep"):
            if self.words[link].lemma == "of":
                found += [actor for inner in self._hanging(link, "pobj") for actor in self._who(inner)]
        return found

    def _is_wish(self, at: int) -> bool:
        """Is what stands behind "that" asked for: "that he come", "that he should come"?"""
        modals = {self.words[other].lemma for other in self._hanging(at, "aux", "auxpass")}
        return bool(modals & {"should", "might"}) or (
            self.words[at].tag == "VB" and not any(self.words[other].tag == "MD" for other in self._hanging(at, "aux"))
        )

    # clauses

    def _verb(self, at: int) -> Clause:
        clause = self._made(at, noun=False)
        clause.slots = self._slots(at)
        clause.wish = at in self.wishes
        subject = self._subject(at)
        clause.passive = self._is_passive(at)
        if clause.passive:
            clause.doers = clause.slots.pop("by", [])
            clause.slots["obj"] = subject
            for noun in self._hanging(at, "nsubjpass")[:1]:
                if not subject and noun not in self.denied:
                    clause.thing = self._form(noun)
                    clause.slots["obj's"] = self._owners(noun)
        else:
            clause.doers = subject
            relative = [other for other in self._hanging(at, "dobj") if self.words[other].tag in ("WP", "WDT")]
            if self.words[at].relation == "relcl" and relative:
                clause.slots["obj"] = self._antecedent(relative[0])
        clause.truth = self._truth(at)
        return clause

    def _noun(self, at: int) -> Iterator[Clause]:
        clause = self._made(at, noun=True)
        word = self.words[at]
        modifiers = {self.words[other].lemma for other in self._hanging(at, "amod", "det", "advmod")}
        if at in self.denied or modifiers & english.THINGS_UNREAL:
            return
        slots = self._slots(at)
        for link in self._hanging(at, "prep"):
            if self.words[link].lemma == "of":
                slots["of"] = [actor for noun in self._hanging(link, "pobj") for actor in self._who(noun)]
        owners = [actor for other in self._hanging(at, "poss") for actor in self._who(other)]
        owners = owners or [actor for other in self._hanging(at, "poss") for actor in [self.actors.get(other)] if actor]
        doers = owners or slots.get("by") or slots.get("from") or self._of_nation(at)
        head = word.head
        truth = self._truth(at)
        lemma = self.words[head].lemma
        if word.relation == "dobj":
            if not doers and lemma in english.LIGHT:
                doers = self._subject(head)
                slots = self._slots(head) | {place: actors for place, actors in slots.items() if actors}
            elif lemma in english.TAKING and (doers or slots.get("of")):
                slots = {**slots, "to": self._subject(head), "on": self._subject(head)}
                doers = doers or slots["of"]
        elif word.relation == "nsubjpass" and lemma in english.LIGHT:
            outer = self._slots(head)
            doers = doers or outer.pop("by", [])
            slots = outer | slots
        elif word.relation == "attr" and any(frame.agent for frame in nouns()[clause.word]):
            doers, slots = self._subject(head), {"of": owners or slots.get("of", [])}
        elif (
            word.relation == "pobj"
            and self.words[head].lemma == "with"
            and clause.word in ("help", "aid", "assistance", "support")
            and slots.get("of")
        ):
            verb = self.words[head].head
            doers, slots = slots["of"], {"to": self._subject(verb) if self.words[verb].tag.startswith("VB") else []}
        if (
            not doers
            and slots.get("of")
            and any(slots.get(place) for place in slots if place not in ("of", "in", "at", "for"))
        ):
            doers = slots.pop("of")
        clause.doers, clause.slots, clause.truth = doers, slots, truth
        if (
            owners
            and not truth
            and word.relation in ("nsubj", "nsubjpass", "pobj", "dobj")
            and not (word.relation == "dobj" and lemma in english.UNREAL)
        ):
            # Whose it is tells that it was.
            clause.truth = FACT if self._is_presupposed(at) else UNREAL
        yield clause

    def _of_nation(self, at: int) -> list[Actor]:
        """The people whose the deed is by an adjective: "the German occupation of France"."""
        for other in self._hanging(at, "amod", "compound", "nmod"):
            word = self.words[other]
            start = word.start + self.shift
            token = next((token for token in self.tokens if token.start == start), None)
            if token is not None and token.form in english.NATIONAL and token.written[0].isupper():
                return [Actor(token.start, token.end, "people", token.form)]
        return []

    def _is_presupposed(self, at: int) -> bool:
        head = self.words[at].head
        return not any(self.words[other].lemma in ("if", "whether", "unless") for other in self._hanging(head, "mark"))

    # truth

    def _truth(self, at: int) -> str:
        """Whether a sentence tells that a deed was done: climbs from the deed to the root."""
        truth = self.told
        here = at
        own = True
        for _ in range(_DEEP * 2):
            word = self.words[here]
            if word.tag.startswith(("VB", "MD")) or self._hanging(here, "aux", "neg"):
                if own and self._is_performed(here):
                    return FACT
                if self._is_unreal(here):
                    return UNREAL
            head = word.head
            if head == here:
                return truth
            relation = word.relation
            above = self.words[head]
            lemma = above.lemma
            if relation == "relcl":
                verb = self.words[above.head]
                if above.relation == "attr" and verb.lemma == "be" and self._is_unreal(above.head):
                    return UNREAL
                return truth
            if relation in (
                "ccomp",
                "xcomp",
                "pcomp",
                "acl",
                "advcl",
                "prep",
                "dobj",
                "pobj",
                "conj",
                "nsubj",
                "nsubjpass",
                "attr",
                "advmod",
                "parataxis",
                "dative",
                "agent",
                "csubj",
                "appos",
                "acomp",
            ):
                step = self._step(here, head, relation, lemma, own)
                if step == UNREAL:
                    return UNREAL
                if step == "stop":
                    return truth
                if step == REPORTED:
                    truth = REPORTED
            else:
                return truth
            own = own and relation == "conj"
            here = head
        return truth

    def _step(self, here: int, head: int, relation: str, lemma: str, own: bool) -> str:
        """What hanging on a word makes of a deed: nothing ("go on"), "reported", unreal, or no more is asked ("stop")."""
        word = self.words[here]
        infinitive = any(
            self.words[other].lemma == "to" and self.words[other].tag == "TO" for other in self._hanging(here, "aux")
        )
        marks = {self.words[other].lemma for other in self._hanging(here, "mark", "advmod")}
        if relation == "advcl":
            if marks & english.UNREAL_LINKS or (infinitive and word.tag == "VB"):
                return UNREAL
            return "stop" if self._hanging(here, "mark") and "as" not in marks else "go on"
        if relation == "xcomp" and infinitive:
            if self.words[head].lemma in english.DONE | english.HONOURS or (
                self.letter and self.words[head].lemma == "beg"
            ):
                return "go on"
            passive = self._is_passive(head)
            perfect = any(self.words[other].lemma == "have" for other in self._hanging(here, "aux"))
            if passive and self.words[head].lemma in _FORCED:
                return "go on"
            if perfect and (lemma in english.SAYING or lemma in ("seem", "appear")):
                return REPORTED
            return UNREAL
        if relation in ("ccomp", "xcomp"):
            if lemma in english.DENIALS:
                return UNREAL
            if lemma in english.KNOWING:
                return "stop"
            if infinitive:
                return UNREAL
            if lemma in english.SAYING:
                return UNREAL if any(self.words[other].relation == "neg" for other in self.below[head]) else REPORTED
            return UNREAL if lemma in english.UNREAL else "go on"
        if relation == "acl":
            form = self._form(head)
            if infinitive:
                return "go on" if form in english.HONOURS else UNREAL
            if any(self.words[other].lemma == "that" for other in self._hanging(here, "mark")):
                return UNREAL if form in english.HOPES else REPORTED if form in english.SAID else "stop"
            return "stop" if word.tag == "VBN" else "go on"
        if relation == "pcomp":
            above = self.words[self.words[head].head]
            if lemma in ("by", "after", "in", "on", "upon", "since", "while", "when"):
                return "go on"
            if lemma == "of" and (
                above.lemma in english.HONOURS or self._form(self.words[head].head) in english.HONOURS
            ):
                return "go on"
            return UNREAL
        if relation == "prep":
            if word.lemma in ("without", "instead"):
                return UNREAL
            if word.lemma in ("for", "to", "on", "of", "at", "against", "from", "about") and (self._form(head) in english.HOPES or lemma in english.DENIALS or (lemma in english.UNREAL and self.words[head].tag.startswith("VB") and word.lemma in ("for", "on", "of", "against", "about"))):  # fmt: skip
                return UNREAL
            return "go on"
        if relation == "dobj":
            return (
                UNREAL
                if lemma in english.UNREAL and lemma not in english.LIGHT and not word.tag.startswith("VB")
                else "go on"
            )
        if relation in ("nsubj", "nsubjpass"):
            definite = any(
                self.words[other].lemma in ("the", "this", "these", "that", "those")
                for other in self._hanging(here, "det")
            ) or bool(self._hanging(here, "poss"))
            return "stop" if definite else "go on"
        return "go on"

    def _is_unreal(self, at: int) -> bool:
        """Do its own auxiliaries deny a verb, or make it only possible?"""
        below = [self.words[other] for other in self._hanging(at, "aux", "neg", "advmod", "auxpass", "mark")]
        if any(
            word.relation == "neg"
            or word.tag == "MD"
            or word.lemma in english.NEGATIONS
            or word.lemma in english.PERHAPS
            or word.lemma in ("if", "whether", "unless", "lest")
            for word in below
        ):
            return True
        if any(
            self.words[other].lemma in ("not", "neither", "nor", "no") for other in self._hanging(at, "preconj", "det")
        ):
            return True
        if self.words[at].relation == "conj" and self.words[at].tag == "VB" and not self._hanging(at, "nsubj"):
            return self._is_unreal(self.words[at].head)
        subjects = self._hanging(at, "nsubj", "nsubjpass")
        return any(self.words[noun].lemma in ("nobody", "none", "nothing") or noun in self.denied for noun in subjects)

    def _is_performed(self, at: int) -> bool:
        if not self.letter or self.words[at].lemma not in _PERFORMED or self._hanging(at, "neg"):
            return False
        modals = {self.words[other].lemma for other in self._hanging(at, "aux")}
        finite = self.words[at].tag in ("VB", "VBP", "VBD") and "to" not in modals
        return (
            finite
            and "have" not in modals
            and bool(modals <= {"must", "would", "cannot", "shall", "do", "can"})
            and any(actor.kind == "I" for actor in self._subject(at))
        )


_FORCED = frozenset("persuade induce compel force oblige prevail".split())
_PERFORMED = frozenset(
    "request beg ask entreat congratulate thank assure inform acknowledge recommend remind advise urge enclose inclose send transmit refer acquaint".split()
)
