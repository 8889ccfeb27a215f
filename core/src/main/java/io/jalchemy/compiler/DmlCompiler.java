package io.jalchemy.compiler;

import io.jalchemy.error.CompileException;
import io.jalchemy.sql.BindParameter;
import io.jalchemy.sql.ColumnClause;
import io.jalchemy.sql.ColumnNames;
import io.jalchemy.sql.Delete;
import io.jalchemy.sql.DmlStatement;
import io.jalchemy.sql.Expression;
import io.jalchemy.sql.FromClause;
import io.jalchemy.sql.FromHint;
import io.jalchemy.sql.FromObjects;
import io.jalchemy.sql.Insert;
import io.jalchemy.sql.Join;
import io.jalchemy.sql.LabelStyle;
import io.jalchemy.sql.Merge;
import io.jalchemy.sql.PostValues;
import io.jalchemy.sql.SelectFroms;
import io.jalchemy.sql.SqlNode;
import io.jalchemy.sql.TableClause;
import io.jalchemy.sql.Update;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes INSERT, UPDATE and DELETE. The columns and values themselves are found by {@link InsertWriter} and {@link UpdateWriter}. */
public class DmlCompiler {
    /** Where RETURNING stands. */
    public enum ReturningPlace {
        /** At the end. */
        LAST,
        /** Behind the table and columns. */
        BEFORE_VALUES
    }

    private final SqlCompiler compiler;

    /** For dialects. */
    public DmlCompiler(SqlCompiler compiler) {
        this.compiler = compiler;
    }

    /** What this one is part of. */
    protected final SqlCompiler compiler() {
        return compiler;
    }

    final String write(DmlStatement<?> statement, Scope scope) {
        return switch (statement) {
            case Insert<?> insert -> visitInsert(insert, scope);
            case Update<?> update -> visitUpdate(update, scope);
            case Delete<?> delete -> visitDelete(delete, scope);
        };
    }

    /** Where RETURNING stands. */
    protected ReturningPlace returningPlace() {
        return ReturningPlace.LAST;
    }

    /** Whether the primary key is better fetched by RETURNING than as the driver's generated key. */
    protected boolean prefersReturningForKeys() {
        return false;
    }

    /** Whether the driver reports a generated key after an INSERT. */
    protected boolean reportsGeneratedKey() {
        return true;
    }

    /** Whether an INSERT with this conflict clause may get RETURNING without being asked. */
    protected boolean allowsImplicitReturning(Insert<?> insert) {
        return true;
    }

    /** What makes a parameter for a column: its name, or null for one that is made up. */
    protected String columnParameter(
            ColumnClause<?> column, BindParameter<?> given, @Nullable String bindName, Scope scope) {
        if (bindName == null) {
            return compiler.process(given.isAnonymous() ? given : given.anonymous("param"), scope);
        }
        BindParameter<?> own = given.key().equals(bindName) && !given.isAnonymous() ? given : given.renamed(bindName);
        compiler.binds().quoteLike(column.name());
        return compiler.process(own, scope.withCrud(true));
    }

    /** An INSERT. */
    protected String visitInsert(Insert<?> insert, Scope scope) {
        return new InsertWriter(compiler, this, insert, scope).write();
    }

    /** {@code (VALUES …)} of an INSERT without any column. */
    protected final String emptyInsert(TextOfInsert text) {
        return switch (compiler.traits().emptyInsert()) {
            case DEFAULT_VALUES -> " DEFAULT VALUES";
            case EMPTY_LISTS -> " () VALUES ()";
            case VALUES_DEFAULT -> " (" + text.firstColumn() + ") VALUES (DEFAULT)";
            case UNSUPPORTED ->
                throw new CompileException("Dialect %s cannot write an INSERT without columns. Set at least one."
                        .formatted(compiler.dialect()));
        };
    }

    /** What the text of an empty INSERT may need. */
    protected interface TextOfInsert {
        /** The first column of the table. */
        String firstColumn();
    }

    /** What follows the rows of an INSERT, such as ON CONFLICT; null for a dialect that has nothing of the kind. */
    protected String postValues(Insert<?> insert, PostValues action, Scope scope) {
        throw new CompileException("Dialect %s has no %s for INSERT. %s"
                .formatted(compiler.dialect(), action.getClass().getSimpleName(), upsertRemedy()));
    }

    /** What to use where a kind of upsert is refused, as a sentence. */
    protected String upsertRemedy() {
        return "Update first and insert what was not there, or use mergeInto(...).";
    }

    /** {@code RETURNING …}. */
    protected String returning(
            DmlStatement<?> statement, List<? extends SqlNode> elements, boolean wantsResult, Scope scope) {
        if (!supportsReturning(statement)) {
            throw new CompileException("Dialect %s cannot return rows from %s. %s"
                    .formatted(
                            compiler.dialect(),
                            verb(statement),
                            statement instanceof Insert<?>
                                    ? "The result's insertedPrimaryKey() is its key; select the rest."
                                    : "Select the rows in the same transaction."));
        }
        return "RETURNING " + returningColumns(statement, elements, wantsResult, scope);
    }

    /** The elements of RETURNING. */
    protected final String returningColumns(
            DmlStatement<?> statement, List<? extends SqlNode> elements, boolean wantsResult, Scope scope) {
        List<ColumnNames.Selected> selected =
                ColumnNames.of(SelectFroms.expand(elements), LabelStyle.DISAMBIGUATE_ONLY, true);
        List<ColumnNames.Selected> written = selected.stream()
                .map(one -> new ColumnNames.Selected(
                        one.required(), one.fallback(), one.key(), returned(statement, one.column()), one.repeated()))
                .toList();
        return compiler.selects()
                .columnsClause()
                .write(written, selected, scope.withIncludeTable(qualifiesReturning()), false, wantsResult);
    }

    /** The elements of RETURNING without labels, one by one. */
    protected final List<String> unlabelledReturning(
            List<? extends SqlNode> elements, boolean wantsResult, Scope scope) {
        List<ColumnNames.Selected> selected =
                ColumnNames.of(SelectFroms.expand(elements), LabelStyle.DISAMBIGUATE_ONLY, true);
        return compiler.selects().columnsClause().unlabelled(selected, scope, wantsResult);
    }

    /** What is written for an element of RETURNING, for a dialect that names the changed row in another way. */
    protected SqlNode returned(DmlStatement<?> statement, SqlNode element) {
        return element;
    }

    /** Whether columns of RETURNING are qualified by their table. */
    protected boolean qualifiesReturning() {
        return true;
    }

    private static String verb(DmlStatement<?> statement) {
        return switch (statement) {
            case Insert<?> ignored -> "INSERT";
            case Update<?> ignored -> "UPDATE";
            case Delete<?> ignored -> "DELETE";
        };
    }

    /** Whether rows can come back from the statement. */
    protected boolean supportsReturning(DmlStatement<?> statement) {
        Set<DialectTraits.Returning> able = compiler.traits().returning();
        return compiler.traits().lenient()
                || switch (statement) {
                    case Insert<?> ignored -> able.contains(DialectTraits.Returning.INSERT);
                    case Update<?> ignored -> able.contains(DialectTraits.Returning.UPDATE);
                    case Delete<?> ignored -> able.contains(DialectTraits.Returning.DELETE);
                };
    }

    /** An UPDATE. */
    protected String visitUpdate(Update<?> update, Scope scope) {
        return new UpdateWriter(compiler, this, update, scope).write();
    }

    /** The tables right behind UPDATE. */
    protected String updateTables(Update<?> update, List<FromClause> others, Scope scope) {
        return compiler.process(update.table(), scope.withAsFrom(true).withCrud(true));
    }

    /** {@code FROM …} of an UPDATE over several tables. */
    protected String updateFrom(Update<?> update, List<FromClause> others, Scope scope, Map<FromClause, String> hints) {
        if (!compiler.traits().lenient()) {
            throw new CompileException("Dialect %s cannot use further tables in UPDATE. Use a subquery in WHERE or SET."
                    .formatted(compiler.dialect()));
        }
        return "FROM " + compiler.list(others, ", ", scope.withAsFrom(true).withFromHints(hints));
    }

    /** Whether an UPDATE over several tables qualifies the columns that it sets, and may set those of all of them. */
    protected boolean qualifiesUpdatedColumns() {
        return false;
    }

    /** What stands at the end of an UPDATE, such as LIMIT; null for nothing. */
    protected @Nullable String updateLimit(Update<?> update, Scope scope) {
        return null;
    }

    /** A DELETE. */
    protected String visitDelete(Delete<?> delete, Scope given) {
        boolean outermost = compiler.isOutermost() && given.visitingCte() == null;
        List<FromClause> others = otherTables(delete.table(), delete.whereClauses(), List.of());
        delete.using().forEach(from -> {
            if (!others.contains(from)) {
                others.add(from);
            }
        });
        FromLinter linter = new FromLinter();
        compiler.push(dmlFrame(delete.table(), others));
        try {
            Scope scope = body(given).withLinter(linter);
            StringBuilder text = new StringBuilder("DELETE ")
                    .append(compiler.prefixes(delete.prefixes(), given))
                    .append("FROM ");
            Map<FromClause, String> hints = hints(delete.fromHints());
            String tables = deleteTables(delete, others, scope);
            text.append(crudHint(tables, delete.table(), hints));
            compiler.ctes().additional(delete.additionalCtes(), given);
            appendReturning(text, ReturningPlace.BEFORE_VALUES, delete, outermost, body(given));
            if (!others.isEmpty()) {
                String from = deleteFrom(delete, others, scope, hints);
                text.append(from.isEmpty() ? "" : " " + from);
            }
            appendWhere(text, delete.whereClauses(), scope);
            String limit = deleteLimit(delete, scope);
            text.append(limit == null ? "" : " " + limit);
            appendReturning(text, ReturningPlace.LAST, delete, outermost, body(given));
            warn(linter);
            return withCtes(text.toString(), outermost, false);
        } finally {
            compiler.pop();
        }
    }

    /** A MERGE; refused by dialects that have none. */
    protected String visitMerge(Merge merge, Scope scope) {
        return new MergeWriter(compiler, merge).write(scope);
    }

    /** The error for a MERGE that the dialect does not have. */
    protected final CompileException noMerge() {
        return new CompileException("Dialect %s has no MERGE. %s".formatted(compiler.dialect(), upsertRemedy()));
    }

    /** The tables right behind DELETE FROM. */
    protected String deleteTables(Delete<?> delete, List<FromClause> others, Scope scope) {
        return compiler.process(delete.table(), scope.withAsFrom(true).withCrud(true));
    }

    private void appendReturning(
            StringBuilder text, ReturningPlace place, Delete<?> delete, boolean outermost, Scope scope) {
        if (returningPlace() == place && !delete.returning().isEmpty()) {
            text.append(' ').append(returning(delete, delete.returning(), outermost, scope));
        }
    }

    /** {@code USING …} of a DELETE over several tables. */
    protected String deleteFrom(Delete<?> delete, List<FromClause> others, Scope scope, Map<FromClause, String> hints) {
        if (!compiler.traits().lenient()) {
            throw new CompileException("Dialect %s cannot use further tables in DELETE. Use a subquery in WHERE."
                    .formatted(compiler.dialect()));
        }
        return ", " + compiler.list(others, ", ", scope.withAsFrom(true).withFromHints(hints));
    }

    /** What stands at the end of a DELETE, such as LIMIT; null for nothing. */
    protected @Nullable String deleteLimit(Delete<?> delete, Scope scope) {
        return null;
    }

    static Scope body(Scope scope) {
        return scope.withAsFrom(false)
                .withWithinColumns(false)
                .withWithinLabel(false)
                .withSubquery(false)
                .withCrud(false)
                .withInsideOperator(false)
                .withEnclosingAlias(null)
                .withLinter(null)
                .withFromHints(Map.of());
    }

    static StackFrame dmlFrame(FromClause table, Collection<FromClause> others) {
        Set<FromClause> all = new LinkedHashSet<>(table.members());
        all.addAll(others);
        return new StackFrame(all, all, table, null);
    }

    /** Tables beside the changed one that criteria or values mention. */
    static List<FromClause> otherTables(
            FromClause table, List<? extends SqlNode> criteria, List<? extends SqlNode> values) {
        FromClause primary = leftmost(table);
        LinkedHashSet<FromClause> all = new LinkedHashSet<>(FromObjects.of(criteria));
        all.addAll(FromObjects.of(values));
        all.remove(primary);
        if (table instanceof Join join) {
            all.removeAll(join.members());
        }
        return new ArrayList<>(all);
    }

    static FromClause leftmost(FromClause table) {
        return table instanceof Join join ? leftmost(join.left()) : table;
    }

    final Map<FromClause, String> hints(List<FromHint> hints) {
        Map<FromClause, String> mine = new java.util.LinkedHashMap<>();
        for (FromHint hint : hints) {
            if (hint.dialect().equals("*") || compiler.dialect().answersTo(hint.dialect())) {
                mine.put(hint.from(), hint.text());
            }
        }
        return mine;
    }

    final String crudHint(String text, FromClause table, Map<FromClause, String> hints) {
        String hint = hints.get(table);
        return hint == null ? text : compiler.froms().fromHint(text, hint, true);
    }

    final void appendWhere(StringBuilder text, List<Expression<?>> criteria, Scope scope) {
        if (!criteria.isEmpty()) {
            String where = compiler.operators().criteria(criteria, scope);
            text.append(where.isEmpty() ? "" : " WHERE " + where);
        }
    }

    final void warn(FromLinter linter) {
        String finding = linter.finding();
        if (finding != null) {
            compiler.warn(finding);
        }
    }

    final String withCtes(String text, boolean outermost, boolean withFollowing) {
        return compiler.ctes().isEmpty()
                ? text
                : compiler.ctes().clause(outermost ? 0 : compiler.depth(), withFollowing) + text;
    }

    /** A FROM element by the name that columns are qualified with. */
    protected final String nameOf(FromClause from) {
        return from instanceof TableClause || from.name() == null
                ? tableName(from)
                : compiler.identifiers().quote(compiler.aliasName(java.util.Objects.requireNonNull(from.name())));
    }

    /** A table by its qualified name. */
    protected final String tableName(FromClause table) {
        return table instanceof TableClause named
                ? compiler.froms().tableName(named)
                : compiler.process(table, Scope.ROOT.withAsFrom(true));
    }
}
