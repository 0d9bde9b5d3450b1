package io.glidepath.exec.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.exec.control.ControlListener;
import io.glidepath.exec.order.OrderListener;
import io.glidepath.exec.order.ParentRequest;
import io.glidepath.exec.wire.Samples.Sample;
import io.glidepath.risk.Mode;
import io.glidepath.risk.Scope;

import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.stream.Stream;

/** Each side says what the other heard: every frame, heard and said again, has the same bytes. */
class ClientSideTest {
    private static final int SEQUENCE_AT = 8;
    private static final long NOW_NS = Samples.SEND_NS;

    private byte[] said;

    private long keep(final DirectBuffer buffer, final int offset, final int length) {
        said = new byte[length];
        buffer.getBytes(offset, said);
        return 1;
    }

    private static Stream<Sample> outbound() {
        return Samples.read().stream().filter(sample -> !sample.stream().inbound());
    }

    private static Stream<Sample> inbound() {
        return Samples.read().stream()
                .filter(sample -> sample.stream() == io.glidepath.exec.wire.Stream.ORDERS
                        || sample.stream() == io.glidepath.exec.wire.Stream.CONTROL);
    }

    @ParameterizedTest
    @MethodSource("outbound")
    void shouldHearWhatTheAgentSays(final Sample sample) {
        final UnsafeBuffer frame = new UnsafeBuffer(sample.bytes());
        final Again again = new Again();
        final FrameRefusal refusal = switch (sample.stream()) {
            case PARENTS -> new ParentsAdapter(again).onFrame(frame, 0, frame.capacity(), true);
            case RESEARCH -> new ResearchAdapter(again).onFrame(frame, 0, frame.capacity(), true);
            default -> new RepliesAdapter(again).onFrame(frame, 0, frame.capacity(), true);
        };
        assertThat(refusal).isEqualTo(FrameRefusal.NONE);
        assertThat(said).isEqualTo(sample.bytes());
    }

    @ParameterizedTest
    @MethodSource("inbound")
    void shouldSayWhatTheAgentHears(final Sample sample) {
        final UnsafeBuffer frame = new UnsafeBuffer(sample.bytes());
        final FrameRefusal refusal = sample.stream() == io.glidepath.exec.wire.Stream.ORDERS
                ? new OrdersAdapter(new OrdersAgain()).onFrame(frame, 0, frame.capacity(), true)
                : new ControlAdapter(new ControlAgain()).onFrame(frame, 0, frame.capacity(), true);
        assertThat(refusal).isEqualTo(FrameRefusal.NONE);
        final UnsafeBuffer numbered = new UnsafeBuffer(said);
        assertThat(numbered.getLong(SEQUENCE_AT)).isEqualTo(1);
        numbered.putLong(SEQUENCE_AT, Samples.SEQUENCE);
        assertThat(said).isEqualTo(sample.bytes());
    }

    /** Says again what an agent said. */
    private final class Again implements ParentsListener, ResearchListener, RepliesListener {
        private final ParentsPublisher parents = new ParentsPublisher(ClientSideTest.this::keep);
        private final ResearchPublisher research = new ResearchPublisher(ClientSideTest.this::keep);
        private final RepliesPublisher replies = new RepliesPublisher(ClientSideTest.this::keep);

        @Override
        public void onReport(final ParentReport r) {
            final ParentReport form = parents.reportForm();
            form.parentId = r.parentId;
            form.clientId = r.clientId;
            form.instrumentId = r.instrumentId;
            form.quantity = r.quantity;
            form.filledQuantity = r.filledQuantity;
            form.filledValue = r.filledValue;
            form.fees = r.fees;
            form.arrivalMid2 = r.arrivalMid2;
            form.shortfallMilliBps = r.shortfallMilliBps;
            form.startNs = r.startNs;
            form.endNs = r.endNs;
            form.policyId = r.policyId;
            form.children = r.children;
            form.cancels = r.cancels;
            form.refusals = r.refusals;
            form.reason = r.reason;
            form.side = r.side;
            form.shortSale = r.shortSale;
            form.kind = r.kind;
            System.arraycopy(r.clientRef, 0, form.clientRef, 0, r.clientRefLength);
            form.clientRefLength = r.clientRefLength;
            parents.report(NOW_NS);
        }

        @Override
        public void onFill(final ParentFill f) {
            final ParentFill form = parents.fillForm();
            form.parentId = f.parentId;
            form.childId = f.childId;
            form.execId = f.execId;
            form.clientId = f.clientId;
            form.instrumentId = f.instrumentId;
            form.quantity = f.quantity;
            form.price = f.price;
            form.fee = f.fee;
            form.leavesQuantity = f.leavesQuantity;
            form.venueTimeNs = f.venueTimeNs;
            form.side = f.side;
            form.shortSale = f.shortSale;
            form.maker = f.maker;
            parents.fill(NOW_NS);
        }

        @Override
        public void onDecision(final DecisionRecord d) {
            final DecisionRecord form = research.form();
            form.decision = d.decision;
            form.parentId = d.parentId;
            form.clientId = d.clientId;
            form.instrumentId = d.instrumentId;
            form.policyId = d.policyId;
            form.action = d.action;
            form.maskLow = d.maskLow;
            form.maskHigh = d.maskHigh;
            form.nextDecisionNs = d.nextDecisionNs;
            form.layoutHash = d.layoutHash;
            form.modelHash = d.modelHash;
            form.stateHash = d.stateHash;
            form.sent = d.sent;
            form.cancelled = d.cancelled;
            form.refused = d.refused;
            form.verdict = d.verdict;
            form.cause = d.cause;
            form.source = d.source;
            form.kind = d.kind;
            form.featureCount = d.featureCount;
            form.scoreCount = d.scoreCount;
            System.arraycopy(d.features, 0, form.features, 0, d.featureCount);
            System.arraycopy(d.scores, 0, form.scores, 0, d.scoreCount);
            form.maskedCount = d.maskedCount;
            System.arraycopy(d.maskedReasons, 0, form.maskedReasons, 0, d.maskedCount);
            System.arraycopy(d.maskedActions, 0, form.maskedActions, 0, d.maskedCount);
            research.decision(NOW_NS);
        }

        @Override
        public void onReply(
                final long commandId,
                final int operatorId,
                final boolean accepted,
                final int reason) {
            replies.reply(commandId, operatorId, accepted, reason, NOW_NS);
        }

        @Override
        public void onLimits(final LimitsState l) {
            final LimitsState form = replies.limitsForm();
            form.commandId = l.commandId;
            form.operatorId = l.operatorId;
            form.instrumentId = l.instrumentId;
            form.place = l.place;
            form.places = l.places;
            form.limits = l.limits;
            replies.limits(NOW_NS);
        }

        @Override
        public void onScope(final ScopeState s) {
            final ScopeState form = replies.scopeForm();
            form.commandId = s.commandId;
            form.operatorId = s.operatorId;
            form.target = s.target;
            form.clientId = s.clientId;
            form.reason = s.reason;
            form.scope = s.scope;
            form.mode = s.mode;
            form.killed = s.killed;
            replies.scope(NOW_NS);
        }

        @Override
        public void onStatus(final AgentNumbers n) {
            final AgentNumbers form = replies.statusForm();
            form.commandId = n.commandId;
            form.operatorId = n.operatorId;
            form.decisions = n.decisions;
            form.events = n.events;
            form.refusedFrames = n.refusedFrames;
            form.refusals = n.refusals;
            form.fills = n.fills;
            form.childrenSent = n.childrenSent;
            form.journalSequence = n.journalSequence;
            form.modelHash = n.modelHash;
            form.openParents = n.openParents;
            form.openChildren = n.openChildren;
            form.instanceId = n.instanceId;
            form.epoch = n.epoch;
            form.modeReason = n.modeReason;
            form.mode = n.mode;
            form.killed = n.killed;
            replies.status(NOW_NS);
        }
    }

    /** Says again what an order management system said. */
    private final class OrdersAgain implements OrderListener {
        private final OrdersPublisher orders = new OrdersPublisher(ClientSideTest.this::keep);

        @Override
        public void onNewParent(final ParentRequest request) {
            orders.newParent(request, NOW_NS);
        }

        @Override
        public void onCancelParent(final int clientId, final long parentId) {
            orders.cancel(clientId, parentId, NOW_NS);
        }

        @Override
        public void onAmendParent(
                final int clientId,
                final long parentId,
                final long quantity,
                final long endNs,
                final long limit) {
            orders.amend(clientId, parentId, quantity, endNs, limit, NOW_NS);
        }

        @Override
        public void onStatusRequest(final int clientId, final long parentId) {
            orders.statusRequest(clientId, parentId, NOW_NS);
        }

        @Override
        public void onHeartbeat(final int clientId) {
            orders.heartbeat(clientId, NOW_NS);
        }
    }

    /** Says again what an operator said. */
    private final class ControlAgain implements ControlListener {
        private ControlPublisher by(final int operatorId) {
            return new ControlPublisher(ClientSideTest.this::keep, operatorId);
        }

        @Override
        public void onKill(
                final long commandId, final int operatorId, final Scope scope, final long target) {
            by(operatorId).kill(commandId, scope, target, NOW_NS);
        }

        @Override
        public void onResume(
                final long commandId, final int operatorId, final Scope scope, final long target) {
            by(operatorId).resume(commandId, scope, target, NOW_NS);
        }

        @Override
        public void onLiftHalt(
                final long commandId,
                final int operatorId,
                final Scope scope,
                final long target,
                final int halt) {
            by(operatorId).liftHalt(commandId, scope, target, halt, NOW_NS);
        }

        @Override
        public void onSetMode(
                final long commandId,
                final int operatorId,
                final Scope scope,
                final long target,
                final Mode mode) {
            by(operatorId).setMode(commandId, scope, target, mode, NOW_NS);
        }

        @Override
        public void onPauseParent(
                final long commandId,
                final int operatorId,
                final int clientId,
                final long parentId,
                final boolean paused) {
            by(operatorId).pause(commandId, clientId, parentId, paused, NOW_NS);
        }

        @Override
        public void onFinishParent(
                final long commandId,
                final int operatorId,
                final int clientId,
                final long parentId) {
            by(operatorId).finish(commandId, clientId, parentId, NOW_NS);
        }

        @Override
        public void onSetLimit(
                final long commandId,
                final int operatorId,
                final int limitKind,
                final int instrument,
                final long value) {
            by(operatorId).setLimit(commandId, limitKind, instrument, value, NOW_NS);
        }

        @Override
        public void onStatusRequest(final long commandId, final int operatorId) {
            by(operatorId).statusRequest(commandId, NOW_NS);
        }

        @Override
        public void onLimitsRequest(
                final long commandId, final int operatorId, final int instrumentId) {
            by(operatorId).limitsRequest(commandId, instrumentId, NOW_NS);
        }
    }
}
