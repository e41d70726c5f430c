"""The loop that is the program: every statement of every draft, held against the archive.

It does no I/O of its own and prints nothing: drafts come in as `Text`, the archive as opened `Holdings`, and
out comes a `Report`. The command line, and whatever other face there is, goes through here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from valla.answering import Answers
from valla.archive.holdings import Holdings
from valla.config import Settings
from valla.dates.reforms import reform_called
from valla.draft.chronicle import chronicle
from valla.evidence.onomastics import Names
from valla.evidence.seek import Seeker
from valla.examining import examine
from valla.judging import Judge
from valla.parsing import parser
from valla.record import recorded
from valla.rules import catalogue
from valla.suppress import Suppressions
from valla.terms import Answer, Checked, Complaint, Finding, Report, Severity, Verdict
from valla.text import Text

__all__ = ["check_texts"]


def check_texts(
    drafts: Iterable[Text],
    holdings: Holdings,
    settings: Settings,
    progress: Callable[[int, int, str], None] | None = None,
    judge: Judge | None = None,
) -> Report:
    """Hold every statement of the drafts against the archive.

    `progress` is called with (done, all, name of the draft) before each statement. `judge` is asked where the archive is silent.
    """
    texts = tuple(drafts)
    seeker = Seeker(holdings)
    checked: list[Checked] = []
    record, unused = recorded(holdings.folders)
    names = Names(record)
    complaints = [*holdings.complaints, *unused]
    suppressed = 0
    for text in texts:
        seeker.holdings = holdings.but_for([text.name])
        suppressions = Suppressions.read(text)
        complaints += [Complaint("V004", text.name, sentence) for sentence in text.complaints]
        told = chronicle(text, reform_called(settings.calendar))
        # Of what would be told to nobody no judge is asked: it may cost, and hear more than it need.
        asked = judge if settings.enabled("C009", text.name) else None
        answers = Answers(text, told, seeker, record, names, settings.profile, asked)
        for done, statement in enumerate(answers.statements):
            if progress:
                progress(done, len(answers.statements), text.name)
            answer = answers.of(statement)
            found = examine(statement, answer or statement, catalogue().values())
            kept = tuple(
                finding
                for finding in found
                # A comment is of use even while its rule is switched off.
                if not suppressions.covers(finding) and settings.enabled(finding.code, text.name)
            )
            suppressed += sum(settings.enabled(finding.code, text.name) for finding in found) - len(kept)
            checked.append(Checked(statement, _verdict(answer, found), kept, answer))
        complaints += suppressions.complaints()
    return Report(
        drafts=tuple(text.name for text in texts),
        checked=tuple(checked),
        findings=(
            *(finding for item in checked for finding in item.findings),
            *(_of_complaint(item) for item in complaints if settings.enabled(item.code, item.name)),
        ),
        witnesses=holdings.but_for(text.name for text in texts).witnesses,
        archives=settings.archive,
        suppressed=suppressed,
        parser=parser().name,
        texts=texts,
    )


def _of_complaint(complaint: Complaint) -> Finding:
    rule = catalogue()[complaint.code]
    return Finding(
        code=rule.code,
        rule=rule.name,
        severity=rule.severity,
        message=complaint.message,
        name=complaint.name,
        line=complaint.line,
    )


def _verdict(answer: Answer | None, findings: list[Finding]) -> Verdict:
    """The words may stand and the statement still differ: by speaker, by place, by what an ellipsis hides. A date that contradicts
    nothing is not thereby attested."""
    graver = any(finding.severity > Severity.NOTE for finding in findings)
    if answer is None:
        return Verdict.DIFFERS if graver else Verdict.NOT_CHECKED
    verdict = answer.verdict
    return Verdict.DIFFERS if verdict is Verdict.ATTESTED and graver else verdict
