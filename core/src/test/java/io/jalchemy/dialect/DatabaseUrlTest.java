package io.jalchemy.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.jalchemy.error.ArgumentException;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseUrlTest {
    @Tag("core-K01")
    @ParameterizedTest(name = "{0}")
    @MethodSource("urls")
    void partsAreReadAndUnescaped(
            String text,
            String dialect,
            @Nullable String driver,
            @Nullable String user,
            @Nullable String password,
            @Nullable String host,
            @Nullable Integer port,
            @Nullable String database) {
        DatabaseUrl url = DatabaseUrl.parse(text);
        assertThat(url.dialectName()).isEqualTo(dialect);
        assertThat(url.driver()).isEqualTo(driver);
        assertThat(url.user()).isEqualTo(user);
        assertThat(url.password()).isEqualTo(password);
        assertThat(url.host()).isEqualTo(host);
        assertThat(url.port()).isEqualTo(port);
        assertThat(url.database()).isEqualTo(database);
        assertThat(DatabaseUrl.parse(url.withPasswordShown())).isEqualTo(url);
    }

    static Stream<Arguments> urls() {
        return Stream.of(
                arguments("postgresql://db/test", "postgresql", null, null, null, "db", null, "test"),
                arguments("a+b://u:p@h:123/d", "a", "b", "u", "p", "h", 123, "d"),
                arguments("pg://u%40x:p%2Fq%20%25@h/d", "pg", null, "u@x", "p/q %", "h", null, "d"),
                arguments("pg://u:p+q@h/d", "pg", null, "u", "p+q", "h", null, "d"),
                arguments("pg://u:@h", "pg", null, "u", "", "h", null, null),
                arguments("pg://u@[2001:db8::1]:5432/d", "pg", null, "u", null, "2001:db8::1", 5432, "d"),
                arguments("sqlite://", "sqlite", null, null, null, null, null, null),
                arguments("sqlite:///a/b.db", "sqlite", null, null, null, null, null, "a/b.db"),
                arguments("sqlite:////a/b.db", "sqlite", null, null, null, null, null, "/a/b.db"),
                arguments("pg://h/a%3Fb%3Dc", "pg", null, null, null, "h", null, "a?b=c"));
    }

    @Tag("core-K01")
    @Test
    void aKeyOfTheQueryMayHaveSeveralValues() {
        DatabaseUrl url = DatabaseUrl.parse("pg://h/d?host=a&host=b&x=1%26+2");
        assertThat(url.query()).isEqualTo(Map.of("host", List.of("a", "b"), "x", List.of("1& 2")));
        assertThat(url.query("x")).isEqualTo("1& 2");
        assertThat(url.query("y")).isNull();
    }

    @Tag("core-K01")
    @ParameterizedTest
    @ValueSource(strings = {"garbage", "", "://x", "pg:/x", "pg://h:port/d"})
    void garbageIsRefusedWithTheForm(String text) {
        assertThatThrownBy(() -> DatabaseUrl.parse(text))
                .isInstanceOf(ArgumentException.class)
                .hasMessageContaining("dialect+driver://user:password@host:port/database?key=value");
    }

    @Tag("core-K02")
    @Test
    void changesGiveANewUrl() {
        DatabaseUrl url = DatabaseUrl.parse("pg://u:p@h/d?a=1&b=2");
        assertThat(url.with(parts -> parts.host("other").port(1))).hasToString("pg://u:***@other:1/d?a=1&b=2");
        assertThat(url.updateQuery(Map.of("b", "3", "c", "4"))).hasToString("pg://u:***@h/d?a=1&b=3&c=4");
        assertThat(url.updateQuery("b=5&b=6")).hasToString("pg://u:***@h/d?a=1&b=5&b=6");
        assertThat(url.withoutQuery(List.of("a", "z"))).hasToString("pg://u:***@h/d?b=2");
        assertThat(url).hasToString("pg://u:***@h/d?a=1&b=2");
    }

    @Tag("core-K02")
    @Tag("core-K05")
    @Test
    void rawPartsAreEscapedWhenWritten() {
        DatabaseUrl url = DatabaseUrl.of("pg", parts -> parts.user("u@:/")
                .password("p?#")
                .host("h")
                .database("a?b=c")
                .query("k", "v&w"));
        assertThat(url.withPasswordShown()).isEqualTo("pg://u%40%3A%2F:p%3F%23@h/a%3Fb%3Dc?k=v%26w");
        assertThat(DatabaseUrl.parse(url.withPasswordShown())).isEqualTo(url);
    }

    @Tag("core-K03")
    @Test
    void thePasswordIsHiddenUnlessAskedFor() {
        DatabaseUrl url = DatabaseUrl.parse("pg://u:s%40cret@h/d");
        assertThat(url).hasToString("pg://u:***@h/d");
        assertThat(url.withPasswordShown()).isEqualTo("pg://u:s%40cret@h/d");
    }

    @Tag("core-K04")
    @ParameterizedTest(name = "{0}")
    @MethodSource("targets")
    void aUrlLeadsToTheDriversOwn(String text, String jdbcUrl, Map<String, String> properties) {
        DatabaseUrl url = DatabaseUrl.parse(text);
        DialectProvider provider = ServiceLoader.load(DialectProvider.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(each -> each.names().contains(url.dialectName()))
                .findFirst()
                .orElseThrow();
        JdbcTarget target = provider.target(url);
        assertThat(target.url()).isEqualTo(jdbcUrl);
        assertThat(target.properties()).isEqualTo(properties);
        assertThat(provider.accepts(jdbcUrl)).isTrue();
    }

    static Stream<Arguments> targets() {
        return Stream.of(
                arguments(
                        "postgresql://u:p@h:1/d?sslmode=require",
                        "jdbc:postgresql://h:1/d",
                        Map.of("user", "u", "password", "p", "sslmode", "require")),
                arguments("postgresql://[::1]/a%20b", "jdbc:postgresql://[::1]/a%20b", Map.of()),
                arguments("mysql://h/d", "jdbc:mysql://h/d", Map.of()),
                arguments("mariadb://root@h:3306/d", "jdbc:mariadb://h:3306/d", Map.of("user", "root")),
                arguments("sqlite://", "jdbc:sqlite::memory:", Map.of()),
                arguments("sqlite:///:memory:", "jdbc:sqlite::memory:", Map.of()),
                arguments("sqlite:///a/b.db?foreign_keys=true", "jdbc:sqlite:a/b.db", Map.of("foreign_keys", "true")),
                arguments("sqlite:////a/b.db", "jdbc:sqlite:/a/b.db", Map.of()),
                arguments("sqlite:///file:a.db?mode=ro&uri=true", "jdbc:sqlite:file:a.db?mode=ro", Map.of()),
                arguments("oracle://h:1522/?service_name=s", "jdbc:oracle:thin:@//h:1522/s", Map.of()),
                arguments("oracle://h/sid", "jdbc:oracle:thin:@h:1521:sid", Map.of()),
                arguments("oracle://tnsname", "jdbc:oracle:thin:@tnsname", Map.of()),
                arguments("mssql://h\\inst/d", "jdbc:sqlserver://h\\inst", Map.of("databaseName", "d")),
                arguments("mssql://h:1433/d", "jdbc:sqlserver://h:1433", Map.of("databaseName", "d")));
    }
}
