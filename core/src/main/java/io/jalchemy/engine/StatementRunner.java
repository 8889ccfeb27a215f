package io.jalchemy.engine;

import io.jalchemy.compiler.BindSlot;
import io.jalchemy.compiler.CompileOptions;
import io.jalchemy.compiler.CompiledStatement;
import io.jalchemy.compiler.DmlPlan;
import io.jalchemy.compiler.SchemaMarkers;
import io.jalchemy.compiler.SqlText;
import io.jalchemy.error.CompileException;
import io.jalchemy.error.InvalidRequestException;
import io.jalchemy.error.ObjectNotExecutableException;
import io.jalchemy.row.Row;
import io.jalchemy.row.RowKeys;
import io.jalchemy.schema.Column;
import io.jalchemy.sql.DdlNode;
import io.jalchemy.sql.Delete;
import io.jalchemy.sql.DmlStatement;
import io.jalchemy.sql.Executable;
import io.jalchemy.sql.Expression;
import io.jalchemy.sql.Insert;
import io.jalchemy.sql.Sql;
import io.jalchemy.sql.SqlNode;
import io.jalchemy.sql.StructurePattern;
import io.jalchemy.sql.Update;
import io.jalchemy.types.JdbcCodec;
import io.jalchemy.types.SqlType;
import io.jalchemy.types.Types;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
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

    <R> Result<R> execute(Executable<R> asked, List<? extends Map<String, ?>> sets, boolean many) {
        Executable<R> given = asked;
        for (EngineListener listener : engine.listeners()) {
            given = listener.rewrite(connection, given);
        }
        if (!(given instanceof SqlNode statement)) {
            throw new ObjectNotExecutableException("%s cannot be executed: it is no statement."
                    .formatted(given.getClass().getName()));
        }
        connection.autobegin();
        if (statement instanceof DdlNode ddl) {
            executeDdl(ddl);
            return Result.withoutRows(Changes.UNKNOWN);
        }
        if (many && sets.isEmpty()) {
            return Result.withoutRows(Changes.of(0));
        }
        boolean batch = many && sets.size() > 1;
        StatementCache.Found found = find(statement, sets, batch);
        ParameterSets parameters = new ParameterSets(found, sets, this::serverValue);
        if (batch) {
            return new BatchRunner(engine, connection, this).run(found, statement, parameters);
        }
        return executeOne(found, statement, parameters);
    }

    /** What the database makes of an expression, such as the next value of a sequence, before a statement that needs it. */
    private @Nullable Object serverValue(Expression<?> expression) {
        try (Result<?> rows = execute(Sql.select(expression), List.of(), false)) {
            return rows.first().orElse(null);
        }
    }

    private <R> Result<R> executeOne(StatementCache.Found found, SqlNode statement, ParameterSets parameters) {
        CompiledStatement compiled = found.statement().compiled();
        DmlPlan plan = compiled.dmlPlan();
        List<SqlText.Expanded> values = new ArrayList<>();
        String sql = text(found, parameters.values(0), values);
        boolean wantsKey = plan != null && plan.generatedKey() != null;
        Step step = new Step(engine, connection, sql, () -> List.of(rawValues(values)), false, found);
        PreparedStatement prepared = null;
        try {
            prepared = prepare(step.begin(), wantsKey);
            bind(prepared, found, values);
            boolean rows = step.execute(prepared, prepared::execute);
            step.end();
            return rows
                    ? rows(prepared, found, statement, plan, parameters)
                    : withoutRows(prepared, plan, parameters, wantsKey);
        } catch (SQLException | RuntimeException e) {
            throw closing(prepared, step.failure(e));
        } catch (Error e) {
            throw closing(prepared, e);
        }
    }

    static <E extends Throwable> E closing(@Nullable Statement prepared, E failure) {
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
        RowMaker<R> maker = cursor.columns() == found.statement().compiled().resultColumns()
                ? found.statement().rowMaker(statement)
                : RowMaker.of(RowMaker.elements(statement), cursor.columns());
        if (statement instanceof DmlStatement<?>) {
            List<R> all = new ArrayList<>();
            while (cursor.next()) {
                all.add(maker.make(cursor));
            }
            return Result.ofList(
                    all,
                    maker.keys(),
                    plan == null
                            ? Changes.of(all.size())
                            : InsertedKeys.of(plan, parameters, all.size(), (Object) null));
        }
        return Result.ofCursor(cursor, maker, engine.log().forRows());
    }

    private <R> Result<R> returnedDefaults(Cursor cursor, DmlPlan plan, ParameterSets parameters) {
        List<Row> rows = new ArrayList<>();
        RowKeys keys = keysOf(plan.returned());
        while (cursor.next()) {
            @Nullable Object[] values = new Object[plan.returned().size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = cursor.read(i);
            }
            rows.add(Row.of(keys, values));
        }
        return Result.withoutRows(InsertedKeys.of(plan, parameters, rows.size(), rows));
    }

    private static <R> Result<R> withoutRows(
            PreparedStatement prepared, @Nullable DmlPlan plan, ParameterSets parameters, boolean wantsKey)
            throws SQLException {
        try (prepared) {
            long count = prepared.getLargeUpdateCount();
            if (plan == null) {
                return Result.withoutRows(Changes.of(count));
            }
            Object generated = null;
            if (wantsKey) {
                try (ResultSet keys = prepared.getGeneratedKeys()) {
                    generated = keys.next() ? keys.getObject(1) : null;
                }
            }
            return Result.withoutRows(InsertedKeys.of(plan, parameters, count, generated));
        }
    }

    Cursor cursor(SqlNode statement, Map<String, ?> values) {
        connection.autobegin();
        StatementCache.Found found = find(statement, values.isEmpty() ? List.of() : List.of(values), false);
        ParameterSets parameters =
                new ParameterSets(found, values.isEmpty() ? List.of() : List.of(values), this::serverValue);
        List<SqlText.Expanded> expanded = new ArrayList<>();
        String sql = text(found, parameters.values(0), expanded);
        Step step = new Step(engine, connection, sql, () -> List.of(rawValues(expanded)), false, found);
        PreparedStatement prepared = null;
        try {
            prepared = prepare(step.begin(), false);
            bind(prepared, found, expanded);
            if (!step.execute(prepared, prepared::execute)) {
                throw new InvalidRequestException("This statement gives no rows: " + sql);
            }
            step.end();
            return open(prepared, found.statement());
        } catch (SQLException | RuntimeException e) {
            throw closing(prepared, step.failure(e));
        } catch (Error e) {
            throw closing(prepared, e);
        }
    }

    CachedStatement prepare(SqlNode statement) {
        return find(statement, List.of(), false).statement();
    }

    StatementCache.Found find(SqlNode statement, List<? extends Map<String, ?>> sets, boolean many) {
        if (!engine.settings().unboundedChanges) {
            requireCriteria(statement);
        }
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
        StatementCache cache =
                Boolean.FALSE.equals(connection.options().caching()) ? StatementCache.NONE : engine.cache();
        StatementCache.Found found = cache.find(statement, options, engine.dialect(connection));
        report(found);
        return found;
    }

    /** Findings are about the structure: one line per compiled statement. */
    private void report(StatementCache.Found found) {
        List<String> findings = found.statement().compiled().warnings();
        if (findings.isEmpty()) {
            return;
        }
        switch (engine.settings().findings) {
            case IGNORE -> {}
            case LOG -> {
                if (found.fresh()) {
                    findings.forEach(engine.log()::warn);
                }
            }
            case RAISE -> throw new CompileException(String.join(" ", findings));
        }
    }

    private void requireCriteria(SqlNode statement) {
        boolean unbounded =
                statement instanceof Update<?> update && update.whereClauses().isEmpty()
                        || statement instanceof Delete<?> delete
                                && delete.whereClauses().isEmpty();
        if (unbounded) {
            throw new InvalidRequestException(
                    "This engine refuses to change all rows of a table. Add criteria; where(trueValue()) confirms that all are meant: "
                            + statement);
        }
    }

    private static boolean isNamedParameter(SqlNode statement, String key) {
        return StructurePattern.bindsOf(statement).stream()
                .anyMatch(bind ->
                        !bind.isAnonymous() && bind.isRequired() && bind.key().equals(key));
    }

    /** The keys of a set that are columns; others are named parameters of the statement. */
    private static List<String> columnKeys(SqlNode statement, Set<String> keys) {
        var columns = ((DmlStatement<?>) statement).table().columns();
        List<String> found = new ArrayList<>();
        for (String key : keys) {
            if (columns.find(key) != null) {
                found.add(key);
            } else if (!isNamedParameter(statement, key)) {
                throw new CompileException("Unconsumed column names: %s. Table %s has: %s."
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
        return withFetchSize(prepared);
    }

    private <S extends Statement> S withFetchSize(S statement) throws SQLException {
        Integer size = connection.options().fetchSize();
        if (size != null) {
            statement.setFetchSize(engine.provider().fetchSize(size));
        }
        return statement;
    }

    private void bind(PreparedStatement prepared, StatementCache.Found found, List<SqlText.Expanded> values)
            throws SQLException {
        CachedStatement cached = found.statement();
        boolean fixed = cached.fixedSql() != null;
        for (int i = 0; i < values.size(); i++) {
            SqlText.Expanded value = values.get(i);
            JdbcCodec<?> usual =
                    fixed ? cached.slotCodecs()[i] : cached.compiled().dialect().codec(value.type());
            JdbcCodec<?> codec = codec(value.name(), value.type(), usual);
            Binding.bind(prepared, i + 1, value.name(), value.type(), codec, value.value());
        }
    }

    /** The codec that binds a parameter: the usual one, unless a listener has another. */
    JdbcCodec<?> codec(String name, SqlType<?> type, JdbcCodec<?> usual) {
        if (engine.listeners().isEmpty()) {
            return usual;
        }
        JdbcCodec<?> codec = usual;
        for (EngineListener listener : engine.listeners()) {
            codec = listener.bindAs(connection, name, type, codec);
        }
        return codec;
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
        Cursor cursor = new Cursor(connection, prepared, rows, codecs, columns, cached);
        connection.opened(cursor);
        return cursor;
    }

    private void executeDdl(DdlNode ddl) {
        long start = System.nanoTime();
        CompileOptions options =
                CompileOptions.NONE.withSchemaTranslate(connection.options().schemaTranslate(), true);
        send(
                engine.dialect(connection).ddlCompiler(options).write(ddl),
                EngineListener.Origin.NO_KEY,
                (System.nanoTime() - start) / 1e9);
    }

    /** Sends words of the transaction itself, such as a savepoint. */
    void command(String sql) {
        send(sql, EngineListener.Origin.NO_KEY, 0);
    }

    private static List<List<@Nullable Object>> noValues() {
        return List.of(List.of());
    }

    private void send(String sql, EngineListener.Origin origin, double seconds) {
        Step step = new Step(engine, connection, sql, StatementRunner::noValues, false, origin, () -> seconds);
        String text = step.begin();
        try (Statement statement = connection.jdbc().createStatement()) {
            step.execute(statement, () -> statement.execute(text));
            step.end();
        } catch (SQLException | RuntimeException e) {
            throw step.failure(e);
        }
    }

    Result<Row> executeSql(String sql, @Nullable Object... parameters) {
        connection.autobegin();
        List<@Nullable Object> values = new ArrayList<>();
        Collections.addAll(values, parameters);
        Step step = new Step(engine, connection, sql, () -> List.of(values), false, EngineListener.Origin.RAW, () -> 0);
        Statement sent = null;
        try {
            boolean rows;
            if (parameters.length == 0) {
                // without a prepared statement a question mark stays what it is
                String text = step.begin();
                Statement plain = withFetchSize(connection.jdbc().createStatement());
                sent = plain;
                rows = step.execute(plain, () -> plain.execute(text));
            } else {
                PreparedStatement prepared = prepare(step.begin(), false);
                sent = prepared;
                bindRaw(prepared, parameters);
                rows = step.execute(prepared, prepared::execute);
            }
            step.end();
            if (!rows) {
                try (Statement done = sent) {
                    return Result.withoutRows(Changes.of(done.getLargeUpdateCount()));
                }
            }
            ResultSet set = sent.getResultSet();
            TextColumns text = TextColumns.of(set.getMetaData(), List.of(), engine.dialect(connection));
            Cursor cursor = new Cursor(connection, sent, set, text.codecs(), text.columns(), null);
            connection.opened(cursor);
            return Result.ofCursor(
                    cursor, RowMaker.of(List.of(), text.columns()), engine.log().forRows());
        } catch (SQLException | RuntimeException e) {
            throw closing(sent, step.failure(e));
        } catch (Error e) {
            throw closing(sent, e);
        }
    }

    Result<Row> executeSqlBatch(String sql, List<? extends List<? extends @Nullable Object>> sets) {
        connection.autobegin();
        return sets.isEmpty()
                ? Result.withoutRows(Changes.of(0))
                : new BatchRunner(engine, connection, this).runSql(sql, sets);
    }

    void bindRaw(PreparedStatement prepared, @Nullable Object[] parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            SqlType<?> type = Types.ofValue(parameters[i]);
            String name = String.valueOf(i + 1);
            JdbcCodec<?> codec = codec(name, type, engine.dialect(connection).codec(type));
            Binding.bind(prepared, i + 1, name, type, codec, parameters[i]);
        }
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
