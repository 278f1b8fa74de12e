"""The verdict as the command line prints it for programs."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from bot.domain.facts import money_shown
from bot.domain.templates import TemplateVerdict
from bot.domain.verdict import LETTERS, Cited, CriterionVerdict, LeadVerdict, Met

if TYPE_CHECKING:
    from bot.usecases.qualify_transcript import Judged

MET = {Met.MET: True, Met.NOT_MET: False, Met.UNKNOWN: None}


def verdict_json(email: str, verdict: LeadVerdict) -> Mapping[str, object]:
    """`met` is true, false, or null where nobody knows."""
    return {
        "email": email,
        "verdict": "qualified" if verdict.qualified else "not_qualified",
        "unmet": [criterion.value.capitalize() for criterion in verdict.unmet],
        "criteria": {criterion.value: _criterion(verdict.on(criterion)) for criterion in LETTERS},
    }


def judged_json(judged: "Judged") -> Mapping[str, object]:
    """The verdict with who was taken for whom, what gave orders and was not read, and the facts it was held against."""
    facts, template = judged.facts, judged.template
    return {
        **verdict_json(judged.email, judged.verdict),
        "speakers": [{"name": s.name, "side": s.side.value, "why": s.why} for s in judged.reading.speakers],
        "flags": list(judged.reading.flags),
        "disputes": {d.criterion.value: d.sentence for d in judged.reading.disputes},
        "notice": judged.reading.notice,
        "facts": {
            "list_price": money_shown(judged.facts.total_minor, judged.facts.currency)
            if judged.facts.total_minor
            else None,
            "units": facts.units,
            "lead_days": facts.lead_days,
            "sources": list(judged.terms.sources),
        },
        "template": template_json(template) if template else None,
    }


def template_json(judged: TemplateVerdict) -> Mapping[str, object]:
    """Letter by letter; `ask` is how to ask the buyer for what nobody knows yet and BANT does not ask."""
    return {
        "name": judged.template,
        "verdict": "qualified" if judged.verdict.qualified else "not_qualified",
        "reason": judged.verdict.reason,
        "elements": [
            {
                "name": element.name,
                "met": MET[element.met],
                "reason": element.reason,
                "ask": element.ask,
                "evidence": [_cited(cited) for cited in element.cited],
            }
            for element in judged.elements
        ],
    }


def _criterion(judged: CriterionVerdict) -> Mapping[str, object]:
    return {
        "level": judged.level.value,
        "value": judged.value,
        "met": MET[judged.met],
        "reason": judged.reason,
        "evidence": [_cited(cited) for cited in judged.cited],
    }


def _cited(cited: Cited) -> Mapping[str, object]:
    told = {"quote": cited.quote, "speaker": cited.speaker, "at": cited.at.isoformat() if cited.at else None}
    return {**told, "clock": cited.clock} if cited.clock else told
