package io.jalchemy.processor.entity;

import com.palantir.javapoet.CodeBlock;
import java.util.List;

/**
 * A column of a table.
 *
 * @param name in the database
 * @param type the expression for its type
 * @param isKey whether it is part of the primary key
 * @param isNullable whether the program may see null
 * @param settings the calls that follow {@code column(name, type)}, in order
 * @param references what it refers to, each as table and column
 * @param sortOrder its place among the columns
 */
public record ColumnDescription(
        String name,
        CodeBlock type,
        boolean isKey,
        boolean isNullable,
        List<CodeBlock> settings,
        List<String> references,
        int sortOrder) {
    /** Copies the lists. */
    public ColumnDescription {
        settings = List.copyOf(settings);
        references = List.copyOf(references);
    }
}
