package io.jalchemy.compiler;

import io.jalchemy.error.CompileException;
import io.jalchemy.error.UnsupportedCompilationException;
import io.jalchemy.schema.AddConstraint;
import io.jalchemy.schema.Column;
import io.jalchemy.schema.ConditionalDdl;
import io.jalchemy.schema.Constraint;
import io.jalchemy.schema.CreateColumn;
import io.jalchemy.schema.CreateIndex;
import io.jalchemy.schema.CreateSchema;
import io.jalchemy.schema.CreateSequence;
import io.jalchemy.schema.CreateTable;
import io.jalchemy.schema.CreateTableAs;
import io.jalchemy.schema.CreateType;
import io.jalchemy.schema.CreateView;
import io.jalchemy.schema.CustomDdl;
import io.jalchemy.schema.DdlCondition;
import io.jalchemy.schema.DropColumnComment;
import io.jalchemy.schema.DropConstraint;
import io.jalchemy.schema.DropConstraintComment;
import io.jalchemy.schema.DropIndex;
import io.jalchemy.schema.DropSchema;
import io.jalchemy.schema.DropSequence;
import io.jalchemy.schema.DropTable;
import io.jalchemy.schema.DropTableComment;
import io.jalchemy.schema.DropType;
import io.jalchemy.schema.DropView;
import io.jalchemy.schema.Index;
import io.jalchemy.schema.SchemaStatement;
import io.jalchemy.schema.Sequence;
import io.jalchemy.schema.SetColumnComment;
import io.jalchemy.schema.SetConstraintComment;
import io.jalchemy.schema.SetTableComment;
import io.jalchemy.schema.Table;
import io.jalchemy.schema.TextDdl;
import io.jalchemy.sql.DdlNode;
import io.jalchemy.sql.Expression;
import io.jalchemy.sql.SqlNode;
import io.jalchemy.types.SqlType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes schema statements. Columns and constraints have writers of their own; a dialect overrides what it writes
 * differently. Schema statements have no parameters: values are literals.
 */
public class DdlCompiler {
    private final Dialect dialect;
    private final CompileOptions options;
    private final DdlNames names;
    private final ColumnWriter columns;
    private final ConstraintWriter constraints;
    private final Target target;

    private record Target(Dialect of) implements DdlCondition.Target {
        @Override
        public String dialect() {
            return of.name();
        }

        @Override
        public boolean answersTo(String name) {
            return of.answersTo(name);
        }
    }

    /** For dialects. */
    @SuppressWarnings("this-escape")
    public DdlCompiler(Dialect dialect, CompileOptions options) {
        this.dialect = dialect;
        this.options = options;
        this.names = new DdlNames(dialect, options);
        this.target = new Target(dialect);
        this.columns = newColumns();
        this.constraints = newConstraints();
    }

    /** Writes columns. */
    protected ColumnWriter newColumns() {
        return new ColumnWriter(this);
    }

    /** Writes constraints. */
    protected ConstraintWriter newConstraints() {
        return new ConstraintWriter(this);
    }

    /** The dialect whose words are written. */
    public final Dialect dialect() {
        return dialect;
    }

    /** Quotes names. */
    public final DdlNames names() {
        return names;
    }

    /** Writes constraints. */
    public final ConstraintWriter constraints() {
        return constraints;
    }

    /** The dialect as conditions ask about it. */
    public final DdlCondition.Target target() {
        return target;
    }

    /** An expression with its values inline. */
    public final String inline(SqlNode node, boolean includeTable) {
        return dialect.compileInline(node, includeTable, options);
    }

    /** Text in quotes. */
    public final String literal(String text) {
        return dialect.literals().quoted(text);
    }

    /**
     * The statement in the dialect's words.
     *
     * @throws CompileException if the dialect cannot write it; the message says what it lacks
     */
    public final String write(DdlNode statement) {
        if (!(statement instanceof SchemaStatement known)) {
            throw new UnsupportedCompilationException("%s is no statement of this library. Extend CustomDdl."
                    .formatted(statement.getClass().getName()));
        }
        String text = visit(known);
        return options.schemaTranslate() == null || !options.translateNow()
                ? text
                : SchemaMarkers.replace(text, options.schemaTranslate(), dialect);
    }

    private String visit(SchemaStatement statement) {
        return switch (statement) {
            case CreateTable create -> visitCreateTable(create);
            case DropTable drop -> visitDropTable(drop);
            case CreateTableAs create -> visitCreateTableAs(create);
            case CreateView create -> visitCreateView(create);
            case DropView drop -> visitDropView(drop);
            case CreateColumn create -> visitCreateColumn(create);
            case CreateIndex create -> visitCreateIndex(create);
            case DropIndex drop -> visitDropIndex(drop);
            case CreateSequence create -> visitCreateSequence(create);
            case DropSequence drop -> visitDropSequence(drop);
            case CreateSchema create -> visitCreateSchema(create);
            case DropSchema drop -> visitDropSchema(drop);
            case CreateType create -> visitCreateType(create);
            case DropType drop -> visitDropType(drop);
            case AddConstraint add -> visitAddConstraint(add);
            case DropConstraint drop -> visitDropConstraint(drop);
            case SetTableComment set -> visitSetTableComment(set);
            case DropTableComment drop -> visitDropTableComment(drop);
            case SetColumnComment set -> visitSetColumnComment(set);
            case DropColumnComment drop -> visitDropColumnComment(drop);
            case SetConstraintComment set -> visitSetConstraintComment(set);
            case DropConstraintComment drop -> visitDropConstraintComment(drop);
            case TextDdl text -> visitText(text);
            case ConditionalDdl conditional -> visit(conditional.statement());
            case CustomDdl custom -> DdlRendering.write(custom, this);
        };
    }

    /** {@code CREATE TABLE}. */
    protected String visitCreateTable(CreateTable create) {
        Table table = create.table();
        StringBuilder text = new StringBuilder("\nCREATE ");
        table.prefixes().forEach(word -> text.append(word).append(' '));
        text.append("TABLE ").append(ifNotExists(create.isIfNotExists()));
        text.append(names.table(table)).append(" (");
        List<String> lines = new ArrayList<>();
        for (Column<?> column : table.columnList()) {
            String line = columnOf(table, column);
            if (line != null) {
                lines.add(line);
            }
        }
        lines.addAll(constraints.ofTable(table, create.foreignKeys()));
        if (!lines.isEmpty()) {
            text.append("\n\t").append(String.join(", \n\t", lines));
        }
        return text.append("\n)").append(tableOptions(table)).append("\n\n").toString();
    }

    private @Nullable String columnOf(Table table, Column<?> column) {
        try {
            return columns.write(column);
        } catch (UnsupportedCompilationException e) {
            throw new UnsupportedCompilationException(where(table, column) + e.getMessage(), e);
        } catch (CompileException e) {
            throw new CompileException(where(table, column) + e.getMessage(), e);
        }
    }

    private static String where(Table table, Column<?> column) {
        return "(in table '%s', column '%s'): ".formatted(table.name().text(), column.name());
    }

    /** What stands behind the closing parenthesis of CREATE TABLE. */
    protected String tableOptions(Table table) {
        return "";
    }

    /** {@code DROP TABLE}. */
    protected String visitDropTable(DropTable drop) {
        return "\nDROP TABLE " + ifExists(drop.isIfExists()) + names.table(drop.table());
    }

    /** {@code CREATE TABLE … AS}. */
    protected String visitCreateTableAs(CreateTableAs create) {
        return "CREATE " + (create.isTemporary() ? "TEMPORARY " : "") + "TABLE " + ifNotExists(create.isIfNotExists())
                + names.table(create.table()) + " AS " + inline(create.select(), true);
    }

    /** {@code CREATE VIEW}. */
    protected String visitCreateView(CreateView create) {
        return "CREATE " + (create.isOrReplace() ? "OR REPLACE " : "") + (create.isTemporary() ? "TEMPORARY " : "")
                + (create.isMaterialized() ? "MATERIALIZED " : "") + "VIEW " + ifNotExists(create.isIfNotExists())
                + names.table(create.view()) + " AS " + inline(create.select(), true);
    }

    /** {@code DROP VIEW}. */
    protected String visitDropView(DropView drop) {
        return "\nDROP " + (drop.isMaterialized() ? "MATERIALIZED " : "") + "VIEW " + ifExists(drop.isIfExists())
                + names.table(drop.view());
    }

    private String visitCreateColumn(CreateColumn create) {
        String text = columns.write(create.column());
        return text == null ? "" : text;
    }

    /** The type of a column as this dialect has it: its own, or that of the column that it references. */
    public final SqlType<?> columnType(Column<?> column) {
        return dialect.typeCompiler().inForce(columns.typeOf(column));
    }

    /** A column as it stands in CREATE TABLE, without the constraints behind it. */
    protected final String columnSpecification(Column<?> column) {
        return columns.specification(column);
    }

    /** {@code CREATE INDEX}. */
    protected String visitCreateIndex(CreateIndex create) {
        Index index = create.index();
        return "CREATE " + (index.isUnique() ? "UNIQUE " : "") + "INDEX " + ifNotExists(create.isIfNotExists())
                + indexName(index) + " ON " + names.table(DdlNames.tableOf(index)) + " (" + indexed(index) + ")";
    }

    /** The expressions of an index between commas. */
    protected final String indexed(Index index) {
        List<String> texts = new ArrayList<>();
        for (Expression<?> expression : index.expressions()) {
            texts.add(inline(expression, false));
        }
        return String.join(", ", texts);
    }

    /** The name of an index, which must have one. */
    protected final String indexName(Index index) {
        String name = names.index(index);
        if (name == null) {
            throw new CompileException("CREATE INDEX and DROP INDEX require that the index have a name; one of table "
                    + "\"%s\" has none.".formatted(index.table()));
        }
        return name;
    }

    /** The name of an index behind the schema of its table. */
    protected final String qualifiedIndexName(Index index) {
        Table table = index.table();
        return DdlNames.qualified(table == null ? null : names.schema(table), indexName(index));
    }

    /** {@code DROP INDEX}. */
    protected String visitDropIndex(DropIndex drop) {
        return "\nDROP INDEX " + ifExists(drop.isIfExists()) + qualifiedIndexName(drop.index());
    }

    /** {@code CREATE SEQUENCE}. */
    protected String visitCreateSequence(CreateSequence create) {
        Sequence sequence = create.sequence();
        String numbers = columns.numbers(sequence.options());
        return "CREATE SEQUENCE " + ifNotExists(create.isIfNotExists()) + names.sequence(sequence)
                + sequenceType(sequence) + (numbers.isEmpty() ? "" : " " + numbers);
    }

    /** The type of a sequence's numbers, with a blank before. */
    protected String sequenceType(Sequence sequence) {
        return "";
    }

    /** {@code DROP SEQUENCE}. */
    protected String visitDropSequence(DropSequence drop) {
        return "DROP SEQUENCE " + ifExists(drop.isIfExists()) + names.sequence(drop.sequence());
    }

    /** {@code CREATE SCHEMA}. */
    protected String visitCreateSchema(CreateSchema create) {
        return "CREATE SCHEMA " + ifNotExists(create.isIfNotExists())
                + dialect.identifiers().quoteSchema(create.name());
    }

    /** {@code DROP SCHEMA}. */
    protected String visitDropSchema(DropSchema drop) {
        return "DROP SCHEMA " + ifExists(drop.isIfExists())
                + dialect.identifiers().quoteSchema(drop.name()) + (drop.isCascade() ? " CASCADE" : "");
    }

    /** {@code CREATE TYPE}. */
    protected String visitCreateType(CreateType create) {
        throw unsupported("has no types that are created", create);
    }

    /** {@code DROP TYPE}. */
    protected String visitDropType(DropType drop) {
        throw unsupported("has no types that are created", drop);
    }

    /** {@code ALTER TABLE … ADD}. */
    protected String visitAddConstraint(AddConstraint add) {
        Constraint constraint = add.constraint();
        String text = constraints.write(constraint);
        if (text == null) {
            throw unsupported("leaves this constraint out", add);
        }
        return "ALTER TABLE " + names.table(DdlNames.tableOf(constraint)) + " ADD " + text;
    }

    /** {@code ALTER TABLE … DROP CONSTRAINT}. */
    protected String visitDropConstraint(DropConstraint drop) {
        return "ALTER TABLE " + names.table(DdlNames.tableOf(drop.constraint())) + " DROP CONSTRAINT "
                + ifExists(drop.isIfExists())
                + constraintName(drop.constraint(), "DROP CONSTRAINT") + (drop.isCascade() ? " CASCADE" : "");
    }

    /** The name of a constraint, which must have one. */
    protected final String constraintName(Constraint constraint, String statement) {
        String name = names.constraint(constraint);
        if (name == null) {
            throw new CompileException("Can't emit %s for a %s of table \"%s\"; it has no name. Call named(…) on it."
                    .formatted(
                            statement,
                            constraint.getClass().getSimpleName(),
                            DdlNames.tableOf(constraint).fullName()));
        }
        return name;
    }

    /** The comment of a table. */
    protected String visitSetTableComment(SetTableComment set) {
        return "COMMENT ON TABLE " + names.table(set.table()) + " IS "
                + comment(set.table().comment());
    }

    /** No comment of a table. */
    protected String visitDropTableComment(DropTableComment drop) {
        return "COMMENT ON TABLE " + names.table(drop.table()) + " IS NULL";
    }

    /** The comment of a column. */
    protected String visitSetColumnComment(SetColumnComment set) {
        return "COMMENT ON COLUMN " + names.qualifiedColumn(set.column()) + " IS "
                + comment(set.column().comment());
    }

    /** No comment of a column. */
    protected String visitDropColumnComment(DropColumnComment drop) {
        return "COMMENT ON COLUMN " + names.qualifiedColumn(drop.column()) + " IS NULL";
    }

    /** The comment of a constraint. */
    protected String visitSetConstraintComment(SetConstraintComment set) {
        throw unsupported("has no comments on constraints", set);
    }

    /** No comment of a constraint. */
    protected String visitDropConstraintComment(DropConstraintComment drop) {
        throw unsupported("has no comments on constraints", drop);
    }

    /** A comment as a literal. */
    protected final String comment(@Nullable String text) {
        if (text == null) {
            throw new CompileException("There is no comment to write. Call comment(…), or drop the comment instead.");
        }
        return literal(text);
    }

    private String visitText(TextDdl ddl) {
        return TextTemplate.fill(ddl, names, dialect);
    }

    /** {@code IF NOT EXISTS }, or nothing. */
    protected static String ifNotExists(boolean asked) {
        return asked ? "IF NOT EXISTS " : "";
    }

    /** {@code IF EXISTS }, or nothing. */
    protected static String ifExists(boolean asked) {
        return asked ? "IF EXISTS " : "";
    }

    /** Refuses a statement. */
    protected final UnsupportedCompilationException unsupported(String what, DdlNode statement) {
        return new UnsupportedCompilationException("Dialect %s %s: %s cannot be written."
                .formatted(dialect.name(), what, statement.getClass().getSimpleName()));
    }
}
