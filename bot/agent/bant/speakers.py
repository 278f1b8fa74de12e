"""Who sells and who buys: read off how people talk, what they are called, and who is known."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from bot.agent.bant.sentences import plain
from bot.domain.bant import Side, Speaker, Utterance
from bot.domain.rep import folded

CALLED = (
    (
        Side.SELLER,
        re.compile(
            r"\b(?:rep|sales(?: rep| executive| manager|person)?|seller|vendor|agent|(?:chat ?)?bot|ae|sdr|bdr"
            r"|account (?:executive|manager)|consultant)\b"
        ),
    ),
    (Side.BUYER, re.compile(r"\b(?:buyer|customer|client|prospect|lead|contact|decision maker)\b")),
)
SELLS = (
    (3, r"\b(?:this is|i am|my name is) [\w' .-]{2,40} (?:from|with|at|calling from|of) \w"),
    (3, r"(?:^|[.,!] )[\w'-]+ [\w'-]+ (?:from|of|at|with) [\w' -]{2,40} (?:here|speaking|calling)\b"),
    (3, r"^(?:hi|hello|hey|good \w+),? (?:there,? )?[a-z]{2,20} (?:here )?(?:from|of|at|with) \w"),
    (
        3,
        r"\bour (?:products?|solutions?|platform|software|team can|pricing|prices|list price|packages?|plans?"
        r"|technicians)\b",
    ),
    (
        2,
        r"\b(?:i|we) (?:will|can|could|would) (?:\w+ ){0,2}(?:send|prepare|draft|put together|share|email)\b"
        r".*\b(?:proposal|quote|quotation|offer|details|contract|paperwork|agreement|invite|information)\b",
    ),
    (2, r"\bi am (?:calling|reaching out|getting in touch|following up|ringing) (?:about|regarding|because|on)\b"),
    (2, r"\byou (?:\w+ )?(?:requested|asked for|downloaded|filled (?:in|out)|signed up|left (?:us|your))\b"),
    (2, r"\bwe (?:offer|provide|guarantee|specialize|typically|usually|pride ourselves)\b"),
    (
        2,
        r"\byou (?:are|were|have) (?:\w+ ){0,2}(?:interested|looking|considering|inquired|expressed|shown|indicated)\b",
    ),
    (2, r"\byour (?:budget|timeline|needs?|requirements|decision|current setup|interest|inquiry|business)\b"),
    (2, r"\b(?:is priced at|are priced at|per unit it|discount|special offer|promotion)\b"),
    (
        2,
        r"\byou (?:\w+ )?(?:need|want|would like|require)\b|\bwe (?:will|can|always|shall) (?:\w+ )?(?:manage"
        r"|find a way|make it|do that|arrange)\b",
    ),
    (1, r"\b(?:thank you|thanks) for (?:your (?:interest|time)|taking the time|considering|choosing)\b"),
    (1, r"\b(?:great choice|excellent choice|many (?:of our )?(?:clients|customers))\b"),
    (1, r"\b(?:do you have|is now|is this) (?:a few minutes|a good time|still a good time)\b"),
)
BUYS = (
    (3, r"\b(?:our|my) (?:budget|boss|manager|cfo|ceo|cto|board|finance (?:team|department))\b"),
    (2, r"\b(?:we|i) (?:\w+ )?(?:need|needed|want|require)\b"),
    (2, r"\b(?:we are|i am) (?:\w+ )?(?:looking (?:for|to|at|into)|interested in|considering|hoping|evaluating)\b"),
    (2, r"\byour (?:products?|solutions?|platform|pricing|prices?|team|support|offer|proposal)\b"),
    (2, r"\b(?:how much|what is the (?:price|cost)|what about (?:the )?(?:pric|cost|install|support)|can you tell me)"),
    (1, r"\bsounds (?:good|great|promising|reasonable|reassuring)\b|\bgood to (?:know|hear)\b|\bthat is reassuring\b"),
    (1, r"\b(?:our|my) (?:team|company|operations|current|processes|systems|data|project)\b"),
)
NO_ROLES: Mapping[str, str] = MappingProxyType({})
CLEAR_GAP = 3
"""So many points apart, two speakers are on different sides even if neither sells openly."""
HEARD_MAX = 60
"""Utterances of a speaker by which the side is told: who sells is plain long before the end of a long call."""
SELLING = tuple((weight, re.compile(pattern)) for weight, pattern in SELLS)
BUYING = tuple((weight, re.compile(pattern)) for weight, pattern in BUYS)


IN_BRACKETS = (
    (
        Side.SELLER,
        re.compile(r"\b(?:sales|seller|vendor|supplier|account (?:executive|manager)|ae|sdr|bdr)\b"),
    ),
    (Side.BUYER, re.compile(r"\b(?:buyer|customer|client|prospect)\b(?! success)")),
)
"""What a role beside a name says: fewer words than a name itself, for `lead engineer` is on either side."""


def with_sides(
    utterances: Sequence[Utterance], *, sellers: Sequence[str], roles: Mapping[str, str] = NO_ROLES
) -> tuple[tuple[Utterance, ...], tuple[Speaker, ...]]:
    """The utterances with the side of each, and every speaker with the reason; `roles` are told beside their names."""
    speakers = tuple(_judged(utterances, sellers=sellers, roles=roles).values())
    sides = {speaker.name: speaker.side for speaker in speakers}
    return tuple(replace(u, side=sides[u.speaker]) for u in utterances), speakers


def _judged(
    utterances: Sequence[Utterance], *, sellers: Sequence[str], roles: Mapping[str, str]
) -> Mapping[str, Speaker]:
    said: dict[str, list[str]] = defaultdict(list)
    for utterance in utterances:
        if len(said[utterance.speaker]) < HEARD_MAX:
            said[utterance.speaker].append(plain(utterance.text))
    judged = {name: _known(name, sellers, roles.get(name, "")) for name in said}
    points = {name: _points(texts) + _introduced(name, texts) + _asking(texts) for name, texts in said.items()}
    unknown = [name for name, speaker in judged.items() if speaker.side is Side.UNKNOWN]
    has_seller = any(s.side is Side.SELLER for s in judged.values())
    has_buyer = any(s.side is Side.BUYER for s in judged.values())
    top = max(unknown, key=lambda name: points[name]) if unknown and not has_seller and len(said) > 1 else None
    if top is not None and (points[top] > 0 or points[top] - min(points.values()) >= CLEAR_GAP):
        judged[top] = Speaker(name=top, side=Side.SELLER, why="talks like the one who sells")
        unknown.remove(top)
        has_seller = True
    for name in unknown:
        judged[name] = _other(name, points[name], alone=len(said) == 1, has_seller=has_seller, has_buyer=has_buyer)
    return judged


def _known(name: str, sellers: Sequence[str], role: str) -> Speaker:
    words = folded(name)
    if words and any(words in (folded(s), *folded(s).split()) for s in sellers):
        return Speaker(name=name, side=Side.SELLER, why="known as a seller")
    for side, pattern in CALLED:
        if pattern.search(words):
            return Speaker(name=name, side=side, why=f"is called “{name}”")
    for side, pattern in IN_BRACKETS:
        if pattern.search(role):
            return Speaker(name=name, side=side, why=f"is “{role}” by the text")
    return Speaker(name=name)


def _other(name: str, points: int, *, alone: bool, has_seller: bool, has_buyer: bool) -> Speaker:
    if alone:
        return Speaker(name=name, side=Side.BUYER, why="the only one who speaks")
    if points > 2 and has_buyer:
        return Speaker(name=name, side=Side.SELLER, why="talks like the one who sells")
    return Speaker(name=name, side=Side.BUYER, why="speaks with the seller" if has_seller else "talks like a buyer")


def _introduced(name: str, texts: Sequence[str]) -> int:
    """`Ines from Copperpot`, said by Ines: who names her company usually sells."""
    first = re.escape(plain(name).split(" ")[0]) if name else ""
    opened = first and any(
        re.search(rf"\b{first}\b(?: \w+){{0,2}} (?:from|at|with|of|calling)\b", text) for text in texts[:2]
    )
    return INTRODUCED_POINTS if opened else 0


def _asking(texts: Sequence[str]) -> int:
    """Sellers ask about you and yours."""
    asked = sum(len(ASKS_YOU.findall(text)) for text in texts)
    return min(asked, ASKED_POINTS)


INTRODUCED_POINTS, ASKED_POINTS = 4, 3
ASKS_YOU = re.compile(r"\b(?:what|how|who|when|which|are|do|did|is|can|would|and)\b[^.?!]*\byou(?:r)?\b[^.?!]*\?")


def _points(texts: Sequence[str]) -> int:
    """Above zero for selling, below for buying."""
    sold = sum(weight for text in texts for weight, pattern in SELLING if pattern.search(text))
    bought = sum(weight for text in texts for weight, pattern in BUYING if pattern.search(text))
    return sold - bought
