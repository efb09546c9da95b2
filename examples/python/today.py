"""What a worker has to do today, and how ready the team is, from rows of a CRM.

    python3 today.py w-07 --date 2026-10-01 --lang fr

Needs the module `settlewell` (a wheel, or PYTHONPATH=target/bindings/python).
"""

import argparse
import csv
import json
import sys
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from pathlib import Path

from settlewell import (
    Agenda,
    AgendaItem,
    Caseload,
    Context,
    Engine,
    InputError,
    Readiness,
    Team,
    TeamQuestion,
    Viewer,
    roster_from_json,
)

HERE = Path(__file__).resolve().parent
AGENCY = HERE.parent / "agency"

Row = Mapping[str, str]
"""One activity, as a database cursor or csv.DictReader gives it."""


def records(rows: Iterable[Row]) -> list[dict[str, object]]:
    """Puts rows together as records: one row an entry, the event as JSON in a column. An empty column is left out."""
    found: dict[str, dict[str, object]] = {}
    entries: dict[str, list[object]] = {}
    for row in rows:
        case = row["case_id"]
        if case not in found:
            entries[case] = []
            found[case] = {"id": case, "policyVersion": int(row["policy_version"]), "entries": entries[case]}
            if row["client"]:
                found[case]["client"] = row["client"]
        entry: dict[str, object] = {
            "id": row["id"],
            "occurredAt": row["occurred_at"],
            "recordedAt": row["recorded_at"],
            "by": {"id": row["by_id"], "role": row["by_role"]} if row["by_id"] else {"role": row["by_role"]},
            "event": json.loads(row["event"]),
        }
        if row["corrects"]:
            entry["corrects"] = row["corrects"]
        entries[case].append(entry)
    return list(found.values())


def caseload(rows: Iterable[Row], policy: str, roster: str) -> Caseload:
    """Loads everything once; ask as often as you like. Raises InputError with every problem and its place."""
    loaded = Caseload(Engine.load(policy))
    loaded.set_roster(roster_from_json(roster))
    loaded.load_json("activities", json.dumps(records(rows)))
    return loaded


def agenda(of: Caseload, worker: str, context: Context, days: int = 7) -> list[AgendaItem]:
    """What a worker owes by the end of some days, the earliest first."""
    return of.agenda(Agenda(worker=worker, until=context.as_of + timedelta(days=days)), context)


WORDS = {
    "en": {
        Readiness.READY: "ready",
        Readiness.READY_UNDER_MENTOR_APPROVAL: "ready with a mentor's approval",
        Readiness.OBSERVE_ONLY: "ready to watch only",
        Readiness.NOT_YET: "not ready yet",
        "agenda": "Agenda of",
        "nothing": "nothing is due",
        "team": "The team",
        "until": "until",
        "unmet": "missing:",
        "lapsing": "Ends within 60 days",
        "anywhere": "in general",
    },
    "fr": {
        Readiness.READY: "peut servir",
        Readiness.READY_UNDER_MENTOR_APPROVAL: "peut servir avec l'approbation d'une mentore ou d'un mentor",
        Readiness.OBSERVE_ONLY: "peut observer seulement",
        Readiness.NOT_YET: "pas encore",
        "agenda": "À faire par",
        "nothing": "rien n'est dû",
        "team": "L'équipe",
        "until": "jusqu'au",
        "unmet": "il manque :",
        "lapsing": "Prend fin d'ici 60 jours",
        "anywhere": "en général",
    },
}


def lines(worker: str, items: list[AgendaItem], team: Team, language: str) -> Iterator[str]:
    """The page, line by line. Sentences come from the library; only headings are ours."""
    words = WORDS[language]
    yield f"{words['agenda']} {worker}, {team.as_of}"
    for item in items:
        yield f"  {item.text}"
    if not items:
        yield f"  {words['nothing']}"
    yield ""
    yield f"{words['team']}, {team.as_of}"
    for member in team.members:
        until = f" {words['until']} {member.ready_until}" if member.ready_until else ""
        unmet = f" ({words['unmet']} {', '.join(member.unmet)})" if member.unmet else ""
        sure = "" if member.sure else " ?"
        yield f"  {member.worker}  {member.area or words['anywhere']}: {words[member.readiness]}{sure}{until}{unmet}"
    if team.lapsing:
        yield ""
        yield words["lapsing"]
        for lapse in team.lapsing:
            yield f"  {lapse.on}  {lapse.worker}: {lapse.what}"


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description="What a worker has to do today, and how ready the team is.")
    parser.add_argument("worker", nargs="?", default="w-07", help="whose agenda (default: %(default)s)")
    parser.add_argument("--rows", type=Path, default=HERE / "activities.csv", help="a CSV with one activity a row")
    parser.add_argument("--date", type=date.fromisoformat, default=date.today(), help="the day (default: today)")
    parser.add_argument("--lang", choices=sorted(WORDS), default="en", help="the language (default: %(default)s)")
    parser.add_argument("--as", dest="role", default="overseer", help="in which role you ask (default: %(default)s)")
    asked = parser.parse_args(arguments)

    context = Context(as_of=asked.date, viewer=Viewer(id=asked.worker, role=asked.role), language=asked.lang, facts={})
    with asked.rows.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    try:
        loaded = caseload(rows, (AGENCY / "policy.yaml").read_text("utf-8"), (AGENCY / "roster.json").read_text("utf-8"))
        items = agenda(loaded, asked.worker, context)
        team = loaded.team(TeamQuestion(within_days=60, areas=["permanent-residence"]), context)
    except InputError.Invalid as error:
        for problem in error.problems:
            print(f"{problem.file or ''} {problem.path}: {problem.text}", file=sys.stderr)
        return 1
    print("\n".join(lines(asked.worker, items, team, asked.lang)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
