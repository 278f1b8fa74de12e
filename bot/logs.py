"""Logs to stderr, one line an event; tokens and contact details never get there."""

import logging
import re
import sys
from collections.abc import Mapping, MutableMapping
from typing import Any

import structlog

SECRET = re.compile(r"xox[a-z]-[\w-]+|xapp-[\w-]+|sk-[\w-]{8,}|Bearer\s+\S+")
CONTACT = re.compile(r"[^@\s<>\"']+@[^@\s<>\"']+\.\w+|\+?\d[\d ()/-]{8,}\d")


def without_secrets(text: str) -> str:
    """Text with tokens, addresses and telephone numbers blotted out."""
    return CONTACT.sub("[contact]", SECRET.sub("[secret]", text))


def _blot(_: object, __: str, event: MutableMapping[str, Any]) -> Mapping[str, Any]:
    return {key: without_secrets(value) if isinstance(value, str) else value for key, value in event.items()}


class _Blotting(logging.Formatter):
    """For what libraries log, tracebacks included."""

    def format(self, record: logging.LogRecord) -> str:
        return without_secrets(super().format(record))


def configure(level: str = "INFO") -> None:
    """Send our own and the libraries' logs to stderr, blotted."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(_Blotting("%(asctime)s %(levelname)-7s %(name)s  %(message)s"))
    logging.basicConfig(level=logging.WARNING, handlers=[handler], force=True)
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.format_exc_info,
            _blot,
            structlog.dev.ConsoleRenderer(colors=sys.stderr.isatty()),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(logging.getLevelNamesMapping()[level.upper()]),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
        cache_logger_on_first_use=True,
    )
