// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cli;

import dev.portolan.cluster.ClusterContext;
import dev.portolan.cluster.ClusterSources;
import dev.portolan.cluster.Consent;
import dev.portolan.cluster.Credential;
import dev.portolan.cluster.Kubeconfig;
import dev.portolan.cluster.Problem;
import dev.portolan.cluster.ProblemException;
import dev.portolan.report.JsonOutput;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists the contexts that can be chosen. Runs no program and connects nowhere. */
@Command(name = "contexts", description = "Lists the contexts of the kubeconfig, connecting to none.")
final class ContextsCommand implements Callable<Integer> {

    @Option(
            names = "--kubeconfig",
            paramLabel = "PATH",
            description = "The kubeconfig to use; else $$KUBECONFIG or ~/.kube/config.")
    private Optional<Path> file = Optional.empty();

    @Mixin
    private final TableOrJson form = new TableOrJson();

    private final ClusterSources sources;
    private final Terminal terminal;

    ContextsCommand(ClusterSources sources, Terminal terminal) {
        this.sources = sources;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws ProblemException, UsageException {
        boolean json = form.isJson();
        Kubeconfig found = sources.kubeconfig(file.orElse(null));
        if (found.contexts().isEmpty()) {
            throw new ProblemException(ContextChoice.nothing(found, "Name another with --kubeconfig PATH."));
        }
        found.problems().stream().map(Problem::line).forEach(terminal::complain);
        if (json) {
            Printing.print(terminal, out -> json(found, out));
        } else {
            print(found);
        }
        return ExitCode.OK;
    }

    private void print(Kubeconfig found) {
        Table table = new Table(List.of("Current", "Name", "Server", "User", "Namespace", "Signs in with"), Set.of());
        for (ClusterContext context : found.contexts()) {
            table.add(
                    context.name().equals(found.current()) ? "*" : "",
                    context.name(),
                    context.server(),
                    context.user(),
                    context.namespace(),
                    described(context));
        }
        table.print(terminal);
    }

    private static void json(Kubeconfig found, Writer out) throws IOException {
        JsonOutput.write(out, json -> {
            json.writeStartArray();
            for (ClusterContext context : found.contexts()) {
                json.writeStartObject();
                json.writeStringProperty("name", context.name());
                json.writeBooleanProperty("current", context.name().equals(found.current()));
                json.writeStringProperty("server", context.server());
                json.writeStringProperty("user", context.user());
                json.writeStringProperty("namespace", context.namespace());
                json.writeStringProperty("signsInWith", described(context));
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }

    private static String described(ClusterContext context) {
        return switch (context.credential()) {
            case Credential.ClientCertificate(var expires) ->
                expires == null
                        ? "client certificate"
                        : "client certificate until " + LocalDate.ofInstant(expires, ZoneOffset.UTC);
            case Credential.Token() -> "token";
            case Credential.TokenFile(var path) -> "token in " + path;
            case Credential.ExecPlugin(var command) -> "runs " + new Consent.Program(context.name(), command).brief();
            case Credential.SingleSignOn(var issuer) ->
                issuer.isEmpty() ? "single sign-on" : "single sign-on, " + issuer;
            case Credential.Password() -> "user name and password";
            case Credential.Anonymous() -> "nothing";
            case Credential.Unusable() -> "cannot be used";
        };
    }
}
