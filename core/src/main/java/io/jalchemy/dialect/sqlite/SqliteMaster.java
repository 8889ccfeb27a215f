package io.jalchemy.dialect.sqlite;

import io.jalchemy.error.DatabaseException;
import io.jalchemy.reflection.CatalogSource;
import io.jalchemy.reflection.ObjectKind;
import io.jalchemy.reflection.TableSelection;
import io.jalchemy.row.Row;
import io.jalchemy.sql.BindParameter;
import io.jalchemy.sql.Sql;
import io.jalchemy.sql.TextClause;
import io.jalchemy.types.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks {@code sqlite_master} about some tables, joined to what pragmas tell of each, so that any number of tables takes one
 * statement. Without a schema these are the tables of the main database and the temporary ones; the former come first.
 *
 * @param source where statements go
 * @param tables which tables
 * @param internal whether those are told too that SQLite keeps for itself, as far as no names are given
 */
record SqliteMaster(CatalogSource source, TableSelection tables, boolean internal) {
    private static final Logger LOG = LoggerFactory.getLogger(SqliteMaster.class);
    private static final int MOST_NAMES = 500;

    /** Without what SQLite keeps for itself. */
    SqliteMaster(CatalogSource source, TableSelection tables) {
        this(source, tables, false);
    }

    /** Where something is looked for: the name of a database as an identifier and as a text. */
    record Place(String identifier, String text) {
        static Place of(String database) {
            return new Place("\"" + database.replace("\"", "\"\"") + "\"", "'" + database.replace("'", "''") + "'");
        }
    }

    /** Writes joins behind {@code sqlite_master AS m}. */
    interface Joins {
        /** No joins. */
        Joins NONE = place -> "";

        String in(Place place);
    }

    /** The databases that are attached. */
    static Set<String> databases(CatalogSource source) {
        Set<String> names = new TreeSet<>();
        source.query(Sql.text("SELECT d.name AS name FROM pragma_database_list AS d"))
                .forEach(row -> names.add(text(row, "name")));
        return names;
    }

    /**
     * What is found, by table; every table that the joins leave has an entry. One that SQLite cannot describe, such as a view of
     * something that is gone, is left out.
     *
     * @param columns of the result, beside the name of the table
     * @param order by which the rows of a table come
     */
    Map<String, List<Row>> rows(String columns, Joins joins, String order) {
        try {
            return asked(columns, joins, order);
        } catch (DatabaseException e) {
            Map<String, List<Row>> found = new LinkedHashMap<>();
            for (String name : asked("m.type AS type", Joins.NONE, "").keySet()) {
                found.putAll(only(name).oneAsked(columns, joins, order));
            }
            return found;
        }
    }

    private Map<String, List<Row>> oneAsked(String columns, Joins joins, String order) {
        try {
            return asked(columns, joins, order);
        } catch (DatabaseException e) {
            LOG.debug("SQLite cannot describe {}, which is left out", tables.names(), e);
            return Map.of();
        }
    }

    private Map<String, List<Row>> asked(String columns, Joins joins, String order) {
        List<Place> places = places();
        Map<String, List<Row>> found = new LinkedHashMap<>();
        if (places.isEmpty() || types().isEmpty()) {
            return found;
        }
        StringJoiner union = new StringJoiner(" UNION ALL ", "", " ORDER BY tbl, place" + order);
        for (int i = 0; i < places.size(); i++) {
            union.add(select(i, places.get(i), columns, joins));
        }
        Map<String, Integer> first = new LinkedHashMap<>();
        for (Row row : source.query(bound(union.toString()))) {
            String name = text(row, "tbl");
            Integer place = number(row, "place");
            if (tables.includes(name)
                    && first.computeIfAbsent(name, ignored -> place).equals(place)) {
                found.computeIfAbsent(name, ignored -> new ArrayList<>()).add(row);
            }
        }
        return found;
    }

    /** The text of each table, as SQLite keeps it. */
    Map<String, CreateTableText> texts() {
        Map<String, CreateTableText> texts = new LinkedHashMap<>();
        rows("m.sql AS sql", Joins.NONE, "")
                .forEach(
                        (table, rows) -> texts.put(table, CreateTableParser.parse(textOrNull(rows.getFirst(), "sql"))));
        return texts;
    }

    /** The same for one of the tables. */
    SqliteMaster only(String name) {
        return new SqliteMaster(source, tables.only(Set.of(name)), internal);
    }

    /** Where the tables may be; nowhere, if the schema is not attached. */
    List<Place> places() {
        String schema = tables.schema();
        if (schema != null) {
            return databases(source).contains(schema) ? List.of(Place.of(schema)) : List.of();
        }
        List<Place> places = new ArrayList<>();
        if (tables.scope().includesDefault()) {
            places.add(Place.of("main"));
        }
        if (tables.scope().includesTemporary()) {
            places.add(Place.of("temp"));
        }
        return places;
    }

    private String types() {
        StringJoiner types = new StringJoiner(", ").setEmptyValue("");
        if (tables.kinds().contains(ObjectKind.TABLE)) {
            types.add("'table'");
        }
        if (tables.kinds().contains(ObjectKind.VIEW)) {
            types.add("'view'");
        }
        return types.toString();
    }

    private String select(int number, Place place, String columns, Joins joins) {
        String names = internal ? "" : " AND m.name NOT LIKE 'sqlite~_%' ESCAPE '~'";
        if (isFiltered()) {
            names = " AND m.name IN :names";
        }
        return "SELECT m.name AS tbl, " + number + " AS place, " + columns + " FROM " + place.identifier()
                + ".sqlite_master AS m" + joins.in(place) + " WHERE m.type IN (" + types() + ")" + names;
    }

    /** Few names go into the statement; many are picked from what it gives. */
    private boolean isFiltered() {
        return tables.names() != null && tables.names().size() <= MOST_NAMES;
    }

    private TextClause bound(String sql) {
        TextClause text = Sql.text(sql);
        return isFiltered()
                ? text.bind(BindParameter.named(
                                "names", Types.string(), List.copyOf(Objects.requireNonNull(tables.names())))
                        .expanding())
                : text;
    }

    static String text(Row row, String column) {
        return Objects.requireNonNull(row.get(column, String.class), column);
    }

    static @Nullable String textOrNull(Row row, String column) {
        return row.get(column, String.class);
    }

    static int number(Row row, String column) {
        return Objects.requireNonNull(row.get(column, Integer.class), column);
    }

    static boolean isNull(Row row, String column) {
        return row.get(column) == null;
    }

    /** The values of a column in the rows that have one. */
    static List<String> values(List<Row> rows, String column) {
        return rows.stream()
                .map(row -> row.get(column, String.class))
                .filter(Objects::nonNull)
                .toList();
    }
}
