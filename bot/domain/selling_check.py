"""What can be wrong with the selling half of the rules although each value by itself is fine."""

from collections import Counter
from collections.abc import Iterable, Iterator

from bot.domain.rep import folded
from bot.domain.response_rules import ResponseRules
from bot.domain.rules import Rules
from bot.domain.rules_mistake import Mistake, Place
from bot.domain.selling_rules import QualificationRules


def selling_mistakes(rules: Rules) -> Iterator[Mistake]:
    """Mistakes of prices, of when a lead is qualified and of business time."""
    for name in twice([folded(product.name) for product in rules.price_book.products]):
        yield Mistake(
            place=("price_book", "products"),
            sentence=f"The product “{name}” is there twice.",
            fix="Keep the one with the right price.",
        )
    if len(rules.qualification.must) > rules.qualification.at_least:
        yield Mistake(
            place=("qualification", "at_least"),
            sentence=f"{len(rules.qualification.must)} criteria must be known, and only "
            f"{rules.qualification.at_least} in all.",
            fix=f"Set it to {len(rules.qualification.must)} or more.",
        )
    yield from _templates(rules.qualification)
    yield from _response(rules.response, ("response",))
    for manager, team in rules.response.teams.items():
        given = team.model_dump(exclude_none=True)
        place = ("response", "teams", manager)
        yield from (
            wrong
            for wrong in _response(rules.response.of_team(manager), place)
            if wrong.place[-1] in given or "opens" in given
        )


def _response(response: ResponseRules, place: Place) -> Iterator[Mistake]:
    if response.closes <= response.opens:
        yield Mistake(
            place=(*place, "closes"),
            sentence="Business time ends before it begins.",
            fix="Let closes be later than opens.",
        )
    if not response.business_days or not set(response.business_days) <= set(range(1, 8)):
        yield Mistake(
            place=(*place, "business_days"),
            sentence="Business days are numbers from 1, Monday, to 7, Sunday.",
            fix="Write for example [1, 2, 3, 4, 5].",
        )


def _templates(rules: QualificationRules) -> Iterator[Mistake]:
    for name, template in rules.templates.items():
        if len(template.must) > template.at_least:
            yield Mistake(
                place=("qualification", "templates", name, "at_least"),
                sentence=f"{name} wants {len(template.must)} criteria, and only {template.at_least} in all.",
                fix=f"Set it to {len(template.must)} or more.",
            )
    for manager, name in rules.teams.items():
        if name not in rules.templates:
            known = ", ".join(rules.templates) or "none"
            yield Mistake(
                place=("qualification", "teams", manager),
                sentence=f"There is no template “{name}”.",
                fix=f"Name one of these: {known}.",
            )


def twice(items: Iterable[str]) -> list[str]:
    """What is there more than once."""
    return [item for item, count in Counter(items).items() if count > 1]
