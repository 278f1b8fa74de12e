"""More texts of our own: other trades, other tones, mails, notes and chats."""

from tests.agent.bant.calls import fails

MORE_CALLS = (
    fails(
        "a dentist who signs",
        "",
        """
Tessa: Good afternoon, Tessa from Copperpot here. You wrote about the espresso machine for your waiting room?
Dr. Amin: Yes, patients have been asking for coffee and our vending machine is always out of order.
Tessa: So one Brewline Mini?
Dr. Amin: One is enough. I could go up to 1,500 euros.
Tessa: Does anybody else have to agree?
Dr. Amin: No, I run the practice on my own.
Tessa: And the date?
Dr. Amin: Before Easter would be nice, say within ten days.
""",
    ),
    fails(
        "an assistant collecting offers",
        "A",
        """
Tessa: Tessa from Copperpot. Who will decide about the machines?
Joel: Our facility manager will. I'm collecting offers on her behalf.
Tessa: What do you need?
Joel: Three Brewline 200; the ones we have are leaking.
Tessa: Budget?
Joel: She mentioned 13,000 euros.
""",
    ),
    fails(
        "a student project",
        "N",
        """
Tessa: What would you use ShiftBoard for?
Kim: It's for a university paper, I'm comparing tools. We are not going to roll anything out.
Tessa: I see.
""",
    ),
    fails(
        "a budget that is fine although the seller doubts it",
        "",
        """
Rep: For 20 seats of ShiftBoard you'd need more than the 800 euros you told me.
Customer: 800 euros is what I have. Our paper rota causes mistakes every week, so something has to happen.
Rep: Let me see what I can do.
Customer: I can decide today, and we'd like to be live in two months.
""",
    ),
    fails(
        "not enough money for what they want",
        "B",
        """
Rep: So that's 30 ShiftBoard seats?
Customer: Thirty, yes. Scheduling by e-mail is eating our evenings.
Rep: And you can spend?
Customer: Nine hundred euros at most.
Rep: Okay!
Customer: It's my own company, so no questions asked.
""",
    ),
    fails(
        "tight date for many machines",
        "T",
        """
Rep: Hello, this is Paul with Copperpot.
Customer: Hi Paul. We're opening a hotel and urgently need 22 Brewline Mini. They must be up and running in 10 days.
Rep: No problem at all, we can do that in a week.
Customer: Super. We have 30,000 euros and I'm the managing director.
""",
    ),
    fails(
        "a date far enough away",
        "",
        """
Rep: Hello, this is Paul with Copperpot.
Customer: Hi Paul. We're opening a hotel and need 22 Brewline Mini, up and running by the end of June.
Rep: That works.
Customer: We have 30,000 euros, and I approve all purchases here.
""",
    ),
    fails(
        "happy with the present supplier",
        "N",
        """
Rep: I wanted to introduce ShiftBoard to you.
Customer: We already have a planning tool and we're quite happy with it, to be frank.
Rep: May I send you our brochure?
Customer: If you like.
""",
    ),
    fails(
        "mail: board has to approve",
        "A",
        """
Hi Tessa,

thanks for the call. The need is clear: our canteen queues are far too long, so we want four Brewline 200 by September.
We planned 18,000 EUR. I still need the approval of our board before I can order anything.

Kind regards
Sofia
""",
    ),
    fails(
        "mail: nothing planned",
        "BT",
        """
Hi Tessa,

our machines do break down a lot, so yes, we have a problem here. But there is no money for new ones at the moment
and we have no timeline for it either.

Sofia
""",
    ),
    fails(
        "chat: all fine",
        "",
        """
seller: hi! how many brewline mini?
buyer: 2, our old one died
seller: budget?
buyer: 2.5k eur
seller: and you're the one who signs?
buyer: yep
seller: when do you need them?
buyer: next month
""",
    ),
    fails(
        "chat: curious only",
        "N",
        """
seller: hi, what brings you to us?
buyer: saw your ad, was curious what it is
seller: do you have a problem with your shifts?
buyer: nah, works fine as it is
""",
    ),
    fails(
        "notes of a rep-like summary in the first person plural",
        "A",
        """
We want to replace our rota tool, it crashes weekly. 15 ShiftBoard seats. We have set aside 600 EUR.
The decision lies with our head office in Lyon. Start in May.
""",
    ),
    fails(
        "a CFO who holds the purse",
        "",
        """
Paul: Paul here from Copperpot, thanks for making time.
Helena: Sure. I'm the CFO, so I'd be the one approving this.
Paul: What's the problem you want to solve?
Helena: People leave the building to get coffee. It costs us about an hour a day per head.
Paul: So five Brewline 200?
Helena: Five, correct. We budgeted 22k euros.
Paul: And the date?
Helena: Within a month.
""",
    ),
    fails(
        "a sceptical engineer",
        "N",
        """
Paul: How would Brewline 200 help your lab?
Igor: Honestly, I don't see what we'd gain from it. The old one does its job.
Paul: It is faster.
Igor: Maybe, but speed isn't an issue for us.
""",
    ),
    fails(
        "a husband and wife shop",
        "A",
        """
Paul: Would you like to go ahead with two Brewline Mini?
Greta: I'd love to, the queue on Saturdays is terrible. But my business partner has to agree first.
Paul: And the budget of 2,500 euros?
Greta: That's fine.
""",
    ),
    fails(
        "price shock",
        "B",
        """
Paul: Two Brewline 200 would be 8,400 euros.
Milo: Wow, that's way over our budget.
Paul: What is your budget?
Milo: Six thousand euros. Our old machine breaks every week, though, so we need something.
Paul: Could you decide on your own?
Milo: Yes, I could.
""",
    ),
    fails(
        "a wish for next year",
        "",
        """
Paul: When would you want the 40 ShiftBoard seats?
Nadia: In the first quarter of next year, when our old contract runs out.
Paul: And why change?
Nadia: The old tool can't handle night shifts, and mistakes are costing us money.
Paul: Budget?
Nadia: 1,600 euros were approved. I'm authorised to sign.
""",
    ),
    fails(
        "a delayed project",
        "T",
        """
Paul: Are you still interested in the ten Brewline Mini?
Vera: In principle yes, guests complain about the coffee. But the whole project has been put on hold.
Paul: Until when?
Vera: Nobody knows. There is no date.
""",
    ),
    fails(
        "subtitles",
        "A",
        """
WEBVTT

00:00:01.000 --> 00:00:04.000
<v Paul Stone>Hi, this is Paul Stone from Copperpot.</v>

00:00:05.000 --> 00:00:09.000
<v Rita Weiss>Hello Paul, we need three Brewline 200 because ours keep failing.</v>

00:00:10.000 --> 00:00:12.000
<v Paul Stone>Is it you who decides about the purchase?</v>

00:00:13.000 --> 00:00:16.000
<v Rita Weiss>No, it's our purchasing department that decides.</v>
""",
    ),
    fails(
        "the seller praises, the buyer says little",
        "",
        """
Paul: Our Brewline 200 is the best machine there is, and it will solve all your problems. You need it within two days!
Lena: Okay.
Paul: You surely have the budget and the authority.
Lena: Let me think about it.
""",
    ),
    fails(
        "two buyers in one call",
        "A",
        """
Paul: Hello, Paul from Copperpot speaking. What do you need?
Ada: We need six Brewline Mini, the staff kitchen is a nightmare.
Ben: And it has to be done before August.
Paul: Who takes the decision?
Ada: Ben and I prepare it, then the management team votes.
""",
    ),
    fails(
        "a rough sum in words",
        "B",
        """
Paul: How many?
Otto: Half a dozen Brewline 200, please. We are expanding to six offices.
Paul: Good. What may it cost?
Otto: Somewhere around twenty thousand euros.
Paul: Great, and you have the authority?
Otto: I do.
""",
    ),
    fails(
        "a range whose upper end is enough",
        "",
        """
Paul: How many?
Otto: Half a dozen Brewline 200, please. We are expanding to six offices.
Paul: What may it cost?
Otto: Between twenty and twenty-six thousand euros. I have full authority over that.
Paul: When?
Otto: In four weeks.
""",
    ),
    fails(
        "a charity waiting for funding",
        "B",
        """
Paul: What is your budget for the CleanKit boxes?
Yara: We don't have funding for it yet, we'd have to apply first.
Paul: And what for?
Yara: Our shelters need proper cleaning supplies, it's a health risk at the moment.
""",
    ),
    fails(
        "only evaluating for later, vaguely",
        "NT",
        """
Paul: What would you do with ShiftBoard?
Tom: No specific plans yet. I'm just gathering ideas for the future.
Paul: By when might you need it?
Tom: There's no rush.
""",
    ),
    fails(
        "a quick yes to the deadline",
        "T",
        """
Paul: You need the 12 Brewline Mini within a week, right?
Uma: Exactly, our café opens then and we have no machines yet.
Paul: We'll manage.
Uma: Great. 15,000 euros is the limit, and I'm the owner.
""",
    ),
    fails(
        "a correction of the deadline",
        "",
        """
Paul: You need the 12 Brewline Mini within a week, right?
Uma: No, within three weeks is fine. Our café opens then and we have no machines yet.
Paul: Perfect.
Uma: 15,000 euros is the limit, and I'm the owner.
""",
    ),
    fails(
        "power with a colleague",
        "A",
        """
Paul: Can you sign the order?
Eli: I can recommend it, but signing is up to my director.
Paul: What is the problem today?
Eli: We lose about two hours a day on planning.
""",
    ),
    fails(
        "formal mail thread, buyer answers inline",
        "",
        """
From: Karl Maurer <karl@maurer-bau.test>
To: Paul Stone <paul@copperpot.test>

Dear Mr Stone,

1. Why: our site containers have no decent coffee and the crews waste time driving to the bakery.
2. What: 3 Brewline Mini.
3. Money: 4,000 EUR, released by myself.
4. When: by the end of April.

Karl Maurer, Owner
""",
    ),
    fails(
        "a municipality with a tender",
        "A",
        """
Paul: Could you order directly?
Ines: No, the town council decides on anything above a thousand euros.
Paul: What is it for?
Ines: Our library wants to offer coffee, visitors have requested it for years.
""",
    ),
    fails(
        "someone asked to cut costs",
        "",
        """
Paul: What made you look for a new planning tool?
Hana: We were told to reduce overtime, and with spreadsheets we can't see it coming.
Paul: How many seats?
Hana: Fifty ShiftBoard seats. We have two thousand euros for this, and the decision is mine.
Paul: When should it start?
Hana: On the 1st of July.
""",
    ),
    fails(
        "no idea of time",
        "",
        """
Paul: When do you need it?
Hana: I can't say yet.
Paul: And what for?
Hana: Our schedule is a mess and people quit because of it.
""",
    ),
    fails(
        "the seller invents a need",
        "N",
        """
Paul: You need faster coffee, don't you?
Bela: Not really. Nobody has complained so far.
Paul: But it would be nice?
Bela: Nice to have, sure.
""",
    ),
    fails(
        "too short a date said by the buyer twice",
        "T",
        """
Paul: 8 Brewline 200, and installed when?
Cleo: By Friday. We need them for the fair, the old ones are broken.
Paul: That is tight, but we always find a way.
Cleo: By Friday, please. Money isn't the problem: 40,000 euros, and I decide.
""",
    ),
    fails(
        "a franchise taker",
        "A",
        """
Paul: Shall we start with one Brewline 200?
Dora: I'm only the franchisee, headquarters must approve every purchase of equipment.
Paul: What's wrong with the machine you have?
Dora: It's fifteen years old and breaks down all the time.
""",
    ),
    fails(
        "already approved by the boss",
        "",
        """
Paul: Do you have to ask anybody?
Finn: No need, my boss approved it already and I place the order.
Paul: How many boxes of CleanKit?
Finn: Ten boxes. Budget is 1,000 euros. Our kitchen failed the last hygiene check.
Paul: By when?
Finn: In two weeks, please.
""",
    ),
    fails(
        "money per seat",
        "",
        """
Paul: ShiftBoard is 35 euros a seat.
Gwen: We can pay 40 euros per seat for our 60 people. Absences are chaos, we need an overview.
Paul: You decide?
Gwen: Yes.
""",
    ),
    fails(
        "everything wrong",
        "BANT",
        """
Paul: May I tell you about Brewline 200?
Hugo: We don't need a coffee machine, there's no budget for one, and it wouldn't be my decision anyway.
Paul: And later this year?
Hugo: There's no timeline for anything like that.
""",
    ),
    fails(
        "a question that is not about time of delivery",
        "",
        """
Paul: Can we talk again within two days?
Iris: Sure, call me on Thursday.
Paul: So, 25 Brewline Mini for the rooms?
Iris: Yes, our guests miss good coffee. 30,000 euros is what we've got, and I call the shots here.
Paul: When do you want them?
Iris: By the end of the year.
""",
    ),
    fails(
        "a warranty is no deadline",
        "",
        """
Paul: The warranty is two days for parts and one year for the rest.
Jana: Fine. We need 6 Brewline Mini because our old machines fail daily.
Paul: Until when?
Jana: In six weeks. We have 8,000 euros; I'm the one who decides.
""",
    ),
    fails(
        "a reseller's price is no budget",
        "",
        """
Paul: What do you pay today?
Kai: We pay 90 euros a month to our present supplier, and the service is awful.
Paul: And for one Brewline 200, what is your budget?
Kai: Five thousand euros, and it's entirely my call.
""",
    ),
    fails(
        "a chain of command",
        "A",
        """
Paul: Shall I send the order form?
Lars: Send it, but I will have to escalate it to my VP for a signature.
Paul: What hurts most today?
Lars: Our staff wait ten minutes for a coffee.
""",
    ),
    fails(
        "the team is only informed",
        "",
        """
Paul: Do you need to check with anyone?
Mona: I'll tell my team, but the choice is mine.
Paul: What do you want to improve?
Mona: Our night shifts are planned on a whiteboard and it goes wrong constantly.
""",
    ),
)
