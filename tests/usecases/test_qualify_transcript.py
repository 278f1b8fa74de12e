"""A call becomes a verdict and evidence; the buyer and the facts count, once."""

import pytest

from bot.agent.bant.reader import OfflineBantReader
from bot.agent.bant.sheets import OfflineSheetReader
from bot.domain.errors import BadInput
from bot.domain.ledger import current
from bot.domain.verdict import Met, Ruling
from bot.domain.words import Criterion, Level
from bot.usecases.know_facts import KnowFacts
from bot.usecases.qualify_transcript import Judged, QualifyTranscript
from bot.usecases.verdict_json import verdict_json
from tests.agent.bant.calls import BOOK, DELIVERY
from tests.builders import MARA, T0, in_force
from tests.domain.scoring_cases import RULES
from tests.fakes.memory import MemoryStores

CALL = """
[2026-03-17T10:00:00] Mara Lindt: Hi Omar, you are interested in four Brewline 200, right?
[2026-03-17T10:00:20] Omar Haddad: Yes. Our machines keep breaking down and guests complain.
[2026-03-17T10:00:40] Mara Lindt: And your budget is 15,000 euros?
[2026-03-17T10:01:00] Omar Haddad: That's right. I sign it myself.
[2026-03-17T10:01:20] Mara Lindt: Then I can offer you all four for 14,900 euros.
"""


class Desk:
    """A place where calls are read."""

    def __init__(self) -> None:
        self.stores = MemoryStores()
        self.stores.reps.put(MARA)
        rules = RULES.model_copy(update={"price_book": BOOK, "delivery": DELIVERY})
        stores = self.stores
        terms = KnowFacts(in_force(rules), stores.library, OfflineSheetReader(), own_rules=True)
        reader = OfflineBantReader()
        self.qualify = QualifyTranscript(stores.leads, stores.writes, reader, in_force(rules), terms, stores.reps)

    def reads(self, text: str = CALL, *, email: str = "omar@cafe.test") -> Judged:
        return self.qualify(text, email=email, by=MARA.id, source="call.txt", now=T0)


@pytest.fixture
def desk() -> Desk:
    return Desk()


class TestACall:
    def test_makes_a_lead_that_is_not_known_yet(self, desk):
        judged = desk.reads()

        assert desk.stores.leads.get(judged.lead_id).lead.name == "Omar Haddad"

    def test_of_a_known_lead_adds_to_it(self, desk):
        first = desk.reads()
        second = desk.reads("Omar: We have to replace our grinder too, it fails daily.", email="Omar+x@cafe.test")

        assert first.lead_id == second.lead_id

    def test_is_judged_by_the_list_price_not_by_the_sellers(self, desk):
        judged = desk.reads().verdict.on(Criterion.BUDGET)

        assert judged.met is Met.NOT_MET
        assert judged.reason == (
            "The order is 16,800 EUR at list price; the budget is only 15,000 EUR. "
            "The seller said 14,900 EUR; the price list says 16,800 EUR."
        )

    def test_names_a_price_that_the_budgets_currency_cannot_be_held_against(self, desk):
        judged = desk.reads(CALL.replace("15,000 euros", "20,000 dollars")).verdict.on(Criterion.BUDGET)

        assert judged.met is Met.UNKNOWN
        assert judged.reason == ("The buyer has 20,000 USD; the order is 16,800 EUR at list price. Compare the two.")

    def test_leaves_evidence_with_file_and_line(self, desk):
        judged = desk.reads()
        rows = desk.stores.leads.dossier(judged.lead_id).evidence
        (decides,) = [row for row in rows if row.criterion is Criterion.AUTHORITY]

        assert (decides.level, decides.quote, decides.speaker) == (
            Level.SUPPORTED,
            "I sign it myself.",
            "Omar Haddad",
        )
        assert (decides.source, decides.recorder_id) == ("call.txt:5", MARA.id)

    def test_lets_the_ledger_know_what_facts_speak_against(self, desk):
        judged = desk.reads()
        known = current(desk.stores.leads.dossier(judged.lead_id).evidence, now=T0)

        assert known[Criterion.BUDGET].level is Level.CONTRADICTED
        assert known[Criterion.NEED].level is Level.CONFIRMED

    def test_read_twice_is_written_once(self, desk):
        first, second = desk.reads(), desk.reads()

        assert first.written > 0
        assert second.written == 0

    def test_moves_the_score(self, desk):
        judged = desk.reads()

        assert any(line.startswith("Need: unknown → confirmed") for line in judged.changed)
        assert desk.stores.leads.get(judged.lead_id).standing.readiness > 0

    def test_for_no_address_is_refused(self, desk):
        with pytest.raises(BadInput, match="no e-mail address"):
            desk.reads(email="omar")

    def test_without_a_word_is_judged_unknown(self, desk):
        judged = desk.reads("")

        assert not judged.verdict.qualified
        assert judged.verdict.unmet == ()


class TestWhatIsPrinted:
    def test_as_json_has_the_promised_shape(self, desk):
        printed = verdict_json("omar@cafe.test", desk.reads().verdict)

        assert list(printed) == ["email", "verdict", "unmet", "criteria"]
        assert (printed["verdict"], printed["unmet"]) == ("not_qualified", ["Budget"])
        assert list(printed["criteria"]) == ["budget", "authority", "need", "timeline"]
        assert printed["criteria"]["authority"] == {
            "level": "supported",
            "value": "decides on the purchase",
            "met": True,
            "reason": "The buyer decides.",
            "evidence": [{"quote": "I sign it myself.", "speaker": "Omar Haddad", "at": "2026-03-17T10:01:00+00:00"}],
        }
        assert printed["criteria"]["timeline"]["met"] is None


HELD_BACK = """
Mara Lindt: What made you look into this now?
Dana Reyes: We lost two million last year to stockouts, and we plan everything in spreadsheets.
Mara Lindt: When would you want it running?
Dana Reyes: We want to go live before the end of June.
Mara Lindt: Is there a budget?
Dana Reyes: There is 150k set aside but it isn't approved yet.
Mara Lindt: Who decides?
Dana Reyes: Our CFO, Kate Moss, makes the final decision. I only recommend.
"""


class TestACallThatHoldsBack:
    def test_is_judged_by_what_each_sentence_is_about(self, desk):
        verdict = desk.reads(HELD_BACK, email="dana@acme.test").verdict
        cited = {c.criterion: [said.quote for said in c.cited] for c in verdict.criteria}

        assert verdict.ruling is Ruling.NOT_QUALIFIED
        assert verdict.on(Criterion.AUTHORITY).value == "Kate Moss, CFO"
        assert cited[Criterion.NEED] == [
            "We lost two million last year to stockouts, and we plan everything in spreadsheets."
        ]

    def test_money_that_waits_for_approval_meets_no_budget(self, desk):
        budget = desk.reads(HELD_BACK, email="dana@acme.test").verdict.on(Criterion.BUDGET)

        assert (budget.met, budget.level) == (Met.UNKNOWN, Level.CLAIMED)
        assert budget.reason.endswith("But it is not approved yet.")

    def test_scores_below_one_in_which_the_money_is_there(self, desk):
        approved = HELD_BACK.replace(" but it isn't approved yet", "")
        held, free = (desk.reads(text, email=f"{n}@acme.test") for n, text in enumerate((HELD_BACK, approved)))
        held_back, ready = (desk.stores.leads.get(judged.lead_id).standing for judged in (held, free))

        assert held_back.readiness < ready.readiness
