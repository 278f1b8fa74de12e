"""What to say where a name is nobody's, and whom else it may have meant."""

from collections.abc import Iterator

from rapidfuzz import fuzz

from bot.agent.offline.lexicon import account_words
from bot.agent.offline.plain_words import everyday
from bot.agent.offline.scene import Scene
from bot.domain.answer import Choice
from bot.domain.reading import Reading, Shape
from bot.domain.rep import folded

NEAR = 70.0
"""Likeness, of 100, from which a name is offered for one that nobody has."""
MOST_CHOICES = 4
LONGEST_NAME = 3
"""Words of a name that nobody has, at most."""


def like_a_name(first: int, after: int, scene: Scene) -> bool:
    """Whether words can only be what somebody is called: a few that mean nothing else here."""
    tokens = scene.line.tokens[first:after]
    new = [token.kind == "word" and not (everyday(token.key) or scene.lexicon.options(token.key)) for token in tokens]
    return len(tokens) <= LONGEST_NAME and all(new) and (len(tokens) > 1 or tokens[0].capital)


def written_as_name(first: int, after: int, scene: Scene) -> bool:
    """Whether words are written as a first and a last name, so that none of them is a misspelt other word."""
    tokens = scene.line.tokens
    return first > 0 and after - first > 1 and all(t.capital for t in tokens[first:after]) and not tokens[0].shouted


def nobody_called(first: int, after: int, scene: Scene) -> Reading:
    """The answer to a question about somebody, where the words name no lead and no company."""
    typed = scene.line.typed(first, after, scene.plain)
    choices = tuple(_near(first, after, scene))[:MOST_CHOICES]
    said = f"I know nobody called “{typed[:60]}”, and no company of that name."
    ask = "Did you mean one of these?" if choices else "Try a full name, a company or an e-mail address."
    return Reading(shape=Shape.CLARIFY, sentence=f"{said} {ask}", choices=choices, unread=(typed,))


def nobody_at(first: int, after: int, scene: Scene) -> Reading:
    """The answer to a question about a role at a company that nothing in the data is called by."""
    typed = scene.line.typed(first, after, scene.plain)
    choices = tuple(_near(first, after, scene))[:MOST_CHOICES]
    said = f"I know nobody at “{typed[:60]}”: no company of that name."
    ask = "Did you mean one of these?" if choices else "Try another spelling, or a person's name or e-mail address."
    return Reading(shape=Shape.CLARIFY, sentence=f"{said} {ask}", choices=choices, unread=(typed,))


def _near(first: int, after: int, scene: Scene) -> Iterator[Choice]:
    """Names that look like the words, the likest first, each as the same question."""
    words = folded(scene.line.slice(first, after))
    if len(words) < 3 or words.startswith("§"):
        return
    found = [
        (_like(words, account_words(named.value)), named.value, f'"{named.value}"')
        for named in scene.vocabulary.companies_like(words, limit=MOST_CHOICES)
    ]
    for scored in scene.vocabulary.people_like(words, limit=MOST_CHOICES):
        label = ", ".join(part for part in (scored.lead.shown, scored.lead.company) if part)
        found.append((_like(words, folded(scored.lead.name)), label, scored.lead.email or f'"{scored.lead.name}"'))
    for likeness, label, instead in sorted(found, key=lambda one: -one[0]):
        if likeness >= NEAR:
            yield Choice(label=label, question=_asking(instead, first, after, scene))


def _like(words: str, name: str) -> float:
    """How like the words are to the name, or to as many of its words from one on as they are."""
    count, parts = len(words.split()), name.split()
    runs = [" ".join(parts[at : at + count]) for at in range(len(parts) - count + 1)]
    return max((fuzz.ratio(words, run) for run in (name, *runs) if run and run[0] == words[0]), default=0.0)


def _asking(words: str, first: int, after: int, scene: Scene) -> str:
    tokens = scene.line.tokens
    return scene.plain[: tokens[first].start] + words + scene.plain[tokens[after - 1].end :]
