"""Turns one row of an export into a lead, by the meaning of its columns."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, tzinfo

from bot.domain.countries import country_named
from bot.domain.crm_columns import Column
from bot.domain.crm_words import source_named, stage_named, status_named
from bot.domain.errors import BadInput
from bot.domain.industries import industry_named
from bot.domain.lead import EMAIL_SHAPE, Lead, company_key, identity_of, lead_id_of
from bot.domain.rep import RepId, folded
from bot.domain.titles import TitleMapping, read_title
from bot.domain.words import Source
from bot.usecases.import_columns import NONE, ColumnPlan
from bot.usecases.know_reps import UNOWNED
from bot.usecases.ports import Row
from bot.usecases.read_cells import DayOrder, read_count, read_day, read_flag, read_moment

BLANKS = frozenset({"-", "--", "n/a", "na", "null", "none", "nil", "#n/a", "(blank)", "(no value)", "[not provided]"})
"""What exports write where they know nothing."""
BLANKS_BEGIN_WITH = frozenset(letter for blank in BLANKS for letter in (blank[0], blank[0].upper()))


@dataclass(frozen=True, slots=True, kw_only=True)
class LeadRows:
    """
    Reads rows of one file.

    `owner_of` gives the rep for what the file writes, `Mara Lindt <mara@vendor.test>` where it has both; None for
    nobody.
    """

    columns: ColumnPlan
    titles: TitleMapping
    owner_of: Callable[[str], RepId | None]
    order: DayOrder
    zone: tzinfo = UTC
    _custom: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_custom", frozenset(self.columns.custom))

    def lead(self, row: Row) -> Lead:
        """
        The lead of a row.

        Raises BadInput with the reason why this row is none.
        """
        known: dict[Column, str] = {}
        custom: dict[str, str] = {}
        for header, cell in row.values.items():
            blank = cell[0] in BLANKS_BEGIN_WITH and cell.casefold() in BLANKS
            if blank and not (header in self.columns.saying_none and cell.casefold() == NONE):
                continue
            column = self.columns.known.get(header)
            if column is not None:
                known[column] = cell
            elif header in self._custom:
                custom[header] = read_day(cell, self.order) or cell
        email = _email(known)
        name = known.get(Column.NAME) or " ".join(
            part for part in (known.get(Column.FIRST_NAME), known.get(Column.LAST_NAME)) if part
        )
        company = known.get(Column.COMPANY)
        if not email and not company:
            raise BadInput("has no e-mail and no company, so nobody can tell who it is")
        return self._built(known, custom, email=email, name=name, company=company)

    def _built(
        self, known: Mapping[Column, str], custom: dict[str, str], *, email: str | None, name: str, company: str | None
    ) -> Lead:
        title = known.get(Column.TITLE)
        read = read_title(title, self.titles) if title else None
        who = name or known.get(Column.PHONE) or title or ""
        identity = identity_of(email=email, name=who, company=company)
        source, status, stage = (known.get(c) for c in (Column.SOURCE, Column.STATUS, Column.STAGE))
        return Lead(
            id=lead_id_of(identity),
            identity=identity,
            name=name,
            email=email,
            company=company,
            account=company_key(company) if company else None,
            title=title,
            seniority=read.seniority if read else None,
            department=read.department if read else None,
            persona=read.persona if read else None,
            industry=industry_named(i) if (i := known.get(Column.INDUSTRY)) else None,
            employees=_number(known, Column.EMPLOYEES, custom),
            revenue=_number(known, Column.REVENUE, custom),
            country=(country_named(c) or c) if (c := known.get(Column.COUNTRY)) else None,
            state=known.get(Column.STATE),
            city=known.get(Column.CITY),
            phone=known.get(Column.PHONE),
            website=known.get(Column.WEBSITE),
            language=known.get(Column.LANGUAGE),
            source=_source(source, known.get(Column.SOURCE_DETAIL)),
            source_detail=known.get(Column.SOURCE_DETAIL) or _own_word(source),
            last_source=source_named(s) if (s := known.get(Column.LAST_SOURCE)) else None,
            campaign=known.get(Column.CAMPAIGN),
            owner_id=self.owner_of(o) if (o := _owner(known)) else None,
            status=status_named(status) if status else None,
            crm_status=status,
            stage=stage_named(stage) if stage else None,
            unsubscribed=_flag(known, Column.UNSUBSCRIBED),
            do_not_contact=_flag(known, Column.DO_NOT_CONTACT),
            notes=known.get(Column.NOTES),
            created_at=self._moment(known, Column.CREATED),
            crm_activity_at=self._moment(known, Column.ACTIVITY),
            custom=custom,
        )

    def _moment(self, known: Mapping[Column, str], column: Column) -> datetime | None:
        written = known.get(column)
        if not written:
            return None
        try:
            return read_moment(written, self.order, self.zone)
        except ValueError as problem:
            raise BadInput(f"{', '.join(self.columns.headers_of(column))}: {problem}") from problem


def _email(known: Mapping[Column, str]) -> str | None:
    written = known.get(Column.EMAIL, "").removeprefix("mailto:").strip()
    if not written:
        return None
    if EMAIL_SHAPE.fullmatch(written):
        return written
    # Without an address the person could not be known again: mended and imported later, they would be there twice.
    raise BadInput(f"“{written}” is no e-mail address")


def _owner(known: Mapping[Column, str]) -> str:
    """By name and address, where the file has both; empty for nobody."""
    name, email = known.get(Column.OWNER, ""), known.get(Column.OWNER_EMAIL, "")
    if not EMAIL_SHAPE.fullmatch(email) or folded(name) in UNOWNED or "@" in name:
        return name
    return f"{name} <{email}>" if name else email


def _source(written: str | None, detail: str | None) -> Source | None:
    """The channel; where the CRM only says offline or other, its detail may know better."""
    if not written:
        return None
    source = source_named(written)
    if source in {Source.OTHER, None} and detail:
        source = source_named(detail) or source
    return source or Source.OTHER


def _own_word(written: str | None) -> str | None:
    """The CRM's word for the channel, where it says more than ours."""
    if not written or folded(written) == source_named(written):
        return None
    return written


def _number(known: Mapping[Column, str], column: Column, custom: dict[str, str]) -> int | None:
    """A number; one that cannot be read is kept as a custom field, since the lead is good without it."""
    written = known.get(column)
    if not written:
        return None
    try:
        return read_count(written)
    except ValueError:
        custom[f"{column} as written"] = written
        return None


def _flag(known: Mapping[Column, str], column: Column) -> bool:
    return column in known and read_flag(known[column])
