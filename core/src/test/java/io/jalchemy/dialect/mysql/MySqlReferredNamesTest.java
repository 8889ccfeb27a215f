package io.jalchemy.dialect.mysql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Foreign keys of MySQL, which tell some names in lower case. */
class MySqlReferredNamesTest {
    @ParameterizedTest(name = "{0}")
    @MethodSource("keys")
    void aKeyLeadsToNamesAsTheirTableHasThem(
            String why, boolean caseCounts, String schema, String table, String column, String expected) {
        MySqlReferredNames names = new MySqlReferredNames(caseCounts);
        names.add("Shop", "Orders", "OrderId");
        names.add("Shop", "Orders", "line");
        names.add("Shop", "orders", "orderid");
        assertThat(names.schema(schema, table) + "." + names.table(schema, table) + "."
                        + names.column(schema, table, column))
                .isEqualTo(expected);
    }

    static Stream<Arguments> keys() {
        return Stream.of(
                arguments("columns in lower case", true, "Shop", "Orders", "orderid", "Shop.Orders.OrderId"),
                arguments("as written", true, "Shop", "Orders", "line", "Shop.Orders.line"),
                arguments("another table where case counts", true, "Shop", "orders", "orderid", "Shop.orders.orderid"),
                arguments("a schema where case counts", true, "shop", "Orders", "orderid", "shop.Orders.orderid"),
                arguments("all in lower case", false, "shop", "orders", "line", "Shop.Orders.line"),
                arguments("a column that is not known", false, "shop", "orders", "More", "Shop.Orders.More"),
                arguments("a table that is not known", false, "other", "orders", "orderid", "other.orders.orderid"));
    }
}
