"""A standing order in words: what it is, and what somebody made of it."""

from collections.abc import Mapping

from bot.domain.subscription import Subscription
from bot.domain.words import Band

DAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
BANDS = {Band.HOT: "hot leads", Band.WARM: "hot and warm leads"}


def place_of(subscription: Subscription) -> str:
    """`#sales`; `you alone` where it is somebody's direct messages."""
    if subscription.channel_name:
        return f"#{subscription.channel_name}"
    return "you alone" if subscription.personal else "this conversation"


def described(subscription: Subscription) -> str:
    """`Digest for #sales: Monday to Friday at 09:00 (Europe/Berlin), hot leads, 10 at most.`"""
    said = parts_of(subscription)
    leads = f"{said['bands']} ({said['only']})" if said["only"] else said["bands"]
    whole = [f"{said['days']} at {said['at']} ({said['zone']})", leads, f"{said['at most']} at most"]
    whole[2:2] = [f"from a score of {subscription.bar} on"] if subscription.bar else []
    whole += [f"quiet from {said['quiet']}"] if said["quiet"] else []
    whole += [f"not on public holidays of {said['holidays of']}"] if said["holidays of"] else []
    return f"Digest for {place_of(subscription)}: {', '.join(whole)}."


def changed(before: Subscription, after: Subscription) -> str:
    """`at 09:00 → 07:30, at most 10 → 5`; empty where nothing is another."""
    was, now = parts_of(before), parts_of(after)
    return ", ".join(f"{name} {was[name] or 'none'} → {now[name] or 'none'}" for name in now if was[name] != now[name])


def parts_of(subscription: Subscription) -> Mapping[str, str]:
    """Everything that can be chosen, by the name people know it by; empty where it is not used."""
    return {
        "days": days_of(subscription.days),
        "at": f"{subscription.at:%H:%M}",
        "zone": subscription.zone,
        "bands": BANDS.get(subscription.band, "all but cold leads"),
        "only": subscription.understood,
        "from a score of": str(subscription.bar) if subscription.bar else "",
        "at most": str(subscription.capacity),
        "quiet": str(subscription.quiet) if subscription.quiet else "",
        "holidays of": subscription.country,
        "language": subscription.language,
    }


def days_of(days: frozenset[int]) -> str:
    """`Monday to Friday`, `every day`, `Monday, Thursday`."""
    ordered = sorted(days)
    if len(ordered) == len(DAY_NAMES):
        return "every day"
    span = ordered[-1] - ordered[0] + 1
    if span == len(ordered) > 2:
        return f"{DAY_NAMES[ordered[0] - 1]} to {DAY_NAMES[ordered[-1] - 1]}"
    return ", ".join(DAY_NAMES[day - 1] for day in ordered)
