package io.jalchemy.dialect.mysql;

import io.jalchemy.compiler.DialectTraits;
import io.jalchemy.compiler.DialectTraits.Returning;

/** MariaDB, as of version 10.5. */
public final class MariaDbDialect extends MySqlDialect {
    /** Not connected: nothing is known about the server. */
    public static final MariaDbDialect INSTANCE = new MariaDbDialect(
            MySqlDialect.INSTANCE.traits().with(traits -> traits.returning(Returning.INSERT, Returning.DELETE)
                    .sequences(true)),
            MySqlOptions.UNKNOWN.withMariadb(true));

    private MariaDbDialect(DialectTraits traits, MySqlOptions options) {
        super(traits, options, new MariaDbIdentifiers(traits.paramStyle().doublesPercents()));
    }

    @Override
    public String name() {
        return "mariadb";
    }

    @Override
    public MariaDbDialect withTraits(DialectTraits changed) {
        return new MariaDbDialect(changed, options());
    }

    @Override
    public MariaDbDialect withOptions(MySqlOptions changed) {
        return new MariaDbDialect(traits(), changed);
    }
}
