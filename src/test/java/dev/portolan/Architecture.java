// SPDX-License-Identifier: Apache-2.0
package dev.portolan;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.Architectures;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.NullMarked;

/**
 * The rules of the house. Each is a function of the root package, so that it can be held against the product and against
 * the planted violations alike.
 */
final class Architecture {

    /** For each room the rooms that it may know; transitive ones are spelled out. */
    private static final Map<String, List<String>> MAY_KNOW = Map.ofEntries(
            Map.entry("cluster", List.of()),
            Map.entry("settings", List.of()),
            Map.entry("profile", List.of("cluster")),
            Map.entry("zone", List.of("profile", "cluster")),
            Map.entry("resolve", List.of("zone", "profile", "cluster")),
            Map.entry("route", List.of("zone", "profile", "cluster")),
            Map.entry("diagram", List.of("route", "zone", "profile", "cluster")),
            Map.entry("findings", List.of("resolve", "zone", "profile", "cluster")),
            Map.entry("changes", List.of("zone", "profile", "cluster")),
            Map.entry("report", List.of("findings", "changes", "diagram", "route", "zone", "profile", "cluster")),
            Map.entry("kube", List.of("profile", "cluster")),
            Map.entry("probe", List.of("resolve", "zone", "profile", "cluster")),
            Map.entry("serve", List.of("resolve", "zone", "profile", "cluster")),
            Map.entry("session", List.of("changes", "findings", "resolve", "zone", "profile", "cluster")),
            Map.entry(
                    "cli",
                    List.of(
                            "session",
                            "report",
                            "serve",
                            "probe",
                            "settings",
                            "changes",
                            "findings",
                            "resolve",
                            "diagram",
                            "route",
                            "zone",
                            "profile",
                            "cluster")),
            Map.entry(
                    "ui",
                    List.of(
                            "session",
                            "report",
                            "settings",
                            "changes",
                            "findings",
                            "resolve",
                            "diagram",
                            "route",
                            "zone",
                            "profile",
                            "cluster")),
            Map.entry("app", List.of()));

    private static final List<String> ENGINE =
            List.of("cluster", "profile", "zone", "resolve", "route", "diagram", "findings", "changes");

    private static final Set<String> CLOCKS = Set.of(
            "java.time.Instant",
            "java.time.LocalDate",
            "java.time.LocalDateTime",
            "java.time.LocalTime",
            "java.time.OffsetDateTime",
            "java.time.ZonedDateTime");

    private static final Set<String> GENERIC_EXCEPTIONS =
            Set.of("java.lang.RuntimeException", "java.lang.Exception", "java.lang.Error", "java.lang.Throwable");

    private Architecture() {}

    /** Rooms point inward only; the app sees everything. */
    static ArchRule roomsPointInward(String root) {
        Architectures.LayeredArchitecture rooms = Architectures.layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .withOptionalLayers(true);
        for (String room : MAY_KNOW.keySet()) {
            rooms = rooms.layer(room).definedBy(root + "." + room + "..");
        }
        for (Map.Entry<String, List<String>> room : MAY_KNOW.entrySet()) {
            if (!room.getKey().equals("app")) {
                rooms = room.getValue().isEmpty()
                        ? rooms.whereLayer(room.getKey()).mayNotAccessAnyLayer()
                        : rooms.whereLayer(room.getKey())
                                .mayOnlyAccessLayers(room.getValue().toArray(String[]::new));
            }
        }
        return rooms.because("the folder list is the architecture, and its arrows point inward");
    }

    /** Every class lives in a room that the house knows. */
    static ArchRule everyRoomIsKnown(String root) {
        return classes()
                .should()
                .resideInAnyPackage(MAY_KNOW.keySet().stream()
                        .map(room -> root + "." + room + "..")
                        .toArray(String[]::new))
                .because("a new room is entered in the house's plan first");
    }

    static ArchRule noPackageCycles(String root) {
        return slices().matching(root + ".(**)").should().beFreeOfCycles();
    }

    /** A feature of the window knows {@code ui.fx} and itself; only {@code ui.shell} knows the features. */
    static ArchRule featuresIgnoreOneAnother(String root) {
        return classes()
                .that()
                .resideInAPackage(root + ".ui..")
                .and()
                .resideOutsideOfPackage(root + ".ui.shell..")
                .should(not(dependOnAnotherFeature(root)))
                .allowEmptyShould(true)
                .because("the shell places the features and routes between them");
    }

    static ArchRule toolkitOnlyInUi(String root) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(root + ".ui..", root + ".app..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx..", "com.sun.javafx..", "atlantafx..", "org.kordamp..");
    }

    /** Method references count too, which {@code callMethod} would miss. */
    static ArchRule oneDoorToTheFxThread(String root) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(root + ".ui.fx..")
                .should()
                .accessTargetWhere(target(
                        "Platform.runLater or startup",
                        t -> ownedBy(t, "javafx.application.Platform")
                                && Set.of("runLater", "startup").contains(t.getName())));
    }

    /** While an animation runs, the toolkit prepares a frame sixty times a second, whether or not anything changes. */
    static ArchRule noEndlessAnimations(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .should()
                .accessTargetWhere(target(
                        "an endless animation",
                        t -> t.getName().equals("setCycleCount")
                                && t.getOwner().getName().startsWith("javafx.animation.")))
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("javafx.animation.AnimationTimer");
    }

    static ArchRule viewModelsSeeNoScene(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .haveSimpleNameEndingWith("ViewModel")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx.scene..", "javafx.stage..", "javafx.application..")
                .allowEmptyShould(true);
    }

    static ArchRule httpClientOnlyInKube(String root) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(root + ".kube..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("okhttp3..");
    }

    /** What could change a cluster is not in the code; what is sent by POST asks what may be read. */
    static ArchRule nothingIsWritten(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .should()
                .accessTargetWhere(describe("a method of HTTP that may write", access -> {
                    String verb = access.getTarget().getName();
                    return ownedBy(access.getTarget(), "okhttp3.Request$Builder")
                            && (Set.of("put", "patch", "delete", "method").contains(verb)
                                    || (verb.equals("post") && !isReview(access.getOrigin(), root)));
                }));
    }

    private static boolean isReview(JavaCodeUnit sender, String root) {
        return sender.getName().equals("review") && sender.getOwner().getName().equals(root + ".kube.access.Entrance");
    }

    /** No sockets, no name look-ups of the host, no clocks in the engine. */
    static ArchRule engineIsOfflineAndClockless(String root) {
        return noClasses()
                .that()
                .resideInAnyPackage(
                        ENGINE.stream().map(room -> root + "." + room + "..").toArray(String[]::new))
                .should()
                .accessTargetWhere(target("a clock, a socket or the host's resolver", Architecture::leavesTheEngine));
    }

    /** dnsjava's I/O classes are for {@code probe} alone. */
    static ArchRule dnsQueriesOnlyInProbe(String root) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(root + ".probe..")
                .should()
                .dependOnClassesThat(describe("dnsjava's I/O classes", Architecture::asksTheNetwork));
    }

    static ArchRule standardStreamsOnlyInCli(String root) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(root + ".cli..")
                .should()
                .accessTargetWhere(target(
                        "a standard stream",
                        t -> ownedBy(t, "java.lang.System")
                                && Set.of("out", "err", "in").contains(t.getName())))
                .orShould()
                .accessTargetWhere(target(
                        "printStackTrace",
                        t -> t.getName().equals("printStackTrace")
                                && t.getOwner().isAssignableTo(Throwable.class)));
    }

    /** A number or a record is written the same way whatever language the machine speaks. */
    static ArchRule nothingIsFormattedForALocale(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .should()
                .accessTargetWhere(describe(
                        "String.format or formatted without a locale",
                        access -> access.getTarget() instanceof AccessTarget.CodeUnitAccessTarget called
                                && called.getOwner().isEquivalentTo(String.class)
                                && Set.of("format", "formatted").contains(called.getName())
                                && !called.getRawParameterTypes().getFirst().isEquivalentTo(Locale.class)));
    }

    /** An exception of our own calls the constructor of a generic one above it, which is no throw of that one. */
    static ArchRule noGenericExceptions(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .should()
                .accessTargetWhere(describe(
                        "the constructor of a generic exception",
                        access -> access.getTarget().getName().equals("<init>")
                                && GENERIC_EXCEPTIONS.contains(
                                        access.getTargetOwner().getName())
                                && !access.getOriginOwner().isAssignableTo(Throwable.class)));
    }

    static ArchRule everyPackageIsNullMarked(String root) {
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .should(new ArchCondition<>("live in a @NullMarked package") {
                    @Override
                    public void check(JavaClass item, ConditionEvents events) {
                        JavaPackage room = item.getPackage();
                        boolean marked = room.isAnnotatedWith(NullMarked.class);
                        events.add(new SimpleConditionEvent(item, marked, room.getName() + " is not @NullMarked"));
                    }
                });
    }

    /** No state that outlives its owner: static fields are constants. */
    static ArchRule noMutableStatics(String root) {
        return fields().that()
                .areDeclaredInClassesThat()
                .resideInAPackage(root + "..")
                .and()
                .areStatic()
                .should()
                .haveModifier(JavaModifier.FINAL)
                .allowEmptyShould(true);
    }

    /** No FXML, no reflection, no inline styles. */
    static ArchRule noReflectionNoFxmlNoInlineStyles(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.lang.reflect..", "javafx.fxml..")
                .orShould()
                .accessTargetWhere(target(
                        "Node.setStyle",
                        t -> t.getName().equals("setStyle")
                                && t.getOwner().getName().startsWith("javafx.")));
    }

    private static boolean leavesTheEngine(AccessTarget target) {
        String owner = target.getOwner().getName();
        String name = target.getName();
        if (owner.equals("java.net.InetAddress")) {
            return Set.of("getByName", "getAllByName", "getLocalHost").contains(name);
        }
        return (CLOCKS.contains(owner) && name.equals("now"))
                || (owner.equals("java.lang.System")
                        && Set.of("currentTimeMillis", "nanoTime").contains(name))
                || (owner.equals("java.time.Clock") && name.startsWith("system"))
                || (owner.equals("java.time.InstantSource") && name.equals("system"))
                || owner.startsWith("java.nio.channels.")
                || Set.of("java.net.Socket", "java.net.ServerSocket", "java.net.DatagramSocket", "java.net.URL")
                        .contains(owner);
    }

    private static boolean asksTheNetwork(JavaClass type) {
        return type.getPackageName().equals("org.xbill.DNS.lookup")
                || (type.getPackageName().equals("org.xbill.DNS")
                        && Set.of(
                                        "Lookup",
                                        "Resolver",
                                        "SimpleResolver",
                                        "ExtendedResolver",
                                        "DohResolver",
                                        "ResolverConfig",
                                        "ZoneTransferIn",
                                        "Address")
                                .contains(type.getSimpleName()));
    }

    private static ArchCondition<JavaClass> dependOnAnotherFeature(String root) {
        return new ArchCondition<>("depend on another feature") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                String own = feature(root, item);
                item.getDirectDependenciesFromSelf().forEach(dependency -> {
                    String other = feature(root, dependency.getTargetClass());
                    boolean foreign = !other.isEmpty() && !other.equals(own) && !other.equals("fx");
                    events.add(new SimpleConditionEvent(dependency, foreign, dependency.getDescription()));
                });
            }
        };
    }

    /** The name of the feature that a class belongs to, empty outside {@code ui}. */
    private static String feature(String root, JavaClass type) {
        String prefix = root + ".ui.";
        String name = type.getPackageName();
        return name.startsWith(prefix) ? name.substring(prefix.length()).split("\\.")[0] : "";
    }

    private static boolean ownedBy(AccessTarget target, String owner) {
        return target.getOwner().getName().equals(owner);
    }

    private static DescribedPredicate<JavaAccess<?>> target(String description, Predicate<AccessTarget> predicate) {
        return describe(description, access -> predicate.test(access.getTarget()));
    }
}
