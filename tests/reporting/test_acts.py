"""What kind of act a statement is."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from reporting import Found

Read = Callable[[str], Found]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Russia promised to scale down its operations.", "pledge"),
        ("Kyiv vowed to hold the city.", "pledge"),
        ("Kyiv has proposed adopting neutral status.", "proposal"),
        ("The envoy suggested that talks move to Ankara.", "proposal"),
        ("The proposals mentioned a period of fifteen years.", "proposal"),
        ("Moscow demanded that Kyiv disarm.", "demand"),
        ("The mayor urged people to leave.", "demand"),
        ("The army told fighters to lay down their arms.", "demand"),
        ("Zelenskyy called for a no-fly zone.", "demand"),
        ("Russia threatened to cut off supplies.", "threat"),
        ("The envoy warned that the war would be long.", "threat"),
        ("Moscow denied the accusations.", "denial"),
        ("Analysts noted that the front barely moved.", "assessment"),
        ("The minister called the plan “a joke”.", "assessment"),
        ("The mayor asked whether help would come.", "question"),
        ("“Who will rebuild our homes?” the mayor said.", "question"),
        ("The ministry declined to comment on it.", "refusal"),
        ("The minister did not say whether talks would go on.", "refusal"),
        ("The governor said that the bridge was closed.", "claim"),
        ("According to the mayor, the bridge was closed.", "claim"),
        ("“The bridge is closed for good,” the mayor joked.", "other"),
    ],
)
def test_the_verb_tells_the_act(text: str, act: str, read: Read) -> None:
    """Verb, construction and negation decide; anything else is “other”."""
    assert [statement.act for statement in read(text).statements] == [act]


@pytest.mark.parametrize(
    ("verb", "act"),
    [
        ("said", "claim"),
        ("insisted", "claim"),
        ("assessed", "assessment"),
        ("doubted", "assessment"),
        ("denied", "denial"),
        ("warned", "threat"),
        ("demanded", "demand"),
        ("promised", "pledge"),
        ("proposed", "proposal"),
        ("did not say", "refusal"),
        ("did not deny", "denial"),
    ],
)
def test_the_same_clause_differs_by_its_verb(verb: str, act: str, read: Read) -> None:
    """The same clause is a claim, a threat or a pledge by its verb."""
    [statement] = read(f"The minister {verb} that the troops would leave Lyman.").statements

    assert statement.act == act
