"""
How well scores learn from outcomes, as a company would have it: import a file, `leadbot score learn`, read the scores.

    python -m tests.benchmarks.learning_commands [SPLITS]

All rows are imported, three in ten with their outcome left blank; on those the scores are measured. Each split calls
the outcome by another name. Then the outcomes come in by a second import, and `leadbot score report` must find what
was measured. Reads `scoring/leads_train.csv` of the folder that LEADBOT_BENCH_DATA names, else of ../shared/data.
"""

import csv
import os
import random
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from bot.learning.measures import auc, calibration_error, precision_in_top
from tests.cli.running import Shell

UNSEEN = 0.3
BAR_AUC, BAR_PRECISION, BAR_CALIBRATION = 0.87, 0.84, 0.05
KEY, OUTCOME = "Prospect ID", "Converted"
AGREED = 0.005
"""The report rounds scores to whole points, as everybody sees them."""

Rows = Sequence[Mapping[str, str]]


@dataclass(frozen=True, kw_only=True)
class Way:
    """How a file calls its outcomes, and how it is imported."""

    column: str
    won: str
    lost: str
    with_address: bool = True
    told: bool = False
    """Whether `--outcome` has to say which column it is."""


WAYS = (
    Way(column="Converted", won="1", lost="0"),
    Way(column="Is Won", won="TRUE", lost="FALSE"),
    Way(column="Outcome", won="Won", lost="Lost", with_address=False),
    Way(column="Bought a course", won="yes", lost="no", told=True),
)


def files(rows: Rows, way: Way, seed: int, shell: Shell) -> dict[str, bool]:
    """Write `all.csv` with three in ten outcomes blank, and `late.csv` with those; who of these was won, by key."""
    unseen = set(random.Random(seed).sample(range(len(rows)), round(len(rows) * UNSEEN)))
    everyone, late, truth = [], [], {}
    for number, row in enumerate(rows):
        said = way.won if row[OUTCOME] == "1" else way.lost
        cells = {name: cell for name, cell in row.items() if name != OUTCOME}
        who = {"Email": f"{row[KEY]}@lead.test"} if way.with_address else {}
        everyone.append(who | cells | {way.column: "" if number in unseen else said})
        if number in unseen:
            truth[row[KEY]] = row[OUTCOME] == "1"
            late.append(who | {KEY: row[KEY], way.column: said})
    for name, table in (("all.csv", everyone), ("late.csv", late)):
        with (shell.folder / name).open("w", newline="", encoding="utf-8") as file:
            writer = csv.DictWriter(file, list(table[0]))
            writer.writeheader()
            writer.writerows(table)
    return truth


def measured(rows: Rows, way: Way, seed: int) -> Mapping[str, float]:
    """One split by commands alone."""
    with tempfile.TemporaryDirectory() as folder:
        shell = Shell(Path(folder))
        truth = files(rows, way, seed, shell)
        mapped = () if way.with_address else ("--map", f"{KEY}=company")
        shell.runs("import", "leads", "all.csv", *mapped)
        begun = time.perf_counter()
        said = shell.runs("score", "learn", "--json", *(("--outcome", way.column) if way.told else ())).json
        seconds = time.perf_counter() - begun
        receipts = {_key(line): line for line in shell.runs("score", "--all", "--json").lines}
        exported = {_key(lead): lead["score"] for lead in shell.runs("export", "leads", "--json").json}
        shell.runs("import", "leads", "late.csv", *mapped)
        report = shell.runs("score", "report", "--json").json
    print(f"   left out: {', '.join(item['column'] for item in said['left_out'])}; {said['sentence']}")
    assert len(receipts) == len(rows)
    assert all(receipts[key]["score"] == score for key, score in exported.items())
    assert all(sum(line["points"] for line in r["lines"]) == r["score"] for r in receipts.values())
    won = np.array([float(truth[key]) for key in truth])
    scores = np.array([receipts[key]["score"] / 100 for key in truth])
    chances = np.array([receipts[key]["learned"]["chance"] for key in truth])
    widths = np.array([receipts[key]["learned"]["high"] - receipts[key]["learned"]["low"] for key in truth])
    assert report["leads"] == len(truth)
    assert abs(report["auc"]["value"] - auc(won, scores)) < AGREED
    return {
        "AUC": auc(won, scores),
        "precision in the top fifth": precision_in_top(won, scores),
        "calibration error of the score": calibration_error(won, scores),
        "calibration error of the chance": calibration_error(won, chances),
        "width of the range": float(widths.mean()),
        "seconds to learn and rescore": seconds,
    }


def _key(line: Mapping[str, str | None]) -> str:
    return str(line["email"]).removesuffix("@lead.test") if line["email"] else str(line["company"])


def main() -> int:
    """Print what was measured; 1 if a bar was missed."""
    path = Path(os.environ.get("LEADBOT_BENCH_DATA", "../shared/data")) / "scoring" / "leads_train.csv"
    if not path.is_file():
        sys.exit(f"There is no {path}: set LEADBOT_BENCH_DATA to the folder that holds scoring/.")
    rows = list(csv.DictReader(path.open(encoding="utf-8")))
    found = []
    for seed in range(int(sys.argv[1]) if len(sys.argv) > 1 else len(WAYS)):
        way = WAYS[seed % len(WAYS)]
        found.append(measured(rows, way, seed))
        print(f"split {seed}, “{way.column}”: {', '.join(f'{name} {n:.4f}' for name, n in found[-1].items())}")
    worst = {name: (min if name.startswith(("AUC", "prec")) else max)(m[name] for m in found) for name in found[0]}
    for name, bar in (
        ("AUC", BAR_AUC),
        ("precision in the top fifth", BAR_PRECISION),
        ("calibration error of the score", BAR_CALIBRATION),
        ("calibration error of the chance", BAR_CALIBRATION),
    ):
        mean = sum(m[name] for m in found) / len(found)
        print(f"{name:32} mean {mean:.4f}, worst {worst[name]:.4f} (bar {bar})")
    good = worst["AUC"] >= BAR_AUC and worst["precision in the top fifth"] >= BAR_PRECISION
    return int(not good or worst["calibration error of the score"] > BAR_CALIBRATION)


if __name__ == "__main__":
    sys.exit(main())
