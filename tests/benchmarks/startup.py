"""How long `leadbot --help` and a first `leadbot ask` take as whole processes."""

import statistics
import subprocess
import sys
import tempfile
import time
from datetime import date
from pathlib import Path

from tests.cli.exports import hubspot

RUNS = 7
LEADBOT = Path(sys.executable).with_name("leadbot")


def seconds(*words: str, folder: str) -> float:
    """The median of several runs."""
    environment = {"LEADBOT_DATA_DIR": f"{folder}/data", "PATH": "/usr/bin:/bin"}
    taken = []
    for _ in range(RUNS):
        started = time.perf_counter()
        subprocess.run([LEADBOT, *words], env=environment, cwd=folder, check=True, capture_output=True)
        taken.append(time.perf_counter() - started)
    return statistics.median(taken)


def main() -> None:
    """Measure on 10,000 leads."""
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "leads.csv").write_text(hubspot(10_000, until=date.today()))  # noqa: DTZ011
        seconds("import", "leads", "leads.csv", folder=folder)
        print(f"leadbot --help: {seconds('--help', folder=folder):.2f} s (bar 0.4)")
        print(f"leadbot ask, cold: {seconds('ask', 'who are my hottest leads?', folder=folder):.2f} s (bar 2.5)")


if __name__ == "__main__":
    main()
