package io.glidepath.risk;

/** Hears every change of a mode or a kill. */
@FunctionalInterface
public interface ModeListener {
    /**
     * @param target id within the scope; 0 for global, the slot for a parent.
     * @param mode what is in force there now, halt while killed.
     * @param reasonCode why, as given with the change; 0 after a resume to the plain mode.
     * @param killed whether a kill is latched there.
     */
    void onMode(Scope scope, long target, Mode mode, int reasonCode, boolean killed);
}
