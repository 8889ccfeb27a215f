package io.jalchemy.dialect.postgresql;

import io.jalchemy.compiler.ConstraintWriter;
import io.jalchemy.schema.CheckConstraint;
import io.jalchemy.schema.Constraint;
import io.jalchemy.schema.ForeignKeyConstraint;
import io.jalchemy.schema.PrimaryKeyConstraint;
import io.jalchemy.schema.UniqueConstraint;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Constraints, with EXCLUDE, INCLUDE and NOT VALID. */
final class PostgresConstraints extends ConstraintWriter {
    private static final Pattern DELETE_ACTIONS =
            phrase("RESTRICT|CASCADE|SET (?:NULL|DEFAULT)(?:\\s*\\(.+\\))?|NO ACTION");

    private final PostgresDdl own;

    PostgresConstraints(PostgresDdl ddl) {
        super(ddl);
        this.own = ddl;
    }

    private static @Nullable Object option(Constraint constraint, String name) {
        return constraint.options().get("postgresql", name);
    }

    private static String validity(Constraint constraint) {
        return Boolean.TRUE.equals(option(constraint, "not_valid")) ? " NOT VALID" : "";
    }

    private static String inheritance(Constraint constraint) {
        return Boolean.TRUE.equals(option(constraint, "no_inherit")) ? " NO INHERIT" : "";
    }

    @Override
    protected @Nullable String check(CheckConstraint constraint) {
        return super.check(constraint) + inheritance(constraint) + validity(constraint);
    }

    @Override
    protected @Nullable String columnCheck(CheckConstraint constraint) {
        return super.columnCheck(constraint) + inheritance(constraint) + validity(constraint);
    }

    @Override
    protected @Nullable String foreignKey(ForeignKeyConstraint key) {
        return super.foreignKey(key) + validity(key);
    }

    @Override
    protected Pattern deleteActions() {
        return DELETE_ACTIONS;
    }

    @Override
    protected @Nullable String primaryKey(PrimaryKeyConstraint key) {
        return preamble(key) + primaryKeyBody(key) + include(key) + deferrability(key);
    }

    @Override
    protected @Nullable String unique(UniqueConstraint constraint) {
        return preamble(constraint) + uniqueBody(constraint) + include(constraint) + deferrability(constraint);
    }

    private String include(Constraint constraint) {
        return PostgresIndexWriter.include(ddl().names(), constraint.table(), option(constraint, "include"));
    }

    @Override
    protected String distinctness(UniqueConstraint constraint) {
        return option(constraint, "nulls_not_distinct") instanceof Boolean not
                ? (not ? "NULLS NOT DISTINCT " : "NULLS DISTINCT ")
                : "";
    }

    @Override
    protected @Nullable String other(Constraint constraint) {
        return constraint instanceof ExcludeConstraint exclude ? exclude(exclude) : super.other(constraint);
    }

    private String exclude(ExcludeConstraint constraint) {
        List<String> elements = constraint.elements().stream()
                .map(element -> own.inline(element.expression(), false)
                        + PostgresIndexWriter.operatorClass(element.expression(), constraint.ops())
                        + " WITH " + element.operator())
                .toList();
        String text = preamble(constraint) + "EXCLUDE USING " + PostgresIndexWriter.method(constraint.using()) + " ("
                + String.join(", ", elements) + ")";
        if (constraint.where() != null) {
            text += " WHERE (" + own.inline(constraint.where(), true) + ")";
        }
        return text + deferrability(constraint);
    }
}
