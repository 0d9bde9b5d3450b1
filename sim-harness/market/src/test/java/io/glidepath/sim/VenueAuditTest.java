package io.glidepath.sim;

import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.codec.common.ExecKind;
import io.glidepath.codec.common.Side;
import io.glidepath.codec.common.TradingState;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an auditor sees that hears a venue alone, and nothing of what was asked of the agents. */
class VenueAuditTest {
    private static final long ONE_START = 3L << 56 | 1L << 36;
    private static final long NEXT_START = 3L << 56 | 2L << 36;
    private static final long OTHER_AGENT = 4L << 56 | 1L << 36;

    private final AuditStage stage = new AuditStage(Auditor.ofVenueAlone());

    @BeforeEach
    void open() {
        stage.status(TradingState.OPEN);
    }

    private void violates(final String sentence) {
        assertThat(stage.auditor().violations()).hasSize(1).first().asString().contains(sentence);
    }

    @Test
    void shouldSayNothingOfAgentsThatComeAndGo() {
        stage.cancel(ONE_START + 9, 10);
        stage.send(stage.child(ONE_START + 1, 5, Side.SELL, 60).approval(7));
        stage.execution(ONE_START + 1, ExecKind.ACK, 0, 60);
        stage.execution(ONE_START + 1, ExecKind.FILL, 20, 40);
        stage.send(stage.child(NEXT_START + 1, 5, Side.SELL, 30).approval(1));
        stage.execution(NEXT_START + 1, ExecKind.EXPIRED, 30, 0);
        stage.auditor().endSession();
        assertThat(stage.auditor().violations()).isEmpty();
        assertThat(stage.auditor().children()).isEqualTo(2);
        assertThat(stage.auditor().fills()).isEqualTo(1);
    }

    @Test
    void shouldHoldAParentToItsFirstChild() {
        stage.send(stage.child(ONE_START + 1, 5, Side.SELL, 60));
        stage.send(stage.child(ONE_START + 2, 5, Side.BUY, 60));
        violates("child " + (ONE_START + 2) + " of parent 5 of client 1 is on the other side");
    }

    @Test
    void shouldSeeAnApprovalThatDoesNotRiseWithinOneStart() {
        stage.send(stage.child(ONE_START + 1, 5, Side.SELL, 60).approval(2));
        stage.send(stage.child(NEXT_START + 1, 5, Side.SELL, 60).approval(2));
        assertThat(stage.auditor().violations()).isEmpty();
        stage.send(stage.child(NEXT_START + 2, 5, Side.SELL, 60).approval(2));
        violates("approval number that does not rise");
    }

    @Test
    void shouldLetAgentsTradeWithEachOtherAndNoneWithItself() {
        stage.send(stage.child(ONE_START + 1, 5, Side.SELL, 60));
        stage.execution(ONE_START + 1, ExecKind.ACK, 0, 60);
        stage.send(stage.child(OTHER_AGENT + 1, 6, Side.BUY, 60));
        stage.execution(OTHER_AGENT + 1, ExecKind.ACK, 0, 60);
        stage.trade(ONE_START + 1, OTHER_AGENT + 1);
        assertThat(stage.auditor().violations()).isEmpty();
        stage.send(stage.child(NEXT_START + 1, 7, Side.BUY, 60).approval(1));
        stage.execution(NEXT_START + 1, ExecKind.ACK, 0, 60);
        stage.trade(ONE_START + 1, NEXT_START + 1);
        violates("both are ours");
    }

    @Test
    void shouldSeeFillsThatDoNotAddUpOrAreBeyondTheLimit() {
        stage.send(stage.child(ONE_START + 1, 5, Side.SELL, 60));
        stage.execution(ONE_START + 1, ExecKind.FILL, 20, 41);
        violates("has other leaves at the venue: 41");
        stage.send(stage.child(ONE_START + 2, 5, Side.SELL, 60).price(AuditStage.PRICE + 1));
        stage.execution(ONE_START + 2, ExecKind.FILL, 61, -1);
        assertThat(stage.auditor().violations().get(1)).contains("filled beyond its quantity");
        assertThat(stage.auditor().violations().get(2)).contains("filled beyond its limit");
    }

    @Test
    void shouldSeeAFrameThatIsTooShortForAMessage() {
        stage.rawChild(0);
        stage.rawChild(7);
        assertThat(stage.auditor().violationCount()).isEqualTo(2);
        assertThat(stage.auditor().violations().getFirst()).contains("no message");
    }
}
