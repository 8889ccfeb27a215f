package io.jalchemy.conformance.cases;

/** A case uses words that the interpreter does not know, or something that the library does not offer. */
public final class UnsupportedCaseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * @param message the word, and where it stands
     */
    public UnsupportedCaseException(String message) {
        super(message);
    }
}
