package io.glidepath.sim.loss;

import io.glidepath.codec.common.ExecKind;
import io.glidepath.codec.common.Flag;
import io.glidepath.codec.common.MessageHeaderDecoder;
import io.glidepath.codec.common.ParentReportKind;
import io.glidepath.codec.control.ControlReplyDecoder;
import io.glidepath.codec.orders.NewParentOrderDecoder;
import io.glidepath.codec.orders.ParentOrderReportDecoder;
import io.glidepath.codec.venue.ExecutionReportDecoder;
import io.glidepath.codec.venue.NewChildOrderDecoder;
import io.glidepath.exec.AgentReason;
import io.glidepath.exec.wire.Stream;
import io.glidepath.sim.FrameTap;

import org.agrona.DirectBuffer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What an honest bookkeeper between agent, venue and client writes down, from frames alone: what
 * was asked, what the venue filled, what the client was told last, what was sent behind an answered
 * kill. It knows nothing of the agent.
 */
final class Ledger implements FrameTap {
    /** The commandId of the kill; others are words to lift a halt. */
    static final long KILL_COMMAND = 1;

    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final Map<Long, Long> parentOfChild = new TreeMap<>();
    private final Map<Long, Long> asked = new TreeMap<>();
    private final Map<Long, Long> filled = new TreeMap<>();
    private final Map<Long, Long> told = new TreeMap<>();
    private final Map<Long, Integer> toldReason = new TreeMap<>();
    private final Map<Long, ParentReportKind> toldKind = new TreeMap<>();
    private boolean killAnswered;
    private boolean lifted;
    private int sentBehindKill;
    private int sentBehindLift;
    private long falls;
    private boolean two;

    @Override
    public void onFrame(
            final Stream stream,
            final long nowNs,
            final DirectBuffer buffer,
            final int offset,
            final int length) {
        if (length < MessageHeaderDecoder.ENCODED_LENGTH) {
            return;
        }
        header.wrap(buffer, offset);
        switch (stream) {
            case CHILDREN -> onChild(buffer, offset);
            case EXECUTIONS -> onExecution(buffer, offset);
            case ORDERS -> onOrder(buffer, offset);
            case PARENTS -> onReport(buffer, offset);
            case REPLIES -> onReply(buffer, offset);
            default -> {}
        }
    }

    private void onChild(final DirectBuffer buffer, final int offset) {
        if (header.templateId() == NewChildOrderDecoder.TEMPLATE_ID) {
            final NewChildOrderDecoder child =
                    new NewChildOrderDecoder().wrapAndApplyHeader(buffer, offset, header);
            parentOfChild.put(child.childId(), child.parentId());
            sentBehindKill += killAnswered && !lifted ? 1 : 0;
            sentBehindLift += killAnswered && lifted ? 1 : 0;
        }
    }

    private void onExecution(final DirectBuffer buffer, final int offset) {
        if (header.templateId() == ExecutionReportDecoder.TEMPLATE_ID) {
            final ExecutionReportDecoder report =
                    new ExecutionReportDecoder().wrapAndApplyHeader(buffer, offset, header);
            if (report.kind() == ExecKind.FILL) {
                filled.merge(parentOfChild.get(report.childId()), report.lastQuantity(), Long::sum);
            }
        }
    }

    private void onOrder(final DirectBuffer buffer, final int offset) {
        if (header.templateId() == NewParentOrderDecoder.TEMPLATE_ID) {
            final NewParentOrderDecoder parent =
                    new NewParentOrderDecoder().wrapAndApplyHeader(buffer, offset, header);
            asked.put(parent.parentId(), parent.quantity());
        }
    }

    private void onReport(final DirectBuffer buffer, final int offset) {
        if (header.templateId() == ParentOrderReportDecoder.TEMPLATE_ID) {
            final ParentOrderReportDecoder report =
                    new ParentOrderReportDecoder().wrapAndApplyHeader(buffer, offset, header);
            final long before = told.getOrDefault(report.parentId(), 0L);
            final boolean doubted = report.reason() == AgentReason.IN_DOUBT.code();
            falls += report.filledQuantity() < before && !doubted && !two ? 1 : 0;
            told.put(report.parentId(), report.filledQuantity());
            toldReason.put(report.parentId(), report.reason());
            toldKind.put(report.parentId(), report.kind());
        }
    }

    private void onReply(final DirectBuffer buffer, final int offset) {
        if (header.templateId() == ControlReplyDecoder.TEMPLATE_ID) {
            final ControlReplyDecoder reply =
                    new ControlReplyDecoder().wrapAndApplyHeader(buffer, offset, header);
            killAnswered |= reply.commandId() == KILL_COMMAND
                    && reply.operatorId() == LossTest.KILLER
                    && reply.accepted() == Flag.YES;
        }
    }

    /**
     * From now on two processes tell the client, and neither hears the other: what one tells may
     * lag behind what the other told. What is told in the end counts.
     */
    void twoTell() {
        two = true;
    }

    /** A second person gave the word to lift what halts for lost records. */
    void lifts() {
        lifted = true;
    }

    /**
     * What is wrong, in sentences; empty: nothing.
     *
     * @param killLost the record of the kill was lost: two people who lift the halt for the lost
     *     records let the agent go on.
     * @param killForgotten nothing on the disks told of the loss, and the venue may not either.
     */
    List<String> wrongs(final boolean killLost, final boolean killForgotten) {
        final List<String> wrongs = new ArrayList<>();
        filled.forEach((parent, quantity) -> {
            if (quantity > asked.getOrDefault(parent, 0L)) {
                wrongs.add("parent " + parent + " asked for " + asked.get(parent) + " and has "
                        + quantity);
            }
        });
        asked.keySet().forEach(parent -> {
            final long had = filled.getOrDefault(parent, 0L);
            final long said = told.getOrDefault(parent, 0L);
            final boolean ended = toldKind.get(parent) == ParentReportKind.FILLED
                    || toldKind.get(parent) == ParentReportKind.EXPIRED
                    || toldKind.get(parent) == ParentReportKind.CANCELLED;
            final boolean doubted =
                    toldReason.getOrDefault(parent, 0) == AgentReason.IN_DOUBT.code();
            if (ended && said != had && !doubted) {
                wrongs.add("parent " + parent + " " + toldKind.get(parent) + " was told " + said
                        + " and has " + had);
            }
        });
        if (falls > 0) {
            wrongs.add("a filled quantity fell " + falls + " times without a word of doubt");
        }
        if (sentBehindKill > 0 && !killForgotten) {
            wrongs.add(sentBehindKill + " children were sent behind an answered kill");
        }
        if (sentBehindLift > 0 && !killLost) {
            wrongs.add(sentBehindLift + " children were sent behind a kill that nobody lifted");
        }
        return wrongs;
    }

    long filledInAll() {
        return filled.values().stream().mapToLong(Long::longValue).sum();
    }
}
