package io.glidepath.sim;

import io.glidepath.codec.common.MessageHeaderDecoder;
import io.glidepath.codec.common.MessageHeaderEncoder;
import io.glidepath.exec.wire.FrameHandler;
import io.glidepath.exec.wire.Outlet;
import io.glidepath.sim.flow.SeededRandom;

import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/** An outlet that loses, refuses and spoils frames, each with its probability, from a seed. */
final class FaultyOutlet implements Outlet {
    private static final int WAYS_TO_SPOIL = 4;

    private final Outlet outlet;
    private final double drop;
    private final double malform;
    private final double refuse;
    private final SeededRandom random = new SeededRandom();
    private final UnsafeBuffer spoilt = new UnsafeBuffer(new byte[FrameHandler.MAX_FRAME_LENGTH]);
    private final MessageHeaderEncoder header = new MessageHeaderEncoder();
    private long dropped;
    private long malformed;
    private long refused;

    FaultyOutlet(
            final Outlet outlet, final double drop, final double malform, final double refuse) {
        this.outlet = outlet;
        this.drop = drop;
        this.malform = malform;
        this.refuse = refuse;
    }

    /** The outlet itself where nothing can happen to a frame. */
    Outlet orBare() {
        return drop > 0 || malform > 0 || refuse > 0 ? this : outlet;
    }

    void seed(final long seed, final long episode, final long stream) {
        random.seed(seed, episode, stream);
    }

    long faults() {
        return dropped + malformed + refused;
    }

    @Override
    public long offer(final DirectBuffer buffer, final int offset, final int length) {
        if (happens(refuse)) {
            refused++;
            return BACK_PRESSURED;
        }
        if (happens(malform)) {
            malformed++;
            offerSpoilt(buffer, offset, length);
        }
        if (happens(drop)) {
            dropped++;
            return 1;
        }
        return outlet.offer(buffer, offset, length);
    }

    private boolean happens(final double probability) {
        return probability > 0 && random.nextDouble() < probability;
    }

    /** A copy that no reader may believe: cut short, or of unknown schema, message or block. */
    private void offerSpoilt(final DirectBuffer buffer, final int offset, final int length) {
        spoilt.putBytes(0, buffer, offset, length);
        header.wrap(spoilt, 0);
        int left = length;
        switch ((int) (random.nextDouble() * WAYS_TO_SPOIL)) {
            case 0 ->
                left = (int) (random.nextDouble() * (MessageHeaderDecoder.ENCODED_LENGTH + 1));
            case 1 -> header.schemaId(999);
            case 2 -> header.templateId(999);
            default -> header.blockLength(1);
        }
        outlet.offer(spoilt, 0, left);
    }
}
