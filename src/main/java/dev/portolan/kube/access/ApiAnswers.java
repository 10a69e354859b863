// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.access;

import dev.portolan.cluster.Problem;
import dev.portolan.kube.read.TokenStream;
import dev.portolan.kube.read.Tokens;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import okhttp3.Response;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;

/** Tells what an answer other than 200 means, in the server's own words where it has any ({@code metav1.Status}). */
final class ApiAnswers {

    private static final int LONGEST = 1 << 16;
    private static final String WAIT =
            "Wait a moment and try again. If it stays so, the cluster's control plane has more to say.";
    private static final int LONGEST_QUOTE = 400;

    private ApiAnswers() {}

    /** The failure that this answer is. Reads its body. */
    static ApiException failure(Response response, String address) {
        String words = words(response);
        int code = response.code();
        String status = (code + " " + response.message()).strip();
        return new ApiException(reason(code), problem(code, status, address).quoting(words), retryAfter(response));
    }

    /** The answer is fine, but not what an API server says. */
    static ApiException notJson(Response response, String address) {
        String type = response.header("Content-Type", "no type");
        return new ApiException(
                ApiException.Reason.UNEXPECTED,
                Problem.of(address + " is not a Kubernetes API server: it answered with " + type + ".")
                        .withRemedy("Check the server of the context in the kubeconfig."),
                Duration.ZERO);
    }

    static ApiException.Reason reason(int code) {
        return switch (code) {
            case 401 -> ApiException.Reason.UNAUTHORIZED;
            case 403 -> ApiException.Reason.FORBIDDEN;
            case 404 -> ApiException.Reason.NOT_FOUND;
            case 410 -> ApiException.Reason.GONE;
            case 429 -> ApiException.Reason.BUSY;
            default -> code >= 500 ? ApiException.Reason.BUSY : ApiException.Reason.UNEXPECTED;
        };
    }

    private static Problem problem(int code, String status, String address) {
        return switch (code) {
            case 401 ->
                Problem.of("The API server at " + address + " did not accept the credentials.")
                        .withRemedy("Sign in again, then try again.");
            case 403 -> Problem.of("The API server at " + address + " does not allow it.");
            case 404 -> Problem.of(address + " has no such resource: it answered 404.");
            case 410 -> Problem.of("The API server no longer knows what has happened since.");
            case 429 ->
                Problem.of("The API server at " + address + " has too many requests.")
                        .withRemedy(WAIT);
            default -> {
                Problem answered = Problem.of("The API server at " + address + " answered " + status + ".");
                yield code >= 500 ? answered.withRemedy(WAIT) : answered;
            }
        };
    }

    /** The message of a Status, or the first words of whatever else there is. */
    private static String words(Response response) {
        try (InputStream body = response.body().byteStream()) {
            byte[] bytes = body.readNBytes(LONGEST);
            String message = message(bytes);
            String words = message.isEmpty() ? new String(bytes, StandardCharsets.UTF_8).strip() : message;
            return words.length() > LONGEST_QUOTE ? words.substring(0, LONGEST_QUOTE) + "..." : words;
        } catch (IOException e) {
            // The code says enough.
            return "";
        }
    }

    private static String message(byte[] bytes) {
        String message = "";
        try (TokenStream tokens = new Tokens().status(bytes)) {
            if (tokens.nextToken() == JsonToken.START_OBJECT) {
                for (String name = tokens.nextName(); name != null; name = tokens.nextName()) {
                    boolean text = tokens.nextToken() == JsonToken.VALUE_STRING;
                    message = text && name.equals("message") ? tokens.text() : message;
                    tokens.skipChildren();
                }
            }
        } catch (JacksonException e) {
            // No Status; it is quoted as it is.
            return message;
        }
        return message;
    }

    private static Duration retryAfter(Response response) {
        String seconds = response.header("Retry-After", "");
        try {
            return seconds == null || seconds.isEmpty()
                    ? Duration.ZERO
                    : Duration.ofSeconds(Math.clamp(Long.parseLong(seconds), 0, 300));
        } catch (NumberFormatException e) {
            // A date, which the API does not use.
            return Duration.ZERO;
        }
    }
}
