"""One HTTP request, with a time for every step and a deadline for the whole, that says nothing of what it carried.

The standard library's client is used bare: no redirects (they could lead the text elsewhere) and no log lines. Over
https the proxy of ``HTTPS_PROXY`` is used, as a tunnel that sees an address and no text, unless ``NO_PROXY`` excepts
the host; a server on this machine stays on this machine, and plain http is always direct.
"""

from __future__ import annotations

import base64
import http.client
import ipaddress
import socket
import ssl
import threading
import time
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from urllib.parse import SplitResult, unquote, urlsplit
from urllib.request import getproxies, proxy_bypass

#: No answer to one segment or batch is larger than this, in bytes.
_LARGEST = 8 << 20


@dataclass(frozen=True)
class Limits:
    """How long things may take, in seconds, and how often a request is tried."""

    connect: float = 5.0
    read: float = 20.0  # between two pieces of an answer
    total: float = 60.0  # one request with all its tries
    article: float = 600.0  # all requests of one article
    tries: int = 3
    pause: float = 1.0  # before the second try; twice that before the third


@dataclass(frozen=True)
class Answer:
    """A complete answer, whatever its status."""

    status: int
    body: bytes
    retry_after: float | None = None  # seconds, where the server said so


class NoAnswerError(Exception):
    """Nothing usable came back. ``cause`` is ``time``, ``connection`` or ``protocol``; it holds no text, no address."""

    def __init__(self, cause: str) -> None:
        super().__init__(cause)
        self.cause = cause


def is_loopback(url: str) -> bool:
    """Whether a request to this address stays on this machine, judged by the address alone."""
    host = urlsplit(url).hostname or ""
    if host.lower() == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def send(
    method: str, url: str, *, headers: Mapping[str, str], body: bytes | None, limits: Limits, deadline: float
) -> Answer:
    """The server's answer. ``deadline`` is a time of ``time.monotonic()``. Raises :class:`NoAnswerError`."""
    left = deadline - time.monotonic()
    if left <= 0:
        raise NoAnswerError("time")
    connection = _connection(url, min(limits.connect, left))
    opened: list[socket.socket] = []
    watchdog = threading.Timer(left, _cut, [opened])
    watchdog.daemon = True
    watchdog.start()
    parts = urlsplit(url)
    target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    try:
        connection.connect()
        opened.append(connection.sock)  # kept here: an answer that closes the connection takes its socket over
        connection.sock.settimeout(min(limits.read, max(0.001, deadline - time.monotonic())))
        connection.request(method, target, body=body, headers=dict(headers))
        response = connection.getresponse()
        content = response.read(_LARGEST + 1)
        if time.monotonic() >= deadline:
            raise NoAnswerError("time")
        if response.length or len(content) > _LARGEST:  # it promised more than it gave, or gave without end
            raise NoAnswerError("protocol")
        return Answer(response.status, content, _seconds(response.getheader("Retry-After")))
    except TimeoutError:
        raise NoAnswerError("time") from None
    except (OSError, http.client.HTTPException, ValueError):
        raise NoAnswerError("time" if time.monotonic() >= deadline else "connection") from None
    finally:
        watchdog.cancel()
        connection.close()


def _connection(url: str, seconds: float) -> http.client.HTTPConnection:
    parts = urlsplit(url)
    host = parts.hostname or ""
    if host.lower() == "localhost":
        host = "127.0.0.1"  # whatever the resolver might say
    try:
        port = parts.port
    except ValueError:
        raise NoAnswerError("connection") from None
    if parts.scheme == "https":
        return _secure(host, port, seconds, None if is_loopback(url) else _proxy(host, port))
    if parts.scheme == "http":
        return http.client.HTTPConnection(host, port, timeout=seconds)
    raise NoAnswerError("connection")


def _secure(host: str, port: int | None, seconds: float, proxy: SplitResult | None) -> http.client.HTTPSConnection:
    if proxy is None:
        return http.client.HTTPSConnection(host, port, timeout=seconds, context=_tls())
    headers = {}
    if proxy.username:
        said = f"{unquote(proxy.username)}:{unquote(proxy.password or '')}"
        headers["Proxy-Authorization"] = f"Basic {base64.b64encode(said.encode()).decode()}"
    try:
        through, at = proxy.hostname or "", proxy.port or 80
    except ValueError:
        raise NoAnswerError("connection") from None
    connection = http.client.HTTPSConnection(through, at, timeout=seconds, context=_tls())
    connection.set_tunnel(host, port or 443, headers)
    return connection


def _proxy(host: str, port: int | None) -> SplitResult | None:
    """The proxy that the environment names for https to this host (curl's and urllib's variables), or None."""
    said = getproxies().get("https", "")
    if not said or proxy_bypass(f"{host}:{port}" if port else host):
        return None
    return urlsplit(said if "://" in said else f"http://{said}")


@cache
def _tls() -> ssl.SSLContext:
    return ssl.create_default_context()


def _cut(opened: list[socket.socket]) -> None:
    """Ends a connection from outside: a server that drips byte by byte never runs into the time for one read."""
    for sock in opened:
        with suppress(OSError):
            sock.shutdown(socket.SHUT_RDWR)


def _seconds(said: str | None) -> float | None:
    try:
        return max(0.0, float(said)) if said else None
    except ValueError:
        return None
