package io.glidepath.exec;

import org.agrona.IoUtil;
import org.agrona.concurrent.UnsafeBuffer;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * One word of memory that is also a file: whoever may write the file can kill the agent without a
 * network.
 */
final class KillWord implements AutoCloseable {
    private final UnsafeBuffer word;

    /** @throws IOException when the file cannot be had. */
    KillWord(final Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        try (FileChannel channel = FileChannel.open(
                file,
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE)) {
            if (channel.size() < Long.BYTES) {
                channel.write(ByteBuffer.allocate(Long.BYTES));
            }
            word = new UnsafeBuffer(channel.map(MapMode.READ_WRITE, 0, Long.BYTES));
        }
    }

    /** Not 0: kill. */
    long word() {
        return word.getLongVolatile(0);
    }

    @Override
    public void close() {
        IoUtil.unmap(word.byteBuffer());
    }
}
