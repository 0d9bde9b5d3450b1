package io.glidepath.exec.policy;

import static java.lang.foreign.ValueLayout.JAVA_FLOAT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;

/**
 * A learned policy: scores or weights by ONNX Runtime, one run per row over the same native
 * memory, then masked argmax or an allocation. Allocates nothing per row. Used by one thread at a
 * time.
 */
public final class OnnxPolicy implements Policy, AutoCloseable {
    private final int id;
    private final PolicyManifest manifest;
    private final long modelHash;
    private final long layoutHash;
    private final ActionSpace space;
    private final int featureCount;
    /** Freed with this policy: its segments are reachable as long as {@link #input} is. */
    private final Arena arena = Arena.ofAuto();

    private final MemorySegment input;
    private final MemorySegment output;
    private final long inputNames;
    private final long inputValues;
    private final long outputNames;
    private final long outputValues;
    private final long inputValue;
    private final long outputValue;
    private final long session;
    private boolean closed;

    private OnnxPolicy(
            final int id,
            final PolicyManifest manifest,
            final long layoutHash,
            final VerifiedModel model)
            throws OnnxRuntime.Failed {
        this.id = id;
        this.manifest = manifest;
        this.modelHash = model.hash();
        this.layoutHash = layoutHash;
        this.space = model.space();
        this.featureCount = model.featureCount();
        input = arena.allocate(JAVA_FLOAT, featureCount);
        output = arena.allocate(JAVA_FLOAT, space.size());
        inputValue = OnnxRuntime.createTensor(input);
        outputValue = OnnxRuntime.createTensor(output);
        inputNames = pointerTo(arena.allocateFrom(ModelContract.INPUT).address());
        outputNames =
                pointerTo(arena.allocateFrom(ModelContract.outputOf(space)).address());
        inputValues = pointerTo(inputValue);
        outputValues = pointerTo(outputValue);
        session = openSession(model.bytes());
    }

    private long openSession(final byte[] model) throws OnnxRuntime.Failed {
        try {
            return OnnxRuntime.createSession(model);
        } catch (final OnnxRuntime.Failed e) {
            OnnxRuntime.releaseValue(inputValue);
            OnnxRuntime.releaseValue(outputValue);
            throw e;
        }
    }

    /**
     * Verifies a model file and readies it to serve; the bytes verified are the bytes loaded.
     *
     * @param id the policy's number.
     * @param model the ONNX file.
     * @param manifest what is claimed of it.
     * @param featureLayoutHash of the layout that rows are written by.
     * @param featureCount floats of a row.
     * @throws PolicyLoadException when anything does not match.
     */
    public static OnnxPolicy load(
            final int id,
            final Path model,
            final PolicyManifest manifest,
            final long featureLayoutHash,
            final int featureCount) {
        final VerifiedModel verified =
                VerifiedModel.read(model, manifest, featureLayoutHash, featureCount);
        RuntimeStart.ensure();
        try {
            final OnnxPolicy policy = new OnnxPolicy(id, manifest, featureLayoutHash, verified);
            policy.tryOut(model.toString());
            return policy;
        } catch (final OnnxRuntime.Failed e) {
            throw new PolicyLoadException(
                    model.toString(),
                    "ONNX Runtime refuses it: " + e.getMessage(),
                    "export it again",
                    e);
        } catch (final LinkageError e) {
            throw new PolicyLoadException(
                    model.toString(),
                    "ONNX Runtime cannot be loaded here: " + cause(e),
                    "run where its native library and a writable temporary folder are at hand",
                    e);
        }
    }

    /** The one run before any that counts: zeros in, finite scores or good weights out. */
    private void tryOut(final String path) {
        final DecisionBatch batch = new DecisionBatch(1, featureCount, space.size());
        final int row = batch.addRow();
        batch.mask(row).clear(space.size());
        batch.mask(row).allow(0);
        final long status = run();
        if (status != 0) {
            final String message = OnnxRuntime.message(status);
            close();
            throw new PolicyLoadException(path, "does not run: " + message, "export it again");
        }
        evaluate(batch);
        if (batch.failure(row) != Failure.NONE) {
            close();
            throw new PolicyLoadException(
                    path,
                    space.weighs()
                            ? "answers zeros with weights that are not on the simplex"
                            : "answers zeros with scores that are not finite",
                    "train it again");
        }
    }

    @Override
    public int id() {
        return id;
    }

    @Override
    public String name() {
        return manifest.name();
    }

    @Override
    public long modelHash() {
        return modelHash;
    }

    @Override
    public long layoutHash() {
        return layoutHash;
    }

    @Override
    public ActionSpace actionSpace() {
        return space;
    }

    public PolicyManifest manifest() {
        return manifest;
    }

    /** Floats of a row. */
    public int featureCount() {
        return featureCount;
    }

    @Override
    public void evaluate(final DecisionBatch batch) {
        if (batch.featureCount() != featureCount || batch.maxActions() < space.size()) {
            throw new IllegalArgumentException("this batch is not made for this policy");
        }
        for (int row = 0; row < batch.rows(); row++) {
            evaluate(batch, row);
        }
    }

    private void evaluate(final DecisionBatch batch, final int row) {
        batch.scoreCount(row, 0);
        if (closed) {
            batch.fail(row, Failure.MISSING);
            return;
        }
        final float[] features = batch.features(row);
        if (!finite(features)) {
            batch.fail(row, Failure.NAN);
            return;
        }
        MemorySegment.copy(features, 0, input, JAVA_FLOAT, 0, featureCount);
        final long status = run();
        if (status != 0) {
            OnnxRuntime.releaseStatus(status);
            batch.fail(row, Failure.RUN_FAILED);
            return;
        }
        MemorySegment.copy(output, JAVA_FLOAT, 0, batch.scores(row), 0, space.size());
        batch.scoreCount(row, space.size());
        batch.answer(row, space);
    }

    /**
     * Runs the model once more over the row it answered last, and nothing else: no copy, no check,
     * no choice. For measuring the runtime alone.
     *
     * @return whether the runtime ran it.
     */
    public boolean runBare() {
        final long status = closed ? 0 : run();
        if (status != 0) {
            OnnxRuntime.releaseStatus(status);
        }
        return !closed && status == 0;
    }

    private long run() {
        return OnnxRuntime.run(session, inputNames, inputValues, outputNames, outputValues);
    }

    private static boolean finite(final float[] values) {
        for (int i = 0; i < values.length; i++) {
            if (!Float.isFinite(values[i])) {
                return false;
            }
        }
        return true;
    }

    /**
     * Frees native memory, by the thread that evaluates; rows asked for later fail as {@link
     * Failure#MISSING}.
     */
    @Override
    public void close() {
        if (!closed) {
            closed = true;
            OnnxRuntime.releaseValue(inputValue);
            OnnxRuntime.releaseValue(outputValue);
            OnnxRuntime.releaseSession(session);
        }
    }

    private long pointerTo(final long address) {
        final MemorySegment pointer = arena.allocate(JAVA_LONG);
        pointer.set(JAVA_LONG, 0, address);
        return pointer.address();
    }

    private static String cause(final Throwable error) {
        Throwable deepest = error;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        return deepest.getMessage();
    }
}
