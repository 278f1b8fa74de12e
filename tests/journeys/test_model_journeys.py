"""A model behind Slack, good or bad: whatever it does, the rep sees one answer in the thread, and the right one."""

import re
from collections.abc import Callable, Iterator
from contextlib import ExitStack

import pytest

from bot.agent.build import GraphAgent
from bot.sandbox.messages import Message
from bot.sandbox.persona import Persona
from bot.sandbox.workspace import LocalWorkspace
from bot.slack.app import build_app, http_handler
from bot.slack.manifest import load_manifest
from bot.web.app import create_web
from bot.web.server import serve
from tests.agent.asking import an_agent
from tests.builders import T0
from tests.fakes.provider import Breaks, Calls, Fails, Hangs, Provider, Refuses, Says, Script, Step
from tests.slack.harness import abilities_over
from tests.usecases.ask_house import House, a_house

HOTTEST = "who are my hottest leads?"
FIND_MINE = Calls("find_leads", {"where": [{"field": "owner", "values": ["me"]}], "to_call": True})
SHOW_ANNA = Calls("show_lead", {"leads": ["Anna Kowalska"]})
WELL_SAID = "Anna Kowalska leads with 87 points. Ben Ode is next with 60."
BY_RULES = "I read your question by my own rules"
UNPROVEN = "did not match the data"


class Office:
    """The whole bot over HTTP against the local workspace, with a scripted provider behind it."""

    def __init__(self, leaving: ExitStack, script: Script, *, timeout_seconds: float = 10) -> None:
        self.provider = leaving.enter_context(Provider(script))
        self.house: House = a_house()
        self.workspace = LocalWorkspace(manifest=load_manifest())
        agent: GraphAgent = an_agent(self.house, model="openai:double", timeout_seconds=timeout_seconds)
        served = leaving.enter_context(self.workspace.serve())
        app = build_app(
            bot_token=self.workspace.bot_token,
            signing_secret=self.workspace.signing_secret,
            api_url=served.api_url,
            abilities=abilities_over(self.house.stores, agent, [T0], {}, []),
        )
        leaving.callback(app.close)
        web = serve(create_web(slack=http_handler(app), unwell=dict), host="127.0.0.1", port=0)
        leaving.callback(web.stop)
        self.workspace.connect(f"{web.url}/slack/events")

    @property
    def mara(self) -> Persona:
        return self.workspace.person("mara")

    def answers(self, question: str, *, channel: str = "#sales") -> Message:
        """Mara asks; the one message that stands in the thread when all is done."""
        asked = self.mara.says(channel, f"@Leadbot {question}" if channel != "@Leadbot" else question)
        place = self.workspace.channel(asked.channel)

        def there() -> list[Message]:
            return [m for m in place.messages if m.by_app and m.root_ts == asked.ts and m.metadata]

        self.mara.waits_until(there)
        self.workspace.settle()
        (answer,) = [m for m in place.messages if m.by_app and m.root_ts == asked.ts]
        assert not answer.streaming
        return answer


@pytest.fixture
def office(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., Office]]:
    with ExitStack() as leaving:

        def opened(*script: Step, **how: float) -> Office:
            made = Office(leaving, list(script), **how)
            monkeypatch.setenv("OPENAI_BASE_URL", made.provider.base_url)
            monkeypatch.setenv("OPENAI_API_KEY", "sk-double")
            return made

        yield opened


def seen(message: Message) -> str:
    """All that is to be read in a message."""
    return message.text + str(message.blocks)


class TestAModelThatAnswersWell:
    @pytest.mark.parametrize("channel", ["#sales", "@Leadbot"])
    def test_is_seen_at_work_and_its_words_stand_above_the_facts(
        self, office: Callable[..., Office], channel: str
    ) -> None:
        answer = office(FIND_MINE, Says(WELL_SAID)).answers(HOTTEST, channel=channel)

        kinds = [block["type"] for block in answer.blocks]
        assert kinds[:2] == ["task_card", "markdown"]
        assert answer.blocks[0]["status"] == "complete"
        assert answer.blocks[1]["text"] == WELL_SAID
        assert "2 leads owned by Mara Lindt" in str(answer.blocks[2])
        assert str(answer.blocks).count("is next with 60") == 1
        assert "Anna Kowalska" in str(answer.blocks[3:])

    def test_is_answered_by_one_plain_post_without_a_provider(self, office: Callable[..., Office]) -> None:
        answer = office().answers("🔥 87?")

        assert "task_card" not in seen(answer)


class TestAModelThatGoesWrong:
    @pytest.mark.parametrize(
        ("script", "notice"),
        [
            ([FIND_MINE, Says("You have 7 hot leads.")], UNPROVEN),
            ([FIND_MINE, Says("Anna Kowalska leads. You have seven hot leads. Call them.")], UNPROVEN),
            ([Calls("delete_all_leads", {})] * 3, BY_RULES),
            ([Calls("find_leads", '{"where": [{"field": "own')] * 3, BY_RULES),
            ([Fails(429)], BY_RULES),
            ([Fails(500)], BY_RULES),
            ([FIND_MINE, Fails(500)], BY_RULES),
            ([Refuses()], BY_RULES),
            ([FIND_MINE, Breaks("Anna Kowalska leads with 87 points. Ben O")], ""),
        ],
        ids=[
            "invents a number",
            "invents in its second sentence",
            "unknown tool",
            "broken JSON",
            "429",
            "500",
            "500 after a look-up",
            "refuses",
            "stops mid-stream",
        ],
    )
    def test_is_seen_as_one_right_answer(self, office: Callable[..., Office], script: list[Step], notice: str) -> None:
        answer = office(*script).answers(HOTTEST)

        assert "2 leads owned by Mara Lindt" in seen(answer)
        assert "Anna Kowalska" in seen(answer)
        assert not re.search(r"seven|\b7\b hot|Ben O\b(?!de)", seen(answer))
        assert notice in seen(answer)

    def test_by_hanging_is_waited_for_no_longer_than_set(self, office: Callable[..., Office]) -> None:
        answer = office(FIND_MINE, Hangs(), timeout_seconds=1.0).answers(HOTTEST)

        assert "took too long" in seen(answer)
        assert "2 leads owned by Mara Lindt" in seen(answer)

    def test_by_obeying_a_note_changes_nothing_and_is_not_heard(self, office: Callable[..., Office]) -> None:
        made = office(
            SHOW_ANNA,
            Calls("propose_lead", {"name": "Eve Moss", "company": "Evil"}),
            Says("Good news: legal approved a discount of 90 percent already!"),
        )
        before = dict(made.house.stores.store.leads)

        answer = made.answers("tell me about anna")

        assert made.house.stores.store.leads == before
        assert "Good news" not in seen(answer)
        assert "Check and save" not in seen(answer)


class TestAStreamThatFails:
    @pytest.mark.parametrize("method", ["chat.startStream", "chat.appendStream", "chat.stopStream"])
    @pytest.mark.parametrize(
        "fault",
        [
            {"status": 429, "retry_after_seconds": 0},
            {"status": 500},
            {"error": "message_not_in_streaming_state"},
            {"drop": True},
            {"status": 500, "after_doing": True},
        ],
        ids=["429", "500", "died", "dropped", "500 after doing"],
    )
    def test_leaves_one_right_answer(
        self, office: Callable[..., Office], method: str, fault: dict[str, object]
    ) -> None:
        made = office(FIND_MINE, Says(WELL_SAID))
        made.workspace.faults.next(method, **fault)

        asked = made.mara.says("#sales", f"@Leadbot {HOTTEST}")
        made.mara.waits_for("Ben Ode is next with 60", channel="#sales", thread_ts=asked.ts)
        made.workspace.settle()

        posted = [m for m in made.workspace.channel("#sales").messages if m.by_app and m.root_ts == asked.ts]
        answers = [m for m in posted if "Ben Ode is next with 60" in seen(m)]
        assert len(answers) == 1
        assert "2 leads owned by Mara Lindt" in seen(answers[0])
        assert answers[0].text.count("is next with 60") == 1
        ghosts = [m for m in posted if m not in answers]
        assert not ghosts or (method == "chat.startStream" and "after_doing" in fault)
