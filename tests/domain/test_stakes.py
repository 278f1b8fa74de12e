"""The next question is the one whose answer could change most, and there is none when nothing can change."""

from collections.abc import Mapping
from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.stakes import ANSWERS, BANDS, RAISED, Decision, Supposed, next_stake, stakes, why
from bot.domain.verdict import Ruling
from bot.domain.words import Band, Criterion, Level

CRITERIA = tuple(Criterion)
Table = Mapping[tuple[tuple[Criterion, Level], ...], Decision]

DECISIONS = st.builds(Decision, st.integers(0, 100), st.sampled_from(BANDS), st.sampled_from(list(Ruling)))


def key(supposed: Supposed) -> tuple[tuple[Criterion, Level], ...]:
    return tuple(sorted(supposed.items()))


@st.composite
def worlds(draw: st.DrawFn) -> tuple[tuple[Criterion, ...], tuple[Criterion, ...], Table]:
    """What nobody knows, what only a rep told, and a decision for each way that it may turn out."""
    open_criteria = tuple(draw(st.lists(st.sampled_from(CRITERIA), max_size=4, unique=True)))
    cut = draw(st.integers(0, len(open_criteria)))
    unknown, claimed = open_criteria[:cut], open_criteria[cut:]
    ways = product(*(ANSWERS for _ in unknown), *(RAISED for _ in claimed))
    keys = [
        key({c: level for c, level in zip(open_criteria, way, strict=True) if level is not Level.UNKNOWN})
        for way in ways
    ]
    few = draw(st.lists(DECISIONS, min_size=1, max_size=3))
    return unknown, claimed, {k: draw(st.sampled_from(few)) for k in keys}


class TestTheNextQuestion:
    @given(worlds())
    def test_is_none_exactly_when_no_answers_change_the_decision(self, world):
        unknown, claimed, table = world
        chosen = next_stake(stakes(unknown, lambda supposed: table[key(supposed)], claimed=claimed))

        changes = len({(d.band, d.ruling) for d in table.values()}) > 1
        assert (chosen is not None) is changes

    @given(worlds())
    def test_is_the_one_with_the_largest_change_by_itself(self, world):
        unknown, claimed, table = world
        found = stakes(unknown, lambda supposed: table[key(supposed)], claimed=claimed)
        chosen = next_stake(found)

        if chosen is not None:
            now = table[()]
            answers = {**dict.fromkeys(unknown, ANSWERS), **dict.fromkeys(claimed, RAISED)}
            alone = {
                c: max(now.steps_to(table[key({c: level})]) for level in levels if level is not Level.UNKNOWN)
                for c, levels in answers.items()
            }
            matters = [s.criterion for s in found if s.matters and s.in_words is chosen.in_words]
            assert alone[chosen.criterion] == max(alone[c] for c in matters)

    @given(worlds())
    def test_is_about_what_a_rep_told_only_where_nothing_unknown_matters(self, world):
        unknown, claimed, table = world
        found = stakes(unknown, lambda supposed: table[key(supposed)], claimed=claimed)
        chosen = next_stake(found)

        if chosen is not None and chosen.in_words:
            assert not any(stake.matters for stake in found if stake.criterion in unknown)

    def test_of_equals_is_need_then_timeline_then_budget_then_authority(self):
        def decide(supposed: Supposed) -> Decision:
            out = Level.CONTRADICTED in supposed.values()
            return Decision(40, Band.COOL, Ruling.NOT_QUALIFIED if out else Ruling.OPEN)

        assert [s.criterion for s in stakes(tuple(reversed(CRITERIA)), decide)] == list(CRITERIA)


class TestTheReason:
    def decide(self, supposed: Supposed) -> Decision:
        if supposed.get(Criterion.BUDGET) is Level.SUPPORTED:
            return Decision(81, Band.HOT, Ruling.OPEN)
        return Decision(62, Band.WARM, Ruling.OPEN)

    def test_names_the_score_and_the_band_it_could_reach(self):
        found = stakes((Criterion.BUDGET, Criterion.NEED), self.decide)

        assert why(found[0], found) == "Budget could move 62 warm to 81 hot; nothing else can."

    def test_names_what_would_rule_the_lead_out(self):
        def decide(supposed: Supposed) -> Decision:
            return Decision(62, Band.WARM, Ruling.NOT_QUALIFIED if supposed else Ruling.OPEN)

        found = stakes((Criterion.AUTHORITY,), decide)

        assert why(found[0], found) == "If somebody else decides, this lead is not qualified."
