package io.jalchemy.processor.read;

import io.jalchemy.processor.entity.Accessor;
import io.jalchemy.processor.entity.GeneratedNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** The names of tables and keys, as far as they follow from an entity without reading all of it. */
final class KeyNames {
    private KeyNames() {}

    /** Table and column of the only key column of an entity, or null if it has several or none. */
    static @Nullable String of(Compilation compilation, TypeElement entity) {
        List<String> columns = new ArrayList<>();
        Map<String, Accessor> accessors =
                AccessorReader.read(compilation, entity, Problems.counted(compilation.elements(), entity));
        accessors.forEach((name, accessor) -> {
            if (Annotation.isPresent(accessor.getter(), "Id")) {
                Annotation column = Annotation.find(accessor.getter(), "Column");
                String given = column == null ? null : column.textOrNull("name");
                columns.add(given == null ? GeneratedNames.column(name) : given);
            }
        });
        return columns.size() == 1 ? fullTableName(compilation, entity) + "." + columns.getFirst() : null;
    }

    private static String fullTableName(Compilation compilation, TypeElement entity) {
        Annotation annotation = Annotation.find(entity, "Entity");
        String schema = annotation == null ? null : annotation.textOrNull("schema");
        String table = tableName(compilation, entity);
        return schema == null ? table : schema + "." + table;
    }

    /** The table of an entity; for one that shares its base's, that one. */
    static String tableName(Compilation compilation, TypeElement entity) {
        Annotation annotation = Annotation.find(entity, "Entity");
        String given = annotation == null ? null : annotation.textOrNull("table");
        if (given != null) {
            return given;
        }
        TypeElement base = compilation.baseOf(entity);
        if (base != null) {
            return tableName(compilation, base);
        }
        return GeneratedNames.column(entity.getSimpleName().toString());
    }
}
