"""Countries by every name a CRM or a rep writes, and the sales regions they make up. Long, as tables are."""

from functools import cache
from typing import NamedTuple

from bot.domain.rep import folded


class Country(NamedTuple):
    code: str
    """ISO 3166 alpha-2."""
    area: str
    """A part of the world, as in the table's third column."""
    name: str
    """English short name, as answers show it."""
    aliases: tuple[str, ...]


# The third column is the part of the world, after UN M49: nam, cam, car, sam are North, Central America, Caribbean and
# South America; neu weu eeu seu Europe; naf ssa Africa; was cas sas eas sea Asia from west to south-east; oce Oceania.
_TABLE = """
AF AFG sas Afghanistan
AX ALA neu Åland Islands: Aland
AL ALB seu Albania: Shqiperia
DZ DZA naf Algeria: Algerie
AS ASM oce American Samoa
AD AND seu Andorra
AO AGO ssa Angola
AI AIA car Anguilla
AQ ATA oce Antarctica
AG ATG car Antigua and Barbuda: Antigua
AR ARG sam Argentina
AM ARM was Armenia
AW ABW car Aruba
AU AUS oce Australia: Aus, Oz
AT AUT weu Austria: Österreich, Oesterreich, Autriche
AZ AZE was Azerbaijan
BS BHS car Bahamas: The Bahamas
BH BHR was Bahrain
BD BGD sas Bangladesh
BB BRB car Barbados
BY BLR eeu Belarus
BE BEL weu Belgium: België, Belgique, Belgien
BZ BLZ cam Belize
BJ BEN ssa Benin
BM BMU nam Bermuda
BT BTN sas Bhutan
BO BOL sam Bolivia: Bolivia Plurinational State of
BQ BES car Caribbean Netherlands: Bonaire
BA BIH seu Bosnia and Herzegovina: Bosnia, Bosnia Herzegovina
BW BWA ssa Botswana
BR BRA sam Brazil: Brasil
IO IOT ssa British Indian Ocean Territory
BN BRN sea Brunei: Brunei Darussalam
BG BGR eeu Bulgaria: Bulgarien
BF BFA ssa Burkina Faso
BI BDI ssa Burundi
CV CPV ssa Cabo Verde: Cape Verde
KH KHM sea Cambodia
CM CMR ssa Cameroon
CA CAN nam Canada: Kanada
KY CYM car Cayman Islands
CF CAF ssa Central African Republic
TD TCD ssa Chad
CL CHL sam Chile
CN CHN eas China: People's Republic of China, PRC, PR China, Mainland China
CX CXR oce Christmas Island
CC CCK oce Cocos Islands: Cocos Keeling Islands
CO COL sam Colombia
KM COM ssa Comoros
CG COG ssa Congo: Republic of the Congo, Congo Brazzaville
CD COD ssa DR Congo: Democratic Republic of the Congo, Congo Kinshasa, DRC
CK COK oce Cook Islands
CR CRI cam Costa Rica
CI CIV ssa Ivory Coast: Côte d'Ivoire, Cote dIvoire
HR HRV seu Croatia: Hrvatska, Kroatien
CU CUB car Cuba
CW CUW car Curaçao: Curacao
CY CYP was Cyprus: Zypern
CZ CZE eeu Czechia: Czech Republic, Czech, Česko, Tschechien, Ceska republika
DK DNK neu Denmark: Danmark, Dänemark
DJ DJI ssa Djibouti
DM DMA car Dominica
DO DOM car Dominican Republic
EC ECU sam Ecuador
EG EGY naf Egypt
SV SLV cam El Salvador: Salvador
GQ GNQ ssa Equatorial Guinea
ER ERI ssa Eritrea
EE EST neu Estonia: Eesti, Estland
SZ SWZ ssa Eswatini: Swaziland
ET ETH ssa Ethiopia
FK FLK sam Falkland Islands: Falklands
FO FRO neu Faroe Islands: Faroes
FJ FJI oce Fiji
FI FIN neu Finland: Suomi, Finnland
FR FRA weu France: Frankreich, Francia
GF GUF sam French Guiana
PF PYF oce French Polynesia
GA GAB ssa Gabon
GM GMB ssa Gambia: The Gambia
GE GEO was Georgia: Republic of Georgia
DE DEU weu Germany: Deutschland, Allemagne, Alemania, Federal Republic of Germany, Ger
GH GHA ssa Ghana
GI GIB seu Gibraltar
GR GRC seu Greece: Hellas, Griechenland
GL GRL nam Greenland
GD GRD car Grenada
GP GLP car Guadeloupe
GU GUM oce Guam
GT GTM cam Guatemala
GG GGY neu Guernsey
GN GIN ssa Guinea
GW GNB ssa Guinea-Bissau
GY GUY sam Guyana
HT HTI car Haiti
HN HND cam Honduras
HK HKG eas Hong Kong: Hong Kong SAR, Hongkong
HU HUN eeu Hungary: Magyarorszag, Ungarn
IS ISL neu Iceland: Island
IN IND sas India: Bharat, Indien
ID IDN sea Indonesia
IR IRN sas Iran: Islamic Republic of Iran
IQ IRQ was Iraq
IE IRL neu Ireland: Republic of Ireland, Eire, Irland
IM IMN neu Isle of Man
IL ISR was Israel
IT ITA seu Italy: Italia, Italien, Italie
JM JAM car Jamaica
JP JPN eas Japan: Nippon
JE JEY neu Jersey
JO JOR was Jordan
KZ KAZ cas Kazakhstan
KE KEN ssa Kenya
KI KIR oce Kiribati
XK XKX seu Kosovo
KW KWT was Kuwait
KG KGZ cas Kyrgyzstan
LA LAO sea Laos: Lao PDR
LV LVA neu Latvia: Latvija, Lettland
LB LBN was Lebanon
LS LSO ssa Lesotho
LR LBR ssa Liberia
LY LBY naf Libya
LI LIE weu Liechtenstein
LT LTU neu Lithuania: Lietuva, Litauen
LU LUX weu Luxembourg: Luxemburg, Letzebuerg
MO MAC eas Macao: Macau
MG MDG ssa Madagascar
MW MWI ssa Malawi
MY MYS sea Malaysia
MV MDV sas Maldives
ML MLI ssa Mali
MT MLT seu Malta
MH MHL oce Marshall Islands
MQ MTQ car Martinique
MR MRT ssa Mauritania
MU MUS ssa Mauritius
YT MYT ssa Mayotte
MX MEX cam Mexico: México, Mexiko, Estados Unidos Mexicanos
FM FSM oce Micronesia
MD MDA eeu Moldova: Republic of Moldova
MC MCO weu Monaco
MN MNG eas Mongolia
ME MNE seu Montenegro
MS MSR car Montserrat
MA MAR naf Morocco: Maroc
MZ MOZ ssa Mozambique
MM MMR sea Myanmar: Burma
NA NAM ssa Namibia
NR NRU oce Nauru
NP NPL sas Nepal
NL NLD weu Netherlands: The Netherlands, Holland, Nederland, Niederlande, Pays-Bas, NED
NC NCL oce New Caledonia
NZ NZL oce New Zealand: Aotearoa, Neuseeland
NI NIC cam Nicaragua
NE NER ssa Niger
NG NGA ssa Nigeria
NU NIU oce Niue
NF NFK oce Norfolk Island
KP PRK eas North Korea: DPRK, Democratic People's Republic of Korea
MK MKD seu North Macedonia: Macedonia, FYROM
MP MNP oce Northern Mariana Islands
NO NOR neu Norway: Norge, Norwegen
OM OMN was Oman
PK PAK sas Pakistan
PW PLW oce Palau
PS PSE was Palestine: State of Palestine, Palestinian Territories
PA PAN cam Panama
PG PNG oce Papua New Guinea
PY PRY sam Paraguay
PE PER sam Peru: Perú
PH PHL sea Philippines: The Philippines
PN PCN oce Pitcairn
PL POL eeu Poland: Polska, Polen, Pologne
PT PRT seu Portugal
PR PRI car Puerto Rico
QA QAT was Qatar
RE REU ssa Réunion: Reunion
RO ROU eeu Romania: Rumania, Rumänien
RU RUS eeu Russia: Russian Federation, Rossiya, Russland
RW RWA ssa Rwanda
BL BLM car Saint Barthélemy: St Barts
SH SHN ssa Saint Helena
KN KNA car Saint Kitts and Nevis: St Kitts and Nevis
LC LCA car Saint Lucia: St Lucia
MF MAF car Saint Martin: St Martin
PM SPM nam Saint Pierre and Miquelon
VC VCT car Saint Vincent and the Grenadines: St Vincent
WS WSM oce Samoa
SM SMR seu San Marino
ST STP ssa São Tomé and Príncipe
SA SAU was Saudi Arabia: KSA, Kingdom of Saudi Arabia, Saudi
SN SEN ssa Senegal
RS SRB seu Serbia: Srbija, Serbien
SC SYC ssa Seychelles
SL SLE ssa Sierra Leone
SG SGP sea Singapore: Singapur
SX SXM car Sint Maarten
SK SVK eeu Slovakia: Slovak Republic, Slovensko, Slowakei
SI SVN seu Slovenia: Slovenija, Slowenien
SB SLB oce Solomon Islands
SO SOM ssa Somalia
ZA ZAF ssa South Africa: RSA, Republic of South Africa, Südafrika
KR KOR eas South Korea: Korea, Republic of Korea, Korea Republic of, Korea South, ROK, Südkorea
SS SSD ssa South Sudan
ES ESP seu Spain: España, Espana, Spanien, Espagne
LK LKA sas Sri Lanka
SD SDN naf Sudan
SR SUR sam Suriname
SJ SJM neu Svalbard and Jan Mayen
SE SWE neu Sweden: Sverige, Schweden, Suede
CH CHE weu Switzerland: Schweiz, Suisse, Svizzera, Suiza, Swiss Confederation
SY SYR was Syria: Syrian Arab Republic
TW TWN eas Taiwan: Taiwan Province of China
TJ TJK cas Tajikistan
TZ TZA ssa Tanzania: United Republic of Tanzania
TH THA sea Thailand
TL TLS sea Timor-Leste: East Timor
TG TGO ssa Togo
TK TKL oce Tokelau
TO TON oce Tonga
TT TTO car Trinidad and Tobago: Trinidad
TN TUN naf Tunisia: Tunisie
TR TUR was Turkey: Türkiye, Turkiye, Türkei
TM TKM cas Turkmenistan
TC TCA car Turks and Caicos Islands: Turks and Caicos
TV TUV oce Tuvalu
UG UGA ssa Uganda
UA UKR eeu Ukraine: Ukraina
AE ARE was United Arab Emirates: UAE, Emirates
GB GBR neu United Kingdom: UK, Great Britain, Britain, England, Scotland, Wales, Northern Ireland, United Kingdom of Great Britain and Northern Ireland, Vereinigtes Königreich, Grossbritannien
US USA nam United States: United States of America, The United States, The US, The USA, America, U.S., U.S.A., Estados Unidos, Etats-Unis, Vereinigte Staaten, The States
UY URY sam Uruguay
UZ UZB cas Uzbekistan
VU VUT oce Vanuatu
VA VAT seu Vatican City: Holy See, Vatican
VE VEN sam Venezuela: Bolivarian Republic of Venezuela
VN VNM sea Vietnam: Viet Nam
VG VGB car British Virgin Islands: BVI
VI VIR car US Virgin Islands: United States Virgin Islands
WF WLF oce Wallis and Futuna
EH ESH naf Western Sahara
YE YEM was Yemen
ZM ZMB ssa Zambia
ZW ZWE ssa Zimbabwe
"""  # noqa: E501 one country a line, so that a change is one line of difference

_EU = "AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE"
_NORDICS = "DK FI IS NO SE FO GL AX"
_GULF = "AE BH KW OM QA SA"
_MIDDLE_EAST = f"{_GULF} IQ IL JO LB PS SY YE IR EG"
_NORTH_AFRICA = "DZ EG LY MA TN EH SD"

_BY_CODES = {
    "DACH": ("DE AT CH", "d a ch, dach countries, german speaking countries"),
    "Benelux": ("BE NL LU", "benelux countries"),
    "Nordics": (_NORDICS, "nordic, nordic countries, the nordics"),
    "Scandinavia": ("DK NO SE", "scandinavian, scandinavian countries"),
    "Baltics": ("EE LV LT", "baltic, baltic states, the baltics"),
    "UK&I": ("GB IE", "uki, uk and ireland, uk & ireland, uk i, ukandi, united kingdom and ireland"),
    "British Isles": ("GB IE IM GG JE", ""),
    "Iberia": ("ES PT AD GI", "iberian, iberian peninsula"),
    "EU": (_EU, "european union, the eu, eu 27, eu27"),
    "EEA": (f"{_EU} IS LI NO", "european economic area"),
    "CEE": ("PL CZ SK HU RO BG SI HR EE LV LT RS BA ME MK AL XK MD UA", "central and eastern europe"),
    "Southern Europe": ("ES PT IT GR MT CY AD SM GI", "south europe, southern european, south european"),
    "Balkans": ("AL BA BG HR XK ME MK RS SI GR RO", "balkan, balkan states, the balkans"),
    "GCC": (_GULF, "gulf, gulf states, the gulf"),
    "Middle East": (_MIDDLE_EAST, "middle eastern, the middle east, mideast"),
    "MENA": (f"{_MIDDLE_EAST} {_NORTH_AFRICA}", "middle east and north africa"),
    "North Africa": (_NORTH_AFRICA, "northern africa, north african"),
    "ANZ": ("AU NZ", "australia and new zealand"),
    "ASEAN": ("BN KH ID LA MY MM PH SG TH TL VN", ""),
    "BRICS": ("BR RU IN CN ZA", ""),
    "G7": ("CA FR DE IT JP GB US", ""),
}

_BY_AREAS = {
    "North America": ("nam", "MX", "na region, noram, northam, northern america, north american"),
    "Central America": ("cam", "", "central american"),
    "Caribbean": ("car", "", "the caribbean"),
    "South America": ("sam", "", "southam, south american"),
    "LATAM": ("sam cam car", "", "latin america, latin american, lac"),
    "Americas": ("nam cam car sam", "", "the americas, amer"),
    "Western Europe": ("weu", "GB IE", "west europe, western european, west european"),
    "Northern Europe": ("neu", "", "north europe, northern european, north european"),
    "Eastern Europe": ("eeu", "", "east europe, eastern european, east european"),
    "Europe": ("neu weu eeu seu", "CY", "european, the continent"),
    "Africa": ("naf ssa", "", "african"),
    "Sub-Saharan Africa": ("ssa", "", "ssa, sub saharan, sub-saharan african"),
    "Central Asia": ("cas", "", "central asian"),
    "South Asia": ("sas", "", "southern asia, south asian"),
    "East Asia": ("eas", "", "eastern asia, east asian"),
    "Southeast Asia": ("sea", "", "south east asia, south eastern asia, sea region, southeast asian, south east asian"),
    "Asia": ("was cas sas eas sea", "", "asian"),
    "APAC": ("cas sas eas sea oce", "", "asia pacific, asia-pacific, asiapac, apj"),
    "Oceania": ("oce", "", ""),
    "EMEA": ("neu weu eeu seu naf ssa was", "IR", "europe middle east and africa"),
}


@cache
def countries() -> tuple[Country, ...]:
    """Every country, in the order of the table."""
    rows = []
    for line in _TABLE.strip().splitlines():
        code, iso3, area, rest = line.split(" ", 3)
        name, _, others = rest.partition(":")
        aliases = tuple(alias.strip() for alias in others.split(",") if alias.strip())
        rows.append(Country(code, area, name.strip(), (iso3, *aliases)))
    return tuple(rows)


@cache
def country_names() -> dict[str, str]:
    """Every spelling but the two-letter codes, folded, with the English short name it means."""
    names: dict[str, str] = {}
    for country in countries():
        for written in (country.name, *country.aliases):
            names[folded(written)] = country.name
    return names


@cache
def country_codes() -> dict[str, str]:
    """Two-letter codes, folded, with the English short name; several are English words (`in`, `it`, `me`)."""
    return {c.code.casefold(): c.name for c in countries()} | {"uk": "United Kingdom", "el": "Greece"}


def country_named(text: str) -> str | None:
    """English short name of the country that a file or a person wrote by name, alias or ISO code; None if none."""
    key = folded(text)
    if found := country_names().get(key) or country_codes().get(key):
        return found
    squeezed = key.replace(" ", "")
    if len(squeezed) <= 3:  # "U.S.A.", "U K"
        return country_names().get(squeezed) or country_codes().get(squeezed)
    return country_names().get(key.removeprefix("the "))


@cache
def regions() -> dict[str, tuple[str, ...]]:
    """Sales regions by name, with the English short names of their countries in order of the alphabet."""
    by_code = {c.code: c.name for c in countries()}
    found = {name: {by_code[code] for code in codes.split()} for name, (codes, _) in _BY_CODES.items()}
    for name, (areas, extra, _) in _BY_AREAS.items():
        members = {c.name for c in countries() if c.area in areas.split()}
        found[name] = members | {by_code[code] for code in extra.split()}
    return {name: tuple(sorted(members)) for name, members in found.items()}


@cache
def region_names() -> dict[str, str]:
    """Every spelling of a region, folded, with the name it has in `regions`."""
    names: dict[str, str] = {}
    spelled = [(n, a) for n, (_, a) in _BY_CODES.items()] + [(n, a) for n, (_, _, a) in _BY_AREAS.items()]
    for name, aliases in spelled:
        for written in (name, *aliases.split(",")):
            if written.strip():
                names[folded(written)] = name
    return names


def countries_in(region: str) -> tuple[str, ...]:
    """Countries of a region by any of its spellings (`DACH`, `the nordics`); empty where it is no region."""
    name = region_names().get(folded(region))
    return regions()[name] if name else ()
