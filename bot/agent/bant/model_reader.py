"""A model and the rules reading the same text, behind the port `BantReader`."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cached_property
from typing import Any

import structlog

from bot.agent.bant.openings import roles_told
from bot.agent.bant.pointed import Pointed, PointedAt, found_by
from bot.agent.bant.sentences import sentences
from bot.agent.bant.speakers import with_sides
from bot.agent.bant.transcript import utterances
from bot.agent.bant.warnings import orders
from bot.agent.patience import UNFORESEEN, why
from bot.agent.turn import ModelFailed
from bot.domain.bant import BantReading, Finding, Side, Utterance
from bot.domain.confirmed import confirmed
from bot.domain.errors import SettingsWrong
from bot.domain.two_readings import put_together
from bot.domain.words import Criterion
from bot.usecases.ports import BantReader
from prompts.prompt import UNTRUSTED_MAX_CHARACTERS, load, untrusted

PROMPT = "read_bant"
PART_CHARACTERS = UNTRUSTED_MAX_CHARACTERS - 2_000
"""A long call is read in parts of this: what is longer would be cut off."""
MOST_PARTS = 8
"""More than a call of three hours is read by rules alone."""

log = structlog.get_logger()


@dataclass
class ModelBantReader:
    """Reads by rules, lets the model read as well, checks what it points at, and says where the two differ."""

    rules: BantReader
    model: str
    """provider:model."""
    timeout_seconds: float

    def read(
        self, text: str, *, products: Sequence[str] = (), sellers: Sequence[str] = (), now: datetime
    ) -> BantReading:
        """See the port. A model that fails is told of in the reading's notice; the rules' reading then stands."""
        by_rules = self.rules.read(text, products=products, sellers=sellers, now=now)
        spoken, _ = with_sides(utterances(text), sellers=sellers, roles=roles_told(text))
        try:
            found = list(found_by(self._pointed(spoken), spoken, now=by_rules.at or now))
        except SettingsWrong as wrong:
            failure: Exception = wrong
            reason = wrong.sentence
        except Exception as problem:  # noqa: BLE001 - a provider's client may raise anything; our rules have read it
            failure, reason = problem, why(problem)
        else:
            return confirmed(put_together(by_rules, found))
        traced = failure if reason == UNFORESEEN else None
        log.warning("model read no call", model=self.model, reason=reason, exc_info=traced)
        return replace(by_rules, notice=f"I read it by my own rules alone, because {reason}.")

    def answer(self, text: str, *, asked: Criterion | None, now: datetime) -> Sequence[Finding]:
        """See the port. By rules: a rep waits for the next question."""
        return self.rules.answer(text, asked=asked, now=now)

    def _pointed(self, spoken: Sequence[Utterance]) -> list[Pointed]:
        parts = list(_parts(spoken))
        if len(parts) > MOST_PARTS:
            raise ModelFailed("it is too long for the model")
        prompt = load(PROMPT)
        pointed: list[Pointed] = []
        for part in parts:
            told = prompt.render(
                speakers=untrusted("speakers", _speakers(spoken)),
                transcript=untrusted("transcript", part),
            )
            answer = self._structured.invoke(told)
            if not isinstance(answer, PointedAt):
                raise ModelFailed("the model gave no findings")
            pointed += answer.findings
        log.info("model read a call", model=self.model, prompt=prompt.label, parts=len(parts), pointed=len(pointed))
        return pointed

    @cached_property
    def _structured(self) -> Any:
        from bot.agent.providers import chat_model

        return chat_model(self.model, timeout_seconds=self.timeout_seconds).with_structured_output(PointedAt)


def _parts(spoken: Sequence[Utterance]) -> Iterator[str]:
    """What was said, a line each, in parts that a model can take; what gives orders to the reader it never sees."""
    part = ""
    for said in spoken:
        words = " ".join(s.text for s in sentences([said]) if not orders(s))
        line = f"{said.speaker or 'Somebody'}: {words}\n" if words else ""
        if part and len(part) + len(line) > PART_CHARACTERS:
            yield part
            part = ""
        part += line
    if part:
        yield part


def _speakers(spoken: Sequence[Utterance]) -> str:
    """Who speaks for whom; the names are the text's own, which anybody may have written."""
    return f"Buyer: {_names(spoken, Side.BUYER)}\nSeller: {_names(spoken, Side.SELLER)}"


def _names(spoken: Sequence[Utterance], side: Side) -> str:
    return (
        ", ".join(dict.fromkeys(said.speaker for said in spoken if said.side is side and said.speaker)) or "not known"
    )
