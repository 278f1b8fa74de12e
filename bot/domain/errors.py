"""Errors that carry the sentence a person will read. A class docstring is its default sentence."""

from datetime import timedelta


class SalesError(Exception):
    """That did not work. Nothing was changed."""

    def __init__(self, sentence: str | None = None) -> None:
        self.sentence = sentence or (type(self).__doc__ or "").strip()
        super().__init__(self.sentence)


class LeadNotFound(SalesError):
    """I know no such lead. Try a name, a company or an e-mail address."""


class LeadChangedElsewhere(SalesError):
    """Somebody changed this lead a moment ago. Open it again to see their change, then repeat yours."""


class RepUnknown(SalesError):
    """I do not know who you are as a rep. Ask an admin to check that your Slack e-mail is the one in the CRM."""


class FileUnreadable(SalesError):
    """I could not read that file."""


class BadInput(SalesError):
    """I could not read that."""


class NothingToUndo(SalesError):
    """There is nothing of yours left to undo."""


class DataStoreBusy(SalesError):
    """The database is busy or away. Nothing was changed; please try again in a minute."""


class SettingsWrong(SalesError):
    """A setting is missing or wrong. Run `leadbot doctor`."""


class AnnouncementFailed(SalesError):
    """Slack did not take the message."""


class Throttled(AnnouncementFailed):
    """Slack did not take the message and asks to wait."""

    def __init__(self, sentence: str | None = None, *, wait: timedelta = timedelta(minutes=1)) -> None:
        super().__init__(sentence)
        self.wait = wait


class ChannelClosed(AnnouncementFailed):
    """I cannot post in that channel any more. Invite me with `/invite @Leadbot`, or subscribe another channel."""


class RulesWrong(SettingsWrong):
    """The rules file has mistakes. Run `leadbot rules check` to see each with its line and its fix."""


class QualificationGone(SalesError):
    """This qualification is over or older than 14 days. Start a new one with `/lead qualify`."""
