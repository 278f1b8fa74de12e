"""Sellers, and the many ways one of them is written."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import NewType

RepId = NewType("RepId", str)


class Role(StrEnum):
    REP = "rep"
    MANAGER = "manager"
    MARKETING = "marketing"
    ADMIN = "admin"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rep:
    """A seller; e-mail, full name and Slack id are the same person wherever one of them is written."""

    id: RepId
    name: str = ""
    email: str | None = None
    slack_id: str | None = None
    role: Role = Role.REP
    manager_id: RepId | None = None
    zone: str | None = None
    """IANA time zone, such as Europe/Berlin; None until Slack or an admin says."""

    @property
    def shown(self) -> str:
        """Name as a person would read it."""
        return self.name or name_from_email(self.email or "") or "somebody"

    @property
    def decides(self) -> bool:
        """Whether they decide on rules and on what others did: managers and admins."""
        return self.role in {Role.MANAGER, Role.ADMIN}


_NO_LETTER = re.compile(r"[\W_]+")


@lru_cache(maxsize=65_536)
def folded(text: str) -> str:
    """Text with case, accents, punctuation and double spaces taken away, to compare names by."""
    if text.isascii():
        return _NO_LETTER.sub(" ", text.lower()).strip()
    plain = unicodedata.normalize("NFKD", text.replace("ß", "ss")).casefold()
    letters = "".join(c for c in plain if not unicodedata.combining(c))
    return _NO_LETTER.sub(" ", letters).strip()


def name_from_email(email: str) -> str:
    """`jane.van-doe@x.test` -> `Jane Van Doe`; empty where the local part is no name."""
    words = [w for w in re.split(r"[._\-+]+", email.partition("@")[0]) if w and not w.isdigit()]
    return " ".join(w.capitalize() for w in words)


_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa", "æ": "ae"})


def _in_addresses(name: str) -> set[str]:
    """A full name as addresses may spell it: no spaces, no apostrophes, umlauts with or without their `e`."""
    composed = unicodedata.normalize("NFC", name.casefold())
    return {folded(spelled).replace(" ", "") for spelled in (name, composed.translate(_UMLAUTS))} - {""}


def _spells(email: str, name: str) -> bool:
    """Whether an address is made of a full name: `declan.orourke@` is Declan O'Rourke's."""
    spelled = name_from_email(email)
    if not spelled or folded(spelled) == folded(name):
        return bool(spelled)
    return " " in spelled and bool(_in_addresses(spelled) & _in_addresses(name))


def same_person(rep: Rep, written: str) -> bool:
    """
    Whether what a file or a person wrote (e-mail, full name, "Last, First", Slack id) means this rep.

    A full name also matches an e-mail address whose local part spells it (`jane.doe@` is Jane Doe, `jdoe@` is not).
    """
    written = written.strip()
    if not written:
        return False
    if written == rep.slack_id or written == rep.id:
        return True
    if "@" in written:
        if rep.email:
            return written.casefold() == rep.email.casefold()
        return bool(rep.name) and _spells(written, rep.name)
    if "," in written:
        last, _, first = written.partition(",")
        written = f"{first} {last}"
    return folded(written) == folded(rep.name) or _spells(rep.email or "", written)


def find_rep(reps: Iterable[Rep], written: str) -> Rep | None:
    """The rep that `written` means, an exact e-mail first; None where nobody or several fit."""
    fitting = [rep for rep in reps if same_person(rep, written)]
    exact = [r for r in fitting if r.email and r.email.casefold() == written.strip().casefold()]
    if exact:
        return exact[0]
    return fitting[0] if len(fitting) == 1 else None
