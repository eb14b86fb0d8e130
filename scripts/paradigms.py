"""Case forms of place names and the adjectives made from them, by whole paradigms of endings.

The endings are those of the school grammars of Ukrainian and Russian. No dictionary is used: the
Ukrainian one that pymorphy3 offers is under the GPL, and names are mostly not in it.
"""

from __future__ import annotations

import re
from itertools import product

# Genitive, dative, accusative, instrumental, locative; "/" parts doublets, "=" is the nominative.
_UK_ADJECTIVE = {
    "ий": "ого|ому|=|им|ому/ім",
    "ій": "ього|ьому|=|ім|ьому/ім",
    "а": "ої|ій|у|ою|ій",
    "я": "ьої|ій|ю|ьою|ій",
    "е": "ого|ому|=|им|ому/ім",
    "є": "ього|ьому|=|ім|ьому",
    "і": "их|им|=|ими|их",
}
_RU_ADJECTIVE = {
    "ый": "ого|ому|=|ым|ом",
    "ий": "ого/его|ому/ему|=|им|ом/ем",
    "ой": "ого|ому|=|ым/им|ом",
    "ая": "ой|ой|ую|ой/ою|ой",
    "ое": "ого|ому|=|ым/им|ом",
    "яя": "ей|ей|юю|ей|ей",
    "ее": "его|ему|=|им|ем",
    "ие": "их|им|=|ими|их",
    "ые": "ых|ым|=|ыми|ых",
}
# (ending, forms); "~" stands for the letter caught. The first that fits counts, so longer ones
# stand first.
_UK_NOUN = (
    ("їв", "єва|єву|=|євом|єві"),
    ("([жчшщ])ів", "~ева/~ова|~еву/~ову|=|~евом/~овом|~еві/~ові"),
    ("ів", "ова|ову|=|овом|ові"),
    ("міст", "моста/мосту|мосту|=|мостом|мосту/мості"),
    ("піль", "поля|полю|=|полем|полі"),
    ("ріг", "рога/рогу|рогу|=|рогом|розі"),
    ("ірпінь", "ірпеня|ірпеню|=|ірпенем|ірпені"),
    ("донець", "дінця/донця|дінцю/донцю|=|дінцем/донцем|дінці/донці"),
    ("псел", "псла|пслу|=|пслом|пслі"),
    ("оскіл", "осколу/оскола|осколу|=|осколом|осколі"),
    ("єгипет", "єгипту|єгипту|=|єгиптом|єгипті"),
    ("дністер", "дністра|дністру|=|дністром|дністрі"),
    ("лець", "льця|льцю|=|льцем|льці"),
    ("ець", "ця|цю|=|цем|ці"),
    ("([цклчб])ок", "~ка|~ку|=|~ком|~ку"),
    ("([сц]ьк)", "~а/~у|~у/~ові|=|~ом|~у"),
    ("г", "га/гу|гу|=|гом|гу/зі"),
    ("к", "ка/ку|ку|=|ком|ку/ці"),
    ("х", "ха/ху|ху|=|хом|ху/сі"),
    ("([жчшщ])", "~а/~у|~у|=|~ем|~і"),
    ("([бвдзлмнпрстфц])", "~а/~у|~у/~ові|=|~ом|~і/~у"),
    ("([лнтсдзрц])ь", "~я|~ю|=|~ем|~і"),
    ("й", "я/ю|ю|=|єм|ї/ю"),
    (r"([жлнтзсдш])\1я", "=|~~ю|=|~~ям|~~і"),
    ("([бвмпр])'я", "=|~'ю|=|~'ям|~'ї"),
    ("([аеіоу])я", "~ї|~ї|~ю|~єю|~ї"),
    ("я", "і|і|ю|ею|і"),
    ("([жчшщ])а", "~і|~і|~у|~ею|~і"),
    ("га", "ги|зі|гу|гою|зі"),
    ("ка", "ки|ці|ку|кою|ці"),
    ("ха", "хи|сі|ху|хою|сі"),
    ("а", "и|і|у|ою|і"),
    ("(пол|мор)е", "~я|~ю|=|~ем|~і"),
    ("ище", "ища|ищу|=|ищем|ищі"),
    ("([ое])ве", "~вого|~вому|=|~вим|~вому/~вім/~ві"),
    ("([бвгджзклмнпрстхчшщ])е", "~ого|~ому|=|~им|~ому/~ім"),
    ("о", "а|у|=|ом|і"),
    ("ці", "ців|цям|=|цями|цях"),
    ("ки", "к/ок/ків|кам|=|ками|ках"),
    ("([вдбзлмпрстгх])ни", "~ен/~нів|~нам|=|~нами|~нах"),
    ("([бвгджзлмнпрстх])и", "~/~ів|~ам|=|~ами|~ах"),
    ("([лнрзст])і", "~ь/~ів|~ям|=|~ями|~ях"),
    ("([жчшщ])і", "~/~ів|~ам|=|~ами|~ах"),
)
_RU_NOUN = (
    ("церковь", "церкви|церкви|=|церковью|церкви"),
    ("крым", "крыма|крыму|=|крымом|крыму"),
    ("псел", "псла|пслу|=|пслом|псле"),
    ("египет", "египта|египту|=|египтом|египте"),
    ("лец", "льца|льцу|=|льцом/льцем|льце"),
    ("([нчмд])ец", "~ца|~цу|=|~цом/~цем|~це"),
    ("([цклчбд])ок", "~ка|~ку|=|~ком|~ке"),
    ("([жчшщц])", "~а|~у|=|~ем/~ом|~е"),
    ("([бвгдзклмнпрстфх])", "~а|~у|=|~ом|~е"),
    ("([лнтсдзрц])ь", "~я|~ю|=|~ем|~е"),
    ("й", "я|ю|=|ем|е"),
    ("ия", "ии|ии|ию|ией|ии"),
    ("я", "и|е|ю|ей|е"),
    ("([гкх])а", "~и|~е|~у|~ой|~е"),
    ("([жчшщ])а", "~и|~е|~у|~ей/~ой|~е"),
    ("ца", "цы|це|цу|цей|це"),
    ("а", "ы|е|у|ой|е"),
    ("ье", "ья|ью|=|ьем|ье"),
    ("ие", "ия|ию|=|ием|ии"),
    ("(пол|мор)е", "~я|~ю|=|~ем|~е"),
    ("ще", "ща|щу|=|щем|ще"),
    ("о", "а|у|=|ом|е"),
    ("цы", "цев/цов|цам|=|цами|цах"),
    ("([гкх])и", "~/~ов|~ам|=|~ами|~ах"),
    ("([вдбзлмпрстгх])ны", "~ен/~нов|~нам|=|~нами|~нах"),
    ("([жчшщ])и", "~/~ей|~ам|=|~ами|~ах"),
    ("([бвдзлмнпрст])ы", "~/~ов|~ам|=|~ами|~ах"),
)
# Feminine names that end in a consonant or soft sign, and end so in other compounds too.
_UK_FEMININE = re.compile(
    "(область|пристань|русь|керч|хотінь|твер|казань|рязань|астрахань|перм|прип'ять|умань|січ|об)$"
)
_RU_FEMININE = re.compile(
    "(область|пристань|русь|керчь|тверь|казань|рязань|астрахань|пермь|припять|умань|сечь|сибирь|обь)$"
)
_UK_ADJECTIVAL = re.compile("(ий|ій|ська|цька|зька|ове|еве|єве|їне|ине|ське|цьке)$")
_RU_ADJECTIVAL = re.compile("(ый|ий|ой|ая|ое|яя|ее|ие|ые)$")
# "Лозова", "Попасна" are declined as adjectives, "Молдова", "Десна" as nouns: both are made.
_UK_EITHER = re.compile("(ова|нна|сна|чна|льна|зна|рна|ове|еве)$")
_RU_EITHER = re.compile("ой$")
# "Часів Яр" is declined as an adjective with its noun, or as two nouns: both are made.
_POSSESSIVE = {"uk": re.compile("ів$"), "ru": re.compile("ов$")}
_OWNER = {"uk": "ового|овому|=|овим|овому", "ru": "ова|ову|=|овым|овом"}
_LITTLE = {"на", "над", "під", "под", "и", "і", "та", "й", "де", "ла", "ле", "в", "у", "о", "біля"}
_LONGEST = 3  # words; longer names are seldom declined as a whole

Slots = tuple[tuple[str, ...], ...]


def cases(name: str, language: str, *, foreign: bool = False) -> tuple[str, ...]:
    """Return the oblique case forms of a name, each once, in the order of the cases.

    Args:
        name: the nominative, in one or several words.
        language: ``uk`` or ``ru``.
        foreign: endings that only a Slavic name declines are left as they are ("Осло", "Сочі").
    """
    words = name.split(" ")
    if len(words) > _LONGEST:
        return ()
    parts = [
        _declined(word, language, followed=place < len(words) - 1, foreign=foreign)
        for place, word in enumerate(words)
    ]
    found = [" ".join(form) for case in zip(*parts, strict=True) for form in product(*case)]
    return tuple(dict.fromkeys(form for form in found if form != name))


def adjective_forms(adjective: str, language: str) -> tuple[str, ...]:
    """Return all forms of an adjective given in the masculine nominative ("київський")."""
    endings = (
        "ий ого ому им ім а ої ій у ою е і их ими"
        if language == "uk"
        else "ий ого ому им ом ая ой ую ое ие их ими"
    )
    if adjective.endswith("ой"):
        endings = endings.replace("ий", "ой", 1)
    return tuple(adjective[:-2] + ending for ending in endings.split())


def _declined(word: str, language: str, *, followed: bool, foreign: bool) -> Slots:
    """Return the word's forms by case, each with its doublets."""
    if "-" in word:
        return _hyphened(word, language, foreign=foreign)
    lower = word.lower()
    if lower in _LITTLE or word.isupper() or not re.search("[а-яіїєґё]", lower):
        return ((word,),) * 5
    either = _UK_EITHER if language == "uk" else _RU_EITHER
    slots = _adjectival(lower, language, followed=followed)
    possessive = _POSSESSIVE[language].search(lower) if followed else None
    if possessive:
        owned = _slots(lower, lower[: possessive.start()], _OWNER[language])
        slots = _both(owned, _nominal(lower, language, foreign=foreign))
    elif slots is None or (not followed and either.search(lower)):
        nouns = _nominal(lower, language, foreign=foreign)
        slots = nouns if slots is None else _both(slots, nouns)
    return tuple(tuple(_like(word, form) for form in case) for case in slots)


def _hyphened(word: str, language: str, *, foreign: bool) -> Slots:
    """Return "Ростов-на-Дону" declined in front, "Івано-Франківськ" behind, others in both."""
    first, *rest = word.split("-")
    head = _declined(first, language, followed=False, foreign=foreign)
    if rest[0].lower() in _LITTLE and len(rest) > 1:
        return tuple(tuple("-".join([one, *rest]) for one in case) for case in head)
    if re.search("[оеєё]$", first.lower()) or len(rest) > 1:
        head = ((first,),) * 5
    tail = _declined(rest[-1], language, followed=False, foreign=foreign)
    middle = rest[:-1]
    return tuple(
        tuple("-".join([one, *middle, two]) for one in ones for two in twos)
        for ones, twos in zip(head, tail, strict=True)
    )


def _adjectival(lower: str, language: str, *, followed: bool) -> Slots | None:
    """Return the forms of a word that is declined as an adjective, None if it is not one."""
    ukrainian = language == "uk"
    sign = _UK_ADJECTIVAL if ukrainian else _RU_ADJECTIVAL
    # Before a noun, Ukrainian "Нова", "Великі" can only be adjectives.
    before = followed and lower[-1] in "аіея" and not lower.endswith("иця")
    if not sign.search(lower) and not (ukrainian and (before or _UK_EITHER.search(lower))):
        return None
    for ending, forms in (_UK_ADJECTIVE if ukrainian else _RU_ADJECTIVE).items():
        if lower.endswith(ending):
            return _slots(lower, lower[: -len(ending)], forms)
    return None


def _nominal(lower: str, language: str, *, foreign: bool) -> Slots:
    """Return the forms of a word that is declined as a noun, or as it is if none fits."""
    stiff = "[оеєуюиієыэё]$"
    if foreign and re.search(stiff, lower):
        return ((lower,),) * 5
    if (_UK_FEMININE if language == "uk" else _RU_FEMININE).search(lower):
        return _feminine(lower, language)
    for ending, forms in _UK_NOUN if language == "uk" else _RU_NOUN:
        found = re.search(f"{ending}$", lower)
        if found:
            caught = found[1] if found.groups() else ""
            return _slots(lower, lower[: found.start()], forms.replace("~", caught))
    return ((lower,),) * 5


def _feminine(lower: str, language: str) -> Slots:
    stem = lower.rstrip("ь")
    if language == "ru":
        return _slots(lower, stem, "и|и|=|ью|и")
    doubled = stem[-1] if lower.endswith("ь") and not stem.endswith("ст") else ""
    return _slots(lower, stem, f"і|і|=|{doubled}ю|і")


def _slots(name: str, stem: str, forms: str) -> Slots:
    return tuple(
        tuple(name if form == "=" else stem + form for form in case.split("/"))
        for case in forms.split("|")
    )


def _both(one: Slots, other: Slots) -> Slots:
    return tuple(tuple(dict.fromkeys(a + b)) for a, b in zip(one, other, strict=True))


def _like(word: str, form: str) -> str:
    return form[:1].upper() + form[1:] if word[:1].isupper() else form
