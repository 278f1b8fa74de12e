"""
How well the offline reader judges B2B sales calls: which of Budget, Authority, Need and Timeline are not met.

    python -m tests.benchmarks.qualification

Reads `qualification/` of the folder that LEADBOT_BENCH_DATA names, else of ../shared/data.
"""

import csv
import json
import os
import sys
import time
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path

from bot.agent.bant.policy import read_policy
from bot.agent.bant.reader import OfflineBantReader
from bot.domain.facts import facts_of, product_names
from bot.domain.judging_text import judge_reading
from bot.domain.selling_rules import DeliveryPolicy, PriceBook, Product, QualificationRules
from bot.domain.verdict import LeadVerdict
from bot.domain.words import Criterion

FACTORS = ("Budget", "Authority", "Need", "Timeline")
RULES = QualificationRules(must=(Criterion.NEED,), at_least=2, valid_days={}, resume_days=14)
LONG_CALL_WORDS = 15_000
LEAST_EXACT = 0.85
LEAST_F1 = 0.9
MOST_SECONDS = 1.0
"""Of one processor, for a call of so many words."""


def folder() -> Path:
    """Where the calls are."""
    return Path(os.environ.get("LEADBOT_BENCH_DATA", "../shared/data")) / "qualification"


def price_book(path: Path) -> PriceBook:
    """The price list as a price book."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    products = tuple(Product(name=row["product"], unit_price=row["unit_price_usd"], unit="unit") for row in rows)
    return PriceBook(currency="USD", products=products)


def policy(path: Path) -> DeliveryPolicy:
    """The delivery policy among the articles: the one article that reads as one."""
    found = (read_policy(article["text"]) for article in lines(path))
    return next(policy for policy in found if policy is not None)


def lines(path: Path) -> Iterator[Mapping[str, str]]:
    """Objects of a JSON Lines file."""
    return (json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip())


def judged(text: str, book: PriceBook, delivery: DeliveryPolicy) -> LeadVerdict:
    """The verdict on one call."""
    now = datetime.now(UTC)
    reading = OfflineBantReader().read(text, products=product_names(book), now=now)
    facts = facts_of(reading.order, book=book, delivery=delivery)
    return judge_reading(reading, facts, rules=RULES, today=(reading.at or now).date())


def timed(text: str, book: PriceBook, delivery: DeliveryPolicy) -> float:
    """Seconds of a processor that judging a text takes."""
    start = time.process_time()
    judged(text, book, delivery)
    return time.process_time() - start


def f1(hits: int, wrong: int, missed: int) -> float:
    """Harmonic mean of precision and recall; 1 where there was nothing to find and nothing found."""
    return 2 * hits / (2 * hits + wrong + missed) if hits + wrong + missed else 1.0


def main() -> None:
    """Print what was measured."""
    data = folder()
    if not data.is_dir():
        sys.exit(f"No calls in {data}: set LEADBOT_BENCH_DATA to the folder that holds qualification/.")
    book, delivery = price_book(data / "price_list.csv"), policy(data / "articles.jsonl")
    calls = list(lines(data / "calls.jsonl"))
    exact, counts = 0, {factor: [0, 0, 0] for factor in FACTORS}
    for call in calls:
        verdict = judged(call["transcript"], book, delivery)
        unmet, wanted = {c.value.capitalize() for c in verdict.unmet}, set(call["unmet"])
        exact += unmet == wanted
        for factor in FACTORS:
            counts[factor][0] += factor in unmet and factor in wanted
            counts[factor][1] += factor in unmet and factor not in wanted
            counts[factor][2] += factor not in unmet and factor in wanted
        if unmet != wanted:
            print(f"{call['id']}: found {sorted(unmet)}, wanted {sorted(wanted)}")
    print(f"exact set match: {exact}/{len(calls)} = {exact / len(calls):.1%}")
    for factor, (hits, wrong, missed) in counts.items():
        print(f"{factor:10} F1 {f1(hits, wrong, missed):.3f}  ({hits} found, {wrong} wrong, {missed} missed)")
    long_call = "\n".join(call["transcript"] for call in calls)
    words = len(long_call.split())
    seconds = min(timed(long_call, book, delivery) for _ in range(3))
    each = seconds * LONG_CALL_WORDS / words
    print(f"a call of {words:,} words: {seconds:.2f} s, {each:.2f} s for {LONG_CALL_WORDS:,}")
    reached = exact / len(calls) >= LEAST_EXACT and all(f1(*found) >= LEAST_F1 for found in counts.values())
    if not reached or each > MOST_SECONDS:
        sys.exit(f"Below the bar: {LEAST_EXACT:.0%} exact, F1 {LEAST_F1}, {MOST_SECONDS} s.")


if __name__ == "__main__":
    main()
