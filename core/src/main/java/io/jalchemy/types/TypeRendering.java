package io.jalchemy.types;

/** What a {@link CustomType} may ask of the dialect while it writes itself. */
public interface TypeRendering {
    /** The name of the dialect, such as {@code postgresql}. */
    String dialect();

    /** Another type as SQL. */
    String render(SqlType<?> type);

    /** An identifier, quoted if it has to be. */
    String quote(String identifier);

    /** A text literal with its quotes. */
    String literal(String text);
}
