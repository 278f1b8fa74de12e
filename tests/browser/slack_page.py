"""The page as a person uses it: by labels and roles, never by class names."""

from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Locator, Page, expect


@dataclass(frozen=True, slots=True)
class SlackPage:
    """One browser tab on the local workspace."""

    page: Page

    def goes_to(self, name: str) -> None:
        """Open a channel, a direct message or the app from the list at the left."""
        entry = self.page.get_by_role("navigation", name="Channels and direct messages").get_by_role("button")
        entry.filter(has_text=name).first.click()

    def acts_as(self, name: str) -> None:
        """Switch the person acting."""
        self.page.get_by_role("button", name="Switch the person acting").click()
        self.page.get_by_role("menuitem", name=name).click()

    def says(self, text: str) -> None:
        """Type into the composer of what is open, and send."""
        self._send(self.page.get_by_role("main").get_by_role("textbox"), text)

    def replies(self, text: str) -> None:
        """Type into the open thread, and send."""
        self._send(self.thread.get_by_role("textbox", name="Reply…"), text)

    def runs(self, line: str) -> None:
        """Run a slash command."""
        self.says(line)

    @property
    def main(self) -> Locator:
        """What is open in the middle."""
        return self.page.get_by_role("main")

    @property
    def thread(self) -> Locator:
        """The thread at the right."""
        return self.page.get_by_role("complementary", name="Thread")

    @property
    def modal(self) -> Locator:
        """The dialog on top."""
        return self.page.get_by_role("dialog")

    def message(self, words: str, *, within: Locator | None = None) -> Locator:
        """The newest message with these words."""
        return (within or self.main).get_by_role("article").filter(has_text=words).last

    def opens_thread(self, words: str) -> None:
        """Open the thread below a message."""
        self.message(words).get_by_role("button", name="View thread").click()
        expect(self.thread).to_be_visible()

    def photograph(self, file: Path) -> None:
        """Save what is seen."""
        self.page.wait_for_timeout(150)
        self.page.screenshot(path=file)

    @staticmethod
    def _send(field: Locator, text: str) -> None:
        field.fill(text)
        field.press("Escape")
        field.press("Enter")
