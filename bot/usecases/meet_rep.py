"""Get to know the person behind a Slack id: the rep whom the CRM writes as an e-mail here and as a full name there."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.domain.rep import Rep, Role, find_rep, folded, name_from_email
from bot.usecases.know_reps import rep_id_of
from bot.usecases.ports import Reps


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """What Slack tells of one of its members."""

    slack_id: str
    name: str = ""
    email: str | None = None
    zone: str | None = None
    """IANA time zone."""
    admin: bool = False
    """An admin or owner of the workspace, who decides here too."""


@dataclass(frozen=True, slots=True)
class MeetRep:
    """Link a Slack member to their rep; whoever is not known yet becomes a rep, so that their changes have a name."""

    reps: Reps

    def known(self, slack_id: str) -> Rep | None:
        """The rep already linked to this Slack id."""
        return next((rep for rep in self.reps.all() if rep.slack_id == slack_id), None)

    def __call__(self, profile: Profile) -> Rep:
        """Doing it again changes nothing."""
        same = sorted(_fitting(self.reps.all(), profile), key=lambda rep: _closeness(rep, profile))
        kept = same[0] if same else Rep(id=rep_id_of(profile.email or profile.name or profile.slack_id))
        met = _with(kept, profile)
        for other in same[1:]:
            self.reps.unite(met, other.id)
        if met != kept:
            self.reps.put(met)
        return met


def _fitting(known: Sequence[Rep], profile: Profile) -> list[Rep]:
    return [rep for rep in known if _means(rep, profile, known)]


def _means(rep: Rep, profile: Profile, known: Sequence[Rep]) -> bool:
    """Slack id before e-mail before name; two different addresses are two people, whatever their names."""
    if rep.slack_id:
        return rep.slack_id == profile.slack_id
    if rep.email and profile.email:
        return rep.email.casefold() == profile.email.casefold()
    # With an address of their own, this member is only compared with reps whose address nobody knows.
    namesakes = [r for r in known if not r.slack_id and not (r.email and profile.email)]
    return bool(profile.name) and find_rep(namesakes, profile.name) == rep


def _closeness(rep: Rep, profile: Profile) -> int:
    if rep.slack_id == profile.slack_id:
        return 0
    return 1 if rep.email else 2


def _with(rep: Rep, profile: Profile) -> Rep:
    guessed = not rep.name or (rep.email is not None and folded(rep.name) == folded(name_from_email(rep.email)))
    return replace(
        rep,
        slack_id=profile.slack_id,
        name=(profile.name or rep.name) if guessed else rep.name,
        email=rep.email or profile.email,
        zone=profile.zone or rep.zone,
        role=Role.ADMIN if profile.admin and rep.role is Role.REP else rep.role,
    )
