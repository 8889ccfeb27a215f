package io.jalchemy.compiler;

import io.jalchemy.error.CompileException;
import io.jalchemy.sql.BindParameter;
import io.jalchemy.sql.Name;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of the statement that is being compiled. In the text that compilers pass around, a parameter is a mark
 * between NUL characters, which no SQL can contain; at the end the text is cut at the marks.
 */
final class BindCollector {
    private static final char MARK = '\0';
    private static final Pattern UNDERSCORES_AROUND = Pattern.compile("^_+|_+$");

    private record Entry(BindParameter<?> parameter, String name, String emptySet, String before, String after) {}

    private final NameMaker names;
    private final Map<BindParameter<?>, Integer> ordinals;
    private final Map<String, Integer> firstUse = new HashMap<>();
    private final List<Entry> entries = new ArrayList<>();
    private final Map<BindParameter<?>, String> nameOf = new IdentityHashMap<>();
    private final Map<String, BindParameter<?>> byName = new HashMap<>();
    private final Map<String, Boolean> crud = new HashMap<>();
    private final Map<String, Boolean> quotes = new HashMap<>();

    BindCollector(NameMaker names, List<BindParameter<?>> ordered) {
        this.names = names;
        this.ordinals = new IdentityHashMap<>();
        for (int i = 0; i < ordered.size(); i++) {
            ordinals.putIfAbsent(ordered.get(i), i);
        }
    }

    /** The mark of a parameter. */
    String mark(BindParameter<?> parameter, boolean isCrud, String emptySet, String before, String after) {
        String name = name(parameter);
        check(name, parameter, isCrud);
        firstUse.putIfAbsent(name, entries.size());
        entries.add(new Entry(parameter, name, emptySet, before, after));
        return MARK + Integer.toString(entries.size() - 1) + MARK;
    }

    /** Has the parameter that carries the value of a column named in quotes, or without, as the column is. */
    void quoteLike(Name column) {
        if (column.quote() != null) {
            quotes.put(column.text(), column.quote());
        }
    }

    /** The name of a parameter. */
    String name(BindParameter<?> parameter) {
        String known = nameOf.get(parameter);
        if (known != null) {
            return known;
        }
        String key = parameter.key();
        String name = key;
        if (parameter.isAnonymous()) {
            String base = UNDERSCORES_AROUND.matcher(NameMaker.fit(key)).replaceAll("");
            name = names.text(NameMaker.Kind.BIND, Name.anonymous(parameter.origin(), base));
        }
        nameOf.put(parameter, name);
        return name;
    }

    private void check(String name, BindParameter<?> parameter, boolean isCrud) {
        BindParameter<?> existing = byName.putIfAbsent(name, parameter);
        boolean existingCrud = crud.getOrDefault(name, false);
        crud.merge(name, isCrud, Boolean::logicalOr);
        if (existing == null || existing == parameter) {
            return;
        }
        if (existing.origin() != parameter.origin() && (existing.isAnonymous() || parameter.isAnonymous())) {
            throw new CompileException(
                    "Parameter \"%s\" conflicts with an anonymous parameter of the same name. Rename the one that is named by hand."
                            .formatted(name));
        }
        if (existing.mode().isExpanding() != parameter.mode().isExpanding()) {
            throw new CompileException(
                    "Parameter \"%s\" is used both as a list (IN) and as a single value. Use two names."
                            .formatted(name));
        }
        if (existingCrud != isCrud) {
            throw new CompileException(
                    "Parameter \"%s\" has the name of a column that INSERT or UPDATE fills by itself. Use another name, such as \"b_%s\"."
                            .formatted(name, name));
        }
        if (existingCrud && existing.value() != parameter.value()) {
            throw new CompileException(
                    "Two columns of different tables would both be filled by parameter \"%s\". Name the parameters by hand."
                            .formatted(name));
        }
    }

    /** A name like the given one that no parameter has yet. */
    boolean isTaken(String name) {
        return byName.containsKey(name);
    }

    @Nullable BindParameter<?> named(String name) {
        return byName.get(name);
    }

    private int ordinal(BindParameter<?> parameter) {
        Integer own = ordinals.get(parameter);
        return own == null ? ordinals.getOrDefault(parameter.origin(), -1) : own;
    }

    /** Cuts a text at its marks. */
    SqlText cut(String text) {
        List<String> pieces = new ArrayList<>();
        List<BindSlot> slots = new ArrayList<>();
        int from = 0;
        int at;
        while ((at = text.indexOf(MARK, from)) >= 0) {
            int end = text.indexOf(MARK, at + 1);
            pieces.add(text.substring(from, at));
            Entry entry = entries.get(Integer.parseInt(text.substring(at + 1, end)));
            slots.add(new BindSlot(
                    entry.parameter,
                    entry.name,
                    quotes.get(entry.name),
                    firstUse.getOrDefault(entry.name, -1),
                    ordinal(entry.parameter),
                    entry.emptySet,
                    entry.before,
                    entry.after));
            from = end + 1;
        }
        pieces.add(text.substring(from));
        return new SqlText(pieces, slots);
    }
}
