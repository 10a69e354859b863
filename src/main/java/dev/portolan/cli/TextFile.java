// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cli;

import dev.portolan.cluster.Problem;
import dev.portolan.cluster.ProblemException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A small text that an option names. */
final class TextFile {

    private TextFile() {}

    /** Reads it whole. */
    static String read(Path file) throws ProblemException {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException e) {
            throw new ProblemException(Problem.of("There is no file " + file + "."), e);
        } catch (CharacterCodingException e) {
            throw new ProblemException(Problem.of(file + " is not a text in UTF-8."), e);
        } catch (IOException e) {
            throw new ProblemException(
                    Problem.of(file + " could not be read.").quoting(String.valueOf(e.getMessage())), e);
        }
    }
}
