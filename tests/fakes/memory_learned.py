"""The learned model in memory, kept as the document that a database would keep."""

from bot.domain.learned import LearnedModel, LearningChoice


class MemoryLearnedModels:
    """The `LearnedModels` port."""

    def __init__(self) -> None:
        self.document: str | None = None
        self.published = 0
        self.chosen = LearningChoice()

    def current(self) -> LearnedModel | None:
        """See the port."""
        return LearnedModel.model_validate_json(self.document) if self.document else None

    def publish(self, model: LearnedModel) -> None:
        """See the port."""
        self.document = model.model_dump_json()
        self.published += 1

    def withdraw(self) -> None:
        """See the port."""
        self.document = None

    def choice(self) -> LearningChoice:
        """See the port."""
        return self.chosen

    def choose(self, choice: LearningChoice) -> None:
        """See the port."""
        self.chosen = choice
