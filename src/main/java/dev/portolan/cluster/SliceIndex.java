// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cluster;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.TreePMap;

/**
 * The EndpointSlices of a picture, found by Service and by address.
 *
 * <p>The index by address holds slice identities rather than endpoints: a pod that turns unready changes no address and so
 * costs it nothing. It is built when first asked for and carried along from then on, also by pictures that follow one without it:
 * while it was built, there may have been a change.
 */
final class SliceIndex {

    static final SliceIndex EMPTY =
            new SliceIndex(HashTreePMap.empty(), HashTreePMap.empty(), HashTreePMap.empty(), null, new AtomicBoolean());

    /** Who has the slices that name no Service, of all namespaces, beside the empty name in their own. */
    private static final NamespacedName NOBODY = new NamespacedName("", "");

    private final PMap<NamespacedName, EndpointSlice> slices;
    private final PMap<NamespacedName, PMap<String, EndpointSlice>> byService;
    private final PMap<NamespacedName, PMap<String, EndpointSlice>> byImport;
    private volatile @Nullable PMap<String, List<NamespacedName>> byAddress;

    /** Whether an address was looked for, in this picture or in one of the same cluster. */
    private final AtomicBoolean addressesWanted;

    private SliceIndex(
            PMap<NamespacedName, EndpointSlice> slices,
            PMap<NamespacedName, PMap<String, EndpointSlice>> byService,
            PMap<NamespacedName, PMap<String, EndpointSlice>> byImport,
            @Nullable PMap<String, List<NamespacedName>> byAddress,
            AtomicBoolean addressesWanted) {
        this.slices = slices;
        this.byService = byService;
        this.byImport = byImport;
        this.byAddress = byAddress;
        this.addressesWanted = addressesWanted;
    }

    Collection<EndpointSlice> all() {
        return slices.values();
    }

    @Nullable
    EndpointSlice get(NamespacedName id) {
        return slices.get(id);
    }

    Collection<EndpointSlice> of(NamespacedName service) {
        PMap<String, EndpointSlice> found = byService.get(service);
        return found == null ? List.of() : found.values();
    }

    Collection<EndpointSlice> ofNobody() {
        return of(NOBODY);
    }

    Collection<EndpointSlice> ofImport(NamespacedName service) {
        PMap<String, EndpointSlice> found = byImport.get(service);
        return found == null ? List.of() : found.values();
    }

    Collection<EndpointSlice> holding(String address) {
        if (slices.isEmpty()) {
            return List.of();
        }
        addressesWanted.set(true);
        PMap<String, List<NamespacedName>> index = Objects.requireNonNull(wantedIndex());
        return index.getOrDefault(address, List.of()).stream().map(slices::get).toList();
    }

    /** Whether slices are found by address without reading them all. */
    boolean isIndexedByAddress() {
        return byAddress != null;
    }

    SliceIndex with(EndpointSlice slice) {
        EndpointSlice before = slices.get(slice.id());
        SliceIndex base = before == null || sameOwners(before, slice) ? this : without(slice.id());
        return new SliceIndex(
                base.slices.plus(slice.id(), slice),
                owned(base.byService, slice),
                importedName(slice) == null
                        ? base.byImport
                        : plus(base.byImport, importedId(slice), slice.id().name(), slice),
                moved(base.wantedIndex(), base == this ? before : null, slice),
                // What is asked of one cluster is of no concern to the next, which begins as empty.
                slices.isEmpty() ? new AtomicBoolean() : addressesWanted);
    }

    SliceIndex without(NamespacedName id) {
        EndpointSlice before = slices.get(id);
        if (before == null) {
            return this;
        }
        return new SliceIndex(
                slices.minus(id),
                disowned(byService, before),
                importedName(before) == null ? byImport : minus(byImport, importedId(before), id.name()),
                moved(wantedIndex(), before, null),
                addressesWanted);
    }

    private static boolean sameOwners(EndpointSlice before, EndpointSlice after) {
        return before.service().equals(after.service()) && Objects.equals(importedName(before), importedName(after));
    }

    private static @Nullable String importedName(EndpointSlice slice) {
        return slice.labels().get(EndpointSlice.MULTICLUSTER_SERVICE_NAME);
    }

    private static NamespacedName importedId(EndpointSlice slice) {
        return new NamespacedName(
                slice.id().namespace(), slice.labels().getOrDefault(EndpointSlice.MULTICLUSTER_SERVICE_NAME, ""));
    }

    private static PMap<NamespacedName, PMap<String, EndpointSlice>> owned(
            PMap<NamespacedName, PMap<String, EndpointSlice>> index, EndpointSlice slice) {
        PMap<NamespacedName, PMap<String, EndpointSlice>> result =
                plus(index, slice.service(), slice.id().name(), slice);
        return isNobodys(slice) ? plus(result, NOBODY, slice.id().toString(), slice) : result;
    }

    private static PMap<NamespacedName, PMap<String, EndpointSlice>> disowned(
            PMap<NamespacedName, PMap<String, EndpointSlice>> index, EndpointSlice slice) {
        PMap<NamespacedName, PMap<String, EndpointSlice>> result =
                minus(index, slice.service(), slice.id().name());
        return isNobodys(slice) ? minus(result, NOBODY, slice.id().toString()) : result;
    }

    private static boolean isNobodys(EndpointSlice slice) {
        return slice.service().name().isEmpty();
    }

    private static PMap<NamespacedName, PMap<String, EndpointSlice>> plus(
            PMap<NamespacedName, PMap<String, EndpointSlice>> index,
            NamespacedName service,
            String name,
            EndpointSlice slice) {
        PMap<String, EndpointSlice> there = index.get(service);
        PMap<String, EndpointSlice> base = there == null ? TreePMap.empty() : there;
        return index.plus(service, base.plus(name, slice));
    }

    private static PMap<NamespacedName, PMap<String, EndpointSlice>> minus(
            PMap<NamespacedName, PMap<String, EndpointSlice>> index, NamespacedName service, String slice) {
        PMap<String, EndpointSlice> there = index.get(service);
        if (there == null) {
            return index;
        }
        PMap<String, EndpointSlice> rest = there.minus(slice);
        return rest.isEmpty() ? index.minus(service) : index.plus(service, rest);
    }

    private @Nullable PMap<String, List<NamespacedName>> wantedIndex() {
        PMap<String, List<NamespacedName>> index = byAddress;
        if (index == null && addressesWanted.get()) {
            index = indexAddresses();
            byAddress = index;
        }
        return index;
    }

    private PMap<String, List<NamespacedName>> indexAddresses() {
        Map<String, List<NamespacedName>> index = new HashMap<>();
        for (EndpointSlice slice : slices.values()) {
            for (String address : addresses(slice)) {
                index.merge(address, List.of(slice.id()), SliceIndex::joined);
            }
        }
        return HashTreePMap.from(index);
    }

    private static @Nullable PMap<String, List<NamespacedName>> moved(
            @Nullable PMap<String, List<NamespacedName>> index,
            @Nullable EndpointSlice before,
            @Nullable EndpointSlice after) {
        if (index == null) {
            return null;
        }
        Set<String> gone = before == null ? Set.of() : addresses(before);
        Set<String> here = after == null ? Set.of() : addresses(after);
        PMap<String, List<NamespacedName>> result = index;
        for (String address : gone) {
            if (before != null && !here.contains(address)) {
                result = withoutSlice(result, address, before.id());
            }
        }
        for (String address : here) {
            if (after != null && !gone.contains(address)) {
                List<NamespacedName> there = result.getOrDefault(address, List.of());
                result = result.plus(address, joined(there, List.of(after.id())));
            }
        }
        return result;
    }

    private static PMap<String, List<NamespacedName>> withoutSlice(
            PMap<String, List<NamespacedName>> index, String address, NamespacedName slice) {
        List<NamespacedName> rest = index.getOrDefault(address, List.of()).stream()
                .filter(id -> !id.equals(slice))
                .toList();
        return rest.isEmpty() ? index.minus(address) : index.plus(address, rest);
    }

    private static Set<String> addresses(EndpointSlice slice) {
        Set<String> addresses = new LinkedHashSet<>();
        slice.endpoints().forEach(endpoint -> addresses.addAll(endpoint.addresses()));
        return addresses;
    }

    private static List<NamespacedName> joined(List<NamespacedName> some, List<NamespacedName> more) {
        return Stream.concat(some.stream(), more.stream()).sorted().toList();
    }
}
