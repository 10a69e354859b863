// SPDX-License-Identifier: Apache-2.0
package dev.portolan.zone;

import java.util.List;

/**
 * All records of one Service.
 *
 * @param main what a client is meant to use: addresses, SRV of the Service and of its named ports, endpoint names of a
 *     headless Service, PTR, CNAME; in this order: A and AAAA, SRV of ports, SRV at the Service's name, PTR, CNAME; within a
 *     headless Service addresses by number
 * @param alsoAnswered what CoreDNS answers beyond that
 * @param notGenerated what one might expect and is not there, with the reason
 */
public record ServiceRecords(
        List<DerivedRecord> main, List<DerivedRecord> alsoAnswered, List<MissingRecord> notGenerated) {

    public ServiceRecords {
        main = List.copyOf(main);
        alsoAnswered = List.copyOf(alsoAnswered);
        notGenerated = List.copyOf(notGenerated);
    }
}
