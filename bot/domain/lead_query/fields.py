"""What a plan can ask about a lead, and of which sort each field is."""

from enum import StrEnum


class LeadField(StrEnum):
    """Everything a lead can be filtered, sorted or grouped by."""

    ID = "id"
    NAME = "name"
    EMAIL = "email"
    COMPANY = "company"
    TITLE = "title"
    SENIORITY = "seniority"
    DEPARTMENT = "department"
    PERSONA = "persona"
    INDUSTRY = "industry"
    EMPLOYEES = "employees"
    REVENUE = "revenue"
    COUNTRY = "country"
    STATE = "state"
    CITY = "city"
    PHONE = "phone"
    WEBSITE = "website"
    LANGUAGE = "language"
    SOURCE = "source"
    SOURCE_DETAIL = "source_detail"
    LAST_SOURCE = "last_source"
    CAMPAIGN = "campaign"
    OWNER = "owner"
    STATUS = "status"
    CRM_STATUS = "crm_status"
    """The CRM's own word for the status."""
    STAGE = "stage"
    UNSUBSCRIBED = "unsubscribed"
    DO_NOT_CONTACT = "do_not_contact"
    NOTES = "notes"
    SCORE = "score"
    FIT = "fit"
    ENGAGEMENT = "engagement"
    READINESS = "readiness"
    BAND = "band"
    BAND_SINCE = "band_since"
    CREATED = "created"
    LAST_ACTIVITY = "last_activity"
    RESPONSE_TIME = "response_time"
    """Minutes of business time until somebody of ours answered."""
    RESPONSE_STARTED = "response_started"
    RESPONSE_DUE = "response_due"
    CUSTOM = "custom"


RESPONSE = frozenset({LeadField.RESPONSE_TIME, LeadField.RESPONSE_STARTED, LeadField.RESPONSE_DUE})
"""Read off a lead's clock; all blank where it has none."""
NUMBERS = frozenset(
    {
        LeadField.EMPLOYEES,
        LeadField.REVENUE,
        LeadField.SCORE,
        LeadField.FIT,
        LeadField.ENGAGEMENT,
        LeadField.READINESS,
        LeadField.RESPONSE_TIME,
    }
)
TIMES = frozenset(
    {
        *(LeadField.CREATED, LeadField.LAST_ACTIVITY, LeadField.BAND_SINCE),
        *(LeadField.RESPONSE_STARTED, LeadField.RESPONSE_DUE),
    }
)
FLAGS = frozenset({LeadField.UNSUBSCRIBED, LeadField.DO_NOT_CONTACT})
CHOICES = frozenset(
    {
        LeadField.SENIORITY,
        LeadField.DEPARTMENT,
        LeadField.PERSONA,
        LeadField.SOURCE,
        LeadField.LAST_SOURCE,
        LeadField.STATUS,
        LeadField.STAGE,
        LeadField.BAND,
    }
)
"""Fields whose values are closed sets (words.py)."""
