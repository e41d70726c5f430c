"""Which witnesses depend on which: small accounts in which it can be seen at a glance."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from valla.archive.holdings import Holdings
from valla.archive.sharing import cells
from valla.archive.tokens import tokens_of
from valla.evidence.dependence import Dependence, Dependences, dependences
from valla.evidence.dependence.declared import declared
from valla.evidence.dependence.setting import formulaic, is_scripture, quoted
from valla.formats import plain
from valla.terms import Witness

TOLD = (
    "The ferryman had tied his boat beneath the willows before the storm broke over the valley. Toward midnight a lantern was seen "
    "swinging along the towpath, and a voice called hoarsely for passage. He refused, for the river was running bank high and dragging "
    "whole haystacks past the landing. The stranger laid a purse upon the sill, cursed the weather, and waded in leading a lame grey mare. "
    "Neither was ever found, though the saddle was fished out below the weir in spring, its girth cut clean through with a knife."
)
CHANGED = (
    "The ferryman had moored his boat under the willows before the tempest broke over the valley. About midnight a lantern was noticed "
    "swinging on the towpath, and a voice cried hoarsely for passage. He declined, for the river ran bank high and was dragging "
    "whole haystacks by the landing. The stranger put a purse on the sill, damned the weather, and waded in, leading a lame mare. "
    "Neither was found, though the saddle was fished out under the weir that spring, the girth cut through with a knife."
)
OWN = (
    "My grandmother kept the toll house in those years and knew every drover by name. She used to say that no rain like it fell again "
    "until the autumn of the great comet, when the orchards stood under water and geese swam in the churchyard.",
    "Nothing in the parish register speaks of it. The sexton buried eleven that winter, all of them known to him, and the coroner's "
    "book for the hundred has been lost since the fire at the assize court.",
    "I was a boy of seven and slept through the whole of it. What I know I had from the servants, who whispered in the scullery and "
    "crossed themselves whenever the dog howled at the gate.",
)


def judged(folder: Path, **files: str) -> Dependences:
    for name, content in files.items():
        (folder / f"{name}.txt").write_text(content, "utf-8")
    with Holdings.open([folder]) as holdings:
        return dependences(holdings, holdings.witnesses)


def pair(found: Dependences, one: str, other: str) -> Dependence | None:
    names = {f"{one}.txt", f"{other}.txt"}
    return next((item for item in found.pairs if {item.a.path, item.b.path} == names), None)


def relation(found: Dependences, one: str, other: str) -> str:
    item = pair(found, one, other)
    return item.relation if item else "independent"


def kinds(item: Dependence | None, *, counted: bool = True) -> list[str]:
    return [ground.what for ground in item.grounds if ground.counts is counted] if item else []


def test_a_copy_with_changed_wording_depends_on_the_earlier(tmp_path: Path):
    found = judged(
        tmp_path,
        late=f"date: 1871\n\n{OWN[0]}\n\n{CHANGED}\n",
        early=f"date: 1832\n\n{OWN[1]}\n\n{TOLD}\n",
        other=f"date: 1840\n\n{OWN[2]}\n",
    )
    item = pair(found, "early", "late")
    assert item is not None
    assert (item.a.path, item.relation, item.direction) == ("early.txt", "depends", "b<-a")
    assert kinds(item) == ["common-wording", "dated-before"]
    place = item.grounds[0].a
    assert place is not None
    assert (place.locus.line, place.words.split()[0]) == (5, "ferryman")
    assert len(found.pairs) == 1
    assert [[witness.path for witness in group] for group in found.groups] == [["early.txt", "late.txt"], ["other.txt"]]


def test_without_dates_they_are_only_related(tmp_path: Path):
    found = judged(tmp_path, one=f"{OWN[0]}\n\n{CHANGED}\n", two=f"{OWN[1]}\n\n{TOLD}\n")
    assert relation(found, "one", "two") == "related"


def test_dates_that_may_be_one_tell_no_direction(tmp_path: Path):
    found = judged(tmp_path, one=f"date: 1871\n\n{OWN[0]}\n\n{CHANGED}\n", two=f"date: 1871-05\n\n{OWN[1]}\n\n{TOLD}\n")
    assert relation(found, "one", "two") == "related"


def test_what_both_quote_makes_neither_depend_on_the_other(tmp_path: Path):
    found = judged(
        tmp_path,
        one=f'date: 1840\n\n{OWN[0]} He wrote: "{TOLD}"\n',
        two=f'date: 1850\n\n{OWN[1]} The letter says: "{TOLD}" So far he.\n',
    )
    assert relation(found, "one", "two") == "independent"
    assert kinds(pair(found, "one", "two"), counted=False) == ["common-quotation"]


def test_who_has_it_between_quotation_marks_has_it_from_the_other(tmp_path: Path):
    found = judged(tmp_path, one=f'{OWN[0]} An old account says: "{TOLD}"\n', two=f"{OWN[1]}\n\n{TOLD}\n")
    item = pair(found, "one", "two")
    assert item is not None
    assert (item.direction, kinds(item)) == ("a<-b", ["quoted"])
    assert len(found.groups) == 2, "what is openly quoted does not make the two one witness"


def test_a_third_from_which_both_have_it_explains_it(tmp_path: Path):
    found = judged(
        tmp_path,
        first=f"date: 1832\n\n{TOLD}\n",
        one=f"date: 1850\n\n{OWN[0]}\n\n{CHANGED}\n",
        two=f"date: 1860\n\n{OWN[1]}\n\n{TOLD}\n",
    )
    item = pair(found, "one", "two")
    assert item is not None
    assert (item.relation, item.direction, item.via) == ("related", "", ("first.txt",))
    assert relation(found, "first", "one") == relation(found, "first", "two") == "depends"


def test_a_declared_source_is_enough_with_fewer_words_in_common(tmp_path: Path):
    brief = "the stranger laid a purse upon the sill and waded in leading a lame grey mare"
    found = judged(
        tmp_path,
        mercer=f"author: John Mercer\n\n{TOLD}\n",
        tilton=f"author: Amos Tilton\n\n{OWN[0]} As Mercer says, {brief}. {OWN[1]}\n",
        silent=f"author: Ruth Coffin\n\n{OWN[2]}\n",
    )
    item = pair(found, "mercer", "tilton")
    assert item is not None
    assert (item.relation, item.direction) == ("depends", "b<-a")
    assert "declared" in kinds(item)


def test_grounds_that_contradict_one_another_leave_the_direction_open(tmp_path: Path):
    found = judged(
        tmp_path, one=f'date: 1830\n\n{OWN[0]} He says: "{TOLD}"\n', two=f"date: 1870\n\n{OWN[1]}\n\n{TOLD}\n"
    )
    item = pair(found, "one", "two")
    assert item is not None
    assert (item.relation, item.direction) == ("related", "")


def test_an_eye_that_skipped_tells_which_is_the_copy(tmp_path: Path):
    whole = TOLD.replace(
        "cursed the weather, and waded in", "cursed the weather, turned upon the sill, laughed aloud, and waded in"
    )
    short = whole.replace(" upon the sill, cursed the weather, turned upon the sill,", " upon the sill,")
    found = judged(tmp_path, one=f"{OWN[0]}\n\n{short}\n", two=f"{OWN[1]}\n\n{whole}\n")
    item = pair(found, "one", "two")
    assert item is not None
    assert ("eye-skip" in kinds(item), item.direction) == (True, "a<-b")


ERRING = {
    "a": "The mill took fire on the third of May, and forty-two barrels of flour were lost with it. Captain Holaway came late.",
    "b": "When the flames reached the store forty-two barrels of good flour went; nobody blamed Captain Holaway.",
    "c": "I was present at the burning. Of flour twenty-four barrels were spoilt. Captain Hollaway arrived when all was over.",
    "d": "My father spoke of the fire, of 24 barrels of flour, and how Captain Hollaway stood and watched it burn.",
    "e": "Another counted twenty-four barrels, flour and meal together; Captain Hollaway, he said, wept.",
}


def test_a_common_error_shows_what_common_wording_does_not(tmp_path: Path):
    found = judged(tmp_path, **{name: f"{content}\n" for name, content in ERRING.items()})
    assert [(item.a.path, item.b.path) for item in found.pairs] == [("a.txt", "b.txt")]
    told = [ground.told for ground in found.pairs[0].grounds]
    assert told[0].startswith('both have "forty-two" where 3 others have "twenty-four"')
    assert told[1].startswith('both have "Holaway" where 3 others have "Hollaway"')


def test_one_file_twice_is_one_witness(tmp_path: Path):
    found = judged(tmp_path, one=f"{TOLD}\n", two=f"{TOLD}\n", three=f"{OWN[0]}\n\n{CHANGED}\n")
    assert relation(found, "one", "two") == "related"
    assert kinds(pair(found, "one", "two")) == ["same-text"]
    assert (
        relation(found, "one", "three")
        == relation(found, "two", "three")
        == relation(found, "three", "two")
        == "related"
    )
    assert len(found.groups) == 1


def test_a_chain_goes_by_way_of_its_middle(tmp_path: Path):
    again = (
        CHANGED.replace("tempest", "gale")
        .replace("moored", "fastened")
        .replace("noticed", "observed")
        .replace("damned", "blamed")
    )
    found = judged(
        tmp_path,
        a=f"date: 1832\n\n{OWN[0]}\n\n{TOLD}\n",
        b=f"date: 1850\n\n{OWN[1]}\n\n{CHANGED}\n",
        c=f"date: 1870\n\n{OWN[2]}\n\n{again}\n",
    )
    assert relation(found, "a", "b") == relation(found, "b", "c") == "depends"
    item = pair(found, "a", "c")
    assert item is not None
    assert (item.relation, item.via) == ("related", ("b.txt",))


def test_of_two_against_two_nobody_knows_who_errs(tmp_path: Path):
    assert judged(tmp_path, **{name: f"{ERRING[name]}\n" for name in "abcd"}).pairs == ()


@pytest.mark.parametrize(
    "common",
    [
        "In testimony whereof I have hereunto set my hand and caused the seal of the United States to be affixed.",
        "Then he said, Verily I say unto thee, thou shalt not come out thence till thou hast paid the uttermost farthing, saith the Lord.",
        "The Lincoln family came from Kentucky to Spencer County, Indiana, in December 1816, and to Macon County, Illinois, in March 1830.",
    ],
)
def test_formulas_scripture_and_what_the_event_imposes_count_for_nothing(tmp_path: Path, common: str):
    found = judged(
        tmp_path,
        one=f"{OWN[0]} {common} {OWN[1]}\n",
        two=f"{OWN[2]} {common}\n",
        three="Nothing of the kind is known to me.\n",
    )
    assert relation(found, "one", "two") == "independent"


@pytest.mark.parametrize("files", [{}, {"one": ""}, {"one": TOLD}, {"one": "", "two": ""}, {"one": TOLD, "two": ""}])
def test_few_or_empty_witnesses_depend_on_nothing(tmp_path: Path, files: dict[str, str]):
    found = judged(tmp_path, **files)
    assert found.pairs == ()
    assert len(found.groups) == len(found.witnesses) == len(files)


def test_what_stands_between_marks_and_in_formulas_is_seen():
    text = plain.read_string('He said: "The saddle was fished out." Done at the city of Washington.\n', "a.txt")
    assert [text.content[first:last] for first, last in quoted(text, 0, len(text.content))] == [
        "The saddle was fished out."
    ]
    assert {text.content[at : at + 4] for at in formulaic(text, 0, len(text.content))} == {
        "Done",
        "at t",
        "the ",
        "city",
        "of W",
        "Wash",
    }
    assert not is_scripture(text, 0, len(text.content))


WORDS = TOLD.replace(",", "").replace(".", "").split()


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.integers(0, 2**16), st.floats(0, 0.3))
def test_a_copy_is_found_whatever_words_are_changed_and_whichever_file_is_first(
    tmp_path_factory: pytest.TempPathFactory, seed: int, share: float
):
    chance = random.Random(seed)
    copy = " ".join("".join(chance.choices("aeioulnrst", k=7)) if chance.random() < share else word for word in WORDS)
    names = ["x", "y"]
    chance.shuffle(names)
    found = judged(tmp_path_factory.mktemp("pair"), **{names[0]: f"{OWN[0]} {copy}\n", names[1]: f"{TOLD} {OWN[1]}\n"})
    assert relation(found, "x", "y") == "related"


def test_the_same_words_in_another_order_are_no_copy(tmp_path: Path):
    found = judged(tmp_path, x=f"{OWN[0]} {' '.join(WORDS[::-1])}\n", y=f"{TOLD} {OWN[1]}\n")
    assert relation(found, "x", "y") == "independent"


def test_pairs_are_looked_at_only_where_they_share_something(tmp_path: Path):
    for k, content in enumerate((TOLD, CHANGED, *OWN)):
        (tmp_path / f"{k}.txt").write_text(content + "\n", "utf-8")
    with Holdings.open([tmp_path]) as holdings:
        tokens = tokens_of(holdings, holdings.witnesses)
    assert {(cell.a, cell.b) for cell in cells(tokens)} == {(0, 1)}
    assert tokens.alike() == []
    assert tokens.without({0}).count(0) == tokens.count(1)


@pytest.mark.parametrize(
    ("said", "author", "path", "named"),
    [
        ("According to Mercer, it burned.", "John Mercer", "a.txt", True),
        ("It burned, as Judge Mercer says, twice.", "Mercer, John", "a.txt", True),
        ("It burned. (Mercer, p. 12) He fled.", "John Mercer and Ann Pike", "a.txt", True),
        ("It burned, says the Life of an Unwilling Miller.", "", "a.txt", True),
        ("So it stands in Mercer’s own account.", "", "mercer-1871.txt", True),
        ("Mercer rode away.", "John Mercer", "a.txt", False),
        ("According to Pike, it burned.", "John Mercer", "a.txt", False),
    ],
)
def test_who_is_named_as_the_source(said: str, author: str, path: str, named: bool):
    text = plain.read_string(said, "b.txt")
    other = Witness(0, path, "a", title="Life of an Unwilling Miller", author=author)
    assert (declared(text, 0, len(said), other) is not None) == named
