"""python3 -m unittest, in this folder, with the module `settlewell` on PYTHONPATH."""

import contextlib
import csv
import io
import json
import tempfile
import unittest
from datetime import date
from pathlib import Path

import today
from settlewell import Agenda, Context, InputError, Readiness, TeamQuestion, Viewer

ON = date(2026, 10, 1)


def rows() -> list[dict[str, str]]:
    with (today.HERE / "activities.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def loaded(given: list[dict[str, str]]) -> today.Caseload:
    policy, roster = ((today.AGENCY / name).read_text("utf-8") for name in ("policy.yaml", "roster.json"))
    return today.caseload(given, policy, roster)


def context(person: str = "w-07", role: str = "overseer", language: str = "en") -> Context:
    return Context(as_of=ON, viewer=Viewer(id=person, role=role), language=language, facts={})


def run(*arguments: str) -> tuple[int, str, str]:
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        code = today.main(["--date", str(ON), *arguments])
    return code, out.getvalue(), err.getvalue()


class Rows(unittest.TestCase):
    def test_the_rows_are_the_records_of_the_agency(self) -> None:
        agency = json.loads((today.AGENCY / "records.json").read_text("utf-8"))
        self.assertEqual(agency, today.records(rows()))

    def test_the_order_of_the_rows_changes_nothing(self) -> None:
        ask = lambda given: today.agenda(loaded(given), "w-07", context())  # noqa: E731
        self.assertEqual(ask(rows()), ask(rows()[::-1]))

    def test_a_correction_keeps_what_it_corrects(self) -> None:
        row = {**rows()[0], "id": "e9", "corrects": "e1"}
        entry = today.records([row])[0]["entries"]
        self.assertEqual("e1", entry[0]["corrects"])  # type: ignore[index]


class Answers(unittest.TestCase):
    def test_the_agenda_is_of_one_worker_and_in_order(self) -> None:
        items = today.agenda(loaded(rows()), "w-07", context())
        due = [item.obligation.due.on for item in items if item.obligation.due]
        self.assertEqual(len(items), len(due))
        self.assertEqual(sorted(due), due)
        self.assertLess(due[0], ON)
        self.assertEqual([], today.agenda(loaded(rows()), "w-12", context()))

    def test_the_respondent_learns_nothing_of_the_complaint(self) -> None:
        of = loaded(rows())
        seen = of.agenda(Agenda(), context("w-02", "settlementWorker"))
        self.assertNotIn("C-2026-014", {item.record for item in seen})

    def test_who_is_ready_for_what(self) -> None:
        asked = TeamQuestion(within_days=60, areas=["permanent-residence"])
        team = loaded(rows()).team(asked, context())
        whole = {member.worker: member for member in team.members if member.area is None}
        self.assertEqual({"w-02", "w-11", "w-12"}, set(whole))
        self.assertIs(Readiness.READY, whole["w-11"].readiness)
        self.assertEqual(["w-02"], [lapse.worker for lapse in team.lapsing])

    def test_a_row_that_is_not_sound_says_where(self) -> None:
        bad = rows()
        bad[0]["event"] = bad[0]["event"].replace("\"letter\"", "\"leter\"")
        with self.assertRaises(InputError.Invalid) as raised:
            loaded(bad)
        problem = raised.exception.problems[0]
        self.assertEqual(("activities", "letter"), (problem.file, problem.nearest))


class Page(unittest.TestCase):
    def test_both_languages(self) -> None:
        code, english, _ = run("w-07")
        self.assertEqual(0, code)
        self.assertIn("acknowledgement in `C-2026-014` was due on 30 September 2026 and is late", english)
        self.assertIn("w-11  in general: ready", english)
        _, french, _ = run("w-07", "--lang", "fr")
        self.assertIn("30 septembre 2026", french)
        self.assertIn("L'équipe", french)

    def test_problems_are_told_and_the_code_says_so(self) -> None:
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / "rows.csv"
            with file.open("w", encoding="utf-8", newline="") as out:
                writer = csv.DictWriter(out, rows()[0].keys())
                writer.writeheader()
                writer.writerow({**rows()[0], "recorded_at": "2026-02-30T00:00:00Z"})
            code, out_text, error = run("--rows", str(file))
        self.assertEqual((1, ""), (code, out_text))
        self.assertIn("recordedAt", error)


if __name__ == "__main__":
    unittest.main()
