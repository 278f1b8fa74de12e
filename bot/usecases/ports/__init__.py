"""What the use cases need from the world, in the language of leads; adapters and the tests' fakes implement it."""

from bot.usecases.ports.alerts import AlertAnnouncer, Alerts, Happening, Happenings
from bot.usecases.ports.batches import NO_OUTCOMES, NOT_SETTLED, TO_BE_SCORED, LeadBatches, Scorable, UpToDate
from bot.usecases.ports.clock import Clock, Progress, local_date, nobody_watches
from bot.usecases.ports.clocks import KeptClock, ResponseClocks
from bot.usecases.ports.content import Gaps, Gates, Sendings
from bot.usecases.ports.conversations import Inbox, ThreadStore, Unanswered
from bot.usecases.ports.digests import Announcer, Calendars, Deliveries, Opening, Posted, Snoozes, Subscriptions
from bot.usecases.ports.leads import Dossier, Engagement, Leads, LeadWrites, Reps, TellsReps
from bot.usecases.ports.parking import Parkings, WakeUpReader
from bot.usecases.ports.questions import BantReader, LeadPage, LeadQuestions, Named, QuestionReader, Vocabulary, Watcher
from bot.usecases.ports.records import DigestRecords
from bot.usecases.ports.scores import InForce, Outcomes, Overrides
from bot.usecases.ports.tables import RejectFile, Row, TableFile, Tables

__all__ = [
    "NOT_SETTLED",
    "NO_OUTCOMES",
    "TO_BE_SCORED",
    "AlertAnnouncer",
    "Alerts",
    "Announcer",
    "BantReader",
    "Calendars",
    "Clock",
    "Deliveries",
    "DigestRecords",
    "Dossier",
    "Engagement",
    "Gaps",
    "Gates",
    "Happening",
    "Happenings",
    "InForce",
    "Inbox",
    "KeptClock",
    "LeadBatches",
    "LeadPage",
    "LeadQuestions",
    "LeadWrites",
    "Leads",
    "Named",
    "Opening",
    "Outcomes",
    "Overrides",
    "Parkings",
    "Posted",
    "Progress",
    "QuestionReader",
    "RejectFile",
    "Reps",
    "ResponseClocks",
    "Row",
    "Scorable",
    "Sendings",
    "Snoozes",
    "Subscriptions",
    "TableFile",
    "Tables",
    "TellsReps",
    "ThreadStore",
    "Unanswered",
    "UpToDate",
    "Vocabulary",
    "WakeUpReader",
    "Watcher",
    "local_date",
    "nobody_watches",
]
