package io.jalchemy.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jalchemy.compiler.Dialect;
import io.jalchemy.conformance.statements.StatementCase;
import io.jalchemy.conformance.statements.StatementRunner;
import io.jalchemy.dialect.DefaultDialect;
import io.jalchemy.dialect.mssql.MsSqlDialect;
import io.jalchemy.dialect.mysql.MariaDbDialect;
import io.jalchemy.dialect.mysql.MySqlDialect;
import io.jalchemy.dialect.oracle.OracleDialect;
import io.jalchemy.dialect.postgresql.PostgresDialect;
import io.jalchemy.dialect.sqlite.SqliteDialect;
import io.jalchemy.testing.Corpus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The text of a statement depends on the statement and the dialect, and on nothing else. */
class StableTextTest {
    private static final List<Dialect> DIALECTS = List.of(
            DefaultDialect.INSTANCE,
            SqliteDialect.INSTANCE,
            PostgresDialect.INSTANCE,
            MySqlDialect.INSTANCE,
            MariaDbDialect.INSTANCE,
            OracleDialect.INSTANCE,
            MsSqlDialect.INSTANCE);

    @TempDir
    Path folder;

    @Tag("core-C16")
    @Test
    void everyStatementIsTheSameToTheByteInAnyOrderOnAnyThreadAndInAnotherJvm() throws Exception {
        Path corpus = Corpus.require("conformance/statements");
        List<StatementCase> cases = distinct(corpus);
        assertThat(cases).hasSizeGreaterThan(1500);
        List<String> texts = inOrder(cases);
        assertThat(backwardsOnSeveralThreads(cases)).isEqualTo(texts);

        Path written = folder.resolve("texts");
        assertThat(anotherJvm(corpus, written).waitFor()).isZero();
        assertThat(Files.readAllLines(written)).isEqualTo(texts);
    }

    /** One case of each statement: the corpus has most of them for several dialects. */
    private static List<StatementCase> distinct(Path corpus) throws IOException {
        Map<JsonNode, StatementCase> all = new LinkedHashMap<>();
        for (Path path : CaseFile.under(corpus)) {
            CaseFile file = CaseFile.read(path);
            if (file.shape() == CaseFile.Shape.STATEMENTS) {
                for (JsonNode line : file.lines()) {
                    JsonNode whole = line.deepCopy();
                    all.putIfAbsent(((ObjectNode) whole).retain("defs", "stmt", "compile"), StatementCase.of(line));
                }
            }
        }
        return List.copyOf(all.values());
    }

    /** A line for each dialect. */
    private static String texts(StatementCase one) {
        return DIALECTS.stream()
                .map(dialect -> dialect.name() + " " + StatementRunner.text(one, dialect))
                .collect(Collectors.joining("\n", one.id() + "\n", ""))
                .replace("\\", "\\\\")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }

    private static List<String> inOrder(List<StatementCase> cases) {
        List<String> texts = new ArrayList<>();
        for (StatementCase one : cases) {
            texts.add(texts(one));
        }
        return texts;
    }

    private static List<String> backwardsOnSeveralThreads(List<StatementCase> cases) {
        return IntStream.range(0, cases.size())
                .parallel()
                .mapToObj(i -> texts(cases.get(cases.size() - 1 - i)))
                .toList()
                .reversed();
    }

    private static Process anotherJvm(Path corpus, Path target) throws IOException {
        ProcessBuilder java = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                Another.class.getName(),
                corpus.toString(),
                target.toString());
        java.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        return java.inheritIO().start();
    }

    /** Writes the texts to a file. */
    static final class Another {
        private Another() {}

        /** Takes the corpus and the file. */
        public static void main(String[] paths) throws IOException {
            Files.write(Path.of(paths[1]), inOrder(distinct(Path.of(paths[0]))));
        }
    }
}
