"""Subscriptions and deliveries as rows and back."""

from dataclasses import fields
from typing import Any

from pydantic import TypeAdapter
from sqlalchemy import RowMapping

from bot.domain.lead_query import Condition
from bot.domain.quiet_hours import QuietHours
from bot.domain.subscription import Delivery, DeliveryState, Subscription
from bot.domain.words import Band
from bot.storage.tables import DELIVERY, SUBSCRIPTION

CONDITIONS: TypeAdapter[tuple[Condition, ...]] = TypeAdapter(tuple[Condition, ...])
PLAIN = tuple(f.name for f in fields(Subscription) if f.name not in {"days", "band", "where", "quiet"})
"""Fields that are columns as they are."""

SUBSCRIPTION_COLUMNS = tuple(
    SUBSCRIPTION.c[name] for name in (*PLAIN, "days", "band", "where", "quiet_begins", "quiet_ends")
)
OF_DELIVERY = tuple(f.name for f in fields(Delivery))
DELIVERY_COLUMNS = tuple(DELIVERY.c[f.name].label(f"delivery_{f.name}") for f in fields(Delivery))


def subscription_row(subscription: Subscription) -> dict[str, Any]:
    """A row of `subscription`."""
    quiet = subscription.quiet
    return {name: getattr(subscription, name) for name in PLAIN} | {
        "days": sorted(subscription.days),
        "band": str(subscription.band),
        "where": CONDITIONS.dump_python(subscription.where, mode="json"),
        "quiet_begins": quiet.begins if quiet else None,
        "quiet_ends": quiet.ends if quiet else None,
    }


def subscription_of(row: RowMapping) -> Subscription:
    """The subscription in a row of SUBSCRIPTION_COLUMNS."""
    begins, ends = row["quiet_begins"], row["quiet_ends"]
    known: dict[str, Any] = {name: row[name] for name in PLAIN}
    return Subscription(
        **known,
        days=frozenset(row["days"]),
        band=Band(row["band"]),
        where=CONDITIONS.validate_python(row["where"]) if row["where"] else (),
        quiet=QuietHours(begins, ends) if begins is not None and ends is not None else None,
    )


def delivery_row(delivery: Delivery) -> dict[str, Any]:
    """A row of `delivery`."""
    return {name: getattr(delivery, name) for name in OF_DELIVERY} | {"state": str(delivery.state)}


def delivery_of(row: RowMapping) -> Delivery:
    """The delivery in a row of DELIVERY_COLUMNS."""
    known: dict[str, Any] = {f.name: row[f"delivery_{f.name}"] for f in fields(Delivery)}
    return Delivery(**known | {"state": DeliveryState(known["state"])})
