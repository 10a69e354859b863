// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cluster;

/**
 * How many endpoints a Service has, how many of them are ready, and whether that is known.
 *
 * @param ready how many are ready; 0 unless counted
 * @param total how many there are; 0 unless counted
 * @param knowledge whether the numbers mean anything
 */
public record ReadyCount(int ready, int total, Knowledge knowledge) {

    /** What is known of the endpoints. */
    public enum Knowledge {
        /** They were counted. */
        COUNTED,
        /** A Service of this form has none. */
        NONE,
        /** The slices were not read. */
        NOT_READ
    }

    private static final ReadyCount NONE = new ReadyCount(0, 0, Knowledge.NONE);
    /** Nothing is known of the endpoints. */
    public static final ReadyCount UNKNOWN = new ReadyCount(0, 0, Knowledge.NOT_READ);

    /** A sentence that says why the endpoints of a Service of that picture are not known; empty if they are. */
    public static String whyUnknown(ClusterSnapshot snapshot, Service service) {
        return snapshot.coverage()
                .unread(ResourceKind.ENDPOINT_SLICE, service.id().namespace())
                .map(Unread::sentence)
                .orElse("");
    }

    /** The endpoints of a Service of that picture. */
    public static ReadyCount of(ClusterSnapshot snapshot, Service service) {
        if (service instanceof ExternalNameService) {
            return NONE;
        }
        if (!snapshot.coverage().holds(ResourceKind.ENDPOINT_SLICE, service.id().namespace())) {
            return UNKNOWN;
        }
        Readiness readiness = Readiness.of(snapshot, service.id());
        return new ReadyCount(readiness.ready(), readiness.total(), Knowledge.COUNTED);
    }

    /** Whether they were counted. */
    public boolean isCounted() {
        return knowledge == Knowledge.COUNTED;
    }

    /** Whether some are not ready, so that a person should look. */
    public boolean isShort() {
        return ready < total;
    }

    /** As rows show it: {@code 2/3}, a dash where there can be none, a question mark where it is not known. */
    public String text() {
        return switch (knowledge) {
            case COUNTED -> ready + "/" + total;
            case NONE -> "–";
            case NOT_READ -> "?";
        };
    }
}
