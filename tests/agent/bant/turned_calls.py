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
    fails(
        "somebody who has not got that far",
        "N",
        """
Rep: How do you envision using ShiftBoard?
Customer: I haven't got that far yet. Everybody talks about rotas these days.
Rep: Who decides?
Customer: I do.
""",
    ),
    fails(
        "hearsay and no wish",
        "N",
        """
Rep: What would you like the Brewline to do for your office?
Customer: A neighbour spoke highly of it, so I thought I'd ask.
""",
    ),
    fails(
        "hearsay and a wish",
        "",
        """
Rep: What would you like the Brewline to do for your office?
Customer: A neighbour spoke highly of it, and our own machine leaks all over the kitchen.
""",
    ),
    fails(
        "a trouble that they have been spared",
        "N",
        """
Rep: What problem should ShiftBoard solve for you?
Customer: We haven't had complaints so far, so it's hard for me to judge.
""",
    ),
    fails(
        "something that they do not know because they lack the tool",
        "",
        """
Rep: What are you hoping to achieve with ShiftBoard?
Customer: We don't know who works when, and twice a week nobody opens the shop.
""",
    ),
    fails(
        "a thing that is no priority",
        "N",
        """
Rep: Are double shifts something that bothers you?
Customer: Not particularly.
""",
    ),
    fails(
        "a yes that comes from a team",
        "A",
        """
Rep: And the order?
Customer: I'd be recommending it, but the final approval will come from our kitchen crew. They need better coffee.
""",
    ),
    fails(
        "what they may spend by themselves",
        "A",
        """
Rep: And what can you spend on the four seats?
Customer: I'm allowed to spend up to fifty euros on my own, so for this I'd need my manager's signature.
Rep: What's wrong with your rota?
Customer: It's always late.
""",
    ),
    fails(
        "a board that would have to agree",
        "A",
        """
Rep: So your board would have to approve the machines?
Customer: Yes, they would.
Rep: And the reason?
Customer: Our guests can't get a coffee after six.
""",
    ),
    fails(
        "somebody else's money",
        "AN",
        """
Rep: Could you place the order if she likes it?
Customer: No, she'd have to do it, as it's her budget.
Rep: And is there anything about your rota that you'd change?
Customer: Nothing I could put my finger on. We've used the same system for years, and it still serves us well.
""",
    ),
    fails(
        "plans that need it",
        "",
        """
Rep: What are your plans for the Brewline?
Customer: We're opening a second shop, which means a hundred more guests to serve.
""",
    ),
    fails(
        "a way to use money that is left",
        "N",
        """
Rep: Why would you like a Brewline?
Customer: It's not that we urgently need it. I've got some money left and it was a spontaneous idea.
""",
    ),
    fails(
        "somebody who only answers a letter",
        "AN",
        """
Rep: Double shifts cost money. Are they an issue for you?
Customer: I couldn't say. I got a letter from you and was told to reply.
Rep: And who decides?
Customer: Headquarters.
""",
    ),
    fails(
        "nothing definite",
        "N",
        """
Rep: Is there an event that you'd like the Brewline for?
Customer: We've been thinking about a few, but none of them is definite. It's all a bit up in the air.
""",
    ),
    fails(
        "a limit told in reply",
        "BA",
        """
Rep: And you're working with 6,000 euros for the two Brewline 200?
Customer: Yes, that's our limit. Our old machine is too slow at noon.
Rep: Who do you have to ask?
Customer: My partner.
""",
    ),
    fails(
        "an apostrophe before the sum and a date asked for",
        "BT",
        """
Rep: Two Brewline 200. Your budget's 6,000 euros, isn't it?
Customer: Yes, it is. The guests complain about the queue.
Rep: And the date?
Customer: Two days from now.
""",
    ),
    fails(
        "a thing and one of those spoken of before",
        "B",
        """
Rep: The Brewline 200 makes four hundred cups an hour.
Customer: Good. Two of those, and one Brewline Mini. We've got 5,000 euros. The old machines break every week.
""",
    ),
    fails(
        "somebody to be asked first",
        "A",
        """
Rep: Shall we sign?
Customer: My wife and I run the bar together, so I'll have to talk to her first. We need it for the terrace.
""",
    ),
    fails(
        "an office that places the orders",
        "A",
        """
Rep: Shall we sign?
Customer: I'll tell our procurement office, then. They place all the orders. We're opening a second bar.
""",
    ),
    fails(
        "somebody else, asked about",
        "AN",
        """
Rep: What's wrong with the rota you have today?
Customer: Nothing, as far as I can tell.
Rep: Would she be the one to sign?
Customer: Yes, she would.
""",
    ),
    fails(
        "days after the order",
        "T",
        """
Rep: And by when, for the five Brewline 200?
Customer: Within two days of the order. We need them for our new terrace.
""",
    ),
    fails(
        "a need within a day",
        "T",
        """
Rep: And the five Brewline 200?
Customer: We'd need them within one day. Our guests wait for half an hour.
""",
    ),
    fails(
        "a sum before the word",
        "B",
        """
Rep: Do 6,000 euros still represent your budget for the two Brewline 200?
Customer: Yes, they do. The old machines leak.
""",
    ),
    fails(
        "nothing in mind",
        "N",
        """
Rep: How would ShiftBoard fit into your shop?
Customer: That's still an open question for us. We don't have a particular shift in mind that needs fixing.
""",
    ),
    fails(
        "no date in mind",
        "",
        """
Rep: Why ShiftBoard?
Customer: Shifts overlap every week and people are unhappy. We don't have a number in mind.
""",
    ),
)
