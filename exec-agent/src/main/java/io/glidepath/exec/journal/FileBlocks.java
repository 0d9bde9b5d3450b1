package io.glidepath.exec.journal;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;
import java.nio.file.Path;

/**
 * Sets room of the disk aside for a part of a file, by Linux's {@code fallocate}: no byte of the
 * file and not its length changes, others may write there meanwhile, and a disk that is full is an
 * answer. Whoever first writes to a mapped page without its block is ended by a signal there.
 */
@SuppressWarnings("restricted")
final class FileBlocks {
    private static final int OPEN_READ_WRITE = 2;
    private static final int KEEP_SIZE = 1;
    private static final int NO_SPACE = 28;
    private static final int NOT_SUPPORTED = 95;
    private static final int INTERRUPTED = 4;

    private static final Linker LINKER = Linker.nativeLinker();
    private static final Linker.Option ERROR = Linker.Option.captureCallState("errno");
    private static final MemoryLayout STATE = Linker.Option.captureStateLayout();
    private static final VarHandle ERRNO =
            STATE.varHandle(MemoryLayout.PathElement.groupElement("errno"));
    private static final MethodHandle OPEN = function(
            "open",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT),
            ERROR,
            Linker.Option.firstVariadicArg(2));
    private static final MethodHandle ALLOCATE = function(
            "fallocate",
            FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT, JAVA_LONG, JAVA_LONG),
            ERROR);
    private static final MethodHandle CLOSE =
            function("close", FunctionDescriptor.of(JAVA_INT, JAVA_INT), ERROR);

    private FileBlocks() {}

    private static MethodHandle function(
            final String name, final FunctionDescriptor type, final Linker.Option... options) {
        final SymbolLookup library = LINKER.defaultLookup();
        return library.find(name)
                .map(address -> LINKER.downcallHandle(address, type, options))
                .orElse(null);
    }

    /**
     * Makes sure that writing there needs no more room.
     *
     * @param from first byte, at least 0.
     * @param length bytes, positive; may end behind the file's end.
     * @return false: the system or the file's file system cannot do this, nothing is said of room.
     * @throws IOException when there is no room, or the file cannot be had.
     */
    static boolean allocate(final Path file, final long from, final long length)
            throws IOException {
        if (OPEN == null || ALLOCATE == null || CLOSE == null) {
            return false;
        }
        try (Arena arena = Arena.ofConfined()) {
            final MemorySegment state = arena.allocate(STATE);
            final MemorySegment name = arena.allocateFrom(file.toString());
            final int opened = (int) OPEN.invokeExact(state, name, OPEN_READ_WRITE);
            if (opened < 0) {
                throw new IOException("it cannot be opened, error " + errno(state));
            }
            try {
                return allocate(state, opened, from, length);
            } finally {
                final int closed = (int) CLOSE.invokeExact(state, opened);
                assert closed == 0;
            }
        } catch (final IOException | RuntimeException | Error e) {
            throw e;
        } catch (final Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean allocate(
            final MemorySegment state, final int opened, final long from, final long length)
            throws Throwable {
        int error = INTERRUPTED;
        while (error == INTERRUPTED) {
            final int result = (int) ALLOCATE.invokeExact(state, opened, KEEP_SIZE, from, length);
            if (result == 0) {
                return true;
            }
            error = errno(state);
        }
        if (error == NOT_SUPPORTED) {
            return false;
        }
        throw new IOException(
                error == NO_SPACE
                        ? "No space left on device"
                        : "no room can be set aside, error " + error);
    }

    private static int errno(final MemorySegment state) {
        return (int) ERRNO.get(state, 0L);
    }
}
