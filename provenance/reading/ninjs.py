"""ninjs, the IPTC's news in JSON (generations 1, 2 and 3), as the record keys the house reads.

Names are compared in lower case, as generation 3 spells in camel case what the others did not. A body in HTML is taken
before one in plain text: it keeps paragraphs and links. Source: the schemas and user guide at iptc.org/std/ninjs.
"""

from __future__ import annotations

from typing import Any

from provenance.errors import InputError
from provenance.model import Metadata
from provenance.reading import head

_BODIES = ("body_xhtml", "body_html", "body_text", "bodies")
_ALWAYS = frozenset({"uri", "versioncreated"})
_HEADLINES = frozenset({"headline", "headlines", "description_text", "descriptions"})
#: Roles of infosources (IPTC's infosourcerole) whose party answers for the text.
_ORIGIN = ("originator", "creator", "source")


def is_ninjs(record: dict[str, Any]) -> bool:
    """True for a news item; a record of the house's own keys is never one."""
    keys = {key.lower() for key in record}
    if keys & {"text", "html"}:
        return False
    return bool(keys & set(_BODIES)) or (keys >= {"uri"} and bool(keys & _ALWAYS - {"uri"}) and bool(keys & _HEADLINES))


def values(record: dict[str, Any]) -> tuple[dict[str, str], Metadata]:
    """The item's ``id``, ``title`` and ``text`` or ``html``, and what it says about itself. Raises InputError."""
    item = {key.lower(): value for key, value in record.items()}
    content = _body(item)
    if content is None:
        raise InputError("this ninjs item holds no text")
    found = {key: value for key, value in (("id", _string(item.get("uri"))), ("title", _headline(item))) if value}
    created, changed = head.date(_string(item.get("firstcreated"))), head.date(_string(item.get("versioncreated")))
    address = _string(item.get("uri")) or ""
    about = Metadata(
        language=head.tag(_string(item.get("language"))),
        url=address if address.startswith(("http://", "https://")) else None,
        published=head.date(_string(item.get("embargoed"))) or created or changed,
        modified=changed if created and changed != created else None,
        author=_string(item.get("by")) or _string(item.get("byline")),
        publisher=_string(item.get("copyrightholder")) or _source(item) or _named(item.get("provider")),
        digital_source=_digital_source(item.get("digitalsourcetype")),
        translator=_in_role(item, "translator"),
        responsible=_in_role(item, "editor"),
    )
    return found | content, about


def _body(item: dict[str, Any]) -> dict[str, str] | None:
    found: dict[str, str] = {}
    for key, name in (("body_xhtml", "html"), ("body_html", "html"), ("body_text", "text")):
        if _string(item.get(key)):
            found.setdefault(name, item[key])
    for body in (
        *_objects(item.get("bodies")),
        *({**part, "role": "description"} for part in _objects(item.get("descriptions"))),
    ):
        value = _string(body.get("value"))
        if value and (body.get("role") != "description" or not found):
            kind = str(body.get("contenttype", "")).lower()
            role = str(body.get("role", "")).lower()
            found.setdefault("html" if "html" in kind or "html" in role or "nitf" in kind else "text", value)
    if not found and _string(item.get("description_text")):
        found["text"] = item["description_text"]
    if "html" in found:
        return {"html": found["html"]}
    return found or None


def _headline(item: dict[str, Any]) -> str | None:
    listed = _objects(item.get("headlines"))
    main = next((part for part in listed if part.get("role") == "main"), listed[0] if listed else {})
    return _string(item.get("headline")) or _string(main.get("value"))


def _source(item: dict[str, Any]) -> str | None:
    parties = _objects(item.get("infosources")) + _objects(item.get("infosource"))
    for party in parties:
        if any(role in str(party.get("role", "")).lower() for role in _ORIGIN):
            return _named(party)
    return _named(parties[0]) if parties else None


def _in_role(item: dict[str, Any], role: str) -> str | None:
    """Who is named in a role among the item's contributors, people or sources (``…:translator`` is a role, too)."""
    parties = [party for key in ("contributors", "people", "infosources") for party in _objects(item.get(key))]
    having = (party for party in parties if str(party.get("role", "")).lower().rsplit(":", 1)[-1] == role)
    return next((name for party in having if (name := _named(party))), None)


def _digital_source(value: Any) -> str | None:
    if isinstance(value, dict):
        value = value.get("uri") or value.get("literal") or value.get("name")
    return head.digital_source(_string(value))


def _objects(value: Any) -> list[dict[str, Any]]:
    items = value if isinstance(value, list) else []
    return [{key.lower(): part for key, part in item.items()} for item in items if isinstance(item, dict)]


def _named(value: Any) -> str | None:
    return (_string(value.get("name")) or _string(value.get("literal"))) if isinstance(value, dict) else _string(value)


def _string(value: Any) -> str | None:
    return value.strip() and value if isinstance(value, str) else None
