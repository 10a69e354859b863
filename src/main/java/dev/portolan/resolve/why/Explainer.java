// SPDX-License-Identifier: Apache-2.0
package dev.portolan.resolve.why;

import dev.portolan.cluster.ResourceKind;
import dev.portolan.profile.KubernetesBlock;
import dev.portolan.resolve.Answer;
import dev.portolan.resolve.Question;
import dev.portolan.resolve.Resolver;
import dev.portolan.resolve.walk.Walk;
import java.util.Optional;
import java.util.Set;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Type;

/** Says why questions are answered as they are, from the picture and the profile of a resolver. Safe for any thread. */
public final class Explainer {

    private final Resolver resolver;

    /** An explainer of that resolver's answers. */
    public Explainer(Resolver resolver) {
        this.resolver = resolver;
    }

    /** Why this question is answered as it is. */
    public Explanation explain(Question question) {
        Inquiry inquiry = new Inquiry(resolver, question);
        Cause cause = cause(inquiry);
        Remarks.add(inquiry, cause);
        return inquiry.conclude(cause);
    }

    /** Why a walk found what it found, or nothing. */
    public WalkExplanation explain(Walk walk) {
        return new WalkReading(this, walk).explanation();
    }

    private Cause cause(Inquiry inquiry) {
        Question question = inquiry.question();
        if (question.dclass() != DClass.IN) {
            return inquiry.answer().isFound()
                    ? answered(
                            inquiry,
                            "The class is " + DClass.string(question.dclass()) + ", which the server answers itself.")
                    : inquiry.fail(
                            Cause.OTHER_CLASS,
                            "The cluster's names are of class IN, not " + DClass.string(question.dclass()) + ".",
                            Exhibit.rule("the question's class"));
        }
        Optional<KubernetesBlock> block = resolver.responsibleFor(question);
        if (block.isEmpty()) {
            return new OutsideNames(inquiry).decide();
        }
        if (question.type() == Type.AXFR || question.type() == Type.IXFR) {
            return transfer(inquiry);
        }
        Subject subject = Subject.of(resolver, question, block.get());
        inquiry.pass(
                "`" + inquiry.name() + "` lies in the zone `" + subject.zone() + "` of the cluster.",
                Exhibit.corefile("kubernetes " + subject.zone()));
        Set<ResourceKind> unread = resolver.unread(question);
        if (!unread.isEmpty() && isOpen(inquiry.answer())) {
            return new UnreadNames(inquiry, subject, unread).decide();
        }
        return isUnsynced(inquiry.answer())
                ? inquiry.fail(
                        Cause.NOT_SYNCED,
                        "The server has not listed all objects yet, so it cannot say that the name does not exist.",
                        Exhibit.rule("CoreDNS, plugin kubernetes"))
                : new ClusterNames(inquiry, subject, this).decide();
    }

    private static Cause transfer(Inquiry inquiry) {
        return inquiry.answer() instanceof Answer.Unknown unknown
                ? inquiry.fail(
                        Cause.NOT_READ,
                        "Not all " + unknown.kinds() + " were read, and a transfer tells a zone as a whole.",
                        Exhibit.rule("the picture"))
                : inquiry.fail(
                        Cause.TRANSFER,
                        "A zone transfer is a stream of messages over TCP, not an answer.",
                        Exhibit.corefile("transfer"));
    }

    /** Whether objects that were not read might have given another answer, if there are such. */
    private static boolean isOpen(Answer answer) {
        return answer instanceof Answer.Unknown || answer instanceof Answer.Outside;
    }

    /** A server that has not listed everything says so with its SOA; one that knows nobody to ask has none. */
    private static boolean isUnsynced(Answer answer) {
        return answer instanceof Answer.ServerFailure && answer.hasSoa();
    }

    private static Cause answered(Inquiry inquiry, String sentence) {
        inquiry.pass(sentence, Exhibit.corefile("chaos"));
        return Cause.ANSWERED;
    }
}
