// SPDX-License-Identifier: Apache-2.0
package dev.portolan.resolve.why;

/** Labels that stood for anything, once. */
final class Wildcards {

    private Wildcards() {}

    static Cause gone(Inquiry inquiry, Subject subject, String label) {
        inquiry.remark("List the endpoints of the Service instead, or ask for the names one by one.");
        return inquiry.fail(
                Cause.WILDCARD,
                "`" + label + "` stood for anything up to CoreDNS 1.8; it was removed in 1.9.0, and this is "
                        + subject.version() + ".",
                Exhibit.rule("CoreDNS 1.9.0"));
    }
}
