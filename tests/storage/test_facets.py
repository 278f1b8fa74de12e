"""A bit a lead: found again whatever its number, and left alone where it does not tell."""

import pytest
from alembic import command
from alembic.config import Config
from sqlalchemy import select

from bot.domain.lead_query import FieldBetween, FieldIs, LeadField, LeadQuery, Metric, MetricKind
from bot.domain.words import Source, Status
from bot.storage.bit_plans import BitPlans
from bot.storage.bits import Bits
from bot.storage.database import Database
from bot.storage.facets import CHUNK, DIGITS, Flips, bits_in, facet, numbers_in, whole
from bot.storage.numbered import NoBits
from bot.storage.tables import LEAD_BITS
from bot.storage.upgrade import MIGRATIONS, upgrade
from tests.builders import MARA, a_lead, ago, an_event
from tests.contracts.steps import put
from tests.databases import SqlStores
from tests.storage.bits import bits_anew, bits_kept

NUMBERS = (1, 2, CHUNK - 1, CHUNK, 3 * CHUNK + 17)
GERMAN = facet("country", "germany")
AVERAGE = Metric(kind=MetricKind.AVERAGE, field=LeadField.EMPLOYEES)


class TestBits:
    def test_lie_in_the_database_as_they_were_set(self, database: Database) -> None:
        flips = Flips()
        for number in NUMBERS:
            flips.add(number, [GERMAN])
        with database.writing() as connection:
            flips.write(connection)
        with database.reading() as connection:
            assert tuple(numbers_in(Bits(connection).of(GERMAN))) == NUMBERS
            assert list(Bits(connection).values(LeadField.COUNTRY)) == ["germany"]

    def test_that_are_turned_over_twice_are_as_before(self, database: Database) -> None:
        for _ in range(2):
            flips = Flips()
            flips.add(7, [GERMAN])
            with database.writing() as connection:
                flips.write(connection)
        with database.reading() as connection:
            assert [bits_in(bits) for bits in connection.execute(select(LEAD_BITS.c.bits)).scalars()] == [0]
            assert Bits(connection).values(LeadField.COUNTRY) == {}

    def test_of_all_chunks_make_one_number(self) -> None:
        assert whole([(0, b"\x02"), (2, b"\x01")]) == 2 | 1 << 2 * CHUNK
        assert whole([]) == 0


@pytest.mark.parametrize("odd", [-5, 1 << DIGITS[LeadField.EMPLOYEES], 10**12])
def test_numbers_beyond_the_digits_are_counted_all_the_same(database: Database, odd: int) -> None:
    stores = SqlStores(database)
    put(stores, a_lead(employees=10), a_lead(email="b@x.test", employees=odd), a_lead(email="c@x.test"))
    small = FieldBetween(field=LeadField.EMPLOYEES, high=100)

    assert stores.questions.measure(LeadQuery(metric=AVERAGE)) == (10 + odd) / 2
    assert stores.questions.measure(LeadQuery(where=(small,), metric=AVERAGE)) == (10 if odd > 0 else (10 + odd) / 2)
    assert stores.questions.find(LeadQuery(where=(small,), limit=5)).total == (1 if odd > 0 else 2)


def test_conditions_without_bits_are_said_to_have_none(database: Database) -> None:
    named = FieldIs(field=LeadField.NAME, values=("Anna",))
    with database.reading() as connection, pytest.raises(NoBits):
        BitPlans(Bits(connection)).matching(LeadQuery(where=(named,)))


def test_leads_from_before_there_were_bits_get_theirs(database: Database) -> None:
    stores = SqlStores(database)
    known = {"country": "Germany", "industry": "Retail", "owner_id": MARA.id, "source": Source.EMAIL}
    first = a_lead(employees=300, created_at=ago(days=500), **known)
    put(stores, first, a_lead(email="b@x.test", employees=-1, status=Status.WON))
    stores.engagement.add([an_event(first, at=ago(days=days)) for days in (1, 2, 90)])
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    with database.writing() as connection:
        config.attributes["connection"] = connection
        command.downgrade(config, "0002")

    upgrade(database)

    assert bits_kept(database) == bits_anew(database)
