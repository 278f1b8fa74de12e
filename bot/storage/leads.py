"""Reading leads."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, and_, or_, select

from bot.domain.errors import LeadNotFound
from bot.domain.lead import Lead, LeadId, ScoredLead, account_of, normal_email
from bot.domain.score_change import ScoreChange
from bot.storage.database import Database, plain_rows
from bot.storage.dossiers import dossiers_of
from bot.storage.keys import key_of
from bot.storage.lead_document import lead_of
from bot.storage.lead_store import by_id, by_ids
from bot.storage.lead_values import LEAD_COLUMNS, REP_COLUMNS, WITH_OWNER, scored_of_row
from bot.storage.overrides import with_overrides
from bot.storage.score_changes import score_change_of
from bot.storage.tables import CHANGE, LEAD, LEAD_TEXT, SCORE_CHANGE
from bot.usecases.ports import Dossier


class SqlLeads:
    """Leads of a database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def get(self, lead_id: LeadId) -> ScoredLead:
        """Raises LeadNotFound."""
        found = self._scored(LEAD.c.id == lead_id)
        if not found:
            raise LeadNotFound
        return found[0]

    def get_many(self, lead_ids: Sequence[LeadId]) -> Sequence[ScoredLead]:
        """In the order asked for; unknown ids are left out."""
        found = {scored.lead.id: scored for scored in self._scored(LEAD.c.id.in_(lead_ids))}
        return [found[lead_id] for lead_id in lead_ids if lead_id in found]

    def by_identity(self, identity: str) -> ScoredLead | None:
        """The lead with this identity."""
        found = self._scored(LEAD_TEXT.c.identity == identity)
        return found[0] if found else None

    def lookalikes(self, lead: Lead) -> Sequence[ScoredLead]:
        """Leads that may be the same person: same normalised e-mail, or same name at the same account."""
        alike: list[ColumnElement[bool]] = []
        if lead.email:
            email = normal_email(lead.email)
            identified = and_(LEAD_TEXT.c.identity == email, LEAD_TEXT.c.email_key == email)
            other = and_(LEAD_TEXT.c.email_key == email, LEAD_TEXT.c.email_key != LEAD_TEXT.c.identity)
            alike += [identified, other]
        if (name := key_of(lead.name)) and (account := account_of(lead)):
            same_name = and_(LEAD_TEXT.c.person_key == name, LEAD_TEXT.c.name_key == name)
            alike.append(and_(same_name, LEAD.c.account == account))
        return self._scored(and_(or_(*alike), LEAD.c.id != lead.id)) if alike else []

    def dossier(self, lead_id: LeadId) -> Dossier:
        """Raises LeadNotFound."""
        with self._database.reading() as connection:
            stored = by_id(connection, self._database, lead_id)
            if stored is None:
                raise LeadNotFound
            return dossiers_of(connection, self._database, [stored])[0]

    def dossiers(self, lead_ids: Sequence[LeadId]) -> Mapping[LeadId, Dossier]:
        """Of as many as a list shows, in the order asked for; unknown ids are left out."""
        with self._database.reading() as connection:
            dossiers = dossiers_of(connection, self._database, by_ids(connection, self._database, lead_ids))
        found = {dossier.lead.id: dossier for dossier in dossiers}
        return {lead_id: found[lead_id] for lead_id in lead_ids if lead_id in found}

    def score_changes(self, lead_id: LeadId, *, limit: int = 20) -> Sequence[ScoreChange]:
        """How the score came to be what it is, the latest change first; empty for a lead that is not there."""
        latest = (
            select(SCORE_CHANGE)
            .join(LEAD, LEAD.c.number == SCORE_CHANGE.c.lead_number)
            .where(LEAD.c.id == lead_id)
            .order_by(SCORE_CHANGE.c.number.desc())
            .limit(limit)
        )
        with self._database.reading() as connection:
            return [score_change_of(row) for row in connection.execute(latest).mappings()]

    def as_known(self, lead_id: LeadId, *, at: datetime) -> Lead:
        """
        The lead as it was known at a moment, as far as changes that people made tell; imports keep no copy.

        Raises LeadNotFound.
        """
        later = select(CHANGE.c.before).where(CHANGE.c.lead_id == lead_id, CHANGE.c.at > at).order_by(CHANGE.c.number)
        with self._database.reading() as connection:
            stored = by_id(connection, self._database, lead_id)
            if stored is None:
                raise LeadNotFound
            before = next(filter(None, connection.execute(later).scalars()), None)
        return lead_of(before, version=stored.lead.version) if before else stored.lead

    def _scored(self, where: ColumnElement[bool]) -> list[ScoredLead]:
        statement = (
            select(*LEAD_COLUMNS, *REP_COLUMNS)
            .select_from(WITH_OWNER)
            .where(where)
            .order_by(LEAD.c.score.desc(), LEAD.c.id)
        )
        with self._database.reading() as connection:
            found = [scored_of_row(row, self._database.from_column) for row in plain_rows(connection, statement)]
            return list(with_overrides(connection, found))
