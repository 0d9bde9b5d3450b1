package io.glidepath.risk;

/** What the guard answers to an intent: an approval that can be published, or a reason. */
public sealed interface Verdict permits ApprovedOrder, RejectReason {}
