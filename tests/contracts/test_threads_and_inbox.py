"""What has to be remembered between two messages, in every make of storage."""

from datetime import timedelta

import pytest

from bot.domain.errors import LeadChangedElsewhere
from bot.usecases.ports import Unanswered
from tests.builders import T0
from tests.contracts.steps import Stores

LATER = T0 + timedelta(days=14)
DOCUMENT = {"plan": {"limit": 10, "said": "Größte"}, "shown": ["L-1"], "none": None}


class TestThreadStore:
    def test_gives_back_what_was_put_with_its_version(self, stores: Stores) -> None:
        assert stores.threads.get("ask", "C1:1", now=T0) is None

        stores.threads.put("ask", "C1:1", DOCUMENT, version=0, expires_at=LATER)
        assert stores.threads.get("ask", "C1:1", now=T0) == (DOCUMENT, 1)
        stores.threads.put("ask", "C1:1", {"x": 1}, version=1, expires_at=LATER)
        assert stores.threads.get("ask", "C1:1", now=T0) == ({"x": 1}, 2)

    def test_tells_kinds_apart(self, stores: Stores) -> None:
        stores.threads.put("ask", "C1:1", {"a": 1}, version=0, expires_at=LATER)
        stores.threads.put("qualify", "C1:1", {"b": 1}, version=0, expires_at=LATER)

        assert stores.threads.get("ask", "C1:1", now=T0) == ({"a": 1}, 1)

    def test_refuses_to_write_over_what_somebody_wrote_meanwhile(self, stores: Stores) -> None:
        stores.threads.put("ask", "C1:1", {"a": 1}, version=0, expires_at=LATER)

        for version in (0, 2):
            with pytest.raises(LeadChangedElsewhere):
                stores.threads.put("ask", "C1:1", {"a": 2}, version=version, expires_at=LATER)

        assert stores.threads.get("ask", "C1:1", now=T0) == ({"a": 1}, 1)

    def test_forgets_what_expired_and_takes_a_new_one(self, stores: Stores) -> None:
        stores.threads.put("ask", "C1:1", {"a": 1}, version=0, expires_at=T0)

        assert stores.threads.get("ask", "C1:1", now=T0) is None
        stores.threads.put("ask", "C1:1", {"a": 2}, version=0, expires_at=LATER)
        assert stores.threads.get("ask", "C1:1", now=T0) == ({"a": 2}, 1)

    def test_clears_away_what_expired_unread_and_nothing_else(self, stores: Stores) -> None:
        for number, expires_at in enumerate((T0, T0 - timedelta(days=1), LATER)):
            stores.threads.put("ask", f"C1:{number}", {"a": 1}, version=0, expires_at=expires_at)

        assert stores.threads.clear(now=T0) == 2
        assert stores.threads.clear(now=T0) == 0
        assert stores.threads.get("ask", "C1:2", now=T0) == ({"a": 1}, 1)

    def test_forgets_on_request(self, stores: Stores) -> None:
        stores.threads.put("ask", "C1:1", {"a": 1}, version=0, expires_at=LATER)

        stores.threads.delete("ask", "C1:1")
        stores.threads.delete("ask", "C1:1")

        assert stores.threads.get("ask", "C1:1", now=T0) is None


class TestInbox:
    def test_is_true_for_the_first_caller_only(self, stores: Stores) -> None:
        assert stores.inbox.claim(["Ev1", "C1:1.1"], now=T0)
        assert not stores.inbox.claim(["Ev1", "C1:1.1"], now=T0)

    def test_is_false_when_any_key_was_claimed_and_then_knows_the_others_too(self, stores: Stores) -> None:
        assert stores.inbox.claim(["Ev1", "C1:1.1"], now=T0)
        assert not stores.inbox.claim(["Ev2", "C1:1.1"], now=T0)
        assert not stores.inbox.claim(["Ev2"], now=T0)

    def test_takes_a_key_that_is_named_twice_as_one(self, stores: Stores) -> None:
        assert stores.inbox.claim(["Ev1", "Ev1"], now=T0)

    def test_remembers_a_week(self, stores: Stores) -> None:
        assert stores.inbox.claim(["Ev1"], now=T0)
        assert not stores.inbox.claim(["Ev1"], now=T0 + timedelta(days=6, hours=23))
        assert stores.inbox.claim(["Ev1"], now=T0 + timedelta(days=7))


ASKED = Unanswered(channel_id="C1", ts="1.1", root_ts="1.1")
SOON, LATER_ON = T0 + timedelta(minutes=1), T0 + timedelta(minutes=5)


class TestWhatWasTakenOn:
    def test_is_left_until_it_is_answered(self, stores: Stores) -> None:
        assert stores.inbox.claim(["Ev1"], now=T0, taken_on=ASKED)

        assert stores.inbox.left(before=T0 - timedelta(minutes=1), now=SOON) == []
        stores.inbox.answered(ASKED)
        assert stores.inbox.left(before=LATER_ON, now=LATER_ON) == []

    def test_is_given_to_one_caller(self, stores: Stores) -> None:
        stores.inbox.claim(["Ev1"], now=T0, taken_on=ASKED)

        assert stores.inbox.left(before=SOON, now=LATER_ON) == [ASKED]
        assert stores.inbox.left(before=SOON, now=LATER_ON) == []

    def test_is_not_noted_for_whoever_comes_second(self, stores: Stores) -> None:
        stores.inbox.claim(["Ev1"], now=T0, taken_on=ASKED)
        stores.inbox.answered(ASKED)
        stores.inbox.claim(["Ev1"], now=T0, taken_on=ASKED)

        assert stores.inbox.left(before=SOON, now=LATER_ON) == []

    def test_is_given_out_a_few_times_and_then_forgotten(self, stores: Stores) -> None:
        stores.inbox.claim(["Ev1"], now=T0, taken_on=ASKED)

        moments = [T0 + timedelta(minutes=10 * n) for n in range(1, 6)]
        given = [bool(stores.inbox.left(before=moment, now=moment)) for moment in moments]

        assert given == [True, True, False, False, False]

    def test_is_told_oldest_first(self, stores: Stores) -> None:
        for ts in ("1.3", "1.2"):
            stores.inbox.claim([ts], now=T0, taken_on=Unanswered(channel_id="C1", ts=ts, root_ts="1.1"))

        assert [one.ts for one in stores.inbox.left(before=SOON, now=LATER_ON)] == ["1.2", "1.3"]

    def test_that_nobody_knows_is_no_error(self, stores: Stores) -> None:
        stores.inbox.answered(ASKED)
