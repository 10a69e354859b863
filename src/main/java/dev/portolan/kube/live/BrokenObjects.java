// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.live;

import dev.portolan.cluster.ClusterChange;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.cluster.ReadIssue;
import dev.portolan.cluster.ReadIssue.Subject;
import dev.portolan.cluster.ResourceKind;
import dev.portolan.kube.read.Found;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The objects that could not be read and are there still, each with what was told of it last. */
final class BrokenObjects {

    private final Map<Subject, ReadIssue> issues = new HashMap<>();

    /** One more, or one again; what is to be told of it. */
    ReadIssue add(Found.Broken broken) {
        Subject about = new Subject(broken.kind(), broken.id());
        ReadIssue issue = ReadIssue.of(
                about,
                broken.field(),
                broken.message() + ". The " + broken.kind().kind() + " was left out.");
        issues.put(about, issue);
        return issue;
    }

    /** What these changes, the last of each object, put right. */
    List<ReadIssue> readable(List<ClusterChange> changes) {
        if (issues.isEmpty()) {
            return List.of();
        }
        Map<Subject, ClusterChange> last = new HashMap<>();
        changes.forEach(change -> last.put(new Subject(change.kind(), change.id()), change));
        List<ReadIssue> settled = new ArrayList<>();
        last.forEach((about, change) -> {
            // A removal alone says nothing: an object that broke is taken out of the picture too.
            if (change instanceof ClusterChange.Put) {
                settled.addAll(remove(about));
            }
        });
        return settled;
    }

    /** What is over with an object that went. */
    List<ReadIssue> gone(ResourceKind kind, NamespacedName id) {
        return remove(new Subject(kind, id));
    }

    /** What is over of a scope where only such is still broken. */
    List<ReadIssue> except(Scope scope, Predicate<NamespacedName> stillBroken) {
        return issues.keySet().stream()
                .filter(about -> about.kind() == scope.kind()
                        && Coverages.holds(scope, about.id())
                        && !stillBroken.test(about.id()))
                .toList()
                .stream()
                .flatMap(about -> remove(about).stream())
                .toList();
    }

    private List<ReadIssue> remove(Subject about) {
        ReadIssue issue = issues.remove(about);
        return issue == null ? List.of() : List.of(issue);
    }
}
