package io.jalchemy.engine;

import io.jalchemy.compiler.BindSlot;
import io.jalchemy.compiler.CompileOptions;
import io.jalchemy.compiler.CompiledStatement;
import io.jalchemy.compiler.DmlPlan;
import io.jalchemy.compiler.SchemaMarkers;
import io.jalchemy.compiler.SqlText;
import io.jalchemy.error.FailedStatement;
import io.jalchemy.error.InvalidRequestException;
import io.jalchemy.error.ObjectNotExecutableException;
import io.jalchemy.row.Row;
import io.jalchemy.row.RowKeys;
import io.jalchemy.schema.Column;
import io.jalchemy.sql.CompoundSelect;
import io.jalchemy.sql.DdlNode;
import io.jalchemy.sql.DmlStatement;
import io.jalchemy.sql.Executable;
import io.jalchemy.sql.Insert;
import io.jalchemy.sql.Select;
import io.jalchemy.sql.SelectBase;
import io.jalchemy.sql.SqlNode;
import io.jalchemy.sql.TextClause;
import io.jalchemy.sql.Update;
import io.jalchemy.types.JdbcCodec;
import io.jalchemy.types.SqlType;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Carries statements out on one connection: finds the compiled form, binds, sends, and makes the result. */
final class StatementRunner {
    private final Engine engine;
    private final Connection connection;

    StatementRunner(Engine engine, Connection connection) {
        this.engine = engine;
        this.connection = connection;
    }

    <R> Result<R> execute(Executable<R> given, List<? extends Map<String, ?>> sets, boolean many) {
        if (!(given instanceof SqlNode statement)) {
            throw new ObjectNotExecutableException("%s cannot be executed: it is no statement."
                    .formatted(given.getClass().getName()));
        }
        connection.autobegin();
        if (statement instanceof DdlNode ddl) {
            executeDdl(ddl);
            return Result.withoutRows(-1, null);
        }
        if (many && sets.isEmpty()) {
            return Result.withoutRows(0, null);
        }
        boolean batch = many && sets.size() > 1;
        StatementCache.Found found = find(statement, sets, batch);
        ParameterSets parameters = new ParameterSets(found, sets);
        if (batch) {
            return new BatchRunner(engine, connection, this).run(found, statement, parameters);
        }
        return executeOne(found, statement, parameters);
    }

    private <R> Result<R> executeOne(StatementCache.Found found, SqlNode statement, ParameterSets parameters) {
        CompiledStatement compiled = found.statement().compiled();
        DmlPlan plan = compiled.dmlPlan();
        List<SqlText.Expanded> values = new ArrayList<>();
        String sql = text(found, parameters.values(0), values);
        boolean wantsKey = plan != null && plan.generatedKey() != null;
        EngineListener.Sent sent = sent(sql, List.of(rawValues(values)), false, found);
        FailedStatement failed = engine.errors().failed(sql, sent.parameters(), false);
        before(sent);
        PreparedStatement prepared = null;
        try {
            prepared = prepare(sql, wantsKey);
            bind(prepared, found, values);
            boolean rows = prepared.execute();
            Result<R> result = rows
                    ? rows(prepared, found, statement, plan, parameters)
                    : withoutRows(prepared, plan, parameters, wantsKey);
            after(sent);
            return result;
        } catch (SQLException e) {
            throw closing(prepared, connection.failure(e, failed));
        } catch (RuntimeException e) {
            throw closing(prepared, e);
        }
    }

    private static RuntimeException closing(@Nullable PreparedStatement prepared, RuntimeException failure) {
        if (prepared != null) {
            try {
                prepared.close();
            } catch (SQLException e) {
                failure.addSuppressed(e);
            }
        }
        return failure;
    }

    private <R> Result<R> rows(
            PreparedStatement prepared,
            StatementCache.Found found,
            SqlNode statement,
            @Nullable DmlPlan plan,
            ParameterSets parameters)
            throws SQLException {
        Cursor cursor = open(prepared, found.statement());
        if (plan != null && !plan.returned().isEmpty()) {
            return returnedDefaults(cursor, plan, parameters);
        }
        RowMaker<R> maker = RowMaker.of(elements(statement, cursor), cursor.columns());
        if (statement instanceof DmlStatement<?>) {
            List<R> all = new ArrayList<>();
            while (cursor.next()) {
                all.add(maker.make(cursor));
            }
            return Result.ofList(all, maker.keys(), all.size(), null);
        }
        return Result.ofCursor(cursor, maker, null);
    }

    private <R> Result<R> returnedDefaults(Cursor cursor, DmlPlan plan, ParameterSets parameters) {
        Row key = null;
        if (cursor.next()) {
            @Nullable Object[] values = new Object[plan.returned().size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = cursor.read(i);
            }
            key = InsertedKeys.of(plan, parameters, values);
        }
        cursor.close();
        return Result.withoutRows(1, key);
    }

    private static <R> Result<R> withoutRows(
            PreparedStatement prepared, @Nullable DmlPlan plan, ParameterSets parameters, boolean wantsKey)
            throws SQLException {
        try (prepared) {
            long count = prepared.getLargeUpdateCount();
            if (plan == null) {
                return Result.withoutRows(count, null);
            }
            Object generated = null;
            if (wantsKey) {
                try (ResultSet keys = prepared.getGeneratedKeys()) {
                    generated = keys.next() ? keys.getObject(1) : null;
                }
            }
            return Result.withoutRows(count, InsertedKeys.of(plan, parameters, generated));
        }
    }

    Cursor cursor(SqlNode statement, Map<String, ?> values) {
        connection.autobegin();
        StatementCache.Found found = find(statement, values.isEmpty() ? List.of() : List.of(values), false);
        ParameterSets parameters = new ParameterSets(found, values.isEmpty() ? List.of() : List.of(values));
        List<SqlText.Expanded> expanded = new ArrayList<>();
        String sql = text(found, parameters.values(0), expanded);
        EngineListener.Sent sent = sent(sql, List.of(rawValues(expanded)), false, found);
        FailedStatement failed = engine.errors().failed(sql, sent.parameters(), false);
        before(sent);
        PreparedStatement prepared = null;
        try {
            prepared = prepare(sql, false);
            bind(prepared, found, expanded);
            if (!prepared.execute()) {
                throw new InvalidRequestException("This statement gives no rows: " + sql);
            }
            Cursor cursor = open(prepared, found.statement());
            after(sent);
            return cursor;
        } catch (SQLException e) {
            throw closing(prepared, connection.failure(e, failed));
        } catch (RuntimeException e) {
            throw closing(prepared, e);
        }
    }

    CachedStatement prepare(SqlNode statement) {
        return find(statement, List.of(), false).statement();
    }

    StatementCache.Found find(SqlNode statement, List<? extends Map<String, ?>> sets, boolean many) {
        CompileOptions options = CompileOptions.NONE;
        boolean fills = statement instanceof Insert<?> || statement instanceof Update<?>;
        if (fills && !sets.isEmpty()) {
            options =
                    options.withColumnKeys(columnKeys(statement, sets.getFirst().keySet()));
        }
        if (many) {
            options = options.forMany();
        }
        Map<String, String> schemas = connection.options().schemaTranslate();
        if (schemas != null) {
            options = options.withSchemaTranslate(schemas, false);
        }
        StatementCache.Found found = engine.cache().find(statement, options, engine.dialect(connection));
        if (found.fresh()) {
            // findings are about the structure: one line per compiled statement
            found.statement().compiled().warnings().forEach(engine.log()::warn);
        }
        return found;
    }

    /** The keys of a set that are columns; others are named parameters of the statement. */
    private static List<String> columnKeys(SqlNode statement, Set<String> keys) {
        var columns = ((DmlStatement<?>) statement).table().columns();
        List<String> found = new ArrayList<>();
        List<String> named = new ArrayList<>();
        io.jalchemy.sql.StructureMatch.bindsOf(statement).forEach(bind -> {
            if (!bind.isAnonymous() && bind.isRequired()) {
                named.add(bind.key());
            }
        });
        for (String key : keys) {
            if (columns.find(key) != null) {
                found.add(key);
            } else if (!named.contains(key)) {
                throw new io.jalchemy.error.CompileException("Unconsumed column names: %s. Table %s has: %s."
                        .formatted(
                                key,
                                ((DmlStatement<?>) statement).table().description(),
                                String.join(", ", columns.keys())));
            }
        }
        return found;
    }

    String text(StatementCache.Found found, @Nullable Object[] values, List<SqlText.Expanded> into) {
        CachedStatement cached = found.statement();
        String fixed = cached.fixedSql();
        BindSlot[] slots = cached.slots();
        String sql;
        if (fixed != null) {
            for (int i = 0; i < slots.length; i++) {
                into.add(new SqlText.Expanded(
                        slots[i].name(), slots[i].parameter().type(), values[i]));
            }
            sql = fixed;
        } else {
            int[] next = {0};
            sql = cached.compiled().text().forExecution(cached.compiled().dialect(), slot -> values[next[0]++], into);
        }
        Map<String, String> schemas = connection.options().schemaTranslate();
        return schemas == null
                ? sql
                : SchemaMarkers.replace(sql, schemas, cached.compiled().dialect());
    }

    static List<@Nullable Object> rawValues(List<SqlText.Expanded> values) {
        List<@Nullable Object> raw = new ArrayList<>(values.size());
        for (SqlText.Expanded value : values) {
            raw.add(value.value());
        }
        return raw;
    }

    PreparedStatement prepare(String sql, boolean wantsKey) throws SQLException {
        java.sql.Connection jdbc = connection.jdbc();
        PreparedStatement prepared =
                wantsKey ? jdbc.prepareStatement(sql, Statement.RETURN_GENERATED_KEYS) : jdbc.prepareStatement(sql);
        Integer size = connection.options().fetchSize();
        if (size != null) {
            prepared.setFetchSize(engine.provider().fetchSize(size));
        }
        return prepared;
    }

    private void bind(PreparedStatement prepared, StatementCache.Found found, List<SqlText.Expanded> values)
            throws SQLException {
        CachedStatement cached = found.statement();
        boolean fixed = cached.fixedSql() != null;
        for (int i = 0; i < values.size(); i++) {
            SqlText.Expanded value = values.get(i);
            JdbcCodec<?> codec =
                    fixed ? cached.slotCodecs()[i] : cached.compiled().dialect().codec(value.type());
            Binding.bind(prepared, i + 1, value.name(), value.type(), codec, value.value());
        }
    }

    Cursor open(PreparedStatement prepared, CachedStatement cached) throws SQLException {
        ResultSet rows = prepared.getResultSet();
        JdbcCodec<?>[] codecs = cached.columnCodecs();
        List<io.jalchemy.compiler.ResultColumn> columns = cached.compiled().resultColumns();
        ResultSetMetaData meta = rows.getMetaData();
        if (codecs.length != meta.getColumnCount()) {
            TextColumns text = TextColumns.of(meta, columns, cached.compiled().dialect());
            codecs = text.codecs();
            columns = text.columns();
        }
        Cursor cursor = new Cursor(connection, prepared, rows, codecs, columns);
        connection.opened(cursor);
        return cursor;
    }

    static List<? extends SqlNode> elements(SqlNode statement, Cursor cursor) {
        return switch (statement) {
            case Select<?> select -> select.elements();
            case CompoundSelect<?> compound -> elements(compound.members().getFirst(), cursor);
            case DmlStatement<?> dml -> dml.returning();
            case SelectBase<?> other ->
                other.selectedExpressions().size() == 1 ? List.of() : other.selectedExpressions();
            case TextClause ignored -> List.of();
            default -> List.of();
        };
    }

    private void executeDdl(DdlNode ddl) {
        long start = System.nanoTime();
        String sql = engine.dialect(connection).compile(ddl).sql();
        Map<String, String> schemas = connection.options().schemaTranslate();
        String text = schemas == null ? sql : SchemaMarkers.replace(sql, schemas, engine.dialect(connection));
        send(text, EngineListener.Origin.NO_KEY, (System.nanoTime() - start) / 1e9);
    }

    /** Sends words of the transaction itself, such as a savepoint. */
    void command(String sql) {
        send(sql, EngineListener.Origin.NO_KEY, 0);
    }

    private void send(String sql, EngineListener.Origin origin, double seconds) {
        EngineListener.Sent sent = new EngineListener.Sent(sql, List.of(List.of()), false, origin, seconds);
        before(sent);
        try (Statement statement = connection.jdbc().createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw connection.failure(e, engine.errors().failed(sql, List.of(List.of()), false));
        }
        after(sent);
    }

    Result<Row> executeSql(String sql, @Nullable Object... parameters) {
        connection.autobegin();
        List<@Nullable Object> values = new ArrayList<>();
        for (Object parameter : parameters) {
            values.add(parameter);
        }
        EngineListener.Sent sent = new EngineListener.Sent(sql, List.of(values), false, EngineListener.Origin.RAW, 0);
        before(sent);
        PreparedStatement prepared = null;
        try {
            prepared = prepare(sql, false);
            for (int i = 0; i < parameters.length; i++) {
                SqlType<?> type = io.jalchemy.types.Types.ofValue(parameters[i]);
                Binding.bind(
                        prepared,
                        i + 1,
                        String.valueOf(i + 1),
                        type,
                        engine.dialect(connection).codec(type),
                        parameters[i]);
            }
            if (!prepared.execute()) {
                try (PreparedStatement done = prepared) {
                    return Result.withoutRows(done.getLargeUpdateCount(), null);
                }
            }
            ResultSet rows = prepared.getResultSet();
            TextColumns text = TextColumns.of(rows.getMetaData(), List.of(), engine.dialect(connection));
            Cursor cursor = new Cursor(connection, prepared, rows, text.codecs(), text.columns());
            connection.opened(cursor);
            after(sent);
            return Result.ofCursor(cursor, RowMaker.of(List.of(), text.columns()), null);
        } catch (SQLException e) {
            throw closing(prepared, connection.failure(e, engine.errors().failed(sql, List.of(values), false)));
        }
    }

    EngineListener.Sent sent(
            String sql, List<List<@Nullable Object>> parameters, boolean many, StatementCache.Found found) {
        return new EngineListener.Sent(
                sql,
                parameters,
                many,
                found.fresh() ? EngineListener.Origin.GENERATED : EngineListener.Origin.CACHED,
                found.fresh()
                        ? found.statement().compileSeconds()
                        : found.statement().ageSeconds());
    }

    void before(EngineListener.Sent sent) {
        engine.log().statement(sent);
        engine.listeners().forEach(listener -> listener.beforeExecute(connection, sent));
    }

    void after(EngineListener.Sent sent) {
        engine.listeners().forEach(listener -> listener.afterExecute(connection, sent));
    }

    static RowKeys keysOf(List<Column<?>> columns) {
        List<String> names = new ArrayList<>();
        List<List<Object>> aliases = new ArrayList<>();
        for (Column<?> column : columns) {
            names.add(column.name().text());
            aliases.add(List.of(column, column.key()));
        }
        return new RowKeys(names, aliases);
    }
}
