//! The steps that need Python: the package is built as a wheel, installed into an environment below
//! `.tools/`, and tested as its users have it. The reference parser in `tests/oracle` is Python,
//! too.

use super::{Language, Need, Step};

const NEEDS: &[Need] = &[Need::Python];

pub(super) const STEPS: &[Step] = &[
    python(
        "python-format",
        "the Python code is formatted",
        ".tools/venv/bin/ruff format --check bindings/python examples/python benches tests/oracle",
    ),
    python(
        "python-lints",
        "no warning from ruff",
        ".tools/venv/bin/ruff check bindings/python examples/python benches tests/oracle",
    ),
    Step {
        ahead: true,
        ..python(
            "python-wheel",
            "the wheel builds",
            ".tools/venv/bin/maturin build --release --manifest-path bindings/python/Cargo.toml \
             --out target/wheels",
        )
    },
    python(
        "python-install",
        "the wheel can be installed where nothing else is",
        ".tools/venv/bin/python bindings/python/tests/install.py target/wheels",
    ),
    python(
        "python-tests",
        "the package: fixtures, properties, tables, documentation",
        ".tools/venv/bin/python -m pytest -q bindings/python --ignore \
         bindings/python/tests/test_spark.py",
    ),
    python(
        "python-types",
        "the package, the typed program and the reference parser under mypy, strict",
        ".tools/venv/bin/mypy --config-file bindings/python/pyproject.toml \
         bindings/python/python/kaiken bindings/python/tests/typed tests/oracle",
    ),
    python(
        "oracle-tests",
        "what the reference parser says of lines, labels and dates",
        ".tools/venv/bin/python -m pytest -q -p no:cacheprovider tests/oracle",
    ),
    python(
        "oracle",
        "kaiken and the reference parser agree, or it is explained why not",
        ".tools/venv/bin/python tests/oracle/compare.py",
    ),
    python(
        "python-stubs",
        "the stubs say what the compiled module has",
        ".tools/venv/bin/stubtest kaiken --mypy-config-file bindings/python/pyproject.toml \
         --allowlist bindings/python/stubtest-allowlist.txt",
    ),
    python(
        "python-pyright",
        "the typed program under pyright, strict",
        ".tools/venv/bin/pyright --project bindings/python",
    ),
    python(
        "python-sdist",
        "the source distribution holds all that a build needs",
        ".tools/venv/bin/python bindings/python/tests/sdist.py target/wheels",
    ),
    Step {
        needs: &[Need::Python, Need::Java],
        ..python(
            "python-spark",
            "a real Spark with two workers",
            ".tools/venv/bin/python -m pytest -q bindings/python/tests/test_spark.py",
        )
    },
];

const fn python(name: &'static str, about: &'static str, command: &'static str) -> Step {
    Step {
        name,
        language: Language::Python,
        about,
        ahead: false,
        needs: NEEDS,
        env: &[],
        command,
    }
}
