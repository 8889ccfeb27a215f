package io.jalchemy.engine;

import io.jalchemy.compiler.Dialect;
import io.jalchemy.dialect.IsolationLevel;
import io.jalchemy.error.ConcurrentUseException;
import io.jalchemy.error.FailedStatement;
import io.jalchemy.error.InvalidRequestException;
import io.jalchemy.error.PendingRollbackException;
import io.jalchemy.error.ResourceClosedException;
import io.jalchemy.reflection.Inspector;
import io.jalchemy.schema.CheckFirst;
import io.jalchemy.schema.MetaData;
import io.jalchemy.schema.ReflectOptions;
import io.jalchemy.schema.ReflectionSource;
import io.jalchemy.schema.SchemaItem;
import io.jalchemy.schema.SchemaStatement;
import io.jalchemy.schema.SchemaTarget;
import io.jalchemy.schema.Table;
import io.jalchemy.sql.Executable;
import io.jalchemy.sql.SqlNode;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A connection to the database. The first statement begins a transaction by itself; nothing lasts that is not committed, and
 * closing takes back what is not. It belongs to one thread at a time: a second one that uses it meanwhile is refused.
 */
public final class Connection implements SchemaTarget, ReflectionSource, AutoCloseable {
    private final Engine engine;
    private final StatementRunner runner;
    private final TransactionStack transactions;
    private final AtomicReference<@Nullable Thread> user = new AtomicReference<>();
    private final List<Cursor> cursors = new ArrayList<>();
    private ExecutionOptions options;
    private java.sql.@Nullable Connection jdbc;
    private @Nullable LeakWatch leakWatch;
    private boolean closed;
    private boolean lost;
    private boolean discarded;

    Connection(Engine engine, ExecutionOptions options) {
        this.engine = engine;
        this.options = options;
        this.runner = new StatementRunner(engine, this);
        this.transactions = new TransactionStack(this, engine, runner);
    }

    /** The engine that it came from. */
    public Engine engine() {
        return engine;
    }

    /** How statements are carried out on this connection, with what the engine says where nothing was said here. */
    public ExecutionOptions options() {
        return options;
    }

    /**
     * Sets how statements are carried out; what is null stays as it is.
     *
     * @throws InvalidRequestException if a transaction is running and the isolation level would change
     */
    public Connection options(ExecutionOptions changes) {
        engine.check(changes);
        if (inTransaction() && changes.concernTransaction()) {
            throw new InvalidRequestException(
                    "The isolation level cannot change while a transaction is running. Set it before the first statement, or commit first.");
        }
        if (jdbc != null && changes.concernTransaction()) {
            engine.change(jdbc(), options, changes.over(options));
        }
        options = changes.over(options);
        return this;
    }

    /**
     * Runs work with other options, for the statements in it alone.
     *
     * @throws InvalidRequestException if they concern the transaction as a whole, which may last longer
     */
    public <T extends @Nullable Object> T with(ExecutionOptions changes, Call<T> work) {
        if (changes.concernTransaction()) {
            throw new InvalidRequestException(
                    "Isolation level and read-only mode are those of a transaction, not of a call. Set them before it begins: connection.options(...).");
        }
        ExecutionOptions before = options;
        options(changes);
        try {
            return work.run(this);
        } finally {
            options = before;
        }
    }

    /** The isolation level that the database says is in force. */
    public IsolationLevel isolationLevel() {
        return guarded(() -> {
            try {
                java.sql.Connection physical = jdbc();
                return physical.getAutoCommit()
                        ? IsolationLevel.AUTOCOMMIT
                        : IsolationLevel.ofJdbc(physical.getTransactionIsolation());
            } catch (SQLException e) {
                throw failure(e);
            }
        });
    }

    /** Executes a statement. */
    public <R> Result<R> execute(Executable<R> statement) {
        return guarded(() -> runner.execute(statement, List.of(), false));
    }

    /** Executes a statement with values for its named parameters, or for the columns of an INSERT or UPDATE. */
    public <R> Result<R> execute(Executable<R> statement, Map<String, ?> parameters) {
        return guarded(() -> runner.execute(statement, List.of(parameters), false));
    }

    /**
     * Executes a statement once per set of values, in as few round trips as the database allows. An INSERT with
     * {@code returning} gives the rows of all sets.
     */
    public <R> Result<R> execute(Executable<R> statement, List<? extends Map<String, ?>> parameters) {
        return guarded(() -> runner.execute(statement, parameters, true));
    }

    /**
     * As {@link #execute(Executable, List)}, with a record per set. Its components are the parameters by name; a column such as
     * {@code full_name} takes the component {@code fullName}. A numbered key that is null in all records is left to the database.
     */
    public <R> Result<R> execute(Executable<R> statement, Collection<? extends Record> records) {
        return guarded(() -> runner.execute(statement, RecordParameters.of(statement, records), true));
    }

    /** Executes SQL of the driver as it is, with {@code ?} marks. */
    public Result<io.jalchemy.row.Row> executeSql(String sql, @Nullable Object... parameters) {
        return guarded(() -> runner.executeSql(sql, parameters));
    }

    /**
     * Executes SQL of the driver as it is, once per set of values for its {@code ?} marks, as a batch of the driver.
     *
     * @return its row count is that of all sets, -1 if the driver does not tell it for one of them
     */
    public Result<io.jalchemy.row.Row> executeSqlBatch(
            String sql, List<? extends List<? extends @Nullable Object>> sets) {
        return guarded(() -> runner.executeSqlBatch(sql, sets));
    }

    /** Executes a statement and gives its rows column by column, for whoever makes objects of them itself. */
    public Cursor cursor(Executable<?> statement, Map<String, ?> parameters) {
        return guarded(() -> runner.cursor((SqlNode) statement, parameters));
    }

    /** The compiled form of a statement, as executing it would find it in the cache. */
    public CachedStatement prepare(Executable<?> statement) {
        return runner.prepare((SqlNode) statement);
    }

    /**
     * Begins a transaction explicitly.
     *
     * @throws InvalidRequestException if one is running, also if a statement has begun it by itself
     */
    public Transaction begin() {
        return guarded(transactions::begin);
    }

    /** Begins a savepoint, and a transaction around it if none is running. */
    public Transaction beginNested() {
        return guarded(() -> {
            requireNotLost();
            return transactions.beginNested();
        });
    }

    /** Runs work in a transaction, or in a savepoint if one is running: committed at the end, rolled back on any exception. */
    public void begin(Work work) {
        call(connection -> {
            work.run(connection);
            return connection;
        });
    }

    /** As {@link #begin(Work)}, for work that gives a value. */
    public <T extends @Nullable Object> T call(Call<T> work) {
        return transactions.inside(inTransaction() ? beginNested() : begin(), work);
    }

    /** Commits the running transaction with all its savepoints; without one it does nothing. */
    public void commit() {
        Transaction root = transactions.root();
        if (root != null) {
            commit(root);
        }
    }

    /** Takes back the running transaction; without one it does nothing. */
    public void rollback() {
        Transaction root = transactions.root();
        if (root != null) {
            rollback(root);
        }
    }

    /** Whether a transaction is running. */
    public boolean inTransaction() {
        return transactions.current() != null;
    }

    /** Whether a savepoint is running. */
    public boolean inNestedTransaction() {
        return nestedTransaction() != null;
    }

    /** The running transaction without its savepoints, or null. */
    public @Nullable Transaction transaction() {
        return transactions.root();
    }

    /** The innermost running savepoint, or null. */
    public @Nullable Transaction nestedTransaction() {
        Transaction current = transactions.current();
        return current != null && current.isNested() ? current : null;
    }

    /**
     * Begins a transaction of two phases: after {@link Transaction#prepare()} it outlives this connection and the server, until
     * it is committed or rolled back under its id.
     *
     * @param id names it among all of the server
     * @throws InvalidRequestException if a transaction is running, or the database has no such transactions
     */
    public Transaction beginTwoPhase(String id) {
        return guarded(() -> transactions.beginTwoPhase(id));
    }

    /**
     * The transactions that are prepared and wait for their end, whoever has begun them.
     *
     * @throws InvalidRequestException if the database has no transactions of two phases
     */
    public PreparedTransactions preparedTransactions() {
        return new PreparedTransactions(this, runner, engine.twoPhase());
    }

    void autobegin() {
        requireNotLost();
        transactions.autobegin();
    }

    private void requireNotLost() {
        if (lost) {
            throw new PendingRollbackException(
                    "Can't reconnect until the lost transaction is rolled back: call rollback() first; its work is gone.");
        }
    }

    void commandAlone(String sql) {
        transactions.commandAlone(sql);
    }

    void commit(Transaction transaction) {
        guarded(() -> {
            requireNotLost();
            transactions.commit(transaction);
            return null;
        });
    }

    void prepare(TwoPhaseTransaction transaction) {
        guarded(() -> {
            requireNotLost();
            transaction.prepare();
            return null;
        });
    }

    void rollback(Transaction transaction) {
        undisturbed(() -> {
            transactions.rollback(transaction);
            return null;
        });
    }

    void onDriver(PhysicalCall call) {
        try {
            call.run(jdbc());
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    interface PhysicalCall {
        void run(java.sql.Connection jdbc) throws SQLException;
    }

    /** The driver's connection, taken from the pool on first use. */
    java.sql.Connection jdbc() {
        if (closed) {
            throw new ResourceClosedException("This connection is closed. Take another: engine.connect().");
        }
        java.sql.Connection known = jdbc;
        if (known == null) {
            known = engine.take(options);
            jdbc = known;
            if (engine.settings().leakDetection != null) {
                leakWatch = LeakWatch.over(this, known);
            }
        }
        return known;
    }

    /**
     * The driver's own connection, for what this one does not offer. Statements on it take part in the running transaction.
     *
     * @throws InvalidRequestException if the driver's connection is of another class
     */
    public <T> T unwrap(Class<T> type) {
        return guarded(() -> {
            autobegin();
            try {
                return jdbc().unwrap(type);
            } catch (SQLException e) {
                throw new InvalidRequestException(
                        "The driver's connection is no %s but a %s."
                                .formatted(type.getName(), jdbc().getClass().getName()),
                        e);
            }
        });
    }

    /**
     * What the program keeps with the physical connection: it is there whenever that connection is taken from the pool again,
     * and gone with it. Takes a connection from the pool if there is none yet.
     */
    public Map<String, Object> info() {
        return guarded(() -> {
            try {
                return engine.info(jdbc());
            } catch (SQLException e) {
                throw failure(e);
            }
        });
    }

    RuntimeException failure(SQLException error) {
        return failure(error, FailedStatement.NONE);
    }

    RuntimeException failure(SQLException error, FailedStatement statement) {
        return engine.failure(this, error, statement);
    }

    /** The engine has found that the physical connection is gone. */
    void lose() {
        lost = true;
    }

    /** Throws the physical connection away instead of giving it back; the next statement takes another. */
    public void invalidate() {
        guarded(() -> {
            lost = true;
            if (!inTransaction()) {
                forgetsLost();
            }
            return null;
        });
    }

    boolean isLost() {
        return lost;
    }

    /** Throws the physical connection away if it is lost; false if it is not. */
    boolean forgetsLost() {
        if (!lost) {
            return false;
        }
        java.sql.Connection known = jdbc;
        jdbc = null;
        lost = false;
        cursors.clear();
        if (known != null) {
            giveBack(known, true);
        }
        return true;
    }

    private void giveBack(java.sql.Connection known, boolean thrownAway) {
        LeakWatch watch = leakWatch;
        if (watch != null) {
            leakWatch = null;
            watch.end();
        }
        engine.giveBack(known, thrownAway, options);
    }

    void opened(Cursor cursor) {
        cursors.add(cursor);
    }

    void finished(Cursor cursor) {
        cursors.remove(cursor);
    }

    void closeCursors() {
        for (Cursor cursor : List.copyOf(cursors)) {
            cursor.close();
        }
    }

    /** Has the physical connection closed, not kept, when this one is closed: it was set up in a way that others shall not meet. */
    public Connection discardOnClose() {
        discarded = true;
        return this;
    }

    /** Whether {@link #close()} was called. */
    public boolean isClosed() {
        return closed;
    }

    /** Takes back what was not committed and gives the physical connection back. Closing twice does nothing. */
    @Override
    public void close() {
        undisturbed(() -> {
            if (closed) {
                return null;
            }
            try {
                rollback();
                closeCursors();
            } finally {
                java.sql.Connection known = jdbc;
                jdbc = null;
                closed = true;
                if (known != null) {
                    giveBack(known, lost || discarded);
                }
            }
            return null;
        });
    }

    /** Looks at the schema of the database as this connection sees it, temporary tables included. */
    public Inspector inspect() {
        Dialect known = engine.dialect(this);
        return new Inspector(new ConnectionCatalog(this, known), engine.catalog(known));
    }

    @Override
    public void reflect(MetaData metadata, ReflectOptions options) {
        inspect().reflect(metadata, options);
    }

    @Override
    public Table autoload(MetaData metadata, String name, ReflectOptions options, SchemaItem... items) {
        return inspect().autoload(metadata, name, options, items);
    }

    @Override
    public void createAll(MetaData metadata, Collection<Table> tables, Set<CheckFirst> check) {
        new SchemaCreator(new ConnectionOutlet(this), check, SchemaRunner.ALL).createAll(metadata, tables);
    }

    @Override
    public void dropAll(MetaData metadata, Collection<Table> tables, Set<CheckFirst> check) {
        new SchemaDropper(new ConnectionOutlet(this), check, SchemaRunner.ALL).dropAll(metadata, tables);
    }

    @Override
    public void apply(SchemaStatement statement, Set<CheckFirst> check) {
        SchemaRunner.apply(new ConnectionOutlet(this), statement, check, SchemaRunner.ALL);
    }

    @Override
    public SchemaTarget only(Predicate<SchemaStatement> kept) {
        return new FilteredTarget(work -> work.accept(new ConnectionOutlet(this)), kept);
    }

    /** Runs something for one thread at a time; the thread that is inside may come again. */
    <T extends @Nullable Object> T guarded(Supplier<T> work) {
        Thread me = Thread.currentThread();
        if (user.get() == me) {
            return work.get();
        }
        if (!user.compareAndSet(null, me)) {
            throw new ConcurrentUseException(
                    "This connection is in use by thread \"%s\" right now. A connection belongs to one thread at a time: take one per thread, engine.connect()."
                            .formatted(String.valueOf(user.get())));
        }
        try {
            return work.get();
        } finally {
            user.set(null);
        }
    }

    /**
     * The same for what ends work. An interrupted thread does it as well, and is interrupted afterwards: a virtual one would
     * lose its connection otherwise.
     */
    private <T extends @Nullable Object> T undisturbed(Supplier<T> work) {
        boolean interrupted = Thread.interrupted();
        try {
            return guarded(work);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** What runs in a transaction. */
    @FunctionalInterface
    public interface Work {
        /** Does it. */
        void run(Connection connection);
    }

    /**
     * What runs in a transaction and gives a value.
     *
     * @param <T> the value
     */
    @FunctionalInterface
    public interface Call<T extends @Nullable Object> {
        /** Does it. */
        T run(Connection connection);
    }
}
