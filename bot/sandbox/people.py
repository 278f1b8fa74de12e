"""The people of the workspace, in Slack's shape."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from bot.sandbox.installed_app import InstalledApp


@dataclass(frozen=True, slots=True)
class Person:
    """Someone who can be acted as on the page."""

    id: str
    name: str
    email: str
    title: str
    time_zone: str
    administers: bool = False
    """Whether they are an admin of the workspace."""

    @property
    def handle(self) -> str:
        """The name Slack would give them: the e-mail's local part."""
        return self.email.partition("@")[0]


DEFAULT_PEOPLE = (
    Person("U0MARA", "Mara Lindt", "mara.lindt@northbeam.example", "Account executive, DACH", "Europe/Berlin"),
    Person("U0TOM", "Tom Okafor", "tom.okafor@northbeam.example", "Account executive, Americas", "America/New_York"),
    Person("U0PRIYA", "Priya Raman", "priya.raman@northbeam.example", "Sales manager", "Europe/London"),
    Person("U0NOOR", "Noor Haddad", "noor.haddad@northbeam.example", "Revenue operations", "Europe/Berlin", True),
)


def person_json(person: Person, *, team_id: str, with_email: bool) -> dict[str, Any]:
    """A member as `users.info` gives them; the e-mail only to an app that may read it."""
    first, _, last = person.name.partition(" ")
    profile = {
        "real_name": person.name,
        "real_name_normalized": person.name,
        "display_name": person.name,
        "display_name_normalized": person.name,
        "first_name": first,
        "last_name": last,
        "title": person.title,
        "team": team_id,
        "status_text": "",
        "status_emoji": "",
    }
    if with_email:
        profile["email"] = person.email
    offset = datetime.now(ZoneInfo(person.time_zone)).utcoffset()
    return {
        "id": person.id,
        "team_id": team_id,
        "name": person.handle,
        "deleted": False,
        "real_name": person.name,
        "tz": person.time_zone,
        "tz_label": person.time_zone.rpartition("/")[2].replace("_", " "),
        "tz_offset": int(offset.total_seconds()) if offset else 0,
        "profile": profile,
        "is_admin": person.administers,
        "is_bot": False,
        "is_app_user": False,
        "is_restricted": False,
        "updated": 0,
        "locale": "en-GB",
    }


def bot_user_json(app: InstalledApp, *, team_id: str) -> dict[str, Any]:
    """The app's own user."""
    return {
        "id": app.user_id,
        "team_id": team_id,
        "name": app.name.lower(),
        "deleted": False,
        "real_name": app.name,
        "tz": "UTC",
        "tz_label": "UTC",
        "tz_offset": 0,
        "profile": {
            "real_name": app.name,
            "display_name": app.name,
            "api_app_id": app.id,
            "bot_id": app.bot_id,
            "team": team_id,
        },
        "is_bot": True,
        "is_app_user": False,
        "updated": 0,
    }
