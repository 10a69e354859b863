// SPDX-License-Identifier: Apache-2.0
package dev.portolan.profile.corefile;

import org.jspecify.annotations.Nullable;

/** An address with a port as Go's {@code net.SplitHostPort} takes it apart. */
final class HostPort {

    private HostPort() {}

    /** What Go says of a text, null if it is a host and a port. */
    static @Nullable String complaint(String text) {
        String fault = fault(text);
        return fault == null ? null : "address " + text + ": " + fault;
    }

    /** The host of a text without complaint, brackets left out; the whole text otherwise. */
    static String host(String text) {
        if (fault(text) != null) {
            return text;
        }
        String host = text.substring(0, text.lastIndexOf(':'));
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    private static @Nullable String fault(String text) {
        int colon = text.lastIndexOf(':');
        if (colon < 0) {
            return "missing port in address";
        }
        if (text.startsWith("[")) {
            int end = text.indexOf(']');
            if (end < 0) {
                return "missing ']' in address";
            }
            if (end + 1 == colon) {
                return null;
            }
            boolean more = end + 1 < text.length() && text.charAt(end + 1) == ':';
            return more ? "too many colons in address" : "missing port in address";
        }
        if (text.indexOf(':') < colon) {
            return "too many colons in address";
        }
        return text.indexOf('[') >= 0
                ? "unexpected '[' in address"
                : text.indexOf(']') >= 0 ? "unexpected ']' in address" : null;
    }
}
