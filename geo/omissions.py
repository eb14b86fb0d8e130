"""What a speaker is said not to have spoken of: places left out, never spoken about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geo.about import smallest, within
from geo.countries import plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geo.place import Mention
    from reporting import Statement


def omitted(
    statement: Statement, mentions: Sequence[Mention], text: str, language: str
) -> tuple[Mention, ...]:
    """Return the places that a speaker is said not to have mentioned; every one of the list.

    They stand in the silences of a statement, and in a refusal itself: "did not say whether
    Oleshky would be evacuated" says nothing about Oleshky.

    Args:
        statement: the statement.
        mentions: every mention of the report, in order.
        text: the report's text.
        language: the language whose rules read the report.
    """
    spans = statement.silences
    if refuses(statement):
        asked = () if statement.asked is None else (statement.asked,)
        spans = (*asked, *statement.fragments, *spans)
    places = tuple(one for one in within(spans, mentions) if one.literal or not _is_country(one))
    return tuple(plain(smallest(places, text, language), text))


def refuses(statement: Statement) -> bool:
    """Tell whether a statement is one that was not made: its places are left out."""
    return statement.act == "refusal"


def _is_country(mention: Mention) -> bool:
    return mention.place is not None and mention.place.kind == "country"
