"""Every table, by subject. Importing this package makes `SQLModel.metadata` complete."""

from sqlmodel import SQLModel

from bot.storage.tables import (
    alerts,
    clock,
    content,
    digests,
    handled,
    history,
    known,
    lead,
    learning,
    library,
    parking,
    rules,
    words,
)

SUBJECTS = (alerts, lead, known, clock, content, history, digests, handled, words, library, learning, rules, parking)
"""The modules that the tables are laid out in."""

METADATA = SQLModel.metadata
LEAD = METADATA.tables["lead"]
LEAD_TEXT = METADATA.tables["lead_text"]
REP = METADATA.tables["rep"]
EVENT = METADATA.tables["engagement_event"]
EVIDENCE = METADATA.tables["evidence"]
BANT_SPAN = METADATA.tables["bant_span"]
SCORE_CHANGE = METADATA.tables["score_change"]
STAGE_MOVE = METADATA.tables["stage_move"]
SCORE_OVERRIDE = METADATA.tables["score_override"]
CHANGE = METADATA.tables["change"]
WORD = METADATA.tables["word"]
TOKEN = METADATA.tables["token"]
COMPANY_PART = METADATA.tables["company_part"]
TALLY = METADATA.tables["tally"]
LEAD_BITS = METADATA.tables["lead_bits"]
SUBSCRIPTION = METADATA.tables["subscription"]
SNOOZE = METADATA.tables["snooze"]
DELIVERY = METADATA.tables["delivery"]
THREAD_DOCUMENT = METADATA.tables["thread_document"]
INBOX = METADATA.tables["inbox"]
UNANSWERED = METADATA.tables["unanswered"]
SUPPRESSION = METADATA.tables["suppression"]
SECRET = METADATA.tables["secret"]
ASSET = METADATA.tables["asset"]
PASSAGE = METADATA.tables["passage"]
LIBRARY = METADATA.tables["library"]
OUTCOME = METADATA.tables["outcome"]
LEARNED_MODEL = METADATA.tables["learned_model"]
LEARNING_CHOICE = METADATA.tables["learning_choice"]
RULES_CHANGE = METADATA.tables["rules_change"]
RULES_MOVER = METADATA.tables["rules_mover"]
PARKING = METADATA.tables["parking"]
SENT_CONTENT = METADATA.tables["sent_content"]
CONTENT_GATE = METADATA.tables["content_gate"]
CONTENT_GAP = METADATA.tables["content_gap"]
RESPONSE = METADATA.tables["response"]
ALERT = METADATA.tables["alert"]
ALERT_MESSAGE = METADATA.tables["alert_message"]
ALERT_CHOICE = METADATA.tables["alert_choice"]
DELIVERY_LINE = METADATA.tables["delivery_line"]
