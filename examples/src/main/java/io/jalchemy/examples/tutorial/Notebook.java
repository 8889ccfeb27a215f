package io.jalchemy.examples.tutorial;

import org.jspecify.annotations.Nullable;

/** Follows a page: which of its examples comes next, and what the example prints. */
public interface Notebook {
    /** The example that begins on this line of the page in SQLAlchemy's documentation comes next. */
    void example(int line);

    /** What follows belongs to no example. */
    default void end() {
        example(0);
    }

    /** Prints a value on a line of its own. */
    void print(@Nullable Object value);
}
