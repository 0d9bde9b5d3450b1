package io.glidepath.exec.config;

/**
 * Everything one file says.
 *
 * @param agent what the agent is, wherever it runs.
 * @param live what a live process needs beside it.
 */
public record Config(AgentConfig agent, LiveConfig live) {

    /** The same with another media driver's folder. */
    public Config withAeronDirectory(final String directory) {
        return new Config(agent, live.withAeronDirectory(directory));
    }
}
