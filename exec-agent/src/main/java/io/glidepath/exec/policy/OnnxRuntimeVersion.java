package io.glidepath.exec.policy;

/**
 * The version of ONNX Runtime in use, as runs record it; loads the native library when first asked.
 */
public final class OnnxRuntimeVersion {
    private OnnxRuntimeVersion() {}

    /** For example "1.29.0". */
    public static String text() {
        RuntimeStart.ensure();
        return OnnxRuntime.version();
    }
}
