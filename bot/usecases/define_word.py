"""Answer what a word means here, with the thresholds that the rules give it."""

from dataclasses import dataclass

from bot.domain.answer import Answer, AnswerKind
from bot.domain.answer_words import bulleted, count_of, figure
from bot.domain.definitions import definition_of, term_named, terms
from bot.domain.event_words import EVENT_WORDS
from bot.domain.scoring_rules import EngagementRules, Floors, ReadinessRules
from bot.usecases.answer_receipt import Asked, Page, Receipts

NAMED_TERMS = 12


@dataclass(frozen=True, slots=True)
class DefineWord:
    """Say what a word means."""

    receipts: Receipts

    def __call__(self, word: str, asked: Asked) -> Answer:
        """The definition; for a word that has none, the words that have one."""
        meaning = definition_of(word)
        if meaning is None:
            known = ", ".join(terms()[:NAMED_TERMS])
            said = Page(f"I have no definition of “{word[:60]}”. I can tell you what these mean: {known} and others.")
        else:
            said = Page(meaning).remark(self._thresholds(term_named(word) or word))
        return Answer(
            kind=AnswerKind.HELP,
            text=said.text,
            working=self.receipts.working(f"what “{word[:60]}” means", asked),
        )

    def _thresholds(self, term: str) -> str:
        rules = self.receipts.in_force().rules
        floors = {
            "hot": rules.bands.hot,
            "warm": rules.bands.warm,
            "cool": rules.bands.cool,
            "mql": rules.thresholds.mql,
            "sql": rules.thresholds.sql,
        }.get(term)
        if floors is None:
            return self._worth(term)
        lifted = f" BANT alone is enough with {_asked_for(rules.bands.sales_ready)}." if term == "hot" else ""
        return f"At present that takes {_asked_for(floors)}.{lifted}"

    def _worth(self, term: str) -> str:
        """What counts how much in a score, or in one of its axes; empty for any other word."""
        rules = self.receipts.in_force().rules
        if term == "score":
            return _weights(self.receipts)
        if term == "engagement":
            return _worth_of_events(rules.engagement)
        return _worth_of_evidence(rules.readiness) if term == "readiness" else ""


def _worth_of_events(rules: EngagementRules) -> str:
    """Each kind of event with its points and how fast they fade, what is worth most first."""
    worth = sorted(rules.events.items(), key=lambda pair: -pair[1].points)
    rows = [
        f"{EVENT_WORDS[kind]}: {count_of(one.points, 'point')}, half of it after {figure(one.half_life_days)} days"
        for kind, one in worth
        if one.points
    ]
    limits = [f"{group.name}: {group.at_most} points at most together." for group in rules.groups]
    caps = f"Of one kind {count_of(rules.daily_cap, 'event')} a day at most."
    return "\n".join(("At present, on its day:", bulleted(rows), "", " ".join((caps, *limits))))


def _worth_of_evidence(rules: ReadinessRules) -> str:
    """Each criterion with its points by how well it is known."""
    rows = [
        f"{criterion.capitalize()}: {one.claimed} points claimed, {one.supported} supported, {one.confirmed} confirmed"
        for criterion, one in rules.criteria.items()
    ]
    return "\n".join(("At present:", bulleted(rows)))


def _asked_for(floors: Floors) -> str:
    asked = {"score": floors.score, "fit": floors.fit, "engagement": floors.engagement, "readiness": floors.readiness}
    return ", ".join(f"{axis} {points} or more" for axis, points in asked.items() if points) or "nothing in particular"


def _weights(receipts: Receipts) -> str:
    weights = receipts.in_force().rules.weights
    return (
        f"At present fit counts {weights.fit} %, engagement {weights.engagement} % and readiness {weights.readiness} %."
    )
