// SPDX-License-Identifier: Apache-2.0
package dev.portolan.resolve.why;

import dev.portolan.profile.DnsProfile;
import dev.portolan.resolve.Answer;
import dev.portolan.resolve.ReverseName;
import dev.portolan.zone.DomainNames;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.xbill.DNS.Name;

/** Names that lie in no zone of the cluster. */
final class OutsideNames {

    private final Inquiry inquiry;
    private final DnsProfile profile;

    OutsideNames(Inquiry inquiry) {
        this.inquiry = inquiry;
        profile = inquiry.resolver().zone().profile();
    }

    Cause decide() {
        String zones =
                profile.kubernetes().zones().all().stream().map(Name::toString).collect(Collectors.joining(" "));
        inquiry.show(Kubectl.COREFILE);
        Exhibit corefile = Exhibit.corefile("kubernetes " + zones);
        List<Name> unknown = profile.unknownZones();
        if (!unknown.isEmpty() && !inquiry.answer().isFound()) {
            return inquiry.fail(
                    Cause.ZONE_UNKNOWN,
                    "`" + inquiry.name() + "` lies in no zone that the Corefile writes out; `" + unknown.getFirst()
                            + "` is given by an environment variable, which is not known here.",
                    corefile);
        }
        String address = ReverseName.address(inquiry.name());
        if (address != null && !inquiry.answer().isFound()) {
            return inquiry.fail(
                    Cause.REVERSE_ZONE_NOT_SERVED,
                    "`" + address
                            + "` lies in no reverse zone of the Corefile, so it points to no name of the cluster.",
                    corefile);
        }
        String sentence = "`" + inquiry.name() + "` lies in no zone of the cluster" + next();
        if (inquiry.answer().isFound()) {
            inquiry.pass(sentence, corefile);
            return Cause.ANSWERED;
        }
        otherSuffix();
        return inquiry.fail(Cause.OUTSIDE, sentence, corefile);
    }

    private String next() {
        return switch (inquiry.answer()) {
            case Answer.Outside(var _, List<String> resolvers) when resolvers.isEmpty() -> "; others are asked.";
            case Answer.Outside(var _, List<String> resolvers) ->
                "; the Corefile hands it on to " + String.join(" ", resolvers) + ".";
            case Answer.Refused _ -> ", and no server block serves it.";
            default -> ".";
        };
    }

    /** The same name with the suffix that names of the cluster have. */
    private void otherSuffix() {
        String text = inquiry.name().toString().toLowerCase(Locale.ROOT);
        int svc = text.indexOf(".svc.");
        if (svc > 0) {
            Name origin = inquiry.resolver().zone().origin();
            inquiry.near(DomainNames.below(origin, text.substring(0, svc) + ".svc"));
        }
    }
}
