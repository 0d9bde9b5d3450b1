package io.glidepath.exec.wire;

/** What an agent tells whoever watches its decisions. */
@FunctionalInterface
public interface ResearchListener {
    /** The object is the wire's and valid during the call alone. */
    void onDecision(DecisionRecord decision);
}
