package io.jalchemy.processor.read;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.jalchemy.processor.entity.Attribute;
import io.jalchemy.processor.entity.ColumnDescription;
import io.jalchemy.processor.entity.GeneratedNames;
import io.jalchemy.processor.entity.Library;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Reads what an accessor or a component of an embedded record says about its column. */
final class ColumnReader {
    private final Compilation compilation;
    private final TypeElement entity;
    private final Problems problems;
    private final ColumnTypes columnTypes;
    private final boolean sharesTable;

    /**
     * @param sharesTable whether rows of other entities are in the same table, so that its columns are NULL in some
     */
    ColumnReader(Compilation compilation, TypeElement entity, Problems problems, boolean sharesTable) {
        this.sharesTable = sharesTable;
        this.compilation = compilation;
        this.entity = entity;
        this.problems = problems;
        this.columnTypes = new ColumnTypes(compilation, problems);
    }

    /**
     * The column of an accessor or component, or null after a report.
     *
     * @param attribute the name of the attribute
     * @param at where its annotations stand
     * @param type of its values
     * @param isNullable whether the program may see null
     * @param defaultName the name of the column unless it is given
     */
    @Nullable ColumnDescription read(String attribute, Element at, TypeMirror type, boolean isNullable, String defaultName) {
        String what = entity.getSimpleName() + "." + attribute;
        CodeBlock columnType = columnTypes.of(what, at, type);
        if (columnType == null) {
            return null;
        }
        Annotation column = Annotation.find(at, "Column");
        Annotation id = Annotation.find(at, "Id");
        String given = column == null ? null : column.textOrNull("name");
        List<CodeBlock> settings = new ArrayList<>();
        if (id != null) {
            settings.add(CodeBlock.of(".primaryKey()"));
            String autoincrement = id.constant("autoincrement");
            if (id.has("autoincrement")) {
                settings.add(CodeBlock.of(".autoincrement($T.Autoincrement.$L)", Library.COLUMN, autoincrement));
            }
        }
        List<String> references = references(what, at, settings);
        addNullability(settings, column, id != null, isNullable || sharesTable);
        addSettings(settings, column);
        addDefaults(what, at, type, settings);
        Annotation computed = Annotation.find(at, "Computed");
        if (computed != null) {
            settings.add(CodeBlock.of(
                    computed.isTrue("stored") ? ".computed($T.of($S).stored())" : ".computed($T.of($S))",
                    Library.COMPUTED,
                    computed.text("value")));
        }
        return new ColumnDescription(
                given == null ? defaultName : given,
                columnType,
                id != null,
                isNullable,
                settings,
                references,
                column == null ? 0 : column.number("sortOrder"));
    }

    /** When an attribute is loaded. */
    static Attribute.Loading loading(Element at) {
        Annotation deferred = Annotation.find(at, "Deferred");
        return deferred == null
                ? Attribute.Loading.AT_ONCE
                : new Attribute.Loading(true, deferred.textOrNull("group"), deferred.isTrue("raise"));
    }

    private static void addNullability(
            List<CodeBlock> settings, @Nullable Annotation column, boolean isKey, boolean isNullable) {
        String rule = column == null ? "" : column.constant("nullable");
        boolean required = rule.equals("NO") || !rule.equals("YES") && !isNullable;
        if (required && !isKey) {
            settings.add(CodeBlock.of(".notNull()"));
        }
    }

    private static void addSettings(List<CodeBlock> settings, @Nullable Annotation column) {
        if (column == null) {
            return;
        }
        if (column.isTrue("unique")) {
            settings.add(CodeBlock.of(".unique()"));
        }
        if (column.isTrue("index")) {
            settings.add(CodeBlock.of(".index()"));
        }
        String comment = column.textOrNull("comment");
        if (comment != null) {
            settings.add(CodeBlock.of(".comment($S)", comment));
        }
    }

    private List<String> references(String what, Element at, List<CodeBlock> settings) {
        List<String> targets = new ArrayList<>();
        for (Annotation key : Annotation.all(at, "ForeignKey")) {
            String target = target(what, at, key);
            if (target != null) {
                targets.add(target);
                settings.add(reference(key, target));
            }
        }
        return targets;
    }

    private @Nullable String target(String what, Element at, Annotation key) {
        TypeMirror byType = key.type("entity");
        if (byType != null) {
            TypeElement target = compilation.entity(byType);
            if (target == null) {
                problems.report(
                        at,
                        key,
                        "entity",
                        "%s: %s is no entity. Name one, or write table and column: @ForeignKey(\"user_account.id\")."
                                .formatted(what, compilation.describe(byType)));
                return null;
            }
            return keyOf(what, at, key, target);
        }
        String text = key.text("value");
        int dot = text.lastIndexOf('.');
        if (dot <= 0 || dot == text.length() - 1) {
            problems.report(
                    at,
                    key,
                    "value",
                    "%s: \"%s\" is no reference. Write table and column, such as @ForeignKey(\"user_account.id\")."
                            .formatted(what, text));
            return null;
        }
        return text;
    }

    private @Nullable String keyOf(String what, Element at, Annotation key, TypeElement target) {
        String column = KeyNames.of(compilation, target);
        if (column == null) {
            problems.report(
                    at,
                    key,
                    "entity",
                    "%s: %s has not exactly one @Id, so the column referred to is open. Write table and column: @ForeignKey(\"user_account.id\")."
                            .formatted(what, target.getSimpleName()));
        }
        return column;
    }

    /** The call for a reference: short where there is nothing but the target. */
    static CodeBlock reference(Annotation key, String target) {
        CodeBlock options = options(key);
        return options.isEmpty()
                ? CodeBlock.of(".references($S)", target)
                : CodeBlock.of(".references(new $T($S)$L)", Library.FOREIGN_KEY, target, options);
    }

    private static CodeBlock options(Annotation key) {
        CodeBlock.Builder options = CodeBlock.builder();
        for (String option : List.of("onDelete", "onUpdate", "name", "initially")) {
            String text = key.textOrNull(option);
            if (text != null) {
                options.add(".$L($S)", option.equals("name") ? "named" : option, text);
            }
        }
        if (key.isTrue("useAlter")) {
            options.add(".useAlter()");
        }
        if (key.isTrue("deferrable")) {
            options.add(".deferrable(true)");
        }
        return options.build();
    }

    private void addDefaults(String what, Element at, TypeMirror type, List<CodeBlock> settings) {
        addDefault(what, at, type, "Default", "defaultValue", settings);
        addDefault(what, at, type, "OnUpdate", "onUpdate", settings);
        Annotation server = Annotation.find(at, "ServerDefault");
        if (server == null) {
            return;
        }
        if (server.has("sql")) {
            settings.add(CodeBlock.of(".serverDefault($T.literalColumn($S))", Library.SQL, server.text("sql")));
        } else if (server.has("value")) {
            settings.add(CodeBlock.of(".serverDefault($S)", server.text("value")));
        } else {
            settings.add(CodeBlock.of(".serverDefaultFetched()"));
        }
        if (server.isTrue("onUpdate")) {
            settings.add(CodeBlock.of(".serverUpdateFetched()"));
        }
    }

    private void addDefault(
            String what, Element at, TypeMirror type, String name, String call, List<CodeBlock> settings) {
        Annotation annotation = Annotation.find(at, name);
        if (annotation == null) {
            return;
        }
        if (annotation.has("method")) {
            String method = annotation.text("method");
            ExecutableElement found = compilation.staticMethod(entity, method, 0);
            if (found == null) {
                problems.report(at, annotation, "method", noMethod(what, entity, method));
            } else if (compilation.isA(found.getReturnType(), "io.jalchemy.sql.Expression")) {
                settings.add(CodeBlock.of(".$L($T.$L())", call, compilation.ownerOf(found), method));
            } else {
                settings.add(CodeBlock.of(".$L($T::$L)", call, compilation.ownerOf(found), method));
            }
        } else if (annotation.has("sql")) {
            settings.add(CodeBlock.of(".$L($T.literalColumn($S))", call, Library.SQL, annotation.text("sql")));
        } else if (annotation.has("value")) {
            String text = annotation.text("value");
            CodeBlock constant = Constants.of(compilation, type, text);
            if (constant == null) {
                problems.report(
                        at,
                        annotation,
                        "value",
                        "%s: \"%s\" is no %s. Write the constant as its type does, or name a static method: @%s(method = ...)."
                                .formatted(what, text, compilation.describe(compilation.boxed(type)), name));
            } else {
                settings.add(CodeBlock.of(".$L($L)", call, constant));
            }
        } else {
            problems.report(at, "%s: @%s says nothing. Give a value, a method or sql.".formatted(what, name));
        }
    }

    static String noMethod(String what, TypeElement entity, String method) {
        return "%s: %s has no static method \"%s\" without parameters that its package can call. Add it to the entity."
                .formatted(what, entity.getSimpleName(), method);
    }

    /** The boxed Java type of an attribute. */
    TypeName typeName(TypeMirror type) {
        return TypeName.get(compilation.boxed(type));
    }

    /** The name of a column where none is given. */
    static String defaultName(String attribute) {
        return GeneratedNames.column(attribute);
    }
}
