"""How a relation stood, where it turned, and where the documents are silent."""

from __future__ import annotations

from valla.calendars import Calendar, date_on
from valla.dates.reading import iso_day
from valla.relating import Contact, course
from valla.terms import Grade, Witness
from valla.text import Passage, Places, Text

TEXT = Text("x", "Mercer wrote to Coffin.", Places.plain("Mercer wrote to Coffin."))


def contact(date: str, score: float, change: str = "", grade: str = "document") -> Contact:
    return Contact("Mercer", "Coffin", "CONSULT", "fact", "told", date, Witness(1, "x", "x"), Passage(TEXT, 0, 10), Grade(grade), score, change=change)  # fmt: skip


def test_friendly_years_and_hostile_ones_have_one_turning_point_between():
    friendly = [contact(f"1871-{month:02d}-01", 3.5) for month in range(1, 11)]
    hostile = [contact(f"1872-{month:02d}-01", -4.0) for month in range(1, 11)]
    found = course([*friendly, *hostile])
    (turn,) = found.turns
    assert (turn.date, turn.before, turn.after) == ("1872-01-01", 3.5, -4.0)
    assert [period.balance for period in found.periods] == [3.5, -4.0]


def test_a_relation_that_stays_as_it_is_has_no_turning_point():
    scores = [1.0, 1.0, 3.5, 1.0, -2.0, 1.0, 1.0, 3.5, 1.0, 1.0, -2.0, 1.0, 3.5, 1.0]
    assert course([contact(f"{1860 + year}-05-01", score) for year, score in enumerate(scores)]).turns == ()


def test_what_a_document_calls_a_change_is_one_the_closer_date_first():
    found = course(
        [
            contact("1880", -7.0, "broken off"),
            contact("1880-06-09", -7.0, "broken off"),
            contact("1884-01-02", 6.5, "resumed"),
        ]
    )
    assert [(turn.date, turn.change) for turn in found.turns] == [
        ("1880-06-09", "broken off"),
        ("1884-01-02", "resumed"),
    ]


def test_of_one_change_the_day_that_is_told_most_often_stands():
    days = ("1917-04-08", "1917-04-06", "1917-04-06", "1917")
    (turn,) = course([contact(day, -10.0, "war") for day in days]).turns
    assert (turn.date, turn.before, len(turn.first)) == ("1917-04-06", None, 1)


def test_changes_of_one_day_are_one_turning_point():
    found = course([contact("1871-05-01", 6.0, "recognised"), contact("1871-05-01", 6.5, "opened")])
    assert [turn.change for turn in found.turns] == ["recognised, opened"]


def test_the_rank_of_an_envoy_is_a_turning_point_only_where_it_turns_something():
    kept = [contact("1871-05-01", 6.5, "opened"), contact("1901-05-01", 3.5, "raised")]
    assert [turn.change for turn in course(kept).turns] == ["opened"]
    broken = [contact("1961-01-03", -7.0, "broken off"), contact("1977-09-01", 3.5, "raised")]
    assert [turn.change for turn in course(broken).turns] == ["broken off", "raised"]


def test_what_is_of_a_year_may_be_of_any_day_of_it():
    (silence,) = course([contact("1871", 1.0), contact("1880", 1.0)]).silences
    assert (date_on(Calendar.GREGORIAN, silence.first), date_on(Calendar.GREGORIAN, silence.last)) == (
        (1871, 12, 31),
        (1880, 1, 1),
    )


def test_a_long_time_without_documents_is_named_and_a_usual_one_is_not():
    days = [*(f"1871-{month:02d}-01" for month in range(1, 13)), "1875-01-01"]
    (silence,) = course([contact(day, 1.0) for day in days]).silences
    assert silence.last - silence.first > 3 * 365


def test_what_has_no_day_is_kept_apart():
    found = course([contact("1871-05-01", 1.0), contact("", 1.0)])
    assert [item.date for item in found.undated] == [""]
    assert len(found.periods) == 1


def test_the_shares_of_a_period_are_those_of_its_grades():
    found = course(
        [contact("1871-05-01", 1.0, grade=name) for name in ("document", "participant-later", "hearsay", "unknown")]
    )
    assert found.periods[0].shares == (0.25, 0.25, 0.25, 0.25)


def test_a_silence_lasts_from_the_last_possible_day_to_the_first_possible_one():
    dated = [contact("1871-05-01", 1.0), contact("1874", 1.0), contact("1877-04-03", 1.0), contact("1877", 1.0)]
    ends = [(iso_day(one.first), iso_day(one.last)) for one in course(dated).silences]
    assert ends == [("1871-05-01", "1874-01-01"), ("1874-12-31", "1877-01-01")]
    assert [(iso_day(one.first), iso_day(one.last)) for one in course(dated[::-1]).silences] == ends
