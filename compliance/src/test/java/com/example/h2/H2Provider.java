package com.example.h2;

import io.jalchemy.compiler.Dialect;
import io.jalchemy.dialect.DatabaseUrl;
import io.jalchemy.dialect.DialectProvider;
import io.jalchemy.dialect.ErrorKind;
import io.jalchemy.dialect.JdbcTarget;
import io.jalchemy.dialect.JdbcUrls;
import io.jalchemy.reflection.CatalogReader;
import java.sql.SQLException;
import java.util.Set;

/** Found by the service loader. {@code h2://name} is a database in memory of that name. */
public final class H2Provider implements DialectProvider {
    /** For the service loader. */
    public H2Provider() {}

    @Override
    public Set<String> names() {
        return Set.of("h2");
    }

    @Override
    public Dialect dialect() {
        return H2Dialect.INSTANCE;
    }

    @Override
    public JdbcTarget target(DatabaseUrl url) {
        return new JdbcTarget("jdbc:h2:mem:" + url.host() + ";DB_CLOSE_DELAY=-1", JdbcUrls.properties(url));
    }

    @Override
    public ErrorKind errorKind(SQLException error) {
        String state = String.valueOf(error.getSQLState());
        return state.startsWith("42") || state.startsWith("90") && !state.startsWith("9008")
                ? ErrorKind.PROGRAMMING
                : ErrorKind.ofSqlState(error.getSQLState());
    }

    @Override
    public CatalogReader catalog(Dialect connected) {
        return new H2Catalog();
    }
}
