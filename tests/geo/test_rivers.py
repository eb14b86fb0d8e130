"""Rivers and the towns of their names."""

from __future__ import annotations

import pytest

from geo.directions import region_of
from geo.gazetteer import candidates
from geo.mentions import find_names
from geo.resolve import resolve
from reporting import Report

SENTENCES = [
    ("The right bank of the Dnipro is mined.", "en", ["dnipro-river"]),
    ("Islands in the Dnipro were shelled.", "en", ["dnipro-river"]),
    ("They crossed the Dnipro at night.", "en", ["dnipro-river"]),
    ("The Dnipro River froze.", "en", ["dnipro-river"]),
    ("Rockets hit Dnipro.", "en", ["dnipro"]),
    ("A school in Dnipro closed.", "en", ["dnipro"]),
    ("The Dnipro hospital closed.", "en", ["dnipro"]),
    ("Fighting along the Irpin river went on.", "en", ["irpin-river"]),
    ("Fighting in Irpin went on.", "en", ["irpin"]),
    ("Ворог на лівому березі Дніпра.", "uk", ["dnipro-river"]),
    ("Вони форсували Дніпро.", "uk", ["dnipro-river"]),
    ("Через Дніпро навели переправу.", "uk", ["dnipro-river"]),
    ("Дамбу на річці Ірпінь зірвано.", "uk", ["irpin-river"]),
    ("У Дніпрі тривога.", "uk", ["dnipro"]),
    ("Ракети влучили у Дніпро.", "uk", ["dnipro"]),
    ("В Ірпені вибухи.", "uk", ["irpin"]),
    ("На левом берегу Днепра бои.", "ru", ["dnipro-river"]),
    ("Они форсировали Днепр.", "ru", ["dnipro-river"]),
    ("Дамбу на реке Ирпень взорвали.", "ru", ["irpin-river"]),
    ("В Днепре тревога.", "ru", ["dnipro"]),
    ("Ракеты попали в Днепр.", "ru", ["dnipro"]),
]


@pytest.mark.parametrize(("text", "language", "regions"), SENTENCES)
def test_the_words_beside_a_name_tell_river_from_town(
    text: str, language: str, regions: list[str]
) -> None:
    """Banks, crossings and the English article are a river's; schools and rockets a town's."""
    mentions = resolve(find_names(Report("r", text, language)), text).mentions

    assert [region_of(one.place).slug for one in mentions if one.place] == regions


def test_one_report_can_speak_of_both() -> None:
    """One sense a report does not join a river to its town."""
    text = "The left bank of the Dnipro was shelled. Rockets hit Dnipro."
    mentions = resolve(find_names(Report("r", text, "en")), text).mentions

    assert [one.place.kind for one in mentions if one.place] == ["water", "settlement"]


@pytest.mark.parametrize("name", ["Dnipro", "Irpin", "Prypiat"])
def test_a_river_and_its_town_have_addresses_of_their_own(name: str) -> None:
    """Slugs differ, and so does what is drawn."""
    regions = [region_of(place) for place in candidates(name, "en")]
    slugs = [region.slug for region in regions]

    assert {"water", "city_area"} <= {region.kind for region in regions}
    assert len(set(slugs)) == len(slugs)
