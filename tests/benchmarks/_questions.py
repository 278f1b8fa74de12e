"""Questions that reps ask, of every shape, each beside the SQL that somebody would write by hand for it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Asked:
    """A question, the statement by hand (`:name` values from `known`), and the thread it belongs to."""

    question: str
    by_hand: str
    thread: str | None = None


LEADS = "SELECT lead_text.*, lead.* FROM lead JOIN lead_text USING (number) WHERE {} LIMIT 10"
BEST = LEADS.format("{} ORDER BY score DESC, id")
COUNT = "SELECT count(*) FROM lead WHERE {}"
GROUPS = "SELECT {0}, count(*) FROM lead WHERE {1} GROUP BY {0}"
SAID_PRICING = "kind = 'pricing page' AND at >= :days_14"
DID = "lead.number {} (SELECT lead_number FROM engagement_event WHERE {})"
TITLE = "lead.title_key LIKE '%{}%'"

QUESTIONS = (
    Asked("who are my hottest leads?", BEST.format("workable AND owner_id = :me")),
    Asked("top 10 leads", BEST.format("workable")),
    Asked("hot leads in Germany", BEST.format("band = 'hot' AND country_key = 'germany'")),
    Asked("leads in Germany in banking", BEST.format("country_key = 'germany' AND industry_key = 'banking'")),
    Asked(
        "CFOs and VPs in Austria with more than 500 employees",
        BEST.format("seniority IN ('c-level', 'vp') AND country_key = 'austria' AND employees > 500"),
    ),
    Asked(
        "warm leads in retail from webinars",
        BEST.format("band = 'warm' AND industry_key = 'retail' AND source = 'webinar'"),
    ),
    Asked(
        "leads in France or Spain with score over 60",
        BEST.format("country_key IN ('france', 'spain') AND score > 60"),
    ),
    Asked(
        "my leads with no touch for 30 days",
        BEST.format("owner_id = :me AND (last_activity_at < :days_30 OR last_activity_at IS NULL)"),
    ),
    Asked(
        "hot leads not touched in the last 14 days",
        BEST.format("band = 'hot' AND (last_activity_at < :days_14 OR last_activity_at IS NULL)"),
    ),
    Asked("leads with no activity for 90 days", BEST.format("last_activity_at < :days_90 OR last_activity_at IS NULL")),
    Asked("who visited the pricing page in the last 14 days?", BEST.format(DID.format("IN", SAID_PRICING))),
    Asked(
        "who requested a demo but did not attend a webinar?",
        BEST.format(
            DID.format("IN", "kind = 'demo request'") + " AND " + DID.format("NOT IN", "kind = 'webinar attended'")
        ),
    ),
    Asked(
        "leads who downloaded the Finance Playbook 2",
        BEST.format(DID.format("IN", "kind = 'content download' AND asset = 'Finance Playbook 2'")),
    ),
    Asked(
        "hot leads who opened an email in the last 7 days",
        BEST.format("band = 'hot' AND " + DID.format("IN", "kind = 'email open' AND at >= :days_7")),
    ),
    Asked(
        "who opened at least 3 emails in the last 90 days?",
        BEST.format(
            "lead.number IN (SELECT lead_number FROM engagement_event"
            " WHERE kind = 'email open' AND at >= :days_90 GROUP BY 1 HAVING count(*) > 2)"
        ),
    ),
    Asked("how many leads do we have?", COUNT.format("1")),
    Asked("how many hot leads are in Germany?", COUNT.format("band = 'hot' AND country_key = 'germany'")),
    Asked("how many leads came in this month?", COUNT.format("created_at >= :month")),
    Asked("how many leads in retail have no owner?", COUNT.format("industry_key = 'retail' AND owner_id IS NULL")),
    Asked(
        "how many leads visited the pricing page last month?",
        COUNT.format(DID.format("IN", "kind = 'pricing page' AND at >= :last_month AND at < :month")),
    ),
    Asked("leads by country", GROUPS.format("country_key", "1")),
    Asked("hot leads by industry", GROUPS.format("industry_key", "band = 'hot'")),
    Asked("leads in Germany by source", GROUPS.format("source", "country_key = 'germany'")),
    Asked("leads per month", GROUPS.format("strftime('%Y-%m', created_at / 1000000, 'unixepoch')", "1")),
    Asked("hot leads by month", GROUPS.format("strftime('%Y-%m', created_at / 1000000, 'unixepoch')", "band = 'hot'")),
    Asked("how many leads does each rep have?", GROUPS.format("owner_id", "1")),
    Asked("what share of leads are hot?", "SELECT avg(band = 'hot') FROM lead"),
    Asked(
        "what percentage of leads in Germany are customers?",
        "SELECT avg(stage = 'customer') FROM lead WHERE country_key = 'germany'",
    ),
    Asked("average score of leads in banking", "SELECT avg(score) FROM lead WHERE industry_key = 'banking'"),
    Asked("average score by industry", "SELECT industry_key, avg(score), count(*) FROM lead GROUP BY industry_key"),
    Asked(
        "average number of employees by country",
        "SELECT country_key, avg(employees), count(*) FROM lead GROUP BY country_key",
    ),
    Asked(
        "median number of employees",
        "SELECT employees FROM lead WHERE employees IS NOT NULL ORDER BY employees"
        " LIMIT 1 OFFSET (SELECT count(employees) / 2 FROM lead)",
    ),
    Asked(
        "median score of leads in Germany",
        "SELECT score FROM lead WHERE country_key = 'germany' ORDER BY score"
        " LIMIT 1 OFFSET (SELECT count(*) / 2 FROM lead WHERE country_key = 'germany')",
    ),
    Asked("what do we know about {person}?", LEADS.format("person_key = :person")),
    Asked("tell me about {typo}", LEADS.format("person_key = :person")),
    Asked("who do we know at {company}?", BEST.format("account = :account")),
    Asked("leads at {company_typo}", BEST.format("account = :account")),
    Asked("who are the stakeholders at {company}?", LEADS.format("account = :account")),
    Asked("who is the economic buyer at {company}?", LEADS.format("account = :account AND persona = 'economic buyer'")),
    Asked("leads whose title has data", BEST.format(TITLE.format("data"))),
    Asked("how many leads have procurement in their title?", COUNT.format(TITLE.format("procurement"))),
    Asked("leads not in Germany", BEST.format("country_key <> 'germany'")),
    Asked(
        "hot leads that are not in retail or banking",
        BEST.format("band = 'hot' AND industry_key NOT IN ('retail', 'banking')"),
    ),
    Asked("unassigned hot leads", BEST.format("band = 'hot' AND owner_id IS NULL")),
    Asked("hot leads in Japan", BEST.format("band = 'hot' AND country_key = 'japan'"), "japan"),
    Asked(
        "only the ones in healthcare",
        BEST.format("band = 'hot' AND country_key = 'japan' AND industry_key = 'healthcare'"),
        "japan",
    ),
    Asked(
        "how many are there?",
        COUNT.format("band = 'hot' AND country_key = 'japan' AND industry_key = 'healthcare'"),
        "japan",
    ),
    Asked(
        "tell me more about the second one",
        BEST.format("band = 'hot' AND country_key = 'japan' AND industry_key = 'healthcare'"),
        "japan",
    ),
    Asked(
        "hot leads in Germany with more than 50000 employees",
        BEST.format("band = 'hot' AND country_key = 'germany' AND employees > 50000"),
    ),
    Asked("newest leads", LEADS.format("1 ORDER BY created_at DESC")),
    Asked("leads with the most employees in Italy", LEADS.format("country_key = 'italy' ORDER BY employees DESC")),
)
