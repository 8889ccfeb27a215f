package io.jalchemy.processor.read;

import com.palantir.javapoet.CodeBlock;
import io.jalchemy.processor.entity.Attribute;
import io.jalchemy.processor.entity.EntityDescription;
import io.jalchemy.processor.entity.EntityDescription.Inheritance;
import io.jalchemy.processor.entity.GeneratedNames;
import io.jalchemy.processor.entity.Library;
import io.jalchemy.processor.entity.TableDescription;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Reads what an entity says about its table: name, constraints, indexes. */
final class TableReader {
    private final TypeElement type;
    private final Problems problems;
    private final Map<String, String> columnNames = new LinkedHashMap<>();
    private final List<CodeBlock> items = new ArrayList<>();

    TableReader(TypeElement type, Problems problems) {
        this.type = type;
        this.problems = problems;
    }

    TableDescription read(
            @Nullable Annotation entity,
            List<Attribute> attributes,
            @Nullable EntityDescription base,
            @Nullable Inheritance inheritance) {
        for (Attribute attribute : attributes) {
            if (attribute instanceof Attribute.Column column) {
                columnNames.put(column.name(), column.column().name());
            } else if (attribute instanceof Attribute.Embedded embedded) {
                embedded.columns()
                        .forEach(column ->
                                columnNames.put(column.name(), column.column().name()));
            }
        }
        if (base != null && inheritance == Inheritance.JOINED) {
            base.key()
                    .forEach(column -> columnNames.putIfAbsent(
                            column.name(), column.column().name()));
        }
        List<TableDescription.Reference> references = references();
        uniques();
        checks(type);
        for (Attribute attribute : attributes) {
            if (attribute instanceof Attribute.Column column) {
                checks(column.element());
            }
        }
        indexes();
        String given = entity == null ? null : entity.textOrNull("table");
        return new TableDescription(
                given == null ? GeneratedNames.column(type.getSimpleName().toString()) : given,
                entity == null ? null : entity.textOrNull("schema"),
                entity == null ? null : entity.textOrNull("comment"),
                items,
                references);
    }

    private void uniques() {
        for (Annotation unique : Annotation.all(type, "Unique")) {
            CodeBlock names = names(unique, "value");
            if (names != null) {
                items.add(named(CodeBlock.of("$T.unique($L)", Library.SCHEMA, names), unique));
            }
        }
    }

    private void checks(Element at) {
        for (Annotation check : Annotation.all(at, "Check")) {
            items.add(named(CodeBlock.of("$T.check($S)", Library.SCHEMA, check.text("value")), check));
        }
    }

    private void indexes() {
        for (Annotation index : Annotation.all(type, "Index")) {
            CodeBlock names = names(index, "value");
            if (names != null) {
                String name = index.textOrNull("name");
                CodeBlock code = name == null
                        ? CodeBlock.of("new $T(null, $T.of($L))", Library.INDEX, List.class, names)
                        : CodeBlock.of("$T.index($S, $L)", Library.SCHEMA, name, names);
                items.add(index.isTrue("unique") ? CodeBlock.of("$L.unique()", code) : code);
            }
        }
    }

    private List<TableDescription.Reference> references() {
        List<TableDescription.Reference> references = new ArrayList<>();
        for (Annotation key : Annotation.all(type, "ForeignKey")) {
            List<String> attributes = key.texts("attributes");
            List<String> targets = key.texts("columns");
            if (attributes.isEmpty() || attributes.size() != targets.size()) {
                problems.report(
                        type,
                        key,
                        "columns",
                        "%s: a foreign key of several columns names attributes and the columns that they refer to, as many of each: @ForeignKey(attributes = {\"a\", \"b\"}, columns = {\"t.a\", \"t.b\"})."
                                .formatted(type.getSimpleName()));
                continue;
            }
            CodeBlock names = names(key, "attributes");
            if (names != null) {
                references.add(new TableDescription.Reference(attributes, targets));
                CodeBlock list = targets.stream()
                        .map(target -> CodeBlock.of("$S", target))
                        .collect(CodeBlock.joining(", "));
                items.add(CodeBlock.of(
                        "$T.foreignKey($T.of($L), $T.of($L))$L",
                        Library.SCHEMA,
                        List.class,
                        names,
                        List.class,
                        list,
                        options(key)));
            }
        }
        return references;
    }

    private static CodeBlock options(Annotation key) {
        CodeBlock.Builder options = CodeBlock.builder();
        for (String option : List.of("onDelete", "onUpdate")) {
            String text = key.textOrNull(option);
            if (text != null) {
                options.add(".$L($S)", option, text);
            }
        }
        if (key.isTrue("useAlter")) {
            options.add(".useAlter()");
        }
        if (key.isTrue("deferrable")) {
            options.add(".deferrable(true)");
        }
        String initially = key.textOrNull("initially");
        if (initially != null) {
            options.add(".initially($S)", initially);
        }
        String name = key.textOrNull("name");
        if (name != null) {
            options.add(".named($S)", name);
        }
        return options.build();
    }

    private static CodeBlock named(CodeBlock constraint, Annotation annotation) {
        String name = annotation.textOrNull("name");
        return name == null ? constraint : CodeBlock.of("$L.named($S)", constraint, name);
    }

    /** The columns of the attributes that an annotation names, or null after a report. */
    private @Nullable CodeBlock names(Annotation annotation, String element) {
        List<CodeBlock> names = new ArrayList<>();
        boolean complete = true;
        for (String attribute : annotation.texts(element)) {
            String column = columnNames.get(attribute);
            if (column == null) {
                complete = false;
                problems.report(
                        type,
                        annotation,
                        element,
                        "%s has no column for an attribute \"%s\". It has: %s."
                                .formatted(type.getSimpleName(), attribute, String.join(", ", columnNames.keySet())));
            } else {
                names.add(CodeBlock.of("$S", column));
            }
        }
        return complete ? CodeBlock.join(names, ", ") : null;
    }
}
