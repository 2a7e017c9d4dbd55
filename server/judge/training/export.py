"""Writes a trained judge as the product reads it: model.onnx in int8, vocab.txt, judge.json; measures what int8 costs.

usage: export.py --weights FILE... --out DIR --version V [PAIRS...]

The weights of several runs from the same beginning are averaged: between them lies a model that is less sure of itself where it
has learned nothing (Wortsman and others 2022, "Model soups").
"""
import argparse
import json
import logging
import shutil
import tempfile
from pathlib import Path

import numpy as np
import onnxruntime
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.preprocess import quant_pre_process

from data import LABELS, load
from encoder import MOST_TOKENS, base, batch_of, encode, new_encoder, tokenizer
from measure import figures, predict

INPUTS = ("input_ids", "attention_mask", "token_type_ids")
LARGEST = 25_000_000
"""Bytes of the model file: it travels in the extension."""


class Logits(torch.nn.Module):
    """The encoder with its inputs by position and its answer alone."""

    def __init__(self, encoder) -> None:
        super().__init__()
        self.encoder = encoder

    def forward(self, input_ids, attention_mask, token_type_ids):
        return self.encoder(input_ids=input_ids, attention_mask=attention_mask, token_type_ids=token_type_ids).logits


def averaged(files: list[Path]) -> dict[str, torch.Tensor]:
    runs = [torch.load(file, weights_only=True, map_location="cpu") for file in files]
    mean = lambda name: torch.stack([run[name].float() for run in runs]).mean(0)
    return {name: mean(name) if it.is_floating_point() else it for name, it in runs[0].items()}


def write_onnx(model, path: Path) -> None:
    example = batch_of([([101, 2023, 102, 2023, 102], 3), ([101, 102, 2023, 102], 2)])
    torch.onnx.export(
        Logits(model).eval(),
        tuple(example[name] for name in INPUTS),
        str(path),
        input_names=list(INPUTS),
        output_names=["logits"],
        dynamic_axes={**{name: {0: "batch", 1: "tokens"} for name in INPUTS}, "logits": {0: "batch"}},
        opset_version=17,
        dynamo=False,
    )


def write_int8(plain: Path, path: Path) -> None:
    """Weights per channel in seven bits: machines without VNNI would overflow with eight."""
    with tempfile.TemporaryDirectory() as folder:
        ready = Path(folder) / "ready.onnx"
        quant_pre_process(str(plain), str(ready), skip_symbolic_shape=True)
        quantize_dynamic(str(ready), str(path), weight_type=QuantType.QInt8, per_channel=True, reduce_range=True)


def answers_of(path: Path, rows: list) -> list[list[float]]:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    session = onnxruntime.InferenceSession(str(path), options)
    order = sorted(range(len(rows)), key=lambda at: len(rows[at][0]))
    answers: list = [None] * len(rows)
    for start in range(0, len(order), 8):
        part = order[start : start + 8]
        inputs = {name: value.numpy() for name, value in batch_of([rows[i] for i in part]).items()}
        (logits,) = session.run(None, inputs)
        odds = np.exp(logits - logits.max(-1, keepdims=True))
        for at, answer in zip(part, (odds / odds.sum(-1, keepdims=True)).tolist()):
            answers[at] = answer
    return answers


def main() -> None:
    args = argparse.ArgumentParser()
    args.add_argument("--weights", type=Path, nargs="+", required=True)
    args.add_argument("--out", type=Path, required=True)
    args.add_argument("--version", required=True)
    args.add_argument("pairs", type=Path, nargs="*", help="to measure on, as train.py does")
    given = args.parse_args()
    logging.getLogger().setLevel(logging.ERROR)
    given.out.mkdir(parents=True, exist_ok=True)
    model = new_encoder()
    model.load_state_dict(averaged(given.weights))
    model.eval()
    with tempfile.TemporaryDirectory() as folder:
        plain = Path(folder) / "plain.onnx"
        write_onnx(model, plain)
        write_int8(plain, given.out / "model.onnx")
    shutil.copy(base() / "vocab.txt", given.out / "vocab.txt")
    about = {"name": "deskcheck-judge", "version": given.version, "labels": list(LABELS), "maxTokens": MOST_TOKENS, "temperature": 1, "licence": "CC-BY-SA-4.0"}
    (given.out / "judge.json").write_text(json.dumps(about, indent=2) + "\n")
    size = (given.out / "model.onnx").stat().st_size
    print(f"{size / 1e6:.1f} MB")
    if size > LARGEST:
        raise SystemExit("larger than the extension has room for")
    if given.pairs:
        _, measure = load(given.pairs, 1, log=lambda _: None)
        rows = encode(tokenizer(), measure)
        exact, coarse = predict(model, rows), answers_of(given.out / "model.onnx", rows)
        apart = np.abs(np.array(exact) - np.array(coarse)).max(-1)
        print(f"float and int8 differ by {apart.mean():.3f} in the mean, {np.quantile(apart, 0.95):.3f} at p95")
        print("float", json.dumps(figures(measure, exact)["all"]))
        print("int8 ", json.dumps(figures(measure, coarse)["all"]))


if __name__ == "__main__":
    main()
