package io.glidepath.exec.policy;

import java.util.Set;

/** What a model file must be to serve; whoever writes one reads it here. */
public final class ModelContract {
    /** The one input: float32 [1, features]. */
    public static final String INPUT = "features";
    /** The one output of a choice among actions: float32 [1, actions], higher is better. */
    public static final String OUTPUT = "scores";
    /**
     * The one output of an allocation: float32 [1, weights], not negative, their sum within {@link
     * MaskedWeights#SUM_TOLERANCE} of one.
     */
    public static final String WEIGHTS = "weights";
    /** Metadata: hash of the feature layout, as {@link PolicyManifest#hashText(long)} writes it. */
    public static final String LAYOUT_HASH = "layoutHash";
    /** Metadata: name of the {@link ActionSpace}. */
    public static final String ACTION_SPACE = "actionSpace";
    /** Metadata: the training run, as in the manifest. */
    public static final String TRAINING_RUN = "trainingRun";

    public static final int MAX_BYTES = 16 << 20;
    public static final int MIN_IR = 7;
    public static final int MAX_IR = 10;
    public static final int MIN_OPSET = 13;
    public static final int MAX_OPSET = 21;

    /**
     * Operators of the standard domain that may appear: no control flow, no randomness, no files,
     * no growth.
     */
    public static final Set<String> OPERATORS = Set.of(
            "Abs",
            "Add",
            "Cast",
            "Clip",
            "Concat",
            "Constant",
            "Div",
            "Elu",
            "Erf",
            "Exp",
            "Flatten",
            "Gather",
            "Gelu",
            "Gemm",
            "Identity",
            "LayerNormalization",
            "LeakyRelu",
            "Log",
            "LogSoftmax",
            "MatMul",
            "Max",
            "Min",
            "Mul",
            "Neg",
            "Pow",
            "ReduceMax",
            "ReduceMean",
            "ReduceSum",
            "Relu",
            "Reshape",
            "Selu",
            "Sigmoid",
            "Sign",
            "Slice",
            "Softmax",
            "Softplus",
            "Split",
            "Sqrt",
            "Squeeze",
            "Sub",
            "Tanh",
            "Transpose",
            "Unsqueeze",
            "Where");

    private ModelContract() {}

    /** The output's name for a space. */
    public static String outputOf(final ActionSpace space) {
        return space.weighs() ? WEIGHTS : OUTPUT;
    }
}
