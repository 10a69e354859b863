// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.fx;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where the standards that evidence names can be read. */
public final class StandardPage {

    private static final URI DNS_SPECIFICATION =
            URI.create("https://github.com/kubernetes/dns/blob/master/docs/specification.md");
    private static final URI COREDNS_PLUGIN = URI.create("https://coredns.io/plugins/kubernetes/");
    private static final Pattern RFC = Pattern.compile("RFC (\\d{3,5})\\b.*");

    private StandardPage() {}

    /** The page of the standard that the text begins with, if it names one. */
    public static Optional<URI> of(String evidence) {
        if (evidence.startsWith("Kubernetes DNS specification")) {
            return Optional.of(DNS_SPECIFICATION);
        }
        if (evidence.startsWith("CoreDNS")) {
            return Optional.of(COREDNS_PLUGIN);
        }
        Matcher rfc = RFC.matcher(evidence);
        return rfc.matches()
                ? Optional.of(URI.create("https://www.rfc-editor.org/rfc/rfc" + rfc.group(1)))
                : Optional.empty();
    }
}
