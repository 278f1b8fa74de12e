"""A real browser on the local workspace's page."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from bot.sandbox import LocalWorkspace, RunningWorkspace
from tests.browser.chromium import ARGUMENTS, executable
from tests.browser.slack_page import SlackPage
from tests.sandbox.example_bot import example_app, over_http
from tests.sandbox.manifest import MANIFEST

WIDE = {"width": 1280, "height": 800}


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for the whole run."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable(playwright), args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture
def open_page(browser: Browser) -> Iterator[Callable[..., SlackPage]]:
    """Opens the page of a served workspace; a test fails if the page threw anything."""
    opened: list[Page] = []
    thrown: list[str] = []

    def open_(running: RunningWorkspace, spot: str = "", *, width: int = 1280, height: int = 800) -> SlackPage:
        page = browser.new_page(viewport={"width": width, "height": height})
        page.set_default_timeout(10_000)
        page.on("pageerror", lambda error: thrown.append(str(error)))
        page.goto(f"{running.url}/#{spot}")
        opened.append(page)
        return SlackPage(page)

    yield open_
    for page in opened:
        page.close()
    assert not thrown, thrown


@pytest.fixture
def workspace() -> LocalWorkspace:
    """A workspace with the example bot's manifest."""
    return LocalWorkspace(manifest=MANIFEST)


@pytest.fixture
def running(workspace: LocalWorkspace) -> Iterator[RunningWorkspace]:
    """The workspace, served, with the example bot listening over HTTP."""
    with workspace.serve() as served, over_http(workspace, example_app(workspace, served.api_url)):
        yield served
