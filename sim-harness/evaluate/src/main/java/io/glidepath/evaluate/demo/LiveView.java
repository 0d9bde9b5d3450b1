package io.glidepath.evaluate.demo;

import io.glidepath.codec.common.ActionKind;
import io.glidepath.codec.common.DecisionSource;
import io.glidepath.codec.common.MessageHeaderDecoder;
import io.glidepath.codec.journal.DecisionTraceDecoder;
import io.glidepath.evaluate.ParentOutcome;
import io.glidepath.exec.wire.Stream;
import io.glidepath.risk.RejectReason;
import io.glidepath.sim.FrameTap;

import org.agrona.DirectBuffer;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a person watching sees of each parent: filled, time left, shortfall so far, last action and
 * verdict.
 */
final class LiveView implements FrameTap {
    private static final double SECOND = 1e9;
    private static final String HEAD = String.format(
            Locale.ROOT,
            "%-8s %-7s %-5s %14s %8s %10s  %s",
            "parent",
            "instr",
            "side",
            "filled",
            "left",
            "shortfall",
            "last action, verdict");

    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final DecisionTraceDecoder trace = new DecisionTraceDecoder();
    private final Map<Long, String> last = new HashMap<>();
    private int linesShown;

    @Override
    public void onFrame(
            final Stream stream,
            final long nowNs,
            final DirectBuffer buffer,
            final int offset,
            final int length) {
        if (stream != Stream.RESEARCH) {
            return;
        }
        trace.wrapAndApplyHeader(buffer, offset, header);
        last.put(trace.parentId(), action() + ", " + verdict() + masked());
    }

    private String action() {
        final String who = trace.source() == DecisionSource.POLICY
                ? ""
                : " (" + lower(trace.source().name()) + ")";
        final String what = trace.kind() == ActionKind.GRID
                ? "grid " + trace.action()
                : lower(trace.kind().name());
        return what + who + ": sent " + trace.sent() + ", cancelled " + trace.cancelled();
    }

    private String verdict() {
        return trace.verdict() == 0
                ? "passed"
                : "refused " + trace.refused() + " ("
                        + RejectReason.of(trace.verdict()).name() + ")";
    }

    /** Groups are read in their order. */
    private String masked() {
        for (final DecisionTraceDecoder.FeaturesDecoder _ : trace.features()) {}
        for (final DecisionTraceDecoder.ScoresDecoder _ : trace.scores()) {}
        int actions = 0;
        for (final DecisionTraceDecoder.MaskedDecoder reason : trace.masked()) {
            actions += reason.actions();
        }
        return actions == 0 ? "" : ", masked " + actions;
    }

    private static String lower(final String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** The lines of now; on a terminal, {@code redraw} puts them over the last ones. */
    String show(final List<ParentOutcome> parents, final long nowNs, final boolean redraw) {
        final StringBuilder text = new StringBuilder();
        if (redraw && linesShown > 0) {
            text.append("\033[").append(linesShown).append('A');
        }
        text.append(line(HEAD, redraw));
        for (final ParentOutcome parent : parents) {
            text.append(line(line(parent, nowNs), redraw));
        }
        linesShown = parents.size() + 1;
        return text.toString();
    }

    private static String line(final String text, final boolean redraw) {
        return (redraw ? "\033[K" : "") + text + "\n";
    }

    private String line(final ParentOutcome parent, final long nowNs) {
        final Double shortfall = parent.rejectReason() == null ? parent.shortfallBps() : null;
        return String.format(
                Locale.ROOT,
                "%-8s %-7s %-5s %6d/%7d %8s %10s  %s",
                parent.id(),
                parent.instrument(),
                parent.side(),
                parent.filled(),
                parent.quantity(),
                left(parent, nowNs),
                shortfall == null ? "-" : String.format(Locale.ROOT, "%.2f bps", shortfall),
                said(parent));
    }

    /** Nothing is left of one that has ended, or never began. */
    private static String left(final ParentOutcome parent, final long nowNs) {
        return ended(parent)
                ? "-"
                : String.format(
                        Locale.ROOT, "%.0fs", Math.max(0, (parent.endNs() - nowNs) / SECOND));
    }

    private static boolean ended(final ParentOutcome parent) {
        return parent.rejectReason() != null
                || switch (parent.state()) {
                    case "FILLED", "EXPIRED", "CANCELLED" -> true;
                    default -> false;
                };
    }

    private String said(final ParentOutcome parent) {
        if (parent.rejectReason() != null) {
            return "not admitted: " + parent.rejectReason();
        }
        return ended(parent)
                ? parent.state()
                : last.getOrDefault(Long.parseLong(parent.id()), parent.state());
    }
}
