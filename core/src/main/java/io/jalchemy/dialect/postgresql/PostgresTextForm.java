package io.jalchemy.dialect.postgresql;

/**
 * The text by which PostgreSQL writes and reads values of a type. A type that implements this travels by its text, alone
 * and as an element of arrays.
 *
 * @param <T> the Java type of the values
 */
public interface PostgresTextForm<T> {
    /** The value as PostgreSQL's input function for the type wants it. */
    String toText(T value);

    /** The value in what PostgreSQL's output function for the type wrote. */
    T fromText(String text);
}
