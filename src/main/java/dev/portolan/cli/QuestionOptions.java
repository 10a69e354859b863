// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cli;

import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.ClusterSources;
import dev.portolan.cluster.Problem;
import dev.portolan.cluster.ProblemException;
import dev.portolan.cluster.ResourceKind;
import dev.portolan.resolve.Resolver;
import dev.portolan.resolve.walk.Stub;
import dev.portolan.resolve.walk.Vantage;
import dev.portolan.resolve.walk.Walk;
import dev.portolan.session.SessionView;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** A question on the command line: a name and a type, in which picture, and from where it is asked. */
final class QuestionOptions {

    @Mixin
    private final PictureOptions picture = new PictureOptions();

    @Mixin
    private final VantageOptions from = new VantageOptions();

    @Parameters(
            index = "0",
            paramLabel = "NAME",
            description = "A name, with a final dot if it is whole; or an address.")
    private String name = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "TYPE",
            description = "A record type; if not given PTR for an address, else the addresses of a name.")
    private Optional<String> type = Optional.empty();

    /**
     * The question and what came of asking it.
     *
     * @param typed the name and the types
     * @param vantage from where it was asked
     * @param view the picture
     * @param resolver what answered
     * @param walk the names tried
     */
    record Walked(TypedName typed, Vantage vantage, SessionView view, Resolver resolver, Walk walk) {

        /** The namespace from which it was asked, empty where there is none. */
        String namespace() {
            return VantageOptions.namespace(vantage);
        }
    }

    /**
     * Reads the picture and asks.
     *
     * @param usual the types to ask for if none was given and the name is no address
     */
    Walked ask(ClusterSources sources, Terminal terminal, List<Integer> usual) throws ProblemException, UsageException {
        TypedName typed = TypedName.of(name, type, usual);
        Vantage vantage = from.vantage(picture.namespace());
        Stub stub = from.stub();
        SessionView view = vantage instanceof Vantage.OfPod(var pod)
                ? picture.readWithPodsOf(pod.namespace(), sources, terminal)
                : picture.read(sources, terminal);
        absence(vantage, view.snapshot()).ifPresent(absence -> terminal.complain(absence.line()));
        Resolver resolver = Resolver.offline(view.zone());
        Walk walk = Walk.of(resolver, vantage.in(view.zone()), stub, typed.name(), typed.types());
        return new Walked(typed, vantage, view, resolver, walk);
    }

    /** That what is asked from is not there; it is asked from there all the same. */
    private Optional<Problem> absence(Vantage vantage, ClusterSnapshot snapshot) {
        return switch (vantage) {
            case Vantage.OfNamespace _ ->
                NamespaceChoice.absence(snapshot, picture.namespace())
                        .filter(_ -> snapshot.coverage().holds(ResourceKind.NAMESPACE, picture.namespace()));
            case Vantage.OfPod(var pod) -> PodChoice.absence(snapshot, pod);
            case Vantage.Pasted _ -> Optional.empty();
        };
    }

    /** From where it is asked, in words. */
    String phrase() throws UsageException {
        return from.phrase(picture.namespace());
    }
}
