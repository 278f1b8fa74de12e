"""Compares what people see with what was found good; UPDATE_GOLDENS=1 writes it anew, for a look at the diff."""

import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

GOLDENS = Path(__file__).parents[1] / "goldens" / "slack"


def matches_golden(name: str, shown: Mapping[str, Any]) -> None:
    """Fails with a readable difference."""
    path = GOLDENS / f"{name}.json"
    drawn = json.loads(json.dumps(shown))
    if os.environ.get("UPDATE_GOLDENS"):
        path.write_text(json.dumps(drawn, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    assert path.exists(), f"no golden {path.name}: run with UPDATE_GOLDENS=1 and look at it"
    assert drawn == json.loads(path.read_text(encoding="utf-8"))
