"""The data's own words, ready to be looked up in a question."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache, cached_property, lru_cache

from bot.agent.offline.city_names import SAME_CITY, only_after_a_cue
from bot.agent.offline.field_aliases import called, things_counted
from bot.agent.offline.fixed_options import fixed_options
from bot.agent.offline.industry_forms import industries, industry_phrases
from bot.agent.offline.listed import cells_that_list, each_value
from bot.agent.offline.marks import Option
from bot.agent.offline.plain_words import FILLERS, everyday
from bot.agent.offline.spelling import key_of, stem, stems
from bot.agent.offline.static_words import FIELDS
from bot.domain.lead import company_key
from bot.domain.lead_query import LeadField
from bot.domain.states import state_adjectives, state_names
from bot.usecases.ports import Named, Vocabulary

LONGEST = 8
"""Words in a value at most; longer ones are found by quoting them."""
_POINTS = frozenset({"others"})
"""What points at somebody, and is no plural of a value: of a source that is called Other."""
_PARTS = re.compile(r" (?:of|for|and|at|in|&) | ?[,/-] ?")
SAYS_ENOUGH = 5
"""Letters at least of a word that stands for a campaign by itself."""
PLAIN_FIELDS = (
    LeadField.COUNTRY,
    LeadField.STATE,
    LeadField.CITY,
    LeadField.CAMPAIGN,
    LeadField.SOURCE_DETAIL,
    LeadField.CRM_STATUS,
    LeadField.LANGUAGE,
    LeadField.INDUSTRY,
)


@dataclass(frozen=True)
class Titles:
    """Titles (of content, campaigns) findable by some of their words."""

    titles: tuple[str, ...]
    _by_word: Mapping[str, frozenset[int]] = field(init=False)

    def __post_init__(self) -> None:
        index: dict[str, set[int]] = defaultdict(set)
        for place, title in enumerate(self.titles):
            for word in key_of(title).split():
                index[stem(word)].add(place)
        object.__setattr__(self, "_by_word", {word: frozenset(places) for word, places in index.items()})

    @property
    def words(self) -> Iterable[str]:
        """Every word of every title, in its one form."""
        return self._by_word.keys()

    def having(self, words: Sequence[str]) -> list[str]:
        """Titles that contain all the words, in any order, singular or plural."""
        places = [self._by_word.get(stem(word), frozenset()) for word in words]
        if not places:
            return []
        return [self.titles[i] for i in sorted(frozenset.intersection(*places))]


@dataclass(frozen=True)
class Lexicon:
    """What phrases mean in this data, and in the field's own language."""

    values: Mapping[LeadField, tuple[Named, ...]]
    custom: Mapping[str, tuple[Named, ...]]
    """Values of custom fields by name, one by one where cells list several."""
    lists: Mapping[str, tuple[str, ...]]
    """All cells of the custom fields that list several values in one."""
    campaigns: Titles
    assets: Titles
    details: Titles
    phrases: Mapping[str, tuple[Option, ...]]
    stemmed: Mapping[str, tuple[Option, ...]]
    companies: Mapping[str, tuple[str, ...]]
    """Company names as the data spells them, by account key."""
    openers: Mapping[str, tuple[str, ...]]
    """Account keys by the first word of the company."""

    name_words: frozenset[str]
    """Words of people's names."""

    def has(self, field: LeadField, value: str) -> bool:
        """Whether the data has this value."""
        return value in self._have.get(field, frozenset())

    @cached_property
    def _have(self) -> Mapping[LeadField, frozenset[str]]:
        return {f: frozenset(n.value for n in named) for f, named in self.values.items()}

    @cached_property
    def custom_names(self) -> Mapping[str, str]:
        """Names of custom fields by their keys, and by what else people call them."""
        return called(self.custom, self.title_words)

    @cached_property
    def things(self) -> Mapping[str, str]:
        """Custom fields that count something, by the thing, even where a job or another field is called so."""
        return things_counted([name for name in self.custom if name not in self.lists])

    @cached_property
    def title_words(self) -> frozenset[str]:
        """Every word of every job title."""
        return frozenset(w for n in self.values.get(LeadField.TITLE, ()) for w in key_of(n.value).split())

    @cached_property
    def title_forms(self) -> Mapping[str, tuple[str, ...]]:
        """Words of job titles by their one form: both numbers of `facility`."""
        found: dict[str, list[str]] = defaultdict(list)
        for word in sorted(self.title_words):
            found[stem(word)].append(word)
        return {form: tuple(words) for form, words in found.items()}

    @cached_property
    def whole_titles(self) -> frozenset[str]:
        """Every job title from end to end."""
        return frozenset(key_of(n.value) for n in self.values.get(LeadField.TITLE, ()))

    @cached_property
    def title_ends(self) -> frozenset[str]:
        """The last words of all job titles, and of what comes before a comma, a dash or `of` in one."""
        return frozenset(
            words[-1] for title in self.whole_titles for part in _PARTS.split(title) if (words := part.split())
        )

    @cached_property
    def title_phrases(self) -> frozenset[str]:
        """Every run of up to five words of every job title."""
        titles = [title.split() for title in self.whole_titles]
        return frozenset(" ".join(t[i : i + n]) for t in titles for n in range(1, 6) for i in range(len(t) - n + 1))

    @cached_property
    def only_campaigns(self) -> frozenset[str]:
        """Words of campaigns that nothing else in the data is called by, nor anything people ask for."""
        parts = {w for key in (*self.companies, *self.custom_names) for w in key.split()}
        parts |= {w for spelled in FIELDS.values() for w in spelled.replace(",", " ").split()}
        taken = {stem(w) for w in parts | self.title_words | self.name_words}
        mine = {w for title in self.campaigns.titles for w in key_of(title).split()}
        return frozenset(
            w
            for w in mine
            if len(w) >= SAYS_ENOUGH and w.isalpha() and stem(w) not in taken and not (everyday(w) or self.options(w))
        )

    @cached_property
    def words(self) -> tuple[str, ...]:
        """Every single word of the data that a question may mistype."""
        found = {w for phrase, options in self.phrases.items() if not _elsewhere(options) for w in phrase.split()}
        found |= {w for key in self.companies for w in key.split()} | self.title_words | self.name_words
        found |= {w for name in self.custom_names for w in name.split()}
        for titles in (self.campaigns, self.assets):
            found |= {w for t in titles.titles for w in key_of(t).split()}
        return tuple(sorted(found))

    def in_company(self, word: str) -> bool:
        """Whether a company has the word in its name."""
        return word in self._company_words

    @cached_property
    def _company_words(self) -> frozenset[str]:
        return frozenset(word for key in self.companies for word in key.split())

    def names_around(self, plain: str, start: int, end: int) -> bool:
        """Whether a part of a text stands in the name of something in the data."""
        before, after = key_of(plain[:start]).split(), key_of(plain[end:]).split()
        inner = key_of(plain[start:end]).split()
        runs = ([*before[len(before) - i :], *inner, *after[:j]] for i in range(4) for j in range(4))
        return any(self._names(run) for run in runs if run)

    def _names(self, words: Sequence[str]) -> bool:
        phrase = " ".join(words)
        if account_words(phrase) in self.companies or phrase in self._titles:
            return True
        if len(words) > 1 and (self.assets.having(words) or self.campaigns.having(words)):
            return True
        return any(o.known and o.field in (*PLAIN_FIELDS, LeadField.CUSTOM) for o in self.options(phrase))

    @cached_property
    def _titles(self) -> frozenset[str]:
        return frozenset(key_of(n.value) for n in self.values.get(LeadField.TITLE, ()))

    def options(self, phrase: str) -> tuple[Option, ...]:
        """What a phrase may mean; the plural means what the singular does."""
        if phrase.startswith("and ") or phrase.endswith(" and") or phrase in _POINTS:
            return ()
        exact, same = self.phrases.get(phrase, ()), self.stemmed.get(stems(phrase), ())
        return tuple(dict.fromkeys((*exact, *same)))


def read_lexicon(vocabulary: Vocabulary) -> Lexicon:
    """Everything the vocabulary has, indexed."""
    fields = (*PLAIN_FIELDS, LeadField.TITLE, LeadField.STATUS, LeadField.STAGE, LeadField.COMPANY)
    values = {f: tuple(vocabulary.values(f)) for f in fields}
    written = {name: tuple(vocabulary.custom_values(name)) for name in vocabulary.custom_fields()}
    lists = {name: cells for name, named in written.items() if (cells := cells_that_list(named))}
    custom = {name: each_value(named) if name in lists else named for name, named in written.items()}
    phrases: dict[str, list[Option]] = defaultdict(list)
    for phrase, option in (*fixed_options(values), *_data_options(values), *_custom_options(custom)):
        if phrase and option not in phrases[phrase]:
            phrases[phrase].append(option)
    for word, option in industry_phrases(values[LeadField.INDUSTRY]):
        if all(other.custom in lists for other in phrases.get(word, ())):
            phrases[word].append(option)
    stemmed: dict[str, list[Option]] = defaultdict(list)
    for phrase, options in phrases.items():
        stemmed[stems(phrase)].extend(o for o in options if o not in stemmed[stems(phrase)])
    companies, openers = _companies(values[LeadField.COMPANY])
    return Lexicon(
        values=values,
        custom=custom,
        lists=lists,
        campaigns=Titles(tuple(n.value for n in values[LeadField.CAMPAIGN])),
        assets=Titles(tuple(n.value for n in vocabulary.assets())),
        details=Titles(tuple(n.value for n in values[LeadField.SOURCE_DETAIL])),
        phrases={phrase: tuple(options) for phrase, options in phrases.items()},
        stemmed={phrase: tuple(options) for phrase, options in stemmed.items()},
        companies=companies,
        openers=openers,
        name_words=frozenset(vocabulary.name_words()),
    )


def _elsewhere(options: Sequence[Option]) -> bool:
    """Whether a phrase is only a place where no lead is, which nothing is taken for a typo of."""
    return all(option.field in {LeadField.CITY, LeadField.STATE} and not option.known for option in options)


def _data_options(values: Mapping[LeadField, Sequence[Named]]) -> Iterable[tuple[str, Option]]:
    for which in PLAIN_FIELDS:
        for named in values[which]:
            phrase = key_of(named.value)
            if which is LeadField.STATE and phrase in _named_states():
                continue  # with its other spelling, below
            if which is not LeadField.INDUSTRY and phrase and len(phrase.split()) <= LONGEST:
                several = which is LeadField.CRM_STATUS and " " in phrase
                yield phrase, Option(which, (named.value,), bare=several or not everyday(phrase), known=True)
    for which in (LeadField.CAMPAIGN, LeadField.SOURCE_DETAIL):
        yield from _yearless(which, values[which])
    yield from _cities(values[LeadField.CITY])
    yield from industries(values[LeadField.INDUSTRY])
    yield from _states(values[LeadField.STATE])
    yield from _status_parts(values[LeadField.CRM_STATUS])


@cache
def _named_states() -> frozenset[str]:
    return frozenset({*state_names(), *state_names().values()})


def _status_parts(named: Sequence[Named]) -> Iterable[tuple[str, Option]]:
    """`closed` of `Closed - Converted` and `Closed - Not Converted`: what a CRM writes before a dash is a family."""
    families: dict[str, list[str]] = defaultdict(list)
    for n in named:
        family, dash, _ = n.value.partition(" - ")
        if dash:
            families[key_of(family)].append(n.value)
    for family, members in families.items():
        yield family, Option(LeadField.CRM_STATUS, tuple(members), bare=False, known=True)


_HYPHENED = re.compile(r"[^\W\d_]+-[^\W\d_]+")
"""Two words that a hyphen makes one."""
_YEAR_BEHIND = re.compile(r"(?P<name>\S+ .*\S) (?:19|20)\d\d")


def _yearless(which: LeadField, named: Sequence[Named]) -> Iterable[tuple[str, Option]]:
    """`automate chicago` of Automate Chicago 2026: campaigns by their names without the year, all years of one."""
    years: dict[str, list[str]] = defaultdict(list)
    for n in named:
        if found := _YEAR_BEHIND.fullmatch(key_of(n.value)):
            years[found["name"]].append(n.value)
    for name, campaigns in years.items():
        yield name, Option(which, tuple(campaigns), known=True)


def _cities(named: Sequence[Named]) -> Iterable[tuple[str, Option]]:
    """Cities by their names in other languages."""
    spelled: dict[str, list[str]] = defaultdict(list)
    for n in named:
        spelled[key_of(n.value)].append(n.value)
    for names in SAME_CITY:
        having = tuple(value for name in names for value in spelled.get(name, ()))
        for name in names if having else ():
            if name not in spelled or len(having) > 1:
                yield name, Option(LeadField.CITY, having, bare=not only_after_a_cue(name), known=True)


def _states(named: Sequence[Named]) -> Iterable[tuple[str, Option]]:
    """States by name where the data has codes, and the other way round; and by what is said to be of them."""
    names = state_names()
    spelled: dict[str, list[str]] = defaultdict(list)
    for n in named:
        spelled[names.get(key_of(n.value), key_of(n.value))].append(n.value)
    for code, name in names.items():
        if name in spelled:
            option = Option(LeadField.STATE, tuple(spelled[name]), known=True)
            yield name, option
            yield code, replace(option, bare=False)
    for word, called_so in state_adjectives().items():
        if having := tuple(value for name in called_so for value in spelled.get(name, ())):
            yield word, Option(LeadField.STATE, having, known=True)


_JOINED = re.compile(r"(?<=[a-z]{2}) (?=\d)")
"""Where people leave out a space: `SOC2` of `SOC 2`."""


def _custom_options(custom: Mapping[str, Sequence[Named]]) -> Iterable[tuple[str, Option]]:
    for name, values in custom.items():
        for named in values:
            phrase = key_of(named.value)
            if phrase and len(phrase.split()) <= LONGEST:
                bare = len(phrase) > 2 and not phrase.replace(" ", "").isdigit() and not set(phrase.split()) <= FILLERS
                option = Option(LeadField.CUSTOM, (named.value,), custom=name, bare=bare, known=True)
                yield phrase, option
                if (written := _JOINED.sub("", phrase)) != phrase:
                    yield written, option
                if _HYPHENED.fullmatch(named.value):
                    yield phrase.replace(" ", ""), option  # `biweekly` of Bi-weekly


@lru_cache(maxsize=50_000)
def account_words(company: str) -> str:
    """The words by which a company is looked up: no legal form, no `and`."""
    return " ".join(word for word in key_of(company_key(company)).split() if word != "and")


def _companies(named: Sequence[Named]) -> tuple[dict[str, tuple[str, ...]], dict[str, tuple[str, ...]]]:
    spelled: dict[str, list[str]] = defaultdict(list)
    for n in named:
        key = account_words(n.value)
        if key:
            spelled[key].append(n.value)
    openers: dict[str, list[str]] = defaultdict(list)
    for key in spelled:
        openers[key.split()[0]].append(key)
    return {k: tuple(v) for k, v in spelled.items()}, {k: tuple(v) for k, v in openers.items()}
