package io.glidepath.exec;

import io.glidepath.exec.market.MarketRefusal;
import io.glidepath.exec.metrics.MetricNames;
import io.glidepath.exec.metrics.MetricNames.PolicyLabel;
import io.glidepath.exec.policy.Failure;
import io.glidepath.exec.policy.Policy;
import io.glidepath.exec.policy.PolicyManifest;
import io.glidepath.exec.wire.FrameRefusal;
import io.glidepath.risk.RejectReason;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The words of metrics' labels: policies and reasons. */
final class PolicyLabels {
    private PolicyLabels() {}

    /** Ids of every policy of an agent: the schedules, and the learned one where there is one. */
    static int[] ids(final Policy learned) {
        return labels(learned).stream().mapToInt(PolicyLabel::id).toArray();
    }

    static MetricNames names(final Policy learned) {
        return new MetricNames(
                labels(learned),
                PolicyLabels::frameReason,
                PolicyLabels::intentReason,
                PolicyLabels::failure);
    }

    private static List<PolicyLabel> labels(final Policy learned) {
        final List<PolicyLabel> labels = new ArrayList<>(List.of(
                new PolicyLabel(PolicyDesk.TWAP_ID, "TWAP", "none"),
                new PolicyLabel(PolicyDesk.VWAP_ID, "VWAP", "none"),
                new PolicyLabel(PolicyDesk.POV_ID, "POV", "none"),
                new PolicyLabel(PolicyDesk.AC_ID, "AC", "none")));
        if (learned != null) {
            labels.add(new PolicyLabel(
                    learned.id(), learned.name(), PolicyManifest.hashText(learned.modelHash())));
        }
        return labels;
    }

    private static String frameReason(final int code) {
        for (final FrameRefusal refusal : FrameRefusal.values()) {
            if (refusal.code() == code && refusal != FrameRefusal.NONE) {
                return word(refusal);
            }
        }
        for (final MarketRefusal refusal : MarketRefusal.values()) {
            if (refusal.code() == code) {
                return word(refusal);
            }
        }
        return code == RejectReason.UNKNOWN_CHILD.code() ? word(RejectReason.UNKNOWN_CHILD) : null;
    }

    private static String intentReason(final int code) {
        for (final RejectReason reason : RejectReason.values()) {
            if (reason.code() == code && reason != RejectReason.NONE) {
                return word(reason);
            }
        }
        return null;
    }

    private static String failure(final int code) {
        for (final Failure failure : Failure.values()) {
            if (failure.code() == code && failure != Failure.NONE) {
                return word(failure);
            }
        }
        return null;
    }

    private static String word(final Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
