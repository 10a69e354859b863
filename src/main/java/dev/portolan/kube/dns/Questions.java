// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.dns;

import dev.portolan.cluster.Problem;
import dev.portolan.kube.access.ApiException;
import dev.portolan.kube.access.ApiResponse;
import dev.portolan.kube.access.ApiServer;
import dev.portolan.kube.read.Tree;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import tools.jackson.core.JacksonException;

/**
 * Single objects and short lists of a server; what there is not, or may not be read, is absent, unless it was read before.
 * Remembers the first refusal of either sort.
 */
final class Questions {

    private final ApiServer server;
    private final Duration patience;
    private final EarlierAnswers earlier;
    private String refusal = "";
    private String kept = "";

    Questions(ApiServer server, Duration patience, EarlierAnswers earlier) {
        this.server = server;
        this.patience = patience;
        this.earlier = earlier;
    }

    /** The object or list at that path; absent if there is none or it is refused and always was. */
    Tree ask(String path) throws ApiException, InterruptedException {
        try (ApiResponse answer = server.get(path, patience)) {
            Tree tree = Tree.json(answer.body());
            answer.finish();
            earlier.put(path, tree);
            return tree;
        } catch (ApiException e) {
            return switch (e.reason()) {
                case NOT_FOUND -> {
                    earlier.put(path, Tree.ABSENT);
                    yield Tree.ABSENT;
                }
                case FORBIDDEN -> refused(path, e.problem());
                case GONE, BUSY, UNREACHABLE, UNTRUSTED, UNEXPECTED, UNAUTHORIZED -> throw e;
            };
        } catch (JacksonException e) {
            throw server.failure(new IOException(e.getOriginalMessage(), e));
        }
    }

    /** Why something may not be read that was never read, in the API's words; empty if nothing was refused. */
    String refusal() {
        return refusal;
    }

    /** Why something may no longer be read and is taken as it was, in the API's words; empty if nothing is. */
    String kept() {
        return kept;
    }

    private Tree refused(String path, Problem problem) {
        String words = problem.quoted().isEmpty() ? problem.happened() : problem.quoted();
        Optional<Tree> before = earlier.at(path);
        if (before.isPresent()) {
            kept = kept.isEmpty() ? words : kept;
        } else {
            refusal = refusal.isEmpty() ? words : refusal;
        }
        return before.orElse(Tree.ABSENT);
    }
}
