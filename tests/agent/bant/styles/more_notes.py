"""More of a rep's notes: of these twelve, 3 were read right at first."""

from tests.agent.bant.calls import fails

MORE_NOTES = (
    fails(
        "a pool",
        "",
        """
Lido Pool, Grete (manager, signs up to 10k)
- chlorine measured by hand, twice too high last summer, kids with red eyes
- 7k in the budget
- season starts May 1, has to run by then
""",
    ),
    fails(
        "a zoo",
        "A",
        """
zoo, Tariq from animal care. feeding plans on whiteboards get wiped. 9k would be there. needs the curator's ok
AND the city's. start: autumn
""",
    ),
    fails(
        "a bookshop",
        "N",
        """
Spoke w/ Olga, bookshop. Has a till, has a webshop, both ok. Doesn't miss anything. Took the call to be polite. Owner.
""",
    ),
    fails(
        "a sawmill",
        "B",
        """
Need - blades break unnoticed, an hour of downtime each time
Budget - zero until the insurance pays
Authority - Henk, owner
Timeline - soon
""",
    ),
    fails(
        "a caterer",
        "T",
        """
Feast Catering / Pia (MD)
pain: double bookings, lost 2 weddings
budget: 4-5k
when: undecided, not this year
""",
    ),
    fails(
        "a laundry",
        "",
        """
12 Mar, Steamy Laundry. Ade, co-owner with full power of attorney. Linen gets lost between hotels (~3% a month).
Can spend 11,000. Wants to start in six weeks.
""",
    ),
    fails(
        "a kindergarten",
        "A",
        """
Kindergarten Sunbeam
N: parents call all day to say kids are ill
B: 600/yr ok
A: Frau Lenz likes it, the association's board must agree
T: after the summer holidays
""",
    ),
    fails(
        "a pharmacy",
        "N",
        """
pharmacy, Mr. Diaz (owner). stock robot since 2024, happy with it. no pains found. said to ring again in 5 yrs
""",
    ),
    fails(
        "a ferry",
        "B",
        """
Ferry line, Inga, head of ops, has final say
problem: queues at the pier, nobody knows how full the boat is
money: asked for 30k, got nothing. frozen.
""",
    ),
    fails(
        "a potter",
        "T",
        """
Clay & Co, Ben
- kiln burns through firings, 2 ruined this month, wants alarms
- 400 eur fine
- decides himself
- date: open, sometime
""",
    ),
    fails(
        "a dojo",
        "",
        """
Karate dojo, Yuki runs it alone. Members forget to pay, chases them for days. 30 a month is fine. From September on.
""",
    ),
    fails(
        "a foundation",
        "A",
        """
foundation, Clara, assistant to the board. grant applications arrive on paper, 3 weeks to type.
25k available. Clara gathers offers, board picks one in May.
""",
    ),
)
