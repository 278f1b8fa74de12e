"""What the field's own words mean, whatever the data: bands, stages, channels, countries, regions, job titles."""

from collections.abc import Iterable, Mapping, Sequence

from bot.agent.offline import static_words as words
from bot.agent.offline.chiefs import CHIEFS
from bot.agent.offline.city_names import WELL_KNOWN
from bot.agent.offline.industry_forms import apart, called, grouped, with_namesakes
from bot.agent.offline.marks import Option
from bot.agent.offline.spelling import key_of
from bot.domain.countries import countries_in, country_names, region_names
from bot.domain.industries import industry_group, industry_words
from bot.domain.languages import LANGUAGES, language_named
from bot.domain.lead_query import LeadField
from bot.domain.states import state_names
from bot.domain.words import Seniority
from bot.usecases.ports import Named

Options = Iterable[tuple[str, Option]]
Known = Mapping[LeadField, Sequence[Named]]

DEPARTMENT_WORDS = frozenset(key_of(w) for spelled in words.DEPARTMENTS.values() for w in spelled.split(","))
NEVER_BARE = frozenset({"it", "pr", "pe", "vc", "other", "building", "storage", "shipping", "law", "health", "food"})
SPOKEN_ONLY_AFTER_A_CUE = frozenset({"go", "oz", "ger", "ned", "america", "island", "gulf", "sea region", "aus"})
AMBIGUOUS_INDUSTRIES = frozenset(
    (
        *("design", "research", "marketing", "advertising", "legal", "law", "finance", "hr", "it", "engineering"),
        *("consulting", "communications", "training", "security", "music", "sports", "building", "property", "food"),
        *("cars", "auto", "games", "chips", "health", "energy", "internet", "shipping", "storage", "other", "printing"),
        *("media", "pr", "pe", "vc", "military", "defense", "defence", "writing", "freight", "courier", "photography"),
        *("education", "operations", "human resources", "machinery", "technology", "tech", "banks", "hotels", "travel"),
        *("entertainment", "travel", "mining", "metals", "plastics", "charity", "university", "distribution"),
        *("lift", "lifts", "elevator", "elevators", "garage", "garages", "chemists", "removals"),
        *("pharmacy", "attorneys"),
    )
)
"""Industries that mean one only where the data has them, or a cue says so."""


def fixed_options(known: Known) -> Options:
    """Phrases with what they mean; what the data has is told apart where that decides."""
    yield from _closed()
    yield from _languages(known)
    yield from _stages(known)
    yield from _places(known)
    yield from _absent_places(known)
    yield from _industries(known)
    yield from _people()


def _spelled(text: str) -> list[str]:
    return [key_of(part) for part in text.split(",") if part.strip()]


def _closed() -> Options:
    for phrase, band in words.BANDS.items():
        yield phrase, Option(LeadField.BAND, (band,), known=True)
    for source, spelled in words.SOURCES.items():
        for phrase in {*_spelled(spelled), key_of(source)}:
            yield phrase, Option(LeadField.SOURCE, (source,), bare=phrase in words.BARE_SOURCES, known=True)
    for persona, spelled in words.PERSONAS.items():
        for phrase in {*_spelled(spelled), key_of(persona)}:
            yield phrase, Option(LeadField.PERSONA, (persona,), bare=phrase != "user", known=True)
    for department, spelled in words.DEPARTMENTS.items():
        for phrase in _spelled(spelled):
            yield phrase, Option(LeadField.DEPARTMENT, (department,), bare=False, known=True)
    for level in Seniority:
        yield key_of(level), Option(LeadField.SENIORITY, (level,), bare=False, known=True)
    for levels, spelled in words.SENIORITIES.items():
        for phrase in _spelled(spelled):
            yield phrase, Option(LeadField.SENIORITY, tuple(levels), known=True)


def _languages(known: Known) -> Options:
    """Languages by their names where the data has their codes."""
    written: dict[str, list[str]] = {}
    for n in known.get(LeadField.LANGUAGE, ()):
        written.setdefault(language_named(n.value), []).append(n.value)
    for language in LANGUAGES:
        having = tuple(written.get(language, ()))
        yield key_of(language), Option(LeadField.LANGUAGE, having or (language,), bare=False, known=bool(having))


def _stages(known: Known) -> Options:
    """Stages and statuses; where the data has no such stage, a status of the same name is meant."""
    stages = {n.value for n in known.get(LeadField.STAGE, ())}
    statuses = {n.value for n in known.get(LeadField.STATUS, ())}
    crm = {key_of(n.value): n.value for n in known.get(LeadField.CRM_STATUS, ())}
    for stage, spelled in words.STAGES.items():
        own = next((crm[p] for p in _spelled(spelled) if p in crm), None) if stage not in stages else None
        for phrase in _spelled(spelled):
            if own:
                yield phrase, Option(LeadField.CRM_STATUS, (own,), known=True)
            elif stage == "customer" and stage not in stages and "won" in statuses:
                yield phrase, Option(LeadField.STATUS, ("won",), known=True)
            else:
                yield phrase, Option(LeadField.STAGE, (stage,), known=stage in stages)
    for status, spelled in words.STATUSES.items():
        for phrase in {*_spelled(spelled), key_of(status)}:
            bare = phrase not in {"new", "working", "worked on", "open", "lost", "won"}
            yield phrase, Option(LeadField.STATUS, (status,), bare=bare, known=status in statuses)


def _places(known: Known) -> Options:
    have = {n.value for n in known.get(LeadField.COUNTRY, ())}
    for phrase, country in country_names().items():
        if len(phrase) > 3 or phrase in {"usa", "uk", "uae", "us", "prc", "ksa", "u s", "u k"}:
            yield (
                phrase,
                Option(
                    LeadField.COUNTRY, (country,), bare=phrase not in SPOKEN_ONLY_AFTER_A_CUE, known=country in have
                ),
            )
    for phrase, country in (("us", "United States"), ("uk", "United Kingdom"), ("states", "United States")):
        yield phrase, Option(LeadField.COUNTRY, (country,), bare=phrase != "states", known=country in have)
    for phrase, country in words.DEMONYMS.items():
        yield phrase, Option(LeadField.COUNTRY, (country,), known=country in have)
    for phrase in region_names():
        members = countries_in(phrase)
        option = Option(
            LeadField.COUNTRY, members, bare=phrase not in SPOKEN_ONLY_AFTER_A_CUE, known=bool(have & set(members))
        )
        for spelled in {phrase, key_of(phrase), "uk and i" if phrase == "uk i" else phrase}:
            yield spelled, option


def _absent_places(known: Known) -> Options:
    """Cities and states that the data lacks, after a word such as `in`: nobody is there, which is an answer."""
    for field, names in ((LeadField.CITY, WELL_KNOWN), (LeadField.STATE, tuple(state_names().values()))):
        have = {key_of(n.value) for n in known.get(field, ())}
        have |= {state_names().get(key, key) for key in have} if field is LeadField.STATE else set()
        elsewhere = country_names()
        for name in names:
            if name not in have and name not in elsewhere:
                yield name, Option(field, (name.title(),), bare=False)


def _industries(known: Known) -> Options:
    """Industries that the data lacks, so that asking for one finds nothing rather than everything."""
    members = grouped(known.get(LeadField.INDUSTRY, ()))
    for phrase, named in industry_words().items():
        group = industry_group(named)
        values = apart(phrase, members) or called(phrase, members.get(group, (group,)))
        values = with_namesakes(phrase, values, (n.value for n in known.get(LeadField.INDUSTRY, ())))
        bare = phrase not in NEVER_BARE and (group in members or phrase not in AMBIGUOUS_INDUSTRIES)
        if group in members and phrase in DEPARTMENT_WORDS:
            bare = any(key_of(v) == phrase for v in values)
        yield phrase, Option(LeadField.INDUSTRY, values, bare=bare, known=group in members)


def _people() -> Options:
    for phrase, spelled in CHIEFS.items():
        for said in {phrase, f"{phrase}s", *spelled}:
            yield said, Option(LeadField.TITLE, (phrase,), needs=(spelled,), known=True)
    for phrase, spelled in words.TITLE_HEADS.items():
        option = Option(LeadField.TITLE, (phrase,), needs=(spelled,), bare=phrase in words.BARE_HEADS, known=True)
        yield phrase, option
        if len(phrase) < 4:
            yield f"{phrase}s", option
