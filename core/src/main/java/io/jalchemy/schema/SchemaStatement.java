package io.jalchemy.schema;

import io.jalchemy.sql.DdlNode;

/** A schema statement that every dialect's compiler knows. Third parties extend {@link CustomDdl} instead. */
public abstract sealed class SchemaStatement extends DdlNode
        permits AddConstraint,
                ConditionalDdl,
                CreateColumn,
                CreateIndex,
                CreateSchema,
                CreateSequence,
                CreateTable,
                CreateTableAs,
                CreateType,
                CreateView,
                CustomDdl,
                DropColumnComment,
                DropConstraint,
                DropConstraintComment,
                DropIndex,
                DropSchema,
                DropSequence,
                DropTable,
                DropTableComment,
                DropType,
                DropView,
                SetColumnComment,
                SetConstraintComment,
                SetTableComment,
                TextDdl {
    /** For the statements in this package. */
    SchemaStatement() {}

    /** This statement for the named dialects only, where it runs by itself: on an event of a schema. */
    public ConditionalDdl executeIf(String... dialects) {
        return new ConditionalDdl(this, DdlCondition.dialects(dialects));
    }

    /** This statement only where the condition holds, where it runs by itself: on an event of a schema. */
    public ConditionalDdl executeIf(DdlCondition condition) {
        return new ConditionalDdl(this, condition);
    }
}
