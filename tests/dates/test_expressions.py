"""Expressions of time in English prose: what is found, what it means, and what is left alone."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from valla import edtf
from valla.dates import Expression, dated, read
from valla.text import Places, Text


def expressions(content: str) -> list[Expression]:
    return read(Text("draft.txt", content, Places.plain(content)), "en")


DATED = [
    ("The mill burned on 3 May 1821.", "3 May 1821", "1821-05-03"),
    ("It burned on Thursday, the 3d of May, 1821.", "Thursday, the 3d of May, 1821", "1821-05-03"),
    ("Philada. Jany. 3d 1777", "Jany. 3d 1777", "1777-01-03"),
    ("The copy is of 25.4.1921.", "25.4.1921", "1921-04-25"),
    ("She wrote on the nineteenth of April, in the year of our Lord 1775.", "the nineteenth of April, in the year of our Lord 1775",
     "1775-04-19"),
    ("He came in May 1821 and left in October.", "October", "1821-10"),
    ("He came in December 1821. In February he left.", "February", "1822-02"),
    ("They met on 28 June 1914. Two days later they parted.", "Two days later", "1914-06-30"),
    ("They met on 28 June 1914. The next day it rained.", "The next day", "1914-06-29"),
    ("They met on Friday, 30 September 1938. On the Monday it rained.", "the Monday", "1938-10-03"),
    ("The army starved in June 1812. The following winter it was gone.", "The following winter", "1812-24"),
    ("Two days after 8 August 1914 they marched.", "Two days after", "1914-08-10"),
    ("He served 1914-18 in the east.", "1914-18", "1914/1918"),
    ("From May 1919 to the autumn of 1921 she was ill.", "May 1919 to the autumn of 1921", "1919-05/1921-23"),
    ("From October 1830 to March the road was shut.", "October 1830 to March", "1830-10/1831-03"),
    ("It was built in 1343 or 1344.", "1343 or 1344", "[1343,1344]"),
    ("In the 1840s they left.", "the 1840s", "184X"),
    ("In the nineteenth century they left.", "the nineteenth century", "18XX"),
    ("In the second half of the 17th century they left.", "the second half of the 17th century", "1651/1700"),
    ("In the late 1930s they left.", "the late 1930s", "1937/1939"),
    ("In the second quarter of 1915 they left.", "the second quarter of 1915", "1915-34"),
    ("About 1850 he came.", "About 1850", "1850~"),
    ("He came, probably in 1850, by sea.", "1850", "1850?"),
    ("Before 1850 he had come.", "1850", "../1850"),
    ("He came no later than 1860.", "1860", "../1860"),
    ("In 19— he left the town.", "19—", "19XX"),
    ("The plate is marked 192- by the owner.", "192-", "192X"),
    ("The Ides of March, 44 BC, were fatal.", "The Ides of March, 44 BC", "-0043-03-15"),
    ("On 18 Brumaire, Year VIII, he struck.", "18 Brumaire, Year VIII", "1799-11-09"),
    ("On 5 Iyar 5708 it was declared.", "5 Iyar 5708", "1948-05-14"),
    ("In Muharram 1332 AH he began.", "Muharram 1332 AH", "1913-11-30~/1913-12-29~"),
    ("It was enacted by 3 Hen. VIII.", "3 Hen. VIII", "1511-04-22/1512-04-21"),
    ("In the third year of Henry VIII it was enacted.", "the third year of Henry VIII", "1511-04-22/1512-04-21"),
    ("At Michaelmas 1350 the rents fell due.", "Michaelmas 1350", "1350-09-29"),
    ("On Easter Monday 1916 they rose.", "Easter Monday 1916", "1916-04-24"),
    ("On the Monday before Michaelmas 1350 they met.", "the Monday before Michaelmas 1350", "1350-09-27"),
    ("On 25 October (7 November) 1917 they rose.", "25 October (7 November) 1917", "1917-11-07"),
    ("He was born on 11 February 1731/2.", "11 February 1731/2", "1732-02-11"),
    ("She died on 3 March 1700 (O.S.).", "3 March 1700", "1700-03-14"),
    ("By the Julian calendar they mutinied on 27 February 1917.", "27 February 1917", "1917-03-12"),
    ("He came on 12 May (O.S.) 1740 by sea.", "12 May (O.S.) 1740", "1740-05-23"),
    ("In the reign of Henry II it was built.", "the reign of Henry II", "1154-12-19/1189-07-06"),
    ("In 1850 or thereabouts he came.", "1850", "1850~"),
    ("On the 7th day of the month of May in the year 1829 it fell.", "the 7th day of the month of May in the year 1829", "1829-05-07"),
    ("It was in eighteen hundred and sixty-three.", "eighteen hundred and sixty-three", "1863"),
    ("The title-page has MDCCXCIX.", "MDCCXCIX", "1799"),
    ("They crossed on Yom Kippur 1973.", "Yom Kippur 1973", "1973-10-06"),
    ("It began on the eve of Passover 5703.", "the eve of Passover 5703", "1943-04-19"),
    ("He fell on 9 Thermidor of the Year II. On the 10th he died.", "the 10th", "1794-07-28"),
    ("It was on the sixth complementary day of the Year VII.", "the sixth complementary day of the Year VII", "1799-09-22"),
    ("He fell in the year 710 from the founding of the City.", "the year 710 from the founding of the City", "-0043"),
    ("In 1924 he spoke of the forties of the last century.", "the forties of the last century", "184X"),
    ("The workshops of the Quattrocento lacked no saints.", "the Quattrocento", "14XX"),
    ("The statute of 4 & 5 Will. IV built them.", "4 & 5 Will. IV", "1833-06-26/1835-06-25"),
    ("The mutiny of nineteen-oh-five taught nothing.", "nineteen-oh-five", "1905"),
    ("They came on the night of 24 August 410.", "the night of 24 August 410", "0410-08-24"),
    ("It had been so ever since 1871.", "1871", "1871/.."),
    ("Philada. l9th Feby. 1778", "l9th Feby. 1778", "1778-02-19"),
    ("Philada. 1 6th Jany. 1776", "1 6th Jany. 1776", "1776-01-16"),
    ("York Town 21 st Novem. 1777", "21 st Novem. 1777", "1777-11-21"),
    ("Philada. Octr. 20.1775", "Octr. 20.1775", "1775-10-20"),
    ("York Town Feby. 18th 1776 [i.e. 1778]", "Feby. 18th 1776 [i.e. 1778]", "1778-02-18"),
    ("It was June [i.e. July] 8th, 1775", "June [i.e. July] 8th, 1775", "1775-07-08"),
    ("2004: The long year\n\nHe came in May 2004. He had seen it in 1998.\n\nOn 6 March she left.", "6 March", "2004-03-06"),
    ("In 1776 all failed. What was tried in 1777 did not. In June they left. On 11 September 1777 they met.", "June", "1777-06"),
    ("On 7 February 1965 forty aircraft rose. From this day the war was another.", "this day", "1965-02-07"),
]  # fmt: skip


@pytest.mark.parametrize(("content", "written", "value"), DATED, ids=[row[1] for row in DATED])
def test_an_expression_is_found_whole_and_has_its_value(content: str, written: str, value: str):
    found = {str(item.passage): item.value for item in expressions(content)}
    assert found.get(written) == value


UNDATED = [
    "They printed 1500 copies of it.", "See page 1918 of the register.", "It is No. 1914 of the list.", "They met in Room 1917.",
    "The house cost $1900 then.", "Some 1200 men fell there.", "She may march on, said Theresa May.", "His aunt June kept the keys.",
    "The Earl of March had a better title.", "They lived at 12 March Street.", "The second lieutenant fell.",
    "Resolution 1483 was adopted.", "It stands at 1776 Walnut Street.", "He taught Friday to say Master.",
    "The leaves fall in the yard.", "It is in Harleian MS. 1623 there.", "Read Psalm 1914 of the book.",
]  # fmt: skip


@pytest.mark.parametrize("content", UNDATED)
def test_what_is_not_a_date_is_left_alone(content: str):
    assert [str(item.passage) for item in expressions(content) if item.value or item.kind in ("date", "weekday")] == []


def test_a_letter_is_counted_from_its_dateline():
    found = {str(item.passage): item.value for item in expressions(
        "Washington, August 22, 1862.\n\nYours of the 19th inst. came. I wrote on the 3d ult., and on the 9th of Nov. last.\n"
    )}  # fmt: skip
    assert found["the 19th inst."] == "1862-08-19"
    assert found["the 3d ult."] == "1862-07-03"
    assert found["the 9th of Nov. last"] == "1861-11-09"


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ("TO A. G. HODGES.\n\nEXECUTIVE MANSION, April 4, 1864.\n\nMy dear Sir:", (1864, 4, 4)),
        ("My dear Sir Philada July 17 1776 By this Express you will receive", (1776, 7, 17)),
        ("Sir 5th December [1778] My last was dated the 2nd Inst.", (1778, 12, 5)),
        ("Dear Sir,\n\nAll is well here.\n\nYours,\nA. Tilton\nMillbrook, May 3, 1821\n", (1821, 5, 3)),
        ("Dear Sir,\n\nAll was well here on May 3, 1821, as they told us.\n\nYours,\nA. Tilton\n", None),
        ("Declaration of War\n\nJapan declared war on 8 February 1904. Then came", None),
        ("Volume 4 May 16, 1776 - August 15, 1776\n\nNothing else here", None),
        ("AMOS TILTON (3 May 1801[1] – 7 June 1868) was a miller and a writer of hymns.\n", None),
        ("AMOS TILTON ([1] – 7 June 1868), called OLD AMOS, was a miller.\n", None),
        ("Of the mill.\n\n[16] The Millbrook Courier- 14 July 1868\n", None),
        (f"Of the mill.\n\n[16] {'The Courier, ' * 30} Millbrook, 14 July 1868\n\n[17]\n", None),
        ("PROCLAMATION OF JULY 14, 1868.\n\nWhereas it has been told us", (1868, 7, 14)),
    ],
)
def test_a_dateline_stands_by_itself(head: str, day: tuple[int, ...] | None):
    assert dated(head) == day


def test_where_the_text_does_not_tell_the_year_the_readings_are_kept():
    (item,) = [item for item in expressions("In 1832 old men spoke of the riots of 1780. On 2 June, they said, it began.")
               if str(item.passage) == "2 June"]  # fmt: skip
    assert item.value == ""
    assert set(item.candidates) == {"1780-06-02", "1832-06-02"}


@pytest.mark.parametrize(
    "form", ["{d} {B} {Y}", "{B} {d}, {Y}", "the {d}th of {B} {Y}", "{A}, {d} {B} {Y}", "{b}. {d}, {Y}"]
)
@given(day=st.dates(datetime.date(1800, 1, 1), datetime.date(2050, 12, 31)))
@settings(max_examples=60, deadline=None)
def test_every_day_is_read_back_in_every_form(form: str, day: datetime.date):
    written = form.format(d=day.day, B=day.strftime("%B"), b=day.strftime("%b"), A=day.strftime("%A"), Y=day.year)
    found = expressions(f"They came on {written} by sea.")
    assert [item.value for item in found] == [day.isoformat()]


_WORDS = "the of in May March 5 12 1850 1914 - ( ) , . / second last next year years later before after two first ' ? [ ] BC night Easter O S".split()


@given(st.lists(st.sampled_from(_WORDS), max_size=30).map(" ".join) | st.text(max_size=80))
@settings(max_examples=300, deadline=None)
def test_whatever_is_written_values_are_edtf_and_places_are_in_the_text(content: str):
    for item in expressions(content):
        assert 0 <= item.passage.start < item.passage.end <= len(content)
        for value in (item.value, *item.candidates):
            if value:
                edtf.read(value)
