"""Tables become data frames of other libraries, which are imported when asked for."""

from __future__ import annotations

import importlib
from types import ModuleType
from typing import Any

from kaiken._kaiken import Table


def _needed(module: str, extra: str) -> ModuleType:
    try:
        return importlib.import_module(module)
    except ImportError as error:
        raise ImportError(
            f"{module} is not installed: pip install 'kaiken[{extra}]'", name=module
        ) from error


def to_arrow(table: Table) -> Any:
    """See ``Table.to_arrow``."""
    return _needed("pyarrow", "arrow").table(table)


def to_pandas(table: Table) -> Any:
    """See ``Table.to_pandas``."""
    pandas, arrow = _needed("pandas", "pandas"), _needed("pyarrow", "pandas")
    kinds = {arrow.int64(): pandas.Int64Dtype(), arrow.bool_(): pandas.BooleanDtype()}
    return arrow.table(table).to_pandas(date_as_object=False, types_mapper=kinds.get)


def to_polars(table: Table) -> Any:
    """See ``Table.to_polars``."""
    return _needed("polars", "polars").DataFrame(table)
