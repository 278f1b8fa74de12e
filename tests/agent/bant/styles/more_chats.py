"""More chats: of these twelve, 10 were read right at first."""

from tests.agent.bant.calls import fails

MORE_CHATS = (
    fails(
        "a barber",
        "",
        """
[09:01] bot: hi! what brings you here?
[09:02] sam: people don't show up and i sit around for an hour
[09:02] bot: we can remind them by text. budget?
[09:03] sam: 40 a month tops
[09:03] bot: and when would you start?
[09:04] sam: next monday
[09:04] bot: do you decide on your own?
[09:04] sam: yep my shop
""",
    ),
    fails(
        "an intern",
        "A",
        """
Agent: Hello, how can we help?
mika: hey we need something to book meeting rooms, people fight over them lol
Agent: Sure! Are you the one who decides?
mika: no im just the intern, my team lead said to ask around
Agent: What can you spend?
mika: she said 100 a month
""",
    ),
    fails(
        "a bored visitor",
        "N",
        """
Agent: Hi there! Anything I can help you with?
guest42: not really, im just clicking around
Agent: Are you having trouble with your invoices?
guest42: nah
""",
    ),
    fails(
        "a student union",
        "B",
        """
rep: it's 300 a year
tom: hmm thats a lot for us, we have no money
rep: but you said you need a ticket system?
tom: yes, we lose track of who paid
rep: who decides?
tom: me, im the treasurer
""",
    ),
    fails(
        "a knitter",
        "T",
        """
rep: when do you want your shop online?
lou: no idea, theres no hurry
rep: and what for?
lou: people ask me for scarves and i cant keep up with the messages
rep: 9 euros a month ok?
lou: yes thats fine. its just me so i decide
""",
    ),
    fails(
        "a clinic chat",
        "A",
        """
Support: hi, what's the problem you'd like to solve?
dr_lee: the waiting room is packed, patients don't get told how long it takes
Support: Understood. Do you have the authority to buy?
dr_lee: the practice manager does all the buying
Support: And a budget?
dr_lee: about 2000
""",
    ),
    fails(
        "a gamer",
        "",
        """
[20:15] rep: hey, what's up?
[20:15] zed: need a server for my clan, ours lags like crazy
[20:16] rep: how much can you pay?
[20:16] zed: 25/month
[20:16] rep: when?
[20:17] zed: before saturday, we have a tournament
[20:17] rep: and you're paying?
[20:17] zed: yeah its my card
""",
    ),
    fails(
        "a teacher",
        "N",
        """
rep: What would you like to do with the quiz app?
ms_k: honestly no clue, a colleague sent me the link
rep: Do you have tests that take too long to mark?
ms_k: no, that's ok the way it is
""",
    ),
    fails(
        "a landlord",
        "B",
        """
rep: shall we install the smart locks then?
ron: i wish. tenants keep losing keys and i drive over at night
rep: it's 1,200 for all doors
ron: can't do that, i'm broke after the roof
rep: maybe later?
ron: yeah. it's only me who decides btw
""",
    ),
    fails(
        "a theatre group",
        "T",
        """
rep: what do you need?
fay: someone steals our props. we want cameras
rep: 300 ok?
fay: sure, we have that
rep: when should they be up?
fay: doesn't matter really, some day
rep: and who says yes?
fay: i do
""",
    ),
    fails(
        "a shelter",
        "A",
        """
Agent: what goes wrong at the moment?
gwen: we don't know which dog has had which shot, it's all on post-its
Agent: would 50 a month be alright?
gwen: i think so, but i'd have to ask the committee
""",
    ),
    fails(
        "a courier",
        "",
        """
Agent: Hi! What do you need?
bo: routes. my drivers zigzag through town and burn fuel
Agent: Budget?
bo: i'd pay 200 a month for that
Agent: When?
bo: asap
Agent: Who's the decision maker?
bo: you're talking to him
""",
    ),
)
