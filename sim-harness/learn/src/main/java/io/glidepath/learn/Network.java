package io.glidepath.learn;

import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Adam;
import org.bytedeco.pytorch.AdamOptions;
import org.bytedeco.pytorch.NoGradGuard;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;

import java.util.SplittableRandom;

/**
 * A normaliser and three dense layers with rectifiers between, held by libtorch. One thread
 * computes, the first weights are drawn here: the same seed and samples give the same bits on the
 * same machine.
 *
 * <p>Scores are logits over {@value #LOGITS}: the order is the same and the served ones stay small,
 * where float32 is exact enough to compare to 10^-5.
 */
final class Network implements Scorer, AutoCloseable {
    static final int HIDDEN = 64;
    static final float LOGITS = 16;

    private static final float DENIED = -1e9f;

    private final int features;
    private final int actions;
    private final Normaliser normaliser;
    private final Tensor mean;
    private final Tensor scale;
    private final Tensor[] weights = new Tensor[3];
    private final Tensor[] biases = new Tensor[3];
    private final Adam adam;

    Network(final int features, final int actions, final Normaliser normaliser, final long seed) {
        torch.set_num_threads(1);
        this.features = features;
        this.actions = actions;
        this.normaliser = normaliser;
        final SplittableRandom random = new SplittableRandom(seed);
        try (PointerScope _ = new PointerScope()) {
            mean = keep(Tensor.create(normaliser.mean(), 1, features));
            scale = keep(Tensor.create(normaliser.scale(), 1, features));
            final TensorVector parameters = new TensorVector();
            for (int layer = 0; layer < weights.length; layer++) {
                final Weights drawn = Weights.drawn(inputs(layer), outputs(layer), random);
                weights[layer] =
                        parameter(drawn.weight(), parameters, drawn.outputs(), drawn.inputs());
                biases[layer] = parameter(drawn.bias(), parameters, drawn.outputs());
            }
            adam = new Adam(parameters, new AdamOptions(1e-3));
            adam.retainReference();
        }
    }

    int features() {
        return features;
    }

    int actions() {
        return actions;
    }

    Normaliser normaliser() {
        return normaliser;
    }

    /** One step of Adam on the masked cross-entropy of a batch; answers the loss. */
    float step(
            final float[] rows,
            final boolean[] denied,
            final long[] answers,
            final double learningRate) {
        try (PointerScope _ = new PointerScope()) {
            adam.param_groups().get(0).options().set_lr(learningRate);
            adam.zero_grad();
            final Tensor logits = forward(Tensor.create(rows, answers.length, features))
                    .mul(new Scalar(LOGITS))
                    .masked_fill(
                            Tensor.create(denied, answers.length, actions), new Scalar(DENIED));
            final Tensor loss =
                    torch.cross_entropy_loss(logits, Tensor.create(answers, answers.length));
            loss.backward();
            adam.step();
            return loss.item_float();
        }
    }

    @Override
    public void scores(final float[] row, final float[] into) {
        try (PointerScope _ = new PointerScope();
                NoGradGuard _ = new NoGradGuard()) {
            final Tensor scores = forward(Tensor.create(row, 1, features));
            new FloatPointer(scores.data_ptr()).get(into);
        }
    }

    /** The layers as they are now. */
    Weights[] weights() {
        final Weights[] layers = new Weights[weights.length];
        for (int layer = 0; layer < layers.length; layer++) {
            layers[layer] = new Weights(
                    inputs(layer),
                    outputs(layer),
                    read(weights[layer], inputs(layer) * outputs(layer)),
                    read(biases[layer], outputs(layer)));
        }
        return layers;
    }

    @Override
    public void close() {
        adam.releaseReference();
        mean.releaseReference();
        scale.releaseReference();
        for (int layer = 0; layer < weights.length; layer++) {
            weights[layer].releaseReference();
            biases[layer].releaseReference();
        }
    }

    private Tensor forward(final Tensor rows) {
        Tensor values = rows.sub(mean).mul(scale);
        for (int layer = 0; layer < weights.length; layer++) {
            values = torch.linear(values, weights[layer], biases[layer]);
            if (layer < weights.length - 1) {
                values = torch.relu(values);
            }
        }
        return values;
    }

    private int inputs(final int layer) {
        return layer == 0 ? features : HIDDEN;
    }

    private int outputs(final int layer) {
        return layer == weights.length - 1 ? actions : HIDDEN;
    }

    private static Tensor parameter(
            final float[] values, final TensorVector parameters, final long... shape) {
        final Tensor tensor = keep(Tensor.create(values, shape));
        tensor.set_requires_grad(true);
        parameters.push_back(tensor);
        return tensor;
    }

    private static Tensor keep(final Tensor tensor) {
        tensor.retainReference();
        return tensor;
    }

    private static float[] read(final Tensor tensor, final int length) {
        final float[] values = new float[length];
        try (PointerScope _ = new PointerScope()) {
            new FloatPointer(tensor.data_ptr()).get(values);
        }
        return values;
    }
}
