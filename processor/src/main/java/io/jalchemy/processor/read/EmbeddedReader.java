package io.jalchemy.processor.read;

import com.palantir.javapoet.ClassName;
import io.jalchemy.processor.entity.Accessor;
import io.jalchemy.processor.entity.Attribute;
import io.jalchemy.processor.entity.ColumnDescription;
import io.jalchemy.processor.entity.EmbeddedValue;
import io.jalchemy.processor.entity.GeneratedNames;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Reads records whose components are columns of the entity. */
final class EmbeddedReader {
    private final Compilation compilation;
    private final TypeElement entity;
    private final Problems problems;
    private final ColumnReader columns;
    private final Deque<TypeElement> open = new ArrayDeque<>();

    EmbeddedReader(Compilation compilation, TypeElement entity, Problems problems, ColumnReader columns) {
        this.compilation = compilation;
        this.entity = entity;
        this.problems = problems;
        this.columns = columns;
    }

    /** The attribute, or null after a report. */
    Attribute.@Nullable Embedded read(Accessor accessor, Annotation embedded) {
        EmbeddedValue value = value(
                accessor.name(),
                accessor.getter(),
                accessor.type(),
                accessor.isNullable(),
                embedded,
                "",
                accessor.name());
        return value == null ? null : new Attribute.Embedded(accessor.name(), accessor, value);
    }

    private @Nullable EmbeddedValue value(
            String attribute,
            Element at,
            TypeMirror type,
            boolean isNullable,
            Annotation embedded,
            String outerPrefix,
            String localName) {
        String what = entity.getSimpleName() + "." + attribute;
        TypeElement record = compilation.declaration(type);
        if (record == null || record.getKind() != ElementKind.RECORD) {
            problems.report(
                    at,
                    "%s: %s is no record. An embedded value is a record whose components are columns."
                            .formatted(what, compilation.describe(type)));
            return null;
        }
        if (open.contains(record)) {
            problems.report(at, "%s: the record %s contains itself.".formatted(what, record.getSimpleName()));
            return null;
        }
        List<String> names = embedded.texts("columns");
        List<? extends RecordComponentElement> components = record.getRecordComponents();
        if (!names.isEmpty() && names.size() != components.size()) {
            problems.report(
                    at,
                    embedded,
                    "columns",
                    "%s: %d columns are named, but %s has %d components. Name one column for each, in their order."
                            .formatted(what, names.size(), record.getSimpleName(), components.size()));
            return null;
        }
        open.push(record);
        String prefix = embedded.text("prefix");
        String before = outerPrefix + (prefix.equals("*") ? GeneratedNames.column(localName) + "_" : prefix);
        List<EmbeddedValue.Component> read = new ArrayList<>();
        for (int i = 0; i < components.size(); i++) {
            RecordComponentElement component = components.get(i);
            String name = component.getSimpleName().toString();
            String column = names.isEmpty() ? before + GeneratedNames.column(name) : names.get(i);
            EmbeddedValue.Component each =
                    component(attribute, (DeclaredType) type, component, isNullable, column, before);
            if (each != null) {
                read.add(each);
            }
        }
        open.pop();
        return read.size() == components.size() ? new EmbeddedValue(ClassName.get(record), read) : null;
    }

    private EmbeddedValue.@Nullable Component component(
            String attribute,
            DeclaredType record,
            RecordComponentElement component,
            boolean isNullable,
            String column,
            String before) {
        String name = component.getSimpleName().toString();
        String inner = attribute + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        TypeMirror type = typeOf(record, component);
        boolean canBeNull = isNullable || isNullable(component);
        Annotation nested = Annotation.find(component, "Embedded");
        if (nested != null) {
            EmbeddedValue value = value(inner, component, type, canBeNull, nested, before, name);
            return value == null ? null : new EmbeddedValue.Nested(name, value);
        }
        ColumnDescription description = columns.read(inner, component, type, canBeNull, column);
        return description == null
                ? null
                : new EmbeddedValue.Leaf(
                        name,
                        new Attribute.Column(
                                inner,
                                null,
                                component,
                                columns.typeName(type),
                                description,
                                Attribute.Role.VALUE,
                                Attribute.Loading.AT_ONCE));
    }

    private TypeMirror typeOf(DeclaredType record, RecordComponentElement component) {
        return compilation.types().asMemberOf(record, component.getAccessor())
                        instanceof javax.lang.model.type.ExecutableType accessor
                ? accessor.getReturnType()
                : component.asType();
    }

    private static boolean isNullable(RecordComponentElement component) {
        List<AnnotationMirror> marks = new ArrayList<>(component.asType().getAnnotationMirrors());
        marks.addAll(component.getAnnotationMirrors());
        return marks.stream()
                .anyMatch(mark ->
                        mark.getAnnotationType().asElement().getSimpleName().contentEquals("Nullable"));
    }
}
