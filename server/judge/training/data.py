"""Reads pairs of passage and claim, leaves out what may not be used, and shortens passages as the product does.

A pair is {"premise", "hypothesis", "label", "dataset", "license"}; label is one of LABELS, or `binary_inconsistent` where
nobody said in which way the claim is not supported.
"""
import gzip
import hashlib
import json
import math
import random
import re
from collections import Counter
from pathlib import Path
from typing import Iterator

from licences import is_open

LABELS = ("supported", "contradicted", "overstated", "not_stated")
"""The outputs of the model, in their order."""

NAMES = {"supported": 0, "contradicted": 1, "overstated": 2, "unsupported": 3, "not_stated": 3, "binary_inconsistent": -1}
"""-1: any but the first."""

SHARE = {
    # Captions of pictures: two scenes that differ are called a contradiction there, two reports that differ are none.
    "cad_nli": 0.15,
    "esnli_devtest_snli": 0.08,
    "breaking_nli": 0.2,
    # Made by rule, with one sentence form each: a part of them says all there is to learn.
    "temporal_nli_te3_tbd": 0.08,
    "conjnli_adv_train": 0.35,
    "vitaminc_synth_test": 0.5,
}
"""How much of a set takes part; all of it where none is named."""

GENERATED = 0.35
"""How much of what our own engine made of sentences of passages; of claims that people wrote, all."""

REPEATED = {"factcg_synth": 3, "defacto": 3, "fib_xsum": 2, "rank19": 3, "scifact_rte": 3, "gqnli": 2, "nan_nli": 2}
"""Sets that come nearest to what writers do with sources, and are small."""

WORD = re.compile(r"\w+")
SENTENCE = re.compile(r"(?<=[.!?])[\"”’)]*\s+(?=[\"“‘(]?[A-Z0-9a-z<])|\n+")
MARKUP = re.compile(r"</?t>|<\|[a-z_]+\|>|-LRB-|-RRB-")
MOST_WORDS = 100
"""A passage is at most about as long as what the product puts before the judge."""

AMONG_OTHERS = 0.4
"""How many of the short passages stand among sentences of another text, as what a claim rests on does in an article."""


def tidy(text: str) -> str:
    """Text as it stands in articles: without the marks of a data set, and without spaces before signs."""
    text = MARKUP.sub(" ", text).replace("``", '"').replace("''", '"')
    text = re.sub(r"\s+([.,;:!?%)\]])", r"\1", text)
    text = re.sub(r"([(\[$£€])\s+", r"\1", text)
    text = re.sub(r"\s+('s|n't|'re|'ve|'ll|'d|'m)\b", r"\1", text)
    text = re.sub(r"(\w) - (\w)", r"\1-\2", text)
    return " ".join(text.split())


def nearest(premise: str, hypothesis: str) -> str:
    """The sentences of a long passage that share most with the claim, in their order; a short passage as it is."""
    if len(premise.split()) <= MOST_WORDS:
        return premise
    sentences = [s for s in SENTENCE.split(premise) if s and s.strip()]
    words = [set(w.lower() for w in WORD.findall(s)) for s in sentences]
    counts = Counter(w for ws in words for w in ws)
    claim = set(w.lower() for w in WORD.findall(hypothesis))
    weight = lambda w: math.log(1 + len(sentences) / counts[w])
    score = [sum(weight(w) for w in ws & claim) / math.sqrt(4 + len(ws)) for ws in words]
    kept, room = set(), MOST_WORDS
    for at in sorted(range(len(sentences)), key=lambda i: -score[i]):
        length = len(sentences[at].split())
        if length > room and kept:
            continue
        kept.add(at)
        room -= length
        if room < 10:
            break
    return " ".join(" ".join(sentences[at].split()[:MOST_WORDS]) for at in sorted(kept))


def among_others(passage: str, other: str, chance: random.Random) -> str:
    """The passage with sentences of another text before it, after it or on both sides; it keeps its own order."""
    sentences = [s.strip() for s in SENTENCE.split(other) if s and s.strip()]
    room = MOST_WORDS - len(passage.split())
    before, after = [], []
    for sentence in sentences:
        room -= len(sentence.split())
        if room < 0:
            break
        (before if chance.random() < 0.5 else after).append(sentence)
    whole = passage if passage[-1] in ".!?\"”’)" else f"{passage}."
    return " ".join([*before, whole, *after])


def held_back(premise: str) -> bool:
    """One passage in fifty, with all its claims, is kept for measuring; known by its words, so that it never changes."""
    return hashlib.sha1(" ".join(premise.split())[:200].encode()).digest()[0] < 5


def rows(path: Path) -> Iterator[dict]:
    opened = gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else open(path, encoding="utf-8")
    with opened as lines:
        for line in lines:
            yield json.loads(line)


def share_of(dataset: str) -> float:
    if dataset.startswith("generated:claim-"):
        return 1
    return GENERATED if dataset.startswith("generated") else SHARE.get(dataset, 1)


def load(paths: list[Path], seed: int, log=print) -> tuple[list[tuple], list[tuple]]:
    """Pairs to learn from and pairs to measure on: (passage, claim, label, weight, set)."""
    chance = random.Random(seed)
    learn, measure = [], []
    left_out: Counter = Counter()
    for path in paths:
        for row in rows(path):
            if not is_open(row["license"]):
                left_out[f"{row['dataset']}: {row['license']}"] += 1
                continue
            kept = share_of(row["dataset"])
            measuring = held_back(row["premise"])
            if not measuring and chance.random() > kept:
                continue
            claim = tidy(row["hypothesis"])
            passage = nearest(tidy(row["premise"]), claim)
            if len(claim.split()) < 2 or len(claim.split()) > 90 or not passage:
                continue
            pair = (passage, claim, NAMES[row["label"]], 1.0, row["dataset"])
            if measuring:
                measure.append(pair)
            else:
                learn += [pair] * REPEATED.get(row["dataset"], 1)
    passages = [pair[0] for pair in learn]
    for at, (passage, *rest) in enumerate(learn):
        if len(passage.split()) <= MOST_WORDS // 2 and chance.random() < AMONG_OTHERS:
            learn[at] = (among_others(passage, chance.choice(passages), chance), *rest)
    for name, count in left_out.most_common():
        log(f"left out {count} of {name}")
    chance.shuffle(learn)
    return learn, measure
