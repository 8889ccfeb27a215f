package io.jalchemy.error;

/**
 * Marks exceptions of a program's own types and defaults that reach the caller of {@code execute} as they are, and not as the
 * cause of a {@link StatementException} (SQLAlchemy: DontWrapMixin).
 */
public interface PassThrough {}
