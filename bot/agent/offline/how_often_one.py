"""How often somebody did something: `how many times did Anna open an e-mail this month`."""

import re
from collections.abc import Callable

from bot.agent.offline.deictic import pointed_at
from bot.agent.offline.planner import Understood
from bot.agent.offline.scene import Scene
from bot.agent.offline.whom import NOBODY, Whom, whom
from bot.domain.lead_query import FieldIs, LeadField, MetricKind
from bot.domain.reading import Reading, Shape, ThreadMemory

_ASKED = re.compile(
    r"how (?:many times|often|frequently) (?:did|has|have) (?P<who>(?!leads?\b|we\b|they\b|people\b|you\b|anyone\b)"
    r"[^,?]+?) (?P<did>(?:open|click|visit|view|look|download|attend|join|repl|call|book|request|submit|fill|register"
    r"|watch|come|came|meet|met|ask)\w*\b.*)"
)
_COUNTED = re.compile(
    r"how many (?!times\b|leads?\b|people\b)(?P<what>[a-z ]+?) (?P<aux>did|has|have) (?P<rest>[^,?]+?) "
    r"(?P<verb>open|opened|click|clicked|visit|visited|view|viewed|download|downloaded|attend|attended|join|joined"
    r"|watch|watched|book|booked|request|requested|fill in|filled in|submit|submitted|register for|registered for)"
    r"(?P<when>(?: .+)?)"
)
"""`how many e-mails did Anna open`: how often she opened one."""
_NOBODY = r"(?!we\b|they\b|you\b|leads?\b|people\b|each\b|every\b)"
_DONE = r"(?:have|had|get|got|make|made|receive|received|do|done|show|generate|generated|rack up)"
_WITH_US = (
    r"(?: (?:are|were) there| (?:do|did|have|had|has) (?:we|i|you|anyone)(?: (?:had|have|got|get|made|make|do|done))?)?"
)
_HAD = re.compile(
    r"(?:how many|(?:the )?(?:total )?(?:number|count) of|total) (?!times\b|leads?\b|people\b)"
    r"(?P<what>[a-z]+(?: [a-z]+){0,2}?)(?: (?:did|do|does|has|have)"
    rf" (?P<who>{_NOBODY}[^,?]+?) {_DONE}|{_WITH_US} (?:of|by|from|for|with) (?P<whose>{_NOBODY}[^,?]+?))"
    r"(?P<when>(?: (?:in|since|this|last|before|after|during|over|on|until|between|today|yesterday|lately)\b.*)?)"
)
"""`how many page views did Anna have`, `number of calls with Anna`: things that are counted."""
LONGEST_NAME_WORDS = 5


def often_of_one(
    body: str, thread: ThreadMemory, scene: Scene, understand: Callable[[Scene], Understood]
) -> Reading | None:
    """The number of times that one lead did something; None where nobody is named or what was done is not read."""
    if counted := _COUNTED.fullmatch(body):
        did = f"{counted['verb']} {counted['what']}{counted['when']}"
        body = f"how many times {counted['aux']} {counted['rest']} {did}"
    if match := _ASKED.fullmatch(body):
        return _counted(match["who"], f"how many times did leads {match['did']}", thread, scene, understand)
    if had := _HAD.fullmatch(body):
        asked = f"how many {had['what']}{had['when']}"
        return _counted(had["who"] or had["whose"], asked, thread, scene, understand)
    return None


def _counted(
    who: str, asked: str, thread: ThreadMemory, scene: Scene, understand: Callable[[Scene], Understood]
) -> Reading | None:
    """What a question over all leads counts, of the one who is named."""
    found = _meant(who, thread, scene) if len(who.split()) <= LONGEST_NAME_WORDS else NOBODY
    if found.choices:
        return Reading(shape=Shape.CLARIFY, sentence="Which one do you mean?", choices=found.choices)
    if len(found.lead_ids) != 1:
        return None
    plan = understand(scene.saying(asked)).plan
    if plan.missed or plan.query.metric is None or plan.query.metric.kind is not MetricKind.EVENTS:
        return None
    one = FieldIs(field=LeadField.ID, values=found.lead_ids)
    query = plan.query.model_copy(update={"where": (*plan.query.where, one)})
    return Reading(shape=Shape.NUMBER, query=query, notes=tuple(plan.notes))


def _meant(words: str, thread: ThreadMemory, scene: Scene) -> Whom:
    if thread.turns and (pointed := pointed_at(words, thread)):
        return Whom(lead_ids=pointed.lead_ids)
    place = scene.line.text.find(words)
    if place not in scene.line.starts:
        return Whom()
    first = scene.line.starts.index(place)
    return whom(first, first + len(words.split()), scene)
