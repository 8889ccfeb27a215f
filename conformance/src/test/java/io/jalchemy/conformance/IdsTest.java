package io.jalchemy.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs {@code Ids.java} as the script does, on a made-up project. */
class IdsTest {

    @TempDir
    Path folder;

    @BeforeEach
    void project() throws IOException {
        write("shared/spec/core.md", """
                ## K
                K01 | first | does
                K02 | second | does | and more
                E01 | third | does
                """);
        write("shared/spec/orm.md", "U-01 | flush | does\n- C2-01 **quirk** is not copied\n");
        write("shared/spec/migrations.md", "ME01 | init | does\n");
        write("shared/spec/satellites.md", "");
        write("project/docs/differences.md", "## Loading\n`core-K02`\n## Not built\n\n- `core-E01`: old\n\n## Other\n");
        // "#Tag", because this file would claim the rows itself otherwise.
        write("project/core/src/test/java/a/FirstTest.java", """
                package a;

                #Tag("core-K01")
                class FirstTest {
                    @Test
                    #Tag("orm-U-01")
                    #Tag("orm-C2-01")
                    void flushes() {}

                    #Tag("core-K02")
                    @ParameterizedTest(name = "{0} (of {1})")
                    void second(String each) {}
                }
                """.replace("#Tag", "@Tag"));
    }

    @Test
    void countsTheTagsOfTestsThatPassed() throws Exception {
        report("""
                <testcase name="flushes" classname="a.FirstTest[1]" time="0.1"/>
                <testcase name="second(String)[1]" classname="a.FirstTest" time="0.1"/>
                """);

        assertThat(ids("--groups"))
                .containsSubsequence(
                        "By tests that ran and passed.",
                        "core 2 of 3 proven, 1 deliberately not built",
                        "core-K 2 of 2 proven",
                        "core-E 0 of 1 proven, 1 deliberately not built",
                        "orm 2 of 2 proven",
                        "migrations 0 of 1 proven",
                        "all 4 of 6 proven, 1 deliberately not built");
    }

    @Test
    void aFailureOrASkipProvesNothing() throws Exception {
        report("""
                <testcase name="flushes" classname="a.FirstTest" time="0.1"><skipped message="no"/></testcase>
                <testcase name="second(String)[1]" classname="a.FirstTest" time="0.1"/>
                <testcase name="second(String)[2]" classname="a.FirstTest" time="0.1"><failure/></testcase>
                """);

        assertThat(ids("--missing", "core"))
                .containsExactly("core-K01 first | does", "core-K02 second | does | and more");
        assertThat(ids("--missing", "orm-U")).containsExactly("orm-U-01 flush | does");
    }

    @Test
    void withoutReportsTheTagsAreBelieved() throws Exception {
        assertThat(ids()).contains("By source alone: no test reports were read.", "orm 2 of 2 proven");
        assertThat(ids("--proven", "core")).containsExactly("core-K01 a.FirstTest.*", "core-K02 a.FirstTest.second");
    }

    @Test
    void aTagThatNamesNoRowIsReported() throws Exception {
        write(
                "project/core/src/test/java/a/OtherTest.java",
                "#Tag(\"core-K99\")\nclass OtherTest {}\n".replace("#Tag", "@Tag"));

        assertThat(ids()).contains("Tags or entries that name no row: core-K99");
    }

    private void report(String cases) throws IOException {
        write("project/core/target/surefire-reports/TEST-a.FirstTest.xml", "<testsuite>\n" + cases + "</testsuite>\n");
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /** The lines printed, with runs of spaces as one. */
    private List<String> ids(String... options) throws IOException, InterruptedException {
        List<String> command = Stream.concat(
                        Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-Djalchemy.root=" + folder.resolve("project"),
                                Path.of("Ids.java").toAbsolutePath().toString()),
                        Stream.of(options))
                .toList();
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().remove("JALCHEMY_SHARED");
        Process process = builder.start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return text.lines().map(line -> line.strip().replaceAll(" +", " ")).toList();
    }
}
