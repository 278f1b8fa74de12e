"""Industries by every spelling a CRM or a rep uses. Long, as tables are."""

import re
from collections.abc import Iterator
from functools import cache

from bot.domain.rep import folded

# HubSpot's and LinkedIn's industries, which most exports carry, spelt as their pages show them.
_LISTED = """
Accounting; Airlines/Aviation; Alternative Dispute Resolution; Alternative Medicine; Animation; Apparel & Fashion
Architecture & Planning; Arts and Crafts; Automotive; Aviation & Aerospace; Banking; Biotechnology; Broadcast Media
Building Materials; Business Supplies and Equipment; Capital Markets; Chemicals; Civic & Social Organization
Civil Engineering; Commercial Real Estate; Computer & Network Security; Computer Games; Computer Hardware
Computer Networking; Computer Software; Internet; Construction; Consumer Electronics; Consumer Goods; Consumer Services
Cosmetics; Dairy; Defense & Space; Design; Education Management; E-Learning; Electrical/Electronic Manufacturing
Entertainment; Environmental Services; Events Services; Executive Office; Facilities Services; Farming
Financial Services; Fine Art; Fishery; Food & Beverages; Food Production; Fund-Raising; Furniture; Gambling & Casinos
Glass, Ceramics & Concrete; Government Administration; Government Relations; Graphic Design
Health, Wellness and Fitness; Higher Education; Hospital & Health Care; Hospitality; Human Resources
Import and Export; Individual & Family Services; Industrial Automation; Information Services
Information Technology and Services; Insurance; International Affairs; International Trade and Development
Investment Banking; Investment Management; Judiciary; Law Enforcement; Law Practice; Legal Services; Legislative Office
Leisure, Travel & Tourism; Libraries; Logistics and Supply Chain; Luxury Goods & Jewelry; Machinery
Management Consulting; Maritime; Market Research; Marketing and Advertising; Mechanical or Industrial Engineering
Media Production; Medical Devices; Medical Practice; Mental Health Care; Military; Mining & Metals
Motion Pictures and Film; Museums and Institutions; Music; Nanotechnology; Newspapers
Non-Profit Organization Management; Oil & Energy; Online Media; Outsourcing/Offshoring; Package/Freight Delivery
Packaging and Containers; Paper & Forest Products; Performing Arts; Pharmaceuticals; Philanthropy; Photography
Plastics; Political Organization; Primary/Secondary Education; Printing; Professional Training & Coaching
Program Development; Public Policy; Public Relations and Communications; Public Safety; Publishing
Railroad Manufacture; Ranching; Real Estate; Recreational Facilities and Services; Religious Institutions
Renewables & Environment; Research; Restaurants; Retail; Security and Investigations; Semiconductors; Shipbuilding
Sporting Goods; Sports; Staffing and Recruiting; Supermarkets; Telecommunications; Textiles; Think Tanks; Tobacco
Translation and Localization; Transportation/Trucking/Railroad; Utilities; Venture Capital & Private Equity
Veterinary; Warehousing; Wholesale; Wine and Spirits; Wireless; Writing and Editing; Mobile Games
"""

# Salesforce's standard picklist, and what companies add to it most.
_PLAIN = """
Agriculture; Apparel; Communications; Consulting; Education; Electronics; Energy; Engineering; Environmental; Finance
Food & Beverage; Government; Healthcare; Manufacturing; Media; Not For Profit; Other; Recreation; Shipping; Software
Technology; Transportation; SaaS; Logistics; Professional Services; Aerospace; Pharma; Life Sciences; E-commerce
Fintech; IT Services; Cybersecurity; Travel; Nonprofit; Public Sector; Advertising; Marketing; Legal; Law; Gaming; HR
"""

# One industry a line: the word reps use, then others that mean the same; comparing treats a line as one.
# With a star: what a CRM or a network calls it, which means all of it as the first word does.
# With a mark: a kind of its own, which is not meant by the others where leads are of that very name.
_SAME = """
Software: Computer Software*, SaaS, Software Development*, Enterprise Software, Software Publishing, Software & SaaS, Cloud Software, Software as a Service
IT Services: Information Technology and Services*, Information Technology & Services, Information Technology*, IT*, IT Services and IT Consulting*, IT Consulting, Managed Services
Healthcare: Hospital & Health Care*, Health Care*, Health, Hospitals, Hospitals and Health Care*, Healthcare Services*, Hospital, Healthcare & Medical*, Clinics!, Clinic!, Medical Centers!, Medical Centres!, Healthcare Providers
Manufacturing: Manufacturer, Industrial Manufacturing, Manufacturing & Industrial, Industrials, Industrial
Financial Services: Finance, Financials, Financial Service, Finance & Banking, Banking & Finance, Banking and Financial Services
Banking: Banks, Bank, Retail Banking, Retail Banks, Lenders!, Lender!, Savings Banks!
Credit Unions: Credit Union, Building Societies
Insurance: Insurances, Insurers, Insurance Services, Insurance Companies, Insurance Carriers, Reinsurers!
Logistics: Logistics and Supply Chain*, Supply Chain, Forwarders!, Freight Forwarders!, Logistics Companies, Logistics & Transportation, Transportation & Logistics, Transport and Logistics, Transportation Logistics Supply Chain and Storage*
Transportation: Transportation/Trucking/Railroad*, Transport, Trucking!, Haulage!, Hauliers, Haulier, Haulers, Truckers, Road Haulage, Trucking Companies, Transport Companies, Haulage Companies, Carriers!, Freight Carriers!
Retail: Retailers, Retailing, Shops, Retail Chains, Retail & Consumer, Retail Trade
E-commerce: Ecommerce*, E-com, Ecom, Online Retail, Online Retailers, Online Shops, Online Stores, Webshops, Web Shops, Internet Retail
Telecommunications: Telecom*, Telecom Operators, Telecoms, Telco*, Telcos, Telecommunication
Energy: Oil & Energy*, Oil and Gas!, Oil & Gas!, Energy & Utilities!
Utilities: Utility, Utility Companies, Water Companies!, Water Utilities!, Power Companies!, Waterworks
Education: Schools, School, Education Management, Primary/Secondary Education, Education Services
Higher Education: Universities, University, Colleges, College, Higher Ed, Academia, Academic, Uni, Unis
E-Learning: Edtech*, Education Technology*, Elearning, Ed Tech
Government: Government Administration*, Public Sector, Public Administration*, Ministries, Ministry, Government Departments, Government Agencies, Public Authorities
Municipalities: Municipality, Municipal, Municipal Government, Municipal Administration, Councils, Council, City Councils, County Councils, Local Authorities, Local Authority, Local Government
Nonprofit: Non-Profit Organization Management*, Not For Profit*, Non Profit*, Nonprofits, Charity*, Charities*, NGO, Non-profit Organizations*, Nonprofit Organization Management*
Pharmaceuticals: Pharma*, Pharmaceutical, Drug Makers, Drugmakers, Pharma Companies, Pharmaceutical Manufacturing*, Pharmaceuticals & Life Sciences
Biotechnology: Biotech, Biotechnology Research
Medical Devices: Medical Device, Medtech, Medical Equipment Manufacturing, Medical Technology
Life Sciences: Life Science
Automotive: Auto, Cars, Carmakers, Car Makers, Automakers, Car Dealers!, Dealerships!, Car Dealerships!, Auto Dealers!, Motor Dealers!, Motor Vehicles, Motor Vehicle Manufacturing, Automobile
Aerospace: Aviation & Aerospace*, Aerospace & Defense, Aviation and Aerospace Component Manufacturing*
Airlines/Aviation: Airlines, Airline, Aviation
Construction: Building, Construction & Engineering, Builders, Contractors, Construction Companies, Construction Firms, Building Companies, Housebuilders!, Homebuilders!
Real Estate: Property*, Commercial Real Estate!, Realty, Proptech!, Estate Agents!, Estate Agencies!, Realtors!, Property Developers!, Property Companies
Hospitality: Hotels, Hotel, Hotel Chains, Hoteliers, Resorts!, Hospitality & Tourism
Travel: Leisure, Travel & Tourism; Tourism; Travel & Tourism; Travel & Leisure; Travel and Tourism; Travel Agency!; Travel Agencies!; Tour Operators!; Tour Operator!; Tourism Boards; Tourist Boards
Food & Beverages: Food & Beverage*, Food and Drink*, Food, F&B, Food & Bev, Food and Beverage Services*, Food and Beverage Manufacturing, Food Production, Food Producers, Food Producer, Food Companies, Food Manufacturing, Food Manufacturers, Food Processing, Food Processors, Food Makers
Restaurants: Restaurant, Restaurant Chains, Cafes!, Eateries
Media: Media Production, Broadcast Media!, Online Media!, Media & Communications
Entertainment: Media & Entertainment, Entertainment Providers
Marketing and Advertising: Marketing!, Advertising!, Marketing & Advertising, Advertising Services*, Ad Agencies, Marketing Services*
Legal Services: Legal, Law, Law Practice, Law Firms, Law Firm, Law Offices, Solicitors, Attorneys
Management Consulting: Consulting, Consultancy, Consultancies, Consultants, Business Consulting and Services*, Business Consulting
Professional Services: Business Services
Human Resources: HR, Human Resources Services
Staffing and Recruiting: Staffing, Recruiting, Recruitment, Staffing & Recruiting, Staffing Agencies, Staffing Agency, Staffing Firms, Recruiters, Recruitment Agencies, Recruitment Agency, Recruiting Agencies, Temp Agencies
Computer & Network Security: Cybersecurity*, Cyber Security*, IT Security, Information Security, Computer and Network Security
Security and Investigations: Physical Security
Agriculture: Farming, Growers, Agritech!, Agribusiness, Agricultural, Farms, Farmers
Chemicals: Chemical, Chemical Manufacturing
Mining & Metals: Mining!, Metals!
Consumer Goods: FMCG, CPG, Consumer Products, Consumer Packaged Goods
Consumer Electronics: Electronics
Semiconductors: Semiconductor, Chips, Semiconductor Manufacturing
Computer Games: Gaming, Video Games, Games, Game Studios, Games Studios, Game Developers
Machinery: Machinery Manufacturing, Mechanical Engineering, Machine Building, Industrial Machinery, Machine Builders, Machine Makers, Machinery Makers, Machine Manufacturers
Apparel & Fashion: Apparel, Fashion, Clothing
Renewables & Environment: Renewables, Renewable Energy, Clean Energy, Cleantech
Venture Capital & Private Equity: Venture Capital!, VC!, Private Equity!, PE!
Technology: Tech, High Tech, Hi Tech, Technology Companies
Internet: Internet Services, Technology Information and Internet
Package/Freight Delivery: Freight!, Couriers, Courier, Parcel, Shipping!, Courier Companies, Parcel Companies, Courier & Parcel, Courier Services, Parcel Delivery, Parcel Carriers, Parcel Services
Wine and Spirits: Breweries!, Brewery!, Brewers!, Brewing!, Distilleries!, Distillery!, Distillers!, Wineries!, Winery!, Winemakers!, Vineyards!
Warehousing: Warehouses, Warehouse, Storage
Wholesale: Wholesalers, Distribution, Distributors
Research: R&D, Scientific Research, Research Services
Fintech: Financial Technology
Public Relations and Communications: PR, Public Relations
Museums: Museum, Museums & Galleries*, Museums and Institutions*, Galleries, Gallery, Art Galleries
Skilled Trades: Trades, Tradesmen, Tradespeople, Craftsmen, Craft Businesses
Zoos: Zoo, Zoo & Aquarium*, Zoos & Aquariums*, Aquariums, Animal Parks
Dental: Dental Clinics, Dental Practices, Dentists, Dentistry, Dental Care, Dental Surgeries
Veterinary: Vet Clinics, Veterinary Clinics, Vet Practices, Veterinary Practices, Veterinary Services, Animal Hospitals
Catering: Caterers, Caterer, Catering Services, Catering Companies, Contract Catering, Contract Caterers, Event Catering
Cleaning: Cleaners, Cleaning Services, Cleaning Companies, Contract Cleaning, Contract Cleaners
Nursing Homes: Care Homes, Elderly Care, Aged Care, Retirement Homes, Senior Living
Physiotherapy: Physical Therapy, Physiotherapists
Defense & Space: Defense, Defence, Military
Supermarkets: Supermarket, Grocery, Groceries, Grocers, Grocer, Grocery Retail, Grocery Stores, Grocery Retailers, Food Retail, Food Retailers
Furniture: Furniture Makers, Furniture Manufacturers, Furniture Manufacturing, Furniture Brands, Furniture Companies
Health, Wellness and Fitness: Gyms; Fitness Clubs; Fitness Studios; Fitness Centers; Fitness Centres
Publishing: Publishers, Publishing Houses
Import and Export: Exporters, Importers
Lifts & Escalators: Lifts*, Elevators*, Lift, Elevator, Elevators & Escalators*, Lift Companies, Elevator Companies
Pharmacies: Pharmacy*, Chemists*, Drugstores*, Drug Stores*, Pharmacy Chains
Vehicle Repair: Automotive Repair*, Auto Repair*, Car Repair*, Garages*, Garage, Auto Repair Shops, Repair Garages, Car Repair Shops, Vehicle Repair Shops, Automotive Repair and Maintenance*
Petrol Stations: Gas Stations*, Filling Stations*, Petrol Station, Gas Station
Removals: Removal Companies*, Moving Companies*, Moving Services*, Removal Services*
Medical Practice: Medical Practices*, GP Practices!, GP Surgeries!, Doctors Offices
"""  # noqa: E501 one industry a line


_WIDER = """
Credit Unions: Banking, Financial Services; Municipalities: Government
Banking: Financial Services; Insurance: Financial Services; Investment Banking: Financial Services, Banking
Investment Management: Financial Services, Banking; Capital Markets: Financial Services, Banking
Fintech: Financial Services, Software, Technology; Venture Capital & Private Equity: Financial Services
Accounting: Financial Services, Professional Services; Pharmaceuticals: Life Sciences, Healthcare
Biotechnology: Life Sciences, Healthcare; Medical Devices: Healthcare, Life Sciences; Medical Practice: Healthcare
Automotive: Manufacturing; Aerospace: Manufacturing; Machinery: Manufacturing; Chemicals: Manufacturing
Industrial Automation: Manufacturing; Electrical/Electronic Manufacturing: Manufacturing
Semiconductors: Manufacturing, Technology; Food Production: Food & Beverages, Manufacturing; Dairy: Food & Beverages
Wine and Spirits: Food & Beverages; E-commerce: Retail; Wholesale: Retail; Supermarkets: Retail
Apparel & Fashion: Retail, Consumer Goods; Transportation: Logistics; Warehousing: Logistics
Package/Freight Delivery: Logistics, Transportation; Airlines/Aviation: Transportation, Travel; Maritime: Logistics
Software: Technology, IT Services; IT Services: Technology, Software; Internet: Technology, Software
Computer & Network Security: Software, Technology, IT Services; Renewables & Environment: Energy
Utilities: Energy; Higher Education: Education; E-Learning: Education; Restaurants: Hospitality; Travel: Hospitality
Legal Services: Professional Services; Management Consulting: Professional Services
Vehicle Repair: Automotive; Pharmacies: Healthcare, Retail; Petrol Stations: Retail; Removals: Transportation
"""
"""An industry: those that hold it, where a CRM has no word for it alone, the nearest first."""


def _split(table: str) -> list[str]:
    return [name.strip() for line in table.strip().splitlines() for name in line.split(";") if name.strip()]


_ONE_WORD = {
    "centre": "center",
    "centres": "centers",
    "theatre": "theater",
    "theatres": "theaters",
    "defence": "defense",
    "fibre": "fiber",
    "laboratory": "lab",
    "laboratories": "labs",
}
"""Words that are one in two spellings, or in full and short."""


def _key(text: str) -> str:
    """What two spellings of one name share: `OIL_ENERGY`, `Oil & Energy` and `oil and energy` are `oil energy`."""
    words = [_ONE_WORD.get(w, w) for w in folded(text.replace("_", " ")).split() if w not in {"and", "or"}]
    return " ".join(words)


@cache
def _names() -> dict[str, str]:
    """Spelling key to the name as people read it, for every industry that is listed as such."""
    return {_key(name): name for name in (*_split(_PLAIN), *_split(_LISTED))}


def _lines() -> Iterator[tuple[str, dict[str, bool]]]:
    """The name of each line of synonyms, and all that it is called, with whether that means all of it."""
    for line in _SAME.strip().splitlines():
        name, _, others = line.partition(":")
        called = [one.strip() for one in (name, *others.split(";" if ";" in others else ","))]
        yield name.strip(), {one.rstrip("*!"): one.endswith("*") for one in called}


@cache
def _kinds() -> frozenset[str]:
    marked = re.findall(r"(?:^|[:,;] )([^:,;]+)!", _SAME, re.MULTILINE)
    return frozenset(_run_together(_key(name)) for name in marked)


def of_its_own(text: str) -> bool:
    """Whether a name is a kind of its own among its synonyms, as Clinics are in Healthcare; Hotels are Hospitality."""
    return _run_together(_key(text)) in _kinds()


@cache
def _groups() -> dict[str, str]:
    """Spelling key to the industry it means, synonyms made one."""
    groups: dict[str, str] = {}
    for name, spelled in _lines():
        for written in spelled:
            groups.setdefault(_key(written), name)
    return groups


@cache
def _in_singular() -> dict[str, str]:
    """Every known name in the singular, with the group it means."""
    return {_run_together(key): name for key, name in industry_words().items()}


_PLAIN_WORDS = frozenset(
    _key(word)
    for word in _split(
        """
        Manufacturing; Manufacturer; Manufacturers; Makers; Production; Producers; Products; Industry; Industries
        Industrial; Services; Service; Companies; Company; Firms; Sector; Commercial; Retail; Retailers; Stores; Shops
        Delivery; Management; Government; Development; Agency; Agencies; Practices; Operators; Providers; Group; Trade
        """
    )
)
"""What a CRM adds to the name of an industry that is the same without."""


def within(narrow: str, broad: str) -> bool:
    """Whether the broad name is that of a whole industry, which is part of the narrow: Commercial Real Estate."""
    key, whole = _key(broad), _key(industry_group(broad))
    return (key in _respelt() or key == whole) and set(whole.split()) <= set(_key(narrow).split())


_COUNTED_IN_WIDER = frozenset({"Credit Unions", "Municipalities"})
"""Kinds that are found by themselves, and that an ideal customer of the whole is one of."""


def counted_in(text: str) -> str:
    """The industry by the word that an ideal customer is described with: a credit union is in Banking."""
    group = industry_group(text)
    return wider_industries(group)[0] if group in _COUNTED_IN_WIDER else group


def shares_the_name(narrow: str, broad: str) -> bool:
    """Whether a kind of its own bears the name of the whole that it is counted in: Local Government of Government."""
    group = industry_group(narrow)
    if group not in _COUNTED_IN_WIDER or industry_group(broad) not in wider_industries(group):
        return False
    return any(industry_group(word) == industry_group(broad) for word in _key(narrow).split())


def _known_group(key: str) -> str | None:
    return _groups().get(key) or _in_singular().get(_run_together(key))


def _plainer(key: str) -> str | None:
    """The known industry of a name that adds a word of no weight, or joins two words for one: Courier and Parcel."""
    words = key.split()
    kept = [word for word in words if word not in _PLAIN_WORDS]
    if kept and len(kept) < len(words):
        return _known_group(" ".join(kept))
    meant = {_known_group(word) for word in words} if len(words) > 1 else set()
    return meant.pop() if len(meant) == 1 else None


_ADDED = frozenset({"system", "service", "solution", "general", "commercial", "company", "group", "provider"})
_ADDED_TO_TRANSPORT = frozenset({"haulage", "freight", "transport", "transportation", "trucking"})


def only_adds_to(narrow: str, broad: str) -> bool:
    """
    Whether a name is another with a plain word: Security Systems of Security, Road Haulage of Haulage.

    A rep who says the short one means both. What adds a word of weight is another trade (Cyber Security, Water
    Utilities, Oil & Gas), and so is what it sells to one (Construction Equipment), or what lists tell apart from it.
    """
    long, short = (frozenset(word.removesuffix("s") for word in _key(name).split()) for name in (narrow, broad))
    long = frozenset("company" if word == "companie" else word for word in long)
    if not short < long or short <= _ADDED or of_its_own(narrow):
        return False
    plain = _ADDED | {"road"} if short <= _ADDED_TO_TRANSPORT else _ADDED
    known = _known_group(_key(narrow))
    return long - short <= plain and (known is None or known == industry_group(broad))


@cache
def _respelt() -> dict[str, str]:
    return {_key(written): _key(name) for name, spelled in _lines() for written, same in spelled.items() if same}


def one_name(text: str) -> str:
    """A name by the one key for all that lists call that very industry: `HOSPITAL_HEALTH_CARE` is `healthcare`."""
    return _respelt().get(_key(text), _key(text))


@cache
def joined_industries() -> dict[str, tuple[str, ...]]:
    """Names that join two industries by `and`, by their spelling keys: `energy utilities` is Energy and Utilities."""
    names = [*_split(_PLAIN), *_split(_LISTED), *(one for _, spelled in _lines() for one in spelled)]
    joined: dict[str, tuple[str, ...]] = {}
    for name in names:
        parts = re.split(r" (?:&|and) ", name)
        if len(parts) == 2 and all(_key(part) in industry_words() for part in parts):
            joined[_key(name)] = tuple(parts)
    return joined


def industry_named(text: str) -> str:
    """
    The industry that was written, tidied for people: `COMPUTER_SOFTWARE` is `Computer Software`.

    Spellings of one name become one; synonyms stay apart, so that what people read is what their CRM says.
    To compare two industries use `same_industry`.
    """
    tidy = re.sub(r"\s+", " ", text.replace("_", " ")).strip()
    if not tidy:
        return ""
    if found := _names().get(_key(tidy)):
        return found
    if tidy[0].isascii():
        tidy = tidy[0].upper() + tidy[1:]
    return tidy.title() if tidy.isascii() and tidy.isupper() and len(tidy) > 4 else tidy


def industry_group(text: str) -> str:
    """The industry by the one word for all its synonyms: `SaaS`, `Computer Software` and `software` are `Software`."""
    key = _key(text)
    if found := _groups().get(key):
        return found
    if key in _names():
        return _names()[key]
    return _known_group(key) or _plainer(key) or industry_named(text)


def same_industry(one: str, other: str) -> bool:
    """Whether two spellings mean one industry, synonyms included."""
    return spelling_key(one) == spelling_key(other)


def spelling_key(text: str) -> str:
    """What all spellings and synonyms of one industry share, singular or plural: of `Museum` and `Museums`."""
    return _run_together(_key(industry_group(text)))


_CUT_SHORT = 4
"""Letters at least of a name that stands for a longer one."""


def spelled_alike(one: str, other: str) -> bool:
    """
    Whether two names are one name, written in two ways: with a hyphen or not, in the plural, or cut short.

    `E-commerce` is `Ecommerce`, and `Telecom` is `Telecommunications`; other synonyms stay apart.
    """
    shorter, longer = sorted((one_name(one), one_name(other)), key=len)
    if shorter == longer or _run_together(shorter) == _run_together(longer):
        return True
    cut = " " not in longer and len(shorter) >= _CUT_SHORT and longer.startswith(shorter)
    return cut and same_industry(one, other)


def _run_together(key: str) -> str:
    """The words of a name in the singular, roughly, with nothing between them."""
    return "".join(
        re.sub(r"ies$", "y", word) if word.endswith("ies") else word.removesuffix("s") for word in key.split()
    )


@cache
def industry_words() -> dict[str, str]:
    """Every spelling that is known, folded without `and`, with the group it means (see `industry_group`)."""
    return {_key(name): name for name in _names().values()} | _groups()


@cache
def _wider() -> dict[str, tuple[str, ...]]:
    entries = (entry.partition(":") for entry in _split(_WIDER))
    return {_key(name): tuple(one.strip() for one in others.split(",")) for name, _, others in entries}


def wider_industries(text: str) -> tuple[str, ...]:
    """The industries (see `industry_group`) that hold this one, the nearest first; none for those at the top."""
    return tuple(industry_group(name) for name in _wider().get(_key(industry_group(text)), ()))
