"""What a model answers for pairs, and how good that is, set by set."""
from collections import defaultdict

import torch

from data import LABELS
from encoder import batch_of


def predict(model, rows: list, size: int = 32) -> list[list[float]]:
    """Probabilities of LABELS for each row."""
    model.eval()
    device = next(model.parameters()).device
    order = sorted(range(len(rows)), key=lambda at: len(rows[at][0]))
    answers: list = [None] * len(rows)
    with torch.no_grad():
        for start in range(0, len(order), size):
            part = order[start : start + size]
            inputs = {name: value.to(device) for name, value in batch_of([rows[i] for i in part]).items()}
            with torch.autocast(device.type, dtype=torch.bfloat16):
                logits = model(**inputs).logits
            for at, answer in zip(part, logits.float().softmax(-1).tolist()):
                answers[at] = answer
    return answers


def auc(good: list[float], bad: list[float]) -> float | None:
    """How likely a good pair stands above a bad one, ties halved."""
    if not good or not bad:
        return None
    ranked = sorted([(value, 1) for value in good] + [(value, 0) for value in bad])
    total, at = 0.0, 0
    while at < len(ranked):
        end = at
        while end < len(ranked) and ranked[end][0] == ranked[at][0]:
            end += 1
        total += sum(kind for _, kind in ranked[at:end]) * (at + end + 1) / 2
        at = end
    return (total - len(good) * (len(good) + 1) / 2) / (len(good) * len(bad))


def figures(pairs: list[tuple], answers: list[list[float]]) -> dict:
    """For each set: pairs, share of labels right among those with a label, AUC of `supported`."""
    sets = defaultdict(list)
    for pair, answer in zip(pairs, answers):
        sets[pair[4]].append((pair[2], answer))
        sets["all"].append((pair[2], answer))
    report = {}
    for name, found in sorted(sets.items()):
        named = [(label, answer) for label, answer in found if label >= 0]
        right = sum(answer.index(max(answer)) == label for label, answer in named)
        area = auc([a[0] for label, a in found if label == 0], [a[0] for label, a in found if label != 0])
        recall = {}
        for at, label in enumerate(LABELS):
            own = [answer for was, answer in named if was == at]
            if own:
                recall[label] = round(sum(a.index(max(a)) == at for a in own) / len(own), 3)
        report[name] = {
            "pairs": len(found),
            "right": round(right / len(named), 3) if named else None,
            "auc": None if area is None else round(area, 3),
            "recall": recall,
        }
    return report
