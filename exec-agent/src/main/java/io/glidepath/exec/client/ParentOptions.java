package io.glidepath.exec.client;

import picocli.CommandLine.Option;

/** Which parent a command is about. */
final class ParentOptions {
    @Option(names = "--parent", required = true, paramLabel = "ID", description = "the parent")
    private long parentId;

    @Option(
            names = "--client",
            paramLabel = "ID",
            defaultValue = "1",
            description = "its client (default: ${DEFAULT-VALUE})")
    private int clientId;

    long parentId() {
        return parentId;
    }

    int clientId() {
        return clientId;
    }
}
