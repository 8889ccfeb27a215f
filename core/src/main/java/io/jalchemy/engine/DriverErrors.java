package io.jalchemy.engine;

import io.jalchemy.dialect.DialectProvider;
import io.jalchemy.error.DataException;
import io.jalchemy.error.DatabaseException;
import io.jalchemy.error.FailedStatement;
import io.jalchemy.error.IntegrityException;
import io.jalchemy.error.InterfaceException;
import io.jalchemy.error.InternalException;
import io.jalchemy.error.NotSupportedException;
import io.jalchemy.error.OperationalException;
import io.jalchemy.error.ProgrammingException;
import io.jalchemy.error.TransactionConflictException;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns what a driver throws into the exception of its kind, with statement and parameters. */
final class DriverErrors {
    private final DialectProvider provider;
    private final boolean hideParameters;
    private final List<EngineListener> listeners;

    DriverErrors(DialectProvider provider, boolean hideParameters, List<EngineListener> listeners) {
        this.provider = provider;
        this.hideParameters = hideParameters;
        this.listeners = listeners;
    }

    FailedStatement failed(String sql, List<List<@Nullable Object>> parameters, boolean many) {
        String shown = hideParameters
                ? "[SQL parameters hidden due to hideParameters]"
                : "[parameters: " + ParameterText.of(parameters, many) + "]";
        List<@Nullable Object> values = new ArrayList<>();
        if (many) {
            values.addAll(parameters);
        } else {
            parameters.forEach(values::addAll);
        }
        return new FailedStatement(sql, values, shown, -1);
    }

    /** The exception for an error while a statement was carried out. */
    DatabaseException translate(SQLException error, FailedStatement statement) {
        FailedStatement failed = statement;
        SQLException real = error;
        if (error instanceof BatchUpdateException batch) {
            failed = statement.atRow(provider.refusedSet(batch));
            if (batch.getNextException() != null) {
                real = batch.getNextException();
            }
        }
        failed = failed.withRemedy(provider.remedy(real));
        boolean lost = provider.isDisconnect(real);
        for (EngineListener listener : listeners) {
            lost = listener.isDisconnect(real, lost);
        }
        return switch (provider.errorKind(real)) {
            case OPERATIONAL -> new OperationalException(failed, real, lost);
            case CONFLICT -> new TransactionConflictException(failed, real, lost);
            case INTEGRITY -> new IntegrityException(failed, real, provider.violation(real));
            case DATA -> new DataException(failed, real, lost);
            case PROGRAMMING -> new ProgrammingException(failed, real, lost);
            case INTERNAL -> new InternalException(failed, real, lost);
            case NOT_SUPPORTED -> new NotSupportedException(failed, real, lost);
            case INTERFACE -> new InterfaceException(failed, real, lost);
            case OTHER -> new DatabaseException(failed, real, lost);
        };
    }
}
