// SPDX-License-Identifier: Apache-2.0
package org.fieldwright;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.base.HasDescription;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.HasSourceCodeLocation;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.fieldwright.core.model.ProblemIndex;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.annotation.Testable;

/**
 * The structure of the three libraries. Their classes are read from the modules' build folders, so that tests are seen, too.
 * Benchmarks and examples are applications: they may print, and benchmarks measure internals.
 */
class ArchitectureTest {

    private static final List<String> MODULES = List.of("dispatch-core", "dispatch-rules", "dispatch-solver");
    private static final Map<String, String> PACKAGES =
            Map.of("dispatch-core", "core", "dispatch-rules", "rules", "dispatch-solver", "solver");

    private static final JavaClasses MAIN = imported("classes");
    private static final JavaClasses TESTS = imported("test-classes");

    private static final Set<String> NOW_WITHOUT_CLOCK = Set.of("now", "systemUTC", "systemDefaultZone", "system");

    private static JavaClasses imported(String folder) {
        return new ClassFileImporter()
                .importPaths(MODULES.stream()
                        .map(module -> Path.of("..", module, "target", folder))
                        .filter(Files::isDirectory)
                        .toList());
    }

    @Test
    void everyModuleIsSeen() {
        for (String name : PACKAGES.values()) {
            assertThat(MAIN.stream().filter(type -> type.getPackageName().startsWith("org.fieldwright." + name)))
                    .as("classes of %s", name)
                    .isNotEmpty();
        }
        assertThat(TESTS).isNotEmpty();
    }

    /** (a) The nouns are free of libraries; readers of files live in {@code json}. */
    @Test
    void nounsKnowNeitherJsonNorRulesNorSolver() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "org.fieldwright.core.model..",
                        "org.fieldwright.core.plan..",
                        "org.fieldwright.core.policy..",
                        "org.fieldwright.core.travel..",
                        "org.fieldwright.core.eligibility..",
                        "org.fieldwright.core.validation..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.fasterxml.jackson.databind..", "org.drools..", "org.kie..", "ai.timefold..")
                .check(MAIN);
    }

    /** (b) The preview package for constraint streams is the one public place with Timefold's types. */
    @Test
    void timefoldIsTouchedInItsOwnPackagesOnly() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "org.fieldwright.solver.internal.timefold..", "org.fieldwright.solver.timefold..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("ai.timefold..")
                .check(MAIN);
    }

    /** (b) Drools stays an inner matter of the rules. */
    @Test
    void droolsIsTouchedInsideOfRulesOnly() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.fieldwright.rules.internal..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.drools..", "org.kie..")
                .check(MAIN);
    }

    /** (c) Another module's internals may change any day. */
    @Test
    void internalsAreTouchedByTheirOwnModuleOnly() {
        for (String name : PACKAGES.values()) {
            String module = "org.fieldwright." + name + "..";
            noClasses()
                    .that(resideOutsideOfPackage(module))
                    .should()
                    .dependOnClassesThat(resideInAPackage(module).and(internal()))
                    .check(MAIN);
        }
    }

    /** (c) The arrows between modules: core knows nobody, rules know core. */
    @Test
    void modulesDependInOneDirection() {
        noClasses()
                .that()
                .resideInAPackage("org.fieldwright.core..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.fieldwright.rules..", "org.fieldwright.solver..")
                .check(MAIN);
        noClasses()
                .that()
                .resideInAPackage("org.fieldwright.rules..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.fieldwright.solver..")
                .check(MAIN);
    }

    /** (d) What a host can call is made of what a host can name. */
    @Test
    void publicSignaturesAreFreeOfInternalTypes() {
        classes()
                .that(not(internal()))
                .and()
                .arePublic()
                .should(haveSignaturesWithout(internal()))
                .check(MAIN);
    }

    /** (e) Timefold wants these classes public, so their place must say that they are not for hosts. */
    @Test
    void planningClassesLiveInTheTimefoldPackage() {
        classes()
                .that()
                .areAnnotatedWith(PlanningEntity.class)
                .or()
                .areAnnotatedWith(PlanningSolution.class)
                .should()
                .resideInAPackage("org.fieldwright.solver.internal.timefold..")
                .check(MAIN);
    }

    /**
     * (f) Input and output are values. Annotations describe values, and {@link ProblemIndex} numbers them: it is the one
     * agreement on order between those who decide eligibility and those who plan, so it is neither input nor output.
     */
    @Test
    void nounsAreValues() {
        classes()
                .that()
                .resideInAnyPackage("org.fieldwright.core.model", "org.fieldwright.core.plan")
                .and()
                .areTopLevelClasses()
                .and()
                .arePublic()
                .and()
                .doNotBelongToAnyOf(ProblemIndex.class)
                .should(beValueOrBuilder())
                .check(MAIN);
        fields().that()
                .areDeclaredInClassesThat()
                .resideInAnyPackage("org.fieldwright.core.model", "org.fieldwright.core.plan")
                .and()
                .areDeclaredInClassesThat(not(nameEndingWith("Builder")))
                .should()
                .beFinal()
                .check(MAIN);
    }

    /** (g) Every package can be understood without those that use it. */
    @Test
    void packagesHaveNoCycles() {
        slices().matching("org.fieldwright.(**)").should().beFreeOfCycles().check(MAIN);
    }

    /** (h) The same input gives the same plan; a library prints nothing. */
    @Test
    void nothingComesFromOutsideOfTheInput() {
        NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(MAIN);
        NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING.check(MAIN);
        noClasses()
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(Date.class, ThreadLocalRandom.class)
                .check(MAIN);
        noClasses().should().callConstructor(Random.class).check(MAIN);
        noClasses().should().callMethod(Math.class, "random").check(MAIN);
        noClasses().should().callMethod(System.class, "currentTimeMillis").check(MAIN);
        noClasses().should().accessTargetWhere(readsTheWallClock()).check(MAIN);
    }

    /** (i) Surefire and failsafe find tests by these names; a test under another name would never run. */
    @Test
    void testsAreNamedSoThatTheyRun() {
        methods()
                .that()
                .areMetaAnnotatedWith(Testable.class)
                .should(satisfy("a top-level class named *Test or *IT", method -> isNamedAsTest(method.getOwner())))
                .check(TESTS);
    }

    private static DescribedPredicate<JavaClass> internal() {
        return resideInAPackage("org.fieldwright..internal..").as("internal");
    }

    private static boolean isNamedAsTest(JavaClass type) {
        JavaClass top = type;
        while (top.getEnclosingClass().isPresent()) {
            top = top.getEnclosingClass().get();
        }
        // An abstract class holds the tests of a contract; those that extend it run them.
        return top.getSimpleName().endsWith("Test")
                || top.getSimpleName().endsWith("IT")
                || top.getModifiers().contains(JavaModifier.ABSTRACT);
    }

    private static DescribedPredicate<JavaAccess<?>> readsTheWallClock() {
        return DescribedPredicate.describe("the wall clock", access -> {
            JavaClass owner = access.getTargetOwner();
            boolean noClockGiven = !(access.getTarget() instanceof CodeUnitCallTarget call)
                    || call.getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
            return owner.getPackageName().equals("java.time")
                    && NOW_WITHOUT_CLOCK.contains(access.getTarget().getName())
                    && noClockGiven;
        });
    }

    private static <T extends HasDescription & HasSourceCodeLocation> ArchCondition<T> satisfy(
            String description, Predicate<T> test) {
        return ArchCondition.from(DescribedPredicate.describe(description, test));
    }

    private static ArchCondition<JavaClass> beValueOrBuilder() {
        return satisfy(
                "records, enums, sealed interfaces, annotations, or builders",
                type -> type.isRecord()
                        || type.isEnum()
                        || type.isAnnotation()
                        || (type.isInterface() && type.reflect().isSealed())
                        || type.getSimpleName().endsWith("Builder"));
    }

    private static ArchCondition<JavaClass> haveSignaturesWithout(DescribedPredicate<JavaClass> hidden) {
        return new ArchCondition<>("have public signatures without types that are " + hidden.getDescription()) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                Stream<JavaClass> supertypes =
                        Stream.concat(type.getRawSuperclass().stream(), type.getRawInterfaces().stream());
                supertypes.filter(hidden).forEach(found -> report(type, type.getName(), found, events));
                type.getCodeUnits().stream()
                        .filter(unit -> isVisible(unit.getModifiers()))
                        .forEach(unit -> signature(unit)
                                .filter(hidden)
                                .forEach(found -> report(type, unit.getFullName(), found, events)));
                type.getFields().stream()
                        .filter(field -> isVisible(field.getModifiers()))
                        .forEach(field -> field.getType().getAllInvolvedRawTypes().stream()
                                .filter(hidden)
                                .forEach(found -> report(type, field.getFullName(), found, events)));
            }
        };
    }

    private static boolean isVisible(Set<JavaModifier> modifiers) {
        return modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED);
    }

    private static Stream<JavaClass> signature(JavaCodeUnit unit) {
        return Stream.concat(
                unit.getReturnType().getAllInvolvedRawTypes().stream(),
                unit.getParameterTypes().stream().flatMap(type -> type.getAllInvolvedRawTypes().stream()));
    }

    private static void report(JavaClass owner, String place, JavaClass found, ConditionEvents events) {
        events.add(SimpleConditionEvent.violated(owner, place + " mentions " + found.getName()));
    }
}
