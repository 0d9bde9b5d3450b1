/**
 * Does: keeps journals of earlier builds, and holds every later build to what they say.
 * Hears: journals of scripted days in a simulated market, packed as files.
 * Says: which journal does not replay any more, and where.
 * Imports: io.glidepath.evaluate, io.glidepath.exec, io.glidepath.sim and their rooms.
 */
package io.glidepath.evaluate.kept;
