/** The annotation processor that writes entity implementations and the typed metamodel. */
module io.jalchemy.processor {
    requires java.compiler;
    requires com.palantir.javapoet;
    requires static org.jspecify;
}
