package io.jalchemy.orm.generated;

import io.jalchemy.processor.EntityProcessor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** Sources after the compiler and the processor have been over them. */
final class Compiled {
    private static final Pattern PACKAGE = Pattern.compile("^package ([\\w.]+);", Pattern.MULTILINE);
    private static final Pattern TYPE = Pattern.compile("\\b(?:interface|class|enum|record) (\\w+)");
    private static final String HEADER = """
            import io.jalchemy.orm.annotation.*;
            import io.jalchemy.orm.annotation.Relationship.Cascade;
            import io.jalchemy.orm.annotation.Relationship.Order;
            import java.util.*;
            import org.jspecify.annotations.Nullable;
            """;

    private final List<Diagnostic<? extends JavaFileObject>> diagnostics;
    private final Map<String, Memory> generated = new LinkedHashMap<>();
    private final Map<String, List<String>> origins = new LinkedHashMap<>();
    private final Map<String, Memory> classes = new LinkedHashMap<>();
    private @Nullable ClassLoader loader;

    /** Compiles sources with the usual imports put into the line of their package, so that lines count as in the test. */
    static Compiled of(String... sources) {
        return new Compiled(List.of(sources));
    }

    private Compiled(List<String> sources) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> collector = new DiagnosticCollector<>();
        Files files = new Files(compiler.getStandardFileManager(collector, Locale.ROOT, null));
        List<JavaFileObject> units = new ArrayList<>();
        for (String source : sources) {
            units.add(unit(source));
        }
        JavaCompiler.CompilationTask task =
                compiler.getTask(null, files, collector, List.of("-Xlint:all,-processing,-serial"), null, units);
        task.setProcessors(List.of(new EntityProcessor()));
        task.call();
        diagnostics = collector.getDiagnostics();
    }

    private static JavaFileObject unit(String source) {
        Matcher declared = PACKAGE.matcher(source);
        String inPackage = declared.find() ? declared.group(1) : "";
        String header = HEADER.replace("\n", " ");
        String text = inPackage.isEmpty()
                ? header + source
                : source.substring(0, declared.end()) + " " + header + source.substring(declared.end());
        Matcher type = TYPE.matcher(source);
        if (!type.find()) {
            throw new IllegalArgumentException("no type in: " + source);
        }
        String name = inPackage.isEmpty() ? type.group(1) : inPackage + "." + type.group(1);
        return new Memory(name, JavaFileObject.Kind.SOURCE, text);
    }

    /** The errors, each with file and line in front. */
    List<String> errors() {
        return messages(Diagnostic.Kind.ERROR);
    }

    /** The warnings of all kinds. */
    List<String> warnings() {
        List<String> all = new ArrayList<>(messages(Diagnostic.Kind.WARNING));
        all.addAll(messages(Diagnostic.Kind.MANDATORY_WARNING));
        return all;
    }

    private List<String> messages(Diagnostic.Kind kind) {
        List<String> messages = new ArrayList<>();
        for (Diagnostic<? extends JavaFileObject> each : diagnostics) {
            if (each.getKind() == kind) {
                String file = each.getSource() == null ? "?" : each.getSource().getName();
                messages.add("%s:%d: %s"
                        .formatted(
                                file.substring(file.lastIndexOf('/') + 1),
                                each.getLineNumber(),
                                each.getMessage(Locale.ROOT)));
            }
        }
        return messages;
    }

    /** Everything that could be compiled without errors or warnings. */
    Compiled clean() {
        List<String> all = new ArrayList<>(errors());
        all.addAll(warnings());
        if (!all.isEmpty()) {
            throw new AssertionError(String.join("\n", all) + "\n" + generated.keySet());
        }
        return this;
    }

    /** The text of a generated source. */
    String source(String name) {
        Memory file = generated.get(name);
        if (file == null) {
            throw new AssertionError("no %s among %s".formatted(name, generated.keySet()));
        }
        return file.text();
    }

    /** The files that a generated source depends on, as the compiler was told. */
    List<String> originsOf(String name) {
        return origins.getOrDefault(name, List.of());
    }

    /** A class that was compiled. */
    Class<?> load(String name) throws ClassNotFoundException {
        if (loader == null) {
            loader = new ClassLoader(Compiled.class.getClassLoader()) {
                @Override
                protected Class<?> findClass(String wanted) throws ClassNotFoundException {
                    Memory file = classes.get(wanted);
                    if (file == null) {
                        throw new ClassNotFoundException(wanted);
                    }
                    byte[] bytes = file.bytes();
                    return defineClass(wanted, bytes, 0, bytes.length);
                }
            };
        }
        return Class.forName(name, true, loader);
    }

    /** Calls a static method without parameters. */
    @SuppressWarnings("unchecked")
    <T> T call(String type, String method) throws ReflectiveOperationException {
        var found = load(type).getDeclaredMethod(method);
        found.setAccessible(true);
        return (T) found.invoke(null);
    }

    private final class Files extends ForwardingJavaFileManager<JavaFileManager> {
        Files(JavaFileManager manager) {
            super(manager);
        }

        @Override
        public JavaFileObject getJavaFileForOutputForOriginatingFiles(
                Location location, String name, JavaFileObject.Kind kind, FileObject... files) {
            List<String> names = new ArrayList<>();
            for (FileObject file : files) {
                names.add(file.getName().substring(file.getName().lastIndexOf('/') + 1));
            }
            origins.put(name, names);
            return getJavaFileForOutput(location, name, kind, null);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String name, JavaFileObject.Kind kind, @Nullable FileObject sibling) {
            Memory file = new Memory(name, kind, "");
            (kind == JavaFileObject.Kind.SOURCE ? generated : classes).put(name, file);
            return file;
        }

        @Override
        public FileObject getFileForOutput(
                Location location, String inPackage, String name, @Nullable FileObject sibling) {
            return new Memory(name, JavaFileObject.Kind.OTHER, "");
        }
    }

    private static final class Memory extends SimpleJavaFileObject {
        private final String initial;
        private final ByteArrayOutputStream written = new ByteArrayOutputStream();

        Memory(String name, Kind kind, String initial) {
            super(URI.create("memory:///" + name.replace('.', '/') + kind.extension), kind);
            this.initial = initial;
        }

        byte[] bytes() {
            return written.toByteArray();
        }

        String text() {
            return initial.isEmpty() ? written.toString(java.nio.charset.StandardCharsets.UTF_8) : initial;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text();
        }

        @Override
        public OutputStream openOutputStream() throws IOException {
            return written;
        }
    }
}
