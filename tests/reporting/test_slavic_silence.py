"""What someone left unsaid, in Ukrainian and Russian."""

from __future__ import annotations

import pytest

from reporting import Found, Report, Statement
from reporting.slavic import find_slavic

UK = "Мер Павло Гай сказав, що Київ цілий. "
RU = "Мэр Иван Дрозд сказал, что Киев цел. "


def read(text: str, language: str) -> Found:
    return find_slavic(Report("r", text, language))


def unsaid(text: str, language: str) -> list[str]:
    return [s.words(text) for item in read(text, language).statements for s in item.silences]


def refusal(text: str, language: str) -> Statement:
    [statement] = read(text, language).statements
    assert statement.act == "refusal"
    return statement


@pytest.mark.parametrize(
    ("sentence", "what"),
    [
        ("Він не згадав про Суми та Херсон.", "Суми та Херсон"),
        ("Про Суми та Херсон він не згадав.", "Суми та Херсон"),
        ("Про Суми Гай не згадав.", "Суми"),
        ("Про Суми мер у зверненні не згадав.", "Суми"),
        ("Мер не згадав Суми.", "Суми"),
        ("Мер обійшов мовчанням Суми.", "Суми"),
        ("Мер обійшов Суми мовчанням.", "Суми"),
        ("Суми він оминув мовчанням.", "Суми"),
        ("Суми й Херсон мер обійшов увагою.", "Суми й Херсон"),
        ("Про Суми — ані слова.", "Суми"),
        ("Про Суми — ні слова.", "Суми"),
        ("Ні слова про Суми.", "Суми"),
        ("Жодної згадки про Суми.", "Суми"),
        ("Він не сказав ні слова про Суми.", "Суми"),
        ("Про Суми він не сказав ані слова.", "Суми"),
        ("Він промовчав про Суми.", "Суми"),
        ("Про решту міст він промовчав.", "решту міст"),
        ("Він не згадав про Суми, де тривають бої за Лиман.", "Суми"),
        ("Він не згадав про Суми, які обстріляли вночі.", "Суми"),
        ("Чи цілі мости, мер не уточнив.", "Чи цілі мости"),
        ("Мер не відповів на запитання про Суми.", "Суми"),
        ("Мер відмовився коментувати удар.", "коментувати удар"),
    ],
)
def test_a_silence_in_ukrainian_stands_at_the_statement(sentence: str, what: str) -> None:
    """What the mayor leaves unsaid belongs to what he said, wherever the sentence names it."""
    assert unsaid(UK + sentence, "uk") == [what]


@pytest.mark.parametrize(
    ("sentence", "what"),
    [
        ("Он не упомянул Сумы и Херсон.", "Сумы и Херсон"),
        ("О Сумах и Херсоне он не упомянул.", "Сумах и Херсоне"),
        ("О Сумах Дрозд не упомянул.", "Сумах"),
        ("Он не упомянул ни Сумы, ни Херсон.", "Сумы, ни Херсон"),
        ("Он не упомянул ни Сумы, ни Херсон, но пошел дальше.", "Сумы, ни Херсон"),
        ("Мэр обошел молчанием Сумы.", "Сумы"),
        ("Сумы он обошел молчанием.", "Сумы"),
        ("О Сумах — ни слова.", "Сумах"),
        ("Ни слова о Сумах.", "Сумах"),
        ("Ни единого слова о Сумах.", "Сумах"),
        ("О Сумах он не сказал ни слова.", "Сумах"),
        ("О Сумах он умолчал.", "Сумах"),
        ("Он умолчал о Сумах.", "Сумах"),
        ("Он не ответил на вопрос о Сумах.", "Сумах"),
        ("Сколько там людей, мэр не уточнил.", "Сколько там людей"),
        ("Названия сел он раскрыть отказался.", "Названия сел"),
        ("От комментариев мэр отказался.", "комментариев"),
        ("Он отказался отвечать на вопросы.", "отвечать на вопросы"),
    ],
)
def test_a_silence_in_russian_stands_at_the_statement(sentence: str, what: str) -> None:
    """The same in Russian, with its own verbs."""
    assert unsaid(RU + sentence, "ru") == [what]


@pytest.mark.parametrize(
    ("text", "language", "who", "what"),
    [
        ("Цей удар Кремль не коментував.", "uk", "Кремль", "Цей удар"),
        ("Кремль не коментував цей удар.", "uk", "Кремль", "цей удар"),
        ("У Кремлі ці слова не коментують.", "uk", "Кремль", "ці слова"),
        ("У Пентагоні це не підтвердили.", "uk", "Пентагон", "це"),
        ("У поліції кількість поранених не називають.", "uk", "поліція", "кількість поранених"),
        ("Європейська комісія ці слова не коментувала.", "uk", "Європейська комісія", "ці слова"),
        ("Ні Москва, ні Київ цю оцінку не коментували.", "uk", "Москва, ні Київ", "цю оцінку"),
        ("Мер не уточнив, коли відкриють міст.", "uk", "мер", "коли відкриють міст"),
        ("Генштаб не упомянул ни Сумы, ни Лиман.", "ru", "Генштаб", "Сумы, ни Лиман"),
        ("В НАТО заявления сторон не комментируют.", "ru", "НАТО", "заявления сторон"),
        ("Киев официально не комментирует удар.", "ru", "правительство Украины", "удар"),
        ("Удар по мосту в Кремле не комментировали.", "ru", "Кремль", "Удар по мосту"),
    ],
)
def test_who_says_nothing_at_all_refuses(text: str, language: str, who: str, what: str) -> None:
    """A silence of someone who has said nothing before is a statement of its own."""
    statement = refusal(text, language)

    assert statement.speaker.name == who
    assert statement.span.words(text) == what


@pytest.mark.parametrize(
    ("text", "language", "who", "what"),
    [
        ("Фомін обіцяв відійти, але не згадав Харків і Суми.", "uk", "Фомін", "Харків і Суми"),
        ("Фомин обещал отойти, но не упомянул Харьков.", "ru", "Фомин", "Харьков"),
        ("Переговірники обіцяли тишу, але не згадали Суми.", "uk", "переговірники", "Суми"),
        ("Фомін обіцяв відійти, однак Харків не згадав.", "uk", "Фомін", "Харків"),
        ("Лев Рудь, говорячи про мир, не згадав Київ.", "uk", "Лев Рудь", "Київ"),
        ("Министр Лев Дрозд, говоря о Донбассе, не упомянул Киев.", "ru", "Лев Дрозд", "Киев"),
        ("Путін жодного разу не згадав Харків.", "uk", "Путін", "Харків"),
        ("Фомин ни словом не обмолвился о Херсоне.", "ru", "Фомин", "Херсоне"),
        ("Про Суми речниця навіть не обмовилася.", "uk", "речниця", "Суми"),
        ("Песков не сказал, уйдут ли войска.", "ru", "Песков", "уйдут ли войска"),
    ],
)
def test_a_town_left_out_keeps_nobody_silent(text: str, language: str, who: str, what: str) -> None:
    """A town behind or before "did not mention" is what is left out, never who speaks."""
    statement = read(text, language).statements[-1]

    assert statement.speaker.name == who
    assert [span.words(text) for span in statement.silences] == [what]


@pytest.mark.parametrize(
    ("sentence", "what"),
    [
        ("Не згадав Фомін про Суми.", "Суми"),
        ("Суми не згадав Фомін.", "Суми"),
        ("Але Фомін про Суми не згадав.", "Суми"),
        ("Не уточнив Фомін, чи відійдуть війська.", "чи відійдуть війська"),
    ],
)
def test_who_stands_behind_the_verb_is_still_silent(sentence: str, what: str) -> None:
    """Where the topic is marked, or stands first, a name beside the verb is its subject."""
    statement = read(UK + sentence, "uk").statements[-1]

    assert statement.speaker.name == "Фомін"
    assert [span.words(UK + sentence) for span in statement.silences] == [what]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Київ не визнав анексії.", "uk"),
        ("Про Суми давно не чути.", "uk"),
        ("Про Суми не згадали.", "uk"),
        ("Мер не приїхав до Сум.", "uk"),
        ("Мовчанням вшанували загиблих.", "uk"),
        ("Мер обійшов площу.", "uk"),
        ("Суми оминули негода й дощі.", "uk"),
        ("Дрозд обошел школу.", "ru"),
        ("О Сумах давно не слышно.", "ru"),
        ("Он не понял ни слова.", "ru"),
        ("Мэр отказался от охраны.", "ru"),
    ],
)
def test_not_every_negation_is_a_silence(text: str, language: str) -> None:
    """Walking round a square, or hearing nothing, keeps nobody silent."""
    assert unsaid(text, language) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "У зведенні не йдеться про Лиман.",
        "Про Лиман у зведенні не йдеться.",
        "Про Лиман у зведенні не згадали.",
        "Про Лиман у зведенні — ані слова.",
        "У зведенні немає ні слова про Лиман.",
    ],
)
def test_a_paper_is_silent_for_the_one_who_issued_it(sentence: str) -> None:
    """What stands in no report is left out by the body that spoke before."""
    text = "У Генштабі ЗСУ заявили, що міст цілий. " + sentence
    [statement] = read(text, "uk").statements

    assert statement.speaker.name == "Генштаб ЗСУ"
    assert [span.words(text) for span in statement.silences] == ["Лиман"]


def test_a_silence_belongs_to_the_latest_paragraph_of_its_speaker() -> None:
    """Of several statements, the first of the last paragraph in which he spoke carries it."""
    text = UK + "\n\nВін додав, що дощить. Тихо скрізь, запевнив Гай. Про Суми він не згадав."
    found = read(text, "uk").statements

    assert [len(statement.silences) for statement in found] == [0, 1, 0]


def test_another_speaker_between_does_not_take_the_silence() -> None:
    """A silence goes to who is silent, not to who spoke last."""
    text = UK + "Генштаб заявив, що тихо. Гай не згадав про Суми."
    mayor, staff = read(text, "uk").statements

    assert (len(mayor.silences), len(staff.silences)) == (1, 0)


def test_a_silence_within_a_sentence_cuts_the_words_before_it() -> None:
    """ "… обіцяє …, про решту промовчала" promises only what stands before the comma."""
    text = "Росія обіцяє зупинити удари, про решту промовчала."
    [statement] = read(text, "uk").statements

    assert statement.span.words(text) == "зупинити удари"
    assert [span.words(text) for span in statement.silences] == ["решту"]


def test_what_follows_a_silence_is_a_statement_of_its_own() -> None:
    """ "Не упомянул …, но сообщил …" leaves one thing out and tells another."""
    text = "Генштаб не упомянул ни Сумы, ни Лиман, но сообщил о боях у Орехова."
    silent, told = read(text, "ru").statements

    assert (silent.act, told.span.words(text)) == ("refusal", "о боях у Орехова")
    assert silent.speaker.name == told.speaker.name == "Генштаб"
