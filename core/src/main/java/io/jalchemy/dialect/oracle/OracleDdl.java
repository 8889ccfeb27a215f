package io.jalchemy.dialect.oracle;

import io.jalchemy.compiler.ColumnWriter;
import io.jalchemy.compiler.CompileOptions;
import io.jalchemy.compiler.ConstraintWriter;
import io.jalchemy.compiler.DdlCompiler;
import io.jalchemy.compiler.DdlNames;
import io.jalchemy.error.CompileException;
import io.jalchemy.schema.Computed;
import io.jalchemy.schema.CreateIndex;
import io.jalchemy.schema.DropTableComment;
import io.jalchemy.schema.ForeignKeyConstraint;
import io.jalchemy.schema.Identity;
import io.jalchemy.schema.Index;
import io.jalchemy.schema.SequenceOptions;
import io.jalchemy.schema.Table;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Schema statements in the words of the database. */
final class OracleDdl extends DdlCompiler {
    private static final Logger LOG = LoggerFactory.getLogger(OracleDdl.class);

    OracleDdl(OracleDialect dialect, CompileOptions options) {
        super(dialect, options);
    }

    @Override
    protected ColumnWriter newColumns() {
        return new Columns(this);
    }

    @Override
    protected ConstraintWriter newConstraints() {
        return new Constraints(this);
    }

    @Override
    protected String tableOptions(Table table) {
        StringBuilder text = new StringBuilder();
        if (table.options().get("oracle", "on_commit") instanceof String action) {
            text.append("\n ON COMMIT ").append(action.replace('_', ' ').toUpperCase(Locale.ROOT));
        }
        Object compress = table.options().get("oracle", "compress");
        if (isOn(compress)) {
            text.append("\n COMPRESS").append(Boolean.TRUE.equals(compress) ? "" : " FOR " + compress);
        }
        if (table.options().get("oracle", "tablespace") instanceof String space) {
            text.append("\n TABLESPACE ").append(names().quote(space));
        }
        return text.toString();
    }

    private static boolean isOn(@org.jspecify.annotations.Nullable Object option) {
        return option != null && !Boolean.FALSE.equals(option);
    }

    @Override
    protected String visitCreateIndex(CreateIndex create) {
        Index index = create.index();
        String text = "CREATE " + (index.isUnique() ? "UNIQUE " : "")
                + (Boolean.TRUE.equals(index.options().get("oracle", "bitmap")) ? "BITMAP " : "") + "INDEX "
                + qualifiedIndexName(index) + " ON " + names().table(DdlNames.tableOf(index)) + " (" + indexed(index)
                + ")";
        Object compress = index.options().get("oracle", "compress");
        if (!isOn(compress)) {
            return text;
        }
        return text + " COMPRESS" + (Boolean.TRUE.equals(compress) ? "" : " " + compress);
    }

    @Override
    protected String visitDropTableComment(DropTableComment drop) {
        return "COMMENT ON TABLE " + names().table(drop.table()) + " IS ''";
    }

    private static final class Constraints extends ConstraintWriter {
        Constraints(OracleDdl ddl) {
            super(ddl);
        }

        /** There is no ON UPDATE; it is left out, and the reader told. */
        @Override
        protected String actions(ForeignKeyConstraint key) {
            if (key.onUpdate() != null) {
                LOG.warn(
                        "Oracle Database has no ON UPDATE for foreign keys: that of table {} is left out. Make the constraint deferrable and initially deferred, or use a trigger.",
                        DdlNames.tableOf(key).fullName());
            }
            return key.onDelete() == null ? "" : " ON DELETE " + key.onDelete();
        }
    }

    private static final class Columns extends ColumnWriter {
        Columns(OracleDdl ddl) {
            super(ddl);
        }

        @Override
        protected String computed(Computed computed) {
            if (Boolean.TRUE.equals(computed.persisted())) {
                throw new CompileException(
                        "Oracle Database computed columns do not support 'stored' persistence; set the 'persisted' flag to null or false for Oracle Database support.");
            }
            return super.computed(computed);
        }

        @Override
        protected String identity(Identity identity) {
            String kind = "";
            if (identity.always() != null) {
                kind = identity.always() ? "ALWAYS" : "BY DEFAULT";
            }
            String numbers = numbers(identity.numbers());
            return "GENERATED " + kind + (identity.onNull() ? " ON NULL" : "") + " AS IDENTITY"
                    + (numbers.isEmpty() ? "" : " (" + numbers + ")");
        }

        @Override
        protected String numbers(SequenceOptions how) {
            String text = super.numbers(how);
            Boolean order = how.order();
            return order == null ? text : (text + (order ? " ORDER" : " NOORDER")).strip();
        }

        @Override
        protected String noMinValue() {
            return "NOMINVALUE";
        }

        @Override
        protected String noMaxValue() {
            return "NOMAXVALUE";
        }

        @Override
        protected String noCycle() {
            return "NOCYCLE";
        }
    }
}
