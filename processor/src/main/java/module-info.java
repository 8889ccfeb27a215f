/** The annotation processor that writes entity implementations and the typed metamodel. */
module io.jalchemy.processor {
    requires java.compiler;
    requires com.palantir.javapoet;
    requires static org.jspecify;

    provides javax.annotation.processing.Processor with
            io.jalchemy.processor.EntityProcessor,
            io.jalchemy.processor.IndexProcessor;
}
