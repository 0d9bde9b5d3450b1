package io.glidepath.sim;

import io.glidepath.sim.venue.VenueInstrument;
import io.glidepath.sim.venue.VenueRules;

import java.util.List;

/** A scenario while it is changed, see {@link Scenario#with}; units as there. */
public final class ScenarioDraft {
    public long seed;
    public long openNs;
    public long warmUpNs;
    public long sessionNs;
    public long spacingNs;
    public double timeFactor;
    public List<VenueInstrument> instruments;
    public Latencies latencies;
    public VenueRules rules;
    public Faults faults;
    public List<ParentPlan> parents;
    public List<RegimePlan> regimes;

    ScenarioDraft(final Scenario from) {
        seed = from.seed();
        openNs = from.openNs();
        warmUpNs = from.warmUpNs();
        sessionNs = from.sessionNs();
        spacingNs = from.spacingNs();
        timeFactor = from.timeFactor();
        instruments = from.instruments();
        latencies = from.latencies();
        rules = from.rules();
        faults = from.faults();
        parents = from.parents();
        regimes = from.regimes();
    }

    Scenario scenario() {
        return new Scenario(
                seed,
                openNs,
                warmUpNs,
                sessionNs,
                spacingNs,
                timeFactor,
                instruments,
                latencies,
                rules,
                faults,
                parents,
                regimes);
    }
}
