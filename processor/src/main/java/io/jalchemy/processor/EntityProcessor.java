package io.jalchemy.processor;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import io.jalchemy.processor.check.EntityChecks;
import io.jalchemy.processor.entity.EntityDescription;
import io.jalchemy.processor.entity.Library;
import io.jalchemy.processor.read.Compilation;
import io.jalchemy.processor.read.Entities;
import io.jalchemy.processor.read.Problems;
import io.jalchemy.processor.write.ImplementationWriter;
import io.jalchemy.processor.write.Layout;
import io.jalchemy.processor.write.MetamodelWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashSet;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.Diagnostic;

/**
 * Writes the implementation and the metamodel of each entity. What is written for one depends on it and on the types that it
 * mentions, nothing else, so build tools can run it for changed files alone.
 */
@SupportedAnnotationTypes(EntityProcessor.ENTITY)
public final class EntityProcessor extends AbstractProcessor {
    static final String ENTITY = "io.jalchemy.orm.annotation.Entity";

    private final Set<String> waiting = new LinkedHashSet<>();

    /** For the compiler. */
    public EntityProcessor() {}

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        Elements elements = processingEnv.getElementUtils();
        Compilation compilation = new Compilation(elements, processingEnv.getTypeUtils());
        Entities entities = new Entities(compilation);
        TypeElement annotation = elements.getTypeElement(ENTITY);
        Set<String> names = new LinkedHashSet<>(waiting);
        waiting.clear();
        if (annotation != null) {
            for (Element element : round.getElementsAnnotatedWith(annotation)) {
                if (element instanceof TypeElement type) {
                    names.add(type.getQualifiedName().toString());
                }
            }
        }
        for (String name : names) {
            TypeElement type = elements.getTypeElement(name);
            if (type == null) {
                continue;
            }
            if (Unresolved.mentionedBy(type) && !round.processingOver()) {
                waiting.add(name);
            } else if (!round.processingOver()) {
                process(type, compilation, entities);
            }
        }
        return false;
    }

    private void process(TypeElement type, Compilation compilation, Entities entities) {
        Problems problems = Problems.shownBy(processingEnv.getMessager(), compilation.elements(), type);
        EntityDescription entity = entities.read(type, problems);
        EntityChecks.check(entity, entities, problems);
        if (problems.count() == 0) {
            write(entity, ImplementationWriter.write(entity), false);
            write(entity, MetamodelWriter.write(entity, entities), true);
        } else {
            write(entity, MetamodelWriter.writeSkeleton(entity, entities), false);
        }
    }

    private void write(EntityDescription entity, TypeSpec.Builder type, boolean hasColumns) {
        Elements elements = processingEnv.getElementUtils();
        type.addOriginatingElement(entity.type()).avoidClashesWithNestedClasses(entity.type());
        String generated = "javax.annotation.processing.Generated";
        if (elements.getTypeElement(elements.getModuleOf(entity.type()), generated) != null) {
            type.addAnnotation(AnnotationSpec.builder(ClassName.bestGuess(generated))
                    .addMember("value", "$S", getClass().getName())
                    .build());
        }
        JavaFile.Builder builder = JavaFile.builder(entity.names().entity().packageName(), type.build())
                .indent("    ")
                .skipJavaLangImports(true);
        if (hasColumns) {
            builder.addStaticImport(Library.SCHEMA, "column");
        }
        JavaFile file = builder.build();
        try {
            String name = file.packageName().isEmpty()
                    ? type.build().name()
                    : file.packageName() + "." + type.build().name();
            try (Writer out = processingEnv
                    .getFiler()
                    .createSourceFile(name, entity.type())
                    .openWriter()) {
                out.write(Layout.of(file));
            }
        } catch (IOException failure) {
            processingEnv
                    .getMessager()
                    .printMessage(
                            Diagnostic.Kind.ERROR,
                            "%s: what is generated for it cannot be written: %s. Check the output directory of generated sources."
                                    .formatted(entity.type().getSimpleName(), failure.getMessage()),
                            entity.type());
        }
    }
}
