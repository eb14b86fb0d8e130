"""Each way of reporting words in Ukrainian and Russian, with cases that only look like it."""

from __future__ import annotations

from datetime import date

import pytest

from reporting import Report
from reporting.slavic import find_slavic


def said(text: str, language: str) -> list[str]:
    report = Report("r", text, language, published=date(2022, 3, 29))
    found = find_slavic(report).statements
    return [" … ".join(part.words(text) for part in item.fragments) for item in found]


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("За словами мера, міст цілий.", "міст цілий"),
        ("Зі слів мера, міст цілий.", "міст цілий"),
        ("На думку мера, міст цілий.", "міст цілий"),
        ("За даними Генштабу, міст цілий.", "міст цілий"),
        ("За інформацією поліції, міст цілий.", "міст цілий"),
        ("Згідно з даними МЗС, міст цілий.", "міст цілий"),
        ("За оцінкою розвідки, міст цілий.", "міст цілий"),
        ("За твердженням Кремля, міст цілий.", "міст цілий"),
        ("Міст цілий, за словами мера.", "Міст цілий"),
        ("Міст, за його словами, цілий.", "Міст … цілий"),
        ("За словами мера Павла Гая, який приїхав, міст цілий.", "міст цілий"),
    ],
)
def test_a_ukrainian_phrase_attributes_its_sentence(text: str, what: str) -> None:
    """ "According to" in its many forms gives the sentence without the phrase."""
    assert said("Мер Павло Гай прийшов. " + text, "uk")[0].startswith(what)


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("По словам мэра, мост цел.", "мост цел"),
        ("Со слов мэра, мост цел.", "мост цел"),
        ("По мнению мэра, мост цел.", "мост цел"),
        ("По данным Генштаба, мост цел.", "мост цел"),
        ("По информации полиции, мост цел.", "мост цел"),
        ("По оценке разведки, мост цел.", "мост цел"),
        ("По утверждению Кремля, мост цел.", "мост цел"),
        ("Согласно сообщению МЧС, мост цел.", "мост цел"),
        ("Мост цел, по словам мэра.", "Мост цел"),
        ("Мост, по его словам, цел.", "Мост … цел"),
    ],
)
def test_a_russian_phrase_attributes_its_sentence(text: str, what: str) -> None:
    """The same in Russian."""
    assert said("Мэр Иван Дрозд пришел. " + text, "ru") == [what]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("За словами ховаються справи.", "uk"),
        ("На думку спадає міст.", "uk"),
        ("За даними, що є, міст цілий.", "uk"),
        ("За два дні міст відбудують.", "uk"),
        ("По дороге мост цел.", "ru"),
        ("По данным, которые есть, мост цел.", "ru"),
        ("Со слов начинается дело.", "ru"),
    ],
)
def test_a_phrase_without_a_speaker_attributes_nothing(text: str, language: str) -> None:
    """Where nobody is named behind the phrase, nobody speaks."""
    assert said(text, language) == []


@pytest.mark.parametrize(
    ("text", "language", "what"),
    [
        ("Мер закликав мешканців виїхати.", "uk", "мешканців виїхати"),
        ("Мер обіцяє відбудувати міст.", "uk", "відбудувати міст"),
        ("Мер попросив допомогти.", "uk", "допомогти"),
        ("Росія погрожує закрити порт.", "uk", "закрити порт"),
        ("Київ запропонував зустрітися у Стамбулі.", "uk", "зустрітися у Стамбулі"),
        ("Мэр призвал жителей выехать.", "ru", "жителей выехать"),
        ("Мэр обещает восстановить мост.", "ru", "восстановить мост"),
        ("Мэр попросил помочь.", "ru", "помочь"),
        ("Россия грозит закрыть порт.", "ru", "закрыть порт"),
        ("Киев предложил встретиться в Стамбуле.", "ru", "встретиться в Стамбуле"),
        ("Киев потребовал вывести войска.", "ru", "вывести войска"),
    ],
)
def test_an_infinitive_carries_the_words(text: str, language: str, what: str) -> None:
    """Demands, pledges, threats and proposals stand in the infinitive, object before it."""
    assert said(text, language) == [what]


@pytest.mark.parametrize(
    ("text", "language", "what"),
    [
        ("Мер розповів про обстріл.", "uk", "про обстріл"),
        ("Мер заявив про готовність міста.", "uk", "про готовність міста"),
        ("Мер попередив про відключення.", "uk", "про відключення"),
        ("Мэр рассказал об обстреле.", "ru", "об обстреле"),
        ("Мэр сообщил о жертвах.", "ru", "о жертвах"),
        ("Минобороны отчиталось о взятии села.", "ru", "о взятии села"),
        ("Кремль назвав удар «помилкою».", "uk", "удар «помилкою»"),
        ("Кремль заперечив причетність.", "uk", "причетність"),
        ("Кремль удари по містах заперечує.", "uk", "удари по містах"),
        ("Кремль отверг обвинения.", "ru", "обвинения"),
        ("В Кремле эти слова опровергли.", "ru", "эти слова"),
        ("Київ звинуватив Москву в обстрілі.", "uk", "Москву в обстрілі"),
        ("Киев обвинил Москву в обстреле.", "ru", "Москву в обстреле"),
    ],
)
def test_an_object_carries_the_words(text: str, language: str, what: str) -> None:
    """What is spoken about, denied or called something stands for what was said."""
    assert said(text, language) == [what]


@pytest.mark.parametrize(
    ("text", "language", "what"),
    [
        ("Міст, каже мер, цілий.", "uk", "Міст … цілий"),
        ("Міст, переконаний мер, устоїть.", "uk", "Міст … устоїть"),
        ("Міст і дорога, каже мер, цілі й чекають.", "uk", "Міст і дорога … цілі й чекають"),
        ("Міст цілий, повідомив мер у телеграмі.", "uk", "Міст цілий"),
        ("Як каже мер, міст цілий.", "uk", "міст цілий"),
        ("Як пише Reuters, міст цілий.", "uk", "міст цілий"),
        ("Мост, говорит мэр, цел.", "ru", "Мост … цел"),
        ("Мост цел, сообщил мэр в телеграме.", "ru", "Мост цел"),
        ("Как говорит мэр, мост цел.", "ru", "мост цел"),
        ("Как заявил журналистам мэр, мост цел.", "ru", "мост цел"),
    ],
)
def test_an_aside_leaves_the_rest_of_its_sentence(text: str, language: str, what: str) -> None:
    """An attribution between commas is cut out; what stands round it was said."""
    assert said(text, language) == [what]


@pytest.mark.parametrize(
    ("text", "language", "what"),
    [
        ("Обіцянка Росії зупинити удари порожня.", "uk", "зупинити удари порожня"),
        ("Вимога Києва, щоб війська пішли, слушна.", "uk", "щоб війська пішли, слушна"),
        ("Заява Кремля, що бою не було.", "uk", "що бою не було"),
        ("Обещание Москвы остановить удары.", "ru", "остановить удары"),
        ("Заявление Минобороны, что боя не было.", "ru", "что боя не было"),
    ],
)
def test_a_noun_with_an_owner_carries_the_words(text: str, language: str, what: str) -> None:
    """A promise of Russia's, a demand of Kyiv's."""
    assert said(text, language) == [what]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Обіцянка зупинити удари порожня.", "uk"),
        ("Вимога часу така.", "uk"),
        ("Заява мера на столі.", "uk"),
        ("Мер підписав заяву.", "uk"),
        ("Мер сказав.", "uk"),
        ("Кажуть люди різне.", "uk"),
        ("Світло обіцяють дати завтра.", "uk"),
        ("Обещание остановить удары пусто.", "ru"),
        ("Мэр подписал заявление.", "ru"),
        ("Мэр сказал.", "ru"),
        ("Свет обещают дать завтра.", "ru"),
        ("Мост обещает быть крепким.", "ru"),
    ],
)
def test_words_of_saying_without_words_said(text: str, language: str) -> None:
    """A noun without an owner, a verb without content, a plural without a subject: nothing."""
    assert said(text, language) in ([], ["быть крепким"])


@pytest.mark.parametrize(
    ("text", "language", "what"),
    [
        ("Мер лише махає рукою: «Нехай приїдуть і подивляться».", "uk",
         ["Нехай приїдуть і подивляться"]),
        ("Мер показує на стіну: «Ось тут був двір».", "uk", ["Ось тут був двір"]),
        ("Мэр машет рукой: «Пусть приедут и посмотрят».", "ru", ["Пусть приедут и посмотрят"]),
        ("На стіні напис: «Тут люди».", "uk", []),
        ("Дорогою на щиті видно: «Обережно, міни навколо».", "uk", []),
    ],
)  # fmt: skip
def test_a_gesture_leads_in_a_quotation(text: str, language: str, what: list[str]) -> None:
    """Whoever waves a hand before a colon speaks; a wall does not."""
    assert said(text, language) == what


@pytest.mark.parametrize(
    ("text", "language", "what"),
    [
        ("— Так, — сказав мер. — Ми тут.", "uk", ["Так … Ми тут"]),
        ("— Так, — сказав мер.", "uk", ["Так"]),
        ("— Мы дома, — говорит мэр. — И ждем.", "ru", ["Мы дома … И ждем"]),
        ("— Куди їхати? — зітхає мер.", "uk", ["Куди їхати?"]),
        ("— Чому? — запитали журналісти.", "uk", ["Чому?"]),
        ("— А люди повертаються?", "uk", []),
        ("– Мы дома, – добавил мэр.", "ru", ["Мы дома"]),
    ],
)
def test_a_dash_opens_speech(text: str, language: str, what: list[str]) -> None:
    """Dialogue behind a dash is read with its attribution; without one nobody is named."""
    assert said(text, language) == what


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("«Ми тут», — сказав мер.", ["Ми тут"]),
        ("„Ми тут“, — сказав мер.", ["Ми тут"]),
        ("“Ми тут”, — сказав мер.", ["Ми тут"]),
        ('"Ми тут", - сказав мер.', ["Ми тут"]),
        ("«Ми тут, — сказав мер. — І будемо».", ["Ми тут … І будемо"]),
        ("Мер сказав: «Ми тут».", ["Ми тут"]),
        ("Мер: «Ми тут і будемо тут».", ["Ми тут і будемо тут"]),
        ("Мер написав у телеграмі: «Ми тут».", ["Ми тут"]),
        ("Мер сказав, що вони «тут».", ["що вони «тут»"]),
        ("За словами мера, вони «тут і будуть».", ["вони «тут і будуть»"]),
        ("«Ми тут», — сказав мер. «І будемо тут завжди».", ["Ми тут … І будемо тут завжди"]),
        ("«Ми тут!» — вигукнув мер.", ["Ми тут!"]),
        ("«Ми тут?» — перепитав мер.", ["Ми тут?"]),
        ("«Азовсталь» тримається.", []),
        ("Ракета «Фламінго» злетіла.", []),
        ("«Нафтогаз», каже мер, працює.", ["Нафтогаз … працює"]),
    ],
)
def test_marks_of_every_kind_are_read(text: str, what: list[str]) -> None:
    """Angle, German, curly and straight marks quote alike; names in marks quote nobody."""
    assert said(text, "uk") == what


@pytest.mark.parametrize(
    ("text", "language", "what"),
    [
        ("Про відхід від Києва оголосило Міноборони Росії.", "uk", ["Про відхід від Києва"]),
        ("Про відхід від Києва було оголошено Міноборони Росії.", "uk", ["Про відхід від Києва"]),
        ("Об отходе от Киева было объявлено Минобороны России.", "ru", ["Об отходе от Киева"]),
        ("Об отходе объявлено Генштабом.", "ru", ["Об отходе"]),
        ("О взрывах в Сумах сообщил мэр.", "ru", ["О взрывах в Сумах"]),
        ("Як повідомляє Генштаб ЗСУ, ворог відійшов.", "uk", ["ворог відійшов"]),
        ("Как сообщает Генштаб ВСУ, враг отошел.", "ru", ["враг отошел"]),
        ("Про це повідомив мер.", "uk", []),
        ("Об отходе от Киева было объявлено вчера.", "ru", []),
        ("Об отходе, который начался, сообщил мэр.", "ru", ["Об отходе, который начался"]),
    ],
)
def test_a_topic_may_stand_before_who_tells_of_it(
    text: str, language: str, what: list[str]
) -> None:
    """What is told of is found before the verb too, and before a passive; "this" tells nothing."""
    assert said(text, language) == what
