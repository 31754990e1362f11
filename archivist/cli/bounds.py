"""limits: the bounds that the reading of a file keeps, and the file that changes them."""

from __future__ import annotations

import argparse

from archivist.cli.output import say, tell, tell_json
from archivist.formats import chosen_limits
from archivist.formats.limits import usual


def limits(options: argparse.Namespace) -> int:
    """Lists every bound; one that is changed tells what it usually is."""
    chosen_limits.check(usual())
    changed = chosen_limits.chosen()
    if options.json:
        tell_json({"file": str(chosen_limits.path()), "limits": {**usual(), **changed}})
        return 0
    for name, value in usual().items():
        told = f"  (usually {value})" if name in changed else ""
        tell(f"{name} = {changed.get(name, value)}{told}")
    say(f"Other values go into {chosen_limits.path()}, in the same form.")
    return 0
