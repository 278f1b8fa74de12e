"""Knows which rep is meant by what files and people write, and remembers new ones."""

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from bot.domain.errors import RepUnknown
from bot.domain.rep import Rep, RepId, find_rep, folded, name_from_email
from bot.usecases.ports import Reps

_BOTH = re.compile(r"(?P<name>[^<>]+?)\s*<(?P<email>[^<>@\s]+@[^<>@\s]+)>")
UNOWNED = frozenset({"unassigned", "no owner", "nobody", "none", "not assigned", "unowned"})
NOBODY = UNOWNED | {""}


def rep_id_of(written: str) -> RepId:
    """Id of a rep first met under this e-mail, name or Slack id."""
    return RepId("R-" + hashlib.blake2b(folded(written).encode(), digest_size=6).hexdigest())


def known_rep(reps: Sequence[Rep], written: str) -> Rep:
    """The rep that an e-mail or a name means. Raises RepUnknown saying how somebody becomes known."""
    if known := find_rep(reps, written):
        return known
    raise RepUnknown(
        f"I do not know {written} as a rep. A rep is whom a file names as owner of a lead (leadbot import leads), "
        "who has written to me in Slack, or whom `leadbot reps set EMAIL` names."
    )


@dataclass(slots=True)
class RepBook:
    """
    Every rep known, for one import or one conversation.

    The same person written as an address here and as a full name there becomes one rep: what is
    newly learnt of somebody known is saved at once.
    """

    reps: Reps
    _known: dict[RepId, Rep] = field(default_factory=dict)
    _met: dict[str, RepId | None] = field(default_factory=dict)
    saves: bool = True
    """Off for a rehearsal: nothing is written."""

    def __post_init__(self) -> None:
        self._known = {rep.id: rep for rep in self.reps.all()}

    def __call__(self, written: str) -> RepId | None:
        """The rep's id; somebody new is saved; None for nobody."""
        if written not in self._met:
            self._met[written] = None if folded(written) in NOBODY else self._meet(written.strip())
        return self._met[written]

    def _meet(self, written: str) -> RepId:
        name, email = _named_address(written)
        rep = find_rep(self._known.values(), email) if email else None
        rep = rep or self._by_name(name, email)
        if rep is None:
            rep = Rep(id=rep_id_of(email or written), name=name or name_from_email(email), email=email or None)
            self._save(rep)
            return rep.id
        learnt = replace(rep, email=rep.email or email or None)
        if name and learnt.email and rep.name == name_from_email(learnt.email):
            learnt = replace(learnt, name=name)
        if learnt != rep:
            self._save(learnt)
        return rep.id

    def _by_name(self, name: str, email: str) -> Rep | None:
        """Somebody of this name who has no other address."""
        rep = find_rep(self._known.values(), name) if name else None
        return None if rep and rep.email and email and rep.email.casefold() != email else rep

    def _save(self, rep: Rep) -> None:
        self._known[rep.id] = rep
        if self.saves:
            self.reps.put(rep)


def _named_address(written: str) -> tuple[str, str]:
    """The name and the address of `Mara Lindt <mara@vendor.test>`; empty for what is not said."""
    if both := _BOTH.fullmatch(written):
        return _first_name_first(both["name"]), both["email"].casefold()
    return ("", written.casefold()) if "@" in written else (_first_name_first(written), "")


def _first_name_first(written: str) -> str:
    last, comma, first = written.partition(",")
    return " ".join(f"{first} {last}".split()) if comma else " ".join(written.split())
