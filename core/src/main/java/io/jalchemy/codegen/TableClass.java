package io.jalchemy.codegen;

import io.jalchemy.schema.CheckConstraint;
import io.jalchemy.schema.Column;
import io.jalchemy.schema.Constraint;
import io.jalchemy.schema.DialectOptions;
import io.jalchemy.schema.ForeignKey;
import io.jalchemy.schema.ForeignKeyConstraint;
import io.jalchemy.schema.Index;
import io.jalchemy.schema.MetaData;
import io.jalchemy.schema.PrimaryKeyConstraint;
import io.jalchemy.schema.Table;
import io.jalchemy.schema.UniqueConstraint;
import io.jalchemy.sql.ColumnClause;
import io.jalchemy.sql.Expression;
import io.jalchemy.sql.Name;
import io.jalchemy.sql.Sql;
import io.jalchemy.sql.StandardOperator;
import io.jalchemy.sql.UnaryExpression;
import io.jalchemy.types.JavaCode;
import io.jalchemy.types.TypeSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes the class of one table. */
final class TableClass {
    /** Names that a class of a table may not take: those of the classes that all of them use, or whose names are short ones. */
    static final Set<String> RESERVED = Set.of(
            "Table",
            "Tables",
            "Column",
            "MetaData",
            "Name",
            "Sql",
            "Index",
            "Types",
            "List",
            "Map",
            "Set",
            "String",
            "Object",
            "Integer",
            "Short",
            "Long",
            "Boolean",
            "Double",
            "Float",
            "BigDecimal",
            "BigInteger",
            "LocalDate",
            "LocalTime",
            "LocalDateTime",
            "OffsetDateTime",
            "OffsetTime",
            "Instant",
            "Duration",
            "UUID",
            "Range",
            "ForeignKey",
            "Identity",
            "Computed",
            "UniqueConstraint",
            "CheckConstraint",
            "PrimaryKeyConstraint",
            "ForeignKeyConstraint");

    private static final String INDENT = "        ";

    private final Table table;
    private final String name;
    private final ClassText text;

    /** The constructor has a parameter {@code metadata}, which would hide a field of that name. */
    private final JavaNames fieldNames = new JavaNames(Set.of("metadata"));

    private final Map<Column<?>, String> fields = new LinkedHashMap<>();

    TableClass(Table table, String packageName, String name) {
        this.table = table;
        this.name = name;
        this.text = new ClassText(packageName);
    }

    String source() {
        String comment = table.comment();
        text.javadoc("", comment == null ? "Table {@code %s}.".formatted(table.fullName()) : comment);
        text.line("public final class " + name + " extends " + text.use(Table.class) + " {");
        table.columnList()
                .forEach(column ->
                        fields.put(column, fieldNames.ofField(column.name().text())));
        fields.forEach(this::column);
        text.line("");
        text.line("    public " + name + "(" + text.use(MetaData.class) + " metadata) {");
        text.line(INDENT + "super(" + superArguments() + ");");
        body();
        text.line("    }");
        text.line("}");
        return text.source();
    }

    private String superArguments() {
        String own = use(table.name().text());
        String schema = table.schema();
        if (Objects.equals(schema, table.metadata().schema())) {
            return own + ", metadata";
        }
        return use(JavaCode.call(Name.class, "of", table.name().text())) + ", " + use(schema) + ", metadata";
    }

    private String use(@Nullable Object value) {
        return text.use(JavaCode.value(value));
    }

    private void column(Column<?> column, String field) {
        TypeSource type = TypeSource.of(column.type());
        List<String> calls = new ColumnCalls(column, text).all();
        text.chain(
                "    ",
                "public final " + text.use(Column.class) + "<" + text.use(type.values()) + "> " + field + " = column("
                        + use(column.name().text()) + ", " + text.use(type.expression()) + ")",
                calls,
                ";");
    }

    private void body() {
        List<String> calls = new ArrayList<>();
        table.prefixes().forEach(prefix -> calls.add(".prefix(" + use(prefix) + ")"));
        String comment = table.comment();
        if (comment != null) {
            calls.add(".comment(" + use(comment) + ")");
        }
        addOptions(table.options(), calls);
        calls.forEach(call -> text.line(INDENT + call.substring(1) + ";"));
        for (Constraint constraint : table.constraints()) {
            constraint(constraint);
        }
        table.indexes().forEach(this::index);
    }

    private void addOptions(DialectOptions options, List<String> calls) {
        options.asMap()
                .forEach((option, value) -> calls.add(".dialectOption(" + use(option) + ", " + use(value) + ")"));
    }

    private void constraint(Constraint constraint) {
        switch (constraint) {
            case PrimaryKeyConstraint key -> add(construct(PrimaryKeyConstraint.class, names(key.columns())), key);
            case UniqueConstraint unique -> add(construct(UniqueConstraint.class, names(unique.columns())), unique);
            case CheckConstraint check -> add(construct(CheckConstraint.class, literal(check.sqlText())), check);
            case ForeignKeyConstraint key -> foreignKey(key);
            default ->
                text.line(INDENT + "// left out: constraint " + constraint.name() + " ("
                        + constraint.getClass().getSimpleName() + ")");
        }
    }

    private static JavaCode construct(Class<?> type, @Nullable Object... arguments) {
        return JavaCode.construct(JavaCode.type(type), arguments);
    }

    private static List<String> names(List<? extends ColumnClause<?>> columns) {
        return columns.stream().map(column -> column.name().text()).toList();
    }

    /** SQL as it stands. */
    static JavaCode literal(Expression<?> expression) {
        String sql = expression instanceof ColumnClause<?> column && column.isLiteral()
                ? column.name().text()
                : expression.toString();
        return JavaCode.call(Sql.class, "literalColumn", sql);
    }

    private void add(JavaCode constraint, Constraint like) {
        List<String> calls = new ArrayList<>();
        if (like.name() != null) {
            calls.add(".named(" + use(like.name().text()) + ")");
        }
        if (like.deferrable() != null) {
            calls.add(".deferrable(" + like.deferrable() + ")");
        }
        if (like.initially() != null) {
            calls.add(".initially(" + use(like.initially()) + ")");
        }
        if (like.comment() != null) {
            calls.add(".comment(" + use(like.comment()) + ")");
        }
        addOptions(like.options(), calls);
        text.chain(INDENT, "add(" + text.use(constraint), calls, ");");
    }

    private void foreignKey(ForeignKeyConstraint key) {
        List<String> targets = key.elements().stream().map(TableClass::target).toList();
        JavaCode made = construct(ForeignKeyConstraint.class, names(key.columns()), targets);
        if (key.onDelete() != null) {
            made = made.then("onDelete", key.onDelete());
        }
        if (key.onUpdate() != null) {
            made = made.then("onUpdate", key.onUpdate());
        }
        if (key.match() != null) {
            made = made.then("match", key.match());
        }
        if (key.isUseAlter()) {
            made = made.then("useAlter");
        }
        add(made, key);
    }

    /** The referenced column by its name, which is its key in the written class. */
    private static String target(ForeignKey key) {
        Column<?> column = key.resolve();
        Table there = column == null ? null : column.table();
        return column == null || there == null ? key.targetText() : there.fullName() + "." + column.name();
    }

    private void index(Index index) {
        List<Object> elements = new ArrayList<>();
        index.expressions().forEach(expression -> elements.add(element(expression)));
        Name given = index.name();
        JavaCode own = given == null ? JavaCode.value(null) : JavaCode.call(Name.class, "of", given.text());
        List<String> calls = new ArrayList<>();
        if (index.isUnique()) {
            calls.add(".unique()");
        }
        addOptions(index.options(), calls);
        text.chain(INDENT, "add(" + text.use(construct(Index.class, own, elements)), calls, ");");
    }

    private JavaCode element(Expression<?> expression) {
        if (expression instanceof Column<?> column && fields.containsKey(column)) {
            return JavaCode.of(fields.getOrDefault(column, ""));
        }
        if (expression instanceof UnaryExpression<?> sorted && sorted.suffix()) {
            String method = sorting(sorted);
            return method == null
                    ? literal(expression)
                    : element(sorted.operand()).then(method);
        }
        return literal(expression);
    }

    private static @Nullable String sorting(UnaryExpression<?> sorted) {
        if (!(sorted.operator() instanceof StandardOperator operator)) {
            return null;
        }
        Map<StandardOperator, String> methods = Map.of(
                StandardOperator.ASC, "asc",
                StandardOperator.DESC, "desc",
                StandardOperator.NULLS_FIRST, "nullsFirst",
                StandardOperator.NULLS_LAST, "nullsLast");
        return methods.get(operator);
    }
}
