"""Fine-tunes the encoder on pairs of passage and claim; begun again, it goes on where it was.

usage: train.py --out DIR [--epochs N] [--minutes M] [--within M] PAIRS...      (PAIRS: .jsonl or .jsonl.gz, see data.py)
"""
import argparse
import json
import random
import time
from pathlib import Path

import torch
from torch.nn.functional import log_softmax

from data import LABELS, load
from encoder import batch_of, encode, new_encoder, tokenizer
from measure import figures, predict

TOKENS = 6144
"""In a batch, padding included: batches of short pairs hold more of them."""
RATE = 1.0e-4
WARM = 0.02
DECAY = 0.01
SMOOTHED = 0.05
KEEP_EVERY = 200
"""Batches between two states on disk."""


def loss_of(logits: torch.Tensor, labels: torch.Tensor, weights: torch.Tensor) -> torch.Tensor:
    """Cross entropy; a pair known only as not supported counts by what is left beside `supported`."""
    logs = log_softmax(logits.float(), dim=-1)
    known = labels >= 0
    named = (1 - SMOOTHED) * -logs.gather(1, labels.clamp(min=0)[:, None])[:, 0] + SMOOTHED * -logs.mean(dim=-1)
    other = -torch.logsumexp(logs[:, 1:], dim=-1)
    return (torch.where(known, named, other) * weights).sum() / weights.sum()


def batches_of(lengths: list[int], chance: random.Random) -> list[list[int]]:
    """Pairs of like length together, in an order by chance."""
    order = sorted(range(len(lengths)), key=lambda at: lengths[at] + chance.uniform(0, 8))
    batches, batch = [], []
    for at in order:
        if batch and lengths[at] * (len(batch) + 1) > TOKENS:
            batches.append(batch)
            batch = []
        batch.append(at)
    batches.append(batch)
    chance.shuffle(batches)
    return batches


def main() -> None:
    args = argparse.ArgumentParser()
    args.add_argument("--out", type=Path, required=True)
    args.add_argument("--epochs", type=int, default=2)
    args.add_argument("--minutes", type=float, default=1e9, help="stop after so many, with the state kept")
    args.add_argument("--within", type=float, default=1e9, help="be done after so many: the rate falls to nothing by then")
    args.add_argument("--seed", type=int, default=1)
    args.add_argument("--threads", type=int, default=0)
    args.add_argument("--compiled", action="store_true", help="half as fast again, where a C compiler is at hand")
    args.add_argument("--begin", type=Path, help="weights to begin with instead of the encoder's own")
    args.add_argument("pairs", type=Path, nargs="+")
    given = args.parse_args()
    if given.threads:
        torch.set_num_threads(given.threads)
    torch.manual_seed(given.seed)
    given.out.mkdir(parents=True, exist_ok=True)
    started = time.time()

    learn, measure = load(given.pairs, given.seed)
    print(f"{len(learn)} pairs to learn from, {len(measure)} to measure on", flush=True)
    tokens = tokenizer()
    rows, kept_rows = encode(tokens, learn), encode(tokens, measure)
    labels = torch.tensor([pair[2] for pair in learn])
    weights = torch.tensor([pair[3] for pair in learn])
    plan = [batch for epoch in range(given.epochs) for batch in batches_of([len(r) for r, _ in rows], random.Random(given.seed + epoch))]
    print(f"{len(plan)} batches, tokenised after {time.time() - started:.0f} s", flush=True)

    device = "cuda" if torch.cuda.is_available() else "cpu"
    model = new_encoder().to(device)
    if given.begin:
        model.load_state_dict(torch.load(given.begin, weights_only=True, map_location=device))
    plain = [p for n, p in model.named_parameters() if "bias" in n or "LayerNorm" in n]
    other = [p for n, p in model.named_parameters() if not ("bias" in n or "LayerNorm" in n)]
    optimiser = torch.optim.AdamW([{"params": other, "weight_decay": DECAY}, {"params": plain, "weight_decay": 0.0}], lr=RATE, fused=True)
    warm = int(len(plan) * WARM)
    done = lambda at: max(at / len(plan), (time.time() - started) / 60 / given.within)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda at: min((at + 1) / max(1, warm), max(0.0, (1 - done(at)) / (1 - WARM)))
    )
    state = given.out / "state.pt"
    first = 0
    if state.exists():
        was = torch.load(state, weights_only=True, map_location=device)
        if was["plan"] == len(plan):
            model.load_state_dict(was["model"])
            optimiser.load_state_dict(was["optimiser"])
            schedule.load_state_dict(was["schedule"])
            first = was["next"]
            print(f"going on with batch {first}", flush=True)

    def keep(following: int) -> None:
        part = state.with_suffix(".part")
        torch.save(
            {"plan": len(plan), "next": following, "model": model.state_dict(), "optimiser": optimiser.state_dict(), "schedule": schedule.state_dict()},
            part,
        )
        part.replace(state)

    model.train()
    step = torch.compile(model, dynamic=True) if given.compiled else model
    began, seen, mean = time.time(), 0, None
    for at in range(first, len(plan)):
        batch = plan[at]
        inputs = {name: value.to(device) for name, value in batch_of([rows[i] for i in batch]).items()}
        with torch.autocast(device, dtype=torch.bfloat16):
            logits = step(**inputs).logits
        loss = loss_of(logits, labels[batch].to(device), weights[batch].to(device))
        optimiser.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimiser.step()
        schedule.step()
        seen += len(batch)
        mean = loss.item() if mean is None else 0.98 * mean + 0.02 * loss.item()
        if at % 20 == 19:
            rate = seen / (time.time() - began)
            left = sum(len(b) for b in plan[at + 1 :]) / rate / 60
            print(f"batch {at + 1}/{len(plan)}  loss {mean:.3f}  {rate:.0f} pairs/s  {left:.0f} min left", flush=True)
        if at % KEEP_EVERY == KEEP_EVERY - 1:
            keep(at + 1)
        if time.time() - started > given.minutes * 60:
            keep(at + 1)
            print(f"stopped after batch {at + 1}; begin again to go on", flush=True)
            return
        if done(at) >= 1:
            break
    keep(len(plan))
    torch.save(model.state_dict(), given.out / "weights.pt")
    report = figures(measure, predict(model, kept_rows))
    (given.out / "figures.json").write_text(json.dumps(report, indent=1))
    print(json.dumps(report["all"]), flush=True)


if __name__ == "__main__":
    main()
