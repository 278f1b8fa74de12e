"""Subscriptions and deliveries as rows and back."""

from dataclasses import asdict, fields
from typing import Any

from sqlalchemy import RowMapping

from bot.domain.subscription import Delivery, DeliveryState, Subscription
from bot.domain.words import Band
from bot.storage.tables import DELIVERY, SUBSCRIPTION

SUBSCRIPTION_COLUMNS = tuple(SUBSCRIPTION.c[f.name] for f in fields(Subscription))
DELIVERY_COLUMNS = tuple(DELIVERY.c[f.name].label(f"delivery_{f.name}") for f in fields(Delivery))


def subscription_row(subscription: Subscription) -> dict[str, Any]:
    """A row of `subscription`."""
    return asdict(subscription) | {"days": sorted(subscription.days), "band": str(subscription.band)}


def subscription_of(row: RowMapping) -> Subscription:
    """The subscription in a row of SUBSCRIPTION_COLUMNS."""
    known: dict[str, Any] = {f.name: row[f.name] for f in fields(Subscription)}
    return Subscription(**known | {"days": frozenset(known["days"]), "band": Band(known["band"])})


def delivery_row(delivery: Delivery) -> dict[str, Any]:
    """A row of `delivery`."""
    return asdict(delivery) | {"state": str(delivery.state)}


def delivery_of(row: RowMapping) -> Delivery:
    """The delivery in a row of DELIVERY_COLUMNS."""
    known: dict[str, Any] = {f.name: row[f"delivery_{f.name}"] for f in fields(Delivery)}
    return Delivery(**known | {"state": DeliveryState(known["state"])})
