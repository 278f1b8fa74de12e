"""The browser for the tests: Debian's Chromium where there is one, else Playwright's own."""

import shutil
from pathlib import Path

from playwright.sync_api import Playwright

ARGUMENTS = [
    "--no-sandbox",
    "--headless",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]


def executable(playwright: Playwright) -> str:
    """
    Where the browser is.

    Raises:
        RuntimeError: there is none, and how to get one.
    """
    debian = shutil.which("chromium") or shutil.which("chromium-browser")
    if debian:
        return debian
    own = playwright.chromium.executable_path
    if Path(own).exists():
        return own
    raise RuntimeError(
        "The browser tests need Chromium. Install it with `apt-get install chromium`,"
        " or where there is no such package with `.venv/bin/playwright install chromium`."
    )
