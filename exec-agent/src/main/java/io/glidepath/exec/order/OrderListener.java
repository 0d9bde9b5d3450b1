package io.glidepath.exec.order;

/** What an OMS says. */
public interface OrderListener {
    /** The request is the wire's object, valid during the call alone. */
    void onNewParent(ParentRequest request);

    void onCancelParent(int clientId, long parentId);

    /** Fields that stay as they are carry {@link ParentRequest#NONE}. */
    void onAmendParent(int clientId, long parentId, long quantity, long endNs, long limitPrice);

    void onStatusRequest(int clientId, long parentId);

    void onHeartbeat(int clientId);
}
