package io.jalchemy.reflection;

/** How long what is looked for lives. */
public enum ObjectScope {
    /** What stays. */
    DEFAULT,
    /** What ends with the connection or the transaction. */
    TEMPORARY,
    /** Both. */
    ANY;

    /** Whether what stays is looked for. */
    public boolean includesDefault() {
        return this != TEMPORARY;
    }

    /** Whether what is temporary is looked for. */
    public boolean includesTemporary() {
        return this != DEFAULT;
    }
}
