"""An answer that is still being written: Markdown and steps, piece by piece."""

from dataclasses import dataclass, field
from typing import Any

from bot.sandbox.messages import Block
from bot.sandbox.refusals import SlackRefusal

STREAM_LIFE_SECONDS = 5 * 60.0
STREAM_MAX_CHARACTERS = 12_000


@dataclass(slots=True)
class Stream:
    """What arrived so far; `started_at` in the seconds of the tickets' clock."""

    started_at: float
    as_plan: bool = False
    markdown: str = ""
    plan_title: str = ""
    tasks: dict[str, Block] = field(default_factory=dict)
    extra: list[Block] = field(default_factory=list)

    def take(self, *, markdown: str, chunks: object) -> None:
        """
        Add what arrived.

        Raises:
            SlackRefusal: `invalid_chunks`, `msg_too_long`.
        """
        self.markdown += markdown
        if chunks is not None and not isinstance(chunks, list):
            raise SlackRefusal("invalid_chunks")
        for chunk in chunks or []:
            self._take_chunk(chunk)
        if len(self.markdown) > STREAM_MAX_CHARACTERS:
            raise SlackRefusal("msg_too_long")

    def _take_chunk(self, chunk: dict[str, Any]) -> None:
        match chunk:
            case {"type": "markdown_text", "text": str(text)}:
                self.markdown += text
            case {"type": "plan_update", "title": str(title)}:
                self.plan_title = title
            case {"type": "task_update", "id": str(task_id), "title": str(), "status": str()}:
                self.tasks[task_id] = _task_card(chunk)
            case {"type": "blocks", "blocks": list(blocks)}:
                self.extra += blocks
            case _:
                raise SlackRefusal("invalid_chunks")

    def blocks(self) -> list[Block]:
        """What the message shows now."""
        steps = list(self.tasks.values())
        if steps and (self.as_plan or self.plan_title):
            steps = [{"type": "plan", "block_id": "plan", "title": self.plan_title or "Working on it", "tasks": steps}]
        said = [{"type": "markdown", "block_id": "said", "text": self.markdown}] if self.markdown else []
        return [*steps, *said, *self.extra]


def _task_card(chunk: dict[str, Any]) -> Block:
    card: Block = {
        "type": "task_card",
        "block_id": f"task-{chunk['id']}",
        "task_id": chunk["id"],
        "title": chunk["title"],
        "status": chunk["status"],
    }
    for key in ("details", "output"):
        if chunk.get(key):
            section = {"type": "rich_text_section", "elements": [{"type": "text", "text": chunk[key]}]}
            card[key] = {"type": "rich_text", "elements": [section]}
    return card | ({"sources": chunk["sources"]} if chunk.get("sources") else {})
