"""What is said of a quotation holds for any text, not only for the examples."""

from __future__ import annotations

import random
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import valla
from valla import formats
from valla.terms import Verdict

VOCABULARY = """
river almanac senate harvest bridge lantern treaty orchard winter ledger canal parish anvil meadow signal copper weather journey
question answer village soldier kitchen garden window doctor silver matter morning evening country letter paper market master
brother sister father mother teacher captain harbor island forest mountain valley prison castle temple theater college
""".split()
FOREIGN = """
pepper violin tailor feather ribbon saddle cradle barrel basket thistle pigeon chimney cushion gravel hammer kettle needle orange
parcel quarry rocket shovel tunnel velvet walnut zipper biscuit compass dolphin elbow
""".split()
SMALL = "the of and to in that it was with for on as by at from this".split()


def prose(seed: int, sentences: int, vocabulary: list[str] = VOCABULARY) -> list[str]:
    """Sentences of made-up prose, none like another."""
    rng = random.Random(seed)
    return [
        " ".join(rng.choice(SMALL if n % 2 else vocabulary) for n in range(rng.randrange(11, 26))).capitalize() + "."
        for _ in range(sentences)
    ]


TEXTS = [prose(seed, 60) for seed in range(6)]


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Iterator[valla.Archive]:
    folder = tmp_path_factory.mktemp("archive")
    for number, sentences in enumerate(TEXTS):
        (folder / f"{number}.txt").write_text("\n".join(sentences), "utf-8")
    with valla.Archive.open(folder) as opened:
        yield opened


def verdict(words: str, archive: valla.Archive) -> tuple[Verdict, str, str]:
    """The verdict, the words shown, and the witness."""
    report = valla.check(formats.read(f"Coffin wrote: “{words}”\n".encode(), "draft.md"), archive)
    (only,) = report.checked
    best = only.best
    return only.verdict, str(best.passages[0]) if best else "", best.witness.path if best else ""


PLACES = st.tuples(st.integers(0, 5), st.integers(0, 59))
ONCE = settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])


@ONCE
@given(place=PLACES, breaks=st.integers(0, 2**30), capital=st.booleans())
def test_what_stands_there_is_attested_however_it_is_set(
    archive: valla.Archive, place: tuple[int, int], breaks: int, capital: bool
):
    sentence = TEXTS[place[0]][place[1]].rstrip(".")
    words = sentence.split()
    if capital:
        words[0] = words[0].lower()
    rng = random.Random(breaks)
    written = words[0] + "".join(rng.choice([" ", "\n", "  "]) + word for word in words[1:])
    found, shown, witness = verdict(written, archive)
    assert found is Verdict.ATTESTED
    assert " ".join(shown.split()) == sentence
    assert witness == f"{place[0]}.txt"


@ONCE
@given(place=PLACES, at=st.integers(0, 1000), other=st.sampled_from(VOCABULARY))
def test_a_word_exchanged_is_never_attested(archive: valla.Archive, place: tuple[int, int], at: int, other: str):
    words = TEXTS[place[0]][place[1]].rstrip(".").split()
    at = 2 * (at % (len(words) // 2))
    if words[at].lower() == other:
        return
    words[at] = other
    found, _, witness = verdict(" ".join(words), archive)
    assert found is Verdict.DIFFERS
    assert witness == f"{place[0]}.txt"


@ONCE
@given(seed=st.integers(1000, 10**6))
def test_what_nobody_wrote_is_not_attested(archive: valla.Archive, seed: int):
    # Of the same few words a sentence may by chance be nearly another.
    assert verdict(prose(seed, 1)[0], archive)[0] is not Verdict.ATTESTED
    assert verdict(prose(seed, 1, FOREIGN)[0], archive)[0] is Verdict.SILENT
