package io.jalchemy.codegen;

import io.jalchemy.schema.MetaData;
import io.jalchemy.schema.NamingConvention;
import io.jalchemy.schema.Table;
import io.jalchemy.types.JavaCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes a metadata as Java: one class per table, with a typed field per column, and a class {@code Tables} that holds them all.
 *
 * {@snippet :
 * TableClasses.of(new MetaData().reflect(engine), "com.acme.db").write(Path.of("src/main/java"));
 * }
 *
 * <p>Columns, types, keys, constraints, indexes, comments and options are written, so that the classes create the same tables
 * again. Constraints of a dialect's own, such as EXCLUDE, are named in a comment of the constructor instead. A type that only the
 * program knows how to make is refused with {@link io.jalchemy.error.UnsupportedCompilationException}.
 */
public final class TableClasses {
    /** The class that holds all tables. */
    public static final String ALL = "Tables";

    private final Map<String, String> sources = new LinkedHashMap<>();
    private final String packageName;

    private TableClasses(MetaData metadata, String packageName) {
        this.packageName = packageName;
        JavaNames names = new JavaNames(TableClass.RESERVED);
        Map<String, Table> tables = new LinkedHashMap<>();
        for (Table table : metadata.tables().values()) {
            String name = names.ofClass(table.name().text());
            tables.put(name, table);
            sources.put(name, new TableClass(table, packageName, name).source());
        }
        sources.put(ALL, all(tables, metadata.schema()));
    }

    /**
     * The classes for all tables of a metadata.
     *
     * @param packageName of the classes; empty for the unnamed package
     */
    public static TableClasses of(MetaData metadata, String packageName) {
        return new TableClasses(metadata, packageName);
    }

    private String all(Map<String, Table> tables, @Nullable String schema) {
        ClassText text = new ClassText(packageName);
        String metadata = text.use(MetaData.class);
        text.javadoc("", "The tables of a schema, all in one metadata.");
        text.line("public final class " + ALL + " {");
        String arguments = schema == null
                ? ""
                : text.use(JavaCode.value(schema)) + ", " + text.use(NamingConvention.class) + ".DEFAULT";
        text.line("    public final " + metadata + " metadata = new " + metadata + "(" + arguments + ");");
        text.line("");
        JavaNames fields = new JavaNames(Set.of("metadata"));
        tables.forEach((name, table) ->
                text.line("    public final " + name + " " + fields.ofField(name) + " = new " + name + "(metadata);"));
        text.line("}");
        return text.source();
    }

    /** The sources by the simple names of their classes. */
    public Map<String, String> sources() {
        return Collections.unmodifiableMap(sources);
    }

    /**
     * Writes the sources below a folder, in the folders of their package.
     *
     * @param root where the sources of all packages are
     */
    public void write(Path root) throws IOException {
        Path folder = packageName.isEmpty() ? root : root.resolve(packageName.replace('.', '/'));
        Files.createDirectories(folder);
        for (Map.Entry<String, String> source : sources.entrySet()) {
            Files.writeString(folder.resolve(source.getKey() + ".java"), source.getValue());
        }
    }
}
