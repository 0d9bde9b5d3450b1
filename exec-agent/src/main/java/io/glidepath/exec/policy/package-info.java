/**
 * Does: answers each row of a batch of decisions with an action: by schedule, or by a model it has
 * verified.
 * Hears: feature rows and masks, through DecisionBatch; a model and its manifest at load.
 * Says: an Action, scores or a Failure per row; nothing else.
 * Imports: io.glidepath.risk
 */
package io.glidepath.exec.policy;
