package io.jalchemy.compiler;

import io.jalchemy.error.CompileException;
import io.jalchemy.sql.BindParameter;
import io.jalchemy.sql.Clause;
import io.jalchemy.sql.Cte;
import io.jalchemy.sql.DdlNode;
import io.jalchemy.sql.DelegatingExpression;
import io.jalchemy.sql.DmlStatement;
import io.jalchemy.sql.ElementNode;
import io.jalchemy.sql.Expression;
import io.jalchemy.sql.FromClause;
import io.jalchemy.sql.JoinPath;
import io.jalchemy.sql.Merge;
import io.jalchemy.sql.Name;
import io.jalchemy.sql.Prefix;
import io.jalchemy.sql.SelectBase;
import io.jalchemy.sql.SqlNode;
import io.jalchemy.sql.StatementOption;
import io.jalchemy.sql.StatementTransform;
import io.jalchemy.sql.StructurePattern;
import io.jalchemy.sql.TextClause;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes one statement. It owns what the parts share (names, parameters, CTEs, the stack of statements) and sends each node
 * to the compiler of its kind; a dialect gives its own for the kinds that it writes differently. One object serves one
 * compilation.
 */
public class SqlCompiler {
    private final Dialect dialect;
    private final CompileOptions options;
    private final IdentifierPreparer identifiers;
    private final NameMaker names;
    private BindCollector binds;
    private final CteWriter ctes;
    private final Deque<StackFrame> stack = new ArrayDeque<>();
    private final List<ResultColumn> resultColumns = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private final ExpressionCompiler expressions;
    private final OperatorCompiler operators;
    private final FunctionCompiler functions;
    private final FromCompiler froms;
    private final SelectCompiler selects;
    private final DmlCompiler dml;
    private @Nullable DmlPlan plan;

    /** For dialects. */
    @SuppressWarnings("this-escape")
    public SqlCompiler(Dialect dialect, CompileOptions options) {
        this.dialect = dialect;
        this.options = options;
        this.identifiers = dialect.identifiers();
        this.names = new NameMaker(dialect.traits());
        this.binds = new BindCollector(names, List.of());
        this.ctes = new CteWriter(this);
        this.expressions = newExpressions();
        this.operators = newOperators();
        this.functions = newFunctions();
        this.froms = newFroms();
        this.selects = newSelects();
        this.dml = newDml();
    }

    /** Writes columns, literals, labels and other leaves. */
    protected ExpressionCompiler newExpressions() {
        return new ExpressionCompiler(this);
    }

    /** Writes operators. */
    protected OperatorCompiler newOperators() {
        return new OperatorCompiler(this);
    }

    /** Writes functions and windows. */
    protected FunctionCompiler newFunctions() {
        return new FunctionCompiler(this);
    }

    /** Writes FROM elements. */
    protected FromCompiler newFroms() {
        return new FromCompiler(this);
    }

    /** Writes selects. */
    protected SelectCompiler newSelects() {
        return new SelectCompiler(this);
    }

    /** Writes INSERT, UPDATE and DELETE. */
    protected DmlCompiler newDml() {
        return new DmlCompiler(this);
    }

    final CompiledStatement compile(SqlNode given) {
        SqlNode statement = prepared(given);
        binds = new BindCollector(names, StructurePattern.bindsOf(given));
        Scope root = options.literalBinds() ? Scope.ROOT.withLiteralBinds(true) : Scope.ROOT;
        String text = process(statement instanceof Cte cte ? cte.of() : statement, root);
        return new CompiledStatement(
                dialect, statement, options, binds.cut(translateSchemas(text)), resultColumns, warnings, plan);
    }

    /** Removes nodes of third parties: transforms first, then what merely stands for something else. */
    private static SqlNode prepared(SqlNode given) {
        StatementTransform.Required[] found = new StatementTransform.Required[1];
        given.traverse(node -> {
            if (found[0] == null && node instanceof StatementTransform.Required required) {
                found[0] = required;
            }
        });
        return found[0] == null ? given : found[0].transform().transform(given);
    }

    /** An expression with its values inline, for a place that takes no parameters. */
    final String inline(SqlNode node, boolean includeTable) {
        return process(node, Scope.ROOT.withLiteralBinds(true).withIncludeTable(includeTable));
    }

    /** Writes any node. */
    public final String process(SqlNode node, Scope scope) {
        return switch (node) {
            case Expression<?> expression -> expressions.write(expression, scope);
            case FromClause from -> froms.write(from, scope);
            case SelectBase<?> select -> selects.write(select, scope);
            case DmlStatement<?> statement -> dml.write(statement, scope);
            case Merge merge -> dml.visitMerge(merge, scope);
            case TextClause text -> expressions.visitText(text, scope);
            case DdlNode ddl -> dialect.ddlCompiler(options).write(ddl);
            case ElementNode<?> element -> list(element.expressions(), ", ", scope);
            case Clause clause ->
                throw new CompileException("%s is part of a statement and cannot be written by itself."
                        .formatted(clause.getClass().getSimpleName()));
            case JoinPath path ->
                throw new CompileException("%s can only be written as part of a join."
                        .formatted(path.getClass().getSimpleName()));
            case StatementOption option ->
                throw new CompileException("%s is an option and has no text."
                        .formatted(option.getClass().getSimpleName()));
        };
    }

    /** Writes nodes one after the other. */
    public final String list(Iterable<? extends SqlNode> nodes, String separator, Scope scope) {
        StringBuilder text = new StringBuilder();
        for (SqlNode node : nodes) {
            String one = process(node, scope);
            if (!one.isEmpty()) {
                text.append(text.isEmpty() ? "" : separator).append(one);
            }
        }
        return text.toString();
    }

    /** The words of those prefixes that are meant for this dialect, followed by a blank. */
    final String prefixes(List<Prefix> prefixes, Scope scope) {
        StringBuilder text = new StringBuilder();
        for (Prefix prefix : prefixes) {
            String only = prefix.dialect();
            if (only == null || only.equals("*") || dialect.answersTo(only)) {
                text.append(process(prefix.text(), scope)).append(' ');
            }
        }
        return text.toString();
    }

    private String translateSchemas(String text) {
        return options.schemaTranslate() == null || !options.translateNow()
                ? text
                : SchemaMarkers.replace(text, options.schemaTranslate(), dialect);
    }

    /** The dialect whose words are written. */
    public final Dialect dialect() {
        return dialect;
    }

    /** The dialect's choices. */
    public final DialectTraits traits() {
        return dialect.traits();
    }

    /** What the compilation knows beside the statement. */
    public final CompileOptions options() {
        return options;
    }

    /** Quotes identifiers. */
    public final IdentifierPreparer identifiers() {
        return identifiers;
    }

    /** Writes columns, literals, labels and other leaves. */
    public final ExpressionCompiler expressions() {
        return expressions;
    }

    /** Writes operators. */
    public final OperatorCompiler operators() {
        return operators;
    }

    /** Writes functions and windows. */
    public final FunctionCompiler functions() {
        return functions;
    }

    /** Writes FROM elements. */
    public final FromCompiler froms() {
        return froms;
    }

    /** Writes selects. */
    public final SelectCompiler selects() {
        return selects;
    }

    /** Writes INSERT, UPDATE and DELETE. */
    public final DmlCompiler dml() {
        return dml;
    }

    final CteWriter ctes() {
        return ctes;
    }

    final BindCollector binds() {
        return binds;
    }

    /** The text of an alias name, made now if it is anonymous. */
    public final Name aliasName(Name name) {
        return names.resolve(NameMaker.Kind.ALIAS, name);
    }

    /** The text of a column or label name, made now if it is anonymous. */
    public final Name columnName(Name name) {
        return names.resolve(NameMaker.Kind.COLUMN, name);
    }

    final Name valuesName(Name name) {
        return names.resolve(NameMaker.Kind.VALUES, name);
    }

    /** The name of a parameter. */
    public final String bindName(BindParameter<?> parameter) {
        return binds.name(parameter);
    }

    /** Whether what is being written stands inside another statement. */
    public final boolean isSubquery() {
        return stack.size() > 1;
    }

    final boolean isOutermost() {
        return stack.isEmpty();
    }

    final int depth() {
        return stack.size();
    }

    final StackFrame frame() {
        StackFrame top = stack.peek();
        return top == null ? StackFrame.NONE : top;
    }

    final void push(StackFrame frame) {
        stack.push(frame);
    }

    final void pop() {
        stack.pop();
    }

    final void addResultColumn(ResultColumn column) {
        resultColumns.add(column);
    }

    final void clearResultColumns() {
        resultColumns.clear();
    }

    final void warn(String finding) {
        warnings.add(finding);
    }

    final void plan(DmlPlan made) {
        plan = made;
    }

    final SqlText cut(String text) {
        return binds.cut(text);
    }

    /** Text of the user with percent signs doubled where the parameter style needs it. */
    public final String escapePercent(String text) {
        if (text.indexOf('\0') >= 0) {
            throw new CompileException("SQL text cannot contain the character NUL.");
        }
        return traits().paramStyle().doublesPercents() ? text.replace("%", "%%") : text;
    }

    /** What an expression stands for. */
    static Expression<?> unwrapped(Expression<?> expression) {
        return expression instanceof DelegatingExpression<?> delegating ? unwrapped(delegating.delegate()) : expression;
    }
}
