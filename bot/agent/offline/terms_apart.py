"""Words of ours told from one another: `the difference between MQL and SQL`, `how do warm and cool differ`."""

import re

from bot.domain.definitions import definition_of
from bot.domain.reading import Reading, Shape

_DIFFERENCE = r"(?:diffs?|differences?|distinctions?)"
_ASKED = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?:(?:what is|what are|is there|explain|tell me|give me|show me) )*(?:(?:the|an?|any) )?{_DIFFERENCE}"
        r"(?: (?:between|of|in|from|btw|btwn|:|,))? (?P<s>.+)",
        rf"(?P<s>.+?) ,? ?(?:what is |what are )(?:the )?{_DIFFERENCE}",
        rf"(?P<s>.+?) ,? ?(?:the )?{_DIFFERENCE}",
        r"how (?:do|does|is|are) (?P<s>.+?) (?:differ|different)(?: from (?:each other|one another))?",
        r"how (?:do|does|is|are) (?P<s>.+? (?:differ|different) (?:from|to|than) .+)",
        r"what makes (?P<s>.+? different from .+)",
        r"(?:what (?:do|does|is|are)|define|explain) (?P<s>.+?)(?: mean| stand for)?",
    )
)
_JOINTS = re.compile(
    r" ,? ?(?:(?:differ|different) (?:from|to|than)|compared (?:to|with)|as opposed to|and|or|vs|versus|from|to|&|/) "
    r"| , "
)
_AROUND = re.compile(r"^(?:an?|the) |(?<=\w) leads?$")


def terms_apart(body: str) -> Reading | None:
    """Definitions of all words that a question wants told apart; None where one of them is no word of ours."""
    for pattern in _ASKED:
        match = pattern.fullmatch(body)
        each = [definition_of(_AROUND.sub("", word.strip(" ,"))) for word in _JOINTS.split(match["s"])] if match else []
        if len(each) > 1 and all(each):
            return Reading(shape=Shape.HELP, sentence=" ".join(one for one in each if one))
    return None
