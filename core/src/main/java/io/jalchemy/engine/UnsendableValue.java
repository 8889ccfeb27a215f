package io.jalchemy.engine;

/** A value that its type refuses, on the way to whoever knows the statement. */
final class UnsendableValue extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String problem;

    UnsendableValue(String problem, RuntimeException cause) {
        super(problem, cause);
        this.problem = problem;
    }

    String problem() {
        return problem;
    }
}
