package io.jalchemy.processor.write;

import com.palantir.javapoet.CodeBlock;
import io.jalchemy.processor.entity.Attribute;
import io.jalchemy.processor.entity.ColumnDescription;
import io.jalchemy.processor.entity.EntityDescription;
import io.jalchemy.processor.entity.EntityDescription.Inheritance;
import io.jalchemy.processor.entity.Library;
import io.jalchemy.processor.entity.TableDescription;
import java.util.ArrayList;
import java.util.List;

/** The expression that makes an entity's table, or adds its columns to that of its base. */
final class TableCode {
    private TableCode() {}

    static CodeBlock of(EntityDescription entity) {
        List<CodeBlock> items = new ArrayList<>();
        EntityDescription base = entity.base();
        if (base != null && repeatsKey(entity)) {
            for (Attribute.Column key : entity.key()) {
                items.add(CodeBlock.of(
                        "$T.column($S, $L).primaryKey().references($S)",
                        Library.SCHEMA,
                        key.column().name(),
                        key.column().type(),
                        tableName(base) + "." + key.column().name()));
            }
        }
        for (Attribute.Column column : entity.ownColumns()) {
            items.add(column(column.column()));
        }
        TableDescription table = entity.table();
        if (table == null) {
            EntityDescription holder = entity.tableOwner();
            CodeBlock inherited = CodeBlock.of("$T.TABLE", holder.names().metamodel());
            return items.isEmpty()
                    ? inherited
                    : CodeBlock.of("$L.add(\n$>$>$L)$<$<", inherited, CodeBlock.join(items, ",\n"));
        }
        items.addAll(table.constraints());
        items.addFirst(CodeBlock.of("$S", table.name()));
        String schema = table.schema();
        if (schema != null) {
            items.addFirst(CodeBlock.of("$S", schema));
        }
        CodeBlock registry = entity.registry();
        CodeBlock made = CodeBlock.of(
                "$L\n$>$>.$L(\n$>$>$L)$<$<$<$<",
                registry == null ? CodeBlock.of("$T.standard()", Library.MAPPER_REGISTRY) : registry,
                schema == null ? "define" : "defineIn",
                CodeBlock.join(items, ",\n"));
        String comment = table.comment();
        return comment == null ? made : CodeBlock.of("$L\n$>$>.comment($S)$<$<", made, comment);
    }

    private static String tableName(EntityDescription entity) {
        TableDescription table = entity.tableOwner().table();
        return table == null ? "" : table.fullName();
    }

    private static CodeBlock column(ColumnDescription column) {
        return CodeBlock.of(
                "$T.column($S, $L)$L",
                Library.SCHEMA,
                column.name(),
                column.type(),
                CodeBlock.join(column.settings(), ""));
    }

    /** Whether the table has the key of the base's without the user having written it. */
    static boolean repeatsKey(EntityDescription entity) {
        return entity.inheritance() == Inheritance.JOINED
                && entity.ownColumns().stream()
                        .noneMatch(column -> column.column().isKey());
    }
}
