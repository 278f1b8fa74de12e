"""Words in a text that try to instruct its reader rather than to tell something."""

import re

from bot.agent.bant.openings import MACHINES
from bot.agent.bant.sentences import Sentence

ORDERS = re.compile(
    r"\b(?:ignore|disregard|forget|override) (?:\w+ ){0,3}(?:previous|prior|above|earlier|all|your"
    r"|the) (?:\w+ ){0,2}(?:instructions?|prompts?|rules?|messages?)\b"
    r"|\b(?:mark|set|flag|score|rate|treat|classify|record|consider) (?:this|the|that|my|our) (?:\w+ )?(?:lead"
    r"|prospect|account|contact|deal|customer|call) (?:\w+ )?(?:as|to) (?:\w+ )?(?:qualified|hot|won|met|100"
    r"|confirmed)\b"
    r"|\byou are (?:now )?(?:an? )?(?:ai|assistant|language model|chatbot|sales ?bot)\b|\bsystem prompt\b"
    r"|<\/?(?:system|assistant|instructions?)>"
)


def flagged(said: list[Sentence]) -> tuple[str, ...]:
    """A remark for each sentence that gives orders to the reader; such a sentence is read as nothing else."""
    return tuple(
        f"Line {s.said.line} tries to instruct me, so I did not read it: “{s.text[:80]}”" for s in said if orders(s)
    )


def orders(sentence: Sentence) -> bool:
    """Whether a sentence speaks to the machine."""
    return bool(ORDERS.search(sentence.plain)) or sentence.said.speaker.casefold() in MACHINES
