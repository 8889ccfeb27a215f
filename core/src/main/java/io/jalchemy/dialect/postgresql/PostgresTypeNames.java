package io.jalchemy.dialect.postgresql;

import io.jalchemy.dialect.NamedType;
import io.jalchemy.types.ArrayType;
import io.jalchemy.types.JsonType;
import io.jalchemy.types.SqlType;
import io.jalchemy.types.StringType;
import io.jalchemy.types.Types;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Types by the names that {@code format_type} gives them, such as {@code character varying(30)[]}. Those that are not built in are
 * looked up among the enumerations and domains of the database, which are asked for only then.
 */
final class PostgresTypeNames {
    private static final Pattern BUILT_IN =
            Pattern.compile("([a-z0-9 ]+?)(?:\\((-?\\d+(?:,-?\\d+)*)\\))?( with time zone| without time zone)?");
    private static final Pattern ARRAY = Pattern.compile("(.*?)((?:\\[])+)");
    private static final Pattern EXTENSION = Pattern.compile("(?:.*\\.)?(citext|hstore)");
    private static final String INTERVAL = "interval";

    private static final Map<String, Function<List<Integer>, SqlType<?>>> KNOWN = known();

    private final Function<String, @Nullable SqlType<?>> others;

    /** With a look-up of types that were made by statements, by the same names. */
    PostgresTypeNames(Function<String, @Nullable SqlType<?>> others) {
        this.others = others;
    }

    private static Map<String, Function<List<Integer>, SqlType<?>>> known() {
        Map<String, Function<List<Integer>, SqlType<?>>> all = new HashMap<>();
        Map.<String, SqlType<?>>ofEntries(
                        Map.entry("smallint", Types.smallint()),
                        Map.entry("integer", Types.sqlInteger()),
                        Map.entry("bigint", Types.bigint()),
                        Map.entry("real", Types.real()),
                        Map.entry("double precision", Types.sqlDoublePrecision()),
                        Map.entry("text", Types.sqlText()),
                        Map.entry("bpchar", new NamedType<>("postgresql", "BPCHAR", Types.varchar())),
                        Map.entry("name", new NamedType<>("postgresql", "NAME", Types.varchar())),
                        Map.entry("\"char\"", new NamedType<>("postgresql", "\"char\"", Types.varchar())),
                        Map.entry("boolean", Types.sqlBoolean()),
                        Map.entry("date", Types.sqlDate()),
                        Map.entry("uuid", Types.sqlUuid()),
                        Map.entry("bytea", PostgresTypes.bytea()),
                        Map.entry("inet", PostgresTypes.inet()),
                        Map.entry("cidr", PostgresTypes.cidr()),
                        Map.entry("macaddr", PostgresTypes.macaddr()),
                        Map.entry("macaddr8", PostgresTypes.macaddr8()),
                        Map.entry("money", PostgresTypes.money()),
                        Map.entry("oid", PostgresTypes.oid()),
                        Map.entry("regclass", PostgresTypes.regclass()),
                        Map.entry("regconfig", PostgresTypes.regconfig()),
                        Map.entry("jsonpath", PostgresTypes.jsonpath()),
                        Map.entry("tsvector", PostgresTypes.tsvector()),
                        Map.entry("tsquery", PostgresTypes.tsquery()))
                .forEach((name, type) -> all.put(name, numbers -> type));
        Stream.of(
                        PostgresTypes.int4range(),
                        PostgresTypes.int8range(),
                        PostgresTypes.numrange(),
                        PostgresTypes.daterange(),
                        PostgresTypes.tsrange(),
                        PostgresTypes.tstzrange())
                .forEach(range -> {
                    all.put(lower(range.name()), numbers -> range);
                    MultirangeType<?> sets = range.multirange();
                    all.put(lower(sets.name()), numbers -> sets);
                });
        // documents as maps, lists and values, which need no class of a library
        all.put("json", numbers -> JsonType.of(Object.class, false));
        all.put("jsonb", numbers -> new JsonbType<>(JsonType.of(Object.class, false)));
        all.put(
                "numeric",
                numbers -> numbers.size() == 2 ? Types.sqlNumeric(numbers.get(0), numbers.get(1)) : Types.sqlNumeric());
        all.put("character varying", numbers -> StringType.of(StringType.Spelling.SQL_VARCHAR, first(numbers)));
        all.put("character", numbers -> StringType.of(StringType.Spelling.SQL_CHAR, first(numbers)));
        all.put("bit", numbers -> new PostgresBitType(first(numbers), false));
        all.put("bit varying", numbers -> new PostgresBitType(first(numbers), true));
        all.put(
                "timestamp without time zone",
                numbers -> numbers.isEmpty() ? Types.timestamp() : PostgresTypes.timestamp(numbers.getFirst()));
        all.put(
                "timestamp with time zone",
                numbers -> numbers.isEmpty()
                        ? Types.timestampWithZone()
                        : PostgresTypes.timestampWithZone(numbers.getFirst()));
        all.put(
                "time without time zone",
                numbers -> numbers.isEmpty() ? Types.sqlTime() : PostgresTypes.time(numbers.getFirst()));
        all.put(
                "time with time zone",
                numbers -> numbers.isEmpty() ? Types.timeWithZone() : PostgresTypes.timeWithZone(numbers.getFirst()));
        return Map.copyOf(all);
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static @Nullable Integer first(List<Integer> numbers) {
        return numbers.isEmpty() ? null : numbers.getFirst();
    }

    /**
     * The type of a name.
     *
     * @param collation the one that a column or domain of the type has in place of the type's own; or null
     * @return null if it is not known here
     */
    @Nullable SqlType<?> find(String name, @Nullable String collation) {
        Matcher array = ARRAY.matcher(name);
        if (array.matches()) {
            SqlType<?> items = find(array.group(1), collation);
            return items == null ? null : new ArrayType<>(items, null, false);
        }
        SqlType<?> type = builtIn(name);
        if (type == null) {
            type = others.apply(name);
        }
        if (type == null) {
            type = ofExtension(name);
        }
        return collation != null && type instanceof StringType text ? text.collate(collation) : type;
    }

    private static @Nullable SqlType<?> builtIn(String name) {
        Function<List<Integer>, SqlType<?>> plain = KNOWN.get(name);
        if (plain != null) {
            return plain.apply(List.of());
        }
        Matcher parts = BUILT_IN.matcher(name);
        if (!parts.matches()) {
            return null;
        }
        String word = parts.group(1);
        List<Integer> numbers = parts.group(2) == null
                ? List.of()
                : Stream.of(parts.group(2).split(",", -1)).map(Integer::valueOf).toList();
        if (word.equals(INTERVAL) || word.startsWith(INTERVAL + " ")) {
            String fields = word.substring(INTERVAL.length()).strip().toUpperCase(Locale.ROOT);
            return new PostgresIntervalType(first(numbers), fields.isEmpty() ? null : fields);
        }
        Function<List<Integer>, SqlType<?>> known = KNOWN.get(parts.group(3) == null ? word : word + parts.group(3));
        return known == null ? null : known.apply(numbers);
    }

    /** Types of extensions, in whichever schema they are. */
    private static @Nullable SqlType<?> ofExtension(String name) {
        Matcher extension = EXTENSION.matcher(name);
        if (!extension.matches()) {
            return null;
        }
        return extension.group(1).equals("citext") ? PostgresTypes.citext() : PostgresTypes.hstore();
    }
}
