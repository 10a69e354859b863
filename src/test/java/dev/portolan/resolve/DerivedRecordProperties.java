// SPDX-License-Identifier: Apache-2.0
package dev.portolan.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cluster.ClusterIpService;
import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.ExternalNameService;
import dev.portolan.cluster.IpLiteral;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.profile.CoreDnsVersion;
import dev.portolan.profile.DnsProfile;
import dev.portolan.profile.corefile.CorefileException;
import dev.portolan.profile.corefile.CorefileParser;
import dev.portolan.testing.RandomChanges;
import dev.portolan.zone.ClusterZone;
import dev.portolan.zone.DerivedRecord;
import dev.portolan.zone.MissingRecord;
import dev.portolan.zone.ServiceRecords;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.PTRRecord;
import org.xbill.DNS.Record;
import org.xbill.DNS.Type;

/** What is said of a Service's records, those that are there and those that are not, is what the server answers. */
class DerivedRecordProperties {

    @Property(tries = 1000, shrinking = ShrinkingMode.BOUNDED)
    void missingRecordIsAnsweredAsItSays(
            @ForAll("steps") RandomChanges.Step step, @ForAll("profiles") DnsProfile profile) {
        ClusterZone zone = new ClusterZone(step.after(), profile);
        Resolver resolver = Resolver.offline(zone);
        step.after()
                .services()
                .forEach(service -> zone.records(service).notGenerated().stream()
                        .filter(missing -> missing.outcome() != MissingRecord.Outcome.NOT_KNOWN)
                        .forEach(missing -> assertThat(outcome(resolver, missing))
                                .as("%s %s: %s", missing.name(), Type.string(missing.type()), missing.reason())
                                .isEqualTo(missing.outcome())));
    }

    @Property(tries = 1000, shrinking = ShrinkingMode.BOUNDED)
    void recordsAreTheAnswersToTheirOwnQuestions(
            @ForAll("steps") RandomChanges.Step step, @ForAll("profiles") DnsProfile profile) {
        ClusterZone zone = new ClusterZone(step.after(), profile);
        Resolver resolver = Resolver.offline(zone);
        Map<Question, Set<String>> derived =
                new TreeMap<>((one, other) -> one.toString().compareToIgnoreCase(other.toString()));
        derived(zone, step.after())
                .forEach(record -> derived.computeIfAbsent(
                                Question.of(record.name(), record.type()), _ -> new TreeSet<>())
                        .add(text(record.data())));
        derived.forEach((question, data) -> {
            Set<String> answered = resolver.resolve(question).records().stream()
                    .filter(record -> record.getType() == question.type())
                    .map(DerivedRecordProperties::text)
                    .collect(Collectors.toCollection(TreeSet::new));
            switch (question.type()) {
                // Slices of Services that are gone still point back.
                case Type.PTR -> assertThat(answered).as("%s", question).containsAll(data);
                // Of several endpoints that are names, only the first one in some order is told.
                case Type.CNAME -> assertThat(data).as("%s", question).containsAll(answered);
                default -> assertThat(answered).as("%s", question).isEqualTo(data);
            }
        });
    }

    @Property(tries = 1000, shrinking = ShrinkingMode.BOUNDED)
    void everyPointerToAServiceIsAmongItsRecords(
            @ForAll("steps") RandomChanges.Step step, @ForAll("profiles") DnsProfile profile) {
        ClusterZone zone = new ClusterZone(step.after(), profile);
        Resolver resolver = Resolver.offline(zone);
        Set<String> derived = derived(zone, step.after())
                .filter(record -> record.type() == Type.PTR)
                .map(record -> record.name() + " " + text(record.data()))
                .collect(Collectors.toSet());
        addresses(step.after())
                .forEach(address -> resolver.resolve(Question.of(address.reverseName(), Type.PTR)).records().stream()
                        .filter(PTRRecord.class::isInstance)
                        .filter(pointer -> isOfAService((PTRRecord) pointer, step.after()))
                        .forEach(pointer -> assertThat(derived).contains(pointer.getName() + " " + text(pointer))));
    }

    @Property(tries = 1000, shrinking = ShrinkingMode.BOUNDED)
    void everyAnswerAtTheNameOfAnEndpointIsAmongTheRecords(
            @ForAll("steps") RandomChanges.Step step, @ForAll("profiles") DnsProfile profile) {
        ClusterZone zone = new ClusterZone(step.after(), profile);
        Resolver resolver = Resolver.offline(zone);
        Set<String> derived = derived(zone, step.after())
                .map(record -> line(record.name(), record.type(), record.data()))
                .collect(Collectors.toSet());
        endpointNames(step.after())
                .flatMap(name -> Stream.of(Type.A, Type.AAAA, Type.CNAME, Type.SRV)
                        .flatMap(type -> resolver.resolve(Question.of(name, type)).records().stream())
                        .filter(record -> record.getName().equals(name)))
                .forEach(record -> assertThat(derived).contains(line(record.getName(), record.getType(), record)));
    }

    private static Stream<DerivedRecord> derived(ClusterZone zone, ClusterSnapshot snapshot) {
        return snapshot.services().map(zone::records).flatMap(DerivedRecordProperties::all);
    }

    private static String line(Name name, int type, Record data) {
        return (name + " " + Type.string(type) + " " + text(data)).toLowerCase(Locale.ROOT);
    }

    /** Whatever an endpoint may be called; the endpoints of aliases are told by older releases only, as the alias. */
    private static Stream<Name> endpointNames(ClusterSnapshot snapshot) {
        return snapshot.slices().stream()
                .flatMap(slice -> slice.endpoints().stream()
                        .flatMap(endpoint -> Stream.concat(
                                Stream.of(
                                        endpoint.hostname(),
                                        "pod-" + endpoint.addresses().getFirst().length()),
                                endpoint.addresses().stream()
                                        .map(address -> address.replaceAll("[.:]", "-"))
                                        .flatMap(label -> Stream.of(label, label + "0"))))
                        .filter(label -> !label.isEmpty())
                        .flatMap(label -> Stream.ofNullable(slice.service())
                                .flatMap(id -> snapshot.service(id).stream())
                                .filter(service -> !(service instanceof ExternalNameService))
                                .map(service -> Name.fromConstantString(
                                        label + "." + service.id().name() + "."
                                                + service.id().namespace() + ".svc.cluster.local."))));
    }

    private static Stream<IpLiteral> addresses(ClusterSnapshot snapshot) {
        Stream<String> ips = snapshot.services()
                .filter(ClusterIpService.class::isInstance)
                .map(ClusterIpService.class::cast)
                .flatMap(service -> Stream.of(
                                service.clusterIps(),
                                service.exposure().externalIps(),
                                service.exposure().ingress())
                        .flatMap(List::stream));
        Stream<String> ends = snapshot.slices().stream()
                .flatMap(slice -> slice.endpoints().stream())
                .flatMap(endpoint -> endpoint.addresses().stream());
        return Stream.concat(ips, ends).map(IpLiteral::parse).filter(Objects::nonNull);
    }

    /** Slices of Services that are gone still point back. */
    private static boolean isOfAService(PTRRecord pointer, ClusterSnapshot snapshot) {
        Name below = pointer.getTarget().relativize(Name.fromConstantString("svc.cluster.local."));
        int last = below.labels() - 1;
        return snapshot.service(new NamespacedName(below.getLabelString(last), below.getLabelString(last - 1)))
                .isPresent();
    }

    @Provide
    Arbitrary<RandomChanges.Step> steps() {
        return RandomChanges.steps();
    }

    @Provide
    Arbitrary<DnsProfile> profiles() {
        Arbitrary<String> options = Arbitraries.of(
                "",
                "ttl 60",
                "ignore empty_service",
                "endpoint_pod_names",
                "noendpoints",
                "namespaces kiada default",
                "namespace_labels tier=front",
                "labels tier=front",
                "labels !tier",
                "pods insecure",
                "pods verified");
        Arbitrary<String> versions = Arbitraries.of("1.9.3", "1.9.4", "1.10.0", "1.10.1", "1.11.4", "1.12.0", "1.14.7");
        return Combinators.combine(options, versions).as(DerivedRecordProperties::profile);
    }

    private static Stream<DerivedRecord> all(ServiceRecords records) {
        return Stream.concat(records.main().stream(), records.alsoAnswered().stream());
    }

    private static MissingRecord.Outcome outcome(Resolver resolver, MissingRecord missing) {
        Answer answer = resolver.resolve(Question.of(missing.name(), missing.type()));
        return switch (answer) {
            case Answer.NameError _ -> MissingRecord.Outcome.NAME_ERROR;
            case Answer.NoData _ -> MissingRecord.Outcome.NO_DATA;
            default -> MissingRecord.Outcome.LEFT_OUT;
        };
    }

    private static String text(Record record) {
        String data = record instanceof CNAMERecord cname ? cname.getTarget().toString() : record.rdataToString();
        return (record.getTTL() + " " + data).toLowerCase(Locale.ROOT);
    }

    private static DnsProfile profile(String option, String version) {
        try {
            return CorefileParser.parse(
                    ".:53 {\n kubernetes cluster.local in-addr.arpa ip6.arpa {\n " + option + "\n }\n}\n",
                    "Corefile",
                    CoreDnsVersion.parse(version).orElseThrow());
        } catch (CorefileException e) {
            throw new IllegalStateException(e);
        }
    }
}
