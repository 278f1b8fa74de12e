"""Reps, subscriptions, threads, handled messages and the library in memory."""

import json
import secrets
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from bot.domain.change import Change, ChangeId, ChangeNote
from bot.domain.errors import LeadChangedElsewhere
from bot.domain.lead import LeadId
from bot.domain.occurrence import claimed
from bot.domain.rep import Rep, RepId
from bot.domain.subscription import Delivery, DeliveryState, Subscription, SubscriptionId
from bot.usecases.ports import Unanswered
from knowledge.passage import Asset, Passage, StoredVectors
from tests.fakes.memory_store import MemoryStore

KEPT = timedelta(days=7)


class MemoryReps:
    """Reps in a dict."""

    def __init__(self, store: MemoryStore) -> None:
        self.store = store

    def all(self) -> Sequence[Rep]:
        """See the port."""
        return sorted(self.store.reps.values(), key=lambda rep: rep.id)

    def put(self, rep: Rep) -> None:
        """See the port."""
        self.store.reps[rep.id] = rep

    def unite(self, kept: Rep, gone: RepId) -> None:
        """See the port."""
        store = self.store
        for lead_id, lead in store.leads.items():
            if lead.owner_id == gone:
                store.leads[lead_id] = replace(lead, owner_id=kept.id)
        for lead_id, rows in store.evidence.items():
            store.evidence[lead_id] = [replace(r, recorder_id=kept.id) if r.recorder_id == gone else r for r in rows]
        for sub_id, sub in store.subscriptions.items():
            if sub.created_by == gone:
                store.subscriptions[sub_id] = replace(sub, created_by=kept.id)
        for kept_override in store.overrides:
            if kept_override.override.by == gone:
                kept_override.override = replace(kept_override.override, by=kept.id)
        store.hand_parkings(gone, to=kept.id)
        for at, change in enumerate(store.changes):
            note = replace(change.note, by=kept.id) if change.note.by == gone else change.note
            before = _owned(change.before, kept.id, gone) if change.before else change.before
            store.changes[at] = replace(change, note=note, before=before, after=_owned(change.after, kept.id, gone))
        store.reps.pop(gone, None)
        for rep_id, rep in store.reps.items():
            if rep.manager_id == gone:
                store.reps[rep_id] = replace(rep, manager_id=kept.id)
        store.reps[kept.id] = kept


def _owned(document: Mapping[str, object], kept: RepId, gone: RepId) -> Mapping[str, object]:
    return {**document, "owner_id": kept} if document.get("owner_id") == gone else document


class MemorySubscriptions:
    """Standing orders for digests."""

    def __init__(self, store: MemoryStore) -> None:
        self.store = store

    def all(self, *, channel_id: str | None = None) -> Sequence[Subscription]:
        """See the port."""
        subs = sorted(self.store.subscriptions.values(), key=lambda sub: sub.id)
        return [sub for sub in subs if channel_id in (None, sub.channel_id)]

    def put(self, subscription: Subscription, *, note: ChangeNote | None = None) -> None:
        """See the port."""
        self.store.subscriptions[subscription.id] = subscription
        self._write_down(subscription.id, note)

    def delete(self, subscription_id: SubscriptionId, *, note: ChangeNote | None = None) -> None:
        """See the port."""
        gone = self.store.subscriptions.pop(subscription_id, None)
        mine = [d.id for d in self.store.deliveries.values() if d.subscription_id == subscription_id]
        for delivery_id in mine:
            del self.store.deliveries[delivery_id]
        self._write_down(subscription_id, note if gone else None)

    def _write_down(self, subscription_id: SubscriptionId, note: ChangeNote | None) -> None:
        if note is not None:
            change_id = ChangeId(f"C-{len(self.store.changes) + 1}")
            told = {"subscription": subscription_id}
            self.store.changes.append(Change(id=change_id, lead_id=LeadId(""), note=note, before=None, after=told))

    def history(self, subscription_id: SubscriptionId, *, limit: int = 5) -> Sequence[ChangeNote]:
        """See the port."""
        mine = [c.note for c in reversed(self.store.changes) if c.after.get("subscription") == subscription_id]
        return mine[:limit]

    def claim_due(self, *, now: datetime, limit: int) -> Sequence[tuple[Subscription, Delivery]]:
        """See the port."""
        with self.store.lock:
            while due := [s for s in self.store.subscriptions.values() if not s.paused and s.next_due_at <= now]:
                taken = []
                for sub in sorted(due, key=lambda s: (s.next_due_at, s.id))[:limit]:
                    moved, delivery = claimed(sub, now=now)
                    self.store.subscriptions[sub.id] = moved
                    if delivery is not None and delivery.id not in self.store.deliveries:
                        self.store.deliveries[delivery.id] = delivery
                        taken.append((moved, delivery))
                if taken:
                    return taken
            return []

    def settle(self, delivery: Delivery, *, shown: Sequence[LeadId] = ()) -> None:
        """See the port."""
        sub = self.store.subscriptions.get(delivery.subscription_id)
        if sub is None or delivery.id not in self.store.deliveries:
            return
        self.store.deliveries[delivery.id] = delivery
        there = [lead_id for lead_id in shown if lead_id in self.store.leads]
        kept = {lead_id: self.store.standings[lead_id].score for lead_id in there}
        self.store.shown[delivery.id] = kept | self.store.shown.get(delivery.id, {})
        if delivery.state in {DeliveryState.POSTED, DeliveryState.EMPTY}:
            latest = max(sub.last_delivered_at or delivery.claimed_at, delivery.claimed_at)
            self.store.subscriptions[sub.id] = replace(sub, last_delivered_at=latest)


class MemoryThreadStore:
    """Documents as JSON text, so that nothing that is no JSON gets through."""

    def __init__(self, store: MemoryStore) -> None:
        self.store = store

    def get(self, kind: str, key: str, *, now: datetime) -> tuple[Mapping[str, object], int] | None:
        """See the port."""
        found = self.store.documents.get((kind, key))
        if found is None:
            return None
        text, version, expires_at = found
        if expires_at <= now:
            del self.store.documents[kind, key]
            return None
        return json.loads(text), version

    def put(self, kind: str, key: str, document: Mapping[str, object], *, version: int, expires_at: datetime) -> None:
        """See the port."""
        with self.store.lock:
            _, stored, _ = self.store.documents.get((kind, key), ("", 0, expires_at))
            if stored != version:
                raise LeadChangedElsewhere
            self.store.documents[kind, key] = (json.dumps(document), version + 1, expires_at)

    def clear(self, *, now: datetime) -> int:
        """See the port."""
        expired = [key for key, (*_, expires_at) in self.store.documents.items() if expires_at <= now]
        for key in expired:
            del self.store.documents[key]
        return len(expired)

    def delete(self, kind: str, key: str) -> None:
        """See the port."""
        self.store.documents.pop((kind, key), None)


GIVEN_OUT_MAX = 3


class MemoryInbox:
    """Keys of what has been handled."""

    def __init__(self, store: MemoryStore) -> None:
        self.store = store

    def claim(self, keys: Sequence[str], *, now: datetime, taken_on: Unanswered | None = None) -> bool:
        """See the port."""
        with self.store.lock:
            kept = {key: at for key, at in self.store.claimed.items() if at > now - KEPT}
            first = not any(key in kept for key in keys)
            self.store.claimed = dict.fromkeys(keys, now) | kept
            if first and taken_on is not None:
                self.store.unanswered[taken_on] = (now, 1)
            return first

    def answered(self, message: Unanswered) -> None:
        """See the port."""
        with self.store.lock:
            self.store.unanswered.pop(message, None)

    def left(self, *, before: datetime, now: datetime) -> Sequence[Unanswered]:
        """See the port."""
        with self.store.lock:
            old = [(m, times) for m, (at, times) in self.store.unanswered.items() if at <= before]
            old.sort(key=lambda one: one[0].ts)
            given = {m: (now, times + 1) for m, times in old if times < GIVEN_OUT_MAX}
            self.store.unanswered = {m: v for m, v in self.store.unanswered.items() if v[0] > before} | given
            return list(given)


class MemoryLibrary:
    """Assets with their passages and vectors."""

    def __init__(self, store: MemoryStore) -> None:
        self.store = store

    def assets(self) -> Sequence[Asset]:
        """See the port."""
        return sorted((asset for asset, _ in self.store.assets.values()), key=lambda asset: (asset.path, asset.id))

    def put(self, asset: Asset, passages: StoredVectors) -> None:
        """See the port."""
        self.store.assets[asset.id] = (asset, passages)
        self.store.generation += 1 + secrets.randbelow(2**40)

    def remove(self, asset_ids: Iterable[str]) -> None:
        """See the port."""
        gone = [asset_id for asset_id in asset_ids if self.store.assets.pop(asset_id, None)]
        if gone:
            self.store.generation += 1 + secrets.randbelow(2**40)

    def stored(self, embedder: str) -> Iterator[StoredVectors]:
        """See the port."""
        for asset_id in sorted(self.store.assets):
            _, vectors = self.store.assets[asset_id]
            if vectors.embedder == embedder and vectors.passages:
                yield vectors

    def passages(self, ids: Collection[str], *, of: Collection[str]) -> Sequence[Passage]:
        """See the port."""
        there = [vectors for asset_id, (_, vectors) in self.store.assets.items() if asset_id in of]
        return [passage for vectors in there for passage in vectors.passages if passage.id in ids]

    def text(self, asset_id: str) -> str:
        """See the port."""
        _, vectors = self.store.assets.get(asset_id, (None, None))
        passages = sorted(vectors.passages, key=lambda passage: passage.order) if vectors else []
        return "\n\n".join(passage.text for passage in passages)

    def embedders(self) -> frozenset[str]:
        """See the port."""
        return frozenset(vectors.embedder for _, vectors in self.store.assets.values() if vectors.passages)

    def generation(self) -> int:
        """See the port."""
        return self.store.generation
