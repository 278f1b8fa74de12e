"""What can be wrong with rules although each value by itself is fine."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from bot.domain.countries import countries_in, country_named
from bot.domain.fit import best_fit
from bot.domain.rep import folded
from bot.domain.rules import Rules
from bot.domain.rules_mistake import Mistake, Place
from bot.domain.scoring_rules import EmployeeRange, Floors
from bot.domain.selling_check import selling_mistakes, twice
from bot.domain.selling_rules import LeadTime
from bot.domain.sums import TOP
from bot.domain.words import EventKind


def mistakes(rules: Rules) -> tuple[Mistake, ...]:
    """Everything in the rules that contradicts itself or can never happen, in the order of the file."""
    checks = (_weights, _fit, _ranges, _countries, _groups, _readiness, _bands, _reachable, _domains, selling_mistakes)
    return tuple(mistake for check in checks for mistake in check(rules))


def _weights(rules: Rules) -> Iterator[Mistake]:
    total = rules.weights.fit + rules.weights.engagement + rules.weights.readiness
    if total != TOP:
        yield Mistake(
            place=("weights",),
            sentence=f"The weights make {total} percent.",
            fix="Change them so that fit, engagement and readiness together make 100.",
        )


def _fit(rules: Rules) -> Iterator[Mistake]:
    best = best_fit(rules.icp)
    total = sum(best.values())
    if total != TOP:
        told = ", ".join(f"{name} {points}" for name, points in best.items())
        yield Mistake(
            place=("icp",),
            sentence=f"The best value of each field together makes {total} points of fit, not 100: {told}.",
            fix=f"Take away {total - TOP} points." if total > TOP else f"Give {TOP - total} points more.",
        )
    names = [folded(written) for industry in rules.icp.industries for written in (industry.name, *industry.also)]
    for name in twice(names):
        yield Mistake(
            place=("icp", "industries"),
            sentence=f"The industry “{name}” is there twice.",
            fix="Keep it where its points are right.",
        )


def _ranges(rules: Rules) -> Iterator[Mistake]:
    yield from _overlapping(rules.icp.employees, ("icp", "employees"))
    yield from _overlapping(rules.delivery.lead_times, ("delivery", "lead_times"))


def _overlapping(ranges: Sequence[EmployeeRange | LeadTime], place: Place) -> Iterator[Mistake]:
    for number, span in enumerate(ranges):
        if span.to is not None and span.to < span.from_:
            yield Mistake(
                place=(*place, number),
                sentence=f"This range ends at {span.to}, before it begins at {span.from_}.",
                fix="Exchange the two numbers.",
            )
        for earlier in ranges[:number]:
            if span.from_ <= _end(earlier) and earlier.from_ <= _end(span):
                yield Mistake(
                    place=(*place, number),
                    sentence=f"The ranges {_span(earlier)} and {_span(span)} overlap.",
                    fix=f"Begin one where the other has ended, such as from: {int(_end(earlier)) + 1}."
                    if earlier.to is not None and span.from_ >= earlier.from_
                    else "Let each number be in one range only.",
                )


def _end(span: EmployeeRange | LeadTime) -> float:
    return float("inf") if span.to is None else span.to


def _span(span: EmployeeRange | LeadTime) -> str:
    return f"{span.from_} and more" if span.to is None else f"{span.from_} to {span.to}"


def _countries(rules: Rules) -> Iterator[Mistake]:
    for number, market in enumerate(rules.icp.markets):
        for position, written in enumerate(market.countries):
            if not countries_in(written) and country_named(written) is None:
                yield Mistake(
                    place=("icp", "markets", number, "countries", position),
                    sentence=f"I know no country or region “{written}”.",
                    fix="Write its English name, such as Germany, or a region such as DACH.",
                )


def _groups(rules: Rules) -> Iterator[Mistake]:
    kinds = [kind for group in rules.engagement.groups for kind in group.kinds]
    for kind in twice(kinds):
        yield Mistake(
            place=("engagement", "groups"),
            sentence=f"“{kind}” is in two groups.",
            fix="Keep it in one of them.",
        )


def _readiness(rules: Rules) -> Iterator[Mistake]:
    total = sum(worth.confirmed for worth in rules.readiness.criteria.values())
    if total != TOP:
        yield Mistake(
            place=("readiness", "criteria"),
            sentence=f"All criteria confirmed make {total} points, not 100.",
            fix="Change the points of `confirmed` so that they make 100 together.",
        )
    for criterion, worth in rules.readiness.criteria.items():
        if not worth.claimed <= worth.supported <= worth.confirmed:
            yield Mistake(
                place=("readiness", "criteria", criterion.value),
                sentence=f"For {criterion}, better evidence is worth less.",
                fix="Let claimed be at most supported, and supported at most confirmed.",
            )


def _bands(rules: Rules) -> Iterator[Mistake]:
    order = [("hot", rules.bands.hot), ("warm", rules.bands.warm), ("cool", rules.bands.cool)]
    for (upper, high), (lower, low) in pairwise(order):
        for axis in FLOORS:
            if getattr(low, axis) > getattr(high, axis):
                yield Mistake(
                    place=("bands", lower, axis),
                    sentence=f"{lower} asks for more {axis} ({getattr(low, axis)}) than {upper} does "
                    f"({getattr(high, axis)}).",
                    fix=f"Set it to {getattr(high, axis)} or less.",
                )


FLOORS = ("score", "fit", "engagement", "readiness")


def _reachable(rules: Rules) -> Iterator[Mistake]:
    """Floors that no lead can reach, because points or caps do not allow it."""
    most = {
        "fit": min(sum(best_fit(rules.icp).values()), TOP),
        "engagement": min(_most_engagement(rules), TOP),
        "readiness": min(sum(worth.confirmed for worth in rules.readiness.criteria.values()), TOP),
    }
    most["score"] = sum(points * getattr(rules.weights, axis) // 100 for axis, points in list(most.items()))
    named: list[tuple[Place, Floors]] = [
        *((("bands", name), getattr(rules.bands, name)) for name in ("hot", "warm", "cool", "sales_ready")),
        *((("thresholds", name), getattr(rules.thresholds, name)) for name in ("mql", "sql")),
    ]
    for place, floors in named:
        for axis in FLOORS:
            if getattr(floors, axis) > most[axis]:
                yield Mistake(
                    place=(*place, axis),
                    sentence=f"No lead can be {place[-1]}: it asks for {axis} {getattr(floors, axis)}, and points and "
                    f"caps allow {most[axis]} at most.",
                    fix=f"Set it to {most[axis]} or less"
                    + (", or raise the caps in engagement > groups." if axis == "engagement" else "."),
                )


def _most_engagement(rules: Rules) -> int:
    """Points that the most active lead could have on one day."""
    engagement = rules.engagement
    worth: dict[EventKind, int] = {k: w.points * engagement.daily_cap for k, w in engagement.events.items()}
    grouped = 0
    for group in engagement.groups:
        grouped += min(sum(worth.pop(kind, 0) for kind in group.kinds), group.at_most)
    return grouped + sum(worth.values())


def _domains(rules: Rules) -> Iterator[Mistake]:
    lists: list[tuple[Place, Sequence[str]]] = [
        (("negatives", "free_mail", "domains"), rules.negatives.free_mail.domains),
        (("disqualifiers", "competitor_domains"), rules.disqualifiers.competitor_domains),
        (("disqualifiers", "own_domains"), rules.disqualifiers.own_domains),
    ]
    for place, domains in lists:
        for position, domain in enumerate(domains):
            if "@" in domain or "/" in domain or "." not in domain.strip(". "):
                yield Mistake(
                    place=(*place, position),
                    sentence=f"“{domain}” is no mail domain.",
                    fix="Write what stands behind the @, such as acme.com.",
                )
    for domain in set(rules.disqualifiers.own_domains) & set(rules.disqualifiers.competitor_domains):
        yield Mistake(
            place=("disqualifiers", "competitor_domains"),
            sentence=f"“{domain}” is yours and a competitor's at once.",
            fix="Keep it in one of the lists.",
        )
