"""Who asked to be forgotten, known by salted hashes only."""

import hashlib
import secrets
from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import Connection, insert, select

from bot.domain.lead import Lead, normal_email
from bot.storage.tables import SECRET, SUPPRESSION

SALT = "suppression salt"


def suppress(connection: Connection, lead: Lead, *, at: datetime) -> None:
    """Remember that this person is forgotten, under the identity and the address."""
    known = forgotten_among(connection, identities := identities_of(lead))
    salt = _salt(connection) or _new_salt(connection)
    for identity in identities - known:
        connection.execute(insert(SUPPRESSION).values(hash=_hash(identity, salt), at=at))


def identities_of(lead: Lead) -> frozenset[str]:
    """Under what a lead may come back."""
    return frozenset({lead.identity, normal_email(lead.email) if lead.email else lead.identity})


def forgotten_among(connection: Connection, identities: Iterable[str]) -> frozenset[str]:
    """Which of these identities were erased on request."""
    salt = _salt(connection)
    if salt is None:
        return frozenset()
    by_hash = {_hash(identity, salt): identity for identity in identities}
    hashes = list(by_hash)
    found: set[str] = set()
    for start in range(0, len(hashes), 500):
        some = select(SUPPRESSION.c.hash).where(SUPPRESSION.c.hash.in_(hashes[start : start + 500]))
        found.update(connection.execute(some).scalars())
    return frozenset(by_hash[one] for one in found)


def _salt(connection: Connection) -> str | None:
    """None while nobody was ever forgotten."""
    return connection.execute(select(SECRET.c.value).where(SECRET.c.name == SALT)).scalar()


def _new_salt(connection: Connection) -> str:
    salt = secrets.token_hex(16)
    connection.execute(insert(SECRET).values(name=SALT, value=salt))
    return salt


def _hash(identity: str, salt: str) -> str:
    said = identity.encode("utf-8", "surrogatepass")
    return hashlib.blake2b(said, key=salt.encode(), digest_size=16).hexdigest()
