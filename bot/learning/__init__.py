"""Learns from outcomes: the only importer of scikit-learn. What it learns is plain data (`bot.domain.learned`)."""
