"""Logs to stderr, one line an event; tokens and contact details never get there."""

import logging
import re
import sys
from collections.abc import Mapping, MutableMapping
from typing import Any

import structlog

SECRET = re.compile(r"xox[a-z]-[\w-]+|xapp-[\w-]+|sk-[\w-]{8,}|Bearer\s+\S+|(?<=://)[^\s/@:]*:[^\s/@]+(?=@)")
CONTACT = re.compile(
    r"[^@\s<>\"']+@[^@\s<>\"']+\.\w+"
    r"|(?<!\d)(?<!\d-)(?!\d{4}-\d\d-\d\d)\+?\d[\d ()/-]{8,}\d"  # a telephone number, but no date
)


def without_secrets(text: str) -> str:
    """Text with tokens, addresses and telephone numbers blotted out."""
    return CONTACT.sub("[contact]", SECRET.sub("[secret]", text))


def _blot(_: object, __: str, event: MutableMapping[str, Any]) -> Mapping[str, Any]:
    return {key: _blotted(value) for key, value in event.items()}


def _blotted(value: object) -> object:
    """The value without secrets, however deep they are in it."""
    if isinstance(value, str):
        return without_secrets(value)
    if value is None or isinstance(value, int | float):
        return value
    if isinstance(value, Mapping):
        return {key: _blotted(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple | set | frozenset):
        return [_blotted(inner) for inner in value]
    return without_secrets(repr(value))


class _Blotting(logging.Formatter):
    """For what libraries log, tracebacks included."""

    def format(self, record: logging.LogRecord) -> str:
        return f"{self.formatTime(record)} {without_secrets(super().format(record))}"


def configure(level: str = "INFO") -> None:
    """Send our own and the libraries' logs to stderr, blotted."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(_Blotting("%(levelname)-7s %(name)s  %(message)s"))
    logging.basicConfig(level=logging.WARNING, handlers=[handler], force=True)
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.processors.format_exc_info,
            _blot,
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.dev.ConsoleRenderer(colors=sys.stderr.isatty()),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(logging.getLevelNamesMapping()[level.upper()]),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
        cache_logger_on_first_use=False,  # a logger kept from before would go on writing where logs went before
    )
