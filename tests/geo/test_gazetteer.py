"""Names in three languages and the places that they can mean."""

from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.crs import distance
from geo.gazetteer import (
    area_of,
    candidates,
    every_place,
    place,
    place_of_slug,
    precision_of,
    raion_of,
    readings,
    region_by_code,
    slug_of,
)
from geo.place import Place, PlaceError, PlaceKind
from geo.regions import oblasts

SPELLINGS = [
    # a form as it stands in a text, its language, the place meant
    ("Kyiv", "en", "Kyiv"),
    ("Kiev", "en", "Kyiv"),
    ("Kharkov", "en", "Kharkiv"),
    ("Chernigov", "en", "Chernihiv"),
    ("Nikolayev", "en", "Mykolaiv"),
    ("Nikolaev", "en", "Mykolaiv"),
    ("Mykolayiv", "en", "Mykolaiv"),
    ("Odessa", "en", "Odesa"),
    ("Izyum", "en", "Izium"),
    ("Severodonetsk", "en", "Sievierodonetsk"),
    ("Zaporizhzhya", "en", "Zaporizhzhia"),
    ("Zaporozhye", "en", "Zaporizhzhia"),
    ("Artemivsk", "en", "Bakhmut"),
    ("Artyomovsk", "en", "Bakhmut"),
    ("Dnipropetrovsk", "en", "Dnipro"),
    ("Krasnoarmiisk", "en", "Pokrovsk"),
    ("Chernobyl", "en", "Chornobyl"),
    ("Kharkiv region", "en", "Kharkiv oblast"),
    ("Donbass", "en", "Donbas"),
    ("Crimean peninsula", "en", "Crimea"),
    ("Sea of Azov", "en", "Sea of Azov"),
    ("Dnieper", "en", "Dnipro"),
    ("Snake Island", "en", "Snake Island"),
    ("Bakhmut district", "en", "Bakhmut raion"),
    ("U.S.", "en", "United States"),
    ("England", "en", "England"),
    ("USSR", "en", "Soviet Union"),
    ("Brazil", "en", "Brazil"),
    ("Україною", "uk", "Ukraine"),
    ("Великобританії", "uk", "United Kingdom"),
    ("Туреччини", "uk", "Turkey"),
    ("Турцією", "uk", "Turkey"),
    ("Кореї", "uk", "South Korea"),
    ("Монголії", "uk", "Mongolia"),
    ("Ісландії", "uk", "Iceland"),
    ("СРСР", "uk", "Soviet Union"),
    ("Петербурзі", "uk", "Saint Petersburg"),
    ("Турции", "ru", "Turkey"),
    ("Петербурге", "ru", "Saint Petersburg"),
    ("СССР", "ru", "Soviet Union"),
    ("Советского Союза", "ru", "Soviet Union"),
    ("Шотландии", "ru", "Scotland"),
    ("Монголию", "ru", "Mongolia"),
    ("Харкові", "uk", "Kharkiv"),
    ("Києвом", "uk", "Kyiv"),
    ("Сумах", "uk", "Sumy"),
    ("Кривому Розі", "uk", "Kryvyi Rih"),
    ("Часовому Яру", "uk", "Chasiv Yar"),
    ("Куп’янськом", "uk", "Kupiansk"),
    ("Артемівськом", "uk", "Bakhmut"),
    ("Херсонщині", "uk", "Kherson oblast"),
    ("Харківською областю", "uk", "Kharkiv oblast"),
    ("Київському", "uk", "Kyiv"),
    ("чернігівському", "uk", "Chernihiv"),
    ("Купʼянський", "uk", "Kupiansk"),
    ("Кримського півострова", "uk", "Crimea"),
    ("Харькове", "ru", "Kharkiv"),
    ("харьковское", "ru", "Kharkiv"),
    ("сумском", "ru", "Sumy"),
    ("Северодонецком", "ru", "Sievierodonetsk"),
    ("Белой Церкви", "ru", "Bila Tserkva"),
    ("Артёмовск", "ru", "Bakhmut"),
    ("Черниговской области", "ru", "Chernihiv oblast"),
    ("Белгородской области", "ru", "Belgorod oblast"),
    ("Москве", "ru", "Moscow"),
]
# Villages and places of the front that no package has under these names.
OWN = [
    "Robotyne", "Klishchiivka", "Snake Island", "Prypiat", "Demydiv", "Yahidne", "Krynky",
    "Donbas", "Slobozhanshchyna", "Polissia", "Bukovyna", "Kinburn Spit", "Siverskyi Donets",
]  # fmt: skip
EVERY = list(every_place())
ORDINARY = ["xyzzy", "", " ", "київ", "KYIV", "Kyivv"]


@pytest.mark.parametrize(("form", "language", "expected"), SPELLINGS)
def test_every_spelling_in_use_finds_its_place(form: str, language: str, expected: str) -> None:
    """Modern and old names, case forms, adjectives and any apostrophe lead to one place."""
    assert candidates(form, language)[0].name_en == expected


@pytest.mark.parametrize("name", OWN)
def test_gaps_of_the_packages_are_filled(name: str) -> None:
    """Front-line villages, regions and waters are there, in three languages."""
    found = candidates(name, "en")[0]

    assert found.id.startswith("sw:")
    assert candidates(found.name_uk, "uk")
    assert candidates(found.name_ru, "ru")


@pytest.mark.parametrize("word", ORDINARY)
def test_what_is_no_name_finds_nothing(word: str) -> None:
    """A word that the gazetteer does not have as it stands gives no candidates."""
    assert candidates(word) == ()


def test_mariupol_is_mariupol() -> None:
    """The district of Mariupol that outranks the city in the source is not there at all."""
    assert candidates("Mariupol", "en")[0].id == "701822"
    assert candidates("Pravyi Bereh", "en") == ()


@pytest.mark.parametrize("district", ["Darnytsia", "Pechersk", "Vynohradar"])
def test_city_districts_are_no_towns(district: str) -> None:
    """Districts of Kyiv and Kharkiv, which the source mixes in, are left out."""
    assert [p for p in candidates(district, "en") if p.population > 30_000] == []


@pytest.mark.parametrize(
    ("district", "town"), [("Saltivka", "Kharkiv"), ("Troieshchyna", "Kyiv"), ("Peresyp", "Odesa")]
)
def test_known_quarters_lead_to_their_town(district: str, town: str) -> None:
    """What the whole country knows by its own name is in the town."""
    assert candidates(district, "en")[0].name_en == town


def test_the_largest_places_of_ukraine_are_its_cities() -> None:
    """Nothing else is listed among the cities."""
    names = ["Kyiv", "Kharkiv", "Odesa", "Dnipro", "Donetsk", "Lviv", "Zaporizhzhia", "Kryvyi Rih"]
    found = [candidates(name, "en")[0] for name in names]

    assert [one.population for one in found] == sorted((o.population for o in found), reverse=True)
    assert found[-1].population > 500_000


@pytest.mark.parametrize(
    ("form", "first"), [("Pokrovsk", "UA"), ("Odessa", "UA"), ("Paris", "FR"), ("Berlin", "DE")]
)
def test_ukraine_comes_first_unless_the_other_is_far_larger(form: str, first: str) -> None:
    """Pokrovsk is not in Russia, and Berlin is not a village in Lviv oblast."""
    assert candidates(form, "en")[0].country == first


def test_towns_come_before_their_oblast() -> None:
    """The bare name is the town; the oblast needs its word."""
    assert candidates("Kharkiv", "en")[0].kind == "settlement"
    assert candidates("Харківщина", "uk")[0].kind == "oblast"


def test_an_exact_name_comes_before_a_stray_alternate() -> None:
    """Chornobyl is Chornobyl, though the source has it as a name of another place."""
    assert candidates("Chornobyl", "en")[0].oblast == "UA-32"
    assert candidates("Чорнобиль", "uk")[0].oblast == "UA-32"


def test_names_that_many_places_share_give_them_all() -> None:
    """Whoever resolves a name sees every place that it can mean."""
    found = candidates("Oleksandrivka", "en")

    assert len({one.oblast for one in found if one.country == "UA"}) >= 8


@pytest.mark.parametrize(
    ("form", "language", "kind"),
    [
        ("Київ", "uk", "name"),
        ("Києві", "uk", "case"),
        ("київський", "uk", "adjective"),
        ("Kiev", "en", "old"),
        ("Izyum", "en", "alternate"),
        ("Artemivsk", "en", "old"),
    ],
)
def test_a_form_says_what_it_is(form: str, language: str, kind: str) -> None:
    """Case forms, adjectives and old names are marked as such."""
    assert readings(form, language)[0].kind == kind


def test_a_form_of_the_language_asked_for_is_preferred() -> None:
    """The same letters in another language are given only where the language has none."""
    assert {reading.language for reading in readings("Херсон", "ru")} == {"ru"}
    assert {reading.language for reading in readings("Kherson", "ru")} == {"en"}


@pytest.mark.parametrize("language", ["en", "uk", "ru"])
def test_every_place_is_found_by_its_names(language: str) -> None:
    """Of a hundred thousand places each answers to its name in each language."""
    for one in EVERY[::300]:
        name = one.name(language)
        spelled = len(name) > 3 and (name[0] + name[-1]).isalpha() and len(candidates(name)) < 40
        # The names of small regions abroad are known in English alone.
        fitting = spelled and (language == "en" or one.country == "UA" or one.kind == "settlement")
        assert not fitting or one in candidates(name), one


def test_places_are_of_the_whole_world() -> None:
    """All settlements of the register, and the world's towns from 5,000 inhabitants."""
    abroad = [one for one in EVERY if one.country != "UA" and one.kind == "settlement"]

    assert sum(one.country == "UA" and one.kind == "settlement" for one in EVERY) > 25_000
    assert sum(one.population >= 5_000 for one in abroad) > 60_000


def test_a_village_without_coordinates_lies_in_its_raion() -> None:
    """Zelena Dolyna near Lyman is in the register alone: its point is that of its raion."""
    found = [one for one in candidates("Зелена Долина", "uk") if one.oblast == "UA-14"]

    assert area_of(found[0]).startswith("raion:UA14")
    assert place(area_of(found[0]).removeprefix("raion:")).kind == "raion"


@pytest.mark.parametrize(
    ("name", "precision"),
    [("Kharkiv", "settlement"), ("Kolodiazi", "raion"), ("Bakhmut raion", "raion"),
     ("Sumy oblast", "oblast"), ("Donbas", "area"), ("Dnieper", "area"), ("Poland", "country")],
)  # fmt: skip
def test_how_exactly_a_place_is_known(name: str, precision: str) -> None:
    """The precision class of each kind of place."""
    assert precision_of(candidates(name, "en")[-1 if name == "Kolodiazi" else 0]) == precision


def test_a_district_of_a_town_leads_to_the_town() -> None:
    """«Корабельний район» is in Kherson and in Mykolaiv."""
    assert {one.name_en for one in candidates("Корабельному районі", "uk")} >= {
        "Kherson",
        "Mykolaiv",
    }


@pytest.mark.parametrize(
    ("form", "code"), [("TX", "US-TX"), ("ON", "CA-ON"), ("XX", None), ("tx", None), ("TEX", None)]
)
def test_postal_codes_of_states(form: str, code: str | None) -> None:
    """Two capitals are a state of the United States or a province of Canada, or nothing."""
    found = region_by_code(form)

    assert (found.id if found else None) == code


@pytest.mark.parametrize("apostrophe", "'’ʼ`‘′")
def test_any_apostrophe_will_do(apostrophe: str) -> None:
    """Kupiansk is found however its apostrophe was typed."""
    assert candidates(f"Куп{apostrophe}янськ", "uk")[0].name_en == "Kupiansk"


@given(st.text(max_size=30))
def test_any_text_can_be_asked_for(text: str) -> None:
    """Whatever a stranger writes, the answer is places or none, never a failure."""
    assert all(isinstance(one, Place) for one in candidates(text))


@given(st.sampled_from(EVERY[::97]))
def test_places_are_found_again_by_id_and_slug(one: Place) -> None:
    """Ids and names in addresses lead back to the place."""
    assert place(one.id) == one
    assert place_of_slug(slug_of(one)) == one


def test_slugs_are_plain() -> None:
    """A town's name stands alone for the largest; namesakes carry their number or country."""
    assert slug_of(candidates("Bakhmut", "en")[0]) == "bakhmut"
    assert slug_of(candidates("Mykolaiv", "en")[1]) == "mykolaiv-700568"
    assert slug_of(candidates("Warsaw", "en")[0]) == "warsaw-pl"
    assert slug_of(candidates("Charleroi", "en")[0]).isascii()


@pytest.mark.parametrize("code", [unit.code for unit in oblasts() if unit.kind != "city"])
def test_every_oblast_is_a_place(code: str) -> None:
    """25 units are in the gazetteer under their codes; Kyiv and Sevastopol are towns there."""
    unit = place(code)

    assert unit.country == "UA"
    assert unit in candidates(unit.name_uk, "uk")
    assert unit in candidates(unit.name_ru, "ru")


def test_kinds_are_those_of_the_contract() -> None:
    """No place has a kind that the rest of the project does not know."""
    assert {one.kind for one in EVERY} <= set(get_args(PlaceKind))


def test_the_raion_is_given_where_it_is_sure() -> None:
    """A town has its raion; a village of which the oblast has several has none."""
    assert raion_of(candidates("Авдіївка", "uk")[0]) == "Покровський"
    assert candidates("Покровському районі", "uk")[0].kind == "raion"


def test_every_one_of_the_136_raions_is_known() -> None:
    """Each stands for its centre: no outline of raions may be passed on."""
    raions = [one for one in EVERY if one.kind == "raion"]

    assert len(raions) == 136
    assert all(one in candidates(one.name_uk, "uk") for one in raions)


def test_positions_of_our_own_places_are_near_their_neighbours() -> None:
    """Robotyne lies between Orikhiv and Tokmak, Klishchiivka by Bakhmut."""
    near = [("Robotyne", "Orikhiv", 16), ("Klishchiivka", "Bakhmut", 10), ("Demydiv", "Kyiv", 40)]

    for own, town, km in near:
        assert distance(candidates(own, "en")[0], candidates(town, "en")[0]) < km * 1000


def test_unknown_ids_and_slugs_are_refused() -> None:
    """The message names the value."""
    with pytest.raises(PlaceError, match="'nowhere'"):
        place("nowhere")
    with pytest.raises(PlaceError, match="'nowhere'"):
        place_of_slug("nowhere")
    with pytest.raises(PlaceError, match="'x'"):
        slug_of(Place("x", "X", "X", "X", "settlement", 0, 0, "UA"))
