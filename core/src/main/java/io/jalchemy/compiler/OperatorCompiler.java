package io.jalchemy.compiler;

import io.jalchemy.error.CompileException;
import io.jalchemy.error.UnsupportedCompilationException;
import io.jalchemy.sql.Arithmetic;
import io.jalchemy.sql.AsBoolean;
import io.jalchemy.sql.BinaryNode;
import io.jalchemy.sql.BindParameter;
import io.jalchemy.sql.BooleanList;
import io.jalchemy.sql.Cast;
import io.jalchemy.sql.Conditions;
import io.jalchemy.sql.CustomOperator;
import io.jalchemy.sql.Expression;
import io.jalchemy.sql.FromObjects;
import io.jalchemy.sql.FunctionExpression;
import io.jalchemy.sql.Modifiers;
import io.jalchemy.sql.NotCondition;
import io.jalchemy.sql.Operator;
import io.jalchemy.sql.OperatorList;
import io.jalchemy.sql.RegexpReplace;
import io.jalchemy.sql.Sql;
import io.jalchemy.sql.StandardOperator;
import io.jalchemy.sql.UnaryExpression;
import io.jalchemy.types.SqlType;
import io.jalchemy.types.TypeFamily;
import io.jalchemy.types.Types;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes operators. A dialect overrides the visit of an operator that it writes differently. */
public class OperatorCompiler {
    private final SqlCompiler compiler;

    /** For dialects. */
    public OperatorCompiler(SqlCompiler compiler) {
        this.compiler = compiler;
    }

    /** What this one is part of. */
    protected final SqlCompiler compiler() {
        return compiler;
    }

    /** An operand, in parentheses where precedence asks for them. */
    protected final String operand(Expression<?> expression, Operator against, Scope scope) {
        boolean byName = expression == scope.labelByName();
        return compiler.process(byName ? expression : ParenthesisRules.operand(expression, against), scope);
    }

    final String visitBinary(BinaryNode written, Scope given) {
        lint(written, given);
        BinaryNode node = arranged(written);
        Scope scope = given;
        if (rendersTwoBindsAsLiterals()
                && node.left() instanceof BindParameter<?>
                && node.right() instanceof BindParameter<?>) {
            scope = scope.withLiteralExecute(true);
        }
        return switch (node.operator()) {
            case CustomOperator custom -> visitCustom(node, custom, scope);
            case StandardOperator standard -> visitStandard(node, standard, scope);
        };
    }

    /** The same operation, with its operands in the order that the dialect prefers. */
    protected BinaryNode arranged(BinaryNode node) {
        return node;
    }

    private void lint(BinaryNode node, Scope scope) {
        FromLinter linter = scope.linter();
        if (linter == null || !node.operator().isComparison()) {
            return;
        }
        List<io.jalchemy.sql.FromClause> left = FromObjects.of(node.left());
        List<io.jalchemy.sql.FromClause> right = FromObjects.of(node.right());
        FromLinter outer = scope.lateralLinter();
        if (outer == null || scope.enclosingLateral() == null) {
            linter.connect(left, right);
            return;
        }
        List<io.jalchemy.sql.FromClause> lateral = List.of(scope.enclosingLateral());
        outer.connect(left, lateral);
        outer.connect(right, lateral);
        outer.connect(left, right);
    }

    /** Whether {@code ? = ?} cannot be sent, so that both are written as literals. */
    protected boolean rendersTwoBindsAsLiterals() {
        return false;
    }

    private String visitStandard(BinaryNode node, StandardOperator operator, Scope scope) {
        return switch (operator) {
            case LIKE -> visitLike(left(node), right(node), node.modifiers(), false, scope);
            case NOT_LIKE -> visitLike(left(node), right(node), node.modifiers(), true, scope);
            case ILIKE -> visitIlike(left(node), right(node), node.modifiers(), false, scope);
            case NOT_ILIKE -> visitIlike(left(node), right(node), node.modifiers(), true, scope);
            case CONTAINS, NOT_CONTAINS, STARTSWITH, NOT_STARTSWITH, ENDSWITH, NOT_ENDSWITH ->
                visitLikePart(node, operator, scope);
            case ICONTAINS, NOT_ICONTAINS, ISTARTSWITH, NOT_ISTARTSWITH, IENDSWITH, NOT_IENDSWITH ->
                visitIlikePart(node, operator, scope);
            case IN -> visitIn(node, false, scope);
            case NOT_IN -> visitIn(node, true, scope);
            case IS_DISTINCT_FROM -> visitDistinctFrom(node, false, scope);
            case IS_NOT_DISTINCT_FROM -> visitDistinctFrom(node, true, scope);
            case MATCH -> visitMatch(node, scope);
            case NOT_MATCH -> "NOT " + visitMatch(node, scope);
            case REGEXP_MATCH -> visitRegexpMatch(node, false, scope);
            case NOT_REGEXP_MATCH -> visitRegexpMatch(node, true, scope);
            case BETWEEN -> visitBetween(node, false, scope);
            case NOT_BETWEEN -> visitBetween(node, true, scope);
            case TRUEDIV -> visitTrueDivision(node, scope);
            case FLOORDIV -> visitFloorDivision(node, scope);
            case MOD -> visitMod(node, scope);
            case CONCAT -> visitConcat(List.of(node.left(), node.right()), scope);
            case BITWISE_XOR -> visitBitwiseXor(node, scope);
            case BITWISE_AND, BITWISE_OR, BITWISE_LSHIFT, BITWISE_RSHIFT -> visitBitwise(node, operator, scope);
            case GETITEM -> visitGetItem(node, scope);
            case JSON_GETITEM -> visitJsonGetItem(node, scope);
            case JSON_PATH_GETITEM -> visitJsonPathGetItem(node, scope);
            default -> generic(node, operator.text(), scope);
        };
    }

    /** Two operands with text between them. */
    protected final String generic(BinaryNode node, String text, Scope scope) {
        return generic(node, text, scope, false);
    }

    private String generic(BinaryNode node, String text, Scope scope, boolean eager) {
        Scope inner = scope.withInsideOperator(true);
        String all =
                operand(node.left(), node.operator(), inner) + text + operand(node.right(), node.operator(), inner);
        return scope.insideOperator() && eager ? "(" + all + ")" : all;
    }

    /** An operator that the user spells out. */
    protected String visitCustom(BinaryNode node, CustomOperator operator, Scope scope) {
        return generic(node, " " + compiler.escapePercent(operator.text()) + " ", scope, operator.eagerGrouping());
    }

    private static Expression<?> left(BinaryNode node) {
        return ParenthesisRules.operand(node.left(), node.operator());
    }

    private static Expression<?> right(BinaryNode node) {
        return ParenthesisRules.operand(node.right(), node.operator());
    }

    /** {@code x LIKE pattern ESCAPE 'c'}; both operands have the parentheses that they need. */
    protected String visitLike(
            Expression<?> left, Expression<?> right, Modifiers modifiers, boolean negated, Scope scope) {
        return likeText(left, right, modifiers, negated ? " NOT LIKE " : " LIKE ", scope);
    }

    /** LIKE with a keyword of the dialect's choice. */
    protected final String likeText(
            Expression<?> left, Expression<?> right, Modifiers modifiers, String keyword, Scope scope) {
        String text = compiler.process(left, scope) + keyword + compiler.process(right, scope);
        return modifiers.escape() == null
                ? text
                : text + " ESCAPE " + compiler.dialect().literals().literal(modifiers.escape(), Types.string());
    }

    /** LIKE without regard to case. */
    protected String visitIlike(
            Expression<?> left, Expression<?> right, Modifiers modifiers, boolean negated, Scope scope) {
        return visitLike(lower(left), lower(right), modifiers, negated, scope);
    }

    private static FunctionExpression<?> lower(Expression<?> text) {
        return Sql.func("lower", text).returns(Types.string());
    }

    private String visitLikePart(BinaryNode node, StandardOperator operator, Scope scope) {
        boolean negated = operator.name().startsWith("NOT_");
        Expression<?> pattern = pattern(right(node), operator);
        return visitLike(left(node), pattern, node.modifiers(), negated, scope);
    }

    private String visitIlikePart(BinaryNode node, StandardOperator operator, Scope scope) {
        boolean negated = operator.name().startsWith("NOT_");
        Expression<?> pattern = foldedPattern(foldCase(right(node)), operator);
        return visitFoldedLike(foldCase(left(node)), pattern, node.modifiers(), negated, scope);
    }

    /** What makes an operand insensitive to case. */
    protected Expression<?> foldCase(Expression<?> text) {
        return lower(text);
    }

    /** LIKE over operands that {@link #foldCase} has prepared. */
    protected String visitFoldedLike(
            Expression<?> left, Expression<?> right, Modifiers modifiers, boolean negated, Scope scope) {
        return visitLike(left, right, modifiers, negated, scope);
    }

    private static Expression<?> pattern(Expression<?> part, StandardOperator operator) {
        Expression<?> percent = percent();
        return switch (operator) {
            case STARTSWITH, NOT_STARTSWITH -> concat(part, percent);
            case ENDSWITH, NOT_ENDSWITH -> concat(percent, part);
            default -> concat(concat(percent, part), percent);
        };
    }

    /** What {@link #foldCase} gives stays whole, also where it is a concatenation itself. */
    private static Expression<?> foldedPattern(Expression<?> part, StandardOperator operator) {
        List<Expression<?>> parts =
                switch (operator) {
                    case ISTARTSWITH, NOT_ISTARTSWITH -> List.of(part, percent());
                    case IENDSWITH, NOT_IENDSWITH -> List.of(percent(), part);
                    default -> List.of(percent(), part, percent());
                };
        return new OperatorList<>(StandardOperator.CONCAT, parts, true, Types.string());
    }

    private static Expression<?> percent() {
        return Sql.literalColumn("'%'", Types.string());
    }

    private static Expression<?> concat(Expression<?> left, Expression<?> right) {
        return Arithmetic.build(left, StandardOperator.CONCAT, right, Types.string());
    }

    /** {@code x IN (…)}; NOT IN stands in parentheses because an empty list adds an OR. */
    protected String visitIn(BinaryNode node, boolean negated, Scope scope) {
        Scope inner = scope.withInsideOperator(true);
        String left = operand(node.left(), node.operator(), inner);
        emptySetNegated = negated;
        String right = operand(node.right(), node.operator(), inner);
        return negated ? "(" + left + " NOT IN " + right + ")" : left + " IN " + right;
    }

    private boolean emptySetNegated;

    final String emptySet(int width, Scope scope) {
        return emptySet(width, emptySetNegated);
    }

    /** What stands in the parentheses of IN for an empty list of rows of the given width. */
    protected String emptySet(int width, boolean negated) {
        String nulls = String.join(", ", Collections.nCopies(width, "NULL"));
        String none = width > 1 ? "(" + nulls + ")" : nulls;
        return none + (negated ? ") OR (1 = 1" : ") AND (1 != 1");
    }

    /** {@code x IS DISTINCT FROM y}. */
    protected String visitDistinctFrom(BinaryNode node, boolean negated, Scope scope) {
        return generic(node, negated ? " IS NOT DISTINCT FROM " : " IS DISTINCT FROM ", scope);
    }

    /** Full-text match. */
    protected String visitMatch(BinaryNode node, Scope scope) {
        return generic(node, " MATCH ", scope);
    }

    /** Match of a regular expression. */
    protected String visitRegexpMatch(BinaryNode node, boolean negated, Scope scope) {
        if (compiler.traits().lenient()) {
            return generic(node, negated ? " <not regexp> " : " <regexp> ", scope);
        }
        throw new CompileException("Dialect %s has no regular expressions.".formatted(compiler.dialect()));
    }

    /** Replacement by a regular expression. */
    protected String visitRegexpReplace(RegexpReplace<?> node, Scope scope) {
        if (compiler.traits().lenient()) {
            return "<regexp replace>(" + operand(node.expression(), StandardOperator.REGEXP_REPLACE, scope) + ", "
                    + compiler.list(List.of(node.pattern(), node.replacement()), ", ", scope) + ")";
        }
        throw new CompileException(
                "Dialect %s has no replacement by regular expressions.".formatted(compiler.dialect()));
    }

    /** The flags of a regular expression as SQL. */
    protected final String flags(Object flags, Scope scope) {
        return flags instanceof Expression<?> expression
                ? compiler.process(expression, scope)
                : compiler.dialect().literals().literal(flags, Types.string());
    }

    /** {@code x BETWEEN a AND b}. */
    protected String visitBetween(BinaryNode node, boolean negated, Scope scope) {
        String keyword =
                (negated ? " NOT BETWEEN " : " BETWEEN ") + (node.modifiers().symmetric() ? "SYMMETRIC " : "");
        return generic(node, keyword, scope);
    }

    /** Division with a fractional result, also between whole numbers. */
    protected String visitTrueDivision(BinaryNode node, Scope scope) {
        String left = operand(node.left(), StandardOperator.TRUEDIV, scope);
        if (compiler.traits().division() == DialectTraits.Division.FRACTIONAL) {
            return left + " / " + operand(node.right(), StandardOperator.TRUEDIV, scope);
        }
        return left + " / " + fractional(ParenthesisRules.operand(node.right(), StandardOperator.TRUEDIV), scope);
    }

    /** The divisor in a form that makes the division fractional. */
    protected String fractional(Expression<?> divisor, Scope scope) {
        SqlType<?> type = isDecimal(divisor) ? divisor.type() : Types.numeric();
        return compiler.process(new Cast<>(divisor, type, false), scope);
    }

    private static boolean isDecimal(Expression<?> expression) {
        return expression.type().family() == TypeFamily.NUMERIC
                || expression.type().family() == TypeFamily.FLOAT;
    }

    /** Division rounded down. */
    protected String visitFloorDivision(BinaryNode node, Scope scope) {
        String text = operand(node.left(), StandardOperator.FLOORDIV, scope)
                + " / "
                + operand(node.right(), StandardOperator.FLOORDIV, scope);
        boolean whole = compiler.traits().division() == DialectTraits.Division.TRUNCATES
                && node.left().type().family() == TypeFamily.INTEGER
                && node.right().type().family() == TypeFamily.INTEGER;
        return whole ? text : "FLOOR(" + text + ")";
    }

    /** The remainder. */
    protected String visitMod(BinaryNode node, Scope scope) {
        return operand(node.left(), StandardOperator.MOD, scope)
                + (compiler.traits().paramStyle().doublesPercents() ? " %% " : " % ")
                + operand(node.right(), StandardOperator.MOD, scope);
    }

    /** Text behind text. */
    protected String visitConcat(List<? extends Expression<?>> operands, Scope scope) {
        return joined(operands, StandardOperator.CONCAT, " || ", scope.withInsideOperator(true));
    }

    /** Exclusive or of the bits. */
    protected String visitBitwiseXor(BinaryNode node, Scope scope) {
        return generic(node, " ^ ", scope);
    }

    /** The other operators on bits. */
    protected String visitBitwise(BinaryNode node, StandardOperator operator, Scope scope) {
        return generic(node, operator.text(), scope);
    }

    /** An element of an array. */
    protected String visitGetItem(BinaryNode node, Scope scope) {
        if (!compiler.traits().lenient()) {
            throw unsupported("element access to arrays");
        }
        return operand(node.left(), StandardOperator.GETITEM, scope) + "["
                + operand(node.right(), StandardOperator.GETITEM, scope) + "]";
    }

    /** An element of a JSON document by key or position. */
    protected String visitJsonGetItem(BinaryNode node, Scope scope) {
        if (!compiler.traits().lenient()) {
            throw unsupported("element access to JSON");
        }
        return visitGetItem(node, scope);
    }

    /** An element of a JSON document by path. */
    protected String visitJsonPathGetItem(BinaryNode node, Scope scope) {
        if (!compiler.traits().lenient()) {
            throw unsupported("element access to JSON");
        }
        return visitGetItem(node, scope);
    }

    /** The exception for what the dialect lacks. */
    protected final UnsupportedCompilationException unsupported(String what) {
        return new UnsupportedCompilationException("Dialect %s has no %s.".formatted(compiler.dialect(), what));
    }

    /** An associative operator over a flat list. */
    protected String visitOperatorList(OperatorList<?> list, Scope scope) {
        if (list.operator() == StandardOperator.CONCAT) {
            return visitConcat(list.operands(), scope);
        }
        if (!list.grouped() && list.operator() == StandardOperator.AND) {
            return compiler.list(list.operands(), " AND ", scope.withInsideOperator(true));
        }
        String text = list.operator() instanceof CustomOperator custom
                ? " " + compiler.escapePercent(custom.text()) + " "
                : ((StandardOperator) list.operator()).text();
        return joined(list.operands(), list.operator(), text, scope.withInsideOperator(true));
    }

    /** Operands with the same text between any two of them. */
    protected final String joined(List<? extends Expression<?>> operands, Operator operator, String text, Scope scope) {
        StringBuilder all = new StringBuilder();
        for (Expression<?> one : operands) {
            all.append(all.isEmpty() ? "" : text).append(operand(one, operator, scope));
        }
        return all.toString();
    }

    /** Conditions joined by AND or OR. */
    protected String visitBooleanList(BooleanList list, Scope scope) {
        return joined(list.clauses(), list.operator(), list.operator().text(), scope.withInsideOperator(true));
    }

    /** Criteria that must all hold, as the body of WHERE or HAVING; empty without any. */
    final String criteria(List<? extends Expression<?>> criteria, Scope scope) {
        List<Expression<?>> flat = new ArrayList<>(Conditions.simplify(StandardOperator.AND, criteria));
        if (flat.size() == 1) {
            return operand(flat.getFirst(), StandardOperator.AS_BOOLEAN, scope);
        }
        return joined(flat, StandardOperator.AND, " AND ", scope);
    }

    /** A prefix or suffix operator. */
    protected String visitUnary(UnaryExpression<?> unary, Scope scope) {
        return switch (unary.operator()) {
            case StandardOperator standard -> visitStandardUnary(unary, standard, scope);
            case CustomOperator custom -> {
                String text = compiler.escapePercent(custom.text());
                yield affix(unary, unary.suffix() ? " " + text : text + " ", scope);
            }
        };
    }

    private String visitStandardUnary(UnaryExpression<?> unary, StandardOperator operator, Scope scope) {
        boolean nullsOrder = operator == StandardOperator.NULLS_FIRST || operator == StandardOperator.NULLS_LAST;
        return nullsOrder ? visitNullsOrder(unary, operator, scope) : affix(unary, operator.text(), scope);
    }

    private String affix(UnaryExpression<?> unary, String text, Scope scope) {
        String inner = operand(unary.operand(), unary.operator(), scope);
        return unary.suffix() ? inner + text : text + inner;
    }

    /** {@code x NULLS FIRST}. */
    protected String visitNullsOrder(UnaryExpression<?> unary, StandardOperator order, Scope scope) {
        return affix(unary, order.text(), scope);
    }

    /** {@code NOT x}. */
    protected String visitNot(NotCondition not, Scope scope) {
        return "NOT " + operand(not.operand(), StandardOperator.NOT, scope);
    }

    /** A boolean expression as a condition. */
    protected String visitAsBoolean(AsBoolean truth, Scope scope) {
        String text = compiler.process(truth.operand(), scope);
        if (compiler.traits().nativeBoolean() || ParenthesisRules.isImplicitlyBoolean(truth.operand())) {
            return truth.positive() ? text : "NOT " + text;
        }
        return text + (truth.positive() ? " = 1" : " = 0");
    }

    /** A flag of an operator that single dialects know. */
    protected static @Nullable Object option(BinaryNode node, String name) {
        return node.modifiers().option(name);
    }
}
