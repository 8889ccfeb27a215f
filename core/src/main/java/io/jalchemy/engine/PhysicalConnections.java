package io.jalchemy.engine;

import io.jalchemy.dialect.JdbcTarget;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.function.UnaryOperator;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** Opens the driver's connections of an engine. */
final class PhysicalConnections implements DataSource {
    /** Opens a connection of the driver. */
    @FunctionalInterface
    interface Opener {
        Connection open() throws SQLException;
    }

    private static final String CANNOT_CONNECT = "08001";

    private final Opener opener;

    PhysicalConnections(Opener opener) {
        this.opener = opener;
    }

    /** The driver's connection for a target, which may be changed each time, as for a token that expires. */
    static Opener ofTarget(JdbcTarget target, UnaryOperator<JdbcTarget> change) {
        return () -> {
            JdbcTarget now = change.apply(target);
            Connection opened = driver(now).connect(now.url(), now.toProperties());
            if (opened == null) {
                throw new SQLException("The driver does not take the URL %s.".formatted(now), CANNOT_CONNECT);
            }
            return opened;
        };
    }

    /** As DriverManager finds it, which however repeats the URL in its message, maybe with a password. */
    private static Driver driver(JdbcTarget target) throws SQLException {
        try {
            return DriverManager.getDriver(target.url());
        } catch (SQLException e) {
            throw new SQLException(
                    "No driver takes the URL %s. Put the driver of the database on the class path.".formatted(target),
                    CANNOT_CONNECT,
                    e);
        }
    }

    @Override
    public Connection getConnection() throws SQLException {
        return opener.open();
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        throw new SQLFeatureNotSupportedException("The user is part of the engine's URL.");
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        throw new SQLFeatureNotSupportedException("Logging goes through SLF4J.");
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        throw new SQLFeatureNotSupportedException("Logging goes through SLF4J.");
    }

    @Override
    public void setLoginTimeout(int seconds) {
        DriverManager.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() {
        return DriverManager.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException("Logging goes through SLF4J.");
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLException("The engine's source of connections wraps no " + type.getName() + ".");
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
