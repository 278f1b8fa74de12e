"""Titles one after the other behind one verb: `downloaded the guide or the checklist but not the price list`."""

from bot.agent.offline.assets import asset_at
from bot.agent.offline.marks import Done, Joint, Link, Mark, Not, Several, Spot
from bot.agent.offline.scene import Scene

_JOINTS = {"or": Link.OR, "and": Link.AND, ",": Link.AND, "but": Link.BUT}


def listed(first: int, after: int, done: Done, scene: Scene) -> Spot:
    """What was done with the first title and with those that follow it, as long as the data has them."""
    marks: list[Mark] = [done]
    while (joint := _joint_at(after, scene)) is not None:
        link, negated, place = joint
        more = asset_at(place, scene)
        if not more.words or not scene.lexicon.assets.having(more.words.split()):
            break
        marks += [Joint(link), *([Not()] if negated else []), Done(done.events, more.words, done.at_least)]
        after = more.after
    return Spot(first, after, marks[0] if len(marks) == 1 else Several(tuple(marks)))


def _joint_at(place: int, scene: Scene) -> tuple[Link, bool, int] | None:
    """How a further title is joined, whether it is refused, and the token where it begins."""
    words = [token.key for token in scene.line.tokens[place : place + 3]]
    comma = 1 if words[:1] == [","] else 0
    link = _JOINTS.get(words[comma]) if len(words) > comma else None
    taken = comma + (link is not None)
    negated = len(words) > taken and words[taken] == "not"
    if link is Link.BUT and not negated:
        return None
    if link is None and not (comma or negated):
        return None
    return link or Link.AND, negated, place + taken + negated
