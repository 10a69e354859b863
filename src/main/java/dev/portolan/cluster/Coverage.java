// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cluster;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What of the cluster a picture holds, so that "there is none" is told from "it was not read".
 *
 * @param access for each kind how much of it was read; a kind that is not in the map was not read
 */
public record Coverage(Map<ResourceKind, Access> access) {

    /** Everything was read. */
    public static final Coverage COMPLETE = complete();

    /** How much of one kind was read. */
    public sealed interface Access {}

    /** All objects of the kind. */
    public record Everything() implements Access {}

    /**
     * All but those of some namespaces.
     *
     * @param refused the namespaces, each with the API's own text
     */
    public record Except(Map<String, String> refused) implements Access {
        public Except {
            refused = Map.copyOf(refused);
        }
    }

    /**
     * Only those of some namespaces; which others there are may be unknown.
     *
     * @param namespaces the namespaces that were read
     * @param why the API's own text, where it refused to tell of all
     * @param refused the namespaces that were asked for and refused, each with the API's own text
     */
    public record Only(Set<String> namespaces, String why, Map<String, String> refused) implements Access {
        public Only {
            namespaces = Set.copyOf(namespaces);
            refused = Map.copyOf(refused);
        }

        /** Only those of some namespaces, and no other was asked for. */
        public Only(Set<String> namespaces, String why) {
            this(namespaces, why, Map.of());
        }
    }

    /** Only the objects that concern the selected Service. */
    public record Selected() implements Access {}

    /**
     * None.
     *
     * @param why a sentence, with the API's own text where it refused
     */
    public record Nothing(String why) implements Access {}

    public Coverage {
        access = Map.copyOf(access);
    }

    /** How much of a kind was read. */
    public Access of(ResourceKind kind) {
        Access known = access.get(kind);
        return known == null ? new Nothing("not part of this picture") : known;
    }

    /** Whether the picture would hold the objects of that kind in that namespace if there were any. */
    public boolean holds(ResourceKind kind, String namespace) {
        return switch (of(kind)) {
            case Everything() -> true;
            case Except(var refused) -> !refused.containsKey(namespace);
            case Only(var namespaces, var _, var _) -> namespaces.contains(namespace);
            case Selected() -> true;
            case Nothing(var _) -> false;
        };
    }

    /** The same of all objects there, whether they concern the selected Service or not. */
    public boolean holdsAll(ResourceKind kind, String namespace) {
        return holds(kind, namespace) && !(of(kind) instanceof Selected);
    }

    /** Why nothing, or not everything, of a kind was read; empty if all was. */
    public String whyNot(ResourceKind kind) {
        return switch (of(kind)) {
            case Only(var _, var why, var _) -> why;
            case Nothing(var why) -> why;
            case Everything(), Except(var _), Selected() -> "";
        };
    }

    /** The API's text where it refused a kind in a namespace. */
    public Optional<String> refusal(ResourceKind kind, String namespace) {
        return switch (of(kind)) {
            case Except(var refused) -> Optional.ofNullable(refused.get(namespace));
            case Only(var namespaces, var why, var refused) ->
                namespaces.contains(namespace) ? Optional.empty() : Optional.of(refused.getOrDefault(namespace, why));
            case Everything(), Selected(), Nothing(var _) -> Optional.empty();
        };
    }

    /**
     * The namespaces that are locked: known by name, and refused for that kind. Each with the API's own text, ordered by name;
     * the Role to ask for is {@link NeededRole}.
     */
    public SortedMap<String, String> locked(ResourceKind kind) {
        return switch (of(kind)) {
            case Except(var refused) -> new TreeMap<>(refused);
            case Only(var _, var _, var refused) -> new TreeMap<>(refused);
            case Everything(), Selected(), Nothing(var _) -> new TreeMap<>();
        };
    }

    /** The objects of a kind that were not read; empty if all were, or those of the selected Service as they were meant to be. */
    public List<Unread> unread(ResourceKind kind) {
        List<Unread> unread = new ArrayList<>();
        switch (of(kind)) {
            case Everything(), Selected(), Except(var _) -> {}
            case Nothing(var why) -> unread.add(Unread.all(kind, why));
            case Only(var namespaces, var why, var _) ->
                unread.add(new Unread(kind, "", new TreeSet<>(namespaces), why));
        }
        locked(kind).forEach((namespace, why) -> unread.add(Unread.in(namespace, kind, why)));
        return unread;
    }

    /** The same, of a namespace alone. */
    public Optional<Unread> unread(ResourceKind kind, String namespace) {
        return holds(kind, namespace)
                ? Optional.empty()
                : Optional.of(
                        Unread.in(namespace, kind, refusal(kind, namespace).orElse(whyNot(kind))));
    }

    private static Coverage complete() {
        Map<ResourceKind, Access> all = new EnumMap<>(ResourceKind.class);
        for (ResourceKind kind : ResourceKind.values()) {
            all.put(kind, new Everything());
        }
        return new Coverage(all);
    }
}
