package io.jalchemy.engine;

import java.sql.SQLException;

/**
 * A call of the driver.
 *
 * @param <T> what it gives
 */
@FunctionalInterface
interface DriverCall<T> {
    T run() throws SQLException;
}
