package io.glidepath.evaluate;

import io.glidepath.exec.config.ConfigFile;
import io.glidepath.risk.Limits;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The configuration of an agent as it may run in production, which operators are shown: {@code
 * deploy/examples/agent.yaml}. The build puts that very file beside this class.
 */
public final class ProductionExample {
    private static final String NAME = "agent.yaml";
    private static final Limits LIMITS =
            ConfigFile.parse(text(), NAME).agent().guard().defaults();

    private ProductionExample() {}

    /** Its limits, as they hold for every instrument that has none of its own. */
    public static Limits limits() {
        return LIMITS;
    }

    /**
     * Its limits in a market that runs faster. All are of orders, quotes and messages, and stay as
     * they are, but for the window of participation: it measures us against what the market trades,
     * and shrinks by as much as that grows.
     *
     * @param timeFactor how many times faster, positive.
     */
    public static Limits limits(final double timeFactor) {
        final long bucketNs =
                Math.round(LIMITS.participationWindowNs() / timeFactor / Limits.WINDOW_BUCKETS);
        return new Limits(
                LIMITS.priceBandBps(),
                LIMITS.maxChildQuantity(),
                LIMITS.maxOrderValue(),
                LIMITS.maxParticipationBps(),
                Math.max(1, bucketNs) * Limits.WINDOW_BUCKETS,
                LIMITS.maxMessagesPerSecond(),
                LIMITS.messageBurst(),
                LIMITS.maxCancelsPerSecond(),
                LIMITS.cancelBurst(),
                LIMITS.minRestingNs(),
                LIMITS.staleQuoteNs(),
                LIMITS.maxScheduleDriftBps(),
                LIMITS.maxParentQuantity(),
                LIMITS.maxParentValue(),
                LIMITS.maxParentAdvBps());
    }

    private static String text() {
        try (InputStream file = ProductionExample.class.getResourceAsStream(NAME)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
