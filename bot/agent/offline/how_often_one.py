"""How often somebody did something: `how many times did Anna open an e-mail this month`."""

import re
from collections.abc import Callable

from bot.agent.offline.deictic import pointed_at
from bot.agent.offline.planner import Understood
from bot.agent.offline.scene import Scene
from bot.agent.offline.whom import Whom, whom
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
LONGEST_NAME_WORDS = 5


def often_of_one(
    body: str, thread: ThreadMemory, scene: Scene, understand: Callable[[Scene], Understood]
) -> Reading | None:
    """The number of times that one lead did something; None where nobody is named or what was done is not read."""
    if counted := _COUNTED.fullmatch(body):
        did = f"{counted['verb']} {counted['what']}{counted['when']}"
        body = f"how many times {counted['aux']} {counted['rest']} {did}"
    match = _ASKED.fullmatch(body)
    if match is None or len(match["who"].split()) > LONGEST_NAME_WORDS:
        return None
    found = _meant(match["who"], thread, scene)
    if found.choices:
        return Reading(shape=Shape.CLARIFY, sentence="Which one do you mean?", choices=found.choices)
    if len(found.lead_ids) != 1:
        return None
    plan = understand(scene.saying(f"how many times did leads {match['did']}")).plan
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
