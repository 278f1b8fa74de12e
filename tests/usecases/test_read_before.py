"""What a lead has read, and what is like it."""

from bot.domain.words import EventKind, Stage
from bot.usecases.read_before import like_those, read_lately
from knowledge.opening import Library
from knowledge.passage import Asset, Audience
from tests.builders import T0, a_lead, ago, an_event
from tests.usecases.test_suggest_content import House, content, house

__all__ = ["content", "house"]

PIECES = [Asset(id=f"a{n}", path=f"/{n}.md", title=f"Piece No. {n}") for n in range(6)]


def reading(title: str, *, days: float = 1, kind: EventKind = EventKind.CONTENT_OPEN):
    return an_event(a_lead(), kind, asset=title, at=ago(days=days))


class TestReadLately:
    def test_is_the_last_three_pieces_each_once_the_latest_first(self) -> None:
        events = [reading(f"piece no {n}", days=10 - n) for n in range(5)] + [reading("Piece No. 4", days=9)]

        assert [asset.id for asset in read_lately(events, PIECES)] == ["a4", "a3", "a2"]

    def test_is_nothing_that_was_only_looked_at_or_is_not_of_the_library(self) -> None:
        events = [reading("Piece No. 1", kind=EventKind.PAGE_VIEW), reading("Elsewhere"), reading("")]

        assert read_lately(events, PIECES) == ()


class TestLikeThose:
    def test_finds_others_for_prospects_and_tells_what_they_are_like(self, content: Library) -> None:
        assets = content.store.assets()
        read = next(asset for asset in assets if "security" in asset.title.lower() and asset.type == "whitepaper")

        like = like_those([read], content.search, now=T0)

        assert like
        assert read.id not in like
        assert {one.title for one in like.values()} == {read.title}
        external = {asset.id for asset in assets if asset.audience is Audience.EXTERNAL and asset.usable(T0.date())}
        assert set(like) <= external


class TestSuggestions:
    def test_of_two_leads_differ_by_what_they_read(self, house: House) -> None:
        chosen = {}
        for name, title in (("Ada Low", "security"), ("Ben Orr", "retail")):
            lead = house.knows(a_lead(name=name, email=f"{name[:3]}@{title}.test", company=title, stage=Stage.MQL))
            asset = next(a for a in house.content.store.assets() if title in a.title.lower() and a.url)
            event = an_event(lead, EventKind.CONTENT_OPEN, asset=asset.title, at=ago(days=1))
            house.stores.engagement.add([event])
            lines = house.suggest(lead.id, now=T0)
            assert asset.title not in [line.title for line in lines]
            assert any(f"like “{asset.title}”, which they read" in line.reasons for line in lines)
            chosen[name] = [line.title for line in lines]
            for_another = house.suggest(lead.id, now=T0, topic="for their CFO instead")
            assert not any("they read" in reason for line in for_another for reason in line.reasons)

        assert chosen["Ada Low"] != chosen["Ben Orr"]
