package io.jalchemy.processor.write;

import com.palantir.javapoet.CodeBlock;
import io.jalchemy.processor.entity.Accessor;
import io.jalchemy.processor.entity.Attribute;
import io.jalchemy.processor.entity.EntityDescription;
import io.jalchemy.processor.entity.EntityDescription.Inheritance;
import io.jalchemy.processor.entity.Library;
import io.jalchemy.processor.entity.RelationshipOptions;
import io.jalchemy.processor.read.Entities;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** The expressions that make the properties of a mapping. */
final class PropertyCode {
    private final EntityDescription entity;
    private final Entities entities;

    PropertyCode(EntityDescription entity, Entities entities) {
        this.entity = entity;
        this.entities = entities;
    }

    /** The calls on the mapper's builder that add the attributes, in order. */
    List<CodeBlock> calls() {
        List<CodeBlock> calls = new ArrayList<>();
        EntityDescription base = entity.base();
        if (base != null && entity.inheritance() == Inheritance.JOINED) {
            joinedKeys(base, calls);
        }
        for (Attribute attribute : entity.attributes()) {
            if (!calls.isEmpty() && isJoinedKey(attribute)) {
                continue;
            }
            switch (attribute) {
                case Attribute.Column column -> calls.add(add(column(column)));
                case Attribute.Embedded embedded -> {
                    embedded.columns().forEach(column -> calls.add(add(column(column))));
                    calls.add(add(EmbeddedCode.property(embedded)));
                }
                case Attribute.Expression computed -> calls.add(add(expression(computed)));
                case Attribute.Relationship relationship -> calls.add(add(relationship(relationship)));
                case Attribute.Synonym synonym ->
                    calls.add(add(CodeBlock.of(
                            "new $T($S, $S)", Library.SYNONYM_PROPERTY, synonym.name(), synonym.target())));
                case Attribute.Plain plain -> {}
            }
        }
        return calls;
    }

    private static CodeBlock add(CodeBlock property) {
        return CodeBlock.of(".add($L)", property);
    }

    /** The key of a joined subclass holds the columns of both tables; the other attributes of the base keep their places. */
    private void joinedKeys(EntityDescription base, List<CodeBlock> calls) {
        boolean any =
                entity.key().stream().anyMatch(key -> !columnsOfKey(entity, key).isEmpty());
        if (!any) {
            return;
        }
        for (Attribute inherited : base.allAttributes().values()) {
            List<CodeBlock> columns =
                    inherited instanceof Attribute.Column key && entity.key().contains(key)
                            ? columnsOfKey(entity, key)
                            : List.of();
            if (columns.isEmpty()) {
                calls.add(CodeBlock.of(".inherited($S)", inherited.name()));
            } else {
                calls.add(add(CodeBlock.of(
                        "new $T($S, $L)", Library.COLUMN_PROPERTY, inherited.name(), CodeBlock.join(columns, ", "))));
            }
        }
    }

    private boolean isJoinedKey(Attribute attribute) {
        return entity.inheritance() == Inheritance.JOINED
                && attribute instanceof Attribute.Column column
                && column.column().isKey()
                && entity.key().stream().anyMatch(key -> key.name().equals(column.name()));
    }

    /** The columns of a key from the own table up to the topmost one; empty if the own table calls its key otherwise. */
    private List<CodeBlock> columnsOfKey(EntityDescription from, Attribute.Column key) {
        List<CodeBlock> columns = new ArrayList<>();
        for (EntityDescription at = from; at != null; at = at.inheritance() == null ? null : at.base()) {
            if (at.table() == null) {
                continue;
            }
            String name = keyColumn(at, key);
            if (name != null) {
                columns.add(CodeBlock.of("$L.c($S)", table(at), name));
            } else if (at == from) {
                return List.of();
            }
        }
        return columns;
    }

    private static @Nullable String keyColumn(EntityDescription at, Attribute.Column key) {
        if (TableCode.repeatsKey(at)) {
            return key.column().name();
        }
        for (Attribute.Column own : at.ownColumns()) {
            if (own.column().isKey() && own.name().equals(key.name())) {
                return own.column().name();
            }
        }
        return null;
    }

    private CodeBlock table(EntityDescription holder) {
        return holder.type().equals(entity.type()) || holder.equals(entity)
                ? CodeBlock.of("TABLE")
                : CodeBlock.of("$T.TABLE", holder.names().metamodel());
    }

    private CodeBlock column(Attribute.Column column) {
        return CodeBlock.of(
                "new $T($S, TABLE.c($S))$L",
                Library.COLUMN_PROPERTY,
                column.name(),
                column.column().name(),
                loading(column.loading()));
    }

    private static CodeBlock loading(Attribute.Loading loading) {
        if (!loading.deferred()) {
            return CodeBlock.of("");
        }
        CodeBlock.Builder calls = CodeBlock.builder();
        if (loading.group() != null) {
            calls.add(".deferredGroup($S)", loading.group());
        } else if (!loading.raising()) {
            calls.add(".deferred()");
        }
        if (loading.raising()) {
            calls.add(".deferredRaising()");
        }
        return calls.build();
    }

    private CodeBlock expression(Attribute.Expression computed) {
        CodeBlock made = computed.expression() == null
                ? CodeBlock.of("$T.givenByStatement($S)", Library.EXPRESSION_PROPERTY, computed.name())
                : CodeBlock.of(
                        computed.givenByStatement() ? "$T.givenByStatement($S, $L)" : "new $T($S, $L)",
                        Library.EXPRESSION_PROPERTY,
                        computed.name(),
                        computed.expression());
        return CodeBlock.of("$L$L", made, loading(computed.loading()));
    }

    private CodeBlock relationship(Attribute.Relationship relationship) {
        EntityDescription target = entities.get(relationship.target());
        RelationshipOptions options = relationship.options();
        CodeBlock mapper = CodeBlock.of("() -> $T.MAPPER", target.names().metamodel());
        CodeBlock.Builder code = CodeBlock.builder();
        if (relationship.shape() == Attribute.Shape.REFERENCE) {
            code.add("$T.toOne($S, $L)", Library.RELATIONSHIP_PROPERTY, relationship.name(), mapper);
        } else {
            code.add(
                    "$T.toMany($S, $L, $L)",
                    Library.RELATIONSHIP_PROPERTY,
                    relationship.name(),
                    shape(relationship, target),
                    mapper);
        }
        code.add("$>$>");
        if (options.backPopulates() != null) {
            code.add("\n.backPopulates($S)", options.backPopulates());
        }
        if (options.secondary() != null) {
            code.add("\n.secondary(() -> $L)", options.secondary());
        }
        addColumns(code, "foreignKeys", options.foreignKeys(), relationship.target());
        addColumns(code, "remoteSide", options.remoteSide(), relationship.target());
        addOrder(code, options, target);
        options.settings().forEach(setting -> code.add("\n$L", setting));
        return code.add("$<$<").build();
    }

    private static CodeBlock shape(Attribute.Relationship relationship, EntityDescription target) {
        return switch (relationship.shape()) {
            case LIST, REFERENCE -> CodeBlock.of("$T.LIST", Library.COLLECTION_SHAPE);
            case SET -> CodeBlock.of("$T.SET", Library.COLLECTION_SHAPE);
            case MAP -> {
                Accessor key = target.accessors().get(relationship.options().key());
                yield CodeBlock.of(
                        "new $T.OfMap(element -> (($T) element).$L())",
                        Library.COLLECTION_SHAPE,
                        target.names().entity(),
                        key == null ? "hashCode" : key.getter().getSimpleName());
            }
        };
    }

    private void addColumns(CodeBlock.Builder code, String option, List<String> names, TypeElement target) {
        if (names.isEmpty()) {
            return;
        }
        EntityDescription far = entities.get(target);
        List<CodeBlock> columns = new ArrayList<>();
        for (String name : names) {
            boolean isOwn = option.equals("foreignKeys") && entity.find(name) != null;
            columns.add(columnOf(isOwn ? entity : far, name));
        }
        code.add("\n.$L(() -> $T.of($L))", option, List.class, CodeBlock.join(columns, ", "));
    }

    private void addOrder(CodeBlock.Builder code, RelationshipOptions options, EntityDescription target) {
        if (options.orderBy().isEmpty()) {
            return;
        }
        List<CodeBlock> expressions = new ArrayList<>();
        for (RelationshipOptions.Order order : options.orderBy()) {
            expressions.add(
                    CodeBlock.of("$L$L", columnOf(target, order.attribute()), order.descending() ? ".desc()" : ""));
        }
        code.add("\n.orderBy(() -> $T.of($L))", List.class, CodeBlock.join(expressions, ", "));
    }

    private CodeBlock columnOf(EntityDescription where, String attribute) {
        Attribute found = where.find(attribute);
        String column =
                found instanceof Attribute.Column mapped ? mapped.column().name() : attribute;
        EntityDescription owner = found == null ? where : where.ownerOf(found);
        return CodeBlock.of("$L.c($S)", table(owner.tableOwner()), column);
    }
}
