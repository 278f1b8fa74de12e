"""Answer what a word means here, with the thresholds that the rules give it."""

from dataclasses import dataclass

from bot.domain.answer import Answer, AnswerKind
from bot.domain.definitions import definition_of, term_named, terms
from bot.domain.scoring_rules import Floors
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
            return _weights(self.receipts) if term == "score" else ""
        lifted = f" BANT alone is enough with {_asked_for(rules.bands.sales_ready)}." if term == "hot" else ""
        return f"At present that takes {_asked_for(floors)}.{lifted}"


def _asked_for(floors: Floors) -> str:
    asked = {"score": floors.score, "fit": floors.fit, "engagement": floors.engagement, "readiness": floors.readiness}
    return ", ".join(f"{axis} {points} or more" for axis, points in asked.items() if points) or "nothing in particular"


def _weights(receipts: Receipts) -> str:
    weights = receipts.in_force().rules.weights
    return (
        f"At present fit counts {weights.fit} %, engagement {weights.engagement} % and readiness {weights.readiness} %."
    )
