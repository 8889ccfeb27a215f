package io.jalchemy.codegen;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Written classes after the compiler has been over them. */
final class CompiledTables implements AutoCloseable {
    private final URLClassLoader loader;

    private CompiledTables(URLClassLoader loader) {
        this.loader = loader;
    }

    /** Compiles all sources below a folder; fails with the first errors. */
    static CompiledTables in(Path sources, Path classes) throws IOException {
        JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler(), "These tests need a JDK.");
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        List<String> options =
                List.of("-d", classes.toString(), "-classpath", classPath(), "-proc:none", "-Xlint:all", "-Werror");
        try (StandardJavaFileManager files = compiler.getStandardFileManager(found, Locale.ROOT, null);
                Stream<Path> all = Files.walk(sources)) {
            List<Path> java =
                    all.filter(path -> path.toString().endsWith(".java")).toList();
            if (!compiler.getTask(null, files, found, options, null, files.getJavaFileObjectsFromPaths(java))
                    .call()) {
                List<String> errors = found.getDiagnostics().stream()
                        .map(Diagnostic::toString)
                        .toList();
                throw new AssertionError(String.join("\n", errors));
            }
        }
        return new CompiledTables(
                new URLClassLoader(new URL[] {classes.toUri().toURL()}, CompiledTables.class.getClassLoader()));
    }

    /** What the tests run with, on the class path or the module path. */
    private static String classPath() {
        String modules = System.getProperty("jdk.module.path");
        String classes = System.getProperty("java.class.path");
        return modules == null ? classes : classes + File.pathSeparator + modules;
    }

    /** A new object of a class that has a constructor without parameters. */
    Object make(String className) throws ReflectiveOperationException {
        return loader.loadClass(className).getConstructor().newInstance();
    }

    @Override
    public void close() throws IOException {
        loader.close();
    }
}
