package io.jalchemy.examples.tutorial;

import io.jalchemy.engine.Engine;

/** A page of the tutorial: its examples in order. */
public interface Page {
    /** Runs the examples on a database without tables. */
    void run(Engine engine, Notebook notebook);
}
