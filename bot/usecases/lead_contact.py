"""Contact details in a line of free text: addresses, telephone numbers, web pages, and the text without them."""

import re
from dataclasses import dataclass

import phonenumbers

from bot.domain.lead import EMAIL_SHAPE

MARKED_UP = re.compile(r"<(?:mailto:|tel:|https?://)?[^<>|\s]+\|(?P<shown>[^<>|]+)>")
BRACKETED = re.compile(r"<(?:mailto:|tel:)?(?P<inside>[^<>|\s]+)>")
WEBSITE = re.compile(r"\bhttps?://[^\s,;<>]+|\bwww\.[^\s,;<>]+", re.IGNORECASE)
NATIONAL = re.compile(
    r"\b(?:tel|telephone|phone|mobile|cell|fax|call(?: (?:her|him|them))? (?:on"
    r"|at))\.?:?\s*(?P<number>\(?\d[\d ()/.-]{5,}\d)",
    re.IGNORECASE,
)
CUT = ", "
"""What a detail leaves behind, so that what stood left and right of it stays apart."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """The first of each kind, and what else the text says."""

    email: str = ""
    phone: str = ""
    website: str = ""
    rest: str = ""


def contact_in(text: str) -> Contact:
    """Contact details and the rest; Slack's markup of links and addresses is read as what people see."""
    text = BRACKETED.sub(r" \g<inside> ", MARKED_UP.sub(r"\g<shown>", text))
    email, text = _take(EMAIL_SHAPE.search(text), text)
    website, text = _take(WEBSITE.search(text), text)
    phone, text = _phone(text)
    return Contact(email=email.removeprefix("mailto:").rstrip("."), phone=phone, website=website.rstrip("."), rest=text)


def _take(match: re.Match[str] | None, text: str) -> tuple[str, str]:
    if match is None:
        return "", text
    return match[0], f"{text[: match.start()]}{CUT}{text[match.end() :]}"


def _phone(text: str) -> tuple[str, str]:
    for found in phonenumbers.PhoneNumberMatcher(text, None, leniency=phonenumbers.Leniency.POSSIBLE):
        shown = phonenumbers.format_number(found.number, phonenumbers.PhoneNumberFormat.INTERNATIONAL)
        return shown, f"{text[: found.start]}{CUT}{text[found.end :]}"
    national = NATIONAL.search(text)
    return (national["number"], _take(national, text)[1]) if national else ("", text)
