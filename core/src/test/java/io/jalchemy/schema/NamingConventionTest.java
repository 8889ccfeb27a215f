package io.jalchemy.schema;

import static io.jalchemy.schema.Schema.check;
import static io.jalchemy.schema.Schema.column;
import static io.jalchemy.schema.Schema.foreignKey;
import static io.jalchemy.schema.Schema.unique;
import static io.jalchemy.types.Types.integer;
import static io.jalchemy.types.Types.string;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.jalchemy.error.IdentifierException;
import io.jalchemy.error.InvalidRequestException;
import io.jalchemy.sql.Name;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class NamingConventionTest {
    private static MetaData metadata(String kind, String template) {
        MetaData metadata = new MetaData(null, new NamingConvention(Map.of(kind, template)));
        metadata.table("parent", column("id", integer()).primaryKey(), column("other", integer()));
        return metadata;
    }

    private static Table child(MetaData metadata, Constraint constraint) {
        return metadata.table("a", column("n", integer()), column("big", integer()))
                .add(constraint);
    }

    static Stream<Arguments> tokens() {
        return Stream.of(
                arguments("uq", "uq_%(table_name)s_%(column_0_N_name)s", unique("n", "big"), "uq_a_n_big"),
                arguments("uq", "uq_%(table_name)s_%(column_0N_name)s", unique("n", "big"), "uq_a_nbig"),
                arguments("uq", "uq_%(column_0_label)s", unique("big", "n"), "uq_a_big"),
                arguments("uq", "uq_%(column_0_N_label)s", unique("n", "big"), "uq_a_n_a_big"),
                arguments("uq", "uq_%(column_1_name)s%(column_2_name)s", unique("n", "big"), "uq_big"),
                arguments("uq", "100%%_%(column_0_key)s", unique("n"), "100%_n"),
                arguments("pk", "pk_%(table_name)s", Schema.primaryKey("n"), "pk_a"),
                arguments(
                        "ck",
                        "ck_%(table_name)s_%(constraint_name)s",
                        check("n > 1").named("positive"),
                        "ck_a_positive"),
                arguments("ck", "ck_%(table_name)s", check("n > 1").named(Name.finished("mine")), "mine"),
                arguments(
                        "fk",
                        "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s_%(referred_column_0_N_name)s",
                        foreignKey(List.of("n", "big"), List.of("parent.id", "parent.other")),
                        "fk_a_n_big_parent_id_other"));
    }

    @Tag("core-S02")
    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("tokens")
    void templatesNameWhatHasNoName(String kind, String template, Constraint constraint, String name) {
        child(metadata(kind, template), constraint);
        assertThat(Objects.requireNonNull(constraint.effectiveName()).text()).isEqualTo(name);
    }

    @Test
    @Tag("core-S02")
    void indexesAreNamedByTheirTemplate() {
        Table table = metadata("ix", "ix_%(table_name)s_%(column_0_N_name)s")
                .table("a", column("n", integer()).index(), column("big", integer()));
        assertThat(DdlText.of(new CreateIndex(table.indexes().getFirst()))).isEqualTo("CREATE INDEX ix_a_n ON a (n)");
        Index two = new Index(null, List.of("n", "big")).on(table);
        assertThat(DdlText.of(new CreateIndex(two))).isEqualTo("CREATE INDEX ix_a_n_big ON a (n, big)");
    }

    @Test
    @Tag("core-S02")
    void tokensOfOnesOwnAreFunctions() {
        NamingConvention convention = new NamingConvention(
                Map.of("uq", "uq_%(shout)s"),
                Map.of("shout", (item, table) -> table.name().text() + "_LOUD"));
        Table table =
                new MetaData(null, convention).table("a", column("n", integer()).unique());
        assertThat(DdlText.create(table))
                .isEqualTo("CREATE TABLE a ( n INTEGER, CONSTRAINT \"uq_a_LOUD\" UNIQUE (n) )");
    }

    @Test
    @Tag("core-S02")
    void aGivenNameWinsOverATemplateThatDoesNotAskForIt() {
        Constraint named = unique("n").named("given");
        child(metadata("uq", "uq_%(table_name)s"), named);
        assertThat(Objects.requireNonNull(named.effectiveName()).text()).isEqualTo("given");
    }

    @Test
    @Tag("core-S02")
    void aTemplateThatAsksForTheNameNeedsOne() {
        Constraint unnamed = check("n > 1");
        child(metadata("ck", "ck_%(table_name)s_%(constraint_name)s"), unnamed);
        assertThatThrownBy(unnamed::effectiveName)
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("table \"a\"")
                .hasMessageContaining("named(…)");
    }

    @Test
    @Tag("core-S03")
    void longGeneratedNamesAreCutWithAStableHash() {
        Table table = new MetaData()
                .table(
                        "a_table_with_a_rather_long_name_indeed",
                        column("and_a_column_whose_name_is_long_as_well", string())
                                .index());
        String sql = DdlText.of(new CreateIndex(table.indexes().getFirst()), DdlText.POSTGRES);
        assertThat(sql)
                .isEqualTo(
                        "CREATE INDEX ix_a_table_with_a_rather_long_name_indeed_and_a_column__7274 ON a_table_with_a_rather_long_name_indeed (and_a_column_whose_name_is_long_as_well)");
        assertThat(DdlText.of(new CreateIndex(table.indexes().getFirst()), DdlText.POSTGRES))
                .isEqualTo(sql);
    }

    @Test
    @Tag("core-S03")
    void aGivenNameThatIsTooLongIsRefused() {
        Table table = new MetaData().table("t", column("x", integer()));
        Index longest = new Index(Name.of("i".repeat(63)), List.of("x")).on(table);
        Index tooLong = new Index(Name.of("i".repeat(64)), List.of("x")).on(table);
        assertThat(DdlText.of(new CreateIndex(longest), DdlText.POSTGRES)).startsWith("CREATE INDEX iii");
        assertThatThrownBy(() -> DdlText.of(new CreateIndex(tooLong), DdlText.POSTGRES))
                .isInstanceOf(IdentifierException.class)
                .hasMessageContaining("exceeds maximum length of 63");
    }
}
