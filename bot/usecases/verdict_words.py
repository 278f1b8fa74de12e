"""The verdict in plain words, for a terminal."""

from collections.abc import Iterator

from bot.domain.bant import Side
from bot.domain.verdict import LETTERS, CriterionVerdict, Met
from bot.usecases.qualify_transcript import Judged

SIGNS = {Met.MET: "met", Met.NOT_MET: "not met", Met.UNKNOWN: "unknown"}


def verdict_words(judged: Judged) -> str:
    """Verdict first, then each criterion with its reason and quotes, then who spoke and what was written."""
    return "\n".join(_lines(judged))


def _lines(judged: Judged) -> Iterator[str]:
    verdict = judged.verdict
    yield f"{judged.email}: {'qualified' if verdict.qualified else 'not qualified'}. {verdict.reason}"
    for criterion in LETTERS:
        yield from _criterion(verdict.on(criterion))
    sides = [f"{s.name} ({s.side.value}: {s.why})" for s in judged.reading.speakers if s.side is not Side.UNKNOWN]
    if sides:
        yield f"Who spoke: {'; '.join(sides)}"
    yield from judged.reading.flags
    rows = f"{judged.written} {'row' if judged.written == 1 else 'rows'} of evidence saved"
    yield f"{rows}: {'; '.join(judged.changed)}." if judged.changed else f"{rows}."


def _criterion(judged: CriterionVerdict) -> Iterator[str]:
    yield f"  {judged.criterion.capitalize()}: {SIGNS[judged.met]}. {judged.reason}"
    for cited in judged.cited:
        when = f", {cited.at:%Y-%m-%d %H:%M}" if cited.at else ""
        yield f"      “{cited.quote}” {cited.speaker or 'unnamed'}{when}"
