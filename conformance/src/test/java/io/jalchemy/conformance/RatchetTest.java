package io.jalchemy.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.conformance.cases.Outcome;
import io.jalchemy.error.ArgumentException;
import io.jalchemy.testing.Corpus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RatchetTest {
    @TempDir
    Path folder;

    @Tag("core-C16")
    @Test
    void noDialectPassesFewerCasesOfTheCompileCorpusThanBefore() throws IOException {
        Path corpus = Corpus.require("conformance/statements");
        Run run = new Run(Arguments.all(corpus), (id, outcome) -> {});
        for (Path file : CaseFile.under(corpus)) {
            run.file(file);
        }

        assertThat(Ratchet.read(Path.of("ratchet.txt")).fallen(run.byDialect()))
                .as("To see the cases: conformance/run %s --dialect NAME --failures", corpus)
                .isEmpty();
    }

    @Test
    void aPartialRunRaisesWhatIsHigherAndLowersNothing() throws IOException {
        Path file = write("default 2 # of 3\nsqlite 1\n");

        Ratchet.read(file)
                .raised(Map.of("default", passed(1), "sqlite", passed(3), "mysql", passed(1)))
                .write(file);

        assertThat(file).content().endsWith("default      2\nmysql        1\nsqlite       3\n");
        assertThat(Ratchet.read(file).fallen(Map.of("default", passed(2), "sqlite", passed(1))))
                .containsExactly(
                        "mysql: 1 passed before, now passed 0 of 0", "sqlite: 3 passed before, now passed 1 of 1");
    }

    @Test
    void aLineThatIsNoCountIsRefused() throws IOException {
        Path file = write("default many\n");

        assertThatThrownBy(() -> Ratchet.read(file))
                .isInstanceOf(ArgumentException.class)
                .hasMessageContaining("expected the name of a dialect and a count, found \"default many\"");
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("ratchet.txt"), text);
    }

    private static Tally passed(int count) {
        Tally tally = new Tally();
        for (int i = 0; i < count; i++) {
            tally.add(Outcome.PASSED);
        }
        return tally;
    }
}
