"""The learned models: the one in force, and those before it."""

from sqlalchemy import insert, select, update

from bot.domain.learned import LearnedModel
from bot.storage.database import Database
from bot.storage.tables import LEARNED_MODEL

ROW = LEARNED_MODEL.c


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
