package io.glidepath.exec.policy;

import static java.lang.foreign.ValueLayout.JAVA_BOOLEAN;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/**
 * The C API of ONNX Runtime, as far as it is used. Pointers travel as plain longs, so that a call
 * creates no object. Slots of the function table are those of onnxruntime_c_api.h, which only ever
 * grows at its end. Loaded with the class; a failure is a {@link LinkageError} naming its cause.
 */
@SuppressWarnings("restricted")
final class OnnxRuntime {
    private static final int API_VERSION = 20;
    private static final int SLOTS = 280;
    private static final int LOG_FATAL = 4;
    private static final int OPTIMISE_ALL = 99;
    private static final int MAX_TEXT = 1 << 16;

    private static final Linker LINKER = Linker.nativeLinker();
    private static final SymbolLookup LIBRARY = NativeLibrary.load();
    private static final MemorySegment BASE = base();
    private static final MemorySegment TABLE = table();

    private static final MethodHandle GET_ERROR_MESSAGE = status(2, JAVA_LONG);
    private static final MethodHandle CREATE_ENV = status(3, JAVA_INT, JAVA_LONG, JAVA_LONG);
    private static final MethodHandle CREATE_SESSION_FROM_ARRAY =
            status(8, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG);
    private static final MethodHandle RUN = status(
            9, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG,
            JAVA_LONG);
    private static final MethodHandle CREATE_SESSION_OPTIONS = status(10, JAVA_LONG);
    private static final MethodHandle SET_EXECUTION_MODE = status(13, JAVA_LONG, JAVA_INT);
    private static final MethodHandle SET_OPTIMISATION = status(23, JAVA_LONG, JAVA_INT);
    private static final MethodHandle SET_INTRA_THREADS = status(24, JAVA_LONG, JAVA_INT);
    private static final MethodHandle SET_INTER_THREADS = status(25, JAVA_LONG, JAVA_INT);
    private static final MethodHandle CREATE_TENSOR =
            status(49, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_INT, JAVA_LONG);
    private static final MethodHandle CREATE_CPU_MEMORY_INFO =
            status(69, JAVA_INT, JAVA_INT, JAVA_LONG);
    private static final MethodHandle RELEASE_STATUS = release(93);
    private static final MethodHandle RELEASE_MEMORY_INFO = release(94);
    private static final MethodHandle RELEASE_SESSION = release(95);
    private static final MethodHandle RELEASE_VALUE = release(96);
    private static final MethodHandle RELEASE_SESSION_OPTIONS = release(100);
    private static final MethodHandle ADD_CONFIG_ENTRY =
            status(130, JAVA_LONG, JAVA_LONG, JAVA_LONG);
    private static final MethodHandle SET_DETERMINISTIC = status(273, JAVA_LONG, JAVA_BOOLEAN);

    /** What the runtime said when it refused; carries no stack. */
    static final class Failed extends Exception {
        private static final long serialVersionUID = 1L;

        Failed(final String message) {
            super(message, null, false, false);
        }
    }

    private static final String VERSION = readVersion();
    private static final long ENVIRONMENT = createEnvironment();

    private OnnxRuntime() {}

    static String version() {
        return VERSION;
    }

    /**
     * Builds a session: one thread, sequential, every optimisation, deterministic, never spinning.
     */
    static long createSession(final byte[] bytes) throws Failed {
        try (Arena arena = Arena.ofConfined()) {
            final MemorySegment out = arena.allocate(JAVA_LONG);
            final MemorySegment model = arena.allocateFrom(JAVA_BYTE, bytes);
            check((long) CREATE_SESSION_OPTIONS.invokeExact(out.address()));
            final long options = out.get(JAVA_LONG, 0);
            try {
                setOptions(options, arena);
                check((long) CREATE_SESSION_FROM_ARRAY.invokeExact(
                        ENVIRONMENT, model.address(), model.byteSize(), options, out.address()));
                return out.get(JAVA_LONG, 0);
            } finally {
                RELEASE_SESSION_OPTIONS.invokeExact(options);
            }
        } catch (final Failed e) {
            throw e;
        } catch (final Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private static void setOptions(final long options, final Arena arena) throws Throwable {
        check((long) SET_EXECUTION_MODE.invokeExact(options, 0));
        check((long) SET_OPTIMISATION.invokeExact(options, OPTIMISE_ALL));
        check((long) SET_INTRA_THREADS.invokeExact(options, 1));
        check((long) SET_INTER_THREADS.invokeExact(options, 1));
        check((long) SET_DETERMINISTIC.invokeExact(options, true));
        check((long) ADD_CONFIG_ENTRY.invokeExact(
                options,
                arena.allocateFrom("session.intra_op.allow_spinning").address(),
                arena.allocateFrom("0").address()));
    }

    /** Wraps floats, which must outlive it, as a tensor value of shape [1, n]. */
    static long createTensor(final MemorySegment floats) throws Failed {
        try (Arena arena = Arena.ofConfined()) {
            final MemorySegment out = arena.allocate(JAVA_LONG);
            check((long) CREATE_CPU_MEMORY_INFO.invokeExact(0, 0, out.address()));
            final long memory = out.get(JAVA_LONG, 0);
            try {
                final long count = floats.byteSize() / Float.BYTES;
                final MemorySegment shape = arena.allocateFrom(JAVA_LONG, 1L, count);
                check((long) CREATE_TENSOR.invokeExact(
                        memory,
                        floats.address(),
                        floats.byteSize(),
                        shape.address(),
                        2L,
                        1,
                        out.address()));
                return out.get(JAVA_LONG, 0);
            } finally {
                RELEASE_MEMORY_INFO.invokeExact(memory);
            }
        } catch (final Failed e) {
            throw e;
        } catch (final Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Runs a session once, over arrays of one name or value each. Allocates nothing.
     *
     * @return 0, or a status that {@link #releaseStatus} or {@link #message} takes.
     */
    static long run(
            final long session,
            final long inputName,
            final long input,
            final long outputName,
            final long output) {
        try {
            return (long)
                    RUN.invokeExact(session, 0L, inputName, input, 1L, outputName, 1L, output);
        } catch (final Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    static void releaseStatus(final long status) {
        release(RELEASE_STATUS, status);
    }

    static void releaseSession(final long session) {
        release(RELEASE_SESSION, session);
    }

    static void releaseValue(final long value) {
        release(RELEASE_VALUE, value);
    }

    /** Reads, on one line, and releases a status. */
    static String message(final long status) {
        try {
            final String text = text((long) GET_ERROR_MESSAGE.invokeExact(status));
            return text.replaceAll("\\s+", " ").strip();
        } catch (final Throwable e) {
            throw new IllegalStateException(e);
        } finally {
            releaseStatus(status);
        }
    }

    private static void release(final MethodHandle handle, final long pointer) {
        try {
            handle.invokeExact(pointer);
        } catch (final Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private static void check(final long status) throws Failed {
        if (status != 0) {
            throw new Failed(message(status));
        }
    }

    private static String text(final long address) {
        return MemorySegment.ofAddress(address).reinterpret(MAX_TEXT).getString(0);
    }

    private static MemorySegment base() {
        try {
            final MethodHandle getBase = LINKER.downcallHandle(
                    LIBRARY.findOrThrow("OrtGetApiBase"),
                    FunctionDescriptor.of(ValueLayout.ADDRESS));
            return ((MemorySegment) getBase.invokeExact()).reinterpret(2 * JAVA_LONG.byteSize());
        } catch (final Throwable e) {
            throw new IllegalStateException("ONNX Runtime has no OrtGetApiBase", e);
        }
    }

    private static MemorySegment table() {
        try {
            final MethodHandle getApi =
                    handle(BASE.get(JAVA_LONG, 0), FunctionDescriptor.of(JAVA_LONG, JAVA_INT));
            final long address = (long) getApi.invokeExact(API_VERSION);
            if (address == 0) {
                throw new IllegalStateException("no C API of version " + API_VERSION);
            }
            return MemorySegment.ofAddress(address).reinterpret(SLOTS * JAVA_LONG.byteSize());
        } catch (final Throwable e) {
            throw new IllegalStateException("ONNX Runtime does not offer its C API", e);
        }
    }

    private static String readVersion() {
        try {
            final MethodHandle getVersion = handle(
                    BASE.get(JAVA_LONG, JAVA_LONG.byteSize()), FunctionDescriptor.of(JAVA_LONG));
            return text((long) getVersion.invokeExact());
        } catch (final Throwable e) {
            throw new IllegalStateException("ONNX Runtime does not say its version", e);
        }
    }

    private static long createEnvironment() {
        try (Arena arena = Arena.ofConfined()) {
            final MemorySegment out = arena.allocate(JAVA_LONG);
            check((long) CREATE_ENV.invokeExact(
                    LOG_FATAL, Arena.global().allocateFrom("glidepath").address(), out.address()));
            return out.get(JAVA_LONG, 0);
        } catch (final Throwable e) {
            throw new IllegalStateException("ONNX Runtime does not start", e);
        }
    }

    private static MethodHandle status(final int slot, final MemoryLayout... arguments) {
        return handle(
                TABLE.getAtIndex(JAVA_LONG, slot), FunctionDescriptor.of(JAVA_LONG, arguments));
    }

    private static MethodHandle release(final int slot) {
        return handle(TABLE.getAtIndex(JAVA_LONG, slot), FunctionDescriptor.ofVoid(JAVA_LONG));
    }

    private static MethodHandle handle(final long address, final FunctionDescriptor descriptor) {
        return LINKER.downcallHandle(MemorySegment.ofAddress(address), descriptor);
    }
}
