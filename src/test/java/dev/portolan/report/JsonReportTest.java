// SPDX-License-Identifier: Apache-2.0
package dev.portolan.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.testing.Picture;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonReportTest {

    private final JsonNode kiada = JsonMapper.shared().readTree(Reports.text(Reports.kiada(), ReportFormat.JSON));

    @Test
    void summaryHoldsTheNumbersOfTheDesigns() {
        assertThat(kiada.at("/summary").toString())
                .isEqualTo("{\"services\":6,\"endpointsReady\":15,\"endpointsTotal\":16,\"records\":47,"
                        + "\"recordsByType\":{\"A\":18,\"SRV\":18,\"PTR\":10,\"CNAME\":1}}");
    }

    @Test
    void provenanceIsInUtc() {
        assertThat(kiada.at("/takenAt").asString()).isEqualTo("2026-03-17T13:01:20Z");
        assertThat(kiada.at("/source").toString())
                .isEqualTo("{\"kind\":\"context\",\"name\":\"kind-kind\",\"address\":\"127.0.0.1:38211\","
                        + "\"kubernetesVersion\":\"v1.34.0\"}");
        assertThat(kiada.at("/scope").toString()).isEqualTo("{\"kind\":\"namespace\",\"namespace\":\"kiada\"}");
    }

    @Test
    void recordSaysWhereItComesFrom() {
        JsonNode quote = service("quote");

        assertThat(quote.at("/records")).hasSize(4);
        assertThat(quote.at("/records/0").toString())
                .isEqualTo("{\"name\":\"quote.kiada.svc.cluster.local.\",\"ttl\":30,\"class\":\"IN\",\"type\":\"A\","
                        + "\"data\":\"10.96.161.97\",\"from\":{\"kind\":\"Service\",\"namespace\":\"kiada\","
                        + "\"name\":\"quote\",\"field\":\"spec.clusterIP\"},\"standard\":\"specification\"}");
    }

    @Test
    void absentRecordSaysWhatIsAnswered() {
        assertThat(service("quote").at("/notGenerated/0").toString())
                .contains("\"type\":\"AAAA\",\"outcome\":\"NODATA\",\"reason\":\"the Service is single-stack\"");
    }

    @Test
    void unreadyEndpointIsThereToo() {
        assertThat(service("quiz-pods").at("/endpoints")).hasSize(3);
        assertThat(service("quiz-pods").at("/endpoints/2/ready").asBoolean()).isFalse();
        assertThat(service("quiz-pods").at("/endpointsReady").asInt()).isEqualTo(2);
    }

    @Test
    void conditionThatASliceLeavesOutIsToldByWhatItMeans() {
        Picture picture = Picture.of("shop").headless("db", Map.of());
        picture.slice("db", Picture.on(80), Picture.manual("192.0.2.1"));

        assertThat(Reports.text(Reports.of(picture.snapshot(), new ReportScope.OfCluster()), ReportFormat.JSON)
                        .replaceAll("\\s", ""))
                .contains("\"ready\":true,\"serving\":true,\"terminating\":false");
    }

    @Test
    void aliasHasNoReadiness() {
        assertThat(service("time-api").has("endpointsReady")).isFalse();
        assertThat(service("time-api").at("/addresses/0").asString()).isEqualTo("worldtimeapi.org");
    }

    private JsonNode service(String name) {
        return kiada.at("/services")
                .valueStream()
                .filter(service -> service.at("/name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
