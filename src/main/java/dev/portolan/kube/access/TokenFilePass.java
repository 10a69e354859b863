// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.access;

import dev.portolan.cluster.Problem;
import dev.portolan.cluster.ProblemException;
import dev.portolan.kube.config.SignIn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** A token in a file that others keep fresh, such as a projected service account token. Read again every minute. */
final class TokenFilePass implements Pass.Office {

    private static final Duration FRESH = Duration.ofMinutes(1);

    private final Path file;
    private final String instead;
    private final InstantSource clock;
    private @Nullable Pass last;
    private Instant read = Instant.MIN;

    TokenFilePass(SignIn.TokenFile token, InstantSource clock) {
        this.file = token.file();
        this.instead = token.instead().value();
        this.clock = clock;
    }

    @Override
    public synchronized Pass pass() throws ProblemException {
        Pass held = last;
        if (held != null && clock.instant().isBefore(read.plus(FRESH))) {
            return held;
        }
        return readAgain();
    }

    @Override
    public synchronized boolean renew(Pass refused) throws ProblemException {
        return !readAgain().equals(refused);
    }

    private Pass readAgain() throws ProblemException {
        Pass fresh = Pass.bearer(token());
        read = clock.instant();
        last = fresh;
        return fresh;
    }

    private String token() throws ProblemException {
        try {
            return written();
        } catch (ProblemException e) {
            if (instead.isEmpty()) {
                throw e;
            }
            return instead;
        }
    }

    private String written() throws ProblemException {
        try {
            String token = Files.readString(file).strip();
            if (token.isEmpty()) {
                throw new ProblemException(unusable(" is empty."));
            }
            return token;
        } catch (NoSuchFileException e) {
            throw new ProblemException(unusable(" does not exist."), e);
        } catch (IOException e) {
            throw new ProblemException(unusable(" cannot be read."), e);
        }
    }

    private Problem unusable(String why) {
        return Problem.of("The token file " + file + why).withRemedy("Check tokenFile in the kubeconfig.");
    }
}
