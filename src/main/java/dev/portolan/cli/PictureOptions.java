// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cli;

import dev.portolan.cluster.ClusterSource;
import dev.portolan.cluster.ClusterSources;
import dev.portolan.cluster.Problem;
import dev.portolan.cluster.ProblemException;
import dev.portolan.cluster.Service;
import dev.portolan.session.SessionView;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What every command that looks at a cluster understands. */
final class PictureOptions {

    @Mixin
    private final SourceOptions source = new SourceOptions();

    @Mixin
    private final ProfileOptions profile = new ProfileOptions();

    @Option(
            names = {"-n", "--namespace"},
            paramLabel = "NAMESPACE",
            description = "Only this namespace; else all.")
    private String namespace = "";

    /** The namespace that was named, empty for all. */
    String namespace() {
        return namespace;
    }

    /**
     * The Services of the namespace that was named, or all; ordered by namespace and name.
     *
     * @throws ProblemException if there is no such namespace, or its Services were not read
     */
    Stream<Service> services(SessionView view) throws ProblemException {
        demandNamespace(view);
        return namespace.isEmpty() ? view.snapshot().services() : view.snapshot().servicesIn(namespace).stream();
    }

    /** Fails if nothing can be said of the namespace that was named: one that does not exist, or whose Services were not read. */
    void demandNamespace(SessionView view) throws ProblemException {
        Optional<Problem> absence = NamespaceChoice.absence(view.snapshot(), namespace);
        if (absence.isPresent()) {
            throw new ProblemException(absence.get());
        }
    }

    /** The same, or if there is no Service in it. */
    void demandServices(SessionView view) throws ProblemException {
        demandNamespace(view);
        if (!namespace.isEmpty() && !view.snapshot().namespaceNames().contains(namespace)) {
            throw new ProblemException(Problem.of("There is no Service in namespace " + namespace + "."));
        }
    }

    /** Opens the source, waits for its picture, tells what could not be read. */
    SessionView read(ClusterSources sources, Terminal terminal) throws ProblemException, UsageException {
        return readIn(namespace, sources, terminal);
    }

    /** The same, of that namespace alone where not all may be read. */
    SessionView readIn(String one, ClusterSources sources, Terminal terminal) throws ProblemException, UsageException {
        return shown(reader(source.chosen(sources, one), one, terminal).read(), terminal);
    }

    /** The same with all Pods and Nodes, as far as they may be read. */
    SessionView readWithPods(ClusterSources sources, Terminal terminal) throws ProblemException, UsageException {
        return shown(
                reader(source.chosen(sources, namespace), namespace, terminal).readWithPods(), terminal);
    }

    /** The same, and where not all namespaces may be read that one too. */
    SessionView readWithPodsOf(String other, ClusterSources sources, Terminal terminal)
            throws ProblemException, UsageException {
        ClusterSource both = source.chosen(sources, namespace).alsoReading(other);
        return shown(reader(both, namespace, terminal).readWithPods(), terminal);
    }

    private PictureReader reader(ClusterSource chosen, String named, Terminal terminal) {
        return new PictureReader(chosen, profile, named, terminal::complain);
    }

    private static SessionView shown(SessionView view, Terminal terminal) {
        LeftOut.tell(view, terminal::complain);
        return view;
    }
}
