package io.jalchemy.schema;

/**
 * A schema statement that a third party defines. How it is written is registered for its class:
 * {@code DdlRendering.register(MyStatement.class, …)} in the compiler's package.
 */
public abstract non-sealed class CustomDdl extends SchemaStatement {
    /** For subclasses. */
    protected CustomDdl() {}
}
