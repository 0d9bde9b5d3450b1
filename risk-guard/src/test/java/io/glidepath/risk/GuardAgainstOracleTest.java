package io.glidepath.risk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The guard against an oracle written apart from it. A failure prints the seed of its episode:
 * {@code -Dguard.seed=N}.
 */
class GuardAgainstOracleTest {
    private static final long SEED = Long.getLong("guard.seed", 20_261_120L);
    private static final int CASES = Integer.getInteger("guard.cases", 1_000_000);
    private static final int STEPS = 400;
    private static final int MUTANT_EPISODES = 400;

    /** Given only at other doors, or tested apart. */
    private static final Set<RejectReason> ELSEWHERE = EnumSet.of(
            RejectReason.UNRECOGNISED,
            RejectReason.NOT_ASKED,
            RejectReason.NEEDS_SECOND_PERSON,
            RejectReason.NOT_KILLED,
            RejectReason.NOT_LATCHED,
            RejectReason.UNKNOWN_TARGET,
            RejectReason.INVALID_OPERATOR,
            RejectReason.INVALID_MODE,
            RejectReason.UNKNOWN_LIMIT,
            RejectReason.LIMIT_OUT_OF_RANGE,
            RejectReason.INVALID_INSTRUMENT);

    @Test
    void shouldAgreeWithTheOracleOnAMillionDecisions() {
        final long[] counts = new long[RejectReason.MAX_CODE + 1];
        long decisions = 0;
        for (long seed = SEED; decisions < CASES; seed++) {
            final GuardConfig config = Stage.config(seed);
            final GuardWorld world = new GuardWorld(seed, config, config, counts);
            for (int i = 0; i < STEPS && world.disagreement() == null; i++) {
                world.step();
            }
            assertThat(world.disagreement()).as("guard.seed=%d", seed).isNull();
            decisions += world.decisions();
        }
        assertThat(unseen(counts)).as("reasons never given").isEmpty();
    }

    private static List<RejectReason> unseen(final long[] counts) {
        final List<RejectReason> unseen = new ArrayList<>();
        for (final RejectReason reason : EnumSet.complementOf(EnumSet.copyOf(ELSEWHERE))) {
            if (counts[reason.code()] == 0) {
                unseen.add(reason);
            }
        }
        return unseen;
    }

    /**
     * Every limit moved by one step in the guard alone must be found out: the cases do reach the
     * edges.
     */
    @Test
    void shouldFindOutAGuardWhoseLimitIsOffByOne() throws ReflectiveOperationException {
        final List<String> undetected = new ArrayList<>();
        for (final RecordComponent field : Limits.class.getRecordComponents()) {
            if (!foundOut(field.getName())) {
                undetected.add(field.getName());
            }
        }
        assertThat(undetected).isEmpty();
    }

    private static boolean foundOut(final String field) throws ReflectiveOperationException {
        final long[] counts = new long[RejectReason.MAX_CODE + 1];
        for (long seed = SEED; seed < SEED + MUTANT_EPISODES; seed++) {
            final GuardConfig right = Stage.config(seed);
            final GuardConfig wrong = new GuardConfig(
                    right.maxInstruments(),
                    right.maxParents(),
                    right.maxChildrenPerParent(),
                    right.maxChildren(),
                    mutated(right.defaults(), field),
                    Map.of(2, mutated(right.perInstrument().get(2), field)));
            final GuardWorld world = new GuardWorld(seed, wrong, right, counts);
            for (int i = 0; i < STEPS; i++) {
                world.step();
                if (world.disagreement() != null) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Limits mutated(final Limits limits, final String field)
            throws ReflectiveOperationException {
        final RecordComponent[] fields = Limits.class.getRecordComponents();
        final Class<?>[] types = new Class<?>[fields.length];
        final Object[] values = new Object[fields.length];
        for (int i = 0; i < fields.length; i++) {
            types[i] = fields[i].getType();
            values[i] = fields[i].getAccessor().invoke(limits);
            if (fields[i].getName().equals(field)) {
                values[i] = less(values[i], field.equals("participationWindowNs"));
            }
        }
        return Limits.class.getDeclaredConstructor(types).newInstance(values);
    }

    /** One less; a window of half the length. */
    private static Object less(final Object value, final boolean window) {
        if (window) {
            return (Long) value / 2;
        }
        return value instanceof Integer number
                ? (Object) Math.max(0, number - 1)
                : (Object) Math.max(0, (Long) value - 1);
    }
}
