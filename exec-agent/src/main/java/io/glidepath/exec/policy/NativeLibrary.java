package io.glidepath.exec.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Takes the runtime's shared library out of its official jar, for as long as it takes to load it.
 */
final class NativeLibrary {
    private NativeLibrary() {}

    /**
     * The library's place in the jar for a platform, by the JDK's {@code os.name} and {@code
     * os.arch}.
     */
    static String resource(final String osName, final String osArch) {
        final String os = osName.toLowerCase(Locale.ROOT);
        final boolean arm = osArch.equals("aarch64") || osArch.equals("arm64");
        if (os.contains("linux")) {
            return "/ai/onnxruntime/native/linux-" + (arm ? "aarch64" : "x64")
                    + "/libonnxruntime.so";
        }
        if (os.contains("mac") && arm) {
            return "/ai/onnxruntime/native/osx-aarch64/libonnxruntime.dylib";
        }
        throw new UnsatisfiedLinkError("no ONNX Runtime for " + osName + " on " + osArch);
    }

    /**
     * Loads it for the life of the process. The file is in a folder of its own, the owner's alone,
     * and goes after.
     */
    @SuppressWarnings("restricted")
    static SymbolLookup load() {
        final String resource =
                resource(System.getProperty("os.name"), System.getProperty("os.arch"));
        try (InputStream in = NativeLibrary.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new UnsatisfiedLinkError(resource + " is not on the class path");
            }
            final Path folder = Files.createTempDirectory("glidepath-onnxruntime-");
            final Path file = folder.resolve(resource.substring(resource.lastIndexOf('/') + 1));
            try {
                Files.copy(in, file);
                return SymbolLookup.libraryLookup(file, Arena.global());
            } finally {
                Files.deleteIfExists(file);
                Files.deleteIfExists(folder);
            }
        } catch (final IOException e) {
            throw new UncheckedIOException(resource + " cannot be unpacked", e);
        }
    }
}
