"""Attributes that are worked out when first asked for, without the lock of :func:`functools.cached_property`.

Python 3.11 takes that lock at every first time, which costs more than most of what short texts keep this way. Two
threads may both work a value out; it is the same, and one of them stays.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, TypeVar, overload

Value = TypeVar("Value")


class lazy(Generic[Value]):  # noqa: N801 - a decorator, named like property
    """A method without arguments as an attribute: its value is kept in the object's ``__dict__``."""

    def __init__(self, method: Callable[[Any], Value]) -> None:
        self._method = method
        self._name = method.__name__
        self.__doc__ = method.__doc__

    @overload
    def __get__(self, owner: None, kind: type) -> lazy[Value]: ...

    @overload
    def __get__(self, owner: object, kind: type) -> Value: ...

    def __get__(self, owner: object | None, kind: type) -> lazy[Value] | Value:
        if owner is None:
            return self
        value = self._method(owner)
        owner.__dict__[self._name] = value
        return value
