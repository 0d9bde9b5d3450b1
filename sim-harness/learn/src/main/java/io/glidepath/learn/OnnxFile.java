package io.glidepath.learn;

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

import com.google.protobuf.ByteString;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * A network as an ONNX file: IR 8, opset 17, {@code features [1, F]} in, {@code scores [1, A]} out,
 * the normaliser inside the graph, the contract in the metadata. The same network gives the same
 * bytes.
 */
final class OnnxFile {
    private static final int IR_VERSION = 8;
    private static final int OPSET = 17;

    private OnnxFile() {}

    /**
     * @param layoutHash  hash of the feature layout, 16 hexadecimal digits.
     * @param actionSpace id of the action space.
     * @param trainingRun what made the model: name and settings.
     */
    static byte[] bytes(
            final Network network,
            final String layoutHash,
            final String actionSpace,
            final String trainingRun) {
        return ModelProto.newBuilder()
                .setIrVersion(IR_VERSION)
                .setProducerName("glidepath")
                .addOpsetImport(OperatorSetIdProto.newBuilder().setDomain("").setVersion(OPSET))
                .setGraph(graph(network))
                .addMetadataProps(entry("layoutHash", layoutHash))
                .addMetadataProps(entry("actionSpace", actionSpace))
                .addMetadataProps(entry("trainingRun", trainingRun))
                .build()
                .toByteArray();
    }

    private static GraphProto graph(final Network network) {
        final GraphProto.Builder graph = GraphProto.newBuilder()
                .setName("policy")
                .addInput(tensorInfo("features", network.features()))
                .addOutput(tensorInfo("scores", network.actions()));
        final Normaliser normaliser = network.normaliser();
        graph.addInitializer(tensor("mean", normaliser.mean(), 1, network.features()));
        graph.addInitializer(tensor("scale", normaliser.scale(), 1, network.features()));
        graph.addNode(node("Sub", "shifted", "features", "mean"));
        graph.addNode(node("Mul", "normal", "shifted", "scale"));
        addLayers(graph, network.weights());
        return graph.build();
    }

    private static void addLayers(final GraphProto.Builder graph, final Weights[] layers) {
        String values = "normal";
        for (int i = 0; i < layers.length; i++) {
            final Weights layer = layers[i];
            final boolean last = i == layers.length - 1;
            graph.addInitializer(
                    tensor("weight" + i, layer.weight(), layer.outputs(), layer.inputs()));
            graph.addInitializer(tensor("bias" + i, layer.bias(), layer.outputs()));
            final String sum = last ? "scores" : "sum" + i;
            graph.addNode(node("Gemm", sum, values, "weight" + i, "bias" + i).toBuilder()
                    .addAttribute(AttributeProto.newBuilder()
                            .setName("transB")
                            .setType(AttributeProto.AttributeType.INT)
                            .setI(1)));
            if (!last) {
                graph.addNode(node("Relu", "hidden" + i, sum));
                values = "hidden" + i;
            }
        }
    }

    private static NodeProto node(
            final String operator, final String output, final String... inputs) {
        final NodeProto.Builder node =
                NodeProto.newBuilder().setOpType(operator).setName(output).addOutput(output);
        for (final String input : inputs) {
            node.addInput(input);
        }
        return node.build();
    }

    private static TensorProto tensor(
            final String name, final float[] values, final long... shape) {
        final ByteBuffer raw =
                ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        raw.asFloatBuffer().put(values);
        final TensorProto.Builder tensor = TensorProto.newBuilder()
                .setName(name)
                .setDataType(TensorProto.DataType.FLOAT.getNumber())
                .setRawData(ByteString.copyFrom(raw));
        for (final long size : shape) {
            tensor.addDims(size);
        }
        return tensor.build();
    }

    private static ValueInfoProto tensorInfo(final String name, final int columns) {
        final TensorShapeProto shape = TensorShapeProto.newBuilder()
                .addDim(TensorShapeProto.Dimension.newBuilder().setDimValue(1))
                .addDim(TensorShapeProto.Dimension.newBuilder().setDimValue(columns))
                .build();
        return ValueInfoProto.newBuilder()
                .setName(name)
                .setType(TypeProto.newBuilder()
                        .setTensorType(TypeProto.Tensor.newBuilder()
                                .setElemType(TensorProto.DataType.FLOAT.getNumber())
                                .setShape(shape)))
                .build();
    }

    private static StringStringEntryProto entry(final String key, final String value) {
        return StringStringEntryProto.newBuilder().setKey(key).setValue(value).build();
    }
}
