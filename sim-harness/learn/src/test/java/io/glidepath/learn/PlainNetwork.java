package io.glidepath.learn;

import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.TensorProto;

import com.google.protobuf.InvalidProtocolBufferException;

import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.Map;

/**
 * The trained network by hand: its weights from the initialisers of a model's file, the sums in
 * doubles, neither ONNX Runtime nor libtorch.
 */
final class PlainNetwork implements Scorer {
    private final Map<String, float[]> tensors = new HashMap<>();

    PlainNetwork(final byte[] model) throws InvalidProtocolBufferException {
        for (final TensorProto tensor :
                ModelProto.parseFrom(model).getGraph().getInitializerList()) {
            final float[] values = new float[tensor.getRawData().size() / Float.BYTES];
            tensor.getRawData()
                    .asReadOnlyByteBuffer()
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .asFloatBuffer()
                    .get(values);
            tensors.put(tensor.getName(), values);
        }
    }

    /** The values of an initialiser; altering them alters the network. */
    float[] tensor(final String name) {
        return tensors.get(name);
    }

    @Override
    public void scores(final float[] row, final float[] into) {
        double[] values = new double[row.length];
        for (int i = 0; i < row.length; i++) {
            values[i] = ((double) row[i] - tensor("mean")[i]) * tensor("scale")[i];
        }
        for (int layer = 0; tensor("weight" + layer) != null; layer++) {
            values = dense(values, tensor("weight" + layer), tensor("bias" + layer), layer > 0);
        }
        for (int action = 0; action < into.length; action++) {
            into[action] = (float) values[action];
        }
    }

    private static double[] dense(
            final double[] values,
            final float[] weight,
            final float[] bias,
            final boolean rectified) {
        final double[] sums = new double[bias.length];
        for (int out = 0; out < sums.length; out++) {
            double sum = bias[out];
            for (int in = 0; in < values.length; in++) {
                final double value = rectified ? Math.max(0, values[in]) : values[in];
                sum += weight[out * values.length + in] * value;
            }
            sums[out] = sum;
        }
        return sums;
    }
}
