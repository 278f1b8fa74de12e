"""Calls of our own where what counts is said beside something like it: another date, another person, another doubt."""

from tests.agent.bant.calls import fails

TURNED_CALLS = (
    fails(
        "a span and the date of something else",
        "T",
        """
Rep: When should the six machines be there?
Customer: We need them in eight days. There's a trade fair starting next month.
Rep: Six Brewline 200, then.
Customer: Six, yes. Our guests queue for coffee, and that costs us sales.
""",
    ),
    fails(
        "a promise to the public and a span that they agree to",
        "T",
        """
Rep: What are the machines for?
Customer: Six Brewline 200, please. We want to waste less, and we told our members that we'd be
plastic-free by next year.
Rep: And you'd like to finish the installation within three days?
Customer: That's our plan.
""",
    ),
    fails(
        "the rep or their manager",
        "A",
        """
Rep: Would you decide about the machines, or your manager?
Customer: My manager would.
Rep: And what are they for?
Customer: Our old ones break down every week.
""",
    ),
    fails(
        "somebody who says that it is not them",
        "A",
        """
Rep: So, three ShiftBoard seats.
Customer: Three, since planning by hand takes us all Sunday. It's not me who approves it in the end. It's our
finance department.
""",
    ),
    fails(
        "a purchase that is cleared with somebody",
        "A",
        """
Rep: Is there anyone else who should be part of this talk?
Customer: Yes, our procurement manager. All purchases have to be cleared with him.
Rep: And the problem you have?
Customer: Shifts overlap and people are unhappy.
""",
    ),
    fails(
        "a doubt about the number of seats",
        "",
        """
Rep: Tell me about the shifts.
Customer: We need a proper rota. I'm just not sure how many seats we need, and our staff doesn't know what a rota is.
Rep: Who signs?
Customer: Me. My partner has already said yes.
""",
    ),
    fails(
        "somebody who gets along without it",
        "N",
        """
Rep: What would ShiftBoard do for you?
Customer: I couldn't tell you. We're doing alright with our whiteboard.
""",
    ),
)
