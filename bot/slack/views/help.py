"""What the bot can do, and what to type for it."""

from bot.slack.identifiers import COMMAND, Action, Verb
from bot.slack.mrkdwn import escape
from bot.slack.views.blocks import Block, Message, actions, button, message, section

USES: dict[Verb, tuple[str, str]] = {
    Verb.LOG: ("Dana Fox, CTO at Acme, dana@acme.example, wants SSO by March", "fills a form from what you write"),
    Verb.SHOW: ("Dana Fox", "shows a lead: a name, a company or an e-mail address"),
    Verb.HOT: ("", "lists your hottest leads; add words to narrow it, such as `in Germany`"),
    Verb.QUALIFY: ("Dana Fox", "opens a thread that asks for what is missing: need, timeline, budget, authority"),
    Verb.SUGGEST: (
        "Dana Fox: security",
        "finds content to send, with reasons; the topic may be left out, or be `a case study`",
    ),
    Verb.SEND: (
        "Dana Fox: Retail ROI",
        "logs that you send a piece; its link tells when it is opened",
    ),
    Verb.CLAIM: ("Dana Fox", "makes an unowned lead yours"),
    Verb.OUTCOME: ("Dana Fox", "says how a lead ended – won, lost or not a fit – so that scores can learn from it"),
    Verb.HANDOFF: ("Dana Fox", "tells the next person everything: verdict, quotes, open questions, content they have"),
    Verb.RECYCLE: ("Dana Fox: no budget until April", "puts a lead aside and reminds you then; or rejects it"),
    Verb.DIGEST: ("", "posts new leads worth acting on in this channel, on the days you choose"),
    Verb.ALERTS: ("", "chooses what I tell you alone – hot, opened, replied, back, time running out – and quiet hours"),
    Verb.RULES: ("", "shows the scoring rules in force and what is proposed; managers decide on it"),
    Verb.REPORT: ("", "shows how good the scores are; `monthly` posts it here on the first of each month"),
    Verb.GAPS: ("", "shows what the library lacks, and for whom; `weekly` posts it here every Monday"),
    Verb.CONTENT: ("", "shows what came of content that was sent, and for whom there is too little"),
    Verb.UNDO: ("", "takes back your latest change"),
    Verb.HELP: ("", "shows this"),
}

PROMPTS = ("Who are my hottest leads?", "Which leads came in this week?", "Which of my leads went quiet?")
"""Questions to begin with; the manifest suggests the same ones."""


def how_to_type(verb: Verb) -> str:
    """`/lead show Dana Fox`."""
    return " ".join(part for part in (COMMAND, verb, USES[verb][0]) if part)


def help_message(greeting: str = "") -> Message:
    """Every command with an example, and questions to click."""
    head = greeting or "I know your leads. Ask me anything about them, here, in a thread, or in a direct message."
    return message(f"{head}\n{_spoken()}", [section(escape(head)), section(commands()), prompts()])


def prompts() -> Block:
    """Questions to begin with, as buttons."""
    return actions(*(button(prompt, f"{Action.ASK}{n}", prompt) for n, prompt in enumerate(PROMPTS)))


def commands() -> str:
    """Each command with an example, one a line."""
    rows = [f"• `{escape(how_to_type(verb))}` – {words}" for verb, (_, words) in USES.items()]
    return "\n".join([*rows, f"• `{COMMAND}` and any question – the answer only you see"])


def _spoken() -> str:
    return "\n".join(f"{how_to_type(verb)}: {words}" for verb, (_, words) in USES.items())
