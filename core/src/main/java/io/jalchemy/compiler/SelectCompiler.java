package io.jalchemy.compiler;

import io.jalchemy.error.CompileException;
import io.jalchemy.error.InvalidRequestException;
import io.jalchemy.sql.BindParameter;
import io.jalchemy.sql.ColumnNames;
import io.jalchemy.sql.CompoundSelect;
import io.jalchemy.sql.Expression;
import io.jalchemy.sql.FetchClause;
import io.jalchemy.sql.ForUpdate;
import io.jalchemy.sql.FromClause;
import io.jalchemy.sql.FromHint;
import io.jalchemy.sql.FromObjects;
import io.jalchemy.sql.Join;
import io.jalchemy.sql.Name;
import io.jalchemy.sql.RowLimits;
import io.jalchemy.sql.Select;
import io.jalchemy.sql.SelectBase;
import io.jalchemy.sql.SelectFroms;
import io.jalchemy.sql.SelectGrouping;
import io.jalchemy.sql.StatementHint;
import io.jalchemy.sql.TableClause;
import io.jalchemy.sql.TextualSelect;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes selects and unions of selects, clause by clause. */
public class SelectCompiler {
    private final SqlCompiler compiler;
    private final ColumnsClause columns;

    /** For dialects. */
    public SelectCompiler(SqlCompiler compiler) {
        this.compiler = compiler;
        this.columns = new ColumnsClause(compiler);
    }

    /** What this one is part of. */
    protected final SqlCompiler compiler() {
        return compiler;
    }

    final String write(SelectBase<?> select, Scope scope) {
        return switch (select) {
            case Select<?> plain -> visitSelect(plain, scope);
            case CompoundSelect<?> compound -> visitCompound(compound, scope);
            case TextualSelect<?> text -> visitTextual(text, scope);
            case SelectGrouping<?> grouping -> grouped(write(grouping.select(), scope));
        };
    }

    /**
     * Gives a dialect the chance to restructure a select, for instance to limit rows through a window function.
     *
     * @return the same object when there is nothing to do
     */
    protected Select<?> restructure(Select<?> select, Scope scope) {
        return select;
    }

    /** A select. */
    protected String visitSelect(Select<?> given, Scope givenScope) {
        boolean outermost = compiler.isOutermost();
        Select<?> select = restructure(given, givenScope);
        Integer member = givenScope.member();
        boolean embedded = member != null || givenScope.insertSource();
        StackFrame outer = compiler.frame();
        boolean firstMember = member == null || member == 0;
        boolean wantsResult = (outermost || outer.resultForCompound || outer.resultForNested) && firstMember;

        List<FromClause> all = SelectFroms.of(select);
        List<ColumnNames.Selected> selected = named(select);
        List<ColumnNames.Selected> meant = select == given ? selected : named(given);
        checkMemberWidth(outer, member, selected.size());
        List<FromClause> froms = displayed(select, all, outer, givenScope);
        compiler.push(frame(select, all, froms, outer));
        try {
            Map<FromClause, String> hints = fromHints(select.fromHints());
            Scope scope = bodyScope(givenScope).withAmbiguousTables(ambiguous(all));
            StringBuilder text = new StringBuilder("SELECT ");
            String hintText = selectHint(hints);
            text.append(hintText.isEmpty() ? "" : hintText + " ");
            compiler.ctes().additional(select.additionalCtes(), scope);
            text.append(compiler.prefixes(select.prefixes(), scope));
            text.append(precolumns(select, scope));
            text.append(columns.write(selected, meant, scope, givenScope.asFrom(), wantsResult));
            body(text, select, selected, froms, scope, hints);
            appendStatementHints(text, select.statementHints());
            String result = text.toString();
            if (!compiler.ctes().isEmpty() && (!embedded || outermost)) {
                result = compiler.ctes().clause(outermost ? 0 : compiler.depth(), false) + result;
            }
            String suffixes = compiler.prefixes(select.suffixes(), scope);
            return suffixes.isEmpty() ? result : result + " " + suffixes;
        } finally {
            compiler.pop();
        }
    }

    private static List<ColumnNames.Selected> named(Select<?> select) {
        return ColumnNames.of(select.selectedExpressions(), select.labelStyle(), true);
    }

    private static Scope bodyScope(Scope scope) {
        return scope.withAsFrom(false)
                .withWithinColumns(false)
                .withWithinLabel(false)
                .withMember(null)
                .withInsertSource(false)
                .withSubquery(false)
                .withLateral(false)
                .withLabelByName(null)
                .withIncludeTable(true)
                .withCrud(false)
                .withLiteralExecute(false)
                .withLinter(null)
                .withFromHints(Map.of());
    }

    private StackFrame frame(Select<?> select, List<FromClause> all, List<FromClause> froms, StackFrame outer) {
        Set<FromClause> own = identitySet();
        for (FromClause from : froms) {
            own.addAll(FromObjects.of(from));
        }
        Set<FromClause> correlated = identitySet();
        correlated.addAll(own);
        correlated.addAll(outer.correlated);
        return new StackFrame(correlated, own, select, new LabelScope(select.selectedExpressions(), all));
    }

    private static Set<FromClause> identitySet() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }

    private static void checkMemberWidth(StackFrame outer, @Nullable Integer member, int width) {
        if (member == null) {
            return;
        }
        if (member == 0) {
            outer.firstMemberColumns = width;
        } else if (outer.firstMemberColumns >= 0 && outer.firstMemberColumns != width) {
            throw new CompileException(
                    "The members of a UNION, INTERSECT or EXCEPT must have the same number of columns: number 1 has %d, number %d has %d."
                            .formatted(outer.firstMemberColumns, member + 1, width));
        }
    }

    /** The FROM elements that are written: without those that belong to an enclosing select. */
    private List<FromClause> displayed(Select<?> select, List<FromClause> all, StackFrame outer, Scope scope) {
        Set<FromClause> explicit = outer.correlated;
        Set<FromClause> implicit = outer.fromElements;
        if (scope.asFrom() && !scope.lateral()) {
            Set<FromClause> rest = identitySet();
            rest.addAll(outer.correlated);
            rest.removeAll(outer.fromElements);
            explicit = rest;
            implicit = Set.of();
        }
        List<FromClause> shown = new ArrayList<>(all);
        List<FromClause> correlate = select.correlated();
        List<FromClause> except = select.correlatedExcept();
        if (correlate != null) {
            Set<FromClause> outerFroms = explicit;
            Set<FromClause> wanted = identitySet();
            correlate.forEach(from -> wanted.addAll(from.members()));
            shown.removeIf(from -> outerFroms.contains(from) && wanted.contains(from));
        }
        if (except != null) {
            Set<FromClause> outerFroms = explicit;
            shown.removeIf(from -> outerFroms.contains(from) && !except.contains(from));
        }
        if (correlate == null && except == null && !implicit.isEmpty() && shown.size() > 1) {
            Set<FromClause> outerFroms = implicit;
            shown.removeIf(outerFroms::contains);
            if (shown.isEmpty()) {
                throw new InvalidRequestException(
                        "A subquery is left without FROM because all its elements belong to the enclosing select. Say which ones do: correlate(...)."
                                + " Subquery over: "
                                + String.join(
                                        ", ",
                                        all.stream()
                                                .map(FromClause::description)
                                                .toList()));
            }
        }
        return shown;
    }

    /** Names of schema-qualified tables: a table without schema of the same name gets an alias. */
    private static Map<String, Name> ambiguous(Collection<FromClause> froms) {
        Map<String, Name> names = new HashMap<>();
        for (FromClause from : froms) {
            for (FromClause one : from.members()) {
                if (one instanceof TableClause table && table.schema() != null) {
                    names.computeIfAbsent(table.name().text(), name -> Name.anonymous(name, name));
                }
            }
        }
        return names;
    }

    private Map<FromClause, String> fromHints(List<FromHint> hints) {
        Map<FromClause, String> texts = new LinkedHashMap<>();
        for (FromHint hint : hints) {
            if (hint.dialect().equals("*") || compiler.dialect().answersTo(hint.dialect())) {
                texts.put(hint.from(), hint.text().replace("%(name)s", hintName(hint.from())));
            }
        }
        return texts;
    }

    private String hintName(FromClause from) {
        Name name = from.name();
        return from instanceof TableClause table
                ? compiler.froms().tableName(table)
                : name == null ? "" : compiler.identifiers().quote(compiler.aliasName(name));
    }

    /** Hints that stand right behind SELECT. */
    protected String selectHint(Map<FromClause, String> hints) {
        return "";
    }

    private void appendStatementHints(StringBuilder text, List<StatementHint> hints) {
        List<String> mine = new ArrayList<>();
        for (StatementHint hint : hints) {
            if (hint.dialect().equals("*") || compiler.dialect().answersTo(hint.dialect())) {
                mine.add(hint.text());
            }
        }
        if (!mine.isEmpty()) {
            text.append(' ').append(String.join(" ", mine));
        }
    }

    /** What stands between SELECT and the columns: DISTINCT and the like, followed by a blank. */
    protected String precolumns(Select<?> select, Scope scope) {
        if (!select.distinctOn().isEmpty() && !compiler.traits().lenient()) {
            throw new CompileException("Dialect %s has no DISTINCT ON. Use distinct(), or a window function."
                    .formatted(compiler.dialect()));
        }
        return select.isDistinct() ? "DISTINCT " : "";
    }

    private void body(
            StringBuilder text,
            Select<?> select,
            List<ColumnNames.Selected> selected,
            List<FromClause> froms,
            Scope scope,
            Map<FromClause, String> hints) {
        FromLinter linter = new FromLinter();
        Scope linted = scope.withLinter(linter);
        if (selected.isEmpty()) {
            text.setLength(text.toString().stripTrailing().length());
        }
        if (froms.isEmpty()) {
            text.append(defaultFrom(select));
        } else {
            text.append(" \nFROM ")
                    .append(compiler.list(froms, ", ", linted.withAsFrom(true).withFromHints(hints)));
        }
        appendWhere(text, select.whereClauses(), linted);
        String finding = linter.finding();
        if (finding != null) {
            compiler.warn(finding);
        }
        text.append(groupBy(select, scope));
        if (!select.havingClauses().isEmpty()) {
            String having = compiler.operators().criteria(select.havingClauses(), scope);
            text.append(having.isEmpty() ? "" : " \nHAVING " + having);
        }
        text.append(orderBy(select, scope));
        text.append(select.hasRowLimit() ? rowLimit(select, scope) : "");
        if (select.forUpdate() != null) {
            text.append(forUpdate(select, select.forUpdate(), scope));
        }
    }

    private void appendWhere(StringBuilder text, List<Expression<?>> criteria, Scope scope) {
        if (!criteria.isEmpty()) {
            String where = compiler.operators().criteria(criteria, scope);
            text.append(where.isEmpty() ? "" : " \nWHERE " + where);
        }
    }

    /** What stands for FROM in a select without any, such as {@code FROM DUAL}. */
    protected String defaultFrom(Select<?> select) {
        return "";
    }

    /** {@code  GROUP BY …}, or nothing. */
    protected String groupBy(RowLimits select, Scope scope) {
        String items = compiler.list(select.groupBy(), ", ", scope);
        return items.isEmpty() ? "" : " GROUP BY " + items;
    }

    /** {@code  ORDER BY …}, or nothing. */
    protected String orderBy(RowLimits select, Scope scope) {
        String items = orderItems(select.orderBy(), scope);
        return items.isEmpty() ? "" : " ORDER BY " + items;
    }

    /** The items of ORDER BY: a label that the statement selects is written by its name. */
    protected final String orderItems(List<Expression<?>> items, Scope scope) {
        StringBuilder text = new StringBuilder();
        for (Expression<?> item : items) {
            String one = compiler.process(item, compiler.expressions().forOrderItem(item, scope));
            if (!one.isEmpty()) {
                text.append(text.isEmpty() ? "" : ", ").append(one);
            }
        }
        return text.toString();
    }

    /** Limit and offset, or FETCH FIRST. */
    protected String rowLimit(RowLimits select, Scope scope) {
        FetchClause fetch = select.fetch();
        return fetch != null ? fetchClause(select, fetch, false, scope) : limitClause(select, scope);
    }

    /** {@code LIMIT … OFFSET …}. */
    protected String limitClause(RowLimits select, Scope scope) {
        StringBuilder text = new StringBuilder();
        if (select.limit() != null) {
            text.append("\n LIMIT ").append(rowCount(select.limit(), scope));
        }
        if (select.offset() != null) {
            text.append(select.limit() == null ? "\n LIMIT -1" : "")
                    .append(" OFFSET ")
                    .append(rowCount(select.offset(), scope));
        }
        return text.toString();
    }

    /** {@code OFFSET … ROWS FETCH FIRST … ROWS ONLY}. */
    protected final String fetchClause(
            RowLimits select, @Nullable FetchClause fetch, boolean requireOffset, Scope scope) {
        StringBuilder text = new StringBuilder();
        if (select.offset() != null) {
            text.append("\n OFFSET ").append(rowCount(select.offset(), scope)).append(" ROWS");
        } else if (requireOffset) {
            text.append("\n OFFSET 0 ROWS");
        }
        if (fetch != null) {
            text.append("\n FETCH FIRST ").append(rowCount(fetch.count(), scope));
            text.append(fetch.percent() ? " PERCENT" : "")
                    .append(" ROWS ")
                    .append(fetch.withTies() ? "WITH TIES" : "ONLY");
        }
        return text.toString();
    }

    /** FETCH FIRST as a plain limit, for a dialect that has nothing more than that. */
    protected final RowLimits withFetchAsLimit(RowLimits select) {
        FetchClause fetch = select.fetch();
        if (fetch == null) {
            return select;
        }
        if (fetch.withTies() || fetch.percent()) {
            throw new CompileException("Dialect %s has no FETCH FIRST … %s. Use limit(...), or rank() in a subquery."
                    .formatted(compiler.dialect(), fetch.percent() ? "PERCENT" : "WITH TIES"));
        }
        return select.limit(fetch.count());
    }

    /** A number of rows; a plain one as a literal just before execution where {@link #literalRowCounts} says so. */
    protected final String rowCount(Expression<?> count, Scope scope) {
        Expression<?> written =
                literalRowCounts() && isSimpleNumber(count) ? ((BindParameter<?>) count).literalExecute() : count;
        return compiler.process(written, scope);
    }

    /** Whether plain numbers of rows are written as literals just before execution. */
    protected boolean literalRowCounts() {
        return compiler.options().literalRowCounts();
    }

    /** Whether a number of rows is a plain integer that the user gave. */
    protected static boolean isSimpleNumber(@Nullable Expression<?> count) {
        return count instanceof BindParameter<?> bind && bind.isAnonymous() && bind.value() instanceof Number;
    }

    /** {@code FOR UPDATE}. */
    protected String forUpdate(Select<?> select, ForUpdate lock, Scope scope) {
        return " FOR UPDATE";
    }

    /** {@code WITH}, or {@code WITH RECURSIVE}. */
    protected String ctePreamble(boolean recursive) {
        return recursive ? "WITH RECURSIVE" : "WITH";
    }

    /** Selects whose rows are combined. */
    protected String visitCompound(CompoundSelect<?> compound, Scope given) {
        boolean outermost = compiler.isOutermost();
        StackFrame outer = compiler.frame();
        Integer member = given.member();
        boolean wantsResult = outermost || (member == null || member == 0) && outer.resultForCompound;
        StackFrame frame = new StackFrame(
                outer.correlated,
                outer.fromElements,
                compound,
                LabelScope.ofColumns(compound.subquery().columns()));
        frame.resultForCompound = wantsResult;
        compiler.push(frame);
        try {
            compiler.ctes().additional(compound.additionalCtes(), given);
            StringBuilder text = new StringBuilder();
            List<SelectBase<?>> members = compound.members();
            for (int i = 0; i < members.size(); i++) {
                text.append(i == 0 ? "" : " " + keyword(compound.kind()) + " ");
                text.append(member(members.get(i), given.withMember(i), i));
            }
            Scope scope = given.withMember(null).withAsFrom(false).withIncludeTable(false);
            text.append(groupBy(compound, scope)).append(orderBy(compound, scope));
            text.append(compound.hasRowLimit() ? rowLimit(compound, scope) : "");
            String result = text.toString();
            return compiler.ctes().isEmpty()
                    ? result
                    : compiler.ctes().clause(outermost ? 0 : compiler.depth(), true) + result;
        } finally {
            compiler.pop();
        }
    }

    /** A member of a union: in parentheses if it has an order or limit of its own, or is a union itself. */
    protected String member(SelectBase<?> member, Scope scope, int index) {
        boolean grouped = member instanceof CompoundSelect<?>
                || member instanceof RowLimits limits
                        && (limits.hasRowLimit() || !limits.orderBy().isEmpty() && hasOwnOrder(limits));
        String text = write(member, scope);
        return grouped ? grouped(text) : text;
    }

    /** A member of a union that has to be kept together. */
    protected String grouped(String member) {
        return "(" + member + ")";
    }

    private static boolean hasOwnOrder(RowLimits member) {
        return member instanceof Select<?>;
    }

    /** The keyword between members. */
    protected String keyword(CompoundSelect.Kind kind) {
        return kind.keyword();
    }

    /** Text with declared columns. */
    protected String visitTextual(TextualSelect<?> select, Scope scope) {
        boolean outermost = compiler.isOutermost();
        StackFrame outer = compiler.frame();
        boolean wantsResult = outermost
                || outer.resultForNested
                || scope.member() != null && scope.member() == 0 && outer.resultForCompound;
        compiler.push(new StackFrame(Set.of(), Set.of(), select, null));
        try {
            compiler.ctes().additional(select.additionalCtes(), scope);
            if (wantsResult) {
                columns.declare(select);
            }
            String text = compiler.expressions().visitText(select.text(), scope.withAsFrom(false));
            return compiler.ctes().isEmpty()
                    ? text
                    : compiler.ctes().clause(outermost ? 0 : compiler.depth(), false) + text;
        } finally {
            compiler.pop();
        }
    }

    final ColumnsClause columnsClause() {
        return columns;
    }

    /** The tables that a select with joins locks: for dialects that name them. */
    protected static List<FromClause> tablesOf(FromClause from) {
        List<FromClause> tables = new ArrayList<>();
        for (FromClause member : from.members()) {
            if (!(member instanceof Join)) {
                tables.add(member);
            }
        }
        return tables;
    }
}
