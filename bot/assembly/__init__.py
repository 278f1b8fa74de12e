"""
The composition root: the only package that knows every concrete class.

`house.py` builds what every command shares, `slack_bot.py` the bot's Slack side, `workspace.py` the local workspace.
Each part is made when it is first needed, so that a command waits for nothing it does not use.
"""

from bot.assembly.house import House, open_house

__all__ = ["House", "open_house"]
