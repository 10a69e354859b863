// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cluster.Coverage;
import dev.portolan.cluster.ResourceKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotFilesTest {

    @TempDir
    private Path folder;

    private final Gathering gathering = new Gathering(new ReadBudget(new ReadBudget.Stop()), _ -> {});

    @Test
    void linksOfAMountedConfigMapAreFollowedToItsFiles() throws IOException {
        Path version = Files.createDirectory(folder.resolve("..2026_03_16"));
        Files.createFile(version.resolve("one.yaml"));
        Files.createSymbolicLink(folder.resolve("..data"), version.getFileName());
        Files.createSymbolicLink(folder.resolve("one.yaml"), Path.of("..data", "one.yaml"));

        assertThat(names()).containsExactly("one.yaml");
        assertThat(access()).isEqualTo(new Coverage.Everything());
    }

    @Test
    void linksToFoldersAreNotFollowed() throws IOException {
        Files.createFile(folder.resolve("one.yaml"));
        Files.createSymbolicLink(folder.resolve("round.yaml"), folder);

        assertThat(names()).containsExactly("one.yaml");
        assertThat(access()).isEqualTo(new Coverage.Everything());
    }

    @Test
    void linkThatLeadsNowhereIsAManifestNotRead() throws IOException {
        Files.createFile(folder.resolve("one.yaml"));
        Files.createSymbolicLink(folder.resolve("two.yaml"), Path.of("gone.yaml"));

        assertThat(names()).containsExactly("one.yaml");
        assertThat(complaints()).containsExactly("the file does not exist.");
        assertThat(access()).isInstanceOf(Coverage.Part.class);
    }

    @Test
    void folderOfAsManyManifestsAsAreReadIsWhole() throws IOException {
        fill(20_000);

        assertThat(names()).hasSize(20_000);
        assertThat(complaints()).isEmpty();
        assertThat(access()).isEqualTo(new Coverage.Everything());
    }

    @Test
    void folderOfTooManyManifestsIsAPart() throws IOException {
        fill(20_001);

        assertThat(names()).hasSize(20_000);
        assertThat(complaints())
                .containsExactly("the folder holds more than 20,000 manifests. The others were not read.");
        assertThat(access()).isInstanceOf(Coverage.Part.class);
    }

    @Test
    void foldersThatLieTooDeepAreAPart() throws IOException {
        Path deepest = folder;
        for (int i = 1; i < 32; i++) {
            deepest = deepest.resolve("d");
        }
        Files.createDirectories(deepest);
        Files.createFile(deepest.resolve("one.yaml"));
        Files.createDirectory(deepest.resolve(".git"));
        assertThat(names()).hasSize(1);
        assertThat(access()).isEqualTo(new Coverage.Everything());

        Files.createDirectory(deepest.resolve("d"));
        assertThat(names()).hasSize(1);
        assertThat(complaints()).containsExactly("the folder lies more than 31 folders deep. It was not searched.");
        assertThat(access()).isInstanceOf(Coverage.Part.class);
    }

    private void fill(int files) throws IOException {
        for (int i = 0; i < files; i++) {
            Files.createFile(folder.resolve(i + ".yaml"));
        }
    }

    private List<String> names() {
        return SnapshotFiles.of(List.of(folder), gathering).stream()
                .map(SnapshotFile::name)
                .toList();
    }

    private List<String> complaints() {
        return gathering.complaints().stream().map(Complaint::message).toList();
    }

    private Coverage.Access access() {
        return gathering.access(ResourceKind.SERVICE);
    }
}
