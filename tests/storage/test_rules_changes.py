"""Changes of the rules in a database: what the other tables do to them."""

from bot.domain.change import ChangeKind
from bot.storage.database import Database
from tests.builders import MARA, TOM
from tests.contracts.steps import a_note, put
from tests.contracts.test_rules_changes import ANNA, BEN, a_change
from tests.databases import SqlStores


def test_two_reps_who_are_one_person_cannot_approve_their_own(database: Database) -> None:
    stores = SqlStores(database)
    stores.reps.put(MARA)
    number = stores.rules_changes.add(a_change()).number

    stores.reps.unite(TOM, MARA.id)

    assert stores.rules_changes.get(number).proposed.by == TOM.id


def test_a_forgotten_lead_is_no_mover_any_more(database: Database) -> None:
    stores = SqlStores(database)
    put(stores, ANNA, BEN)
    number = stores.rules_changes.add(a_change()).number

    stores.writes.forget(ANNA.id, note=a_note(ChangeKind.FORGOTTEN))

    assert [mover.lead_id for mover in stores.rules_changes.get(number).preview.movers] == [BEN.id]
