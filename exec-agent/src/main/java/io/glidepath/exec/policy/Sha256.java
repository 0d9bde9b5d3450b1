package io.glidepath.exec.policy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A SHA-256, in the two forms used: 64 lower-case hex digits, and the first 8 bytes as a big endian
 * number.
 */
record Sha256(String hex, long head) {
    static Sha256 of(final byte[] bytes) {
        try {
            final byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return new Sha256(
                    HexFormat.of().formatHex(digest), ByteBuffer.wrap(digest).getLong());
        } catch (final NoSuchAlgorithmException e) {
            throw new IllegalStateException("this JDK has no SHA-256", e);
        }
    }

    static Sha256 ofText(final String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }
}
