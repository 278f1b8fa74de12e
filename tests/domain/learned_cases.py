"""Learned models for tests, and every sort of them for property tests."""

from typing import Any

from hypothesis import strategies as st

from bot.domain.learned import Feature, LearnedModel, Step, Trial
from bot.domain.words import EventKind
from tests.builders import T0
from tests.domain.scoring_cases import RULES

TRIAL = Trial(leads=30, won=12, by_time=True, auc=0.8, rules_auc=0.6, brier=0.15, rules_brier=0.2, beats_rules=True)


def a_step(weight: float, shown: str = "some", spread: float = 0.2) -> Step:
    return Step(shown=shown, weight=weight, spread=spread, leads=20, won=8)


def a_model(*features: Feature, **known: Any) -> LearnedModel:
    """A model that learned from 60 won and 90 lost leads, unless more is said."""
    values: dict[str, Any] = {"won": 60, "lost": 90, "start": -1.0, "start_spread": 0.1} | known
    return LearnedModel(learned_at=T0, rules_version=RULES.learned_beside, features=features, trial=TRIAL, **values)


def by_word(key: str, label: str, other: Step | None = None, **weights: float) -> Feature:
    return Feature(key=key, label=label, words={w: a_step(x, shown=w) for w, x in weights.items()}, other=other)


def by_range(key: str, label: str, bounds: tuple[float, ...], *weights: float) -> Feature:
    return Feature(key=key, label=label, bounds=bounds, ranges=tuple(a_step(w, shown=f"range {w}") for w in weights))


PLAN = by_word("custom:Plan", "Plan", other=a_step(-0.2, "other values"), enterprise=1.4, basic=-0.9)
SEATS = by_range("custom:Seats", "Seats", (10.0, 100.0), -0.5, 0.1, 0.8)
PRICING = by_range(f"event:{EventKind.PRICING_PAGE}", "Viewed the pricing page", (0.5, 12.0), 0.0, 0.4, 0.9)
FIT = by_range("fit", "Fit by your rules", (30.0, 60.0), 0.0, 0.3, 0.7)

weights = st.floats(-6, 6, allow_nan=False).map(lambda weight: round(weight, 6))
steps = st.builds(a_step, weights, spread=st.floats(0, 3))
words = st.dictionaries(st.sampled_from(["retail", "banking", "germany", "japan", "enterprise", "yes", "no"]), steps)
keys = st.sampled_from(["industry", "country", "source", "unsubscribed", "custom:Plan", "custom:Region"])
word_features = st.builds(
    lambda key, found, other: Feature(key=key, label=key.title(), words=found, other=other),
    keys,
    words,
    st.none() | steps,
)
number_keys = st.sampled_from(["fit", "engagement", "employees", "custom:Seats", "event:pricing page", "event:meeting"])
number_features = st.builds(
    lambda key, bounds, found: Feature(key=key, label=key, bounds=tuple(sorted(bounds)), ranges=tuple(found)),
    number_keys,
    st.lists(st.floats(-10, 1_000), min_size=2, max_size=2, unique=True),
    st.lists(steps, min_size=3, max_size=3),
)
models = st.builds(
    lambda features, won, lost, start, spread: a_model(
        *{feature.key: feature for feature in features}.values(), won=won, lost=lost, start=start, start_spread=spread
    ),
    st.lists(word_features | number_features, max_size=8),
    st.integers(40, 5_000),
    st.integers(40, 5_000),
    weights,
    st.floats(0, 2),
)
