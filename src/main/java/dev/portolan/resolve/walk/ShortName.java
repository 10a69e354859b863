// SPDX-License-Identifier: Apache-2.0
package dev.portolan.resolve.walk;

import org.xbill.DNS.Name;

/** A name of the cluster in the shortest form that works from a vantage. */
public final class ShortName {

    private static final String SERVICES = ".svc.";

    private ShortName() {}

    /**
     * The name to type.
     *
     * @param clusterDomain as in {@link dev.portolan.profile.DnsProfile#clusterDomain()}
     */
    public static String of(Name name, String clusterDomain, Vantage vantage) {
        String text = name.toString();
        String suffix = SERVICES + clusterDomain + ".";
        String namespace = namespace(vantage);
        if (!text.endsWith(suffix) || namespace.isEmpty()) {
            return text;
        }
        String own = text.substring(0, text.length() - suffix.length());
        return own.endsWith("." + namespace) ? own.substring(0, own.length() - namespace.length() - 1) : own;
    }

    /** Empty where it is not known whether the search list holds the cluster's domain. */
    private static String namespace(Vantage vantage) {
        return switch (vantage) {
            case Vantage.OfNamespace(var namespace) -> namespace;
            case Vantage.OfPod _, Vantage.Pasted _ -> "";
        };
    }
}
