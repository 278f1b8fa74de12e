"""What may stand in a log, and what may not."""

import logging

import pytest
import structlog

from bot.logs import configure, without_secrets


class TestWithoutSecrets:
    @pytest.mark.parametrize(
        "text",
        [
            "xoxb-12-abc",
            "xapp-1-A-b",
            "sk-abcdefgh12",
            "Bearer abc.def",
            "postgresql://lead:hunter2@db/leads",
            "anna@acme.test",
            "+49 30 1234567",
            "tel -0301234567",
            "(030) 123 45 67 89",
        ],
    )
    def test_blots_out_tokens_passwords_and_contact_details(self, text: str) -> None:
        blotted = without_secrets(f"see {text} there")

        assert "[secret]" in blotted or "[contact]" in blotted
        assert not {"abc", "hunter2", "anna", "1234567", "0301234567", "123 45"} & set(blotted.split())

    @pytest.mark.parametrize("text", ["2026-03-18 09:00:00,123", "2026-03-18T09:00:00Z", "from 2026-03-01 2026-03-18"])
    def test_leaves_dates_alone(self, text: str) -> None:
        assert without_secrets(text) == text


class TestConfigure:
    def test_says_when_something_happened(self, capsys: pytest.CaptureFixture[str]) -> None:
        configure("INFO")
        structlog.get_logger("t").info("connected")
        logging.getLogger("library").warning("late")

        ours, theirs = capsys.readouterr().err.splitlines()
        assert ours[:2] == theirs[:2] == "20"
        assert "[contact]" not in ours + theirs

    @pytest.mark.parametrize(
        "value", [["anna@acme.test"], {"who": {"mail": "anna@acme.test"}}, ValueError("anna@acme.test")]
    )
    def test_blots_what_is_inside_other_values(self, value: object, capsys: pytest.CaptureFixture[str]) -> None:
        configure("INFO")
        structlog.get_logger("t").info("seen", value=value)

        assert "anna" not in capsys.readouterr().err

    def test_blots_what_was_raised(self, capsys: pytest.CaptureFixture[str]) -> None:
        configure("INFO")
        structlog.get_logger("t").error("seen", exc_info=ValueError("anna@acme.test"))

        said = capsys.readouterr().err
        assert "ValueError" in said
        assert "anna" not in said
