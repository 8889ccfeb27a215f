package io.jalchemy;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.jalchemy.error.JalchemyException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Dependencies between the core's packages point one way: a package sees only what stands before it in the list. */
class PackageDirectionTest {

    private static final String[] ORDER = {
        "error", "types", "row", "sql", "schema", "codegen", "compiler", "reflection", "dialect", "engine"
    };

    private static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("jalchemy-testing") && !location.contains("/testing/"))
            .importPackages("io.jalchemy");

    /** The rules below would hold of nothing at all. */
    @Test
    void classFilesOfThisJdkAreRead() {
        assertThat(CORE.contain(JalchemyException.class)).isTrue();
        assertThat(CORE.get(JalchemyException.class).getConstructors()).isNotEmpty();
    }

    @Test
    void packagesFormNoCycle() {
        slices().matching("io.jalchemy.(**)").should().beFreeOfCycles().check(CORE);
    }

    @Test
    void dependenciesPointDown() {
        var layers = layeredArchitecture().consideringOnlyDependenciesInLayers().withOptionalLayers(true);
        for (String name : ORDER) {
            layers = layers.layer(name).definedBy("io.jalchemy." + name + "..");
        }
        for (int lower = 0; lower < ORDER.length; lower++) {
            String[] above = Arrays.copyOfRange(ORDER, lower + 1, ORDER.length);
            layers = above.length == 0
                    ? layers.whereLayer(ORDER[lower]).mayNotBeAccessedByAnyLayer()
                    : layers.whereLayer(ORDER[lower]).mayOnlyBeAccessedByLayers(above);
        }
        layers.check(CORE);
    }

    @Test
    void everyPackageHasItsPlaceInTheOrder() {
        String[] known =
                Arrays.stream(ORDER).map(name -> "io.jalchemy." + name + "..").toArray(String[]::new);
        classes().should().resideInAnyPackage(known).check(CORE);
    }

    @Test
    void librariesStayWhereTheyBelong() {
        classes()
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "java..",
                        "javax.sql..",
                        "io.jalchemy..",
                        "org.jspecify..",
                        "org.slf4j..",
                        "com.zaxxer.hikari..",
                        "com.fasterxml.jackson..",
                        "org.sqlite.."))
                .check(CORE);
        // SQLite leaves REGEXP to the program, which only its driver can take
        noClasses()
                .that()
                .resideOutsideOfPackage("io.jalchemy.dialect.sqlite..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.sqlite..")
                .check(CORE);
        noClasses()
                .that()
                .resideOutsideOfPackage("io.jalchemy.engine..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.zaxxer.hikari..")
                .check(CORE);
    }

    @Test
    void noReflectionAndNoThreadLocals() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(
                        java.lang.reflect.Method.class,
                        java.lang.reflect.Field.class,
                        java.lang.reflect.Constructor.class,
                        java.lang.reflect.Proxy.class,
                        ThreadLocal.class)
                .check(CORE);
    }
}
