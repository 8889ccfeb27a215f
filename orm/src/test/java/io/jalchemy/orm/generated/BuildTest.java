package io.jalchemy.orm.generated;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javapoet.JavaFile;
import com.zaxxer.hikari.HikariDataSource;
import io.jalchemy.orm.mapping.Mapper;
import io.jalchemy.processor.EntityProcessor;
import io.jalchemy.schema.Table;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;

/** The processor in builds: on the class path, on the module path, and with changed files alone. */
class BuildTest {
    private static final String USER = """
            package shop;
            import io.jalchemy.orm.annotation.*;
            @Entity public interface User {
                @Id Integer id();
                @Relationship(backPopulates = "user") java.util.List<Address> addresses();
            }
            """;
    private static final String ADDRESS = """
            package shop;
            import io.jalchemy.orm.annotation.*;
            @Entity public interface Address {
                @Id Integer id();
                @ForeignKey("user.id") Integer userId();
                @Relationship(backPopulates = "addresses") User user();
            }
            """;

    @TempDir
    Path dir;

    private Path classes = Path.of("");

    @BeforeEach
    void makeDirectories() throws IOException {
        classes = Files.createDirectories(dir.resolve("classes"));
        write("shop/User.java", USER);
        write("shop/Address.java", ADDRESS);
    }

    private void write(String file, String text) throws IOException {
        Path path = dir.resolve("src").resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private static String path(Class<?>... users) {
        return Stream.of(users).map(BuildTest::locate).collect(Collectors.joining(File.pathSeparator));
    }

    private static String locate(Class<?> user) {
        try {
            return Path.of(user.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String library() {
        return path(Table.class, Mapper.class, HikariDataSource.class, Logger.class, Nullable.class);
    }

    private void compile(List<String> options, String... files) {
        List<String> all = new ArrayList<>(options);
        all.addAll(List.of("-d", classes.toString(), "-Xlint:all,-processing,-requires-automatic", "-Werror"));
        Stream.of(files)
                .map(file -> dir.resolve("src").resolve(file).toString())
                .forEach(all::add);
        all.addFirst(Path.of(System.getProperty("java.home"), "bin", "javac").toString());
        try {
            Process javac = new ProcessBuilder(all).redirectErrorStream(true).start();
            String messages = new String(javac.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(javac.waitFor()).as(messages).isZero();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private List<String> onClassPath() {
        return List.of(
                "-processorpath",
                path(EntityProcessor.class, JavaFile.class),
                "-classpath",
                library() + File.pathSeparator + classes);
    }

    private String entities() throws IOException {
        return Files.readString(classes.resolve("META-INF/jalchemy/entities"));
    }

    @Test
    void itIsFoundOnTheProcessorPath() throws IOException {
        compile(onClassPath(), "shop/User.java", "shop/Address.java");
        assertThat(classes.resolve("shop/User_.class")).exists();
        assertThat(entities()).isEqualTo("shop.Address_ # shop.Address\nshop.User_ # shop.User\n");
    }

    @Test
    void itWorksWithModules() throws IOException {
        write("module-info.java", "module shop { requires transitive io.jalchemy.orm; exports shop; }");
        compile(
                List.of(
                        "--processor-module-path",
                        path(EntityProcessor.class, JavaFile.class),
                        "--module-path",
                        library()),
                "module-info.java",
                "shop/User.java",
                "shop/Address.java");
        assertThat(classes.resolve("shop/User_.class")).exists();
        assertThat(entities()).contains("shop.User_");
    }

    @Test
    void aChangedEntityIsCompiledAlone() throws IOException {
        compile(onClassPath(), "shop/User.java", "shop/Address.java");
        byte[] before = Files.readAllBytes(classes.resolve("shop/User_.class"));
        write("shop/Address.java", ADDRESS.replace("@Id", "String street();\n@Id"));
        compile(onClassPath(), "shop/Address.java");
        assertThat(Files.readString(classes.resolve("shop/Address_.java"))).contains("Attribute<String> street");
        assertThat(Files.readAllBytes(classes.resolve("shop/User_.class"))).isEqualTo(before);
        assertThat(entities()).isEqualTo("shop.Address_ # shop.Address\nshop.User_ # shop.User\n");
    }

    @Test
    void whatIsGeneratedForAnEntityOriginatesInItAlone() {
        Compiled compiled = Compiled.of(USER, ADDRESS).clean();
        assertThat(compiled.originsOf("shop.User_")).containsExactly("User.java");
        assertThat(compiled.originsOf("shop.UserEntity")).containsExactly("User.java");
        assertThat(compiled.originsOf("shop.Address_")).containsExactly("Address.java");
    }

    @Test
    void buildToolsAreToldHowItDepends() throws IOException {
        try (var stream =
                EntityProcessor.class.getResourceAsStream("/META-INF/gradle/incremental.annotation.processors")) {
            assertThat(new String(stream.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo("""
                    io.jalchemy.processor.EntityProcessor,isolating
                    io.jalchemy.processor.IndexProcessor,aggregating
                    """);
        }
    }
}
