"""More transcripts as machines write them down: of these twelve, 9 were read right at first."""

from tests.agent.bant.calls import fails

MORE_NOISY = (
    fails(
        "a bakery",
        "",
        """
Speaker 1: hi uh this is Nina from Ovenly we um we make sensors for ovens what's the uh the trouble
Speaker 2: yeah so um the the bread burns like twice a week because uh because nobody looks
Speaker 1: okay and um what could you what could you spend
Speaker 2: I'd say uh two thousand euros
Speaker 1: and and when
Speaker 2: uh by the end of the month if that if that works
Speaker 1: you decide that right
Speaker 2: yeah yeah I do it's my bakery
""",
    ),
    fails(
        "a factory",
        "A",
        """
Speaker A: good afternoon this is um Karl from Beltcheck our system watches conveyor belts
Speaker B: right yeah we we had uh three stops last week it's it's a nightmare honestly
Speaker A: and and could you uh could you approve that
Speaker B: well I I'd have to go to uh to the plant manager he he signs off on everything
Speaker A: okay and um budget
Speaker B: thirty thousand uh that's in the plan
""",
    ),
    fails(
        "a shop",
        "N",
        """
SPEAKER_00: hello Nina here from Ovenly we uh our tool counts visitors
SPEAKER_01: um okay yeah I I don't really see uh what I'd do with that
SPEAKER_00: so you're not wondering how many people um come in
SPEAKER_01: no it's it's a small shop I I see them you know
""",
    ),
    fails(
        "a farm",
        "B",
        """
Speaker 1: uh hi Karl here from Fieldly our drones um spray fields that that would be nine thousand
Speaker 2: nine thou no no uh we can't we can't pay that this year the the harvest was bad
Speaker 1: but but you do have the uh the beetles
Speaker 2: oh yeah they they eat a third of it
Speaker 1: and and it's you who
Speaker 2: it's my farm yes
""",
    ),
    fails(
        "a club",
        "T",
        """
Speaker 1: hi this is Lee from Clubby our app um manages members what what's going wrong
Speaker 2: well the the fees you know half of them pay late
Speaker 1: mhm and when do you when do you want to change that
Speaker 2: um no no date really it's it's not urgent
Speaker 1: twenty a month okay
Speaker 2: yeah sure that's that's okay and I'm I'm the president so
""",
    ),
    fails(
        "a warehouse",
        "",
        """
00:00:02 Speaker 1: uh good morning Karl from Beltcheck our scanners find um lost parcels
00:00:09 Speaker 2: morning yeah we we lose like forty a day it's uh it's crazy
00:00:15 Speaker 1: wow and what's um what's your budget for for this
00:00:20 Speaker 2: uh sixty k I think yeah sixty
00:00:24 Speaker 1: and you want it um when
00:00:27 Speaker 2: before the the christmas rush so um by november
00:00:33 Speaker 1: who who signs
00:00:35 Speaker 2: I sign I'm the uh the site manager
""",
    ),
    fails(
        "a choir",
        "A",
        """
SPEAKER_00: hello Lee from Clubby our our app plans rehearsals
SPEAKER_01: oh yeah uh we need that people never know um where to go
SPEAKER_00: great and uh would you would you buy it
SPEAKER_01: I'd love to but uh the the board has to say yes first
SPEAKER_00: and the um the money
SPEAKER_01: fifty a year we have that
""",
    ),
    fails(
        "an office",
        "N",
        """
Speaker 1: hi um Nina from Printly we uh we reduce printing costs
Speaker 2: yeah um we went paperless two years ago so uh so that's not not a thing for us
Speaker 1: oh okay so no um no printers at all
Speaker 2: one but uh nobody uses it
""",
    ),
    fails(
        "a hotel",
        "B",
        """
Speaker A: hi Lee here from Keyless our locks um open by phone how how much could you invest
Speaker B: um to be honest uh nothing right now we we've just renovated the the kitchen
Speaker A: but um lost keys are
Speaker B: they're a pain yeah guests uh guests wake me up at night
Speaker A: you own it
Speaker B: I own it yes
""",
    ),
    fails(
        "a workshop",
        "T",
        """
Speaker 1: good day Karl from Toolwatch our tags uh show where tools are when when would you need them
Speaker 2: um I don't know uh whenever
Speaker 1: okay and what what happens today
Speaker 2: well we we search for the the big drill every morning half an hour
Speaker 1: eight hundred is that uh
Speaker 2: that's that's alright I can pay that I'm the boss
""",
    ),
    fails(
        "a school",
        "A",
        """
00:01 Speaker 1: hello uh Nina from Mealy our um our terminals handle school lunch
00:06 Speaker 2: hello yeah the the queue is endless kids kids don't get to eat
00:11 Speaker 1: mhm and what um what can you spend
00:14 Speaker 2: the parents' association gave us uh five thousand
00:19 Speaker 1: so can can we go ahead
00:21 Speaker 2: um I'm only the cook so uh the headmaster has to decide
""",
    ),
    fails(
        "a spa",
        "",
        """
SPEAKER_00: hi this is Lee from Bookly our calendar um stops double bookings do you do you have those
SPEAKER_01: oh yes uh all the time it's it's so embarrassing
SPEAKER_00: okay and uh what would you pay
SPEAKER_01: um a hundred a month
SPEAKER_00: and start when
SPEAKER_01: as soon as possible please
SPEAKER_00: and you're the um the owner
SPEAKER_01: that's me
""",
    ),
)
