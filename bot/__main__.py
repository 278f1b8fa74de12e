"""The `leadbot` command: what the shell calls, and `python -m bot`."""

import gc
import sys

COLLECTED_AFTER = 50_000
"""
New objects before Python looks for cycles among them.

By default it does after 700, and goes through all that a start makes, some 300,000 objects that stay, a dozen times: a
tenth of the time until the first answer.
"""


def main() -> None:
    """Run the command line and leave with its exit code: 0 done, 1 refused or failed, 2 wrong usage."""
    gc.set_threshold(COLLECTED_AFTER)

    from bot.cli.app import run

    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
