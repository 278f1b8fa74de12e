"""The field's own words as reps say them, and what they mean for a plan. A table."""

from collections.abc import Mapping

from bot.domain.lead_query import LeadField
from bot.domain.words import Band, Department, Persona, Seniority, Source, Stage, Status

BANDS: Mapping[str, Band] = {
    "hot": Band.HOT,
    "red hot": Band.HOT,
    "piping hot": Band.HOT,
    "on fire": Band.HOT,
    "warm": Band.WARM,
    "lukewarm": Band.COOL,
    "cool": Band.COOL,
    "cold": Band.COLD,
}

STAGES: Mapping[Stage, str] = {
    Stage.SUBSCRIBER: "subscriber, subscribers, newsletter subscribers, at subscriber stage",
    Stage.LEAD: "lead stage, stage lead, at the lead stage, in lead stage",
    Stage.MQL: "mql, mqls, mkt qualified, marketing qualified, marketing qualified lead, marketing qualified leads",
    Stage.SQL: "sql, sqls, sales qualified, sales qualified lead, sales qualified leads, sal, sals",
    Stage.OPPORTUNITY: "opportunity, opportunities, opp, opps, open opportunities, open opps",
    Stage.CUSTOMER: "customer, customers, client, clients, existing customers, current customers, paying customers",
    Stage.EVANGELIST: "evangelist, evangelists, advocate, advocates, promoters",
}

STATUSES: Mapping[Status, str] = {
    Status.NEW: "status new",
    Status.OPEN: "open, opened status",
    Status.IN_PROGRESS: "in progress, inprogress, in process, underway",
    Status.ATTEMPTED: "attempted, attempted to contact, attempting to contact, attempted contact",
    Status.CONNECTED: "connected",
    Status.WORKING: "working, being worked, actively working, worked on",
    Status.NURTURING: "nurturing, nurture, in nurture, nurtured, being nurtured, parked, put aside",
    Status.QUALIFIED: "qualified",
    Status.UNQUALIFIED: "unqualified, disqualified, not qualified, junk, dq",
    Status.BAD_TIMING: "bad timing, wrong timing, badly timed",
    Status.WON: "won, closed won, converted, closed converted, convert",
    Status.LOST: "lost, closed lost, closed not converted",
}

SOURCES: Mapping[Source, str] = {
    Source.ORGANIC_SEARCH: "organic search, organic, seo, organic traffic, search engines",
    Source.PAID_SEARCH: "paid search, ppc, sem, google ads, adwords, search ads, google adwords, bing ads",
    Source.PAID_SOCIAL: "paid social, social ads, linkedin ads, facebook ads, meta ads, paid social media",
    Source.SOCIAL: "organic social, social media, social",
    Source.EMAIL: "email marketing, email campaigns, email campaign, e mail marketing, emails, newsletter, mailings",
    Source.WEBINAR: "webinar, webinars",
    Source.EVENT: "event, events, trade show, trade shows, tradeshow, tradeshows, conference, conferences, fairs, expo",
    Source.REFERRAL: "referral, referrals, referred, word of mouth, recommendations, referral traffic",
    Source.CONTENT: "content, content marketing, content downloads, gated content, content syndication",
    Source.DIRECT: "direct traffic, direct, website, our website, web",
    Source.PARTNER: "partner, partners, resellers, reseller, partner referrals, channel partners, partner channel",
    Source.OTHER: "offline sources, offline, other sources, other source",
}
BARE_SOURCES = frozenset(
    (
        *("organic search", "paid search", "paid social", "organic social", "social media", "referral", "referrals"),
        *("word of mouth", "email marketing", "direct traffic", "offline sources", "trade show", "trade shows"),
        *("tradeshow", "tradeshows", "seo", "ppc", "google ads", "linkedin ads", "partner", "webinar", "event"),
        *("facebook ads", "adwords", "content syndication", "referred", "social ads", "inbound", "organic"),
    )
)
"""Names of channels that mean one without `from` before them."""

SENIORITIES: Mapping[tuple[Seniority, ...], str] = {
    (
        Seniority.C_LEVEL,
    ): "c level, c levels, c suite, csuite, clevel, cxo, cxos, executives, execs, executive, chiefs, "
    "c level executives, c level execs, top executives, chief officers, c level people",
    (Seniority.VP,): "vp level, vice president level",
    (Seniority.DIRECTOR,): "director level",
    (Seniority.MANAGER,): "manager level",
    (Seniority.HEAD,): "head level",
    (Seniority.SENIOR,): "senior level",
    (Seniority.STAFF,): "staff level",
    (Seniority.JUNIOR,): "juniors, junior, junior level, entry level",
    (Seniority.STUDENT,): "student, students, interns",
    (
        Seniority.OWNER,
        Seniority.C_LEVEL,
    ): "c level and above, c level or above, business owners, owners and founders",
    (
        Seniority.OWNER,
        Seniority.C_LEVEL,
        Seniority.VP,
    ): "vp and above, vp or above, vps and above, vps or above, vp or higher, vp and up, vp plus, vp or more senior",
    (
        Seniority.OWNER,
        Seniority.C_LEVEL,
        Seniority.VP,
        Seniority.DIRECTOR,
        Seniority.HEAD,
    ): "director and above, director or above, directors and above, directors or above, director or higher, "
    "director and up, director plus, director level and above, director level or above, senior people, senior folks, "
    "senior contacts, senior leads, senior leadership, leadership, "
    "bosses, higher ups, the bosses, senior, anyone senior, somebody senior, most senior, seniors",
    (
        Seniority.OWNER,
        Seniority.C_LEVEL,
        Seniority.VP,
        Seniority.DIRECTOR,
        Seniority.HEAD,
        Seniority.MANAGER,
    ): "manager and above, manager or above, managers and above, managers or above, manager or higher",
}

PERSONAS: Mapping[Persona, str] = {
    Persona.ECONOMIC_BUYER: "economic buyer, economic buyers, decision maker, decision makers, decisionmakers, "
    "budget holder, budget holders, budget owners",
    Persona.TECHNICAL_BUYER: "technical buyer, technical buyers, technical evaluator, technical evaluators",
    Persona.CHAMPION: "champion, champions",
    Persona.USER: "end user, end users, user persona",
    Persona.INFLUENCER: "influencer, influencers",
}

DEPARTMENTS: Mapping[Department, str] = {
    Department.EXECUTIVE: "executive",
    Department.IT: "it, information technology",
    Department.ENGINEERING: "engineering",
    Department.SECURITY: "security, infosec, information security",
    Department.DATA: "data, analytics, bi",
    Department.FINANCE: "finance, accounting",
    Department.OPERATIONS: "operations, ops",
    Department.SUPPLY_CHAIN: "supply chain, logistics",
    Department.PROCUREMENT: "procurement, purchasing",
    Department.MARKETING: "marketing",
    Department.SALES: "sales",
    Department.CUSTOMER_SUCCESS: "customer success, customer support, support",
    Department.HR: "hr, human resources, people ops",
    Department.LEGAL: "legal",
    Department.PRODUCT: "product, product management",
    Department.RESEARCH: "research, r and d",
}

VP = ("vp", "vice president", "svp", "evp", "avp", "vps")
TITLE_HEADS: Mapping[str, tuple[str, ...]] = {
    "vp": VP,
    "vice president": VP,
    "svp": ("svp", "senior vice president", "senior vp"),
    "evp": ("evp", "executive vice president"),
    "director": ("director", "directors", "dir"),
    "manager": ("manager",),
    "head": ("head",),
    "chief": ("chief",),
    "chief of staff": ("chief of staff",),
    "president": ("president",),
    "founder": ("founder", "co founder", "cofounder", "founding"),
    "co founder": ("co founder", "cofounder"),
    "cofounder": ("co founder", "cofounder"),
    "managing director": ("managing director", "md"),
    "md": ("managing director", "md"),
    "professor": ("professor", "prof"),
    "prof": ("professor", "prof"),
    "gm": ("general manager", "gm"),
    "general manager": ("general manager", "gm"),
    "engineer": ("engineer",),
    "developer": ("developer",),
    "architect": ("architect",),
    "analyst": ("analyst",),
    "consultant": ("consultant",),
    "specialist": ("specialist",),
    "coordinator": ("coordinator",),
    "administrator": ("administrator", "admin"),
    "controller": ("controller",),
    "planner": ("planner",),
    "buyer": ("buyer",),
    "officer": ("officer",),
    "scientist": ("scientist",),
    "assistant": ("assistant",),
    "intern": ("intern",),
    "supervisor": ("supervisor",),
    "technician": ("technician",),
    "partner": ("partner",),
    "principal": ("principal",),
    "associate": ("associate",),
    "executive": ("executive",),
    "strategist": ("strategist",),
    "recruiter": ("recruiter",),
    "accountant": ("accountant",),
    "designer": ("designer",),
    "lead": ("lead",),
    "owner": ("owner",),
    "representative": ("representative", "rep"),
}
BARE_HEADS = frozenset(TITLE_HEADS) - {"partner", "associate", "executive", "lead", "owner", "representative", "head"}
"""Title words that stand for people on their own: `directors in Berlin`."""

DEMONYMS: Mapping[str, str] = {
    "german": "Germany",
    "austrian": "Austria",
    "swiss": "Switzerland",
    "french": "France",
    "spanish": "Spain",
    "italian": "Italy",
    "dutch": "Netherlands",
    "belgian": "Belgium",
    "british": "United Kingdom",
    "english": "United Kingdom",
    "scottish": "United Kingdom",
    "welsh": "United Kingdom",
    "northern irish": "United Kingdom",
    "irish": "Ireland",
    "polish": "Poland",
    "czech": "Czechia",
    "hungarian": "Hungary",
    "romanian": "Romania",
    "bulgarian": "Bulgaria",
    "greek": "Greece",
    "turkish": "Turkey",
    "portuguese": "Portugal",
    "swedish": "Sweden",
    "norwegian": "Norway",
    "danish": "Denmark",
    "finnish": "Finland",
    "icelandic": "Iceland",
    "estonian": "Estonia",
    "latvian": "Latvia",
    "lithuanian": "Lithuania",
    "russian": "Russia",
    "ukrainian": "Ukraine",
    "american": "United States",
    "canadian": "Canada",
    "mexican": "Mexico",
    "brazilian": "Brazil",
    "argentinian": "Argentina",
    "chilean": "Chile",
    "colombian": "Colombia",
    "indian": "India",
    "chinese": "China",
    "japanese": "Japan",
    "korean": "South Korea",
    "australian": "Australia",
    "singaporean": "Singapore",
    "israeli": "Israel",
    "egyptian": "Egypt",
    "nigerian": "Nigeria",
    "kenyan": "Kenya",
    "emirati": "United Arab Emirates",
    "saudi": "Saudi Arabia",
    "thai": "Thailand",
    "vietnamese": "Vietnam",
    "indonesian": "Indonesia",
    "malaysian": "Malaysia",
    "filipino": "Philippines",
    "slovak": "Slovakia",
    "slovenian": "Slovenia",
    "croatian": "Croatia",
    "serbian": "Serbia",
    "kiwi": "New Zealand",
    "south african": "South Africa",
    "new zealand": "New Zealand",
}

FIELDS: Mapping[LeadField, str] = {
    LeadField.NAME: "name, full name",
    LeadField.EMAIL: "email addresses, e mail addresses, mail addresses, "
    "email, e mail, mail, company email, business email, corporate email, email address, e "
    "mail address, mail address, work email, emails, "
    "mail addresses",
    LeadField.COMPANY: "company, account, organisation, organization, companies, accounts, firm, company "
    "name, employer",
    LeadField.TITLE: "job title, title, role, position, job titles, titles, roles, jobtitle",
    LeadField.SENIORITY: "seniority, seniority level, seniorities",
    LeadField.DEPARTMENT: "department, job function, departments",
    LeadField.PERSONA: "persona, buying role, personas, buyer persona",
    LeadField.INDUSTRY: "industry, sector, vertical, industries, sectors, verticals, branch",
    LeadField.EMPLOYEES: "employees, employee, company size, headcount, number of employees, no of employees, size, "
    "employee count, staff, people count, company sizes, headcounts, fte, ftes, team size",
    LeadField.REVENUE: "revenue, annual revenue, yearly revenue, turnover, revenues, sales volume, arr",
    LeadField.COUNTRY: "country, countries, location, geography, geo, nation, market",
    LeadField.STATE: "state, province, states, provinces, region",
    LeadField.CITY: "city, cities, town, towns",
    LeadField.PHONE: "phone, phone number, telephone, telephone number, mobile, phone numbers, mobile "
    "number, number on file, "
    "cell, cell number, phones, direct dial",
    LeadField.WEBSITE: "website, web site, url, domain, homepage, websites",
    LeadField.LANGUAGE: "language, preferred language, languages",
    LeadField.SOURCE: "source, lead source, channel, original source, sources, channels, acquisition "
    "channel, lead sources, "
    "traffic source, acquisition source, first touch, marketing channel, first touch channel",
    LeadField.SOURCE_DETAIL: "source detail, source details",
    LeadField.LAST_SOURCE: "latest source, last source, last touch channel, most recent source",
    LeadField.CAMPAIGN: "campaign, campaigns, marketing campaign, campaign name",
    LeadField.OWNER: "owner, rep, sales rep, seller, account executive, ae, salesperson, owners, reps, "
    "sellers, contact owner, "
    "lead owner, sales person, sales reps, assignee, salespeople, account owner, bdr, sdr, teammate, team member",
    LeadField.STATUS: "status, lead status, statuses",
    LeadField.CRM_STATUS: "crm status",
    LeadField.STAGE: "stage, lifecycle stage, lifecycle, funnel stage, stages, lead stage, pipeline stage, "
    "life cycle stage",
    LeadField.NOTES: "notes, note, comments, comment, description, descriptions, remarks",
    LeadField.SCORE: "score, lead score, scores, total score, overall score, points, scored, scoring",
    LeadField.FIT: "fit, fit score, icp fit, fits",
    LeadField.ENGAGEMENT: "engagement, engagement score",
    LeadField.READINESS: "readiness, readiness score, sales readiness, bant score",
    LeadField.RESPONSE_TIME: "response time, response times, first response, first responses, first response time, "
    "first response times, time to first response, time to first touch, speed to lead, time to respond, answer time, "
    "reaction time, first touch time, median response, response speed, responses, response",
    LeadField.RESPONSE_STARTED: "start of the response clock",
    LeadField.RESPONSE_DUE: "time to answer, response deadline, response due date",
    LeadField.BAND: "band, temperature, bands, score band",
    LeadField.CREATED: "creation date, create date, created date, date created, date added, creation, created",
    LeadField.LAST_ACTIVITY: "last activity, last activity date, last touch, last contact, activity date, "
    "latest activity",
}
"""What people call the fields."""

CONTENT_TYPES: Mapping[str, str] = {
    "whitepaper": "whitepaper",
    "white paper": "whitepaper",
    "ebook": "ebook",
    "e book": "ebook",
    "case study": "case study",
    "customer story": "case study",
    "success story": "case study",
    "webinar": "webinar",
    "video": "video",
    "blog post": "blog post",
    "blog": "blog post",
    "report": "report",
    "one pager": "one-pager",
    "onepager": "one-pager",
    "battlecard": "battlecard",
    "battle card": "battlecard",
    "guide": "guide",
    "brochure": "brochure",
    "datasheet": "datasheet",
    "data sheet": "datasheet",
    "checklist": "checklist",
    "template": "template",
    "infographic": "infographic",
    "podcast": "podcast",
    "demo video": "video",
    "deck": "deck",
    "slides": "deck",
    "recording": "webinar",
    "article": "article",
    "playbook": "playbook",
    "calculator": "calculator",
    "roadshow": "event",
    "conference": "event",
    "event": "event",
    "trade show": "event",
    "summit": "event",
    "fair": "event",
    "expo": "event",
    "workshop": "event",
    "meetup": "event",
    "campaign": "campaign",
}
"""Words for kinds of content and occasions, which a title may or may not repeat."""
