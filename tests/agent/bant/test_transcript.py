"""Whatever the layout of a text, it becomes who said what, when and on which line."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.agent.bant.openings import roles_told
from bot.agent.bant.reader import OfflineBantReader
from bot.agent.bant.speakers import with_sides
from bot.agent.bant.transcript import utterances
from bot.domain.bant import Side
from bot.domain.words import Criterion
from tests.builders import T0


def said(text: str) -> list[tuple[str, str, int]]:
    return [(u.speaker, u.text, u.line) for u in utterances(text)]


class TestATranscript:
    def test_with_times_keeps_them(self):
        (first, second) = utterances("[2026-03-02T10:00:05] Ana Ruiz: Hi\n[2026-03-02T10:00:09] Tom Okafor: Hello")

        assert first.at == datetime(2026, 3, 2, 10, 0, 5, tzinfo=UTC)
        assert (second.speaker, second.text, second.line) == ("Tom Okafor", "Hello", 2)

    @pytest.mark.parametrize(
        "line",
        [
            "Ana Ruiz: Hi there",
            "[00:01] Ana Ruiz: Hi there",
            "00:00:01 Ana Ruiz: Hi there",
            "Ana Ruiz (00:01): Hi there",
        ],
    )
    def test_is_read_with_or_without_a_clock(self, line):
        assert said(line) == [("Ana Ruiz", "Hi there", 1)]

    def test_goes_on_over_lines_without_a_name(self):
        assert said("Ana: one\ntwo\nTom: three") == [("Ana", "one\ntwo", 1), ("Tom", "three", 3)]

    def test_takes_no_label_for_a_name(self):
        assert said("Ana: we spoke\nBudget: 50k\nhttps://x.test: no") == [
            ("Ana", "we spoke\nBudget: 50k\nhttps://x.test: no", 1)
        ]

    def test_of_subtitles_joins_what_one_person_says(self):
        text = (
            "WEBVTT\n\n1\n00:00:01.000 --> 00:00:02.000\n<v Ana Ruiz>Hello</v>\n\n"
            "2\n00:00:03.000 --> 00:00:04.000\n<v Ana Ruiz>again</v>\n"
        )

        assert said(text) == [("Ana Ruiz", "Hello again", 5)]

    @pytest.mark.parametrize(
        "head", ["Ana Ruiz  0:03", "Ana Ruiz - 0:03", "0:03 | Ana Ruiz", "[0:03] Ana Ruiz", "Ana Ruiz [0:03]"]
    )
    def test_is_read_where_the_speaker_has_a_line_alone(self, head):
        (only,) = utterances(f"{head}\nWe need two.\nAnd soon.")

        assert (only.speaker, only.text, only.clock) == ("Ana Ruiz", "We need two.\nAnd soon.", "0:03")


class TestSubtitles:
    VTT = (
        "WEBVTT\nKind: captions\n\nf3a9-0\n00:00:01.000 --> 00:00:02.000\n"
        "<v Ana Ruiz>What is your <c.loud>budget</c>?</v>\n\n"
        "f3a9-1\n00:12:31.500 --> 00:12:33.000\n<v Tom Okafor>Our budget is</v>\n\n"
        "f3a9-2\n00:12:33.000 --> 00:12:35.000\n<v Tom Okafor>40,000 euros.</v>\n"
    )
    SRT = (
        "1\n00:00:01,000 --> 00:00:02,000\nANA: What is your budget?\n\n"
        "2\n00:12:31,500 --> 00:12:33,000\nTOM: Our budget is\n\n3\n00:12:33,000 --> 00:12:35,000\n40,000 euros.\n"
    )

    @pytest.mark.parametrize(("text", "speaker"), [(VTT, "Tom Okafor"), (SRT, "TOM")])
    def test_keep_speaker_and_time_and_join_a_sentence_that_was_cut(self, text, speaker):
        _, told = utterances(text)

        assert (told.speaker, told.text, told.clock) == (speaker, "Our budget is 40,000 euros.", "00:12:31")

    @pytest.mark.parametrize("text", [VTT, SRT])
    def test_are_quoted_across_the_cut(self, text):
        found = OfflineBantReader().read(text, now=T0).findings

        assert [(f.value, f.clock) for f in found if f.criterion is Criterion.BUDGET] == [("40,000 EUR", "00:12:31")]


class TestAMailThread:
    TEXT = (
        "From: Dana Fox <dana@acme.test>\nSubject: Re: pricing\n\nHi Mara,\nwe have 50k.\n\n"
        "On Mon, 2 Mar 2026 at 10:00, Mara Lindt <mara@vendor.example> wrote:\n> Hi Dana,\n> what is your budget?\n"
    )

    def test_is_read_by_who_wrote_what(self):
        assert said(self.TEXT) == [
            ("Dana Fox", "Hi Mara,\nwe have 50k.", 1),
            ("Mara Lindt", "Hi Dana,\nwhat is your budget?", 7),
        ]

    def test_keeps_the_date_of_its_header(self):
        (mail,) = utterances("From: Dana Fox <dana@acme.test>\nDate: Mon, 2 Mar 2026 10:00:00 +0000\n\nWe have 50k.")

        assert (mail.speaker, mail.at) == ("Dana Fox", datetime(2026, 3, 2, 10, 0, tzinfo=UTC))

    def test_keeps_the_date_of_the_quoted_mail(self):
        assert utterances(self.TEXT)[1].at == datetime(2026, 3, 2, 10, 0, tzinfo=UTC)


class TestPlainText:
    def test_is_one_utterance_of_nobody_in_particular(self):
        assert said("We need it. Call at 10:30: fine") == [("", "We need it. Call at 10:30: fine", 1)]

    @given(st.text(max_size=300))
    def test_never_makes_it_raise(self, text):
        with_sides(utterances(text), sellers=())


class TestSides:
    def sides(self, text: str, *sellers: str) -> dict[str, Side]:
        return {s.name: s.side for s in with_sides(utterances(text), sellers=sellers)[1]}

    def test_go_by_how_people_talk(self):
        text = "Ines: Hi, this is Ines from Copperpot, our prices are fair.\nOmar: We need two, what is the price?"

        assert self.sides(text) == {"Ines": Side.SELLER, "Omar": Side.BUYER}

    @pytest.mark.parametrize(
        "opening",
        [
            "Hi Omar, Ines Vale here from Copperpot.",
            "I'm calling about our grinders. You requested a leaflet last week.",
        ],
    )
    def test_go_by_how_somebody_opens_whoever_else_has_a_manager(self, opening):
        text = f"Ines Vale: {opening}\nOmar: We need two.\nInes Vale: Let me talk to my manager.\nOmar: Good."

        assert self.sides(text) == {"Ines Vale": Side.SELLER, "Omar": Side.BUYER}

    def test_go_by_what_people_are_called(self):
        assert self.sides("Customer: hi\nRep: hi") == {"Customer": Side.BUYER, "Rep": Side.SELLER}

    @pytest.mark.parametrize("role", ["sales", "Account Manager, Northbeam", "SDR"])
    def test_go_by_the_role_beside_a_name(self, role):
        text = f"[10:02] Tom Berg ({role}): So where do you stand?\nLena: I am fed up with it. What do you sell?"
        roles = roles_told(text)
        speakers = with_sides(utterances(text), sellers=(), roles=roles)[1]

        assert roles == {"Tom Berg": role.casefold()}
        assert {s.name: s.side for s in speakers} == {"Tom Berg": Side.SELLER, "Lena": Side.BUYER}

    def test_do_not_go_by_a_company_beside_a_name(self):
        text = "Lena (Acme): what do we pay?\nTom: our prices are fair"
        speakers = with_sides(utterances(text), sellers=(), roles=roles_told(text))[1]

        assert {s.name: s.side for s in speakers} == {"Lena": Side.BUYER, "Tom": Side.SELLER}

    def test_go_by_who_is_known_as_a_seller(self):
        assert self.sides("Omar: hello\nIna: hello", "Ina Berg") == {"Omar": Side.BUYER, "Ina": Side.SELLER}

    def test_take_a_lone_voice_for_the_buyers(self):
        assert self.sides("we need help") == {"": Side.BUYER}
