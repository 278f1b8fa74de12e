"""The tables' history: one file a step, run in order by `upgrade.upgrade`."""
