"""What was said to some sample leads, so that the demo shows leads at each stage of evidence."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta


@dataclass(frozen=True, slots=True, kw_only=True)
class SampleCall:
    """A short call with one lead."""

    name: str
    """Of the file that it would have come from."""
    days_ago: int
    lines: Sequence[tuple[str, str]]
    """Who speaks (`buyer`, `rep`), and what."""

    def text(self, *, buyer: str, rep: str, now: datetime) -> str:
        """The transcript, with times."""
        at = now - timedelta(days=self.days_ago)
        names = {"buyer": buyer, "rep": rep}
        return "\n".join(
            f"[{at + timedelta(minutes=n):%Y-%m-%d %H:%M}] {names[who]}: {said}"
            for n, (who, said) in enumerate(self.lines)
        )


CALLS = (
    SampleCall(
        name="discovery-call.txt",
        days_ago=6,
        lines=(
            ("rep", "Thanks for making time. What made you look into planning now?"),
            ("buyer", "Our planners lose two days a week in spreadsheets and we still run out of stock."),
            ("rep", "When would you want that behind you?"),
            ("buyer", "We need it running by the end of next quarter."),
            ("rep", "Is money set aside for it?"),
            ("buyer", "Yes, we have a budget of 90,000 EUR for this."),
            ("rep", "And who decides?"),
            ("buyer", "I decide on this purchase and I sign the contract."),
        ),
    ),
    SampleCall(
        name="first-call.txt",
        days_ago=9,
        lines=(
            ("rep", "What is the problem you would like to solve?"),
            ("buyer", "We struggle with excess inventory in three warehouses and need better forecasts."),
            ("rep", "Is there a date you work towards?"),
            ("buyer", "We have to be live by the end of next quarter."),
        ),
    ),
    SampleCall(
        name="fair-notes.txt",
        days_ago=12,
        lines=(
            ("buyer", "Our forecasts are off by thirty percent and we need something better."),
            ("rep", "How about the budget?"),
            ("buyer", "There is no budget for this until our new fiscal year in April."),
        ),
    ),
    SampleCall(
        name="follow-up-call.txt",
        days_ago=15,
        lines=(
            ("rep", "Would you decide on this yourself?"),
            ("buyer", "No, I don't decide. Our COO signs off on every purchase of software."),
            ("rep", "And what would he want solved?"),
            ("buyer", "We need to cut manual planning, it costs us a full day every week."),
        ),
    ),
    SampleCall(
        name="spring-call.txt",
        days_ago=210,
        lines=(
            ("rep", "What did you look for back then?"),
            ("buyer", "We need single sign-on and a forecast that planners trust."),
            ("buyer", "We have a budget of 40,000 EUR."),
        ),
    ),
)
