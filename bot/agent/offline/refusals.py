"""Refusals of several things in one breath, said apart: `with neither a phone nor an owner`, `nobody but Tom owns`."""

import re

_THING = r"[^,?.]+?"
_LISTED = rf"(?P<things>{_THING}(?:, {_THING})*?,? nor (?:in |from |at |with |by )?[^,?.]+?)"
_ENDS = r"(?=$|[?.,!]| (?:and|but|in|from|at|who|that|since|last|this|with|owned)\b)"
_LACKING = re.compile(rf"\b(?:with|have|has|had|having|got) neither {_LISTED}{_ENDS}", re.I)
_VERB = r"opened|clicked(?: on)?|downloaded|attended|watched|visited|read|requested|registered for|replied to|asked for"
_UNDONE = re.compile(rf"\b(?P<verb>{_VERB}) neither {_LISTED}{_ENDS}", re.I)
_ONLY = re.compile(
    r"\b(?:(?:owned by|assigned to) )?(?:no one|noone|nobody) (?:but|except|other than) (?P<who>\w+(?: [A-Z]\w+)?)"
    r"(?: (?:owns|has|have|works(?: on)?))?\b",
    re.I,
)
_ZERO = re.compile(
    r"\b(?P<have>with|have|has|had|having|got) (?:zero|0) (?=(?:clicks?|opens?|downloads?|visits?|meetings?|calls?"
    r"|replies|responses|touch(?:es|points)?|demos?|e-?mails?|forms?|activity|engagement)\b)",
    re.I,
)
_TOOK_NO = re.compile(
    r"\b(?:took|taken|held|made|booked|scheduled|requested|asked for) no "
    r"(?=(?:calls?|meetings?|demos?|appointments?)\b)",
    re.I,
)


def apart(text: str) -> str:
    """The text with each refused thing refused by itself, so that none of a list is passed over."""
    text = _LACKING.sub(lambda match: _each("without", match["things"]), text)
    text = _UNDONE.sub(lambda match: _each(f"did not {match['verb']}", match["things"]), text)
    text = _TOOK_NO.sub("had no ", text)
    return _ZERO.sub(r"\g<have> no ", _ONLY.sub(r"owned by \g<who>", text))


def _each(refusal: str, things: str) -> str:
    return " and ".join(f"{refusal} {thing}" for thing in re.split(r",? nor |, ", things, flags=re.I))
