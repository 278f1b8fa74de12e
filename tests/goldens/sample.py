"""The frozen sample that golden questions are asked of: the demo's leads as of one morning."""

from pathlib import Path

from bot.sandbox.sample.make_sample import make_sample
from tests.builders import T0

SEED = 20260318
ASSETS = (
    "Rollout guide",
    "Hidden cost of safety stock",
    "Forecast accuracy checklist",
    "Warehouse savings calculator",
)


def write_snapshot(folder: Path) -> Path:
    """Write `leads.csv` and `activities.csv`, always the same, into the folder; gives it back."""
    make_sample(folder, now=T0, assets=ASSETS, seed=SEED)
    return folder
