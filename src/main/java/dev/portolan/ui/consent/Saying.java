// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.consent;

import dev.portolan.cluster.Consent;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What a program says to the person while it runs.
 *
 * @param text its lines so far
 */
public record Saying(Consent.Program program, String text) {

    /** Up to what cannot be the end of an address in a sentence (RFC 3986 appendix C). */
    private static final Pattern PAGE = Pattern.compile("https?://[^\\s\"'<>`]*[^\\s\"'<>`.,;:!?)\\]]");

    /** The first page that it names. */
    public Optional<URI> page() {
        return PAGE.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(Saying::page)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<URI> page(String text) {
        try {
            return Optional.of(new URI(text));
        } catch (URISyntaxException e) {
            // No page that a browser could open; another one that is named may be.
            return Optional.empty();
        }
    }
}
