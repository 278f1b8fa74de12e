"""Short calls, mails, chats and notes of our own, each with the criteria that are not met."""

from dataclasses import dataclass

from bot.domain.selling_rules import DeliveryPolicy, LeadTime, PriceBook, Product

BOOK = PriceBook(
    currency="EUR",
    products=(
        Product(name="Brewline 200", unit_price="4200.00", unit="machine"),
        Product(name="Brewline Mini", unit_price="1150.00", unit="machine"),
        Product(name="CleanKit", unit_price="89.50", unit="box"),
        Product(name="ShiftBoard", unit_price="35.00", unit="seat", also=("Shift Board",)),
    ),
)
DELIVERY = DeliveryPolicy(
    lead_times=(
        LeadTime(from_=1, to=4, days=5),
        LeadTime(from_=5, to=19, days=14),
        LeadTime(from_=20, to=None, days=45),
    )
)


@dataclass(frozen=True, slots=True)
class Call:
    """A text and what it fails."""

    name: str
    text: str
    unmet: frozenset[str] = frozenset()


def fails(name: str, unmet: str, text: str) -> Call:
    """A call that fails on the letters of `unmet`: B, A, N, T."""
    letters = {"B": "Budget", "A": "Authority", "N": "Need", "T": "Timeline"}
    return Call(name, text.strip(), frozenset(letters[letter] for letter in unmet))


CALLS = (
    fails(
        "a café chain that can pay and decide",
        "",
        """
Ines: Hello Omar, this is Ines from Copperpot. You asked about our coffee machines?
Omar: Right. Two of our cafés lost their machines last month and the queue is killing us. We need three Brewline 200.
Ines: What did you set aside for that?
Omar: We put 14,000 euros aside.
Ines: And who gives the green light on your side?
Omar: That's me, it's my shop.
Ines: When should they be running?
Omar: Within two weeks would be great.
""",
    ),
    fails(
        "a budget that the list price breaks",
        "B",
        """
Ines: Hi Petra, Ines from Copperpot. I have you down for four Brewline 200, is that right?
Petra: Yes. Our old ones keep breaking down.
Ines: And the budget was 15,000 euros?
Petra: Correct, that is what I got.
Ines: I'm sure we can squeeze it in with a discount.
Petra: Lovely. I sign it myself, so just send the papers. We want to open on the first of June.
""",
    ),
    fails(
        "a date that the policy cannot keep",
        "T",
        """
Ines: Hello, Ines at Copperpot speaking.
Jonas: Hi Ines, we need 25 Brewline Mini for our hotel rooms, guests complain every day about the coffee.
Ines: Wonderful. What is your budget?
Jonas: Up to 40k euros, and I decide on it.
Ines: When do you want them installed?
Jonas: They have to be in place within three weeks.
Ines: That should work, we will make it happen.
""",
    ),
    fails(
        "somebody who has to ask the owner",
        "A",
        """
Seller: How many seats of ShiftBoard would you want?
Buyer: Forty seats. Planning shifts on paper costs us hours each week.
Seller: Is there a budget?
Buyer: Around 2,000 euros a year was mentioned.
Seller: Great, shall I send the contract?
Buyer: I would have to talk to the owner first, she decides about anything with a contract.
""",
    ),
    fails(
        "somebody who only looks around",
        "N",
        """
Seller: What made you look at CleanKit?
Buyer: Nothing in particular, I was only curious. Our current cleaning supplies work fine.
Seller: Would you try ten boxes?
Buyer: Ten boxes, maybe. I could spend 1,000 euros, and I can approve that on my own.
Seller: When would you like them?
Buyer: Next month would do.
""",
    ),
    fails(
        "no hurry at all",
        "T",
        """
Seller: Would two Brewline Mini help with the staff kitchen?
Buyer: Yes, the line at lunch is a real problem for us.
Seller: What is the budget?
Buyer: 3,000 euros, and I have the final say.
Seller: By when would you want them?
Buyer: There's no deadline, really. We might do it some day.
""",
    ),
    fails(
        "a mail thread with the older mail below",
        "A",
        """
From: Lena Brandt <lena@hotel-seeblick.test>
To: Ines Duarte <ines@copperpot.test>
Subject: Re: Coffee for the breakfast room

Hi Ines,

we are still struggling with the old machine: every morning guests wait ten minutes.
Two Brewline 200 by the end of May would solve it. We have 9,000 EUR for it.
The contract itself has to be signed off by our managing director.

Best, Lena

On Mon, 2 Mar 2026 at 10:12, Ines Duarte <ines@copperpot.test> wrote:
> Hi Lena,
> thanks for your interest in our machines. We offer free installation, and I can send you a proposal today.
> What is your budget, and when do you need them?
""",
    ),
    fails(
        "notes of a single voice",
        "",
        """
We need 12 seats of ShiftBoard because our rota is a mess. Our budget is 500 euros. I make the decision myself.
It should be live before the summer.
""",
    ),
    fails(
        "money that is not there",
        "B",
        """
Rep: So the Brewline 200 would fit your canteen?
Client: It would, our machine is too slow and people leave.
Rep: Good. What can you spend?
Client: To be honest, there is no budget for it this year, spending is frozen.
Rep: I understand. Do you decide on that?
Client: Yes, I do.
Rep: And when would you want it?
Client: In autumn.
""",
    ),
    fails(
        "several things at once",
        "BA",
        """
Ines: This is Ines from Copperpot, hi Marek!
Marek: Hi. We want six Brewline 200 for our trains, the present ones leak.
Ines: Nice. Your budget is 20,000 euros, I read?
Marek: Exactly.
Ines: And you can sign that?
Marek: No, procurement does.
Ines: Installed by when?
Marek: In a month.
""",
    ),
    fails(
        "numbers in words",
        "",
        """
Ines: Ines from Copperpot. How many boxes of CleanKit do you need?
Ruth: A couple of dozen... let's say twenty-four boxes. The smell in the bar is a problem we have to fix.
Ines: And what did you plan for it?
Ruth: Two and a half thousand euros. It's up to me alone.
Ines: When?
Ruth: In two months is fine.
""",
    ),
    fails(
        "a chat in small letters",
        "A",
        """
buyer: hey, we need 10 seats of shiftboard asap, planning is chaos here
seller: hi! great choice. our price list says 35 per seat. what's your budget?
buyer: 400 eur
seller: are you the one who decides?
buyer: nope, my boss does
""",
    ),
    fails(
        "a noisy transcript",
        "N",
        """
[00:00:03] Agent: Uh, hi, this is, um, Ines from Copperpot.
[00:00:09] Customer: Yeah, hi.
[00:00:15] Agent: So, uh, what, what do you need the Brewline Mini for?
[00:00:21] Customer: Well, uh, I don't really know yet, I mean, we don't have a concrete use case or anything.
[00:00:30] Agent: Okay. One machine?
[00:00:33] Customer: One, yeah. I'd have like 1,200 euros, and, uh, nobody else has to approve it.
[00:00:41] Agent: By when?
[00:00:44] Customer: Some time in May.
""",
    ),
    fails(
        "a seller who promises what only the seller wants",
        "",
        """
Ines: Ines from Copperpot. You want two Brewline Mini, your budget is 2,500 euros, right?
Noor: That's right. Our guests keep asking for espresso and we cannot serve it.
Ines: I should warn you, with everything included it may come to 2,900.
Noor: Hm. I decide, and I'd like them next month.
""",
    ),
    fails(
        "a buyer who changes the number",
        "B",
        """
Ines: Ines from Copperpot. I noted one Brewline 200?
Sven: Make it two Brewline 200, please. We are opening a second bar and need to serve faster.
Ines: And the budget of 5,000 euros stands?
Sven: Yes, that stands. I can sign today.
Ines: And when do you open?
Sven: We want to be up and running in three weeks.
""",
    ),
    fails(
        "a committee",
        "A",
        """
Seller: Who else is involved in the decision?
Buyer: Our purchasing committee has the last word; I only prepare the paper.
Seller: What would forty ShiftBoard seats do for you?
Buyer: They would save us two days of planning a week, we need that badly.
Seller: And the money?
Buyer: 1,800 euros are approved. We plan to start in September.
""",
    ),
)
