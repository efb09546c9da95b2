"""Compares our holidays with those of the Python package `holidays`, for every year that both claim.

Neither is law. Every day on which the two disagree is listed with a reason in `known.yaml`; a disagreement that
is not listed, and one that is listed and no longer happens, both fail.

    pip install -r ../../.ci/python/requirements.txt
    cargo run -p settlewell --example holidays -- json > ours.json
    python check.py ours.json
"""
import argparse
import collections
import datetime
import json
import pathlib
import sys

import holidays
import yaml

YEARS = range(1990, 2101)
PROVINCES = "AB BC MB NB NL NS NT NU ON PE QC SK YT".split()


def theirs() -> dict[str, holidays.HolidayBase]:
    """Their holidays, by the id of our calendar that claims the same."""
    found = {f"ca-{name.lower()}": holidays.Canada(subdiv=name, years=YEARS) for name in PROVINCES}
    found["ca-federal"] = holidays.Canada(years=YEARS, categories=("government",))
    found["gb-eng"] = holidays.UnitedKingdom(subdiv="ENG", years=YEARS)
    found["gb-sct"] = holidays.UnitedKingdom(subdiv="SCT", years=YEARS)
    return found


def differences(ours: dict) -> dict[tuple, str]:
    """(calendar, side, day) -> the holiday's name, for each day that only one side has."""
    found = {}
    for calendar, their_days in theirs().items():
        our_days = collections.defaultdict(list)
        for holiday in ours[calendar]:
            our_days[holiday["on"]].append(holiday["id"])
        their_names = {day.isoformat(): name for day, name in their_days.items()}
        for day in our_days.keys() - their_names.keys():
            found[calendar, "ours", day] = our_days[day][0]
        for day in their_names.keys() - our_days.keys():
            found[calendar, "theirs", day] = their_names[day]
    return found


def known(path: pathlib.Path) -> dict[tuple, str]:
    """The same, from the list of known disagreements: each names its days one by one."""
    found = {}
    for group in yaml.safe_load(path.read_text())["disagreements"]:
        if not group.get("reason"):
            sys.exit(f"{path}: a disagreement without a reason: {group}")
        for calendar in group["calendars"]:
            for month_day, years in group["days"].items():
                for year in years:
                    key = (calendar, group["only"], f"{year}-{month_day}")
                    if key in found:
                        sys.exit(f"{path}: {key} is listed twice")
                    datetime.date.fromisoformat(key[2])
                    found[key] = group["holiday"]
    return found


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("ours", type=pathlib.Path, help="our holidays, as the example `holidays` prints them")
    arguments.add_argument("--known", type=pathlib.Path, default=pathlib.Path(__file__).with_name("known.yaml"))
    options = arguments.parse_args()
    ours = json.loads(options.ours.read_text())
    unclaimed = ours.keys() - theirs().keys() - {"weekdays"}
    if unclaimed:
        sys.exit(f"calendars that nothing is compared with: {sorted(unclaimed)}")
    found, listed = differences(ours), known(options.known)
    wrong = 0
    for key in sorted(found.keys() - listed.keys()):
        wrong += 1
        print("not listed:", *key, f"({found[key]})")
    for key in sorted(listed.keys() - found.keys()):
        wrong += 1
        print("no longer so:", *key, f"({listed[key]})")
    for key in sorted(found.keys() & listed.keys()):
        if found[key] != listed[key]:
            wrong += 1
            print("another holiday:", *key, f"(found {found[key]}, listed {listed[key]})")
    compared = sum(len(days) for days in theirs().values())
    print(f"{compared} of their days compared; {len(found)} disagreements, {len(listed)} listed, {wrong} wrong")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
