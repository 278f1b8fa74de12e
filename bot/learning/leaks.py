"""Finds columns that were written when the outcome was known: who reads them knows the past, not the future."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy.stats import binom
from sklearn.model_selection import StratifiedKFold

from bot.domain.learned_facts import CUSTOM, RISING, label_of
from bot.domain.learned_table import percent
from bot.learning.coding import UNKNOWN, Codes, Floats, coding_of
from bot.learning.measures import Wins, auc
from bot.learning.verdicts import Facts, copies, ratings
from bot.usecases.gather_outcomes import OpenLeads

LEAST = 5
"""Leads with a value from which it is looked at by itself."""
LEAST_OPEN = 30
"""Open leads from which they are compared with decided ones."""
KNOWN_BEFORE = 0.25
"""A column known of open leads less than so many times as often as of decided ones is filled in afterwards."""
KNOWN_APART = 0.5
"""Difference between the shares of won and of lost leads of whom a column is known, from which knowing it tells..."""
NEVER, OFTEN = 0.02, 0.2
"""...or: known of hardly any of the one kind, and of a good part of the other."""
TELLS_ALL, TELLS_MUCH = 0.95, 0.9
"""AUC of a single column that no fact known beforehand has; the lower one where the next best is far behind."""
FAR_BEHIND = 2.0
"""...that is, where it leaves so many times as many pairs in the wrong order."""
NEARLY_ALL = 0.93
"""Share won (or lost) among the leads with a value from which the value says the outcome..."""
ODDS_TIMES = 8.0
"""...where its odds are also so many times the usual..."""
SUMS_UP = 0.05
"""...and so large a share of the leads has values of the one kind or the other."""
BY_CHANCE = 1e-3
FOLDS = 5
SEED = 20


@dataclass(frozen=True, slots=True)
class Looked:
    """One column, looked at by itself."""

    key: str
    shown: tuple[str, ...]
    words: bool
    """Whether its values are words, not ranges of numbers: of amounts, the ends may well decide."""
    codes: Codes
    """Values by number, finer than a model would take them."""
    won: Wins
    auc: float
    """How well it alone tells won from lost, by leads held apart; of all leads or of those where it is known."""


def leaks(columns: Mapping[str, Facts], won: Wins, still_open: OpenLeads) -> dict[str, str]:
    """Why a column may not be looked at, for each that may not; the rest of a sentence that begins with its name."""
    own = {key: facts for key, facts in columns.items() if key.startswith(CUSTOM)}
    found = dict.fromkeys(sorted(ratings(own)), "is a rating that a person or a tool gave the lead, no fact about it")
    looked = [column for key, facts in columns.items() if (column := _look(key, facts, won)) is not None]
    for column in looked:
        why = _too_late(column, still_open) or _tells_by_being_known(column) or _sums_up(column)
        if why:
            found.setdefault(column.key, why)
    for column in sorted(looked, key=lambda column: -column.auc):
        rest = max((c.auc for c in looked if c is not column and c.key not in found), default=0.5)
        if column.key not in RISING and (why := _tells(column, rest)):
            found.setdefault(column.key, why)
    for key, other in copies({key: facts for key, facts in columns.items() if key not in found}).items():
        found[key] = f"repeats “{label_of(other)}”, with some of it written over"
    return found


def _look(key: str, facts: Facts, won: Wins) -> Looked | None:
    coding = coding_of(key, facts, least=LEAST)
    if coding is None:
        known = np.array([UNKNOWN if fact is None else 0 for fact in facts])
        return Looked(key, ("known",), True, known, won, _auc(known, won)) if (known == UNKNOWN).any() else None
    codes = coding.codes(facts)
    known = codes != UNKNOWN
    best = max(_auc(codes, won), _auc(codes[known], won[known]))
    return Looked(key, coding.shown, not coding.numbers, codes, won, best)


def _auc(codes: Codes, won: Wins) -> float:
    """By the share won among other leads with the same value, drawn towards the usual share."""
    if min(won.sum(), len(won) - won.sum()) < FOLDS:
        return 0.5
    shares = np.zeros(len(won))
    for seen, unseen in StratifiedKFold(FOLDS, shuffle=True, random_state=SEED).split(won, won):
        counts = np.bincount(codes[seen] + 1, minlength=codes.max() + 2)
        wins = np.bincount(codes[seen] + 1, weights=won[seen], minlength=codes.max() + 2)
        usual = won[seen].mean()
        shares[unseen] = ((wins + LEAST * usual) / (counts + LEAST))[codes[unseen] + 1]
    return auc(won, shares)


def _too_late(column: Looked, still_open: OpenLeads) -> str:
    if still_open.count < LEAST_OPEN or column.key in RISING:
        return ""
    decided = float((column.codes != UNKNOWN).mean())
    known = still_open.known.get(column.key, 0)
    before = known / still_open.count
    if before > KNOWN_BEFORE * decided or binom.cdf(known, still_open.count, decided) > BY_CHANCE:
        return ""
    of_whom = f"{percent(decided)} of the leads that are decided and of {percent(before)} of those that are open"
    return f"is known of {of_whom}: it is filled in afterwards"


def _tells_by_being_known(column: Looked) -> str:
    known, won = column.codes != UNKNOWN, column.won == 1
    of_won, of_lost = float(known[won].mean()), float(known[~won].mean())
    few, many, where = (of_won, of_lost, won) if of_won < of_lost else (of_lost, of_won, ~won)
    hardly_any = few <= NEVER and many >= OFTEN
    by_chance = binom.cdf(int(known[where].sum()), int(where.sum()), many) > BY_CHANCE
    if by_chance or (many - few < KNOWN_APART and not hardly_any):
        return ""
    of_whom = f"{percent(of_won)} of the won leads and of {percent(of_lost)} of the lost ones"
    return f"is known of {of_whom}: that it is known gives the outcome away"


def _sums_up(column: Looked) -> str:
    known = column.codes != UNKNOWN
    if not column.words or not known.any():
        return ""
    counts = np.bincount(column.codes[known], minlength=len(column.shown))
    wins = np.bincount(column.codes[known], weights=column.won[known], minlength=len(column.shown))
    usual = float(column.won[known].mean())
    sure_won = _sure(counts, wins.astype(float), usual)
    sure_lost = _sure(counts, (counts - wins).astype(float), 1 - usual)
    share = counts[sure_won | sure_lost].sum() / counts.sum()
    if not sure_won.any() or not sure_lost.any() or share < SUMS_UP:
        return ""
    best, worst = (column.shown[int(np.argmax(np.where(sure, counts, -1)))] for sure in (sure_won, sure_lost))
    return f"says “{best}” of leads that were won and “{worst}” of leads that were lost: it sums up how it went"


def _sure(counts: npt.NDArray[np.intp], hits: Floats, usual: float) -> npt.NDArray[np.bool_]:
    """Values among whose leads nearly all went one way, far more than usual and not by chance."""
    share = (hits + 0.5) / (counts + 1)
    times = share / (1 - share) / max(usual / (1 - usual), 1e-9) if usual < 1 else np.zeros(len(counts))
    return np.asarray((share >= NEARLY_ALL) & (times >= ODDS_TIMES) & (binom.sf(hits - 1, counts, usual) < BY_CHANCE))


def _tells(column: Looked, rest: float) -> str:
    far = (1 - rest) >= FAR_BEHIND * (1 - column.auc)
    if column.auc < TELLS_ALL and not (column.auc >= TELLS_MUCH and far):
        return ""
    return (
        f"tells won from lost nearly by itself (AUC {column.auc:.2f}, the next best column {rest:.2f}): "
        "nobody can have known it before"
    )
