// SPDX-License-Identifier: Apache-2.0
package dev.portolan;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The house as it is, and the proof that each of its rules can fail. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArchitectureTest {

    private JavaClasses product;
    private JavaClasses planted;

    @BeforeAll
    void read() {
        product = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("dev.portolan");
        planted = new ClassFileImporter().importPackages("planted");
    }

    @ParameterizedTest
    @MethodSource("rules")
    void productKeeps(Function<String, ArchRule> rule) {
        assertThatCode(() -> rule.apply("dev.portolan").check(product)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("violations")
    void plantedViolationIsCaught(Function<String, ArchRule> rule, String culprit) {
        assertThatThrownBy(() -> rule.apply("planted").check(planted))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(culprit);
    }

    static Stream<Arguments> rules() {
        return violations().map(pair -> Arguments.of(pair.get()[0])).distinct();
    }

    static Stream<Arguments> violations() {
        return Stream.of(
                violation("roomsPointInward", Architecture::roomsPointInward, "planted.cluster.SeesSettings"),
                violation("roomsPointInward", Architecture::roomsPointInward, "planted.session.SeesKube"),
                violation("everyRoomIsKnown", Architecture::everyRoomIsKnown, "planted.attic.Unplanned"),
                violation("noPackageCycles", Architecture::noPackageCycles, "planted.ui.fx.SeesFeature"),
                violation(
                        "featuresIgnoreOneAnother",
                        Architecture::featuresIgnoreOneAnother,
                        "planted.ui.tree.SeesRecords"),
                violation("toolkitOnlyInUi", Architecture::toolkitOnlyInUi, "planted.session.HoldsProperty"),
                violation("oneDoorToTheFxThread", Architecture::oneDoorToTheFxThread, "planted.ui.tree.RunsLater.call"),
                violation(
                        "oneDoorToTheFxThread", Architecture::oneDoorToTheFxThread, "planted.ui.tree.RunsLater.refer"),
                violation("noEndlessAnimations", Architecture::noEndlessAnimations, "planted.ui.tree.GoesOnForEver"),
                violation("viewModelsSeeNoScene", Architecture::viewModelsSeeNoScene, "planted.ui.tree.LabelViewModel"),
                violation(
                        "httpClientOnlyInKube", Architecture::httpClientOnlyInKube, "planted.session.HoldsHttpClient"),
                violation("nothingIsWritten", Architecture::nothingIsWritten, "planted.kube.Writes.remove"),
                violation("nothingIsWritten", Architecture::nothingIsWritten, "planted.kube.Writes.create"),
                violation("nothingIsWritten", Architecture::nothingIsWritten, "planted.kube.Writes.anything"),
                violation("engine", Architecture::engineIsOfflineAndClockless, "planted.zone.LeavesTheEngine.name"),
                violation("engine", Architecture::engineIsOfflineAndClockless, "planted.zone.LeavesTheEngine.now"),
                violation(
                        "engine",
                        Architecture::engineIsOfflineAndClockless,
                        "planted.zone.LeavesTheEngine.refersToNow"),
                violation("engine", Architecture::engineIsOfflineAndClockless, "planted.zone.LeavesTheEngine.connect"),
                violation(
                        "dnsQueriesOnlyInProbe", Architecture::dnsQueriesOnlyInProbe, "planted.resolve.AsksTheNetwork"),
                violation("standardStreams", Architecture::standardStreamsOnlyInCli, "planted.session.Prints.out"),
                violation("standardStreams", Architecture::standardStreamsOnlyInCli, "planted.session.Prints.trace"),
                violation("format", Architecture::nothingIsFormattedForALocale, "planted.session.Formats.number"),
                violation("format", Architecture::nothingIsFormattedForALocale, "planted.session.Formats.word"),
                violation("noGenericExceptions", Architecture::noGenericExceptions, "planted.session.ThrowsAnything"),
                violation("everyPackageIsNullMarked", Architecture::everyPackageIsNullMarked, "planted.attic"),
                violation("noMutableStatics", Architecture::noMutableStatics, "planted.session.KeepsStaticState"),
                violation("noReflection", Architecture::noReflectionNoFxmlNoInlineStyles, "planted.ui.tree.Reflects"),
                violation(
                        "noReflection",
                        Architecture::noReflectionNoFxmlNoInlineStyles,
                        "planted.ui.tree.StylesInline"));
    }

    private static Arguments violation(String name, Function<String, ArchRule> rule, String culprit) {
        return Arguments.of(Named.of(name, rule), culprit);
    }
}
