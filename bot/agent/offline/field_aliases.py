"""What people call the data's own fields: by the thing counted, by a part of the name, by a verb."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence, Set

from bot.agent.offline.clipped_names import clipped
from bot.agent.offline.plain_words import EVERYDAY, FILLERS, everyday
from bot.agent.offline.spelling import key_of, stem
from bot.agent.offline.static_words import FIELDS
from bot.usecases.ports import Named

_COUNTED = re.compile(
    r"(?:number of|no of|num|count of|total|nr of) (\w+)|(\w+) (?:count|number)"
    r"|(\w+) (?:fleet|team|network|base|pool) (?:size|count)|(\w+) size"
    r"|(\w+(?:er|ee|nt|or)) (?:seats|licen[cs]es|places)"
)
"""Fields that count something, which people ask for by the thing: `more than 3 sites`, `50 trucks` of a fleet size."""
_HELD = re.compile(
    r"(?:number of|no of|count of|total) \w+ (\w+s)|\w+ (\w+) (?:count|number)"
    r"|(\w+s) (?:purchased|bought|licen[cs]ed|booked|ordered|sold|leased|rented|owned|operated|managed|served|insured"
    r"|covered|employed|registered|enrolled|occupied|installed|contracted|deployed|in use|used|needed|required)"
)
"""The same said longer, or by what became of the things: `Seats Purchased`, `Active Member Count`."""
ALSO_CALLED = {"fleet": "vehicle", "endpoints": "device", "stores": "shop", "shops": "store"}
"""What else the things are called that a field counts."""
_MEASURED_IN = re.compile(r"\s*[(\[][^()\[\]]*[)\]]\s*$")
"""What is said in brackets after a name: `Project Volume (EUR)`."""
_ASIDE = re.compile(
    r"(?P<what>.+?)(?: (?:in use|used|in place|required|needed|wanted|currently|today|eur|usd|gbp|chf|euros?"
    r"|dollars?|sqm|sq m|sqft|sq ft|m2"
    r"|size|tools?))+"
)
"""What nobody says of a name: the unit, that it is in use, that it is a size."""
_YES_WORDS = frozenset({"yes", "true", "checked"})
_SAYS_SO = re.compile(r"(?P<what>.+) (?:needed|required|wanted|installed|planned|in place|completed|done|signed)")
"""Fields of yes and no by the thing that is needed or there: `needs a permit` of `Permit Needed`."""
_ENDS = re.compile(r"(?P<what>.*?) ?(?P<how>expiry|expiration|expires?|end|ends|renewal|renews?)(?: date| day| on)?")
_EXPIRES = ("expiring", "expires", "expire", "ending", "ends", "end", "running out", "runs out", "run out")
_RENEWS = ("renewing", "renews", "renew", "up for renewal", "due for renewal")
_ALONE = frozenset({"expiring", "expires", "expire", *_RENEWS})
"""Verbs that name the only field of the kind without saying what ends."""
_RUNS_OUT = frozenset({"contract", "licence", "license", "subscription", "policy", "lease", "agreement"})
"""What ends on the day on which it would have to be renewed."""
_DAY_OF = re.compile(r"(?<=\w) (?:date|deadline)$")
_HAS = re.compile(r"^(?:has|is|uses?|needs?) (?=.)")
"""How fields of yes and no begin, which nobody says."""
_API_NAME = re.compile(r"__p?c$", re.I)
"""What Salesforce ends its own names for a company's fields with, which nobody says."""
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_HAPPENS = frozenset({"renewal"})
"""Everyday words that name a day of a company's own by themselves."""
DEEDS = frozenset(
    {"call", "meeting", "demo", "chat", "trial", "webinar", "event", "download", "visit", "mail", "repli"}
)
"""What leads do, by the word that a field may have as well."""
_FIELD_NAMES = frozenset(words.strip() for spelled in FIELDS.values() for words in spelled.split(","))
_OFTEN = {"day": ("daily",), "week": ("weekly",), "month": ("monthly",), "year": ("yearly", "annually", "annual")}
_SMALL = frozenset({"of", "the", "a", "an", "in", "for", "to", "and", "or", "by", "on", "is", "has"})


def called(custom: Mapping[str, Sequence[Named]], titles: Set[str] = frozenset()) -> Mapping[str, str]:
    """
    Names of custom fields by their keys, and by shorter names where no other field is called so.

    `titles` are words of job titles: `fleet` is no field where there are fleet managers.
    """
    labels = {name: _API_NAME.sub("", name) for name in custom}
    names = {key_of(label): name for name, label in labels.items()}
    plain = {key_of(_MEASURED_IN.sub("", label)): name for name, label in labels.items()}
    own = {word for spelled in FIELDS.values() for part in spelled.split(",") for word in part.split()}
    taken = own | FILLERS | {"account", "lead", "leads", "contact", "type", "date"}
    dated = {_DAY_OF.sub("", key): name for key, name in names.items() if _DAY_OF.search(key)}
    dated = {words: name for words, name in dated.items() if words not in own | taken}
    days = [name for name, values in custom.items() if 2 * sum(map(_is_day, values)) > len(values)]
    sized = sorted(plain.items(), key=lambda pair: not pair[0].endswith(" size"))  # a number of them says more
    things = {name: next(filter(None, m.groups())) for key, name in sized if (m := _COUNTED.fullmatch(key))}
    counted = {stem(thing): name for name, thing in things.items() if not {thing, stem(thing)} & (taken | titles)}
    counted = {ALSO_CALLED[thing]: name for name, thing in things.items() if thing in ALSO_CALLED} | counted
    yes = {key: name for key, name in names.items() if key and _is_answer({key_of(v.value) for v in custom[name]})}
    ending = _ending(names)
    spoken = _spoken(plain, taken | titles)
    shorter = _parts(names | spoken | dated | ending, taken) | spoken | _initials(custom, taken) | _thing(yes) | dated
    short = ending | shorter | _flags(names, yes, taken) | _last(names, taken) | counted | _rates(names, taken)
    happening = _happening({words: name for words, name in (names | dated).items() if name in days}, taken)
    numbers = {key.split()[-1]: name for key, name in names.items() if " " in key and _are_numbers(custom[name])}
    things = {name: thing for thing, name in numbers.items() if stem(thing) != thing and thing in short} | things
    found = happening | _day_of(short | names, days) | _counts(things) | short | names
    return clipped(found) | found


def things_counted(custom: Sequence[str] | Mapping[str, object]) -> Mapping[str, str]:
    """Fields by the thing that they count, whatever else the word means; none where two fields count it."""
    found: dict[str, list[str]] = {}
    for name in custom:
        if thing := _thing_of(key_of(_MEASURED_IN.sub("", _API_NAME.sub("", name)))):
            found.setdefault(thing, []).append(name)
    return {thing: names[0] for thing, names in found.items() if len(names) == 1}


def all_things(keys: Sequence[str]) -> Set[str]:
    """The things that fields of these keys count, in one form each."""
    return {thing for key in keys if (thing := _thing_of(key))}


def _thing_of(key: str) -> str:
    """The thing that a field counts, in its one form; empty where it counts nothing."""
    match = _COUNTED.fullmatch(key) or _HELD.fullmatch(key)
    return stem(next(filter(None, match.groups()))) if match else ""


def _counts(things: Mapping[str, str]) -> dict[str, str]:
    """Fields that count something as its count: `door count` of `Number of Doors`."""
    said = {f"{form} count": name for name, thing in things.items() for form in (thing, stem(thing))}
    return {words: name for words, name in said.items() if words not in _FIELD_NAMES}


def _rates(names: Mapping[str, str], taken: Set[str]) -> dict[str, str]:
    """Fields that count something in a time: `orders a month` of `Orders per Month` and of `Monthly Orders`."""
    found: dict[str, set[str]] = {}
    for key, name in names.items():
        what, time = _in_a_time(key)
        if not (what and time):
            continue
        said = {f"{what} {by}{time}" for by in ("a ", "per ", "each ", "every ", "")} | {f"{time} {what}"}
        said |= {spelled for often in _OFTEN.get(time, ()) for spelled in (f"{what} {often}", f"{often} {what}")}
        for words in said | ({what} - taken if not everyday(what) else set()):
            found.setdefault(words, set()).add(name)
    return {words: next(iter(own)) for words, own in found.items() if len(own) == 1}


def _in_a_time(key: str) -> tuple[str, str]:
    """What a name says is counted, and in which time."""
    what, per, time = key.partition(" per ")
    if per:
        return what, time
    often, _, what = key.partition(" ")
    return what, next((time for time, said in _OFTEN.items() if often in said), "")


def _last(names: Mapping[str, str], taken: Set[str]) -> dict[str, str]:
    """By their last word where no other field ends with it."""
    lasts = Counter(key.split()[-1] for key in names if key)
    short = {key.split()[-1]: name for key, name in names.items() if key and lasts[key.split()[-1]] == 1}
    return {word: name for word, name in short.items() if word not in taken and len(word) > 2}


def _several(words: str) -> str:
    return f"{words[:-1]}ies" if words.endswith("y") and words[-2:-1] not in "aeiou" else f"{words}s"


def _is_answer(values: Set[str]) -> bool:
    """Whether the values of a field say yes or no."""
    return bool(values & _YES_WORDS) or values == {"0", "1"}


def _are_numbers(values: Sequence[Named]) -> bool:
    return 2 * sum(named.value.replace(",", "").isdigit() for named in values) > len(values)


def _is_day(named: Named) -> bool:
    return _DAY.match(named.value) is not None


def _happening(names: Mapping[str, str], taken: Set[str]) -> dict[str, str]:
    """Fields of a day by what happens on it, where no other one ends so: `renewals` of `Licence Renewal Date`."""
    short = _last({words: name for words, name in names.items() if not words.endswith(" date")}, taken | DEEDS)
    return {word: name for word, name in short.items() if word in _HAPPENS or not everyday(word)}


def _day_of(names: Mapping[str, str], days: Sequence[str]) -> dict[str, str]:
    """Fields of a day as the date of what happens: `shutdown date` of `Next Shutdown`."""
    dates = {f"{words} date": name for words, name in names.items() if name in days and not words.endswith(" date")}
    return {words: name for words, name in dates.items() if words not in _FIELD_NAMES}


def _spoken(plain: Mapping[str, str], taken: Set[str]) -> dict[str, str]:
    """By their name without unit and size: `project volume` of `Project Volume (EUR)`, `ERP` of `ERP in Use`."""
    found: dict[str, set[str]] = {}
    for key, name in plain.items():
        aside = _ASIDE.fullmatch(key)
        for words in {key, aside["what"] if aside else key} - {key_of(name), ""}:
            found.setdefault(words, set()).add(name)
    single = {words: next(iter(own)) for words, own in found.items() if len(own) == 1}
    return {w: name for w, name in single.items() if " " in w or not (w in taken or everyday(w))}


def _parts(names: Mapping[str, str], taken: Set[str]) -> dict[str, str]:
    """By the last words of their name, two at least, or its first and last: `lease expiry` of `Site Lease Expiry`."""
    found: dict[str, set[str]] = {}
    for key, name in names.items():
        words = key.split()
        for first in range(len(words) - 1 if len(words) > 2 else 0):
            part = words[first:] if first else [words[0], words[-1]]
            if not ({part[0], part[-1]} & _SMALL or all(word in taken for word in part)):
                found.setdefault(" ".join(part), set()).add(name)
    return {words: next(iter(own)) for words, own in found.items() if len(own) == 1}


def _initials(custom: Mapping[str, Sequence[Named]], taken: Set[str]) -> dict[str, str]:
    """By the first letters of a name of three words or more: `CRM` of `Customer Relationship Manager`."""
    found: dict[str, set[str]] = {}
    for name in custom:
        words = key_of(name).split()
        if len(words) > 2 and not {"of", "the", "a"} & set(words):
            found.setdefault("".join(word[0] for word in words), set()).add(name)
    short = {letters: next(iter(own)) for letters, own in found.items() if len(own) == 1}
    return {letters: name for letters, name in short.items() if letters not in taken and letters not in EVERYDAY}


def _thing(yes: Mapping[str, str]) -> dict[str, str]:
    found = ((m["what"], name) for key, name in yes.items() if (m := _SAYS_SO.fullmatch(key)))
    return {what: name for what, name in found if not everyday(what)}


def _flags(names: Mapping[str, str], yes: Mapping[str, str], taken: Set[str]) -> dict[str, str]:
    """Fields that say yes or no by the first word of their name, where no other one begins so: `SSO required`."""
    yes = {_HAS.sub("", key): name for key, name in yes.items()}
    firsts = Counter(_HAS.sub("", key).split()[0] for key in names if key)
    found = {key.split()[0]: name for key, name in yes.items() if firsts[key.split()[0]] == 1}
    short = {word: name for word, name in found.items() if word not in taken and not everyday(word)}
    return {key.rpartition(" ")[0]: name for key, name in yes.items() if key.count(" ") > 1} | short


def _ending(names: Mapping[str, str]) -> dict[str, str]:
    """Fields of the day on which something ends, by the verb as well: `lease expiring`, `contract up for renewal`."""
    found: dict[str, set[str]] = {}
    for key, name in names.items():
        match = _ENDS.fullmatch(key)
        if match is None:
            continue
        if match["what"] and not match["how"].startswith("renew"):
            alone = sum(match["what"] in key for key in names) == 1
            for noun in ("end", "expiry", "end date", "expiry date", *(("date",) if alone else ())):
                found.setdefault(f"{match['what']} {noun}", set()).add(name)
        renews, words = match["how"].startswith("renew"), match["what"].split()
        for verb in (*_RENEWS, *(_EXPIRES if {*words[-1:]} & _RUNS_OUT else ())) if renews else _EXPIRES:
            spelled = {f"{match['what']} {verb}".strip()} if match["what"] or verb not in {"end", "ends"} else set()
            spelled |= {verb} if verb in _ALONE else set()
            spelled |= {f"{_several(match['what'])} {verb}"} if match["what"] else set()
            for words in spelled:
                found.setdefault(words, set()).add(name)
    return {words: next(iter(own)) for words, own in found.items() if len(own) == 1}
