"""The `leadbot` command: what the shell calls, and `python -m bot`."""

import sys


def main() -> None:
    """Run the command line and leave with its exit code: 0 done, 1 refused or failed, 2 wrong usage."""
    from bot.cli.app import run

    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
