"""The mark that makes a function an implementation of one of lintdoc's hooks.

It is what `pluggy.HookimplMarker("lintdoc")` sets, and is written out here so that
a run that needs no foreign pack does not pay for importing pluggy (a test compares the two).
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TypeVar

    Function = TypeVar("Function", bound=Callable[..., object])


def hookimpl(function: Function) -> Function:
    """Mark `function` as the implementation of the hook of its name."""
    options = {
        "wrapper": False, "hookwrapper": False, "optionalhook": False,
        "tryfirst": False, "trylast": False, "specname": None,
    }  # fmt: skip
    setattr(function, "lintdoc_impl", options)  # noqa: B010  (pluggy's own way of marking)
    return function
