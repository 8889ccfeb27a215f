package io.jalchemy.error;

/**
 * Thrown by a listener of checkouts that finds a physical connection unusable: another one is taken in its place, once.
 */
public class DisconnectionException extends JalchemyException {
    private static final long serialVersionUID = 1L;

    /** What is wrong with the connection. */
    public DisconnectionException(String message) {
        super(message);
    }
}
