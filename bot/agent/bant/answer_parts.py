"""Where an answer is cut: at its labels, and at the buyer's own words in it."""

from collections.abc import Iterator

from bot.agent.bant.answer_words import LABEL, QUOTED, SAID
from bot.domain.words import Criterion


def parts(text: str, asked: Criterion | None) -> Iterator[tuple[str, Criterion | None, bool]]:
    """The message cut at labels (`Budget: …`) and at the buyer's quoted words."""
    marks = list(LABEL.finditer(text))
    starts = [0, *(mark.start() for mark in marks)]
    abouts = [asked, *(Criterion[mark.lastgroup] for mark in marks if mark.lastgroup)]
    for index, (start, about) in enumerate(zip(starts, abouts, strict=True)):
        end = starts[index + 1] if index + 1 < len(starts) else len(text)
        body = text[marks[index - 1].end() if index else start : end]
        quoted = SAID.search(body) or QUOTED.search(body)
        if quoted is None:
            yield body, about, False
            continue
        yield body[: quoted.start()], None, False
        yield quoted["words"], about, True
        yield body[quoted.end() :], None, False
