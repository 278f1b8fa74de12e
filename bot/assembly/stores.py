"""Every storage port, over one database."""

from dataclasses import dataclass
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Stores:
    """What is kept, by what it is about."""

    database: "Database"
    leads: "SqlLeads"
    questions: "SqlLeadQuestions"
    vocabulary: "SqlVocabulary"
    writes: "SqlLeadWrites"
    batches: "SqlLeadBatches"
    engagement: "SqlEngagement"
    overrides: "SqlOverrides"
    parkings: "SqlParkings"
    reps: "SqlReps"
    subscriptions: "SqlSubscriptions"
    deliveries: "SqlDeliveries"
    snoozes: "SqlSnoozes"
    clocks: "SqlResponseClocks"
    alerts: "SqlAlerts"
    digest_records: "SqlDigestRecords"
    happenings: "SqlHappenings"
    sendings: "SqlSendings"
    gates: "SqlGates"
    gaps: "SqlGaps"
    threads: "SqlThreadStore"
    inbox: "SqlInbox"
    library: "SqlLibrary"
    learned: "SqlLearnedModels"
    outcomes: "SqlOutcomes"
    rules_changes: "SqlRulesChanges"

    @classmethod
    def opened(cls, settings: Settings) -> "Stores":
        """
        Open the database of the settings; a new SQLite file gets its tables.

        Raises SettingsWrong where a database needs `leadbot db upgrade` first.
        """
        from bot.storage.alerts import SqlAlerts
        from bot.storage.clocks import SqlResponseClocks
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
        from bot.storage.upgrade import make_ready
        from bot.storage.vocabulary import SqlVocabulary

        database = open_database(settings)
        make_ready(database)
        return cls(
            database=database,
            leads=SqlLeads(database),
            questions=SqlLeadQuestions(database),
            vocabulary=SqlVocabulary(database),
            writes=SqlLeadWrites(database),
            batches=SqlLeadBatches(database),
            engagement=SqlEngagement(database),
            overrides=SqlOverrides(database),
            parkings=SqlParkings(database),
            reps=SqlReps(database),
            subscriptions=SqlSubscriptions(database),
            deliveries=SqlDeliveries(database),
            snoozes=SqlSnoozes(database),
            clocks=SqlResponseClocks(database),
            alerts=SqlAlerts(database),
            digest_records=SqlDigestRecords(database),
            happenings=SqlHappenings(database),
            sendings=SqlSendings(database),
            gates=SqlGates(database),
            gaps=SqlGaps(database),
            threads=SqlThreadStore(database),
            inbox=SqlInbox(database),
            library=SqlLibrary(database),
            learned=SqlLearnedModels(database),
            outcomes=SqlOutcomes(database),
            rules_changes=SqlRulesChanges(database),
        )

    def close(self) -> None:
        """Give the database's connections back."""
        self.database.close()


def open_database(settings: Settings) -> "Database":
    """The database of the settings, whatever state its tables are in."""
    from bot.storage.database import Database

    settings.data_dir.mkdir(parents=True, exist_ok=True)
    return Database(settings.database())
