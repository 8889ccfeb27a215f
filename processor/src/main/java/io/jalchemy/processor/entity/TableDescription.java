package io.jalchemy.processor.entity;

import com.palantir.javapoet.CodeBlock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The table of an entity.
 *
 * @param name of the table
 * @param schema of the table, or null
 * @param comment in the database, or null
 * @param constraints what is in it besides the columns of attributes: a key that repeats the base's, constraints, indexes
 * @param references foreign keys of several columns
 */
public record TableDescription(
        String name,
        @Nullable String schema,
        @Nullable String comment,
        List<CodeBlock> constraints,
        List<Reference> references) {
    /**
     * A foreign key of several columns.
     *
     * @param attributes that hold it
     * @param targets what they refer to, each as table and column
     */
    public record Reference(List<String> attributes, List<String> targets) {}

    /** Copies the lists. */
    public TableDescription {
        constraints = List.copyOf(constraints);
        references = List.copyOf(references);
    }

    /** The name as foreign keys write it. */
    public String fullName() {
        return schema == null ? name : schema + "." + name;
    }
}
