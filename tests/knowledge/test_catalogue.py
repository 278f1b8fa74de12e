"""Saying what an asset is and whom it is for."""

from datetime import date
from pathlib import Path

import pytest

from knowledge.catalogue import describe, fingerprint
from knowledge.document import Unreadable
from knowledge.passage import Asset, AssetType, Audience
from knowledge.readers import read_file

BODY = """# Retail results

The retailer's stores had fewer stock-outs, and the stores' shoppers saw full shelves in every store.
"""


@pytest.fixture
def described(tmp_path: Path):
    """The asset that a file with this text (and sidecar) is."""

    def describe_file(text: str = BODY, *, name: str = "results.md", sidecar: str | None = None) -> Asset:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
        if sidecar is not None:
            path.with_name(path.stem + ".meta.yaml").write_text(sidecar)
        return describe(path, read_file(path), asset_id="a", content_hash=fingerprint(path), terms=TERMS)

    return describe_file


TERMS = {
    "pains": {"Stock-outs": ["stockout", "empty shelves"], "poor forecasts": ["forecast"]},
    "products": {"Northbeam Plan": ()},
}


def front(*lines: str) -> str:
    return "---\n" + "\n".join(lines) + f"\n---\n{BODY}"


class TestFrontMatter:
    def test_sets_every_field(self, described) -> None:
        asset = described(
            front(
                "title: Fewer stock-outs",
                "type: Case Study",
                "summary: A retailer",
                "personas: [Economic Buyer, champion]",
                "industries: retail, Food and Beverage",
                "stages: [consideration, bofu]",
                "pains: [stock-outs]",
                "products: [Northbeam Plan]",
                "audience: external",
                "language: en",
                "url: https://vendor.example/r",
                "published: 2026-01-05",
                "expires: 2027-01-05",
                "reviewed: 2026-02-01",
                "owner: marketing",
            )
        )
        assert asset.title == "Fewer stock-outs"
        assert asset.type is AssetType.CASE_STUDY
        assert asset.personas == ("economic buyer", "champion")
        assert asset.industries == ("retail", "food and beverage")
        assert asset.stages == ("consideration", "decision")
        assert (asset.published, asset.expires) == (date(2026, 1, 5), date(2027, 1, 5))
        assert asset.proposed == ()

    def test_understands_the_singular(self, described) -> None:
        assert described(front("persona: user", "industry: retail", "stage: awareness")).personas == ("user",)

    def test_any_means_for_anyone_and_is_not_guessed_over(self, described) -> None:
        asset = described(front("industries: any"))
        assert asset.industries == ()
        assert "industries" not in asset.proposed

    @pytest.mark.parametrize(
        ("line", "sentence"),
        [
            ("audience: intern", "audience cannot be “intern”. Write external or internal."),
            ("expires: soon", "expires cannot be “soon”. Write a day as 2026-03-31."),
            ("type: leaflet", "type cannot be “leaflet”. Write one of: whitepaper, ebook"),
            ("stages: [later]", "stages cannot be “later”. Write awareness"),
            ("pains: 7", "Write words, or a list of words."),
        ],
    )
    def test_that_cannot_be_meant_is_refused(self, described, line: str, sentence: str) -> None:
        with pytest.raises(Unreadable) as refused:
            described(front(line))
        assert sentence in str(refused.value)

    @pytest.mark.parametrize(
        ("line", "name"), [("expire: 2020-01-01", "expires"), ("Industrie: x", "industries"), ("tittle: A", "title")]
    )
    def test_misspelled_is_refused_rather_than_left_out(self, described, line: str, name: str) -> None:
        with pytest.raises(Unreadable, match=f"Did you mean {name}"):
            described(front(line))

    @pytest.mark.parametrize("name", ["Expires", "EXPIRES", "expiry_date", "expires_at", "Valid until"])
    def test_is_read_as_people_write_it(self, described, name: str) -> None:
        assert described(front(f"{name}: 2027-06-30")).expires == date(2027, 6, 30)

    @pytest.mark.parametrize(
        "line",
        [
            *("reviewer: Anna", "Reviewed-By: Anna", "reviewers: [Anna]", "publisher: us", "published_by: us"),
            *("owners: [Anna]", "languages: [en, de]", "links: [a]", "urls: [a]"),
            *("title date: 2026-01-01", "owner at: HQ", "url on: x"),
        ],
    )
    def test_near_one_of_ours_but_common_is_left_alone(self, described, line: str) -> None:
        asset = described(front(line))

        assert asset.title == "Retail results"
        assert (asset.owner, asset.url, asset.reviewed, asset.published) == ("", None, None, None)

    @pytest.mark.parametrize(
        ("name", "field"),
        [
            *(("published_on", "published"), ("Publication date", "published"), ("published at", "published")),
            *(("reviewed-on", "reviewed"), ("last reviewed date", "reviewed"), ("expiration date", "expires")),
            *(("expiryDate", "expires"), ("publishDate", "published"), ("review_date", "reviewed")),
        ],
    )
    def test_of_a_day_may_end_as_days_do(self, described, name: str, field: str) -> None:
        assert getattr(described(front(f"{name}: 2027-06-30")), field) == date(2027, 6, 30)

    @pytest.mark.parametrize("name", ["expire on", "expireDate", "publishd at", "review on"])
    def test_of_a_day_misspelled_is_refused_with_its_ending_too(self, described, name: str) -> None:
        with pytest.raises(Unreadable, match="Did you mean"):
            described(front(f"{name}: 2027-06-30"))

    def test_of_another_tool_is_left_alone(self, described) -> None:
        assert described(front("layout: post", "tags: [a]", "draft: false", "1: x")).title == "Retail results"


class TestSidecar:
    def test_speaks_for_files_without_front_matter(self, described) -> None:
        asset = described(
            "Plain text on planning, long enough to be read by people.", name="a.txt", sidecar="type: video"
        )
        assert asset.type is AssetType.VIDEO

    def test_wins_over_the_file(self, described) -> None:
        assert described(front("type: ebook"), sidecar="type: report").type is AssetType.REPORT
        assert described(front("persona: user"), sidecar="personas: champion").personas == ("champion",)

    def test_of_one_file_among_several_of_a_name(self, described, tmp_path: Path) -> None:
        (tmp_path / "a.txt.meta.yaml").write_text("type: ebook")
        asset = described("Plain text on planning, long enough to be read.", name="a.txt", sidecar="type: video")
        assert asset.type is AssetType.EBOOK

    @pytest.mark.parametrize("sidecar", ["type: [", "just words"])
    def test_that_is_no_list_of_fields_is_refused(self, described, sidecar: str) -> None:
        with pytest.raises(Unreadable, match=r"results\.meta\.yaml"):
            described(sidecar=sidecar)

    def test_changes_the_fingerprint(self, described) -> None:
        assert described().content_hash != described(sidecar="owner: me").content_hash


class TestProposing:
    def test_says_what_was_proposed(self, described) -> None:
        asset = described()
        assert set(asset.proposed) == {"type", "summary", "industries", "audience", "language"}
        assert asset.industries == ("retail",)
        assert asset.summary.startswith("The retailer's stores had fewer")

    @pytest.mark.parametrize(
        ("name", "kind"),
        [
            ("case-studies/veldt.md", AssetType.CASE_STUDY),
            ("battlecard-planhelm.md", AssetType.BATTLECARD),
            ("q3 webinar.md", AssetType.WEBINAR),
            ("datasheet_plan.md", AssetType.ONE_PAGER),
            ("notes.md", AssetType.OTHER),
        ],
    )
    def test_the_type_by_name_and_folder(self, described, name: str, kind: AssetType) -> None:
        assert described(name=name).type is kind

    def test_pains_and_products_by_what_the_company_calls_them(self, described) -> None:
        text = "# Empty shelves cost more than you think\n\n" + "Northbeam Plan saw it. " * 3 + "One forecast was late."
        asset = described(text)
        assert (asset.pains, asset.products) == (("stock-outs",), ("northbeam plan",))
        assert {"pains", "products"} <= set(asset.proposed)
        assert described(f"---\npains: any\n---\n{text}").pains == ()

    def test_internal_where_its_name_or_text_says_so(self, described) -> None:
        assert described(name="battlecard.md").audience is Audience.INTERNAL
        assert described("Internal use only.\n\n" + BODY).audience is Audience.INTERNAL
        assert described().audience is Audience.EXTERNAL

    def test_the_language_by_its_small_words(self, described) -> None:
        german = "Der Bestand ist mit der Prognose für das Lager gesunken, und die Planung ist nicht mehr ein Problem."
        assert described(german, name="a.txt").language == "de"

    def test_the_title_from_the_first_heading_or_line_or_the_name(self, described) -> None:
        assert described().title == "Retail results"
        assert described("A short first line\n\nAnd then a text that goes on for a while.", name="a.txt").title == (
            "A short first line"
        )
        long = "This first line is a whole sentence, and so it is not a title. "
        assert described(long * 5, name="stock_and-more.txt").title == "Stock and more"
