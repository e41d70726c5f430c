"""Settings: where they are found, what they mean, and the sentence for each that cannot be used."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import Run
from valla.config import ConfigError, Settings, load
from valla.terms import Severity

WHOLE = """\
archive = ["papers", "/elsewhere"]
select = ["Q", "V001"]
ignore = "second-hand-quotation"
fail-on = "error"
exclude = ["drafts/"]
baseline = "known.json"
format = "json"

[per-file-ignores]
"notes.md" = ["Q003"]
"old/*.md" = "Q"
"""


def test_every_setting_is_read_and_paths_are_those_of_the_file(tmp_path: Path):
    (tmp_path / "valla.toml").write_text(WHOLE, "utf-8")
    (tmp_path / "book" / "one").mkdir(parents=True)
    found = load(tmp_path / "book" / "one" / "chapter.md")
    assert found == Settings(
        select=("Q", "V001"),
        ignore=("second-hand-quotation",),
        per_file_ignores={"notes.md": ("Q003",), str(tmp_path / "old/*.md"): ("Q",)},
        fail_on=Severity.ERROR,
        archive=(str(tmp_path / "papers"), "/elsewhere"),
        exclude=("drafts/",),
        baseline=str(tmp_path / "known.json"),
        format="json",
    )


def test_pyproject_counts_only_with_a_table_of_vallas(tmp_path: Path):
    (tmp_path / "pyproject.toml").write_text("[tool.valla]\nselect = ['Q001']\n", "utf-8")
    (tmp_path / "book").mkdir()
    (tmp_path / "book" / "pyproject.toml").write_text("[project]\nname = 'x'\n", "utf-8")
    assert load(tmp_path / "book" / "chapter.md").select == ("Q001",)
    (tmp_path / "book" / "valla.toml").write_text("", "utf-8")
    assert load(tmp_path / "book" / "chapter.md") == Settings()


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("selct = []", "there is no setting 'selct' (did you mean 'select'?)"),
        ("zzz = 1", "there is no setting 'zzz'"),
        ("select = 3", "select must be a string or a list of strings"),
        ("select = ['Q01']", "there is no rule 'Q01' (did you mean 'Q001'?); `valla rules` lists them"),
        ("ignore = ['altered-words']", "there is no rule 'altered-words' (did you mean 'altered-wording'?)"),
        ("fail-on = 'fatal'", "fail-on is 'fatal'; it can be note, warning, error"),
        ("fail-on = ['error']", "fail-on is ['error']; it can be note, warning, error"),
        ("format = 'pdf'", "format is 'pdf'; it can be lines, json"),
        ("baseline = 1", "baseline must be the name of a file"),
        ("per-file-ignores = 'Q001'", "per-file-ignores must be a table of patterns"),
        ("per-file-ignores = {'*.md' = 1}", "per-file-ignores must be a string or a list"),
        ("per-file-ignores = {'*.md' = 'X9'}", "there is no rule 'X9'"),
        ("select = [", "is not sound TOML: "),
        ("x = " + "[" * 5000, "is not sound TOML: "),
    ],
)
def test_what_cannot_be_used_is_named_with_its_file(tmp_path: Path, written: str, told: str):
    path = tmp_path / "valla.toml"
    path.write_text(written, "utf-8")
    with pytest.raises(ConfigError) as caught:
        load(tmp_path / "chapter.md")
    assert str(caught.value).startswith(str(path)) and told in str(caught.value)


def test_a_table_that_is_none(tmp_path: Path):
    (tmp_path / "pyproject.toml").write_text("[tool]\nvalla = 'Q001'\n", "utf-8")
    with pytest.raises(ConfigError, match=r"tool.valla must be a table"):
        load(tmp_path / "chapter.md")


def test_a_file_that_is_no_text(tmp_path: Path):
    (tmp_path / "valla.toml").write_bytes(b"select = '\xff'")
    with pytest.raises(ConfigError, match="is not sound TOML"):
        load(tmp_path / "chapter.md")


def test_rules_are_enabled_by_code_name_and_family_for_each_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(tmp_path)
    settings = Settings(
        select=("Q",),
        ignore=("silent-omission",),
        per_file_ignores={"notes.md": ("Q001",), str(tmp_path / "old/*.md"): ("Q002",)},
    )
    assert settings.enabled("Q001", "chapter.md")
    assert not settings.enabled("Q003", "chapter.md")
    assert not settings.enabled("V001", "chapter.md")
    assert not settings.enabled("Q001", "deep/notes.md")
    assert not settings.enabled("Q002", "old/a.md") and settings.enabled("Q002", "new/a.md")


def test_the_command_line_wins(desk: Path, run: Run):
    (desk / "valla.toml").write_text(
        "archive = 'sources'\nselect = 'Q001'\nfail-on = 'error'\nformat = 'github'\n", "utf-8"
    )
    assert run("check", "draft.md").status == 0
    assert run("check", "draft.md").out.startswith("::warning ")
    assert run("check", "draft.md", "--select", "Q005").status == 1
    assert run("check", "draft.md", "--fail-on", "warning", "--format", "lines").status == 1
    assert run("find", "apple").status == 0
    assert run("archive").status == 0


def test_the_settings_of_the_draft_hold_wherever_the_command_is_given(desk: Path, run: Run):
    (desk / "book").mkdir()
    (desk / "book" / "valla.toml").write_text("archive = '../sources'\nignore = 'Q'\n", "utf-8")
    (desk / "draft.md").rename(desk / "book" / "draft.md")
    assert run("check", "book/draft.md").status == 0


def test_a_pattern_holds_however_the_draft_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    (tmp_path / "valla.toml").write_text('per-file-ignores = {"notes/*" = "Q"}', "utf-8")
    for folder in ("notes", "desk"):
        (tmp_path / folder).mkdir()
    monkeypatch.chdir(tmp_path / "desk")
    assert not load(Path("../notes/a.md")).enabled("Q001", "../notes/a.md")
    assert load(Path("a.md")).enabled("Q001", "a.md")


@pytest.mark.parametrize("pattern", ["!", "[z-a]"])
def test_an_exclusion_that_is_none_is_named(desk: Path, run: Run, pattern: str):
    (desk / "valla.toml").write_text(f'exclude = ["{pattern}"]', "utf-8")
    done = run("check", "draft.md", "-a", "sources")
    assert done.status == 2 and "not sound" in done.err and "fault" not in done.err


def test_excluded_documents_are_no_witnesses(desk: Path, run: Run):
    (desk / "valla.toml").write_text("archive = 'sources'\nexclude = 'coffin*'\n", "utf-8")
    assert "1 witness," in run("archive").out
