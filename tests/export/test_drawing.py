from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import combinations, product
from typing import TYPE_CHECKING
from xml.etree.ElementTree import fromstring

import pytest
import shapely
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from export import drawing
from export.box import Box
from export.curves import Curve
from export.drawing import draw_map, draw_still
from export.lettering import BOLD, CAPITAL, ITALIC, SANS, SERIF, SERIF_BOLD, width
from geo.directions import region
from layers import SIZES, Layer, LayerError, Mark, Sheet, Size, Zone, spoken
from layers.style import PALETTES

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from geo import Reading
    from layers import Theme

SVG = "{http://www.w3.org/2000/svg}"
HREF = "{http://www.w3.org/1999/xlink}href"
FACES = {
    "sans": SANS,
    "sans bold": BOLD,
    "sans italic": ITALIC,
    "serif": SERIF,
    "serif bold": SERIF_BOLD,
}
HOSTILE = '<script>alert(1)</script> {{7*7}} ${1} $x$ & "q" <b> Київ محمد 🚀 \x00\u202e'


@dataclass(frozen=True)
class Drawn:
    """Words as they stand on a sheet."""

    words: str
    box: Box
    kind: str
    ground: shapely.Geometry | None = None

    @property
    def covers(self) -> shapely.Geometry:
        """The ground under its letters: of a bent name less than its upright box."""
        box = self.box
        return self.ground or shapely.box(box.left, box.top, box.right, box.bottom)


def wide(part: Element) -> float:
    classes = str(part.get("class", "")).split()
    name = " ".join(c for c in classes if c in {"sans", "serif", "bold", "italic"})
    spacing = float(part.get("letter-spacing", "0")) * len(part.text or "")
    return width(part.text or "", FACES[name], float(str(part.get("font-size")))) + spacing


def texts(svg: str) -> list[Drawn]:
    """Measure every line of type of a drawing, as a reader sees it."""
    root = fromstring(svg)  # noqa: S314 - our own drawing
    ways = {f"#{way.get('id')}": str(way.get("d")) for way in root.iter(f"{SVG}path")}
    bent = [line for line in root.iter(f"{SVG}text") if line.find(f"{SVG}textPath") is not None]
    straight = [line for line in root.iter(f"{SVG}text") if line not in bent]
    return [*map(measured, straight), *(on_way(line, ways) for line in bent)]


def on_way(line: Element, ways: dict[str, str]) -> Drawn:
    """Words on a curve: the box of the ground that they cover."""
    [words] = line
    x, y, *rest = map(float, re.findall(r"-?[\d.]+", ways[str(words.get(HREF))]))
    curve = Curve((x, y), (rest[0], rest[1]), (rest[2], rest[3]))
    size = float(str(line.get("font-size")))
    words_on_it = "".join(line.itertext())
    return Drawn(words_on_it, curve.box(size), str(line.get("class")), curve.band(size))


def measured(line: Element) -> Drawn:
    runs = list(line) or [line]
    length = sum(map(wide, runs))
    size = max(float(str(run.get("font-size"))) for run in runs)
    shift = {"middle": 0.5, "end": 1.0}.get(str(line.get("text-anchor")), 0.0)
    left, base = float(str(line.get("x"))) - shift * length, float(str(line.get("y")))
    box = Box(left, base - CAPITAL * size, left + length, base + 0.12 * size)
    return Drawn("".join(line.itertext()), box, str(line.get("class")))


def collisions(svg: str) -> list[tuple[str, str]]:
    lines = [line for line in texts(svg) if "doubt" not in line.kind]
    near = [(a, b) for a, b in combinations(lines, 2) if a.box.overlaps(b.box)]
    return [(a.words, b.words) for a, b in near if a.covers.intersection(b.covers).area > 0]


def crowd(layer: Layer, count: int) -> Layer:
    slugs = [
        "odesa",
        "lviv",
        "bakhmut",
        "kupiansk",
        "lyman",
        "zaporizhzhia",
        "poltava",
        "vinnytsia",
        "uzhhorod",
        "pokrovsk",
    ]
    mark = (Mark("s1", "", "circle", "about"), Mark("s3", "", "triangle", "left_out"))
    more = tuple(
        Zone(
            region(slug),
            region(slug).name(layer.language),
            tuple(replace(one, region=slug) for one in mark),
        )
        for slug in slugs[:count]
    )
    return replace(layer, zones=layer.zones + more)


@pytest.mark.parametrize(("size", "language"), list(product(SIZES, ("en", "uk", "ru"))))
def test_words_on_a_sheet_touch_neither_each_other_nor_its_edge(
    reading: Reading, size: str, language: str
) -> None:
    """Headline, labels, callouts, legend, credit: on the boxes as drawn."""
    sheet = SIZES[size]
    svg = draw_still(spoken(reading, language=language), Sheet(sheet))
    edge = Box(0, 0, sheet.width, sheet.height)

    assert collisions(svg) == []
    assert all(edge.holds(line.box) for line in texts(svg))


@pytest.mark.parametrize(
    "size", [*SIZES.values(), Size(680, 500), Size(1080, 1920), Size(2400, 1350), Size(320, 480)]
)
@pytest.mark.parametrize("count", [3, 10])
def test_crowded_sheets_of_any_size_stay_clean(layer: Layer, size: Size, count: int) -> None:
    """A story, a column, a poster, a phone."""
    svg = draw_still(crowd(layer, count), Sheet(size))
    edge = Box(0, 0, size.width, size.height)

    assert collisions(svg) == []
    assert all(edge.holds(line.box) for line in texts(svg))


@pytest.mark.parametrize("size", SIZES)
def test_hostile_words_are_words(layer: Layer, size: str) -> None:
    """Nothing of them is markup, and none overflows."""
    cards = tuple(
        replace(card, speaker=HOSTILE, role=HOSTILE * 4, words=HOSTILE * 9) for card in layer.cards
    )
    zones = tuple(replace(zone, label=HOSTILE) for zone in layer.zones)
    made = replace(layer, title=HOSTILE * 3, standfirst=HOSTILE, cards=cards, zones=zones)
    svg = draw_still(made, Sheet(SIZES[size]))

    assert "<script" not in svg
    assert "<b>" not in svg
    assert "{{7*7}}" in svg
    assert all(line.left >= 0 for line in (one.box for one in texts_of_known(svg)))


def texts_of_known(svg: str) -> list[Drawn]:
    """Lines that our fonts can set; others have parts with places of their own."""
    root = fromstring(svg)  # noqa: S314 - our own drawing
    return [measured(line) for line in root.iter(f"{SVG}text") if line.get("x")]


def test_a_map_for_a_page_names_its_parts(layer: Layer) -> None:
    """A page lights zones, labels and marks by these names."""
    root = fromstring(draw_map(layer))  # noqa: S314 - our own drawing
    groups = list(root.iter(f"{SVG}g"))
    zones = {one.get("data-region") for one in groups if "zone" in str(one.get("class")).split()}
    labels = {one.get("data-region") for one in groups if one.get("class") == "place-label"}
    marks = [one for one in groups if one.get("class") == "mark"]

    assert zones == labels == {zone.region.slug for zone in layer.zones}
    assert len(marks) == sum(len(zone.marks) for zone in layer.zones)
    assert {one.get("data-relation") for one in marks} == {"about", "left_out", "taken_over"}


def test_a_map_for_a_page_takes_the_pages_colours(layer: Layer) -> None:
    """With the theme's as what they fall back to."""
    assert "var(--left-out, #F5A04C)" in draw_map(layer, theme="dark")


def test_a_still_knows_no_custom_properties(layer: Layer) -> None:
    """Programs that make pictures do not read them."""
    assert "var(--" not in draw_still(layer)


def test_a_map_for_a_page_has_a_name_for_screen_readers(layer: Layer) -> None:
    """The picture in words."""
    root = fromstring(draw_map(layer))  # noqa: S314 - our own drawing

    assert root.get("aria-label") == layer.alt


def test_the_style_sheet_colours_nothing_but_our_drawing(layer: Layer) -> None:
    """A page has classes of its own."""
    style = re.search(r"<style>(.*?)</style>", draw_map(layer), re.DOTALL)

    assert style is not None
    assert all(rule.startswith(".saidwhere ") for rule in style[1].splitlines())


@pytest.mark.parametrize("theme", PALETTES)
def test_every_theme_can_be_drawn(layer: Layer, theme: Theme) -> None:
    """Each with its own land."""
    assert PALETTES[theme].land in draw_still(layer, Sheet(theme=theme))


def test_lines_are_heavier_where_contrast_is_high(layer: Layer) -> None:
    """For those who see little."""
    widths = [
        max(
            map(
                float,
                re.findall(
                    r'class="border" stroke-width="([\d.]+)"', draw_still(layer, Sheet(theme=theme))
                ),
            )
        )
        for theme in ("light", "contrast")
    ]

    assert widths[1] > 1.2 * widths[0]


def test_a_still_has_title_and_description(layer: Layer) -> None:
    """Headline, picture in words, border view."""
    root = fromstring(draw_still(layer))  # noqa: S314 - our own drawing
    description = str(root.findtext(f"{SVG}desc"))

    assert root.findtext(f"{SVG}title") == layer.title
    assert layer.alt in description
    assert "68/262" in description


def test_the_same_layer_gives_the_same_drawing(layer: Layer) -> None:
    """Byte for byte."""
    assert draw_still(layer) == draw_still(layer)


def test_a_report_without_places_says_so_on_the_sheet(layer: Layer) -> None:
    """The map is there, the marks are not."""
    empty = replace(
        layer, zones=(), cards=(), standfirst="No statement here names a place in Ukraine."
    )
    svg = draw_still(empty)

    assert "No statement here names a place in Ukraine." in svg
    assert 'class="mark"' not in svg


def test_places_beyond_the_map_are_named_under_it(layer: Layer) -> None:
    """Nothing that was read is lost."""
    moscow = Zone(region("moscow-ru"), "Moscow", (Mark("s1", "moscow-ru", "square", "about"),))
    svg = draw_still(replace(layer, zones=(*layer.zones, moscow)))

    assert "Also named, beyond this map: Moscow." in svg


@pytest.mark.parametrize("size", ["square", "portrait"])
def test_a_tall_sheet_numbers_its_statements(layer: Layer, size: str) -> None:
    """The numbers stand at the marks and before the words."""
    lines = texts(draw_still(layer, Sheet(SIZES[size])))
    listed = {one.words for one in lines if one.words.isdigit() and "number" not in one.kind}
    at_marks = {one.words for one in lines if "number" in one.kind}

    assert {"1", "2"} <= listed
    assert at_marks == listed


def test_an_unknown_theme_is_an_error_in_words(layer: Layer) -> None:
    """Before anything is drawn."""
    with pytest.raises(LayerError, match="choose from"):
        drawing.draw_map(layer, theme="pink")  # type: ignore[arg-type] # what a user may write


SLUGS = [
    "kyiv",
    "chernihiv",
    "mariupol",
    "sumy",
    "kharkiv",
    "kherson",
    "mykolaiv",
    "crimea",
    "donbas",
    "odesa",
    "lviv",
    "bakhmut",
    "kupiansk",
    "pokrovsk",
    "poltava",
    "kherson-oblast",
    "lviv-oblast",
    "ukraine",
    "moscow-ru",
]


@settings(
    max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    st.sets(st.sampled_from(SLUGS), max_size=14),
    st.sampled_from([*SIZES.values(), Size(1080, 1920), Size(900, 620)]),
    st.sampled_from(["en", "uk", "ru"]),
)
def test_whatever_is_chosen_no_words_touch(
    reading: Reading, chosen: set[str], size: Size, language: str
) -> None:
    """Over many selections, sizes and languages, on the boxes as drawn."""
    whole = spoken(reading, language=language)
    kept = tuple(zone for zone in whole.zones if zone.region.slug in chosen)
    known = {zone.region.slug for zone in kept}
    more = tuple(
        Zone(region(slug), region(slug).name(language), (Mark("s3", slug, "circle", "about"),))
        for slug in sorted(chosen - known)
    )
    svg = draw_still(replace(whole, zones=kept + more), Sheet(size))
    edge = Box(0, 0, size.width, size.height)

    assert collisions(svg) == []
    assert all(edge.holds(line.box) for line in texts(svg))


def of_places(*slugs: str) -> Layer:
    zones = (Zone(region(s), s, (Mark("s1", s, "square", "about", "Who?"),)) for s in slugs)
    return Layer("en", "T", "S", "", tuple(zones), (), (), "A map.")


@pytest.mark.parametrize(("width", "height"), [(358, 252), (760, 500), (1100, 700)])
def test_the_bare_map_of_a_part_says_where_it_lies(width: int, height: int) -> None:
    """With an inset and the towns around, on a phone too."""
    part = draw_map(of_places("bakhmut", "pokrovsk"), width=width, height=height)

    assert part.count('class="locator"') == 1
    assert 'class="town"' in part


def test_the_bare_map_of_the_country_has_no_inset() -> None:
    """Everyone knows where it is."""
    assert 'class="locator"' not in draw_map(of_places("lviv", "kharkiv"))


@pytest.mark.parametrize("theme", sorted(PALETTES))
def test_a_question_mark_is_drawn_beside_its_mark_in_every_theme(theme: Theme) -> None:
    """Never over the name, wherever the name stands."""
    tree = fromstring(draw_map(of_places("bakhmut"), theme=theme))  # noqa: S314 - our own drawing
    marks = {part.get("class"): part for part in tree.iter(f"{SVG}text")}
    question = next(part for name, part in marks.items() if "doubt" in str(name))
    label = next(part for name, part in marks.items() if "spoken" in str(name))

    top = float(question.get("y", 0)) - CAPITAL * float(question.get("font-size", 0))
    assert top > float(label.get("y", 0)) + 2
