"""Recommend content: what may be sent at all, then what fits by rules, then what is near to what we know of a lead."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from bot.domain.errors import SalesError
from bot.domain.industries import same_industry
from bot.domain.lead import Lead
from bot.domain.rep import folded
from bot.domain.words import BuyingStage, Persona

AT_MOST = 3

STAGE_POINTS = {0: 3.0, 1: 1.0, 2: -1.0, 3: -2.0}
"""By how many buying stages apart an asset and its reader are."""
PERSONA_POINTS, WRONG_PERSONA_POINTS = 3.0, -1.5
INDUSTRY_POINTS, WRONG_INDUSTRY_POINTS = 3.0, -3.0
PAIN_POINTS, PAINS_COUNTED = 2.0, 2
PRODUCT_POINTS = 1.0
SIMILARITY_POINTS = 4.0
LIKE_READ_POINTS = 1.5
"""What is like a piece that they read decides between those that fit about as well."""
WORTH_POINTS = 2.0
"""Proof of what a piece does decides between those that fit about as well, and never against fit."""
HARDLY_SENT = 5
"""Leads; below this nobody knows what a piece does."""
TRY_FROM = 0.6
"""A new piece is tried where it fits at least this much as well as the one it takes the place of."""
TOPIC_POINTS = 90.0
"""What the nearest asset gets where a rep asked for a topic: rules decide only between those about as near."""
NEAR = 0.6
"""From this similarity on nearness is a reason of its own."""

LANGUAGES = {"english": "en", "german": "de", "deutsch": "de", "french": "fr", "spanish": "es", "italian": "it"}
COMMON_LANGUAGE = "en"


class NothingToSend(SalesError):
    """This person asked not to be contacted, so there is nothing to send."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """An asset as far as recommending goes. Empty tuples mean: for anyone."""

    id: str
    title: str
    personas: tuple[str, ...] = ()
    industries: tuple[str, ...] = ()
    stages: tuple[str, ...] = ()
    pains: tuple[str, ...] = ()
    products: tuple[str, ...] = ()
    external: bool = True
    language: str = COMMON_LANGUAGE
    expires: date | None = None
    similarity: float = 0.0
    """To what is known of the lead, or to the topic asked for: 0 to 1."""
    like: str = ""
    """Title of a piece that they read and that this one is like."""
    likeness: float = 0.0
    """How much, 0 to 1."""
    sent: int = 0
    """How many leads have had it so far."""
    worth: float = 0.0
    """What it surely does once sent, 0 to 1; see `performance`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """What is known of the person that content is for."""

    stage: BuyingStage
    persona: Persona | None = None
    industry: str = ""
    language: str = COMMON_LANGUAGE
    need: str = ""
    """Everything that tells what they want, in their words and ours."""
    pains: frozenset[str] = frozenset()
    """Names of the pains that the need tells of."""
    seen: frozenset[str] = frozenset()
    """Titles and ids, folded, of what anyone at the account was sent or opened."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Recommendation:
    """An asset to send, and why."""

    candidate: Candidate
    points: float
    reasons: tuple[str, ...]


def recommend(
    candidates: Sequence[Candidate], reader: Reader, *, on: date, topic: str = ""
) -> tuple[Recommendation, ...]:
    """The best few that may be sent, best first; with a topic, only what is near to it."""
    sendable = [c for c in candidates if may_be_sent(c, reader, on=on) and (not topic or c.similarity > 0)]
    rated = [_rated(candidate, reader, topic) for candidate in sendable]
    fitting = [rating for rating in rated if rating.points > 0 and rating.reasons]
    fitting.sort(key=lambda rating: (-rating.points, rating.candidate.title, rating.candidate.id))
    return _with_a_new_one(fitting)


def _with_a_new_one(fitting: Sequence[Recommendation]) -> tuple[Recommendation, ...]:
    """
    The best few; the last place goes to the best fitting one that hardly anybody was sent.

    Otherwise what was sent before would be sent for ever, and nobody would learn what a new asset does. Where nothing
    was sent yet, or the best are new themselves, the best stay.
    """
    best = tuple(fitting[:AT_MOST])
    if len(best) < AT_MOST or any(one.candidate.sent < HARDLY_SENT for one in best):
        return best
    new = next((one for one in fitting[AT_MOST:] if one.candidate.sent < HARDLY_SENT), None)
    if new is None or new.points < TRY_FROM * best[-1].points:
        return best
    return (*best[:-1], replace(new, reasons=(*new.reasons, "not tried much yet")))


def may_be_sent(candidate: Candidate, reader: Reader, *, on: date) -> bool:
    """Whether it is for prospects, in force, in a language they read, and new to everyone at the account."""
    return (
        candidate.external
        and (candidate.expires is None or on <= candidate.expires)
        and candidate.language in (reader.language, COMMON_LANGUAGE)
        and not {folded(candidate.id), folded(candidate.title)} & reader.seen
    )


def check_contactable(lead: Lead) -> None:
    """Raises NothingToSend where the person wants no mail from us."""
    if lead.do_not_contact:
        raise NothingToSend(f"{lead.shown} is marked do not contact, so I suggest nothing to send.")
    if lead.unsubscribed:
        raise NothingToSend(f"{lead.shown} has unsubscribed, so I suggest nothing to send.")


def language_of(written: str | None) -> str:
    """Two-letter code of what a CRM wrote: `de-AT` and `German` are `de`; unknown is English."""
    word = (written or "").strip().casefold()
    return LANGUAGES.get(word) or (word[:2] if re.fullmatch(r"[a-z]{2}([-_].*)?", word) else COMMON_LANGUAGE)


def pains_told(text: str, words: Mapping[str, Sequence[str]]) -> frozenset[str]:
    """Which pains a text tells of: each by its name or one of its words."""
    spaced = f" {folded(text)} "
    return frozenset(
        pain for pain, told_by in words.items() if any(f" {folded(word)} " in spaced for word in (pain, *told_by))
    )


def _rated(candidate: Candidate, reader: Reader, topic: str) -> Recommendation:
    needs = pains_met(candidate, reader)
    products = [product for product in candidate.products if f" {folded(product)} " in f" {folded(reader.need)} "]
    persona = _persona_points(candidate, reader)
    industry = _industry_points(candidate, reader)
    stage = _stage_points(candidate, reader)
    points = persona + industry + stage + PAIN_POINTS * min(len(needs), PAINS_COUNTED)
    points += PRODUCT_POINTS * bool(products)
    points += WORTH_POINTS * candidate.worth + (0.0 if topic else LIKE_READ_POINTS * candidate.likeness)
    points += (TOPIC_POINTS if topic else SIMILARITY_POINTS) * candidate.similarity
    reasons = [
        f"on your topic: {topic}" if topic else "",
        f"matches their need: {', '.join(needs[:PAINS_COUNTED])}" if needs else "",
        _whom(reader, for_persona=persona > 0, for_industry=industry > 0),
        f"fits the {reader.stage} stage" if reader.stage in candidate.stages else "",
        f"about {products[0]}, which they named" if products else "",
        f"like “{candidate.like}”, which they read" if not topic and candidate.likeness >= NEAR else "",
        "close to what we know of them" if not topic and not needs and candidate.similarity >= NEAR else "",
    ]
    return Recommendation(candidate=candidate, points=points, reasons=tuple(reason for reason in reasons if reason))


def _persona_points(candidate: Candidate, reader: Reader) -> float:
    if not candidate.personas or reader.persona is None:
        return 0.0
    return PERSONA_POINTS if reader.persona in candidate.personas else WRONG_PERSONA_POINTS


def _industry_points(candidate: Candidate, reader: Reader) -> float:
    if not candidate.industries:
        return 0.0
    if not reader.industry:
        return WRONG_INDUSTRY_POINTS / 2
    return INDUSTRY_POINTS if in_industry(candidate, reader) else WRONG_INDUSTRY_POINTS


def _stage_points(candidate: Candidate, reader: Reader) -> float:
    order = list(BuyingStage)
    apart = [abs(place - order.index(reader.stage)) for place, stage in enumerate(order) if stage in candidate.stages]
    return STAGE_POINTS[min(apart)] if apart else 0.0


def pains_met(candidate: Candidate, reader: Reader) -> tuple[str, ...]:
    """Pains of the asset that the lead has: by name, or with every word of it in what they said."""
    said = {word[:5] for word in folded(reader.need).split()}
    return tuple(
        pain
        for pain in candidate.pains
        if pain in reader.pains or all(word[:5] in said for word in folded(pain).split() if len(word) > 2)
    )


def in_industry(candidate: Candidate, reader: Reader) -> bool:
    """Whether it is made for their industry."""
    return bool(reader.industry) and any(same_industry(each, reader.industry) for each in candidate.industries)


def _whom(reader: Reader, *, for_persona: bool, for_industry: bool) -> str:
    people = f"{reader.persona}s" if for_persona else "companies"
    if for_industry:
        return f"for {people} in {reader.industry.lower()}"
    return f"for {people}" if for_persona else ""
