package io.jalchemy.examples.guide;

import io.jalchemy.engine.Engine;
import io.jalchemy.examples.guide.GuidePage.Block;
import io.jalchemy.examples.guide.GuidePage.Kind;
import io.jalchemy.examples.guide.GuidePage.Listing;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.IntConsumer;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * The listings of a page for one database as one program. They become the body of a method, so that a variable of one is known
 * to those behind it, in a source whose lines are numbered as those of the page are: what the compiler and stack traces say of
 * a line is true of the page.
 */
final class GuideProgram {
    private static final String MAIN = "Page";

    private final GuidePage page;
    private final List<Listing> listings;
    private final Path classes;

    private GuideProgram(GuidePage page, List<Listing> listings, Path classes) {
        this.page = page;
        this.listings = listings;
        this.classes = classes;
    }

    /**
     * Compiles the program.
     *
     * @param imports the lines that stand before every listing
     * @param folder empty, for sources and classes
     * @throws AssertionError if a listing does not compile; names its line
     */
    static GuideProgram compile(GuidePage page, Kind database, List<String> imports, Path folder) throws IOException {
        String head = String.join(" ", imports);
        List<Path> sources = new ArrayList<>();
        for (Listing listing : page.listings(Kind.CLASS)) {
            Block code = listing.code();
            Path source = folder.resolve("Listing" + code.line() + ".java");
            sources.add(Files.write(source, lines(head, List.of(code), List.of(""))));
        }
        List<Listing> listings = page.listings(database);
        sources.add(Files.write(folder.resolve(MAIN + ".java"), main(head, listings)));
        Path classes = Files.createDirectory(folder.resolve("classes"));
        compile(page, sources, classes);
        return new GuideProgram(page, listings, classes);
    }

    private static List<String> main(String head, List<Listing> listings) {
        List<String> starts = new ArrayList<>();
        for (int i = 0; i < listings.size(); i++) {
            starts.add("next.accept(" + i + "); ");
        }
        String method = " public final class %s { public static void run(%s engine, %s next) throws Exception {"
                .formatted(MAIN, Engine.class.getName(), IntConsumer.class.getName());
        List<String> lines =
                lines(head + method, listings.stream().map(Listing::code).toList(), starts);
        lines.add("}}");
        return lines;
    }

    /** A source with the blocks on their lines of the page, each behind a start of its own. */
    private static List<String> lines(String head, List<Block> blocks, List<String> starts) {
        List<String> lines = new ArrayList<>();
        lines.add(head);
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            while (lines.size() < block.line() - 1) {
                lines.add("");
            }
            List<String> code = new ArrayList<>(block.lines());
            code.set(0, starts.get(i) + code.getFirst());
            lines.addAll(code);
        }
        return lines;
    }

    private static void compile(GuidePage page, List<Path> sources, Path classes) throws IOException {
        JavaCompiler compiler =
                Objects.requireNonNull(ToolProvider.getSystemJavaCompiler(), "The guide's tests need a JDK.");
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        List<String> options = List.of(
                "-d", classes.toString(), "-classpath", classPath(), "-proc:none", "-nowarn", "-g", "-parameters");
        try (StandardJavaFileManager files = compiler.getStandardFileManager(found, Locale.ROOT, null)) {
            if (compiler.getTask(null, files, found, options, null, files.getJavaFileObjectsFromPaths(sources))
                    .call()) {
                return;
            }
        }
        List<String> errors = new ArrayList<>();
        for (Diagnostic<?> each : found.getDiagnostics()) {
            if (each.getKind() == Diagnostic.Kind.ERROR) {
                errors.add("%s, line %d: does not compile: %s"
                        .formatted(page.name(), each.getLineNumber(), each.getMessage(Locale.ROOT)));
            }
        }
        throw new AssertionError(String.join("\n", errors));
    }

    /** What the tests run with, on the class path or the module path. */
    private static String classPath() {
        String modules = System.getProperty("jdk.module.path");
        String classes = System.getProperty("java.class.path");
        return modules == null ? classes : classes + java.io.File.pathSeparator + modules;
    }

    List<Listing> listings() {
        return listings;
    }

    /**
     * Runs the program.
     *
     * @param next hears the position of each listing before it runs
     * @throws AssertionError if it fails; names the line
     */
    void run(Engine engine, IntConsumer next) throws IOException, ReflectiveOperationException {
        URL[] path = {classes.toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(path, getClass().getClassLoader())) {
            loader.loadClass(MAIN)
                    .getMethod("run", Engine.class, IntConsumer.class)
                    .invoke(null, engine, next);
        } catch (InvocationTargetException e) {
            throw failure(e.getCause());
        }
    }

    private AssertionError failure(Throwable cause) {
        int line = 0;
        for (StackTraceElement frame : cause.getStackTrace()) {
            if (frame.getClassName().startsWith(MAIN) && line == 0) {
                line = frame.getLineNumber();
            }
        }
        return new AssertionError("%s, line %d: fails with %s".formatted(page.name(), line, cause), cause);
    }
}
