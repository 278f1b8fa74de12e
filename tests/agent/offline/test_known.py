"""What we know, or do not know, of budget, authority, need and timeline, and what leads told us of it."""

import pytest

from tests.agent.offline.asking import plan_of

NO_AUTHORITY = "leads whose authority is unknown"
NO_NEED = "leads whose need is unknown"
DENIED = "leads whose budget is contradicted"
SOME = "claimed, supported or confirmed"


@pytest.mark.parametrize(
    ("question", "plan"),
    [
        ("leads where we don't know the decision maker", NO_AUTHORITY),
        ("where we still dont know who decides", NO_AUTHORITY),
        (
            "who has a timeline but we dont know the decision maker",
            f"leads whose timeline is {SOME} and whose authority is unknown",
        ),
        ("leads where we know nothing about need", NO_NEED),
        ("nothing known about their needs", NO_NEED),
        ("leads with nothing on need", NO_NEED),
        ("leads we never discussed need with", NO_NEED),
        ("who have we not asked about need", NO_NEED),
        ("who do we not know the need of", NO_NEED),
        ("we know the need but not the budget", f"leads whose need is {SOME} and whose budget is unknown"),
        ("we do not know budget or timeline", "leads whose budget is unknown and whose timeline is unknown"),
        ("who told us they have no budget", DENIED),
        ("leads that said they have no budget", DENIED),
        ("who says there's no budget", DENIED),
        ("who mentioned having no budget", DENIED),
        ("leads who told us that they do not have a budget", DENIED),
        ("who told us they have budget", f"leads whose budget is {SOME}"),
        ("who claims to have budget", f"leads whose budget is {SOME}"),
        ("leads without budget", "leads whose budget is unknown"),
        ("decision makers in germany", "leads who are economic buyer in Germany"),
    ],
)
def test_what_is_known_by_who_says_so(question: str, plan: str) -> None:
    assert plan_of(question) == plan
