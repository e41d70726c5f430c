"""docs/judge.md says what works: its question, its answer, and its judge, with a model that answers from a script."""

from __future__ import annotations

import json
import re
import sys
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import ClassVar

import pytest

from tests.conftest import Run
from valla.judging.protocol import LONGEST, VERDICTS, Opinion, Question, answered, asked

PAGE = (Path(__file__).parents[2] / "docs" / "judge.md").read_text("utf-8")
BLOCKS = dict(re.findall(r"^```(\S+)\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL))
QUESTION, ANSWER = json.loads(BLOCKS["question"]), json.loads(BLOCKS["answer"])
WITNESS = f"author: Ruth Coffin\ndate: 1871-05-02\n\nIt rained for three days. {QUESTION['witness']['words']} Nobody complained.\n"


class Model(BaseHTTPRequestHandler):
    """A model behind the interface that the page's judge speaks to."""

    said: ClassVar[list[str]] = []
    told = ""

    def do_POST(self) -> None:
        asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.said.append(asked["messages"][0]["content"])
        self.send_response(200)
        self.end_headers()
        self.wfile.write(json.dumps({"choices": [{"message": {"content": self.told}}]}).encode())

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def model() -> Iterator[str]:
    """The address of the model."""
    with HTTPServer(("127.0.0.1", 0), Model) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/v1/chat/completions"
        server.shutdown()
        thread.join()


@pytest.mark.parametrize(
    ("told", "proposed"),
    [(BLOCKS["answer"], 1), ('{"verdict": "supports"}', 0), ("I am not sure.", 0), ("[1]", 0)],
)
def test_the_judge_of_the_page(
    told: str, proposed: int, model: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, run: Run
):
    monkeypatch.setattr("valla.judging.kept.cache_folder", lambda: tmp_path / "cache")
    monkeypatch.setattr(Model, "told", told)
    monkeypatch.setenv("no_proxy", "*")
    monkeypatch.chdir(tmp_path)
    (tmp_path / "sources").mkdir()
    (tmp_path / "sources" / "minutes-1871.txt").write_text(WITNESS, "utf-8")
    (tmp_path / "chapter.md").write_text(f"# A chapter\n\n{QUESTION['draft']['words']}\n", "utf-8")
    (tmp_path / "judge.py").write_text(BLOCKS["judge.py"], "utf-8")
    table = re.search(r"^    \[judge\]\n(?:    .+\n)+", PAGE, re.MULTILINE)
    assert table
    named = table[0].replace("    ", "").replace("http://localhost:8080/v1/chat/completions", model)
    (tmp_path / "judge.toml").write_text(named.replace('"python3"', json.dumps(sys.executable)), "utf-8")
    done = run("check", "chapter.md", "--archive", "sources/", "--judge", "judge.toml")
    assert (done.status, done.err) == (0, "")
    assert f"a judge was asked 1 time: {proposed} of its proposals stand, 0 refused" in done.out
    assert QUESTION["draft"]["words"] in Model.said[-1]


def test_the_question_and_the_answer_of_the_page():
    draft, witness = QUESTION["draft"], QUESTION["witness"]
    place = (draft["file"], draft["line"], draft["column"])
    assert json.loads(asked(Question(draft["words"], witness["words"], place, witness["locus"]), 1)) == QUESTION
    assert answered(BLOCKS["answer"].encode(), 1) == Opinion(
        "contradicts", "participant", "the schoolmaster", "the apothecary"
    )
    assert ANSWER["draft"] in QUESTION["draft"]["words"] and ANSWER["witness"] in QUESTION["witness"]["words"]
    assert f"{LONGEST:,} bytes" in PAGE and all(f"`{verdict}`" in PAGE for verdict in VERDICTS)
