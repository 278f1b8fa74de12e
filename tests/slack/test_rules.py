"""A change of the rules from one manager to another, in Slack."""

from dataclasses import replace
from typing import Any

import pytest

from bot.domain.rep import Rep, RepId, Role
from bot.domain.rules_change import ChangeState
from bot.slack.identifiers import Field
from tests.builders import MARA, TOM, a_lead
from tests.slack import payloads
from tests.slack.harness import Bot, button, keep, words

PRIYA = Rep(id=RepId("R-priya"), name="Priya Nair", email="priya@vendor.example", slack_id="U0PRIYA", role=Role.MANAGER)
MARAS, TOMS, PRIYAS = str(MARA.slack_id), str(TOM.slack_id), str(PRIYA.slack_id)


@pytest.fixture
def bot(bot: Bot) -> Bot:
    """Mara and Priya are managers, Tom is not."""
    bot.stores.reps.put(replace(MARA, role=Role.MANAGER))
    bot.stores.reps.put(PRIYA)
    bot.slack.knows(PRIYAS, name=PRIYA.name, email=PRIYA.email, zone="Europe/Berlin")
    keep(bot, a_lead(industry="Retail", employees=500, country="Germany"))
    return bot


def proposes(bot: Bot, **values: Any) -> Any:
    """Mara fills the form in."""
    bot.runs("rules")
    bot.clicks(button(bot.says("respond"), "Propose a change"), ephemeral=True)
    view = bot.says("views.open")["view"]
    said = {"note": "Hot is too rare", "hot": "40 / 35 / 40"} | values
    filled = {getattr(Field, f"RULES_{name.upper()}"): value for name, value in said.items()}
    return bot.receives(payloads.submitted(view, filled))


def last(bot: Bot) -> Any:
    return bot.stores.rules_changes.latest()[0]


class TestTheState:
    def test_is_shown_to_everybody(self, bot: Bot) -> None:
        bot.runs("rules", user=TOMS)

        said = words(bot.says("respond"))
        assert "The rules file is in force" in said
        assert "Managers and admins decide on the rules." in said

    def test_lists_what_is_proposed(self, bot: Bot) -> None:
        proposes(bot)

        bot.runs("rules", user=TOMS)

        assert "*Change 1* by Mara Lindt" in words(bot.says("respond"))
        bot.clicks(button(bot.says("respond"), "Look at it"), user=TOMS, ephemeral=True)
        assert "bands › hot › fit: 40 → 35" in words(bot.says("respond"))


class TestProposing:
    def test_shows_what_it_would_do_and_to_those_who_may_approve_it(self, bot: Bot) -> None:
        proposes(bot)

        assert last(bot).note == "Hot is too rare"
        posted = bot.says("chat.postMessage")
        assert posted["channel"] == PRIYAS
        assert "would change" in words(posted)
        assert button(posted, "Approve")

    def test_changes_only_what_was_changed(self, bot: Bot) -> None:
        proposes(bot, event="demo request", points="50")

        assert {d.place for d in last(bot).preview.differences} == {
            "bands > hot > score",
            "bands > hot > fit",
            "bands > hot > engagement",
            "engagement > events > demo request > points",
        }

    @pytest.mark.parametrize(
        ("wrong", "said"),
        [
            ({"hot": "many"}, "three whole numbers"),
            ({"hot": "40 / 35"}, "three whole numbers"),
            ({"warm": "400 / 1 / 1"}, "Each is 100 at most"),
            ({"weights": "40 / 40 / 30"}, "Together they make 110"),
            ({"capacity": "-3"}, "one whole number"),
            ({"event": "demo request"}, "How many points?"),
        ],
    )
    def test_says_beside_the_input_what_is_wrong(self, bot: Bot, wrong: dict[str, str], said: str) -> None:
        assert said in proposes(bot, **wrong).body
        assert bot.stores.rules_changes.latest() == []

    def test_tells_what_contradicts_itself(self, bot: Bot) -> None:
        proposes(bot, warm="28 / 90 / 15")

        assert "warm asks for more fit (90) than hot does (35)" in words(bot.says("respond", "chat.postEphemeral"))

    def test_is_for_managers(self, bot: Bot) -> None:
        bot.runs("rules")
        bot.clicks(button(bot.says("respond"), "Propose a change"), user=TOMS, ephemeral=True)

        assert "Rules are changed by managers and admins" in words(bot.says("respond"))


class TestDeciding:
    def test_by_a_second_manager_puts_it_in_force_and_rescores(self, bot: Bot) -> None:
        proposes(bot)
        bot.clicks(button(bot.says("chat.postMessage"), "Approve"), user=PRIYAS, channel="D0PRIYA")

        assert last(bot).state is ChangeState.APPROVED
        [lead] = bot.stores.batches.export()
        assert lead.standing.rules_version == last(bot).version

    def test_by_the_proposer_is_not_offered_and_not_taken(self, bot: Bot) -> None:
        proposes(bot)
        bot.clicks(button(bot.says("chat.postMessage"), "Approve"), user=MARAS, ephemeral=True)

        assert "a second person has to approve it" in words(bot.says("respond"))
        assert last(bot).state is ChangeState.OPEN

    def test_by_a_rep_is_not_taken(self, bot: Bot) -> None:
        proposes(bot)
        bot.clicks(button(bot.says("chat.postMessage"), "Approve"), user=TOMS, ephemeral=True)

        assert "Rules are changed by managers and admins" in words(bot.says("respond"))
        assert last(bot).state is ChangeState.OPEN

    def test_a_moment_too_late_says_who_was_first(self, bot: Bot) -> None:
        proposes(bot)
        offered = bot.says("chat.postMessage")
        bot.clicks(button(offered, "Approve"), user=PRIYAS, ephemeral=True)
        bot.clicks(button(offered, "Reject"), user=MARAS, ephemeral=True)

        assert "Priya Nair approved change 1" in words(bot.says("respond"))

    def test_reverting_takes_one_click(self, bot: Bot) -> None:
        proposes(bot)
        bot.clicks(button(bot.says("chat.postMessage"), "Approve"), user=PRIYAS, ephemeral=True)
        bot.runs("rules")
        bot.clicks(button(bot.says("respond"), "Revert change 1"), ephemeral=True)

        assert last(bot).state is ChangeState.REVERTED
        assert "The rules file is in force" in words(bot.slack.sent("respond")[-2])

    def test_an_outdated_proposal_can_be_proposed_again(self, bot: Bot) -> None:
        proposes(bot)
        proposes(bot, hot="44 / 40 / 50")
        bot.clicks(button(bot.says("chat.postMessage"), "Approve"), user=PRIYAS, ephemeral=True)
        bot.runs("rules", user=PRIYAS)
        bot.clicks(button(bot.says("respond"), "Look at it"), user=PRIYAS, ephemeral=True)

        bot.clicks(button(bot.says("respond"), "Propose it again"), user=PRIYAS, ephemeral=True)

        assert (last(bot).number, last(bot).proposed.by) == (3, PRIYA.id)
