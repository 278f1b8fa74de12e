"""Finds columns that hold no fact of their own: copies written over later, and other people's or tools' ratings."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from itertools import pairwise

from bot.domain.learned_facts import Fact, number_in
from bot.domain.rep import folded

Facts = Sequence[Fact | None]

SAME = 0.98
"""Share of leads on which two columns must agree, where both can, for one to be a copy."""
SHARED = 0.5
"""Share of a copy's leads that must have a value of the other column's."""
SHARED_VALUES = 3
"""Different values they must share: many columns say yes and no."""
WORDS_AT_MOST = 200
"""Different values from which a column is too varied to be looked at here."""
LEAST = 5
"""Leads with a value for it to belong to a column's words."""
LOOKED_AT = 2_000
"""Leads looked at, of however many: every pair of columns is compared."""

TEMPERATURES = frozenset(("hot", "warm", "lukewarm", "cool", "cold"))
GRADES = TEMPERATURES | frozenset(
    (
        *("very high", "high", "medium", "mid", "moderate", "average", "low", "very low", "none"),
        *("excellent", "very good", "good", "fair", "poor", "bad", "very bad", "best", "worst", "strong", "weak"),
        *(
            "a",
            "b",
            "c",
            "d",
            "e",
            "f",
            "hoch",
            "mittel",
            "niedrig",
            "eleve",
            "moyen",
            "faible",
            "alto",
            "medio",
            "bajo",
        ),
    )
)
"""What ratings say, folded."""
NEARLY_ALL = 0.95


def copies(columns: Mapping[str, Facts]) -> dict[str, str]:
    """Which columns repeat which others, by key: a state that is written over has lost what it was."""
    columns = _some(columns)
    words = {key: _words(facts) for key, facts in columns.items()}
    found: dict[str, str] = {}
    for key, mine in words.items():
        for other, theirs in words.items():
            alike = mine.keys() & theirs.keys()
            if key == other or other in found or len(alike) < SHARED_VALUES:
                continue
            if sum(mine[word] for word in alike) < SHARED * sum(mine.values()):
                continue
            if _agree(columns[key], columns[other], alike) >= SAME:
                found[key] = other
                break
    return found


def ratings(columns: Mapping[str, Facts]) -> frozenset[str]:
    """
    Columns in which somebody or something already judged the lead.

    Temperatures are such by themselves. High, medium and low may be facts; they are a rating where another column
    holds the number behind them, and that number is one too.
    """
    columns = _some(columns)
    graded = {key: facts for key, facts in columns.items() if _graded(facts)}
    found = {key for key, facts in graded.items() if _grades(facts) <= TEMPERATURES}
    for key, facts in graded.items():
        behind = {other for other, numbers in columns.items() if other not in graded and _is_behind(numbers, facts)}
        if behind:
            found |= {key, *behind}
    return frozenset(found)


def _some(columns: Mapping[str, Facts]) -> Mapping[str, Facts]:
    return {key: facts[:: max(1, len(facts) // LOOKED_AT)] for key, facts in columns.items()}


def _words(facts: Facts) -> Counter[str]:
    counts = Counter(fact.casefold() for fact in facts if isinstance(fact, str))
    if len(counts) > WORDS_AT_MOST:
        return Counter()
    return Counter({word: times for word, times in counts.items() if times >= LEAST})


def _agree(one: Facts, other: Facts, words: set[str]) -> float:
    pairs = [(a.casefold(), b) for a, b in zip(one, other, strict=True) if isinstance(a, str) and a.casefold() in words]
    return sum(isinstance(b, str) and a == b.casefold() for a, b in pairs) / max(len(pairs), 1)


def _grade(fact: Fact) -> str:
    """`01.High` says high."""
    return " ".join(word for word in folded(str(fact)).split() if not word.isdigit())


def _grades(facts: Facts) -> set[str]:
    return {_grade(fact) for fact in set(facts) if fact is not None}


def _graded(facts: Facts) -> bool:
    """Whether nearly all that is known are grades, at least two different ones."""
    counts = Counter(fact for fact in facts if isinstance(fact, str))
    if not 2 <= len(counts) <= len(GRADES):
        return False
    graded = {fact: times for fact, times in counts.items() if _grade(fact) in GRADES}
    return len(graded) >= 2 and sum(graded.values()) >= NEARLY_ALL * sum(counts.values())


def _is_behind(numbers: Facts, grades: Facts) -> bool:
    """Whether the grades are these numbers cut in ranges, and hardly ever there without them."""
    by_number: dict[float, Counter[Fact]] = defaultdict(Counter)
    graded = known = 0
    for written, grade in zip(numbers, grades, strict=True):
        number = written if isinstance(written, float) else number_in(written) if written else None
        graded += grade is not None
        if number is not None and grade is not None:
            by_number[number][grade] += 1
            known += 1
    if known < NEARLY_ALL * graded or len(by_number) <= len({g for counts in by_number.values() for g in counts}):
        return False
    in_order = [counts.most_common(1)[0][0] for _, counts in sorted(by_number.items())]
    changes = sum(a != b for a, b in pairwise(in_order))
    pure = sum(counts.most_common(1)[0][1] for counts in by_number.values())
    return pure >= SAME * known and changes == len(set(in_order)) - 1
