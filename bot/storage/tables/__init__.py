"""Every table, by subject. What a subject's tables are is loaded when somebody first asks for one of them."""

from importlib import import_module
from typing import TYPE_CHECKING

from sqlalchemy import MetaData, Table
from sqlmodel import SQLModel

if TYPE_CHECKING:
    METADATA: MetaData
    """Complete: asking for it loads every subject."""
    LEAD: Table
    LEAD_TEXT: Table
    REP: Table
    EVENT: Table
    EVIDENCE: Table
    BANT_SPAN: Table
    SENT_CONTENT: Table
    SCORE_CHANGE: Table
    STAGE_MOVE: Table
    SCORE_OVERRIDE: Table
    CHANGE: Table
    WORD: Table
    TOKEN: Table
    COMPANY_PART: Table
    TALLY: Table
    LEAD_BITS: Table
    SUBSCRIPTION: Table
    SNOOZE: Table
    DELIVERY: Table
    DELIVERY_LINE: Table
    THREAD_DOCUMENT: Table
    INBOX: Table
    UNANSWERED: Table
    SUPPRESSION: Table
    SECRET: Table
    ASSET: Table
    PASSAGE: Table
    LIBRARY: Table
    OUTCOME: Table
    LEARNED_MODEL: Table
    LEARNING_CHOICE: Table
    RULES_CHANGE: Table
    RULES_MOVER: Table
    PARKING: Table
    CONTENT_GATE: Table
    CONTENT_GAP: Table
    RESPONSE: Table
    ALERT: Table
    ALERT_MESSAGE: Table
    ALERT_CHOICE: Table

_SUBJECTS = {
    "lead": {"LEAD": "lead", "LEAD_TEXT": "lead_text", "REP": "rep"},
    "known": {
        "EVENT": "engagement_event",
        "EVIDENCE": "evidence",
        "BANT_SPAN": "bant_span",
        "SENT_CONTENT": "sent_content",
    },
    "history": {
        "SCORE_CHANGE": "score_change",
        "STAGE_MOVE": "stage_move",
        "SCORE_OVERRIDE": "score_override",
        "CHANGE": "change",
    },
    "words": {
        "WORD": "word",
        "TOKEN": "token",
        "COMPANY_PART": "company_part",
        "TALLY": "tally",
        "LEAD_BITS": "lead_bits",
    },
    "digests": {
        "SUBSCRIPTION": "subscription",
        "SNOOZE": "snooze",
        "DELIVERY": "delivery",
        "DELIVERY_LINE": "delivery_line",
    },
    "handled": {
        "THREAD_DOCUMENT": "thread_document",
        "INBOX": "inbox",
        "UNANSWERED": "unanswered",
        "SUPPRESSION": "suppression",
        "SECRET": "secret",
    },
    "library": {"ASSET": "asset", "PASSAGE": "passage", "LIBRARY": "library"},
    "learning": {"OUTCOME": "outcome", "LEARNED_MODEL": "learned_model", "LEARNING_CHOICE": "learning_choice"},
    "rules": {"RULES_CHANGE": "rules_change", "RULES_MOVER": "rules_mover"},
    "parking": {"PARKING": "parking"},
    "content": {"CONTENT_GATE": "content_gate", "CONTENT_GAP": "content_gap"},
    "clock": {"RESPONSE": "response"},
    "alerts": {"ALERT": "alert", "ALERT_MESSAGE": "alert_message", "ALERT_CHOICE": "alert_choice"},
}
"""The modules that the tables are laid out in, and what each table is called in them."""
_SUBJECT_OF = {name: subject for subject, tables in _SUBJECTS.items() for name in tables}


def __getattr__(name: str) -> Table | MetaData:
    """A table by the name it has here, or all of them."""
    if name == "METADATA":
        for subject in _SUBJECTS:
            import_module(f"{__name__}.{subject}")
        return SQLModel.metadata
    if name not in _SUBJECT_OF:
        raise AttributeError(f"module {__name__} has no table {name}")
    about = _SUBJECT_OF[name]
    import_module(f"{__name__}.{about}")
    table: Table = SQLModel.metadata.tables[_SUBJECTS[about][name]]
    globals()[name] = table
    return table
