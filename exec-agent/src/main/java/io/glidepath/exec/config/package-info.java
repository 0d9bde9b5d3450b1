/**
 * Does: turns one YAML file into validated records.
 * Hears: a file.
 * Says: AgentConfig, or every mistake with its place.
 * Imports: io.glidepath.risk, io.glidepath.exec.order, io.glidepath.exec.policy,
 * org.snakeyaml.engine
 */
package io.glidepath.exec.config;
