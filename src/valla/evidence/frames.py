"""What the grammar of a sentence binds its parts to: who does a deed, to whom, where, and whether it is denied.

Where there is no parser a sentence stays as it is, and `bonds` go by what stands beside a part. The relations have the same names in both.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from valla.evidence.likewords import keys
from valla.evidence.parts import DENYING, WHERE, Part, Sentence
from valla.lexicon import stem
from valla.parsing import Told, parsed
from valla.text import fold

__all__ = ["framed"]

_LONGEST = 700
"""Characters of what is parsed: longer ones are lists and tables."""
_DEEP = 4
"""Words that are climbed from a part to what shares its bonds: the third of a list has those of the first."""
_WHEN = frozenset("where of how during".split())
"""Relations that say of a date that it is the day of something."""
_UNREAL = frozenset("if unless whether lest".split())
_MODALS = frozenset("would could should might may must can".split())
_SAME = frozenset("he she they".split())
"""Subjects of a dependent verb that are, where nobody else is named between, the subject of the verb above it."""
_NEVER = frozenset("not never no neither nor hardly scarcely nobody none nothing without n't".split())


def framed(read: Sequence[Sentence], content: str, start: int = 0) -> list[Sentence]:
    """The sentences with what their grammar tells; `content` begins at the offset `start`."""
    # A line that is broken is no end: the parser would take the break for a word.
    texts = [" ".join(content[item.start - start : item.end - start].splitlines()) for item in read]
    texts = [
        text if len(text) == item.end - item.start <= _LONGEST else "" for text, item in zip(texts, read, strict=True)
    ]
    return [
        _with_grammar(sentence, _Tree(sentence, words)) if words else sentence
        for sentence, words in zip(read, parsed(texts), strict=True)
    ]


class _Tree:
    """The words of a sentence, what hangs on each, and the part that each is of."""

    def __init__(self, sentence: Sentence, words: Sequence[Told]) -> None:
        self.words = words
        self.below: list[list[int]] = [[] for _ in words]
        for at, word in enumerate(words):
            if word.head != at:
                self.below[word.head].append(at)
        self.part: dict[int, int] = {}
        self.top: dict[int, int] = {}
        for number, part in enumerate(sentence.parts):
            start, end = part.start - sentence.start, part.end - sentence.start
            within = [at for at, word in enumerate(words) if word.start < end and start < word.end]
            self.part |= dict.fromkeys(within, number)
            # The word of a part by which it hangs on the rest.
            for at in within:
                if words[at].head not in within or words[at].head == at:
                    self.top[number] = at
                    break

    def hanging(self, at: int, *relations: str) -> list[int]:
        return [below for below in self.below[at] if self.words[below].relation in relations]

    def is_verb(self, at: int) -> bool:
        return self.words[at].tag.startswith("VB")


def _with_grammar(sentence: Sentence, tree: _Tree) -> Sentence:
    frames, parts = [], []
    for number, part in enumerate(sentence.parts):
        top = tree.top.get(number)
        bonds = _bonds_of(part, number, top, tree) if top is not None else frozenset()
        frames.append(bonds)
        known = part.keys
        if part.kind == "word" and top is not None:
            known |= keys(fold(tree.words[top].lemma))
        parts.append(replace(part, keys=known))
    denied = {tree.part[at] for at in _denied(tree) if at in tree.part}
    unreal = {tree.part[at] for at in _unreal(tree) if at in tree.part} - denied
    deeds = {tree.part[at] for at in _deeds(tree) if at in tree.part} - unreal
    return replace(sentence, parts=tuple(parts), frames=tuple(frames), denied=frozenset(denied), deeds=frozenset(deeds))


def _bonds_of(part: Part, number: int, top: int, tree: _Tree) -> frozenset[tuple[str, int]]:
    found = set()
    for kind, anchor in (*_roles(tree, top), *_below(tree, top)):
        if (other := tree.part.get(anchor, number)) != number:
            found.add(("when" if part.kind == "date" and kind in _WHEN else kind, other))
    return frozenset(found)


def _roles(tree: _Tree, at: int, depth: int = 0) -> Iterator[tuple[str, int]]:
    """What a word is to the words above it."""
    word = tree.words[at]
    head = word.head
    if head == at or depth > _DEEP:
        return
    match word.relation:
        case "nsubj" | "nsubjpass" | "csubj":
            for verb, passive in _verbs(tree, head, word.relation == "nsubjpass"):
                yield "patient" if passive else "agent", verb
                for told in _complements(tree, verb):
                    yield "is", told
        case "dobj" | "dative":
            yield "patient" if word.relation == "dobj" else "to", head
        case "pobj" | "pcomp":
            yield from _placed(tree, head)
        case "attr" | "oprd":
            for subject in tree.hanging(head, "nsubj", "nsubjpass", "dobj"):
                yield "is", subject
        case "appos":
            yield "is", head
            yield from _roles(tree, head, depth + 1)
        case "conj":
            yield "with", head
            yield from _roles(tree, head, depth + 1)
        case "compound" | "amod" | "nmod" | "poss" | "nummod" | "quantmod":
            yield "of", head
        case "npadvmod" | "advmod":
            yield "how", head


def _below(tree: _Tree, at: int) -> Iterator[tuple[str, int]]:
    """What a word is to the words that hang on it."""
    for other in tree.hanging(at, "appos"):
        yield "is", other
    for other in tree.hanging(at, "conj"):
        yield "with", other
    for verb in tree.hanging(at, "relcl"):
        own = {tree.words[other].relation: tree.words[other].tag for other in tree.below[verb]}
        if "nsubjpass" in own and own["nsubjpass"].startswith("W"):
            yield "patient", verb
        elif "nsubj" in own:
            yield ("agent" if own["nsubj"].startswith("W") else "patient"), verb
    for verb in tree.hanging(at, "acl"):
        yield ("patient" if tree.words[verb].tag == "VBN" else "agent"), verb


def _verbs(tree: _Tree, verb: int, passive: bool) -> Iterator[tuple[int, bool]]:
    """The verbs that have one subject: the first, those joined to it, those that it governs; and whether the subject suffers them."""
    yield verb, passive
    below = tree.hanging(verb, "conj", "xcomp", "advcl", "ccomp")
    # "He took it so ill that he left": what follows hangs on the complement.
    below += [other for told in tree.hanging(verb, "acomp") for other in tree.hanging(told, "advcl", "ccomp")]
    for other in below:
        subjects = tree.hanging(other, "nsubj", "nsubjpass")
        if not tree.is_verb(other) or any(tree.words[at].lemma not in _SAME for at in subjects):
            continue
        if tree.words[other].relation == "ccomp" and not subjects:
            continue
        suffers = (
            bool(tree.hanging(other, "auxpass"))
            if subjects
            else bool(tree.hanging(other, "auxpass")) or (passive and tree.words[other].tag == "VBN")
        )
        yield from _verbs(tree, other, suffers)


def _placed(tree: _Tree, link: int) -> Iterator[tuple[str, int]]:
    """What a preposition binds its noun to: the word before it and, if that is no verb, the verb which that hangs on."""
    form, anchor = tree.words[link].lemma, tree.words[link].head
    if tree.words[link].relation == "agent":
        yield "agent", anchor
        if tree.words[anchor].relation == "acl":
            # "An expedition led by Biddle" is Biddle's.
            yield "of", tree.words[anchor].head
        return
    if form in ("by", "under") and not tree.is_verb(anchor):
        yield "of", anchor
    kind = "where" if form in WHERE else form
    yield kind, anchor
    if tree.words[anchor].relation == "prep":
        yield from _placed(tree, anchor)
    elif not tree.is_verb(anchor) and form != "of":
        above = tree.words[anchor].head
        if tree.words[above].relation in ("prep", "agent"):
            above = tree.words[above].head
        yield kind, above


def _denied(tree: _Tree) -> Iterator[int]:
    """The words that the sentence denies: "did not see", "no letter", "refused to sign", "was not at home"."""
    for at, word in enumerate(tree.words):
        form = word.lemma
        if (word.relation == "neg" or form in _NEVER) and word.head != at:
            if form == "without":
                yield from tree.hanging(at, "pobj", "pcomp")
                continue
            yield from _all_denied(tree, word.head)
            if word.relation in ("nsubj", "dobj", "det", "nsubjpass") and not tree.is_verb(word.head):
                yield tree.words[word.head].head
        if tree.is_verb(at) and stem(form) in DENYING:
            yield from tree.hanging(at, "xcomp", "dobj", "nsubjpass")


def _all_denied(tree: _Tree, at: int) -> Iterable[int]:
    """A denied word, and what a verb without a sense of its own says with it."""
    return [at, *_complements(tree, at)]


def _complements(tree: _Tree, verb: int) -> list[int]:
    """What a verb without a sense of its own says of its subject: was ill, was mayor, was at home."""
    found = tree.hanging(verb, "attr", "acomp", "oprd")
    if tree.words[verb].lemma == "be":
        for link in tree.hanging(verb, "prep"):
            found += tree.hanging(link, "pobj")
    return found


def _deeds(tree: _Tree) -> Iterator[int]:
    """The words that say what is done, or what someone is."""
    for at in range(len(tree.words)):
        if tree.is_verb(at):
            yield from (at, *_complements(tree, at))


def _unreal(tree: _Tree) -> Iterator[int]:
    """The words of what might be, or was only asked, wished or ordered."""
    for at, word in enumerate(tree.words):
        below = {tree.words[other].lemma for other in tree.hanging(at, "aux", "mark", "advmod")}
        if below & (_UNREAL | _MODALS):
            yield at
            yield from tree.hanging(at, "conj", "xcomp")
        elif word.relation == "xcomp" and word.tag == "VB":
            yield at
