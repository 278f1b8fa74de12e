"""What Slack refuses to draw: the shape and the limits of blocks, messages and views.

Written as pydantic models, one a block; what does not fit is told the way Slack tells it, with a JSON pointer.
Limits are from Slack's reference; where sources differ, the stricter one holds, so that what passes here passes there.
"""

from bot.sandbox.limits.messages import check_message, check_metadata
from bot.sandbox.limits.views import check_view

__all__ = ["check_message", "check_metadata", "check_view"]
