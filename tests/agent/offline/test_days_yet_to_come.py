"""Days of the data's own that have not come: `ending before June`, `soonest renewal first`, `up next`."""

from datetime import date, timedelta

import pytest

from bot.agent.offline import OfflineReader
from bot.domain.plan_words import sentence_for
from tests.agent.offline.asking import query_of, reader_over

TODAY = date(2026, 3, 18)
AHEAD = "leads whose Storage Lease End Date is since 18 March 2026"
SORTED = f"{AHEAD}, sorted by Storage Lease End Date, lowest first"


@pytest.fixture(scope="module")
def reader() -> OfflineReader:
    rows = [
        {"Tyre Warranty Ends": (TODAY + timedelta(days=number % 3 * 40 - 50)).isoformat()} | row
        for number, row in enumerate(_leases())
    ]
    return reader_over(rows, ["CFO", "Warehouse Manager"])


def _leases() -> list[dict[str, str]]:
    return [
        {"Storage Lease End Date": (TODAY + timedelta(days=days)).isoformat(), "Forklift Brand": brand}
        for days, brand in zip(range(-200, 700, 30), ("Hoister", "Liftwell", "Stackr") * 10, strict=True)
    ]


def plan(reader: OfflineReader, *questions: str) -> str:
    return sentence_for(query_of(reader, *questions), ())


@pytest.mark.parametrize(
    "question",
    [
        "leases ending before july",
        "leases that end before july",
        "whose lease expires before july",
        "leases up before july",
        "lease running out before july",
    ],
)
def test_what_is_yet_to_end_has_not_ended(reader: OfflineReader, question: str) -> None:
    assert plan(reader, question) == f"{AHEAD} and before 1 July 2026"


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("leases that ended before february", "is before 1 February 2026"),
        ("lease expired before december", "is before 1 December 2025"),
        ("leads with a lease end date before july", "leads whose Storage Lease End Date is before 1 July 2026"),
        ("leases ending after july", "leads whose Storage Lease End Date is after July 2026"),
        ("leases ending this year", "leads whose Storage Lease End Date is this year"),
    ],
)
def test_what_is_over_and_other_times_keep_their_days(reader: OfflineReader, question: str, said: str) -> None:
    assert plan(reader, question).endswith(said)


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("which leases come up in the next 60 days", "in the next 60 days"),
        ("which leases are up for renewal in the next 60 days", "in the next 60 days"),
        ("leases that end in may", "in May 2026"),
        ("leases that expire next quarter", "from 1 April 2026 to 30 June 2026"),
    ],
)
def test_a_day_by_what_ends_then(reader: OfflineReader, question: str, said: str) -> None:
    assert plan(reader, question) == f"leads whose Storage Lease End Date is {said}"


@pytest.mark.parametrize(
    "question",
    [
        "soonest lease end",
        "soonest lease end first",
        "leases by end date, soonest first",
        "leads by storage lease end date, soonest first",
        "lease end date, nearest first",
        "lease ending soonest",
        "whose lease is up next",
        "whose lease ends first?",
    ],
)
def test_the_soonest_begin_with_today(reader: OfflineReader, question: str) -> None:
    assert plan(reader, question) == SORTED


@pytest.mark.parametrize("then", ["soonest first", "soonest lease end first"])
@pytest.mark.parametrize("first", ["leases ending this year", "leases that ended before february"])
def test_an_order_leaves_the_days_that_were_asked_for(reader: OfflineReader, first: str, then: str) -> None:
    ordered = query_of(reader, first, then)

    assert ordered.where == query_of(reader, first).where
    assert [(sort.custom, sort.descending) for sort in ordered.sort] == [("Storage Lease End Date", False)]


@pytest.mark.parametrize("then", ["soonest lease end first", "whose lease ends first?"])
def test_an_order_of_other_leads_begins_with_today(reader: OfflineReader, then: str) -> None:
    said = plan(reader, "Hoister leads", then)

    assert "Forklift Brand is Hoister" in said
    assert "since 18 March 2026" in said


@pytest.mark.parametrize("question", ["newest leads first", "hottest leads first", "latest lease end first"])
def test_other_orders_leave_nobody_out(reader: OfflineReader, question: str) -> None:
    assert query_of(reader, question).where == ()


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("leads still under warranty", "leads whose Tyre Warranty Ends is since 18 March 2026"),
        ("under a tyre warranty", "leads whose Tyre Warranty Ends is since 18 March 2026"),
        ("out of warranty", "leads whose Tyre Warranty Ends is before 18 March 2026"),
        ("no longer under warranty", "leads whose Tyre Warranty Ends is before 18 March 2026"),
        ("no warranty date", "leads without a Tyre Warranty Ends"),
    ],
)
def test_under_and_out_of_what_ends(reader: OfflineReader, question: str, said: str) -> None:
    assert plan(reader, question) == said
