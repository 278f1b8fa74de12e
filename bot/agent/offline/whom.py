"""Whom words mean: a lead by name, address or place in the list before; an account; a role at an account."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from bot.agent.offline.companies_unknown import OWNED, unknown_company
from bot.agent.offline.lexicon import account_words
from bot.agent.offline.plain_words import everyday
from bot.agent.offline.roles import role_conditions
from bot.agent.offline.scene import Scene
from bot.agent.offline.spelling import key_of, stem
from bot.agent.offline.values_at import with_words
from bot.domain.answer import Choice
from bot.domain.lead import LeadId, ScoredLead, company_key, normal_email
from bot.domain.lead_query import Condition, FieldIs, LeadField, LeadQuery
from bot.domain.rep import folded

MOST_CHOICES = 8
CLOSE_ENOUGH = 84.0
_STRIPPED = re.compile(
    r"^(?:(?:the|our|my|a|an|this|that|lead|contact|prospect|account|company|customer|person|mr|ms|mrs|dr"
    r"|called|named|about|with|from|to|for|on) )+"
)
_TRAILING = re.compile(
    r"(?: (?:please|thanks|again|now|then|today|right now|next|first|lately|recently|so far|yet|exactly"
    r"|anyway|instead|too|\?|,|there|the lead|the account|account|the company|company|or not|in short"
    r"|quickly|for me))+$"
)
_SPLIT = re.compile(
    r"^(?P<name>.+?) (?:at|from|of|with|over at|in|,|who works at|who is at|working at|@) (?P<company>.+)$"
)

_AT_LAST = re.compile(r"^(?P<name>.+) (?:at|over at|who works at|who is at|working at|@) (?P<company>.+)$")
"""`the head of ticketing at Acme`, where a role has small words, too."""


_NO_NAME = frozenset(
    (
        *(
            "leads",
            "lead",
            "contacts",
            "prospects",
            "people",
            "mqls",
            "mql",
            "sqls",
            "sql",
            "hot",
            "warm",
            "hottest",
            "cold",
        ),
        *(
            "with",
            "without",
            "by",
            "not",
            "no",
            "who",
            "that",
            "which",
            "how",
            "many",
            "than",
            "created",
            "owned",
            "assigned",
        ),
        *(
            "opened",
            "visited",
            "downloaded",
            "attended",
            "clicked",
            "score",
            "per",
            "each",
            "or",
            "in",
            "since",
            "last",
            "this",
        ),
        *(
            "my",
            "mine",
            "all",
            "any",
            "missing",
            "unassigned",
            "employees",
            "months",
            "days",
            "weeks",
            "week",
            "month",
            "top",
        ),
        *(
            "newest",
            "oldest",
            "average",
            "number",
            "count",
            "percentage",
            "percent",
            "share",
            "sorted",
            "between",
            "outside",
        ),
    )
)
"""Words that no name has: what holds one of them is a question, and nobody needs to be looked up."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Whom:
    """Who was meant. With nothing set, nobody."""

    lead_ids: tuple[LeadId, ...] = ()
    company: str = ""
    """An account by its name in the data."""
    query: LeadQuery | None = None
    """Somebody who is described: the CTO of an account."""
    choices: tuple[Choice, ...] = ()
    """Several fit."""
    fitting: tuple[LeadId, ...] = ()
    """The people that `choices` are between."""
    unknown_company: tuple[int, int] | None = None
    """The tokens of a company that nobody is at, where a role there was named."""
    note: str = ""
    exact: bool = True
    """Whether it is spelled as the data has it."""

    @property
    def found(self) -> bool:
        """Whether anybody or any account is meant for certain."""
        return bool(self.lead_ids or self.company or self.query)


NOBODY = Whom()


def whom(first: int, after: int, scene: Scene) -> Whom:
    """Who the tokens from the first up to (not including) the last mean."""
    first, after = _trimmed(first, after, scene)
    if first >= after:
        return NOBODY
    tokens = scene.line.tokens[first:after]
    for token in tokens:
        if token.kind == "email":
            return _by_email(token.text, scene)
    words = scene.line.slice(first, after)
    if not _NO_NAME.isdisjoint(words.split()):
        return NOBODY
    if tokens[0].kind == "quoted" and len(tokens) == 1:
        words = folded(tokens[0].text)
    found = _described(words, first, after, scene) or _named(words, first, after, scene)
    return found if found.found or found.choices else Whom(unknown_company=unknown_company(words, first, scene))


def _trimmed(first: int, after: int, scene: Scene) -> tuple[int, int]:
    """Without articles in front and politeness behind."""
    words = scene.line.slice(first, after)
    front = _STRIPPED.match(words + " ")
    first += len(front.group().split()) if front and len(front.group().split()) < after - first else 0
    back = _TRAILING.search(scene.line.slice(first, after))
    after -= len(back.group().split()) if back else 0
    return first, after


def _by_email(address: str, scene: Scene) -> Whom:
    people = scene.vocabulary.people_like(address, limit=2)
    exact = [p for p in people if normal_email(p.lead.email or "") == normal_email(address)]
    return Whom(lead_ids=(exact[0].lead.id,)) if exact else NOBODY


def _described(words: str, first: int, after: int, scene: Scene) -> Whom | None:
    """`Anna at Acme`, `Acme's CTO`, `the CTO of Acme`."""
    owned = OWNED.match(words)
    parts = [(owned["role"], owned["company"])] if owned else []
    parts += [(split["name"], split["company"]) for form in (_SPLIT, _AT_LAST) if (split := form.match(words))]
    for who, company in parts:
        keys = company_keys(company, scene)
        if not keys:
            continue
        people = _at(who, keys, scene)
        if people:
            return _of(people, first, after, scene)
        one = stem(who.split()[-1]) == who.split()[-1] and who != "lead"
        conditions = role_conditions(who, scene) if one else ()
        if conditions:
            return _role_at(conditions, keys, first, after, scene)
    return None


def _role_at(conditions: Sequence[Condition], keys: Sequence[str], first: int, after: int, scene: Scene) -> Whom:
    names = [scene.lexicon.companies[key][0] if key in scene.lexicon.companies else key for key in keys]
    if len(names) > 1:
        return Whom(choices=tuple(_instead(first, after, name, name, scene, keep_role=True) for name in names))
    company = FieldIs(field=LeadField.COMPANY, values=(names[0],))
    return Whom(query=LeadQuery(where=(company, *conditions), zone=scene.calendar.zone, as_of=scene.calendar.now))


def company_keys(words: str, scene: Scene) -> tuple[str, ...]:
    """Keys of the accounts that words name: the exact one alone, else those that begin with them."""
    plain = re.sub(r"^(?:the|our|account|company) ", "", words.strip())
    key = account_words(plain)
    if key in scene.lexicon.companies:
        return (key,)
    begins = [k for k in scene.lexicon.openers.get(plain.split()[0] if plain else "", ()) if k.startswith(plain + " ")]
    if not begins and " " in plain:
        begins = with_words(plain, scene.lexicon.openers.get(plain.split()[0], ()))
    if begins and not everyday(plain):
        return tuple(begins[:MOST_CHOICES])
    return _similar_companies(plain, key, scene)


def _similar_companies(plain: str, key: str, scene: Scene) -> tuple[str, ...]:
    if not key or len(key) < 3 or everyday(plain):
        return ()
    near = [(account_words(n.value), n) for n in scene.vocabulary.companies_like(plain, limit=MOST_CHOICES)]
    exact = [k for k, _ in near if k == key]
    if exact:
        return (exact[0],)
    contains = [k for k, _ in near if f" {key} " in f" {k} "]
    if contains and not scene.lexicon.options(plain):
        return tuple(contains)
    close = [k for k, _ in near if len(key) > 4 and k[0] == key[0] and fuzz.ratio(k, key) >= CLOSE_ENOUGH]
    return tuple(close[:1]) if len(close) == 1 else ()


def _at(who: str, keys: Sequence[str], scene: Scene) -> list[ScoredLead]:
    """People of a name at accounts."""
    name = folded(who)
    if not name or everyday(name):
        return []
    people = scene.vocabulary.people_like(name, limit=50)
    return [
        p for p in people if account_words(p.lead.company or "") in keys and _spells(name, folded(p.lead.name)) >= 2
    ]


def _spells(words: str, name: str) -> int:
    """3: the whole name; 2: some of its words; 1: nearly; 0: another."""
    if words == name:
        return 3
    if set(words.split()) <= set(name.split()):
        return 2
    if len(words) < 4 or not name:
        return 0
    pieces = name.split() if " " not in words else [name]
    close = max(fuzz.ratio(words, piece) for piece in pieces)
    return 1 if close >= CLOSE_ENOUGH and any(words[0] == piece[0] for piece in pieces) else 0


def _named(words: str, first: int, after: int, scene: Scene) -> Whom:
    """A person by name, else an account by name, exact spellings before near ones."""
    name = folded(words.replace("§", " ").removesuffix(" 's"))
    if not name or any(t.kind in {"number", "date"} for t in scene.line.tokens[first:after]):
        return NOBODY
    sure = not everyday(name) and len(name) > 1
    people = list(scene.vocabulary.people_like(name, limit=MOST_CHOICES + 1)) if sure and len(name.split()) <= 5 else []
    graded = [(_spells(name, folded(p.lead.name)), p) for p in people]
    for grade in (3, 2):
        fitting = [p for g, p in graded if g == grade]
        if (
            grade == 2
            and len(fitting) != 1
            and company_key(name) in {company_key(n) for n in _exact_company(name, scene)}
        ):
            break
        if fitting:
            return _of(fitting, first, after, scene)
    keys = company_keys(words.removesuffix(" 's"), scene)
    if keys:
        return _account(keys, words, first, after, scene)
    near = [p for g, p in graded if g == 1]
    if near:
        found = _of(near, first, after, scene)
        note = f"I read “{scene.line.typed(first, after, scene.plain)}” as {near[0].lead.shown}."
        return Whom(lead_ids=found.lead_ids, choices=found.choices, note=note if found.lead_ids else "", exact=False)
    return NOBODY


def _exact_company(name: str, scene: Scene) -> tuple[str, ...]:
    return scene.lexicon.companies.get(account_words(name), ())


def _account(keys: Sequence[str], words: str, first: int, after: int, scene: Scene) -> Whom:
    names = [_company_name(key, scene) for key in keys]
    if len(names) > 1:
        return Whom(choices=tuple(_instead(first, after, name, name, scene) for name in names))
    exact = account_words(words.removesuffix(" 's")) == keys[0]
    note = "" if exact else f"I read “{scene.line.typed(first, after, scene.plain)}” as {names[0]}."
    return Whom(company=names[0], note=note, exact=exact)


def _company_name(key: str, scene: Scene) -> str:
    if key in scene.lexicon.companies:
        return scene.lexicon.companies[key][0]
    near = scene.vocabulary.companies_like(key, limit=MOST_CHOICES)
    return next((n.value for n in near if account_words(n.value) == key), key)


def _of(people: Sequence[ScoredLead], first: int, after: int, scene: Scene) -> Whom:
    if len(people) == 1:
        return Whom(lead_ids=(people[0].lead.id,))
    choices = tuple(_person(p, first, after, scene) for p in people[:MOST_CHOICES])
    return Whom(choices=choices, fitting=tuple(person.lead.id for person in people))


def _person(scored: ScoredLead, first: int, after: int, scene: Scene) -> Choice:
    lead = scored.lead
    about = " at ".join(part for part in (lead.title, lead.company) if part)
    label = ", ".join(part for part in (lead.shown, about) if part)
    unique = lead.email or f"{lead.name} at {lead.company}"
    return _instead(first, after, label, unique, scene)


def _instead(first: int, after: int, label: str, words: str, scene: Scene, *, keep_role: bool = False) -> Choice:
    """The same question with these words for the ones that fit several."""
    tokens = scene.line.tokens
    if keep_role:
        typed = scene.line.typed(first, after, scene.plain)
        first_word = key_of(words).split()[0]
        words = re.sub(rf"(?i)\b{re.escape(first_word)}\b(?:\s+\w+)??(?='s|$)", words, typed, count=1)
    question = scene.plain[: tokens[first].start] + words + scene.plain[tokens[after - 1].end :]
    return Choice(label=label, question=question)
