package io.jalchemy.processor.read;

import com.palantir.javapoet.CodeBlock;
import io.jalchemy.processor.entity.Accessor;
import io.jalchemy.processor.entity.Attribute;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Reads attributes that hold the value of a SQL expression. */
final class ExpressionReader {
    private final Compilation compilation;
    private final TypeElement entity;
    private final Problems problems;
    private final ColumnReader columns;

    ExpressionReader(Compilation compilation, TypeElement entity, Problems problems, ColumnReader columns) {
        this.compilation = compilation;
        this.entity = entity;
        this.problems = problems;
        this.columns = columns;
    }

    /** The attribute, or null after a report. */
    Attribute.@Nullable Expression read(Accessor accessor, Annotation annotation) {
        String what = entity.getSimpleName() + "." + accessor.name();
        ExecutableElement at = accessor.getter();
        if (accessor.setter() != null) {
            problems.report(
                    accessor.setter().method(),
                    "%s is computed from an expression, so it cannot be set. Remove the setter.".formatted(what));
        }
        String method = annotation.textOrNull("value");
        boolean givenByStatement = annotation.isTrue("givenByStatement");
        CodeBlock expression = null;
        if (method != null) {
            ExecutableElement found = compilation.staticMethod(entity, method, 0);
            if (found == null) {
                problems.report(at, annotation, "value", ColumnReader.noMethod(what, entity, method));
                return null;
            }
            expression = CodeBlock.of("$T::$L", compilation.ownerOf(found), method);
        } else if (!givenByStatement) {
            problems.report(
                    at,
                    "%s: no expression is given. Name a static method that gives it, or let statements do so: @ColumnProperty(givenByStatement = true)."
                            .formatted(what));
            return null;
        }
        return new Attribute.Expression(
                accessor.name(),
                accessor,
                columns.typeName(accessor.type()),
                expression,
                givenByStatement,
                ColumnReader.loading(at));
    }
}
