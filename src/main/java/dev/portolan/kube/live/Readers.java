// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.live;

import dev.portolan.cluster.ResourceKind;
import dev.portolan.kube.access.ApiServer;
import dev.portolan.kube.config.ContextAccess;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** All reflectors of one connection to a server. Those of Pods come and go with the Service that is looked at. */
final class Readers implements AutoCloseable {

    private final ContextAccess access;
    private final ApiServer server;
    private final LivePicture picture;
    private final Pace pace;
    private final InstantSource clock;
    private final Map<Scope, Reflector> reflectors = new ConcurrentHashMap<>();
    private @Nullable Scope pods;

    Readers(ContextAccess access, ApiServer server, LivePicture picture, Pace pace, InstantSource clock) {
        this.access = access;
        this.server = server;
        this.picture = picture;
        this.pace = pace;
        this.clock = clock;
    }

    ContextAccess access() {
        return access;
    }

    ApiServer server() {
        return server;
    }

    /** Reads that scope from now on. */
    void read(Scope scope) {
        reflectors.computeIfAbsent(scope, this::started);
    }

    /** Reads these Pods instead of those before, and Nodes along with them; no Pods if null. */
    void readPods(@Nullable Scope scope) {
        if (scope == null ? pods == null : scope.equals(pods)) {
            return;
        }
        Scope before = pods;
        pods = scope;
        if (before != null) {
            Reflector reflector = reflectors.remove(before);
            if (reflector != null) {
                reflector.close();
            }
            picture.forget(before);
        }
        if (scope != null) {
            read(scope);
            read(Scope.everywhere(ResourceKind.NODE));
        }
    }

    void listAgain() {
        reflectors.values().forEach(Reflector::listAgain);
    }

    void watchAgain() {
        reflectors.values().forEach(Reflector::watchAgain);
    }

    @Override
    public void close() {
        reflectors.values().forEach(Reflector::close);
        server.close();
    }

    private Reflector started(Scope scope) {
        Reflector reflector = new Reflector(scope, server, picture, pace, clock);
        reflector.start();
        return reflector;
    }
}
