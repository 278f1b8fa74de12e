"""Who decides, by name and role, out of a sentence as it was written."""

import re

from bot.agent.bant.authority_words import ROLES, WORDS

OPENER = (
    r"(?:S?[Hh]e|They|We|I|It|You|Who|Whoever|Nobody|Somebody|Someone|The|An?|Our|My|Their|Her|His|Your|Yes|No|Not|And"
    r"|But|Or|So|Then|Only|Just|This|That|These|There|Maybe|Probably|Both|All|Everybody|Everyone|When|If|As|Once|In|For"
    r"|At|On|By|Well|Ultimately|Finally|Legal|Budget|Decision|Authority|Contact)"
)
PART = rf"(?!{OPENER}\b)[A-ZÀ-Þ][\w’'-]*"
NAME = rf"(?:(?:Mr|Mrs|Ms|Dr|Prof)\.? )?{PART}(?: (?:(?:van|von|de|der|da|di|la|le) )?{PART}){{0,3}}"
WHOSE = r"(?:(?i:my|our|the|their|his|her|your|its)\s+)?"
ROLE = rf"(?:(?i:group|chief|senior|regional|global|new)\s+)?(?i:{WORDS['ROLE'].pattern})\b"
DECIDES = (
    r",?\s+(?i:(?:will|would|has to|must|needs to|always|usually|also|alone|ultimately|then|still|is the (?:one|person)"
    r" who|who|does)\s+){0,2}(?i:decides?|signs?|approves?|releases?|authori[sz]es?|(?:makes?|takes?)"
    r" (?:the|this|that|all|every|any)\b"
    r"|(?:has|have|holds?|gets?) (?:the )?(?:final|last|ultimate) (?:say|word|call|decision)|is the decision[- ]maker)"
)
OF_IT = (
    r"(?=\s*(?:$|[.,;!]|(?:it|this|that|off|on|alone|and|but|for|in the end|here|final|decision|purchase"
    r"|the (?:contract|deal|purchase|order|budget|decision|final))\b))"
)
"""What a name without a role has to sign: `Acme approves orders by hand` names nobody who decides on the purchase."""
PATTERNS = (
    re.compile(rf"(?<!\w)(?P<name>{NAME})(?:,\s*|\s*\(){WHOSE}(?P<role>{ROLE})\)?(?P<decides>{DECIDES})?"),
    re.compile(rf"(?<!\w){WHOSE}(?P<role>{ROLE})(?:,\s*|\s+|\s*\()(?P<name>{NAME})\)?(?P<decides>{DECIDES})?"),
    re.compile(rf"(?<!\w)(?P<name>{NAME})(?P<role>)(?P<decides>{DECIDES}){OF_IT}"),
)


def decider(text: str, *, short: bool = False) -> str:
    """
    `Kate Moss, CFO` for `Our CFO, Kate Moss, makes the final decision`; empty where nobody is named as deciding.

    With `short`, a name and a role alone are enough, as in an answer to who decides.
    """
    for pattern in PATTERNS:
        for found in pattern.finditer(text):
            name, role = _name(found["name"]), found["role"]
            if name and (found["decides"] or short):
                return f"{name}, {role}" if role else name
    return ""


def _name(words: str) -> str:
    """The name, unless the capitals are those of a role."""
    return "" if ROLES.found_in(words.casefold()) else words
