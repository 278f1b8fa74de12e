"""Words and counts kept beside the leads, so that understanding a question or counting a band reads no lead."""

from sqlalchemy import Index, LargeBinary
from sqlalchemy.dialects.postgresql import BIT
from sqlmodel import Field, SQLModel

from bot.storage.types import WHOLE, WORDS

COMPACT = {"sqlite_with_rowid": False}
"""Without SQLite's hidden row number: the primary key is the table, written once instead of twice."""

BITS = LargeBinary().with_variant(BIT(4_096), "postgresql")


class WordRow(SQLModel, table=True):
    """How many leads have a value in a field; written in the same transaction as the leads."""

    __tablename__ = "word"
    __table_args__ = (COMPACT,)

    kind: str = Field(primary_key=True, sa_type=WORDS)
    """A lead field's name, `custom:` with a custom field's folded name, or `asset` for what events mention."""
    key: str = Field(primary_key=True, sa_type=WORDS)
    """The folded value; a company's account key."""
    value: str = Field(primary_key=True, sa_type=WORDS)
    """As it was written."""
    leads: int = Field(sa_type=WHOLE)


class TokenRow(SQLModel, table=True):
    """Every single word of people's and companies' names, to mend typos by."""

    __tablename__ = "token"
    __table_args__ = (Index("token_backwards", "kind", "backwards"), COMPACT)

    kind: str = Field(primary_key=True, sa_type=WORDS)
    """`person` or `company`."""
    token: str = Field(primary_key=True, sa_type=WORDS)
    backwards: str = Field(sa_type=WORDS)
    """The letters from the last to the first: a typo at the beginning leaves the end as it is."""
    leads: int = Field(sa_type=WHOLE)


class CompanyPartRow(SQLModel, table=True):
    """A company's name from its second, third, ... word on: what a search for a word inside a name begins with."""

    __tablename__ = "company_part"
    __table_args__ = (COMPACT,)

    part: str = Field(primary_key=True, sa_type=WORDS)
    account: str = Field(primary_key=True, sa_type=WORDS)
    leads: int = Field(sa_type=WHOLE)


class TallyRow(SQLModel, table=True):
    """How many leads there are of each owner, band and workability: what most questions want counted."""

    __tablename__ = "tally"
    __table_args__ = (COMPACT,)

    owner_id: str = Field(primary_key=True, sa_type=WORDS)
    """Empty: nobody."""
    band: str = Field(primary_key=True, sa_type=WORDS)
    workable: bool = Field(primary_key=True)
    leads: int = Field(sa_type=WHOLE)


class LeadBitsRow(SQLModel, table=True):
    """Of some thousands of leads, those that have a value: the bit at a lead's number is set. See `facets`."""

    __tablename__ = "lead_bits"
    __table_args__ = (COMPACT,)

    facet: str = Field(primary_key=True, sa_type=WORDS)
    """`country:germany`, or `score#3` for a binary digit of a number."""
    chunk: int = Field(primary_key=True, sa_type=WHOLE)
    """Lead numbers divided by 4,096."""
    bits: bytes = Field(sa_type=BITS)
    """On SQLite the lowest first, without zeros at the end."""
