package io.glidepath.exec.wire;

/**
 * What an agent tells an order management system. The objects are the wire's and valid during the
 * call alone.
 */
public interface ParentsListener {
    void onReport(ParentReport report);

    void onFill(ParentFill fill);
}
