package io.jalchemy.compiler;

import io.jalchemy.error.CompileException;
import io.jalchemy.error.UnsupportedCompilationException;
import io.jalchemy.sql.*; // this class names nearly every node
import io.jalchemy.types.SqlType;
import io.jalchemy.types.TupleType;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Writes expressions: sends operators and functions on, and writes columns, parameters, labels, casts and constants. */
public class ExpressionCompiler {
    private static final Pattern TEXT_PARAMETER = Pattern.compile("(?<![:\\w$\\\\]):([\\w$]+)(?![:\\w$])");
    private static final Pattern ESCAPED_COLON = Pattern.compile("\\\\(:[\\w$]*)(?![:\\w$])");

    private final SqlCompiler compiler;

    /** For dialects. */
    public ExpressionCompiler(SqlCompiler compiler) {
        this.compiler = compiler;
    }

    /** What this one is part of. */
    protected final SqlCompiler compiler() {
        return compiler;
    }

    final String write(Expression<?> node, Scope scope) {
        return switch (node) {
            case ColumnClause<?> column -> visitColumn(column, scope);
            case BindParameter<?> bind -> visitBind(bind, scope);
            case BinaryNode binary -> compiler.operators().visitBinary(binary, scope);
            case BooleanList list -> compiler.operators().visitBooleanList(list, scope);
            case OperatorList<?> list -> compiler.operators().visitOperatorList(list, scope);
            case UnaryExpression<?> unary -> compiler.operators().visitUnary(unary, scope);
            case NotCondition not -> compiler.operators().visitNot(not, scope);
            case AsBoolean truth -> compiler.operators().visitAsBoolean(truth, scope);
            case RegexpReplace<?> replace -> compiler.operators().visitRegexpReplace(replace, scope);
            case FunctionExpression<?> function -> compiler.functions().visitFunction(function, scope);
            case FunctionComparison comparison -> compiler.functions().visitFunction(comparison.function(), scope);
            case FunctionFilter<?> filter -> compiler.functions().visitFilter(filter, scope);
            case FunctionColumn<?> field -> compiler.functions().visitFunctionColumn(field, scope);
            case Over<?> over -> compiler.functions().visitOver(over, scope);
            case WithinGroup<?> group -> compiler.functions().visitWithinGroup(group, scope);
            case AggregateOrderBy<?> ordered -> compiler.functions().visitAggregateOrderBy(ordered, scope);
            case Extract extract -> compiler.functions().visitExtract(extract, scope);
            case NextValue<?> next -> compiler.functions().visitNextValue(next, scope);
            case Label<?> label -> visitLabel(label, scope);
            case LabelReference reference -> visitLabelReference(reference, scope);
            case Grouping<?> grouping -> "(" + write(grouping.expression(), scope) + ")";
            case Cast<?> cast -> visitCast(cast, scope);
            case TypeCoerce<?> coerce -> visitTypeCoerce(coerce, scope);
            case CaseExpression<?> caseOf -> visitCase(caseOf, scope);
            case ScalarSubquery<?> subquery -> visitScalarSubquery(subquery, scope);
            case Exists exists -> "EXISTS (" + compiler.process(exists.subquery(), scope.withAsFrom(false)) + ")";
            case ScalarValues values -> "(" + compiler.froms().valuesText(values.values(), scope) + ")";
            case NullConstant<?> ignored -> "NULL";
            case BooleanConstant constant -> visitBooleanConstant(constant);
            case TextExpression text -> visitText(text.text(), scope);
            case TextCondition text -> visitText(text.text(), scope);
            case ClauseList list -> visitClauseList(list, scope);
            case TupleExpression tuple -> visitTuple(tuple, scope);
            case TypeClause type -> compiler.dialect().typeCompiler().render(type.written());
            case CollationClause collation -> compiler.identifiers().quoteCollation(collation.name());
            case TableRow row -> visitTableRow(row, scope);
            case ArrayLiteral<?> array -> visitArray(array, scope);
            case Slice slice -> visitSlice(slice, scope);
            case CustomElement<?> custom -> visitCustom(custom, scope);
            case DelegatingExpression<?> delegating -> write(delegating.delegate(), scope);
        };
    }

    /** An expression on its own: operators in parentheses. */
    protected final String standalone(Expression<?> node, Scope scope) {
        return write(ParenthesisRules.operand(node, StandardOperator.NULLS_FIRST), scope);
    }

    /** A column by name, qualified by its FROM element. */
    protected String visitColumn(ColumnClause<?> column, Scope scope) {
        if (column instanceof AliasColumn<?>) {
            return compiler.identifiers().quote(compiler.aliasName(column.name()));
        }
        Name name = column.isLiteral() ? column.name() : compiler.columnName(column.name());
        String text = column.isLiteral()
                ? compiler.escapePercent(name.text())
                : compiler.identifiers().quote(name);
        FromClause from = column.from();
        Name table = from == null ? null : from.name();
        if (table == null || !scope.includeTable()) {
            return text;
        }
        return qualifier(java.util.Objects.requireNonNull(from), table, scope) + "." + text;
    }

    /** What stands before the dot of a column. */
    protected String qualifier(FromClause from, Name table, Scope scope) {
        String schema = compiler.froms().schemaOf(from);
        if (schema != null) {
            return schema + "." + compiler.identifiers().quote(table);
        }
        Name ambiguous = scope.ambiguousTables().get(table.text());
        Name shown = ambiguous != null && from instanceof TableClause ? ambiguous : table;
        return compiler.identifiers().quote(compiler.aliasName(shown));
    }

    /** A parameter, with the expression that its type puts around it. */
    protected String visitBind(BindParameter<?> bind, Scope scope) {
        Expression<?> around = scope.bindTypes()
                ? TypeExpressions.aroundBind(bind, compiler.dialect().typeCompiler())
                : null;
        if (around != null) {
            return typedBind(bind, around, scope);
        }
        if (scope.literalBinds()) {
            return literalBind(bind, scope);
        }
        return bindMark(bind, scope, "", "");
    }

    private String typedBind(BindParameter<?> bind, Expression<?> around, Scope scope) {
        if (!bind.mode().isExpanding()) {
            return compiler.process(around, scope.withBindTypes(false));
        }
        if (scope.literalBinds()) {
            return typedLiterals(bind, scope);
        }
        // Only what stands around its mark is used; a name of its own keeps the numbering of the others as it is.
        BindParameter<?> single = BindParameter.named("one of " + bind.key(), bind.type(), null);
        String template = compiler.process(
                java.util.Objects.requireNonNull(
                        TypeExpressions.aroundBind(single, compiler.dialect().typeCompiler())),
                scope.withBindTypes(false).withLiteralBinds(false));
        int first = template.indexOf('\0');
        int last = template.indexOf('\0', first + 1);
        return bindMark(bind, scope, template.substring(0, first), template.substring(last + 1));
    }

    private String typedLiterals(BindParameter<?> list, Scope scope) {
        if (!(valueOf(list) instanceof Collection<?> items) || items.isEmpty()) {
            return literalBind(list, scope);
        }
        StringBuilder text = new StringBuilder();
        for (Object item : items) {
            text.append(text.isEmpty() ? "(" : ", ")
                    .append(visitBind(BindParameter.anonymous(list.key(), list.type(), item), scope));
        }
        return text.append(')').toString();
    }

    private String bindMark(BindParameter<?> given, Scope scope, String before, String after) {
        BindParameter<?> bind = scope.literalExecute() && !given.mode().isLiteral() ? literalTwin(given) : given;
        boolean expanding = bind.mode().isExpanding();
        String mark = compiler.binds().mark(bind, scope.crud(), expanding ? emptySet(bind, scope) : "", before, after);
        BindCast cast = bind.mode().isLiteral()
                ? compiler.dialect().typeCompiler().literalCast(bind.type())
                : compiler.dialect().typeCompiler().bindCast(bind.type());
        return expanding ? "(" + mark + ")" : cast.around(mark);
    }

    /** The same parameter as a late literal; a statement that is compiled asks for it at most once per parameter. */
    private BindParameter<?> literalTwin(BindParameter<?> bind) {
        return bind.literalExecute();
    }

    private String literalBind(BindParameter<?> bind, Scope scope) {
        Object value = valueOf(bind);
        if (!bind.mode().isExpanding()) {
            return compiler.dialect().literals().literal(value, bind.type());
        }
        if (!(value instanceof Collection<?> items)) {
            throw new CompileException(
                    "Parameter \"%s\" stands for a list; its value is %s.".formatted(bind.key(), value));
        }
        if (items.isEmpty()) {
            return "(" + emptySet(bind, scope) + ")";
        }
        boolean rows = SqlText.holdsRows(items, bind.type());
        StringBuilder text = new StringBuilder();
        for (Object item : items) {
            text.append(text.isEmpty() ? rows && compiler.traits().tupleInValues() ? "VALUES " : "" : ", ");
            text.append(
                    rows && item instanceof List<?> row
                            ? literalRow(row, bind)
                            : compiler.dialect().literals().literal(item, bind.type()));
        }
        return "(" + text + ")";
    }

    private String literalRow(List<?> row, BindParameter<?> bind) {
        List<SqlType<?>> types = bind.type() instanceof TupleType tuple ? tuple.types() : List.of();
        StringBuilder text = new StringBuilder("(");
        for (int i = 0; i < row.size(); i++) {
            SqlType<?> type = i < types.size() ? types.get(i) : io.jalchemy.types.Types.ofValue(row.get(i));
            text.append(i == 0 ? "" : ", ").append(compiler.dialect().literals().literal(row.get(i), type));
        }
        return text.append(')').toString();
    }

    private @Nullable Object valueOf(BindParameter<?> bind) {
        var given = compiler.options().parameters();
        return !bind.isAnonymous() && given.containsKey(bind.key()) ? given.get(bind.key()) : bind.value();
    }

    /** What an empty list is written as; the operator around decides between no row and every row. */
    protected String emptySet(BindParameter<?> bind, Scope scope) {
        int width = bind.type() instanceof TupleType tuple ? tuple.types().size() : 1;
        return compiler.operators().emptySet(width, scope);
    }

    /** A label: behind AS in a columns clause, by its name where a clause refers to it, and otherwise what it labels. */
    protected String visitLabel(Label<?> label, Scope scope) {
        boolean byName = scope.labelByName() == label;
        boolean withAs = scope.withinColumns() && !scope.withinLabel();
        if (withAs) {
            String name = quotedLabel(label);
            Expression<?> inner = ParenthesisRules.operand(label.expression(), StandardOperator.AS);
            return write(inner, scope.withWithinLabel(true)) + aliasKeyword() + name;
        }
        return byName
                ? quotedLabel(label)
                : write(
                        ParenthesisRules.operand(label.expression(), StandardOperator.AS),
                        scope.withWithinColumns(false));
    }

    private String quotedLabel(Label<?> label) {
        return compiler.identifiers().quote(compiler.columnName(ColumnNames.labelName(label)));
    }

    /** An expression behind which its label stands; a generated label is numbered before what it labels. */
    String labelled(Expression<?> expression, Name label, Scope scope) {
        String name = compiler.identifiers().quote(compiler.columnName(label));
        return write(expression, scope.withWithinColumns(true).withWithinLabel(true)) + aliasKeyword() + name;
    }

    /** What stands between an expression and its label. */
    protected String aliasKeyword() {
        return " AS ";
    }

    /** The scope of an ORDER BY item: a label that the statement selects is written by name. */
    final Scope forOrderItem(Expression<?> item, Scope scope) {
        Label<?> label = labelIn(item);
        LabelScope labels = compiler.frame().labels;
        return label != null
                        && labels != null
                        && compiler.traits().orderByLabel()
                        && labels.selects(label, scope.withinColumns())
                ? scope.withLabelByName(label)
                : scope;
    }

    private static @Nullable Label<?> labelIn(Expression<?> item) {
        return switch (item) {
            case Label<?> label -> label;
            case UnaryExpression<?> unary -> unary.suffix() ? labelIn(unary.operand()) : null;
            default -> null;
        };
    }

    /** A name that stands for a label or column of the statement. */
    protected String visitLabelReference(LabelReference reference, Scope scope) {
        if (compiler.isOutermost()) {
            return compiler.escapePercent(reference.name());
        }
        LabelScope labels = compiler.frame().labels;
        Expression<?> column = labels == null ? null : labels.resolve(reference.name(), scope.withinColumns());
        if (column == null) {
            throw new CompileException(
                    "Can't resolve \"%s\" in ORDER BY, GROUP BY or DISTINCT ON: the statement has no label or column of that name. Use text(\"%s\") for SQL text."
                            .formatted(reference.name(), reference.name()));
        }
        return write(column, scope.withLabelByName(column));
    }

    /** {@code CAST(x AS type)}. */
    protected String visitCast(Cast<?> cast, Scope scope) {
        if (cast.lenient() && !supportsTryCast()) {
            throw new UnsupportedCompilationException(
                    "Dialect %s has no TRY_CAST. Use cast(...).".formatted(compiler.dialect()));
        }
        String type = castType(cast.type());
        String collation = "";
        int at = type.indexOf(" COLLATE ");
        if (at >= 0) {
            collation = type.substring(at);
            type = type.substring(0, at);
        }
        return (cast.lenient() ? "TRY_CAST(" : "CAST(") + write(cast.expression(), scope) + " AS " + type + ")"
                + collation;
    }

    /** Whether there is TRY_CAST. */
    protected boolean supportsTryCast() {
        return compiler.traits().lenient();
    }

    /** A type as the target of a cast. */
    protected String castType(SqlType<?> type) {
        SqlType<?> written = compiler.options().schemaTranslate() == null
                ? type
                : compiler.dialect().ddlCompiler(compiler.options()).names().translated(type);
        return compiler.dialect().typeCompiler().render(written);
    }

    /** A type for the Java side only. */
    protected String visitTypeCoerce(TypeCoerce<?> coerce, Scope scope) {
        return coerce.expression() instanceof BindParameter<?> bind
                ? visitBind(bind.withType(coerce.type()), scope)
                : write(coerce.expression(), scope);
    }

    /** {@code CASE … END}. */
    protected String visitCase(CaseExpression<?> caseOf, Scope scope) {
        StringBuilder text = new StringBuilder("CASE ");
        if (caseOf.value() != null) {
            text.append(write(caseOf.value(), scope)).append(' ');
        }
        for (CaseWhen branch : caseOf.whens()) {
            text.append("WHEN ")
                    .append(standalone(branch.when(), scope))
                    .append(" THEN ")
                    .append(write(branch.then(), scope))
                    .append(' ');
        }
        if (caseOf.otherwise() != null) {
            text.append("ELSE ").append(write(caseOf.otherwise(), scope)).append(' ');
        }
        return text.append("END").toString();
    }

    /** True or false. */
    protected String visitBooleanConstant(BooleanConstant constant) {
        return compiler.traits().nativeBoolean() ? Boolean.toString(constant.value()) : constant.value() ? "1" : "0";
    }

    /** Text of the user, with its parameters. */
    protected String visitText(TextClause clause, Scope scope) {
        Matcher matcher = TEXT_PARAMETER.matcher(compiler.escapePercent(clause.text()));
        String text = matcher.replaceAll(match -> {
            BindParameter<?> parameter = clause.parameter(match.group(1));
            return Matcher.quoteReplacement(parameter == null ? match.group() : visitBind(parameter, scope));
        });
        return ESCAPED_COLON.matcher(text).replaceAll("$1");
    }

    /** Expressions separated by commas. */
    protected String visitClauseList(ClauseList list, Scope scope) {
        StringBuilder text = new StringBuilder();
        for (Expression<?> item : list.items()) {
            Expression<?> inner = list.groupContents() ? ParenthesisRules.operand(item, StandardOperator.COMMA) : item;
            text.append(text.isEmpty() ? "" : ", ").append(write(inner, scope));
        }
        return text.toString();
    }

    /** {@code (a, b)}. */
    protected String visitTuple(TupleExpression tuple, Scope scope) {
        StringBuilder text = new StringBuilder("(");
        for (int i = 0; i < tuple.items().size(); i++) {
            text.append(i == 0 ? "" : ", ");
            text.append(write(ParenthesisRules.operand(tuple.items().get(i), StandardOperator.COMMA), scope));
        }
        return text.append(')').toString();
    }

    /** A FROM element as an expression by its name. */
    protected String visitTableRow(TableRow row, Scope scope) {
        Name name = row.from().name();
        if (name == null) {
            throw new CompileException("A %s has no name and cannot be used as an expression."
                    .formatted(row.from().getClass().getSimpleName()));
        }
        return compiler.identifiers().quote(compiler.aliasName(name));
    }

    /** {@code ARRAY[a, b]}; only some databases have it. */
    protected String visitArray(ArrayLiteral<?> array, Scope scope) {
        if (compiler.traits().lenient()) {
            return "ARRAY[" + compiler.list(array.items(), ", ", scope) + "]";
        }
        throw new UnsupportedCompilationException("Dialect %s has no arrays.".formatted(compiler.dialect()));
    }

    /** {@code lower:upper:step}. */
    protected String visitSlice(Slice slice, Scope scope) {
        StringBuilder text = new StringBuilder();
        appendBound(text, slice.start(), scope);
        text.append(':');
        appendBound(text, slice.stop(), scope);
        if (slice.step() != null && !(slice.step() instanceof NullConstant<?>)) {
            text.append(':').append(write(slice.step(), scope));
        }
        return text.toString();
    }

    private void appendBound(StringBuilder text, Expression<?> bound, Scope scope) {
        if (!(bound instanceof NullConstant<?>)) {
            text.append(write(bound, scope));
        }
    }

    /** An element of a third party. */
    protected String visitCustom(CustomElement<?> element, Scope scope) {
        return CustomRendering.write(element, compiler, scope);
    }

    private String visitScalarSubquery(ScalarSubquery<?> subquery, Scope scope) {
        int width = subquery.select().selectedExpressions().size();
        if (width > 1 && !subquery.isOfRows() && !compiler.traits().lenient()) {
            throw new CompileException(
                    "A subquery that stands for a value must select one column; this one selects %d. Select one, or use subquery() in FROM."
                            .formatted(width));
        }
        return "(" + compiler.process(subquery.select(), scope.withAsFrom(false)) + ")";
    }
}
