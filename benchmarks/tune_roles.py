#!/usr/bin/env python3
"""Tune what each skill and title says about the field of work, and write it where the engine reads it.

    .venv/bin/python benchmarks/tune_roles.py FOLDER [--write]

FOLDER holds `livecareer24.jsonl.gz` (see `engine_roles.py`). First a model of one half of the texts is
measured on the other half, which it has not seen: that is the figure to believe. With `--write` a model
of all texts then goes to `backend/greenroom/engine/roles/leanings.toml`. The model is a softmax
regression on top of the engine's own evidence, in plain Python, with a fixed seed; weights too small to
matter are left out.
"""

from __future__ import annotations

import argparse
import json
import math
import random
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from engine_roles import FAMILIES, TOP, half_of, rows_of

from greenroom.engine.document import Document
from greenroom.engine.roles.catalogue import load_catalogue
from greenroom.engine.roles.evidence import rarity, title_lexicon, weigh_skills, weigh_titles
from greenroom.engine.roles.leanings import LEANINGS_FILE, SOFTNESS, Feature, features_of
from greenroom.engine.roles.matching import evidence_for
from greenroom.engine.understanding.understanding import understand

EPOCHS = 16
LEARNING_RATE = 1.0
DECAY = 0.0012
DECAY_EVERY = 64
SMALLEST = 0.3
LEAST_EVIDENCE = 0.05
FIELDS = {
    "ACCOUNTANT": ("Accounting", ""),
    "ADVOCATE": ("Law and advocacy", ""),
    "AGRICULTURE": ("Agriculture", ""),
    "APPAREL": ("Fashion", ""),
    "ARTS": ("Arts", ""),
    "AUTOMOBILE": ("Automobile", ""),
    "AVIATION": ("Aviation", ""),
    "BANKING": ("Banking", "insurance-specialist"),
    "BPO": ("Customer service", ""),
    "BUSINESS-DEVELOPMENT": ("Business development", ""),
    "CHEF": ("Kitchen", "restaurant-manager"),
    "CONSTRUCTION": ("Construction", "architect"),
    "CONSULTANT": ("Consulting", "pmo-analyst product-manager"),
    "DESIGNER": ("Design", ""),
    "DIGITAL-MEDIA": ("Digital media", "marketing-manager"),
    "ENGINEERING": ("Engineering", ""),
    "FINANCE": ("Finance", ""),
    "FITNESS": ("Fitness", ""),
    "HEALTHCARE": ("Health care", "physiotherapist"),
    "HR": ("Human resources", ""),
    "INFORMATION-TECHNOLOGY": ("Information technology", "*"),
    "PUBLIC-RELATIONS": ("Public relations", "marketing-manager"),
    "SALES": ("Sales", ""),
    "TEACHER": ("Teaching", ""),
}
TECHNICAL = frozenset(
    {
        *("DevOps and cloud", "Data and AI", "Databases", "ERP and CRM", "Mobile development"),
        *("Networks and systems", "Security", "Software engineering", "Quality assurance"),
    }
)
Weights = dict[str, defaultdict[Feature, float]]


@dataclass(frozen=True)
class Example:
    """A text: its label, its features, and the engine's own evidence for each label."""

    id: str
    label: str
    features: Mapping[Feature, float]
    evidence: Mapping[str, float]


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("--write", action="store_true", help="write the model of all texts")
    arguments = parser.parse_args()
    examples = report(arguments.folder)
    if arguments.write:
        LEANINGS_FILE.write_text(as_toml(train(examples)), encoding="utf-8")
        print("written:", LEANINGS_FILE.name)


def report(folder: Path) -> list[Example]:
    """Print what leanings made from one half of the texts do for the other half; returns all examples."""
    examples = [example_of(row) for row in rows_of(folder / "livecareer24.jsonl.gz")]
    seen = [example for example in examples if half_of(example.id) == "tuned"]
    unseen = [example for example in examples if half_of(example.id) != "tuned"]
    print("  livecareer24, unseen half, own evidence alone:      ", measure({}, unseen))
    print("  livecareer24, unseen half, leanings of other half:  ", measure(train(seen), unseen))
    return examples


def example_of(row: Mapping[str, str]) -> Example:
    document = Document("pdf", row["text"], (0,))
    understanding = understand(document)
    catalogue = load_catalogue()
    rare = rarity(catalogue)
    skills = weigh_skills(understanding.mentions, catalogue.skills)
    titles = weigh_titles(document.text, understanding, title_lexicon())
    of_role = {
        role.slug: evidence_for(
            role, {name: skills[name] for name in role.skills if name in skills}, titles.get(role.slug), rare
        )
        for role in catalogue.roles
    }
    evidence = {
        label: max(of_role.get(slug, 0.0) for slug in slugs.split())
        for label, slugs in FAMILIES["livecareer24"].items()
    }
    return Example(row["id"], row["label"], features_of(skills, titles, rare), evidence)


def train(examples: Sequence[Example]) -> Weights:
    """Stochastic gradient descent on the softmax, with decay: only what many texts agree on stays large."""
    weights: Weights = {label: defaultdict(float) for label in FAMILIES["livecareer24"]}
    order = list(range(len(examples)))
    chance = random.Random(1)
    for epoch in range(EPOCHS):
        chance.shuffle(order)
        rate = LEARNING_RATE / (1 + 0.15 * epoch)
        for count, number in enumerate(order, 1):
            step(weights, examples[number], rate)
            if count % DECAY_EVERY == 0:
                shrink(weights, 1 - DECAY * DECAY_EVERY * rate)
    return {
        label: defaultdict(float, {f: round(w, 2) for f, w in of_label.items() if abs(w) >= SMALLEST})
        for label, of_label in weights.items()
    }


def shrink(weights: Weights, factor: float) -> None:
    for of_label in weights.values():
        for feature in of_label:
            of_label[feature] *= factor


def step(weights: Weights, example: Example, rate: float) -> None:
    scores = scores_of(weights, example)
    highest = max(scores.values())
    shares = {label: math.exp(score - highest) for label, score in scores.items()}
    whole = sum(shares.values())
    for label, of_label in weights.items():
        error = (label == example.label) - shares[label] / whole
        for feature, value in example.features.items():
            of_label[feature] += rate * error * value


def scores_of(weights: Weights, example: Example) -> dict[str, float]:
    return {
        label: SOFTNESS * math.log(LEAST_EVIDENCE + evidence)
        + (sum(weights[label][f] * value for f, value in example.features.items()) if weights else 0.0)
        for label, evidence in example.evidence.items()
    }


def measure(weights: Weights, examples: Sequence[Example]) -> str:
    hits: Counter[int] = Counter()
    for example in examples:
        scores = scores_of(weights, example)
        order = sorted(scores, key=lambda label: (-scores[label], label))
        hits.update(top for top in TOP if example.label in order[:top])
    return "  ".join(f"top-{top} {hits[top] / len(examples):.3f}" for top in TOP)


def as_toml(weights: Weights) -> str:
    technical = [role.slug for role in load_catalogue().roles if role.category in TECHNICAL]
    lines = [
        "# What each skill and each title adds to a field of work, or takes away.",
        "# Made by benchmarks/tune_roles.py; see leanings.py for how it is used.",
    ]
    for label, (name, more) in FIELDS.items():
        slugs = FAMILIES["livecareer24"][label].split() + (technical if more == "*" else more.split())
        lines += [
            "",
            "[[field]]",
            f"name = {json.dumps(name)}",
            f"roles = {json.dumps(list(dict.fromkeys(slugs)))}",
        ]
        for kind in ("skill", "title"):
            lines.append(f"[field.{kind}]")
            own = [(feature[1], weight) for feature, weight in weights[label].items() if feature[0] == kind]
            own.sort(key=lambda pair: (-pair[1], pair[0]))
            lines += [f"{json.dumps(key, ensure_ascii=False)} = {weight}" for key, weight in own]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    main()
