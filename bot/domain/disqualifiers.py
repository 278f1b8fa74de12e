"""Who is out, however good the rest."""

from functools import lru_cache

from bot.domain.brief import SomeLead
from bot.domain.rules import Rules

CACHED_DOMAINS = 65_536


class Outs:
    """The disqualifiers made ready for asking."""

    def __init__(self, rules: Rules) -> None:
        out = rules.disqualifiers
        self._do_not_contact = out.do_not_contact
        self._reasons = {domain.casefold(): "Works for us" for domain in out.own_domains}
        self._reasons |= {domain.casefold(): "Works for a competitor" for domain in out.competitor_domains}
        self._by_domain = lru_cache(maxsize=CACHED_DOMAINS)(self._reason)

    def of(self, lead: SomeLead) -> tuple[str, ...]:
        """Why this lead is out; empty for a lead that is in."""
        works = self._by_domain(lead.email.rpartition("@")[2]) if self._reasons and lead.email else ()
        if self._do_not_contact and lead.do_not_contact:
            return (*works, "Asked not to be contacted")
        return works

    def _reason(self, domain: str) -> tuple[str, ...]:
        labels = domain.casefold().split(".")
        parents = (".".join(labels[start:]) for start in range(len(labels)))  # mail.rival.example is rival.example
        listed = next((parent for parent in parents if parent in self._reasons), None)
        return (f"{self._reasons[listed]} ({listed})",) if listed else ()
