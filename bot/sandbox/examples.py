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
        text="/lead log Nadia Brandt, CTO at Ferrolane, nadia.brandt@ferrolane.test, met at the Berlin webinar",
        kind="command",
    ),
    Example(
        title="Qualify a lead",
        explanation="One question at a time, in a thread.",
        channel="sales",
        text="/lead qualify",
        kind="command",
    ),
    Example(
        title="Find something to send",
        explanation="Ask for content by role, industry or pain.",
        channel="marketing-content",
        text="@Leadbot what should I send to a CFO in logistics?",
    ),
    Example(
        title="Get a digest",
        explanation="New hot leads, posted on the days you choose.",
        channel="leads-emea",
        text="/lead digest",
        kind="command",
    ),
)
