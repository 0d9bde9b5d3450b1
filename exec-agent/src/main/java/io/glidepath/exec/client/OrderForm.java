package io.glidepath.exec.client;

import io.glidepath.exec.order.Algo;
import io.glidepath.exec.order.ParentRequest;
import io.glidepath.exec.order.Urgency;
import io.glidepath.risk.Side;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * A parent order as a person writes it: names and words. Reads everything before it complains, so
 * that every problem is told at once.
 */
final class OrderForm {
    /** The names a flag or a column may have, in the order people see them. */
    static final List<String> NAMES = List.of(
            "id",
            "ref",
            "client",
            "trader",
            "account",
            "instrument",
            "side",
            "quantity",
            "start",
            "end",
            "minutes",
            "seconds",
            "limit",
            "algo",
            "completion",
            "benchmark",
            "risk-aversion",
            "urgency",
            "max-participation-bps",
            "price-band-bps",
            "max-child",
            "locate");

    private static final long SECOND_NS = 1_000_000_000L;
    private static final long MAX_SECONDS = 7L * 24 * 3600;
    private static final int MAX_BPS = 10_000;
    private static final int AVERSION_DIGITS = 12;

    private final Map<String, String> words;
    private final WallClock clock;
    private final long nowNs;
    private final List<String> problems = new ArrayList<>();
    private final ParentRequest request = new ParentRequest();

    /**
     * @param words what was written, by name; absent or blank: not said.
     * @param defaultId the parent id when none is said.
     */
    OrderForm(
            final Map<String, String> words,
            final WallClock clock,
            final long nowNs,
            final long defaultId) {
        this.words = words;
        this.clock = clock;
        this.nowNs = nowNs;
        request.parentId = number("id", 1, Long.MAX_VALUE, defaultId);
        readWho();
        readWhat();
        readWhen();
        readHow();
    }

    /** The order, whole when there are no {@link #problems}. */
    ParentRequest request() {
        return request;
    }

    /** What is wrong with it, a sentence each. */
    List<String> problems() {
        return problems;
    }

    private void readWho() {
        request.clientId = (int) number("client", 0, Integer.MAX_VALUE, 1);
        request.traderId = (int) number("trader", 0, Integer.MAX_VALUE, 0);
        request.accountId = (int) number("account", 0, Integer.MAX_VALUE, 0);
        final byte[] reference = said("ref")
                ? words.get("ref").strip().getBytes(StandardCharsets.UTF_8)
                : new byte[0];
        boolean printable = reference.length <= ParentRequest.MAX_CLIENT_REF;
        for (int i = 0; i < reference.length && printable; i++) {
            printable = reference[i] >= ' ' && reference[i] <= '~';
        }
        if (!printable) {
            problems.add("ref must be at most 64 printable ASCII characters, not '"
                    + words.get("ref") + "'");
            return;
        }
        System.arraycopy(reference, 0, request.clientRef, 0, reference.length);
        request.clientRefLength = reference.length;
    }

    private void readWhat() {
        request.instrumentId = (int) required("instrument", 0, Integer.MAX_VALUE);
        request.quantity = required("quantity", 1, Long.MAX_VALUE);
        final String side = word("side", List.of("buy", "sell", "short"), null);
        request.side = "buy".equals(side) ? Side.BUY : Side.SELL;
        request.shortSale = "short".equals(side);
        request.locateId = number("locate", 0, Long.MAX_VALUE, ParentRequest.NONE);
        if (request.shortSale && !said("locate")) {
            problems.add("a short sale needs a locate");
        }
        request.limitPrice = price("limit");
        request.maxChild = number("max-child", 1, Long.MAX_VALUE, ParentRequest.NONE);
    }

    private void readWhen() {
        request.startNs = time("start");
        final long from = request.startNs == ParentRequest.NONE ? nowNs : request.startNs;
        final List<String> ends =
                List.of("end", "minutes", "seconds").stream().filter(this::said).toList();
        if (ends.size() != 1) {
            problems.add(
                    ends.isEmpty()
                            ? "when it ends is missing: say minutes, seconds or end"
                            : "say one of minutes, seconds and end, not "
                                    + String.join(" and ", ends));
            return;
        }
        request.endNs = switch (ends.getFirst()) {
            case "minutes" -> from + 60 * SECOND_NS * number("minutes", 1, MAX_SECONDS / 60, 1);
            case "seconds" -> from + SECOND_NS * number("seconds", 1, MAX_SECONDS, 1);
            default -> time("end");
        };
        if (request.endNs != ParentRequest.NONE && request.endNs <= Math.max(from, nowNs)) {
            problems.add("it ends at " + clock.time(request.endNs)
                    + ", which is not after its start and now");
        }
    }

    private void readHow() {
        final String algo =
                word("algo", List.of("auto", "policy", "ac", "twap", "vwap", "pov"), "auto");
        request.algo = algo == null ? Algo.AUTO : Algo.valueOf(algo.toUpperCase(Locale.ROOT));
        request.mustFinish = "must-finish"
                .equals(word("completion", List.of("must-finish", "best-effort"), "must-finish"));
        request.vwapBenchmark =
                "vwap".equals(word("benchmark", List.of("arrival", "vwap"), "arrival"));
        request.riskAversion = aversion();
        final String urgency =
                said("urgency") ? word("urgency", List.of("low", "medium", "high"), null) : null;
        request.urgency =
                urgency == null ? null : Urgency.valueOf(urgency.toUpperCase(Locale.ROOT));
        if (said("urgency") && said("risk-aversion")) {
            problems.add("urgency and risk-aversion say the same: give one of them");
        }
        request.maxParticipationBps =
                (int) number("max-participation-bps", 1, MAX_BPS, ParentRequest.NO_BPS);
        request.priceBandBps = (int) number("price-band-bps", 1, MAX_BPS, ParentRequest.NO_BPS);
    }

    /** Per unit of currency in words, 10^-12 of that on the wire. */
    private long aversion() {
        return read(
                "risk-aversion",
                ParentRequest.NONE,
                "a number from 0 to 9223372 per unit of currency, of at most twelve decimals",
                text -> {
                    final BigDecimal number = new BigDecimal(text);
                    if (number.signum() < 0) {
                        throw new NumberFormatException();
                    }
                    return number.movePointRight(AVERSION_DIGITS).longValueExact();
                });
    }

    private boolean said(final String name) {
        final String word = words.get(name);
        return word != null && !word.isBlank();
    }

    private long required(final String name, final long least, final long most) {
        if (!said(name)) {
            problems.add(name + " is missing");
            return least;
        }
        return number(name, least, most, least);
    }

    private long number(
            final String name, final long least, final long most, final long otherwise) {
        return read(name, otherwise, "a whole number " + range(least, most), text -> {
            final long number = Long.parseLong(text.replace("_", ""));
            if (number < least || number > most) {
                throw new NumberFormatException();
            }
            return number;
        });
    }

    private static String range(final long least, final long most) {
        return most >= Integer.MAX_VALUE ? "not below " + least : "from " + least + " to " + most;
    }

    private long price(final String name) {
        return read(
                name,
                ParentRequest.NONE,
                "a price above 0 with at most 8 digits behind the point",
                text -> {
                    final long price = Decimals.price(text);
                    if (price <= 0) {
                        throw new NumberFormatException();
                    }
                    return price;
                });
    }

    private long time(final String name) {
        return read(
                name,
                ParentRequest.NONE,
                "a time like 14:30, 14:30:15 or 2026-11-20T14:30:00Z",
                text -> {
                    if (text.contains("T")) {
                        return WallClock.nanos(OffsetDateTime.parse(text).toInstant());
                    }
                    return WallClock.nanos(clock.source()
                            .instant()
                            .atZone(clock.zone())
                            .toLocalDate()
                            .atTime(LocalTime.parse(text))
                            .atZone(clock.zone())
                            .toInstant());
                });
    }

    private String word(final String name, final List<String> known, final String otherwise) {
        if (!said(name)) {
            if (otherwise == null) {
                problems.add(name + " is missing");
            }
            return otherwise;
        }
        final String word = words.get(name).strip().toLowerCase(Locale.ROOT);
        if (!known.contains(word)) {
            problems.add(name + " must be one of " + String.join(", ", known) + ", not '"
                    + words.get(name) + "'");
            return null;
        }
        return word;
    }

    private long read(
            final String name,
            final long otherwise,
            final String wanted,
            final Function<String, Long> parser) {
        if (!said(name)) {
            return otherwise;
        }
        try {
            return parser.apply(words.get(name).strip());
        } catch (final NumberFormatException | ArithmeticException | DateTimeException e) {
            problems.add(name + " must be " + wanted + ", not '" + words.get(name) + "'");
            return otherwise;
        }
    }
}
