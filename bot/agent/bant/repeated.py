"""How buyers take what a seller repeats to them of a sum or a time: it still stands, and there is no leeway."""

import re

from bot.agent.bant.dialogue import Dialogue, Reply
from bot.agent.bant.sentences import Sentence

STANDS = re.compile(
    r"(?:that is (?:it|so|still \w+)|they (?:did|do|have|are)|it (?:did|does|has)(?! not)|it is (?:an? must|crucial"
    r"|firm|fixed|final|essential|critical)|pretty firm|(?:that|it) is what (?:i|we) (?:\w+ ){0,3}(?:hoped|want\w*"
    r"|need\w*|planned|asked|said|told|had in mind)|we are(?! not)|still (?:is|are"
    r"|accurate|correct|right|true|valid|current|the same|stands|holds)|(?:that|it|this|the (?:figure|number|sum|amount"
    r"|budget)) (?:still )?(?:holds|stands|applies|remains|has not changed|is unchanged)|nothing(?: has| is)? changed"
    r"|you remember (?:correctly|right|well))\b"
)


def reply_to_told(sentence: Sentence, talk: Dialogue) -> tuple[Reply, Sentence | None]:
    """How the other side answered at once: `it still stands` is a yes, and a no to more than was told goes along."""
    reply, answer = talk.reply(sentence)
    if answer is not None and reply is Reply.NO and asks_for_more(sentence, talk):
        return Reply.GOES_ALONG, answer
    if answer is not None and reply is Reply.OTHER and STANDS.match(answer.plain):
        return Reply.YES, answer
    return reply, answer


def asks_for_more(sentence: Sentence, talk: Dialogue) -> bool:
    """Whether a sum is told together with the question if there could be more: who says no to that stays with it."""
    turn = list(talk.turn(sentence))
    asked = [said for said in turn[turn.index(sentence) :] if said.asks]
    return bool(asked) and LEEWAY.search(asked[-1].plain) is not None


LEEWAY = re.compile(
    r"\b(?:leeway|flexib\w+|(?:wiggle|some|any) room|room (?:for|to)|stretch\w*|negotiable|(?:can|could"
    r"|would) (?:that|it|this) (?:move|budge|grow)|adjust\w*|exceed|movable"
    r"|chang\w+|go (?:\w+ )?(?:higher|above|over|beyond|up)|(?:raise|increase|extend|top up) (?:it|that|this))\b"
)
