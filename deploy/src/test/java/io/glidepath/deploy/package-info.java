/**
 * Does: holds the rules of the house, and what must hold when its processes are killed.
 * Hears: sources, class files, poms, documents; frames of agents and venues as processes.
 * Says: what stands in the wrong room, is untidy, is not written down, or is done twice.
 * Imports: java.compiler, jdk.compiler, io.glidepath.exec.wire, the codecs
 */
package io.glidepath.deploy;
