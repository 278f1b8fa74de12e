"""Follow-ups to a suggestion: `something shorter`, `for their CFO instead`, `anything on security?`."""

import re
from dataclasses import replace

from bot.domain.content_request import AGAIN, FOR_ROLE, SHORTER, types_in
from bot.domain.reading import Reading, Shape, ThreadMemory

_LEADING = r"(?:(?:and|ok|okay|hm|now|please|so|but|no|rather|maybe|do you have|do we have|have we got|got|is there) )*"
_ON_A_TOPIC = re.compile(
    rf"{_LEADING}(?:anything|something|sth|stuff|material|content)(?: else)?(?: good)?"
    r" (?:on|about|regarding|around|covering|for) (?P<topic>.+)"
)
_FOR_A_ROLE = re.compile(rf"{_LEADING}(?:the same |something |anything |and )?for (?:their|the|an?|his|her) [a-z /&-]+")
_KIND = re.compile(
    rf"{_LEADING}(?:(?:as )?(?:an?|any|some|only|just|the|another|rather an?) )?"
    r"(?:case stud(?:y|ies)|customer stor(?:y|ies)|white ?papers?|e ?books?|one ?pagers?|data ?sheets?|webinars?"
    r"|videos?|blog posts?|blogs?)(?: (?:only|instead|rather|please|too))*"
)


def refined(body: str, thread: ThreadMemory) -> Reading | None:
    """The suggestion before with one more wish; None where the words say something else."""
    last = thread.last
    if last is None or last.reading.shape is not Shape.SUGGEST:
        return None
    shorter, again = SHORTER.search(body), AGAIN.search(body)
    alone = any(found and len(body) - len(found.group()) <= len("and maybe please ") for found in (shorter, again))
    topic = _ON_A_TOPIC.fullmatch(body)
    role = _FOR_A_ROLE.fullmatch(body) and FOR_ROLE.search(body)
    kind = _KIND.fullmatch(body) and types_in(body)
    if not (alone or topic or role or kind):
        return None
    earlier = [wish.strip() for wish in last.reading.topic.split(";") if wish.strip()]
    if topic:
        earlier = [wish for wish in earlier if FOR_ROLE.search(wish)]  # another topic begins anew, for the same reader
    return replace(last.reading, topic="; ".join([*earlier, body]), notes=())
