"""The verdict as the command line prints it for programs."""

from collections.abc import Mapping

from bot.domain.verdict import LETTERS, CriterionVerdict, LeadVerdict, Met

MET = {Met.MET: True, Met.NOT_MET: False, Met.UNKNOWN: None}


def verdict_json(email: str, verdict: LeadVerdict) -> Mapping[str, object]:
    """`met` is true, false, or null where nobody knows."""
    return {
        "email": email,
        "verdict": "qualified" if verdict.qualified else "not_qualified",
        "unmet": [criterion.value.capitalize() for criterion in verdict.unmet],
        "criteria": {criterion.value: _criterion(verdict.on(criterion)) for criterion in LETTERS},
    }


def _criterion(judged: CriterionVerdict) -> Mapping[str, object]:
    return {
        "level": judged.level.value,
        "value": judged.value,
        "met": MET[judged.met],
        "reason": judged.reason,
        "evidence": [
            {"quote": c.quote, "speaker": c.speaker, "at": c.at.isoformat() if c.at else None} for c in judged.cited
        ],
    }
