"""The working of an answer, for whoever sees the answer; and tests made of answers that were wrong."""

from dataclasses import dataclass

from bot.slack.forms import Place, place_of, test_note
from bot.slack.incoming import clicked
from bot.slack.views import working
from bot.slack.visit import Visit, reader_of
from bot.usecases.collect_golden import GoldenShelf
from bot.usecases.keep_answer import KeepAnswers


@dataclass(frozen=True, slots=True)
class Workings:
    """Shows how answers were made, and collects the wrong ones."""

    keep: KeepAnswers
    golden: GoldenShelf

    def shown(self, visit: Visit) -> None:
        """Show the working: to the one who clicked."""
        kept = self.keep.get(clicked(visit.body).value, now=visit.now)
        visit.reply.whisper(working.working(kept, reader=reader_of(visit.rep(), visit.now)))

    def rated(self, visit: Visit) -> None:
        """A thumb: up is thanked for, down may become a test."""
        value = clicked(visit.body).value
        wrong = value.startswith(working.WRONG)
        visit.reply.whisper(working.offer_test(value.removeprefix(working.WRONG)) if wrong else working.thanks())

    def asked_for_test(self, visit: Visit) -> None:
        """Make this a test: ask first what would have been right."""
        click = clicked(visit.body)
        kept = self.keep.get(click.value, now=visit.now)
        place = Place(channel_id=click.channel_id or "", response_url=click.response_url or "", kept=click.value)
        drawn = working.test_form(kept, private_metadata=place.packed())
        visit.client.views_open(trigger_id=click.trigger_id, view=drawn)

    def test_made(self, visit: Visit) -> None:
        """The form was sent."""
        view = visit.body["view"]
        name = place_of(view).kept
        number = self.golden.add(name, self.keep.get(name, now=visit.now), note=test_note(view), now=visit.now)
        visit.reply.whisper(working.made(number))
