"""Whom a question is about, said before it: `Hamish Brodie, whose is he?`, `the first one - what did they do?`."""

import re

_APPOSED = re.compile(
    r"(?P<whom>[^,:?!]{3,60}?)(?: *[,:] *| +- +)"
    r"(?P<asked>(?:and |so )?(?:who|whose|what|when|where|how|why|is|was|has|did|does|do|can|should|which|tell me"
    r"|any)\b.*)",
    re.I,
)
_OTHERS = re.compile(r"\b(?:her|his|their|its)\b(?= \w)", re.I)
_ONE = re.compile(r"\b(?:he|she|they|him|her|them|it|this one|that one)\b", re.I)
_NO_ONE = re.compile(
    r"^(?:in|from|at|for|by|with|without|since|last|this|of|on|to|after|before|until|during|within|among|per|as|if|when"
    r"|so|well|anyway|then|again|today|yesterday|tell|say|quick|one|question|only|just|not|for)\b|"
    r"\b(?:leads?|contacts?|prospects?|accounts|companies|people|those|these|them|ones|hi|hello|hey|ok|okay|yes|no|thanks"
    r"|please|sorry|wait|and|or|but|all|question|my|our|who|which|what|how|show|list|give|also|now|top)\b",
    re.I,
)
_OF_THEM = re.compile(
    r"(?P<whom>(?:\w+ ){0,3}(?:leads|contacts|prospects|people)\b[^,:?!]{3,80}?)(?: *[,:] *| +- +)"
    r"(?:and )?(?:which|who)(?: (?:of (?:them|those|these)|ones))? (?P<asked>(?:have|has|are|is|did|had|were|was)\b.*)",
    re.I,
)
"""`leads in Portugal, which of them have a pool`: the list that is pointed at was just said."""
LONGEST_NAME_WORDS = 7


def named_first(text: str) -> str:
    """The question with the name in the place of the word that stands for it; as it is where nothing is said first."""
    if several := _OF_THEM.fullmatch(text.strip()):
        return f"{several['whom']} that {several['asked']}"
    match = _APPOSED.fullmatch(text.strip())
    if not match or len(match["whom"].split()) > LONGEST_NAME_WORDS or _NO_ONE.search(match["whom"]):
        return text
    name, asked = match["whom"].strip(), match["asked"].rstrip("?! ")
    if re.fullmatch(r"(?:and |so )?whose (?:is|lead is|are) (?:he|she|they|it|this|that)(?: lead)?", asked, re.I):
        return f"who owns {name}?"
    for pronoun, instead in ((_OTHERS, f"{name}'s"), (_ONE, name)):
        told, count = pronoun.subn(lambda _, said=instead: said, asked, count=1)
        if count:
            return f"{told}?"
    return text
