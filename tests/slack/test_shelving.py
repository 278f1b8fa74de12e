"""Files for the library, dropped in Slack."""

from bot.domain.rep import Rep, RepId, Role
from bot.slack.views.shelving import shelved
from knowledge.passage import Asset
from tests.journeys.conftest import Office, office

__all__ = ["office"]

PAGE = b"# Returns\n\nHow retailers plan for what comes back."


def boss(office: Office) -> None:
    person = office.person("priya")
    office.stores.reps.put(
        Rep(id=RepId("R-priya"), name="Priya Raman", slack_id=person.who.id, role=Role.MANAGER, email=None)
    )


class TestAFileForTheLibrary:
    def test_of_a_manager_is_taken_in(self, office: Office) -> None:
        boss(office)
        priya = office.person("priya")
        place = priya.opens_messages()

        priya.shares(place, "returns.md", PAGE, "please add this to the library")

        told = priya.waits_for("in the library now", channel=place).words()
        assert "“returns.md” is in the library now (1 passage to find it by)." in told
        assert "no link yet" in told
        assert "until somebody confirms it: type. To put it right, send me `returns.meta.yaml`" in told

    def test_that_was_not_sent_with_the_words_is_asked_for(self, office: Office) -> None:
        priya = office.person("priya")
        place = priya.opens_messages()

        priya.says(place, "please add this to the library")

        priya.waits_for("send both as one message", channel=place)

    def test_of_a_rep_is_left_to_managers(self, office: Office) -> None:
        mara = office.person("mara")
        place = mara.opens_messages()

        mara.shares(place, "returns.md", PAGE, "add this to the library")

        mara.waits_for("Managers and admins add to the library", channel=place)


def test_a_piece_says_who_proposed_what_of_it_and_why_the_model_did_not() -> None:
    piece = Asset(id="a", path="/l/a.md", title="A", proposed=("industries", "type"), by_model=("type",))
    shown = str(shelved(piece, passages=1, notice="Of 1 file only rules said what they are."))

    assert "Read off its words, until somebody confirms it: industries. " in shown
    assert "Proposed by the model, until somebody confirms it: type. " in shown
    assert "Of 1 file only rules said what they are." in shown
