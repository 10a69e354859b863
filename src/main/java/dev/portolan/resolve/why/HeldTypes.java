// SPDX-License-Identifier: Apache-2.0
package dev.portolan.resolve.why;

import dev.portolan.cluster.IpFamily;
import dev.portolan.cluster.IpLiteral;
import dev.portolan.resolve.Answer;
import java.util.Collection;
import org.xbill.DNS.Type;

/** The last check: the name exists; does it hold the type that was asked for? */
final class HeldTypes {

    private final Inquiry inquiry;
    private final String what;
    private final Exhibit shown;

    /**
     * @param what what has the name, to begin a sentence with: {@code The Service `quote`}
     * @param shown the object that shows it
     */
    HeldTypes(Inquiry inquiry, String what, Exhibit shown) {
        this.inquiry = inquiry;
        this.what = what;
        this.shown = shown;
    }

    Cause answered() {
        int count = inquiry.answer().records().size();
        inquiry.pass("The answer holds " + count + (count == 1 ? " record." : " records."), shown);
        return Cause.ANSWERED;
    }

    /** What decides where the name has these addresses, and ports or none. */
    Cause decide(Collection<String> addresses, boolean ports) {
        if (inquiry.answer().isFound()) {
            return answered();
        }
        if (inquiry.answer() instanceof Answer.Unknown behind) {
            return inquiry.fail(behind);
        }
        if (inquiry.asksAddress()) {
            return family(addresses);
        }
        return inquiry.type() == Type.SRV && !ports
                ? inquiry.fail(Cause.NO_PORTS, what + " has no ports, so it has no SRV records.", shown)
                : otherType();
    }

    Cause otherType() {
        return inquiry.fail(
                Cause.TYPE_NOT_HELD,
                what + " exists and has no " + Type.string(inquiry.type())
                        + " records. NOERROR with 0 answers is an answer.",
                shown);
    }

    private Cause family(Collection<String> addresses) {
        IpFamily wanted = inquiry.type() == Type.A ? IpFamily.IPV4 : IpFamily.IPV6;
        IpFamily other = wanted == IpFamily.IPV4 ? IpFamily.IPV6 : IpFamily.IPV4;
        if (addresses.stream()
                .map(IpLiteral::parse)
                .anyMatch(address -> address != null && address.family() == other)) {
            inquiry.remark("The name exists with " + other.label() + " addresses: ask for "
                    + (other == IpFamily.IPV4 ? "A" : "AAAA") + ".");
        }
        return inquiry.fail(
                Cause.FAMILY_MISSING,
                what + " has no " + wanted.label() + " address: 0 answers, not a missing name.",
                shown);
    }
}
