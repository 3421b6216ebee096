"""Over https the proxy of the environment is a tunnel: it sees an address, never text or key."""

import http.server
import socket
import ssl
import threading
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

import pytest
import trustme

from provenance.engines import http as client
from provenance.engines.http import Limits, NoAnswerError, send

HOST = "engine.example"  # the proxy alone knows where that is
TEXT = b"Un brouillon que personne ne doit lire."


@dataclass
class Proxy:
    """One that leads every CONNECT to the same server and keeps all it was shown."""

    port: int
    asked: list[bytes] = field(default_factory=list)
    carried: list[bytes] = field(default_factory=list)


@pytest.fixture(name="server")
def _server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[int]:
    """A server that answers with what it was sent, under a certificate for HOST that we trust."""
    authority = trustme.CA()
    authority.cert_pem.write_to_path(str(tmp_path / "ca.pem"))

    class Echo(http.server.BaseHTTPRequestHandler):
        def log_message(self, *_: object) -> None:
            """Says nothing."""

        def do_POST(self) -> None:
            content = self.rfile.read(int(self.headers["Content-Length"]))
            self.send_response(200)
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

    made = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Echo)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert(HOST).configure_cert(context)
    made.socket = context.wrap_socket(made.socket, server_side=True)
    monkeypatch.setattr(client, "_tls", lambda: ssl.create_default_context(cafile=str(tmp_path / "ca.pem")))
    threading.Thread(target=made.serve_forever, daemon=True).start()
    yield made.server_address[1]
    made.shutdown()
    made.server_close()


@pytest.fixture(name="proxy")
def _proxy(server: int) -> Iterator[Proxy]:
    with closing(socket.create_server(("127.0.0.1", 0))) as listening:
        proxy = Proxy(listening.getsockname()[1])
        threading.Thread(target=_serve, args=(listening, server, proxy), daemon=True).start()
        yield proxy


def _serve(listening: socket.socket, server: int, proxy: Proxy) -> None:
    while True:
        try:
            here, _ = listening.accept()
        except OSError:
            return
        asked = b""
        while not asked.endswith(b"\r\n\r\n"):
            asked += here.recv(1)
        proxy.asked.append(asked)
        there = socket.create_connection(("127.0.0.1", server))
        here.sendall(b"HTTP/1.1 200 Connection established\r\n\r\n")
        for source, target in ((here, there), (there, here)):
            threading.Thread(target=_pass_on, args=(source, target, proxy), daemon=True).start()


def _pass_on(source: socket.socket, target: socket.socket, proxy: Proxy) -> None:
    while piece := source.recv(65536):
        proxy.carried.append(piece)
        target.sendall(piece)


def post(url: str) -> bytes:
    headers = {"Content-Length": str(len(TEXT)), "Authorization": "sekret"}
    deadline = time.monotonic() + 5
    return send("POST", url, headers=headers, body=TEXT, limits=Limits(), deadline=deadline).body


def test_https_goes_through_the_proxy_of_the_environment(proxy: Proxy, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTPS_PROXY", f"http://desk:p%40ss@127.0.0.1:{proxy.port}")
    assert post(f"https://{HOST}/v2/translate") == TEXT
    (asked,) = proxy.asked
    assert asked.startswith(b"CONNECT engine.example:443 HTTP/1.")
    assert b"Proxy-Authorization: Basic ZGVzazpwQHNz\r\n" in asked  # desk:p@ss
    seen = asked + b"".join(proxy.carried)
    assert b"brouillon" not in seen
    assert b"sekret" not in seen


def test_what_is_excepted_and_what_is_on_this_machine_goes_directly(
    server: int, proxy: Proxy, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HTTPS_PROXY", f"127.0.0.1:{proxy.port}")
    monkeypatch.setenv("NO_PROXY", f"intranet.example,{HOST}")
    for url in (f"https://{HOST}/", f"https://127.0.0.1:{server}/"):
        with pytest.raises(NoAnswerError):  # nobody of that name here; no certificate for a bare number
            post(url)
    assert proxy.asked == []
