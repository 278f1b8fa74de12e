"""Every command, by the files that define them."""

from bot.cli import ask, data, demo, digest, imports, library, qualify, run, score, upkeep

__all__ = ["ask", "data", "demo", "digest", "imports", "library", "qualify", "run", "score", "upkeep"]
