// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.live;

import dev.portolan.kube.access.ApiException;
import dev.portolan.kube.access.ApiResponse;
import dev.portolan.kube.read.Tree;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;

/**
 * Asks a server which namespaces a user may have to do with, where Namespaces may not be listed. Whatever is not answered is
 * left out: what is found are only candidates.
 */
final class NamespaceSearch {

    private static final String PROJECTS = "/apis/project.openshift.io/v1/projects";

    private final Readers readers;

    NamespaceSearch(Readers readers) {
        this.readers = readers;
    }

    /** Those that are found, ordered by name. */
    Set<String> names() throws InterruptedException {
        Set<String> names = new TreeSet<>(named());
        projects()
                .forEach(project -> names.add(project.at("metadata").at("name").text()));
        names.remove("");
        return names;
    }

    /** OpenShift lists to each user the projects that it is a member of. */
    private List<Tree> projects() throws InterruptedException {
        try (ApiResponse answer = readers.server().get(PROJECTS, readers.pace().answer())) {
            return Tree.json(answer.body()).at("items").items();
        } catch (ApiException | JacksonException e) {
            // Another Kubernetes, or not allowed.
            return List.of();
        }
    }

    /** The namespaces that a rule grants by name ({@code resourceNames}). */
    private Set<String> named() throws InterruptedException {
        Set<String> names = new TreeSet<>();
        String namespace = readers.access().namespace();
        try (ApiResponse answer =
                readers.server().reviewRules(namespace, readers.pace().answer())) {
            for (Tree rule :
                    Tree.json(answer.body()).at("status").at("resourceRules").items()) {
                if (rule.at("resources").texts().contains("namespaces")) {
                    names.addAll(rule.at("resourceNames").texts());
                }
            }
        } catch (ApiException | JacksonException e) {
            // Not every authorizer can tell its rules.
            return names;
        }
        return names;
    }
}
