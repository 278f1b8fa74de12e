"""Questions about one lead, an account, or a word."""

import re
from dataclasses import dataclass, replace
from operator import attrgetter

from bot.agent.offline.alone import ABOUT_ONE, about_shown
from bot.agent.offline.bant_of_shown import OF_WHICH, bant_of_shown
from bot.agent.offline.clarifying import clarified
from bot.agent.offline.company_numbers import company_number
from bot.agent.offline.deictic import all_listed
from bot.agent.offline.draft import Missed
from bot.agent.offline.first_words import ByFirstWord
from bot.agent.offline.nobody import like_a_name, nobody_called
from bot.agent.offline.on_record import on_record
from bot.agent.offline.openers import DEFINITIONS, OPENERS, POLITE, Opener
from bot.agent.offline.openers_bant import ON_BANT
from bot.agent.offline.openers_score import ON_SCORE
from bot.agent.offline.openers_sent import ON_SENT
from bot.agent.offline.refining import for_everybody
from bot.agent.offline.same_of_another import same_of_another
from bot.agent.offline.scene import Scene
from bot.agent.offline.sent_when import ASKED, ending
from bot.agent.offline.somebody_else import at_company_of
from bot.agent.offline.subject import subject
from bot.agent.offline.superiors import superior_of
from bot.agent.offline.whom import Whom, whom
from bot.agent.offline.wished import of_content, topic_last, topics, wished
from bot.domain.definitions import term_named
from bot.domain.lead_query import FieldIs, LeadField, LeadQuery, Sort
from bot.domain.reading import Reading, Shape, ThreadMemory
from bot.domain.rep import folded

HOW_SENT = "When it is sent, and over what, does not change what I choose."
BESIDE = ("t", "w", "o", "i")
"""Groups of a pattern that are not about whom."""
HOW_MANY = re.compile(r"(?:just |only )?(?:the )?(?:top|first|last|bottom|worst) \d+")
"""How many of the list before are wanted, not whom."""
_THE_FIRST = re.compile(r"(?:the )?(?:top|first) \d+")
_SHOWING = ("show", "list", "give", "see", "get")
OF_ALL = frozenset({Shape.OWNERS, Shape.SENT})
"""What is told of each of those that a list showed."""
CATCH_ALL = r"(?P<s>.+)"
OPENED_BY = ByFirstWord((*ON_BANT, *ON_SENT, *ON_SCORE, *OPENERS), pattern=attrgetter("pattern"))


@dataclass(frozen=True, slots=True)
class About:
    """What a question about somebody came to."""

    reading: Reading | None = None
    late: Reading | None = None
    """To be taken where the question makes no plan: a bare name."""
    unknown: Reading | None = None
    """To be said where nothing else fits: nobody of this name is known."""
    named: tuple[int, int] = (0, 0)
    """The tokens of that name."""
    stakeholders: bool = False
    """Whether the people of an account are asked for."""
    owned: tuple[int, int] | None = None
    """Tokens that say whose owners are asked for, where they name nobody."""


def about_somebody(scene: Scene, thread: ThreadMemory) -> About:
    """The reading of a question about a lead, an account or a word; empty where it is about leads in general."""
    text = re.sub(r"(?: (?:please|thanks))+$", "", scene.line.text.rstrip(" ?,"))
    polite = POLITE.match(text)
    skipped = len(polite.group()) if polite and polite.end() < len(text) else 0
    body = text[skipped:]
    alone = (
        for_everybody(body, scene, thread)
        or bant_of_shown(body, thread)
        or about_shown(body, thread)
        or same_of_another(text, scene, thread)
        or _next_person(body, scene, thread)
        or superior_of(body, skipped, scene, thread)
    )
    if alone and alone.shape is Shape.STAKEHOLDERS and alone.lead_ids:
        return About(reading=at_company_of(alone.lead_ids[0], scene, others=False) or alone)
    if alone:
        return About(reading=alone)
    if told := company_number(body, skipped, scene) or _defined(body, scene) or on_record(body, skipped, scene):
        return About(reading=told)
    opened = _sent_then(body, skipped, scene, thread) or _opened(body, skipped, scene, thread)
    if opened.reading is None and (suggestion := _with_topic(body, skipped, scene, thread)):
        return About(reading=suggestion)
    return opened


def _sent_then(body: str, skipped: int, scene: Scene, thread: ThreadMemory) -> About | None:
    """`what did we send Anna last month`: the question without its time, and then the time."""
    time = ending(skipped + len(body), scene) if ASKED.match(body) else None
    if time is None:
        return None
    found = _opened(body[: time.start - skipped].rstrip(" ,"), skipped, scene, thread)
    reading = found.reading
    if reading is None or not (reading.shape is Shape.SENT or reading.choices):
        return None
    notes = (*reading.notes, time.note) if time.note else reading.notes
    return replace(found, reading=replace(reading, window=time.window, notes=notes))


def _with_topic(body: str, skipped: int, scene: Scene, thread: ThreadMemory) -> Reading | None:
    """`what should I send Anna Vogt about security`: a suggestion for somebody who is known, on a topic."""
    last = topic_last(body)
    if last != body and "§" not in body:
        scene, skipped = scene.saying(last), 0
        body = scene.line.text
    for end, start in topics(body):
        reading = _opened(body[:end], skipped, scene, thread).reading
        if reading and reading.shape is Shape.CLARIFY and reading.choices:
            return reading  # which of them is asked with the whole question
        if reading and reading.shape is Shape.SUGGEST:
            places, delivered = of_content(body, end, start)
            topic = " ".join(_typed(skipped + first, body[first:stop], scene) for first, stop in places)
            notes = (*reading.notes, *([HOW_SENT] if delivered else []))
            return replace(reading, topic=" on ".join(part for part in (reading.topic, topic) if part), notes=notes)
    return None


def _next_person(body: str, scene: Scene, thread: ThreadMemory) -> Reading | None:
    """`and how about Hamish Brodie`, after other people: somebody by all of a name, not a filter."""
    one = ABOUT_ONE.fullmatch(body)
    words = one["s"].split() if one and thread.turns else []
    if len(words) < 2 or not all(word in scene.lexicon.name_words for word in words):
        return None
    after = len(scene.line.text.rstrip(" ?,").split())
    found = whom(after - len(words), after, scene)
    return Reading(shape=Shape.LEAD, lead_ids=found.lead_ids) if len(found.lead_ids) == 1 else None


def _defined(body: str, scene: Scene) -> Reading | None:
    for place, pattern in enumerate(DEFINITIONS):
        match = pattern.fullmatch(body)
        if not match:
            continue
        if place == len(DEFINITIONS) - 1:
            return Reading(shape=Shape.DEFINITION, topic="score")
        words = _unquoted(match["s"], scene)
        term = term_named(words) or term_named(re.sub(r" (?:band|stage|status|term|leads?|score)$", "", words))
        if term:
            return Reading(shape=Shape.DEFINITION, topic=term)
        if place == 0 and len(words.split()) <= 3:
            return Reading(shape=Shape.DEFINITION, topic=words)
    return None


_HERS = re.compile(
    r"\b(?P<who>her|his|their|its) (?=(?:full |recent |last |current |lead |work )*(?:timeline|history"
    r"|activity|activities|interactions?|journey|log|touch ?points?|calls?|meetings?|conversations?|score|e ?mail|phone"
    r"|mobile|cell|number|owner|rep|title|status|stage|details|profile|card|contact|engagement|receipt|band|company|industry)\b)"
)
"""`her timeline` is asked like `Anna's timeline`."""


def _opened(body: str, skipped: int, scene: Scene, thread: ThreadMemory) -> About:
    unknown: Reading | None = None
    stakeholders = False
    owned: tuple[int, int] | None = None
    named = (0, 0)
    if thread.turns:
        body = _HERS.sub(r"\g<who> 's ", body)
    for opener in OPENED_BY.of(body.partition(" ")[0]):
        match = opener.pattern.fullmatch(body)
        if not match:
            continue
        group = next((g for g, words in match.groupdict().items() if words and g not in BESIDE), "")
        words = match[group] if group else ""
        if _about_nobody(opener, match, words, thread):
            continue
        if opener.shape in OF_ALL and (whole := all_listed(words, thread)):
            return About(reading=_of_piece(Reading(shape=opener.shape, query=whole), match, skipped, scene, thread))
        found = subject(words, skipped + match.start(group) if group else 0, scene, thread, opener.shape)
        found = _only_people(found) if group == "person" else found
        if isinstance(found, Reading):
            return About(reading=found)
        bare = opener.pattern.text == CATCH_ALL
        if found.found or found.choices:
            reading = _reading(opener, found, _typed(skipped + match.start(group), words, scene))
            reading = _wishing(reading, body[: match.start(group)], body[match.end(group) :])
            reading = _of_piece(reading, match, skipped, scene, thread)
            if bare and found.query:
                return About(reading=reading)
            if bare:
                return (
                    About(late=reading, unknown=unknown, stakeholders=stakeholders)
                    if found.exact
                    else About(unknown=unknown)
                )
            return About(reading=reading, stakeholders=stakeholders)
        stakeholders = stakeholders or opener.shape is Shape.STAKEHOLDERS
        if opener.shape is Shape.OWNERS and owned is None and group:
            owned = scene.span(skipped + match.start(group), words)
        place = _of_nobody(opener, skipped + match.start(group), words, scene) if unknown is None and words else None
        if place:
            named, unknown = place, nobody_called(*place, scene)
    return About(unknown=unknown, named=named, stakeholders=stakeholders, owned=owned)


_AT_A_COMPANY = re.compile(r" (?:at|from|over at|of) .+$")


def _of_nobody(opener: Opener, offset: int, words: str, scene: Scene) -> tuple[int, int] | None:
    """The tokens of a name that is nobody's, where it can be nothing else."""
    place = scene.span(offset, _AT_A_COMPANY.sub("", words))
    card = opener.shape is Shape.LEAD and opener.pattern.text != CATCH_ALL
    return place if place and (opener.sure or (card and like_a_name(*place, scene))) else None


def _only_people(found: Whom | Reading) -> Whom | Reading:
    """Nobody, where it is an account: what was won and lost of it stands at its leads."""
    return Whom() if isinstance(found, Whom) and found.company else found


def _about_nobody(opener: Opener, match: re.Match[str], words: str, thread: ThreadMemory) -> bool:
    """Whether it is how many of the list before are wanted; or `did she open it`, where that is no piece."""
    if opener.pattern.text == CATCH_ALL:
        return HOW_MANY.fullmatch(words) is not None
    if opener.shape is Shape.LEAD and match.string.startswith(_SHOWING):
        return _THE_FIRST.fullmatch(words) is not None
    return bool(match.groupdict().get("i")) and _sent_before(thread) is None


def _reading(opener: Opener, found: Whom, words: str) -> Reading:
    if found.choices:
        return Reading(shape=Shape.CLARIFY, sentence=f"Which {_name(words)} do you mean?", choices=found.choices)
    notes = (found.note,) if found.note else ()
    if found.company:
        account = Shape.STAKEHOLDERS if opener.shape in {Shape.LEAD, Shape.STAKEHOLDERS} else opener.shape
        where = (FieldIs(field=LeadField.COMPANY, values=(found.company,)),)
        return Reading(shape=account, query=LeadQuery(where=where, sort=(Sort(field=LeadField.SCORE),)), notes=notes)
    if found.query and opener.shape is Shape.STAKEHOLDERS:
        return Reading(shape=Shape.STAKEHOLDERS, query=found.query, notes=notes)
    shape = Shape.LEAD if opener.shape is Shape.STAKEHOLDERS else opener.shape
    if found.query:
        return Reading(shape=shape, query=found.query, notes=notes)
    if shape is Shape.LEAD and len(found.lead_ids) > 1:
        several = FieldIs(field=LeadField.ID, values=found.lead_ids)
        return Reading(shape=Shape.LEADS, query=LeadQuery(where=(several,)), notes=notes)
    if shape is Shape.TIMELINE and len(found.lead_ids) > 1:
        return Reading(shape=Shape.CLARIFY, sentence=OF_WHICH)
    lead_ids = found.lead_ids if shape in OF_ALL else found.lead_ids[:1]
    return Reading(shape=shape, lead_ids=lead_ids, notes=notes)


def _wishing(reading: Reading, before: str, after: str) -> Reading:
    """A suggestion with what the words before and after the name say of the piece."""
    return replace(reading, topic=wished(before, after)) if reading.shape is Shape.SUGGEST else reading


def _sent_before(thread: ThreadMemory) -> Reading | None:
    """What a thread just asked about what was sent."""
    return thread.last.reading if thread.last and thread.last.reading.shape is Shape.SENT else None


def _of_piece(reading: Reading, match: re.Match[str], skipped: int, scene: Scene, thread: ThreadMemory) -> Reading:
    """A question about what was sent, with the piece that it names; a time in it that is not read is asked about."""
    said = match.groupdict() if reading.shape is Shape.SENT else {}
    unread = scene.span(skipped + match.start("w"), said["w"]) if said.get("w") else None
    if unread:
        return clarified((Missed(*unread),), scene)
    topic = _typed(skipped + match.start("t"), said["t"], scene) if said.get("t") else reading.topic
    topic = before.topic if said.get("i") and (before := _sent_before(thread)) else topic
    return replace(reading, topic=topic, opened=bool(said.get("o")))


def _unquoted(words: str, scene: Scene) -> str:
    """A quoted text by what stands in the quotes."""
    return folded(scene.line.tokens[int(words[2:])].text) if re.fullmatch(r"§q\d+", words) else words


def _name(words: str) -> str:
    return words.removesuffix("'s").strip()


def _typed(offset: int, words: str, scene: Scene) -> str:
    """The words from a place on as they were typed."""
    place = scene.span(offset, words)
    return scene.line.typed(*place, scene.plain) if place else words
