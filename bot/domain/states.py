"""States and provinces whose names and codes exports mix: those of the United States, Canada and Australia."""

from functools import cache

from bot.domain.rep import folded

_TABLE = """
AL Alabama; AK Alaska; AZ Arizona; AR Arkansas; CA California; CO Colorado; CT Connecticut; DE Delaware; FL Florida
GA Georgia; HI Hawaii; ID Idaho; IL Illinois; IN Indiana; IA Iowa; KS Kansas; KY Kentucky; LA Louisiana; ME Maine
MD Maryland; MA Massachusetts; MI Michigan; MN Minnesota; MS Mississippi; MO Missouri; MT Montana; NE Nebraska
NV Nevada; NH New Hampshire; NJ New Jersey; NM New Mexico; NY New York; NC North Carolina; ND North Dakota; OH Ohio
OK Oklahoma; OR Oregon; PA Pennsylvania; RI Rhode Island; SC South Carolina; SD South Dakota; TN Tennessee; TX Texas
UT Utah; VT Vermont; VA Virginia; WA Washington; WV West Virginia; WI Wisconsin; WY Wyoming; DC District of Columbia
AB Alberta; BC British Columbia; MB Manitoba; NB New Brunswick; NL Newfoundland and Labrador; NS Nova Scotia
ON Ontario; PE Prince Edward Island; QC Quebec; SK Saskatchewan; NSW New South Wales; QLD Queensland; VIC Victoria
TAS Tasmania; ACT Australian Capital Territory
"""


_ADJECTIVES = """
scottish Scotland; welsh Wales; english England; northern irish Northern Ireland; cornish Cornwall
bavarian Bavaria, Bayern; saxon Saxony, Sachsen; hessian Hesse, Hessen; swabian Baden-Württemberg
tyrolean Tyrol, Tirol; styrian Styria, Steiermark; flemish Flanders, Vlaanderen; walloon Wallonia, Wallonie
catalan Catalonia, Catalunya, Cataluña; andalusian Andalusia, Andalucía; basque Basque Country, País Vasco
galician Galicia; breton Brittany, Bretagne; alsatian Alsace; corsican Corsica, Corse
tuscan Tuscany, Toscana; sicilian Sicily, Sicilia; sardinian Sardinia, Sardegna; lombard Lombardy, Lombardia
venetian Veneto; piedmontese Piedmont, Piemonte; frisian Friesland
texan Texas; californian California; floridian Florida; hawaiian Hawaii; alaskan Alaska; ohioan Ohio; oregonian Oregon
virginian Virginia; georgian Georgia; coloradan Colorado; minnesotan Minnesota; nevadan Nevada; iowan Iowa
ontarian Ontario; quebecois Quebec; quebecker Quebec; albertan Alberta; manitoban Manitoba; nova scotian Nova Scotia
british columbian British Columbia; tasmanian Tasmania; victorian Victoria
"""
"""What is of a part of a country, with the part by its names."""


@cache
def state_adjectives() -> dict[str, tuple[str, ...]]:
    """Folded names of the part of a country that a word such as `Scottish` is said of."""
    found: dict[str, tuple[str, ...]] = {}
    for entry in (e.strip() for line in _ADJECTIVES.strip().splitlines() for e in line.split(";")):
        word = next(part for part in entry.split() if part[0].isupper())
        said, named = entry[: entry.index(word)], entry[entry.index(word) :]
        found[folded(said)] = tuple(folded(name) for name in named.split(","))
    return found


@cache
def state_names() -> dict[str, str]:
    """Names by their codes, both folded."""
    entries = [e.strip() for line in _TABLE.strip().splitlines() for e in line.split(";")]
    return {folded(code): folded(name) for code, _, name in (entry.partition(" ") for entry in entries)}


def same_state(one: str, other: str) -> bool:
    """Whether two spellings name one state, a code and a name included: `TX` is Texas."""
    names = state_names()
    first, second = (names.get(folded(written), folded(written)) for written in (one, other))
    return first == second
