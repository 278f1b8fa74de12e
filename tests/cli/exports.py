"""Exports of any size, with numbers that tests can predict."""

from datetime import date, timedelta

HEADERS = (
    "Record ID,First Name,Last Name,Email,Job Title,Company Name,Industry,Number of Employees,Country/Region,"
    "Original Source,Lifecycle Stage,Lead Status,Contact owner,Create Date"
)
OWNERS = ("jane.doe@vendor.example", "max.roe@vendor.example")
SOURCES = ("PAID_SOCIAL", "ORGANIC_SEARCH", "PAID_SEARCH", "REFERRALS")
TITLES = ("VP Supply Chain", "CFO", "Supply Planner", "IT Manager", "Demand Planning Manager")


def hubspot(count: int, *, until: date) -> str:
    """A HubSpot export: row i was created i % 90 days before `until`, its source and owner go round."""
    rows = [HEADERS]
    for i in range(count):
        created = until - timedelta(days=i % 90)
        rows.append(
            f"{i},First{i},Last{i},person{i}@company{i % 150}.test,{TITLES[i % 5]},Company {i % 150},Retail,"
            f"{(i % 12 + 1) * 100},Germany,{SOURCES[i % 4]},lead,New,{OWNERS[i % 2]},{created} 08:00"
        )
    return "\n".join(rows) + "\n"


def activities(count: int, *, until: date) -> str:
    """One pricing-page visit a person for the first `count` people, more recent the lower the number."""
    rows = ["email,kind,at,detail,content,campaign"]
    for i in range(count):
        rows += [
            f"person{i}@company{i % 150}.test,Page view,{until - timedelta(days=i % 60)} 10:0{k},/pricing,,"
            for k in range(i % 4 + 1)
        ]
    return "\n".join(rows) + "\n"
