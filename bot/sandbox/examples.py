"""The things to try that the page offers a newcomer, one click each."""

from dataclasses import asdict, dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Example:
    """Something to try: said in a channel, or typed as a command there."""

    title: str
    explanation: str
    channel: str
    text: str
    kind: Literal["say", "command"] = "say"

    def json(self) -> dict[str, str]:
        """For the page."""
        return asdict(self)


SAMPLE_LEAD = "Imogen Sinclair"
"""One of the sample leads, with a name of her own and the first rep as owner."""

DEFAULT_EXAMPLES = (
    Example(
        title="Ask who is hottest",
        explanation="Mention the bot in a channel; it answers in a thread.",
        channel="sales",
        text="@Leadbot who are my hottest leads?",
    ),
    Example(
        title="Log a lead",
        explanation="Type what you know; you get a filled form to check.",
        channel="sales",
        text="/lead log Nadia Brandt, CTO at Ferrolane, nadia.brandt@ferrolane.test, wants SSO by March",
        kind="command",
    ),
    Example(
        title="Qualify a lead",
        explanation="One question at a time, in a thread.",
        channel="sales",
        text=f"/lead qualify {SAMPLE_LEAD}",
        kind="command",
    ),
    Example(
        title="Find something to send",
        explanation="Content that fits the lead, with the reasons.",
        channel="sales",
        text=f"@Leadbot what should I send {SAMPLE_LEAD}?",
    ),
    Example(
        title="Get a digest",
        explanation="New hot leads, posted on the days you choose.",
        channel="leads-emea",
        text="/lead digest",
        kind="command",
    ),
)
