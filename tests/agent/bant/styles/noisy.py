"""Transcripts as machines write them down: fillers, false starts, no commas; each with what is not met."""

from tests.agent.bant.calls import fails

NOISY = (
    fails(
        "a sawmill",
        "",
        """
00:00:04 Speaker 1: hi this is uh this is Carla from Millsoft um you asked us to call
00:00:09 Speaker 2: yeah right so um we we have this problem that the saw stops and nobody knows why you know
00:00:17 Speaker 1: mhm okay and uh what what would be your budget for that
00:00:22 Speaker 2: uh I'd say like um twenty twenty five thousand
00:00:27 Speaker 1: and who uh who decides in the end
00:00:31 Speaker 2: that's that's me yeah
00:00:34 Speaker 1: and when should it run
00:00:36 Speaker 2: um before winter I mean by the end of October
""",
    ),
    fails(
        "a bus company",
        "A",
        """
Speaker A: good morning this is Lee from Routely our platform plans your lines
Speaker B: morning yeah so we are like totally drowning in schedule changes it's a mess
Speaker A: right right and um could you sign such a thing
Speaker B: no no uh that that has to be the the managing director who signs that
Speaker A: okay
Speaker B: and we have about fifty K for it
""",
    ),
    fails(
        "a hairdresser",
        "N",
        """
SPEAKER_00: Hi, Lee here from Routely, thanks for for taking the call. Our software books appointments.
SPEAKER_01: Yeah. Um. So I, I don't, I don't really need that, to be honest. My book works fine.
SPEAKER_00: Okay. Is there uh anything that bothers you?
SPEAKER_01: No, not, not really.
SPEAKER_00: And would you decide on it?
SPEAKER_01: Yes, yes I would.
""",
    ),
    fails(
        "a dance school",
        "B",
        """
SPEAKER_00: so our price would be uh ninety nine a month
SPEAKER_01: yeah um we can't we can't afford that we have like no budget for software at all
SPEAKER_00: but you do have the problem with the uh the lists
SPEAKER_01: oh yes we do the lists are chaos every single week
""",
    ),
    fails(
        "a quarry",
        "T",
        """
Speaker 1: hello Carla from Millsoft speaking I wanted to ask about your timeline
Speaker 2: well there there is no timeline really um maybe some day
Speaker 1: okay and what would you like to to improve
Speaker 2: the trucks wait for hours at the scale that costs us a lot
Speaker 1: and budget wise
Speaker 2: thirty thousand euros that's no problem I can sign that off
""",
    ),
    fails(
        "a laundry with crosstalk",
        "",
        """
Speaker 1: and you said that
Speaker 2: yeah sorry go ahead
Speaker 1: no you go
Speaker 2: okay so we lose uh we lose linen every week and the hotels complain
Speaker 1: I see we offer tags for that our tags last two years is there a budget
Speaker 2: there is yes four thousand francs
Speaker 1: [inaudible] and who approves it
Speaker 2: I do
""",
    ),
    fails(
        "a vet with a partner",
        "A",
        """
Speaker 1: this is Dan from Petfile we sell records for vets
Speaker 2: hi Dan yeah um the the paper records are killing us we can't find anything
Speaker 1: so shall we uh shall we do it
Speaker 2: I'd say yes but uh my partner has to agree too we always decide together
""",
    ),
    fails(
        "a choir that is only listening",
        "N",
        """
Speaker 1: this is Dan from Choirly our app organizes rehearsals what what do you use now
Speaker 2: we use a a whatsapp group and that's um that's perfectly okay for us
Speaker 1: and what brought you to us
Speaker 2: oh somebody told me about it and I thought I'd just have a look
""",
    ),
    fails(
        "a foundry that waits and has nothing",
        "BT",
        """
Speaker 1: Dan from Meltwatch here we monitor furnaces when would you start
Speaker 2: uh not this year definitely not um everything's on hold
Speaker 1: and the money
Speaker 2: there's a spending freeze uh so there's no money for it
Speaker 1: but the the furnace
Speaker 2: yeah the furnace keeps failing that's a real problem
""",
    ),
    fails(
        "a taxi dispatcher",
        "",
        """
Speaker 1: hello this is Dan from Cabline you are looking for a new dispatch system right
Speaker 2: exactly um because the the old one crashes every Friday night
Speaker 1: and your budget is uh about eight thousand
Speaker 2: eight thousand yes
Speaker 1: and by when
Speaker 2: uh within six weeks would be good
Speaker 1: okay and you're the
Speaker 2: I'm the owner yeah
""",
    ),
)
