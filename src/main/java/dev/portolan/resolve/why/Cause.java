// SPDX-License-Identifier: Apache-2.0
package dev.portolan.resolve.why;

/** The first rule that a question failed. */
public enum Cause {
    /** None: there is an answer. */
    ANSWERED,

    /** The class is not IN. */
    OTHER_CLASS,
    /** A zone transfer is asked for, which is more than a question. */
    TRANSFER,
    /** The name lies in no zone of the cluster. */
    OUTSIDE,
    /** The address lies in no reverse zone of the Corefile. */
    REVERSE_ZONE_NOT_SERVED,
    /** The name lies in no zone that is written out, and another one is given by an environment variable. */
    ZONE_UNKNOWN,
    /** The server has not listed everything yet. */
    NOT_SYNCED,
    /** The picture does not hold what the answer hangs on. */
    NOT_READ,
    /** What was typed makes no name. */
    NO_NAME,
    /** The pod does not ask the cluster's DNS at all. */
    ASKS_OTHERS,

    /** Below the zone there are {@code svc} and {@code pod} only. */
    NO_SUCH_SUBTREE,
    /** The name has more labels than any name of the cluster. */
    TOO_MANY_LABELS,
    /** The name exists because names below it do, and holds nothing. */
    EMPTY_NODE,
    /** CoreDNS knows this name in lower case only. */
    SPELLING,
    /** {@code *} and {@code any} are answered up to CoreDNS 1.8 only. */
    WILDCARD,
    /** A wildcard matches nothing. */
    NOTHING_MATCHES,

    /** There is no such namespace. */
    NAMESPACE_MISSING,
    /** The Corefile leaves the namespace out. */
    NAMESPACE_NOT_EXPOSED,

    /** There is no such Service. */
    SERVICE_MISSING,
    /** The Corefile's label selector leaves the Service out. */
    SERVICE_NOT_SELECTED,
    /** {@code ignore empty_service} hides it. */
    SERVICE_HIDDEN,
    /** It has neither a cluster IP nor {@code None}: it was not applied yet. */
    NO_CLUSTER_IP,
    /** No imported Service of that name. */
    IMPORT_MISSING,

    /** The Corefile says {@code noendpoints}. */
    ENDPOINTS_OFF,
    /** A headless Service without endpoints. */
    NO_ENDPOINTS,
    /** A headless Service, none of whose endpoints is ready. */
    NONE_READY,
    /** No endpoint has that label. */
    ENDPOINT_UNKNOWN,
    /** The endpoint is there and not ready. */
    ENDPOINT_NOT_READY,
    /** No ready endpoint lies in that topology zone. */
    TOPOLOGY_ZONE_EMPTY,
    /** Topology zones are asked of headless Services only. */
    TOPOLOGY_ZONE_NEEDS_HEADLESS,

    /** The Service has no port of that name and protocol. */
    PORT_UNKNOWN,
    /** The Service has such a port, without a name. */
    PORT_UNNAMED,
    /** No port at all, so no SRV record. */
    NO_PORTS,

    /** Nothing exists below an alias. */
    BELOW_ALIAS,
    /** {@code externalName} is an address, and CoreDNS makes no record from it. */
    ALIAS_IS_ADDRESS,
    /** {@code externalName} is no name. */
    ALIAS_INVALID,
    /** The aliases lead back to themselves. */
    ALIAS_LOOP,
    /** More aliases follow each other than CoreDNS goes along with. */
    ALIAS_TOO_LONG,
    /** The alias leads to a name of the cluster that does not answer, and so is not told either. */
    ALIAS_TARGET_MISSING,

    /** The name exists and has no address of that family. */
    FAMILY_MISSING,
    /** The name exists and never holds that type. */
    TYPE_NOT_HELD,

    /** The Corefile says {@code pods disabled}. */
    PODS_OFF,
    /** A pod's name under {@code pod} spells its address; this spells none. */
    POD_NOT_AN_ADDRESS,
    /** With {@code pods verified}: no pod of that namespace has the address. */
    POD_MISSING,

    /** A name in a reverse tree holds nothing but pointers. */
    POINTERS_ONLY,
    /** The name in a reverse tree spells no address. */
    NOT_AN_ADDRESS,
    /** Neither a Service nor an endpoint that counts has the address. */
    ADDRESS_UNKNOWN,
    /** The address points to what is no name, so that no reply can be sent. */
    NAME_UNWRITABLE,
    /** CoreDNS 1.11.4 to 1.12.0 point back to endpoints with a hostname only. */
    ADDRESS_WITHOUT_HOSTNAME,

    /** The picture does not show why. */
    UNEXPLAINED
}
