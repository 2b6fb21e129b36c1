"""Who is asked about what, and how long the answers are: from a folder of pages to a picture.

    python examples/python/questions_and_answers.py examples/transcripts questions.png

Needs pandas and matplotlib: pip install 'kaiken[plot]'.
"""

from __future__ import annotations

import sys

import matplotlib

import kaiken

matplotlib.use("Agg")
import matplotlib.pyplot as plt
import pandas as pd

#: The most topics and outlets that a picture has room for.
MOST = 25


def questions(folder: str) -> pd.DataFrame:
    """One row for each question that is answered, with the length of its answer in words."""
    corpus = kaiken.read_corpus(folder)
    for outcome in corpus.errors:
        print(f"left out: {outcome.error}", file=sys.stderr)
    frame = corpus.to_pandas("exchanges")
    frame = frame[frame["answer"].notna() & frame["dialect"].str.startswith("mofa-en")]
    return frame.assign(
        words=frame["answer"].str.split().str.len(),
        topic=frame["heading"].fillna("(no heading)").str.replace(r"^\W*\d+\W*\s*", "", regex=True),
        by=frame["outlet"].fillna("(outlet not named)"),
    )


def commonest(frame: pd.DataFrame, column: str) -> pd.DataFrame:
    """The rows of the values that are there most often."""
    counts = frame[column].value_counts()
    return frame[frame[column].isin(counts.index[:MOST])]


def draw(frame: pd.DataFrame, path: str) -> None:
    """Left: how often each outlet asks about each topic. Right: how long the answers are."""
    topics = frame.groupby("topic")["words"].median().sort_values().index
    outlets = sorted(frame["by"].unique(), reverse=True)
    height = 1.2 + 0.42 * max(len(topics), len(outlets))
    figure, (left, right) = plt.subplots(
        1, 2, figsize=(13, height), sharey=True, width_ratios=(3, 2)
    )

    counts = frame.groupby(["by", "topic"]).size()
    for (outlet, topic), count in counts.items():
        x, y = outlets.index(outlet), topics.get_loc(topic)
        left.scatter(x, y, s=110 * count, color="#3b6ea5", alpha=0.85)
        left.annotate(str(count), (x, y), color="white", ha="center", va="center", fontsize=8)
    left.set_xticks(range(len(outlets)), outlets, rotation=30, ha="right")
    left.set_xlim(-0.6, len(outlets) - 0.4)
    left.set_yticks(range(len(topics)), topics)
    left.set_title("Who asks about what (number of questions)")

    rows = frame["topic"].map(topics.get_loc)
    right.scatter(frame["words"], rows, color="#c0673a", alpha=0.7)
    right.set_xlim(left=0)
    right.set_xlabel("words")
    right.set_title("How long the answers are")
    for axes in (left, right):
        axes.grid(alpha=0.3)
        axes.set_axisbelow(True)
        axes.set_ylim(-0.6, len(topics) - 0.4)
    figure.tight_layout()
    figure.savefig(path, dpi=110)


def main() -> None:
    if len(sys.argv) != 3:
        sys.exit("usage: questions_and_answers.py FOLDER PICTURE.png")
    frame = questions(sys.argv[1])
    if frame.empty:
        sys.exit(f"no question of {sys.argv[1]} is answered: there is nothing to draw")
    draw(commonest(commonest(frame, "topic"), "by"), sys.argv[2])
    print(f"{len(frame)} questions, {frame['topic'].nunique()} topics")


if __name__ == "__main__":
    main()
