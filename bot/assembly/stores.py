"""Every storage port, over one database."""

from functools import cached_property
from typing import TYPE_CHECKING

from bot.settings import Settings

if TYPE_CHECKING:
    from bot.storage.alerts import SqlAlerts
    from bot.storage.clocks import SqlResponseClocks
    from bot.storage.database import Database
    from bot.storage.deliveries import SqlDeliveries
    from bot.storage.digest_records import SqlDigestRecords
    from bot.storage.engagement import SqlEngagement
    from bot.storage.gaps import SqlGaps
    from bot.storage.gates import SqlGates
    from bot.storage.happenings import SqlHappenings
    from bot.storage.inbox import SqlInbox
    from bot.storage.lead_batches import SqlLeadBatches
    from bot.storage.lead_questions import SqlLeadQuestions
    from bot.storage.lead_writes import SqlLeadWrites
    from bot.storage.leads import SqlLeads
    from bot.storage.learned import SqlLearnedModels
    from bot.storage.library import SqlLibrary
    from bot.storage.outcomes import SqlOutcomes
    from bot.storage.overrides import SqlOverrides
    from bot.storage.parkings import SqlParkings
    from bot.storage.reps import SqlReps
    from bot.storage.rules_changes import SqlRulesChanges
    from bot.storage.sendings import SqlSendings
    from bot.storage.snoozes import SqlSnoozes
    from bot.storage.subscriptions import SqlSubscriptions
    from bot.storage.threads import SqlThreadStore
    from bot.storage.vocabulary import SqlVocabulary


class Stores:
    """What is kept, by what it is about; each part is made, and what it needs loaded, when it is first asked for."""

    def __init__(self, database: "Database") -> None:
        self.database = database

    @classmethod
    def opened(cls, settings: Settings) -> "Stores":
        """
        Open the database of the settings; a new SQLite file gets its tables.

        Raises SettingsWrong where a database needs `leadbot db upgrade` first.
        """
        from bot.storage.upgrade import make_ready

        database = open_database(settings)
        make_ready(database)
        return cls(database)

    def close(self) -> None:
        """Give the database's connections back."""
        self.database.close()

    @cached_property
    def leads(self) -> "SqlLeads":
        from bot.storage.leads import SqlLeads

        return SqlLeads(self.database)

    @cached_property
    def questions(self) -> "SqlLeadQuestions":
        from bot.storage.lead_questions import SqlLeadQuestions

        return SqlLeadQuestions(self.database)

    @cached_property
    def vocabulary(self) -> "SqlVocabulary":
        from bot.storage.vocabulary import SqlVocabulary

        return SqlVocabulary(self.database)

    @cached_property
    def writes(self) -> "SqlLeadWrites":
        from bot.storage.lead_writes import SqlLeadWrites

        return SqlLeadWrites(self.database)

    @cached_property
    def batches(self) -> "SqlLeadBatches":
        from bot.storage.lead_batches import SqlLeadBatches

        return SqlLeadBatches(self.database)

    @cached_property
    def engagement(self) -> "SqlEngagement":
        from bot.storage.engagement import SqlEngagement

        return SqlEngagement(self.database)

    @cached_property
    def overrides(self) -> "SqlOverrides":
        from bot.storage.overrides import SqlOverrides

        return SqlOverrides(self.database)

    @cached_property
    def parkings(self) -> "SqlParkings":
        from bot.storage.parkings import SqlParkings

        return SqlParkings(self.database)

    @cached_property
    def reps(self) -> "SqlReps":
        from bot.storage.reps import SqlReps

        return SqlReps(self.database)

    @cached_property
    def subscriptions(self) -> "SqlSubscriptions":
        from bot.storage.subscriptions import SqlSubscriptions

        return SqlSubscriptions(self.database)

    @cached_property
    def deliveries(self) -> "SqlDeliveries":
        from bot.storage.deliveries import SqlDeliveries

        return SqlDeliveries(self.database)

    @cached_property
    def snoozes(self) -> "SqlSnoozes":
        from bot.storage.snoozes import SqlSnoozes

        return SqlSnoozes(self.database)

    @cached_property
    def clocks(self) -> "SqlResponseClocks":
        from bot.storage.clocks import SqlResponseClocks

        return SqlResponseClocks(self.database)

    @cached_property
    def alerts(self) -> "SqlAlerts":
        from bot.storage.alerts import SqlAlerts

        return SqlAlerts(self.database)

    @cached_property
    def digest_records(self) -> "SqlDigestRecords":
        from bot.storage.digest_records import SqlDigestRecords

        return SqlDigestRecords(self.database)

    @cached_property
    def happenings(self) -> "SqlHappenings":
        from bot.storage.happenings import SqlHappenings

        return SqlHappenings(self.database)

    @cached_property
    def sendings(self) -> "SqlSendings":
        from bot.storage.sendings import SqlSendings

        return SqlSendings(self.database)

    @cached_property
    def gates(self) -> "SqlGates":
        from bot.storage.gates import SqlGates

        return SqlGates(self.database)

    @cached_property
    def gaps(self) -> "SqlGaps":
        from bot.storage.gaps import SqlGaps

        return SqlGaps(self.database)

    @cached_property
    def threads(self) -> "SqlThreadStore":
        from bot.storage.threads import SqlThreadStore

        return SqlThreadStore(self.database)

    @cached_property
    def inbox(self) -> "SqlInbox":
        from bot.storage.inbox import SqlInbox

        return SqlInbox(self.database)

    @cached_property
    def library(self) -> "SqlLibrary":
        from bot.storage.library import SqlLibrary

        return SqlLibrary(self.database)

    @cached_property
    def learned(self) -> "SqlLearnedModels":
        from bot.storage.learned import SqlLearnedModels

        return SqlLearnedModels(self.database)

    @cached_property
    def outcomes(self) -> "SqlOutcomes":
        from bot.storage.outcomes import SqlOutcomes

        return SqlOutcomes(self.database)

    @cached_property
    def rules_changes(self) -> "SqlRulesChanges":
        from bot.storage.rules_changes import SqlRulesChanges

        return SqlRulesChanges(self.database)


def open_database(settings: Settings) -> "Database":
    """The database of the settings, whatever state its tables are in."""
    from bot.storage.database import Database

    settings.data_dir.mkdir(parents=True, exist_ok=True)
    return Database(settings.database())
