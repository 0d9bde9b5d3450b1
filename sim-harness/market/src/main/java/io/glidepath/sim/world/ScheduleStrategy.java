package io.glidepath.sim.world;

/** Sells by a schedule fixed beforehand: a function of the time left alone. */
final class ScheduleStrategy implements Strategy {
    private final double[] holdings;

    /**
     * @param holdings of {@link AlmgrenChriss}, x[0] to x[N].
     */
    ScheduleStrategy(final double[] holdings) {
        this.holdings = holdings.clone();
    }

    @Override
    public void act(final float[] observation, final float[] action) {
        final int intervals = holdings.length - 1;
        final double left = observation[AlmgrenChrissWorld.TIME_LEFT] * (double) intervals;
        final int done = intervals - (int) StrictMath.rint(left);
        final double held = holdings[done];
        action[0] = held > 0 ? (float) (1 - holdings[done + 1] / held) : 1;
    }
}
