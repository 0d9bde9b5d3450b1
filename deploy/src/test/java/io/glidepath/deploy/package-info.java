/**
 * Does: holds the rules of the house: tests that read the whole tree.
 * Hears: sources, class files, poms, documents.
 * Says: what stands in the wrong room, is untidy, or is not written down.
 * Imports: java.compiler, jdk.compiler
 */
package io.glidepath.deploy;
