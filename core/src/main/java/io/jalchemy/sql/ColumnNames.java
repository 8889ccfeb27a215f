package io.jalchemy.sql;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The names under which a select returns its columns: which of them must be labelled because their name occurs twice or the
 * label style asks for it, and which would get a made-up name. The rules, and so the text, are those of SQLAlchemy.
 */
public final class ColumnNames {
    /**
     * What is known about the name of one selected expression.
     *
     * @param required the label that must be written, or null
     * @param fallback the label to write where the context asks for one, or null for none at all
     * @param key the key under which a subquery offers the column, or null where it has none
     * @param column the expression
     * @param repeated whether the same expression was selected before
     */
    public record Selected(
            @Nullable Name required,
            @Nullable Name fallback,
            @Nullable String key,
            SqlNode column,
            boolean repeated) {}

    private static final Name NEXT_VALUE = Name.of("next_value");

    private ColumnNames() {}

    /**
     * Names the expressions of a select.
     *
     * @param labelRepeats whether the second appearance of the very same column gets a label of its own
     */
    public static List<Selected> of(List<? extends SqlNode> columns, LabelStyle style, boolean labelRepeats) {
        Map<Object, SqlNode> names = new HashMap<>();
        Keys keys = new Keys(style);
        List<Selected> result = new ArrayList<>(columns.size());
        int repeats = 0;
        for (SqlNode node : columns) {
            if (!(node instanceof Expression<?> column) || column instanceof TextExpression) {
                result.add(new Selected(null, null, null, node, false));
                continue;
            }
            Name required = null;
            Name fallback = null;
            Name effective = null;
            boolean repeated = false;
            if (column instanceof ColumnClause<?> bare && bare.from() == null) {
                result.add(new Selected(null, null, keys.next(column), column, false));
                continue;
            }
            if (style == LabelStyle.NONE) {
                Name natural = natural(column);
                fallback = natural != null ? natural : anonymous(column);
            } else {
                if (style == LabelStyle.TABLENAME_PLUS_COL) {
                    required = effective = fallback = tableQualified(column);
                } else {
                    effective = fallback = natural(column);
                }
                if (effective == null) {
                    Name anonymous = anonymous(column);
                    repeated = names.put(anonymous.key(), column) != null;
                    required = null;
                    fallback = repeated ? dedupe(column, style, ++repeats) : anonymous;
                }
            }
            if (effective != null) {
                SqlNode known = names.get(effective.key());
                if (known == null) {
                    names.put(effective.key(), column);
                } else if (!sameColumn(known, column)) {
                    required = fallback = disambiguated(column, style);
                    if (labelRepeats && names.containsKey(required.key())) {
                        required = fallback = dedupe(column, style, ++repeats);
                        repeated = true;
                    } else {
                        names.put(required.key(), column);
                    }
                } else if (labelRepeats) {
                    required = fallback = dedupe(column, style, ++repeats);
                    repeated = true;
                }
            }
            result.add(new Selected(required, fallback, keys.next(column), column, repeated));
        }
        return result;
    }

    private static boolean sameColumn(SqlNode a, SqlNode b) {
        return a == b;
    }

    /** The columns that a FROM element over a select with these expressions offers. */
    static ColumnCollection proxies(List<? extends SqlNode> columns, LabelStyle style, FromClause owner) {
        List<ColumnClause<?>> proxies = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        for (Selected selected : of(columns, style, false)) {
            if (selected.column() instanceof Expression<?> column && !(column instanceof TextExpression)) {
                proxies.add(proxy(column, selected, owner));
                keys.add(proxies.getLast().key());
            }
        }
        return new ColumnCollection(proxies, keys);
    }

    private static <T> ColumnClause<T> proxy(Expression<T> column, Selected selected, FromClause owner) {
        Name required = selected.required();
        if (column instanceof Label<?> label) {
            Name name = required != null ? required.asTruncatable() : labelName(label);
            return new ColumnClause<>(name, keyOf(label, name), column.type(), false, owner, column);
        }
        if (column instanceof DelegatingExpression<T> delegating) {
            return proxy(delegating.delegate(), selected, owner);
        }
        if (column instanceof ColumnClause<T> plain) {
            return required != null
                    ? new ColumnClause<>(
                            required.asTruncatable(), required.toString(), plain.type(), false, owner, plain)
                    : new ColumnClause<>(
                            plain.isLiteral() ? plain.name() : plain.name().asTruncatable(),
                            plain.key(),
                            plain.type(),
                            plain.isLiteral(),
                            owner,
                            plain);
        }
        Name own = required == null && column instanceof FunctionColumn<?> field ? field.name() : required;
        Name name = own != null ? own : anonymous(column);
        String key = required != null ? required.toString() : selected.key() != null ? selected.key() : name.toString();
        return new ColumnClause<>(name, key, column.type(), false, owner, column);
    }

    private static String keyOf(Label<?> label, Name name) {
        return label.name() == null ? name.toString() : label.name().text();
    }

    /** The name by which SQL returns the expression when it is selected bare, or null if it has none of its own. */
    static @Nullable Name natural(Expression<?> column) {
        return switch (column) {
            case Label<?> label -> labelName(label);
            case ColumnClause<?> plain -> plain.name();
            case FunctionColumn<?> field -> field.name();
            case DelegatingExpression<?> delegating -> natural(delegating.delegate());
            default -> null;
        };
    }

    /** The name of a label; made from what it labels if none was given. */
    public static Name labelName(Label<?> label) {
        if (label.name() != null) {
            return label.name();
        }
        return Name.anonymous(label, baseName(label.expression(), "anon"));
    }

    private static String baseName(Expression<?> column, String otherwise) {
        return switch (column) {
            case ColumnClause<?> plain ->
                plain.name().isAnonymous() ? otherwise : plain.name().text();
            case FunctionExpression<?> function -> function.name().text();
            case NextValue<?> ignored -> NEXT_VALUE.text();
            case FunctionColumn<?> field -> field.name().text();
            case Label<?> label ->
                label.name() == null ? otherwise : label.name().text();
            case DelegatingExpression<?> delegating -> baseName(delegating.delegate(), otherwise);
            default -> otherwise;
        };
    }

    /** The made-up name of an expression: from its own name, or of what it wraps. */
    public static Name anonymous(Expression<?> column) {
        Expression<?> wrapped = wrapped(column);
        if (wrapped != null && !(wrapped instanceof TextExpression)) {
            Name inner = natural(wrapped);
            return inner != null ? inner : anonymous(wrapped);
        }
        Name own = ownName(column);
        if (own != null && own.isAnonymous()) {
            return own.plus(Name.anonymous(column, ""));
        }
        return Name.anonymous(column, own == null ? "anon" : own.text());
    }

    private static @Nullable Name ownName(Expression<?> column) {
        return switch (column) {
            case ColumnClause<?> plain -> plain.name();
            case Label<?> label -> labelName(label);
            case FunctionExpression<?> function -> function.name();
            case NextValue<?> ignored -> NEXT_VALUE;
            case FunctionColumn<?> field -> field.name();
            case DelegatingExpression<?> delegating -> ownName(delegating.delegate());
            case Grouping<?> grouping -> ownName(grouping.expression());
            default -> null;
        };
    }

    /** What an expression only wraps, so that it is named like it: a cast, a negation. */
    private static @Nullable Expression<?> wrapped(Expression<?> column) {
        return switch (column) {
            case Cast<?> cast -> cast.expression();
            case TypeCoerce<?> coerce -> coerce.expression();
            case AsBoolean truth -> truth.operand();
            case DelegatingExpression<?> delegating -> wrapped(delegating.delegate());
            default -> null;
        };
    }

    private static Name disambiguated(Expression<?> column, LabelStyle style) {
        if (style != LabelStyle.TABLENAME_PLUS_COL) {
            return anonymous(column);
        }
        return seeded(column, tableQualified(column), "");
    }

    /** A label for a further appearance of a column; the double underscore keeps it apart from all other names. */
    private static Name dedupe(Expression<?> column, LabelStyle style, int index) {
        Name seed = style == LabelStyle.TABLENAME_PLUS_COL ? tableQualified(column) : null;
        if (seed == null) {
            Expression<?> wrapped = wrapped(column);
            if (wrapped != null) {
                Name inner = natural(wrapped);
                if (inner != null && !inner.isAnonymous()) {
                    return Name.anonymous(column, inner.text() + "_");
                }
                seed = tableQualified(column);
            } else {
                seed = ownName(column);
                if (seed == null) {
                    seed = tableQualified(column);
                }
            }
        }
        Object owner = new Repeat(column, index);
        if (seed != null && seed.isAnonymous()) {
            return seed.plus("_").plus(Name.anonymous(owner, ""));
        }
        return Name.anonymous(owner, (seed == null ? "anon" : seed.text()) + "_");
    }

    private record Repeat(SqlNode column, int index) {}

    private static Name seeded(Expression<?> column, @Nullable Name seed, String suffix) {
        if (seed != null && seed.isAnonymous()) {
            return seed.plus(Name.anonymous(column, suffix));
        }
        return Name.anonymous(column, seed == null ? "anon" : seed.text());
    }

    /** {@code table_column}; null for an expression that has no name. */
    public static @Nullable Name tableQualified(Expression<?> column) {
        return switch (column) {
            case Label<?> label -> labelName(label);
            case AliasColumn<?> whole -> whole.name();
            case ColumnClause<?> plain -> qualified(plain, plain.name());
            case FunctionColumn<?> field -> field.name();
            case Cast<?> cast -> tableQualified(cast.expression());
            case TypeCoerce<?> coerce -> tableQualified(coerce.expression());
            case AsBoolean truth -> tableQualified(truth.operand());
            case DelegatingExpression<?> delegating -> tableQualified(delegating.delegate());
            case Grouping<?> grouping -> {
                Name inner = tableQualified(grouping.expression());
                yield inner != null ? inner : anonymous(grouping);
            }
            default -> null;
        };
    }

    private static @Nullable Name qualified(ColumnClause<?> column, Name name) {
        FromClause from = column.from();
        if (column.isLiteral()) {
            return null;
        }
        if (from == null || from.name() == null) {
            return name;
        }
        Name label = java.util.Objects.requireNonNull(from.name())
                .asTruncatable()
                .withQuote(null)
                .plus("_")
                .plus(name);
        if (from.schema() != null) {
            label = Name.of(from.schema().replace('.', '_') + "_").plus(label);
        }
        label = label.withQuote(
                name.quote() != null ? name.quote() : from.name().quote());
        if (!label.isAnonymous() && from.columns().find(label.text()) != null) {
            int counter = 1;
            while (from.columns().find(label.text() + "_" + counter) != null) {
                counter++;
            }
            label = label.plus("_" + counter);
        }
        return label.asTruncatable();
    }

    /** The key of a column within a join: {@code table_key}. */
    static String joinKey(FromClause side, ColumnClause<?> column) {
        if (side instanceof Join) {
            return side.columns().keys().get(side.columns().indexOf(column));
        }
        Name qualified = qualified(column, Name.of(column.key()));
        return qualified == null ? column.key() : qualified.toString();
    }

    /** The keys of a subquery's columns; a key that occurs twice gets a number. */
    private static final class Keys {
        private final LabelStyle style;
        private final Set<String> used = new HashSet<>();
        private final Map<String, Integer> counters = new HashMap<>();

        Keys(LabelStyle style) {
            this.style = style;
        }

        @Nullable String next(Expression<?> column) {
            String key = style == LabelStyle.TABLENAME_PLUS_COL ? qualifiedKey(column) : proxyKey(column);
            if (style == LabelStyle.NONE) {
                return key;
            }
            if (key == null) {
                return null;
            }
            if (used.add(key)) {
                return key;
            }
            return key + "_" + counters.merge(key, 1, Integer::sum);
        }

        private static @Nullable String qualifiedKey(Expression<?> column) {
            Name name = column instanceof ColumnClause<?> plain && !plain.name().isAnonymous()
                    ? qualified(plain, Name.of(plain.key()))
                    : tableQualified(column);
            return name == null || name.isAnonymous() ? null : name.text();
        }

        private static @Nullable String proxyKey(Expression<?> column) {
            return switch (column) {
                case Label<?> label ->
                    label.name() == null ? null : label.name().text();
                case ColumnClause<?> plain -> plain.name().isAnonymous() ? null : plain.key();
                case BindParameter<?> bind -> bind.isAnonymous() ? null : bind.key();
                case FunctionColumn<?> field -> field.name().text();
                case DelegatingExpression<?> delegating -> proxyKey(delegating.delegate());
                case Cast<?> cast -> proxyKey(cast.expression());
                case TypeCoerce<?> coerce -> proxyKey(coerce.expression());
                case AsBoolean truth -> proxyKey(truth.operand());
                default -> null;
            };
        }
    }
}
