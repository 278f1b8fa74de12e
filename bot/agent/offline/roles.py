"""A job title or a part played in a purchase, as a condition."""

from bot.agent.offline.job_titles import title_needs
from bot.agent.offline.marks import Option
from bot.agent.offline.scene import Scene
from bot.agent.offline.slots import values_of
from bot.agent.offline.spelling import key_of
from bot.agent.offline.static_words import TITLE_HEADS
from bot.domain.lead_query import Condition, FieldHas, LeadField

_ROLES = (LeadField.TITLE, LeadField.SENIORITY, LeadField.PERSONA, LeadField.DEPARTMENT)


def role_conditions(words: str, scene: Scene) -> tuple[Condition, ...]:
    """Conditions for a role in words, such as `cto` or `head of marketing`; empty where they name none."""
    plain = key_of(words).removeprefix("the ").strip()
    needs = title_needs(plain.split(), scene) if len(plain.split()) > 1 else None
    if needs:
        return tuple(values_of([Option(LeadField.TITLE, (plain,), needs=needs)], scene.lexicon))
    found = [o for o in scene.lexicon.options(plain) if o.field in _ROLES]
    found.sort(key=lambda o: _ROLES.index(o.field))
    if found:
        return tuple(values_of(found[:1], scene.lexicon))
    if plain in TITLE_HEADS:
        return (FieldHas(field=LeadField.TITLE, words=TITLE_HEADS[plain]),)
    return ()
