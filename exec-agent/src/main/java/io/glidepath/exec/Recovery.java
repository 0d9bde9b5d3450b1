package io.glidepath.exec;

import io.glidepath.codec.common.MessageHeaderDecoder;
import io.glidepath.codec.common.ParentReportKind;
import io.glidepath.codec.journal.DecisionTraceDecoder;
import io.glidepath.codec.journal.InferenceFailedDecoder;
import io.glidepath.codec.journal.ModeChangedDecoder;
import io.glidepath.codec.journal.OfferFailedDecoder;
import io.glidepath.codec.journal.ParentStateChangedDecoder;
import io.glidepath.codec.orders.ParentOrderReportDecoder;
import io.glidepath.codec.venue.CancelAllDecoder;
import io.glidepath.codec.venue.CancelChildOrderDecoder;
import io.glidepath.codec.venue.NewChildOrderDecoder;
import io.glidepath.codec.venue.ReconcileRequestDecoder;
import io.glidepath.exec.journal.JournalReader;
import io.glidepath.exec.journal.RecordKind;
import io.glidepath.exec.order.ChildOrder;
import io.glidepath.exec.order.ParentOrder;
import io.glidepath.exec.order.ParentState;
import io.glidepath.exec.wire.FrameHandler;
import io.glidepath.exec.wire.Stream;
import io.glidepath.risk.OrderType;
import io.glidepath.risk.RejectReason;
import io.glidepath.risk.Scope;

import org.agrona.DirectBuffer;

/**
 * Brings an agent back to where its journal ends. Inputs are worked again, with nothing sent and
 * nothing written; what was decided and sent is taken from the record as fact, so that another
 * build or model finds the same open orders. Afterwards no child is believed before the venue has
 * told its fate, and no book before a snapshot: nothing is resent.
 */
final class Recovery {
    private final AgentRooms rooms;
    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final NewChildOrderDecoder newChild = new NewChildOrderDecoder();
    private final CancelChildOrderDecoder cancelChild = new CancelChildOrderDecoder();
    private final ParentOrderReportDecoder report = new ParentOrderReportDecoder();
    private final DecisionTraceDecoder trace = new DecisionTraceDecoder();
    private final ParentStateChangedDecoder stateChanged = new ParentStateChangedDecoder();
    private final OfferFailedDecoder offerFailed = new OfferFailedDecoder();
    private final CancelAllDecoder cancelAll = new CancelAllDecoder();
    private final ReconcileRequestDecoder reconcile = new ReconcileRequestDecoder();
    private final ModeChangedDecoder modeChanged = new ModeChangedDecoder();
    private final Recount recount;
    private long lastChildId;
    private boolean lastWasNew;
    private ChildOrder lastCancelled;
    private long pendingBefore;
    private long records;
    private String trouble;

    Recovery(final AgentRooms rooms) {
        this.rooms = rooms;
        recount = new Recount(rooms.counts, rooms.metrics);
    }

    /**
     * Applies a journal's records, oldest first.
     *
     * @param runs how many runs to apply; a run begins with its opening records.
     * @return records applied; 0 leaves the agent as new.
     */
    long apply(final JournalReader reader, final int runs) {
        rooms.cycle.muted(true);
        rooms.orders.recovering(true);
        int run = 0;
        RecordKind previous = null;
        // A run that died before its first cycle has left nothing to go on from.
        boolean worked = false;
        while (reader.peek()) {
            final RecordKind kind = reader.kind();
            run += kind == RecordKind.OPENING && previous != RecordKind.OPENING ? 1 : 0;
            if (run > runs) {
                break;
            }
            previous = kind;
            worked |= kind != RecordKind.OPENING && kind != RecordKind.SEALED;
            reader.next();
            applyOrDoubt(reader);
            recount.hear(reader);
            records++;
        }
        recount.tell();
        rooms.control.runBegins();
        rooms.halts.rulesOfToday();
        rooms.parentDesk.holdEnds(false);
        if (rooms.halts.tellsProcessesApart()) {
            rooms.childrenOut.restart();
        }
        rooms.reconciliation.runBegins(trouble == null ? null : AgentReason.JOURNAL_DAMAGED);
        rooms.orders.recovering(false);
        rooms.cycle.muted(false);
        if (worked) {
            rooms.resume.ask();
        }
        return records;
    }

    /** What cannot be applied is left to the venue to tell, where it is asked. */
    private void applyOrDoubt(final JournalReader reader) {
        try {
            apply(reader);
        } catch (final RuntimeException e) {
            if (!rooms.reconciliation.asks()) {
                throw e;
            }
            rooms.childDesk.recordBreaks();
            trouble = trouble == null
                    ? "record " + reader.sequence() + " cannot be applied: " + e.getMessage()
                    : trouble;
        }
    }

    private void apply(final JournalReader reader) {
        switch (reader.kind()) {
            case CYCLE -> {
                rooms.cycle.begin(reader.nowNs());
                rooms.cycle.open();
            }
            case INPUT -> input(reader, true);
            case FRAGMENT -> input(reader, false);
            case FACT -> fact(reader);
            case OUTPUT -> output(reader);
            case NOTE -> note(reader);
            case OPENING -> opening(reader);
            case SEALED -> {}
        }
    }

    private void opening(final JournalReader reader) {
        rooms.control.runBegins();
        final int behaviour = Openings.behaviour(reader);
        if (behaviour > 0) {
            rooms.halts.rulesOf(behaviour);
        }
        rooms.reconciliation.recordedRunBegins();
    }

    private void input(final JournalReader reader, final boolean whole) {
        final FrameHandler door = switch (reader.stream()) {
            case 1 -> rooms.controlDoor;
            case 2 -> rooms.executionDoor;
            case 3 -> rooms.marketDoor;
            case 4 -> rooms.orderDoor;
            default ->
                throw new IllegalStateException("record " + reader.sequence() + ": no such stream");
        };
        door.onFrame(reader.buffer(), reader.offset(), reader.length(), whole);
    }

    private void fact(final JournalReader reader) {
        final DirectBuffer buffer = reader.buffer();
        header.wrap(buffer, reader.offset());
        if (header.templateId() == OfferFailedDecoder.TEMPLATE_ID) {
            offerFailed.wrapAndApplyHeader(buffer, reader.offset(), header);
            if (offerFailed.streamRaw() == Stream.CHILDREN.code()) {
                notSent();
            }
        } else if (reader.stream() == 0
                && header.templateId() != InferenceFailedDecoder.TEMPLATE_ID) {
            rooms.environmentDoor.onFrame(buffer, reader.offset(), reader.length(), true);
        }
    }

    /** The last order or cancel on the children stream was not taken. */
    private void notSent() {
        if (lastCancelled != null) {
            rooms.children.cancelNotSent(lastCancelled, pendingBefore);
            return;
        }
        final ChildOrder child = lastWasNew ? rooms.children.find(lastChildId) : null;
        if (child != null) {
            rooms.guard.notSent(lastChildId);
            rooms.children.notSent(child, rooms.cycle.nowNs());
        }
    }

    private void output(final JournalReader reader) {
        final DirectBuffer buffer = reader.buffer();
        final int offset = reader.offset();
        header.wrap(buffer, offset);
        lastWasNew = false;
        lastCancelled = null;
        switch (header.templateId()) {
            case NewChildOrderDecoder.TEMPLATE_ID -> {
                newChild.wrapAndApplyHeader(buffer, offset, header);
                sent();
            }
            case CancelChildOrderDecoder.TEMPLATE_ID -> {
                cancelChild.wrapAndApplyHeader(buffer, offset, header);
                lastCancelled = rooms.children.find(cancelChild.childId());
                if (lastCancelled != null) {
                    pendingBefore = lastCancelled.cancelPendingQuantity();
                    rooms.children.cancelRequested(lastCancelled, cancelChild.quantity());
                }
            }
            case ParentOrderReportDecoder.TEMPLATE_ID -> {
                report.wrapAndApplyHeader(buffer, offset, header);
                if (report.kind() == ParentReportKind.ACCEPTED) {
                    rooms.orders.accepted(report.clientId(), report.parentId());
                    rooms.counts.recoveredParents(rooms.parents.count());
                }
                rooms.orders.amended(report.clientId(), report.parentId(), report.reason());
            }
            case CancelAllDecoder.TEMPLATE_ID -> {
                final int instrumentId =
                        cancelAll.wrapAndApplyHeader(buffer, offset, header).instrumentId();
                rooms.children.venueFigures().withdrawn(instrumentId);
            }
            case ReconcileRequestDecoder.TEMPLATE_ID -> {
                reconcile.wrapAndApplyHeader(buffer, offset, header);
                rooms.reconciliation.recordedAsk(
                        reconcile.sequence(), reconcile.sendTimeNs(), reconcile.epoch());
            }
            case DecisionTraceDecoder.TEMPLATE_ID -> {
                trace.wrapAndApplyHeader(buffer, offset, header);
                decided();
            }
            default -> {}
        }
    }

    private void sent() {
        final ParentOrder parent = rooms.parents.find(newChild.clientId(), newChild.parentId());
        if (parent == null || !rooms.parents.live(parent)) {
            throw new IllegalStateException(
                    "child " + newChild.childId() + " is of no parent at work");
        }
        final OrderType type = newChild.orderType() == io.glidepath.codec.common.OrderType.IOC
                ? OrderType.IOC
                : OrderType.LIMIT;
        lastWasNew = true;
        lastChildId = newChild.childId();
        rooms.childDesk.recorded(lastChildId);
        final ChildOrder child = rooms.children.create(
                lastChildId,
                parent,
                type,
                newChild.price(),
                newChild.quantity(),
                rooms.cycle.nowNs());
        rooms.counts.recoveredChildren(
                rooms.children.count(), rooms.children.openCount(parent.slot()));
        final RejectReason reason = rooms.childDesk.reserve(
                child,
                newChild.policyId(),
                newChild.algoId(),
                rooms.sessions.ofSlot(parent.slot()));
        if (reason != RejectReason.NONE) {
            throw new IllegalStateException(
                    "the guard cannot count child " + lastChildId + ": " + reason.sentence());
        }
    }

    /** What could not be applied first, in a sentence; null: nothing. */
    String trouble() {
        return trouble;
    }

    private void decided() {
        rooms.counts.decisions = trace.decision();
        final ParentOrder parent = rooms.parents.find(trace.clientId(), trace.parentId());
        if (parent != null && rooms.parents.live(parent)) {
            rooms.sessions.ofSlot(parent.slot()).decideAt(trace.nextDecisionNs());
        }
    }

    /**
     * A recorded move that did not follow from the inputs alone: time, or an operator's word,
     * brought it about.
     */
    private void note(final JournalReader reader) {
        header.wrap(reader.buffer(), reader.offset());
        if (header.templateId() == ModeChangedDecoder.TEMPLATE_ID) {
            modeChanged.wrapAndApplyHeader(reader.buffer(), reader.offset(), header);
            mode();
            return;
        }
        if (header.templateId() != ParentStateChangedDecoder.TEMPLATE_ID) {
            return;
        }
        stateChanged.wrapAndApplyHeader(reader.buffer(), reader.offset(), header);
        final ParentOrder parent =
                rooms.parents.find(stateChanged.clientId(), stateChanged.parentId());
        final ParentState next = ParentState.of(stateChanged.next());
        if (next == null) {
            throw new IllegalStateException("record " + reader.sequence()
                    + ": there is no parent state of number " + stateChanged.next());
        }
        if (parent == null || !rooms.parents.live(parent) || parent.state() == next) {
            return;
        }
        rooms.parentDesk.recovered(
                rooms.sessions.ofSlot(parent.slot()), next, stateChanged.reason());
    }

    /**
     * A fault is no input, nor is a silent venue or a run before whose epoch was used: what that
     * halted is known by the record alone.
     */
    private void mode() {
        if (modeChanged.reason() == AgentReason.VENUE_SILENT.code()) {
            rooms.reconciliation.recordedOverdue();
        }
        onceDoubted(AgentReason.VENUE_SILENT);
        onceDoubted(AgentReason.VENUE_DIFFERS);
        onceDoubted(AgentReason.JOURNAL_SHORT);
        onceDoubted(AgentReason.JOURNAL_DAMAGED);
        if (modeChanged.reason() == AgentReason.AGENT_FAULT.code()) {
            final Scope scope = modeChanged.scope() == io.glidepath.codec.common.Scope.INSTRUMENT
                    ? Scope.INSTRUMENT
                    : Scope.GLOBAL;
            rooms.halts.latch(scope, modeChanged.target(), AgentReason.AGENT_FAULT);
        }
    }

    private void onceDoubted(final AgentReason cause) {
        if (modeChanged.reason() == cause.code() && !rooms.doubts.latched(cause)) {
            rooms.doubts.all(cause);
        }
    }
}
