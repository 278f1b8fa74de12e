"""What only the turn before makes plain: which of the choices was meant, whose company `her company` is."""

import re
from collections.abc import Callable

from bot.agent.offline.deictic import CARDS, last_shown
from bot.agent.offline.joined_too import PLACES
from bot.agent.offline.spelling import key_of
from bot.agent.offline.workplaces import AT_HOUSE, FIRM
from bot.domain.answer import Choice
from bot.domain.lead import LeadId
from bot.domain.lead_query import FieldIs, LeadField
from bot.domain.reading import Shape, ThreadMemory

_STOP = frozenset(
    (
        *("the", "a", "an", "one", "at", "from", "in", "with", "of", "for", "to", "is", "it", "s", "person", "lead"),
        *("guy", "i", "we", "mean", "meant", "want", "please", "yes", "no", "ok", "that", "this", "who", "which"),
        *("works", "working", "company", "account"),
    )
)
_PLACES = {"first": 0, "1": 0, "second": 1, "2": 1, "third": 2, "3": 2, "fourth": 3, "4": 3, "last": -1, "latter": -1}
_PLACES |= {"former": 0}
LONGEST_CHOICE_WORDS = 6
_COMPANY = re.compile(
    r"\b(?:(?:at|in|from|of|for|with) )?(?:her|his|their|its|the same|that|this) "
    rf"{FIRM}\b(?!'s)|\b{AT_HOUSE}",
    re.I,
)
_COLLEAGUES = re.compile(r"\b(?:her|his|their) (?:colleagues?|team ?mates?|co-?workers?)\b", re.I)
_COLLEAGUES_AT = re.compile(r"\b(?:colleagues|team ?mates|co-?workers|(?:the )?others)(?= at\b)", re.I)


_PEOPLE_THERE = re.compile(
    r"(?:(?:and|so|ok|but) )*who (?:are|is) (?:the |their |our )?(?P<whom>[^,?]+?) (?:over )?there\??", re.I
)

_SOMEBODY_THERE = re.compile(
    r"\b(?P<who>who(?: else)?|any(?:one|body)(?: else)?|some(?:one|body)(?: else)?|every(?:one|body)|leads?|ones?"
    r"|people|contacts|folks|mqls|sqls|customers|opportunities) there\b",
    re.I,
)
_THERE_AT_LAST = re.compile(
    r"(?<!\bis)(?<!\bare)(?<!\bwas)(?<!\bwere)(?<!\bout)(?<!\bget)(?<!\bover)(?<!\bin)(?<!\bhi)(?<!\bhey)"
    r"(?<!\bhello)(?<!\bworks)(?<!\bwork)(?<!\bworking)(?<=\w) there(?=\W*$)",
    re.I,
)
_WHEN = re.compile(r"^(?:and |so |ok )*(?:when|last|the last|latest|thanks|you)\b", re.I)
_FROM_THERE = re.compile(r"\b(?:from|at|of) there\b", re.I)


def chosen(text: str, thread: ThreadMemory) -> Choice | None:
    """The choice that a short answer names: `the Quantis one`, `the second`; None where it is another question."""
    last = thread.last
    words = key_of(text).split()
    if last is None or not last.reading.choices or not 0 < len(words) <= LONGEST_CHOICE_WORDS:
        return None
    choices, said = last.reading.choices, [word for word in words if word not in _STOP]
    if len(said) == 1 and said[0] in _PLACES:
        place = _PLACES[said[0]]
        return choices[place] if place < len(choices) else None
    fitting = [choice for choice in choices if said and all(f" {w}" in f" {key_of(choice.label)}" for w in said)]
    return fitting[0] if len(fitting) == 1 else None


def at_their_company(text: str, thread: ThreadMemory, company_of: Callable[[LeadId], str | None]) -> str:
    """The question with `her company`, `his colleagues` as the company of the one that was shown before."""
    if not thread.turns or not (_COMPANY.search(text) or _COLLEAGUES.search(text)):
        return text
    shown = last_shown(thread)
    company = company_of(shown[0]) if len(shown) == 1 else None
    if not company:
        return text
    said = _COLLEAGUES_AT.sub("people", _COMPANY.sub(lambda _: f"at {company}", text))
    return _COLLEAGUES.sub(lambda _: f"people at {company}", said)


def at_that_account(text: str, thread: ThreadMemory, company_of: Callable[[LeadId], str | None]) -> str:
    """The question with `there` as the company that the thread was about last, whatever else was asked for."""
    people, there = _PEOPLE_THERE.fullmatch(text), _FROM_THERE.search(text)
    text, among = (text, False) if people or there or not thread.turns else _those_there(text)
    there = there or _FROM_THERE.search(text)
    if not thread.turns or not (people or there):
        return text
    company = _of_card(thread, company_of) or account_asked(thread, alone=people is None or not _listed(thread))
    if company is None and _placed(thread):
        return f"and {people['whom']}" if people else _FROM_THERE.sub("" if _INSTEAD.match(text) else "of those", text)
    if company is None:
        shown = last_shown(thread)
        company = company_of(shown[0]) if len(shown) == 1 else None
    if company is None:
        return _FROM_THERE.sub("of those", text) if among else text
    return f'show all {people["whom"]} at "{company}"' if people else _FROM_THERE.sub(lambda _: f'at "{company}"', text)


def _listed(thread: ThreadMemory) -> bool:
    """Whether the answer before is a list or a number, which words after it narrow by themselves."""
    return thread.last is not None and thread.last.reading.shape not in CARDS


def _of_card(thread: ThreadMemory, company_of: Callable[[LeadId], str | None]) -> str | None:
    """The company of the one person that the answer before is about, whatever was asked for earlier."""
    last = thread.last
    shown = (last.shown or last.reading.lead_ids) if last and not _listed(thread) and not last.reading.query else ()
    return company_of(shown[0]) if len(shown) == 1 else None


_INSTEAD = re.compile(r"(?:(?:ok|so) )*(?:and|what about|how about)\b", re.I)


def _placed(thread: ThreadMemory) -> bool:
    """Whether the answer before lists leads of a place, which is then meant by `there`."""
    last = thread.last.reading if thread.last else None
    if last is None or last.query is None or last.shape is not Shape.LEADS:
        return False
    return any(isinstance(c, FieldIs) and c.field in PLACES and not c.negated for c in last.query.where)


def _those_there(text: str) -> tuple[str, bool]:
    """`who there is hot`, `anyone hot there`, with `there` as `from there`; and whether it was so."""
    said = _SOMEBODY_THERE.sub(r"\g<who> from there", text)
    if said == text and not _WHEN.match(text):
        said = _THERE_AT_LAST.sub(" from there", text)
    return said, said != text


def account_asked(thread: ThreadMemory, *, alone: bool) -> str | None:
    """The only company of the last plan; `alone`: also where the plan asked for nothing else."""
    query = next((turn.reading.query for turn in reversed(thread.turns) if turn.reading.query), None)
    if query is None or (len(query.where) < 2 and not alone):
        return None
    named = [c for c in query.where if isinstance(c, FieldIs) and c.field is LeadField.COMPANY and not c.negated]
    return named[0].values[0] if len(named) == 1 and len(named[0].values) == 1 else None
