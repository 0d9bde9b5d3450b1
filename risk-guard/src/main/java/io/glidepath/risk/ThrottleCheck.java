package io.glidepath.risk;

/**
 * Token buckets of messages and cancels: the whole agent's by the defaults, the instrument's by its
 * own limits.
 */
final class ThrottleCheck {
    private ThrottleCheck() {}

    static RejectReason message(
            final Exposure exposure, final InstrumentExposure instrument, final long nowNs) {
        return anyMessage(exposure, instrument, nowNs)
                ? RejectReason.NONE
                : RejectReason.MESSAGE_THROTTLE;
    }

    static RejectReason cancel(
            final Exposure exposure, final InstrumentExposure instrument, final long nowNs) {
        return anyCancel(exposure, instrument, nowNs) && anyMessage(exposure, instrument, nowNs)
                ? RejectReason.NONE
                : RejectReason.CANCEL_THROTTLE;
    }

    private static boolean anyMessage(
            final Exposure exposure, final InstrumentExposure instrument, final long nowNs) {
        final LiveLimits all = exposure.defaults();
        final LiveLimits its = instrument.limits;
        return exposure.messages.any(all.messagesPerSecond(), all.messageBurst(), nowNs)
                && instrument.messages.any(its.messagesPerSecond(), its.messageBurst(), nowNs);
    }

    private static boolean anyCancel(
            final Exposure exposure, final InstrumentExposure instrument, final long nowNs) {
        final LiveLimits all = exposure.defaults();
        final LiveLimits its = instrument.limits;
        return exposure.cancels.any(all.cancelsPerSecond(), all.cancelBurst(), nowNs)
                && instrument.cancels.any(its.cancelsPerSecond(), its.cancelBurst(), nowNs);
    }

    static long messages(
            final Exposure exposure, final InstrumentExposure instrument, final long nowNs) {
        final LiveLimits all = exposure.defaults();
        final LiveLimits its = instrument.limits;
        return Math.min(
                exposure.messages.available(all.messagesPerSecond(), all.messageBurst(), nowNs),
                instrument.messages.available(its.messagesPerSecond(), its.messageBurst(), nowNs));
    }

    static long cancels(
            final Exposure exposure, final InstrumentExposure instrument, final long nowNs) {
        final LiveLimits all = exposure.defaults();
        final LiveLimits its = instrument.limits;
        return Math.min(
                exposure.cancels.available(all.cancelsPerSecond(), all.cancelBurst(), nowNs),
                instrument.cancels.available(its.cancelsPerSecond(), its.cancelBurst(), nowNs));
    }

    static void takeMessage(
            final Exposure exposure, final InstrumentExposure instrument, final long nowNs) {
        final LiveLimits all = exposure.defaults();
        final LiveLimits its = instrument.limits;
        exposure.messages.take(all.messagesPerSecond(), all.messageBurst(), nowNs);
        instrument.messages.take(its.messagesPerSecond(), its.messageBurst(), nowNs);
    }

    /** A cancel is a message too. */
    static void takeCancel(
            final Exposure exposure, final InstrumentExposure instrument, final long nowNs) {
        final LiveLimits all = exposure.defaults();
        final LiveLimits its = instrument.limits;
        exposure.cancels.take(all.cancelsPerSecond(), all.cancelBurst(), nowNs);
        instrument.cancels.take(its.cancelsPerSecond(), its.cancelBurst(), nowNs);
        takeMessage(exposure, instrument, nowNs);
    }
}
