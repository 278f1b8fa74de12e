"""More e-mails: of these twelve, 6 were read right at first."""

from tests.agent.bant.calls import fails

MORE_MAILS = (
    fails(
        "a brewery that wants labels",
        "",
        """
From: Hanne Lund <hanne@brewery.example>
Date: Mon, 2 Mar 2026 08:40:00 +0000

Hi Peter,
thanks for the sample. Each small batch gets a new label, and typing them by hand leads to mistakes with the allergens.
That has to stop. I've put 3,500 euros aside and would like to print the first labels in April. My husband and I own the
brewery, and he leaves such things to me.
Best
Hanne
""",
    ),
    fails(
        "a museum without a head",
        "A",
        """
From: Oscar Bell <o.bell@museum.example>

Dear Peter,
our audio guides are fifteen years old and half of them are silent. 12,000 pounds have been granted for new ones, and
the summer exhibition opens in June. We're between directors just now; whoever comes will have to sign the contract.
Oscar
""",
    ),
    fails(
        "a tax office of one",
        "N",
        """
From: Ida Krall <ida@krall-tax.example>

Hello Peter,
you asked whether I'd want to scan my receipts. Thank you, but there are perhaps ten a month, and I rather enjoy filing
them. I can't see what I'd gain.
Regards, Ida
""",
    ),
    fails(
        "a ski school that is broke",
        "B",
        """
From: Luca <luca@skischool.example>

Ciao Peter,
we lose bookings because nobody picks up the phone on the slope. But after this winter without snow we can't spend
anything, not even the 900 francs. It's my school, so at least there's nobody to blame but me.
Luca
""",
    ),
    fails(
        "a printer in no hurry",
        "T",
        """
From: Wendy Cho <wendy@printshop.example>

Hi Peter,
colour proofs go wrong too often, and reprints cost us about a thousand dollars a month. 8,000 dollars would be fine.
There's no deadline for it; some time next year or the year after would do. I sign for the shop.
Wendy
""",
    ),
    fails(
        "a hospital's procurement",
        "A",
        """
From: Dr. Amara Obi <obi@clinic.example>
Date: Tue, 10 Mar 2026 17:05:00 +0000

Dear Peter,
we wait up to two hours for blood samples to be carried across the site. A tube system would solve this. The ward has
20,000 euros in its plan. Any purchase above 1,000 euros is tendered by central procurement, so please send your papers
to them. It should run before the new building is opened on 1 September.
Kind regards
Amara Obi
""",
    ),
    fails(
        "a reply in a thread",
        "",
        """
From: Jens Falk <jens@windfarm.example>
Subject: Re: Inspection drones

Hi Peter,
yes, 40,000 is what we have for it. Climbing the towers costs us two days per turbine and is dangerous. As managing
director I can order right away; the drones should be here by the end of May.
Jens

On Mon, 9 Mar 2026 at 11:00, Peter Roth <peter@skyview.example> wrote:
> Hi Jens,
> would 40,000 euros be possible, and who would sign?
""",
    ),
    fails(
        "a charity that thanks",
        "N",
        """
From: Ruth Amsel <ruth@charity.example>

Dear Peter,
the demo was fun to watch. After talking it over we've come to the conclusion that a list on the wall is all a team of
four needs. So we'll leave it at that.
Warm regards
Ruth
""",
    ),
    fails(
        "an amount that is too small",
        "B",
        """
From: Miro <miro@cycles.example>

Hello Peter,
customers ask every day when their bike is ready and I spend an hour on the phone. I've got 200 euros, and you want 49 a
month, which is more than I can pay. When my loan is paid off, maybe. I decide alone.
Miro
""",
    ),
    fails(
        "a parish",
        "A",
        """
From: Father Brendan <brendan@parish.example>

Dear Peter,
our bells ring at the wrong time since the clock broke, and the neighbours are cross. 2,500 euros were donated for a new
control. The parish council has the last word and sits on the first Monday of the month. Before Easter would be lovely.
Brendan
""",
    ),
    fails(
        "a quarry",
        "",
        """
From: Sten Borg <sten@quarry.example>

Peter,
the scales are off, drivers argue with us daily. Need this fixed by 15 April. Money: up to 18k, approved. You can send
the contract to me, I run the place.
Sten
""",
    ),
    fails(
        "a choir with time",
        "T",
        """
From: Elsa Maar <elsa@choir.example>

Hi Peter,
finding out who comes to a rehearsal takes me an evening each week, so yes, I want the app. The 60 euros a year are no
problem and I'm the chair, I can decide. We're in no rush at all, whenever you get round to it.
Elsa
""",
    ),
)
