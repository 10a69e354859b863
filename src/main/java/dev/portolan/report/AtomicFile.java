// SPDX-License-Identifier: Apache-2.0
package dev.portolan.report;

import dev.portolan.cluster.Problem;
import dev.portolan.cluster.ProblemException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Locale;
import java.util.UUID;

/**
 * A file that is written whole or not at all: beside its place, then renamed. An existing file stays as it is until the new one
 * is complete. A pipe or a device is written to directly.
 */
public final class AtomicFile {

    private static final Class<PosixFileAttributeView> POSIX = PosixFileAttributeView.class;

    private AtomicFile() {}

    /** Writes the content. */
    @FunctionalInterface
    public interface Content {
        void writeTo(Writer out) throws IOException;
    }

    /** Writes bytes to a stream. */
    @FunctionalInterface
    interface Bytes {
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Writes a text file in UTF-8.
     *
     * @throws ProblemException with the reason, if it could not be written; nothing is left behind
     */
    public static void write(Path file, Content content) throws ProblemException {
        writeStream(file, stream -> {
            try (Writer out = new OutputStreamWriter(stream, StandardCharsets.UTF_8)) {
                content.writeTo(out);
            }
        });
    }

    /**
     * Writes bytes.
     *
     * @throws ProblemException with the reason, if they could not be written; nothing is left behind
     */
    public static void write(Path file, byte[] bytes) throws ProblemException {
        writeStream(file, stream -> stream.write(bytes));
    }

    /**
     * Writes bytes as they come.
     *
     * @throws ProblemException with the reason, if they could not be written; nothing is left behind
     */
    static void writeStream(Path file, Bytes content) throws ProblemException {
        try {
            Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
            if (Files.isDirectory(target)) {
                throw new FileSystemException(file.toString(), null, "it is a folder");
            }
            if (Files.exists(target) && !Files.isRegularFile(target)) {
                write(content, Files.newOutputStream(target));
            } else {
                writeBeside(target, content);
            }
        } catch (IOException e) {
            throw new ProblemException(
                    Problem.of("Could not write " + shown(file) + ": " + reason(e) + ". Nothing was saved."), e);
        }
    }

    private static void writeBeside(Path target, Bytes content) throws IOException {
        Path folder = target.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new NoSuchFileException(String.valueOf(folder));
        }
        Path beside = folder.resolve("." + target.getFileName() + "." + UUID.randomUUID() + ".part");
        try {
            write(content, Files.newOutputStream(beside, StandardOpenOption.CREATE_NEW));
            try (FileChannel written = FileChannel.open(beside, StandardOpenOption.WRITE)) {
                written.force(true);
            }
            keepPermissions(target, beside);
            move(beside, target);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    private static void write(Bytes content, OutputStream opened) throws IOException {
        try (OutputStream out = new BufferedOutputStream(opened)) {
            content.writeTo(out);
        }
    }

    private static void keepPermissions(Path existing, Path replacement) throws IOException {
        if (Files.exists(existing) && Files.getFileStore(existing).supportsFileAttributeView(POSIX)) {
            Files.setPosixFilePermissions(replacement, Files.getPosixFilePermissions(existing));
        }
    }

    private static void move(Path beside, Path target) throws IOException {
        try {
            Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** The file as a person writes it, with a tilde for the home folder. */
    private static String shown(Path file) {
        Path home = Path.of(System.getProperty("user.home", "/"));
        return file.startsWith(home) ? "~/" + home.relativize(file) : file.toString();
    }

    private static String reason(IOException failure) {
        return switch (failure) {
            case NoSuchFileException _ -> "its folder does not exist";
            case AccessDeniedException _ -> "permission denied";
            case NotDirectoryException _ -> "its folder is a file";
            case FileSystemException named when named.getReason() != null -> lowered(named.getReason());
            default -> lowered(String.valueOf(failure.getMessage()));
        };
    }

    private static String lowered(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }
}
