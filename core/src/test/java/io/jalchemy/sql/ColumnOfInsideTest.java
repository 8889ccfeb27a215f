package io.jalchemy.sql;

import static io.jalchemy.schema.Schema.column;
import static io.jalchemy.sql.Sql.count;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.sql.Sql.values;
import static io.jalchemy.types.Types.integer;
import static io.jalchemy.types.Types.string;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.dialect.postgresql.PostgresDialect;
import io.jalchemy.error.NoSuchColumnException;
import io.jalchemy.schema.Column;
import io.jalchemy.schema.MetaData;
import io.jalchemy.schema.Table;
import java.util.List;
import org.junit.jupiter.api.Test;

class ColumnOfInsideTest {
    private final Column<Integer> id = column("id", integer()).primaryKey();
    private final Column<String> name = column("name", string(30));
    private final Table users = new MetaData().table("users", id, name);

    @Test
    void aliasGivesItsColumnWithTheTypeOfTheInnerOne() {
        var other = users.alias("other");
        Expression<String> otherName = other.c(name);

        assertThat(select(otherName))
                .asString()
                .isEqualToNormalizingWhitespace("SELECT other.name FROM users AS other");
    }

    @Test
    void subqueryGivesTheColumnOfALabel() {
        Label<Long> number = count(id).label("number");
        var subquery = select(number).subquery("s");
        Expression<Long> outer = subquery.c(number);

        assertThat(select(outer))
                .asString()
                .isEqualToNormalizingWhitespace(
                        "SELECT s.number FROM (SELECT count(users.id) AS number FROM users) AS s");
    }

    @Test
    void valuesPassOnTheColumnsTheyAreDeclaredWith() {
        var rows = values(id, name).alias("v").data(List.of(List.of(1, "a")));

        assertThat(select(rows.c(name)).compile(PostgresDialect.INSTANCE))
                .asString()
                .isEqualToNormalizingWhitespace("SELECT v.name FROM (VALUES (?, ?)) AS v (id, name)");
    }

    @Test
    void columnThatIsNotInsideIsRefused() {
        var subquery = select(id).subquery("s");

        assertThatThrownBy(() -> subquery.c(name))
                .isInstanceOf(NoSuchColumnException.class)
                .hasMessageContaining("\"s\" passes on no \"users.name\". It has: id");
    }
}
