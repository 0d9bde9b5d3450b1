package io.glidepath.risk;

/** Kills and modes of every scope the order lies in. */
final class ModeCheck {
    private ModeCheck() {}

    static RejectReason of(final Modes modes, final Intent intent) {
        final Mode mode = modes.effective(
                intent.instrumentId, intent.clientId, intent.policyId, intent.parentSlot);
        if (mode == Mode.HALT) {
            return halted(
                    modes,
                    intent.instrumentId,
                    intent.clientId,
                    intent.policyId,
                    intent.parentSlot);
        }
        return intent.type == OrderType.IOC && mode == Mode.PASSIVE_ONLY
                ? RejectReason.PASSIVE_ONLY_IOC
                : RejectReason.NONE;
    }

    /**
     * In passive only, a price that would trade at once; asked once there is a quote to compare
     * with.
     */
    static RejectReason crossing(
            final Modes modes, final Intent intent, final InstrumentExposure instrument) {
        return instrument.marketable(intent.side, intent.price) && passiveOnly(modes, intent)
                ? RejectReason.PASSIVE_ONLY_CROSSING
                : RejectReason.NONE;
    }

    static RejectReason halted(
            final Modes modes,
            final int instrumentId,
            final int clientId,
            final int policyId,
            final int parentSlot) {
        if (modes.anyKilled(instrumentId, clientId, policyId, parentSlot)) {
            return RejectReason.KILLED;
        }
        return modes.effective(instrumentId, clientId, policyId, parentSlot) == Mode.HALT
                ? RejectReason.HALT_MODE
                : RejectReason.NONE;
    }

    private static boolean passiveOnly(final Modes modes, final Intent intent) {
        return modes.effective(
                        intent.instrumentId, intent.clientId, intent.policyId, intent.parentSlot)
                == Mode.PASSIVE_ONLY;
    }
}
