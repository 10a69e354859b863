// SPDX-License-Identifier: Apache-2.0
package dev.portolan.route;

import static dev.portolan.testing.Picture.on;
import static dev.portolan.testing.Picture.ready;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.Service;
import dev.portolan.testing.Picture;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SiblingsTest {

    private static final Map<String, String> APP = Map.of("app", "web");

    @Test
    void siblingIsFoundFromEitherSide() {
        Picture kiada = Picture.kiada();

        assertThat(siblings(kiada, "quote")).containsExactly("quote-headless");
        assertThat(siblings(kiada, "quote-headless")).containsExactly("quote");
        assertThat(siblings(kiada, "quiz-pods")).isEmpty();
        assertThat(siblings(kiada, "external-service-headless")).isEmpty();
    }

    @Test
    void severalSiblingsComeClosestFirst() {
        Picture picture = Picture.of("n")
                .headless("web-pods", APP)
                .clusterIp("public", "10.0.0.3", APP)
                .clusterIp("web-b", "10.0.0.2", APP)
                .clusterIp("web-a", "10.0.0.1", APP)
                .clusterIp("web-hand", "10.0.0.4", Map.of())
                .clusterIp("other", "10.0.0.5", Map.of("app", "other"));
        for (String service : List.of("web-pods", "public", "web-hand")) {
            picture.slice(service, on(80), ready("web-1", "10.1.0.1", "n1"));
        }

        assertThat(siblings(picture, "web-pods")).containsExactly("public", "web-a", "web-b", "web-hand");
    }

    @Test
    void serviceThatListsSomeOfTheSameEndpointsIsNoSibling() {
        Picture picture = Picture.of("n").headless("web-pods", APP).clusterIp("half", "10.0.0.2", Map.of());
        picture.slice("web-pods", on(80), ready("web-1", "10.1.0.1", "n1"), ready("web-2", "10.1.0.2", "n1"));
        picture.slice("half", on(80), ready("web-1", "10.1.0.1", "n1"));

        assertThat(siblings(picture, "web-pods")).isEmpty();
        assertThat(siblings(picture, "half")).isEmpty();
    }

    private static List<String> siblings(Picture picture, String name) {
        ClusterSnapshot snapshot = picture.snapshot();
        Service service = snapshot.services()
                .filter(candidate -> candidate.id().name().equals(name))
                .findFirst()
                .orElseThrow();
        return new Siblings(snapshot)
                .of(service).stream().map(other -> other.id().name()).toList();
    }
}
