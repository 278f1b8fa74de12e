"""Block Kit as a sales assistant would send it."""

from typing import Any

Json = dict[str, Any]


def plain(text: str) -> Json:
    """Text without markup."""
    return {"type": "plain_text", "text": text, "emoji": True}


def mrkdwn(text: str) -> Json:
    """Text with Slack's markup."""
    return {"type": "mrkdwn", "text": text}


def option(text: str, value: str) -> Json:
    """An entry of a menu."""
    return {"text": plain(text), "value": value}


def button(text: str, action_id: str, value: str = "L-1", **more: Any) -> Json:
    """A button."""
    return {"type": "button", "text": plain(text), "action_id": action_id, "value": value, **more}


LEADS = [
    ("Anna Kowalska", "Acme", "CTO", 91, ":fire: Hot", "asked for prices twice this week"),
    ("Bob Weiss", "Acorn Foods", "Head of IT", 84, ":fire: Hot", "came to the Berlin webinar"),
    ("Chidi Eze", "Brightline", "VP Operations", 78, ":sunny: Warm", "read two case studies"),
]


def hottest() -> Json:
    """A ranked list, a button beside each lead."""
    drawn: list[Json] = [{"type": "section", "text": mrkdwn("*Your 3 hottest leads* of 41")}]
    for place, (name, company, title, score, band, why) in enumerate(LEADS, start=1):
        more = {
            "type": "overflow",
            "action_id": "lead_more",
            "options": [option("Why this score", f"why-{place}"), option("Suggest content", f"suggest-{place}")],
        }
        text = f"*{place}. {name}* · {title} at {company}\n{band} *{score}* · {why}"
        drawn.append({"type": "section", "text": mrkdwn(text), "accessory": more, "block_id": f"lead-{place}"})
    buttons = [button("Show Anna Kowalska", "lead_show"), button("Claim", "lead_claim", style="primary")]
    drawn.append({"type": "actions", "block_id": "hot-actions", "elements": buttons})
    note = "Owner is you · not customers, lost or do-not-contact · as of 09:00, definitions v1"
    drawn.append({"type": "context", "elements": [mrkdwn(note)]})
    return {"text": "Your 3 hottest leads: Anna Kowalska, Bob Weiss, Chidi Eze", "blocks": drawn}


def lead_card() -> Json:
    """One lead: fields, a table of points, buttons."""
    fields = ["*Company*\nAcme", "*Title*\nCTO", "*Score*\n91 · hot", "*Last touch*\nyesterday, pricing page"]
    rows = [
        ["What", "Points"],
        ["CTO fits the buyer role", "+25"],
        ["Asked for prices twice", "+30"],
        ["Software", "+15"],
    ]
    table = [[{"type": "raw_text", "text": cell} for cell in row] for row in rows]
    buttons = [
        button("Qualify", "lead_qualify", style="primary"),
        button("Suggest content", "lead_suggest"),
        button("Claim", "lead_claim", confirm=_sure()),
        button("Why this score", "lead_why"),
    ]
    return {
        "text": "Anna Kowalska, CTO at Acme: 91, hot",
        "blocks": [
            {"type": "header", "text": plain("Anna Kowalska")},
            {"type": "section", "fields": [mrkdwn(field) for field in fields]},
            {"type": "table", "rows": table, "column_settings": [{"is_wrapped": True}, {"align": "right"}]},
            {"type": "actions", "block_id": "card-actions", "elements": buttons},
        ],
    }


def _sure() -> Json:
    return {
        "title": plain("Claim this lead?"),
        "text": plain("Tom Okafor owns it now and will be told."),
        "confirm": plain("Claim"),
        "deny": plain("Cancel"),
    }


def sources() -> Json:
    """A chart and a data table."""
    counts = [("Webinar", 14), ("Paid social", 11), ("Referral", 9), ("Organic", 7)]
    points = [{"label": label, "value": value} for label, value in counts]
    chart = {
        "type": "bar",
        "series": [{"name": "Leads", "data": points}],
        "axis_config": {"categories": [label for label, _ in counts], "y_label": "Leads"},
    }
    head = [{"type": "raw_text", "text": text} for text in ("Source", "Leads")]
    body = [[{"type": "raw_text", "text": a}, {"type": "raw_number", "value": b, "text": str(b)}] for a, b in counts]
    return {
        "text": "Leads by source: webinar 14, paid social 11, referral 9, organic 7",
        "blocks": [
            {"type": "data_visualization", "title": "Leads by source", "chart": chart},
            {"type": "data_table", "caption": "Leads by source, this quarter", "rows": [head, *body]},
        ],
    }


def content() -> Json:
    """Cards side by side."""
    shown = [
        ("Cutting freight costs by a fifth", "Case study · logistics"),
        ("The CFO's guide", "Whitepaper · finance"),
    ]
    cards = [
        {
            "type": "card",
            "block_id": f"asset-{number}",
            "title": mrkdwn(f"*{title}*"),
            "subtitle": mrkdwn(kind),
            "body": mrkdwn("Fits because they asked about *costs* and work in logistics."),
            "actions": [button("Copy link", "asset_link", str(number)), button("Not a fit", "asset_no", str(number))],
        }
        for number, (title, kind) in enumerate(shown, start=1)
    ]
    text = (
        "## Two pieces fit\n1. **Cutting freight costs by a fifth**\n2. The *CFO's* guide, with `SSO`\n\n"
        "> Both are public. [Open the library](https://library.northbeam.example/)"
    )
    thumbs = {
        "type": "feedback_buttons",
        "action_id": "thumbs",
        "positive_button": {"text": plain("Good"), "value": "good", "accessibility_label": "Good answer"},
        "negative_button": {"text": plain("Bad"), "value": "bad", "accessibility_label": "Bad answer"},
    }
    return {
        "text": "Two pieces of content fit",
        "blocks": [
            {"type": "markdown", "text": text},
            {"type": "carousel", "elements": cards},
            {"type": "context_actions", "elements": [thumbs]},
        ],
    }


def digest() -> Json:
    """A digest for a channel."""
    lines = "\n".join(f"• *{name}*, {company} — {score}" for name, company, _, score, _, _ in LEADS)
    return {
        "text": "3 leads became hot since yesterday",
        "blocks": [
            {"type": "header", "text": plain("3 leads became hot since yesterday")},
            {"type": "section", "text": mrkdwn(lines)},
            {"type": "divider"},
            {"type": "context", "elements": [mrkdwn("Weekdays at 09:00, Europe/Berlin · `/lead digest` changes this")]},
        ],
        "metadata": {"event_type": "digest_posted", "event_payload": {"delivery": "D-1"}},
    }


def lead_form(channel: str) -> Json:
    """A form with every kind of field a rep meets."""
    bands = [option("Hot", "hot"), option("Warm", "warm")]
    needs = [option("Single sign-on", "sso"), option("Audit log", "audit")]
    return {
        "type": "modal",
        "callback_id": "lead_logged",
        "private_metadata": channel,
        "title": plain("Log a lead"),
        "submit": plain("Save"),
        "close": plain("Cancel"),
        "blocks": [
            _input("name", "Name", {"type": "plain_text_input", "placeholder": plain("First and last name")}),
            _input("email", "E-mail", {"type": "email_text_input"}),
            _input(
                "band",
                "Band",
                {"type": "static_select", "options": bands},
                True,
            ),
            _input("account", "Account", {"type": "external_select", "min_query_length": 1}, True),
            _input("next", "Next step on", {"type": "datepicker"}, True),
            _input("owner", "Owner", {"type": "users_select"}, True),
            _input(
                "needs",
                "Asked about",
                {"type": "checkboxes", "options": needs},
                True,
            ),
            _input("notes", "Notes", {"type": "plain_text_input", "multiline": True}, True),
        ],
    }


def _input(name: str, label: str, element: Json, optional: bool = False) -> Json:
    return {
        "type": "input",
        "block_id": name,
        "label": plain(label),
        "element": {"action_id": name, **element},
        "optional": optional,
    }


def home() -> Json:
    """A home tab."""
    return {
        "type": "home",
        "blocks": [
            {"type": "header", "text": plain("Good morning")},
            {
                "type": "section",
                "text": mrkdwn("*3 hot leads* are waiting for you."),
                "accessory": button("See them", "home_hot"),
            },
            {"type": "divider"},
            {"type": "section", "text": mrkdwn("Type `/lead log` anywhere to log one.")},
        ],
    }
