// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cli;

import dev.portolan.cluster.NamespacedName;
import dev.portolan.cluster.ProblemException;
import dev.portolan.resolve.walk.ResolvConf;
import dev.portolan.resolve.walk.Stub;
import dev.portolan.resolve.walk.Vantage;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** From where a name is asked: a namespace, a pod, or a resolv.conf; and with which resolver library. */
final class VantageOptions {

    @Option(
            names = "--pod",
            paramLabel = "NAMESPACE/NAME",
            description = "Asks as this pod does, with its dnsPolicy and dnsConfig.")
    private Optional<String> pod = Optional.empty();

    @Option(names = "--resolv-conf", paramLabel = "PATH", description = "Asks as this resolv.conf says.")
    private Optional<Path> resolvConf = Optional.empty();

    @Option(
            names = "--libc",
            paramLabel = "LIBRARY",
            description = "Whose resolver walks the search list: glibc, musl, or go; glibc if not given.")
    private String libc = "glibc";

    /** The vantage that was named, else some pod of that namespace. */
    Vantage vantage(String namespace) throws UsageException, ProblemException {
        if (pod.isPresent() && resolvConf.isPresent()) {
            throw new UsageException("Choose one of --pod and --resolv-conf");
        }
        if (resolvConf.isPresent()) {
            return new Vantage.Pasted(ResolvConf.parse(TextFile.read(resolvConf.get())));
        }
        return pod.isPresent()
                ? new Vantage.OfPod(id(pod.get(), namespace))
                : new Vantage.OfNamespace(place(namespace));
    }

    /** The vantage in words that follow "from": {@code namespace default}. */
    String phrase(String namespace) throws UsageException {
        if (pod.isPresent()) {
            return "pod " + id(pod.get(), namespace);
        }
        return resolvConf.map(path -> "a client with " + path).orElse("namespace " + place(namespace));
    }

    /** The namespace of a vantage, empty where it has none. */
    static String namespace(Vantage vantage) {
        return switch (vantage) {
            case Vantage.OfNamespace(String namespace) -> namespace;
            case Vantage.OfPod(NamespacedName id) -> id.namespace();
            case Vantage.Pasted _ -> "";
        };
    }

    Stub stub() throws UsageException {
        return Stream.of(Stub.values())
                .filter(stub -> stub.label().equalsIgnoreCase(libc))
                .findFirst()
                .orElseThrow(() -> new UsageException("--libc is \"" + libc + "\", not one of glibc, musl, go"));
    }

    private static String place(String namespace) {
        return namespace.isEmpty() ? "default" : namespace;
    }

    private static NamespacedName id(String text, String namespace) throws UsageException {
        String[] parts = text.split("/", -1);
        boolean plain = parts.length == 1 && !namespace.isEmpty();
        if (!plain && (parts.length != 2 || parts[0].isEmpty() || parts[1].isEmpty())) {
            throw new UsageException("--pod is \"" + text + "\", not NAMESPACE/NAME");
        }
        return plain ? new NamespacedName(namespace, text) : new NamespacedName(parts[0], parts[1]);
    }
}
