// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.dns;

import dev.portolan.cluster.Problem;
import dev.portolan.kube.access.ApiException;
import dev.portolan.kube.access.ApiResponse;
import dev.portolan.kube.access.ApiServer;
import dev.portolan.kube.read.Tree;
import java.io.IOException;
import java.time.Duration;
import tools.jackson.core.JacksonException;

/** Single objects and short lists of a server; what there is not, or may not be read, is absent. Remembers the first refusal. */
final class Questions {

    private final ApiServer server;
    private final Duration patience;
    private String refusal = "";

    Questions(ApiServer server, Duration patience) {
        this.server = server;
        this.patience = patience;
    }

    /** The object or list at that path; absent if there is none or it is refused. */
    Tree ask(String path) throws ApiException, InterruptedException {
        try (ApiResponse answer = server.get(path, patience)) {
            Tree tree = Tree.json(answer.body());
            answer.finish();
            return tree;
        } catch (ApiException e) {
            if (e.reason() == ApiException.Reason.FORBIDDEN || e.reason() == ApiException.Reason.NOT_FOUND) {
                keep(e);
                return Tree.ABSENT;
            }
            throw e;
        } catch (JacksonException e) {
            throw server.failure(new IOException(e.getOriginalMessage(), e));
        }
    }

    /** Why something may not be read, in the API's words; empty if nothing was refused. */
    String refusal() {
        return refusal;
    }

    private void keep(ApiException e) {
        Problem problem = e.problem();
        if (refusal.isEmpty() && e.reason() == ApiException.Reason.FORBIDDEN) {
            refusal = problem.quoted().isEmpty() ? problem.happened() : problem.quoted();
        }
    }
}
