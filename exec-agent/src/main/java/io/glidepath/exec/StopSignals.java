package io.glidepath.exec;

import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * SIGTERM and SIGINT: the first asks, the second ends the process at once. By reflection, because
 * the compiler warns of {@code sun.misc.Signal}, the only way to hear a second one.
 */
public final class StopSignals {
    /** As shells tell a process that SIGTERM ended. */
    static final int FORCED_EXIT = 143;

    private static final String[] NAMES = {"TERM", "INT"};

    private StopSignals() {}

    /**
     * Listens from now on.
     *
     * @param onFirst called once, on a thread of the JVM's own.
     * @throws IllegalStateException when this JVM cannot hear signals, for example with -Xrs.
     */
    public static void listen(final Runnable onFirst) {
        final AtomicBoolean asked = new AtomicBoolean();
        final Runnable onSignal = () -> {
            if (asked.compareAndSet(false, true)) {
                onFirst.run();
            } else {
                Runtime.getRuntime().halt(FORCED_EXIT);
            }
        };
        try {
            for (final String name : NAMES) {
                listen(name, onSignal);
            }
        } catch (final ReflectiveOperationException e) {
            throw new IllegalStateException(
                    "this JVM does not let a command hear SIGTERM: " + e.getCause(), e);
        }
    }

    private static void listen(final String name, final Runnable onSignal)
            throws ReflectiveOperationException {
        final Class<?> signal = Class.forName("sun.misc.Signal");
        final Class<?> handler = Class.forName("sun.misc.SignalHandler");
        final Object listener = Proxy.newProxyInstance(
                handler.getClassLoader(), new Class<?>[] {handler}, (proxy, method, arguments) -> {
                    if (method.getName().equals("handle")) {
                        onSignal.run();
                    }
                    return null;
                });
        signal.getMethod("handle", signal, handler)
                .invoke(null, signal.getConstructor(String.class).newInstance(name), listener);
    }
}
