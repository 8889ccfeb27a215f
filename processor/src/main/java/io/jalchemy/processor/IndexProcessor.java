package io.jalchemy.processor;

import io.jalchemy.processor.entity.GeneratedNames;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.Diagnostic;
import javax.tools.FileObject;
import javax.tools.StandardLocation;

/**
 * Lists the entities of a compilation in {@code META-INF/jalchemy/entities}, so that a program knows them before it uses them.
 * It stands apart from {@link EntityProcessor} because its file depends on all entities, theirs on one each.
 */
@SupportedAnnotationTypes(EntityProcessor.ENTITY)
public final class IndexProcessor extends AbstractProcessor {
    private static final String FILE = "META-INF/jalchemy/entities";

    /** Metamodel classes with the entities that they are for. */
    private final Map<String, String> entities = new TreeMap<>();

    private final List<Element> origins = new ArrayList<>();

    /** For the compiler. */
    public IndexProcessor() {}

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        for (TypeElement annotation : annotations) {
            for (Element element : round.getElementsAnnotatedWith(annotation)) {
                if (element instanceof TypeElement type) {
                    entities.put(
                            GeneratedNames.of(type).metamodel().reflectionName(),
                            type.getQualifiedName().toString());
                    origins.add(type);
                }
            }
        }
        if (round.processingOver() && !round.errorRaised() && !entities.isEmpty()) {
            keepOthers();
            write();
        }
        return false;
    }

    /** A compiler that is given only changed files, as in an IDE, must not lose the others. */
    private void keepOthers() {
        Elements elements = processingEnv.getElementUtils();
        try {
            FileObject file = processingEnv.getFiler().getResource(StandardLocation.CLASS_OUTPUT, "", FILE);
            try (Reader reader = file.openReader(true);
                    BufferedReader lines = new BufferedReader(reader)) {
                lines.lines().forEach(line -> {
                    String[] parts = line.split(" # ", 2);
                    if (parts.length == 2 && elements.getTypeElement(parts[1]) != null) {
                        entities.putIfAbsent(parts[0], parts[1]);
                    }
                });
            }
        } catch (NoSuchFileException firstTime) {
            return;
        } catch (IOException unreadable) {
            processingEnv
                    .getMessager()
                    .printMessage(
                            Diagnostic.Kind.NOTE,
                            "%s is written anew, because it cannot be read: %s."
                                    .formatted(FILE, unreadable.getMessage()));
        }
    }

    private void write() {
        try (Writer out = processingEnv
                .getFiler()
                .createResource(StandardLocation.CLASS_OUTPUT, "", FILE, origins.toArray(new Element[0]))
                .openWriter()) {
            for (Map.Entry<String, String> entry : entities.entrySet()) {
                out.write(entry.getKey() + " # " + entry.getValue() + "\n");
            }
        } catch (IOException failure) {
            processingEnv
                    .getMessager()
                    .printMessage(
                            Diagnostic.Kind.ERROR,
                            "%s cannot be written: %s. Check the output directory of classes."
                                    .formatted(FILE, failure.getMessage()));
        }
    }
}
