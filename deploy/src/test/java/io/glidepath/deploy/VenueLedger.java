package io.glidepath.deploy;

import io.glidepath.codec.common.ExecKind;
import io.glidepath.codec.common.Flag;
import io.glidepath.codec.common.MessageHeaderDecoder;
import io.glidepath.codec.common.ParentReportKind;
import io.glidepath.codec.control.ControlReplyDecoder;
import io.glidepath.codec.orders.ParentOrderReportDecoder;
import io.glidepath.codec.venue.ExecutionReportDecoder;
import io.glidepath.codec.venue.NewChildOrderDecoder;
import io.glidepath.codec.venue.ReconcileEndDecoder;
import io.glidepath.codec.venue.ReconcileOrderDecoder;
import io.glidepath.exec.wire.Stream;

import org.agrona.DirectBuffer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What went over the wire between agent, venue and client, written down by somebody who knows
 * nothing of either. Not for two threads at once.
 */
final class VenueLedger {
    /** The agent's reason of a report whose filled quantity is in doubt. */
    static final int IN_DOUBT = 317;

    /** What a client was told last of a parent. */
    record Told(ParentReportKind kind, long filled, int reason) {
        boolean ended() {
            return switch (kind) {
                case FILLED, EXPIRED, CANCELLED, REJECTED -> true;
                default -> false;
            };
        }

        boolean doubted() {
            return reason == IN_DOUBT;
        }
    }

    /** An order as the venue named it in an answer to a reconciliation. */
    record Held(long parentId, long childId, long filled, long leaves) {}

    private static final int INSTANCE_SHIFT = 56;
    private static final int EPOCH_SHIFT = 36;
    private static final int EPOCH_MASK = (1 << 20) - 1;

    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final Map<Long, Long> parentOfChild = new TreeMap<>();
    private final Map<Long, Long> filledOfChild = new TreeMap<>();
    private final Map<Long, Long> leavesOfChild = new TreeMap<>();
    private final Set<Long> taken = new TreeSet<>();
    private final Map<Long, Integer> refusals = new TreeMap<>();
    private final Map<Long, Told> told = new TreeMap<>();
    private final Map<Long, List<Held>> answers = new TreeMap<>();
    private final Map<Long, Integer> ends = new TreeMap<>();
    private byte[] lastChild = {};
    private long lastChildId;
    private int accepted;

    void onFrame(
            final Stream stream, final DirectBuffer buffer, final int offset, final int length) {
        header.wrap(buffer, offset);
        switch (stream) {
            case CHILDREN -> onChild(buffer, offset, length);
            case EXECUTIONS -> onExecution(buffer, offset);
            case PARENTS -> onReport(buffer, offset);
            case REPLIES -> onReply(buffer, offset);
            default -> throw new IllegalArgumentException("not tapped: " + stream);
        }
    }

    private void onChild(final DirectBuffer buffer, final int offset, final int length) {
        if (header.templateId() == NewChildOrderDecoder.TEMPLATE_ID) {
            final NewChildOrderDecoder child =
                    new NewChildOrderDecoder().wrapAndApplyHeader(buffer, offset, header);
            lastChildId = child.childId();
            parentOfChild.put(lastChildId, child.parentId());
            lastChild = new byte[length];
            buffer.getBytes(offset, lastChild);
        }
    }

    private void onExecution(final DirectBuffer buffer, final int offset) {
        switch (header.templateId()) {
            case ExecutionReportDecoder.TEMPLATE_ID -> {
                final ExecutionReportDecoder report =
                        new ExecutionReportDecoder().wrapAndApplyHeader(buffer, offset, header);
                leavesOfChild.put(report.childId(), report.leavesQuantity());
                if (report.kind() == ExecKind.FILL) {
                    taken.add(report.childId());
                    filledOfChild.merge(report.childId(), report.lastQuantity(), Long::sum);
                } else if (report.kind() == ExecKind.REJECTED) {
                    refusals.put(report.childId(), report.reason());
                } else {
                    taken.add(report.childId());
                }
            }
            case ReconcileOrderDecoder.TEMPLATE_ID -> {
                final ReconcileOrderDecoder order =
                        new ReconcileOrderDecoder().wrapAndApplyHeader(buffer, offset, header);
                answers.computeIfAbsent(order.requestTimeNs(), _ -> new ArrayList<>())
                        .add(new Held(
                                order.parentId(),
                                order.childId(),
                                order.filledQuantity(),
                                order.leavesQuantity()));
            }
            case ReconcileEndDecoder.TEMPLATE_ID -> {
                final ReconcileEndDecoder end =
                        new ReconcileEndDecoder().wrapAndApplyHeader(buffer, offset, header);
                ends.put(end.requestTimeNs(), end.orders());
            }
            default -> {}
        }
    }

    private void onReport(final DirectBuffer buffer, final int offset) {
        if (header.templateId() == ParentOrderReportDecoder.TEMPLATE_ID) {
            final ParentOrderReportDecoder report =
                    new ParentOrderReportDecoder().wrapAndApplyHeader(buffer, offset, header);
            told.put(
                    report.parentId(),
                    new Told(report.kind(), report.filledQuantity(), report.reason()));
        }
    }

    private void onReply(final DirectBuffer buffer, final int offset) {
        if (header.templateId() == ControlReplyDecoder.TEMPLATE_ID) {
            final ControlReplyDecoder reply =
                    new ControlReplyDecoder().wrapAndApplyHeader(buffer, offset, header);
            accepted += reply.accepted() == Flag.YES ? 1 : 0;
        }
    }

    /** Null: nothing was told of it. */
    Told told(final long parentId) {
        return told.get(parentId);
    }

    /** Commands of operators that were accepted. */
    int accepted() {
        return accepted;
    }

    /** What the venue's own reports say is filled of a parent. */
    long filled(final long parentId) {
        return filledOfChild.entrySet().stream()
                .filter(fill -> parentOfChild.getOrDefault(fill.getKey(), -1L) == parentId)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** Children that were filled and never seen sent: there is none. */
    long fillsOfNobody() {
        return filledOfChild.keySet().stream()
                .filter(child -> !parentOfChild.containsKey(child))
                .count();
    }

    /** Children sent by an instance so far. */
    long children(final int instance) {
        return parentOfChild.keySet().stream()
                .filter(child -> child >>> INSTANCE_SHIFT == instance)
                .count();
    }

    /** Orders of an instance that rest, by the venue's last word of each. */
    long resting(final int instance) {
        return leavesOfChild.entrySet().stream()
                .filter(child -> child.getKey() >>> INSTANCE_SHIFT == instance)
                .filter(child -> child.getValue() > 0)
                .count();
    }

    /** The highest epoch of an instance that the venue was sent children of; 0: none. */
    int epoch(final int instance) {
        return parentOfChild.keySet().stream()
                .filter(child -> child >>> INSTANCE_SHIFT == instance)
                .mapToInt(child -> (int) (child >>> EPOCH_SHIFT) & EPOCH_MASK)
                .max()
                .orElse(0);
    }

    /** How many children the venue refused for that reason. */
    long refused(final int reason) {
        return refusals.values().stream().filter(given -> given == reason).count();
    }

    /** The venue's reason why it refused a child; null: it did not. */
    Integer refusal(final long childId) {
        return refusals.get(childId);
    }

    /** Whether the venue took a child. */
    boolean took(final long childId) {
        return taken.contains(childId);
    }

    /** Null: the whole answer is not there yet. */
    List<Held> answer(final long requestTimeNs) {
        final List<Held> orders = answers.getOrDefault(requestTimeNs, List.of());
        final Integer count = ends.get(requestTimeNs);
        return count != null && count == orders.size() ? List.copyOf(orders) : null;
    }

    /** The bytes of the last new child. */
    byte[] lastChild() {
        return lastChild.clone();
    }

    long lastChildId() {
        return lastChildId;
    }
}
