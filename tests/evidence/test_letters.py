"""Letters: who wrote to whom, when, from headers, titles, headings, and from the text alone."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from valla.archive.holdings import Holdings
from valla.evidence.letters import Letter, letter_of, letters


def _read(folder: Path, text: str, name: str = "one.txt") -> Letter | None:
    (folder / name).write_text(text, "utf-8")
    with Holdings.open([folder]) as holdings:
        found = [witness for witness in holdings.witnesses if witness.path == name]
        return letter_of(found[0], holdings) if found else None


def _told(letter: Letter | None) -> tuple[tuple[str, ...], tuple[str, ...], str]:
    assert letter is not None
    return letter.senders, letter.recipients, letter.date


# -- header, table, TEI, title


def test_the_header_says_it(tmp_path: Path) -> None:
    letter = _read(
        tmp_path, "from: Anna Vane\nto: Peter Holt\ndate: 1812-05-03\ntype: letter\n\nThe mill is sold at last.\n"
    )
    assert _told(letter) == (("Anna Vane",), ("Peter Holt",), "1812-05-03")
    assert letter is not None
    assert letter.grounds == ("sender: its header", "recipient: its header", "date: its header")
    assert letter.doubts == ()


def test_the_title_says_it_and_the_dateline_the_day(tmp_path: Path) -> None:
    letter = _read(
        tmp_path,
        "title: Anna Vane to Peter Holt\nyear: 1812\n\nSir, Oakham May 3d. 1812. The mill is sold. I am, Sir, your humble servt, A. Vane RC (OHi). 1 Not found.\n",
    )
    assert _told(letter) == (("Anna Vane",), ("Peter Holt",), "1812-05-03")
    assert letter is not None and not letter.doubts


def test_tei_says_who_sent_it_and_who_received_it(tmp_path: Path) -> None:
    text = (
        "<TEI xmlns='http://www.tei-c.org/ns/1.0'><teiHeader><fileDesc><titleStmt><title>Vane to Holt</title></titleStmt></fileDesc>"
        "<profileDesc><correspDesc><correspAction type='sent'><persName>Anna Vane</persName><date when='1812-05-03'/></correspAction>"
        "<correspAction type='received'><persName>Peter Holt</persName></correspAction></correspDesc></profileDesc></teiHeader>"
        "<text><body><p>The mill is sold.</p></body></text></TEI>"
    )
    assert _told(_read(tmp_path, text, "one.xml")) == (("Anna Vane",), ("Peter Holt",), "1812-05-03")


def test_a_signature_of_another_is_a_doubt(tmp_path: Path) -> None:
    letter = _read(
        tmp_path,
        "title: Anna Vane to Peter Holt\n\nOakham, May 3, 1812\n\nSir,\n\nIt is sold.\n\nYour servant,\n\nRobert Moss\n",
    )
    assert letter is not None
    assert letter.senders == ("Anna Vane",)
    assert any("its signature Robert Moss" in doubt for doubt in letter.doubts)


def test_initials_and_shortened_names_are_no_other_person(tmp_path: Path) -> None:
    letter = _read(
        tmp_path,
        "title: Gouverneur Holt to Peter Vane\n\nOakham, May 3, 1812\n\nSir,\n\nIt is sold.\n\nYour servant,\n\nGouvr. Holt\n",
    )
    assert letter is not None and not any("signature" in doubt for doubt in letter.doubts)


def test_a_title_cut_to_its_second_line_is_the_recipient_with_a_doubt(tmp_path: Path) -> None:
    letter = _read(
        tmp_path,
        "title: Harbour Committee\nyear: 1812\n\nGentlemen, Oakham May 3d. 1812. We have it. I am, Gentlemen, your most obedt. servt. Peter Holt RC (OHi).\n",
    )
    assert _told(letter) == (("Peter Holt",), ("Harbour Committee",), "1812-05-03")
    assert letter is not None and any("does not say" in doubt for doubt in letter.doubts)


def test_unknown_is_nobody(tmp_path: Path) -> None:
    letter = _read(tmp_path, "title: Anna Vane to Unknown\n\nSir, Oakham May 3d. 1812. It is sold.\n")
    assert letter is not None
    assert letter.recipients == ()


# -- the date


@pytest.mark.parametrize(
    ("head", "date"),
    [
        ("[May 3, 1812]", "1812-05-03"),
        ("[May 3? 1812]", "1812-05-03?"),
        ("[May 3-8? 1812]", "1812-05-03/1812-05-08"),
        ("[ante May 3, 1812]", "../1812-05-03"),
        ("Oakham 15th April [i.e. May] 1812", "1812-05-15"),
        ("Oakham 31stMay, 1812.", "1812-05-31"),
        ("Oakham May lst 1812.", "1812-05-01"),
        ("Oakham May 3d.", "1812-05-03"),
    ],
)
def test_datelines_as_editors_and_scanners_leave_them(tmp_path: Path, head: str, date: str) -> None:
    letter = _read(tmp_path, f"title: Anna Vane to Peter Holt\nyear: 1812\n\nSir, {head} The mill is sold.\n")
    assert letter is not None
    assert letter.date == date


def test_a_day_that_is_told_in_the_text_is_not_the_letters(tmp_path: Path) -> None:
    letter = _read(
        tmp_path, "title: Anna Vane to Peter Holt\nyear: 1812\n\nSir, Your favor of May 24th came to hand.\n"
    )
    assert letter is not None
    assert letter.date == "1812"
    assert any("no day" in doubt for doubt in letter.doubts)


# -- headings, and the collection


def test_a_heading_says_to_whom(tmp_path: Path) -> None:
    letter = _read(
        tmp_path,
        "THE MILL SOLD\n\nTELEGRAM FROM GENERAL VANE TO GENERAL P. F. HOLT.\n\nOAKHAM, May 3, 1862.\n\nGENERAL HOLT, Ryde, Va.:\n\nSold.\n",
    )
    assert _told(letter) == (("GENERAL VANE",), ("GENERAL P. F. HOLT",), "1862-05-03")


def test_the_sender_of_a_collection_is_taken_from_its_signatures(tmp_path: Path) -> None:
    for number in range(6):
        (tmp_path / f"s{number}.txt").write_text(
            f"TO P. HOLT.\n\nOAKHAM, May {number + 1}, 1862.\n\nDEAR SIR:--Sold.\n\nYours truly,\n\nA. VANE.\n", "utf-8"
        )
    letter = _read(tmp_path, "TO C. MOSS.\n\nOAKHAM, June 3, 1862.\n\nDEAR SIR:--Sold again.\n")
    assert letter is not None
    assert letter.senders == ("A. VANE.",)
    assert any("not signed" in doubt for doubt in letter.doubts)


# -- from the text alone


@pytest.mark.parametrize(
    ("text", "senders", "recipients", "date"),
    [
        ("OAKHAM, May 3, 1842.\n\nDEAR HOLT:--You have heard.\n\nYours forever,\n\nANNA VANE.\n", ("ANNA VANE.",), ("HOLT",), "1842-05-03"),
        ("OAKHAM, May 3, 1862.\n\nMAJOR-GENERAL HOLT, Ryde, Tenn.:\n\nHold the bridge.\n\n\nA. VANE, President\n", ("A. VANE",), ("MAJOR-GENERAL HOLT",), "1862-05-03"),
        ("OAKHAM, May 3, 1862.\n\nP. HOLT, Ryde, Ky.:\n\nCome.\n", (), ("P. HOLT",), "1862-05-03"),
        ("OAKHAM, May 3, 1862.\n\nHON. PETER HOLT.\n\nMY DEAR SIR:--Come.\n\nYours truly,\n\n", (), ("HON. PETER HOLT.",), "1862-05-03"),
        ("Oakham, May 3, 1812\n\nSir,\n\nIt is sold.\n\nYour humble servant,\n\nAnna Vane\n\nTo Genl. Holt\n", ("Anna Vane",), ("Genl. Holt",), "1812-05-03"),
        ("Dear Sir Oakham May 3d. 1812. Sold. I am with esteem yrs, Anna Vane [P.S.] Write soon.\n", ("Anna Vane",), (), "1812-05-03"),
        (
            'Gentn Oakham May 3d. 1812. Sold. We are your hble Servts. Jas. Holt Lewis Vane Carl Moss RC (OHi). Addressed: "To Peter Fry Esqr. at Ryde."\n',
            ("Jas. Holt", "Lewis Vane", "Carl Moss"), ("Peter Fry",), "1812-05-03",
        ),
        ("Paris, 3 mai 1812\n\nMon cher Holt,\n\nC'est vendu, et je suis dans la joie que vous savez.\n\nVotre dévouée,\n\nAnna Vane\n", ("Anna Vane",), ("Holt",), "1812-05-03"),
        ("Wien, den 3. Mai 1812\n\nLieber Holt,\n\nes ist verkauft, und ich bin nicht mehr in der Mühle.\n\nIhre\n\nAnna Vane\n", ("Anna Vane",), ("Holt",), "1812-05-03"),
    ],
)  # fmt: skip
def test_the_forms_of_letters(
    tmp_path: Path, text: str, senders: tuple[str, ...], recipients: tuple[str, ...], date: str
) -> None:
    assert _told(_read(tmp_path, text)) == (senders, recipients, date)


@pytest.mark.parametrize(
    "head",
    [
        "My Dear Oakham Septr. 8. 1812",
        "Sir Oakham Septr. 8. 1812",
        "My dear Sir, Oakham, September 8, 1812",
        "My dear General Oakham Septr. 8 1812",
    ],
)
def test_courtesy_and_places_name_nobody(tmp_path: Path, head: str) -> None:
    letter = _read(tmp_path, f"{head} When this will find you I know not. I am yours, Anna Vane RC (OHi).\n")
    assert _told(letter) == (("Anna Vane",), (), "1812-09-08")


def test_a_place_between_name_and_day_is_no_part_of_the_name(tmp_path: Path) -> None:
    letter = _read(tmp_path, "Dear Holt Oakham 8 Septr. 1812 The mill is sold. I am yours, Anna Vane RC (OHi).\n")
    assert letter is not None
    assert letter.recipients == ("Holt",)
    assert any("one name alone" in doubt for doubt in letter.doubts)


def test_a_quoted_letter_signs_for_nobody_else(tmp_path: Path) -> None:
    letter = _read(
        tmp_path,
        "Oakham, May 3, 1812\n\nDear Sir,\n\nHe wrote to me:\n\nI am your humble servant,\n\nCarl Moss\n\nWhat do you say to that, and to all that he has done to us since the harvest?\n\nYours truly,\n",
    )
    assert letter is not None
    assert letter.senders == ()


# -- what is no letter


@pytest.mark.parametrize(
    "text",
    [
        "title: Anna Vane's Diary\n\nMay 3, 1812. Sir Carl dined with us. Yours truly, as he says.\n",
        "title: Harbour Committee Minutes\n\nMay 3, 1812. Gentlemen, said the chairman.\n",
        "type: memoir\ntitle: My Life\n\nOakham, May 3, 1812\n\nDear Reader,\n\nI was born.\n\nYours truly,\n\nAnna Vane\n",
        "MESSAGE TO CONGRESS.\n\nOAKHAM, May 3, 1862.\n\nTO THE SENATE AND HOUSE OF REPRESENTATIVES:\n\nI lay before you a report.\n\nA. VANE.\n",
        "SPEECH AT OAKHAM, MAY 3, 1862.\n\nLADIES AND GENTLEMEN:--I am glad to be here.\n",
        "REPLY TO THE OAKHAM DELEGATION,\n\nMAY 3, 1862\n\nMr. CHAIRMAN AND GENTLEMEN OF OAKHAM:--I am glad of it.\n",
        "Sir Carl Vane was born in Oakham, to a father who wrote to General Holt that he was glad.\n",
        "[May 3, 1812] Fair. Dined with Dr. Holt and several other Gentlemen.\n",
        "CHAPTER I\n\nThe mill stood by the river. It was sold in May 1812 to Peter Holt.\n",
        "",
    ],
)  # fmt: skip
def test_what_is_no_letter(tmp_path: Path, text: str) -> None:
    assert _read(tmp_path, text) is None


def test_an_order_to_one_person_is_a_letter_with_a_doubt(tmp_path: Path) -> None:
    letter = _read(
        tmp_path,
        "ORDER TO GENERAL P. HOLT.\n\nOAKHAM, May 3, 1862.\n\nGENERAL PETER HOLT, Ryde:\n\nYou will close the ports.\n",
    )
    assert letter is not None
    assert letter.recipients == ("GENERAL P. HOLT",)
    assert any("an order or an answer" in doubt for doubt in letter.doubts)


def test_all_the_letters_of_an_archive(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("title: Anna Vane to Peter Holt\n\nSir, May 3d. 1812. Sold.\n")
    (tmp_path / "b.txt").write_text("title: Anna Vane's Diary\n\nMay 3, 1812. Sold.\n")
    with Holdings.open([tmp_path]) as holdings:
        assert [letter.witness.path for letter in letters(holdings)] == ["a.txt"]


_PIECES = st.sampled_from(
    ["Dear", "Sir", "Holt", "Oakham", "May 3, 1812", "[May 31? 1812]", "[i.e.", "]", "(", "RC (OHi)", "Addressed: \"To", '"', "Yours", "truly,", "To", "GENERAL", ":", ":--", "\n", "\n\n",
     "P.S.", "A.", "B.", "&c", "[Feb 30-31, 1812]", "title: A to B\n\n", "1812", "99", "de", "Jr.", "By order of", "\u00ad", "Ж", "١", "\x0c"]
)  # fmt: skip


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60)
@given(text=st.text(max_size=300) | st.lists(_PIECES, max_size=40).map(" ".join))
def test_any_text_is_read(tmp_path: Path, text: str) -> None:
    letter = _read(tmp_path, text.encode("utf-8", "replace").decode("utf-8"))
    assert letter is None or letter.witness.path == "one.txt"


@pytest.mark.parametrize(
    ("foot", "senders", "recipients"),
    [
        ('J. Holt Prsidt.\n\nLB (DNA). Addressed: "The Deputy Secretary."', ("J. Holt",), ("The Deputy Secretary.",)),
        (
            'John Holt Predt.\n\nLB (DNA). Addressed: "To President of the State of Georgia."',
            ("John Holt",),
            ("President of the State of Georgia.",),
        ),
        ("John Holt\n\n[P.S.] Please to forward to Genl. Pike & Genl. Quist.\n\nRC (DNA).", ("John Holt",), ()),
        (
            'John Holt\n\nRC (DNA). Addressed: "His Excely, Govr. Greene, Saxby."',
            ("John Holt",),
            ("His Excely Govr. Greene",),
        ),
    ],
)
def test_offices_and_postscripts_at_the_foot(
    tmp_path: Path, foot: str, senders: tuple[str, ...], recipients: tuple[str, ...]
) -> None:
    text = f"Dr. Sir, Philadelphia, 3d May 1776.\n\nI have your letter and shall answer it.\n\nI am, Sir, your most obedt servt, {foot}\n"
    assert _told(_read(tmp_path, text))[:2] == (senders, recipients)
