"""E-mail threads of our own, each with the criteria that are not met."""

from tests.agent.bant.calls import fails

MAILS = (
    fails(
        "a clinic that asks for an offer",
        "",
        """
From: Helen Marsh <h.marsh@stmary.example>
To: Ruth Adler <ruth@signwell.example>
Date: Tue, 3 Mar 2026 09:12:00 +0000
Subject: Consent forms

Dear Ruth,

our receptionists retype every consent form into the patient system, which costs us about three hours a day.
We would like to have this solved before the new wing opens on 1 June. I am the practice manager and sign for
anything below 10,000 pounds; for this I can spend 6,000.

Kind regards
Helen
""",
    ),
    fails(
        "a school whose council decides",
        "A",
        """
From: Pavel Horak <horak@gymnasium.example>
Subject: Re: Re: Timetables

Hello Ruth,
thanks for the prices. Timetabling by hand takes two colleagues the whole of August, so we do want to change that.
The 4,000 euros are in this year's plan. However, the school council meets on the 20th and has to vote on it.

Pavel

On Mon, 2 Mar 2026 at 10:00, Ruth Adler <ruth@planwell.example> wrote:
> Hi Pavel,
> are you free to decide on this yourself?
""",
    ),
    fails(
        "a brewery without money",
        "B",
        """
From: Josef <josef@brewery.example>

Ruth, nice demo. We do have the problem you describe, our batches spoil because nobody notices the temperature.
But after the flood there's simply no money left for anything this year.
Josef
""",
    ),
    fails(
        "a library that is content",
        "N",
        """
From: Wen <wen@library.example>

Hi Ruth,
I looked at it with the team. Nobody here feels that borrowing is a problem; the old system does what it should.
If we ever change, I would be the one to decide, and we'd have around 5k for it.
Best, Wen
""",
    ),
    fails(
        "a carrier in no hurry",
        "T",
        """
From: Aino Laine <aino@carrier.example>

Hello,
yes, we waste fuel on empty trips and your routing would help us. We have set aside 30 000 euros.
There is no deadline on our side, it can wait until somebody has time for it.
Aino Laine, owner
""",
    ),
    fails(
        "an answer between the lines of the question",
        "",
        """
From: Luis Prado <luis@winery.example>
Date: Mon, 9 Mar 2026 08:00:00 +0000

> What is the problem you'd like to solve?
We can't trace a bottle back to its barrel, and importers ask for that now.
> By when do you need it?
By the harvest, so end of August.
> Who signs?
Me. It's a family business.
> Is there a budget?
12,000 euros.
""",
    ),
    fails(
        "an intern with a task",
        "AN",
        """
From: Tim <tim@bank.example>

Hello, I'm an intern and was asked to compile an overview of vendors. I'm not sure what it is for.
Decisions about software are made by our IT director. Could you send me a price list?
Thanks, Tim
""",
    ),
    fails(
        "a hotel that has to ask two people",
        "A",
        """
From: Beatriz <beatriz@hotel.example>

Good morning Ruth,

guests complain that nobody answers the phone at night, we have to do something. 800 euros a month is okay.
I'll bring it up with the two owners on Friday, it's them who have to say yes.

Beatriz
""",
    ),
    fails(
        "a zoo with an approved grant",
        "",
        """
From: Dr. Odhiambo <odhiambo@zoo.example>

Dear Ruth, the grant came through: 25,000 euros are ours to spend on the ticket system. The queues at the gate are
the most frequent complaint we have. We must have it in place for the Easter holidays. I have signing power.
Dr. Odhiambo
""",
    ),
    fails(
        "a museum that postpones",
        "T",
        """
From: Irina <irina@museum.example>

Hi Ruth, our audio guides break all the time, so yes, we need new ones. 9,000 are approved, and I decide.
But the renovation has been postponed and the whole project is on hold for now.
Irina
""",
    ),
)
