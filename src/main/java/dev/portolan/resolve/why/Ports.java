// SPDX-License-Identifier: Apache-2.0
package dev.portolan.resolve.why;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.Name;

/** A port that was asked for and is not there, beside those that are. */
final class Ports {

    private final Inquiry inquiry;
    private final Subject subject;
    private final PortOrEndpoint asked;
    private final List<Name> same = new ArrayList<>();
    private final List<Name> others = new ArrayList<>();
    private boolean otherProtocol;
    private int unnamed = -1;

    Ports(Inquiry inquiry, Subject subject, PortOrEndpoint asked) {
        this.inquiry = inquiry;
        this.subject = subject;
        this.asked = asked;
    }

    /** A port that exists. */
    void offer(String name, String protocol) {
        @Nullable
        Name found = name.isEmpty()
                ? null
                : subject.below("_" + name, "_" + protocol, subject.service(), subject.namespace(), "svc");
        if (found != null) {
            boolean close = name.equalsIgnoreCase(asked.port()) || protocol.equalsIgnoreCase(asked.protocol());
            (close ? same : others).add(found);
            otherProtocol = otherProtocol || name.equalsIgnoreCase(asked.port());
        }
    }

    /** A port of the right protocol that has no name. */
    void unnamed(int number) {
        if (unnamed < 0 || asked.port().equals(Integer.toString(number))) {
            unnamed = number;
        }
    }

    Cause fail(Exhibit shown) {
        same.forEach(inquiry::near);
        others.forEach(inquiry::near);
        inquiry.near(subject.nameOf(subject.serviceId()));
        String port = "`" + asked.port() + "` over " + asked.protocol().toUpperCase(Locale.ROOT);
        if (unnamed >= 0 && !otherProtocol) {
            return inquiry.fail(
                    Cause.PORT_UNNAMED,
                    "The Service has no port " + port + ": its port " + unnamed
                            + " has no name, and only named ports have an SRV name.",
                    shown);
        }
        return inquiry.fail(Cause.PORT_UNKNOWN, "The Service has no port " + port + ".", shown);
    }
}
