import pytest
from engines.fake import Fake

from provenance import engines
from provenance.errors import ConfigError


@pytest.fixture
def _three(monkeypatch: pytest.MonkeyPatch) -> None:
    made = {"first": Fake(name="first"), "cloud": Fake(name="cloud"), "empty": Fake(pairs="", name="empty")}
    made["cloud"].offline = False
    monkeypatch.setattr(engines, "ENGINES", dict.fromkeys(["cloud", "empty", "first"], ""))
    monkeypatch.setattr(engines, "make", made.__getitem__)


def chosen(*args: object, **kwargs: object) -> list[str]:
    return [engine.name for engine in engines.choose(*args, **kwargs)]  # type: ignore[arg-type]


@pytest.mark.usefixtures("_three")
def test_auto_is_never_online() -> None:
    assert chosen("auto") == ["first"]
    assert chosen("auto", allow=["cloud"]) == ["first"]
    assert chosen("auto", avoid=["first"]) == []
    assert chosen("none") == []


@pytest.mark.usefixtures("_three")
def test_an_online_engine_needs_to_be_allowed_by_name() -> None:
    with pytest.raises(ConfigError, match="--allow-network cloud"):
        engines.choose("cloud")
    assert chosen("cloud", allow=["cloud"]) == ["cloud", "first"]
    assert chosen("first") == ["first"]


def test_an_unknown_name_names_the_nearest() -> None:
    with pytest.raises(ConfigError, match="did you mean 'apertium'"):
        engines.choose("appertium")


def test_the_registry_can_be_made() -> None:
    for name in engines.ENGINES:
        assert engines.make(name).name == name
