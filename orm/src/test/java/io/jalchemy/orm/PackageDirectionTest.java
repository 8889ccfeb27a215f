package io.jalchemy.orm;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The mapper's packages form no cycle, and it stands on the core alone. */
class PackageDirectionTest {

    private static final JavaClasses ORM = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.jalchemy.orm");

    /** The rules below would hold of nothing at all. */
    @Test
    void classFilesOfThisJdkAreRead() {
        assertThat(ORM.stream()).isNotEmpty();
    }

    @Test
    void packagesFormNoCycle() {
        slices().matching("io.jalchemy.(**)")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .check(ORM);
    }

    @Test
    void itStandsOnTheCoreAlone() {
        classes()
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage("java..", "javax.sql..", "io.jalchemy..", "org.jspecify..", "org.slf4j.."))
                .check(ORM);
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
                .check(ORM);
    }
}
