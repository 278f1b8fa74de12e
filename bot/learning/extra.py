"""Learning where its extra is installed; importing this costs nothing."""

from collections.abc import Sequence
from datetime import datetime

from bot.domain.errors import SettingsWrong
from bot.domain.learned import LearnedModel
from bot.usecases.gather_outcomes import Example, OpenLeads


class LearnerIfInstalled:
    """The `OutcomeLearner` port; scikit-learn is imported when something is to be learned, not before."""

    def __call__(
        self, examples: Sequence[Example], *, still_open: OpenLeads, rules_version: str, now: datetime
    ) -> LearnedModel:
        """See the port. Raises SettingsWrong where the extra is missing."""
        try:
            from bot.learning.learner import ScikitLearner
        except ModuleNotFoundError as missing:
            raise SettingsWrong(
                f"Learning from outcomes needs {missing.name}, which is not installed. "
                "Run `make setup EXTRAS=1`, or `pip install 'leadbot[learn]'`."
            ) from missing
        return ScikitLearner()(examples, still_open=still_open, rules_version=rules_version, now=now)
