package io.glidepath.evaluate;

import io.glidepath.exec.config.AgentConfig;
import io.glidepath.exec.order.ParentRequest;
import io.glidepath.exec.order.Schedule;
import io.glidepath.exec.order.Trajectory;
import io.glidepath.exec.order.Urgency;
import io.glidepath.sim.ParentPlan;
import io.glidepath.sim.venue.VenueInstrument;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.ToDoubleFunction;

/**
 * How urgent a parent's Almgren-Chriss schedule is, the one that {@code ac} follows and that stands
 * behind a learned policy.
 *
 * @param said what rules it: an urgency or a risk aversion.
 * @param kappaT kappa times the parent's length; NaN: the instrument's numbers allow no such path,
 *     and it is an even one.
 * @param halfLifeS 1 / kappa, seconds, as Almgren and Chriss (2001, section 2) call it.
 */
public record ScheduleFigure(String said, double kappaT, double halfLifeS) {
    private static final double SECOND_NS = 1e9;
    private static final double LAMBDA_UNIT = 1e-12;
    private static final double PERCENT = 100;
    private static final int AVERSION_DIGITS = 12;
    /** Less than this much more than half done at half time is an even path. */
    private static final double EVEN = 0.001;

    /** Of a parent as an agent of this configuration would work it. */
    public static ScheduleFigure of(
            final ParentPlan plan, final VenueInstrument instrument, final AgentConfig config) {
        final double lengthS = (plan.endNs() - startNs(plan)) / SECOND_NS;
        final long lambda = config.trading()
                .riskAversionFor(
                        plan.riskAversion() == ParentPlan.NONE
                                ? ParentRequest.NONE
                                : plan.riskAversion(),
                        plan.urgency());
        if (lambda != AgentConfig.Trading.NO_AVERSION) {
            final long intervals = Math.clamp(
                    Math.ceilDiv(
                            plan.endNs() - startNs(plan), config.timing().decisionIntervalNs()),
                    1,
                    Schedule.MAX_INTERVALS);
            final double kappa = Trajectory.kappa(
                    lambda * LAMBDA_UNIT,
                    instrument.sigma(),
                    instrument.eta(),
                    instrument.gamma(),
                    lengthS / intervals);
            return new ScheduleFigure("risk aversion " + plain(lambda), kappa * lengthS, 1 / kappa);
        }
        final Urgency urgency = config.trading().urgencyFor(plan.urgency());
        return new ScheduleFigure(
                "urgency " + urgency.name().toLowerCase(Locale.ROOT),
                urgency.kappaT(),
                lengthS / urgency.kappaT());
    }

    private static String plain(final long lambda) {
        return BigDecimal.valueOf(lambda, AVERSION_DIGITS).stripTrailingZeros().toPlainString();
    }

    private static long startNs(final ParentPlan plan) {
        return plan.startNs() == ParentPlan.AT_ADMISSION ? plan.sendNs() : plan.startNs();
    }

    /** Share done at half time. */
    double doneAtHalfTime() {
        return kappaT < Double.POSITIVE_INFINITY ? Trajectory.done(kappaT, 1.0 / 2, 1) : 1.0 / 2;
    }

    /** Whether it is the schedule of TWAP, to a tenth of a percent. */
    public boolean isEven() {
        return doneAtHalfTime() - 1.0 / 2 < EVEN;
    }

    /** What tables say of the schedules of many parents; one sentence for each way to say it. */
    public static List<String> sentences(final List<ScheduleFigure> figures) {
        return figures.stream()
                .filter(Objects::nonNull)
                .map(ScheduleFigure::said)
                .distinct()
                .map(said -> sentence(
                        said,
                        figures.stream()
                                .filter(figure -> figure != null && figure.said.equals(said))
                                .toList()))
                .toList();
    }

    private static String sentence(final String said, final List<ScheduleFigure> figures) {
        final boolean even = figures.stream().allMatch(ScheduleFigure::isEven);
        final boolean none = figures.stream().allMatch(figure -> Double.isNaN(figure.kappaT));
        return "Almgren-Chriss schedules (ac, and behind a learned policy): " + said
                + (none
                        ? ", for which volatility and impact of the instrument allow no path"
                        : ", kappa T " + span(figures, "%.3g", ScheduleFigure::kappaT)
                                + ", half-life (1 / kappa) "
                                + span(figures, "%.0f", ScheduleFigure::halfLifeS) + " s, "
                                + span(figures, "%.0f", f -> PERCENT * f.doneAtHalfTime())
                                + " % done at half time")
                + (even ? ": AC is TWAP here" : "");
    }

    private static String span(
            final List<ScheduleFigure> figures,
            final String format,
            final ToDoubleFunction<ScheduleFigure> of) {
        final String low = String.format(
                Locale.ROOT, format, figures.stream().mapToDouble(of).min().orElse(0));
        final String high = String.format(
                Locale.ROOT, format, figures.stream().mapToDouble(of).max().orElse(0));
        return low.equals(high) ? low : low + " to " + high;
    }
}
