"""Every command: importing this module registers them all."""

import bot.cli.alerts
import bot.cli.ask
import bot.cli.audit
import bot.cli.data
import bot.cli.demo
import bot.cli.digest
import bot.cli.eval
import bot.cli.export
import bot.cli.gaps
import bot.cli.gate
import bot.cli.handoff
import bot.cli.imports
import bot.cli.learning
import bot.cli.library
import bot.cli.outcome
import bot.cli.override
import bot.cli.qualify
import bot.cli.recycle
import bot.cli.report
import bot.cli.reps
import bot.cli.revoke
import bot.cli.rules
import bot.cli.rules_changes
import bot.cli.run
import bot.cli.score
import bot.cli.send
import bot.cli.upkeep  # noqa: F401
