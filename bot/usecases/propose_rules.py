"""Propose other rules: checked, previewed and kept, for a second person to approve."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.errors import RulesWrong
from bot.domain.rep import Rep
from bot.domain.rules_change import ChangeState, NothingChanges, ProposedAlready, RulesChange, act_of
from bot.usecases.check_rules import as_lines
from bot.usecases.ports import Progress, nobody_watches
from bot.usecases.preview_rules import PreviewRules
from bot.usecases.rules_ports import RulesChanges, RulesInForce, RulesStanding, RulesTexts


@dataclass(frozen=True, slots=True)
class ProposeRules:
    """Keep a change of the rules with what it would do. Nothing is scored by it yet."""

    changes: RulesChanges
    in_force: RulesInForce
    read: RulesTexts
    preview: PreviewRules

    def __call__(
        self, text: str, *, name: str, note: str = "", by: Rep, now: datetime, progress: Progress = nobody_watches
    ) -> RulesChange:
        """
        `name` is what the text's mistakes are told with, such as the file's name.

        Raises:
            RulesWrong: it has mistakes; the sentence has every one of them with its line and its fix.
            NothingChanges: it says what is in force already.
            ProposedAlready: somebody proposed the same over the same rules, and nobody decided on it.
        """
        reading = self.read(text, name)
        if reading.rules is None:
            raise RulesWrong("\n".join(["Nothing was proposed.", *as_lines(name, reading.mistakes)]))
        self.in_force.forget()
        standing = self.in_force.standing()
        if reading.rules.version == standing.rules.version:
            raise NothingChanges
        self._must_be_new(reading.rules.version, standing)
        return self.changes.add(
            RulesChange(
                text=text,
                version=reading.rules.version,
                base_version=standing.rules.version,
                file_version=standing.file_version,
                note=note.strip(),
                proposed=act_of(by, now=now),
                preview=self.preview(reading.rules, now=now, progress=progress),
            )
        )

    def _must_be_new(self, version: str, standing: RulesStanding) -> None:
        compared = (standing.rules.version, standing.file_version)
        for change in self.changes.latest():
            same = change.version == version and (change.base_version, change.file_version) == compared
            if same and change.state is ChangeState.OPEN:
                raise ProposedAlready(
                    f"This is change {change.number} already, which {change.proposed.name} proposed "
                    f"on {change.proposed.at:%d %b %Y}: it waits for a second person to approve or reject it."
                )

    def again(self, number: int, *, by: Rep, now: datetime, progress: Progress = nobody_watches) -> RulesChange:
        """
        Propose the text of a change once more, compared with what is in force now.

        Raises as a call does, and RulesChangeUnknown.
        """
        change = self.changes.get(number)
        return self(change.text, name=f"change {number}", note=change.note, by=by, now=now, progress=progress)
