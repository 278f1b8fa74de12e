"""Values of the data that stand in a question: sellers, companies, job titles, countries, campaigns, custom values."""

from collections.abc import Iterator, Mapping, Sequence

from bot.agent.offline.adjectives import behind_a_stage
from bot.agent.offline.assets import campaign_at
from bot.agent.offline.chiefs import CHIEF_TITLES
from bot.agent.offline.fields import field_words
from bot.agent.offline.fields_behind import with_its_field
from bot.agent.offline.job_titles import LONGEST_TITLE, NOT_TITLES, PEOPLE, departments, heads_the_next, title_needs
from bot.agent.offline.letter_case import fits_case, is_abbreviation, word_before
from bot.agent.offline.lexicon import LONGEST, account_words
from bot.agent.offline.marks import Option, Spot, Values
from bot.agent.offline.own_lists import own_follows
from bot.agent.offline.plain_words import FILLERS, everyday
from bot.agent.offline.scene import Scene
from bot.agent.offline.sellers_at import seller_at
from bot.agent.offline.spelling import key_of, stem
from bot.agent.offline.static_words import TITLE_HEADS
from bot.domain.countries import country_codes
from bot.domain.lead_query import LeadField
from bot.domain.rep import Rep, folded


def values_at(place: int, scene: Scene, sellers: Mapping[str, Sequence[Rep]]) -> Iterator[Spot]:
    """What the words from a token on may name, longest first for each kind."""
    tokens = scene.line.tokens
    if tokens[place].kind == "quoted":
        yield from _quoted(place, scene)
        return
    if tokens[place].kind == "mention":
        yield from _mentioned(place, scene)
        return
    if tokens[place].kind == "domain":
        yield Spot(
            place,
            place + 1,
            Values((Option(LeadField.EMAIL, (folded(tokens[place].text),), needs=((folded(tokens[place].text),),)),)),
        )
        return
    yield from _country_code(place, scene)
    yield from seller_at(place, scene, sellers)
    yield from _title(place, scene)
    yield from _own_title(place, scene)
    yield from _people_of(place, scene)
    yield from _phrase(place, scene)
    yield from _company(place, scene)


def _country_code(place: int, scene: Scene) -> Iterator[Spot]:
    """`in DE`, `in de`: two letters after a preposition; `C-suite, NL`: in capitals anywhere, where the data has it."""
    token = scene.line.tokens[place]
    country = country_codes().get(token.key) if token.kind == "word" and len(token.key) == 2 else None
    if country is None:
        return
    known = scene.lexicon.has(LeadField.COUNTRY, country)
    alone = known and not is_abbreviation(token.key)
    after = {"in", "from", "outside"} if not token.shouted else {"in", "from", "or", "and", "not", "outside"}
    expected = word_before(place, scene) in after and (token.shouted or alone)
    if expected or (alone and token.shouted):
        bare = token.shouted and (alone or (known and _behind_a_code(place, scene)))
        option = Option(LeadField.COUNTRY, (country,), bare=bare, known=known)
        yield Spot(place, place + 1, Values((option,)))


def _behind_a_code(place: int, scene: Scene) -> bool:
    """Whether another country's code is joined to it in front: `DE, AT`."""
    before = scene.line.tokens[place - 2] if place > 1 else None
    joined = word_before(place, scene) in {"or", "and", ","}
    return before is not None and joined and before.shouted and before.key in country_codes()


def _quoted(place: int, scene: Scene) -> Iterator[Spot]:
    text = scene.line.tokens[place].text
    options = [*scene.lexicon.options(key_of(text))]
    companies = scene.lexicon.companies.get(account_words(text), ())
    options.extend(Option(LeadField.COMPANY, (company,), known=True) for company in companies[:1])
    named = tuple(scene.lexicon.campaigns.having(key_of(text).split()))
    if named and not options:
        options.append(Option(LeadField.CAMPAIGN, named, known=True))
    if options:
        yield Spot(place, place + 1, Values(tuple(options)))


def _mentioned(place: int, scene: Scene) -> Iterator[Spot]:
    slack_id = scene.line.tokens[place].text.removeprefix("@@")
    reps = tuple(r.id for r in scene.reps if r.slack_id == slack_id)
    if reps:
        yield Spot(place, place + 1, Values((Option(LeadField.OWNER, reps, known=True),)))


def _phrase(place: int, scene: Scene) -> Iterator[Spot]:
    """Everything the lexicon knows, the longest phrase first; possessives are taken along."""
    tokens = scene.line.tokens
    for length in range(min(LONGEST, len(tokens) - place), 0, -1):
        phrase = _as_written(place, place + length, scene)
        options = [o for o in scene.lexicon.options(phrase) if fits_case(phrase, o, place, scene)]
        if options and not (phrase.startswith("stage ") and behind_a_stage(place, scene)):
            after = place + length
            named, end = with_its_field(options, after, scene)
            yield Spot(place, end + (scene.line.slice(end, end + 1) == "'s"), Values(tuple(named)))
            break
    yield from _some_words(place, scene)


def _as_written(first: int, after: int, scene: Scene) -> str:
    """The words, a number in letters in letters where the data has it so: `four-weekly`."""
    tokens = scene.line.tokens[first:after]
    phrase = scene.line.slice(first, after)
    if not any(t.kind == "number" and t.text.isalpha() for t in tokens) or len(tokens) != after - first:
        return phrase
    spelled = " ".join(folded(t.text) if t.text.isalpha() else t.key for t in tokens)
    return spelled if spelled in scene.lexicon.phrases else phrase


def _some_words(place: int, scene: Scene) -> Iterator[Spot]:
    found = campaign_at(place, scene)
    if found:
        yield found


def _title(place: int, scene: Scene) -> Iterator[Spot]:
    """Job titles of several words: `sales managers`, `heads of marketing`, `VP of Engineering`."""
    tokens = scene.line.tokens
    for length in range(min(LONGEST_TITLE, len(tokens) - place), 1, -1):
        words = [t.key for t in tokens[place : place + length]]
        needs = title_needs(words, scene)
        if needs and heads_the_next(words, scene.line.slice(place + length, place + length + 1)):
            continue
        if needs:
            phrase = " ".join(w for w in words if w not in {"of", "the"})
            yield Spot(place, place + length, Values((Option(LeadField.TITLE, (phrase,), needs=needs, known=True),)))
            return


_INNER = frozenset({"of", "the", "and", "de", "du", "des", "der", "la", "le", "di", "del", "da"})
"""Words that a title has between others."""


def _own_title(place: int, scene: Scene) -> Iterator[Spot]:
    """Words that job titles of the data have in a row and that mean nothing else: `Laborleiter`, `postdocs`."""
    tokens = scene.line.tokens
    for length in range(min(5, len(tokens) - place), 0, -1):
        words = [t.key for t in tokens[place : place + length]]
        outer, no_title = {words[0], words[-1]} & (_INNER | NOT_TITLES | PEOPLE), NOT_TITLES - _INNER
        if (outer or any(w in no_title for w in words)) and not _leads_others(words):
            continue
        phrase = " ".join((*words[:-1], stem(words[-1])))
        if phrase in TITLE_HEADS or phrase in CHIEF_TITLES:
            continue  # `vice presidents`, whose other spellings count as well
        spelled = tuple(dict.fromkeys(p for p in (phrase, " ".join(words)) if p in scene.lexicon.title_phrases))
        if length == 1 and own_follows(words[0], place + 1, scene):
            return  # `managing leases`
        if spelled and (_leads_others(words) or _means_a_title(words, phrase, scene)):
            option = Option(LeadField.TITLE, (spelled[0],), needs=(spelled,), known=True)
            yield Spot(place, place + length, Values((option,)))
            return


_LED = frozenset({"team", "squad", "tech", "technical", "shift", "project", "line", "group", "practice"})


def _leads_others(words: Sequence[str]) -> bool:
    """`team leads`, who are people of that job and no leads of ours."""
    return len(words) == 2 and words[0] in _LED and stem(words[1]) == "lead"


_PLACES = frozenset(
    map(
        stem,
        (
            "plant",
            "factory",
            "facility",
            "site",
            "depot",
            "store",
            "branch",
            "warehouse",
            "practice",
            "clinic",
            "school",
        ),
    )
)
"""Where people work, whose plural is no job."""


def _means_a_title(words: Sequence[str], phrase: str, scene: Scene) -> bool:
    """Whether nothing else is called so, and not all of it is everyday speech unless it is a title from end to end."""
    people = phrase in scene.lexicon.whole_titles and words[0] != phrase  # `registrars` are people
    other = [o for o in scene.lexicon.options(phrase) if not (people and _called_after(o, phrase))]
    if len(words) == 1 and (len(phrase) < 4 or other or everyday(words[0])):
        return False
    no_job = phrase != " ".join(words) and scene.lexicon.title_ends.isdisjoint((words[-1], stem(words[-1])))
    if no_job and any(o.known and o.field is LeadField.INDUSTRY for o in other):
        return False  # `data centres`, the industry, though there are data centre managers
    several = len(words) == 1 and words[0] != phrase
    if several and stem(phrase) in _PLACES and scene.lexicon.title_ends.isdisjoint((phrase, words[0])):
        return False  # `plants` are no plant managers
    if len(words) == 1 and (words[0] in field_words() or phrase in field_words() or phrase in scene.lexicon.openers):
        return False
    return phrase in scene.lexicon.whole_titles or not everyday(" ".join(words))


def _called_after(option: Option, people: str) -> bool:
    """Whether it only has a name of those people: what they do, or where: dentists, of a Dental Clinic."""
    elsewhere = option.field is LeadField.INDUSTRY and stem(key_of(option.values[0])) != people
    return option.field is LeadField.CUSTOM or elsewhere


def _people_of(place: int, scene: Scene) -> Iterator[Spot]:
    """`marketing people`, `sales and IT folks`: a department, or several."""
    for length in (5, 4, 3, 2, 1):
        phrase = scene.line.slice(place, place + length)
        follow = scene.line.slice(place + length, place + length + 1)
        if follow in PEOPLE and (found := departments(phrase.split(), scene)):
            yield Spot(place, place + length + 1, Values((Option(LeadField.DEPARTMENT, found, known=True),)))
            return
        own = phrase in scene.lexicon.title_phrases and not {*phrase.split()} & (NOT_TITLES | FILLERS)
        if own and follow in PEOPLE and not scene.lexicon.options(phrase):
            option = Option(LeadField.TITLE, (phrase,), needs=((phrase,),), known=True)
            yield Spot(place, place + length + 1, Values((option,)))
            return


def _company(place: int, scene: Scene) -> Iterator[Spot]:
    """A company by its name without its legal form, or by its first words where they fit."""
    tokens, lexicon = scene.line.tokens, scene.lexicon
    for length in range(min(LONGEST, len(tokens) - place), 0, -1):
        phrase = scene.line.slice(place, place + length)
        key = account_words(phrase)
        if key in lexicon.companies:
            bare = tokens[place].capital or (not everyday(key) and len(key) > 2)
            after = place + length
            option = Option(LeadField.COMPANY, lexicon.companies[key][:1], bare=bare, known=True)
            yield Spot(place, after + (scene.line.slice(after, after + 1) == "'s"), Values((option,)))
            return
    yield from _company_begins(place, scene)


def _is_industry(phrase: str, scene: Scene) -> bool:
    """Whether leads are in an industry of this name."""
    return any(option.known and option.field is LeadField.INDUSTRY for option in scene.lexicon.options(phrase))


def with_words(phrase: str, keys: Sequence[str]) -> list[str]:
    """`Wexford Council`: the one of these companies that has all the words in this order, others between them."""
    words = phrase.split()
    fitting = [key for key in keys if words[-1] == key.split()[-1] and _in_order(words, key.split())]
    return fitting if len(fitting) == 1 else []


def _in_order(words: Sequence[str], among: Sequence[str]) -> bool:
    rest = iter(among)
    return all(word in rest for word in words)


def _company_abbreviated(place: int, scene: Scene) -> Iterator[Spot]:
    """`NHS`: letters that companies have in their names, and that mean nothing else."""
    token, lexicon = scene.line.tokens[place], scene.lexicon
    if token.shouted and len(token.key) > 2 and lexicon.in_company(token.key) and not lexicon.options(token.key):
        fitting = [names[:1] for key, names in lexicon.companies.items() if token.key in key.split()]
        options = tuple(Option(LeadField.COMPANY, names, known=True) for names in fitting[:8])
        yield Spot(place, place + 1, Values(options))


def _company_begins(place: int, scene: Scene) -> Iterator[Spot]:
    tokens, lexicon = scene.line.tokens, scene.lexicon
    first = tokens[place].key
    keys = lexicon.openers.get(first, ())
    if not keys:
        yield from _company_abbreviated(place, scene)
    if not keys or everyday(first):
        return
    for length in range(min(LONGEST, len(tokens) - place), 0, -1):
        phrase = scene.line.slice(place, place + length)
        fitting = [k for k in keys if k.startswith(phrase + " ")]
        if length == 1 and not tokens[place].capital and _is_industry(phrase, scene):
            return  # `at a university`
        if not fitting and length > 1:
            fitting = with_words(phrase, keys)
        if fitting and length == 1 and not tokens[place].capital:
            fitting += [k for k in lexicon.companies if f" {phrase} " in f" {k} " and k not in fitting]
        if fitting:
            after = place + length
            options = tuple(
                Option(
                    LeadField.COMPANY,
                    lexicon.companies[k][:1],
                    bare=tokens[place].capital or len(first) > 3,
                    known=True,
                )
                for k in fitting[:8]
            )
            yield Spot(place, after + (scene.line.slice(after, after + 1) == "'s"), Values(options))
            return
