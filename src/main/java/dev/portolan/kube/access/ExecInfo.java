// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.access;

import dev.portolan.kube.config.ClusterEntry;
import dev.portolan.kube.config.SignIn;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Base64;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** What a plugin is told in {@code KUBERNETES_EXEC_INFO}. */
final class ExecInfo {

    private ExecInfo() {}

    /**
     * An {@code ExecCredential} without status; with the cluster only if the kubeconfig wants the plugin to know it.
     *
     * @param interactive whether it may ask on its standard input
     */
    static String of(SignIn.Exec exec, ClusterEntry cluster, boolean interactive) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
            out.writeStartObject();
            out.writeStringProperty("apiVersion", exec.apiVersion());
            out.writeStringProperty("kind", "ExecCredential");
            out.writeObjectPropertyStart("spec");
            out.writeBooleanProperty("interactive", interactive);
            if (exec.terms().tellsCluster()) {
                writeCluster(out, cluster);
            }
            out.writeEndObject();
            out.writeEndObject();
        }
        return text.toString();
    }

    private static void writeCluster(JsonGenerator out, ClusterEntry cluster) throws IOException {
        out.writeObjectPropertyStart("cluster");
        out.writeStringProperty("server", cluster.server());
        writeIfAny(out, "tls-server-name", cluster.trust().serverName());
        writeIfAny(out, "proxy-url", cluster.proxyUrl());
        if (cluster.trust().nobody()) {
            out.writeBooleanProperty("insecure-skip-tls-verify", true);
        }
        if (!cluster.trust().authority().isMissing()) {
            byte[] authority = cluster.trust().authority().read();
            out.writeStringProperty(
                    "certificate-authority-data", Base64.getEncoder().encodeToString(authority));
        }
        if (!cluster.forPlugins().isEmpty()) {
            out.writeName("config");
            out.writeRawValue(cluster.forPlugins());
        }
        out.writeEndObject();
    }

    private static void writeIfAny(JsonGenerator out, String name, String value) {
        if (!value.isEmpty()) {
            out.writeStringProperty(name, value);
        }
    }
}
