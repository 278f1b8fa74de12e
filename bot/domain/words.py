"""The field's own words, as closed sets. What a CRM says is mapped to these and its own word is kept."""

from enum import StrEnum


class Source(StrEnum):
    """Channel through which a lead was first, or last, touched."""

    ORGANIC_SEARCH = "organic search"
    PAID_SEARCH = "paid search"
    PAID_SOCIAL = "paid social"
    SOCIAL = "social"
    EMAIL = "email"
    WEBINAR = "webinar"
    EVENT = "event"
    REFERRAL = "referral"
    CONTENT = "content"
    DIRECT = "direct"
    PARTNER = "partner"
    OTHER = "other"


class Status(StrEnum):
    """What sales is doing about a lead."""

    NEW = "new"
    OPEN = "open"
    IN_PROGRESS = "in progress"
    ATTEMPTED = "attempted"
    CONNECTED = "connected"
    WORKING = "working"
    NURTURING = "nurturing"
    QUALIFIED = "qualified"
    UNQUALIFIED = "unqualified"
    BAD_TIMING = "bad timing"
    WON = "won"
    LOST = "lost"


class Stage(StrEnum):
    """How far a lead has come in its life, marketing to customer."""

    SUBSCRIBER = "subscriber"
    LEAD = "lead"
    MQL = "mql"
    SQL = "sql"
    OPPORTUNITY = "opportunity"
    CUSTOMER = "customer"
    EVANGELIST = "evangelist"
    OTHER = "other"


class Band(StrEnum):
    """How hot a lead is, read off fit, engagement and readiness by the rules."""

    HOT = "hot"
    WARM = "warm"
    COOL = "cool"
    COLD = "cold"


class BuyingStage(StrEnum):
    """How far the buyer has come; content is chosen by it."""

    AWARENESS = "awareness"
    INTEREST = "interest"
    CONSIDERATION = "consideration"
    DECISION = "decision"


class Seniority(StrEnum):
    OWNER = "owner"
    C_LEVEL = "c-level"
    VP = "vp"
    DIRECTOR = "director"
    HEAD = "head"
    MANAGER = "manager"
    SENIOR = "senior"
    STAFF = "staff"
    JUNIOR = "junior"
    STUDENT = "student"


class Department(StrEnum):
    EXECUTIVE = "executive"
    IT = "it"
    ENGINEERING = "engineering"
    SECURITY = "security"
    DATA = "data"
    FINANCE = "finance"
    OPERATIONS = "operations"
    SUPPLY_CHAIN = "supply chain"
    PROCUREMENT = "procurement"
    MARKETING = "marketing"
    SALES = "sales"
    CUSTOMER_SUCCESS = "customer success"
    HR = "hr"
    LEGAL = "legal"
    PRODUCT = "product"
    RESEARCH = "research"


class Persona(StrEnum):
    """Role a person plays in the purchase."""

    ECONOMIC_BUYER = "economic buyer"
    TECHNICAL_BUYER = "technical buyer"
    CHAMPION = "champion"
    USER = "user"
    INFLUENCER = "influencer"


class EventKind(StrEnum):
    """What a lead did."""

    EMAIL_OPEN = "email open"
    EMAIL_CLICK = "email click"
    EMAIL_REPLY = "email reply"
    PAGE_VIEW = "page view"
    PRICING_PAGE = "pricing page"
    CAREERS_PAGE = "careers page"
    FORM_SUBMIT = "form submit"
    CONTENT_DOWNLOAD = "content download"
    CONTENT_OPEN = "content open"
    VIDEO_WATCHED = "video watched"
    WEBINAR_REGISTERED = "webinar registered"
    WEBINAR_ATTENDED = "webinar attended"
    EVENT_ATTENDED = "event attended"
    SOCIAL_ENGAGEMENT = "social engagement"
    CHAT = "chat"
    CALL = "call"
    MEETING = "meeting"
    DEMO_REQUEST = "demo request"
    TRIAL_STARTED = "trial started"
    UNSUBSCRIBE = "unsubscribe"
    OTHER = "other"


class Criterion(StrEnum):
    """The four of BANT, in the order they are asked (budget asked first loses buyers)."""

    NEED = "need"
    TIMELINE = "timeline"
    BUDGET = "budget"
    AUTHORITY = "authority"


class Level(StrEnum):
    """How well a criterion is known."""

    UNKNOWN = "unknown"
    CLAIMED = "claimed"
    SUPPORTED = "supported"
    CONFIRMED = "confirmed"
    CONTRADICTED = "contradicted"
