"""Learning from outcomes, put together."""

from importlib.util import find_spec
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.assembly.house import House
    from bot.usecases.ports import TellsReps
    from bot.usecases.record_outcome import RecordOutcome
    from bot.usecases.report_scores import ReportScores
    from bot.usecases.teach_scores import LearnWeekly, TeachScores


def build_teach_scores(house: "House") -> "TeachScores":
    """Learning, and scores that follow. Loads scikit-learn only when something is to be learned."""
    from bot.learning.extra import LearnerIfInstalled
    from bot.usecases.learn_scores import LearnScores
    from bot.usecases.teach_scores import TeachScores

    stores = house.stores
    learn = LearnScores(
        batches=stores.batches,
        models=stores.learned,
        in_force=house.in_force,
        learner=LearnerIfInstalled(),
        recorded=stores.outcomes,
    )
    return TeachScores(learn=learn, rescore=house.rescore, in_force=house.in_force)


def build_learn_weekly(house: "House", teller: "TellsReps") -> "LearnWeekly":
    """Learning by the clock, which tells whoever changed the rules when it has learned anew."""
    from bot.usecases.teach_scores import LearnWeekly
    from bot.usecases.tell_of_learning import TellOfLearning

    stores = house.stores
    tell = TellOfLearning(stores.rules_changes, stores.reps, teller)
    return LearnWeekly(teach=build_teach_scores(house), inbox=stores.inbox, tell=tell)


def can_learn() -> bool:
    """Whether the extra that learns is installed."""
    return find_spec("sklearn") is not None


def build_record_outcome(house: "House") -> "RecordOutcome":
    """Noting how a lead ended."""
    from bot.usecases.record_outcome import RecordOutcome

    stores = house.stores
    return RecordOutcome(stores.leads, stores.writes, stores.outcomes, house.in_force)


def build_report_scores(house: "House") -> "ReportScores":
    """Holding scores to outcomes."""
    from bot.usecases.report_scores import ReportScores

    stores = house.stores
    return ReportScores(outcomes=stores.outcomes, in_force=house.in_force, overrides=stores.overrides)
