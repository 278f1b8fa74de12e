"""The words the data itself uses."""

from collections.abc import Hashable, Sequence
from datetime import datetime

from sqlalchemy import func, select

from bot.domain.lead import LeadId, ScoredLead
from bot.domain.lead_query import FLAGS, TIMES, Did, LeadField, Window
from bot.domain.words import EventKind
from bot.storage.companies_like import companies_like
from bot.storage.counts import COUNTED
from bot.storage.custom_counts import NAMES, custom_kind, uncounted_kinds
from bot.storage.database import Database
from bot.storage.keys import key_of
from bot.storage.people_like import people_like
from bot.storage.plan_columns import PlanColumns, tables_of
from bot.storage.plan_events import fitting_events
from bot.storage.tables import CHANGE, EVENT, LEAD, TOKEN, WORD
from bot.usecases.ports import Named

VALUES_MAX = 5_000
CUSTOM_VALUES_MAX = 500
NAMES_MAX = 200
LATEST = select(select(func.max(CHANGE.c.number)).scalar_subquery(), select(func.max(EVENT.c.number)).scalar_subquery())
NAME_WORDS = (
    select(TOKEN.c.token)
    .where(TOKEN.c.kind == "person")
    .order_by(TOKEN.c.leads.desc(), TOKEN.c.token)
    .limit(VALUES_MAX)
)


class SqlVocabulary:
    """The vocabulary of a database, most of it counted beforehand."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def version(self) -> Hashable:
        """
        Another one whenever a lead or an event has come, gone or changed.

        Whoever writes one of them takes the next number of its table, one after another on PostgreSQL as well.
        """
        with self._database.reading() as connection:
            return tuple(connection.execute(LATEST).one())

    def values(self, field: LeadField) -> Sequence[Named]:
        """Distinct values of a field, most frequent first, at most 5,000. Times and custom fields have none."""
        if field in TIMES or field is LeadField.CUSTOM:
            return []
        if field in COUNTED:
            return self._counted(field.value, VALUES_MAX)
        return self._gone_through(field, None, VALUES_MAX)

    def name_words(self) -> Sequence[str]:
        """Folded words of people's names, most frequent first, at most 5,000."""
        with self._database.reading() as connection:
            return connection.execute(NAME_WORDS).scalars().all()

    def custom_fields(self) -> Sequence[str]:
        """Names of the custom fields in use, in order of their letters."""
        names = select(WORD.c.value).where(WORD.c.kind == NAMES).order_by(WORD.c.value)
        with self._database.reading() as connection:
            return list(connection.execute(names).scalars())

    def custom_values(self, name: str) -> Sequence[Named]:
        """Distinct values of a custom field, most frequent first, at most 500."""
        kind = custom_kind(key_of(name))
        with self._database.reading() as connection:
            counted = kind not in uncounted_kinds(connection)
        if counted:
            return self._counted(kind, CUSTOM_VALUES_MAX)
        return self._gone_through(LeadField.CUSTOM, name, CUSTOM_VALUES_MAX)

    def assets(self) -> Sequence[Named]:
        """Titles of the content that engagement events mention, most frequent first, at most 5,000."""
        return self._counted("asset", VALUES_MAX)

    def companies_like(self, words: str, *, limit: int = 8) -> Sequence[Named]:
        """Company names that contain the words or begin like them, typos allowed, best first."""
        with self._database.reading() as connection:
            return companies_like(connection, words, limit=limit)

    def value_of(self, lead_id: LeadId, field: LeadField) -> str | None:
        """What a field of words says of a lead, as the data writes it; None where it is not known."""
        written = PlanColumns(self._database.is_sqlite).shown(field)
        statement = select(written).select_from(tables_of(written)).where(LEAD.c.id == lead_id)
        with self._database.reading() as connection:
            return connection.execute(statement).scalar()

    def people_like(self, words: str, *, limit: int = 8) -> Sequence[ScoredLead]:
        """Leads whose name (or e-mail) the words spell, typos allowed, best first."""
        with self._database.reading() as connection:
            return people_like(connection, self._database, words, limit=limit)

    def last_happened(self, events: Sequence[EventKind], asset: str | None, *, before: datetime) -> datetime | None:
        """When anybody last did one of these before a moment, with the asset (as `Did` has it); None: never."""
        condition = Did(events=tuple(events), asset=asset, window=Window(end=before))
        fitting = fitting_events(condition, sqlite=self._database.is_sqlite)
        with self._database.reading() as connection:
            return connection.execute(select(func.max(EVENT.c.at)).where(*fitting)).scalar()

    def event_names(self, events: Sequence[EventKind], parts: Sequence[str]) -> Sequence[str]:
        """See the port; folded, in order of letters. It goes through all events of the kinds."""
        kinds = EVENT.c.kind.in_([str(kind) for kind in events])
        having = (EVENT.c.said_key.contains(key_of(part), autoescape=True) for part in parts)
        statement = select(EVENT.c.said_key).where(kinds, *having).distinct().limit(NAMES_MAX)
        with self._database.reading() as connection:
            return sorted(connection.execute(statement).scalars())

    def _counted(self, kind: str, limit: int) -> list[Named]:
        leads, shown = func.sum(WORD.c.leads), func.min(WORD.c.value)
        statement = (
            select(shown, leads)
            .where(WORD.c.kind == kind)
            .group_by(WORD.c.key)
            .order_by(leads.desc(), shown)
            .limit(limit)
        )
        with self._database.reading() as connection:
            return [Named(value=value, count=int(count)) for value, count in connection.execute(statement)]

    def _gone_through(self, field: LeadField, custom: str | None, limit: int) -> list[Named]:
        """Values of a field that is not counted beforehand: identities, numbers, prose."""
        columns = PlanColumns(self._database.is_sqlite)
        key = columns.sortable(field) if field in FLAGS else columns.equal(field, custom)
        shown = func.min(columns.raw(field, custom))
        statement = (
            select(key.label("key"), shown.label("shown"), func.count().label("leads"))
            .select_from(tables_of(key, shown))
            .where(key.is_not(None))
            .group_by(key)
            .order_by(func.count().desc(), shown)
            .limit(limit)
        )
        with self._database.reading() as connection:
            rows = connection.execute(statement).fetchall()
        if field in FLAGS:
            return [Named(value="yes" if row.key else "no", count=row.leads) for row in rows]
        return [Named(value=str(row.shown), count=row.leads) for row in rows]
