"""A model reads what a piece of content is and for whom; code takes from its answer what the piece bears out."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass, replace
from functools import cached_property
from threading import Event
from typing import Any

import structlog
from pydantic import BaseModel, model_validator

from bot.agent.bant.sentences import plain, split
from bot.agent.bant.warnings import ORDERS
from bot.agent.patience import UNFORESEEN, in_time, why
from bot.agent.turn import ModelFailed
from bot.domain.errors import SettingsWrong
from bot.domain.grounding import Sources, ungrounded
from bot.domain.industries import same_industry
from bot.domain.rep import folded
from knowledge.passage import TagsProposed, Untagged, Watching
from prompts.prompt import load, untrusted

PROMPT = "tag_content"
ASKED_AT_ONCE = 4
MOST_VALUES = 3
"""A piece for every industry is for none in particular."""
SUMMARY_CHARACTERS = 240
TITLE_CHARACTERS = 160
OWN_WORDS = 0.7
"""Share of a summary's longer words that the piece has to have, in whatever form."""
STEM_LETTERS = 5
LINES_OF_ORDER = 12
"""An order has no more words, should each of them stand on a line of its own."""

Said = Mapping[str, str | tuple[str, ...]]

log = structlog.get_logger()


class Tags(BaseModel):
    """What a piece of content is, and for whom. Empty where the piece does not show it."""

    title: str
    type: str
    summary: str
    language: str
    personas: list[str]
    industries: list[str]
    stages: list[str]
    pains: list[str]
    products: list[str]

    @model_validator(mode="before")
    @classmethod
    def _whole(cls, said: Any) -> Any:
        """What is left out is empty; one word is a list of one."""
        if not isinstance(said, Mapping):
            return said
        empty: dict[str, Any] = {name: "" if of.annotation is str else [] for name, of in cls.model_fields.items()}
        given = {name: value for name, value in said.items() if value is not None and name in empty}
        lists = {name: [value] for name, value in given.items() if isinstance(value, str) and empty[name] == []}
        return empty | given | lists


@dataclass
class ModelTags:
    """`ProposesTags` by a chat model: a few pieces at a time, and none any more after the first failure."""

    model: str
    """provider:model."""
    timeout_seconds: float
    industries: Callable[[], Sequence[str]] = tuple
    """Industries that the company's rules name, beside those that our own rules find."""

    def __call__(self, pieces: Sequence[Untagged], *, progress: Watching) -> TagsProposed:
        """See the port."""
        stopped, own = Event(), tuple(self.industries())
        each: list[Said | None] = [None] * len(pieces)
        trouble = self._unusable()
        if trouble:
            return TagsProposed(each=tuple(each), trouble=trouble)
        with ThreadPoolExecutor(ASKED_AT_ONCE) as pool:
            asked = {pool.submit(self._ask, with_industries(p, own), stopped): at for at, p in enumerate(pieces)}
            for done, answer in enumerate(as_completed(asked), start=1):
                progress(done, len(pieces), pieces[asked[answer]].title)
                try:
                    each[asked[answer]] = answer.result()
                except Exception as problem:  # noqa: BLE001 - a provider's client may raise anything; rules go on
                    trouble = trouble or self._told(problem)
        return TagsProposed(each=tuple(each), trouble=trouble)

    def _unusable(self) -> str:
        """What is wrong with the setting; made here once, rather than by each thread."""
        try:
            _ = self._structured
        except SettingsWrong as wrong:
            return wrong.sentence.rstrip(".")
        return ""

    def _ask(self, piece: Untagged, stopped: Event) -> Said | None:
        """What the model says of a piece, as far as it holds; None once it has failed for another."""
        if stopped.is_set():
            return None
        try:
            answer = in_time(lambda: self._structured.invoke(told(piece)), Event(), self.timeout_seconds)
        except Exception:
            stopped.set()
            raise
        if not isinstance(answer, Tags):
            stopped.set()
            raise ModelFailed("the model gave no tags")
        return dict(borne_out(answer, piece))

    def _told(self, problem: Exception) -> str:
        """Why the model failed, for a person; what nobody foresaw is in the log with all of it."""
        reason = "the model's answer was not of the form asked for" if _malformed(problem) else why(problem)
        traced = problem if reason == UNFORESEEN else None
        log.warning("model tagged no content", model=self.model, reason=reason, exc_info=traced)
        return reason

    @cached_property
    def _structured(self) -> Any:
        from bot.agent.providers import chat_model

        return chat_model(self.model, timeout_seconds=self.timeout_seconds).with_structured_output(Tags)


def told(piece: Untagged) -> str:
    """The prompt about a piece. What gives orders to the reader is left out of it."""
    text = _without_orders(piece.text)
    return load(PROMPT).render(
        lacking=", ".join(piece.fields),
        choices="\n".join(f"{name}: {', '.join(values)}" for name, values in piece.choices.items()) or "(none)",
        document=untrusted("document", f"Title: {piece.title}\n\n{text}"),
    )


def with_industries(piece: Untagged, own: Sequence[str]) -> Untagged:
    """The piece with the company's own industries among the choices, each once by whatever name."""
    known = piece.choices.get("industries")
    if known is None:
        return piece
    further = tuple(name.casefold() for name in own if not any(same_industry(name, each) for each in known))
    return replace(piece, choices={**piece.choices, "industries": known + further})


def borne_out(tags: Tags, piece: Untagged) -> Iterator[tuple[str, str | tuple[str, ...]]]:
    """What was asked for and holds: values that there are, a summary of the piece's own words, a title it bears."""
    for name in piece.fields:
        said = getattr(tags, name, "")
        if name == "title":
            kept: str | tuple[str, ...] = " ".join(said.split()) if bears_title(said, piece.text) else ""
        elif name == "summary":
            kept = " ".join(said.split()) if sums_up(said, piece) else ""
        else:
            known = {folded(value): value for value in piece.choices.get(name, ())}
            words = [said] if isinstance(said, str) else said
            values = tuple(dict.fromkeys(known[folded(word)] for word in words if folded(word) in known))[:MOST_VALUES]
            kept = values if isinstance(said, list) else "".join(values[:1])
        if kept:
            yield name, kept


def bears_title(title: str, text: str) -> bool:
    """Whether the piece says these words, so that they may be what it is called."""
    bare = " ".join(title.split())
    if not 0 < len(bare) <= TITLE_CHARACTERS or _orders(bare):
        return False
    return re.search(rf"(?<!\w){re.escape(bare)}(?!\w)", " ".join(text.split())) is not None


def sums_up(summary: str, piece: Untagged) -> bool:
    """Whether a summary is of the piece: its numbers and names stand there, and most of its words do."""
    bare = " ".join(summary.split())
    if not bare or len(bare) > SUMMARY_CHARACTERS or _orders(bare):
        return False
    if ungrounded(bare, Sources.of([piece.title, piece.text])):
        return False
    stems = {word[:STEM_LETTERS] for word in folded(f"{piece.title} {piece.text}").split()}
    longer = [word for word in folded(bare).split() if len(word) >= STEM_LETTERS]
    return sum(word[:STEM_LETTERS] in stems for word in longer) >= OWN_WORDS * len(longer)


def _without_orders(text: str) -> str:
    """The text, its lines as they were, without the sentences that give orders, over however many lines."""
    if not _orders(text):
        return text
    lines = [split(line) for line in text.splitlines()]
    told = [(line, place) for line, parts in enumerate(lines) for place in range(len(parts))]
    ordering: set[tuple[int, int]] = set()
    for last in range(len(told)):
        said = ""
        for first in range(last, max(-1, last - LINES_OF_ORDER), -1):
            line, place = told[first]
            if told[first] in ordering:
                break
            said = f"{lines[line][place]} {said}"
            if _orders(said):
                ordering.update(told[first : last + 1])
                break
    kept = ([part for place, part in enumerate(parts) if (n, place) not in ordering] for n, parts in enumerate(lines))
    return "\n".join(" ".join(parts) for parts in kept)


def _orders(words: str) -> bool:
    return bool(ORDERS.search(plain(words)))


def _malformed(problem: Exception) -> bool:
    """JSON that is none, or of another form; LangChain's own error for it is a ValueError, too."""
    return isinstance(problem, ValueError) and not isinstance(problem, UnicodeError)
