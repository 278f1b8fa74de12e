"""Which column of an export means what: HubSpot's and Salesforce's own headers, and what others call the same."""

from collections.abc import Mapping, Sequence
from enum import StrEnum

from bot.domain.rep import folded


class Column(StrEnum):
    """What a column of an import can hold; the words are what `--map HEADER=FIELD` takes."""

    EMAIL = "email"
    NAME = "name"
    FIRST_NAME = "first_name"
    LAST_NAME = "last_name"
    COMPANY = "company"
    TITLE = "title"
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
    OWNER_EMAIL = "owner_email"
    STATUS = "status"
    STAGE = "stage"
    UNSUBSCRIBED = "unsubscribed"
    DO_NOT_CONTACT = "do_not_contact"
    NOTES = "notes"
    CREATED = "created_at"
    ACTIVITY = "last_activity_at"
    SKIP = "skip"


HEADERS: Mapping[Column, tuple[str, ...]] = {
    Column.EMAIL: ("Email", "E-mail", "Email Address", "Work Email", "Business Email", "Mail", "E-Mail-Adresse"),
    Column.NAME: ("Name", "Full Name", "Contact", "Contact Name", "Lead Name", "Person"),
    Column.FIRST_NAME: ("First Name", "Firstname", "Given Name", "Forename", "Vorname", "Prénom", "Nombre"),
    Column.LAST_NAME: ("Last Name", "Lastname", "Surname", "Family Name", "Nachname"),
    Column.COMPANY: (
        *("Company Name", "Company / Account", "Company", "Account Name", "Account", "Organization", "Organisation"),
        *("Associated Company", "Primary Associated Company", "Employer", "Firma", "Unternehmen"),
    ),
    Column.TITLE: ("Job Title", "Title", "Position", "Role", "Job Role", "Function", "Jobtitel", "Poste", "Cargo"),
    Column.INDUSTRY: ("Industry", "Sector", "Vertical", "Company Industry", "Branche"),
    Column.EMPLOYEES: (
        *("Number of Employees", "No. of Employees", "Employees", "Company Size", "Headcount", "Employee Count"),
        *("Number Of Employees Range", "Employee Range", "Staff", "Mitarbeiter"),
    ),
    Column.REVENUE: ("Annual Revenue", "Revenue", "Yearly Revenue", "Turnover", "Umsatz"),
    Column.COUNTRY: ("Country/Region", "Country", "Country Code", "Country/Region Code", "Land", "Nation"),
    Column.STATE: ("State/Region", "State/Province", "State", "Province", "Region", "Bundesland"),
    Column.CITY: ("City", "Town", "Ort", "Stadt"),
    Column.PHONE: ("Phone Number", "Phone", "Telephone", "Work Phone", "Business Phone", "Telefon"),
    Column.WEBSITE: ("Website URL", "Website", "Company Domain Name", "Domain", "Web Site", "Company Website"),
    Column.LANGUAGE: ("Preferred language", "Language", "Sprache"),
    Column.SOURCE: (
        *("Original Source", "Original Traffic Source", "Lead Source", "Source", "Original Source Type", "First Touch"),
        *("Acquisition Channel", "Channel", "Lead Channel", "First Touch Channel"),
    ),
    Column.SOURCE_DETAIL: (
        *("Original Source Drill-Down 1", "Original Traffic Source Drill-Down 1", "Original Source Data 1"),
        *("Lead Source Detail", "Source Detail", "Source Details"),
    ),
    Column.LAST_SOURCE: ("Latest Source", "Latest Traffic Source", "Last Source", "Last Touch", "Last Touch Channel"),
    Column.CAMPAIGN: (
        *("Campaign", "Campaign Name", "Marketing Campaign", "Original Campaign", "Utm Campaign", "Primary Campaign"),
        *("First Touch Converting Campaign", "Lead Campaign", "Most Recent Campaign"),
    ),
    Column.OWNER: (
        "Contact owner",
        "Lead Owner",
        "Owner",
        "Account Owner",
        "Sales Rep",
        "Assigned To",
        "HubSpot Owner",
    ),
    Column.OWNER_EMAIL: (
        *("Owner Email", "Contact Owner Email", "Lead Owner Email", "Account Owner Email", "HubSpot Owner Email"),
        *("Owner Email Address", "Owner: Email", "Owner E-mail", "Sales Rep Email", "Rep Email", "Assigned To Email"),
    ),
    Column.STATUS: ("Lead Status", "Status", "Contact Status"),
    Column.STAGE: ("Lifecycle Stage", "Stage", "Lead Stage", "Funnel Stage"),
    Column.UNSUBSCRIBED: (
        *("Unsubscribed from all email", "Email Opt Out", "Opted out of email", "Unsubscribed", "Do Not Email"),
        *("Opt Out", "Has Opted Out Of Email"),
    ),
    Column.DO_NOT_CONTACT: ("Do Not Contact", "Do Not Call", "DNC", "Do Not Disturb", "Blocked"),
    Column.NOTES: ("Notes", "Note", "Description", "Message", "Comments", "Comment", "Remarks"),
    Column.CREATED: (
        *("Create Date", "Created Date", "Created", "Date Created", "Created At", "Creation Date", "Lead Created Date"),
        *("Created On", "Added On", "Date Added", "Signup Date"),
    ),
    Column.ACTIVITY: (
        *("Last Activity Date", "Last Activity", "Last Touch Date", "Last Activity At", "Last Contacted"),
        *("Last Engagement Date", "Last Touched", "Last Contact Date", "Last Interaction"),
    ),
}
"""First the CRM's own header, then other words for it; where a file has several, the earlier one wins."""

REJECT_HEADERS = ("Rejected row", "Rejected because")
"""Columns of a reject file that say why; passed over when the mended file is imported."""

HUBSPOT = frozenset(
    ("contact owner", "original source", "original traffic source", "lifecycle stage", "record id", "hubspot score")
)
SALESFORCE = frozenset(("company account", "no of employees", "lead owner", "lead source", "state province", "lead id"))

KNOWN: Mapping[str, tuple[int, Column]] = {
    folded(header): (rank, column) for column, headers in HEADERS.items() for rank, header in enumerate(headers)
}


def dialect(headers: Sequence[str]) -> str:
    """Whose export this is by its headers: `HubSpot`, `Salesforce` or empty."""
    written = {folded(h) for h in headers}
    hubspot, salesforce = len(written & HUBSPOT), len(written & SALESFORCE)
    if max(hubspot, salesforce) < 2:
        return ""
    return "HubSpot" if hubspot >= salesforce else "Salesforce"


def columns_of(headers: Sequence[str]) -> dict[str, Column]:
    """The column that each known header means; headers that nobody knows are absent, a field is taken once."""
    best: dict[Column, tuple[int, str]] = {}
    for header in headers:
        rank_and_column = KNOWN.get(folded(header))
        if rank_and_column:
            rank, column = rank_and_column
            if column not in best or rank < best[column][0]:
                best[column] = (rank, header)
    return {header: column for column, (_, header) in best.items()}
