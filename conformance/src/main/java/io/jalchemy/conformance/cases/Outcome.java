package io.jalchemy.conformance.cases;

import java.util.function.Supplier;

/** How a case went. */
public sealed interface Outcome {
    /** The one that passed. */
    Outcome PASSED = new Passed();

    /** Everything is as it was recorded. */
    record Passed() implements Outcome {}

    /**
     * Something differs, or the library refused the case.
     *
     * @param what differs, in one word
     * @param expected as recorded
     * @param actual what came instead; for a refusal the message
     */
    record Failed(String what, String expected, String actual) implements Outcome {}

    /**
     * The case is beyond the interpreter or the library.
     *
     * @param reason what is missing
     */
    record Unsupported(String reason) implements Outcome {}

    /** Runs a case; what it throws becomes its outcome, so that one case never ends the run. */
    static Outcome of(Supplier<Outcome> run) {
        try {
            return run.get();
        } catch (UnsupportedCaseException e) {
            return new Unsupported(String.valueOf(e.getMessage()));
        } catch (RuntimeException | StackOverflowError e) {
            return new Failed("error", "", describe(e));
        }
    }

    private static String describe(Throwable thrown) {
        StackTraceElement[] trace = thrown.getStackTrace();
        String place = trace.length == 0 ? "" : " at " + trace[0];
        return thrown.getClass().getSimpleName() + ": " + thrown.getMessage() + place;
    }
}
