// SPDX-License-Identifier: Apache-2.0
package dev.portolan.testing;

import dev.portolan.cluster.ClusterObject;
import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.Coverage;
import dev.portolan.cluster.EndpointSlice;
import dev.portolan.cluster.Namespace;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.cluster.Node;
import dev.portolan.cluster.Pod;
import dev.portolan.cluster.ResourceKind;
import dev.portolan.cluster.Service;
import dev.portolan.cluster.ServiceImport;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a fake server holds: objects, what happened to them, and the resource versions of both. Safe for any thread. */
public final class FakeApiState {

    /** One event; the object before it is null if there was none. */
    record Event(
            ResourceKind kind,
            long version,
            @Nullable Held before,
            @Nullable Held after) {}

    /** An object as it is sent. */
    record Held(NamespacedName id, Map<String, String> labels, String json) {}

    private final Map<ResourceKind, Map<NamespacedName, ClusterObject>> objects = new EnumMap<>(ResourceKind.class);
    private final Map<ResourceKind, Map<NamespacedName, Held>> held = new EnumMap<>(ResourceKind.class);
    private final Map<String, String> documents = new HashMap<>();
    private final List<Event> events = new ArrayList<>();
    private final List<String> reviewed = new ArrayList<>();
    private long version = 100;
    private long oldest = 100;
    private long bookmarks;
    private boolean closed;
    private volatile long sent;

    /** Adds or changes an object. */
    public synchronized void put(ClusterObject object) {
        version++;
        objects.computeIfAbsent(object.kind(), k -> new TreeMap<>()).put(object.id(), object);
        hold(object.kind(), new Held(object.id(), labels(object), ApiJson.of(object, Long.toString(version))));
    }

    /** Adds or changes an object that is sent exactly so; the picture of the server does not hold it. */
    public synchronized void putRaw(ResourceKind kind, NamespacedName id, String json) {
        version++;
        objects.computeIfAbsent(kind, k -> new TreeMap<>()).remove(id);
        hold(kind, new Held(id, Map.of(), json.replace("$VERSION", Long.toString(version))));
    }

    /** Removes an object; does nothing if it is not there. */
    public synchronized void remove(ResourceKind kind, NamespacedName id) {
        objects.computeIfAbsent(kind, k -> new TreeMap<>()).remove(id);
        Held before = held.computeIfAbsent(kind, k -> new TreeMap<>()).remove(id);
        if (before != null) {
            version++;
            events.add(new Event(kind, version, before, null));
            notifyAll();
        }
    }

    /** Answers that path with that JSON. */
    public synchronized void document(String path, String json) {
        documents.put(path, json);
    }

    /** The paths of the lists of which it was asked whether they are allowed, in order. */
    public synchronized List<String> reviewed() {
        return List.copyOf(reviewed);
    }

    synchronized void reviewed(String list) {
        reviewed.add(list);
    }

    /** When the last event was given to the network, as {@link System#nanoTime}. */
    public long sent() {
        return sent;
    }

    /** Events are given to the network now. */
    void sending() {
        sent = System.nanoTime();
    }

    /** Sends a bookmark on every watch. */
    public synchronized void bookmark() {
        bookmarks++;
        notifyAll();
    }

    /** Forgets what has happened: watches from before are gone. */
    public synchronized void compact() {
        version++;
        oldest = version;
        events.clear();
        notifyAll();
    }

    /** Goes on as another server would, with the same objects and resource versions from there. */
    public synchronized void restartAt(long newVersion) {
        version = newVersion;
        oldest = newVersion;
        events.clear();
        notifyAll();
    }

    /** The picture that whoever may read everything should see. */
    public synchronized ClusterSnapshot picture() {
        List<ClusterObject> all = new ArrayList<>();
        objects.values().forEach(some -> all.addAll(some.values()));
        return ClusterSnapshot.of(all, Coverage.COMPLETE, Snapshots.AT);
    }

    synchronized void close() {
        closed = true;
        notifyAll();
    }

    synchronized @Nullable String document(String path) {
        return documents.get(path);
    }

    synchronized long version() {
        return version;
    }

    /** Whether a watch can begin there. One that begins in the future begins, and hears nothing: as on a real server. */
    synchronized boolean knows(long since) {
        return since >= oldest;
    }

    /** The version that a bookmark may tell to one who has been sent everything up to a version; negative while there is more. */
    synchronized long quietVersion(ResourceKind kind, long since) {
        boolean more = events.stream().anyMatch(event -> event.kind() == kind && event.version() > since);
        return more ? -1 : version;
    }

    synchronized long bookmarks() {
        return bookmarks;
    }

    /** All objects of a kind, as they are sent. */
    synchronized List<Held> list(ResourceKind kind) {
        return List.copyOf(held.getOrDefault(kind, Map.of()).values());
    }

    /**
     * Waits for something to send on a watch: events after a version, a bookmark, or the end. Null if the history was lost.
     */
    synchronized @Nullable List<Event> await(ResourceKind kind, long since, long bookmarksSeen, long patienceMillis)
            throws InterruptedException {
        long deadline = System.nanoTime() + patienceMillis * 1_000_000;
        while (true) {
            if (closed || !knows(since)) {
                return null;
            }
            List<Event> news = events.stream()
                    .filter(event -> event.kind() == kind && event.version() > since)
                    .toList();
            long left = (deadline - System.nanoTime()) / 1_000_000;
            if (!news.isEmpty() || bookmarks > bookmarksSeen || left <= 0) {
                return news;
            }
            wait(left);
        }
    }

    private void hold(ResourceKind kind, Held now) {
        Held before = held.computeIfAbsent(kind, k -> new TreeMap<>()).put(now.id(), now);
        events.add(new Event(kind, version, before, now));
        notifyAll();
    }

    private static Map<String, String> labels(ClusterObject object) {
        return switch (object) {
            case Service service -> service.metadata().labels();
            case EndpointSlice slice -> slice.labels();
            case Namespace namespace -> namespace.labels();
            case Pod pod -> pod.labels();
            case Node node -> node.labels();
            case ServiceImport _ -> Map.of();
        };
    }
}
