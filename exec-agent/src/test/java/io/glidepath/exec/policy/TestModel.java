package io.glidepath.exec.policy;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;

import java.util.Map;
import java.util.Random;

/** A small network, Gemm-Relu-Gemm, as ONNX and as plain Java. */
final class TestModel {
    static final long LAYOUT = 0x0123_4567_89AB_CDEFL;
    static final String RUN = "run-7";

    final int features;
    final int hidden;
    final int actions;
    final float[] w1;
    final float[] b1;
    final float[] w2;
    final float[] b2;

    TestModel(final int features, final int hidden, final int actions, final long seed) {
        final Random random = new Random(seed);
        this.features = features;
        this.hidden = hidden;
        this.actions = actions;
        w1 = draw(random, features * hidden);
        b1 = draw(random, hidden);
        w2 = draw(random, hidden * actions);
        b2 = draw(random, actions);
    }

    private static float[] draw(final Random random, final int count) {
        final float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) random.nextGaussian() / 8;
        }
        return values;
    }

    float[] scores(final float[] row) {
        final float[] middle = new float[hidden];
        for (int h = 0; h < hidden; h++) {
            double sum = b1[h];
            for (int f = 0; f < features; f++) {
                sum += (double) row[f] * w1[f * hidden + h];
            }
            middle[h] = (float) Math.max(0, sum);
        }
        final float[] scores = new float[actions];
        for (int a = 0; a < actions; a++) {
            double sum = b2[a];
            for (int h = 0; h < hidden; h++) {
                sum += (double) middle[h] * w2[h * actions + a];
            }
            scores[a] = (float) sum;
        }
        return scores;
    }

    ModelProto.Builder proto() {
        final GraphProto.Builder graph = GraphProto.newBuilder()
                .setName("policy")
                .addInput(port("features", 1, features))
                .addOutput(port("scores", 1, actions))
                .addInitializer(tensor("w1", w1, features, hidden))
                .addInitializer(tensor("b1", b1, hidden))
                .addInitializer(tensor("w2", w2, hidden, actions))
                .addInitializer(tensor("b2", b2, actions))
                .addNode(node("Gemm", "x", "features", "w1", "b1"))
                .addNode(node("Relu", "y", "x"))
                .addNode(node("Gemm", "scores", "y", "w2", "b2"));
        return ModelProto.newBuilder()
                .setIrVersion(8)
                .addOpsetImport(OperatorSetIdProto.newBuilder().setVersion(17))
                .addMetadataProps(property("layoutHash", PolicyManifest.hashText(LAYOUT)))
                .addMetadataProps(property("actionSpace", "grid-1"))
                .addMetadataProps(property("trainingRun", RUN))
                .setGraph(graph);
    }

    static PolicyManifest manifest(final byte[] model) {
        return new PolicyManifest(
                1,
                "mlp",
                "mlp.onnx",
                Sha256.of(model).hex(),
                PolicyManifest.hashText(LAYOUT),
                "grid-1",
                RUN,
                "none",
                1,
                Map.of());
    }

    static StringStringEntryProto property(final String key, final String value) {
        return StringStringEntryProto.newBuilder().setKey(key).setValue(value).build();
    }

    static NodeProto node(final String operator, final String output, final String... inputs) {
        final NodeProto.Builder node =
                NodeProto.newBuilder().setOpType(operator).addOutput(output);
        for (final String input : inputs) {
            node.addInput(input);
        }
        return node.build();
    }

    static AttributeProto subgraph() {
        return AttributeProto.newBuilder()
                .setName("body")
                .setType(AttributeProto.AttributeType.GRAPH)
                .setG(GraphProto.newBuilder().setName("inner"))
                .build();
    }

    static TensorProto tensor(final String name, final float[] values, final long... shape) {
        final TensorProto.Builder tensor =
                TensorProto.newBuilder().setName(name).setDataType(1);
        for (final long size : shape) {
            tensor.addDims(size);
        }
        for (final float value : values) {
            tensor.addFloatData(value);
        }
        return tensor.build();
    }

    static ValueInfoProto port(final String name, final long... shape) {
        final TensorShapeProto.Builder dims = TensorShapeProto.newBuilder();
        for (final long size : shape) {
            final TensorShapeProto.Dimension.Builder dim = TensorShapeProto.Dimension.newBuilder();
            dims.addDim(size > 0 ? dim.setDimValue(size) : dim.setDimParam("batch"));
        }
        return ValueInfoProto.newBuilder()
                .setName(name)
                .setType(TypeProto.newBuilder()
                        .setTensorType(
                                TypeProto.Tensor.newBuilder().setElemType(1).setShape(dims)))
                .build();
    }
}
