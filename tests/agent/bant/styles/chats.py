"""Chats of our own, each with the criteria that are not met."""

from tests.agent.bant.calls import fails

CHATS = (
    fails(
        "a food truck",
        "",
        """
[10:02] kofi: hey, saw your card reader thing
[10:03] Support Rep: hi! what's going on at the moment?
[10:03] kofi: our reader drops the connection all day, i lose customers
[10:04] Support Rep: uh oh. what can you spend?
[10:04] kofi: 300 bucks
[10:05] Support Rep: ok, and when do you need it?
[10:05] kofi: before the festival, june 12
[10:05] Support Rep: you the boss?
[10:06] kofi: lol yes, just me
""",
    ),
    fails(
        "a co-op that votes",
        "A",
        """
Agent: who gets to decide about it?
lena: we're a co-op, so the members vote on it
Agent: ok! what's the problem you have?
lena: deliveries arrive and nobody knows who ordered what
Agent: and budget?
lena: 2k max
""",
    ),
    fails(
        "a student",
        "N",
        """
Agent: hi, how can I help?
visitor: just looking around
Agent: anything you need help with?
visitor: nope, just for a school project
""",
    ),
    fails(
        "a band on a shoestring",
        "B",
        """
rep: so you need help with selling merch?
jo: yeah we sell at gigs and lose track of stock every time
rep: it's 49 a month
jo: ouch, thats too expensive for us
rep: what could you do?
jo: honestly nothing rn, we're broke
""",
    ),
    fails(
        "a shop that will do it some day",
        "T",
        """
Sales: when would you like to start?
priya: no rush tbh, someday
Sales: and what would it solve?
priya: we type every order twice, super annoying
Sales: is there money for it?
priya: yep, 1.5k, and it's my shop so i can just buy it
""",
    ),
    fails(
        "a startup that goes for it",
        "",
        """
rep: got it. timeline?
max: asap, our launch is in 3 weeks
rep: whats broken today?
max: signups fail on mobile, we lose like half of them
rep: budget approved?
max: approved, 20k
rep: by you?
max: by me, im the cto and cofounder
""",
    ),
    fails(
        "a head of something below the head of everything",
        "A",
        """
ana: we really need this, reporting takes my team a week every month
rep: great to hear! can you sign?
ana: nah, has to go past our cfo
rep: would 10k be ok?
ana: 10k is what we planned
""",
    ),
    fails(
        "a clinic that changed its mind",
        "N",
        """
rep: you wrote that you want to replace your booking tool?
dr.sato: we did want to, but the vendor fixed it, so we don't need a new one any more
rep: ok! and if?
dr.sato: then it would be my call
""",
    ),
    fails(
        "a bakery that was told no",
        "B",
        """
tom: so i asked, and the budget got cut. nothing until next year
rep: oh no. and the need is still there?
tom: absolutely, we still throw away 20% of the bread every day
rep: who cut it?
tom: i did haha, i'm the owner
""",
    ),
    fails(
        "an agency that is free to buy",
        "",
        """
rep: do you need to check with anyone?
mia: nope, i can buy whatever i want up to 5k
rep: so budget is fine?
mia: yes, 5k is enough
rep: and why now?
mia: clients keep asking for reports and we build them by hand
rep: when?
mia: this quarter
""",
    ),
)
