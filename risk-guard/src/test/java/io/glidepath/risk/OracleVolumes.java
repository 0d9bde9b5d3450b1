package io.glidepath.risk;

import static io.glidepath.risk.SlowOracle.MOST;
import static io.glidepath.risk.SlowOracle.NOTHING;
import static io.glidepath.risk.SlowOracle.b;

import java.math.BigInteger;
import java.util.List;

/** The oracle's fourth page: who traded how much, counted from the whole list each time. */
final class OracleVolumes {
    private OracleVolumes() {}

    /**
     * Open quantity of that parent (null: everybody's) in the instrument that may trade at once.
     */
    static BigInteger pending(final SlowOracle o, final int id, final SlowOracle.Par only) {
        return o.kids.values().stream()
                .filter(k ->
                        k.open && k.order.instrumentId == id && (only == null || k.parent == only))
                .filter(o::countsNow)
                .map(k -> b(k.left))
                .reduce(BigInteger.ZERO, BigInteger::add);
    }

    /** Volume in the last {@code buckets} hundredths of the window, the running one included. */
    static BigInteger volume(
            final SlowOracle o,
            final List<SlowOracle.Print> prints,
            final int id,
            final int buckets,
            final long now) {
        final long step = o.caps.get(id).given.participationWindowNs() / 100;
        final BigInteger current = b(Math.floorDiv(now, step));
        return prints.stream()
                .filter(p -> {
                    final BigInteger back = current.subtract(b(Math.floorDiv(p.atNs(), step)));
                    return back.signum() >= 0 && back.compareTo(b(buckets)) < 0;
                })
                .map(p -> b(p.quantity()))
                .reduce(BigInteger.ZERO, BigInteger::add)
                .min(MOST);
    }

    static BigInteger othersVolume(final SlowOracle o, final int id, final long now) {
        final SlowOracle.Ins ins = o.instruments.get(id);
        final BigInteger seen = volume(o, ins.others, id, 100, now);
        final long window = o.caps.get(id).given.participationWindowNs();
        final boolean full = ins.tradingFromNs != null
                && b(now).subtract(b(ins.tradingFromNs)).compareTo(b(window)) >= 0;
        return full ? seen : seen.max(expected(ins, window, now).multiply(b(4)).divide(b(5)));
    }

    private static BigInteger expected(
            final SlowOracle.Ins ins, final long window, final long now) {
        if (ins.openNs == NOTHING || ins.closeNs <= ins.openNs) {
            return BigInteger.ZERO;
        }
        final BigInteger open = b(ins.openNs);
        final BigInteger from = b(now).subtract(b(window)).max(open);
        final BigInteger to = from.add(b(window)).min(b(ins.closeNs));
        if (to.compareTo(from) <= 0) {
            return BigInteger.ZERO;
        }
        final BigInteger session = b(ins.closeNs).subtract(open);
        if (ins.profile.length == 0) {
            return b(ins.adv).multiply(to.subtract(from)).divide(session);
        }
        BigInteger total = BigInteger.ZERO;
        for (int i = 0; i < ins.profile.length; i++) {
            final BigInteger n = b(ins.profile.length);
            final BigInteger start = open.add(session.multiply(b(i)).divide(n));
            final BigInteger end = open.add(session.multiply(b(i + 1)).divide(n));
            final BigInteger shared = to.min(end).subtract(from.max(start)).max(BigInteger.ZERO);
            if (shared.signum() > 0) {
                final BigInteger weight =
                        b(ins.adv).multiply(b(ins.profile[i])).divide(b(1_000_000));
                total = total.add(weight.multiply(shared).divide(end.subtract(start)));
            }
        }
        return total;
    }
}
