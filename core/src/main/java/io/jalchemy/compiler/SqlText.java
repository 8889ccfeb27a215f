package io.jalchemy.compiler;

import io.jalchemy.error.CompileException;
import io.jalchemy.error.InvalidRequestException;
import io.jalchemy.sql.BindParameter;
import io.jalchemy.types.SqlType;
import io.jalchemy.types.TupleType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * SQL as literal pieces with parameters between them: piece, slot, piece, slot, … piece. Immutable.
 *
 * @param pieces one more than slots
 * @param slots the parameters in the order of the text; one that is used twice stands twice
 */
public record SqlText(List<String> pieces, List<BindSlot> slots) {
    /** Copies both lists. */
    public SqlText {
        pieces = List.copyOf(pieces);
        slots = List.copyOf(slots);
    }

    /** Whether lists must be spelled out or literals written before execution. */
    public boolean needsExpansion() {
        for (BindSlot slot : slots) {
            if (slot.parameter().mode() != BindParameter.Mode.PLAIN) {
                return true;
            }
        }
        return false;
    }

    /** One parameter just before execution. */
    public record Expanded(
            String name, SqlType<?> type, @Nullable Object value) {}

    String display(ParamStyle style, boolean expand, Dialect dialect, Function<BindSlot, @Nullable Object> values) {
        StringBuilder text = new StringBuilder(pieces.getFirst());
        Map<String, Integer> numbers = numbers(style, expand, dialect, values);
        for (int i = 0; i < slots.size(); i++) {
            BindSlot slot = slots.get(i);
            BindParameter.Mode mode = slot.parameter().mode();
            if (mode == BindParameter.Mode.PLAIN) {
                text.append(mark(style, dialect.identifiers().parameterName(slot.shownName()), numbers));
            } else if (!expand) {
                text.append(postponed(slot, dialect));
            } else {
                text.append(expand(slot, values.apply(slot), style, numbers, dialect, new ArrayList<>()));
            }
            text.append(pieces.get(i + 1));
        }
        return text.toString();
    }

    private static String postponed(BindSlot slot, Dialect dialect) {
        String around = slot.before().isEmpty() && slot.after().isEmpty()
                ? ""
                : "~~" + slot.before() + "~~REPL~~" + slot.after() + "~~";
        return "__[POSTCOMPILE_" + dialect.identifiers().listParameterName(slot.name()) + around + "]";
    }

    /** Numbered marks count the parameters in the order in which they were met, those of lists behind the others. */
    private Map<String, Integer> numbers(
            ParamStyle style, boolean expand, Dialect dialect, Function<BindSlot, @Nullable Object> values) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        if (!style.isNumbered()) {
            return numbers;
        }
        List<BindSlot> met = bySequence();
        for (BindSlot slot : met) {
            if (slot.parameter().mode() == BindParameter.Mode.PLAIN) {
                numbers.putIfAbsent(dialect.identifiers().parameterName(slot.shownName()), numbers.size() + 1);
            }
        }
        for (BindSlot slot : met) {
            if (expand && slot.parameter().mode() == BindParameter.Mode.EXPANDING) {
                var unused = expand(slot, values.apply(slot), style, numbers, dialect, new ArrayList<>());
            }
        }
        return numbers;
    }

    private List<BindSlot> bySequence() {
        return slots.stream()
                .sorted(Comparator.comparingInt(BindSlot::sequence))
                .toList();
    }

    /** The values in the order of the marks of a style; where marks are numbered, each parameter once. */
    List<@Nullable Object> positional(
            ParamStyle style, boolean expand, Dialect dialect, Function<BindSlot, @Nullable Object> values) {
        boolean numbered = style.isNumbered();
        List<@Nullable Object> all = new ArrayList<>();
        List<@Nullable Object> behind = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (BindSlot slot : numbered ? bySequence() : slots) {
            if (numbered && !seen.add(slot.name())) {
                continue;
            }
            BindParameter.Mode mode = slot.parameter().mode();
            if (mode == BindParameter.Mode.PLAIN || !expand) {
                all.add(values.apply(slot));
            } else if (!mode.isLiteral()) {
                List<Expanded> expanded = new ArrayList<>();
                var unused =
                        expand(slot, values.apply(slot), ParamStyle.QMARK, new LinkedHashMap<>(), dialect, expanded);
                expanded.forEach(one -> (numbered ? behind : all).add(one.value()));
            }
        }
        all.addAll(behind);
        return all;
    }

    /** The text for JDBC, for a text that {@linkplain #needsExpansion() needs no expansion}. */
    public String forJdbc(Dialect dialect) {
        StringBuilder text = new StringBuilder(dialect.driverText(pieces.getFirst()));
        for (String piece : pieces.subList(1, pieces.size())) {
            text.append('?').append(dialect.driverText(piece));
        }
        return text.toString();
    }

    /** The text for JDBC with something else in place of each mark. */
    public String forJdbc(Dialect dialect, Function<BindSlot, String> inPlace) {
        StringBuilder text = new StringBuilder(dialect.driverText(pieces.getFirst()));
        for (int i = 0; i < slots.size(); i++) {
            text.append(inPlace.apply(slots.get(i))).append(dialect.driverText(pieces.get(i + 1)));
        }
        return text.toString();
    }

    /**
     * The text for JDBC and the values in the order of its marks.
     *
     * @param values gives the value of each slot
     * @param into receives the parameters
     */
    public String forExecution(Dialect dialect, Function<BindSlot, @Nullable Object> values, List<Expanded> into) {
        StringBuilder text = new StringBuilder(dialect.driverText(pieces.getFirst()));
        Map<String, Integer> numbers = new LinkedHashMap<>();
        for (int i = 0; i < slots.size(); i++) {
            BindSlot slot = slots.get(i);
            if (slot.parameter().mode() == BindParameter.Mode.PLAIN) {
                text.append('?');
                into.add(new Expanded(slot.name(), slot.parameter().type(), values.apply(slot)));
            } else {
                text.append(expand(slot, values.apply(slot), ParamStyle.QMARK, numbers, dialect, into));
            }
            text.append(dialect.driverText(pieces.get(i + 1)));
        }
        return text.toString();
    }

    Map<String, @Nullable Object> parameters(
            boolean expand, Dialect dialect, Function<BindSlot, @Nullable Object> values) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        for (BindSlot slot : slots) {
            BindParameter.Mode mode = slot.parameter().mode();
            if (mode == BindParameter.Mode.PLAIN || !expand) {
                all.put(slot.name(), values.apply(slot));
            } else if (!mode.isLiteral()) {
                List<Expanded> expanded = new ArrayList<>();
                expand(slot, values.apply(slot), ParamStyle.QMARK, new LinkedHashMap<>(), dialect, expanded);
                for (Expanded one : expanded) {
                    all.put(one.name(), one.value());
                }
            }
        }
        return all;
    }

    private static String mark(ParamStyle style, String name, Map<String, Integer> numbers) {
        int number = numbers.computeIfAbsent(name, key -> numbers.size() + 1);
        return style.mark(name, number);
    }

    private static String expand(
            BindSlot slot,
            @Nullable Object value,
            ParamStyle style,
            Map<String, Integer> numbers,
            Dialect dialect,
            List<Expanded> into) {
        BindParameter<?> parameter = slot.parameter();
        if (!parameter.mode().isExpanding()) {
            return dialect.literals().literal(value, parameter.type());
        }
        if (!(value instanceof Collection<?> items)) {
            throw new InvalidRequestException(
                    "Parameter \"%s\" stands for a list, as the right side of IN; its value is %s. Give a collection."
                            .formatted(
                                    slot.name(),
                                    value == null
                                            ? "null"
                                            : "a " + value.getClass().getName()));
        }
        BindCast cast = dialect.typeCompiler().bindCast(parameter.type());
        if (items.isEmpty()) {
            return slot.emptySet();
        }
        boolean rows = holdsRows(items, parameter.type());
        StringBuilder text = new StringBuilder();
        int at = 0;
        for (Object item : items) {
            at++;
            text.append(at == 1 ? rows && dialect.traits().tupleInValues() ? "VALUES " : "" : ", ");
            if (!rows) {
                text.append(slot.wrap(single(
                        dialect.identifiers().listParameterName(slot.name()) + "_" + at,
                        item,
                        parameter,
                        style,
                        numbers,
                        dialect,
                        cast,
                        into)));
                continue;
            }
            if (!(item instanceof List<?> row)) {
                throw new CompileException("Parameter \"%s\" takes rows; %s is none.".formatted(slot.name(), item));
            }
            List<SqlType<?>> types = parameter.type() instanceof TupleType tuple ? tuple.types() : List.of();
            text.append('(');
            for (int k = 0; k < row.size(); k++) {
                String name = dialect.identifiers().listParameterName(slot.name()) + "_" + at + "_" + (k + 1);
                SqlType<?> type = k < types.size() ? types.get(k) : io.jalchemy.types.Types.ofValue(row.get(k));
                text.append(k == 0 ? "" : ", ");
                if (parameter.mode().isLiteral()) {
                    text.append(dialect.literals().literal(row.get(k), type));
                } else {
                    text.append(mark(style, name, numbers));
                    into.add(new Expanded(name, type, row.get(k)));
                }
            }
            text.append(')');
        }
        return text.toString();
    }

    /** Whether the items of a list, of which there is one at least, are rows, and not values that are lists themselves. */
    static boolean holdsRows(Collection<?> items, SqlType<?> type) {
        boolean untyped = type.family() == io.jalchemy.types.TypeFamily.NULL;
        return type instanceof TupleType || untyped && items.iterator().next() instanceof List<?>;
    }

    private static String single(
            String name,
            @Nullable Object value,
            BindParameter<?> parameter,
            ParamStyle style,
            Map<String, Integer> numbers,
            Dialect dialect,
            BindCast cast,
            List<Expanded> into) {
        if (parameter.mode().isLiteral()) {
            return dialect.literals().literal(value, parameter.type());
        }
        into.add(new Expanded(name, parameter.type(), value));
        return cast.around(mark(style, name, numbers));
    }
}
