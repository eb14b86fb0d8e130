from __future__ import annotations

import json
import re
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from export.edition import FIRST, Edition, corrected
from export.embed import embed
from export.errors import ExportError

if TYPE_CHECKING:
    from geo import Reading
    from layers import Layer

DAY = date(2026, 12, 1)


def linked(page: str) -> dict[str, Any]:
    """The linked data of a page."""
    [found] = re.findall(r'<script type="application/ld\+json">(.*?)</script>', page)
    told: dict[str, Any] = json.loads(found)
    return told


def test_a_correction_counts_the_version_up(layer: Layer, reading: Reading) -> None:
    """The new page says when and what, and which page it puts right."""
    old = embed(layer, reading)
    edition = corrected(old, on=DAY, note="The governor's name was  misspelt.")
    new = embed(layer, reading, edition=edition)
    told = linked(new)

    assert edition.version == 2
    assert "Corrected on 1 December 2026:" in new
    assert "The governor's name was misspelt." in new
    assert told["version"] == 2
    [correction] = told["correction"]
    assert correction["parentItem"]["identifier"] == linked(old)["identifier"]


def test_corrections_are_kept(layer: Layer, reading: Reading) -> None:
    """A third edition tells of both corrections, the latest first."""
    second = embed(layer, reading, edition=corrected(embed(layer, reading), on=DAY, note="One."))
    third = embed(layer, reading, edition=corrected(second, on=DAY, note="Two."))

    assert linked(third)["version"] == 3
    assert third.index(" Two.") < third.index(" One.")


def test_a_note_is_only_text(layer: Layer, reading: Reading) -> None:
    """Mark-up in it is shown as it was written."""
    words = "<img src=x onerror=alert(1)> {{7*7}}"
    edition = corrected(embed(layer, reading), on=DAY, note=words)

    assert "<img" not in embed(layer, reading, edition=edition)


def test_every_edition_has_a_hash_of_its_own(layer: Layer, reading: Reading) -> None:
    """The same content has the same hash, a corrected one another."""
    first = linked(embed(layer, reading))["identifier"]
    edition = corrected(embed(layer, reading), on=DAY, note="One.")

    assert linked(embed(layer, reading))["identifier"] == first
    assert linked(embed(layer, reading, edition=edition))["identifier"] != first


@pytest.mark.parametrize("note", ["", "   ", "\n"])
def test_a_correction_without_a_note_is_refused(layer: Layer, reading: Reading, note: str) -> None:
    """Readers are owed what changed."""
    with pytest.raises(ExportError, match="says what changed"):
        corrected(embed(layer, reading), on=DAY, note=note)


@pytest.mark.parametrize(
    "page",
    [
        "",
        "<p>Hello</p>",
        '<script type="application/ld+json">{</script>',
        '<script type="application/ld+json">[]</script>',
        f'<script type="application/ld+json">{"[" * 100_000}</script>',
        '<script type="application/ld+json">{"version": Infinity}</script>',
        '<script type="application/ld+json">{"identifier": 7, "version": 1}</script>',
        '<script type="application/ld+json">{"identifier": "sha256:0", "version": 1}</script>',
    ],
)
def test_a_page_of_somebody_else_is_refused(page: str) -> None:
    """The message says which pages can be corrected."""
    with pytest.raises(ExportError, match="that `saidwhere embed` wrote"):
        corrected(page, on=DAY, note="One.")


@pytest.mark.parametrize(
    "languages", [(("uk", "../map.html"),), (("uk", "https://x/"),), (("<b>", "map.html"),)]
)
def test_other_languages_are_files_beside_the_page(languages: tuple[tuple[str, str], ...]) -> None:
    """No address of a stranger gets into the page's list."""
    with pytest.raises(ExportError, match="please name a file beside this one"):
        Edition(languages=languages)


def test_statements_are_quotations(layer: Layer, reading: Reading) -> None:
    """Each has its words, its speaker twice over, and its places; nobody claims a verdict."""
    told = linked(embed(layer, reading, edition=FIRST))
    parts = told["hasPart"]

    assert [part["text"] for part in parts] == [card.words for card in layer.cards]
    assert {part["@type"] for part in parts} == {"Quotation"}
    assert all(part["creator"] == part["spokenByCharacter"] for part in parts)
    assert "ClaimReview" not in json.dumps(told)
    assert [place["name"] for place in parts[0]["about"]] == ["Kyiv", "Chernihiv"]
