"""Whom one may not call or write to, in the words of the law and of the rep."""

import pytest

from tests.agent.offline.asking import plan_of

DO_NOT_CONTACT = "leads marked do-not-contact"
UNREACHABLE = "leads (unsubscribed or marked do-not-contact)"


@pytest.mark.parametrize(
    "question",
    [
        "Which leads must not be contacted?",
        "who mustn't we call",
        "who should we not call",
        "leads that are not to be called",
        "leads we are not allowed to contact",
        "who asked us not to call",
        "leads that do not want to be contacted any more",
        "leads that are off limits",
    ],
)
def test_who_must_not_be_contacted_is_who_is_marked_so(question: str) -> None:
    assert plan_of(question) == DO_NOT_CONTACT


@pytest.mark.parametrize("question", ["who can we not email", "who can't we contact?", "leads we may not write to"])
def test_who_cannot_be_written_to_has_unsubscribed_or_is_marked(question: str) -> None:
    assert plan_of(question) == UNREACHABLE


def test_who_can_be_contacted_is_neither() -> None:
    assert plan_of("leads that can be contacted") == "leads not unsubscribed not marked do-not-contact"


def test_who_should_be_called_is_whom_to_call_first_and_not_who_was_called() -> None:
    assert plan_of("which leads should be called first") == "leads that somebody can call, by score"


def test_who_was_not_contacted_is_something_else() -> None:
    assert plan_of("who has not been contacted") == (
        "leads who did not have a call, have a meeting, chat or reply to an e-mail"
    )
