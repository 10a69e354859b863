// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.live;

import dev.portolan.cluster.ClusterChange;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.cluster.Problem;
import dev.portolan.kube.access.ApiException;
import dev.portolan.kube.read.Found;
import dev.portolan.kube.read.ObjectReader;
import dev.portolan.kube.read.TokenStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.JacksonIOException;

/** The reading of one list, handed on in parts. */
final class ListReading {

    /** So many objects are handed on at once. */
    private static final int PART = 250;

    private static final int LONGEST_QUOTE = 80;

    private final Scope scope;
    private final Feed feed;
    private final boolean first;
    private final Set<NamespacedName> present = new HashSet<>();
    private final Set<NamespacedName> broken = new HashSet<>();
    private final Set<String> pages = new HashSet<>();
    private final List<ClusterChange> part = new ArrayList<>(PART);
    private String resourceVersion = "";
    private String next = "";

    /**
     * @param first whether nothing of the scope was known before, so that progress matters
     */
    ListReading(Scope scope, Feed feed, boolean first) {
        this.scope = scope;
        this.feed = feed;
        this.first = first;
    }

    /**
     * Reads to the end, and tells what is gone, unless there is a {@linkplain #hasNext() page that follows}.
     *
     * @throws IOException if it breaks off, is no list, or leaves out items that cannot be asked for
     */
    void read(TokenStream body, ObjectReader objects) throws IOException {
        try (body) {
            body.nextToken();
            ObjectReader.Document list = objects.read(body, scope.kind().kind(), this::take);
            if (!list.list() || list.resourceVersion().isEmpty()) {
                throw new IOException("the answer is no list");
            }
            body.nextToken();
            hand();
            resourceVersion = list.resourceVersion();
            next = list.next();
            if (list.extent() == ObjectReader.Extent.LIST) {
                feed.listed(scope, present, broken);
            } else if (next.isEmpty()) {
                throw new IOException("the list leaves items out");
            }
        } catch (JacksonIOException e) {
            throw e.getCause();
        } catch (JacksonException e) {
            throw new IOException("the list ends in the middle or is no JSON", e);
        }
    }

    /** The resource version of what was read last. */
    String resourceVersion() {
        return resourceVersion;
    }

    /** Whether a page follows what was read last. */
    boolean hasNext() {
        return !next.isEmpty();
    }

    /**
     * The token of the page that follows.
     *
     * @throws ApiException if that was read before: the list would never end
     */
    String next() throws ApiException {
        if (!pages.add(next)) {
            String shown = next.length() > LONGEST_QUOTE ? next.substring(0, LONGEST_QUOTE) + "..." : next;
            throw new ApiException(
                    ApiException.Reason.UNEXPECTED,
                    new Problem(
                            "The list of " + scope.kind().kinds() + " comes round to a page that was read before.",
                            "It never ends, so nobody knows what else there is.",
                            "Check whether a proxy on the way repeats answers.",
                            "continue: " + shown),
                    Duration.ZERO);
        }
        return next;
    }

    private void take(Found found) {
        switch (found) {
            case Found.Present(var object, var _) -> {
                present.add(object.id());
                part.add(new ClusterChange.Put(object));
                if (part.size() >= PART) {
                    hand();
                }
            }
            case Found.Broken one -> {
                broken.add(one.id());
                feed.unreadable(scope, one);
            }
            case Found.Other _, Found.Mirrored _ -> {
                // Not what was asked for.
            }
        }
    }

    private void hand() {
        feed.changed(scope, List.copyOf(part));
        part.clear();
        if (first) {
            feed.line(scope, new Line.Listing(present.size()));
        }
    }
}
