"""An answer as the JSON object that `leadbot ask --json` prints; tests and scripts rely on its shape."""

from bot.domain.answer import Answer
from bot.domain.lead import ScoredLead


def answer_as_json(answer: Answer) -> dict[str, object]:
    """The answer as plain JSON values; `leads` are in the order shown, `total` counts before the limit."""
    return {
        "kind": str(answer.kind),
        "text": answer.text,
        "plan": answer.plan.model_dump(mode="json") if answer.plan else None,
        "leads": [_lead(scored) | _change(answer, scored) for scored in answer.leads],
        "total": answer.total,
        "number": _plain(answer.number),
        "breakdown": [{"key": group.key, "value": _plain(group.value)} for group in answer.breakdown],
        "content": [{"id": line.id, "title": line.title, "url": line.url} for line in answer.content],
        "clarify": [choice.label for choice in answer.clarify],
    }


def _plain(number: float | None) -> float | int | None:
    """A count as a whole number."""
    return int(number) if number is not None and float(number).is_integer() else number


def _change(answer: Answer, scored: ScoredLead) -> dict[str, object]:
    """What the question was about besides the leads: how scores changed, how often they did something."""
    at = scored.lead.id
    told = {"change": answer.moves, "events": answer.deeds}
    numbers = {name: numbers[at] for name, numbers in told.items() if at in numbers}
    return {**numbers, "answer_due": answer.due[at].isoformat()} if at in answer.due else {**numbers}


def _lead(scored: ScoredLead) -> dict[str, object]:
    lead, standing = scored.lead, scored.standing
    return {
        "email": lead.email,
        "name": lead.name,
        "company": lead.company,
        "score": standing.score,
        "band": str(standing.band),
    }
