package io.glidepath.exec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;

class EpochFileTest {
    @TempDir
    private Path directory;

    @Test
    void shouldRiseWithEveryStart() throws Exception {
        assertThat(EpochFile.next(directory, false)).isEqualTo(1);
        assertThat(EpochFile.next(directory, true)).isEqualTo(2);
        assertThat(EpochFile.next(directory, true)).isEqualTo(3);
        assertThat(directory.resolve("epoch")).hasContent("3");
    }

    @Test
    void shouldRefuseToGuess() throws Exception {
        assertThatThrownBy(() -> EpochFile.next(directory, true))
                .hasMessageContaining("is missing beside a journal");

        for (final String text : new String[] {"", "x", "0", "-1", "99999999"}) {
            Files.writeString(directory.resolve("epoch"), text);
            assertThatThrownBy(() -> EpochFile.next(directory, true))
                    .hasMessageContaining("does not hold a number");
        }
    }

    @Test
    void shouldEndWhereChildIdsEnd() throws Exception {
        Files.writeString(directory.resolve("epoch"), Integer.toString(EpochFile.MAX - 1));
        assertThat(EpochFile.next(directory, true)).isEqualTo(EpochFile.MAX);
        assertThatThrownBy(() -> EpochFile.next(directory, true)).hasMessageContaining("used up");
    }
}
