package io.glidepath.risk;

/** The intent is spelled out: kind, and for a new child side, type, a time of life. */
final class IntentCheck {
    private IntentCheck() {}

    static RejectReason of(final Intent intent, final long nowNs) {
        if (intent.side == null || intent.type == null) {
            return RejectReason.INVALID_INTENT;
        }
        final boolean expired = intent.expireNs != Intent.NONE && intent.expireNs <= nowNs;
        return expired ? RejectReason.ALREADY_EXPIRED : RejectReason.NONE;
    }
}
