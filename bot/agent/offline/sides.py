"""The sides of a comparison that need the other one to be understood: `the week before`, `me`, `Tom`."""

import re

from bot.agent.offline.moves import earlier
from bot.agent.offline.scene import Scene
from bot.agent.offline.sellers_at import sellers_by_name
from bot.domain.lead_query import Condition, Did, FieldIs, FieldWithin, LeadField, LeadQuery, Window, not_theirs

_BEFORE = re.compile(
    r"(?:in )?(?:the )?(?:(?P<unit>day|week|month|quarter|year) (?:before|prior|earlier|preceding)(?: that| this)?"
    r"|(?:previous|prior|preceding|last) (?P<unit__2>day|week|month|quarter|year)(?: before)?"
    r"|(?P<bare>last|previous|prior|last one|one before|previous one|period before|previous period))"
)
_UNIT = re.compile(r"\b(day|week|month|quarter|year)\b|\b(q[1-4])\b|\b(today|yesterday)\b")
_ME = re.compile(r"(?:am )?(?:me|i|myself|mine|my own|my (?:leads?|pipeline|numbers?|results?|own))")
_OWN = re.compile(
    r"(?:is |are |does |do |has )?(?P<who>.+?)(?: 's)?(?: (?:leads|pipeline|numbers|results|book|portfolio))?"
)


def period_before(words: str, where: tuple[Condition, ...], scene: Scene) -> tuple[Condition, ...] | None:
    """The conditions of one side, moved to the period before it, where the words ask for that."""
    match = _BEFORE.fullmatch(words.strip())
    windows = [c.window for c in where if isinstance(c, FieldWithin | Did) and c.window.start]
    if not match or not windows:
        return None
    unit = match["unit"] or match["unit__2"] or _unit_of(windows[-1])
    return earlier(where, unit, scene.calendar) if unit else None


def _unit_of(window: Window) -> str:
    """The calendar unit that a window is."""
    found = _UNIT.search(window.said.casefold())
    if found:
        return found[1] or ("quarter" if found[2] else "day")
    days = (window.end - window.start).days if window.start and window.end else 0
    return "month" if 28 <= days <= 31 else ""


_REST = re.compile(
    r"(?:to |with )?(?:all )?(?:the |of the |my )*(?P<who>rest(?: of (?:the |my )?(?P<own>team|reps|us))?|others?"
    r"|other leads|other ones|(?:every|any)(?:one|body) else(?: 's)?|other (?:reps|sellers)|team ?mates|team"
    r"|colleagues)(?: 's)?(?: (?:leads|pipeline|numbers|results))?"
)


def against_rest(query: LeadQuery, words: str) -> LeadQuery | None:
    """The other side of a rep's leads: those of everybody else, and of nobody unless reps are spoken of."""
    match = _REST.fullmatch(words.strip())
    owned = next((c for c in query.where if isinstance(c, FieldIs) and c.field is LeadField.OWNER), None)
    if match is None or owned is None or not owned.values or owned.negated:
        return None
    other = owned.model_copy(update={"negated": True})
    leads = match["who"].startswith(("rest", "other lead", "other one")) and not match["own"]
    rest = not_theirs([other]) if leads else other
    return query.model_copy(update={"where": tuple(rest if c == owned else c for c in query.where)})


def of_seller(words: str, scene: Scene) -> str:
    """The same words as a question about a rep's leads; empty where they name none."""
    if _ME.fullmatch(words):
        return "my leads"
    match = _OWN.fullmatch(words)
    who = match["who"] if match else ""
    named = sellers_by_name(scene.reps).get(who, ())
    return f"leads owned by {named[0].email or who}" if len(named) == 1 else ""


def sellers_and_rest(words: tuple[str, str], scene: Scene) -> tuple[str, str] | None:
    """`Tom vs Rae hot leads`: two reps, and what is asked of both after the second; None where it is another one."""
    names = sellers_by_name(scene.reps)
    one, said = words[0].removesuffix(" 's").strip(), words[1].split()
    before = words[0].removesuffix(" 's").split()
    for length in (2, 1):
        who, what = " ".join(before[-length:]), " ".join(before[:-length])
        if what and len(names.get(who, ())) == 1 and len(names.get(words[1], ())) == 1:
            return f"{what} owned by {who}", f"{what} owned by {words[1]}"  # `calls: Tom vs Rae`
    if len(names.get(one, ())) != 1:
        return None
    for length in (2, 1):
        other, rest = " ".join(said[:length]), " ".join(said[length:]).removeprefix("'s ")
        if len(names.get(other, ())) == 1 and rest not in {"", "'s", "leads"}:
            return f"{rest} owned by {one}", f"{rest} owned by {other}"
    return None
