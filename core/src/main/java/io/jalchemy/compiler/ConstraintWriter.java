package io.jalchemy.compiler;

import io.jalchemy.error.CompileException;
import io.jalchemy.error.UnsupportedCompilationException;
import io.jalchemy.schema.CheckConstraint;
import io.jalchemy.schema.Column;
import io.jalchemy.schema.Constraint;
import io.jalchemy.schema.DdlCondition;
import io.jalchemy.schema.ForeignKey;
import io.jalchemy.schema.ForeignKeyConstraint;
import io.jalchemy.schema.PrimaryKeyConstraint;
import io.jalchemy.schema.Table;
import io.jalchemy.schema.UniqueConstraint;
import io.jalchemy.types.BooleanType;
import io.jalchemy.types.EnumType;
import io.jalchemy.types.SqlType;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Writes constraints as they stand in CREATE TABLE and ALTER TABLE. */
public class ConstraintWriter {
    private static final Pattern ACTION = phrase("RESTRICT|CASCADE|SET NULL|NO ACTION|SET DEFAULT");
    private static final Pattern INITIALLY = phrase("DEFERRED|IMMEDIATE");

    private final DdlCompiler ddl;

    /** For dialects. */
    public ConstraintWriter(DdlCompiler ddl) {
        this.ddl = ddl;
    }

    /** Words that may stand in a place, whatever their case. */
    protected static Pattern phrase(String words) {
        return Pattern.compile("(?:" + words + ")", Pattern.CASE_INSENSITIVE);
    }

    /** What writes the whole statement. */
    protected final DdlCompiler ddl() {
        return ddl;
    }

    /** All constraints of CREATE TABLE, the primary key first. */
    final List<String> ofTable(Table table, @Nullable List<ForeignKeyConstraint> onlyKeys) {
        List<String> texts = new ArrayList<>();
        for (Constraint constraint : ordered(table)) {
            if (!isOfTable(constraint, onlyKeys)) {
                continue;
            }
            String text = write(constraint);
            if (text != null) {
                texts.add(text);
            }
        }
        return texts;
    }

    private boolean isOfTable(Constraint constraint, @Nullable List<ForeignKeyConstraint> onlyKeys) {
        DdlCondition condition = constraint.condition();
        if (condition != null && !condition.holds(ddl.target())) {
            return false;
        }
        return !(constraint instanceof ForeignKeyConstraint key)
                || (onlyKeys == null || onlyKeys.contains(key))
                        && !(key.isUseAlter() && ddl.dialect().traits().alterTable());
    }

    private List<Constraint> ordered(Table table) {
        List<Constraint> all = new ArrayList<>();
        if (!table.primaryKey().columns().isEmpty()) {
            all.add(table.primaryKey());
        }
        for (Constraint constraint : table.declaredConstraints()) {
            if (constraint != table.primaryKey()) {
                all.add(constraint);
            }
        }
        for (Column<?> column : table.columnList()) {
            List<Constraint> own = column.ownConstraints();
            own.stream().filter(UniqueConstraint.class::isInstance).forEach(all::add);
            CheckConstraint ofType = typeCheck(column);
            if (ofType != null) {
                all.add(ofType);
            }
            own.stream().filter(one -> !(one instanceof UniqueConstraint)).forEach(all::add);
        }
        return all;
    }

    /** The constraint that the column's type asks for because the dialect lacks the type; null without. */
    private @Nullable CheckConstraint typeCheck(Column<?> column) {
        SqlType<?> type = ddl.dialect().typeCompiler().inForce(column.type());
        DialectTraits traits = ddl.dialect().traits();
        boolean needed =
                switch (type) {
                    case EnumType<?> enumeration -> !(enumeration.options().nativeEnum() && traits.nativeEnum());
                    case BooleanType ignored -> !traits.nativeBoolean() && traits.booleanCheck();
                    default -> false;
                };
        return needed ? column.typeCheck(type) : null;
    }

    /** A constraint; null if the dialect leaves it out. */
    public final @Nullable String write(Constraint constraint) {
        String text =
                switch (constraint) {
                    case PrimaryKeyConstraint key -> key.columns().isEmpty() ? null : primaryKey(key);
                    case UniqueConstraint unique -> unique.columns().isEmpty() ? null : unique(unique);
                    case CheckConstraint check -> check(check);
                    case ForeignKeyConstraint key -> foreignKey(key);
                    default -> other(constraint);
                };
        return text == null || text.isEmpty() ? null : text;
    }

    /** A constraint that only this dialect knows. */
    protected @Nullable String other(Constraint constraint) {
        throw new UnsupportedCompilationException("Dialect %s cannot write a %s. Restrict it to its own: ddlIf(…)."
                .formatted(ddl.dialect().name(), constraint.getClass().getSimpleName()));
    }

    /** {@code CONSTRAINT name }, or nothing. */
    protected final String preamble(Constraint constraint) {
        String name = ddl.names().constraint(constraint);
        return name == null ? "" : "CONSTRAINT " + name + " ";
    }

    /** {@code PRIMARY KEY (…)}. */
    protected @Nullable String primaryKey(PrimaryKeyConstraint key) {
        return preamble(key) + primaryKeyBody(key) + deferrability(key);
    }

    /** {@code PRIMARY KEY (…)} without name and rules. */
    protected String primaryKeyBody(PrimaryKeyConstraint key) {
        return "PRIMARY KEY (" + names(keyColumns(key)) + ")";
    }

    /** The columns of a key; of one that was not declared, the column that numbers itself comes first. */
    private static List<Column<?>> keyColumns(PrimaryKeyConstraint key) {
        List<Column<?>> columns = new ArrayList<>(key.columns());
        Table table = key.table();
        Column<?> numbered = table == null || !key.isImplicit() ? null : table.autoincrementColumn();
        if (numbered != null && columns.remove(numbered)) {
            columns.addFirst(numbered);
        }
        return columns;
    }

    /** {@code UNIQUE (…)}. */
    protected @Nullable String unique(UniqueConstraint constraint) {
        return preamble(constraint) + uniqueBody(constraint) + deferrability(constraint);
    }

    /** {@code UNIQUE (…)} without name and rules. */
    protected String uniqueBody(UniqueConstraint constraint) {
        return "UNIQUE " + distinctness(constraint) + "(" + names(constraint.columns()) + ")";
    }

    /** What is said about nulls, with a blank behind. */
    protected String distinctness(UniqueConstraint constraint) {
        return "";
    }

    /** Names of columns between commas. */
    protected final String names(List<? extends Column<?>> columns) {
        return String.join(", ", columns.stream().map(ddl.names()::column).toList());
    }

    /** {@code CHECK (…)} of a table. */
    protected @Nullable String check(CheckConstraint constraint) {
        return preamble(constraint) + checkBody(constraint) + deferrability(constraint);
    }

    /** {@code CHECK (…)} behind a column. */
    protected @Nullable String columnCheck(CheckConstraint constraint) {
        return preamble(constraint) + checkBody(constraint) + deferrability(constraint);
    }

    private String checkBody(CheckConstraint constraint) {
        return "CHECK (" + ddl.inline(constraint.sqlText(), false) + ")";
    }

    /** {@code FOREIGN KEY(…) REFERENCES …}. */
    protected @Nullable String foreignKey(ForeignKeyConstraint key) {
        List<Column<?>> targets = new ArrayList<>();
        for (ForeignKey element : key.elements()) {
            targets.add(element.target());
        }
        return preamble(key)
                + "FOREIGN KEY(" + names(key.columns()) + ") REFERENCES " + remoteTable(key.referredTable())
                + " (" + names(targets) + ")"
                + match(key)
                + actions(key)
                + deferrability(key);
    }

    /** The table that a foreign key references. */
    protected String remoteTable(Table table) {
        return ddl.names().table(table);
    }

    /** {@code MATCH …}, with a blank before. */
    protected String match(ForeignKeyConstraint key) {
        return key.match() == null ? "" : " MATCH " + key.match();
    }

    /** {@code ON DELETE …} and {@code ON UPDATE …}, with a blank before. */
    protected String actions(ForeignKeyConstraint key) {
        String onDelete = key.onDelete();
        String onUpdate = key.onUpdate();
        return (onDelete == null ? "" : " ON DELETE " + validated(onDelete, deleteActions()))
                + (onUpdate == null ? "" : " ON UPDATE " + validated(onUpdate, ACTION));
    }

    /** What may stand behind ON DELETE. */
    protected Pattern deleteActions() {
        return ACTION;
    }

    /** When the constraint is checked, with a blank before. */
    protected final String deferrability(Constraint constraint) {
        Boolean deferrable = constraint.deferrable();
        String text = "";
        if (deferrable != null) {
            text = deferrable ? " DEFERRABLE" : " NOT DEFERRABLE";
        }
        String initially = constraint.initially();
        return initially == null ? text : text + " INITIALLY " + validated(initially, INITIALLY);
    }

    /** The phrase, if it is one of those that may stand in its place; it is written as it is. */
    protected static String validated(String phrase, Pattern allowed) {
        if (!allowed.matcher(phrase).matches()) {
            throw new CompileException(
                    "Unexpected SQL phrase: '%s' (matching against '%s').".formatted(phrase, allowed.pattern()));
        }
        return phrase;
    }
}
