"""The currency of a sum that was named without one."""

OFFERED = ("EUR", "USD", "GBP", "CHF")
"""What can be clicked; any other is typed."""

CURRENCY = "currency:"
"""A click on a currency gives this and its code."""

CODES = {
    **dict.fromkeys(("eur", "euro", "euros", "€"), "EUR"),
    **dict.fromkeys(("usd", "us$", "$", "dollar", "dollars", "us dollar", "us dollars"), "USD"),
    **dict.fromkeys(("gbp", "£", "pound", "pounds", "pounds sterling", "sterling", "quid"), "GBP"),
    **dict.fromkeys(("chf", "franc", "francs", "swiss franc", "swiss francs"), "CHF"),
    **dict.fromkeys(("jpy", "¥", "yen"), "JPY"),
    **dict.fromkeys(("cad", "canadian dollar", "canadian dollars"), "CAD"),
    **dict.fromkeys(("aud", "australian dollar", "australian dollars"), "AUD"),
    **{
        code.casefold(): code
        for code in ("SEK", "NOK", "DKK", "PLN", "CZK", "INR", "BRL", "MXN", "SGD", "ZAR", "AED", "NZD")
    },
}


def currency_named(text: str) -> str | None:
    """The code of the currency that is all of the text: `in euros`, `USD`; None where it says anything else."""
    bare = " ".join(text.casefold().strip(" .!").split())
    for opening in ("it's ", "it is ", "all ", "in "):
        bare = bare.removeprefix(opening)
    return CODES.get(bare)
