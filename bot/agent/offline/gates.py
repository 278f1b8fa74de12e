"""What is no question about leads: nothing at all, a flood of text, another language, SQL, orders, small talk."""

import re
import unicodedata
from collections.abc import Callable

from bot.agent.offline.about_library import about_library
from bot.agent.offline.lexicon import Lexicon
from bot.agent.offline.plain_words import EVERYDAY, FILLERS
from bot.agent.offline.small_talk import kind_words
from bot.domain.answer import Choice
from bot.domain.reading import Reading, Shape

LONGEST_QUESTION_CHARACTERS = 1_000

EXAMPLES = (
    "who are my hottest leads?",
    "how many leads came in this week?",
    "leads by source this quarter",
    "which leads have had no touch in 10 days?",
)
CAN_DO = (
    "I answer questions about your leads: lists, numbers, breakdowns, one person, one account, why a "
    "score is what it is, "
    "and what to send. To log a lead type `/lead log`, to qualify one say “qualify NAME”."
)
EMPTY = f"I did not see a question. {CAN_DO}"
TOO_LONG = "That is more text than I can read as one question. Please ask in one or two sentences."
NO_SQL = "I do not run SQL. Ask in plain words, for example: how many leads came in this week?"
ENGLISH_ONLY = "I read English for now. Please ask in English, for example: who are my hottest leads?"
NO_ORDERS = (
    "I answer questions and change nothing by them. To log a lead type `/lead log`; "
    "to claim or qualify one use the buttons on its card."
)
NO_SENDING = "I do not write to people for you. I can tell you whom to write to, what we know of them and what to send."
OFF_TOPIC = f"That is outside what I do. {CAN_DO}"
SECRETS = f"I keep my instructions to myself. {CAN_DO}"

_SQL = re.compile(
    r"^\s*(?:select\b.+\bfrom|insert\s+into|update\s+\w+\s+set|delete\s+from|drop\s+(?:table|database)|alter\s+table"
    r"|truncate\b|create\s+table|with\s+\w+\s+as\s*\(|union\s+select)|;\s*(?:drop|delete|update|insert)\b"
    r"|'\s*or\s+'?1'?\s*=\s*'?1",
    re.I | re.S,
)
_SECRETS = re.compile(
    r"\b(?:ignore|disregard|forget|override|bypass)\b.{0,40}\b(?:instructions?|rules|prompts?|guidelines"
    r"|everything|above)\b"
    r"|\b(?:system|hidden|initial|your|the) (?:system )?prompts?\b|\byour (?:instructions|rules"
    r"|configuration|source code|api key|token|secrets?|password)\b"
    r"|\b(?:api key|api token|bot token|access token|env(?:ironment)? variables?|passwords?)\b|\bjailbreak"
    r"|\bdeveloper mode\b|\bdan mode\b"
    r"|\b(?:pretend|roleplay|act) (?:to be|as|you are|that)\b|\byou are now\b",
    re.I,
)
_POLITE = (
    r"^(?:(?:please|hey|hi|hello|ok|okay|can|could|would|will|you|kindly|just|now|then|and|go|ahead"
    r"|leadbot|i|want|need|us|to|let|d|like)[ ,]+)*"
)
_DESTROY = re.compile(
    _POLITE
    + r"(?:delete|erase|wipe|purge|destroy|nuke|trash|archive)\b|"
    + _POLITE
    + r"(?:remove|clear|drop)\b.*\b(?:all|every|database|crm|table|lead|leads|contacts?|records?)\b(?!.*\bfilters?\b)",
    re.I,
)
_CHANGE = re.compile(
    _POLITE
    + r"(?:update|edit|rename|modify|reassign|unassign) (?!me\b|us\b|on\b)|"
    + _POLITE
    + r"(?:update|change|set|mark|assign"
    r"|reassign|re assign|transfer|edit|rename"
    r"|merge|modify|convert|close"
    r"|move|give|hand|make|promote|demote|flag|tag|import|upload|claim|unassign|increase|decrease|raise"
    r"|lower|reset)\b(?=.*\b(?:to|as|over|into|owner|status|stage|score|me|file|csv|unqualified|qualified"
    r"|lost|won|lead|leads|it|him|her|them)\b)(?!.*\b(?:list|sense|show me|give me)\b)"
    r"(?! me\b| us\b| up\b)|"
    + _POLITE
    + r"(?:add|create|log|enter|register|save|record|insert) (?:a |an |this |the |new |another |him|her|them"
    r"|it |me )*(?:lead|contact|prospect|note|person|task|activity|call|meeting|deal|opportunity|account"
    r"|company|as)\b",
    re.I,
)
_SEND = re.compile(
    _POLITE + r"(?:(?:e-?mail|mail|text|message|dm|ping|call|phone|ring|invite|contact|nudge|spam) (?:them|him|her"
    r"|it|all|everyone|everybody|these|those|the|my|our|this|that)\b(?! list)"
    r"|(?:send|write|draft|compose|schedule|book|arrange|prepare|forward) (?!me\b|us\b)(?:an?|the|them|him"
    r"|her|everyone|everybody|it|this|that|those|these|my|our|out|to|all|some)\b"
    r"|(?:set up|organi[sz]e) (?:an?|the) (?:call|meeting|demo)|reply to|follow up with (?:them|him|her"
    r"|all) for me|reach out to (?:them|him|her|all|everyone))"
    r"|\b(?:e-?mail|call|message|contact|write to|phone|text) (?:\w+ ){1,6}for me\b",
    re.I,
)
_OFF_TOPIC = re.compile(
    r"\b(?:weather|forecast for (?:today|tomorrow)|rain(?:ing)?|temperature (?:in|today|outside)|jokes?"
    r"|something funny|poems?|haiku|limerick|lyrics|sing|recipes?|cook"
    r"|football|soccer|world cup|olympics|nba|super bowl|bitcoin|crypto|stock (?:price|market)|share price"
    r"|horoscope|lottery"
    r"|(?<!vice )president of (?!sales|market|engin|oper|prod|fin|it|hr)|prime minister|capital of"
    r"|population of|translate|essay|write (?:me )?(?:some |a "
    r")?(?:code|script|function|python|story)|python script|javascript"
    r"|movies?|netflix|lunch|dinner|pizza|holiday destination|flights?|vacation|who won|meaning of life"
    r"|(?:approve|book|request|cancel|register|submit|file|pay|reimburse|sign off)(?: on)? "
    r"(?:my|our|his|her|an?|the|some) (?:\w+ )?(?:holidays?|leave|days? off|time off|annual leave|sick (?:leave|day)"
    r"|expenses?|expense report|time ?sheet"
    r"|invoices?|salary|pay ?rise|hotel|taxi|meeting room|desk|parking)|my (?:pay ?slip|annual leave|holiday allowance)"
    r"|what time is it|what(?:'s| is) the time|what day is it"
    r"|solve|square root|are you (?:human|sentient|real|alive|an ai|a bot|a robot|chatgpt)|do you love"
    r"|who made you|who built you|how old are you|which model|what model|what llm"
    r"|(?<!direct )(?<!organic )(?<!site )(?<!paid )(?<!web )traffic(?! source| leads?| channel)"
    r"|(?<!that )(?<!who )(?<!which )"
    r"(?:book|reserve) (?:(?:me|us|a|an|the|some|another) )*(?:trains?|taxis?|cabs?|hotels?|plane|tables?|seats? on"
    r"|(?:train|plane|bus|concert) tickets?|tickets?|rental car|restaurant)(?! leads?)"
    r"|(?:order|call|get) (?:me|us) (?:an? )?(?:taxi|cab|uber|coffee|flowers|tickets?|drinks?)"
    r"|sports?|wikipedia|politics|election|war in|tell me a story|your name|favou?rite colou?r)\b"
    r"|^\s*(?:what(?:'s| is) )?\d+\s*[-+*/x]\s*\d+\s*\??$",
    re.I,
)
_REFINES = re.compile(
    r"(?:ok,? |now |and |please )*(?:make|change|set|move|switch) (?:it|that|this|the "
    r"(?:time|country|owner|window|filter|period))\b",
    re.I,
)
_EXPORT = re.compile(
    _POLITE + r"(?:export(?! (?:manager|director|coordinator|specialist|officer|clerk|executive|assistant)s?\b)"
    r"|download|dump)\b|\b(?:as|to|into) (?:an? )?(?:csv|excel|xlsx"
    r"|spreadsheet|google sheet)\b",
    re.I,
)
NO_EXPORT = "I show leads here. For a file, run `leadbot export leads` in a terminal (CSV, or JSON with `--json`)."
_HELP = re.compile(
    r"(?:please )?(?:help(?: me)?(?: please| out)?|what (?:all )?can (?:you|i|we) (?:do|ask|say|help(?: "
    r"me)?(?: with)?)(?: for me| here| with this)?|what do you do|what are you(?: for| able to do)?|who "
    r"are you"
    r"|how (?:do|can|should) (?:i|we) (?:use|work with|ask|talk to) (?:you|this|it|the bot|leadbot)|how "
    r"does (?:this|it|the bot|leadbot) work|how do you work"
    r"|commands?|menu|options|examples?|usage|instructions|getting started|tutorial|manual|docs|show me "
    r"what you can do|what kind of questions can i ask(?: you)?|what (?:questions )?can i ask(?: you)?"
    r"|test(?:ing)?|ping)",
)
_HOW_TO = re.compile(
    r"how (?:do|can|would|should|could) (?:i|we|one) (?:log|add|create|claim|subscribe|unsubscribe|undo"
    r"|import|export|change|set up|setup"
    r"|connect|edit|update|delete|remove|assign|schedule|install|configure|stop|turn)\b"
)
HOW_TO = (
    "In Slack: `/lead log` logs a lead, `/lead claim` makes one yours, `/lead qualify` asks what is "
    "missing, `/lead digest` "
    "subscribes a channel, `/lead help` lists the rest. In a terminal: `leadbot --help`."
)
_OTHER_LANGUAGES = {
    "German": "wer wie viele welche welcher welches meine meinen mein ist sind nicht und oder von aus haben "
    "wir ich zeig zeige mir bitte für mit dem den der das ein eine einen kontakte alle neue neuen "
    "diese dieser woche monat heute gestern letzten letzte wo warum gibt es über bei im zu auf "
    "keine kein kunden",
    "French": "qui quels quelles quel quelle sont mes mon ma les des du le la un une est et ou pas nous vous "
    "je combien avec pour dans sur cette ce semaine mois aujourd hui montre moi donne pourquoi en "
    "au aux plus par chez clients ont",
    "Spanish": "quién quien quiénes quienes cuáles cuales cuántos cuantos son mis mi los las el la un una es "
    "y o no con para por en esta este semana mes hoy ayer muéstrame muestrame dame qué que "
    "tenemos de del más mas clientes donde hay",
    "Italian": "chi quali quanti quante sono miei mio i gli le il lo un una è e o non con per in questa "
    "questo settimana mese oggi ieri mostrami dammi che abbiamo di del più clienti dove perché "
    "della",
    "Portuguese": "quem quais quantos quantas são sao meus meu os as o a um uma é e ou não nao com para por "
    "em esta este semana mês mes hoje ontem mostre me que temos de do mais clientes onde da",
    "Dutch": "wie hoeveel welke mijn zijn is niet en of van uit hebben wij ik toon laat zien mij met de het "
    "een deze week maand vandaag gisteren waar waarom er zijn alle nieuwe voor bij op geen klanten",
    "Polish": "kto ile które moje moi są nie i lub z w na do mamy ja pokaż mi proszę ten ta tydzień miesiąc "
    "dziś wczoraj gdzie dlaczego jest wszystkie nowe dla",
}
_ENGLISH = frozenset(
    [
        "who",
        "what",
        "which",
        "how",
        "many",
        "much",
        "are",
        "is",
        "my",
        "the",
        "in",
        "on",
        "of",
        "from",
        "with",
        "and",
        "or",
        "not",
        "this",
        "last",
        "week",
        "month",
        "show",
        "me",
        "list",
        "leads",
        "lead",
        "do",
        "we",
        "have",
        "for",
        "by",
        "to",
        "a",
        "an",
        "all",
        "any",
        "where",
        "why",
        "when",
        "did",
        "does",
        "has",
        "give",
        "tell",
        "about",
        "hot",
        "new",
    ]
)


def stopped(raw: str, plain: str, *, thread: bool, own: Callable[[], Lexicon]) -> Reading | None:
    """The answer to what is no question about leads; None for what may be one. `own`: the data's own words."""
    if len(raw) > LONGEST_QUESTION_CHARACTERS:
        return _refused(Shape.CLARIFY, TOO_LONG)
    words = re.findall(r"[^\W_]+", plain)
    if not words:
        return _help(EMPTY)
    if _SQL.search(raw):
        return _refused(Shape.REFUSED, NO_SQL)
    if _foreign(plain, words):
        return _help(ENGLISH_ONLY)
    if helped := _helped(" ".join(words).casefold()):
        return helped
    for pattern, sentence in ((_SECRETS, SECRETS), (_DESTROY, NO_ORDERS), (_SEND, NO_SENDING), (_OFF_TOPIC, OFF_TOPIC)):
        found = pattern.search(plain)
        if found and pattern is _OFF_TOPIC and own().names_around(plain, *found.span()):
            continue  # a company or an industry of the data that is called so
        if found and not (thread and pattern is _DESTROY and not _final(plain)):
            return _refused(Shape.REFUSED, sentence)
    if _EXPORT.search(plain):
        return _help(NO_EXPORT)
    if _CHANGE.search(plain) and not (thread and _REFINES.match(plain)):
        return _refused(Shape.REFUSED, NO_ORDERS)
    return None


def _helped(folded: str) -> Reading | None:
    """Small talk, or a question about the bot itself."""
    if kind := kind_words(folded):
        return Reading(shape=Shape.HELP, sentence=kind)
    if told := about_library(folded):
        return Reading(shape=Shape.HELP, sentence=told)
    if _HELP.fullmatch(folded):
        return _help(CAN_DO)
    return _help(HOW_TO) if _HOW_TO.match(folded) else None


def _final(plain: str) -> bool:
    """Whether `remove` means the leads themselves and not a condition of the question before."""
    return (
        re.search(r"\b(?:delete|erase|wipe|purge|destroy|nuke|database|crm|all leads|every lead)\b", plain, re.I)
        is not None
    )


def _foreign(plain: str, words: list[str]) -> bool:
    letters = [c for c in plain if c.isalpha()]
    latin = sum("LATIN" in unicodedata.name(c, "") for c in letters)
    if letters and latin / len(letters) < 0.5:
        return True
    codes = plain != plain.upper()  # `in DE, no owner`: what is in capitals is a country, and no small word
    lower = [w.casefold() for w in words if not (codes and w.isupper() and len(w) == 2)]
    english = sum(w in _ENGLISH for w in lower)
    for table in _OTHER_LANGUAGES.values():
        own = set(table.split())
        hits = sum(w in own for w in lower)
        telling = len({w for w in lower if w in own and w not in _ENGLISH and w not in FILLERS and w not in EVERYDAY})
        if telling >= 2 and hits > english and hits * 3 >= len(lower):
            return True
    return False


def _help(sentence: str) -> Reading:
    choices = tuple(Choice(label=question, question=question) for question in EXAMPLES)
    return Reading(shape=Shape.HELP, sentence=sentence, choices=choices)


def _refused(shape: Shape, sentence: str) -> Reading:
    return Reading(shape=shape, sentence=sentence, topic="refused" if shape is Shape.REFUSED else "")
