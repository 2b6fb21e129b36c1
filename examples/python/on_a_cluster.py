"""Turns of every transcript below a folder, on Spark with two workers on this machine.

    python examples/python/on_a_cluster.py examples/transcripts

Needs Java 17 or newer, and pyspark: pip install 'kaiken[spark]'. On a cluster, leave `master` out
and give a path that every worker sees.
"""

from __future__ import annotations

import os
import sys

from pyspark.sql import SparkSession
from pyspark.sql import functions as f

from kaiken.spark import parse


def main() -> None:
    if len(sys.argv) != 2:
        sys.exit("usage: on_a_cluster.py FOLDER")
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    spark = SparkSession.builder.master("local[2]").appName("kaiken").getOrCreate()

    pages = spark.read.format("binaryFile").option("pathGlobFilter", "*.txt").load(sys.argv[1])
    turns = parse(pages, "content", keep=["path"])

    turns.filter("error is not null").select("path", "error").show(truncate=False)
    (
        turns.groupBy("role")
        .agg(f.count("*").alias("turns"), f.sum(f.length("text")).alias("characters"))
        .orderBy("role")
        .show()
    )
    spark.stop()


if __name__ == "__main__":
    main()
