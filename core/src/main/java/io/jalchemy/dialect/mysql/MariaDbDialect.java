package io.jalchemy.dialect.mysql;

import io.jalchemy.compiler.DialectTraits;
import io.jalchemy.compiler.DialectTraits.Returning;
import io.jalchemy.dialect.ServerVersion;

/** MariaDB, as of version 10.5 unless {@link #atVersion} says otherwise. */
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

    /** The same dialect for a server of that version: sequences came with 10.3, RETURNING of INSERT with 10.5. */
    @Override
    public MariaDbDialect atVersion(ServerVersion version) {
        DialectTraits able = traits();
        if (!version.isAtLeast(10, 5)) {
            able = able.with(traits -> traits.returning(Returning.DELETE));
        }
        if (!version.isAtLeast(10, 3)) {
            able = able.with(traits -> traits.sequences(false));
        }
        return new MariaDbDialect(able, options().withVersion(version));
    }

    @Override
    public MariaDbDialect withOptions(MySqlOptions changed) {
        return new MariaDbDialect(traits(), changed);
    }
}
