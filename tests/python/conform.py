"""python3 tests/python/conform.py: every scenario through the Python module, by both doors.

SETTLEWELL_PYTHON: the folder with the generated settlewell.py and the library beside it.
SETTLEWELL_VECTORS: the scenarios. SETTLEWELL_SCENARIOS: how many there should be.
"""

import json
import os
import sys
import unittest
from collections.abc import Callable
from datetime import date
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
sys.path.insert(0, os.environ.get("SETTLEWELL_PYTHON", str(ROOT / "target/bindings/python")))
sys.path.insert(0, str(HERE))

import settlewell  # noqa: E402
from raw import minify, parts  # noqa: E402
from settlewell import (  # noqa: E402
    Answer,
    Caseload,
    Engine,
    InputError,
    Pack,
    PolicyBook,
    PolicyText,
    answer_to_json,
    call_from_json,
    caseload_call_from_json,
    problems_to_json,
)

FOLDER = Path(os.environ.get("SETTLEWELL_VECTORS", HERE.parent / "vectors"))


def of_engine(engine: Engine, text: str) -> str:
    """The typed door. One line a verb."""
    call = call_from_json(text)
    if call.is_append():
        answer = Answer.APPENDED(engine.append(call.record, call.entry, call.tense, call.context))
    elif call.is_replay():
        answer = Answer.REPLAYED(engine.replay(call.record, call.context))
    elif call.is_status():
        answer = Answer.STATUS(engine.status(call.record, call.context))
    elif call.is_view():
        answer = Answer.VIEW(engine.view(call.record, call.context))
    elif call.is_merge():
        answer = Answer.MERGED(engine.merge(call.left, call.right))
    elif call.is_preview():
        answer = Answer.PREVIEW(engine.preview(call.record, call.to, call.context))
    elif call.is_device_copy():
        answer = Answer.DEVICE_COPY(engine.device_copy(call.record, call.context))
    elif call.is_receipt():
        answer = Answer.RECEIPT(engine.receipt(call.record, call.permission, call.context))
    elif call.is_sharing():
        answer = Answer.SHARING(engine.sharing(call.record, call.sharing, call.basis, call.context))
    elif call.is_assess():
        answer = Answer.ASSESSMENT(engine.assess(call.question, call.context))
    elif call.is_gate():
        answer = Answer.GATE(engine.gate(call.question, call.record, call.context))
    elif call.is_team():
        answer = Answer.TEAM(engine.team(call.question, call.records, call.context))
    elif call.is_who_needs():
        answer = Answer.AUDIENCE(engine.who_needs(call.question, call.records, call.context))
    elif call.is_gaps():
        answer = Answer.GAPS(engine.gaps(call.context))
    elif call.is_training_gaps():
        answer = Answer.TRAINING_GAPS(engine.training_gaps(call.context))
    elif call.is_import_learning():
        answer = Answer.LEARNING_IMPORT(
            engine.import_learning(call.format, call.text, call.mapping, call.context)
        )
    elif call.is_due():
        answer = Answer.DUE(engine.due(call.question))
    else:
        raise AssertionError(f"no typed call for {call}: add it here")
    return answer_to_json(answer)


def of_caseload(caseload: Caseload, text: str) -> str:
    """The typed door of a caseload. One line a verb."""
    call = caseload_call_from_json(text)
    if call.is_set_roster():
        caseload.set_roster(call.roster)
        answer = Answer.PEOPLE(len(call.roster.people))
    elif call.is_load():
        answer = Answer.LOADED(caseload.load(call.records))
    elif call.is_append():
        answer = Answer.APPENDED(caseload.append(call.record, call.entry, call.tense, call.context))
    elif call.is_replay():
        answer = Answer.REPLAYED(caseload.replay(call.record, call.context))
    elif call.is_status():
        answer = Answer.STATUS(caseload.status(call.record, call.context))
    elif call.is_view():
        answer = Answer.VIEW(caseload.view(call.record, call.context))
    elif call.is_merge():
        answer = Answer.MERGED(caseload.merge(call.copy))
    elif call.is_preview():
        answer = Answer.PREVIEW(caseload.preview(call.record, call.to, call.context))
    elif call.is_device_copy():
        answer = Answer.DEVICE_COPY(caseload.device_copy(call.record, call.context))
    elif call.is_receipt():
        answer = Answer.RECEIPT(caseload.receipt(call.record, call.permission, call.context))
    elif call.is_sharing():
        answer = Answer.SHARING(caseload.sharing(call.record, call.sharing, call.basis, call.context))
    elif call.is_assess():
        answer = Answer.ASSESSMENT(caseload.assess(call.question, call.context))
    elif call.is_gate():
        answer = Answer.GATE(caseload.gate(call.question, call.context))
    elif call.is_team():
        answer = Answer.TEAM(caseload.team(call.question, call.context))
    elif call.is_who_needs():
        answer = Answer.AUDIENCE(caseload.who_needs(call.question, call.context))
    elif call.is_figures():
        answer = Answer.FIGURES(caseload.figures(call.question, call.context))
    elif call.is_gaps():
        answer = Answer.GAPS(caseload.gaps(call.context))
    elif call.is_signals():
        answer = Answer.SIGNALS(caseload.signals(call.context))
    elif call.is_agenda():
        answer = Answer.AGENDA(caseload.agenda(call.agenda, call.context))
    else:
        raise AssertionError(f"no typed call for {call}: add it here")
    return answer_to_json(answer)


def error_text(error: InputError.Invalid) -> str:
    return f'error {{"code":{json.dumps(error.problems[0].code)},"details":{problems_to_json(error.problems)}}}'


def told(make: Callable[[], str]) -> str:
    try:
        return make()
    except InputError.Invalid as error:
        return error_text(error)


def plain(raw: str) -> str:
    """The text that a JSON string says, or the JSON text itself."""
    return str(json.loads(raw)) if raw[0] == '"' else raw


def shared(name: str) -> str:
    return (FOLDER / plain(name)).read_text(encoding="utf-8")


def load(scenario: dict[str, str]) -> Engine:
    if "book" in scenario:
        book = json.loads(scenario["book"])
        return Engine.open(
            PolicyBook(
                policies=[PolicyText(**policy) for policy in book["policies"]],
                packs=[Pack(**pack) for pack in book.get("packs", [])],
                languages=book.get("languages", []),
            )
        )
    return Engine.load(shared(scenario["policyFile"]) if "policyFile" in scenario else plain(scenario["policy"]))


def conform(text: str) -> tuple[int, list[str]]:
    """Runs one scenario. Gives how many comparisons were made, and what differed."""
    scenario = parts(minify(text))
    name = json.loads(scenario["name"])
    compared, failures = 0, []

    def compare(what: str, got: str, want: str) -> None:
        nonlocal compared
        compared += 1
        if got != want:
            failures.append(f"{name}, {what}\n  want {want}\n  got  {got}")

    engine, loaded = None, "loaded"
    try:
        engine = load(scenario)
    except InputError.Invalid as error:
        loaded = error_text(error)
    compare("policy", loaded, f'error {scenario["error"]}' if "error" in scenario else "loaded")
    if engine is None:
        return compared, failures

    def run(key: str, by_text: Engine | Caseload, by_type: Callable[[str], str]) -> None:
        for index, item in parts(scenario.get(key, "[]")).items():
            step = parts(item)
            call = plain(step["call"])
            want = step["answer"] if "answer" in step else f'error {step["error"]}'
            compare(f"{key}[{index}], JSON door", told(lambda: by_text.call_json(call)), want)
            compare(f"{key}[{index}], typed door", told(lambda: by_type(call)), want)

    run("calls", engine, lambda call: of_engine(engine, call))
    # A caseload keeps what it is told: each door has one of its own.
    by_text, by_type = Caseload(engine), Caseload(engine)
    for call in parts(minify(shared(scenario["given"]))).values() if "given" in scenario else []:
        by_text.call_json(call)
        of_caseload(by_type, call)
    run("caseload", by_text, lambda call: of_caseload(by_type, call))
    return compared, failures


class Conformance(unittest.TestCase):
    def test_vectors(self) -> None:
        files = sorted(FOLDER.rglob("*.json"))
        total = 0
        for file in files:
            with self.subTest(file=str(file.relative_to(FOLDER))):
                compared, failures = conform(file.read_text(encoding="utf-8"))
                total += compared
                self.assertEqual([], failures, "\n" + "\n".join(failures))
        print(f"conformance python: {len(files)} scenarios, {total} comparisons")
        self.assertGreater(len(files), 0, "no scenario ran")
        self.assertEqual(len(files), int(os.environ.get("SETTLEWELL_SCENARIOS", len(files))))


POLICY = """extends: ca-settlement-baseline
organization: { id: harbour-house, timeZone: America/Halifax, calendar: ca-ns }
version: { number: 1, effectiveFrom: 2026-04-01 }
"""


class Idioms(unittest.TestCase):
    def test_a_date_is_a_date(self) -> None:
        due = Engine.load(POLICY).due(settlewell.DueQuestion(_from="2026-09-25", span="3 business days"))
        self.assertEqual(date(2026, 9, 30), due.on)
        self.assertIs(date, settlewell.CivilDate)

    def test_an_error_has_its_problems(self) -> None:
        with self.assertRaises(InputError.Invalid) as raised:
            Engine.load("{")
        self.assertTrue(raised.exception.problems[0].code)
        self.assertIsNone(raised.exception.problems[0].nearest)

    def test_a_record_is_text_again(self) -> None:
        entry = (
            '{"id":"e1","occurredAt":"2026-09","recordedAt":"2026-09-28T09:02:00-03:00","by":{"role":"overseer"},'
            '"event":{"room":"journal","kind":"retracted","entry":"e0","reason":"zweimal, deux fois, ብኽልተ ግዜ"}}'
        )
        record = '{"id":"C-1","policyVersion":1,"links":[],"entries":[%s]}' % entry
        self.assertEqual(record, settlewell.record_to_json(settlewell.record_from_json(record)))
        self.assertEqual(entry, settlewell.entry_to_json(settlewell.entry_from_json(entry)))

    def test_text_that_is_not_unicode_is_refused(self) -> None:
        with self.assertRaises((InputError, UnicodeError)):
            Engine.load("\ud800")


if __name__ == "__main__":
    unittest.main(verbosity=2)
