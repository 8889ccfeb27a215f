package io.jalchemy.examples;

/** The first program: the shortest way from nothing to rows, on SQLite inside this process. */
public final class Quickstart {

    private Quickstart() {}

    public static void main(String[] args) {
        System.out.println("Jalchemy on Java " + Runtime.version().feature());
    }
}
