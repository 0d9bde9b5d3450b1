package io.glidepath.exec.policy;

/**
 * Starts ONNX Runtime on a thread with room. Its first call, which registers all its operators,
 * uses more than the 1 MiB of stack that a JVM's main thread may have, and the process would die
 * without a word. Later calls are content with little.
 */
final class RuntimeStart {
    private static final long STACK_BYTES = 16L << 20;

    private RuntimeStart() {}

    /** Once is enough; a failure shows when the runtime is used. */
    static void ensure() {
        final Thread thread =
                new Thread(null, RuntimeStart::start, "onnxruntime-start", STACK_BYTES);
        thread.start();
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (final InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void start() {
        try {
            Class.forName(OnnxRuntime.class.getName());
        } catch (final ClassNotFoundException | LinkageError e) {
            // Told where the runtime is used: the class stays unusable, and remembers why.
            return;
        }
    }
}
