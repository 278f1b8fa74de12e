"""How often what was sent is counted."""

import pytest

from bot.domain.change import ChangeKind
from bot.domain.sending import Sending
from bot.storage import sent_records
from bot.storage.database import Database
from tests.builders import T0, a_lead
from tests.contracts.steps import a_note, put
from tests.databases import SqlStores


def send(stores: SqlStores, token: str) -> None:
    sending = Sending(token=token, lead_id=a_lead().id, asset_id=token, title="Retail ROI", by=None, at=T0)
    stores.sendings.put(sending, note=a_note(ChangeKind.SENT))


class TestRecords:
    @pytest.mark.parametrize(("at_once", "seen"), [(5, 2), (0, 1)])
    def test_of_many_are_told_as_they_were_a_moment_ago(
        self, sqlite: Database, monkeypatch: pytest.MonkeyPatch, at_once: int, seen: int
    ) -> None:
        monkeypatch.setattr(sent_records, "COUNTED_EACH_TIME", at_once)
        stores = SqlStores(sqlite)
        put(stores, a_lead())
        send(stores, "one")
        stores.sendings.records()
        send(stores, "other")

        assert len(stores.sendings.records()) == seen
        monkeypatch.setattr(sent_records, "COUNTED_AGAIN_AFTER_SECONDS", 0.0)
        assert len(stores.sendings.records()) == 2
