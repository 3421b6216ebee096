"""A real HTTP server on loopback that speaks as LibreTranslate, DeepL, a chat server, Google and MyMemory do, and
misbehaves on command.

It knows a few sentences in four languages; anything else it answers letter by letter reversed in case.
"""

from __future__ import annotations

import json
import socket
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

#: The same six sentences in each language; written for these tests.
SENTENCES = {
    "fr": [
        "Le conseil municipal a voté mardi soir le budget de la ville pour l’an prochain, après trois heures de débat.",
        "La nouvelle école accueillera 420 élèves à partir du mois de septembre, selon la maire de la commune.",
        "Les travaux du pont commenceront le 14 mars et dureront environ huit mois, a annoncé le département.",
        "Plus de 1 200 personnes ont signé la pétition contre la fermeture de la piscine du quartier nord.",
        "Le musée rouvre ses portes dimanche avec une exposition consacrée aux bateaux de pêche du siècle dernier.",
        "La pluie tombée cette nuit a fait monter la rivière de 40 centimètres, mais aucun village n’est menacé.",
    ],
    "es": [
        "El consejo municipal votó el martes el presupuesto de la ciudad para el próximo año, tras tres horas.",
        "La nueva escuela acogerá a 420 alumnos a partir del mes de septiembre, según la alcaldesa del municipio.",
        "Las obras del puente comenzarán el 14 de marzo y durarán unos ocho meses, anunció el departamento.",
        "Más de 1 200 personas firmaron la petición contra el cierre de la piscina del barrio norte.",
        "El museo vuelve a abrir sus puertas el domingo con una exposición sobre los barcos de pesca del siglo pasado.",
        "La lluvia caída esta noche hizo subir el río 40 centímetros, pero ningún pueblo está amenazado.",
    ],
    "en": [
        "The town council voted the city's budget for next year on Tuesday evening, after three hours of debate.",
        "The new school will take in 420 pupils from the month of September, according to the mayor of the town.",
        "Work on the bridge will begin on 14 March and will last about eight months, the department announced.",
        "More than 1 200 people have signed the petition against closing the swimming pool of the north side.",
        "The museum opens its doors again on Sunday with an exhibition about the fishing boats of the last century.",
        "The rain that fell overnight made the river rise by 40 centimetres, but no village is in danger.",
    ],
    "de": [
        "Der Stadtrat hat am Dienstagabend nach drei Stunden Debatte den Haushalt für das nächste Jahr beschlossen.",
        "Die neue Schule wird ab September 420 Schülerinnen aufnehmen, so die Bürgermeisterin der Gemeinde.",
        "Die Arbeiten an der Brücke beginnen am 14. März und dauern etwa acht Monate, teilte das Departement mit.",
        "Mehr als 1 200 Menschen haben die Petition gegen die Schließung des Schwimmbads im Norden unterschrieben.",
        "Das Museum öffnet am Sonntag wieder mit einer Ausstellung über die Fischerboote des vergangenen Jahrhunderts.",
        "Der Regen der Nacht ließ den Fluss um 40 Zentimeter steigen, doch kein Dorf ist in Gefahr, hieß es am Morgen.",
    ],
}  # fmt: skip

FAULTS = (
    "slow", "drip", "429", "500", "403", "half-body", "half-text", "echo", "other-language", "error-text", "quota",
    "html", "empty", "null", "wrong-count", "chat", "no-json", "hang-up", "redirect", "wrong-type",
)  # fmt: skip


def right(text: str, source: str, target: str) -> str | None:
    """The translation that this server knows, or None."""
    known = SENTENCES.get(source, [])
    return SENTENCES[target][known.index(text)] if text in known else None


class Server:
    """Answers with the faults of ``script``, one a request, then well; ``requests`` counts what came."""

    def __init__(self) -> None:
        self.script: list[str] = []
        self.requests: list[dict[str, Any]] = []
        self.slowness = 30.0
        self.stop = threading.Event()
        self._lock = threading.Lock()
        self._http = ThreadingHTTPServer(("127.0.0.1", 0), _handler(self))
        self._http.daemon_threads = True
        self.url = f"http://127.0.0.1:{self._http.server_address[1]}"

    def __enter__(self) -> Server:
        threading.Thread(target=self._http.serve_forever, args=(0.02,), daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop.set()
        self._http.shutdown()
        self._http.server_close()

    def next_fault(self, request: dict[str, Any]) -> str:
        with self._lock:
            self.requests.append(request)
            return self.script.pop(0) if self.script else "ok"


def spoilt(fault: str, text: str, source: str, target: str) -> Any:
    """One translation as that fault makes it."""
    good = right(text, source, target) or text.swapcase()
    return {
        "half-text": good[: len(good) // 2],
        "echo": text,
        "other-language": right(text, source, "de" if target != "de" else "en") or text,
        "error-text": "Error 500 (Server Error)!!1500.That’s an error.There was an error. Please try again later.",
        "quota": "MYMEMORY WARNING: YOU USED ALL AVAILABLE FREE TRANSLATIONS FOR TODAY.",
        "html": "<html><head><title>503</title></head><body><h1>Service Temporarily Unavailable</h1></body></html>",
        "empty": "",
        "null": None,
        "wrong-type": {"text": good},
        "chat": "Sure! Here is the translation you asked for, let me know if anything else is needed: " + good[:60],
    }.get(fault, good)


def _handler(server: Server) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def log_message(self, *_: object) -> None:
            """Says nothing."""

        def do_GET(self) -> None:
            parts = urlsplit(self.path)
            query = {key: values[0] for key, values in parse_qs(parts.query).items()}
            if parts.path == "/languages":
                codes = list(SENTENCES)
                self.give(200, json.dumps([{"code": code, "targets": codes} for code in codes]))
            elif parts.path == "/m":
                self.answer("google", [query["q"]], query["sl"], query["tl"], query)
            elif parts.path == "/get":
                source, target = query["langpair"].split("|")
                self.answer("mymemory", [query["q"]], source[:2], target[:2], query)
            else:
                self.give(404, "{}")

        def do_POST(self) -> None:
            said = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            said["headers"] = dict(self.headers)
            if self.path == "/translate":
                self.answer("libretranslate", said["q"], said["source"], said["target"], said)
            elif self.path == "/v2/translate":
                self.answer(
                    "deepl", said["text"], said["source_lang"][:2].lower(), said["target_lang"][:2].lower(), said
                )
            elif self.path == "/v1/chat/completions":
                names = {"French": "fr", "Spanish": "es", "English": "en", "German": "de"}
                task = said["messages"][0]["content"].split()
                source, target = task[task.index("from") + 1], task[task.index("into") + 1].rstrip(".")
                self.answer("chat", [said["messages"][1]["content"]], names[source], names[target], said)

        def answer(self, engine: str, texts: list[str], source: str, target: str, said: dict[str, Any]) -> None:
            fault = server.next_fault({"engine": engine, "texts": texts, **said})
            if fault == "slow":
                server.stop.wait(server.slowness)
                return
            if fault == "hang-up":
                self.connection.shutdown(socket.SHUT_RDWR)
                return
            if fault in ("429", "500", "403"):
                # the server's own words quote the text and the key, as real ones do
                self.give(int(fault), json.dumps({"error": f"{texts} {self.headers.get('Authorization')}"}))
                return
            if fault == "redirect":
                self.give(302, "", {"Location": f"{server.url}/elsewhere?{urlencode({'q': texts[0]})}"})
                return
            body = self.body(engine, [spoilt(fault, text, source, target) for text in texts], fault)
            if fault == "no-json":
                body = body[: len(body) * 2 // 3] + "<"
            self.give(200, body, half=fault == "half-body", drip=fault == "drip")

        def body(self, engine: str, answers: list[Any], fault: str) -> str:
            if fault == "wrong-count":
                answers = answers[:-1]
            if engine == "libretranslate":
                return json.dumps({"translatedText": answers})
            if engine == "deepl":
                return json.dumps({"translations": [{"text": answer} for answer in answers]})
            if engine == "chat":
                return json.dumps({"choices": [{"message": {"content": a}, "finish_reason": "stop"} for a in answers]})
            if engine == "mymemory":
                first = answers[0] if answers else None
                return json.dumps({"responseData": {"translatedText": first}, "matches": []})
            inner = answers[0] if answers and isinstance(answers[0], str) else ""
            return f'<html><body><div class="result-container">{inner}</div></body></html>'

        def give(
            self,
            status: int,
            body: str,
            headers: dict[str, str] | None = None,
            *,
            half: bool = False,
            drip: bool = False,
        ) -> None:
            content = body.encode()
            self.send_response(status)
            for name, value in {**(headers or {}), "Content-Length": str(len(content))}.items():
                self.send_header(name, value)
            self.end_headers()
            for piece in self.pieces(content[: len(content) // 2] if half else content, drip):
                try:
                    self.wfile.write(piece)
                    self.wfile.flush()
                except OSError:
                    return

        def pieces(self, content: bytes, drip: bool) -> Iterator[bytes]:
            if not drip:
                yield content
                return
            ends = time.monotonic() + server.slowness
            for place in range(len(content)):
                if server.stop.wait(0.05) or time.monotonic() > ends:
                    return
                yield content[place : place + 1]

    return Handler
