"""Words that narrow nothing, and everyday words that are never taken for a typo of another. A table."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


FILLERS = _words("""
a an the this that these those there here is are was were be been being am do does did done has have had having will
would can could should may might must shall let us me we our ours i you your yours who whom which what whose where
when how it its they them their theirs he she him her his hers 's please hey hi morning afternoon evening hiya howdy
folks everyone's hello ok okay so well now then really very currently right still yet already again actually maybe
perhaps basically simply quickly exactly kindly thanks thank cheers just only even quick asap fast show list give find
get got gets getting pull display see seeing fetch bring search look want wanna like know tell say check identify name
return output print run make go going gonna use all any every some each both lot lots bunch set full whole entire
complete overall total altogether up out off down of to for on as with into onto about around over than by at in from
within database crm system lists table view overview data pipeline funnel book portfolio books info information
details detail report question answer result results thing things stuff if because since while though however also too
afterwards thereafter distinct
plus else other far ever anyway kind sort type types ways way based located working works work sitting sit living live
exist exists existing available present moment time times somehow somewhere belong belongs belonging marked flagged
labelled labeled tagged listed classified categorised categorized come comes coming came sits fall falls field fields
value values considered number numbers figure figures amount hand world need needs ones one once base talking talk
speak point points across entirely side dude mate bot leadbot buddy today's ? # , ; same repeat include including add
keep restrict narrow refine filter filters switch change instead sorted order group regroup rerun volume cover
covering looking looks doing sounding using rated split breakdown distribution mix spread stats statistics summary own
wants wanted wanting owns owning brings brought gives gave generates generated produces produced produce delivers
delivered drives drove
yields yielded contributes contributed represent represents represented stand stands adds redo condition criteria
hmm hm um uh erm oh ah rn atm tho tbh fyi lmk pronto imo thx pls ordinary usual uses used runs running together
needing wanting
""")
"""Passed over where no rule wanted them."""

EVERYDAY = _words("""
able above plain simple clean rich poor stuff seal meat tide lake bean beer boat bike accept account across act add
after against age ago agree ahead allow almost alone along although always among another apply approach area arrive
ask attend away back bad bank bar bear beat become before begin behind believe best better between big bit block board
body book box branch break bright broad brother build burn business busy buy call capital car card care carry case
catch cause cell center central century certain chair chance change charge cheap child choice choose church claim
class clear close coach code cold collect college color come common company compare concern condition consider contain
continue control cook cool cost country couple course court cover create cross culture cup current cut dark daughter
day dead deal death debate decade decide deep degree demand depend describe design despite develop die differ dinner
direct discover discuss disease doctor dog door double doubt draw dream dress drive drop early earth east easy eat
edge effect effort eight election else employ end enjoy enough enter entire equal escape evening event every evidence
example except expect expense explain express eye face fact fail fair faith fall false family famous far farm fast
father favor fear federal feel fellow few field fight fill film final fine finger finish fire firm first fish five fix
flat floor fly focus follow food foot force foreign forget form former forward four free fresh friend front full fun
function fund future gain game garden gas general girl glad glass goal god gold gone good grand grass great green
ground group grow growth guess guest gun half hand handle hang happen happy hard hat hate head health hear heart heat
heavy help high hill history hit hold hole holiday home hope horse hospital hour house huge human hundred hurt husband
idea image imagine impact improve include increase indeed inside instead interest intent issue item job join joke
judge jump keen keep key kid kill kitchen land language large late laugh law lay lead leader learn least leave left
leg legal less letter level lie life lift light likely limit line list listen little load loan local long lose loss
loud love low luck lunch machine main major male manage market marry mass matter meal mean measure media medical meet
member memory mention message method middle mile military million mind minute miss mission model modern money month
mood moon moral more morning most mother mouth move movie music nation nature near nearly necessary neck need negative
network never new news next nice night nobody none nor normal north nose note nothing notice number offer office
officer often oil old once open option orange order other outside owe pain paint pair paper parent part partner party
pass past patient pattern pay peace perform period person phone photo piece place plan plant play player please plenty
poem point police policy popular pose possible potential power practice prepare present press pretty prevent price
prize problem process produce profit promise promising proof proper protect prove public pull purpose push quality
quarter queen quiet quite race radio rain raise range rate rather reach react read ready real reality realize reason
receive recent recipe recognize reduce reflect region relate relation remain remember remove repeat reply represent
require rest return reveal ride ring rise risk river road rock role room rose rough round rule run safe sale save
scale scene school science score sea search season seat second secret section see seed seek seem sell send senior
sense series serious serve seven sex shake shape share sharp ship shirt shoe shop short shot should shoulder show shut
sick side sign similar since sing single sister site six size skill skin sleep slow small smart smile smoke snow
social soft soldier solve some son song soon sound source south space speak special speech speed spend sport spring
stable staff stage stand star start state station stay step stick stock stone stop store storm story strange street
strong student study style subject success such sudden suffer suggest suit summer sun support suppose sure surface
sweet swim table take talk tall task taste tax tea teach team tell tend term test thank theory thick thin think third
threat three throw tie tiny tired title today together tomorrow tone tongue tonight tool top total touch tough tour
toward town track trade train travel treat tree trial trip trouble truck true trust truth try turn twice two ugly
uncle under understand union unit until upon urgent use usual valuable value various view village visit voice vote
wait walk wall war warm wash watch water wave weak wealth wear weather week weight welcome west wet wheel whether
white whole wide wife wild win wind window wine winter wish woman wonder wood word worry worse worst worth write wrong
yard year yellow yes yesterday young interested interesting qualified engaged active unhappy renewal renewing
expansion upsell churn churned competitor integration budgeted strategic important priority hottest favourite favorite
consent birthday salary married personal private cooking
""")
"""Never corrected to something that merely looks like them."""

VERBS = _words("""
accuse admit advise aim announce annoy appear argue arrange assume assure attach avoid awake bake bet bind bite blame
bless blow boil borrow bother bounce breathe breed bug bump bury camp cancel carve cater chase chat cheat cheer chew
clap climb cling collapse comfort compete complain confess confirm confuse connect cough crash crawl cry curse dance
dare deliver deny deserve destroy dig disagree disappear divide dive drag drift drown dump earn echo embrace emerge
escalate examine exit expand explode fade feed fetch fix float fold fool forgive freeze frown gather glance grab grin
grip groan guard hate haunt hesitate hide hint hire hook hover hug hunt hurry ignore imagine inform inspire insist
inspect invent invite jog kick kneel knit knock lack laugh launch lean lend lick limp log mail melt mend mention mess
mind mix mock mourn nag nod nudge obey object observe occur offend omit pack park pause peel ping pinch pity plead pop
pour pray preach prefer pretend print push puzzle quit rattle rescue resign rest retire retry rob roll rot rub ruin
rush sail scare scratch scream seek seize sew shave shift shine shout shrink sigh sin sink sip slap slide slip smell
snap snore snooze sob solve spare spill spin spit split spoil spray squeeze stare steal steer stink stir stretch
struggle stumble suck surrender survive suspect swallow swear sweat sweep swing teach tear tease tempt thank tickle
tolerate toss trace tremble trick tumble twist undo unpack upset urge vanish vary wake wander warn waste weave weep
whisper whistle wipe wobble wrap wreck yawn yell
""")
"""Not corrected either, in any of their forms."""
_ENDINGS = (("ing", ("", "e")), ("ed", ("", "e")), ("es", ("", "e")), ("s", ("",)), ("ies", ("y",)), ("ied", ("y",)))
"""Each with what stands for it in the verb itself."""


def is_english(word: str) -> bool:
    """Whether a word is one that anybody uses, as it stands or a verb in another form, and so no mistyped one."""
    return word in EVERYDAY or word in VERBS or bool(_bases(word) & VERBS)


def verb_bases(word: str) -> set[str]:
    """The everyday verbs that a word is a form of."""
    return ({word} | _bases(word)) & VERBS


def _bases(word: str) -> set[str]:
    """What a verb's form may be made of: `waking` of wak, wake."""
    found: set[str] = set()
    for end, puts in _ENDINGS:
        if word.endswith(end):
            found |= {word.removesuffix(end) + put for put in puts}
    return found | {base[:-1] for base in found if base[-2:-1] == base[-1:]}


def everyday(phrase: str) -> bool:
    """Whether a phrase is made of words that anybody uses, so that it names something only where a cue says so."""
    return all(word in EVERYDAY or word in FILLERS or word.isdigit() or len(word) < 3 for word in phrase.split())
