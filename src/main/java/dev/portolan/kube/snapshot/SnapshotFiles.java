// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.snapshot;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The files behind the paths that a person named: files as they are, folders searched for manifests. */
final class SnapshotFiles {

    private static final int MOST_FILES = 20_000;
    private static final int DEEPEST = 32;
    private static final Set<String> MANIFESTS = Set.of("yaml", "yml", "json");

    private final Gathering gathering;
    private final List<SnapshotFile> files = new ArrayList<>();

    private SnapshotFiles(Gathering gathering) {
        this.gathering = gathering;
    }

    /** The files, those of a folder in the order of their paths. What cannot be found is complained of. */
    static List<SnapshotFile> of(List<Path> paths, Gathering gathering) {
        SnapshotFiles found = new SnapshotFiles(gathering);
        paths.forEach(found::add);
        return found.files;
    }

    /**
     * What a failure to read a file says to a person.
     *
     * @param read how many of its objects were read before
     */
    static String told(IOException e, int read) {
        return switch (e) {
            case NoSuchFileException _, AccessDeniedException _ -> told(e);
            default -> told(e) + " " + FileReading.readBefore(read, "the rest of it");
        };
    }

    private static String told(IOException e) {
        return switch (e) {
            case NoSuchFileException _ -> "the file does not exist.";
            case AccessDeniedException _ -> "the file cannot be read: permission denied.";
            default ->
                "the file cannot be read to its end: " + (e.getMessage() == null ? e.toString() : e.getMessage()) + ".";
        };
    }

    private void add(Path path) {
        if (!Files.isDirectory(path)) {
            Path name = path.getFileName();
            files.add(new SnapshotFile(path, name == null ? path.toString() : name.toString()));
            return;
        }
        List<Path> inside = new ArrayList<>();
        try {
            Files.walkFileTree(path, Set.of(), DEEPEST, new Search(path, inside));
        } catch (IOException e) {
            lose(path, told(e));
        }
        if (inside.isEmpty()) {
            complain(path, "the folder holds no manifests, which end in .yaml, .yml or .json, or in .gz behind that.");
        }
        inside.sort(Comparator.naturalOrder());
        inside.forEach(file -> files.add(
                new SnapshotFile(file, path.relativize(file).toString().replace('\\', '/'))));
    }

    private void lose(Path path, String message) {
        gathering.missRest(new Place(path.toString(), 0, 0).says(message));
    }

    private void complain(Path path, String message) {
        gathering.complain(new Place(path.toString(), 0, 0).says(message));
    }

    private static boolean isManifest(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        String plain = name.endsWith(".gz") ? name.substring(0, name.length() - ".gz".length()) : name;
        return MANIFESTS.contains(plain.substring(plain.lastIndexOf('.') + 1)) && !name.startsWith(".");
    }

    /** Looks into a folder and its folders, but not into hidden ones. */
    private final class Search extends SimpleFileVisitor<Path> {

        private final Path top;
        private final List<Path> inside;

        Search(Path top, List<Path> inside) {
            this.top = top;
            this.inside = inside;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return isHidden(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isDirectory()) {
                tooDeep(file);
                return FileVisitResult.CONTINUE;
            }
            if (!isManifest(file) || !isFile(file, attributes)) {
                return FileVisitResult.CONTINUE;
            }
            if (inside.size() == MOST_FILES) {
                lose(
                        top,
                        String.format(
                                Locale.ROOT,
                                "the folder holds more than %,d manifests. The others were not read.",
                                MOST_FILES));
                return FileVisitResult.TERMINATE;
            }
            inside.add(file);
            return FileVisitResult.CONTINUE;
        }

        /** A mounted ConfigMap is a folder of links to its files. Folders behind links might lead round in circles. */
        private boolean isFile(Path file, BasicFileAttributes attributes) {
            if (!attributes.isSymbolicLink()) {
                return attributes.isRegularFile();
            }
            try {
                return Files.readAttributes(file, BasicFileAttributes.class).isRegularFile();
            } catch (IOException e) {
                lose(file, told(e));
                return false;
            }
        }

        private void tooDeep(Path folder) {
            if (!isHidden(folder)) {
                lose(folder, "the folder lies more than " + (DEEPEST - 1) + " folders deep. It was not searched.");
            }
        }

        private boolean isHidden(Path folder) {
            return !folder.equals(top) && folder.getFileName().toString().startsWith(".");
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            lose(file, told(e));
            return FileVisitResult.CONTINUE;
        }
    }
}
