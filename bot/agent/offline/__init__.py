"""Understanding questions without a model."""

from bot.agent.offline.reader import OfflineReader

__all__ = ["OfflineReader"]
