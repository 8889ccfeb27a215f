package io.jalchemy.sql;

import io.jalchemy.error.ArgumentException;
import io.jalchemy.row.Row;
import io.jalchemy.row.Row10;
import io.jalchemy.row.Row2;
import io.jalchemy.row.Row3;
import io.jalchemy.row.Row4;
import io.jalchemy.row.Row5;
import io.jalchemy.row.Row6;
import io.jalchemy.row.Row7;
import io.jalchemy.row.Row8;
import io.jalchemy.row.Row9;
import io.jalchemy.types.SqlType;
import io.jalchemy.types.TupleType;
import io.jalchemy.types.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The entrance to the expression language, meant for {@code import static io.jalchemy.sql.Sql.*}: statements, columns,
 * literals, conditions and functions.
 */
public final class Sql {
    private static final BooleanConstant TRUE = new BooleanConstant(true);
    private static final BooleanConstant FALSE = new BooleanConstant(false);
    private static final NullConstant<Object> NULL = new NullConstant<>(Types.nullType());

    private Sql() {}

    /** A select of one element: its rows are the values of that element. */
    public static <A> Select<A> select(SelectElement<A> element) {
        return new Select<>(List.of(element));
    }

    /** A select of two elements. */
    public static <A, B> Select<Row2<A, B>> select(SelectElement<A> first, SelectElement<B> second) {
        return new Select<>(List.of(first, second));
    }

    /** A select of three elements. */
    public static <A, B, C> Select<Row3<A, B, C>> select(
            SelectElement<A> first, SelectElement<B> second, SelectElement<C> third) {
        return new Select<>(List.of(first, second, third));
    }

    /** A select of four elements. */
    public static <A, B, C, D> Select<Row4<A, B, C, D>> select(
            SelectElement<A> first, SelectElement<B> second, SelectElement<C> third, SelectElement<D> fourth) {
        return new Select<>(List.of(first, second, third, fourth));
    }

    /** A select of five elements. */
    public static <A, B, C, D, E> Select<Row5<A, B, C, D, E>> select(
            SelectElement<A> first,
            SelectElement<B> second,
            SelectElement<C> third,
            SelectElement<D> fourth,
            SelectElement<E> fifth) {
        return new Select<>(List.of(first, second, third, fourth, fifth));
    }

    /** A select of six elements. */
    public static <A, B, C, D, E, F> Select<Row6<A, B, C, D, E, F>> select(
            SelectElement<A> first,
            SelectElement<B> second,
            SelectElement<C> third,
            SelectElement<D> fourth,
            SelectElement<E> fifth,
            SelectElement<F> sixth) {
        return new Select<>(List.of(first, second, third, fourth, fifth, sixth));
    }

    /** A select of seven elements. */
    public static <A, B, C, D, E, F, G> Select<Row7<A, B, C, D, E, F, G>> select(
            SelectElement<A> first,
            SelectElement<B> second,
            SelectElement<C> third,
            SelectElement<D> fourth,
            SelectElement<E> fifth,
            SelectElement<F> sixth,
            SelectElement<G> seventh) {
        return new Select<>(List.of(first, second, third, fourth, fifth, sixth, seventh));
    }

    /** A select of eight elements. */
    public static <A, B, C, D, E, F, G, H> Select<Row8<A, B, C, D, E, F, G, H>> select(
            SelectElement<A> first,
            SelectElement<B> second,
            SelectElement<C> third,
            SelectElement<D> fourth,
            SelectElement<E> fifth,
            SelectElement<F> sixth,
            SelectElement<G> seventh,
            SelectElement<H> eighth) {
        return new Select<>(List.of(first, second, third, fourth, fifth, sixth, seventh, eighth));
    }

    /** A select of nine elements. */
    public static <A, B, C, D, E, F, G, H, I> Select<Row9<A, B, C, D, E, F, G, H, I>> select(
            SelectElement<A> first,
            SelectElement<B> second,
            SelectElement<C> third,
            SelectElement<D> fourth,
            SelectElement<E> fifth,
            SelectElement<F> sixth,
            SelectElement<G> seventh,
            SelectElement<H> eighth,
            SelectElement<I> ninth) {
        return new Select<>(List.of(first, second, third, fourth, fifth, sixth, seventh, eighth, ninth));
    }

    /** A select of ten elements. */
    public static <A, B, C, D, E, F, G, H, I, J> Select<Row10<A, B, C, D, E, F, G, H, I, J>> select(
            SelectElement<A> first,
            SelectElement<B> second,
            SelectElement<C> third,
            SelectElement<D> fourth,
            SelectElement<E> fifth,
            SelectElement<F> sixth,
            SelectElement<G> seventh,
            SelectElement<H> eighth,
            SelectElement<I> ninth,
            SelectElement<J> tenth) {
        return new Select<>(List.of(first, second, third, fourth, fifth, sixth, seventh, eighth, ninth, tenth));
    }

    /** A select of any number of elements. */
    public static Select<Row> select(List<? extends SelectElement<?>> elements) {
        return new Select<>(elements);
    }

    /** A select of textual elements and others. */
    public static Select<Row> selectAll(Object... elements) {
        List<SelectElement<?>> all = new ArrayList<>();
        for (Object element : elements) {
            all.add(element instanceof SelectElement<?> one ? one : Coercion.literal(element));
        }
        return new Select<>(all);
    }

    /** An INSERT into a table. */
    public static Insert<Row> insert(FromClause table) {
        return new Insert<>(table);
    }

    /** An UPDATE of a table. */
    public static Update<Row> update(FromClause table) {
        return new Update<>(table);
    }

    /** A DELETE from a table. */
    public static Delete<Row> delete(FromClause table) {
        return new Delete<>(table);
    }

    /**
     * A MERGE: rows of a source are written over those of a table that match, and added where none does. Databases without
     * it have {@link OnConflict} and {@link OnDuplicateKey}.
     *
     * @param target what is changed
     * @param source a table, an alias, a subquery
     * @param on which rows of the source are there already
     */
    public static Merge mergeInto(FromClause target, FromClause source, Expression<Boolean> on) {
        return new Merge(target, source, on);
    }

    /** Textual SQL; {@code :name} is a parameter. */
    public static TextClause text(String sql) {
        return TextClause.of(sql);
    }

    /** Text as a column expression, written as it is. */
    public static ColumnClause<Object> literalColumn(String sql) {
        return literalColumn(sql, Types.nullType());
    }

    /** Text as a column expression of a type, written as it is. */
    public static <T> ColumnClause<T> literalColumn(String sql, SqlType<T> type) {
        return new ColumnClause<>(Name.of(sql), sql, type, true, null, null);
    }

    /** A table by name and columns, without metadata. */
    public static TableClause table(String name, ColumnClause<?>... columns) {
        return new TableClause(Name.of(name), null, List.of(columns));
    }

    /** A list of rows in FROM with these columns; see {@link Values#data}. */
    public static Values values(ColumnClause<?>... columns) {
        return new Values(List.of(columns), null, List.of(), false, true, false, List.of());
    }

    /** A value as a parameter. */
    @SuppressWarnings("unchecked")
    public static <T> Expression<T> literal(T value) {
        return (Expression<T>) BindParameter.anonymous("param", Types.ofValue(value), value);
    }

    /** A value as a parameter of a type. */
    public static <T> Expression<T> literal(@Nullable T value, SqlType<T> type) {
        return BindParameter.anonymous("param", type, value);
    }

    /** A parameter whose value is given when the statement is executed. */
    public static <T> BindParameter<T> param(String name, SqlType<T> type) {
        return BindParameter.required(name, type);
    }

    /** A parameter of unknown type whose value is given when the statement is executed. */
    public static BindParameter<Object> param(String name) {
        return BindParameter.required(name, Types.nullType());
    }

    /** NULL. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public static <T> Expression<T> nullValue() {
        return (Expression<T>) NULL;
    }

    /** True, written in the dialect's own way. */
    public static Condition trueValue() {
        return TRUE;
    }

    /** False, written in the dialect's own way. */
    public static Condition falseValue() {
        return FALSE;
    }

    static BooleanConstant constant(boolean value) {
        return value ? TRUE : FALSE;
    }

    /** True where all are; at least one. */
    @SafeVarargs
    public static Condition and(Expression<Boolean>... conditions) {
        return Conditions.all(atLeastOne("and", conditions));
    }

    /** True where one is; at least one. */
    @SafeVarargs
    public static Condition or(Expression<Boolean>... conditions) {
        return Conditions.any(atLeastOne("or", conditions));
    }

    private static List<Expression<Boolean>> atLeastOne(String method, Expression<Boolean>[] conditions) {
        if (conditions.length == 0) {
            throw new ArgumentException(
                    "%s() without a condition has no meaning that all would expect. Say %s, to which more can be added."
                            .formatted(method, method.equals("and") ? "trueValue()" : "falseValue()"));
        }
        return List.of(conditions);
    }

    /** The opposite: comparisons take the opposite operator, the rest is put behind NOT. */
    public static Condition not(Expression<?> condition) {
        return condition.negated();
    }

    /** A condition as {@code x} or {@code x = 1}, whichever the dialect needs. */
    public static Condition isTrue(Expression<?> condition) {
        return new AsBoolean(condition, true);
    }

    /** A condition as {@code NOT x} or {@code x = 0}, whichever the dialect needs. */
    public static Condition isFalse(Expression<?> condition) {
        return new AsBoolean(condition, false);
    }

    /** Whether a select finds a row. */
    public static Exists exists(SelectBase<?> select) {
        return new Exists(select);
    }

    /** Whether a row meets the criteria that are added with {@link Exists#where}: {@code EXISTS (SELECT * FROM …)}. */
    public static Exists exists() {
        return new Exists(select(literalColumn("*")));
    }

    /** {@code (a, b)}. */
    public static TupleExpression tuple(Expression<?>... members) {
        List<SqlType<?>> types = new ArrayList<>();
        for (Expression<?> member : members) {
            types.add(member.type());
        }
        return new TupleExpression(List.of(members), new TupleType(types));
    }

    /** {@code CASE WHEN condition THEN result …}: conditions and results in pairs; see {@link CaseExpression#otherwise}. */
    @SuppressWarnings("unchecked")
    public static <T> CaseExpression<T> caseWhen(Expression<Boolean> condition, Object result, Object... more) {
        return (CaseExpression<T>) Functions.caseOf(null, condition, result, more);
    }

    /** {@code CASE value WHEN … THEN … }: values and results in pairs; see {@link CaseExpression#otherwise}. */
    @SuppressWarnings("unchecked")
    public static <T> CaseExpression<T> caseValue(Expression<?> value, Object when, Object result, Object... more) {
        return (CaseExpression<T>) Functions.caseOf(value, when, result, more);
    }

    /**
     * The position of an enumeration's constant in the order of its declaration, from 0: for ORDER BY on databases that sort
     * the constants by their texts.
     *
     * @throws ArgumentException if the expression is of no enumeration
     */
    public static Expression<Integer> declaredOrder(Expression<?> enumeration) {
        return Functions.declaredOrder(enumeration);
    }

    /** {@code CAST(x AS type)}; a value or an expression. */
    public static <T> Expression<T> cast(@Nullable Object value, SqlType<T> type) {
        return new Cast<>(castOperand(value, type), type, false);
    }

    /** {@code TRY_CAST(x AS type)}: NULL where the conversion fails. */
    public static <T> Expression<T> tryCast(@Nullable Object value, SqlType<T> type) {
        return new Cast<>(castOperand(value, type), type, true);
    }

    /** A plain value of another kind than the target is sent as what it is: converting it is what the cast is for. */
    private static Expression<?> castOperand(@Nullable Object value, SqlType<?> type) {
        return Coercion.literal(value, TypeRules.bindType(type, StandardOperator.EQ, value));
    }

    /** An expression that is treated as another type on the Java side. */
    public static <T> Expression<T> typeCoerce(@Nullable Object value, SqlType<T> type) {
        return new TypeCoerce<>(Coercion.literal(value, type), type);
    }

    /** {@code EXTRACT(field FROM x)}. */
    public static Expression<Integer> extract(String field, Expression<?> from) {
        return new Extract(field, from);
    }

    /** {@code ANY (…)} over an array or subquery. */
    public static <T> Expression<T> any(Expression<T> list) {
        return new UnaryExpression<>(list, StandardOperator.ANY, false, list.type());
    }

    /** {@code ALL (…)} over an array or subquery. */
    public static <T> Expression<T> all(Expression<T> list) {
        return new UnaryExpression<>(list, StandardOperator.ALL, false, list.type());
    }

    /** A name of a label or column of the statement, for ORDER BY, GROUP BY and DISTINCT ON. */
    public static Expression<Object> labelRef(String name) {
        return new LabelReference(name);
    }

    /** Several expressions read into one object: {@code record(User::new, users.id, users.name)}. */
    @SuppressWarnings("unchecked")
    public static <A, T> RecordElement<T> record(Function<A, T> constructor, Expression<A> first) {
        return new RecordElement<>(List.of(first), values -> constructor.apply((A) values[0]));
    }

    /** Several expressions read into one object: {@code record(User::new, users.id, users.name)}. */
    @SuppressWarnings("unchecked")
    public static <A, B, T> RecordElement<T> record(
            BiFunction<A, B, T> constructor, Expression<A> first, Expression<B> second) {
        return new RecordElement<>(List.of(first, second), values -> constructor.apply((A) values[0], (B) values[1]));
    }

    /** Several expressions read into one object: {@code record(User::new, users.id, users.name)}. */
    @SuppressWarnings("unchecked")
    public static <A, B, C, T> RecordElement<T> record(
            Constructors.Of3<A, B, C, T> constructor, Expression<A> first, Expression<B> second, Expression<C> third) {
        return new RecordElement<>(List.of(first, second, third), v -> constructor.apply((A) v[0], (B) v[1], (C) v[2]));
    }

    /** Several expressions read into one object: {@code record(User::new, users.id, users.name)}. */
    @SuppressWarnings("unchecked")
    public static <A, B, C, D, T> RecordElement<T> record(
            Constructors.Of4<A, B, C, D, T> constructor,
            Expression<A> first,
            Expression<B> second,
            Expression<C> third,
            Expression<D> fourth) {
        return new RecordElement<>(
                List.of(first, second, third, fourth), v -> constructor.apply((A) v[0], (B) v[1], (C) v[2], (D) v[3]));
    }

    /** Several expressions read into one object: {@code record(User::new, users.id, users.name)}. */
    @SuppressWarnings("unchecked")
    public static <A, B, C, D, E, T> RecordElement<T> record(
            Constructors.Of5<A, B, C, D, E, T> constructor,
            Expression<A> first,
            Expression<B> second,
            Expression<C> third,
            Expression<D> fourth,
            Expression<E> fifth) {
        return new RecordElement<>(
                List.of(first, second, third, fourth, fifth),
                v -> constructor.apply((A) v[0], (B) v[1], (C) v[2], (D) v[3], (E) v[4]));
    }

    /** Several expressions read into one object: {@code record(User::new, users.id, users.name)}. */
    @SuppressWarnings("unchecked")
    public static <A, B, C, D, E, F, T> RecordElement<T> record(
            Constructors.Of6<A, B, C, D, E, F, T> constructor,
            Expression<A> first,
            Expression<B> second,
            Expression<C> third,
            Expression<D> fourth,
            Expression<E> fifth,
            Expression<F> sixth) {
        return new RecordElement<>(
                List.of(first, second, third, fourth, fifth, sixth),
                v -> constructor.apply((A) v[0], (B) v[1], (C) v[2], (D) v[3], (E) v[4], (F) v[5]));
    }

    /** Several expressions read into one object: {@code record(User::new, users.id, users.name)}. */
    @SuppressWarnings("unchecked")
    public static <A, B, C, D, E, F, G, T> RecordElement<T> record(
            Constructors.Of7<A, B, C, D, E, F, G, T> constructor,
            Expression<A> first,
            Expression<B> second,
            Expression<C> third,
            Expression<D> fourth,
            Expression<E> fifth,
            Expression<F> sixth,
            Expression<G> seventh) {
        return new RecordElement<>(
                List.of(first, second, third, fourth, fifth, sixth, seventh),
                v -> constructor.apply((A) v[0], (B) v[1], (C) v[2], (D) v[3], (E) v[4], (F) v[5], (G) v[6]));
    }

    /** Several expressions read into one object: {@code record(User::new, users.id, users.name)}. */
    @SuppressWarnings("unchecked")
    public static <A, B, C, D, E, F, G, H, T> RecordElement<T> record(
            Constructors.Of8<A, B, C, D, E, F, G, H, T> constructor,
            Expression<A> first,
            Expression<B> second,
            Expression<C> third,
            Expression<D> fourth,
            Expression<E> fifth,
            Expression<F> sixth,
            Expression<G> seventh,
            Expression<H> eighth) {
        return new RecordElement<>(
                List.of(first, second, third, fourth, fifth, sixth, seventh, eighth),
                v -> constructor.apply((A) v[0], (B) v[1], (C) v[2], (D) v[3], (E) v[4], (F) v[5], (G) v[6], (H) v[7]));
    }

    /** A function call; plain values become parameters. Dots in the name separate packages. */
    public static FunctionExpression<Object> func(String name, @Nullable Object... arguments) {
        return Functions.call(name, arguments);
    }

    /** A function call with a result type. */
    public static <T> FunctionExpression<T> func(String name, SqlType<T> type, @Nullable Object... arguments) {
        return Functions.call(name, arguments).returns(type);
    }

    /** A function call whose name, or rule of quoting, is given: {@code func(Name.quoted("f"), integer())}. */
    public static <T> FunctionExpression<T> func(Name name, SqlType<T> type, @Nullable Object... arguments) {
        return Functions.call(name, arguments).returns(type);
    }

    /** {@code count(*)}. */
    public static CountFunction count() {
        return new CountFunction(Functions.call("count"));
    }

    /** {@code count(x)}. */
    public static CountFunction count(Expression<?> counted) {
        return new CountFunction(Functions.call("count", counted));
    }

    /** {@code max(x)}, of the type of its argument. */
    public static <T> FunctionExpression<T> max(Expression<T> values) {
        return Functions.call("max", values).returns(values.type());
    }

    /** {@code min(x)}, of the type of its argument. */
    public static <T> FunctionExpression<T> min(Expression<T> values) {
        return Functions.call("min", values).returns(values.type());
    }

    /** {@code sum(x)}, of the type of its argument. */
    public static <T> FunctionExpression<T> sum(Expression<T> values) {
        return Functions.call("sum", values).returns(values.type());
    }

    /** {@code coalesce(x, …)}, of the type of its first argument. */
    public static <T> FunctionExpression<T> coalesce(Expression<T> first, Object... others) {
        return Functions.call("coalesce", first).plusArguments(others).returns(first.type());
    }

    /** The time of the statement, in the dialect's own way. */
    public static FunctionExpression<java.time.LocalDateTime> now() {
        return Functions.call("now").returns(Types.dateTime());
    }

    /** {@code row_number()}. */
    public static FunctionExpression<Long> rowNumber() {
        return Functions.call("row_number").returns(Types.bigInteger());
    }
}
