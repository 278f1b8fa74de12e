"""What forms carry and hold when Slack sends them in, read into values of ours."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import time
from typing import Any

from pydantic import TypeAdapter

from bot.domain.lead_text import LeadDraft
from bot.domain.outcome import OutcomeKind
from bot.domain.proposal import EvidenceProposal
from bot.domain.words import Band, Source
from bot.slack.identifiers import Field
from bot.usecases.subscribe_channel import DigestOrder

Payload = Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where somebody was when they opened a form, carried through it so that the answer comes back there."""

    channel_id: str = ""
    channel_name: str = ""
    response_url: str = ""
    kept: str = ""
    """Key of what was filled in before."""
    where: str = ""
    """Permalink, for the record of what changes."""
    lead_id: str = ""
    """Whom the form is about."""

    def packed(self) -> str:
        """As a form's private metadata."""
        return json.dumps({key: value for key, value in asdict(self).items() if value})


def place_of(view: Payload) -> Place:
    """What a form carries."""
    packed = view.get("private_metadata") or "{}"
    return Place(**json.loads(packed))


def packed_proposal(proposed: EvidenceProposal) -> str:
    """As a button's value."""
    return json.dumps(asdict(proposed), ensure_ascii=False)


def proposal_of(value: str) -> EvidenceProposal:
    """What a button proposes to note."""
    return TypeAdapter(EvidenceProposal).validate_json(value)


def logged(view: Payload) -> LeadDraft:
    """What the log form holds."""
    source = _chosen(view, Field.SOURCE)
    return LeadDraft(
        name=_written(view, Field.NAME),
        email=_written(view, Field.EMAIL),
        company=_written(view, Field.COMPANY),
        title=_written(view, Field.TITLE),
        phone=_written(view, Field.PHONE),
        source=Source(source) if source else None,
        need=_written(view, Field.NEED),
        timeline=_written(view, Field.TIMELINE),
        budget=_written(view, Field.BUDGET),
        authority=_written(view, Field.AUTHORITY),
        notes=_written(view, Field.NOTES),
    )


def same_person(view: Payload) -> str:
    """The lead id, or `new`, that was chosen among lookalikes."""
    return _chosen(view, Field.SAME_PERSON) or ""


def decided(view: Payload) -> tuple[OutcomeKind | None, str]:
    """How a lead ended, and why; None where nobody chose."""
    kind = _chosen(view, Field.OUTCOME)
    return OutcomeKind(kind) if kind else None, _written(view, Field.REASON)


def test_note(view: Payload) -> str:
    """What would have been right, in the rep's words."""
    return _written(view, Field.TEST_NOTE)


def digest_ordered(view: Payload) -> DigestOrder:
    """What the digest form holds."""
    place = place_of(view)
    hour, minute = (_state(view, Field.TIME).get("selected_time") or "09:00").split(":")
    return DigestOrder(
        channel_id=place.channel_id,
        channel_name=place.channel_name,
        days=frozenset(int(day["value"]) for day in _state(view, Field.DAYS).get("selected_options") or ()),
        at=time(int(hour), int(minute)),
        zone=_chosen(view, Field.ZONE) or "UTC",
        band=Band(_chosen(view, Field.BAND) or Band.HOT),
        capacity=int(_chosen(view, Field.CAPACITY) or 10),
    )


def _state(view: Payload, field: Field) -> Payload:
    found: Payload = view["state"]["values"].get(field, {}).get(field, {})
    return found


def _written(view: Payload, field: Field) -> str:
    return (_state(view, field).get("value") or "").strip()


def _chosen(view: Payload, field: Field) -> str | None:
    return (_state(view, field).get("selected_option") or {}).get("value")
