"""A dozen texts written after the reader was mended, and measured once: they stay as they are."""

from tests.agent.bant.calls import fails

HELD_OUT = (
    fails(
        "a mail from a shipyard",
        "A",
        """
From: Anders Holm <holm@shipyard.example>
Date: Thu, 5 Mar 2026 14:20:00 +0000

Hello Petra,
we scrap around four per cent of our plates because cutting plans are wrong, so your software is of interest.
My part is to find a suitable product; the contract itself is a matter for the executive board. 45,000 euros have been
reserved. It should be working before the yard closes in July.
Anders
""",
    ),
    fails(
        "a mail from a florist",
        "",
        """
From: Camille <camille@florist.example>

Bonjour Petra, my flowers wilt because the cooler fails at night without anybody knowing. I can spend 700 euros, and
it's urgent: Mother's Day is in three weeks! The shop is mine, so just send me the contract.
""",
    ),
    fails(
        "a mail from a notary",
        "N",
        """
From: Office Dr. Brandt <office@notary.example>

Dear Ms. Keller, thank you for your call. Having thought about it, we see no benefit in a digital signature for our
office; our clients come in person anyway. Dr. Brandt, who decides these things herself, agrees.
""",
    ),
    fails(
        "notes on a cinema",
        "B",
        """
Cinema Lux, Theo (owner)
Problem: projector failures on weekends, refunds
Money: nothing left this year, roof repair ate it up
When: would want it before December
""",
    ),
    fails(
        "notes on a riding school",
        "T",
        """
Talked to Frieda. Lessons get double booked every week, she wants that fixed. 1,200 is OK for her, she owns the school.
Not urgent, no date in mind.
""",
    ),
    fails(
        "notes on a tram operator",
        "A",
        """
- Lots of doors fail in winter, wants predictive maintenance
- 200k in the plan for next year
- Mr. Sato (workshop) is a fan, the purchase has to be approved by the city
- go-live October 2026
""",
    ),
    fails(
        "a chat with a streamer",
        "",
        """
rep: what's the issue?
nova: my stream keeps dropping frames, viewers leave
rep: and what would you pay to fix it?
nova: like 150 dollars
rep: when do you need it
nova: this weekend
rep: anyone else deciding?
nova: nope only me
""",
    ),
    fails(
        "a chat with a housing co-operative",
        "N",
        """
rep: hi! what can I do for you?
gus: we got your flyer. tbh the heating runs fine, nobody complains
rep: so no plans to change it?
gus: no
""",
    ),
    fails(
        "a chat with an event agency",
        "B",
        """
rep: 2,400 for the season
yara: that's way over what we can spend
rep: and the lists at the door are still a problem?
yara: they are, queues are an hour long
rep: you decide?
yara: yes i do
""",
    ),
    fails(
        "a recording of a dairy",
        "A",
        """
Speaker 1: hello this is Mona from Milkwise our sensors watch tanks what what goes wrong today
Speaker 2: um the temperature goes up and and we find out in the morning so we pour it all away
Speaker 1: okay would you buy that yourself
Speaker 2: no uh I run the plant but the the cooperative's board signs the contracts
Speaker 1: and money wise
Speaker 2: forty thousand is in the plan
""",
    ),
    fails(
        "a recording of a driving school",
        "T",
        """
Speaker 1: hi Mona here our app schedules lessons when would you want to switch
Speaker 2: oh we uh we have no fixed date it's not pressing
Speaker 1: and what bothers you about the way you do it today
Speaker 2: well students don't show up and we lose the hour
Speaker 1: would fifty a month be fine
Speaker 2: yeah that's fine it's me who pays
""",
    ),
    fails(
        "a recording of a greenhouse",
        "",
        """
Speaker 1: good morning Mona from Growlight our lamps um save power what do you spend now
Speaker 2: uh like nine thousand a month on electricity that's killing us
Speaker 1: and how much could you invest
Speaker 2: up to sixty thousand
Speaker 1: and by when
Speaker 2: before autumn
Speaker 1: and it's you who decides
Speaker 2: it's me and nobody else
""",
    ),
)
