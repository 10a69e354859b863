// SPDX-License-Identifier: Apache-2.0
package dev.portolan.resolve.walk;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a vantage amounts to.
 *
 * @param conf the resolver configuration
 * @param asksCluster whether it asks the cluster's DNS at all
 * @param remarks what is not known, was cut, or surprises; whole sentences
 */
public record Standpoint(ResolvConf conf, boolean asksCluster, List<String> remarks) {
    public Standpoint {
        remarks = List.copyOf(remarks);
    }

    /** The same with another {@code ndots}. */
    public Standpoint withNdots(int ndots) {
        return new Standpoint(conf.withNdots(ndots), asksCluster, remarks);
    }

    Standpoint remarking(String sentence) {
        return new Standpoint(
                conf,
                asksCluster,
                Stream.concat(remarks.stream(), Stream.of(sentence)).toList());
    }
}
