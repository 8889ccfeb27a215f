package io.jalchemy.compiler;

import io.jalchemy.error.ArgumentException;
import io.jalchemy.error.CompileException;
import io.jalchemy.schema.Column;
import io.jalchemy.schema.ColumnDefault;
import io.jalchemy.schema.Table;
import io.jalchemy.sql.Assignment;
import io.jalchemy.sql.BindParameter;
import io.jalchemy.sql.ColumnClause;
import io.jalchemy.sql.Expression;
import io.jalchemy.sql.FromSelect;
import io.jalchemy.sql.Insert;
import io.jalchemy.sql.NextValue;
import io.jalchemy.sql.Select;
import io.jalchemy.sql.SelectBase;
import io.jalchemy.sql.SelectElement;
import io.jalchemy.sql.SqlNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes one INSERT: finds the columns that it fills, what comes back, and the form for several rows. */
final class InsertWriter {
    private final SqlCompiler compiler;
    private final DmlCompiler dml;
    private final Insert<?> insert;
    private final Scope given;
    private final boolean outermost;
    private final @Nullable Table table;
    private final List<List<Assignment>> rows;
    private final List<Column<?>> implicitReturning = new ArrayList<>();
    private @Nullable Column<?> generatedKey;
    private @Nullable SelectBase<?> source;

    InsertWriter(SqlCompiler compiler, DmlCompiler dml, Insert<?> insert, Scope given) {
        this.compiler = compiler;
        this.dml = dml;
        this.insert = insert;
        this.given = given;
        this.outermost = compiler.isOutermost() && given.visitingCte() == null;
        this.table = ColumnValues.schemaTable(insert.table());
        this.rows = new ArrayList<>();
        insert.multiValues().forEach(rows::addAll);
        if (!rows.isEmpty() && insert.values() != null) {
            throw new ArgumentException(
                    "INSERT into %s mixes values of a single row with several rows. Use one of them."
                            .formatted(insert.table().description()));
        }
    }

    String write() {
        compiler.push(new StackFrame(Set.of(), Set.of(), insert, null));
        try {
            Scope scope = DmlCompiler.body(given);
            ColumnValues values = columns(scope);
            if (!rows.isEmpty()
                    && !compiler.traits().multiRowValues()
                    && !compiler.traits().lenient()) {
                throw new CompileException(
                        "Dialect %s has no VALUES with several rows. Execute the INSERT with a list of parameters."
                                .formatted(compiler.dialect()));
            }
            StringBuilder text = new StringBuilder("INSERT ")
                    .append(compiler.prefixes(insert.prefixes(), given))
                    .append("INTO ");
            text.append(dml.crudHint(dml.tableName(insert.table()), insert.table(), dml.hints(insert.fromHints())));
            compiler.ctes().additional(insert.additionalCtes(), given);
            boolean empty = values.pairs.isEmpty() && source == null;
            if (!empty) {
                text.append(" (")
                        .append(String.join(
                                ", ",
                                values.pairs.stream()
                                        .map(ColumnValues.Pair::target)
                                        .toList()))
                        .append(')');
            }
            List<? extends SqlNode> returned = insert.returning().isEmpty() ? implicitReturning : insert.returning();
            String returning = returned.isEmpty() ? "" : " " + dml.returning(insert, returned, outermost, scope);
            if (dml.returningPlace() == DmlCompiler.ReturningPlace.BEFORE_VALUES) {
                text.append(returning);
            }
            String head = text.toString();
            String body = body(values, empty, scope);
            String tail = insert.postValues() == null ? "" : postValues(scope);
            tail += dml.returningPlace() == DmlCompiler.ReturningPlace.LAST ? returning : "";
            if (outermost) {
                plan(values, head, body, tail, empty);
            }
            boolean ctesInFront = compiler.traits().insertCte() == DialectTraits.InsertCte.BEFORE_INSERT;
            String all = head + body + tail;
            return ctesInFront ? dml.withCtes(all, outermost, true) : all;
        } finally {
            compiler.pop();
        }
    }

    private String postValues(Scope scope) {
        String text = dml.postValues(insert, java.util.Objects.requireNonNull(insert.postValues()), scope);
        return text.isEmpty() ? "" : " " + text;
    }

    private String body(ColumnValues values, boolean empty, Scope scope) {
        if (source != null) {
            String select =
                    compiler.process(source, scope.withInsertSource(true).withAsFrom(given.asFrom()));
            String ctes = compiler.traits().insertCte() == DialectTraits.InsertCte.BEFORE_SELECT
                            && !compiler.ctes().isEmpty()
                    ? compiler.ctes().clause(outermost ? 0 : compiler.depth(), true)
                    : "";
            return " " + ctes + select;
        }
        if (outermost
                && compiler.traits().insertCte() == DialectTraits.InsertCte.BEFORE_SELECT
                && !compiler.ctes().isEmpty()) {
            throw new CompileException(
                    "Dialect %s has WITH in INSERT in front of a SELECT only. Use fromSelect(…) for the INSERT into %s."
                            .formatted(compiler.dialect(), insert.table().description()));
        }
        if (empty) {
            return dml.emptyInsert(this::firstColumn);
        }
        if (rows.size() > 1 || !rows.isEmpty()) {
            return " VALUES " + String.join(", ", allRows(values));
        }
        return " VALUES "
                + row(values.pairs.stream().map(ColumnValues.Pair::value).toList());
    }

    private String firstColumn() {
        return compiler.identifiers().quote(insert.table().columns().at(0).name());
    }

    private static String row(List<String> cells) {
        return "(" + String.join(", ", cells) + ")";
    }

    private void plan(ColumnValues values, String head, String body, String tail, boolean empty) {
        InsertRows many = null;
        if (source == null && rows.isEmpty() && !empty && compiler.ctes().isEmpty()) {
            List<SqlText> cells = new ArrayList<>();
            List<Column<?>> columns = new ArrayList<>();
            for (ColumnValues.Pair pair : values.pairs) {
                cells.add(compiler.cut(pair.value()));
                if (pair.column() instanceof Column<?> column) {
                    columns.add(column);
                }
            }
            many = new InsertRows(
                    compiler.cut(head + " VALUES "),
                    compiler.cut(body.substring(" VALUES ".length())),
                    compiler.cut(tail),
                    cells,
                    columns);
        }
        compiler.plan(new DmlPlan(values.clientDefaults, implicitReturning, generatedKey, values.postfetched, many));
    }

    private ColumnValues columns(Scope scope) {
        ColumnValues values = new ColumnValues(compiler, insert.table(), scope);
        FromSelect from = insert.fromSelect();
        if (from != null) {
            addFromSelect(values, from);
            return values;
        }
        List<String> keys = compiler.options().columnKeys();
        if (keys == null && insert.values() == null && rows.isEmpty()) {
            for (ColumnClause<?> column : insert.table().columns()) {
                if (column.isSelectedByDefault()) {
                    values.add(column, false, values.expected(column));
                }
            }
            return values;
        }
        List<Assignment> first =
                rows.isEmpty() ? insert.values() == null ? List.of() : insert.values() : rows.getFirst();
        Map<String, Assignment> byKey = ColumnValues.byKey(first, Set.of());
        Set<String> left = new LinkedHashSet<>(byKey.keySet());
        Set<String> fromParameters = new LinkedHashSet<>();
        if (keys != null) {
            keys.stream().filter(key -> !byKey.containsKey(key)).forEach(fromParameters::add);
        }
        values.addExpressionTargets(first, false);
        boolean wantsKeys = wantsKeys();
        boolean keysByReturning = wantsKeys && returnsKeys();
        Set<ColumnClause<?>> wantedDefaults = wantedDefaults(wantsKeys);
        for (ColumnClause<?> column : insert.table().columns()) {
            Assignment assignment = byKey.get(column.key());
            String bindName = rows.isEmpty() ? column.key() : column.key() + "_m0";
            if (assignment != null) {
                left.remove(column.key());
                addGiven(values, column, assignment, bindName, keysByReturning, wantsKeys, wantedDefaults);
            } else if (fromParameters.contains(column.key())) {
                addNullKey(column, null, keysByReturning, wantsKeys);
                values.add(column, false, values.required(column, bindName));
            } else if (column instanceof Column<?> known) {
                addMissing(values, known, column.key(), wantsKeys, keysByReturning, wantedDefaults);
            }
        }
        values.requireConsumed(left);
        return values;
    }

    private boolean wantsKeys() {
        return outermost
                && table != null
                && !insert.isInline()
                && (!compiler.options().executeMany() || insert.defaultsReturned() != null)
                && insert.returning().isEmpty()
                && rows.isEmpty();
    }

    private boolean returnsKeys() {
        boolean driverReports = dml.reportsGeneratedKey()
                && table != null
                && isNumberedByServer(table.autoincrementColumn())
                && !dml.prefersReturningForKeys();
        return compiler.traits().returning().contains(DialectTraits.Returning.INSERT)
                && compiler.traits().implicitReturning()
                && table != null
                && table.isImplicitReturning()
                && dml.allowsImplicitReturning(insert)
                && (!driverReports || insert.defaultsReturned() != null);
    }

    /** Whether the database numbers a column without being told, as it does where it has no sequences to tell of. */
    private boolean isNumberedByServer(@Nullable Column<?> column) {
        return column != null
                && !(column.insertDefault() instanceof ColumnDefault.FromSequence from
                        && ColumnValues.usesSequence(from, compiler.traits()));
    }

    private Set<ColumnClause<?>> wantedDefaults(boolean wantsKeys) {
        List<ColumnClause<?>> wanted = insert.defaultsReturned();
        if (wanted == null || !wantsKeys || !returnsKeys()) {
            return Set.of();
        }
        return new LinkedHashSet<>(wanted.isEmpty() ? insert.table().columns().list() : wanted);
    }

    private void addGiven(
            ColumnValues values,
            ColumnClause<?> column,
            Assignment assignment,
            String bindName,
            boolean keysByReturning,
            boolean wantsKeys,
            Set<ColumnClause<?>> wantedDefaults) {
        if (assignment.value() instanceof BindParameter<?> bind) {
            addNullKey(column, bind, keysByReturning, wantsKeys);
        } else if (column instanceof Column<?> known) {
            if (known.isPrimaryKey()) {
                if (keysByReturning) {
                    implicitReturning.add(known);
                } else if (wantsKeys && dml.reportsGeneratedKey()) {
                    generatedKey = known;
                }
            } else if (wantedDefaults.contains(known)) {
                implicitReturning.add(known);
            } else {
                values.postfetched.add(known);
            }
        }
        values.add(column, false, values.value(column, assignment, bindName));
    }

    /** A key that is given as NULL is numbered all the same by some databases, and then has to be fetched. */
    private void addNullKey(
            ColumnClause<?> column, @Nullable BindParameter<?> bind, boolean keysByReturning, boolean wantsKeys) {
        boolean mayBeNull = bind == null || bind.value() == null;
        if (!compiler.traits().nullKeyNumbersItself()
                || table == null
                || column != table.autoincrementColumn()
                || !mayBeNull) {
            return;
        }
        Column<?> known = (Column<?>) column;
        if (keysByReturning) {
            implicitReturning.add(known);
        } else if (wantsKeys) {
            generatedKey = known;
        }
    }

    private void addMissing(
            ColumnValues values,
            Column<?> column,
            String bindName,
            boolean wantsKeys,
            boolean keysByReturning,
            Set<ColumnClause<?>> wantedDefaults) {
        ColumnDefault value = column.insertDefault();
        if (column.isPrimaryKey() && wantsKeys) {
            addMissingKey(values, column, value, bindName, keysByReturning);
        } else if (value != null) {
            String text = values.defaultText(column, value, bindName, 0);
            if (text != null) {
                values.add(column, false, text);
            }
            boolean onServer = value instanceof ColumnDefault.Sql || value instanceof ColumnDefault.FromSequence;
            if (onServer && wantedDefaults.contains(column)) {
                implicitReturning.add(column);
            } else if (onServer && !column.isPrimaryKey()) {
                values.postfetched.add(column);
            }
        } else if (wantedDefaults.contains(column)) {
            implicitReturning.add(column);
        } else if (isFilledByServer(column) && !column.isPrimaryKey()) {
            values.postfetched.add(column);
        }
    }

    private static boolean isFilledByServer(Column<?> column) {
        return column.serverDefault() != null || column.computed() != null || column.identity() != null;
    }

    private void addMissingKey(
            ColumnValues values,
            Column<?> column,
            @Nullable ColumnDefault value,
            String bindName,
            boolean keysByReturning) {
        if (value != null) {
            boolean onServer = value instanceof ColumnDefault.Sql || value instanceof ColumnDefault.FromSequence;
            if (onServer && !keysByReturning) {
                boolean skipped = value instanceof ColumnDefault.FromSequence from && !values.usesSequence(from);
                if (!skipped) {
                    values.add(column, false, values.clientDefault(column, bindName, 0));
                } else if (dml.reportsGeneratedKey()) {
                    generatedKey = column;
                }
                return;
            }
            String text = values.defaultText(column, value, bindName, 0);
            if (text != null) {
                values.add(column, false, text);
            }
            if (onServer) {
                implicitReturning.add(column);
            }
            return;
        }
        boolean generated = table != null && column == table.autoincrementColumn() || isFilledByServer(column);
        if (generated && keysByReturning) {
            implicitReturning.add(column);
        } else if (table != null && column == table.autoincrementColumn() && dml.reportsGeneratedKey()) {
            generatedKey = column;
        } else if (!generated && !column.isNullable()) {
            compiler.warn(
                    ("Column \"%s\" of table \"%s\" is part of the primary key, but nothing fills it: no value, no default, no autoincrement."
                                    + " A primary key must not be NULL.")
                            .formatted(
                                    column.key(),
                                    java.util.Objects.requireNonNull(table).fullName()));
        }
    }

    private void addFromSelect(ColumnValues values, FromSelect from) {
        SelectBase<?> select = from.select();
        Set<ColumnClause<?>> taken = new LinkedHashSet<>();
        for (String name : from.names()) {
            ColumnClause<?> column = insert.table().c(name);
            taken.add(column);
            values.add(column, false, "");
        }
        List<SelectElement<?>> defaults = new ArrayList<>();
        if (from.includeDefaults() && table != null) {
            for (Column<?> column : table.columnList()) {
                if (!taken.contains(column) && column.insertDefault() != null) {
                    Expression<?> value = defaultExpression(values, column, column.insertDefault());
                    if (value != null) {
                        values.add(column, false, "");
                        defaults.add(value);
                    }
                }
            }
        }
        if (!defaults.isEmpty()) {
            if (!(select instanceof Select<?> plain)) {
                throw new CompileException(
                        "INSERT from a %s cannot be extended by the defaults of further columns. Use its subquery(), or fromSelectWithoutDefaults."
                                .formatted(select.getClass().getSimpleName()));
            }
            select = plain.addColumns(defaults.toArray(new SelectElement<?>[0]));
        }
        source = select;
    }

    private @Nullable Expression<?> defaultExpression(ColumnValues values, Column<?> column, ColumnDefault value) {
        return switch (value) {
            case ColumnDefault.Value ignored -> clientBind(values, column);
            case ColumnDefault.Computed ignored -> clientBind(values, column);
            case ColumnDefault.Sql sql -> sql.expression();
            case ColumnDefault.FromSequence sequence ->
                values.usesSequence(sequence) ? new NextValue<>(sequence.sequence(), column.type()) : null;
            case ColumnDefault.InsertSentinel ignored -> null;
        };
    }

    private static BindParameter<?> clientBind(ColumnValues values, Column<?> column) {
        BindParameter<?> bind = BindParameter.named(column.key(), column.type(), null);
        values.clientDefaults.add(new DmlPlan.ClientDefault(column, bind, 0));
        return bind;
    }

    private List<String> allRows(ColumnValues values) {
        List<String> texts = new ArrayList<>();
        texts.add(row(values.pairs.stream().map(ColumnValues.Pair::value).toList()));
        for (int i = 1; i < rows.size(); i++) {
            Map<String, Assignment> byKey = ColumnValues.byKey(rows.get(i), Set.of());
            List<String> cells = new ArrayList<>();
            for (ColumnValues.Pair pair : values.pairs) {
                cells.add(cell(values, java.util.Objects.requireNonNull(pair.column()), byKey, i));
            }
            texts.add(row(cells));
        }
        return texts;
    }

    private String cell(ColumnValues values, ColumnClause<?> column, Map<String, Assignment> byKey, int row) {
        String bindName = column.key() + "_m" + row;
        Assignment assignment = byKey.get(column.key());
        if (assignment != null) {
            return values.valueInRow(column, assignment, bindName);
        }
        ColumnDefault value = column instanceof Column<?> known ? known.insertDefault() : null;
        String text = value == null ? null : values.defaultText((Column<?>) column, value, bindName, row);
        if (text == null) {
            throw new CompileException(
                    "Row %d of a multi-row INSERT gives no value for column \"%s\", which the first row sets and which has no default."
                            .formatted(row + 1, column.key()));
        }
        return text;
    }
}
