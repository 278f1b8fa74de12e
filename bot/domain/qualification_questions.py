"""The four questions: how the rep is asked, how the rep may ask the buyer, and what can be clicked."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from bot.domain.qualification import Option, Question
from bot.domain.words import Criterion, Level

DONT_KNOW = Option(label="Don't know", value="don't know")
SKIP = Option(label="Skip", value="skip")


@dataclass(frozen=True, slots=True, kw_only=True)
class Click:
    """What a quick answer means."""

    label: str
    value: str
    level: Level
    understood: str
    due: date | None = None


TEXTS: Mapping[Criterion, str] = {
    Criterion.NEED: "What problem do they want solved? Their own words are best.",
    Criterion.TIMELINE: "By when do they want it running, or when will they decide?",
    Criterion.BUDGET: "Is there a budget, and how much? A sum, a range or “approved” will do.",
    Criterion.AUTHORITY: "Who decides on this purchase? A name and a role, and whether that is your contact.",
}
AGAIN: Mapping[Criterion, str] = {
    Criterion.NEED: "I could not tell a need from that. What problem do they have, in a few words?",
    Criterion.TIMELINE: "I could not find a time in that. Write it like `by March`, `in 6 weeks` or `Q3`.",
    Criterion.BUDGET: "I could not find a sum in that. Write it like `50k EUR`, `20-30k` or `approved`.",
    Criterion.AUTHORITY: "I could not tell who decides. Write it like `Ana Ruiz, CFO, signs` or `she decides herself`.",
}
HINTS: Mapping[Criterion, str] = {
    Criterion.NEED: "“What made you look into this now, and what happens if nothing changes?”",
    Criterion.TIMELINE: "“When would you want this up and running, and is there a date behind that?”",
    Criterion.BUDGET: "“So that I propose something that fits: is money set aside for this, and roughly how much?”",
    Criterion.AUTHORITY: "“Besides you, who will want a say before this can go ahead, and who signs?”",
}


IN_WORDS: Mapping[Criterion, str] = {
    Criterion.NEED: "What did they say of the problem themselves? Paste their words.",
    Criterion.TIMELINE: "What did they say about the time themselves? Paste their words.",
    Criterion.BUDGET: "What did they say about the money themselves? Paste their words.",
    Criterion.AUTHORITY: "What did they say about who decides? Paste their words.",
}
NO_WORDS = Option(label="I have no words of theirs", value="don't know")


def question_in_words(criterion: Criterion, *, why: str = "") -> Question:
    """Asks for the buyer's own words on what a rep has told."""
    return Question(
        criterion=criterion,
        text=IN_WORDS[criterion],
        hint=f"You could ask: {HINTS[criterion]}",
        why=why,
        options=(NO_WORDS,),
        in_words=True,
    )


def question(criterion: Criterion, *, why: str = "", today: date) -> Question:
    """The question on a criterion, with its buttons."""
    clicks = tuple(Option(label=c.label, value=c.value) for c in clicks_for(criterion, today=today))
    return Question(
        criterion=criterion,
        text=TEXTS[criterion],
        hint=f"You could ask: {HINTS[criterion]}",
        why=why,
        options=(*clicks, DONT_KNOW, SKIP),
    )


def clicks_for(criterion: Criterion, *, today: date) -> tuple[Click, ...]:
    """Quick answers to a question; those on time name a last day."""
    if criterion is Criterion.TIMELINE:
        return _times(today)
    return CLICKS[criterion]


def _times(today: date) -> tuple[Click, ...]:
    quarter = end_of_quarter(today)
    following = end_of_quarter(quarter + timedelta(days=1))
    year = date(today.year, 12, 31)
    spans = [("This quarter", quarter), ("Next quarter", following)]
    if year > following:
        spans.append(("Later this year", year))
    dated = (
        Click(label=label, value=f"timeline:{day}", level=Level.CLAIMED, understood=f"by {day}", due=day)
        for label, day in spans
    )
    none = Click(label="No date yet", value="timeline:none", level=Level.CONTRADICTED, understood="no date in sight")
    return (*dated, none)


CLICKS: Mapping[Criterion, tuple[Click, ...]] = {
    Criterion.NEED: (
        Click(label="A clear problem", value="need:yes", level=Level.CLAIMED, understood="has a clear problem"),
        Click(label="Only looking", value="need:no", level=Level.CONTRADICTED, understood="only looking around"),
    ),
    Criterion.BUDGET: (
        Click(label="Approved", value="budget:yes", level=Level.CLAIMED, understood="budget approved"),
        Click(label="No budget", value="budget:no", level=Level.CONTRADICTED, understood="no budget"),
    ),
    Criterion.AUTHORITY: (
        Click(label="Decides alone", value="authority:yes", level=Level.CLAIMED, understood="decides alone"),
        Click(
            label="Somebody else decides",
            value="authority:no",
            level=Level.CONTRADICTED,
            understood="somebody else decides",
        ),
    ),
}


def end_of_quarter(day: date) -> date:
    """Last day of the calendar quarter."""
    month = (day.month - 1) // 3 * 3 + 4
    return date(day.year + (month > 12), (month - 1) % 12 + 1, 1) - timedelta(days=1)
