package dev.freestone.lifecycle;

/** The guards of a {@link LifeCycle} all of whose rows are unconditional: there are none. */
public enum NoGuard implements Coded {
    ;

    @Override
    public String code() {
        return name();
    }

    @Override
    public String meaning() {
        return name();
    }
}
