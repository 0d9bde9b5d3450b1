package io.glidepath.deploy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.random.RandomGenerator;

/** What a disk may do to the folder of an instance that was killed. */
enum JournalLoss {
    /** Nothing: every record is there. */
    NONE,
    /** The newest file ends some bytes before the end of what was written. */
    CUT,
    /** One bit near the end of what was written is another. */
    FLIPPED,
    /** The folder is a copy of some seconds before, its mark too. */
    OLD_COPY,
    /** The same, but the mark is elsewhere and was kept. */
    OLD_COPY_WITHOUT_MARK,
    /** The folder is a copy of an earlier epoch: ids would repeat. */
    COPY_OF_EARLIER_EPOCH;

    /** Some ten to twenty records. */
    private static final int NEAR_THE_END = 4_096;

    private static final int BITS = 8;
    private static final int CHUNK = 1 << 16;

    boolean isCopy() {
        return this == OLD_COPY || this == OLD_COPY_WITHOUT_MARK || this == COPY_OF_EARLIER_EPOCH;
    }

    boolean keepsMarkElsewhere() {
        return this == OLD_COPY_WITHOUT_MARK;
    }

    /**
     * Does it.
     *
     * @param copy the copy of the folder, taken by {@link #copy} before.
     */
    void happen(final Path journal, final Path copy, final RandomGenerator random)
            throws IOException {
        switch (this) {
            case NONE -> {}
            case CUT -> cut(newest(journal), random);
            case FLIPPED -> flip(newest(journal), random);
            case OLD_COPY, OLD_COPY_WITHOUT_MARK, COPY_OF_EARLIER_EPOCH -> {
                delete(journal);
                Files.move(copy, journal);
            }
        }
    }

    private static Path newest(final Path journal) {
        final List<Path> files = Tree.files(journal, ".cq4").stream()
                .filter(file -> file.getParent().equals(journal))
                .toList();
        return files.getLast();
    }

    private static void cut(final Path file, final RandomGenerator random) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.setLength(placeNearTheEnd(bytes, random));
        }
    }

    private static void flip(final Path file, final RandomGenerator random) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            final long place = placeNearTheEnd(bytes, random);
            bytes.seek(place);
            final int value = bytes.read();
            bytes.seek(place);
            bytes.write(value ^ 1 << random.nextInt(BITS));
        }
    }

    private static long placeNearTheEnd(final RandomAccessFile bytes, final RandomGenerator random)
            throws IOException {
        final long written = written(bytes);
        return written - 1 - random.nextLong(Math.min(written - 1, NEAR_THE_END));
    }

    /** Where the last byte is that is not zero, plus one. */
    private static long written(final RandomAccessFile bytes) throws IOException {
        final byte[] chunk = new byte[CHUNK];
        long end = bytes.length();
        while (end > 0) {
            final int length = (int) Math.min(CHUNK, end);
            bytes.seek(end - length);
            bytes.readFully(chunk, 0, length);
            for (int i = length - 1; i >= 0; i--) {
                if (chunk[i] != 0) {
                    return end - length + i + 1;
                }
            }
            end -= length;
        }
        throw new IOException("nothing was written");
    }

    /** Copies a folder as somebody would who does not ask whether it is being written to. */
    static void copy(final Path from, final Path to) throws IOException {
        for (final Path file : Tree.files(from, "")) {
            final Path target = to.resolve(from.relativize(file).toString());
            try {
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
                }
            } catch (final NoSuchFileException e) {
                // A file that was there for a moment.
            }
        }
    }

    static void delete(final Path folder) {
        for (final Path file : Tree.files(folder, "").reversed()) {
            try {
                Files.delete(file);
            } catch (final IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
