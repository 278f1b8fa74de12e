"""The signs that views draw are drawn in the local workspace too, on machines without a font for them."""

import json
import re
from pathlib import Path

import bot.sandbox
import bot.slack

SIGN = re.compile("[\u2600-\u27bf\u231a-\u23ff\u2b50\U0001f300-\U0001faff]\ufe0f?")
PICTURED = Path(bot.sandbox.__file__).parent / "web" / "src" / "emoji" / "pictured.json"


def test_every_sign_has_a_picture() -> None:
    pictured = {sign.rstrip("\ufe0f") for sign in json.loads(PICTURED.read_text(encoding="utf-8")).values()}
    sources = [file.read_text(encoding="utf-8") for file in Path(bot.slack.__file__).parent.rglob("*.py")]
    drawn = {sign.rstrip("\ufe0f") for text in sources for sign in SIGN.findall(text)}

    assert drawn - pictured - {"✓"} == set()  # a tick is a letter like any other, in every font
