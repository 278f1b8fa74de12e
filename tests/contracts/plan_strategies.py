"""Random plans, and a crowd of leads for them to be asked of."""

import random
from datetime import timedelta
from typing import Any

from hypothesis import strategies as st

from bot.domain.change import ChangeKind
from bot.domain.evidence import EvidenceId
from bot.domain.lead import Lead, Standing
from bot.domain.lead_query import (
    CHOICES,
    FLAGS,
    NUMBERS,
    TIMES,
    AnyOf,
    Condition,
    Did,
    EventPart,
    Evident,
    FieldBetween,
    FieldHas,
    FieldIs,
    FieldWithin,
    GroupBy,
    LeadField,
    LeadQuery,
    Metric,
    MetricKind,
    Moved,
    Period,
    Sort,
    Way,
    Window,
)
from bot.domain.words import (
    Band,
    Criterion,
    Department,
    EventKind,
    Level,
    Persona,
    Seniority,
    Source,
    Stage,
    Status,
)
from bot.usecases.keep_clocks import KeepClocks
from bot.usecases.team_time import TeamTime
from tests.builders import MARA, T0, TOM, a_lead, a_standing, ago, an_event, in_force
from tests.contracts.steps import Stores, a_note, an_evidence, put
from tests.domain.scoring_cases import RULES
from tests.fakes.calendars import MemoryCalendars

F = LeadField
CROWD = 80
COUNTRIES = ("Germany", "GERMANY", "Österreich", "osterreich", "U.S.", None, "")
TITLES = ("CTO", "cto & Founder", "Director of IT", "Head of Data", "Leiter Einkauf", None)
COMPANIES = ("Acme, Inc.", "ACME", "Nord & Süd GmbH", "Nord Sud", "Zeta", None)
WORDS = ("cto", "of it", "Süd", "acme", "german", "head of", "founder", "spring", "roi", "no such", "!", "é")
CUSTOM = ("Plan", "plan", "Seats", "Größe")
ZONES = ("UTC", "Europe/Berlin", "America/New_York", "Asia/Kathmandu", "Australia/Lord_Howe", "Pacific/Apia")


def a_crowd(seed: int) -> list[tuple[Lead, Standing]]:
    """Leads with blanks, doubles and odd spellings in every field; the same for the same seed."""
    chance = random.Random(seed)
    return [(_somebody(chance, number), _standing(chance)) for number in range(CROWD)]


def _somebody(chance: random.Random, number: int) -> Lead:
    pick = chance.choice
    return a_lead(
        name=pick(("Ana", "ána maria", "Bo Öz", "Zoe", "zoe", "")),
        email=pick((f"P{number}+x@Acme.test", f"p.{number}@zeta.test", None)),
        identity=f"person {number}",
        company=pick(COMPANIES),
        title=pick(TITLES),
        seniority=pick((*Seniority, None)),
        department=pick((*Department, None)),
        persona=pick((*Persona, None)),
        industry=pick(("Retail", "retail", "Groß-Handel", None)),
        employees=pick((1, 50, 50, 200, 1000, 123456, None)),
        revenue=pick((0, 10**12, None)),
        country=pick(COUNTRIES),
        state=pick(("Bayern", None)),
        city=pick(("Köln", "Koln", "Wien", None)),
        phone=pick(("+49 30 1", None)),
        website=pick(("https://acme.test", None)),
        language=pick(("de", "en", None)),
        source=pick((*Source, None)),
        source_detail=pick(("Berlin webinar", "LinkedIn", None)),
        last_source=pick((*Source, None)),
        campaign=pick(("Spring ROI", "spring roi", None)),
        owner_id=pick((MARA.id, TOM.id, "R-gone", None)),
        status=pick((*Status, None)),
        crm_status=pick(("Working - Contacted", None)),
        stage=pick((*Stage, None)),
        unsubscribed=chance.random() < 0.2,
        do_not_contact=chance.random() < 0.2,
        notes=pick(("Needs SSO by März", "call back", None)),
        created_at=pick((ago(hours=chance.randrange(20_000), days=chance.random()), None)),
        crm_activity_at=pick((ago(hours=chance.randrange(2_000)), None)),
        custom=pick(({}, {"Plan": "Pro", "Seats": "1,200"}, {"plan": "PRO", "Seats": "many"}, {"Größe": "5 %"})),
    )


def _standing(chance: random.Random) -> Standing:
    scores = {name: chance.choice((0, 10, 50, 50, 99)) for name in ("score", "fit", "engagement", "readiness")}
    since = ago(hours=chance.randrange(500))
    return a_standing(**scores, band=chance.choice(tuple(Band)), band_since=since)


def fill(stores: Stores, seed: int) -> None:
    """Put the crowd in, with what it did and said."""
    chance = random.Random(seed + 1)
    for rep in (MARA, TOM):
        stores.reps.put(rep)
    crowd = a_crowd(seed)
    for lead, standing in crowd:
        put(stores, lead, standing=standing)
    leads = [lead for lead, _ in crowd]
    kinds = (EventKind.PRICING_PAGE, EventKind.CONTENT_DOWNLOAD, EventKind.CALL)
    events = [
        an_event(
            chance.choice(leads),
            chance.choice(kinds),
            at=ago(hours=chance.randrange(1_000)),
            asset=chance.choice(("Retail ROI", "")),
            campaign=chance.choice(("Spring", "")),
        )
        for _ in range(CROWD)
    ]
    stores.engagement.add(events)
    _rescore(stores, leads, chance)
    for number, lead in enumerate(chance.sample(leads, 20)):
        at, ends = ago(days=chance.randrange(60)), chance.choice((None, ago(days=chance.randrange(-30, 60))))
        row = an_evidence(
            lead,
            chance.choice(tuple(Criterion)),
            id=EvidenceId(f"E-{number}"),
            level=chance.choice(tuple(Level)),
            at=at,
            expires_at=ends if ends and ends > at else None,
        )
        known = stores.leads.get(lead.id)
        note = a_note(ChangeKind.QUALIFIED)
        stores.writes.save(known.lead, standing=known.standing, evidence=[row], note=note)
    keep_clocks(stores)


def keep_clocks(stores: Stores) -> None:
    """Every clock up to date, as it is wherever somebody asks about one."""
    KeepClocks(stores.clocks, TeamTime(in_force(RULES), MemoryCalendars(), stores.reps))(now=T0)


def _rescore(stores: Stores, leads: list[Lead], chance: random.Random) -> None:
    """Scores rise and fall, some of them several times."""
    for hours in sorted(chance.sample(range(1_000), 60), reverse=True):
        known = stores.leads.get(chance.choice(leads).id)
        score, band, now = chance.choice((0, 10, 50, 55, 99)), chance.choice(tuple(Band)), ago(hours=hours)
        since = known.standing.band_since if band is known.standing.band else now
        put(stores, known.lead, standing=a_standing(score=score, band=band, band_since=since, scored_at=now))


def _values(field: LeadField) -> st.SearchStrategy[str]:
    if field in FLAGS:
        return st.sampled_from(("yes", "no", "true"))
    if field in NUMBERS:
        return st.sampled_from(("50", "1,000", "0", "10", "x"))
    if field is F.OWNER:
        return st.sampled_from((MARA.id, TOM.id, "R-gone", "R-none"))
    if field in CHOICES:
        words: Any = (*Source, *Status, *Stage, *Band, *Seniority, *Department, *Persona)
        return st.sampled_from([str(word) for word in words] + ["C level", "nonsense"])
    everything = (*COUNTRIES, *TITLES, *COMPANIES, *WORDS, "ana", "retail", "koln", "de", "pro", "1,200", "5 %")
    return st.sampled_from([value for value in everything if value])


moments = st.integers(-400, 20_000).map(lambda hours: T0 - timedelta(hours=hours))
windows = st.builds(Window, start=st.none() | moments, end=st.none() | moments)
custom_names = st.sampled_from(CUSTOM)
TEXTS = [field for field in LeadField if field not in NUMBERS | TIMES | FLAGS | {F.ID}]


@st.composite
def equalities(draw: st.DrawFn) -> FieldIs:
    field = draw(st.sampled_from([field for field in LeadField if field is not F.ID]))
    values = () if field in TIMES else draw(st.lists(_values(field), max_size=3))
    custom = draw(custom_names) if field is F.CUSTOM else None
    return FieldIs(field=field, values=tuple(values), custom=custom, negated=draw(st.booleans()))


@st.composite
def mentions(draw: st.DrawFn) -> FieldHas:
    field = draw(st.sampled_from(TEXTS))
    words = draw(st.lists(st.sampled_from(WORDS), min_size=1, max_size=3))
    custom = draw(custom_names) if field is F.CUSTOM else None
    return FieldHas(field=field, words=tuple(words), custom=custom, negated=draw(st.booleans()))


@st.composite
def ranges(draw: st.DrawFn) -> FieldBetween:
    field = draw(st.sampled_from([*sorted(NUMBERS), F.CUSTOM]))
    bounds = st.none() | st.sampled_from((0, 5, 10, 50, 99.5, 1000))
    custom = draw(custom_names) if field is F.CUSTOM else None
    return FieldBetween(field=field, low=draw(bounds), high=draw(bounds), custom=custom, negated=draw(st.booleans()))


spans = st.builds(FieldWithin, field=st.sampled_from(sorted(TIMES)), window=windows, negated=st.booleans())
deeds = st.builds(
    Did,
    events=st.lists(st.sampled_from((EventKind.PRICING_PAGE, EventKind.CALL, EventKind.CHAT)), max_size=2).map(tuple),
    asset=st.none() | st.sampled_from(("roi", "retail roi", "spring", "none", "!")),
    at_least=st.integers(1, 3),
    window=windows,
    negated=st.booleans(),
)
evidence = st.builds(
    Evident,
    criterion=st.sampled_from(tuple(Criterion)),
    levels=st.lists(st.sampled_from(tuple(Level)), min_size=1, max_size=3).map(tuple),
    negated=st.booleans(),
)
moved = st.builds(
    Moved,
    way=st.sampled_from(Way),
    at_least=st.sampled_from((1, 5, 30)),
    window=windows,
    negated=st.booleans(),
)
simple: st.SearchStrategy[Condition] = st.one_of(equalities(), mentions(), ranges(), spans, deeds, evidence, moved)
conditions = simple | st.builds(AnyOf, conditions=st.lists(simple, max_size=3).map(tuple))


@st.composite
def fields_grouped(draw: st.DrawFn) -> GroupBy:
    field = draw(st.sampled_from(tuple(LeadField)))
    period = draw(st.sampled_from(tuple(Period))) if field in TIMES else None
    return GroupBy(field=field, period=period, custom=draw(custom_names) if field is F.CUSTOM else None)


grouped_once: st.SearchStrategy[GroupBy] = st.one_of(
    fields_grouped(),
    st.builds(GroupBy, criterion=st.sampled_from(tuple(Criterion))),
    st.builds(GroupBy, part=st.sampled_from((EventPart.KIND, EventPart.ASSET, EventPart.CAMPAIGN))),
    st.builds(GroupBy, part=st.just(EventPart.TIME), period=st.sampled_from(tuple(Period))),
)


@st.composite
def groupings(draw: st.DrawFn) -> GroupBy:
    first, then = draw(grouped_once), draw(st.none() | grouped_once)
    return first if then is None or then.same_as(first) else first.model_copy(update={"then": then})


@st.composite
def metrics(draw: st.DrawFn) -> Metric:
    kind = draw(st.sampled_from(tuple(MetricKind)))
    numeric = kind in {MetricKind.AVERAGE, MetricKind.SUM, MetricKind.MEDIAN}
    field = draw(st.sampled_from(sorted(NUMBERS))) if numeric else None
    return Metric(kind=kind, field=field, of=(draw(conditions),) if kind is MetricKind.SHARE else ())


sorts = st.builds(
    Sort, field=st.sampled_from([field for field in LeadField if field is not F.CUSTOM]), descending=st.booleans()
) | st.builds(Sort, field=st.just(F.SCORE), descending=st.booleans()).flatmap(
    lambda sort: st.sampled_from(
        [sort, sort.model_copy(update={"moved": True}), sort.model_copy(update={"often": True})]
    )
)


@st.composite
def plans(draw: st.DrawFn) -> LeadQuery:
    """Any plan whose answer is leads, or with a metric a number or a breakdown."""
    metric = draw(st.none() | metrics())
    return LeadQuery(
        where=tuple(draw(st.lists(conditions, max_size=3))),
        workable=draw(st.booleans()),
        sort=tuple(draw(st.lists(sorts, max_size=2))),
        limit=draw(st.none() | st.integers(1, 12)),
        metric=metric,
        group_by=draw(st.none() | groupings()) if metric else None,
        zone=draw(st.sampled_from(ZONES)),
        as_of=draw(st.none() | moments),
    )
