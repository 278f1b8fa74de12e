"""
How well scores learn from outcomes: imported leads with a known outcome, 70 % learned from, 30 % scored unseen.

    python -m tests.benchmarks.learning

Reads `scoring/leads_train.csv` of the folder that LEADBOT_BENCH_DATA names, else of ../shared/data.
"""

import os
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from tempfile import gettempdir

import numpy as np

from bot.domain.crm_columns import Column
from bot.domain.lead import Lead
from bot.domain.learned import LearnedModel
from bot.domain.outcome import outcome_of
from bot.domain.rules import Rules
from bot.domain.scoring import score, standing_of
from bot.files.rules_file import load_rules
from bot.files.tables import FileTables
from bot.learning.learner import ScikitLearner
from bot.learning.measures import auc, brier, calibration_error, precision_in_top
from bot.usecases.import_columns import plan_columns
from bot.usecases.learn_scores import Learned, LearnScores
from bot.usecases.read_cells import DayOrder
from bot.usecases.read_lead_row import LeadRows
from tests.builders import T0, in_force
from tests.fakes.memory import MemoryLeadBatches, MemoryOutcomes, MemoryStore
from tests.fakes.memory_learned import MemoryLearnedModels

SEEDS = 5
UNSEEN = 0.3
BAR_AUC, BAR_PRECISION, BAR_CALIBRATION = 0.87, 0.84, 0.05
BAR_LEADS_PER_SECOND = 20_000
OUTCOME = "Converted"
KEY = "Prospect ID"
NO_DATE = "Last Activity"
"""In this file the last activity is a word, not a date: kept as a custom field."""


@dataclass(frozen=True)
class Measured:
    """One split."""

    auc: float
    precision: float
    calibration: float
    brier: float
    rules_auc: float
    score_calibration: float
    """Of the score taken as a chance in percent."""


def leads(path: Path, rules: Rules) -> list[Lead]:
    """The file as the import reads it, with every column that has no field kept as a custom field."""
    file = FileTables(Path(gettempdir())).open(path)
    plan = plan_columns(file.headers, [f"{KEY}=company"])
    known = {header: column for header, column in plan.known.items() if column is not Column.ACTIVITY}
    plan = replace(plan, known=known, custom=(*plan.custom, NO_DATE))
    reader = LeadRows(columns=plan, titles=rules.titles, owner_of=lambda _: None, order=DayOrder.MONTH_FIRST)
    return [reader.lead(row) for row in file.rows()]


def split(everyone: Sequence[Lead], seed: int) -> tuple[list[Lead], list[Lead]]:
    """Leads to learn from, and unseen ones."""
    order = np.random.default_rng(seed).permutation(len(everyone))
    cut = int(len(everyone) * (1 - UNSEEN))
    return [everyone[i] for i in order[:cut]], [everyone[i] for i in order[cut:]]


def learn(known: Sequence[Lead], unseen: Sequence[Lead], rules: Rules) -> tuple[Learned, LearnedModel | None]:
    """Learn as the product does: from every lead there is, the unseen ones without their outcome."""
    store = MemoryStore()
    for lead in [*known, *map(blind, unseen)]:
        store.put(lead, standing_of(lead, events=(), evidence=(), rules=rules, now=T0))
    models = MemoryLearnedModels()
    said = LearnScores(
        batches=MemoryLeadBatches(store),
        models=models,
        in_force=in_force(rules),
        learner=ScikitLearner(),
        recorded=MemoryOutcomes(store),
    )(now=T0)
    return said, models.current()


def blind(lead: Lead) -> Lead:
    """The lead without its outcome."""
    return replace(lead, custom={name: cell for name, cell in lead.custom.items() if name != OUTCOME})


def measure(unseen: Sequence[Lead], rules: Rules, model: LearnedModel) -> Measured:
    """What the model makes of leads whose outcome it does not know."""
    won = np.array([float(bool((outcome := outcome_of(lead)) and outcome.won)) for lead in unseen])
    receipts = [score(lead, events=(), evidence=(), rules=rules, now=T0, learned=model) for lead in map(blind, unseen)]
    chances = np.array([receipt.learned.chance for receipt in receipts if receipt.learned])
    scores = np.array([receipt.score / 100 for receipt in receipts])
    alone = np.array([score(lead, events=(), evidence=(), rules=rules, now=T0).score for lead in map(blind, unseen)])
    for receipt in receipts:
        assert sum(line.points for line in receipt.lines) == receipt.score
    return Measured(
        auc=auc(won, scores),
        precision=precision_in_top(won, scores),
        calibration=calibration_error(won, chances),
        brier=brier(won, chances),
        rules_auc=auc(won, alone),
        score_calibration=calibration_error(won, scores),
    )


def leads_per_second(everyone: Sequence[Lead], rules: Rules, model: LearnedModel | None) -> float:
    """Standings in a second of processor time."""
    begin = time.process_time()
    for lead in everyone:
        standing_of(lead, events=(), evidence=(), rules=rules, now=T0 + timedelta(days=1), learned=model)
    return len(everyone) / (time.process_time() - begin)


def main() -> int:
    """Print what was measured; 1 if a bar was missed."""
    path = Path(os.environ.get("LEADBOT_BENCH_DATA", "../shared/data")) / "scoring" / "leads_train.csv"
    if not path.is_file():
        sys.exit(f"There is no {path}: set LEADBOT_BENCH_DATA to the folder that holds scoring/.")
    rules = load_rules()
    everyone = leads(path, rules)
    found, model = [], None
    for seed in range(SEEDS):
        begin = time.perf_counter()
        said, model = learn(*split(everyone, seed), rules)
        seconds = time.perf_counter() - begin
        if model is None:
            print(said.sentence)
            return 1
        found.append(measure(split(everyone, seed)[1], rules, model))
        print(f"seed {seed}: {found[-1]}, learned in {seconds:.1f} s")
    print(said.sentence, *said.warnings, sep="\n")
    means = [float(np.mean([getattr(m, name) for m in found])) for name in ("auc", "precision", "score_calibration")]
    print(f"unseen AUC of the score       {means[0]:.4f}  (bar {BAR_AUC})")
    print(f"precision in the top fifth    {means[1]:.4f}  (bar {BAR_PRECISION})")
    print(f"expected calibration error    {means[2]:.4f}  (bar {BAR_CALIBRATION}), score taken as percent")
    for name, used in (("by rules alone", None), ("with learning", model)):
        speed = leads_per_second(everyone, rules, used)
        print(f"standings {name:14} {speed:>12,.0f} leads/s a core  (bar {BAR_LEADS_PER_SECOND:,})")
    worst = max(m.score_calibration for m in found), min(m.auc for m in found), min(m.precision for m in found)
    return int(worst[0] > BAR_CALIBRATION or worst[1] < BAR_AUC or worst[2] < BAR_PRECISION)


if __name__ == "__main__":
    sys.exit(main())
