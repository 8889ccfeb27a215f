package io.jalchemy.testing;

import org.opentest4j.TestAbortedException;

/**
 * What happens when something a test needs is not on this machine: the test is skipped, or, where everything must be
 * there (continuous integration), it fails. The switch is the environment variable {@code JALCHEMY_REQUIRE_ALL} or the
 * system property {@code jalchemy.requireAll}.
 */
public final class Absence {

    private Absence() {}

    /** Whether a missing database or corpus is an error rather than a reason to skip. */
    public static boolean isError() {
        return Boolean.getBoolean("jalchemy.requireAll") || "true".equals(System.getenv("JALCHEMY_REQUIRE_ALL"));
    }

    /**
     * What to throw to end the running test: {@code throw Absence.of(...)}.
     *
     * @param what what is missing, and how to get it
     * @return a {@link TestAbortedException}, which skips, or an {@link IllegalStateException} where absence is an error
     */
    public static RuntimeException of(String what) {
        if (isError()) {
            return new IllegalStateException(what + " JALCHEMY_REQUIRE_ALL is set, so this is an error.");
        }
        return new TestAbortedException(what);
    }
}
