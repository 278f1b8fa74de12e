"""Cities that are written in more than one language. A table."""

from bot.agent.offline.spelling import key_of

_NAMES = """
munich, münchen, muenchen, monaco di baviera; cologne, köln, koeln, colonia; nuremberg, nürnberg, nuernberg
vienna, wien, vienne, viena; zurich, zürich, zuerich, zurigo; geneva, genf, genève, ginevra; basel, basle, bâle
bern, berne, berna; lucerne, luzern; hanover, hannover; brunswick, braunschweig; dusseldorf, düsseldorf, duesseldorf
milan, milano, mailand; rome, roma, rom; turin, torino; florence, firenze, florenz; venice, venezia, venedig
naples, napoli, neapel; genoa, genova, genua; padua, padova; bologna, bologne; lisbon, lisboa, lissabon; porto, oporto
seville, sevilla; saragossa, zaragoza; a coruña, la coruña, corunna; brussels, bruxelles, brussel, brüssel
antwerp, antwerpen, anvers; ghent, gent, gand; bruges, brugge; liège, luik, lüttich; the hague, den haag, la haye
copenhagen, københavn, kopenhagen, kobenhavn; gothenburg, göteborg, goteborg; malmö, malmoe; helsinki, helsingfors
warsaw, warszawa, warschau, varsovie; krakow, cracow, kraków, krakau; gdansk, gdańsk, danzig; wroclaw, wrocław, breslau
poznan, poznań, posen; lodz, łódź; prague, praha, prag; brno, brünn; bratislava, pressburg; bucharest, bucurești
belgrade, beograd, belgrad; athens, athina, athen; thessaloniki, salonica; moscow, moskva, moskau; kyiv, kiev, kiew
strasbourg, straßburg, strassburg; marseille, marseilles; lyon, lyons; nice, nizza; london, londres, londra
edinburgh, édimbourg; new york, new york city, nyc, nueva york; los angeles, la; san francisco, sf, frisco
washington, washington dc, washington d c; philadelphia, philly; mexico city, ciudad de méxico, cdmx
montreal, montréal; quebec, québec, quebec city; são paulo, sao paulo; bogota, bogotá; beijing, peking
bengaluru, bangalore; mumbai, bombay; kolkata, calcutta; chennai, madras; ho chi minh city, saigon; seoul, séoul
tokyo, tōkyō, tokio; osaka, ōsaka; cairo, le caire, kairo; tel aviv, tel aviv yafo; istanbul, konstantinopel
frankfurt, frankfurt am main, frankfurt main, ffm; luxembourg, luxemburg
"""
_WELL_KNOWN = """
london manchester birmingham leeds glasgow edinburgh liverpool bristol sheffield cardiff belfast dublin galway limerick
paris lyon marseille toulouse bordeaux lille nantes berlin hamburg munich cologne stuttgart leipzig dresden nuremberg
hanover bremen essen dortmund vienna graz salzburg linz zurich geneva basel bern lausanne amsterdam rotterdam utrecht
eindhoven brussels antwerp ghent copenhagen aarhus stockholm gothenburg malmo oslo bergen helsinki tampere madrid
barcelona valencia seville bilbao malaga lisbon porto rome milan turin naples bologna florence venice genoa athens
warsaw krakow gdansk wroclaw poznan prague brno budapest bucharest sofia belgrade zagreb ljubljana bratislava vilnius
riga tallinn kyiv moscow istanbul ankara izmir dubai doha riyadh jeddah cairo casablanca lagos nairobi johannesburg
mumbai delhi bengaluru hyderabad chennai kolkata pune karachi lahore dhaka singapore jakarta manila bangkok hanoi tokyo
osaka kyoto seoul busan beijing shanghai shenzhen guangzhou taipei sydney melbourne brisbane perth auckland wellington
toronto montreal vancouver calgary ottawa boston chicago dallas houston austin denver seattle portland phoenix atlanta
miami philadelphia detroit minneapolis baltimore pittsburgh cleveland cincinnati nashville charlotte orlando tampa
sacramento guadalajara monterrey bogota medellin lima santiago quito caracas montevideo rosario recife
"""
_OF_TWO_WORDS = (
    *("new york", "los angeles", "san francisco", "san diego", "san jose", "las vegas", "salt lake city", "st louis"),
    *("kansas city", "new orleans", "tel aviv", "cape town", "abu dhabi", "hong kong", "kuala lumpur", "new delhi"),
    *("mexico city", "sao paulo", "rio de janeiro", "buenos aires", "the hague", "den haag", "frankfurt", "dusseldorf"),
)
WELL_KNOWN = (*_WELL_KNOWN.split(), *_OF_TWO_WORDS)
"""Cities that are certainly a place, so that asking for one the data lacks finds nobody instead of being asked back."""
_AFTER_A_CUE = frozenset({"la", "sf", "rom", "nice", "vienne"})
"""Names that are other words as well."""

SAME_CITY = [
    [key_of(name) for name in group.split(",")] for line in _NAMES.strip().splitlines() for group in line.split(";")
]


def only_after_a_cue(name: str) -> bool:
    """Whether a name is a city's only where the words before it say so."""
    return name in _AFTER_A_CUE
