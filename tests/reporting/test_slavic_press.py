"""Press constructions of Ukrainian and Russian, each with cases that only look like it."""

from __future__ import annotations

import pytest

from reporting import Report, Statement
from reporting.slavic import find_slavic


def read(text: str, language: str) -> tuple[Statement, ...]:
    return find_slavic(Report("r", text, language)).statements


def said(text: str, language: str) -> list[tuple[str, str]]:
    found = []
    for item in read(text, language):
        who = item.speaker.mention.words(text) if item.speaker.mention else ""
        found.append((who, " … ".join(part.words(text) for part in item.fragments)))
    return found


@pytest.mark.parametrize(
    ("text", "language", "what"),
    [
        ("Міст закрили вночі — ОВА", "uk", [("ОВА", "Міст закрили вночі")]),
        ("Експорт зерна зріс - Мінінфраструктури", "uk",
         [("Мінінфраструктури", "Експорт зерна зріс")]),
        ("«Дрон не замінить піхоту» — командир роти Артем Гай", "uk",
         [("командир роти Артем Гай", "Дрон не замінить піхоту")]),
        ("Рада голосує за бюджет — The Times", "uk", [("The Times", "Рада голосує за бюджет")]),
        ("Париж готов обсуждать отправку — Елисейский дворец", "ru",
         [("Елисейский дворец", "Париж готов обсуждать отправку")]),
        ("Город останется без света — «Харьковэнерго»", "ru",
         [("«Харьковэнерго»", "Город останется без света")]),
        ("Вогонь охопив склад — ДСНС. Двоє у лікарні.", "uk", [("ДСНС", "Вогонь охопив склад")]),
        ("Київ — столиця України", "uk", []),
        ("Голова громади — Іван Гай.", "uk", []),
        ("Потяг Київ — Львів запізнюється", "uk", []),
    ],
)  # fmt: skip
def test_a_headline_ends_with_its_source(
    text: str, language: str, what: list[tuple[str, str]]
) -> None:
    """A dash and a name close a headline; a definition names no source."""
    assert said(text, language) == what


@pytest.mark.parametrize(
    ("text", "language", "what"),
    [
        ("Ніч в Одесі. ОК «Південь»: збито дев'ять ракет.", "uk",
         [("ОК «Південь»", "збито дев'ять ракет")]),
        ("Джерела Bloomberg: літаків не буде.", "uk", [("Джерела Bloomberg", "літаків не буде")]),
        ("Хирург из Херсона: «Мы перестали считать осколки»", "ru",
         [("Хирург", "Мы перестали считать осколки")]),
        ("Юхненко: Добре живемо. Хліб є.", "uk", [("Юхненко", "Добре живемо. Хліб є.")]),
        ("Пряма мова Гайченка: «Бригади вже на місці».", "uk",
         [("Гайченка", "Бригади вже на місці")]),
        ("Деталі: За словами мера, міст цілий.", "uk", [("мера", "міст цілий")]),
        ("16:02 Учения отношения не имеют, уточнили в НАТО.", "ru",
         [("НАТО", "Учения отношения не имеют")]),
        ("Його відповідь була короткою: «Ні».", "uk", [("Його", "Ні")]),
        ("Авдіївка: що відомо про бої", "uk", []),
        ("Джерело: мер Іван Гай у телеграмі", "uk", []),
    ],
)  # fmt: skip
def test_a_name_and_a_colon_lead_in(text: str, language: str, what: list[tuple[str, str]]) -> None:
    """A label speaks, within a paragraph too; a section's name and a clock do not."""
    assert said(text, language) == what


@pytest.mark.parametrize(
    ("text", "language", "what"),
    [
        ("Кремль комментировать публикации не стал.", "ru",
         [("Кремль", "комментировать публикации")]),
        ("Вспоминать об охранниках Дрозд не стал.", "ru", [("Дрозд", "Вспоминать об охранниках")]),
        ("Пациент разговаривать с врачами не захотел.", "ru",
         [("Пациент", "разговаривать с врачами")]),
        ("Про втрати роти він говорити відмовився.", "uk",
         [("він", "Про втрати роти … говорити")]),
        ("У Міноборони на запит редакції наразі не відповіли.", "uk",
         [("Міноборони", "на запит редакції")]),
        ("Від коментарів у відомстві утрималися.", "uk", [("відомстві", "коментарів")]),
        ("Мер відмовився від коментарів, пославшись на слідство.", "uk", [("Мер", "коментарів")]),
        ("Мер не став чекати.", "uk", []),
        ("Мер відмовився від посади.", "uk", []),
    ],
)  # fmt: skip
def test_a_refusal_is_read_in_any_order(
    text: str, language: str, what: list[tuple[str, str]]
) -> None:
    """Whoever would not speak is named with what was asked; other refusals are deeds."""
    assert said(text, language) == what
    assert all(item.act == "refusal" for item in read(text, language))


@pytest.mark.parametrize(
    ("text", "language", "what"),
    [
        ("В Киеве эти слова назвали шантажом.", "ru", [("Киеве", "эти слова … шантажом")]),
        ("Слухи об отставке оба опровергли.", "ru", [("оба", "Слухи об отставке")]),
        ("В ООН пропозицію обіцяють вивчити.", "uk", [("ООН", "пропозицію … вивчити")]),
        ("Минобороны РФ удары отрицает.", "ru", [("Минобороны РФ", "удары")]),
        ("Лікарі оцінюють стан як тяжкий.", "uk", [("Лікарі", "стан як тяжкий")]),
        ("Кремль погрожує «відповіддю».", "uk", [("Кремль", "відповіддю")]),
        ("Мэр намекнул на медлительность столицы.", "ru", [("Мэр", "на медлительность столицы")]),
        ("Главач высказался против санкций.", "ru", [("Главач", "против санкций")]),
        ("Мер закликав до тиші.", "uk", [("Мер", "до тиші")]),
        ("Мер розповів про удар, ціну і те, чому вірить.", "uk",
         [("Мер", "про удар, ціну і те, чому вірить")]),
        ("Нефть просит полис", "ru", []),
        ("Світлана оцінила жарт.", "uk", []),
        ("Судять солдата, якого звинувачують у вбивстві.", "uk", []),
    ],
)  # fmt: skip
def test_objects_are_read_in_any_order(
    text: str, language: str, what: list[tuple[str, str]]
) -> None:
    """What is denied, named or hinted at stands before the verb or behind its preposition."""
    assert said(text, language) == what


@pytest.mark.parametrize(
    ("text", "language", "what"),
    [
        ('"Ми чекаємо," він додав.', "uk", [("він", "Ми чекаємо")]),
        ("Міст цілий, мер повідомив журналістам у суботу.", "uk", [("мер", "Міст цілий")]),
        (
            "Мости стоятимуть до весни, так Гайченко.",
            "uk",
            [("Гайченко", "Мости стоятимуть до весни")],
        ),
        ("„Ні“, сказав він.", "uk", [("він", "Ні")]),
        ("„Це кінець“, так канцлер.", "uk", [("канцлер", "Це кінець")]),
        ('"Це", - сказав мер, - "ще не кінець".', "uk", [("мер", "Це … ще не кінець")]),
        (
            "Мер висловив глибоке занепокоєння ударами.",
            "uk",
            [("Мер", "глибоке занепокоєння ударами")],
        ),
        ("Люди кажуть, міст цілий.", "uk", [("Люди", "міст цілий")]),
        ("Мер Іван Гай сказав, «ми вистояли».", "uk", [("Мер Іван Гай", "ми вистояли")]),
        ("Коли мер прийшов, люди сказали журналістам.", "uk", []),
        ("Говорячи про міст, мер усміхнувся.", "uk", []),
    ],
)
def test_translated_order_is_read(text: str, language: str, what: list[tuple[str, str]]) -> None:
    """Prose turned from English or German puts who and verb last, or leaves "that" out."""
    assert said(text, language) == what


@pytest.mark.parametrize(
    ("text", "language", "what"),
    [
        ("— Звідки ви? — З Бахмута, — відповідає жінка.", "uk", [("жінка", "З Бахмута")]),
        ("— Хто там? — гукнув Іван. — Свої, — озвався сусід.", "uk",
         [("Іван", "Хто там?"), ("сусід", "Свої")]),
        ("Марія мовчить. — Буде добре, — каже вона. — Ми звикли.", "uk",
         [("вона", "Буде добре … Ми звикли")]),
        ("«Ми вистояли і живемо», — Сергій, 34 роки.", "uk", [("Сергій", "Ми вистояли і живемо")]),
        ("— Ми тут, — мер Іван Гай дивиться на стіну. — І будемо.", "uk",
         [("мер Іван Гай", "Ми тут … І будемо")]),
        ("«Ми вистояли!» — такими словами зустрів нас мер Іван Гай.", "uk",
         [("мер Іван Гай", "Ми вистояли!")]),
        ("— А кто повезет? — пожимает плечами капитан.", "ru", [("капитан", "А кто повезет?")]),
        ("— А люди повертаються?", "uk", []),
    ],
)  # fmt: skip
def test_dialogue_names_who_stands_beside_it(
    text: str, language: str, what: list[tuple[str, str]]
) -> None:
    """Turns of one paragraph are told apart; a gesture or a bare name beside them will do."""
    assert said(text, language) == what


@pytest.mark.parametrize(
    ("text", "language", "what"),
    [
        ("Мер запевнив, що міст цілий, і сів у машину.", "uk", [("Мер", "що міст цілий")]),
        ("Мер розповів про Херсон і Миколаїв.", "uk", [("Мер", "про Херсон і Миколаїв")]),
        ("Мер закликав не панікувати й пішов.", "uk", [("Мер", "не панікувати")]),
        ("Мер сказав, що ворог підійшов і відступив.", "uk",
         [("Мер", "що ворог підійшов і відступив")]),
        ("Мэр поклялся помочь, в то время как критики спорят.", "ru", [("Мэр", "помочь")]),
        ("Орбан виступив проти поставок, Варшава закликала його схаменутися.", "uk",
         [("Орбан", "проти поставок"), ("Варшава", "його схаменутися")]),
    ],
)  # fmt: skip
def test_what_the_speaker_does_next_is_not_said(
    text: str, language: str, what: list[tuple[str, str]]
) -> None:
    """The words end where the report goes on: "…, and left", "while critics …"."""
    assert said(text, language) == what


@pytest.mark.parametrize(
    ("text", "language", "names"),
    [
        ("Лікарка Олена Гай прийшла. «Хлопець житиме», — каже жінка.", "uk", ["Олена Гай"]),
        ("Лікарка Олена Гай прийшла. «Хлопець житиме», — каже чоловік.", "uk", ["чоловік"]),
        ("Компанія «Північенерго» заявила, що світло є. Міст цілий, додали в компанії.", "uk",
         ["Компанія «Північенерго»", "Компанія «Північенерго»"]),
        ("Посол Туреччини Кемаль Оз приїхав. Польський дипломат сказав, що ні.", "uk",
         ["польський дипломат"]),
    ],
)  # fmt: skip
def test_a_word_without_a_name_means_who_was_named(
    text: str, language: str, names: list[str]
) -> None:
    """The woman, the company: whoever fits and was named before; nobody else."""
    assert [item.speaker.name for item in read(text, language)] == names


def test_who_tells_what_another_said_is_kept_beside_him() -> None:
    """Both the sources and the ship owners whom they quote are statements."""
    found = read("Судовладельцы предложили создать пул, рассказали два источника.", "ru")

    assert [item.inside is not None for item in found] == [False, True]
