/**
 * Does: teaches a network to speak for a teacher on the action grid, and writes it as an ONNX file
 * with its manifest.
 * Hears: rows, masks and answers of decisions taken by the real agent in the simulated market.
 * Says: a model file, a manifest, measured figures.
 * Imports: io.glidepath.codec, io.glidepath.exec, io.glidepath.risk, io.glidepath.sim, org.agrona,
 * org.bytedeco,
 *     ai.onnx, com.google.protobuf, picocli
 */
package io.glidepath.learn;
