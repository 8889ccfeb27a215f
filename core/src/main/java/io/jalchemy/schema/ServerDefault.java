package io.jalchemy.schema;

import io.jalchemy.sql.Expression;

/** What fills a column, in the database, when a statement does not. */
public sealed interface ServerDefault {
    /** Text that is written as a quoted literal. */
    record Literal(String text) implements ServerDefault {}

    /** An expression that is written as it is. */
    record Sql(Expression<?> expression) implements ServerDefault {}

    /** Something that is not part of CREATE TABLE, such as a trigger. */
    record Fetched() implements ServerDefault {}
}
