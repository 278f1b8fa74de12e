"""Suggesting what to send to a lead, and answering content questions."""

import pytest

from bot.domain.answer import AnswerKind
from bot.domain.errors import LeadNotFound
from bot.domain.evidence import Evidence, EvidenceId
from bot.domain.lead import Lead, LeadId
from bot.domain.recommendation import NothingToSend
from bot.domain.sending import Sending
from bot.domain.words import Criterion, EventKind, Level, Stage
from bot.files.rules_file import load_rules
from bot.usecases.search_content import QUOTE_CHARACTERS, SearchContent, best_sentences
from bot.usecases.suggest_content import SuggestContent
from knowledge.embeddings import MiniLm
from knowledge.opening import SAMPLE_LIBRARY, Library, open_library
from knowledge.passage import AssetType, Audience
from tests.builders import T0, a_lead, a_standing, ago, an_event, in_force
from tests.contracts.steps import a_note
from tests.fakes.memory import MemoryStore, MemoryStores


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory):
    """The sample library, taken in once."""
    library = open_library(
        MemoryStores().library, data_dir=tmp_path_factory.mktemp("content"), embedder=MiniLm(threads=2)
    )
    library.take_in([SAMPLE_LIBRARY])
    yield library
    library.close()


class House:
    """Leads in memory and the sample library."""

    def __init__(self, content: Library) -> None:
        self.stores = MemoryStores(MemoryStore())
        self.content = content
        self.suggest = SuggestContent(
            leads=self.stores.leads,
            questions=self.stores.questions,
            engagement=self.stores.engagement,
            search=content.search,
            library=content.store,
            in_force=in_force(load_rules()),
            sendings=self.stores.sendings,
        )

    def knows(self, lead: Lead, *, need: str = "") -> Lead:
        self.stores.store.put(lead, a_standing())
        if need:
            row = Evidence(
                id=EvidenceId(f"E-{lead.id}"),
                lead_id=lead.id,
                criterion=Criterion.NEED,
                level=Level.CLAIMED,
                value=need,
                quote=need,
                at=ago(days=2),
            )
            self.stores.store.evidence.setdefault(lead.id, []).append(row)
        return lead

    def titles(self, lead: Lead, *, topic: str = "") -> list[str]:
        return [line.title for line in self.suggest(lead.id, now=T0, topic=topic)]


@pytest.fixture
def house(content: Library) -> House:
    return House(content)


class TestSuggestContent:
    def test_gives_at_most_three_each_with_reasons_and_a_link(self, house: House) -> None:
        lead = house.knows(a_lead(title="CFO", industry="Retail", stage=Stage.SQL), need="fewer stock-outs in stores")
        lines = house.suggest(lead.id, now=T0)
        assert 1 <= len(lines) <= 3
        assert all(line.reasons and line.url and line.published for line in lines)
        assert lines[0].title.startswith("Halden & Roe")
        assert "for economic buyers in retail" in lines[0].reasons

    def test_never_brings_what_a_colleague_was_sent_unless_asked_again(self, house: House) -> None:
        lead = house.knows(a_lead(title="CFO", industry="Retail", stage=Stage.SQL), need="fewer stock-outs in stores")
        colleague = house.knows(a_lead(name="Jo Bell", email="jo@acme.test", company=lead.company))
        first = house.suggest(lead.id, now=T0)[0]
        sending = Sending(token="t", lead_id=colleague.id, asset_id=first.id, title=first.title, by=None, at=T0)
        house.stores.sendings.put(sending, note=a_note())

        assert first.title not in house.titles(lead)
        assert first.title in house.titles(lead, topic="again")

    @pytest.mark.parametrize("topic", ["case studies", "a customer story on stock-outs"])
    def test_for_case_studies_brings_case_studies_only(self, house: House, topic: str) -> None:
        lead = house.knows(a_lead(title="CFO", industry="Retail", stage=Stage.SQL), need="fewer stock-outs in stores")

        lines = house.suggest(lead.id, now=T0, topic=topic)

        assert lines
        assert {line.type for line in lines} == {"case study"}

    def test_something_shorter_brings_short_pieces(self, house: House) -> None:
        lead = house.knows(a_lead(title="CFO", industry="Retail", stage=Stage.SQL), need="fewer stock-outs in stores")

        lines = house.suggest(lead.id, now=T0, topic="something shorter")

        assert lines
        assert {line.type for line in lines} <= {"one-pager", "blog post", "video"}

    def test_for_another_role_chooses_by_that_role(self, house: House) -> None:
        lead = house.knows(a_lead(title="CFO", industry="Retail", stage=Stage.SQL), need="single sign-on and audits")

        lines = house.suggest(lead.id, now=T0, topic="for their IT director instead")

        reasons = [reason for line in lines for reason in line.reasons]

        assert any("technical buyer" in reason for reason in reasons)
        assert all("of use to your IT director" in line.note and line.chosen_for == lead.id for line in lines)
        assert not any("economic buyer" in reason for reason in reasons)

    def test_comes_with_two_sentences_of_the_lead_and_the_asset(self, house: House) -> None:
        lead = house.knows(a_lead(title="CFO", industry="Retail", stage=Stage.SQL), need="fewer stock-outs in stores")

        line = house.suggest(lead.id, now=T0)[0]

        assert line.note.startswith("Hi Anna, you mentioned stock-outs, so our case study “Halden & Roe")
        assert "31 percent" in line.note

    def test_gives_the_it_manager_security_and_integration(self, house: House) -> None:
        lead = house.knows(
            a_lead(title="Enterprise Architect", industry="Manufacturing", notes="Is SAML single sign-on supported?")
        )
        found = house.titles(lead)
        assert any("single sign-on" in title or "Security" in title for title in found)

    def test_quotes_the_assets_own_words(self, house: House) -> None:
        lead = house.knows(a_lead(title="CFO", industry="Retail"), need="stock-outs")
        for line in house.suggest(lead.id, now=T0):
            said = [p.text for batch in house.content.store.stored("minilm-8bit:384") for p in batch.passages]
            assert not line.quote or line.quote in said

    def test_a_topic_narrows_it(self, house: House) -> None:
        lead = house.knows(a_lead(title="CFO", industry="Retail"))
        lines = house.suggest(lead.id, now=T0, topic="security questionnaire")
        assert any(line.title.startswith("Security at Northbeam") for line in lines)
        assert all(line.reasons[0] == "on your topic: security questionnaire" for line in lines)

    def test_a_topic_nobody_wrote_about_finds_nothing(self, house: House) -> None:
        lead = house.knows(a_lead(title="CFO", industry="Retail"))
        assert house.titles(lead, topic="recipe for tomato soup") == []
        assert house.titles(lead, topic="anything on blockchain for hospitals") == []

    def test_never_what_a_colleague_has_already(self, house: House) -> None:
        lead = house.knows(a_lead(title="CFO", industry="Retail", company="Acme Ltd"), need="stock-outs")
        colleague = house.knows(a_lead(name="Bo", email="bo@acme.test", company="ACME"))
        first = house.titles(lead)[0]
        event = an_event(colleague, EventKind.CONTENT_OPEN, at=ago(days=40), asset=first.upper())
        house.stores.engagement.add([event])
        assert first not in house.titles(lead)

    def test_but_what_another_company_has(self, house: House) -> None:
        lead = house.knows(a_lead(title="CFO", industry="Retail", company="Acme"), need="stock-outs")
        stranger = house.knows(a_lead(name="Bo", email="bo@other.test", company="Other"))
        first = house.titles(lead)[0]
        house.stores.engagement.add([an_event(stranger, EventKind.CONTENT_OPEN, at=ago(days=4), asset=first)])
        assert house.titles(lead)[0] == first

    def test_gives_german_readers_german_too(self, house: House) -> None:
        lead = house.knows(
            a_lead(title="Supply Planner", language="German", stage=Stage.MQL), need="Northbeam Plan, Prognosen, Excel"
        )
        assert "Northbeam Plan auf einen Blick" in house.titles(lead)
        english = house.knows(
            a_lead(name="Bo", email="b@x.test", title="Supply Planner", stage=Stage.MQL), need="Northbeam Plan, excel"
        )
        assert "Northbeam Plan auf einen Blick" not in house.titles(english)

    def test_a_stranger_gets_something_for_the_beginning(self, house: House) -> None:
        lead = house.knows(Lead(id=LeadId("L-1"), identity="x", name="Somebody"))
        assert house.titles(lead)

    def test_nobody_who_wants_no_mail(self, house: House) -> None:
        lead = house.knows(a_lead(do_not_contact=True))
        with pytest.raises(NothingToSend):
            house.suggest(lead.id, now=T0)

    def test_nobody_who_is_not_there(self, house: House) -> None:
        with pytest.raises(LeadNotFound):
            house.suggest(LeadId("L-none"), now=T0)


class TestSearchContent:
    @pytest.fixture
    def ask(self, content: Library) -> SearchContent:
        return SearchContent(search=content.search)

    def test_answers_in_the_librarys_own_words_with_source_and_date(self, ask: SearchContent, content: Library) -> None:
        answer = ask("do we support SSO?", now=T0)
        assert answer.kind is AnswerKind.CONTENT
        said = [p.text for batch in content.store.stored("minilm-8bit:384") for p in batch.passages]
        for line in answer.content:
            assert any(line.quote in text for text in said)
            assert line.quote in answer.text
            assert line.title in answer.text
            assert line.published in answer.text
            assert len(line.quote) <= QUOTE_CHARACTERS

    def test_quotes_the_sentence_that_answers(self, ask: SearchContent) -> None:
        assert "31 percent" in ask("what results did fashion retailers get with stock-outs", now=T0).text
        assert "120 days" in ask("how long does a rollout to 20 sites take", now=T0).text

    def test_marks_what_is_internal_and_leaves_it_out_for_prospects(self, ask: SearchContent) -> None:
        answer = ask("how do we win against Planhelm", now=T0)
        assert answer.content[0].internal
        assert "internal: do not forward" in answer.text
        outside = ask("how do we win against Planhelm", now=T0, audience=Audience.EXTERNAL)
        assert not any(line.internal for line in outside.content)

    def test_never_quotes_what_has_expired(self, ask: SearchContent) -> None:
        answer = ask("State of Inventory Planning 2024 survey of 367 supply chain leaders", now=T0)
        assert all("2024" not in line.title for line in answer.content)

    def test_shows_nothing_of_another_rival(self, ask: SearchContent) -> None:
        assert ask("how do we beat Quorvex?", now=T0).kind is AnswerKind.NONE

    @pytest.mark.parametrize("question", ["recipe for tomato soup", "", "🙂"])
    def test_says_so_when_nothing_answers(self, ask: SearchContent, question: str) -> None:
        answer = ask(question, now=T0)
        assert answer.kind is AnswerKind.NONE
        assert answer.text == "I found nothing in the content library that answers this."

    @pytest.fixture
    def shelved(self, content: Library) -> SearchContent:
        return SearchContent(search=content.search, library=content.store)

    def test_brings_every_piece_of_a_kind_that_is_asked_for_by_itself(
        self, shelved: SearchContent, content: Library
    ) -> None:
        answer = shelved("any battlecards", now=T0)
        assert answer.content
        assert {line.type for line in answer.content} == {"battlecard"}

    def test_finds_a_kind_by_the_industry_that_it_is_made_for(self, shelved: SearchContent, content: Library) -> None:
        made = {(a.type, industry) for a in content.store.assets() for industry in a.industries if a.usable(T0.date())}
        for kind, industry in sorted(made):
            if kind in {AssetType.CASE_STUDY, AssetType.WHITEPAPER}:
                found = shelved(f"{kind} for {industry}", now=T0)
                assert found.kind is AnswerKind.CONTENT, industry
                assert {line.type for line in found.content} == {kind}

    @pytest.mark.parametrize("asked", ["which content do we have for {}?", "anything for {} customers"])
    def test_finds_what_is_made_for_an_industry_where_nothing_says_so(
        self, shelved: SearchContent, content: Library, asked: str
    ) -> None:
        made = {industry for a in content.store.assets() for industry in a.industries if a.usable(T0.date())}
        for industry in sorted(made):
            assert shelved(asked.format(industry), now=T0).kind is AnswerKind.CONTENT, industry

    def test_finds_no_kind_for_an_industry_that_none_is_made_for(self, shelved: SearchContent) -> None:
        assert shelved("case study for zoos", now=T0).kind is AnswerKind.NONE


class TestBestSentences:
    PASSAGE = "First come words about the weather. Then stock-outs fell by 31 percent. At last a word of thanks."

    def test_are_a_short_passage_whole(self) -> None:
        assert best_sentences("Short.", "anything") == "Short."

    def test_hold_what_was_asked(self) -> None:
        assert best_sentences(self.PASSAGE, "how far did stock-outs fall", characters=45) == (
            "Then stock-outs fell by 31 percent."
        )

    @pytest.mark.parametrize("text", ["word " * 300, "x" * 900, "A. " * 400])
    def test_are_verbatim_and_no_longer_than_asked(self, text: str) -> None:
        quote = best_sentences(text, "word", characters=100)
        assert quote
        assert quote in text
        assert len(quote) <= 100
