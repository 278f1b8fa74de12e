"""A local Slack workspace: Slack's Web API and events on loopback, and a page that looks like Slack.

The bot talks to it as it talks to Slack; only `SLACK_API_URL`, the tokens and the signing secret differ.

    workspace = LocalWorkspace(manifest=manifest)         # the app's manifest grants scopes, commands, events
    with workspace.serve() as server:                     # 127.0.0.1, a free port; .url is the page, .api_url the API
        workspace.connect("http://127.0.0.1:3000/slack/events")    # or let the bot open a socket (Socket Mode)
        mara = workspace.person("mara")                   # also "tom", "priya"; by first name, id or e-mail
        asked = mara.says("#sales", "@Leadbot who are my hottest leads?")   # @Name and #channel become Slack's markup
        answer = mara.waits_for("hottest", channel="#sales", thread_ts=asked.ts)   # a Message: .text .blocks .words()
        mara.runs("/lead log", channel="#sales")          # a slash command; answers show up as ephemeral messages
        mara.clicks("Qualify", message=answer)            # a button by its label or action_id; also .chooses(...)
        mara.waits_for_modal().title                      # the view on top
        mara.submits({"Name": "Anna Kowalska", "lead_company": "Acme"})     # by label, block_id or action_id
        mara.modal                                        # None when it closed; .errors holds what the bot objected to
        mara.sees("#sales")                               # messages in order, this person's ephemeral ones included
        workspace.calls("chat.postMessage")               # what the bot sent: .arguments, .response
        workspace.faults.next("chat.postMessage", status=429, times=2)      # make real failures happen

`LocalWorkspace(people=..., channels=..., manifest=..., scopes=..., signing_secret=..., bot_token=..., app_token=...,
clock=...)`; the attributes `signing_secret`, `bot_token` and `app_token` are what the bot's settings need.
"""

from bot.sandbox.channels import Channel, ChannelPlan
from bot.sandbox.examples import Example
from bot.sandbox.messages import Message
from bot.sandbox.people import Person
from bot.sandbox.persona import Persona
from bot.sandbox.server import RunningWorkspace
from bot.sandbox.views import View
from bot.sandbox.workspace import LocalWorkspace

__all__ = [
    "Channel",
    "ChannelPlan",
    "Example",
    "LocalWorkspace",
    "Message",
    "Person",
    "Persona",
    "RunningWorkspace",
    "View",
]
