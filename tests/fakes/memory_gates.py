"""Forms in front of content, in memory."""

from dataclasses import replace

from bot.domain.change import ChangeNote
from bot.domain.gate import Gate
from tests.fakes.memory_store import MemoryStore


class MemoryGates:
    """The `Gates` port."""

    def __init__(self, store: MemoryStore) -> None:
        self.store = store

    def put(self, gate: Gate) -> None:
        """See the port."""
        self.store.gates[gate.token] = gate

    def by_token(self, token: str) -> Gate | None:
        """See the port."""
        return self.store.gates.get(token)

    def revoke(self, token: str, *, note: ChangeNote) -> bool:
        """See the port."""
        with self.store.lock:
            gate = self.store.gates.get(token)
            if gate is None or gate.revoked_at is not None:
                return False
            self.store.gates[token] = replace(gate, revoked_at=note.at)
            self.store.write_down(note, told={"form": gate.title})
            return True
