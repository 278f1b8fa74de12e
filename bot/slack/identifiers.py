"""Every name by which Slack tells us what a person did: the command, its verbs, buttons, forms, fields, shortcuts."""

from enum import StrEnum

COMMAND = "/lead"


class Verb(StrEnum):
    """First word after the command; any other text is a question."""

    LOG = "log"
    SHOW = "show"
    HOT = "hot"
    QUALIFY = "qualify"
    SUGGEST = "suggest"
    CLAIM = "claim"
    OUTCOME = "outcome"
    DIGEST = "digest"
    REPORT = "report"
    RULES = "rules"
    UNDO = "undo"
    HELP = "help"


class Event(StrEnum):
    """Events of the Events API that we listen to, as Bolt names them."""

    MENTION = "app_mention"
    MESSAGE = "message"
    HOME = "app_home_opened"


class Shortcut(StrEnum):
    LOG_LEAD = "log_lead"
    """Global: the lightning menu."""
    LOG_FROM_MESSAGE = "log_lead_from_message"
    """On a message: its text fills the form."""


class Action(StrEnum):
    """Buttons. Ids that end in a colon are followed by a number, because ids are unique within a block."""

    OPEN_LEAD = "lead_open"
    QUALIFY_LEAD = "lead_qualify"
    SUGGEST_CONTENT = "lead_suggest"
    CLAIM_LEAD = "lead_claim"
    WHY_SCORE = "lead_why"
    OUTCOME = "lead_outcome"
    """Opens the form that says how a lead ended."""
    DISAGREE = "lead_disagree"
    """Opens the form for a score of one's own."""
    AGREE = "lead_agree"
    """Lets the rules count again."""
    UNDO = "change_undo"
    ASK = "ask:"
    """Asks the question in its value."""
    SHOW_WORKING = "answer_working"
    RATE_ANSWER = "answer_rate"
    """Thumbs up or down."""
    MAKE_TEST = "answer_test"
    LOG = "log_open"
    EDIT_DIGEST = "digest_edit"
    PAUSE_DIGEST = "digest_pause"
    RESUME_DIGEST = "digest_resume"
    STOP_DIGEST = "digest_stop"
    REPORT_MONTHLY = "report_monthly"
    REPORT_STOP = "report_stop"
    RULES_LOOK = "rules_look"
    RULES_TUNE = "rules_tune"
    """Opens the form that proposes other numbers."""
    RULES_APPROVE = "rules_approve"
    RULES_REJECT = "rules_reject"
    RULES_REVERT = "rules_revert"
    RULES_AGAIN = "rules_again"
    """Proposes a change once more, because other rules came in force meanwhile."""
    QUALIFY_ANSWER = "qualify_answer:"
    """A quick answer to the question of a qualification."""
    QUALIFY_LINE = "qualify_line:"
    """Takes a line of the confirm card out, or in again."""
    QUALIFY_CONFIRM = "qualify_confirm"
    QUALIFY_PROPOSED = "qualify_proposed"
    """Shows what a rep said outside a qualification, to be confirmed."""
    LINK = "link:"
    """A button that only opens an address; Slack tells us about the click all the same."""


class View(StrEnum):
    """Forms, by callback id."""

    LOG_FORM = "log_form"
    LOG_DUPLICATES = "log_duplicates"
    DIGEST_FORM = "digest_form"
    OUTCOME_FORM = "outcome_form"
    DISAGREE_FORM = "disagree_form"
    RULES_FORM = "rules_form"
    TEST_FORM = "answer_test_form"
    CARD = "lead_card"
    """Nothing to submit."""
    NOTICE = "notice"
    """A form that is being worked on, or says how it ended."""


class Field(StrEnum):
    """Inputs of forms: block id and action id are the same."""

    NAME = "lead_name"
    EMAIL = "lead_email"
    COMPANY = "lead_company"
    TITLE = "lead_title"
    PHONE = "lead_phone"
    SOURCE = "lead_source"
    NEED = "lead_need"
    TIMELINE = "lead_timeline"
    BUDGET = "lead_budget"
    AUTHORITY = "lead_authority"
    NOTES = "lead_notes"
    SAME_PERSON = "lead_same_person"
    DAYS = "digest_days"
    TIME = "digest_time"
    ZONE = "digest_zone"
    BAND = "digest_band"
    CAPACITY = "digest_capacity"
    TEST_NOTE = "test_note"
    MY_SCORE = "override_score"
    MY_BAND = "override_band"
    MY_REASON = "override_reason"
    MY_UNTIL = "override_until"
    OUTCOME = "outcome_kind"
    REASON = "outcome_reason"
    RULES_HOT = "rules_hot"
    RULES_WARM = "rules_warm"
    RULES_WEIGHTS = "rules_weights"
    RULES_EVENT = "rules_event"
    RULES_POINTS = "rules_points"
    RULES_CAPACITY = "rules_capacity"
    RULES_NOTE = "rules_note"


ANSWER_METADATA = "leadbot_answer"
"""Event type of the metadata that answers carry: the name of the post, and the message that it answers."""
DIGEST_METADATA = "leadbot_digest"
"""Event type of the metadata that digests carry."""
