package io.glidepath.exec.feature;

import java.util.List;

/** The layouts there are; a policy says by hash which one it reads. */
public final class FeatureLayouts {
    /** What a policy that names no layout reads: {@link Features#LAYOUT}. */
    public static final long FIRST = 0;

    /**
     * {@code features-1}, and what the policies of Cheridito and Weiss see of parents of 20, 40 and
     * 60 lots.
     */
    public static final List<FeatureLayout> ALL = List.of(
            Features.LAYOUT,
            PaperFeatures.layout(20),
            PaperFeatures.layout(40),
            PaperFeatures.layout(60));

    private FeatureLayouts() {}

    /** The layout of a hash, or of {@link #FIRST}; null: there is none. */
    public static FeatureLayout ofHash(final long hash) {
        for (final FeatureLayout layout : ALL) {
            if (layout.hash() == hash) {
                return layout;
            }
        }
        return hash == FIRST ? Features.LAYOUT : null;
    }

    /** The layout of a hash as manifests spell it, {@link Features#LAYOUT} where there is none. */
    public static FeatureLayout ofManifest(final String hashText) {
        for (final FeatureLayout layout : ALL) {
            if (layout.hashText().equals(hashText)) {
                return layout;
            }
        }
        return Features.LAYOUT;
    }
}
