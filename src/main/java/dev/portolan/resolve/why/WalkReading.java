// SPDX-License-Identifier: Apache-2.0
package dev.portolan.resolve.why;

import dev.portolan.resolve.Answer;
import dev.portolan.resolve.Question;
import dev.portolan.resolve.walk.ResolvConf;
import dev.portolan.resolve.walk.Stub;
import dev.portolan.resolve.walk.Try;
import dev.portolan.resolve.walk.Walk;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xbill.DNS.Name;
import org.xbill.DNS.Type;

/** Reads a walk: which of its names decides, and what the others had to do with it. */
final class WalkReading {

    private static final int MOST_NEAREST = 5;

    /** How much a name that has the form SERVICE.NAMESPACE.svc.ZONE is likelier to be what was meant. */
    private static final int FORM_OF_A_SERVICE = 3;

    /** A name that nobody can tell of decides, whatever is known of the others. */
    private static final int UNKNOWN = 100;

    private static final String FORM = ".svc.";

    /** The options that keep the questions for A and AAAA apart. */
    private static final Set<String> APART = Set.of("single-request", "single-request-reopen", "use-vc");

    private static final String LINK_LOCAL = "169.254.";

    private final Explainer explainer;
    private final Walk walk;

    WalkReading(Explainer explainer, Walk walk) {
        this.explainer = explainer;
        this.walk = walk;
    }

    WalkExplanation explanation() {
        if (walk.tries().isEmpty()) {
            String summary =
                    "`" + walk.typed() + "` makes no name: labels have 1 to 63 characters, a name at most 255.";
            return new WalkExplanation(walk, Optional.empty(), summary, List.of(), walk.remarks());
        }
        if (!walk.standpoint().asksCluster()) {
            return elsewhere();
        }
        List<Explanation> each = walk.asked().stream()
                .map(one -> explainer.explain(Question.of(one.name(), deciding(one))))
                .toList();
        Explanation decisive = decisive(each);
        Set<Name> nearest = new LinkedHashSet<>();
        if (!decisive.isAnswered()) {
            nearest.addAll(decisive.guidance().nearest());
        }
        if (!decisive.isAnswered() && !(decisive.answer() instanceof Answer.NoData)) {
            each.forEach(one -> nearest.addAll(one.guidance().nearest()));
        }
        List<String> remarks = new ArrayList<>(walk.remarks());
        remarks.addAll(decisive.guidance().remarks());
        if (decisive.isAnswered() || walk.left().isPresent()) {
            wasted().ifPresent(remarks::add);
            race().ifPresent(remarks::add);
        }
        family(decisive).ifPresent(remarks::add);
        return new WalkExplanation(
                walk,
                Optional.of(decisive),
                summary(decisive),
                nearest.stream().limit(MOST_NEAREST).toList(),
                remarks);
    }

    private WalkExplanation elsewhere() {
        Answer answer = walk.tries().getFirst().answers().getFirst();
        List<String> servers = walk.standpoint().conf().nameservers();
        String sentence = servers.isEmpty()
                ? "The pod asks the resolvers of its node, not the cluster's DNS."
                : "The pod asks " + String.join(", ", servers) + ", not the cluster's DNS.";
        Check check = new Check(false, sentence, new Exhibit(null, "spec.dnsPolicy, spec.hostNetwork, spec.dnsConfig"));
        Guidance guidance = new Guidance(List.of(), List.of(Kubectl.POLICIES), List.of());
        return new WalkExplanation(
                walk,
                Optional.of(new Explanation(answer, Cause.ASKS_OTHERS, List.of(check), guidance)),
                sentence,
                List.of(),
                walk.remarks());
    }

    /** The type that found something, else the first one. */
    private int deciding(Try one) {
        for (int i = 0; i < one.answers().size(); i++) {
            if (one.answers().get(i).isFound()) {
                return walk.types().get(i);
            }
        }
        return walk.types().getFirst();
    }

    private Explanation decisive(List<Explanation> each) {
        Optional<Name> answered = walk.answered().map(Try::name).or(walk::left);
        Explanation best = each.getLast();
        int highest = -1;
        for (Explanation one : each) {
            Name name = one.answer().question().name();
            int score = answered.filter(name::equals).isPresent() ? Integer.MAX_VALUE : score(one, name);
            if (score > highest) {
                highest = score;
                best = one;
            }
        }
        return best;
    }

    private static int score(Explanation one, Name name) {
        int svc = name.toString().indexOf(FORM);
        boolean form = svc > 0
                && name.toString()
                                .substring(0, svc)
                                .chars()
                                .filter(ch -> ch == '.')
                                .count()
                        == 1;
        int unknown = one.cause() == Cause.NOT_READ ? UNKNOWN : 0;
        return 2 * one.passed() + (form ? FORM_OF_A_SERVICE : 0) + unknown;
    }

    private String summary(Explanation decisive) {
        Name name = decisive.answer().question().name();
        if (decisive.isAnswered() && decisive.answer().isFound()) {
            boolean searched = name.labels() != Stub.labelsAsTyped(walk.typed());
            return searched
                    ? "The search list leads to `" + name + "`."
                    : "`" + walk.typed() + "` is answered as typed.";
        }
        if (walk.left().isPresent()) {
            return "`" + name + "` is outside the cluster's zones, and nobody outside was asked.";
        }
        if (decisive.cause() == Cause.NOT_READ) {
            return "Whether `" + walk.typed() + "` is found is not known.";
        }
        if (decisive.cause() == Cause.ZONE_UNKNOWN) {
            return "Whether `" + walk.typed() + "` is a name of the cluster is not known.";
        }
        if (decisive.answer() instanceof Answer.NoData) {
            return "0 answers: `" + name + "` exists without such records.";
        }
        if (decisive.answer() instanceof Answer.Unsent) {
            return "CoreDNS sends no reply to a question for `" + name + "`.";
        }
        long missed = walk.asked().stream().filter(Try::isNameError).count();
        long inside = walk.asked().stream().filter(one -> !one.isOutside()).count();
        String tried = tried(missed, inside);
        return missed == 0
                ? "`" + walk.typed() + "` is " + (decisive.cause() == Cause.OUTSIDE ? "no name of" : "not found in")
                        + " the cluster."
                : "`" + walk.typed() + "` was not found. " + tried;
    }

    private static String tried(long missed, long asked) {
        if (missed < asked) {
            return "Tried " + asked + " names of the cluster: " + missed + " NXDOMAIN, none with an answer.";
        }
        return missed == 1
                ? "Tried 1 name of the cluster: NXDOMAIN."
                : "Tried " + missed + " names of the cluster, all NXDOMAIN.";
    }

    private Optional<String> wasted() {
        int total = walk.asked().size() * walk.types().size();
        return walk.wasted() > 0 && walk.asked().size() > 1 && walk.unknown().isEmpty()
                ? Optional.of(walk.wasted() + " of " + total + " questions are of no use: " + walk.order()
                        + ". A final dot, or a lower `ndots` in the pod's `dnsConfig`, avoids them.")
                : Optional.empty();
    }

    /** Packets that get lost on the way show in no object; what the client does about it shows in its resolv.conf. */
    private Optional<String> race() {
        ResolvConf conf = walk.standpoint().conf();
        boolean together = walk.types().containsAll(List.of(Type.A, Type.AAAA)) && walk.stub() != Stub.GO;
        boolean apart = conf.options().stream().anyMatch(APART::contains);
        boolean node = conf.nameservers().stream().allMatch(server -> server.startsWith(LINK_LOCAL));
        return together && !apart && !node && walk.wasted() > 0
                ? Optional.of(
                        "A and AAAA leave at once from one port, and a race in the node's connection tracking can drop"
                                + " one: then the name takes 5 s. `conntrack -S` on the node counts them as"
                                + " `insert_failed`; the option `single-request-reopen` (glibc) or a DNS cache on the node"
                                + " avoids them.")
                : Optional.empty();
    }

    private static Optional<String> family(Explanation decisive) {
        int type = decisive.answer().question().type();
        return decisive.cause() == Cause.FAMILY_MISSING && type == Type.AAAA
                ? Optional.of("musl (Alpine) ends its search at such an empty answer; glibc and Go go on.")
                : Optional.empty();
    }
}
