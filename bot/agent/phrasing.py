"""What a rep sees of a model's words: they go above the facts, and only where they claim nothing but facts."""

from dataclasses import dataclass, replace

from bot.agent.turn import Found, ModelFailed, Turn
from bot.domain.answer import Answer, AnswerKind
from bot.domain.grounding import Sources, echoes, ungrounded
from bot.domain.reading import Reading

PHRASE_MAX_CHARACTERS = 1_500
UNPROVEN = "The model's wording did not match the data, so this is the plain answer."


@dataclass(frozen=True, slots=True)
class Finished:
    """A turn's outcome."""

    reading: Reading
    answer: Answer
    unproven: tuple[str, ...] = ()
    """Claims for which the model's words were thrown away."""


def finished(turn: Turn, words: str) -> Finished:
    """
    The answer that the tools found, with the model's words above it where they are grounded.

    Raises:
        ModelFailed: nothing was looked up, or what the model asks back is made up.
    """
    if not turn.found:
        raise ModelFailed("the model looked nothing up")
    found = _main(turn.found)
    if found.worded:
        return _said(found, turn)
    claims = unproven(words, turn)
    if claims:
        return Finished(found.reading, replace(found.answer, notice=UNPROVEN), claims)
    if not words:
        return Finished(found.reading, found.answer)
    return Finished(found.reading, _above(words, found.answer))


def unproven(words: str, turn: Turn) -> tuple[str, ...]:
    """What in the words no tool result of the turn and no word of the question proves."""
    if len(words) > PHRASE_MAX_CHARACTERS:
        return ("too long",)
    if any(echoes(words, quote) for quote in turn.quoted):
        return ("repeats what a lead wrote",)
    rows = max(len(found.answer.leads) + len(found.answer.content) for found in turn.found)
    return ungrounded(words, Sources.of([turn.question, *_proofs(turn)], rows=rows))


def _proofs(turn: Turn) -> list[str]:
    looked = [found for found in turn.found if not found.worded]
    passages = [line.quote for found in looked for line in found.answer.content]
    return [*(found.facts for found in looked), *passages]


def _main(found: list[Found]) -> Found:
    """The last thing found; a later look that found nothing does not hide an earlier one that did."""
    return next((f for f in reversed(found) if f.answer.kind is not AnswerKind.NONE), found[-1])


def _said(found: Found, turn: Turn) -> Finished:
    asked = (part for choice in found.answer.clarify for part in (choice.label, choice.question))
    claims = unproven("\n".join([found.reading.sentence, *asked]), turn)
    if claims:
        raise ModelFailed("the model asked about what is not in the data")
    return Finished(found.reading, found.answer)


def _above(words: str, answer: Answer) -> Answer:
    headline = words if answer.whole else f"{words}\n\n{answer.headline}" if answer.headline else ""
    return replace(answer, phrase=words, text=f"{words}\n\n{answer.text}", headline=headline)
