"""Pages that were taken through a translating proxy: their own address, or the links in them, still lead through it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import parse_qs, urlsplit

from provenance.model import Article, Signal
from provenance.signals.detector import Detector
from provenance.signals.markup.code import Tag, code, language, mark
from provenance.signals.markup.examples import page

_PROXY_HOSTS = ("translate.goog", "translate.googleusercontent.com")
_OLD_PROXY = re.compile(r"https?://translate\.google(?:usercontent)?\.[a-z.]{2,6}/translate(?:_c)?\?", re.IGNORECASE)
_OWN_ADDRESS = frozenset({"canonical", "og:url", "base"})
_REWRITTEN = 3  # links of a page through a proxy before its own links count as rewritten

Pair = tuple[str | None, str | None]


def find_proxy(article: Article) -> Iterator[Signal]:
    """A page taken through a translating proxy: its own address, or the links in it, still lead through it."""
    here = code(article)
    if here is None or not here.has(
        "translate.goog", "_x_tr_sl", "translate.googleusercontent.com", "translate.google."
    ):
        return
    links: list[tuple[Tag, Pair]] = []
    for tag in here.tags("translate.goog", "_x_tr_sl", "translate.googleusercontent.com", "translate.google."):
        attributes = tag.attributes()
        address = attributes.get("href") or attributes.get("content") or attributes.get("src") or ""
        pair = _through_proxy(address)
        if pair is None:
            continue
        own = attributes.get("rel", "").lower() or attributes.get("property", "").lower() or tag.name
        if own in _OWN_ADDRESS:
            claims = {
                "process": "machine",
                "engine": "Google Translate",
                "original_language": pair[0],
                "original_language_by": "address" if pair[0] else None,
                "url": _original_address(address),
                "left_by": "reader" if here.saved else "unknown",
            }
            yield mark(here, tag.start, tag.end, claims, grade="marked")
            return
        if tag.name == "a":
            links.append((tag, pair))
    into = [
        (tag, pair) for tag, pair in links if pair[1] and article.language and pair[1] == language(article.language)
    ]
    if len(into) >= _REWRITTEN and len({pair[0] for _, pair in into}) == 1:
        tag, pair = into[0]
        claims = {
            "process": "machine",
            "engine": "Google Translate",
            "original_language": pair[0],
            "original_language_by": "address",
            "left_by": "reader" if here.saved else "unknown",
        }
        yield mark(here, tag.start, tag.end, claims, grade="marked")
    elif links:
        tag, _ = links[0]
        yield mark(here, tag.start, tag.end, {"engine": "Google Translate"}, kind="translation-widget", grade="marked")


def _through_proxy(address: str) -> Pair | None:
    """The language pair of an address that leads through a translating proxy; None for any other address."""
    try:
        parts = urlsplit(address)
        host = (parts.hostname or "").lower()
        query = parse_qs(parts.query)
    except ValueError:
        return None
    if "_x_tr_sl" in query or any(host == name or host.endswith("." + name) for name in _PROXY_HOSTS):
        source, target = query.get("_x_tr_sl") or query.get("sl"), query.get("_x_tr_tl") or query.get("tl")
    elif _OLD_PROXY.match(address):
        source, target = query.get("sl"), query.get("tl") or query.get("hl")
    else:
        return None
    return language(source[0] if source else None), language(target[0] if target else None)


def _original_address(address: str) -> str | None:
    """The address behind the proxy: ``u=`` of the old one, the host with its dots back of the new one."""
    parts = urlsplit(address)
    asked = parse_qs(parts.query).get("u")
    if asked:
        return asked[0]
    host = (parts.hostname or "").lower()
    if not host.endswith(".translate.goog"):
        return None
    name = host.removesuffix(".translate.goog").replace("--", "\0").replace("-", ".").replace("\0", "-")
    return f"https://{name}{parts.path}"


DETECTOR = Detector(
    name="markup-proxy",
    kind="markup",
    sees="An address of its own, or links, that lead through Google's translating proxy.",
    misses="Proxies of other houses; pages whose addresses were repaired.",
    find=find_proxy,
    fires=(
        '<link rel="canonical" href="https://www-example-org.translate.goog/a?_x_tr_sl=de&amp;_x_tr_tl=fr"><p>Bonjour.</p>',
    ),
    quiet=('<link rel="canonical" href="https://www.example.org/a"><p>Bonjour.</p>',),
    article=page,
)
