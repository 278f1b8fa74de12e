"""Reads budget, authority, need and timeline out of text by rules: no model, no network, no clock."""
