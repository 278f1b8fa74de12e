"""The tables, loaded by subject."""

import subprocess
import sys
from pathlib import Path

import pytest

from bot.storage import tables

ROOT = Path(__file__).parents[2]


def test_all_that_are_laid_out_have_a_name() -> None:
    named = {getattr(tables, name).name for name in tables._SUBJECT_OF}

    assert named == set(tables.METADATA.tables)


def test_none_of_another_subject_is_loaded() -> None:
    program = (
        "import sys; from bot.storage.tables import PASSAGE; "
        "print(PASSAGE.name, sorted(m for m in sys.modules if m.startswith('bot.storage.tables.')))"
    )

    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True)

    assert done.stdout == "passage ['bot.storage.tables.library']\n"


def test_an_unknown_one_is_an_error() -> None:
    with pytest.raises(AttributeError, match="no table NOTHING"):
        _ = tables.NOTHING
