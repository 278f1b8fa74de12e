"""The learned models, the one in force and those before it, and what people chose about learning."""

from sqlalchemy import delete, insert, select, update

from bot.domain.learned import LearnedModel, LearningChoice
from bot.storage.database import Database
from bot.storage.tables import LEARNED_MODEL, LEARNING_CHOICE

ROW = LEARNED_MODEL.c
ONLY_ROW = 1


class SqlLearnedModels:
    """Models of a database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def current(self) -> LearnedModel | None:
        """The model in force; None while scores are the rules' alone."""
        newest = select(ROW.document).where(ROW.in_force).order_by(ROW.number.desc()).limit(1)
        with self._database.reading() as connection:
            document = connection.execute(newest).scalar()
        return LearnedModel.model_validate(document) if document is not None else None

    def publish(self, model: LearnedModel) -> None:
        """Put a model in force."""
        values = {
            "version": model.version,
            "learned_at": model.learned_at,
            "in_force": True,
            "document": model.model_dump(mode="json"),
        }
        with self._database.writing() as connection:
            connection.execute(update(LEARNED_MODEL).where(ROW.in_force).values(in_force=False))
            connection.execute(insert(LEARNED_MODEL).values(**values))

    def withdraw(self) -> None:
        """Have none in force; where there is none, nothing happens."""
        with self._database.writing() as connection:
            connection.execute(update(LEARNED_MODEL).where(ROW.in_force).values(in_force=False))

    def choice(self) -> LearningChoice:
        """What people chose about learning."""
        with self._database.reading() as connection:
            found = connection.execute(select(LEARNING_CHOICE)).mappings().first()
        return LearningChoice(off=found["off"], column=found["outcome_column"]) if found else LearningChoice()

    def choose(self, choice: LearningChoice) -> None:
        """Keep what they chose."""
        values = {"number": ONLY_ROW, "off": choice.off, "outcome_column": choice.column}
        with self._database.writing() as connection:
            connection.execute(delete(LEARNING_CHOICE))
            connection.execute(insert(LEARNING_CHOICE).values(**values))
