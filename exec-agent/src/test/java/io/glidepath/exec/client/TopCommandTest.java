package io.glidepath.exec.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.exec.AgentReason;
import io.glidepath.exec.wire.DecisionRecord;
import io.glidepath.exec.wire.ParentFill;
import io.glidepath.exec.wire.ParentReport;
import io.glidepath.exec.wire.ScopeState;
import io.glidepath.risk.Mode;
import io.glidepath.risk.Scope;
import io.glidepath.risk.Side;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

@Timeout(60)
class TopCommandTest {
    @TempDir
    private Path files;

    private final Terminal terminal = new Terminal();

    @Test
    void shouldShowAnAgentAndItsParentsOnce() throws Exception {
        final Path json = files.resolve("top.json");
        try (StandInAgent agent = new StandInAgent();
                ExecutorService aside = Executors.newSingleThreadExecutor()) {
            final String directory = "--aeron-dir=" + agent.directory();
            final Future<Integer> top = aside.submit(() -> terminal.run(
                    new TopCommand(), directory, "--once", "--json=" + json, "--listen=6"));
            while (!agent.heard().contains("status by 1")) {
                Thread.sleep(1);
            }
            send(directory, "--quantity=777", "--id=99");
            send(directory, "--quantity=778", "--id=100");
            send(directory, "--quantity=888", "--id=101");
            assertThat(top.get()).isZero();
            assertThat(agent.heard())
                    .contains("parent 99 of 1: SELL 777 of 1 by AUTO", "state of 100 of 1");
            assertThat(terminal.out())
                    .contains("agent 3/12  mode HALT (OPERATOR)  KILLED")
                    .contains("since its journal began: 4567 decisions")
                    .contains("in force: parent 42 of client 7: FALLBACK (OPERATOR)")
                    .contains("in force: everything: halted by journal-damaged (records of the"
                            + " journal are damaged); two people lift it: ./glidepath ctl lift"
                            + " journal-damaged\n")
                    .containsPattern("101 +1 +1 +sell +in doubt +444/888 +50%")
                    .endsWith("in doubt: its filled quantity may be too little until the venue has"
                            + " told what it holds and, where a halt is latched, two people have"
                            + " lifted it\n")
                    .doesNotContain("silent since")
                    .containsPattern(
                            "99 +1 +1 +sell +accepted +0/777 +0% +0:29:\\d\\d +- +grid 6 +policy"
                                    + " +participation; masked participation 2, price_band 1")
                    .containsPattern(
                            "100 +1 +1 +- +\\? +\\? +- +- +- +grid 6 +policy +participation")
                    .doesNotContain("\u001B");
            assertThat(Files.readString(json))
                    .contains(
                            "\"decisions\": 4567",
                            "{\"id\": \"99\", \"clientId\": 1,",
                            "\"state\": \"ACCEPTED\", \"inDoubt\": false, ",
                            "\"state\": \"HALTED\", \"inDoubt\": true, ",
                            "\"halts\": [{\"name\": \"journal-damaged\", \"scope\": \"global\","
                                    + " \"target\": \"0\", \"lift\":",
                            "\"masked\": {\"PARTICIPATION\": 2, \"PRICE_BAND\": 1}");
        }
    }

    private static void send(final String... words) {
        final String[] more = {"--instrument=1", "--side=sell", "--minutes=30", "--timeout=1"};
        final String[] arguments = Arrays.copyOf(more, more.length + words.length);
        System.arraycopy(words, 0, arguments, more.length, words.length);
        assertThat(new Terminal().run(new SendCommand(), arguments)).isEqualTo(1);
    }

    @Test
    void shouldKeepABoardOfWhatIsHeard() {
        final WallClock clock = new WallClock(
                InstantSource.fixed(Instant.parse("2026-11-20T14:00:00Z")), ZoneOffset.UTC);
        final AgentBoard board = new AgentBoard(clock);
        assertThat(board.text())
                .contains("14:00:00.000  the agent has not answered yet", "no parent");
        final DecisionRecord decision = new DecisionRecord();
        decision.clear();
        decision.parentId = 5;
        decision.clientId = 2;
        decision.kind = DecisionRecord.Kind.FOLLOW;
        decision.source = DecisionRecord.Source.FALLBACK_AC;
        board.onDecision(decision);
        assertThat(board.open()).singleElement().matches(WatchedParent::unknown);
        assertThat(board.text())
                .containsPattern("5 +2 +0 +- +\\? +\\? +- +- +- +follow +fallback ac +passed");
        board.onReport(working());
        final ParentFill fill = new ParentFill();
        fill.clear();
        fill.parentId = 5;
        fill.clientId = 2;
        fill.leavesQuantity = 250;
        board.onFill(fill);
        assertThat(board.text())
                .containsPattern(
                        "5 +2 +3 +short +working +750/1,000 +75% +1:00:01 +-2.500 bps +follow");
    }

    @Test
    void shouldKeepAParentInDoubtAmongTheOpenOnes() {
        final AgentBoard board = new AgentBoard(WallClock.system());
        final ParentReport report = working();
        report.kind = ParentReport.Kind.REJECTED;
        report.reason = AgentReason.IN_DOUBT.code();
        board.onReport(report);
        assertThat(board.open()).singleElement().matches(WatchedParent::inDoubt);
        assertThat(board.text()).contains(" in doubt ", ReasonText.IN_DOUBT);
        report.kind = ParentReport.Kind.CANCELLED;
        report.reason = AgentReason.VENUE_ONLY.code();
        board.onReport(report);
        assertThat(board.open()).isEmpty();
        assertThat(board.text()).doesNotContain("in doubt");
    }

    /** It may have been sent long before, and nothing moves it any more. */
    @Test
    void shouldAskAfterAParentThatTheStatusAloneNames() {
        final AgentBoard board = new AgentBoard(WallClock.system());
        final ScopeState scope = new ScopeState();
        scope.scope = Scope.PARENT;
        scope.target = 5;
        scope.clientId = 2;
        scope.mode = Mode.HALT;
        scope.reason = AgentReason.IN_DOUBT.code();
        board.onScope(scope);
        assertThat(board.open()).singleElement().matches(WatchedParent::unknown);
        board.onReport(working());
        assertThat(board.open()).singleElement().matches(parent -> !parent.unknown());
    }

    private static ParentReport working() {
        final ParentReport report = new ParentReport();
        report.clear();
        report.parentId = 5;
        report.clientId = 2;
        report.instrumentId = 3;
        report.quantity = 1_000;
        report.endNs = WallClock.nanos(Instant.parse("2026-11-20T15:00:01Z"));
        report.shortfallMilliBps = -2_500;
        report.side = Side.SELL;
        report.shortSale = true;
        return report;
    }

    @Test
    void shouldForgetTheLongestSilentBeyondItsBound() {
        final WallClock clock = WallClock.system();
        final AgentBoard board = new AgentBoard(clock);
        final DecisionRecord decision = new DecisionRecord();
        decision.clear();
        for (int i = 0; i <= AgentBoard.MAX_PARENTS; i++) {
            decision.parentId = i + 1;
            board.onDecision(decision);
        }
        assertThat(board.open()).hasSize(AgentBoard.MAX_PARENTS);
    }

    @Test
    void shouldSayThatThereIsNoMediaDriver() {
        assertThat(terminal.run(new TopCommand(), "--aeron-dir=no-such-folder")).isEqualTo(2);
        assertThat(terminal.err()).contains("top: no media driver in no-such-folder");
    }
}
