"""Links to content: followed, or opened by a form; and pages that say politely where one leads nowhere."""

import secrets
from collections.abc import Callable
from dataclasses import dataclass
from time import monotonic
from typing import Annotated

from fastapi import APIRouter, BackgroundTasks, Form, Header, Request, Response
from fastapi.responses import RedirectResponse

from bot.domain.errors import BadInput, DataStoreBusy, LeadChangedElsewhere
from bot.domain.gate import CONSENT, Filled
from bot.usecases.fill_gate import GATE_PATH, FillGate
from bot.usecases.open_link import LinkGone, OpenLink, TellOfOpening
from bot.usecases.ports import Clock
from bot.usecases.send_content import LINK_PATH
from bot.web.limiter import Limiter
from bot.web.pages import HEADERS, form, notice

OPENINGS_PER_MINUTE = 60
"""From one address: a company's people may share one."""
FORMS_PER_MINUTE = 10
AHEAD_HEADERS = ("sec-purpose", "purpose", "x-purpose", "x-moz")
"""By which browsers tell that nobody looks at what they ask for, yet."""
GONE, TOO_MANY, BUSY = 410, 429, 503
SEE_OTHER = 303

Written = Annotated[str, Form(max_length=1000)]


@dataclass(frozen=True, slots=True)
class ContentLinks:
    """What links need."""

    open_link: OpenLink
    fill_gate: FillGate
    tell: TellOfOpening
    clock: Clock
    seconds: Callable[[], float] = monotonic
    """Only go up; by them it is told how often somebody asks."""


def link_routes(links: ContentLinks) -> APIRouter:
    """The addresses that prospects follow."""
    routes = APIRouter()
    opening, filling = (Limiter(most, links.seconds) for most in (OPENINGS_PER_MINUTE, FORMS_PER_MINUTE))

    @routes.api_route(LINK_PATH + "{token}", methods=["GET", "HEAD"])
    def follow(token: str, request: Request, after: BackgroundTasks) -> Response:
        if not opening.allows(_address(request)):
            return _too_many()
        try:
            opened = links.open_link(
                token, agent=request.headers.get("user-agent", ""), now=links.clock(), counts=_is_read(request)
            )
        except LinkGone as gone:
            return _gone(gone)
        except DataStoreBusy:
            return _busy()
        if opened.noted:
            after.add_task(links.tell, opened, now=links.clock())
        return RedirectResponse(opened.url, status_code=SEE_OTHER, headers=HEADERS, background=after)

    @routes.get(GATE_PATH + "{token}")
    def look(token: str, request: Request) -> Response:
        if not opening.allows(_address(request)):
            return _too_many()
        try:
            gate = links.fill_gate.look(token, now=links.clock())
        except LinkGone as gone:
            return _gone(gone)
        return form(gate.title, consent=CONSENT, key=secrets.token_urlsafe(16))

    @routes.post(GATE_PATH + "{token}")
    def fill(
        token: str,
        request: Request,
        name: Written = "",
        email: Written = "",
        company: Written = "",
        consent: Written = "",
        website: Written = "",
        key: Written = "",
        idempotency_key: Annotated[str, Header()] = "",
    ) -> Response:
        if not filling.allows(_address(request)):
            return _too_many()
        if website:
            # Nobody sees this field; only programs fill it in. They are thanked, and nothing is kept.
            return notice("Thank you", "We have what you sent.", status=200)
        told = {"name": name, "email": email, "company": company}
        filled = Filled(name=name, email=email, company=company, consents=consent == "yes")
        once = idempotency_key or key or secrets.token_urlsafe(16)
        return _filled(links, token, filled, once=once, told=told)

    return routes


def _filled(links: ContentLinks, token: str, filled: Filled, *, once: str, told: dict[str, str]) -> Response:
    now = links.clock()
    try:
        gate = links.fill_gate.look(token, now=now)
        try:
            sending = links.fill_gate(token, filled, key=once, now=now)
        except BadInput as missing:
            return form(gate.title, consent=CONSENT, key=once, trouble=missing.sentence, filled=told)
        if sending is None:
            return RedirectResponse(links.fill_gate.address(gate, now=now), status_code=SEE_OTHER, headers=HEADERS)
    except LinkGone as gone:
        return _gone(gone)
    except (DataStoreBusy, LeadChangedElsewhere):  # such as by the same form, sent twice at once
        return _busy()
    return RedirectResponse(f"{LINK_PATH}{sending.token}", status_code=SEE_OTHER, headers=HEADERS)


def _is_read(request: Request) -> bool:
    """Whether somebody may read what comes back: not where a program asks for the address alone, or ahead of time."""
    ahead = " ".join(request.headers.get(name, "") for name in AHEAD_HEADERS).casefold()
    return request.method == "GET" and not any(word in ahead for word in ("prefetch", "prerender", "preview"))


def _address(request: Request) -> str:
    return request.client.host if request.client else ""


def _gone(gone: LinkGone) -> Response:
    return notice("This link leads nowhere", gone.sentence, status=GONE)


def _too_many() -> Response:
    return notice(
        "One moment, please",
        "That was a lot at once. Try again in a minute.",
        status=TOO_MANY,
        headers={"Retry-After": "60"},
    )


def _busy() -> Response:
    return notice(
        "One moment, please", "We are busy. Try again in a minute.", status=BUSY, headers={"Retry-After": "60"}
    )
