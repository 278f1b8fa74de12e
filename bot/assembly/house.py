"""What every command and the bot share: the database, the rules, the library, and the use cases over them."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING

from bot.assembly.lazy_bant_reader import LazyBantReader
from bot.assembly.lazy_library import LazyLibrary
from bot.assembly.stores import Stores, open_database
from bot.domain.errors import LeadNotFound, RepUnknown
from bot.domain.lead import identity_of
from bot.domain.rep import Rep, RepId, find_rep, name_from_email
from bot.settings import Settings

if TYPE_CHECKING:
    from bot.agent.build import GraphAgent
    from bot.agent.offline.reader import OfflineReader
    from bot.domain.answer import ContentLine
    from bot.domain.change import Change
    from bot.domain.lead import LeadId, ScoredLead
    from bot.domain.rules import Rules
    from bot.files.tables import FileTables
    from bot.usecases.ask import AskQuestion
    from bot.usecases.collect_golden import GoldenShelf
    from bot.usecases.compose_digest import ComposeDigest
    from bot.usecases.evaluate import EvaluateQuestions
    from bot.usecases.find_lead import FindLead
    from bot.usecases.import_activities import ImportActivities
    from bot.usecases.import_leads import ImportLeads
    from bot.usecases.know_scoring import KnowScoring
    from bot.usecases.ports import BantReader, Clock, Progress
    from bot.usecases.preview_digest import PreviewDigest
    from bot.usecases.qualify_transcript import QualifyTranscript
    from bot.usecases.read_lead_text import ReadLeadText
    from bot.usecases.rescore_leads import Rescored, RescoreLeads
    from bot.usecases.score_all_leads import ScoreAllLeads
    from bot.usecases.search_content import SearchContent
    from bot.usecases.suggest_content import SuggestContent
    from bot.usecases.why_score import WhyScore


@dataclass
class House:
    """Everything built, each part when it is first asked for."""

    settings: Settings
    clock: "Clock"
    served_at: str = ""
    """Where the web endpoints are reached while the bot runs in the demo: on this machine."""

    @property
    def public_url(self) -> str:
        """Address of the web endpoints as prospects reach them; empty where they do not."""
        return self.settings.public_url or self.served_at

    @cached_property
    def stores(self) -> Stores:
        """Every storage port."""
        return Stores.opened(self.settings)

    @cached_property
    def rules(self) -> "Rules":
        """The company's rules, or the shipped ones. Raises RulesWrong."""
        from bot.files.rules_file import load_rules

        return load_rules(self.settings.rules)

    @cached_property
    def in_force(self) -> "KnowScoring":
        """The rules and what was learned beside them, as the database has them now."""
        from time import monotonic

        from bot.files.rules_file import read_rules_text
        from bot.usecases.know_scoring import KnowScoring

        return KnowScoring(self.rules, self.stores.learned, self.stores.rules_changes, read_rules_text, monotonic)

    @cached_property
    def tables(self) -> "FileTables":
        """Files of leads and activities."""
        from bot.files.tables import FileTables

        return FileTables(rejects_dir=self.settings.data_dir / "rejects")

    @cached_property
    def library(self) -> LazyLibrary:
        """The content library over the database."""
        return LazyLibrary(self.settings, self.stores.library, lambda: self.in_force().rules)

    @cached_property
    def import_leads(self) -> "ImportLeads":
        from bot.usecases.import_leads import ImportLeads

        stores = self.stores
        return ImportLeads(
            tables=self.tables,
            batches=stores.batches,
            writes=stores.writes,
            reps=stores.reps,
            in_force=self.in_force,
            outcomes=stores.outcomes,
            outcome_column=lambda: stores.learned.choice().column,
        )

    @cached_property
    def import_activities(self) -> "ImportActivities":
        from bot.usecases.import_activities import ImportActivities

        stores = self.stores
        return ImportActivities(
            tables=self.tables, batches=stores.batches, engagement=stores.engagement, in_force=self.in_force
        )

    @cached_property
    def why_score(self) -> "WhyScore":
        from bot.usecases.why_score import WhyScore

        return WhyScore(self.stores.leads, self.in_force)

    @cached_property
    def score_all_leads(self) -> "ScoreAllLeads":
        from bot.usecases.score_all_leads import ScoreAllLeads

        return ScoreAllLeads(self.stores.batches, self.in_force)

    @cached_property
    def rescore(self) -> "RescoreLeads":
        from bot.usecases.rescore_leads import RescoreLeads

        return RescoreLeads(self.stores.batches, self.in_force)

    @cached_property
    def search_content(self) -> "SearchContent":
        from bot.usecases.search_content import SearchContent

        return SearchContent(search=self.library, library=self.stores.library)

    @cached_property
    def suggest(self) -> "SuggestContent":
        from bot.usecases.suggest_content import SuggestContent

        stores = self.stores
        return SuggestContent(
            leads=stores.leads,
            questions=stores.questions,
            engagement=stores.engagement,
            library=stores.library,
            search=self.library,
            in_force=self.in_force,
            sendings=stores.sendings,
        )

    @cached_property
    def bant_reader(self) -> "BantReader":
        """Reads what leads and reps say on BANT."""
        return LazyBantReader(model=self.settings.model, timeout_seconds=self.settings.model_timeout_seconds)

    @cached_property
    def qualify_transcript(self) -> "QualifyTranscript":
        from bot.assembly.reading_calls import transcript_qualifier

        own = self.settings.rules is not None
        return transcript_qualifier(self.stores, reader=self.bant_reader, in_force=self.in_force, own_rules=own)

    @cached_property
    def find_lead(self) -> "FindLead":
        from bot.usecases.find_lead import FindLead

        return FindLead(self.stores.leads, self.stores.vocabulary, self.stores.questions)

    @cached_property
    def read_lead(self) -> "ReadLeadText":
        from bot.usecases.read_lead_text import ReadLeadText

        return ReadLeadText(self.bant_reader, lambda: self.in_force().rules.titles)

    @cached_property
    def reader(self) -> "OfflineReader":
        """Reads questions by rules."""
        from bot.agent.offline.reader import OfflineReader

        return OfflineReader(
            self.stores.vocabulary,
            self.stores.reps,
            fiscal_year_start_month=lambda: self.in_force().rules.fiscal_year_start_month,
        )

    @cached_property
    def agent(self) -> "GraphAgent":
        """Understands questions, by the model that the settings name or by rules."""
        from bot.assembly.asking import build_agent

        return build_agent(self)

    @cached_property
    def ask(self) -> "AskQuestion":
        from bot.usecases.ask import AskQuestion

        return AskQuestion(self.agent, self.stores.threads)

    @cached_property
    def golden(self) -> "GoldenShelf":
        from bot.usecases.collect_golden import GoldenShelf

        return GoldenShelf(self.stores.threads)

    def evaluate(self, *, rescoring: bool) -> "EvaluateQuestions":
        """
        Golden questions asked of this house; with `rescoring` scores are as of each question.

        Never so over live data: scores as of a day in the past would stand in it, and their bands in its digests.
        """
        from bot.usecases.evaluate import EvaluateQuestions

        def ready(now: datetime) -> None:
            if rescoring:
                self.refresh_scores(now=now)

        return EvaluateQuestions(self.agent, self.rep_named, ready)

    @cached_property
    def compose_digest(self) -> "ComposeDigest":
        from bot.assembly.digests import build_compose

        return build_compose(self)

    @cached_property
    def preview_digest(self) -> "PreviewDigest":
        from bot.assembly.digests import build_preview

        return build_preview(self)

    def find_content(self, query: str, *, now: datetime, to_send: bool = False) -> "Sequence[ContentLine]":
        """Assets that answer a question; `to_send`: only what prospects may read."""
        from knowledge.passage import Audience

        return self.search_content(query, now=now, audience=Audience.EXTERNAL if to_send else None).content

    def rep_named(self, written: str) -> Rep:
        """The rep that an e-mail or name means; somebody nobody knows yet owns nothing."""
        from bot.usecases.know_reps import rep_id_of

        known = find_rep(self.stores.reps.all(), written)
        email = written if "@" in written else None
        return known or Rep(id=rep_id_of(written), name=name_from_email(written) if email else written, email=email)

    def rep_by_id(self, rep_id: RepId | None) -> Rep | None:
        """The rep with this id; None for the bot itself."""
        return next((rep for rep in self.stores.reps.all() if rep.id == rep_id), None)

    def lead_by_email(self, email: str) -> "ScoredLead":
        """Raises LeadNotFound naming the address."""
        found = self.stores.leads.by_identity(identity_of(email=email, name="", company=None))
        if found is None:
            raise LeadNotFound(f"I know no lead with the e-mail {email}. Import it first, or check the spelling.")
        return found

    def upgrade_database(self) -> bool:
        """Bring the tables up to date; whether anything had to be done. Raises DataStoreBusy."""
        from bot.storage.upgrade import is_current, upgrade

        database = open_database(self.settings)
        with closing(database):
            if is_current(database):
                return False
            upgrade(database)
            return True

    def refresh_scores(self, *, now: datetime, progress: "Progress | None" = None) -> "Rescored":
        """Bring all scores of another day, or by other rules, up to date."""
        from bot.usecases.ports import nobody_watches

        return self.rescore(now=now, progress=progress or nobody_watches)

    def undo_last(self, *, rep: Rep | None, now: datetime) -> "Change":
        """Take back the rep's last change. Raises NothingToUndo."""
        from bot.usecases.undo_change import UndoChange

        if rep is None:
            raise RepUnknown("Whose change? Say who you are, for example: leadbot undo --as you@company.com")
        return UndoChange(self.stores.writes)(by=rep, now=now, where="command line")

    def forget(self, lead_id: "LeadId", *, rep: Rep | None, now: datetime) -> Mapping[str, int]:
        """Erase a lead, in reject files as well, and count what was erased."""
        from bot.domain.change import ChangeKind, ChangeNote
        from bot.files.rejects import erase_mentions

        email = self.stores.leads.get(lead_id).lead.email
        note = ChangeNote(
            kind=ChangeKind.FORGOTTEN,
            by=rep.id if rep else None,
            at=now,
            where="command line",
            summary="Erased a person on request",
        )
        # The files first: should one resist, the lead is still there to be forgotten again.
        rejected = erase_mentions(self.tables.rejects_dir, email) if email else 0
        erased = self.stores.writes.forget(lead_id, note=note)
        return {**erased, "rejected rows": rejected} if rejected else erased

    def exported(self) -> "Iterator[ScoredLead]":
        """Every lead, best score first."""
        return self.stores.batches.export()

    def close(self) -> None:
        """Give back what was opened."""
        if "library" in self.__dict__:
            self.library.close()
        if "stores" in self.__dict__:
            self.stores.close()


def open_house(settings: Settings, *, clock: "Clock") -> House:
    """The house for these settings; nothing is opened yet."""
    return House(settings, clock)
