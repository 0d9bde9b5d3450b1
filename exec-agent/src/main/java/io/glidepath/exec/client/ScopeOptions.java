package io.glidepath.exec.client;

import io.glidepath.exec.command.CommandException;
import io.glidepath.risk.Scope;

import picocli.CommandLine.Option;

/** What a command is about; nothing said: everything. */
final class ScopeOptions {
    private Scope scope = Scope.GLOBAL;
    private long target;
    private int said;

    Scope scope() {
        return scope;
    }

    /** The id within the scope, 0 for global. */
    long target() {
        return target;
    }

    /**
     * @throws CommandException when more than one scope was named, or an id is negative.
     */
    void check() {
        if (said > 1) {
            throw CommandException.nothingDone(
                    "name one of --instrument, --client, --policy and --parent");
        }
        if (target < 0) {
            throw CommandException.nothingDone("an id is not below 0: " + target);
        }
    }

    /** For people. */
    String text() {
        return scope == Scope.GLOBAL
                ? "everything"
                : scope.name().toLowerCase(java.util.Locale.ROOT) + " " + target;
    }

    @Option(
            names = "--instrument",
            paramLabel = "ID",
            order = 1,
            description = "only this instrument")
    private void instrument(final long id) {
        about(Scope.INSTRUMENT, id);
    }

    @Option(names = "--client", paramLabel = "ID", order = 2, description = "only this client")
    private void client(final long id) {
        about(Scope.CLIENT, id);
    }

    @Option(names = "--policy", paramLabel = "ID", order = 3, description = "only this policy")
    private void policy(final long id) {
        about(Scope.POLICY, id);
    }

    @Option(names = "--parent", paramLabel = "ID", order = 4, description = "only this parent")
    private void parent(final long id) {
        about(Scope.PARENT, id);
    }

    private void about(final Scope named, final long id) {
        scope = named;
        target = id;
        said++;
    }
}
