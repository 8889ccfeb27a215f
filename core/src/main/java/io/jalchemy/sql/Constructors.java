package io.jalchemy.sql;

/** Constructors of records with more components than the JDK has functional interfaces for. */
public final class Constructors {
    private Constructors() {}

    /** A constructor of three arguments. */
    @FunctionalInterface
    public interface Of3<A, B, C, R> {
        /** Makes the object. */
        R apply(A first, B second, C third);
    }

    /** A constructor of four arguments. */
    @FunctionalInterface
    public interface Of4<A, B, C, D, R> {
        /** Makes the object. */
        R apply(A first, B second, C third, D fourth);
    }

    /** A constructor of five arguments. */
    @FunctionalInterface
    public interface Of5<A, B, C, D, E, R> {
        /** Makes the object. */
        R apply(A first, B second, C third, D fourth, E fifth);
    }

    /** A constructor of six arguments. */
    @FunctionalInterface
    public interface Of6<A, B, C, D, E, F, R> {
        /** Makes the object. */
        R apply(A first, B second, C third, D fourth, E fifth, F sixth);
    }

    /** A constructor of seven arguments. */
    @FunctionalInterface
    public interface Of7<A, B, C, D, E, F, G, R> {
        /** Makes the object. */
        R apply(A first, B second, C third, D fourth, E fifth, F sixth, G seventh);
    }

    /** A constructor of eight arguments. */
    @FunctionalInterface
    public interface Of8<A, B, C, D, E, F, G, H, R> {
        /** Makes the object. */
        R apply(A first, B second, C third, D fourth, E fifth, F sixth, G seventh, H eighth);
    }
}
