"""What every test may ask for."""

import os
import tempfile

# No test reads a developer's own .env or talks to a real workspace, whatever the shell has set.
for name in list(os.environ):
    if name.startswith(("LEADBOT_", "SLACK_")) and name != "LEADBOT_BENCH_DATA":
        del os.environ[name]
os.environ["LEADBOT_DATA_DIR"] = tempfile.mkdtemp(prefix="leadbot-tests-")
