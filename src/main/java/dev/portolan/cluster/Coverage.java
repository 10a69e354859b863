// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cluster;

import java.util.ArrayList;
import java.util.Collection;
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

    /**
     * Some, and which others there are nobody can say: what holds them was cut off, or could not be read.
     *
     * @param namespaces the namespaces in which some are missing, all others having been read; empty if that is not known
     *     either, so that some may be missing in every one
     * @param why a sentence
     */
    public record Part(Set<String> namespaces, String why) implements Access {
        public Part {
            namespaces = Set.copyOf(namespaces);
        }

        private boolean holds(String namespace) {
            return !namespaces.isEmpty() && !namespaces.contains(namespace);
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

    /** Whether the picture would hold all objects of that kind in that namespace if there were any. */
    public boolean holds(ResourceKind kind, String namespace) {
        return switch (of(kind)) {
            case Everything() -> true;
            case Except(var refused) -> !refused.containsKey(namespace);
            case Only(var namespaces, var _, var _) -> namespaces.contains(namespace);
            case Part part -> part.holds(namespace);
            case Selected() -> true;
            case Nothing(var _) -> false;
        };
    }

    /** The same of all objects there, whether they concern the selected Service or not. */
    public boolean holdsAll(ResourceKind kind, String namespace) {
        return holds(kind, namespace) && !(of(kind) instanceof Selected);
    }

    /** Whether some objects of the kind were read, of which nobody can say which others there are. */
    public boolean isPart(ResourceKind kind) {
        return of(kind) instanceof Part;
    }

    /**
     * A clause that says that a kind was not read as far as it is needed: {@code the Services of `shop` were not read}, or
     * {@code not all Services of `shop` were read} where nobody can say which were.
     *
     * @param where the place, with the blank before it; empty for everywhere
     */
    public String lack(ResourceKind kind, String where) {
        String objects = kind.kinds() + where;
        return isPart(kind) ? "not all " + objects + " were read" : "the " + objects + " were not read";
    }

    /** Why nothing, or not everything, of a kind was read; empty if all was. */
    public String whyNot(ResourceKind kind) {
        return switch (of(kind)) {
            case Only(var _, var why, var _) -> why;
            case Part(var _, var why) -> why;
            case Nothing(var why) -> why;
            case Everything(), Except(var _), Selected() -> "";
        };
    }

    /**
     * Why nothing at all of a kind was read, with the API's own text; empty if something was, and there may have been nothing.
     *
     * @param there the namespaces that are known of
     */
    public Optional<String> whyNone(ResourceKind kind, Collection<String> there) {
        return switch (of(kind)) {
            case Nothing(var why) -> Optional.of(why);
            case Except(var refused)
            when !refused.isEmpty() && refused.keySet().containsAll(there) ->
                Optional.of(locked(kind).firstEntry().getValue());
            case Only(var namespaces, var why, var refused)
            when namespaces.isEmpty() ->
                Optional.of(refused.isEmpty() ? why : locked(kind).firstEntry().getValue());
            case Everything(), Except(var _), Only(var _, var _, var _), Part(var _, var _), Selected() ->
                Optional.empty();
        };
    }

    /** The API's text where it refused a kind in a namespace. */
    public Optional<String> refusal(ResourceKind kind, String namespace) {
        return switch (of(kind)) {
            case Except(var refused) -> Optional.ofNullable(refused.get(namespace));
            case Only(var namespaces, var why, var refused) ->
                namespaces.contains(namespace) ? Optional.empty() : Optional.of(refused.getOrDefault(namespace, why));
            case Everything(), Part(var _, var _), Selected(), Nothing(var _) -> Optional.empty();
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
            case Everything(), Part(var _, var _), Selected(), Nothing(var _) -> new TreeMap<>();
        };
    }

    /** The objects of a kind that were not read; empty if all were, or those of the selected Service as they were meant to be. */
    public List<Unread> unread(ResourceKind kind) {
        List<Unread> unread = new ArrayList<>();
        switch (of(kind)) {
            case Everything(), Selected(), Except(var _) -> {}
            case Nothing(var why) -> unread.add(Unread.all(kind, why));
            case Part(var namespaces, var why) when namespaces.isEmpty() -> unread.add(Unread.some("", kind, why));
            case Part(var namespaces, var why) ->
                new TreeSet<>(namespaces).forEach(namespace -> unread.add(Unread.some(namespace, kind, why)));
            case Only(var namespaces, var why, var _) ->
                unread.add(new Unread(kind, "", new TreeSet<>(namespaces), false, why));
        }
        locked(kind).forEach((namespace, why) -> unread.add(Unread.in(namespace, kind, why)));
        return unread;
    }

    /** The same, of a namespace alone. */
    public Optional<Unread> unread(ResourceKind kind, String namespace) {
        if (holds(kind, namespace)) {
            return Optional.empty();
        }
        String why = refusal(kind, namespace).orElse(whyNot(kind));
        return Optional.of(isPart(kind) ? Unread.some(namespace, kind, why) : Unread.in(namespace, kind, why));
    }

    private static Coverage complete() {
        Map<ResourceKind, Access> all = new EnumMap<>(ResourceKind.class);
        for (ResourceKind kind : ResourceKind.values()) {
            all.put(kind, new Everything());
        }
        return new Coverage(all);
    }
}
