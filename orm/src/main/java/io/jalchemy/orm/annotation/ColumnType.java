package io.jalchemy.orm.annotation;

/** Kinds of columns for Java types that can be stored in several ways. */
public enum ColumnType {
    /** The usual one of the Java type. */
    BY_JAVA_TYPE,
    /** Text without a limit. */
    TEXT,
    /** Text in the national character set. */
    UNICODE,
    /** Text without a limit in the national character set. */
    UNICODE_TEXT,
    /** Text of a fixed length. */
    CHARACTER,
    /** A binary number with a fraction. */
    FLOAT,
    /** A binary number with a fraction, of double precision. */
    DOUBLE,
    /** A date and time of day, called TIMESTAMP. */
    TIMESTAMP,
    /** A JSON document: any class that Jackson reads and writes, or its {@code JsonNode}. */
    JSON,
    /** An array of the elements of a list. */
    ARRAY
}
