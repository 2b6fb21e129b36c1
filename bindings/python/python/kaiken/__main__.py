"""The command line: ``python -m kaiken`` is the command ``kaiken``."""

from __future__ import annotations

import signal
import sys

from kaiken._kaiken import _main

__all__ = ["main"]


def main() -> None:
    """Run the command with the arguments of the process, and end the process."""
    # Python would only take note of Ctrl-C until the command is done.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    sys.exit(_main(["kaiken", *sys.argv[1:]]))


if __name__ == "__main__":
    main()
