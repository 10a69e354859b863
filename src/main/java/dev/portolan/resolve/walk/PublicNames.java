// SPDX-License-Identifier: Apache-2.0
package dev.portolan.resolve.walk;

import java.util.Locale;
import java.util.Set;
import org.xbill.DNS.Name;

/** Names that look as if they were registered somewhere in public. */
final class PublicNames {

    /** The generic domains that are also likely names of namespaces; those of countries have two letters. */
    private static final Set<String> GENERIC = Set.of(
            "com", "net", "org", "edu", "gov", "mil", "int", "info", "biz", "name", "dev", "app", "cloud", "shop",
            "blog", "online", "site", "tech", "store", "live");

    private static final int COUNTRY = 2;

    private PublicNames() {}

    static boolean looksPublic(Name name) {
        int labels = name.labels() - 1;
        if (labels < 2) {
            return false;
        }
        String last = name.getLabelString(labels - 1).toLowerCase(Locale.ROOT);
        return last.length() == COUNTRY || GENERIC.contains(last);
    }
}
