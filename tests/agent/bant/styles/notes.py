"""A rep's notes of our own making, each with the criteria that are not met."""

from tests.agent.bant.calls import fails

NOTES = (
    fails(
        "a farm, all good",
        "",
        """
Call with Marten (Hoefler Farm), 12 Mar
- loses calves because nobody sees the fever in time
- has 8k for it
- wants it by April, calving season
- owner, decides himself
""",
    ),
    fails(
        "a nursing home, decided elsewhere",
        "A",
        """
Spoke to Gesa (ward manager). Pain: night shifts document on paper, errors. Budget 15k is there.
She can't sign, the home's director does. Wants to be live in Q3.
""",
    ),
    fails(
        "a gym without a budget",
        "B",
        """
Budget: none this year
Need: members can't book classes online, cancellations by phone
Authority: Nadia owns the place
Timeline: before summer
""",
    ),
    fails(
        "a law firm without a need",
        "N",
        """
met Mr. Okoye at the fair. only curious, no problem with their current archive. partner, could sign himself.
20k would be no issue.
""",
    ),
    fails(
        "a port that has all the time in the world",
        "T",
        """
Need: crane maintenance is planned in Excel, two outages last year
Budget: 60k approved
Authority: Ms. Vos (COO) signs herself
Timeline: no date, whenever it's ready
""",
    ),
    fails(
        "a theatre, nothing but the board",
        "A",
        """
Theatre Nord - Ilka - ticket refunds take weeks, wants to automate. 5,000 EUR. Go-live September.
Decision: board, meets in April. Ilka only recommends.
""",
    ),
    fails(
        "an orchard in short words",
        "",
        """
orchard, 40 ha, frost damage every spring -> needs sensors. 12k. needs them before the bloom (mid April). he decides.
""",
    ),
    fails(
        "a printer that is happy",
        "N",
        """
Recap: Jana (print shop) happy with what they use, doesn't see what she'd gain. Has money, decides alone. Follow up in
autumn.
""",
    ),
    fails(
        "a ferry that is broke and waits",
        "BT",
        """
- ferry line, paper tickets, long queues: clear pain
- no budget until the new season
- no timeline yet
- CEO on the call, her decision
""",
    ),
    fails(
        "a kindergarten with a trustee",
        "A",
        """
Kindergarten Sonnenhof: parents complain about the app, want to replace it by 1 August. 3k available.
Head teacher (Ms. Lund) has to ask the trustees, they approve everything above 500.
""",
    ),
)
