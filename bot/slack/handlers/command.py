"""The slash command: a verb goes to whoever does it, any other text is a question."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.slack.handlers.asking import Asking
from bot.slack.handlers.leads import ByCommand
from bot.slack.identifiers import Verb
from bot.slack.incoming import Commanded, commanded
from bot.slack.views import help as help_view
from bot.slack.visit import Visit


@dataclass(frozen=True, slots=True)
class Command:
    """Answers the slash command, to the eyes of whoever typed it."""

    asking: Asking
    verbs: Mapping[Verb, ByCommand]

    def typed(self, visit: Visit) -> None:
        command = commanded(visit.body)
        if command.verb is not None:
            self.verbs[command.verb](command, visit)
        elif command.rest:
            self._ask(command.rest, visit)
        else:
            visit.reply.whisper(help_view.help_message())

    def _ask(self, question: str, visit: Visit) -> None:
        with visit.reply.patience():
            drawn = self.asking.message(question, visit, key=visit.own_key())
        visit.reply.whisper(drawn)


@dataclass(frozen=True, slots=True)
class Shorthands:
    """Verbs that are questions, and the one that tells about all."""

    asking: Asking

    def hot(self, command: Commanded, visit: Visit) -> None:
        """`/lead hot`, narrowed by further words."""
        question = f"who are my hottest leads {command.rest}".strip() + "?"
        with visit.reply.patience():
            drawn = self.asking.message(question, visit, key=visit.own_key())
        visit.reply.whisper(drawn)

    def help(self, command: Commanded, visit: Visit) -> None:
        """`/lead help`."""
        visit.reply.whisper(help_view.help_message())
