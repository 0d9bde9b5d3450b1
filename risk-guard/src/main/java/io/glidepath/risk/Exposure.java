package io.glidepath.risk;

import org.agrona.collections.Int2IntHashMap;
import org.agrona.collections.Long2LongHashMap;

import java.util.Map;

/**
 * Everything the guard counts: instruments, parents and children, in tables of fixed size. Children
 * that have closed stay known until their place is needed, oldest first, at least as many as may be
 * open, so that late fills and corrections find their parent.
 */
final class Exposure {
    private static final float LOAD_FACTOR = 0.5f;
    private static final int MISSING = -1;

    private final int maxChildren;
    private final int maxChildrenPerParent;
    private final LiveLimits defaults;
    private final InstrumentExposure[] instruments;
    private final Int2IntHashMap instrumentPlaces;
    private int instrumentCount;
    private final LimitsInForce told = new LimitsInForce();
    /** The instrument asked for last: most questions follow one of the same. */
    private int lastId = MISSING;

    private InstrumentExposure lastKnown;
    private final ParentExposure[] parents;
    private final ChildExposure[] children;
    private final Long2LongHashMap childPlaces;
    /** Places to use next, a ring: never used or longest closed first. */
    private final int[] vacant;

    private int vacantFirst;
    private int vacantCount;
    private int openChildren;
    private long highestChildId;

    final TokenBucket messages = new TokenBucket();
    final TokenBucket cancels = new TokenBucket();

    Exposure(final GuardConfig config) {
        maxChildren = config.maxChildren();
        maxChildrenPerParent = config.maxChildrenPerParent();
        defaults = new LiveLimits(config.defaults());
        instruments = new InstrumentExposure[config.maxInstruments()];
        instrumentPlaces = new Int2IntHashMap(4 * config.maxInstruments(), LOAD_FACTOR, MISSING);
        for (final Map.Entry<Integer, Limits> entry : config.perInstrument().entrySet()) {
            instruments[instrumentCount] = new InstrumentExposure(new LiveLimits(entry.getValue()));
            name(entry.getKey());
        }
        for (int i = instrumentCount; i < instruments.length; i++) {
            instruments[i] = new InstrumentExposure(new LiveLimits(config.defaults()));
        }
        parents = new ParentExposure[config.maxParents()];
        for (int i = 0; i < parents.length; i++) {
            parents[i] = new ParentExposure();
        }
        children = new ChildExposure[2 * maxChildren];
        vacant = new int[children.length];
        childPlaces = new Long2LongHashMap(4 * children.length, LOAD_FACTOR, MISSING);
        for (int i = 0; i < children.length; i++) {
            children[i] = new ChildExposure(i);
            vacant[i] = i;
        }
        vacantCount = children.length;
    }

    LiveLimits defaults() {
        return defaults;
    }

    /** Null unless it is defined. */
    InstrumentExposure instrument(final int instrumentId) {
        final InstrumentExposure known = known(instrumentId);
        return known != null && known.defined() ? known : null;
    }

    /** Defined, or at least configured; null if neither. */
    InstrumentExposure known(final int instrumentId) {
        if (instrumentId != lastId) {
            final int place = instrumentPlaces.get(instrumentId);
            lastKnown = place == MISSING ? null : instruments[place];
            lastId = place == MISSING ? MISSING : instrumentId;
        }
        return lastKnown;
    }

    /** Null if the table is full. A new one has the defaults as they are now. */
    InstrumentExposure knownOrAdded(final int instrumentId) {
        final InstrumentExposure known = known(instrumentId);
        if (known != null || instrumentCount == instruments.length) {
            return known;
        }
        instruments[instrumentCount].limits.copyFrom(defaults);
        return name(instrumentId);
    }

    private InstrumentExposure name(final int instrumentId) {
        final InstrumentExposure next = instruments[instrumentCount];
        next.name(instrumentId);
        instrumentPlaces.put(instrumentId, instrumentCount++);
        return next;
    }

    /** Sets a checked value; {@link RiskGuard#EVERY_INSTRUMENT}: the defaults too. */
    RejectReason setLimit(final int kind, final int instrumentId, final long value) {
        if (instrumentId == RiskGuard.EVERY_INSTRUMENT) {
            defaults.set(kind, value);
            for (int i = 0; i < instrumentCount; i++) {
                instruments[i].limits.set(kind, value);
            }
            return RejectReason.NONE;
        }
        final InstrumentExposure instrument = known(instrumentId);
        if (instrument == null) {
            return RejectReason.UNKNOWN_INSTRUMENT;
        }
        instrument.limits.set(kind, value);
        return RejectReason.NONE;
    }

    /** The defaults first, then each known instrument. */
    void tellLimits(final LimitsListener listener) {
        defaults.tell(told);
        listener.onLimits(RiskGuard.EVERY_INSTRUMENT, told);
        for (int i = 0; i < instrumentCount; i++) {
            instruments[i].limits.tell(told);
            listener.onLimits(instruments[i].id(), told);
        }
    }

    int maxParents() {
        return parents.length;
    }

    ParentExposure parentAt(final int slot) {
        return parents[slot];
    }

    /** Null unless a live parent is tracked there. */
    ParentExposure parent(final int slot) {
        return slot >= 0 && slot < parents.length && parents[slot].live() ? parents[slot] : null;
    }

    boolean locateInUse(final long locateId) {
        for (int i = 0; i < parents.length; i++) {
            if (parents[i].live()
                    && parents[i].terms.shortSale
                    && parents[i].terms.locateId == locateId) {
                return true;
            }
        }
        return false;
    }

    boolean parentLive(final int clientId, final long parentId) {
        for (int i = 0; i < parents.length; i++) {
            final ParentIntent terms = parents[i].terms;
            if (parents[i].live() && terms.clientId == clientId && terms.parentId == parentId) {
                return true;
            }
        }
        return false;
    }

    int openChildren() {
        return openChildren;
    }

    int maxChildren() {
        return maxChildren;
    }

    int maxChildrenPerParent() {
        return maxChildrenPerParent;
    }

    long highestChildId() {
        return highestChildId;
    }

    /** Open or lately closed; null if neither. */
    ChildExposure child(final long childId) {
        final long place = childPlaces.get(childId);
        return place == MISSING ? null : children[(int) place];
    }

    /** Counts a child in full from now on. There must be room. */
    ChildExposure reserve(
            final Intent intent, final InstrumentExposure instrument, final ParentExposure parent) {
        final ChildExposure child = children[vacant[vacantFirst]];
        vacantFirst = (vacantFirst + 1) % vacant.length;
        vacantCount--;
        if (child.order.childId != Intent.UNASSIGNED) {
            childPlaces.remove(child.order.childId);
        }
        child.begin(intent, instrument, parent);
        childPlaces.put(intent.childId, child.place);
        highestChildId = Math.max(highestChildId, intent.childId);
        openChildren++;
        instrument.add(child);
        if (parent != null) {
            parent.reserve(intent.quantity);
        }
        return child;
    }

    /** Frees up to that much of an open child, and closes it when nothing is left. */
    void release(final ChildExposure child, final long quantity) {
        final long freed = Math.min(quantity, child.leaves);
        child.leaves -= freed;
        final ParentExposure parent = child.liveParent();
        if (parent != null) {
            parent.release(freed);
        }
        child.instrument.childChanged();
        if (child.leaves == 0) {
            close(child, parent);
        }
    }

    private void close(final ChildExposure child, final ParentExposure parent) {
        child.open = false;
        child.instrument.remove(child);
        if (parent != null) {
            parent.childGone();
        }
        openChildren--;
        vacant[(vacantFirst + vacantCount) % vacant.length] = child.place;
        vacantCount++;
    }

    long hash(final long seed) {
        long hash = defaults.hash(seed);
        hash = cancels.hash(messages.hash(hash));
        for (int i = 0; i < instrumentCount; i++) {
            hash = instruments[i].hash(hash);
        }
        for (int i = 0; i < parents.length; i++) {
            hash = parents[i].hash(hash);
        }
        for (int i = 0; i < children.length; i++) {
            hash = children[i].hash(hash);
        }
        return Wide.mix(Wide.mix(hash, highestChildId), openChildren);
    }
}
