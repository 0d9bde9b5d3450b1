package io.glidepath.exec;

import io.glidepath.codec.control.KillDecoder;
import io.glidepath.codec.journal.OpeningDecoder;
import io.glidepath.codec.market.TradeDecoder;
import io.glidepath.codec.orders.NewParentOrderDecoder;
import io.glidepath.codec.venue.NewChildOrderDecoder;
import io.glidepath.exec.policy.OnnxRuntimeVersion;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.TreeSet;

/** What a run is made of, as YAML, for the records that open it. */
public final class RunFacts {
    private static final Path CPU = Path.of("/proc/cpuinfo");

    private RunFacts() {}

    /** Version, commit, libraries and schemas of this build. */
    static String build() {
        final Properties properties = properties();
        final StringBuilder text = new StringBuilder();
        for (final String key : new TreeSet<>(properties.stringPropertyNames())) {
            text.append(line(key, properties.getProperty(key)));
        }
        return text.append(line(
                        "schemas",
                        "orders " + NewParentOrderDecoder.SCHEMA_VERSION + ", market "
                                + TradeDecoder.SCHEMA_VERSION
                                + ", venue " + NewChildOrderDecoder.SCHEMA_VERSION + ", control "
                                + KillDecoder.SCHEMA_VERSION + ", journal "
                                + OpeningDecoder.SCHEMA_VERSION))
                .toString();
    }

    /** JDK, CPU and, where a policy is served, ONNX Runtime. */
    public static String runtime(final boolean withPolicy) {
        return line("jdk", System.getProperty("java.runtime.version"))
                + line("os", System.getProperty("os.name") + " " + System.getProperty("os.version"))
                + line("cpu", cpu() + " " + System.getProperty("os.arch"))
                + line("cores", Integer.toString(Runtime.getRuntime().availableProcessors()))
                + line("onnxruntime", withPolicy ? OnnxRuntimeVersion.text() : "not loaded");
    }

    /** Version and commit, for people. */
    static String version() {
        final Properties properties = properties();
        return properties.getProperty("version") + ", commit " + properties.getProperty("commit");
    }

    private static Properties properties() {
        final Properties properties = new Properties();
        try (InputStream in = RunFacts.class.getResourceAsStream("build.properties")) {
            if (in != null) {
                properties.load(in);
            }
        } catch (final IOException e) {
            throw new IllegalStateException("the build's own properties do not read", e);
        }
        return properties;
    }

    private static String cpu() {
        try {
            for (final String line : Files.readAllLines(CPU, StandardCharsets.ISO_8859_1)) {
                if (line.startsWith("model name")) {
                    return line.substring(line.indexOf(':') + 1).strip();
                }
            }
        } catch (final IOException e) {
            return "unknown";
        }
        return "unknown";
    }

    private static String line(final String key, final String value) {
        return key + ": \"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"\n";
    }
}
