package io.glidepath.evaluate;

import io.glidepath.sim.feed.DayFigures;
import io.glidepath.sim.feed.LobsterFile;
import io.glidepath.sim.feed.LobsterInstrument;
import io.glidepath.sim.venue.VenueInstrument;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Days of one instrument, oldest first. What a day's instrument needs to know is of the days before
 * it; the first day has none, and knows its own volume and volatility: the future. Each file is
 * read once for its figures. Safe from several threads.
 */
public final class LobsterHistory {
    private static final int PRICE_DECIMALS = 8;

    private final List<LobsterFile> files;
    private final DayFigures[] figures;

    /** @param files by date. */
    public LobsterHistory(final List<LobsterFile> files) {
        this.files = List.copyOf(files);
        this.figures = new DayFigures[files.size()];
    }

    /** How many days there are. */
    public int size() {
        return files.size();
    }

    /** The recording of a day. */
    public LobsterFile file(final int day) {
        return files.get(day);
    }

    /** What a day itself traded. */
    public synchronized DayFigures figures(final int day) {
        if (figures[day] == null) {
            figures[day] = DayFigures.read(files.get(day));
        }
        return figures[day];
    }

    /** Mean volumes of the half hours of the days before; of the first day its own. */
    public long[] meanHalfHours(final int day) {
        final int days = Math.max(1, day);
        final long[] sums = figures(0).halfHours();
        for (int i = 1; i < days; i++) {
            final long[] more = figures(i).halfHours();
            for (int half = 0; half < sums.length; half++) {
                sums[half] += more[half];
            }
        }
        for (int half = 0; half < sums.length; half++) {
            sums[half] /= days;
        }
        return sums;
    }

    /**
     * A day's instrument: volume and volatility of the day before, the volume profile of all days
     * before.
     */
    public VenueInstrument instrument(final int day) {
        if (day == 0) {
            return LobsterInstrument.of(1, files.getFirst(), 1, figures(0), flat());
        }
        final VolumeCurve curve =
                new VolumeCurve((int) (files.get(day).sessionNs() / DayFigures.BUCKET_NS));
        for (int i = 0; i < day; i++) {
            curve.add(figures(i).volumes());
        }
        return LobsterInstrument.of(
                1, files.get(day), 1, figures(day - 1), curve.isEmpty() ? flat() : curve.profile());
    }

    private static List<Integer> flat() {
        return VenueInstrument.flatProfile(LobsterInstrument.FLAT_BUCKETS);
    }

    /** What a day's instrument was taken from, in sentences. */
    List<String> said(final int day) {
        final LobsterFile file = files.get(day);
        final String name = file.symbol() + " " + file.date();
        final List<String> sentences = new ArrayList<>();
        sentences.add("the tick of " + file.symbol() + " is $"
                + BigDecimal.valueOf(figures(Math.max(0, day - 1)).tick(), PRICE_DECIMALS)
                        .stripTrailingZeros()
                        .toPlainString()
                + ", measured: the coarsest of 0.01, 0.001 and 0.0001 that its orders' prices are"
                + " multiples of");
        if (day == 0) {
            sentences.add(name
                    + ": first day given: its daily volume and volatility are those of this very"
                    + " day: the future; its volume profile is flat");
        } else {
            sentences.add("the volume profile of a day is the mean share of the days given before"
                    + " it, in buckets of five minutes");
        }
        if (file.isHalfDay()) {
            sentences.add(name + ": a half day, as its name tells: the session ends at 13:00, and"
                    + " the volume profile is stretched over it");
        }
        return sentences;
    }
}
