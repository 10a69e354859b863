// SPDX-License-Identifier: Apache-2.0
package dev.portolan.profile;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A release of CoreDNS. */
public record CoreDnsVersion(int major, int minor, int patch) implements Comparable<CoreDnsVersion> {

    /** The release whose behaviour is assumed when nothing is known. */
    public static final CoreDnsVersion NEWEST = new CoreDnsVersion(1, 14, 7);

    private static final Comparator<CoreDnsVersion> ORDER = Comparator.comparingInt(CoreDnsVersion::major)
            .thenComparingInt(CoreDnsVersion::minor)
            .thenComparingInt(CoreDnsVersion::patch);

    private static final Pattern FORM = Pattern.compile("(\\d{1,4})\\.(\\d{1,4})(?:\\.(\\d{1,4}))?");

    /** The first release number in a text such as {@code v1.13.1} or {@code CoreDNS-1.8.7}. */
    public static Optional<CoreDnsVersion> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.find()) {
            return Optional.empty();
        }
        String patch = matcher.group(3);
        return Optional.of(new CoreDnsVersion(
                Integer.parseInt(matcher.group(1)),
                Integer.parseInt(matcher.group(2)),
                patch == null ? 0 : Integer.parseInt(patch)));
    }

    /** Whether this release is that one or a later one. */
    public boolean atLeast(int otherMajor, int otherMinor, int otherPatch) {
        return compareTo(new CoreDnsVersion(otherMajor, otherMinor, otherPatch)) >= 0;
    }

    /** Whether this release came before another. */
    public boolean isBefore(CoreDnsVersion other) {
        return compareTo(other) < 0;
    }

    @Override
    public int compareTo(CoreDnsVersion other) {
        return ORDER.compare(this, other);
    }

    /** {@code 1.14.7}. */
    @Override
    public String toString() {
        return major + "." + minor + "." + patch;
    }
}
