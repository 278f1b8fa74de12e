"""Hundreds of job titles in English, German, French and Spanish, read as a person reads them."""

from pathlib import Path

from bot.domain.titles import read_title
from bot.files.rules_file import load_rules

GOLDEN = Path(__file__).with_name("titles.txt")
AT_LEAST = 600


def expected() -> dict[str, tuple[str, str]]:
    lines = [line for line in GOLDEN.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    parts = [[part.strip() for part in line.rsplit("|", 2)] for line in lines]
    return {title: (seniority, department) for title, seniority, department in parts}


def test_titles_are_read_as_a_person_reads_them() -> None:
    titles = load_rules().titles
    wrong = {}
    for title, wanted in expected().items():
        reading = read_title(title, titles)
        found = (str(reading.seniority or "-"), str(reading.department or "-"))
        if found != wanted:
            wrong[title] = (wanted, found)

    assert wrong == {}
    assert len(expected()) >= AT_LEAST
