"""Links to content: followed, or opened by a form; and pages that say politely where one leads nowhere."""

import secrets
from collections.abc import Callable
from dataclasses import dataclass
from time import monotonic
from typing import Annotated

from fastapi import APIRouter, BackgroundTasks, FastAPI, Form, Header, Request, Response
from fastapi.exceptions import RequestValidationError
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
GONE, TOO_LONG, TOO_MANY, BROKEN, BUSY = 410, 422, 429, 500, 503
SEE_OTHER = 303

WRITTEN_MAX = 1000
Written = Annotated[str, Form(max_length=WRITTEN_MAX)]


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
        agent = request.headers.get("user-agent", "")
        opened = links.open_link(token, agent=agent, now=links.clock(), counts=_is_read(request))
        if opened.noted:
            after.add_task(links.tell, opened, now=links.clock())
        return RedirectResponse(opened.url, status_code=SEE_OTHER, headers=HEADERS, background=after)

    @routes.get(GATE_PATH + "{token}")
    def look(token: str, request: Request) -> Response:
        if not opening.allows(_address(request)):
            return _too_many()
        gate = links.fill_gate.look(token, now=links.clock())
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
    gate = links.fill_gate.look(token, now=now)
    try:
        sending = links.fill_gate(token, filled, key=once, now=now)
    except BadInput as missing:
        return form(gate.title, consent=CONSENT, key=once, trouble=missing.sentence, filled=told)
    if sending is None:
        return RedirectResponse(links.fill_gate.address(gate, now=now), status_code=SEE_OTHER, headers=HEADERS)
    return RedirectResponse(f"{LINK_PATH}{sending.token}", status_code=SEE_OTHER, headers=HEADERS)


def _is_read(request: Request) -> bool:
    """Whether somebody may read what comes back: not where a program asks for the address alone, or ahead of time."""
    ahead = " ".join(request.headers.get(name, "") for name in AHEAD_HEADERS).casefold()
    return request.method == "GET" and not any(word in ahead for word in ("prefetch", "prerender", "preview"))


def _address(request: Request) -> str:
    return request.client.host if request.client else ""


def pages_for_errors(web: FastAPI) -> None:
    """Whoever follows a link reads a page, whatever happens; the log has the cause of what nobody expected."""
    web.add_exception_handler(LinkGone, _gone)
    web.add_exception_handler(DataStoreBusy, _busy)
    web.add_exception_handler(LeadChangedElsewhere, _busy)  # such as by the same form, sent twice at once
    web.add_exception_handler(RequestValidationError, _too_long)
    web.add_exception_handler(Exception, _broken)


def _gone(request: Request, gone: Exception) -> Response:
    sentence = gone.sentence if isinstance(gone, LinkGone) else ""
    return notice("This link leads nowhere", sentence, status=GONE)


def _too_long(request: Request, error: Exception) -> Response:
    sentence = f"Each line of the form takes up to {WRITTEN_MAX:,} characters. Go back and shorten what you wrote."
    return notice("That was too long", sentence, status=TOO_LONG)


def _broken(request: Request, error: Exception) -> Response:
    return notice("Something went wrong", "It is our fault, and we know of it. Try again later.", status=BROKEN)


def _too_many() -> Response:
    return notice(
        "One moment, please",
        "That was a lot at once. Try again in a minute.",
        status=TOO_MANY,
        headers={"Retry-After": "60"},
    )


def _busy(request: Request, error: Exception) -> Response:
    return notice(
        "One moment, please", "We are busy. Try again in a minute.", status=BUSY, headers={"Retry-After": "60"}
    )
