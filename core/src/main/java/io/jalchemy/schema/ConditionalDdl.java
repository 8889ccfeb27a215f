package io.jalchemy.schema;

/**
 * A statement with a condition. It matters where the statement runs by itself, on an event of a schema; executed directly
 * the statement runs always.
 */
public final class ConditionalDdl extends SchemaStatement {
    private final SchemaStatement statement;
    private final DdlCondition condition;

    /** The statement where the condition holds. */
    public ConditionalDdl(SchemaStatement statement, DdlCondition condition) {
        this.statement = statement;
        this.condition = condition;
    }

    /** What runs. */
    public SchemaStatement statement() {
        return statement;
    }

    /** When it runs. */
    public DdlCondition condition() {
        return condition;
    }
}
