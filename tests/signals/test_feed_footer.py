"""The line that feed plugins leave under an article, in every language of theirs, and where it says nothing."""

from __future__ import annotations

import pytest

from provenance import data, pipeline
from provenance.reading import html
from provenance.reading.plain import plain

LINES = [(language, wording) for language, wordings in data.toml("feed_footers").items() for wording in wordings]
BODY = "The mountain railway will stay closed until Thursday after the storm, the operator said on Monday morning."


@pytest.mark.parametrize(("language", "wording"), LINES)
def test_the_site_is_named(language: str, wording: str) -> None:
    line = wording.format(title="Snow 2024 in Varnet", site="Sunder Brief")
    audit = pipeline.audit(plain(f"{BODY}\n\n{line}\n", id="a"))
    credits = [s for s in audit.signals if s.kind == "source-attribution"]
    assert [s.claims["publisher"] for s in credits] == ["Sunder Brief"]
    assert line.startswith(credits[0].text.rstrip(".。"))
    assert audit.provenance.status == "no-evidence"


def test_on_a_page_its_link_leads_to_the_source_and_on_the_sites_own_pages_it_is_nothing() -> None:
    link = "https://sunder.example/2024/snow"
    foot = (
        f'<p>The post <a href="{link}">Snow</a> appeared first on <a href="https://sunder.example/">Sunder Brief</a>.'
    )
    audit = pipeline.audit(html.page(f"<p>{BODY}</p>{foot}", id="a"))
    assert [(s.claims["publisher"], s.claims["url"]) for s in audit.signals] == [("Sunder Brief", link)]
    own = '<head><meta property="og:site_name" content="Sunder Brief"></head>'
    assert not pipeline.audit(html.page(f"{own}<p>{BODY}</p>{foot}", id="a")).signals
