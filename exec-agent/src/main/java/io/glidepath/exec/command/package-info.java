/**
 * Does: runs a command the same way everywhere: wrong words, failures and files to write.
 * Hears: a command's object, a person's words, what went wrong.
 * Says: one sentence and an exit code; JSON in a file that was tried beforehand.
 * Imports: picocli
 */
package io.glidepath.exec.command;
