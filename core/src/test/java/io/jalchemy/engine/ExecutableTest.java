package io.jalchemy.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.source.util.JavacTask;
import io.jalchemy.error.ObjectNotExecutableException;
import io.jalchemy.sql.Executable;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What can be executed. */
class ExecutableTest {
    /** The errors of the compiler where a program executes this. */
    private static List<String> errors(String executed) throws IOException {
        String source = """
                class Program {
                    void run(io.jalchemy.engine.Connection connection) {
                        connection.execute(%s);
                    }
                }
                """.formatted(executed);
        JavaFileObject file =
                new SimpleJavaFileObject(URI.create("string:///Program.java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return source;
                    }
                };
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        List<String> options =
                List.of("-proc:none", "-implicit:none", "-classpath", System.getProperty("java.class.path"));
        JavacTask task = (JavacTask) compiler.getTask(null, null, found, options, null, List.of(file));
        task.analyze();
        return found.getDiagnostics().stream()
                .filter(one -> one.getKind() == Diagnostic.Kind.ERROR)
                .map(one -> one.getMessage(Locale.ROOT))
                .toList();
    }

    @Tag("core-K54")
    @Test
    void stringIsNoStatement() throws IOException {
        assertThat(errors("\"SELECT 1\""))
                .singleElement()
                .asString()
                .contains("String cannot be converted to io.jalchemy.sql.Executable");
        assertThat(errors("io.jalchemy.sql.Sql.text(\"SELECT 1\")")).isEmpty();
    }

    @Tag("core-K54")
    @Test
    void whatIsNoStatementOfTheLibraryIsRefused() {
        Executable<String> own = new Executable<>() {};
        try (Engine engine = Engine.create("sqlite://");
                Connection connection = engine.connect()) {
            assertThatThrownBy(() -> connection.execute(own))
                    .isInstanceOf(ObjectNotExecutableException.class)
                    .hasMessageContaining(own.getClass().getName())
                    .hasMessageContaining("is no statement");
        }
    }
}
