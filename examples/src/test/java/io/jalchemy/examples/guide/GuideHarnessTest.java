package io.jalchemy.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.jalchemy.examples.guide.GuidePage.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The guide's tests would find a page that is wrong, and say where. */
class GuideHarnessTest {
    private static final List<String> IMPORTS = List.of("import static io.jalchemy.sql.Sql.*;");

    @TempDir
    private Path folder;

    private void check(String markdown) throws IOException, ReflectiveOperationException {
        GuidePage page = GuidePage.parse("page.md", markdown.lines().toList());
        GuideCheck.check(page, GuideProgram.compile(page, Kind.SQLITE, IMPORTS, folder), "jdbc:sqlite::memory:");
    }

    @Test
    void aPageThatIsRightPasses() {
        String page = """
                # Title
                ```java class
                record Pair(int left, int right) {}
                ```
                ```java
                var pair = new Pair(1, 2);
                enum Side { LEFT }
                ```
                Some prose.
                ```java
                engine.begin(conn -> IO.println(conn.execute(select(literal(pair.left()), literal("x"))).one().asMap()));
                IO.println(Side.LEFT);
                ```
                ```sql
                BEGIN (implicit)
                SELECT ? AS anon_1, ? AS anon_2
                -- (1, 'x')
                COMMIT
                ```
                prints
                ```text
                {anon_1=1, anon_2=x}
                LEFT
                ```
                ```java
                engine.begin(conn -> conn.execute(select(literal(2))).all());
                ```
                ```sql
                SELECT ? AS anon_1
                ```
                ```java mariadb
                this does not belong to the program on SQLite
                ```
                ```python
                nor this
                ```
                """;
        assertThatCode(() -> check(page)).doesNotThrowAnyException();
    }

    @Test
    void anUpdateWritesWhatTheListingsDo() throws IOException, ReflectiveOperationException {
        Path file = Files.writeString(folder.resolve("page.md"), """
                # Title
                ```java
                IO.println(1);
                ```
                ```java
                engine.begin(conn -> IO.println(conn.execute(select(literal(2))).one()));
                ```
                sends
                ```sql
                SELECT
                -- ()
                ```
                and prints
                ```text
                ```
                The end.
                """);
        GuidePage page = GuidePage.parse("page.md", Files.readAllLines(file));

        GuideProgram program = GuideProgram.compile(page, Kind.SQLITE, IMPORTS, folder);
        GuideUpdate.write(page, program, "jdbc:sqlite::memory:", folder);

        assertThat(file).hasContent("""
                # Title
                ```java
                IO.println(1);
                ```
                ```text
                1
                ```
                ```java
                engine.begin(conn -> IO.println(conn.execute(select(literal(2))).one()));
                ```
                sends
                ```sql
                SELECT ? AS anon_1
                -- (2,)
                ```
                and prints
                ```text
                2
                ```
                The end.
                """);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongPages")
    void aPageThatIsWrongFailsWithItsLine(String what, String page, List<String> message) {
        assertThatThrownBy(() -> check(page)).hasMessageContainingAll(message.toArray(String[]::new));
    }

    static Stream<Arguments> wrongPages() {
        return Stream.of(
                arguments(
                        "it prints something else",
                        "```java\nIO.println(1);\n```\n```text\n2\n```",
                        List.of("page.md, line 5: printed", "\"2\"", "\"1\"")),
                arguments(
                        "it prints more than it shows",
                        "```java\nIO.println(7);\nIO.println(8);\n```\n```text\n7\n```",
                        List.of("page.md, line 6: printed", "8")),
                arguments(
                        "it does not show that it prints",
                        "```java\nIO.println(1);\n```",
                        List.of("page.md, line 2: printed", "\"1\"")),
                arguments(
                        "it sends something else",
                        "```java\nengine.begin(conn -> conn.execute(select(literal(1))));\n```\n```sql\nSELECT 1\n```",
                        List.of("page.md, line 5: sent", "\"SELECT 1\"", "\"SELECT ? AS anon_1\"")),
                arguments(
                        "it sends other parameters",
                        "```java\nengine.begin(conn -> conn.execute(select(literal(1))));\n```\n"
                                + "```sql\nSELECT ? AS anon_1\n-- (2,)\n```",
                        List.of("page.md, line 5: sent", "-- (2,)", "-- (1,)")),
                arguments(
                        "it does not commit",
                        "```java\ntry (var conn = engine.connect()) { conn.execute(select(literal(1))); }\n```\n"
                                + "```sql\nBEGIN (implicit)\nSELECT ? AS anon_1\nCOMMIT\n```",
                        List.of("page.md, line 5: sent", "ROLLBACK")),
                arguments(
                        "two listings are wrong",
                        "```java\nIO.println(1);\n```\n```text\n2\n```\n```java\nIO.println(3);\n```\n```text\n4\n```",
                        List.of("page.md, line 5: printed", "page.md, line 11: printed")),
                arguments(
                        "it does not compile",
                        "Text.\n\n```java\nvar one = 1;\n```\n\n```java\nvar two = one;\nString three = two;\n```",
                        List.of("page.md, line 9: does not compile", "int cannot be converted to")),
                arguments(
                        "a class does not compile",
                        "```java class\nrecord A(\n    B b) {}\n```",
                        List.of("page.md, line 3: does not compile", "class B")),
                arguments(
                        "it throws",
                        "```java\nvar list = java.util.List.of();\n\nlist.getFirst();\n```",
                        List.of("page.md, line 4: fails with java.util.NoSuchElementException")),
                arguments("a block has no end", "\n```java\nint i;", List.of("page.md, line 2: this block has no end")),
                arguments(
                        "a listing is marked by a word that is none",
                        "```java postgres\nint i;\n```",
                        List.of("page.md, line 2", "\"postgres\"")),
                arguments("output without a listing", "```text\n1\n```", List.of("page.md, line 2", "there is none")));
    }
}
