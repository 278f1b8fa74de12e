"""An uploaded transcript, from the file to the card that confirms it."""

import io
from zipfile import ZIP_DEFLATED, ZipFile

from bot.domain.words import Criterion
from tests.journeys.conftest import Office
from tests.journeys.test_slack_journeys import the_lead

VTT = b"""\
WEBVTT

00:00:01.000 --> 00:00:04.000
<v Mara Lindt>What made you look into planning now?

00:00:05.000 --> 00:00:12.000
<v Anna Kowalska>We need single sign-on because our logins fail every day.

00:00:13.000 --> 00:00:16.000
<v Mara Lindt>And the budget?

00:00:17.000 --> 00:00:26.000
<v Anna Kowalska>We have set aside 80,000 euros for this.
"""


class TestATranscript:
    def test_in_a_qualification_is_shown_to_be_confirmed_with_file_and_line(self, office: Office) -> None:
        mara = office.person("mara")
        mara.runs("/lead qualify Anna Kowalska", channel="#sales")
        root = mara.waits_for("Mara Lindt is qualifying Anna Kowalska", channel="#sales")
        mara.waits_for("What problem", channel="#sales", thread_ts=root.ts)

        mara.shares("#sales", "call.vtt", VTT, thread_ts=root.ts)
        card = mara.waits_for("This is what I understood", channel="#sales", thread_ts=root.ts)
        assert "For the buyer: Anna Kowalska" in card.words()
        mara.clicks("qualify_confirm", message=card)
        mara.waits_for("What changed", channel="#sales", thread_ts=root.ts)

        lead_id = the_lead(office, "Anna Kowalska").lead.id
        evidence = {row.criterion: row for row in office.stores.leads.dossier(lead_id).evidence}
        assert evidence[Criterion.BUDGET].amount_minor == 8_000_000
        assert evidence[Criterion.BUDGET].source.startswith("call.vtt:")

    def test_in_direct_messages_is_read_for_whom_it_names(self, office: Office) -> None:
        mara = office.person("mara")
        mara.opens_messages()

        mara.shares("@Leadbot", "call.txt", b"Mara Lindt: budget?\nAnna Kowalska: We have a budget of 50,000 EUR.\n")

        mara.waits_for("50,000 EUR", channel="@Leadbot")

    def test_of_the_wrong_kind_is_told_in_a_sentence(self, office: Office) -> None:
        mara = office.person("mara")
        mara.opens_messages()

        mara.shares("@Leadbot", "call.mp3", b"ID3\x04\x00\x00\x00")
        mara.waits_for("I read transcripts as .txt, .vtt, .srt, .docx", channel="@Leadbot")

        broken = io.BytesIO()
        with ZipFile(broken, "w", ZIP_DEFLATED) as archive:
            archive.writestr("readme.txt", "hello")
        mara.shares("@Leadbot", "call.docx", broken.getvalue())
        mara.waits_for("call.docx is no Word file", channel="@Leadbot")

    def test_without_the_scope_says_which_one_is_missing(self, office: Office) -> None:
        mara = office.person("mara")
        mara.opens_messages()
        state = office.workspace.state
        state.app = state.app.with_scopes(state.app.scopes - {"files:read"})

        mara.shares("@Leadbot", "call.txt", b"Anna Kowalska: we need SSO")

        mara.waits_for("files:read", channel="@Leadbot")
