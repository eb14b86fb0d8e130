"""Heads that Russia installed speak for Russia, whatever oblast their office names."""

from __future__ import annotations

import pytest

from reporting import find_statements, read_text


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("Глава Херсонской области Владимир Сальдо заявил, что город устоит.", "russia"),
        ("«Город устоит», — сообщил глава Крыма Сергей Аксенов.", "russia"),
        ("Глава Запорізької області Євген Балицький заявив, що бої тривають.", "russia"),
        ("Голова Херсонської ОВА Олександр Прокудін заявив, що місто вистоїть.", "ukraine"),
        ("Губернатор Курской области Алексей Смирнов сообщил, что бои идут.", "russia"),
    ],
)
def test_an_installed_head_speaks_for_russia(text: str, side: str) -> None:
    """An elected or appointed Ukrainian head of the same oblast speaks for Ukraine."""
    [said] = find_statements(read_text(text)).statements

    assert said.speaker.side == side
