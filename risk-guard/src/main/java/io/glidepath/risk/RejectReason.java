package io.glidepath.risk;

/**
 * Why the guard says no. Numbers 0 to 999 are the guard's, travel as uint16 and are never reused;
 * {@link #NONE} means that nothing stands against it.
 */
public enum RejectReason implements Verdict {
    NONE(0, "allowed"),
    UNRECOGNISED(1, "a reason this build does not know"),
    INVALID_INTENT(2, "a field of the intent is missing or out of range"),
    NOT_ASKED(3, "the action was never put to the guard"),
    NOT_LATCHED(4, "no halt of that name is latched there"),
    UNKNOWN_TARGET(5, "no instrument, client or policy of that id is known"),

    KILLED(10, "a kill is latched for this order's scope"),
    HALT_MODE(11, "the mode is halt: no new child"),
    PASSIVE_ONLY_IOC(12, "the mode is passive only: no immediate orders"),
    PASSIVE_ONLY_CROSSING(13, "the mode is passive only: the price would trade at once"),
    NEEDS_SECOND_PERSON(14, "a second person must confirm"),
    NOT_KILLED(15, "no kill is latched there"),
    INVALID_OPERATOR(16, "operator ids are positive"),
    INVALID_MODE(17, "scope, target or mode is missing or out of range"),
    UNKNOWN_LIMIT(18, "no such limit"),
    LIMIT_OUT_OF_RANGE(19, "the value is outside the limit's range"),

    UNKNOWN_INSTRUMENT(20, "the instrument is not defined"),
    INVALID_INSTRUMENT(21, "the instrument's definition is not usable"),
    UNKNOWN_PARENT(22, "no parent is tracked in that slot"),
    PARENT_MISMATCH(23, "id, client, instrument or side differs from the parent's"),
    OUTSIDE_PARENT_TIMES(24, "before the parent's start or after its end"),
    ALREADY_EXPIRED(25, "the order's own expiry has passed"),

    NOT_TRADING(30, "the instrument is not in continuous trading"),
    OUT_OF_SYNC(31, "the book is out of sync"),
    NO_QUOTE(32, "no quote has been heard this session"),
    STALE_QUOTE(33, "the quote is too old"),
    ONE_SIDED_QUOTE(34, "bid or ask is missing"),
    CROSSED_QUOTE(35, "the market is locked or crossed"),

    PRICE_NOT_POSITIVE(40, "the price is not positive"),
    PRICE_TOO_LARGE(41, "the price is beyond what the guard calculates with"),
    PRICE_OFF_TICK(42, "the price is not a multiple of the tick"),
    PRICE_BAND(43, "the price is too far from the mid"),
    PARENT_BAND(44, "the price is outside the parent's own band"),
    PARENT_LIMIT(45, "the price is worse than the parent's limit"),
    DAILY_BAND(46, "the price is outside the venue's daily band"),

    QUANTITY_NOT_POSITIVE(50, "the quantity is not positive"),
    QUANTITY_OFF_LOT(51, "the quantity is not a multiple of the lot"),
    CHILD_TOO_LARGE(52, "the child exceeds the largest child allowed"),
    PARENT_MAX_CHILD(53, "the child exceeds the parent's own largest child"),
    ORDER_VALUE(54, "the order's value exceeds the limit"),
    VALUE_OVERFLOW(55, "price times quantity does not fit"),
    PARENT_QUANTITY(56, "filled, open and new quantity would exceed the parent"),

    TOO_MANY_CHILDREN(60, "the parent has too many open children"),
    CAPACITY(61, "a table is full"),
    INVALID_CHILD_ID(62, "child ids are positive"),
    DUPLICATE_CHILD(63, "the child id is not above every earlier one"),
    SCHEDULE_DRIFT(64, "the parent would run too far ahead of its schedule"),
    SELF_TRADE(65, "it could meet an own order on the other side"),
    PARTICIPATION(66, "own share of volume would exceed the limit"),
    PARENT_PARTICIPATION(67, "the parent's share of volume would exceed its own cap"),
    MESSAGE_THROTTLE(68, "too many messages"),

    UNKNOWN_CHILD(70, "no open child of that id"),
    CHILD_NOT_SENT(71, "the child has not been sent"),
    ALREADY_CLOSING(72, "a cancel of the whole child is unanswered"),
    CANCEL_TOO_LARGE(73, "more than is open and not yet asked back"),
    CANCEL_THROTTLE(74, "too many cancels"),
    MIN_RESTING(75, "the child has not rested long enough"),

    INVALID_PARENT(80, "a field of the parent is missing or out of range"),
    LOCATE_MISSING(81, "a short sale needs a locate"),
    NOT_SHORTABLE(82, "the instrument may not be sold short"),
    LOCATE_IN_USE(83, "the locate belongs to another live parent"),
    PARENT_TOO_LARGE(84, "the parent's quantity exceeds the limit"),
    NO_REFERENCE(85, "there is no price to value the parent at"),
    PARENT_VALUE(86, "the parent's value exceeds the limit"),
    PARENT_ADV(87, "the parent is too large a part of the daily volume"),
    PARENT_TIMES(88, "the parent ends before it starts, or has ended"),
    AFTER_CLOSE(89, "the parent ends after the session's close"),
    INVALID_BPS(90, "a rate is outside 1 to 10,000 bps"),
    MAX_CHILD_BELOW_LOT(91, "the largest child is below one lot"),
    INVALID_SLOT(92, "the parent's slot is out of range"),
    SLOT_TAKEN(93, "the parent's slot is in use"),
    DUPLICATE_PARENT(94, "the client's parent is live already"),
    BELOW_WORKED(95, "less than what is filled or open");

    static final int MAX_CODE = 95;
    private static final RejectReason[] BY_CODE = new RejectReason[MAX_CODE + 1];

    static {
        for (final RejectReason reason : values()) {
            BY_CODE[reason.code] = reason;
        }
    }

    private final int code;
    private final String sentence;

    RejectReason(final int code, final String sentence) {
        this.code = code;
        this.sentence = sentence;
    }

    /** The wire's number, 0 to 95. */
    public int code() {
        return code;
    }

    /** What it means, for people. */
    public String sentence() {
        return sentence;
    }

    /** The reason of a number; {@link #UNRECOGNISED} if there is none. Allocates nothing. */
    public static RejectReason of(final int code) {
        if (code < 0 || code > MAX_CODE || BY_CODE[code] == null) {
            return UNRECOGNISED;
        }
        return BY_CODE[code];
    }
}
