"""Every condition, in every kind of question: none is ever dropped without a word."""

import pytest

from bot.domain.lead_query import LeadQuery
from bot.domain.reading import Reading, Shape
from tests.agent.offline.asking import read

CONDITIONS = (
    *("in Germany", "in DACH", "not in the US", "outside Europe", "in Munich", "in Bavaria", "in retail", "at Veltrix"),
    *(
        "from LinkedIn",
        "from paid social",
        "from webinars",
        "via the Berlin roadshow",
        "owned by Tom",
        "owned by nobody",
    ),
    *("without an owner", "that are unassigned", "without a phone", "with an email", "missing a job title"),
    *("at companies with over 500 employees", "with 50-200 employees", "with more than 200 employees"),
    *("with revenue over 5m", "with a score above 70", "with a fit of at least 60", "scoring 50 to 70"),
    *("with status open", "in status connected", "at the MQL stage", "that are MQLs", "that are not customers"),
    *("excluding customers", "created this month", "created last week", "created in March 2025", "added since May"),
    *("that came in yesterday", "created in the last 14 days", "with no activity in 10 days", "never contacted"),
    *("not touched in two weeks", "that went quiet", "who opened the pricing page twice this week"),
    *("who downloaded the ROI whitepaper", "who attended the Berlin webinar", "who did not book a demo"),
    *("that haven't replied", "who clicked an email in the last week", "with no budget", "with budget confirmed"),
    *("missing authority", "where Region Tier is Gold", "on the Pro plan", "with more than 10 seats"),
    *("where newsletter is yes", "who are CTOs", "with CFO in the title", "in marketing roles", "who unsubscribed"),
    *("marked do not contact", "that are not do not contact", "outside of IT", "neither in France nor in Sweden"),
)
QUESTIONS = (
    *("how many leads {}", "my leads {}", "top 5 leads {}", "average score of leads {}", "leads {} by source"),
    *(
        "show me the leads {} sorted by revenue",
        "hot leads {}",
        "leads {}, newest first",
        "what share of leads {} are warm",
    ),
    *("leads {} that have no website", "count of contacts {} per country", "who are the hottest prospects {}?"),
    *("hey, can you list all leads {} please", "which leads {} heated up this week?"),
)


def conditions_of(reading: Reading) -> set[object]:
    query = reading.query or LeadQuery()
    return {*query.where, *(query.metric.of if query.metric else ())}


@pytest.mark.parametrize("condition", CONDITIONS)
def test_a_condition_holds_in_whatever_is_asked(condition: str) -> None:
    alone = read(f"leads {condition}")
    assert alone.shape is Shape.LEADS
    assert conditions_of(alone)

    asked = {question: read(question.format(condition)) for question in QUESTIONS}

    dropped = [question for question, reading in asked.items() if not conditions_of(alone) <= conditions_of(reading)]
    assert dropped == []


@pytest.mark.parametrize("condition", CONDITIONS)
@pytest.mark.parametrize("other", ["in the flux zone", "who like jazz", "with a blurple badge"])
def test_what_is_not_understood_is_asked_about_and_never_ignored(condition: str, other: str) -> None:
    reading = read(f"leads {condition} {other}")

    assert reading.shape is Shape.CLARIFY
    assert reading.unread
    assert reading.sentence
