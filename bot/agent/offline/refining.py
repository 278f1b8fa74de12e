"""Follow-ups to a suggestion: `something shorter`, `for their CFO instead`, `anything on security?`."""

import re
from dataclasses import replace

from bot.agent.offline.deictic import last_shown
from bot.agent.offline.scene import Scene
from bot.agent.offline.somebody_else import at_company_of
from bot.domain.content_request import AGAIN, FOR_ROLE, IN_LANGUAGE, SHORTER, types_in
from bot.domain.reading import Reading, Shape, ThreadMemory

_LEADING = r"(?:(?:and|ok|okay|hm|now|please|so|but|no|rather|maybe|do you have|do we have|have we got|got|is there) )*"
_ON_A_TOPIC = re.compile(
    rf"{_LEADING}(?:anything|something|sth|stuff|material|content)(?: else)?(?: good)?"
    r" (?:on|about|regarding|around|covering|for) (?P<topic>.+)"
)
_FOR_A_ROLE = re.compile(
    rf"{_LEADING}(?:the same |something |anything |and )?for (?:their|the|an?|his|her) (?!whole |entire )[a-z /&-]+"
)
_KIND = re.compile(
    rf"{_LEADING}(?:(?:as )?(?:an?|any|some|only|just|the|another|rather an?) )?"
    r"(?:case stud(?:y|ies)|customer stor(?:y|ies)|white ?papers?|e ?books?|one ?pagers?|data ?sheets?|webinars?"
    r"|videos?|blog posts?|blogs?)(?: (?:only|instead|rather|please|too))*"
)
_IN_A_LANGUAGE = re.compile(
    rf"{_LEADING}(?:(?:anything|something|sth|content|(?:the |that |an? )?(?:one|piece)|the same)(?: else)? )?"
    rf"{IN_LANGUAGE.pattern}(?: (?:instead|rather|please|too))*"
)
_EVERYBODY_THERE = re.compile(
    rf"{_LEADING}(?:what about |how about )?(?:(?:to|for) )?the (?:whole|entire) "
    r"(?:account|company|team|buying (?:committee|group|team))(?: (?:instead|too|then|as well|there))*"
)


def for_everybody(body: str, scene: Scene, thread: ThreadMemory) -> Reading | None:
    """`what about the whole account`, after a suggestion: what to send to whom there."""
    shown = last_shown(thread)
    if thread.last is None or thread.last.reading.shape is not Shape.SUGGEST or len(shown) != 1:
        return None
    there = at_company_of(shown[0], scene, others=False) if _EVERYBODY_THERE.fullmatch(body) else None
    wishes = [wish for wish in _wishes(thread.last.reading) if not FOR_ROLE.search(wish)]
    return replace(there, shape=Shape.SUGGEST, topic="; ".join(wishes)) if there else None


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
    language = _IN_A_LANGUAGE.fullmatch(body)
    if not (alone or topic or role or kind or language):
        return None
    earlier = _wishes(last.reading)
    if topic and not language:
        earlier = [wish for wish in earlier if FOR_ROLE.search(wish)]  # another topic begins anew, for the same reader
    return replace(last.reading, topic="; ".join([*earlier, body]), notes=())


def _wishes(reading: Reading) -> list[str]:
    return [wish.strip() for wish in reading.topic.split(";") if wish.strip()]
