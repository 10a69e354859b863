// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.kube.config.Secret;
import dev.portolan.kube.config.SignIn;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenFilePassTest {

    @TempDir
    private Path folder;

    private Instant now = Instant.parse("2026-03-17T13:59:58Z");

    @Test
    void tokenFileIsReadAgainWhenItIsOldOrRefused() throws Exception {
        Path file = Files.writeString(folder.resolve("token"), "first\n");
        Pass.Office office = new TokenFilePass(new SignIn.TokenFile(file, new Secret("")), () -> now);
        assertThat(office.pass()).isEqualTo(Pass.bearer("first"));

        Files.writeString(file, "second");
        assertThat(office.pass()).isEqualTo(Pass.bearer("first"));
        assertThat(office.renew(Pass.bearer("first"))).isTrue();
        assertThat(office.pass()).isEqualTo(Pass.bearer("second"));
        assertThat(office.renew(Pass.bearer("second"))).isFalse();

        Files.writeString(file, "third");
        now = now.plus(Duration.ofMinutes(2));
        assertThat(office.pass()).isEqualTo(Pass.bearer("third"));
    }
}
