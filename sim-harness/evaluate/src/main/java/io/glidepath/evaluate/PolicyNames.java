package io.glidepath.evaluate;

/** Policy ids in words. */
final class PolicyNames {
    /** The id that the learned policy of a run has. */
    static final int LEARNED_ID = 10;

    private PolicyNames() {}

    static String of(final int policyId) {
        return switch (policyId) {
            case 0 -> "none";
            case 1 -> "TWAP";
            case 2 -> "VWAP";
            case 3 -> "POV";
            case 4 -> "AC";
            default -> "policy";
        };
    }
}
