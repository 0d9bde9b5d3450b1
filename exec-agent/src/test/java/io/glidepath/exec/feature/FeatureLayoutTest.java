package io.glidepath.exec.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

class FeatureLayoutTest {
    private static final FeatureLayout LAYOUT = Features.LAYOUT;

    @Test
    void shouldKeepTheHashThatModelsCarry() {
        assertThat(LAYOUT.id()).isEqualTo("features-1");
        assertThat(LAYOUT.hashText()).isEqualTo("eeebeec94657365c");
    }

    @Test
    void shouldNameEveryFeatureOnce() {
        final Set<String> names = new HashSet<>();
        for (int i = 0; i < LAYOUT.size(); i++) {
            final FeatureLayout.Feature feature = LAYOUT.feature(i);
            assertThat(feature.name()).matches("[a-z0-9.-]+");
            assertThat(names.add(feature.name())).as(feature.name()).isTrue();
            assertThat(feature.neutral()).isBetween(feature.lower(), feature.upper());
            assertThat(LAYOUT.index(feature.name())).isEqualTo(i);
        }
        assertThat(LAYOUT.size()).isLessThanOrEqualTo(160);
    }

    @Test
    void shouldChangeItsHashWithNameOrderBoundsAndId() {
        final long hash = layout("a", "b", "id").hash();
        assertThat(layout("a", "b", "id").hash()).isEqualTo(hash);
        assertThat(layout("b", "a", "id").hash()).isNotEqualTo(hash);
        assertThat(layout("ab", "", "id").hash()).isNotEqualTo(hash);
        assertThat(layout("a", "b", "id-2").hash()).isNotEqualTo(hash);
        final FeatureLayout.Plan signed = new FeatureLayout.Plan();
        signed.signed("a", "");
        signed.share("b", "");
        assertThat(signed.layout("id").hash()).isNotEqualTo(hash);
    }

    @Test
    void shouldRefuseAnUnknownName() {
        assertThatThrownBy(() -> LAYOUT.index("nothing"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** Run with {@code -Dglidepath.write=true} to write the table anew. */
    @Test
    void shouldPrintTheTableThatIsInTheDocuments() throws IOException {
        final Path file = repository().resolve("docs/features.md");
        final String printed = FeatureTable.print(LAYOUT);
        if (Boolean.getBoolean("glidepath.write")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, printed);
        }
        assertThat(file).content().isEqualTo(printed);
    }

    private static FeatureLayout layout(final String first, final String second, final String id) {
        final FeatureLayout.Plan plan = new FeatureLayout.Plan();
        plan.share(first, "");
        plan.share(second, "");
        return plan.layout(id);
    }

    private static Path repository() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("risk-guard"))) {
            folder = folder.getParent();
        }
        return folder;
    }
}
