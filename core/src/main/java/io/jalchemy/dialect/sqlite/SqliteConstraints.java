package io.jalchemy.dialect.sqlite;

import io.jalchemy.compiler.ConstraintWriter;
import io.jalchemy.compiler.DdlNames;
import io.jalchemy.error.CompileException;
import io.jalchemy.schema.CheckConstraint;
import io.jalchemy.schema.Column;
import io.jalchemy.schema.Constraint;
import io.jalchemy.schema.ForeignKeyConstraint;
import io.jalchemy.schema.PrimaryKeyConstraint;
import io.jalchemy.schema.Table;
import io.jalchemy.schema.UniqueConstraint;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Constraints, with what is done on a conflict. */
final class SqliteConstraints extends ConstraintWriter {
    SqliteConstraints(SqliteDdl ddl) {
        super(ddl);
    }

    @Override
    protected @Nullable String primaryKey(PrimaryKeyConstraint key) {
        List<Column<?>> columns = key.columns();
        if (columns.size() == 1 && new SqliteColumns(ddl()).isInlineKey(columns.getFirst())) {
            return null;
        }
        return super.primaryKey(key) + onConflict(key, columns, "on_conflict_primary_key");
    }

    @Override
    protected @Nullable String unique(UniqueConstraint constraint) {
        return super.unique(constraint) + onConflict(constraint, constraint.columns(), "on_conflict_unique");
    }

    @Override
    protected @Nullable String check(CheckConstraint constraint) {
        return super.check(constraint) + onConflict(constraint, List.of(), "");
    }

    @Override
    protected @Nullable String columnCheck(CheckConstraint constraint) {
        if (constraint.options().get("sqlite", "on_conflict") != null) {
            throw new CompileException("SQLite does not support on conflict clause for column check constraint");
        }
        return super.columnCheck(constraint);
    }

    private static String onConflict(Constraint constraint, List<Column<?>> columns, String ofColumn) {
        Object action = constraint.options().get("sqlite", "on_conflict");
        if (action == null && columns.size() == 1) {
            action = columns.getFirst().options().get("sqlite", ofColumn);
        }
        return action == null ? "" : " ON CONFLICT " + action;
    }

    /** A foreign key cannot lead to another database file, so it is left out. */
    @Override
    protected @Nullable String foreignKey(ForeignKeyConstraint key) {
        return Objects.equals(
                        DdlNames.tableOf(key).schema(), key.referredTable().schema())
                ? super.foreignKey(key)
                : null;
    }

    @Override
    protected String remoteTable(Table table) {
        return ddl().names().bareTable(table);
    }
}
