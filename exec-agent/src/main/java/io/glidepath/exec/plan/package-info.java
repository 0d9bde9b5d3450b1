/**
 * Does: spells an action as a short bounded list of intents, cancels first.
 * Hears: an Action, the market, the parent with its children and schedules.
 * Says: Intents.
 * Imports: io.glidepath.risk, io.glidepath.exec.market, io.glidepath.exec.order,
 * io.glidepath.exec.policy
 */
package io.glidepath.exec.plan;
