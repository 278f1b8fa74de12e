"""A digest opens with a model's sentence where that is grounded, and with ours where it is not."""

import pytest

from bot.agent.opening import ModelOpening
from tests.fakes.provider import Fails, Hangs, Provider, Refuses, Says, Step
from tests.slack.views.examples import a_digest

CONTENT = a_digest()
GOOD = "Of the 3 leads that became hot, call Anna Kowalska first, who asked for a demo on 17 March."


def opened(monkeypatch: pytest.MonkeyPatch, step: Step) -> tuple[str, str]:
    """What a digest opens with where the model does this, and what the model was told."""
    with Provider([step]) as provider:
        monkeypatch.setenv("OPENAI_BASE_URL", provider.base_url)
        monkeypatch.setenv("OPENAI_API_KEY", "none")
        said = ModelOpening("openai:double", timeout_seconds=2)(CONTENT)
        return said, str(provider.requests[0]["messages"])


class TestAModelsSentence:
    def test_stands_where_all_that_it_says_is_in_the_digest(self, monkeypatch: pytest.MonkeyPatch) -> None:
        said, told = opened(monkeypatch, Says(GOOD))

        assert said == GOOD
        assert "<untrusted" in told
        assert "Anna Kowalska" in told

    @pytest.mark.parametrize(
        "step",
        [
            Says("4 leads became hot."),
            Says("Call Helen Marsh first."),
            Says("3 leads became hot since 12 March."),
            Says("Anna " * 100),
            Says(""),
            Refuses(),
            Fails(500),
            Fails(429),
            Hangs(),
        ],
    )
    def test_gives_way_to_ours_where_it_does_not_hold(self, monkeypatch: pytest.MonkeyPatch, step: Step) -> None:
        assert opened(monkeypatch, step)[0] == CONTENT.headline

    def test_gives_way_where_the_model_cannot_be_had(self) -> None:
        assert ModelOpening("nobody:nothing", timeout_seconds=1)(CONTENT) == CONTENT.headline
