"""Everything about changes of the rules over stores in memory, with leads of every kind."""

from dataclasses import dataclass, field, replace
from datetime import datetime
from random import Random

from bot.domain.change import ChangeKind, ChangeNote
from bot.domain.lead import LeadId, Standing
from bot.domain.rep import Rep, Role
from bot.domain.rules_change import RulesChange
from bot.domain.words import EventKind, Seniority, Status
from bot.files.rules_file import SHIPPED_RULES, load_rules, read_rules_text
from bot.usecases.decide_rules import DecideRules
from bot.usecases.know_scoring import KnowScoring
from bot.usecases.preview_rules import PreviewRules
from bot.usecases.propose_rules import ProposeRules
from bot.usecases.rescore_leads import RescoreLeads
from bot.usecases.show_rules import ShowRules
from tests import builders
from tests.builders import T0, a_lead, ago, an_event
from tests.fakes.memory import MemoryStores

MARA, TOM = (replace(rep, role=Role.MANAGER) for rep in (builders.MARA, builders.TOM))
"""Who may decide."""
SHIPPED = SHIPPED_RULES.read_text(encoding="utf-8")
EASIER = SHIPPED.replace("hot: {score: 45, fit: 40, engagement: 50}", "hot: {score: 40, fit: 35, engagement: 40}")
DEARER = SHIPPED.replace("demo request: {points: 40", "demo request: {points: 60")
DONE = (EventKind.DEMO_REQUEST, EventKind.MEETING, EventKind.PRICING_PAGE)


@dataclass
class RulesHouse:
    """A clock that stands still, and a file of rules that may be changed."""

    stores: MemoryStores = field(default_factory=MemoryStores)
    file: str = SHIPPED

    def __post_init__(self) -> None:
        self.restarts(self.file)

    def restarts(self, file: str) -> None:
        """The bot comes up with this rules file."""
        rules = read_rules_text(file, "rules.yaml").rules
        assert rules is not None
        stores, kept = self.stores, self.stores.rules_changes
        self.know = KnowScoring(rules, stores.learned, kept, read_rules_text, lambda: 0.0)
        preview = PreviewRules(stores.batches, self.know, stores.learned, stores.outcomes)
        self.propose = ProposeRules(kept, self.know, read_rules_text, preview)
        self.decide = DecideRules(kept, self.know)
        self.show = ShowRules(kept, self.know, stores.leads, stores.reps)
        self.rescore = RescoreLeads(stores.batches, self.know)

    def proposed(self, text: str = EASIER, *, by: Rep = MARA, now: datetime = T0, note: str = "") -> RulesChange:
        """Somebody proposes rules."""
        return self.propose(text, name="new.yaml", note=note, by=by, now=now)

    def filled(self, leads: int = 150, *, seed: int = 1) -> "RulesHouse":
        """With leads drawn by lot, some of them decided, rescored by what is in force."""
        lots = Random(seed)
        standing = Standing(
            **dict.fromkeys(("score", "fit", "engagement", "readiness"), 0),
            band="cold",  # type: ignore[arg-type]
            scored_at=T0,
            band_since=T0,
            rules_version="none",
        )
        for number in range(leads):
            lead = a_lead(
                name=f"Lead {number}",
                email=f"lead{number}@acme.test",
                industry=lots.choice(["Retail", "Software", "Chemicals", None]),
                employees=lots.choice([10, 150, 900, None]),
                country=lots.choice(["Germany", "India", None]),
                seniority=lots.choice([*Seniority, None]),
                status=lots.choice([Status.NEW, Status.WON, Status.LOST, Status.WORKING]),
                owner_id=lots.choice([MARA.id, TOM.id, None]),
                created_at=ago(days=lots.randrange(60)),
            )
            note = ChangeNote(kind=ChangeKind.LOGGED, by=None, at=T0)
            self.stores.writes.save(lead, standing=standing, note=note)
            kinds = lots.choices(DONE, k=lots.randrange(5))
            self.stores.engagement.add([an_event(lead, kind, at=ago(days=lots.random() * 20)) for kind in kinds])
        self.rescore(now=T0)
        return self

    def standings(self) -> dict[LeadId, Standing]:
        """Every lead's."""
        return {lead.lead.id: lead.standing for lead in self.stores.batches.export()}


SHIPPED_VERSION = load_rules().version
