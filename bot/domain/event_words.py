"""What leads did, in words for people."""

from bot.domain.words import EventKind

EVENT_WORDS: dict[EventKind, str] = {
    EventKind.EMAIL_OPEN: "Opened an e-mail",
    EventKind.EMAIL_CLICK: "Clicked in an e-mail",
    EventKind.EMAIL_REPLY: "Replied to an e-mail",
    EventKind.PAGE_VIEW: "Viewed the website",
    EventKind.PRICING_PAGE: "Viewed the pricing page",
    EventKind.CAREERS_PAGE: "Viewed the careers page",
    EventKind.FORM_SUBMIT: "Sent a form",
    EventKind.CONTENT_DOWNLOAD: "Downloaded content",
    EventKind.CONTENT_OPEN: "Opened content",
    EventKind.VIDEO_WATCHED: "Watched a video",
    EventKind.WEBINAR_REGISTERED: "Registered for a webinar",
    EventKind.WEBINAR_ATTENDED: "Attended a webinar",
    EventKind.EVENT_ATTENDED: "Met us at an event",
    EventKind.SOCIAL_ENGAGEMENT: "Reacted on social media",
    EventKind.CHAT: "Chatted with us",
    EventKind.CALL: "Had a call",
    EventKind.MEETING: "Had a meeting",
    EventKind.DEMO_REQUEST: "Asked for a demo",
    EventKind.TRIAL_STARTED: "Started a trial",
    EventKind.UNSUBSCRIBE: "Unsubscribed",
    EventKind.OTHER: "Was in touch",
}
"""What a lead did, as the beginning of a line."""

STEP_WORDS: dict[EventKind, str] = {
    EventKind.EMAIL_CLICK: "a click in an e-mail",
    EventKind.EMAIL_REPLY: "a reply by e-mail",
    EventKind.PAGE_VIEW: "a visit to the website",
    EventKind.PRICING_PAGE: "a look at the pricing page",
    EventKind.FORM_SUBMIT: "a form sent",
    EventKind.CONTENT_DOWNLOAD: "a download",
    EventKind.CONTENT_OPEN: "a piece of content opened",
    EventKind.VIDEO_WATCHED: "a video watched",
    EventKind.WEBINAR_REGISTERED: "a webinar registration",
    EventKind.WEBINAR_ATTENDED: "a webinar attended",
    EventKind.EVENT_ATTENDED: "a talk at an event",
    EventKind.SOCIAL_ENGAGEMENT: "a reaction on social media",
    EventKind.CHAT: "a chat",
    EventKind.CALL: "a call",
    EventKind.MEETING: "a meeting",
    EventKind.DEMO_REQUEST: "a demo request",
    EventKind.TRIAL_STARTED: "a trial",
}
"""What a lead could do next. What nobody would wish for or count on is not in it."""
