package io.jalchemy.sql;

import org.jspecify.annotations.Nullable;

/** The operators that every dialect knows, with their generic text. Dialects rewrite some of them. */
public enum StandardOperator implements Operator {
    EQ(5, " = "),
    NE(5, " != "),
    LT(5, " < "),
    LE(5, " <= "),
    GT(5, " > "),
    GE(5, " >= "),
    IS(5, " IS "),
    IS_NOT(5, " IS NOT "),
    IS_DISTINCT_FROM(5, " IS DISTINCT FROM "),
    IS_NOT_DISTINCT_FROM(5, " IS NOT DISTINCT FROM "),
    IN(5, " IN "),
    NOT_IN(5, " NOT IN "),
    LIKE(5, " LIKE "),
    NOT_LIKE(5, " NOT LIKE "),
    ILIKE(5, " ILIKE "),
    NOT_ILIKE(5, " NOT ILIKE "),
    STARTSWITH(StandardOperator.UNLISTED, " LIKE "),
    NOT_STARTSWITH(StandardOperator.UNLISTED, " NOT LIKE "),
    ISTARTSWITH(StandardOperator.UNLISTED, " LIKE "),
    NOT_ISTARTSWITH(StandardOperator.UNLISTED, " NOT LIKE "),
    ENDSWITH(StandardOperator.UNLISTED, " LIKE "),
    NOT_ENDSWITH(StandardOperator.UNLISTED, " NOT LIKE "),
    IENDSWITH(StandardOperator.UNLISTED, " LIKE "),
    NOT_IENDSWITH(StandardOperator.UNLISTED, " NOT LIKE "),
    CONTAINS(StandardOperator.UNLISTED, " LIKE "),
    NOT_CONTAINS(StandardOperator.UNLISTED, " NOT LIKE "),
    ICONTAINS(StandardOperator.UNLISTED, " LIKE "),
    NOT_ICONTAINS(StandardOperator.UNLISTED, " NOT LIKE "),
    MATCH(5, " MATCH "),
    NOT_MATCH(5, " MATCH "),
    REGEXP_MATCH(5, " <regexp> "),
    NOT_REGEXP_MATCH(5, " <not regexp> "),
    REGEXP_REPLACE(5, " <regexp replace> "),
    BETWEEN(5, " BETWEEN "),
    NOT_BETWEEN(5, " NOT BETWEEN "),
    /** The comma between operands that are only kept together, as in {@code BETWEEN x AND y}. */
    AND(3, " AND "),
    OR(2, " OR "),
    ADD(7, " + "),
    SUB(7, " - "),
    MUL(8, " * "),
    TRUEDIV(8, " / "),
    FLOORDIV(8, " / "),
    MOD(8, " % "),
    CONCAT(5, " || "),
    BITWISE_AND(7, " & "),
    BITWISE_OR(7, " | "),
    BITWISE_XOR(7, " ^ "),
    BITWISE_LSHIFT(7, " << "),
    BITWISE_RSHIFT(7, " >> "),
    GETITEM(15, "[]"),
    JSON_GETITEM(15, " -> "),
    JSON_PATH_GETITEM(15, " #> "),
    FUNCTION_AS_COMPARISON(15, ""),
    /** Prefix operators. */
    NOT(5, "NOT "),
    NEG(8, "-"),
    BITWISE_NOT(8, "~"),
    DISTINCT(5, "DISTINCT "),
    ANY(15, "ANY "),
    ALL(15, "ALL "),
    EXISTS(0, "EXISTS "),
    IS_TRUE(5, ""),
    IS_FALSE(5, ""),
    /** Suffix operators. */
    DESC(3, " DESC"),
    ASC(3, " ASC"),
    NULLS_FIRST(StandardOperator.UNLISTED, " NULLS FIRST"),
    NULLS_LAST(StandardOperator.UNLISTED, " NULLS LAST"),
    COLLATE(4, " COLLATE "),
    /** Contexts that decide about parentheses and have no text of their own. */
    COMMA(-1, ", "),
    AS(-1, " AS "),
    FROM(15, " FROM "),
    FILTER(6, " FILTER "),
    AS_BOOLEAN(-10, "");

    /** For operators that SQLAlchemy's table leaves out: they bind loosest as an operand, and tightest around operands. */
    private static final int UNLISTED = -100;

    private static final int TIGHTEST = 100;

    private final int precedence;
    private final String text;

    StandardOperator(int precedence, String text) {
        this.precedence = precedence;
        this.text = text;
    }

    /** The generic text with the blanks around it. */
    public String text() {
        return text;
    }

    @Override
    public int precedence() {
        return precedence;
    }

    @Override
    public int outerPrecedence() {
        return precedence == UNLISTED ? TIGHTEST : precedence;
    }

    @Override
    public boolean isNaturalSelfPrecedent() {
        return switch (this) {
            case ADD, MUL, CONCAT, AND, OR, GETITEM, JSON_GETITEM, JSON_PATH_GETITEM -> true;
            default -> false;
        };
    }

    /** Whether it looks for a part of a text. LIKE itself is left to the database, which may turn anything into a text. */
    boolean isOnText() {
        return ordinal() >= STARTSWITH.ordinal() && ordinal() <= NOT_ICONTAINS.ordinal();
    }

    /** Whether a chain of this operator is one flat list: {@code a + b + c}. */
    public boolean isAssociative() {
        return switch (this) {
            case ADD, MUL, CONCAT, AND, OR -> true;
            default -> false;
        };
    }

    @Override
    public boolean isComparison() {
        return ordinal() <= NOT_REGEXP_MATCH.ordinal() || this == BETWEEN || this == NOT_BETWEEN;
    }

    /** Whether the result is a truth value in every database. */
    public boolean isBoolean() {
        return switch (this) {
            case EQ, NE, LT, LE, GT, GE, NOT, IS_TRUE, IS_FALSE, AND, OR -> true;
            default -> isComparison();
        };
    }

    /** The operator that says the same with its operands exchanged, or null where there is none. */
    @Nullable StandardOperator mirrored() {
        return switch (this) {
            case EQ, NE -> this;
            case LT -> GT;
            case GT -> LT;
            case LE -> GE;
            case GE -> LE;
            default -> null;
        };
    }

    /** The operator that says the opposite, or null where negation needs NOT. */
    public @Nullable StandardOperator negation() {
        return switch (this) {
            case EQ -> NE;
            case NE -> EQ;
            case LT -> GE;
            case GE -> LT;
            case GT -> LE;
            case LE -> GT;
            case IS -> IS_NOT;
            case IS_NOT -> IS;
            case IS_DISTINCT_FROM -> IS_NOT_DISTINCT_FROM;
            case IS_NOT_DISTINCT_FROM -> IS_DISTINCT_FROM;
            case IN -> NOT_IN;
            case NOT_IN -> IN;
            case LIKE -> NOT_LIKE;
            case NOT_LIKE -> LIKE;
            case ILIKE -> NOT_ILIKE;
            case NOT_ILIKE -> ILIKE;
            case STARTSWITH -> NOT_STARTSWITH;
            case NOT_STARTSWITH -> STARTSWITH;
            case ISTARTSWITH -> NOT_ISTARTSWITH;
            case NOT_ISTARTSWITH -> ISTARTSWITH;
            case ENDSWITH -> NOT_ENDSWITH;
            case NOT_ENDSWITH -> ENDSWITH;
            case IENDSWITH -> NOT_IENDSWITH;
            case NOT_IENDSWITH -> IENDSWITH;
            case CONTAINS -> NOT_CONTAINS;
            case NOT_CONTAINS -> CONTAINS;
            case ICONTAINS -> NOT_ICONTAINS;
            case NOT_ICONTAINS -> ICONTAINS;
            case MATCH -> NOT_MATCH;
            case NOT_MATCH -> MATCH;
            case REGEXP_MATCH -> NOT_REGEXP_MATCH;
            case NOT_REGEXP_MATCH -> REGEXP_MATCH;
            case BETWEEN -> NOT_BETWEEN;
            case NOT_BETWEEN -> BETWEEN;
            default -> null;
        };
    }
}
