"""Documents with terms, behind the port `SheetReader`."""

from bot.agent.bant.policy import read_policy
from bot.agent.bant.price_list import read_prices
from bot.domain.selling_rules import DeliveryPolicy, PriceBook


class OfflineSheetReader:
    """Reads price lists and delivery policies by rules."""

    def prices(self, text: str) -> PriceBook | None:
        """See the port."""
        return read_prices(text)

    def policy(self, text: str) -> DeliveryPolicy | None:
        """See the port."""
        return read_policy(text)
