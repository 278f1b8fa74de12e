"""Plain pages that prospects see: a form, a thank-you, and what to do where a link leads nowhere."""

from collections.abc import Mapping
from html import escape

from fastapi.responses import HTMLResponse

HEADERS = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Robots-Tag": "noindex, nofollow",
}
"""Nothing is loaded from anywhere, and no address with a token in it is told to anybody."""
STYLE = """
body { font: 1rem/1.5 system-ui, sans-serif; color: #1d1c1d; background: #fff; margin: 0; }
main { max-width: 34rem; margin: 3rem auto; padding: 0 1.25rem; }
h1 { font-size: 1.5rem; line-height: 1.25; }
label { display: block; font-weight: 600; margin-top: 1rem; }
input[type=text], input[type=email] { width: 100%; box-sizing: border-box; font: inherit; padding: .55rem;
  border: 1px solid #616061; border-radius: .3rem; }
.consent { display: flex; gap: .6rem; align-items: flex-start; font-weight: 400; }
.consent input { width: 1.25rem; height: 1.25rem; flex: none; margin-top: .15rem; }
button { font: inherit; font-weight: 600; margin-top: 1.5rem; padding: .65rem 1.4rem; border: 0; border-radius: .3rem;
  background: #0b4f6c; color: #fff; }
:focus-visible { outline: 3px solid #1264a3; outline-offset: 2px; }
.trouble { border: 2px solid #b3261e; border-radius: .3rem; padding: .75rem 1rem; }
.trap { position: absolute; left: -9999px; }
"""


def page(title: str, body: str, *, status: int = 200, headers: Mapping[str, str] | None = None) -> HTMLResponse:
    """A whole page; `body` is markup, made of escaped text only."""
    text = (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8">'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{escape(title)}</title><style>{STYLE}</style></head><body><main>{body}</main></body></html>"
    )
    return HTMLResponse(text, status_code=status, headers={**HEADERS, **(headers or {})})


def notice(title: str, sentence: str, *, status: int, headers: Mapping[str, str] | None = None) -> HTMLResponse:
    """A page that says how something stands."""
    return page(title, f"<h1>{escape(title)}</h1><p>{escape(sentence)}</p>", status=status, headers=headers)


def form(
    title: str, *, consent: str, key: str, trouble: str = "", filled: Mapping[str, str] | None = None
) -> HTMLResponse:
    """The form in front of a piece; what was filled in stays where something is missing."""
    told = filled or {}
    summary = f'<div class="trouble" role="alert" id="trouble"><p>{escape(trouble)}</p></div>' if trouble else ""
    described = ' aria-describedby="trouble"' if trouble else ""
    body = (
        f"<h1>{escape(title)}</h1><p>Tell us who you are, and you get it at once.</p>{summary}"
        f'<form method="post"{described}>'
        f"{_input('name', 'Your name', told, autocomplete='name')}"
        f"{_input('email', 'Work e-mail', told, kind='email', autocomplete='email')}"
        f"{_input('company', 'Company', told, autocomplete='organization')}"
        '<div class="trap" aria-hidden="true"><label for="website">Leave this empty</label>'
        '<input type="text" id="website" name="website" tabindex="-1" autocomplete="off"></div>'
        f'<label class="consent" for="consent"><input type="checkbox" id="consent" name="consent" value="yes" required>'
        f"<span>{escape(consent)}</span></label>"
        f'<input type="hidden" name="key" value="{escape(key)}">'
        '<button type="submit">Get it</button></form>'
    )
    return page(title, body, status=422 if trouble else 200)


def _input(name: str, label: str, told: Mapping[str, str], *, kind: str = "text", autocomplete: str) -> str:
    value = escape(told.get(name, ""))
    return (
        f'<label for="{name}">{label}</label><input type="{kind}" id="{name}" name="{name}" value="{value}" '
        f'autocomplete="{autocomplete}" maxlength="200" required>'
    )
