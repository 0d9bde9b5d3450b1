package io.glidepath.exec.journal;

/**
 * Where a journal stops to be what was written.
 *
 * @param sequence the first record that cannot be trusted; all before it were verified.
 * @param what what is wrong with it, in words.
 */
public record Damage(long sequence, String what) {
    @Override
    public String toString() {
        return "record " + sequence + ": " + what;
    }
}
