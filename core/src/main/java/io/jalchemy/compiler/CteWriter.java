package io.jalchemy.compiler;

import io.jalchemy.error.CompileException;
import io.jalchemy.sql.ColumnNames;
import io.jalchemy.sql.CompoundSelect;
import io.jalchemy.sql.Cte;
import io.jalchemy.sql.CteAddition;
import io.jalchemy.sql.DmlStatement;
import io.jalchemy.sql.Expression;
import io.jalchemy.sql.LabelStyle;
import io.jalchemy.sql.Name;
import io.jalchemy.sql.RowLimits;
import io.jalchemy.sql.SelectBase;
import io.jalchemy.sql.SqlNode;
import io.jalchemy.sql.Values;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Collects common table expressions while a statement is written and writes the WITH clause in front of the outermost
 * statement, or of the one at which a nesting CTE belongs.
 */
final class CteWriter {
    private record Place(int level, String name) {}

    private record Known(Place place, boolean nestHere) {}

    private final SqlCompiler compiler;
    private final Map<Cte, String> texts = new LinkedHashMap<>();
    private final Map<Place, Cte> byPlace = new HashMap<>();
    private final Map<Cte, Known> known = new IdentityHashMap<>();

    CteWriter(SqlCompiler compiler) {
        this.compiler = compiler;
    }

    boolean isEmpty() {
        return texts.isEmpty();
    }

    /** CTEs that a statement brings along. */
    void additional(List<CteAddition> additions, Scope scope) {
        for (CteAddition addition : additions) {
            visit(addition.cte(), scope.withAsFrom(false), addition.nestHere());
        }
    }

    /** The CTE that others restate or rename: they are one in the text. */
    private static Cte reference(Cte cte) {
        Cte at = cte;
        while (at.restates() != null) {
            at = at.restates();
        }
        return at;
    }

    /** Writes a CTE on its first appearance, and gives its name where it stands in FROM. */
    String visit(Cte cte, Scope given, boolean nestHere) {
        Scope scope = given.withVisitingCte(cte);
        if (cte.aliasOf() != null) {
            return visitRenamed(cte, cte.aliasOf(), given, nestHere);
        }
        String name = compiler.aliasName(cte.name()).text();
        boolean nesting = cte.nesting() || nestHere;
        Place place = new Place(nesting ? compiler.depth() : 1, name);
        Known before = known.get(reference(cte));
        if (before != null) {
            place = before.place();
            if (nestHere) {
                place = move(before, nesting, name, cte);
            }
        }
        Cte existing = byPlace.get(place);
        boolean isNew = existing == null || isNewBeside(existing, cte, name);
        if (isNew) {
            byPlace.put(place, cte);
            known.put(reference(cte), new Known(place, nestHere));
            writeText(cte, name, scope);
        }
        if (!given.asFrom()) {
            return "";
        }
        if (given.linter() != null) {
            given.linter().add(cte, name);
        }
        return quoted(cte, name);
    }

    private String visitRenamed(Cte cte, Cte original, Scope given, boolean nestHere) {
        Cte enclosing = given.visitingCte();
        if (enclosing != null && enclosing.restates() == cte) {
            return quoted(cte, compiler.aliasName(cte.name()).text());
        }
        visit(original, given.withAsFrom(false), nestHere);
        if (!given.asFrom()) {
            return "";
        }
        Name name = compiler.aliasName(cte.name());
        if (given.linter() != null) {
            given.linter().add(cte, name.text());
        }
        return quoted(original, compiler.aliasName(original.name()).text())
                + compiler.froms().aliasSuffix(compiler.identifiers().quote(name));
    }

    private String quoted(Cte cte, String name) {
        return compiler.identifiers().quote(Name.of(name).withQuote(cte.name().quote()));
    }

    private Place move(Known before, boolean nesting, String name, Cte cte) {
        if (before.nestHere()) {
            throw new CompileException(
                    "CTE \"%s\" is to be written at more than one statement. Add it at one.".formatted(name));
        }
        Cte existing = byPlace.remove(before.place());
        Place place = new Place(nesting ? compiler.depth() : 1, name);
        if (existing != null) {
            byPlace.put(place, existing);
        }
        known.put(reference(cte), new Known(place, true));
        return place;
    }

    private boolean isNewBeside(Cte existing, Cte cte, String name) {
        if (existing == cte || existing.restates() == cte) {
            return false;
        }
        if (cte.restates() == existing) {
            texts.remove(existing);
            known.remove(reference(existing));
            return true;
        }
        if (reference(existing) == reference(cte)) {
            return !isBefore(cte, existing);
        }
        if (existing.sameStructure(cte)) {
            return false;
        }
        throw new CompileException(
                "Two different CTEs have the name \"%s\". Rename one of them, or use one object for both."
                        .formatted(name));
    }

    private static boolean isBefore(Cte cte, Cte later) {
        for (Cte at = later; at != null; at = at.restates()) {
            if (at == cte) {
                return true;
            }
        }
        return false;
    }

    private void writeText(Cte cte, String name, Scope scope) {
        StringBuilder text = new StringBuilder(quoted(cte, name));
        if (cte.recursive() || cte.of() instanceof Values) {
            text.append('(').append(columnList(cte)).append(')');
        }
        String prefixes = compiler.prefixes(cte.prefixes(), scope);
        Scope inside = scope.withAsFrom(true)
                .withLinter(null)
                .withSubquery(false)
                .withEnclosingAlias(null)
                .withFromHints(Map.of());
        String inner = compiler.process(content(cte), inside);
        text.append(" AS ").append(prefixes).append("\n(").append(inner).append(')');
        if (!cte.suffixes().isEmpty()) {
            text.append(' ').append(compiler.prefixes(cte.suffixes(), scope));
        }
        texts.put(cte, text.toString());
    }

    private static SqlNode content(Cte cte) {
        return cte.of();
    }

    private String columnList(Cte cte) {
        List<String> names = new ArrayList<>();
        if (cte.of() instanceof Values values) {
            values.columns().forEach(column -> names.add(compiler.identifiers().quote(column.name())));
            return String.join(", ", names);
        }
        SelectBase<?> first = first((SelectBase<?>) cte.of());
        LabelStyle style = first instanceof RowLimits limits ? limits.labelStyle() : LabelStyle.DISAMBIGUATE_ONLY;
        for (ColumnNames.Selected selected : ColumnNames.of(first.selectedExpressions(), style, true)) {
            if (!selected.repeated() && selected.column() instanceof Expression<?>) {
                Name label =
                        selected.fallback() != null ? selected.fallback() : Name.of(String.valueOf(selected.key()));
                names.add(compiler.identifiers().quote(compiler.columnName(label.asTruncatable())));
            }
        }
        return String.join(", ", names);
    }

    private static SelectBase<?> first(SelectBase<?> select) {
        return select instanceof CompoundSelect<?> compound
                ? first(compound.members().getFirst())
                : select;
    }

    /**
     * The WITH clause, followed by a blank; what it holds is then forgotten if it belongs to an inner statement.
     *
     * @param level the depth of the statement, 0 for the outermost
     * @param withFollowing whether CTEs of the next depth are written too, for statements that wrap others
     */
    String clause(int level, boolean withFollowing) {
        Map<Cte, String> mine = new LinkedHashMap<>();
        if (level > 1) {
            for (Map.Entry<Cte, String> entry : texts.entrySet()) {
                Known place = known.get(reference(entry.getKey()));
                boolean nesting = entry.getKey().nesting() || place != null && place.nestHere();
                int at = place == null ? 1 : place.place().level();
                if (nesting && (at == level || withFollowing && at == level + 1)) {
                    mine.put(entry.getKey(), entry.getValue());
                }
            }
        } else {
            mine.putAll(texts);
        }
        if (mine.isEmpty()) {
            return "";
        }
        boolean recursive = mine.keySet().stream().anyMatch(Cte::recursive);
        String text = compiler.selects().ctePreamble(recursive) + " " + String.join(", \n", mine.values()) + "\n ";
        if (level > 1) {
            for (Cte cte : mine.keySet()) {
                texts.remove(cte);
                Known place = known.remove(reference(cte));
                if (place != null) {
                    byPlace.remove(place.place());
                }
            }
        }
        return text;
    }

    /** Whether a statement is the content of a CTE that changes data. */
    static boolean changesData(Cte cte) {
        return cte.of() instanceof DmlStatement<?>;
    }
}
