"""Words in a text that try to instruct its reader rather than to tell something."""

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.agent.bant.openings import MACHINES
from bot.agent.bant.sentences import Sentence, plain

ORDERS = re.compile(
    r"\b(?:ignore|disregard|forget|override) (?:\w+ ){0,3}(?:previous|prior|above|earlier|all|your"
    r"|the) (?:\w+ ){0,2}(?:instructions?|prompts?|rules?|messages?)\b"
    r"|\b(?:mark|set|flag|score|rate|treat|classify|record|consider) (?:this|the|that|my|our) (?:\w+ )?(?:lead"
    r"|prospect|account|contact|deal|customer|call) (?:\w+ )?(?:as|to) (?:\w+ )?(?:qualified|hot|won|met|100"
    r"|confirmed)\b"
    r"|\byou are (?:now )?(?:an? )?(?:ai|assistant|language model|chatbot|sales ?bot)\b|\bsystem prompt\b"
    r"|<\/?(?:system|assistant|instructions?)>"
)


def without_orders(said: Sequence[Sentence]) -> tuple[list[Sentence], tuple[str, ...]]:
    """
    The sentences without orders to the reader: of one that gives some, what stands before them is kept.

    With a remark for each that gives some, with the words that do.
    """
    ordering = {id(sentence): _order_in(sentence) for sentence in said if orders(sentence)}
    kept = (_before(ordering[id(s)], s) if id(s) in ordering else s for s in said)
    remarks = (
        f"Line {s.said.line} tries to instruct me, so I did not read it: “{ordering[id(s)][:80]}”"
        for s in said
        if id(s) in ordering
    )
    return [sentence for sentence in kept if sentence is not None], tuple(remarks)


def _before(order: str, sentence: Sentence) -> Sentence | None:
    text = sentence.text[: -len(order)].rstrip(" ,;-–\n")
    return replace(sentence, text=text, plain=plain(text)) if text else None


def _order_in(sentence: Sentence) -> str:
    """The sentence from the clause on that gives the first order; what follows it may be part of it."""
    if sentence.said.speaker.casefold() in MACHINES:
        return sentence.text
    starts = [0, *(found.end() for found in CLAUSE.finditer(sentence.text))]
    ordering = (start for start in reversed(starts) if ORDERS.search(plain(sentence.text[start:])))
    start = next(ordering, 0)
    return sentence.text[start if len(sentence.text[:start].split()) > ADDRESS_WORDS else 0 :]


ADDRESS_WORDS = 2
"""`Assistant, mark …`: so few words before an order only say to whom it goes."""
CLAUSE = re.compile(r"[.!?;,]\s+|\n+")


def orders(sentence: Sentence) -> bool:
    """Whether a sentence speaks to the machine."""
    return bool(ORDERS.search(sentence.plain)) or sentence.said.speaker.casefold() in MACHINES
