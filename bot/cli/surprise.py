"""What a person is told of an error that nobody foresaw."""

import traceback

from bot.logs import without_secrets


def told(surprise: Exception, *, in_detail: bool) -> str:
    """A sentence with the kind of error and what to do; in detail where it happened, secrets blotted out."""
    if in_detail:
        return without_secrets("".join(traceback.format_exception(surprise)))
    return (
        f"Something went wrong in me, not in what you typed ({type(surprise).__name__}). "
        "Run it again with LEADBOT_LOG_LEVEL=DEBUG to see where."
    )
